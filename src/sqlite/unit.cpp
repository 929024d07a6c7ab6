// SPDX-License-Identifier: MIT
#include "unit.hpp"

#include <marshrut/store/cells.hpp>

#include <algorithm>
#include <unordered_map>
#include <unordered_set>

namespace marshrut::sqlite {

namespace {

/// The texts for one kind, rendered once.
struct Texts {
    std::string find, insert, update, remove, list_all;
    std::unordered_map<std::string_view, std::string> list;

    explicit Texts(const store::Kind& kind)
        : find{store::sql::find(kind, store::sql::sqlite, 1, store::Lock::none).text},
          insert{store::sql::insert(kind).text},
          update{store::sql::update(kind).text},
          remove{store::sql::remove(kind).text},
          list_all{store::sql::list(kind, store::sql::sqlite, {}, 0).text}
    {
        for (const store::Index& index : kind.indexes()) {
            const std::string_view field = index.fields.front();
            list.try_emplace(field, store::sql::list(kind, store::sql::sqlite, field, 1).text);
        }
    }

    static const Texts& of(const store::Kind& kind)
    {
        static const std::vector<Texts> all(store::kinds.begin(), store::kinds.end());
        return all[static_cast<std::size_t>(&kind - store::kinds.data())];
    }
};

constexpr std::size_t most_parsed = 4'096;  ///< rows of a unit; a whole region is read once anyway

/// Bindings point into cells of the caller: they end with the scope.
class Using {
public:
    explicit Using(Prepared& statement) : statement_{statement} {}
    ~Using() { statement_.reset(); }
    Using(const Using&) = delete;
    Using& operator=(const Using&) = delete;

private:
    Prepared& statement_;
};

}  // namespace

SqliteUnit::~SqliteUnit()
{
    if (!over_) roll_back();
}

void SqliteUnit::end()
{
    over_ = true;
    shared_->turn.give_back();
}

Result<> SqliteUnit::begin()
{
    if (db().poisoned()) return Failure{code::store_broken, {{"where", std::string{"SQLite: open the store again"}}}};
    const char* text = shared_->joined ? "SAVEPOINT marshrut"
                       : intent_ == store::Intent::write ? "BEGIN IMMEDIATE" : "BEGIN";
    MARSHRUT_CHECK(db().run(text));
    begun_ = true;
    return done();
}

void SqliteUnit::roll_back()
{
    if (begun_ && db().in_transaction())  // SQLite rolls back by itself after some errors
        (void)db().run(shared_->joined ? "ROLLBACK TO marshrut; RELEASE marshrut" : "ROLLBACK");
    end();
}

Result<> SqliteUnit::usable() const
{
    if (over_) return Failure{store::code::unit_over};
    return done();
}

void SqliteUnit::remember(const store::Record& row)
{
    if (!shared_->joined && parsed_.size() < most_parsed)  // a host may change its rows beside us
        parsed_.insert_or_assign({&row.kind(), row.id()}, row);
}

Result<> SqliteUnit::collect(Prepared& statement, const store::Kind& kind, std::vector<store::Record>& rows)
{
    const Shape& shape = kind.shape();
    const int fields = static_cast<int>(shape.fields.size());
    for (;;) {
        const int error = statement.step();
        if (error == SQLITE_DONE) return done();
        if (error != SQLITE_ROW) return db().failure(error);
        const std::int64_t id = statement.number(0), version = statement.number(fields);
        const auto known = parsed_.find({&kind, id});
        if (known != parsed_.end() && known->second.version() == version) {
            rows.push_back(known->second);
            continue;
        }
        const std::shared_ptr<void> row = shape.make();
        for (int i = 0; i < fields; ++i) {
            const Field& field = shape.fields[static_cast<std::size_t>(i)];
            // What does not fit was not written by us; the cell itself may be personal.
            if (!store::fill(field.shape(), static_cast<char*>(row.get()) + field.offset, statement.column(i)))
                return Failure{code::store_broken,
                               {{"where", "SQLite: " + kind.table() + '.' + std::string{field.name}}}};
        }
        const store::Cell chain = statement.column(fields + 1);
        const auto* text = std::get_if<std::string>(&chain);
        rows.emplace_back(kind, id, row, version, text ? *text : std::string{});
        remember(rows.back());
    }
}

Result<std::vector<store::Record>> SqliteUnit::find(const store::Kind& kind, std::span<const std::int64_t> ids, store::Lock)
{
    MARSHRUT_CHECK(usable());
    std::vector<store::Record> rows;
    if (ids.empty()) return rows;
    Prepared* statement = db().prepared(Texts::of(kind).find);
    if (statement == nullptr) return db().failure(sqlite3_errcode(db().handle()));
    std::unordered_set<std::int64_t> met;
    for (const std::int64_t id : ids) {
        if (ids.size() > 1 && !met.insert(id).second) continue;
        const store::Cell key = id;
        const Using scope{*statement};
        statement->bind(1, key);
        MARSHRUT_CHECK(collect(*statement, kind, rows));
    }
    return rows;
}

Result<std::vector<store::Record>> SqliteUnit::list(const store::Query& query)
{
    MARSHRUT_CHECK(usable());
    const store::Kind& kind = *query.kind;
    const Texts& texts = Texts::of(kind);
    std::vector<store::Record> rows;
    const store::Cell after = query.after;
    const store::Cell limit = static_cast<std::int64_t>(std::min<std::size_t>(query.limit, INT64_MAX));

    if (query.field.empty()) {
        Prepared* statement = db().prepared(texts.list_all);
        if (statement == nullptr) return db().failure(sqlite3_errcode(db().handle()));
        const Using scope{*statement};
        statement->bind(1, after);
        statement->bind(2, limit);
        MARSHRUT_CHECK(collect(*statement, kind, rows));
        return rows;
    }
    const auto text = texts.list.find(query.field);
    if (text == texts.list.end()) return Failure{store::code::no_index, {{"field", std::string{query.field}}}};
    Prepared* statement = db().prepared(text->second);
    if (statement == nullptr) return db().failure(sqlite3_errcode(db().handle()));

    // One key after another costs SQLite no way there and back; a row has one value, so that no row comes twice.
    std::unordered_set<store::Cell> met;
    for (const store::Cell& key : query.keys) {
        if (key.index() == 0 || (query.keys.size() > 1 && !met.insert(key).second)) continue;
        const Using scope{*statement};
        statement->bind(1, key);
        statement->bind(2, after);
        statement->bind(3, limit);
        MARSHRUT_CHECK(collect(*statement, kind, rows));
    }
    if (met.size() > 1) {
        std::ranges::sort(rows, {}, &store::Record::id);
        if (rows.size() > query.limit) rows.erase(rows.begin() + static_cast<std::ptrdiff_t>(query.limit), rows.end());
    }
    return rows;
}

Result<> SqliteUnit::write(store::Batch batch)
{
    MARSHRUT_CHECK(usable());
    if (intent_ == store::Intent::read) return Failure{store::code::read_only_unit};
    if (failed_) return *failed_;
    const auto all = [&]() -> Result<> {
        for (const store::Change& change : batch.changes) MARSHRUT_CHECK(put(change.after, change.seen));
        for (Entry& entry : batch.entries) MARSHRUT_CHECK(put(store::record(std::move(entry), 1), 0));
        for (Letter& letter : batch.letters) MARSHRUT_CHECK(put(store::record(std::move(letter), 1), 0));
        return done();
    };
    auto written = all();
    if (!written) failed_ = written.error();
    return written;
}

Result<> SqliteUnit::put(const store::Record& after, store::Version seen)
{
    const store::Kind& kind = after.kind();
    const bool removes = after.value() == nullptr;
    removed_ |= removes;
    parsed_.erase({&kind, after.id()});
    if (removes ? !kind.removable() : seen != 0 && kind.keeping == store::Keeping::log)
        return Failure{store::code::append_only, {{"kind", std::string{kind.name}}}};
    if (after.version() != seen + 1) return Failure{code::changed_meanwhile};

    const Texts& texts = Texts::of(kind);
    std::vector<store::Cell> cells;
    if (removes) {
        cells = {after.id(), seen};
    } else {
        cells.reserve(kind.shape().fields.size() + 3);
        for (const Field& field : kind.shape().fields) cells.push_back(store::cell(field, after.value()));
        cells.emplace_back(after.version());
        cells.emplace_back(after.chain());
        if (seen != 0) cells.emplace_back(seen);
    }
    Prepared* statement = db().prepared(removes ? texts.remove : seen == 0 ? texts.insert : texts.update);
    if (statement == nullptr) return db().failure(sqlite3_errcode(db().handle()));
    const Using scope{*statement};
    for (std::size_t i = 0; i < cells.size(); ++i) statement->bind(i + 1, cells[i]);
    if (const int error = statement->step(); error != SQLITE_DONE) {
        Failure why = db().failure(error, &kind);
        if (seen != 0 || (error & 0xFF) != SQLITE_CONSTRAINT) return why;
        // A row that is there already breaks its other uniques, too; what it is, is a conflict.
        const std::int64_t id = after.id();
        MARSHRUT_TRY(const auto there, find(kind, std::span{&id, 1}, store::Lock::none));
        return there.empty() ? std::move(why) : Failure{code::changed_meanwhile};
    }
    if (db().changes() != 1) return Failure{code::changed_meanwhile};
    if (!removes) remember(after);
    return done();
}

Result<> SqliteUnit::commit()
{
    MARSHRUT_CHECK(usable());
    if (failed_) return *failed_;
    auto committed = db().run(shared_->joined ? "RELEASE marshrut" : "COMMIT");
    if (!committed) {
        roll_back();
        return committed;
    }
    // What was erased must not stay in a write-ahead log; where there is none, nothing is done. The act is committed and stays so:
    // a log that cannot be emptied now is emptied by the next commit that can, or when the store is closed.
    shared_->remains |= removed_ && !shared_->joined;
    if (shared_->remains) {
        const int error = sqlite3_wal_checkpoint_v2(db().handle(), nullptr, SQLITE_CHECKPOINT_TRUNCATE, nullptr, nullptr);
        if (error == SQLITE_OK)
            shared_->remains = false;
        else
            (void)db().failure(error);  // an I/O error stops everything until the store is opened again
    }
    end();
    return done();
}

}  // namespace marshrut::sqlite
