// SPDX-License-Identifier: MIT
#pragma once

#include <marshrut/core/shape.hpp>
#include <marshrut/model/ids.hpp>

#include <string>

namespace marshrut {

/// What the module calls people by. Headship follows from the organisation's card, `listener` from an employment, everything
/// else from an `Assignment` of the operator.
enum class Role : std::uint8_t {
    anonymous,
    listener,
    organisation_head,
    deputy_head,
    organisation_administrator,
    municipal_coordinator,
    assigned_specialist,
    provider_specialist,
    assessment_centre_specialist,
    ministry_specialist,
    system_operator
};
BOOST_DESCRIBE_ENUM(Role, anonymous, listener, organisation_head, deputy_head, organisation_administrator,
                    municipal_coordinator, assigned_specialist, provider_specialist, assessment_centre_specialist,
                    ministry_specialist, system_operator)

/// What an assigned specialist may do for the organisations of the authority. CLAUSE MOD-5.2-a, AMB-A8
enum class AssignedRight : std::uint8_t { submit, approve, coordinate };
BOOST_DESCRIBE_ENUM(AssignedRight, submit, approve, coordinate)

/// A role or right given by the operator to a person in an organisation, dated (both days inclusive) and revocable.
///
/// A deputy's `delegated_by` is the head who delegated confirming within the term (AMB-A9).
struct Assignment {
    using Id = AssignmentId;

    AssignmentId id;
    PersonId person;
    OrganisationId organisation;  ///< the authority, provider, centre, ministry or school
    Role role;
    std::optional<AssignedRight> right{};
    std::optional<Day> from{}, to{};
    std::optional<PersonId> delegated_by{};
    bool revoked = false;

    [[nodiscard]] bool in_force(Day day) const noexcept { return !revoked && Span{from, to}.contains(day); }
    friend bool operator==(const Assignment&, const Assignment&) = default;
};
BOOST_DESCRIBE_STRUCT(Assignment, (), (id, person, organisation, role, right, from, to, delegated_by, revoked))

}  // namespace marshrut
