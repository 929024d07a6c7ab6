// SPDX-License-Identifier: MIT
#pragma once

// What is found: by ids in their order, by the keys of an index in the order of ids.

#include <marshrut/testing/contract/fixture.hpp>

namespace marshrut::testing {

TYPED_TEST_P(StoreContract, FindGivesRowsInTheOrderAskedEachOnce)
{
    this->keep(this->group(1, 9), this->group(2, 9), this->group(3, 9));
    auto unit = this->reads();
    const auto found = [&](std::vector<std::int64_t> wanted) {
        return this->ids(unit->find(store::kind_of<Group>(), wanted, store::Lock::none));
    };
    EXPECT_EQ(found({3, 1, 2}), (std::vector<std::int64_t>{3, 1, 2}));
    EXPECT_EQ(found({2, 9, 2, 1, 2}), (std::vector<std::int64_t>{2, 1}));
    EXPECT_EQ(found({}), (std::vector<std::int64_t>{}));
    EXPECT_EQ(found({INT64_MAX, 4, 0}), (std::vector<std::int64_t>{}));
}

TYPED_TEST_P(StoreContract, ListGivesRowsByIdAfterOneAndAtMostSoMany)
{
    auto unit = this->writes();
    for (const std::int64_t id : {5, 1, 9, 3, 7}) {
        Group one = this->group(id, 9);
        one.programme = id < 6 ? "low" : "high";
        this->require(this->put(*unit, one, 0));
    }
    const auto listed = [&](std::string_view field, std::vector<store::Cell> keys, std::int64_t after = -1, std::size_t limit = SIZE_MAX) {
        return this->ids(unit->list({&store::kind_of<Group>(), field, std::move(keys), after, limit}));
    };
    const store::Cell low = std::string{"low"}, high = std::string{"high"}, nobody = std::string{"nobody"};
    using Ids = std::vector<std::int64_t>;
    for (int committed = 0; committed < 2; ++committed) {
        EXPECT_EQ(listed({}, {}), (Ids{1, 3, 5, 7, 9}));
        EXPECT_EQ(listed({}, {}, 3, 2), (Ids{5, 7}));
        EXPECT_EQ(listed({}, {}, 9), Ids{});
        EXPECT_EQ(listed("programme", {low}), (Ids{1, 3, 5}));
        EXPECT_EQ(listed("programme", {low}, 1, 1), (Ids{3}));
        EXPECT_EQ(listed("programme", {high, low, low, nobody}), (Ids{1, 3, 5, 7, 9}));
        EXPECT_EQ(listed("programme", {high, low}, 3, 3), (Ids{5, 7, 9}));
        EXPECT_EQ(listed("programme", {high, low}, -1, 0), Ids{});
        EXPECT_EQ(listed("programme", {nobody}), Ids{});
        EXPECT_EQ(listed("programme", {}), Ids{}) << "of no key nothing";
        EXPECT_EQ(listed("code", {std::string{"group-7"}}), (Ids{7}));
        this->require(committed == 0 ? unit->commit() : done());
        unit = nullptr;
        unit = this->reads();
    }
    EXPECT_EQ(unit->list({&store::kind_of<Group>(), "venue", {low}}).error().code().name, "no_index");
    EXPECT_EQ(unit->list({&store::kind_of<Group>(), "no such field", {low}}).error().code().name, "no_index");
}

TYPED_TEST_P(StoreContract, ManyKeysFindEachRowOnceWhereverTheKeysStand)
{
    constexpr std::int64_t people = 300;
    std::vector<store::Cell> keys{store::Cell{}};
    std::vector<std::int64_t> expected;
    auto unit = this->writes();
    for (std::int64_t id = 1; id <= people; ++id) {
        this->require(this->put(*unit, Employment{EmploymentId{id}, PersonId{id / 2}, OrganisationId{1}}, 0));
        keys.emplace_back(people - id);  // each person twice, the last one first, some without a row
        keys.emplace_back(id);
        expected.push_back(id);
    }
    // One of them moves to another key: it is found there, and there only.
    this->require(this->put(*unit, Employment{EmploymentId{5}, PersonId{100}, OrganisationId{1}}, 1));
    const auto listed = [&](std::vector<store::Cell> of, std::int64_t after, std::size_t limit) {
        return this->ids(unit->list({&store::kind_of<Employment>(), "person", std::move(of), after, limit}));
    };
    EXPECT_EQ(listed(keys, -1, SIZE_MAX), expected);
    EXPECT_EQ(listed(keys, 150, 3), (std::vector<std::int64_t>{151, 152, 153}));
    EXPECT_EQ(listed({std::int64_t{2}, std::int64_t{100}, std::int64_t{2}}, -1, SIZE_MAX),
              (std::vector<std::int64_t>{4, 5, 200, 201}));
}

TYPED_TEST_P(StoreContract, AnEmptyFieldIsFoundByNoKey)
{
    Application without = this->application(1);
    without.campaign.reset();
    this->keep(without, this->application(2));
    auto unit = this->reads();
    EXPECT_EQ(this->ids(unit->list({&store::kind_of<Application>(), "campaign", {std::int64_t{2023}}})), (std::vector<std::int64_t>{2}));
    EXPECT_TRUE(this->ids(unit->list({&store::kind_of<Application>(), "campaign", {store::Cell{}}})).empty());
}

}  // namespace marshrut::testing
