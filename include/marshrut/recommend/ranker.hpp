// SPDX-License-Identifier: MIT
#pragma once

#include <marshrut/recommend/suggest.hpp>

#include <functional>

namespace marshrut::recommend {

/// What the door calls to form routes: people and the catalogue in, a list for each person out, in the order of the people. The
/// readable `suggest` until a host puts a faster one there; every ranker gives the same bytes. Pure, safe to call from many threads.
using Ranker = std::function<Result<std::vector<Lists>>(std::span<const Profile>, std::span<const Offer>, const Ranking&, Day today)>;

/// `suggest` for one person after the other.
[[nodiscard]] inline Result<std::vector<Lists>> suggest_each(std::span<const Profile> people, std::span<const Offer> offers,
                                                             const Ranking& ranking, Day today)
{
    std::vector<Lists> all;
    all.reserve(people.size());
    for (const Profile& who : people) {
        MARSHRUT_TRY(Lists lists, suggest(who, offers, ranking, today));
        all.push_back(std::move(lists));
    }
    return all;
}

}  // namespace marshrut::recommend
