// SPDX-License-Identifier: MIT
#include <marshrut/sqlite.hpp>
#include <marshrut/store/owning.hpp>
#include <marshrut/testing/counting.hpp>
#include <marshrut/testing/store_contract.hpp>

#include <sqlite3.h>

namespace {

using namespace marshrut;
using namespace marshrut::store;

/// A host's people: its own table with its own keys, our id beside them.
struct TheirPeople {
    sqlite3* db;

    Result<std::vector<Seen<Person>>> find(Of<Person>, std::span<const PersonId> ids, Lock)
    {
        std::vector<Seen<Person>> all;
        for (const PersonId id : ids)
            if (!select("SELECT * FROM teacher WHERE ours = ?1", id.raw(), 0, all)) return broken();
        return all;
    }
    Result<std::vector<Seen<Person>>> list(Of<Person>, const Query& query)
    {
        std::vector<Seen<Person>> all;
        const auto limit = static_cast<std::int64_t>(std::min<std::size_t>(query.limit, INT64_MAX));
        if (!select("SELECT * FROM teacher WHERE ours > ?1 ORDER BY ours LIMIT ?2", query.after, limit, all)) return broken();
        return all;
    }
    Result<> write(const Person& person, Version seen)
    {
        sqlite3_stmt* statement = nullptr;
        const char* text = seen == 0 ? "INSERT OR IGNORE INTO teacher(uuid, ours, agreed, left_us, mails, bare, shut, edition) "
                                       "VALUES ('t-' || ?1, ?1, ?2, ?3, ?4, ?5, ?6, 1)"
                                     : "UPDATE teacher SET agreed = ?2, left_us = ?3, mails = ?4, bare = ?5, shut = ?6, "
                                       "edition = edition + 1 WHERE ours = ?1 AND edition = ?7";
        if (sqlite3_prepare_v2(db, text, -1, &statement, nullptr) != SQLITE_OK) return broken();
        sqlite3_bind_int64(statement, 1, person.id.raw());
        const auto day = [&](int place, const std::optional<Day>& value) {
            if (value) sqlite3_bind_int(statement, place, value->raw());
        };
        day(2, person.consent_from);
        day(3, person.consent_withdrawn);
        sqlite3_bind_int(statement, 4, person.notices);
        sqlite3_bind_int(statement, 5, person.depersonalised);
        sqlite3_bind_int(statement, 6, person.blocked);
        if (seen != 0) sqlite3_bind_int64(statement, 7, seen);
        const int error = sqlite3_step(statement);
        sqlite3_finalize(statement);
        if (error != SQLITE_DONE) return broken();
        if (sqlite3_changes(db) != 1) return Failure{marshrut::code::changed_meanwhile};
        return done();
    }

private:
    static Failure broken() { return Failure{marshrut::code::store_broken, {{"where", std::string{"teacher"}}}}; }

    bool select(const char* text, std::int64_t first, std::int64_t second, std::vector<Seen<Person>>& all)
    {
        sqlite3_stmt* statement = nullptr;
        if (sqlite3_prepare_v2(db, text, -1, &statement, nullptr) != SQLITE_OK) return false;
        sqlite3_bind_int64(statement, 1, first);
        if (sqlite3_bind_parameter_count(statement) > 1) sqlite3_bind_int64(statement, 2, second);
        const auto day = [&](int column) {
            return sqlite3_column_type(statement, column) == SQLITE_NULL ? std::nullopt
                                                                         : std::optional{Day{sqlite3_column_int(statement, column)}};
        };
        int error = SQLITE_OK;
        while ((error = sqlite3_step(statement)) == SQLITE_ROW)
            all.push_back({Person{PersonId{sqlite3_column_int64(statement, 1)}, day(2), day(3), sqlite3_column_int(statement, 4) != 0,
                                  sqlite3_column_int(statement, 5) != 0, sqlite3_column_int(statement, 6) != 0},
                           sqlite3_column_int64(statement, 7)});
        sqlite3_finalize(statement);
        return error == SQLITE_DONE;
    }
};

struct TheirReadOnlyOrganisations {
    static Result<std::vector<Seen<Organisation>>> find(Of<Organisation>, std::span<const OrganisationId> ids, Lock)
    {
        std::vector<Seen<Organisation>> all;
        for (const OrganisationId id : ids) all.push_back({Organisation{id, {"their", "1"}, "School"}, 3});
        std::ranges::reverse(all);
        return all;
    }
};

/// A host's connection with its table, ours, and a transaction that the host has begun.
struct Host {
    sqlite3* db = nullptr;

    Host()
    {
        sqlite3_open(":memory:", &db);
        run("CREATE TABLE teacher(uuid TEXT PRIMARY KEY, ours BIGINT UNIQUE, agreed INTEGER, left_us INTEGER, mails INTEGER, "
            "bare INTEGER, shut INTEGER, edition INTEGER)");
        EXPECT_TRUE(sqlite::migrate(db));
        run("BEGIN");
    }
    ~Host() { sqlite3_close(db); }
    Host(const Host&) = delete;
    Host& operator=(const Host&) = delete;

    void run(const char* text) { ASSERT_EQ(sqlite3_exec(db, text, nullptr, nullptr, nullptr), SQLITE_OK) << sqlite3_errmsg(db); }
};

}  // namespace

namespace marshrut::testing {

struct OnAHostsOwnPeople {
    std::shared_ptr<Host> host = std::make_shared<Host>();  // outlives the store: members go in reverse
    static constexpr bool one_thread = true;

    std::unique_ptr<store::Store> make() const { return store::owning<Person>(TheirPeople{host->db}, sqlite::join(host->db)); }
    static bool foreign(const store::Kind& kind) { return &kind == &store::kind_of<Person>(); }
};
INSTANTIATE_TYPED_TEST_SUITE_P(OwningOnSqlite, StoreContract, OnAHostsOwnPeople);

}  // namespace marshrut::testing

TEST(Owning, RowsOfTheHostAreReadWrittenAndRolledBackWithOurs)
{
    Host host;
    const auto store = owning<Person>(TheirPeople{host.db}, sqlite::join(host.db));
    const auto write = [&](bool committed) {
        auto unit = store->begin(Intent::write).value();
        Batch batch;
        batch.changes.push_back({record(Person{PersonId{7}, "2023-02-01"_day}, 1), 0});
        batch.changes.push_back({record(Card{PersonId{7}, "Иванова", "Мария"}, 1), 0});
        ASSERT_TRUE(unit->write(std::move(batch)));
        if (committed) {
            ASSERT_TRUE(unit->commit());
        }
    };
    const auto people = [&](const store::Kind& kind) { return store->begin(Intent::read).value()->list({&kind}).value().size(); };
    write(false);
    EXPECT_EQ(people(kind_of<Person>()) + people(kind_of<Card>()), 0u);
    write(true);
    EXPECT_EQ(people(kind_of<Person>()) + people(kind_of<Card>()), 2u);
    host.run("ROLLBACK");
    EXPECT_EQ(people(kind_of<Person>()) + people(kind_of<Card>()), 0u) << "what the host rolls back, never was";
}

TEST(Owning, TheHostsRowsAreChainedByOurJournal)
{
    Host host;
    const auto store = owning<Person>(TheirPeople{host.db}, sqlite::join(host.db));
    std::string chain;
    for (int seen = 0; seen < 3; ++seen) {
        auto unit = store->begin(Intent::write).value();
        const std::int64_t id = 7;
        const auto found = unit->find(kind_of<Person>(), std::span{&id, 1}, Lock::row).value();
        ASSERT_EQ(found.size(), seen == 0 ? 0u : 1u);
        if (seen > 0) {
            EXPECT_EQ(found.front().chain(), chain);
        }
        Entry entry{EntryId{seen + 1}, Instant{0}, Happened::changed, "person", 7, seen + 1};
        const Record after = record(Person{PersonId{7}, Day{seen}}, seen + 1);
        entry.image = journal::image(after);
        entry = journal::chained(std::move(entry), chain);
        chain = entry.hash;
        Batch batch;
        batch.changes.push_back({after, seen});
        batch.entries.push_back(std::move(entry));
        ASSERT_TRUE(unit->write(std::move(batch)));
        ASSERT_TRUE(unit->commit());
    }
    EXPECT_TRUE(journal::verify(*store->begin(Intent::read).value())->faults.empty());
    host.run("UPDATE teacher SET mails = 0, edition = edition + 1");
    EXPECT_FALSE(journal::verify(*store->begin(Intent::read).value())->faults.empty());
    const std::string_view foreign[]{"person"};
    EXPECT_TRUE(journal::verify(*store->begin(Intent::read).value(), foreign)->faults.empty());
}

TEST(Owning, TheChainsOfManyRowsOfTheHostAreReadAtOnce)
{
    Host host;
    const auto reads = std::make_shared<marshrut::testing::Reads>();
    const auto store =
        owning<Person>(TheirPeople{host.db}, std::make_unique<marshrut::testing::CountingStore>(sqlite::join(host.db), reads));
    std::vector<std::int64_t> ids;
    std::map<std::int64_t, std::string> chains;
    {
        auto unit = store->begin(Intent::write).value();
        Batch batch;
        for (std::int64_t id = 40; id > 0; --id) {
            const Record after = record(Person{PersonId{id}}, 1);
            Entry entry{EntryId{id}, Instant{0}, Happened::changed, "person", id, 1};
            entry.image = journal::image(after);
            entry = journal::chained(std::move(entry), {});
            Entry of_the_card{EntryId{100 + id}, Instant{0}, Happened::changed, "card", id, 2};  // the same id, another kind
            of_the_card.hash = journal::hash(of_the_card);
            ids.push_back(id);
            chains[id] = entry.hash;
            batch.changes.push_back({after, 0});
            batch.entries.push_back(std::move(entry));
            batch.entries.push_back(std::move(of_the_card));
        }
        ASSERT_TRUE(unit->write(std::move(batch)));
        ASSERT_TRUE(unit->commit());
    }
    auto unit = store->begin(Intent::read).value();
    *reads = {};
    const auto found = unit->find(kind_of<Person>(), ids, Lock::none).value();
    ASSERT_EQ(found.size(), 40u);
    for (std::size_t i = 0; i < found.size(); ++i) {
        EXPECT_EQ(found[i].id(), ids[i]) << "in the order asked";
        EXPECT_EQ(found[i].chain(), chains[ids[i]]);
    }
    EXPECT_EQ(reads->questions(), 1) << "for all the rows found";
    EXPECT_EQ(unit->list({&kind_of<Person>()}).value().size(), 40u);
    EXPECT_EQ(reads->questions(), 2);
    const std::int64_t nobody = 99;
    EXPECT_TRUE(unit->find(kind_of<Person>(), std::span{&nobody, 1}, Lock::none).value().empty());
    EXPECT_EQ(reads->questions(), 2) << "of no row no chain";
}

TEST(Owning, WithoutWriteTheKindIsReadOnlyAndWithoutListFoundByIdAlone)
{
    const auto store = owning<Organisation>(TheirReadOnlyOrganisations{}, sqlite::create(":memory:").value());
    auto unit = store->begin(Intent::write).value();
    const std::int64_t ids[]{2, 1, 2};
    const auto found = unit->find(kind_of<Organisation>(), ids, Lock::none).value();
    ASSERT_EQ(found.size(), 2u);
    EXPECT_EQ(found.front().id(), 2) << "in the order asked, each once";
    EXPECT_EQ(found.front().version(), 3);
    EXPECT_EQ(unit->list({&kind_of<Organisation>(), "parent", {std::int64_t{1}}}).error().code(), store::code::no_index);
    Batch batch;
    batch.changes.push_back({record(Organisation{OrganisationId{2}, {"their", "1"}, "Other"}, 4), 3});
    const auto written = unit->write(std::move(batch));
    ASSERT_FALSE(written);
    EXPECT_EQ(written.error().code(), store::code::read_only_kind);
    EXPECT_FALSE(unit->commit());
}
