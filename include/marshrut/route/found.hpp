// SPDX-License-Identifier: MIT
#pragma once

// What a procedure found out about one person, from all rows of its results.

#include <marshrut/model/assessment.hpp>
#include <marshrut/model/route.hpp>

#include <algorithm>
#include <map>
#include <tuple>
#include <vector>

namespace marshrut::route {

/// A result with the version of its row, which the route keeps.
struct ScoredRow {
    Assessed row;
    std::int64_t version;
};

struct Found {
    std::vector<Scored> scored;  ///< the areas of the procedure in its order, absent ones too; then the other competences by code
    std::string group{};         ///< of the newest result
    std::optional<Day> date{};   ///< of the newest result
};

/// Of each competence the newest result, of one day the one registered last. An absent result is absent, never 0.
/// CLAUSE IOM-2.4-a, AMB-A12, AMB-A13
[[nodiscard]] inline Found found(const std::vector<std::string>& areas, const std::vector<ScoredRow>& rows)
{
    const auto order = [](const ScoredRow& one) { return std::tuple{one.row.date, one.row.registered, one.row.id}; };
    std::map<std::string, const ScoredRow*> newest;
    const ScoredRow* last = nullptr;
    for (const ScoredRow& one : rows) {
        if (!one.row.result) continue;
        const ScoredRow*& known = newest[one.row.competence];
        if (known == nullptr || order(*known) < order(one)) known = &one;
        if (last == nullptr || order(*last) < order(one)) last = &one;
    }
    Found all;
    if (last != nullptr) all.group = last->row.group, all.date = last->row.date;
    for (const std::string& area : areas) {
        const auto known = newest.find(area);
        if (known == newest.end())
            all.scored.push_back({area});
        else
            all.scored.push_back({area, known->second->row.result, known->second->version});
    }
    for (const auto& [competence, one] : newest)
        if (std::ranges::count(areas, competence) == 0) all.scored.push_back({competence, one->row.result, one->version});
    return all;
}

}  // namespace marshrut::route
