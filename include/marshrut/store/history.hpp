// SPDX-License-Identifier: MIT
#pragma once

// The journal is the history: what an entry says of a row, the chain of every row, the seal of every minute.

#include <marshrut/store/journal.hpp>
#include <marshrut/store/port.hpp>

#include <span>

namespace marshrut::store {

/// What an entry keeps of a row: canonical JSON; of personal kinds the commitment SHA-256(salt ‖ canonical) alone (INV-E7).
[[nodiscard]] std::string image(const Kind& kind, const void* value);

/// Over everything the entry says and the previous hash of the same row, save the hash itself.
[[nodiscard]] std::string hash(const Entry& entry);

/// The seal of one minute: all its entries in the order of their ids, and the seal before it.
[[nodiscard]] Seal seal(std::int64_t minute, std::span<const Entry> entries, const std::string& previous);

/// What the first commit of a new minute writes: the open seal of the minute before is closed over its entries, and an open one
/// (no hash yet) begins for this minute, carrying the hash to chain on. Nothing where this minute's is open already.
[[nodiscard]] Result<std::vector<Change>> seals_due(Unit& unit, std::int64_t minute);

}  // namespace marshrut::store
