// SPDX-License-Identifier: MIT
#include "recommend/world.hpp"

#include <gmock/gmock.h>

using namespace marshrut;
using namespace marshrut::recommend;
using testing::ElementsAre;
using testing::IsEmpty;

namespace {

std::vector<std::string> subjects(const Profile& who)
{
    std::vector<std::string> codes;
    for (const Named& one : who.subjects) codes.push_back(one.code);
    return codes;
}
std::int64_t deficit(const Profile& who, std::string_view competence)
{
    const Measured* one = who.result(competence);
    return one ? one->deficit : -1;
}

TEST(Profile, SeesPositionSubjectsStagesAndHomeOfTheMainEmployment)
{
    const Profile who = world::profile(world::berezin());
    EXPECT_TRUE(who.employed);
    EXPECT_EQ(who.position->code, "additional_ed_teacher");
    EXPECT_THAT(subjects(who), ElementsAre("add_technical", "add_science"));
    EXPECT_THAT(who.stages, ElementsAre("additional"));
    EXPECT_EQ(who.home->code, "emanzhelinskiy_mr");
    EXPECT_THAT(who.categories, ElementsAre("pedagogical", "additional_pedagogues"));
}

TEST(Profile, IsOfTheFirstActiveJobWhereNoneIsMarkedMain)
{
    Dossier two = world::berezin();
    two.jobs = {Job{"director", {}, {}, {}, {}, false, {}, "2022-12-31"_day}, Job{"teacher", {"physics"}}, Job{"director"}};
    EXPECT_EQ(world::profile(two).position->code, "teacher");
    two.jobs[2].main = true;
    EXPECT_EQ(world::profile(two).position->code, "director");
}

TEST(Profile, IsNotEmployedOnTheDayAfterTheLastJobEnded)
{
    Dossier left = world::berezin();
    left.jobs[0].to = "2023-06-20"_day;
    EXPECT_TRUE(profile_of(left, world::lists(), world::policy().scoring, "2023-06-20"_day).employed);
    EXPECT_FALSE(profile_of(left, world::lists(), world::policy().scoring, "2023-06-21"_day).employed);
}

TEST(Profile, ForAProcedureIsOfTheJobThatTheProcedureCovers)
{
    Dossier both = world::berezin();
    both.jobs = {Job{"director", {}, {"*"}, {}, "dod", true}, Job{"teacher", {"physics"}, {"basic"}, {}, "ooo"}};
    const Round teachers{"TEACH-2023", {"subject_teachers"}}, others{"X", {"additional_pedagogues"}};
    EXPECT_EQ(profile_of(both, world::lists(), world::policy().scoring, world::today, &teachers).position->code, "teacher");
    EXPECT_EQ(profile_of(both, world::lists(), world::policy().scoring, world::today, &others).position->code, "director");
}

TEST(Profile, ForAProcedureHasItsResultsAlone)
{
    Dossier twice = world::berezin();
    twice.results.push_back(world::result("methodical", 95, "2023-05-30"_day, "TEACH-2023"));
    const Round first{"ADD-2023", {"additional_pedagogues"}};
    EXPECT_EQ(world::profile(twice).result("methodical")->percent, 95);
    EXPECT_EQ(profile_of(twice, world::lists(), world::policy().scoring, world::today, &first).result("methodical")->percent, 55);
}

TEST(Profile, TakesCompoundSubjectsApartAndLeavesBundles)
{
    Dossier who = world::berezin();
    who.jobs[0].subjects = {"russian_literature", "primary_all", "literature", "no such subject"};
    EXPECT_THAT(subjects(world::profile(who)), ElementsAre("russian", "literature", "primary_all"));
}

TEST(Profile, TakesTheImpliedSubjectsWhereNoneIsKnown)
{
    Dossier who = world::berezin();
    who.jobs[0].position = "primary_teacher";
    who.jobs[0].subjects = {"something unheard of"};
    EXPECT_THAT(subjects(world::profile(who)), ElementsAre("primary_all"));
    who.jobs[0].position = "no such position";
    EXPECT_THAT(subjects(world::profile(who)), IsEmpty());
    EXPECT_FALSE(world::profile(who).position.has_value());
}

TEST(Profile, OfAManagerTeachesTheManagerialSubjectToo)
{
    Dossier who = world::berezin();
    who.jobs[0] = Job{"director", {"physics"}};
    EXPECT_THAT(subjects(world::profile(who)), ElementsAre("physics", "management"));
}

TEST(Profile, CountsTheNewestResultAndOfOneDayTheLastRegistered)
{
    Dossier who = world::berezin();
    who.results = {world::result("subject", 10, "2023-05-02"_day), world::result("subject", 20, "2023-05-02"_day),
                   world::result("subject", 30, "2023-05-01"_day), world::result("subject", 40, "2023-06-21"_day)};
    EXPECT_EQ(world::profile(who).result("subject")->percent, 20);
    who.results = {world::result("subject", 10, "2023-06-20"_day), world::result("subject", 15, std::nullopt)};
    EXPECT_EQ(world::profile(who).result("subject")->percent, 10);
}

TEST(Profile, CutsThePercentOff)
{
    Dossier who = world::berezin();
    who.results = {{"subject", Points{2, 3}, {}, {}}, {"methodical", *Points::percent("79,9"), {}, {}}};
    EXPECT_EQ(world::profile(who).result("subject")->percent, 66);
    EXPECT_EQ(deficit(world::profile(who), "methodical"), 1);
}

TEST(Profile, SumsAnAreaWithoutARowOfItsOwnFromItsIndicators)
{
    Dossier who = world::berezin();
    who.results = {{"M01", Points{1, 6}, {}, {}}, {"M02", Points{3, 4}, {}, {}}};
    EXPECT_EQ(world::profile(who).result("methodical")->percent, 40);
    EXPECT_FALSE(world::profile(who).result("methodical")->area.has_value());
    EXPECT_EQ(world::profile(who).result("M02")->percent, 75);
    who.results.push_back(world::result("methodical", 90));
    EXPECT_EQ(world::profile(who).result("methodical")->percent, 90);
}

TEST(Profile, HasNoResultWhereNothingWasMeasured)
{
    Dossier who = world::berezin();
    who.results = {world::result("subject", 0)};
    EXPECT_EQ(deficit(world::profile(who), "subject"), 80);
    EXPECT_EQ(deficit(world::profile(who), "methodical"), -1);
    EXPECT_TRUE(world::profile(who).assessed());
}

TEST(Profile, HasADeficitBelowTheRequiredLevelOnly)
{
    Dossier who = world::berezin();
    who.results = {world::result("subject", 80), world::result("methodical", 79)};
    EXPECT_EQ(deficit(world::profile(who), "subject"), 0);
    EXPECT_EQ(deficit(world::profile(who), "methodical"), 1);
}

TEST(Profile, IsMeasuredByTheMostSpecialRequiredLevel)
{
    Scoring scoring;
    const auto level = [&] { return deficit(world::profile(world::berezin(), scoring), "methodical") + 55; };
    EXPECT_EQ(level(), 80);
    scoring.required_levels.push_back({std::nullopt, std::nullopt, "pedagogical", 61});
    EXPECT_EQ(level(), 61);
    scoring.required_levels.push_back({std::nullopt, std::nullopt, "additional_pedagogues", 62});
    scoring.required_levels.push_back({std::nullopt, std::nullopt, "managerial", 99});
    EXPECT_EQ(level(), 62) << "of several categories the highest";
    scoring.required_levels.push_back({std::nullopt, "additional_ed_teacher", std::nullopt, 58});
    EXPECT_EQ(level(), 58) << "a position wins over a category";
    scoring.required_levels.push_back({"methodical", std::nullopt, std::nullopt, 57});
    EXPECT_EQ(level(), 57) << "the competence alone wins over the position alone";
    scoring.required_levels.push_back({"methodical", std::nullopt, "pedagogical", 70});
    EXPECT_EQ(level(), 70) << "both win over the competence alone";
    scoring.required_levels.push_back({"methodical", "additional_ed_teacher", std::nullopt, 56});
    EXPECT_EQ(level(), 56);
    scoring.required_levels.push_back({"subject", "additional_ed_teacher", std::nullopt, 100});
    EXPECT_EQ(level(), 56);
}

TEST(Profile, KeepsNeedsOnceWithCompoundSubjectsTakenApart)
{
    Dossier who = world::berezin();
    who.needs = {"methodical", "russian_literature", "M01", "literature", "methodical", "what nobody knows"};
    std::vector<std::string> needs;
    for (const Wish& one : world::profile(who).needs) needs.push_back(one.what.code);
    EXPECT_THAT(needs, ElementsAre("methodical", "russian", "literature", "M01"));
    EXPECT_EQ(world::profile(who).needs[3].area, "methodical");
}

TEST(Profile, IgnoresCompletionsAfterToday)
{
    Dossier who = world::berezin();
    who.completed = {{"DPP-24-113", "2023-06-20"_day}, {"DPP-24-114", "2023-06-21"_day}};
    EXPECT_EQ(world::profile(who).completed.size(), 1u);
}

Organisation organisation(std::int64_t id, std::string kind, std::optional<std::int64_t> parent = std::nullopt)
{
    Organisation one{OrganisationId{id}, {"sgo", std::to_string(id)}, "Организация"};
    one.kind = std::move(kind);
    if (parent) one.parent = OrganisationId{*parent};
    one.municipality = "chelyabinskiy_go";
    return one;
}

TEST(Workplaces, GiveAUnitWithoutStagesThoseOfItsParentAndSoOnUpwards)
{
    const std::vector<Organisation> tree{organisation(1, "ooo"), organisation(2, "branch", 1), organisation(3, "branch", 2),
                                         organisation(4, "preschool_unit", 1), organisation(5, "branch"), organisation(6, "dod", 1)};
    const Workplaces workplaces{tree};
    const auto stages = [&](std::int64_t id) { return workplaces.stages(OrganisationId{id}, world::lists()); };
    EXPECT_THAT(stages(3), ElementsAre("primary", "basic", "secondary"));
    EXPECT_THAT(stages(4), ElementsAre("preschool"));
    EXPECT_THAT(stages(5), IsEmpty());
    EXPECT_THAT(stages(6), ElementsAre("additional")) << "an ordinary kind with a parent keeps its own";
    EXPECT_THAT(stages(7), IsEmpty());
    EXPECT_EQ(workplaces.counted_kind(OrganisationId{3}, world::lists()), "ooo");
    EXPECT_EQ(workplaces.counted_kind(OrganisationId{4}, world::lists()), "preschool_unit");
}

TEST(Workplaces, EndEvenWhereUnitsStandInACircle)
{
    const std::vector<Organisation> circle{organisation(1, "branch", 2), organisation(2, "branch", 1)};
    EXPECT_THAT(Workplaces{circle}.stages(OrganisationId{1}, world::lists()), IsEmpty());
}

}  // namespace
