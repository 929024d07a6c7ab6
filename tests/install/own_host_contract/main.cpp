// SPDX-License-Identifier: MIT
// The store of examples/own_host.cpp, the host's people and all, passes the contract suite that is installed.

#include <marshrut/sqlite.hpp>
#include <marshrut/testing/store_contract.hpp>

#include <own_people.hpp>

namespace {

/// The host's connection, its tables and ours, and a transaction that the host has begun.
struct Portal {
    sqlite3* db = nullptr;

    Portal()
    {
        sqlite3_open(":memory:", &db);
        EXPECT_EQ(sqlite3_exec(db, OurPeople::tables, nullptr, nullptr, nullptr), SQLITE_OK);
        EXPECT_TRUE(marshrut::sqlite::migrate(db).ok());
        EXPECT_EQ(sqlite3_exec(db, "BEGIN", nullptr, nullptr, nullptr), SQLITE_OK);
    }
    ~Portal() { sqlite3_close(db); }
    Portal(const Portal&) = delete;
    Portal& operator=(const Portal&) = delete;
};

}  // namespace

namespace marshrut::testing {

struct OnThePortal {
    std::shared_ptr<Portal> portal = std::make_shared<Portal>();  // outlives the store: members go in reverse
    static constexpr bool one_thread = true;

    std::unique_ptr<store::Store> make() const { return store::owning<Person>(OurPeople{portal->db}, sqlite::join(portal->db)); }
    static bool foreign(const store::Kind& kind) { return &kind == &store::kind_of<Person>(); }
};
INSTANTIATE_TYPED_TEST_SUITE_P(OwnHost, StoreContract, OnThePortal);

}  // namespace marshrut::testing
