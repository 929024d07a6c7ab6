// SPDX-License-Identifier: MIT
#include <marshrut/core.hpp>
#include <marshrut/core/digest.hpp>
#include <marshrut/core/text.hpp>

int main()
{
    const bool text = marshrut::text::stems("программы") == marshrut::text::stems("программа");
    const bool digest = marshrut::digest::sha256("").starts_with("e3b0c442");
    return text && digest ? 0 : 1;
}
