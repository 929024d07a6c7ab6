// SPDX-License-Identifier: MIT
#include <marshrut/store.hpp>

#include <gtest/gtest.h>

#include <set>

using namespace marshrut;
using namespace marshrut::store;

TEST(Kinds, EveryFieldThatTheTableNamesIsThere)
{
    for (const store::Kind& kind : kinds) {
        std::set<std::string_view> names;
        for (const Field& one : kind.shape().fields) names.insert(one.name);
        EXPECT_TRUE(names.contains("id")) << kind.name;
        EXPECT_EQ(kind.shape().fields.front().name, "id") << kind.name;
        EXPECT_EQ(names.contains("salt"), kind.personal == Personal::yes) << kind.name << ": a personal payload has its salt";
        for (const Index& index : kind.indexes()) {
            EXPECT_FALSE(index.fields.front().empty()) << kind.name;
            for (const std::string_view field : index.fields) EXPECT_TRUE(field.empty() || names.contains(field)) << index.name();
            EXPECT_TRUE(index.where.empty() || names.contains(index.where)) << index.name();
        }
        for (const Check& check : kind.checks())
            for (const Way& way : check.any_of) EXPECT_TRUE(way.field.empty() || names.contains(way.field)) << check.name;
    }
}

TEST(Kinds, PersonalPayloadLivesInTwoKindsOnly)
{
    std::vector<std::string_view> personal;
    for (const store::Kind& kind : kinds)
        if (kind.personal == Personal::yes) personal.push_back(kind.name);
    EXPECT_EQ(personal, (std::vector<std::string_view>{"card", "remark"}));
}

TEST(Kinds, AKindIsFoundByItsTypeAndByItsName)
{
    static_assert(kind_of<Application>().name == "application");
    static_assert(kind_of<PolicyRow>().name == "policy");
    EXPECT_EQ(kind_named("group"), &kind_of<Group>());
    EXPECT_EQ(kind_named("groups"), nullptr);
    EXPECT_EQ(kind_of<Group>().table(), "m_group");
    std::set<std::string> names;
    for (const Index& index : indexes) EXPECT_TRUE(names.insert(index.name()).second) << index.name();
}

TEST(Kinds, EveryRefusalOfTheTableIsInATableOfRefusals)
{
    const auto known = [](const Code* code) {
        return std::ranges::find(store::refusals, code) != store::refusals.end() ||
               std::ranges::find(model::refusals, code) != model::refusals.end();
    };
    for (const Index& index : indexes) EXPECT_TRUE(!index.unique() || known(index.taken)) << index.name();
    for (const Check& check : checks) EXPECT_TRUE(known(check.broken)) << check.name;
}

TEST(Cells, AreNumbersAndTexts)
{
    const Group group{GroupId{5}, "g", "p", GroupKind::dated, 2024, {}, "2024-03-01"_day, {}, 2};
    const store::Kind& kind = kind_of<Group>();
    const auto of = [&](std::string_view name) { return cell(field(kind, name), &group); };
    EXPECT_EQ(of("id"), Cell{std::int64_t{5}});
    EXPECT_EQ(of("kind"), Cell{std::string{"dated"}});
    EXPECT_EQ(of("year"), Cell{std::int64_t{2024}});
    EXPECT_EQ(of("form"), Cell{});
    EXPECT_EQ(of("date_from"), Cell{std::string{"2024-03-01"}});
    EXPECT_EQ(of("reserved"), Cell{std::string{"[]"}});
    EXPECT_EQ(of("withdrawn"), Cell{std::int64_t{0}});
}

TEST(Cells, WhatDoesNotFitIsRefused)
{
    int year = 0;
    EXPECT_FALSE(fill(shape_of<int>(), &year, Cell{std::int64_t{1} << 40}));
    EXPECT_FALSE(fill(shape_of<int>(), &year, Cell{std::string{"5"}}));
    GroupKind kind{};
    EXPECT_FALSE(fill(shape_of<GroupKind>(), &kind, Cell{std::string{"other"}}));
    std::vector<std::string> list;
    EXPECT_FALSE(fill(shape_of<std::vector<std::string>>(), &list, Cell{std::string{"{}"}}));
    EXPECT_FALSE(fill(shape_of<std::string>(), &list, Cell{}));
    PersonId id{0};
    EXPECT_FALSE(fill(shape_of<PersonId>(), &id, Cell{std::int64_t{-1}}));
}

TEST(Checks, INV_B1_SeatsOfADatedGroupHoldAndPreliminaryOnesAreOpen)
{
    const store::Kind& kind = kind_of<Group>();
    Group group{GroupId{5}, "g", "p", GroupKind::dated};
    const auto broken = [&] {
        const Check* check = broken_check(kind, &group);
        return check ? check->name : "";
    };
    group.taken = 100;
    EXPECT_EQ(broken(), "") << "without a capacity there is no limit";
    group.capacity = 100;
    EXPECT_EQ(broken(), "");
    group.taken = 101;
    EXPECT_EQ(broken(), "group_seats");
    group.kind = GroupKind::preliminary;
    EXPECT_EQ(broken(), "");
    group.taken = -1;
    EXPECT_EQ(broken(), "group_taken");
}
