// SPDX-License-Identifier: MIT
#pragma once

// What the procedures and norms of a policy may say: one row a number. Switches are on or off and need none.

#include <marshrut/model/policy.hpp>
#include <marshrut/model/scoring_check.hpp>

#include <array>

namespace marshrut::detail {

template <class Part>
struct Allowed {
    std::string_view field;
    int Part::*value;
    int from, to;
};

// clang-format off
inline constexpr auto allowed_procedures = std::to_array<Allowed<Procedures>>({
    {"formal_limit",     &Procedures::formal_limit,   1, 100},
    {"fact_days",        &Procedures::fact_days,      0, 3650},
    {"lead_days",        &Procedures::lead_days,      0, 366},
});
inline constexpr auto allowed_norms = std::to_array<Allowed<Norms>>({
    {"development_hours", &Norms::development_hours,  1, 10'000},
    {"retraining_hours",  &Norms::retraining_hours,   1, 10'000},
    {"yearly_per_mille",  &Norms::yearly_per_mille,   1, 1'000},
    {"cycle_years",       &Norms::cycle_years,        1, 100},
});
// clang-format on

}  // namespace marshrut::detail

namespace marshrut {

inline Result<> Procedures::check(const Procedures& procedures)
{
    for (const auto& one : detail::allowed_procedures)
        MARSHRUT_CHECK(detail::within(std::string{one.field}, procedures.*one.value, one.from, one.to));
    for (std::size_t i = 0; i < procedures.reminder_days.size(); ++i)
        MARSHRUT_CHECK(detail::within("reminder_days/" + std::to_string(i), procedures.reminder_days[i], 0, 366));
    return done();
}

inline Result<> Norms::check(const Norms& norms)
{
    for (const auto& one : detail::allowed_norms)
        MARSHRUT_CHECK(detail::within(std::string{one.field}, norms.*one.value, one.from, one.to));
    MARSHRUT_CHECK(detail::within("retraining_hours", norms.retraining_hours, norms.development_hours + 1, 10'000));
    MARSHRUT_CHECK(detail::within("level_cuts", static_cast<std::int64_t>(norms.level_cuts.size()), 2, 2));  // three words need two
    for (std::size_t i = 0; i < norms.level_cuts.size(); ++i)
        MARSHRUT_CHECK(detail::within("level_cuts/" + std::to_string(i), norms.level_cuts[i], i == 0 ? 1 : norms.level_cuts[i - 1] + 1, 100));
    return done();
}

}  // namespace marshrut
