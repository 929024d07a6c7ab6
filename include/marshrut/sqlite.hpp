// SPDX-License-Identifier: MIT
#pragma once

// The store on SQLite: one file, or tables beside a host's own on its connection. `find_package(marshrut COMPONENTS sqlite)`.

#include <marshrut/store/port.hpp>

#include <chrono>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

struct sqlite3;

namespace marshrut::sqlite {

/// `full`: what was committed survives a power cut. `none`: it may not, and the file may be lost; for scratch files that are made anew.
enum class Durability : std::uint8_t { full, none };

struct Options {
    std::chrono::milliseconds wait = std::chrono::seconds{10};  ///< for other units and other programs; then `busy`
    Durability durability = Durability::full;
    /// No other program opens the file meanwhile (it finds it `busy`): a commit is one sync of a write-ahead log instead of three.
    bool alone = false;
};

/// Makes a new store. `:memory:` is kept nowhere. A file of no bytes and a database in which nothing is (what remains of a `create`
/// that was interrupted) are taken as new, anything else REFUSES `store_exists`.
///
/// From many threads; a store works on one unit at a time, the others wait. Several programs may open one file.
[[nodiscard]] Result<std::unique_ptr<store::Store>> create(const std::string& file, const Options& options = {});

/// The same, founded with its first operator (`module:1`), the journal's first entry: both or neither. CLAUSE ORD1351-2
///
/// `now` is when; nothing: by the clock of the machine. REFUSES what `store::found` does, and an operator that is no key (`not_found`).
[[nodiscard]] Result<std::unique_ptr<store::Store>> create(const std::string& file, std::string_view first_operator,
                                                           std::optional<Instant> now = {}, const Options& options = {});

/// Opens a store and brings its schema up to date. REFUSES `store_missing`, `not_a_store`, `schema_newer`, `schema_differs`,
/// `unsafe_settings`, `busy`, `store_broken`.
///
/// A rollback journal that is truncated, synced at every commit: the settings that lost nothing in the crash tests (a write-ahead log is
/// used `alone` only: SQLite 3.7.0 to 3.51.2 may corrupt one that two connections share). Deleted content is overwritten. After an I/O
/// error the store refuses everything until it is opened again.
[[nodiscard]] Result<std::unique_ptr<store::Store>> open(const std::string& file, const Options& options = {});

/// Our tables on a host's connection. Units are savepoints inside the transaction that the host began and ends: what the host rolls back,
/// never was. Nothing is run again here. The connection must outlive the store; the host's settings hold.
[[nodiscard]] std::unique_ptr<store::Store> join(sqlite3* connection);

/// Makes our tables on a host's connection, or brings them up to date, in one transaction or in the host's. REFUSES as `open` does.
[[nodiscard]] Result<> migrate(sqlite3* connection);

}  // namespace marshrut::sqlite
