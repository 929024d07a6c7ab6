// SPDX-License-Identifier: MIT
#pragma once

// What one act leaves behind: entries (the history), letters (the outbox), a reply (one key, one verdict), and every minute a seal.

#include <marshrut/core/shape.hpp>
#include <marshrut/model/assignment.hpp>
#include <marshrut/model/happened.hpp>
#include <marshrut/model/ids.hpp>
#include <marshrut/model/letter.hpp>

#include <string>
#include <vector>

namespace marshrut {

using EntryId = Id<struct EntryTag>;
using ReplyId = Id<struct ReplyTag>;
using SealId = Id<struct SealTag>;
using ExternalId = Id<struct ExternalTag>;

/// One line of the journal: what happened, who, in which role, and the row after it. (kind, row, version) is its key.
///
/// `image` is canonical JSON; of personal kinds it is `{"commitment": SHA-256(salt ‖ canonical)}` (INV-E7). `hash` is over the
/// previous hash of the same row and everything here; a refused act leaves an entry `denied` with its code in `note`.
struct Entry {
    using Id = EntryId;

    EntryId id;
    Instant at;
    Happened happened;
    std::string kind{};
    std::int64_t row = 0;
    std::int64_t version = 0;
    std::optional<PersonId> by{};  ///< none: a rule
    Role role = Role::anonymous;
    std::optional<OrganisationId> organisation{};
    std::string command{};         ///< name of the command
    std::string key{};             ///< of the command
    std::optional<PolicyId> policy{};
    std::string note{};            ///< code of a refusal, ground of a reading
    std::string image{};
    std::string previous{};
    std::string hash{};
    std::int64_t minute = 0;

    friend bool operator==(const Entry&, const Entry&) = default;
};
BOOST_DESCRIBE_STRUCT(Entry, (),
                      (id, at, happened, kind, row, version, by, role, organisation, command, key, policy, note, image,
                       previous, hash, minute))

/// One key, one verdict: what was answered, refusals included. `hash` is of role, organisation, command and canonical JSON.
struct Reply {
    using Id = ReplyId;

    ReplyId id;
    PersonId person;
    std::string key;
    std::string hash;
    std::string answer;  ///< canonical JSON: {"done": …} or {"refused": …}
    Instant at;

    friend bool operator==(const Reply&, const Reply&) = default;
};
BOOST_DESCRIBE_STRUCT(Reply, (), (id, person, key, hash, answer, at))

/// Seals all entries of a closed minute and the seal before it; the last seal is the anchor. Its id is the minute.
struct Seal {
    using Id = SealId;

    SealId id;
    std::int64_t entries = 0;
    std::string previous{};
    std::string hash{};

    friend bool operator==(const Seal&, const Seal&) = default;
};
BOOST_DESCRIBE_STRUCT(Seal, (), (id, entries, previous, hash))

/// The way from an outside key to a row: unique by (kind, key).
struct External {
    using Id = ExternalId;

    ExternalId id;
    std::string kind;
    ExternalKey key;
    std::int64_t row;

    friend bool operator==(const External&, const External&) = default;
};
BOOST_DESCRIBE_STRUCT(External, (), (id, kind, key, row))

}  // namespace marshrut
