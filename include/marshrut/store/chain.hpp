// SPDX-License-Identifier: MIT
#pragma once

// The journal cannot be changed unnoticed: entries of one row are chained by their hashes, all entries of a minute are sealed, and
// a seal holds the one before it. Erasure breaks none of it: of personal payload the journal holds a commitment only. INV-E7

#include <marshrut/store/port.hpp>

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace marshrut::journal {

/// What the journal keeps of a row: canonical JSON; of a personal kind `{"commitment":SHA-256(salt ‖ canonical)}`, where the salt
/// lies in the row and goes with it; of a row removed nothing.
[[nodiscard]] std::string image(const store::Record& record);

/// SHA-256 over everything in the entry but its own hash, the previous hash of its row among it.
[[nodiscard]] std::string hash(const Entry& entry);

/// `previous` and `hash` of an entry of a row whose last hash was `chain` (`Record::chain()`).
[[nodiscard]] Entry chained(Entry entry, std::string_view chain);

/// Seals the entries of one minute, in any order. `previous` is the hash of the seal before it, empty for the first.
[[nodiscard]] Seal seal(std::int64_t minute, std::span<const Entry> entries, std::string_view previous);

/// What does not fit, as an audit prints it; no personal data.
struct Fault {
    std::string what;  ///< entry_changed, chain_broken, row_differs, row_missing, version_missing, seal_differs, seal_missing
    std::string kind{};
    std::int64_t row = 0, version = 0, minute = 0;
    friend bool operator==(const Fault&, const Fault&) = default;
};
BOOST_DESCRIBE_STRUCT(Fault, (), (what, kind, row, version, minute))

/// How often the journal holds a refusal by this code.
struct Denied {
    std::string code;
    std::int64_t count = 0;
    friend bool operator==(const Denied&, const Denied&) = default;
};
BOOST_DESCRIBE_STRUCT(Denied, (), (code, count))

struct Verified {
    std::int64_t rows = 0, entries = 0, seals = 0, unsealed = 0;
    std::string anchor{};  ///< hash of the last seal: keep it outside, and a cut-off tail shows
    std::vector<Denied> denied{};  ///< by code
    std::vector<Fault> faults{};
};
BOOST_DESCRIBE_STRUCT(Verified, (), (rows, entries, seals, unsealed, anchor, denied, faults))

/// Reads the whole journal and every row of a journalled kind: each entry's hash, the chain of each row, the row equal to its
/// last image (and there, unless that is the image of a row removed), each seal. Of `foreign` kinds, whose rows a host changes
/// without us, versions and rows may be missing and rows differ.
[[nodiscard]] Result<Verified> verify(store::Unit& unit, std::span<const std::string_view> foreign = {});

}  // namespace marshrut::journal
