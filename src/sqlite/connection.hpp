// SPDX-License-Identifier: MIT
#pragma once

// One connection, its prepared statements, and what its errors mean.

#include <marshrut/store/kinds.hpp>
#include <marshrut/store/sql.hpp>

#include <map>
#include <memory>
#include <span>
#include <string>
#include <vector>

#include <sqlite3.h>

namespace marshrut::sqlite {

/// A prepared statement, bound by `$n`.
class Prepared {
public:
    Prepared() = default;
    Prepared(sqlite3* connection, const std::string& text);
    ~Prepared() { sqlite3_finalize(statement_); }
    Prepared(const Prepared&) = delete;
    Prepared& operator=(const Prepared&) = delete;

    [[nodiscard]] bool ready() const noexcept { return statement_ != nullptr; }
    /// `n` from 1. A text is not copied: it must live until the statement is reset.
    void bind(std::size_t n, const store::Cell& cell);
    [[nodiscard]] int step() { return sqlite3_step(statement_); }
    void reset()
    {
        sqlite3_reset(statement_);
        sqlite3_clear_bindings(statement_);
    }
    [[nodiscard]] store::Cell column(int n) const;
    [[nodiscard]] std::int64_t number(int n) const { return sqlite3_column_int64(statement_, n); }

private:
    sqlite3_stmt* statement_ = nullptr;
    std::vector<int> places_;  ///< of `$1`, `$2`, … : SQLite numbers names by their first appearance
};

class Connection {
public:
    explicit Connection(sqlite3* handle, bool owned) : handle_{handle}, owned_{owned} {}
    ~Connection();
    Connection(const Connection&) = delete;
    Connection& operator=(const Connection&) = delete;

    [[nodiscard]] sqlite3* handle() const noexcept { return handle_; }
    /// Hands the handle on: it is closed by somebody else.
    [[nodiscard]] sqlite3* release() noexcept
    {
        prepared_.clear();
        owned_ = false;
        return handle_;
    }
    [[nodiscard]] bool in_transaction() const noexcept { return sqlite3_get_autocommit(handle_) == 0; }
    [[nodiscard]] int changes() const noexcept { return sqlite3_changes(handle_); }

    /// The statement of this text, prepared once. Nothing where SQLite does not take it: `failure`.
    [[nodiscard]] Prepared* prepared(const std::string& text);
    [[nodiscard]] Result<> run(const std::string& text);
    [[nodiscard]] Result<std::string> setting(const std::string& pragma);

    /// What an error means: `busy`, the code of the table of kinds, or `store_broken`, with SQLite's general word for it and
    /// never with data. After an I/O error nothing is done any more.
    [[nodiscard]] Failure failure(int error, const store::Kind* kind = nullptr);
    [[nodiscard]] bool poisoned() const noexcept { return poisoned_; }

private:
    sqlite3* handle_;
    bool owned_;
    bool poisoned_ = false;
    std::map<std::string, Prepared> prepared_;
};

/// Makes or checks `m_schema` and runs the migrations that are missing. REQUIRES a transaction.
[[nodiscard]] Result<> bring_up_to_date(Connection& connection, bool may_create);

}  // namespace marshrut::sqlite
