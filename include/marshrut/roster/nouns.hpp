// SPDX-License-Identifier: MIT
#pragma once

// From rows that may be taken to the nouns that are kept: pure functions, the one way for a plan and for the door. What a row leaves
// empty keeps what is kept; nothing is ended by what a file does not say.

#include <marshrut/roster/doctor.hpp>

#include <functional>
#include <set>
#include <span>

namespace marshrut::roster {

/// A СНИЛС under the host's key, and that key's id.
struct SnilsHash {
    std::string hash, key;
};
/// Empty: there is no key, numbers are dropped.
using HashSnils = std::function<SnilsHash(const Snils&)>;

/// The person, who consented on the day the row says, or today. A new consent ends a withdrawal. CLAUSE MOD-4.4-a
[[nodiscard]] Person written(Person before, const Worker& row, Day today);

/// The card. Of several rows of one person the first one speaks; the others fill in what it left empty.
[[nodiscard]] Card written(Card before, const Worker& row, bool first, const HashSnils& hash);

/// The employment: a position the nomenclature does not know is kept as text; subjects change where the row names any.
[[nodiscard]] Employment written(Employment before, const Worker& row);

/// Which employment of the person a row speaks of: of this organisation, not spoken of by another row; the same position, kind and first day
/// before the same position, that before the same kind. nullptr: a further one, never a move. CLAUSE LET0585-A3-3
[[nodiscard]] const Employment* meant(std::span<const Employment> jobs, const std::set<EmploymentId>& spoken_of, const Worker& row,
                                      OrganisationId organisation);
/// The same where the rows above of the same person and organisation were taken already.
[[nodiscard]] const Employment* meant(std::span<const Employment> jobs, std::span<const Worker* const> above, const Worker& row,
                                      OrganisationId organisation);

/// The organisation's card without its head. `parent`: of the card's parent, where it is known.
[[nodiscard]] Organisation written(Organisation before, const OrganisationCard& card, std::optional<OrganisationId> parent);

/// The card with its head: a person by reference, since today where it is another one; a typed name takes the place of nobody who is there
/// by reference. CLAUSE LET0585-3-a
[[nodiscard]] Organisation headed(Organisation before, const OrganisationCard& card, std::optional<PersonId> head, Day today);

/// The organisation with a dated name; a row with the same beginning is mended by it. CLAUSE AMB-A10
[[nodiscard]] Organisation named(Organisation before, const DatedName& name);

}  // namespace marshrut::roster
