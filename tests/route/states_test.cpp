// SPDX-License-Identifier: MIT
#include <marshrut/route.hpp>

#include <gmock/gmock.h>

#include <set>

using namespace marshrut;
using testing::HasSubstr;

// PROVES IOM-2.6-f
TEST(RouteStates, TheWholeFollowsFromTheNineCombinationsOfTheParts)
{
    using F = FormalState;
    using I = InformalState;
    using S = RouteState;
    for (const I informal : {I::open, I::attended, I::lapsed})
        for (const bool over : {false, true}) {
            EXPECT_EQ(route::whole(F::passed, informal, over),
                      informal == I::attended ? S::realised_full : S::realised_sufficient);
            for (const F formal : {F::open, F::failed})
                EXPECT_EQ(route::whole(formal, informal, over), over ? std::optional{S::expired} : std::nullopt);
        }
}

TEST(RouteStates, EveryStateIsReachedAndEveryRowNamesItsClause)
{
    std::set<RouteState> reached;
    for (const route::Passage& row : route::passages) {
        reached.insert(row.to);
        EXPECT_FALSE(row.clause.empty());
    }
    EXPECT_EQ(reached.size(), shape_of<RouteState>().labels.size());
    ASSERT_EQ(route::states.size(), shape_of<RouteState>().labels.size());
    for (const Label& one : shape_of<RouteState>().labels)
        EXPECT_EQ(route::states[static_cast<std::size_t>(one.value)].name, one.name);
}

TEST(RouteStates, TheDiagramHasALineForEveryRow)
{
    const std::string diagram = route::diagram();
    EXPECT_EQ(static_cast<std::size_t>(std::ranges::count(diagram, '\n')), route::passages.size() + 1);
    EXPECT_THAT(diagram, HasSubstr("[*] --> formed : route_formed · IOM-2.1-a\n"));
    EXPECT_THAT(diagram, HasSubstr("in_training --> realised_sufficient : formal_passed, events not attended · IOM-2.6-f\n"));
    EXPECT_THAT(diagram, HasSubstr("confirmed --> expired : day_began, term over · AMB-A46\n"));
}

TEST(RouteStates, EveryRefusalIsSaidInBothLanguagesUnderItsClause)
{
    std::set<std::string_view> names;
    for (const Code* code : route::refusals) {
        EXPECT_TRUE(names.insert(code->name).second) << code->name;
        EXPECT_FALSE(code->ru.empty() || code->en.empty() || code->clause.empty()) << code->name;
    }
}
