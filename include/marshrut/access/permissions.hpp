// SPDX-License-Identifier: MIT
#pragma once

// Who may do what, over what, under which clause: the page of the permissions. docs/access.md is printed from it.

#include <marshrut/access/capability.hpp>
#include <marshrut/model/assignment.hpp>

#include <array>
#include <string_view>

namespace marshrut::access {

struct Permission {
    Role role;
    Capability may;
    Scope over;
    std::string_view clause;
};

using enum Role;
using enum Capability;

// clang-format off
inline constexpr auto permissions = std::to_array<Permission>({
    //  role                        may                    over                 clause
    {anonymous,                    read_catalogue,       Scope::everything,   "MOD-3.2-a"},

    {listener,                     read_catalogue,       Scope::everything,   "MOD-3.2-a"},
    {listener,                     choose,               Scope::own,          "LET1306-A1-2-c"},
    {listener,                     submit,               Scope::own,          "MOD-5.5-c"},
    {listener,                     cancel_applications,  Scope::own,          "LET1306-A1-4-d"},
    {listener,                     comment_applications, Scope::own,          "LET1306-A1-4-e"},
    {listener,                     read_applications,    Scope::own,          "LET1306-A1-2-g"},
    {listener,                     read_comments,        Scope::own,          "LET1306-A2-2.2-c"},
    {listener,                     read_results,         Scope::own,          "MOD-1.5-d"},
    {listener,                     read_support,         Scope::own,          "AMB-A49"},
    {listener,                     read_cards,           Scope::own,          "MOD-1.5-d"},

    {organisation_head,            read_catalogue,       Scope::everything,   "MOD-3.2-a"},
    {organisation_head,            submit_for_others,    Scope::active,       "IOM-3.7-b"},
    {organisation_head,            confirm_applications, Scope::active,       "LET1306-A1-3-b"},
    {organisation_head,            cancel_applications,  Scope::active,       "LET1306-A1-4-d"},
    {organisation_head,            comment_applications, Scope::active,       "LET1306-A2-2.2-c"},
    {organisation_head,            record_participation, Scope::active,       "IOM-2.6-d"},
    {organisation_head,            support_routes,       Scope::active,       "IOM-3.4.3"},
    {organisation_head,            delegate,             Scope::active,       "AMB-A9"},
    {organisation_head,            read_applications,    Scope::subtree,      "LET1306-A2-2.2-a"},
    {organisation_head,            read_comments,        Scope::subtree,      "LET1306-A2-2.2-c"},
    {organisation_head,            read_results,         Scope::subtree,      "MOD-1.5-d"},
    {organisation_head,            read_support,         Scope::active,       "AMB-A49"},
    {organisation_head,            read_cards,           Scope::subtree,      "MOD-1.5-d"},
    {organisation_head,            read_figures,         Scope::subtree,      "IOM-3.10"},

    {deputy_head,                  read_catalogue,       Scope::everything,   "MOD-3.2-a"},
    {deputy_head,                  confirm_applications, Scope::delegated,    "AMB-A9"},
    {deputy_head,                  cancel_applications,  Scope::delegated,    "AMB-A9"},
    {deputy_head,                  comment_applications, Scope::delegated,    "AMB-A9"},
    {deputy_head,                  record_participation, Scope::active,       "IOM-3.4.3"},
    {deputy_head,                  support_routes,       Scope::active,       "IOM-3.4.3"},
    {deputy_head,                  read_applications,    Scope::active,       "IOM-3.4.3"},
    {deputy_head,                  read_comments,        Scope::delegated,    "AMB-A9"},
    {deputy_head,                  read_results,         Scope::active,       "IOM-3.4.3"},
    {deputy_head,                  read_support,         Scope::active,       "AMB-A49"},
    {deputy_head,                  read_cards,           Scope::active,       "IOM-3.4.3"},
    {deputy_head,                  read_figures,         Scope::active,       "IOM-3.4.3"},

    {organisation_administrator,   read_catalogue,       Scope::everything,   "MOD-3.2-a"},
    {organisation_administrator,   read_cards,           Scope::active,       "LET0585-A2-1"},

    {municipal_coordinator,        read_catalogue,       Scope::everything,   "MOD-3.2-a"},
    {municipal_coordinator,        support_routes,       Scope::subordinate,  "IOM-3.4.2"},
    {municipal_coordinator,        read_applications,    Scope::subordinate,  "IOM-3.10"},
    {municipal_coordinator,        read_results,         Scope::subordinate,  "MOD-1.5-c"},
    {municipal_coordinator,        read_support,         Scope::subordinate,  "AMB-A49"},
    {municipal_coordinator,        read_cards,           Scope::subordinate,  "MOD-1.5-c"},
    {municipal_coordinator,        read_figures,         Scope::subordinate,  "MOD-5.3-b"},

    {assigned_specialist,          read_catalogue,       Scope::everything,   "MOD-3.2-a"},
    {assigned_specialist,          submit_for_others,    Scope::submitting,   "MOD-5.2-a"},
    {assigned_specialist,          confirm_applications, Scope::approving,    "AMB-A8"},
    {assigned_specialist,          cancel_applications,  Scope::approving,    "AMB-A8"},
    {assigned_specialist,          comment_applications, Scope::approving,    "AMB-A8"},
    {assigned_specialist,          read_applications,    Scope::subordinate,  "MOD-5.2-a"},
    {assigned_specialist,          read_comments,        Scope::approving,    "AMB-A8"},
    {assigned_specialist,          read_figures,         Scope::subordinate,  "MOD-5.3-b"},

    {provider_specialist,          read_catalogue,       Scope::everything,   "MOD-3.2-a"},
    {provider_specialist,          publish_catalogue,    Scope::provider,     "MOD-5.4-b"},
    {provider_specialist,          open_groups,          Scope::provider,     "MOD-5.4-e"},
    {provider_specialist,          include_applications, Scope::provider,     "LET1306-A1-3-c"},
    {provider_specialist,          cancel_applications,  Scope::provider,     "LET1306-A1-4-d"},
    {provider_specialist,          comment_applications, Scope::provider,     "LET1306-A1-4-e"},
    {provider_specialist,          record_attestation,   Scope::provider,     "IOM-2.6-c"},
    {provider_specialist,          record_participation, Scope::provider,     "IOM-2.6-d"},
    {provider_specialist,          support_routes,       Scope::provider,     "IOM-3.4.1-b"},
    {provider_specialist,          read_applications,    Scope::provider,     "MOD-5.4-f"},
    {provider_specialist,          read_comments,        Scope::provider,     "MOD-5.4-f"},
    {provider_specialist,          read_support,         Scope::provider,     "AMB-A49"},

    {assessment_centre_specialist, read_catalogue,       Scope::everything,   "MOD-3.2-a"},
    {assessment_centre_specialist, run_assessments,      Scope::everything,   "MOD-5.4-c"},
    {assessment_centre_specialist, include_applications, Scope::by_policy,    "AMB-A2"},
    {assessment_centre_specialist, cancel_applications,  Scope::by_policy,    "AMB-A1"},
    {assessment_centre_specialist, support_routes,       Scope::everything,   "IOM-3.4.1-a"},
    {assessment_centre_specialist, read_results,         Scope::everything,   "MOD-1.5-b"},
    {assessment_centre_specialist, read_unreleased,      Scope::everything,   "AMB-A48"},
    {assessment_centre_specialist, read_support,         Scope::everything,   "AMB-A49"},
    {assessment_centre_specialist, read_applications,    Scope::everything,   "MOD-1.5-b"},
    {assessment_centre_specialist, read_figures,         Scope::everything,   "MOD-1.5-b"},

    {ministry_specialist,          read_catalogue,       Scope::everything,   "MOD-3.2-a"},
    {ministry_specialist,          read_figures,         Scope::everything,   "MOD-5.1"},

    {system_operator,              read_catalogue,       Scope::everything,   "MOD-3.2-a"},
    {system_operator,              import_files,         Scope::everything,   "MOD-4.2-a"},
    {system_operator,              appoint_heads,        Scope::everything,   "LET0585-3-a"},
    {system_operator,              give_roles,           Scope::everything,   "MOD-5.2-a"},
    {system_operator,              run_campaigns,        Scope::everything,   "MOD-5.2-b"},
    {system_operator,              run_assessments,      Scope::everything,   "MOD-5.2-b"},
    {system_operator,              publish_catalogue,    Scope::everything,   "MOD-5.2-b"},
    {system_operator,              open_groups,          Scope::everything,   "MOD-5.2-b"},
    {system_operator,              form_routes,          Scope::everything,   "IOM-2.1-a"},
    {system_operator,              include_applications, Scope::preliminary,  "AMB-A2"},
    {system_operator,              cancel_applications,  Scope::everything,   "AMB-A1"},
    {system_operator,              record_attestation,   Scope::everything,   "AMB-A46"},
    {system_operator,              record_participation, Scope::everything,   "AMB-A46"},
    {system_operator,              read_applications,    Scope::everything,   "MOD-5.2-c"},
    {system_operator,              read_comments,        Scope::everything,   "MOD-5.2-c"},
    {system_operator,              read_results,         Scope::everything,   "MOD-5.2-c"},
    {system_operator,              read_unreleased,      Scope::everything,   "AMB-A48"},
    {system_operator,              read_cards,           Scope::everything,   "MOD-5.2-c"},
    {system_operator,              read_figures,         Scope::everything,   "MOD-5.2-c"},
    {system_operator,              read_journal,         Scope::everything,   "MOD-5.2-c"},
});
// clang-format on

/// The row for a role and a capability, or nothing: what is not written here is refused.
[[nodiscard]] constexpr const Permission* permitted(Role role, Capability capability) noexcept
{
    for (const Permission& row : permissions)
        if (row.role == role && row.may == capability) return &row;
    return nullptr;
}

namespace detail {

consteval bool one_row_each()
{
    for (std::size_t i = 0; i < permissions.size(); ++i)
        for (std::size_t j = i + 1; j < permissions.size(); ++j)
            if (permissions[i].role == permissions[j].role && permissions[i].may == permissions[j].may) return false;
    return true;
}

/// May any role but these have the capability?
template <class... Roles>
consteval bool only(Capability capability, Roles... roles)
{
    for (const Permission& row : permissions)
        if (row.may == capability && ((row.role != roles) && ...)) return false;
    return true;
}

}  // namespace detail

static_assert(detail::one_row_each(), "two rows answer the same role and capability");
// INV-A6: nobody else can confirm.
static_assert(detail::only(confirm_applications, organisation_head, deputy_head, assigned_specialist));
// INV-A7: no head, teacher, coordinator, ministry user or assigned specialist can include.
static_assert(detail::only(include_applications, provider_specialist, assessment_centre_specialist, system_operator));
// MOD-5.2-a: only the operator gives roles; MOD-5.2-b: only the operator changes campaigns.
static_assert(detail::only(give_roles, system_operator) && detail::only(run_campaigns, system_operator));
// AMB-A48: before release nobody but the centre and the operator sees results.
static_assert(detail::only(read_unreleased, assessment_centre_specialist, system_operator));

}  // namespace marshrut::access
