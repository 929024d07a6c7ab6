// SPDX-License-Identifier: MIT
#pragma once

#include <marshrut/core/shape.hpp>
#include <marshrut/model/assignment.hpp>

#include <optional>
#include <string>

namespace marshrut {

/// What the host's own sign-in vouches for: who somebody is, and nothing else. Passwords never reach us. CLAUSE MOD-3.1-f
struct Assertion {
    ExternalKey subject;  ///< issuer and value: `sgo:4711`, `esia:…`, `module:1`
    Instant issued;
    Instant expires;
    friend bool operator==(const Assertion&, const Assertion&) = default;
};
BOOST_DESCRIBE_STRUCT(Assertion, (), (subject, issued, expires))

/// In which role, and where: «Сменить роль». An organisation is named by its key.
struct As {
    Role role = Role::listener;
    std::optional<std::string> organisation{};
};
BOOST_DESCRIBE_STRUCT(As, (), (role, organisation))

/// One person, one active role, one active organisation. A plain value: nothing in it is believed, every act reads anew what
/// the person holds; a role gained appears in the next session, a role lost is refused at the next command.
struct Session {
    PersonId person;
    Role role;
    std::optional<OrganisationId> organisation;
    Instant opened;
    Instant expires;
    friend bool operator==(const Session&, const Session&) = default;
};
BOOST_DESCRIBE_STRUCT(Session, (), (person, role, organisation, opened, expires))

}  // namespace marshrut
