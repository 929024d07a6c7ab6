// SPDX-License-Identifier: MIT
#pragma once

#include <marshrut/model/assignment.hpp>
#include <marshrut/model/organisation.hpp>

#include <vector>

namespace marshrut {

/// A role that a person holds in an organisation now.
struct Held {
    Role role;
    OrganisationId organisation;
    std::optional<AssignedRight> right{};
    bool delegated = false;  ///< by a head, within the term
    friend bool operator==(const Held&, const Held&) = default;
};

/// All that a rule knows of who acts: the person, the one active role and organisation, everything else held, and the time.
///
/// It is read anew inside the transaction of every act, never taken from the caller: a role lost is refused at the next command.
struct Standing {
    PersonId person;
    Role role;
    std::optional<OrganisationId> organisation;
    Instant now;
    Day today;
    std::vector<Held> held{};
    std::string organisation_key{}, organisation_name{};
    std::optional<std::string> municipality{};        ///< of the active organisation
    Founder founder = Founder::municipality;          ///< whose organisations an active authority has under it

    /// Grants what the role grants there: for hosts with their own users, and for tests.
    [[nodiscard]] static Standing of(PersonId person, Role role, OrganisationId organisation, Instant now,
                                     Zone zone = Zone::chelyabinsk())
    {
        return {person, role, organisation, now, zone.day(now), {Held{role, organisation}}};
    }

    [[nodiscard]] bool holds(Role wanted, OrganisationId at) const noexcept
    {
        for (const Held& one : held)
            if (one.role == wanted && one.organisation == at) return true;
        return false;
    }
    /// The active role's row among those held; with a right where one is asked for.
    [[nodiscard]] const Held* active(std::optional<AssignedRight> right = {}) const noexcept
    {
        for (const Held& one : held)
            if (one.role == role && one.organisation == organisation && (!right || one.right == right)) return &one;
        return nullptr;
    }
};

}  // namespace marshrut
