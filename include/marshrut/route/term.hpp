// SPDX-License-Identifier: MIT
#pragma once

// How long a route lasts, and how its informal part stands on a day.

#include <marshrut/model/catalogue.hpp>
#include <marshrut/model/route.hpp>
#include <marshrut/model/training.hpp>
#include <marshrut/model/window.hpp>

#include <algorithm>
#include <optional>
#include <span>
#include <vector>

namespace marshrut::route {

/// An event as the informal part sees it: its last day, and the mark, where there is one.
struct EventFact {
    std::string event;  ///< code
    Day last;
    std::optional<bool> attended{};
    friend bool operator==(const EventFact&, const EventFact&) = default;
};

/// Open: none chosen, or one that is neither marked nor past its last day. Otherwise attended (at least one) or lapsed; a late mark
/// counts. CLAUSE IOM-3.11-b, AMB-A19
[[nodiscard]] inline InformalState informal(std::span<const EventFact> chosen, Day today)
{
    const auto open = [&](const EventFact& one) { return !one.attended && today <= one.last; };
    const auto attended = [](const EventFact& one) { return one.attended == true; };
    if (chosen.empty() || std::ranges::any_of(chosen, open)) return InformalState::open;
    return std::ranges::any_of(chosen, attended) ? InformalState::attended : InformalState::lapsed;
}

/// The last day of a route: 31 December of the training year; with a dated group the later of its end and the last event's end.
/// While the formal part has no dates, events can only lengthen the term. CLAUSE AMB-A46, IOM-2.7-b
[[nodiscard]] inline Day term(int training_year, const std::optional<Group>& group, std::span<const EventFact> chosen)
{
    const bool dated = group && group->kind == GroupKind::dated && group->date_to;
    Day last = dated ? *group->date_to : Day::of(training_year, 12, 31).value_or("2999-12-31"_day);
    for (const EventFact& one : chosen) last = std::max(last, one.last);
    return last;
}

/// While a choice may be made or changed: to the last day of the term. CLAUSE AMB-A46
[[nodiscard]] inline Window choices(const Route& route) { return Window::until(route.term_to); }

/// While facts (attestation, document, participation, correction) may be recorded: `fact_days` longer; later by the operator with
/// a reason. CLAUSE AMB-A46
[[nodiscard]] inline Window facts(const Route& route, int fact_days)
{
    return Window::until(route.term_to.plus(fact_days));
}

/// Passed after the group's last day: completed, counted apart. CLAUSE AMB-A20, IOM-3.11-a
[[nodiscard]] constexpr bool late(Day passed_on, const std::optional<Day>& scheduled_end) noexcept
{
    return scheduled_end && passed_on > *scheduled_end;
}

}  // namespace marshrut::route
