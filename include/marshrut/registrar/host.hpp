// SPDX-License-Identifier: MIT
#pragma once

#include <marshrut/core/result.hpp>
#include <marshrut/core/time.hpp>

#include <chrono>
#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <utility>

namespace marshrut {

namespace registrar {
struct Guide;  // registrar/guide.hpp
}
namespace store {
class Store;  // store/port.hpp
}

/// What a host may bring. Everything has a default; each is a function value, so a lambda will do.
struct Host {
    /// Read once per transaction, when it has begun: what waits for another writer is not dated before it.
    std::function<Instant()> clock = [] {
        return Instant{std::chrono::duration_cast<std::chrono::microseconds>(
                           std::chrono::system_clock::now().time_since_epoch())
                           .count()};
    };
    /// A key for a command whose caller gave none: random, never twice.
    std::function<std::string()> keys;
    /// A random salt for the commitment of a personal row.
    std::function<std::string()> salts;
    /// The key of СНИЛС hashes; none: the number is dropped with a note.
    std::optional<std::pair<std::string, std::string>> keyring{};  ///< id and key
    /// Reference lists, own rules and the ranker, for forming routes; none: the bundled lists, the readable ranker.
    std::shared_ptr<const registrar::Guide> guide{};
    Zone zone = Zone::chelyabinsk();
    std::chrono::minutes session_length{480};
    std::size_t chunk = 200;  ///< items of a bulk in one transaction
    int attempts = 8;         ///< of one act, on conflict

    /// Keys and salts from the operating system's source of randomness.
    [[nodiscard]] static Host standard();
    /// Counters instead of randomness and a clock moved by hand, for the demo and tests: the same acts give the same bytes. On a store
    /// that has been written to it needs its `registrar::traces`: the counters begin anew and must not give a key that has a verdict.
    [[nodiscard]] static Host scripted(std::function<Instant()> clock, std::int64_t traces = 0);
};

namespace registrar {

/// How many traces acts have left in a store: entries, verdicts and jobs, its founding aside. Grows with every key that was used.
[[nodiscard]] Result<std::int64_t> traces(store::Store& store);

}  // namespace registrar

}  // namespace marshrut
