// SPDX-License-Identifier: MIT
#pragma once

// Rows that are nobody's nouns: what a store keeps for the door itself.

#include <marshrut/core/shape.hpp>
#include <marshrut/model/ids.hpp>

#include <string>

namespace marshrut {

using JobId = Id<struct JobTag>;
using OpenMinuteId = Id<struct OpenMinuteTag>;

/// How far a resumable job has come. The cursor is kept in the transaction of its chunk, so that the same key goes on. The case moves
/// `cursor` and sets `finished`; everything else is the door's.
struct Job {
    using Id = JobId;
    static constexpr std::size_t required_fields = 4;

    JobId id;
    PersonId person;
    std::string key;
    std::string name;         ///< of the command
    std::string hash{};       ///< of role, organisation and command: another one under this key is refused
    std::string cursor{};     ///< the job's own; empty: not begun
    std::int64_t chunks = 0;  ///< transactions there have been: each writes under `<key>/<chunks>`
    bool finished = false;

    friend bool operator==(const Job&, const Job&) = default;
};
BOOST_DESCRIBE_STRUCT(Job, (), (id, person, key, name, hash, cursor, chunks, finished))

/// Which minute of the journal is not sealed yet, and the seal before it. One row, of a known id (decision 2).
struct OpenMinute {
    using Id = OpenMinuteId;
    static constexpr std::size_t required_fields = 2;

    OpenMinuteId id;
    std::int64_t minute;
    std::string sealed{};  ///< hash of the last seal; empty: there is none

    friend bool operator==(const OpenMinute&, const OpenMinute&) = default;
};
BOOST_DESCRIBE_STRUCT(OpenMinute, (), (id, minute, sealed))

}  // namespace marshrut
