// SPDX-License-Identifier: MIT
#pragma once

// The six roles of specialists of an authority in SGO, as letter 0585 gives them. No role of the module follows from one; but
// who sees no cards there gets no rights over people here. CLAUSE LET0585-A1-6, AMB-A27

#include <marshrut/access/permissions.hpp>
#include <marshrut/access/refusals.hpp>
#include <marshrut/core/language.hpp>
#include <marshrut/core/result.hpp>
#include <marshrut/core/shape.hpp>

namespace marshrut::access {

enum class SgoRole : std::uint8_t { administrator, chief, employee, sgo_operator, gifted_coordinator, events_coordinator };
BOOST_DESCRIBE_ENUM(SgoRole, administrator, chief, employee, sgo_operator, gifted_coordinator, events_coordinator)

/// What each may do in SGO. The letter is silent on the coordinators' reports: off by default.
struct SgoRow {
    SgoRole role;
    Text name;
    bool accounts, reports, cabinets, cards, events, gifted, announcements;
    std::string_view clause;
};

// clang-format off
inline constexpr auto sgo_roles = std::to_array<SgoRow>({
    //  role                                                                                                           accounts reports cabinets cards  events gifted announcements clause
    {SgoRole::administrator,      {"administrator",      "Администратор",               "administrator"},                true,  true,  true,  true,  true,  true,  true,  "LET0585-A1-6a"},
    {SgoRole::chief,              {"chief",              "Начальник",                   "chief"},                        false, true,  true,  true,  true,  false, true,  "LET0585-A1-6b"},
    {SgoRole::employee,           {"employee",           "Сотрудник",                   "employee"},                     false, true,  true,  true,  true,  false, false, "LET0585-A1-6c"},
    {SgoRole::sgo_operator,       {"sgo_operator",       "Оператор",                    "operator"},                     false, true,  true,  false, false, false, false, "LET0585-A1-6d"},
    {SgoRole::gifted_coordinator, {"gifted_coordinator", "Координатор одаренных детей", "gifted-children coordinator"},  false, false, true,  false, true,  true,  false, "LET0585-A1-6f"},
    {SgoRole::events_coordinator, {"events_coordinator", "Координатор мероприятий",     "events coordinator"},           false, false, true,  false, true,  false, false, "LET0585-A1-6e"},
});
// clang-format on

[[nodiscard]] constexpr const SgoRow& row_of(SgoRole role) noexcept { return sgo_roles[static_cast<std::size_t>(role)]; }

/// The role with this name. REFUSES `sgo_role_unknown`, with the name. CLAUSE LET0585-A1-6
[[nodiscard]] inline Result<SgoRole> sgo_role(std::string_view name)
{
    for (const SgoRow& row : sgo_roles)
        if (name == row.name.ru || name == row.name.name) return row.role;
    return Failure{code::sgo_role_unknown, {{"word", std::string{name}}}};
}

/// Does a role of the module let its holder see or decide about single people, beyond themselves?
[[nodiscard]] constexpr bool over_people(Role role) noexcept
{
    for (const Permission& row : permissions)
        if (row.role == role && row.over != Scope::own && row.may != read_catalogue && row.may != read_figures) return true;
    return false;
}

/// May somebody of this role in SGO be given that role here? CLAUSE AMB-A27
[[nodiscard]] constexpr bool fits(SgoRole sgo, Role role) noexcept { return row_of(sgo).cards || !over_people(role); }

static_assert(!over_people(Role::listener) && !over_people(Role::ministry_specialist));
static_assert(over_people(Role::municipal_coordinator) && over_people(Role::assigned_specialist));

}  // namespace marshrut::access
