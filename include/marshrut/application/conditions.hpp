// SPDX-License-Identifier: MIT
#pragma once

// Marks beside the four statuses: set and lifted by a rule, never by a status. Who is told, says notify/rules. CLAUSE AMB-A47

#include <marshrut/model/application.hpp>
#include <marshrut/model/catalogue.hpp>
#include <marshrut/model/happened.hpp>
#include <marshrut/model/person.hpp>

#include <algorithm>
#include <string_view>

namespace marshrut::application {

namespace detail {

/// The training asked for is over: its group has ended, or the year of the preliminary enrolment has.
[[nodiscard]] inline bool over(const std::optional<Group>& group, Day today)
{
    if (!group) return false;
    return group->date_to ? *group->date_to < today : group->year && *group->year < today.year();
}

/// The condition stands while `holds`; nothing where it stands as it should, or the application is closed or over.
[[nodiscard]] inline std::optional<Decision<Application>> marked(const Application& application, const std::optional<Group>& group,
                                                                 ConditionKind kind, bool holds, Day today, std::string_view clause)
{
    if (!application.open() || over(group, today) || application.has(kind) == holds) return std::nullopt;
    Application changed = application;
    if (holds)
        changed.conditions.push_back({kind, today, std::string{clause}});
    else
        std::erase_if(changed.conditions, [&](const Condition& one) { return one.kind == kind; });
    return decided(std::move(changed), holds ? Happened::condition_set : Happened::condition_lifted);
}

}  // namespace detail

/// An open application bound to an employment that has ended is suspended; it is not when the employment goes on. Confirming,
/// including and moving are refused meanwhile. CLAUSE AMB-A45
[[nodiscard]] inline std::optional<Decision<Application>> suspension(const Application& application, const Employment& employment,
                                                                     const std::optional<Group>& group, Day today)
{
    return detail::marked(application, group, ConditionKind::suspended, employment.ended_before(today), today, "AMB-A45");
}

/// An open application for a programme that is no longer offered says so, and is still decided on. CLAUSE MOD-5.4-b, AMB-A47
[[nodiscard]] inline std::optional<Decision<Application>> withdrawal(const Application& application, const Programme& programme,
                                                                     const std::optional<Group>& group, Day today)
{
    return detail::marked(application, group, ConditionKind::programme_withdrawn, !programme.published, today, "MOD-5.4-b");
}

}  // namespace marshrut::application
