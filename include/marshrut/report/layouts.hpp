// SPDX-License-Identifier: MIT
#pragma once

// Which of an annex's two layouts a role takes. CLAUSE IOM-A1S-note, IOM-A1W-note

#include <marshrut/access/roles.hpp>
#include <marshrut/core/result.hpp>
#include <marshrut/report/paper.hpp>
#include <marshrut/report/refusals.hpp>

#include <array>
#include <optional>

namespace marshrut::report {

struct LayoutRow {
    Role role;
    bool specialist, worker;  ///< may take it; the specialist's is the default of who may take both
};

// clang-format off
inline constexpr auto layouts = std::to_array<LayoutRow>({
    //  role                             specialist  worker
    {Role::anonymous,                    false,      false},
    {Role::listener,                     false,      true },
    {Role::organisation_head,            true,       true },
    {Role::deputy_head,                  true,       true },
    {Role::organisation_administrator,   false,      false},
    {Role::municipal_coordinator,        true,       true },
    {Role::assigned_specialist,          true,       true },
    {Role::provider_specialist,          true,       false},
    {Role::assessment_centre_specialist, true,       true },
    {Role::ministry_specialist,          true,       true },
    {Role::system_operator,              true,       true },
});
// clang-format on

/// The layout a role gets: the one it asked for, otherwise its own. Whose forms it may have at all is for `access` to say.
/// REFUSES `layout_not_given`.
[[nodiscard]] inline Result<Layout> layout_for(Role role, std::optional<Layout> wanted = std::nullopt)
{
    const LayoutRow& row = layouts[static_cast<std::size_t>(role)];
    const Layout layout = wanted.value_or(row.specialist ? Layout::specialist : Layout::worker);
    if (layout == Layout::specialist ? row.specialist : row.worker) return layout;
    return Failure{code::layout_not_given, access::role_named(role)};
}

}  // namespace marshrut::report
