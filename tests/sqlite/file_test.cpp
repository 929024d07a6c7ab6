// SPDX-License-Identifier: MIT
#include <marshrut/sqlite.hpp>
#include <marshrut/store/kinds.hpp>
#include <marshrut/store/sql.hpp>

#include <filesystem>
#include <fstream>

#include <gtest/gtest.h>
#include <sqlite3.h>
#include <unistd.h>

using namespace marshrut;
using namespace marshrut::store;

namespace {

/// A path that nothing is at, before and after.
class Scratch {
public:
    Scratch() { std::filesystem::remove(path); }
    ~Scratch() { std::filesystem::remove(path); }
    const std::string path =
        (std::filesystem::temp_directory_path() / ("marshrut-file-" + std::to_string(::getpid()) + ".db")).string();
};

class Bare {
public:
    explicit Bare(const std::string& file) { sqlite3_open(file.c_str(), &handle); }
    ~Bare() { sqlite3_close(handle); }
    Bare(const Bare&) = delete;
    Bare& operator=(const Bare&) = delete;
    bool run(const char* text) { return sqlite3_exec(handle, text, nullptr, nullptr, nullptr) == SQLITE_OK; }
    std::string one(const char* text)
    {
        std::string said = "nothing";
        sqlite3_exec(handle, text, [](void* to, int, char** values, char**) {
            *static_cast<std::string*>(to) = values[0] ? values[0] : "NULL";
            return 0;
        }, &said, nullptr);
        return said;
    }
    sqlite3* handle = nullptr;
};

template <class T>
std::string_view code_of(const Result<T>& result)
{
    return result ? "done" : result.error().code().name;
}

Group group(std::int64_t id, int taken = 0)
{
    Group one{GroupId{id}, "g" + std::to_string(id), "p", GroupKind::dated};
    one.capacity = 3;
    one.taken = taken;
    return one;
}

Result<> put(Unit& unit, Group one, Version seen)
{
    Batch batch;
    batch.changes.push_back({record(std::move(one), seen + 1), seen});
    return unit.write(std::move(batch));
}

void keep(Store& store, Group one)
{
    auto unit = store.begin(Intent::write).value();
    ASSERT_TRUE(put(*unit, std::move(one), 0));
    ASSERT_TRUE(unit->commit());
}

std::size_t groups(Store& store)
{
    return store.begin(Intent::read).value()->list({&kind_of<Group>()}).value().size();
}

}  // namespace

TEST(Sqlite, INV_G1_WhatWasCommittedIsThereWhenTheFileIsOpenedAgain)
{
    const Scratch scratch;
    {
        const auto store = sqlite::create(scratch.path).value();
        keep(*store, group(1));
        auto unit = store->begin(Intent::write).value();
        ASSERT_TRUE(put(*unit, group(2), 0));
    }
    EXPECT_EQ(groups(*sqlite::open(scratch.path).value()), 1u);
}

TEST(Sqlite, CreateTakesNothingThatIsThereAndOpenNothingThatIsNot)
{
    const Scratch scratch;
    EXPECT_EQ(code_of(sqlite::open(scratch.path)), "store_missing");
    std::ofstream{scratch.path};
    EXPECT_EQ(code_of(sqlite::open(scratch.path)), "not_a_store") << "a file of no bytes: a store that was never made";
    EXPECT_EQ(code_of(sqlite::create(scratch.path)), "done");
    EXPECT_EQ(code_of(sqlite::create(scratch.path)), "store_exists");
    std::ofstream{scratch.path} << "this is a text of somebody else, which is long enough to have had a header of a database";
    EXPECT_EQ(code_of(sqlite::open(scratch.path)), "not_a_store");
    std::filesystem::remove(scratch.path);
    EXPECT_TRUE(Bare{scratch.path}.run("CREATE TABLE theirs(x); INSERT INTO theirs VALUES (1)"));
    EXPECT_EQ(code_of(sqlite::open(scratch.path)), "not_a_store");
    EXPECT_EQ(Bare{scratch.path}.one("SELECT count(*) FROM sqlite_master"), "1") << "left as it was";
    EXPECT_EQ(code_of(sqlite::create("/no/such/folder/store.db")), "store_broken");
}

namespace {

/// Refuses the n-th commit of whatever connection is opened while this is in scope, and counts them.
class RefusedCommit {
public:
    explicit RefusedCommit(int n) { left = n, made = 0, sqlite3_auto_extension(reinterpret_cast<void (*)()>(&watch)); }
    ~RefusedCommit() { sqlite3_cancel_auto_extension(reinterpret_cast<void (*)()>(&watch)); }
    RefusedCommit(const RefusedCommit&) = delete;
    RefusedCommit& operator=(const RefusedCommit&) = delete;

    static inline int left = 0, made = 0;
    static inline sqlite3* last = nullptr;

private:
    static int watch(sqlite3* opened, const char**, const void*)
    {
        last = opened;
        sqlite3_commit_hook(opened, [](void*) { return ++made == left ? 1 : 0; }, nullptr);
        return SQLITE_OK;
    }
};

}  // namespace

TEST(Sqlite, INV_G7_AStoreThatCouldNotBeFoundedIsNotThere)
{
    const Scratch scratch;
    for (const bool alone : {false, true}) {
        bool founded = false;
        for (int commit = 1; !founded; ++commit) {
            std::filesystem::remove(scratch.path);
            {
                const RefusedCommit refused{commit};
                founded = sqlite::create(scratch.path, "module:1", Instant{0}, {.alone = alone}).has_value();
                ASSERT_EQ(founded, RefusedCommit::made < commit) << "refused where a commit was, and nowhere else";
            }
            if (!founded) {
                const auto again = sqlite::create(scratch.path, "module:1", Instant{0}, {.alone = alone});
                ASSERT_EQ(code_of(again), "done") << "after commit " << commit << (alone ? ", alone" : "");
                EXPECT_EQ((*again)->begin(Intent::read).value()->list({&kind_of<Assignment>()}).value().size(), 1u);
            }
            ASSERT_LT(commit, 10);
        }
        EXPECT_EQ(code_of(sqlite::create(scratch.path, "module:1")), "store_exists") << "a store that is one is left alone";
        EXPECT_EQ(code_of(sqlite::open(scratch.path)), "done");
    }
    // What a process leaves behind that ended before anything was committed: a database in which nothing is.
    std::filesystem::remove(scratch.path);
    ASSERT_TRUE(Bare{scratch.path}.run("PRAGMA journal_mode = WAL"));
    ASSERT_GT(std::filesystem::file_size(scratch.path), 0u);
    EXPECT_EQ(code_of(sqlite::create(scratch.path, "module:1")), "done");
}

TEST(Sqlite, INV_G11_ANewerOrAnotherSchemaIsRefused)
{
    const Scratch scratch;
    ASSERT_TRUE(sqlite::create(scratch.path));
    ASSERT_TRUE(Bare{scratch.path}.run("UPDATE m_schema SET digest = 'x' WHERE version = 1"));
    EXPECT_EQ(code_of(sqlite::open(scratch.path)), "schema_differs");
    const std::string right = "UPDATE m_schema SET digest = '" + sql::migrations(sql::sqlite).front().digest() + "'";
    ASSERT_TRUE(Bare{scratch.path}.run(right.c_str()));
    EXPECT_EQ(code_of(sqlite::open(scratch.path)), "done");
    ASSERT_TRUE(Bare{scratch.path}.run("INSERT INTO m_schema VALUES (2, 'later')"));
    EXPECT_EQ(code_of(sqlite::open(scratch.path)), "schema_newer");
    EXPECT_EQ(Bare{scratch.path}.one("SELECT count(*) FROM m_schema"), "2");
}

TEST(Sqlite, INV_G7_AMigrationThatWasInterruptedIsRunAgain)
{
    const Scratch scratch;
    for (const char* last : {"CREATE TABLE m_group(x)", "CREATE INDEX i_remark_author ON m_schema(version)"}) {
        std::filesystem::remove(scratch.path);
        {
            Bare host{scratch.path};
            ASSERT_TRUE(host.run("CREATE TABLE m_schema(version BIGINT, digest TEXT)"));
            ASSERT_TRUE(host.run(last));
            EXPECT_EQ(code_of(sqlite::migrate(host.handle)), "store_broken") << "stopped half way by a name that is taken";
            EXPECT_EQ(host.one("SELECT count(*) FROM sqlite_master WHERE name LIKE 'm_application%'"), "0") << "nothing remains of it";
        }
        std::filesystem::remove(scratch.path);
        Bare again{scratch.path};
        EXPECT_EQ(code_of(sqlite::migrate(again.handle)), "done");
        EXPECT_EQ(code_of(sqlite::migrate(again.handle)), "done") << "a second time nothing is left to do";
    }
}

TEST(Sqlite, ABusyFileIsBusyAndNothingIsLost)
{
    const Scratch scratch;
    const auto store = sqlite::create(scratch.path, {.wait = std::chrono::milliseconds{1}}).value();
    Bare other{scratch.path};
    ASSERT_TRUE(other.run("BEGIN IMMEDIATE"));
    EXPECT_EQ(code_of(store->begin(Intent::write)), "busy");
    ASSERT_TRUE(other.run("ROLLBACK"));
    ASSERT_TRUE(other.run("BEGIN; SELECT count(*) FROM m_group"));  // reads while we commit
    {
        auto unit = store->begin(Intent::write).value();
        ASSERT_TRUE(put(*unit, group(1), 0));
        EXPECT_EQ(code_of(unit->commit()), "busy");
    }
    ASSERT_TRUE(other.run("ROLLBACK"));
    EXPECT_EQ(groups(*store), 0u);
    keep(*store, group(1));
    EXPECT_EQ(groups(*store), 1u);
}

TEST(Sqlite, INV_G6_ARowThatIsNotOursIsBrokenWithoutItsData)
{
    const Scratch scratch;
    {
        const auto store = sqlite::create(scratch.path).value();
        keep(*store, group(1));
    }
    ASSERT_TRUE(Bare{scratch.path}.run("UPDATE m_group SET \"kind\" = 'Иванова'"));
    const auto store = sqlite::open(scratch.path).value();
    const auto rows = store->begin(Intent::read).value()->list({&kind_of<Group>()});
    ASSERT_FALSE(rows);
    EXPECT_EQ(rows.error().code(), marshrut::code::store_broken);
    EXPECT_EQ(rows.error().facts(), (Facts{{"where", std::string{"SQLite: m_group.kind"}}}));
}

TEST(Sqlite, SettingsAreThoseThatLoseNothing)
{
    const Scratch scratch;
    const auto store = sqlite::create(scratch.path).value();
    keep(*store, group(1));
    EXPECT_EQ(Bare{scratch.path}.one("PRAGMA journal_mode"), "delete") << "no write-ahead log is left behind";
    {
        Bare other{scratch.path};
        ASSERT_TRUE(other.run("PRAGMA journal_mode = WAL; SELECT count(*) FROM m_group"));
        EXPECT_EQ(code_of(sqlite::open(scratch.path, {.wait = std::chrono::milliseconds{1}})), "busy")
            << "a write-ahead log that others use is not taken away from them, and not used";
    }
    EXPECT_EQ(code_of(sqlite::open(scratch.path)), "done");
}

TEST(Sqlite, AStoreThatIsAloneIsBusyForOthersAndOpensAgainInAnyWay)
{
    const Scratch scratch;
    {
        const auto store = sqlite::create(scratch.path, {.alone = true}).value();
        keep(*store, group(1));
        EXPECT_TRUE(std::filesystem::exists(scratch.path + "-wal"));
        EXPECT_EQ(code_of(sqlite::open(scratch.path, {.wait = std::chrono::milliseconds{1}})), "busy");
        EXPECT_EQ(code_of(sqlite::open(scratch.path, {.wait = std::chrono::milliseconds{1}, .alone = true})), "busy");
    }
    EXPECT_FALSE(std::filesystem::exists(scratch.path + "-wal")) << "one file, when nobody has it open";
    for (const bool alone : {false, true, true, false}) {
        const auto store = sqlite::open(scratch.path, {.alone = alone}).value();
        keep(*store, group(static_cast<std::int64_t>(groups(*store)) + 1));
    }
    EXPECT_EQ(groups(*sqlite::open(scratch.path).value()), 5u);
}

class SqliteErasure : public ::testing::TestWithParam<bool> {};
INSTANTIATE_TEST_SUITE_P(SharedAndAlone, SqliteErasure, ::testing::Bool());

TEST_P(SqliteErasure, INV_E3_WhatIsRemovedIsGoneFromTheFile)
{
    const Scratch scratch;
    const auto bytes_of = [](const std::string& path) {
        std::ifstream file{path, std::ios::binary};
        return std::string{std::istreambuf_iterator<char>{file}, {}};
    };
    {
        const auto store = sqlite::create(scratch.path, {.alone = GetParam()}).value();
        Card card{PersonId{7}, "Zerothustra", "Maria"};
        card.snils_hash = "Zerothustra-hash";
        auto unit = store->begin(Intent::write).value();
        Batch batch;
        batch.changes.push_back({record(card, 1), 0});
        ASSERT_TRUE(unit->write(std::move(batch)));
        ASSERT_TRUE(unit->commit());
        unit = store->begin(Intent::write).value();
        Batch erase;
        erase.changes.push_back({Record{kind_of<Card>(), 7, nullptr, 2, {}}, 1});
        EXPECT_NE((bytes_of(scratch.path) + bytes_of(scratch.path + "-wal")).find("Zerothustra"), std::string::npos);
        ASSERT_TRUE(unit->write(std::move(erase)));
        ASSERT_TRUE(unit->commit());
        EXPECT_EQ((bytes_of(scratch.path) + bytes_of(scratch.path + "-wal")).find("Zerothustra"), std::string::npos);
    }
    EXPECT_GT(bytes_of(scratch.path).size(), 4096u);
    EXPECT_EQ(bytes_of(scratch.path).find("Zerothustra"), std::string::npos);
}

TEST(Sqlite, INV_E3_ALogThatCouldNotBeEmptiedIsEmptiedByTheNextCommit)
{
    const Scratch scratch;
    const auto log = [&] {
        std::ifstream file{scratch.path + "-wal", std::ios::binary};
        return std::string{std::istreambuf_iterator<char>{file}, {}};
    };
    const RefusedCommit watching{0};  // for the connection
    const auto store = sqlite::create(scratch.path, {.alone = true}).value();
    {
        auto unit = store->begin(Intent::write).value();
        Batch batch;
        batch.changes.push_back({record(Card{PersonId{7}, "Zerothustra", "Maria"}, 1), 0});
        ASSERT_TRUE(unit->write(std::move(batch)));
        ASSERT_TRUE(unit->commit());
    }
    sqlite3_stmt* reading = nullptr;  // while somebody reads, the log cannot be emptied
    ASSERT_EQ(sqlite3_prepare_v2(RefusedCommit::last, "SELECT 1 FROM m_schema", -1, &reading, nullptr), SQLITE_OK);
    ASSERT_EQ(sqlite3_step(reading), SQLITE_ROW);
    {
        auto unit = store->begin(Intent::write).value();
        Batch erase;
        erase.changes.push_back({Record{kind_of<Card>(), 7, nullptr, 2, {}}, 1});
        ASSERT_TRUE(unit->write(std::move(erase)));
        EXPECT_TRUE(unit->commit()) << "it is removed, and nobody reads it any more";
    }
    ASSERT_NE(log().find("Zerothustra"), std::string::npos) << "or this test proves nothing";
    ASSERT_EQ(sqlite3_finalize(reading), SQLITE_OK);
    keep(*store, group(1));  // removes nothing itself
    EXPECT_EQ(log().find("Zerothustra"), std::string::npos);
}

TEST(SqliteJoin, WhatTheHostRollsBackNeverWas)
{
    Bare host{":memory:"};
    ASSERT_TRUE(sqlite::migrate(host.handle));
    ASSERT_TRUE(host.run("CREATE TABLE theirs(x)"));
    const auto store = sqlite::join(host.handle);
    EXPECT_TRUE(store->joined());
    EXPECT_FALSE(sqlite::create(":memory:").value()->joined());

    ASSERT_TRUE(host.run("BEGIN; INSERT INTO theirs VALUES (1)"));
    keep(*store, group(1));
    EXPECT_EQ(groups(*store), 1u);
    ASSERT_TRUE(host.run("ROLLBACK"));
    EXPECT_EQ(groups(*store), 0u);
    EXPECT_EQ(host.one("SELECT count(*) FROM theirs"), "0");

    ASSERT_TRUE(host.run("BEGIN; INSERT INTO theirs VALUES (1)"));
    keep(*store, group(1));
    {
        auto unit = store->begin(Intent::write).value();
        ASSERT_TRUE(put(*unit, group(2), 0));
        EXPECT_EQ(code_of(store->begin(Intent::write)), "busy") << "one unit at a time";
    }
    ASSERT_TRUE(host.run("COMMIT"));
    EXPECT_EQ(groups(*store), 1u) << "our unit that was not committed took nothing of the host's with it";
    EXPECT_EQ(host.one("SELECT count(*) FROM theirs"), "1");
}

TEST(SqliteJoin, AConnectionWithoutOurTablesIsRefused)
{
    Bare host{":memory:"};
    EXPECT_EQ(code_of(sqlite::join(host.handle)->begin(Intent::read)), "not_a_store");
    ASSERT_TRUE(host.run("BEGIN"));
    ASSERT_TRUE(sqlite::migrate(host.handle));
    ASSERT_TRUE(host.run("ROLLBACK"));
    EXPECT_EQ(code_of(sqlite::join(host.handle)->begin(Intent::read)), "not_a_store");
    ASSERT_TRUE(sqlite::migrate(host.handle));
    EXPECT_EQ(code_of(sqlite::join(host.handle)->begin(Intent::read)), "done");
}

TEST(Sql, NoWordOutsideTheCommonSubset)
{
    std::string all;
    for (const store::Kind& kind : kinds) {
        for (const Lock lock : {Lock::none, Lock::row}) all += sql::find(kind, sql::sqlite, 3, lock).text + '\n';
        for (const Index& index : kind.indexes()) all += sql::list(kind, sql::sqlite, index.fields.front(), 2).text + '\n';
        all += sql::insert(kind).text + '\n' + sql::update(kind).text + '\n' + sql::remove(kind).text + '\n';
    }
    for (const auto& migration : sql::migrations(sql::sqlite))
        for (const std::string& statement : migration.statements) all += statement + '\n';
    for (const char* word : {"LIKE", "LOWER", "AVG", "INTEGER", "BLOB", "STRICT", "AUTOINCREMENT", "ON CONFLICT", "RETURNING",
                             "FOR UPDATE", "COLLATE", " = ?"})
        EXPECT_EQ(all.find(word), std::string::npos) << word;
    EXPECT_NE(sql::find(kind_of<Group>(), sql::postgresql, 1, Lock::row).text.find("FOR UPDATE"), std::string::npos);
}
