// SPDX-License-Identifier: MIT
#pragma once

#include <marshrut/core/shape.hpp>

namespace marshrut {

/// What somebody may be allowed to do: one word for every command and question that is permitted by role.
enum class Capability : std::uint8_t {
    import_files,
    appoint_heads,
    give_roles,
    delegate,
    run_campaigns,
    run_assessments,
    publish_catalogue,
    open_groups,
    form_routes,
    choose,
    submit,
    submit_for_others,
    confirm_applications,
    include_applications,
    cancel_applications,
    comment_applications,
    record_attestation,
    record_participation,
    support_routes,
    read_catalogue,
    read_applications,
    read_comments,
    read_results,
    read_support,
    read_unreleased,
    read_cards,
    read_figures,
    read_journal
};
BOOST_DESCRIBE_ENUM(Capability, import_files, appoint_heads, give_roles, delegate, run_campaigns, run_assessments, publish_catalogue,
                    open_groups, form_routes, choose, submit, submit_for_others, confirm_applications,
                    include_applications, cancel_applications, comment_applications, record_attestation,
                    record_participation, support_routes, read_catalogue, read_applications, read_comments,
                    read_results, read_support, read_unreleased, read_cards, read_figures, read_journal)

/// Over what a role has a capability.
enum class Scope : std::uint8_t {
    everything,    ///< no bounds: the region
    own,           ///< what belongs to the person who acts
    active,        ///< of the active organisation itself (of its units too, where the policy says `parent_covers_branches`)
    subtree,       ///< of the active organisation and all its units
    subordinate,   ///< of the organisations under the active authority
    provider,      ///< of the programmes and events of the active organisation
    delegated,     ///< as `active`, within a head's delegation in force (AMB-A9)
    submitting,    ///< as `subordinate`, by an assignment in force with the right to submit (AMB-A8)
    approving,     ///< as `subordinate`, with the right to approve: heads' own and organisations without a head (AMB-A8)
    preliminary,   ///< into preliminary groups only (AMB-A2)
    by_policy      ///< only where the region's policy says so (AMB-A1, AMB-A2)
};
BOOST_DESCRIBE_ENUM(Scope, everything, own, active, subtree, subordinate, provider, delegated, submitting, approving,
                    preliminary, by_policy)

}  // namespace marshrut
