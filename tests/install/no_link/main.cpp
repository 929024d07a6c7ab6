// SPDX-License-Identifier: MIT
#include <marshrut/application/commands.hpp>
#include <marshrut/codec/json.hpp>
#include <marshrut/src.hpp>

using namespace marshrut;

// The bundled lists come with libmarshrut; who does not link it hands over lists of his own.
const Reference& marshrut::catalogue::bundled()
{
    static const Reference own = Reference::of({}).value();
    return own;
}

int main()
{
    const auto written = codec::to_json(application::Confirm{ApplicationId{7}});
    return codec::from_json<application::Confirm>(written).ok() ? 0 : 1;
}
