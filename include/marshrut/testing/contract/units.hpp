// SPDX-License-Identifier: MIT
#pragma once

// A unit of work is whole or was not, sees its own writes, and takes no version that has moved on.

#include <marshrut/testing/contract/fixture.hpp>

#include <atomic>
#include <thread>

namespace marshrut::testing {

TYPED_TEST_P(StoreContract, INV_G2_WhatWasNotCommittedNeverWas)
{
    this->keep(this->group(1, 9, 1));
    {
        auto unit = this->writes();
        this->require(this->put(*unit, this->group(1, 9, 5), 1));
        this->require(this->put(*unit, this->group(1, 9, 6), 2));
        this->require(this->put(*unit, this->group(2, 9), 0));
        store::Batch batch;
        batch.entries.push_back(Entry{EntryId{1}, Instant{5}, Happened::included});
        batch.letters.push_back(Letter{LetterId{1}, Instant{5}, "rule", AddresseeKind::person, 7});
        this->require(unit->write(std::move(batch)));
    }
    auto unit = this->reads();
    const auto row = this->find(*unit, store::kind_of<Group>(), GroupId{1});
    ASSERT_TRUE(row);
    EXPECT_EQ(row->template as<Group>().taken, 1);
    EXPECT_EQ(row->version(), 1);
    EXPECT_FALSE(this->template find<Group>(*unit, GroupId{2}));
    EXPECT_EQ(this->ids(unit->list({&store::kind_of<Group>(), "programme", {std::string{"programme"}}})), (std::vector<std::int64_t>{1}));
    EXPECT_TRUE(this->ids(unit->list({&store::kind_of<Entry>()})).empty());
    EXPECT_TRUE(this->ids(unit->list({&store::kind_of<Letter>()})).empty());
}

TYPED_TEST_P(StoreContract, OwnWritesAreSeenByFindAndList)
{
    this->keep(this->group(1, 9), this->group(2, 9));
    auto unit = this->writes();
    Group moved = this->group(1, 9, 3);
    moved.programme = "other";
    this->require(this->put(*unit, moved, 1, "chain"));
    this->require(this->put(*unit, this->group(3, 9), 0));
    const auto row = this->find(*unit, store::kind_of<Group>(), GroupId{1});
    ASSERT_TRUE(row);
    EXPECT_EQ(row->template as<Group>(), moved);
    EXPECT_EQ(row->version(), 2);
    EXPECT_EQ(row->chain(), "chain");
    const auto listed = [&](std::string programme) {
        return this->ids(unit->list({&store::kind_of<Group>(), "programme", {std::move(programme)}}));
    };
    EXPECT_EQ(listed("programme"), (std::vector<std::int64_t>{2, 3}));
    EXPECT_EQ(listed("other"), (std::vector<std::int64_t>{1}));
    this->require(unit->commit());
    unit = nullptr;
    unit = this->reads();
    EXPECT_EQ(listed("programme"), (std::vector<std::int64_t>{2, 3}));
    EXPECT_EQ(listed("other"), (std::vector<std::int64_t>{1}));
}

// PROVES MOD-3.1-a
TYPED_TEST_P(StoreContract, INV_A15_AStaleVersionIsRefusedAndNothingIsMerged)
{
    this->keep(this->group(1, 9));
    {
        auto head = this->writes();
        this->require(this->put(*head, this->group(1, 9, 1), 1));
        this->require(head->commit());
    }
    {
        const auto provider = this->reads();
        EXPECT_EQ(this->template find<Group>(*provider, GroupId{1})->taken, 1) << "what one wrote is what the next one reads";
    }
    const auto refused = [&](Group value, store::Version seen) {
        auto unit = this->writes();
        return this->refused(this->put(*unit, std::move(value), seen));
    };
    EXPECT_EQ(refused(this->group(1, 9, 5), 1), "conflict");
    EXPECT_EQ(refused(this->group(1, 9, 5), 3), "conflict");
    EXPECT_EQ(refused(this->group(1, 9, 5), 0), "conflict") << "it is there already";
    EXPECT_EQ(refused(this->group(2, 9), 1), "conflict") << "it is not there";
    EXPECT_EQ(refused(this->group(1, 9, 5), 2), "done");
    EXPECT_EQ(this->template find<Group>(*this->reads(), GroupId{1})->taken, 1);
}

TYPED_TEST_P(StoreContract, AfterARefusalAUnitIsNotCommitted)
{
    this->keep(this->group(1, 9));
    {
        auto unit = this->writes();
        this->require(this->put(*unit, this->group(2, 9), 0));
        EXPECT_EQ(this->refused(this->put(*unit, this->group(1, 9), 5)), "conflict");
        EXPECT_EQ(this->refused(this->put(*unit, this->group(3, 9), 0)), "conflict");
        EXPECT_EQ(this->refused(unit->commit()), "conflict");
    }
    EXPECT_EQ(this->ids(this->reads()->list({&store::kind_of<Group>()})), (std::vector<std::int64_t>{1}));
}

TYPED_TEST_P(StoreContract, AUnitThatReadsDoesNotWriteAndOneThatIsOverDoesNothing)
{
    this->keep(this->group(1, 9));
    {
        auto unit = this->reads();
        EXPECT_EQ(this->refused(this->put(*unit, this->group(2, 9), 0)), "read_only_unit");
    }
    auto unit = this->writes();
    this->require(unit->commit());
    const std::int64_t one = 1;
    EXPECT_EQ(unit->find(store::kind_of<Group>(), std::span{&one, 1}, store::Lock::none).error().code().name, "unit_over");
    EXPECT_EQ(unit->list({&store::kind_of<Group>()}).error().code().name, "unit_over");
    EXPECT_EQ(this->refused(this->put(*unit, this->group(2, 9), 0)), "unit_over");
    EXPECT_EQ(this->refused(unit->commit()), "unit_over");
}

TYPED_TEST_P(StoreContract, ASecondUnitSeesNothingBeforeTheFirstIsCommitted)
{
    if (this->one_thread()) GTEST_SKIP() << "one connection of one thread";
    this->keep(this->group(1, 9));
    auto first = this->writes();
    this->require(this->put(*first, this->group(1, 9, 4), 1));
    std::atomic<bool> committed = false;
    std::thread second{[&] {
        auto unit = this->writes();  // waits
        EXPECT_TRUE(committed);
        EXPECT_EQ(this->template find<Group>(*unit, GroupId{1})->taken, 4);
    }};
    std::this_thread::sleep_for(std::chrono::milliseconds{20});
    committed = true;
    this->require(first->commit());
    first.reset();
    second.join();
}

}  // namespace marshrut::testing
