// SPDX-License-Identifier: MIT
#include <marshrut/core.hpp>

using namespace marshrut;

int main()
{
    const auto snils = Snils::parse("112-233-445 95");
    return snils && !Snils::parse("112-233-445 96") && "2023-07-04"_day < "2023-07-07"_day ? 0 : 1;
}
