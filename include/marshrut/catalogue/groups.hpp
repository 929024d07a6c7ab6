// SPDX-License-Identifier: MIT
#pragma once

// What a group must be: also asked of every row that is imported. CLAUSE LET1306-A1-2-e, AMB-A24

#include <marshrut/catalogue/refusals.hpp>
#include <marshrut/core/result.hpp>
#include <marshrut/model/catalogue.hpp>

#include <algorithm>
#include <span>

namespace marshrut::catalogue {

namespace detail {

inline void check_days(Refusals& no, const std::optional<Day>& from, const std::optional<Day>& to)
{
    if (from && to && *to < *from) no.add(Failure{code::group_days_reversed, {{"from", *from}, {"until", *to}}});
}

/// Seats kept for municipalities: one positive number each, together no more than there are.
inline void check_reserved(Refusals& no, const Group& group)
{
    std::int64_t reserved = 0;
    for (const ReservedSeats& one : group.reserved) {
        const auto same = std::ranges::count(group.reserved, one.municipality, &ReservedSeats::municipality);
        no.when(one.seats < 1 || same > 1, code::reserved_invalid, {{"municipality", one.municipality}});
        reserved += std::max(one.seats, 0);
    }
    no.when(!group.reserved.empty() && !group.capacity, code::reserved_without_capacity);
    no.when(group.capacity && reserved > *group.capacity, code::reserved_over_capacity,
            {{"reserved", reserved}, {"capacity", std::int64_t{group.capacity.value_or(0)}}});
}

inline void check_preliminary(Refusals& no, const Group& group, std::span<const Group> of_programme)
{
    no.when(!group.year, code::preliminary_needs_year);
    no.when(group.date_from || group.date_to, code::preliminary_has_dates);
    no.when(group.capacity || !group.reserved.empty(), code::preliminary_has_seats);
    const auto same = std::ranges::find_if(of_programme, [&](const Group& one) {
        return one.kind == GroupKind::preliminary && !one.withdrawn && one.id != group.id && one.year == group.year;
    });
    no.when(group.year && same != of_programme.end(), code::second_preliminary,
            {{"offer", group.programme}, {"year", std::int64_t{group.year.value_or(0)}},
             {"group", same != of_programme.end() ? same->code : ""}});
}

inline void check_dated(Refusals& no, const Group& group)
{
    no.when(!group.date_from || !group.date_to, code::dated_needs_dates);
    check_days(no, group.date_from, group.date_to);
    no.when(group.capacity && *group.capacity < 1, code::capacity_invalid);
    check_reserved(no, group);
}

}  // namespace detail

/// Every reason against a group of this programme, whose other groups are `of_programme`.
///
/// REFUSES `group_code_missing`, `preliminary_needs_year`, `preliminary_has_dates`, `preliminary_has_seats`,
/// `second_preliminary`, `dated_needs_dates`, `group_days_reversed`, `capacity_invalid`, `reserved_…`, `form_not_offered`.
[[nodiscard]] inline Refusals against(const Group& group, const Programme& programme, std::span<const Group> of_programme)
{
    Refusals no;
    no.when(group.code.empty(), code::group_code_missing);
    if (group.kind == GroupKind::preliminary)
        detail::check_preliminary(no, group, of_programme);
    else
        detail::check_dated(no, group);
    no.when(group.form && std::ranges::find(programme.forms, *group.form) == programme.forms.end(), code::form_not_offered,
            {{"offer", programme.code}});
    detail::check_days(no, group.apply_from, group.apply_to);
    return no;
}

}  // namespace marshrut::catalogue
