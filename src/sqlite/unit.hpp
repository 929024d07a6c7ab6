// SPDX-License-Identifier: MIT
#pragma once

#include "connection.hpp"

#include <condition_variable>
#include <map>
#include <mutex>
#include <optional>

namespace marshrut::sqlite {

/// One unit at a time has the connection.
class Turn {
public:
    [[nodiscard]] bool take(std::chrono::milliseconds wait)
    {
        std::unique_lock lock{mutex_};
        if (!freed_.wait_for(lock, wait, [&] { return !taken_; })) return false;
        return taken_ = true;
    }
    void give_back()
    {
        {
            const std::lock_guard lock{mutex_};
            taken_ = false;
        }
        freed_.notify_one();
    }

private:
    std::mutex mutex_;
    std::condition_variable freed_;
    bool taken_ = false;
};

struct Shared {
    Shared(sqlite3* handle, bool joined_to) : connection{handle, !joined_to}, joined{joined_to} {}

    Connection connection;
    Turn turn;
    bool joined;
    bool remains = false;  ///< something erased may still be in the write-ahead log
};

/// A transaction, or a savepoint in the host's.
class SqliteUnit final : public store::Unit {
public:
    /// Takes over the turn, and gives it back when it is over: at `commit`, or destroyed without one.
    SqliteUnit(std::shared_ptr<Shared> shared, store::Intent intent) : shared_{std::move(shared)}, intent_{intent} {}
    SqliteUnit(const SqliteUnit&) = delete;
    SqliteUnit& operator=(const SqliteUnit&) = delete;
    ~SqliteUnit() override;

    [[nodiscard]] Result<> begin();

    Result<std::vector<store::Record>> find(const store::Kind& kind, std::span<const std::int64_t> ids,
                                            store::Lock lock) override;
    Result<std::vector<store::Record>> list(const store::Query& query) override;
    Result<> write(store::Batch batch) override;
    Result<> commit() override;

private:
    [[nodiscard]] Result<> usable() const;
    [[nodiscard]] Result<> collect(Prepared& statement, const store::Kind& kind, std::vector<store::Record>& rows);
    [[nodiscard]] Result<> put(const store::Record& after, store::Version seen);
    void remember(const store::Record& row);
    void roll_back();
    void end();

    Connection& db() { return shared_->connection; }

    std::shared_ptr<Shared> shared_;
    store::Intent intent_;
    bool begun_ = false, over_ = false, removed_ = false;
    std::optional<Failure> failed_;
    /// Rows that this unit has read or written: what is met again in the same version is not parsed again.
    std::map<std::pair<const store::Kind*, std::int64_t>, store::Record> parsed_;
};

}  // namespace marshrut::sqlite
