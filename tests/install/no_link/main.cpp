// SPDX-License-Identifier: MIT
#include <marshrut/application/commands.hpp>
#include <marshrut/codec/json.hpp>
#include <marshrut/src.hpp>

using namespace marshrut;

int main()
{
    const auto written = codec::to_json(application::Confirm{ApplicationId{7}});
    return codec::from_json<application::Confirm>(written).ok() ? 0 : 1;
}
