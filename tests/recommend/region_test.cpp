// SPDX-License-Identifier: MIT
#include "recommend/world.hpp"

#include <gmock/gmock.h>

using namespace marshrut;
using namespace marshrut::recommend;
using testing::ElementsAre;
using testing::IsEmpty;

namespace {

Organisation organisation(std::int64_t id, std::string name, std::string kind, std::optional<std::string> municipality)
{
    Organisation one{OrganisationId{id}, {"sgo", std::to_string(id)}, std::move(name)};
    one.kind = std::move(kind);
    one.municipality = std::move(municipality);
    return one;
}

/// What a store holds of the teacher and the programme of the first screen.
struct Stored {
    std::vector<Organisation> organisations{organisation(12, "ДДТ", "dod", "emanzhelinskiy_mr"), organisation(90, "ГБУ ДПО ЧИППКРО", "dpo", "chelyabinskiy_go")};
    std::vector<Employment> employments{{EmploymentId{1}, PersonId{4711}, OrganisationId{12}, "additional_ed_teacher", {}, {"add_technical", "add_science"}}};
    std::vector<Procedure> procedures{{ProcedureId{5}, "ADD-2023", "Оценка", {"additional_pedagogues"}}};
    std::vector<Assessed> results{assessed(1, "subject", 72, 0), assessed(2, "communicative", 67, 1), assessed(3, "psych_ped", 84, 2),
                                  assessed(4, "methodical", 55, 9), assessed(5, "methodical", 20, 3)};
    std::vector<Need> needs{};
    std::vector<Programme> programmes{programme()};
    std::vector<Group> groups{{GroupId{1}, "DPP-24-113/1", "DPP-24-113", GroupKind::preliminary, 2024}};
    std::vector<Rating> ratings{};

    Stored()
    {
        for (int i = 0; i < 14; ++i) ratings.push_back({RatingId{i}, "DPP-24-113", i < 7 ? 5 : 4});
    }
    static Assessed assessed(std::int64_t id, std::string competence, std::int64_t points, std::int64_t registered)
    {
        return {AssessedId{id}, PersonId{4711}, ProcedureId{5}, std::move(competence), "2023-04-24"_day, "", Points{points, 100}, registered};
    }
    static Programme programme()
    {
        Programme one{ProgrammeId{3}, "DPP-24-113", "Педагог", OrganisationId{90}};
        one.hours = 72;
        one.targets.positions = {"additional_ed_teacher"};
        one.targets.subjects = {"add_technical", "add_science", "add_sport"};
        one.targets.stages = {"additional"};
        one.targets.covers = {{"subject", 40}, {"communicative", 30}, {"psych_ped", 40}, {"methodical", 90}};
        one.forms = {DeliveryForm::mixed};
        return one;
    }
    [[nodiscard]] Region region() const
    {
        const Workplaces workplaces{organisations};
        return {world::lists(),
                dossiers_of(std::vector{PersonId{4711}}, {employments, results, procedures, needs, {}}, workplaces, world::lists()),
                offers_of({programmes, {}, groups, ratings}, workplaces, world::lists(), 2024)};
    }
    [[nodiscard]] Lists lists() const
    {
        const Region all = region();
        return suggest_each(all.profiles(world::policy().scoring, world::today), all.offers, world::policy(), world::today)->at(0);
    }
};

TEST(Region, OfStoredRowsGivesTheListOfTheFirstScreen)
{
    const Lists lists = Stored{}.lists();
    ASSERT_EQ(lists.programmes.size(), 1u);
    EXPECT_EQ(lists.programmes[0].score, 30'963);
    EXPECT_EQ(lists.no_events, NoList::nothing_open);
}

TEST(Region, CountsResultsInTheOrderOfTheirRegistrationNotOfTheirRows)
{
    Stored stored;
    std::swap(stored.results[3].registered, stored.results[4].registered);
    EXPECT_EQ(stored.region().profiles(world::policy().scoring, world::today)[0].result("methodical")->percent, 20);
}

TEST(Region, ForAProcedureTakesItsResultsByCode)
{
    Stored stored;
    const Round other{"TEACH-2023", {"subject_teachers"}}, own{"ADD-2023", {"additional_pedagogues"}};
    EXPECT_FALSE(stored.region().profiles(world::policy().scoring, world::today, &other)[0].assessed());
    EXPECT_TRUE(stored.region().profiles(world::policy().scoring, world::today, &own)[0].assessed());
}

TEST(Region, WithoutATableOfGroupsHasOneOpenPreliminaryGroupAProgrammeOfTheYear)
{
    Stored stored;
    const Workplaces workplaces{stored.organisations};
    const auto intakes = [&](std::optional<std::span<const Group>> groups) {
        return offers_of({stored.programmes, {}, groups, {}}, workplaces, world::lists(), 2024)[0].intakes;
    };
    ASSERT_EQ(intakes(std::nullopt).size(), 1u);
    EXPECT_TRUE(intakes(std::nullopt)[0].joinable(world::today, 2024));
    EXPECT_THAT(intakes(std::span<const Group>{}), IsEmpty());
    stored.programmes[0].training_year = 2025;
    EXPECT_FALSE(intakes(std::nullopt)[0].joinable(world::today, 2024));
}

TEST(Region, LeavesWithdrawnGroupsOutAndTakesTheYearOfADatedOneFromItsStart)  // INV-D7
{
    Stored stored;
    stored.groups[0].withdrawn = true;
    EXPECT_EQ(stored.lists().no_programmes, NoList::nothing_open);
    stored.groups[0] = {GroupId{1}, "G", "DPP-24-113", GroupKind::dated, std::nullopt, std::nullopt, "2024-02-05"_day};
    EXPECT_EQ(stored.lists().programmes.size(), 1u);
    stored.groups[0].date_from = "2023-12-31"_day;
    EXPECT_EQ(stored.lists().no_programmes, NoList::nothing_open);
    stored.groups[0].date_from = "2024-02-05"_day;
    stored.groups[0].capacity = stored.groups[0].taken = 25;
    EXPECT_EQ(stored.lists().no_programmes, NoList::nothing_open);
}

TEST(Region, PlacesAProgrammeWhereItsProviderIsUnlessItSaysOtherwise)
{
    Stored stored;
    EXPECT_EQ(stored.region().offers[0].town->code, "chelyabinskiy_go");
    stored.programmes[0].municipality = "miasskiy_go";
    EXPECT_EQ(stored.region().offers[0].town->code, "miasskiy_go");
    stored.programmes[0].municipality.reset();
    stored.organisations[1].municipality.reset();
    EXPECT_FALSE(stored.region().offers[0].town.has_value());
}

TEST(Region, ChangedSubjectsChangeTheNextListAndNotTheOneIssued)
{
    Stored stored;
    const Lists issued = stored.lists();
    stored.employments[0].subjects = {"physics"};
    EXPECT_EQ(stored.lists().no_programmes, NoList::nothing_open);
    EXPECT_EQ(issued.programmes[0].terms[1].ru, "2 из 2: техническая, естественно-научная направленность");
}

}  // namespace
