// SPDX-License-Identifier: MIT
#pragma once

#include <marshrut/access/permissions.hpp>
#include <marshrut/access/roles.hpp>
#include <marshrut/access/standing.hpp>
#include <marshrut/model/policy.hpp>
#include <marshrut/model/refusals.hpp>

namespace marshrut::access {

/// Whose something is, as far as a scope asks: the person, the organisation, the provider, the kind of group.
struct Subject {
    const Lineage* organisation = nullptr;
    std::optional<PersonId> person{};
    std::optional<OrganisationId> provider{};
    bool preliminary = false;  ///< an inclusion into a preliminary group
};

namespace detail {

/// What a role without the right is told: who would have it.
[[nodiscard]] inline Failure without(const Standing& who, Capability capability)
{
    switch (capability) {
    case Capability::confirm_applications:
    case Capability::submit_for_others: return Failure{code::not_head};
    case Capability::include_applications:
    case Capability::record_attestation: return Failure{code::not_the_provider};
    default: return Failure{code::not_permitted, role_named(who.role)};
    }
}

/// The right exists elsewhere (switch the role), or nowhere there.
[[nodiscard]] inline Failure elsewhere(const Standing& who, const Lineage& where)
{
    for (const Lineage::Step& step : where.steps())
        if (who.holds(who.role, step.id)) {
            const Lineage::Step& needed = where.self();
            return Failure{code::wrong_organisation,
                           role_named(who.role, {{"active", who.organisation_key},
                                                  {"needed", needed.key},
                                                  {"active_name", who.organisation_name},
                                                  {"needed_name", needed.name}})};
        }
    return Failure{code::not_your_organisation};
}

/// Is the organisation under the active authority? State organisations are under the Ministry, AMB-A26.
[[nodiscard]] inline bool subordinate(const Standing& who, const Lineage& where)
{
    const Lineage::Step& there = where.self();
    if (who.organisation && where.distance(*who.organisation)) return true;
    if (who.founder != there.founder) return false;
    return who.founder == Founder::ministry || (who.municipality && who.municipality == there.municipality);
}

}  // namespace detail

/// May the one who acts do this, in the active role and organisation, to this subject?
///
/// REFUSES `not_head`, `not_the_provider`, `not_permitted` (the role has no such right), `wrong_organisation` (has it elsewhere:
/// switch), `not_your_organisation` (has it nowhere there), `not_own`. CLAUSE LET1306-A2-2.1-a, MOD-3.1-e
[[nodiscard]] inline Result<> may(const Standing& who, Capability capability, const Subject& subject,
                                  const Procedures& policy = {})
{
    const Permission* row = permitted(who.role, capability);
    if (row == nullptr) return detail::without(who, capability);

    const auto within = [&](bool yes) -> Result<> {
        if (yes) return done();
        if (subject.organisation == nullptr) return Failure{code::not_your_organisation};
        return detail::elsewhere(who, *subject.organisation);
    };
    const auto below = [&] {
        return subject.organisation != nullptr && who.organisation && subject.organisation->distance(*who.organisation);
    };
    const auto itself = [&] {
        return below() && (policy.parent_covers_branches || subject.organisation->self().id == *who.organisation);
    };
    const auto under = [&] { return subject.organisation != nullptr && detail::subordinate(who, *subject.organisation); };

    switch (row->over) {
    case Scope::everything: return done();
    case Scope::own:
        if (subject.person == who.person) return done();
        return Failure{code::not_own};
    case Scope::active: return within(itself());
    case Scope::subtree: return within(below());
    case Scope::subordinate: return within(under());
    case Scope::provider:
        if (subject.provider && subject.provider == who.organisation) return done();
        return Failure{code::not_the_provider};
    case Scope::delegated: {
        const Held* held = who.active();
        if (held == nullptr || !held->delegated) return Failure{code::not_head};
        return within(itself());
    }
    case Scope::submitting:
        if (who.active(AssignedRight::submit) == nullptr) return Failure{code::not_head};
        return within(under());
    case Scope::approving: {
        if (who.active(AssignedRight::approve) == nullptr) return Failure{code::not_head};
        if (!under()) return within(false);
        const auto& head = subject.organisation->self().head;
        if (policy.assigned_covers_all || !head || head == subject.person) return done();
        return Failure{code::not_head};
    }
    case Scope::preliminary:
        if (subject.preliminary || policy.operator_includes_dated) return done();
        return Failure{code::not_the_provider};
    case Scope::by_policy:
        if (capability == Capability::include_applications ? policy.centre_includes : policy.centre_cancels) return done();
        return detail::without(who, capability);
    }
    return detail::without(who, capability);
}

/// The same for what belongs to an organisation.
[[nodiscard]] inline Result<> may(const Standing& who, Capability capability, const Lineage& organisation,
                                  const Procedures& policy = {})
{
    return may(who, capability, Subject{&organisation}, policy);
}

/// The same for what belongs to nobody in particular.
[[nodiscard]] inline Result<> may(const Standing& who, Capability capability) { return may(who, capability, Subject{}); }

}  // namespace marshrut::access
