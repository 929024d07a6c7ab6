// SPDX-License-Identifier: MIT
#include <marshrut/store.hpp>

#include <gtest/gtest.h>

using namespace marshrut;
using namespace marshrut::store;

namespace {

Group group(std::int64_t id, int taken)
{
    Group one{GroupId{id}, "g" + std::to_string(id), "p", GroupKind::dated};
    one.capacity = 9;
    one.taken = taken;
    return one;
}

Result<> put(Unit& unit, Group one, Version seen)
{
    Batch batch;
    batch.changes.push_back({record(std::move(one), seen + 1), seen});
    return unit.write(std::move(batch));
}

int taken(Unit& unit, std::int64_t id)
{
    const auto rows = unit.find(kind_of<Group>(), std::span{&id, 1}, Lock::none);
    return rows->empty() ? -1 : rows->front().as<Group>().taken;
}

}  // namespace

TEST(Memory, AReaderSeesWhatWasCommittedWhenItBegan)
{
    const auto store = memory();
    {
        auto unit = store->begin(Intent::write).value();
        ASSERT_TRUE(put(*unit, group(1, 0), 0));
        ASSERT_TRUE(unit->commit());
    }
    auto before = store->begin(Intent::read).value();
    for (int i = 1; i <= 3; ++i) {
        auto unit = store->begin(Intent::write).value();
        ASSERT_TRUE(put(*unit, group(1, i), i));
        EXPECT_EQ(taken(*before, 1), 0) << "nothing of what is being written";
        ASSERT_TRUE(unit->commit());
    }
    auto after = store->begin(Intent::read).value();
    EXPECT_EQ(taken(*before, 1), 0);
    EXPECT_EQ(taken(*after, 1), 3);
    before.reset();
    EXPECT_EQ(taken(*after, 1), 3) << "the past is dropped, the present stays";
}

TEST(Memory, AnOldIndexEntryFindsNobody)
{
    const auto store = memory();
    const auto programmes = [](Unit& unit, std::string programme) {
        return unit.list({&kind_of<Group>(), "programme", {programme}})->size();
    };
    {
        auto unit = store->begin(Intent::write).value();
        ASSERT_TRUE(put(*unit, group(1, 0), 0));
        ASSERT_TRUE(unit->commit());
    }
    auto before = store->begin(Intent::read).value();
    {
        auto unit = store->begin(Intent::write).value();
        Group moved = group(1, 0);
        moved.programme = "q";
        ASSERT_TRUE(put(*unit, moved, 1));
        EXPECT_EQ(programmes(*unit, "p"), 0u);
        EXPECT_EQ(programmes(*unit, "q"), 1u);
        ASSERT_TRUE(unit->commit());
    }
    EXPECT_EQ(programmes(*before, "p"), 1u);
    EXPECT_EQ(programmes(*before, "q"), 0u);
    before.reset();
    auto after = store->begin(Intent::read).value();
    EXPECT_EQ(programmes(*after, "p"), 0u);
    EXPECT_EQ(programmes(*after, "q"), 1u);
}

TEST(Memory, ASecondWriterWaitsAndIsThenBusy)
{
    const auto store = memory(std::chrono::milliseconds{5});
    auto first = store->begin(Intent::write).value();
    const auto second = store->begin(Intent::write);
    ASSERT_FALSE(second);
    EXPECT_EQ(second.error().code(), marshrut::code::busy);
    first.reset();
    EXPECT_TRUE(store->begin(Intent::write));
}
