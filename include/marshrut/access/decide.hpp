// SPDX-License-Identifier: MIT
#pragma once

// The rules of giving roles and taking them back. CLAUSE MOD-5.2-a, AMB-A8, AMB-A9, AMB-A27

#include <marshrut/access/commands.hpp>
#include <marshrut/access/may.hpp>
#include <marshrut/access/sgo_roles.hpp>
#include <marshrut/model/happened.hpp>
#include <marshrut/model/person.hpp>

#include <algorithm>

namespace marshrut::access {

/// What appointing sees.
struct AppointPicture {
    AssignmentId id;                      ///< of the assignment to be made
    Person person;
    Lineage organisation;
    std::vector<Employment> employments;  ///< of the person
    std::vector<Assignment> assignments;  ///< of the person, revoked ones too
    std::optional<SgoRole> sgo_role;      ///< of an authority's specialist, where it is known
    Procedures policy{};
};

/// The operator gives a role or a right; a head makes an employee deputy, for a term. CLAUSE MOD-5.2-a, AMB-A9
///
/// REFUSES the refusals of `access::may`, `role_not_given`, `right_needed`, `right_unfit`, `term_invalid`, `term_needed`,
/// `own_deputy`, `deputy_not_employed`, `person_blocked`, `already_appointed`, `sgo_role_without_cards`.
[[nodiscard]] Verdict<Assignment> decide(const Standing& who, const Appoint& command, const AppointPicture& see);

/// What revoking sees.
struct RevokePicture {
    Assignment assignment;
    Lineage organisation;
    std::vector<Assignment> operators;  ///< all assignments of operators
    Procedures policy{};
};

/// The operator takes back anything, a head what a head of the organisation delegated. CLAUSE MOD-5.2-a, AMB-A9
///
/// REFUSES the refusals of `access::may`, `already_revoked`, `last_operator`.
[[nodiscard]] Verdict<Assignment> decide(const Standing& who, const Revoke& command, const RevokePicture& see);

namespace detail {

/// Does a head act as one? Everybody else needs the operator's capability.
[[nodiscard]] inline bool as_head(const Standing& who) { return permitted(who.role, Capability::delegate) != nullptr; }

inline void check_right(Refusals& no, const Appoint& command)
{
    const auto& right = command.right;
    if (command.role == Role::assigned_specialist) {
        no.when(!right, code::right_needed);
        no.when(right == AssignedRight::coordinate, code::right_unfit, role_named(command.role));
    } else {
        const bool coordinates = command.role == Role::municipal_coordinator && right == AssignedRight::coordinate;
        no.when(right && !coordinates, code::right_unfit, role_named(command.role));
    }
}

inline void check_delegation(Refusals& no, const Standing& who, const Appoint& command, const AppointPicture& see)
{
    const bool employed = std::ranges::any_of(see.employments, [&](const Employment& one) {
        return one.organisation == command.organisation && one.active_on(who.today);
    });
    no.when(!command.to, code::term_needed);
    no.when(command.person == who.person, code::own_deputy);
    no.when(!employed, code::deputy_not_employed);
}

/// Is all of the wanted term covered by the same assignment already?
[[nodiscard]] inline bool covered(const Assignment& one, const Appoint& wanted, Day from)
{
    const bool same = !one.revoked && one.organisation == wanted.organisation && one.role == wanted.role &&
                      one.right == wanted.right;
    return same && (!one.from || *one.from <= from) && (!one.to || (wanted.to && *wanted.to <= *one.to));
}

}  // namespace detail

inline Verdict<Assignment> decide(const Standing& who, const Appoint& command, const AppointPicture& see)
{
    const bool delegation = command.role == Role::deputy_head && detail::as_head(who);
    const bool follows = command.role == Role::anonymous || command.role == Role::listener ||
                         command.role == Role::organisation_head;
    const Day from = command.from.value_or(who.today);

    Refusals no;
    no.unless(delegation ? may(who, Capability::delegate, see.organisation, see.policy) : may(who, Capability::give_roles));
    no.when(follows, code::role_not_given, role_named(command.role));
    no.when(see.person.blocked, code::person_blocked);
    detail::check_right(no, command);
    no.when(command.to && (*command.to < from || *command.to < who.today), code::term_invalid);
    if (delegation) detail::check_delegation(no, who, command, see);
    no.when(see.sgo_role && !fits(*see.sgo_role, command.role), code::sgo_role_without_cards,
            role_named(command.role, worded({}, "sgo_role", see.sgo_role ? row_of(*see.sgo_role).name.ru : "",
                                            see.sgo_role ? row_of(*see.sgo_role).name.en : "")));
    no.when(std::ranges::any_of(see.assignments,
                                [&](const Assignment& one) {
                                    return detail::covered(one, command, from) &&
                                           one.delegated_by.has_value() == delegation;
                                }),
            code::already_appointed);
    if (no) return no;

    Assignment made{see.id, command.person, command.organisation, command.role, command.right, from, command.to};
    if (delegation) made.delegated_by = who.person;
    return decided(std::move(made), Happened::appointed);
}

inline Verdict<Assignment> decide(const Standing& who, const Revoke&, const RevokePicture& see)
{
    const Assignment& given = see.assignment;
    const bool delegation = given.delegated_by.has_value() && detail::as_head(who);
    const bool another = std::ranges::any_of(see.operators, [&](const Assignment& one) {
        return one.role == Role::system_operator && one.id != given.id && one.in_force(who.today) && !one.to;
    });

    Refusals no;
    no.unless(delegation ? may(who, Capability::delegate, see.organisation, see.policy) : may(who, Capability::give_roles));
    no.when(given.revoked, code::already_revoked);
    no.when(given.role == Role::system_operator && !given.revoked && !another, code::last_operator);
    if (no) return no;

    Assignment changed = given;
    changed.revoked = true;
    return decided(std::move(changed), Happened::revoked);
}

}  // namespace marshrut::access
