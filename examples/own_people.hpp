// SPDX-License-Identifier: MIT
#pragma once

// A portal's own table of people, as own_host.cpp keeps it: another schema under text keys; our numbers stand in a table beside it.

#include <marshrut/store/owning.hpp>

#include <sqlite3.h>

#include <optional>
#include <string>

//[people
/// (b) The portal's people under its UUIDs. It reads, makes and changes them itself; everything else is kept by us.
class OurPeople {
public:
    static constexpr const char* tables =
        "CREATE TABLE users(guid TEXT PRIMARY KEY, agreed_on TEXT, left_on TEXT, wants_mail INTEGER, erased INTEGER, locked INTEGER, "
        "changes INTEGER);"
        "CREATE TABLE user_numbers(n BIGINT PRIMARY KEY, guid TEXT NOT NULL UNIQUE REFERENCES users(guid))";

    explicit OurPeople(sqlite3* db) : db_{db} {}

    using Rows = std::vector<marshrut::store::Seen<marshrut::Person>>;

    marshrut::Result<Rows> find(marshrut::store::Of<marshrut::Person>, std::span<const marshrut::PersonId> ids, marshrut::store::Lock)
    {
        Rows found;
        for (const marshrut::PersonId id : ids) MARSHRUT_CHECK(rows("n = ?1 ORDER BY n LIMIT ?2", id.raw(), 1, found));
        return found;
    }
    marshrut::Result<Rows> list(marshrut::store::Of<marshrut::Person>, const marshrut::store::Query& query)
    {
        Rows found;
        const auto most = static_cast<std::int64_t>(std::min<std::size_t>(query.limit, INT64_MAX));
        MARSHRUT_CHECK(rows("n > ?1 ORDER BY n LIMIT ?2", query.after, most, found));
        return found;
    }
    marshrut::Result<> write(const marshrut::Person& person, marshrut::store::Version seen)
    {
        if (seen == 0) {
            Statement number{db_, "INSERT OR IGNORE INTO user_numbers VALUES (?1, lower(hex(randomblob(4)) || '-' || "
                                  "hex(randomblob(2)) || '-4' || substr(hex(randomblob(2)), 2) || '-a' || "
                                  "substr(hex(randomblob(2)), 2) || '-' || hex(randomblob(6))))"};
            sqlite3_bind_int64(number, 1, person.id.raw());
            MARSHRUT_CHECK(changed_one(number));
        }
        Statement user{db_, seen == 0 ? "INSERT INTO users SELECT guid, ?2, ?3, ?4, ?5, ?6, 1 FROM user_numbers WHERE n = ?1"
                                      : "UPDATE users SET agreed_on = ?2, left_on = ?3, wants_mail = ?4, erased = ?5, locked = ?6, "
                                        "changes = changes + 1 "
                                        "WHERE guid = (SELECT guid FROM user_numbers WHERE n = ?1) AND changes = ?7"};
        sqlite3_bind_int64(user, 1, person.id.raw());
        bind_day(user, 2, person.consent_from);
        bind_day(user, 3, person.consent_withdrawn);
        sqlite3_bind_int(user, 4, person.notices);
        sqlite3_bind_int(user, 5, person.depersonalised);
        sqlite3_bind_int(user, 6, person.blocked);
        if (seen != 0) sqlite3_bind_int64(user, 7, seen);
        return changed_one(user);
    }

private:
    struct Statement {
        Statement(sqlite3* db, const std::string& text) { sqlite3_prepare_v2(db, text.c_str(), -1, &prepared, nullptr); }
        ~Statement() { sqlite3_finalize(prepared); }
        Statement(const Statement&) = delete;
        Statement& operator=(const Statement&) = delete;
        operator sqlite3_stmt*() const { return prepared; }
        sqlite3_stmt* prepared = nullptr;
    };

    static marshrut::Failure broken() { return marshrut::Failure{marshrut::code::store_broken, {{"where", std::string{"users"}}}}; }

    marshrut::Result<> changed_one(sqlite3_stmt* statement)
    {
        if (sqlite3_step(statement) != SQLITE_DONE) return broken();
        if (sqlite3_changes(db_) != 1) return marshrut::Failure{marshrut::code::changed_meanwhile};
        return marshrut::done();
    }
    static void bind_day(sqlite3_stmt* statement, int place, const std::optional<marshrut::Day>& day)
    {
        if (day) sqlite3_bind_text(statement, place, day->print().c_str(), -1, SQLITE_TRANSIENT);
    }
    static std::optional<marshrut::Day> day(sqlite3_stmt* statement, int column)
    {
        const auto* text = reinterpret_cast<const char*>(sqlite3_column_text(statement, column));
        return text == nullptr ? std::nullopt : marshrut::Day::parse(text);
    }
    marshrut::Result<> rows(const std::string& which, std::int64_t first, std::int64_t second, Rows& into)
    {
        const Statement users{db_, "SELECT n, agreed_on, left_on, wants_mail, erased, locked, changes FROM user_numbers "
                                   "JOIN users USING (guid) WHERE " + which};
        sqlite3_bind_int64(users, 1, first);
        sqlite3_bind_int64(users, 2, second);
        int state = SQLITE_ERROR;
        while ((state = sqlite3_step(users)) == SQLITE_ROW) {
            marshrut::Person one{marshrut::PersonId{sqlite3_column_int64(users, 0)}};
            one.consent_from = day(users, 1);
            one.consent_withdrawn = day(users, 2);
            one.notices = sqlite3_column_int(users, 3) != 0;
            one.depersonalised = sqlite3_column_int(users, 4) != 0;
            one.blocked = sqlite3_column_int(users, 5) != 0;
            into.push_back({one, sqlite3_column_int64(users, 6)});
        }
        return state == SQLITE_DONE ? marshrut::done() : marshrut::Result<>{broken()};
    }

    sqlite3* db_;
};
//]
