// SPDX-License-Identifier: MIT
#pragma once

// Where a role's lists begin: the rows that may be in scope. Each is still checked by `access::may`, so that a list is exactly
// what a check of each row would allow (INV-C11).

#include <marshrut/access/may.hpp>
#include <marshrut/registrar/desk.hpp>

#include <set>

namespace marshrut::registrar {

/// An organisation and all its units.
[[nodiscard]] Result<std::vector<OrganisationId>> tree(Desk& desk, OrganisationId root);

/// The organisations under the active one: its units; of an authority all those of its municipality, of the Ministry the state ones.
[[nodiscard]] Result<std::vector<OrganisationId>> organisations_under(Desk& desk, const Standing& who);

/// The people over whom the role has this right by where they work, or the one who acts alone; nothing: everybody.
[[nodiscard]] Result<std::optional<std::set<PersonId>>> people_under(Desk& desk, const Standing& who, Capability capability);

/// Another person's name in a list; the assessment centre works without names.
[[nodiscard]] Result<std::optional<std::string>> name_in_list(Desk& desk, const Standing& who, PersonId person);

/// The applications that the one who acts may read.
[[nodiscard]] Result<std::vector<Application>> readable_applications(Desk& desk, const Standing& who);

}  // namespace marshrut::registrar
