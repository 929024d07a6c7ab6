// SPDX-License-Identifier: MIT
#pragma once

// A seat is sold once, whoever comes first. INV-B1

#include <marshrut/testing/contract/fixture.hpp>

#include <atomic>
#include <thread>

namespace marshrut::testing {

// The first line of INV-B1: one's own writes are read.
TYPED_TEST_P(StoreContract, TwoInclusionsIntoOneSeatOfOneUnitGiveOneSeat)
{
    this->keep(this->group(1, 1));
    auto unit = this->writes();
    EXPECT_EQ(this->include_one(*unit, GroupId{1}), "included");
    EXPECT_EQ(this->include_one(*unit, GroupId{1}), "group_full");
    this->require(unit->commit());
    unit.reset();
    EXPECT_EQ(this->template find<Group>(*this->reads(), GroupId{1})->taken, 1);
}

TYPED_TEST_P(StoreContract, INV_B1_ManyThreadsOnOneSeatGiveOneSeat)
{
    if (this->one_thread()) GTEST_SKIP() << "one connection of one thread";
    this->keep(this->group(1, 1));
    std::atomic<int> included = 0, full = 0, other = 0;
    std::vector<std::thread> threads;
    for (int i = 0; i < 64; ++i)
        threads.emplace_back([&] {
            for (int tries = 0; tries < 64; ++tries) {
                auto begun = this->store->begin(store::Intent::write);
                if (!begun) continue;
                auto unit = std::move(begun).value();
                const std::string_view verdict = this->include_one(*unit, GroupId{1});
                if (verdict == "group_full") return void(++full);
                if (verdict == "included" && unit->commit()) return void(++included);
            }
            ++other;
        });
    for (std::thread& thread : threads) thread.join();
    EXPECT_EQ(included, 1);
    EXPECT_EQ(full, 63);
    EXPECT_EQ(other, 0);
    EXPECT_EQ(this->template find<Group>(*this->reads(), GroupId{1})->taken, 1);
}

TYPED_TEST_P(StoreContract, INV_B1_TheStoreItselfKeepsSeatsFromBeingOversold)
{
    this->keep(this->group(1, 2, 2), this->group(2, 2, 2));
    auto unit = this->writes();
    Group preliminary = this->group(3, 2, 500);
    preliminary.kind = GroupKind::preliminary;
    this->require(this->put(*unit, preliminary, 0));
    Group open = this->group(4, 0, 500);
    open.capacity.reset();
    this->require(this->put(*unit, open, 0));
    EXPECT_EQ(this->refused(this->put(*unit, this->group(1, 2, 3), 1)), "group_full");
    unit = nullptr;
    unit = this->writes();
    EXPECT_EQ(this->refused(this->put(*unit, this->group(2, 2, -1), 1)), "conflict");
    unit = nullptr;
    EXPECT_EQ(this->template find<Group>(*this->reads(), GroupId{1})->taken, 2);
    EXPECT_FALSE(this->template find<Group>(*this->reads(), GroupId{3})) << "the unit was not committed";
}

}  // namespace marshrut::testing
