// SPDX-License-Identifier: MIT
#include "connection.hpp"

namespace marshrut::sqlite {

Prepared::Prepared(sqlite3* connection, const std::string& text)
{
    if (sqlite3_prepare_v3(connection, text.c_str(), static_cast<int>(text.size()), SQLITE_PREPARE_PERSISTENT, &statement_,
                           nullptr) != SQLITE_OK)
        return;
    const int count = sqlite3_bind_parameter_count(statement_);
    for (int n = 1; n <= count; ++n)
        places_.push_back(sqlite3_bind_parameter_index(statement_, ('$' + std::to_string(n)).c_str()));
}

void Prepared::bind(std::size_t n, const store::Cell& cell)
{
    const int place = places_[n - 1];
    if (const auto* number = std::get_if<std::int64_t>(&cell))
        sqlite3_bind_int64(statement_, place, *number);
    else if (const auto* text = std::get_if<std::string>(&cell))
        sqlite3_bind_text64(statement_, place, text->data(), text->size(), SQLITE_STATIC, SQLITE_UTF8);
    else
        sqlite3_bind_null(statement_, place);
}

store::Cell Prepared::column(int n) const
{
    switch (sqlite3_column_type(statement_, n)) {
    case SQLITE_NULL: return {};
    case SQLITE_INTEGER: return std::int64_t{sqlite3_column_int64(statement_, n)};
    default: {
        const auto* text = reinterpret_cast<const char*>(sqlite3_column_text(statement_, n));
        return std::string{text, static_cast<std::size_t>(sqlite3_column_bytes(statement_, n))};
    }
    }
}

Connection::~Connection()
{
    prepared_.clear();
    if (owned_) sqlite3_close_v2(handle_);
}

Prepared* Connection::prepared(const std::string& text)
{
    const auto [at, fresh] = prepared_.try_emplace(text, handle_, text);
    if (at->second.ready()) return &at->second;
    prepared_.erase(at);
    return nullptr;
}

Result<> Connection::run(const std::string& text)
{
    const int error = sqlite3_exec(handle_, text.c_str(), nullptr, nullptr, nullptr);
    if (error != SQLITE_OK) return failure(error);
    return done();
}

Result<std::string> Connection::setting(const std::string& pragma)
{
    Prepared statement{handle_, "PRAGMA " + pragma};
    if (!statement.ready()) return failure(sqlite3_errcode(handle_));
    const int error = statement.step();
    if (error != SQLITE_ROW) return error == SQLITE_DONE ? Result<std::string>{std::string{}} : failure(error);
    const store::Cell cell = statement.column(0);
    if (const auto* number = std::get_if<std::int64_t>(&cell)) return std::to_string(*number);
    return std::get<std::string>(cell);
}

Failure Connection::failure(int error, const store::Kind* kind)
{
    const int primary = error & 0xFF;
    if (primary == SQLITE_BUSY || primary == SQLITE_LOCKED) return Failure{code::busy};
    if (primary == SQLITE_CONSTRAINT && kind != nullptr) {
        const std::string message = sqlite3_errmsg(handle_);
        const auto after = [&](std::string_view start) {
            return message.starts_with(start) ? std::string_view{message}.substr(start.size()) : std::string_view{};
        };
        if (const Code* code = store::sql::broken(*kind, after("CHECK constraint failed: "))) return Failure{*code};
        const std::string_view columns = after("UNIQUE constraint failed: ");
        if (const Code* code = store::sql::taken(*kind, columns)) return Failure{*code};
        if (columns == kind->table() + ".id") return Failure{code::changed_meanwhile};
    }
    if (primary == SQLITE_IOERR || primary == SQLITE_FULL || primary == SQLITE_CORRUPT || primary == SQLITE_NOMEM)
        poisoned_ = true;
    return Failure{code::store_broken, {{"where", std::string{"SQLite: "} + sqlite3_errstr(primary)}}};
}

Result<> bring_up_to_date(Connection& connection, bool may_create)
{
    Prepared there{connection.handle(), "SELECT 1 FROM sqlite_master WHERE type = 'table' AND name = 'm_schema'"};
    if (!there.ready()) return connection.failure(sqlite3_errcode(connection.handle()));
    const int found = there.step();
    if (found != SQLITE_ROW && found != SQLITE_DONE) return connection.failure(found);
    there.reset();
    if (found == SQLITE_DONE) {
        if (!may_create) return Failure{store::code::not_a_store};
        MARSHRUT_CHECK(connection.run(store::sql::create_schema_table(store::sql::sqlite)));
    }

    const auto known = store::sql::migrations(store::sql::sqlite);
    std::size_t have = 0;
    Prepared versions{connection.handle(), store::sql::read_schema().text};
    if (!versions.ready()) return connection.failure(sqlite3_errcode(connection.handle()));
    int error = SQLITE_ROW;
    while ((error = versions.step()) == SQLITE_ROW) {
        const std::int64_t version = versions.number(0);
        if (have == known.size() || known[have].number != version)
            return Failure{store::code::schema_newer, {{"found", version}, {"known", known.back().number}}};
        if (versions.column(1) != store::Cell{known[have].digest()})
            return Failure{store::code::schema_differs, {{"found", version}}};
        ++have;
    }
    if (error != SQLITE_DONE) return connection.failure(error);
    versions.reset();

    for (; have < known.size(); ++have) {
        for (const std::string& statement : known[have].statements) MARSHRUT_CHECK(connection.run(statement));
        Prepared note{connection.handle(), store::sql::note_migration().text};
        if (!note.ready()) return connection.failure(sqlite3_errcode(connection.handle()));
        const store::Cell number = known[have].number, digest = known[have].digest();
        note.bind(1, number);
        note.bind(2, digest);
        if (const int noted = note.step(); noted != SQLITE_DONE) return connection.failure(noted);
    }
    return done();
}

}  // namespace marshrut::sqlite
