// SPDX-License-Identifier: MIT
#pragma once

// What a place that keeps things must do: five functions. Everything else (rules, retries, the journal's hashes) is not its business.

#include <marshrut/core/result.hpp>
#include <marshrut/core/shape.hpp>
#include <marshrut/store/journal.hpp>

#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

namespace marshrut::store {

struct Kind;  // store/kinds.hpp: the table of what is kept

/// 0: not there yet. A row's first version is 1.
using Version = std::int64_t;

/// `row`: nobody else may change what was found until this unit ends.
enum class Lock : std::uint8_t { none, row };
enum class Intent : std::uint8_t { read, write };

/// A field's value as stores keep it: nothing, a whole number, a text.
using Cell = std::variant<std::monostate, std::int64_t, std::string>;

/// One row of one kind, as a value; `chain` is the hash of its last journal entry.
class Record {
public:
    Record(const Kind& kind, std::int64_t id, std::shared_ptr<const void> value, Version version, std::string chain)
        : kind_{&kind}, id_{id}, value_{std::move(value)}, version_{version}, chain_{std::move(chain)}
    {
    }
    [[nodiscard]] const Kind& kind() const noexcept { return *kind_; }
    [[nodiscard]] std::int64_t id() const noexcept { return id_; }
    [[nodiscard]] const void* value() const noexcept { return value_.get(); }
    template <class T>
    [[nodiscard]] const T& as() const noexcept { return *static_cast<const T*>(value_.get()); }
    [[nodiscard]] Version version() const noexcept { return version_; }
    [[nodiscard]] const std::string& chain() const noexcept { return chain_; }

private:
    const Kind* kind_;
    std::int64_t id_;
    std::shared_ptr<const void> value_;
    Version version_;
    std::string chain_;
};

/// A question to an index of the table of kinds: rows whose field is one of the keys, by id, after a given one.
///
/// An empty field asks for all rows of the kind. Only fields with an index may be asked for (refused: `no_index`).
struct Query {
    const Kind* kind;
    std::string_view field{};
    std::vector<Cell> keys{};
    std::int64_t after = -1;            ///< ids greater than this
    std::size_t limit = SIZE_MAX;
};

/// A row to be written: the value after, and the version that was seen (0: a new row). `record.version()` is the new one.
///
/// A record without a value (`nullptr`) removes the row: erasure. REFUSES `append_only` of kinds that are never removed.
struct Change {
    Record after;
    Version seen;
};

/// All that one command writes. One value, one `write`: nothing can be forgotten outside it.
struct Batch {
    std::vector<Change> changes;
    std::vector<Entry> entries;
    std::vector<Letter> letters;
};

/// A unit of work: a consistent view, and what it wrote is seen by its own later reads. Destroyed without `commit`, it never was.
class Unit {
public:
    virtual ~Unit() = default;

    /// The rows that exist, in the order of `ids`, each once.
    [[nodiscard]] virtual Result<std::vector<Record>> find(const Kind& kind, std::span<const std::int64_t> ids, Lock lock) = 0;
    /// REFUSES `no_index`.
    [[nodiscard]] virtual Result<std::vector<Record>> list(const Query& query) = 0;
    /// REFUSES `conflict` where a version seen is not the current one or a unique index is broken, `group_full` and the like
    /// where a check of the table of kinds is broken. After a refusal the unit must not be committed.
    [[nodiscard]] virtual Result<> write(Batch batch) = 0;
    [[nodiscard]] virtual Result<> commit() = 0;
};

class Store {
public:
    virtual ~Store() = default;

    /// REFUSES `busy`, `store_broken`.
    [[nodiscard]] virtual Result<std::unique_ptr<Unit>> begin(Intent intent) = 0;
    /// Is every unit part of a transaction that the host began and ends? Then `conflict` and `busy` go to the host, never run again by us.
    [[nodiscard]] virtual bool joined() const noexcept { return false; }
    /// The kinds whose rows a host keeps and may change without us: an audit asks no version of each such change.
    [[nodiscard]] virtual std::vector<std::string_view> foreign() const { return {}; }
};

}  // namespace marshrut::store
