// SPDX-License-Identifier: MIT
#pragma once

#include <marshrut/core/shape.hpp>
#include <marshrut/model/assignment.hpp>

namespace marshrut::access {

/// Gives a person a role in an organisation for a term, or a right to an authority's specialist. CLAUSE MOD-5.2-a
///
/// A head appoints a deputy for confirming (AMB-A9): `role = deputy_head`, within the own organisation.
/// REFUSES `not_permitted`, `role_not_given` (listener, head and anonymous are never given), `term_invalid`.
struct Appoint {
    PersonId person;
    OrganisationId organisation;
    Role role;
    std::optional<AssignedRight> right{};
    std::optional<Day> from{}, to{};

    using Answer = Assignment;
};
BOOST_DESCRIBE_STRUCT(Appoint, (), (person, organisation, role, right, from, to))

/// Takes it back: refused from the next command on. CLAUSE MOD-5.2-a
struct Revoke {
    AssignmentId assignment;

    using Answer = Assignment;
};
BOOST_DESCRIBE_STRUCT(Revoke, (), (assignment))

}  // namespace marshrut::access
