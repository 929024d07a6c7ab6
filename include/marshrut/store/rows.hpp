// SPDX-License-Identifier: MIT
#pragma once

// A row that is nobody's noun: what a store keeps for the door itself.

#include <marshrut/core/shape.hpp>
#include <marshrut/model/ids.hpp>

#include <string>

namespace marshrut {

using JobId = Id<struct JobTag>;

/// How far a resumable job has come. The cursor is kept in the transaction of its chunk, so that the same key goes on.
struct Job {
    using Id = JobId;
    static constexpr std::size_t required_fields = 4;

    JobId id;
    PersonId person;
    std::string key;
    std::string name;      ///< of the command
    std::string hash{};    ///< of the command: another one under this key is refused
    std::string cursor{};  ///< the job's own; empty: not begun
    std::int64_t done = 0, refused = 0;
    bool finished = false;

    friend bool operator==(const Job&, const Job&) = default;
};
BOOST_DESCRIBE_STRUCT(Job, (), (id, person, key, name, hash, cursor, done, refused, finished))

}  // namespace marshrut
