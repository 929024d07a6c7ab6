// SPDX-License-Identifier: MIT
#include <marshrut/store/found.hpp>
#include <marshrut/sqlite.hpp>

#include "unit.hpp"

#include <filesystem>

namespace marshrut::sqlite {

namespace {

constexpr std::string_view application_id = "1297240648";  // "MRSH"

class SqliteStore final : public store::Store {
public:
    SqliteStore(sqlite3* handle, bool joined, std::chrono::milliseconds wait)
        : shared_{std::make_shared<Shared>(handle, joined)}, wait_{wait}, checked_{!joined}
    {
    }

    Result<std::unique_ptr<store::Unit>> begin(store::Intent intent) override
    {
        if (!shared_->turn.take(wait_)) return Failure{code::busy};
        auto unit = std::make_unique<SqliteUnit>(shared_, intent);
        MARSHRUT_CHECK(unit->begin());
        if (!checked_) {
            MARSHRUT_CHECK(bring_up_to_date(shared_->connection, false));
            checked_ = true;
        }
        return std::unique_ptr<store::Unit>{std::move(unit)};
    }
    [[nodiscard]] bool joined() const noexcept override { return shared_->joined; }

private:
    std::shared_ptr<Shared> shared_;
    std::chrono::milliseconds wait_;
    bool checked_;  ///< the schema; a joined store looks at it in its first unit
};

struct Setting {
    const char *set, *name, *wanted;
};

/// In this order: `synchronous` stands at EXTRA while the journal mode changes, so that no old journal comes back after a crash.
Result<> settle(Connection& db, const Options& options, bool in_memory)
{
    const bool full = options.durability == Durability::full;
    const bool log = full && options.alone && !in_memory;
    const Setting settings[]{{"synchronous = EXTRA", "synchronous", "3"},
                             {log ? "journal_mode = WAL" : full ? "journal_mode = TRUNCATE" : "journal_mode = MEMORY", "journal_mode",
                              log ? "wal" : full && !in_memory ? "truncate" : "memory"},
                             {full ? "synchronous = FULL" : "synchronous = OFF", "synchronous", full ? "2" : "0"},
                             {"foreign_keys = ON", "foreign_keys", "1"},
                             {"secure_delete = ON", "secure_delete", "1"},
                             {"trusted_schema = OFF", "trusted_schema", "0"},
                             {"cell_size_check = ON", "cell_size_check", "1"},
                             {"cache_size = -65536", "cache_size", "-65536"}};
    for (const Setting& one : settings) {
        MARSHRUT_CHECK(db.run(std::string{"PRAGMA "} + one.set));
        MARSHRUT_TRY(const std::string is, db.setting(one.name));
        if (is != one.wanted) return Failure{store::code::unsafe_settings, {{"setting", std::string{one.set}}}};
    }
    return done();
}

Result<> transaction(Connection& db, const auto& work)
{
    MARSHRUT_CHECK(db.run("BEGIN IMMEDIATE"));
    Result<> worked = work();
    if (worked) worked = db.run("COMMIT");
    if (!worked && db.in_transaction()) (void)db.run("ROLLBACK");
    return worked;
}

/// Who is to be the first operator of a new store, and when.
struct Founder {
    ExternalKey key;
    Instant now;
};

/// Whether a database is one in which nothing is: what is left of a `create` that ended before it committed.
Result<bool> bare(Connection& db)
{
    MARSHRUT_TRY(const std::string id, db.setting("application_id"));
    MARSHRUT_TRY(const std::string version, db.setting("schema_version"));
    return id == "0" && version == "0";
}

Result<std::unique_ptr<store::Store>> opened(const std::string& file, const Options& options, bool fresh,
                                             const std::optional<Founder>& founder = {})
{
    sqlite3* handle = nullptr;
    const int error = sqlite3_open_v2(file.c_str(), &handle,
                                      SQLITE_OPEN_READWRITE | SQLITE_OPEN_FULLMUTEX | (fresh ? SQLITE_OPEN_CREATE : 0), nullptr);
    Connection db{handle, true};  // closes what is half open, too
    if (error != SQLITE_OK) return db.failure(error);
    sqlite3_extended_result_codes(handle, 1);
    sqlite3_busy_timeout(handle, static_cast<int>(options.wait.count()));
    sqlite3_db_config(handle, SQLITE_DBCONFIG_DQS_DML, 0, nullptr);
    sqlite3_db_config(handle, SQLITE_DBCONFIG_DQS_DDL, 0, nullptr);
    sqlite3_db_config(handle, SQLITE_DBCONFIG_DEFENSIVE, 1, nullptr);

    // Before anything is read: a log that one connection has for itself needs no memory shared with others.
    if (options.alone) MARSHRUT_CHECK(db.run("PRAGMA locking_mode = EXCLUSIVE"));
    // What it is comes before any setting: a file of somebody else is left as it was.
    if (!fresh) {
        const auto id = db.setting("application_id");
        if (!id && sqlite3_errcode(handle) == SQLITE_NOTADB) return Failure{store::code::not_a_store};
        MARSHRUT_CHECK(id);
        if (*id != application_id) return Failure{store::code::not_a_store};
    } else {
        const auto nothing = bare(db);
        if (!nothing && sqlite3_errcode(handle) != SQLITE_NOTADB) return nothing.error();
        if (!nothing || !*nothing) return Failure{store::code::store_exists};
    }
    MARSHRUT_CHECK(settle(db, options, file == ":memory:"));
    const auto schema = [&]() -> Result<> {
        if (fresh) MARSHRUT_CHECK(db.run("PRAGMA application_id = " + std::string{application_id}));
        MARSHRUT_CHECK(bring_up_to_date(db, fresh));
        // In the same transaction: there is no moment at which a store has no operator and could never get one.
        return founder ? store::found(*join(handle), founder->key, founder->now) : done();
    };
    MARSHRUT_CHECK(transaction(db, schema));
    return std::unique_ptr<store::Store>{std::make_unique<SqliteStore>(db.release(), false, options.wait)};
}

}  // namespace

Result<std::unique_ptr<store::Store>> create(const std::string& file, const Options& options)
{
    return opened(file, options, true);
}

Result<std::unique_ptr<store::Store>> create(const std::string& file, std::string_view first_operator, std::optional<Instant> now,
                                             const Options& options)
{
    const auto key = ExternalKey::parse(first_operator);
    if (!key) return Failure{marshrut::code::not_found, {{"what", std::string{first_operator}}}};
    if (!now)
        now = Instant{std::chrono::duration_cast<std::chrono::microseconds>(std::chrono::system_clock::now().time_since_epoch()).count()};
    return opened(file, options, true, Founder{*key, *now});
}

Result<std::unique_ptr<store::Store>> open(const std::string& file, const Options& options)
{
    std::error_code missing;
    if (!std::filesystem::exists(file, missing)) return Failure{store::code::store_missing};
    return opened(file, options, false);
}

std::unique_ptr<store::Store> join(sqlite3* connection)
{
    return std::make_unique<SqliteStore>(connection, true, std::chrono::milliseconds{0});
}

Result<> migrate(sqlite3* connection)
{
    Connection db{connection, false};
    if (db.in_transaction()) return bring_up_to_date(db, true);
    return transaction(db, [&] { return bring_up_to_date(db, true); });
}

}  // namespace marshrut::sqlite
