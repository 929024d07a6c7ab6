// SPDX-License-Identifier: MIT
#pragma once

#include <marshrut/registrar/desk.hpp>
#include <marshrut/registrar/follow_ups.hpp>

namespace marshrut::registrar {

std::span<const FollowUp> follow_ups()
{
    static const std::span<const FollowUp> none{};
    return none;
}

Result<> follow_up(Desk& desk, const Standing& who)
{
    for (int depth = 0; depth < 2; ++depth)
        for (const Desk::Made& made : desk.take_happened())
            for (const FollowUp& row : follow_ups())
                if (row.when == made.happened && made.kind->name == row.kind) MARSHRUT_CHECK(row.then(desk, who, made.row));
    return done();
}

}  // namespace marshrut::registrar
