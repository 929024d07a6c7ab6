// SPDX-License-Identifier: MIT
#include "recommend/world.hpp"

#include <gmock/gmock.h>

using namespace marshrut;
using namespace marshrut::recommend;
using testing::Contains;
using testing::ElementsAre;
using testing::IsEmpty;
using testing::Not;
using world::codes;

namespace {

const Profile berezin = world::profile(world::berezin());
const Offer dpp = world::dpp_113();

std::string first(const Profile& who, const Offer& what, Language language = Language::ru, const Ranking& ranking = world::policy())
{
    return why_not(who, what, ranking, world::today).first().sentence(language);
}

TEST(Admission, RefusesNothingThatFits)
{
    EXPECT_THAT(codes(berezin, dpp), IsEmpty());
}

// PROVES IOM-3.3.1-b
TEST(Rule1, AProgrammeMustBePublishedAndIncludedInRecommendations)
{
    Offer offer = dpp;
    offer.published = false;
    EXPECT_THAT(codes(berezin, offer), ElementsAre("not_published"));
    offer.included = false;
    EXPECT_THAT(codes(berezin, offer), ElementsAre("not_published", "not_included"));
    offer.published = offer.included = true;
    EXPECT_THAT(codes(berezin, offer), IsEmpty());

    const Lists issued = suggest(berezin, {{offer}}, world::policy(), world::today).value();
    offer.included = false;
    EXPECT_THAT(suggest(berezin, {{offer}}, world::policy(), world::today)->programmes, IsEmpty()) << "unmarking removes it from new lists";
    EXPECT_EQ(issued.programmes.at(0).offer, "DPP-24-113") << "and leaves the one issued as it is";
}

TEST(Rule1, AnEventMustBeIncludedByTheRegion)
{
    Offer event = world::event("EV");
    EXPECT_THAT(codes(berezin, event), IsEmpty());
    event.included = false;
    EXPECT_THAT(codes(berezin, event), ElementsAre("not_included"));
    EXPECT_EQ(why_not(berezin, event, world::policy(), world::today).first().clause(), "IOM-3.3.1-c");
    event.published = false;
    EXPECT_THAT(codes(berezin, event), ElementsAre("not_published", "not_included"));
}

TEST(Rule1, RetrainingIsNeverInTheFormalPart)
{
    Offer offer = dpp;
    offer.programme_kind = ProgrammeKind::retraining;
    EXPECT_THAT(codes(berezin, offer), ElementsAre("not_formal_kind"));
}

// PROVES IOM-A1W-level
TEST(Rule1, AMunicipalEventIsNotRecommendedUnlessThePolicySaysSo)
{
    const Offer municipal = world::event("EV", "2023-09-14"_day, "municipal");
    EXPECT_THAT(codes(berezin, municipal), ElementsAre("level_not_recommended"));
    Policy open = world::policy();
    open.scoring.event_levels.push_back("municipal");
    EXPECT_THAT(codes(berezin, municipal, open), IsEmpty());
}

TEST(Rule2, TheOfferIsForThePositionOrForAll)
{
    Offer offer = dpp;
    offer.positions = {"teacher"};
    EXPECT_THAT(codes(berezin, offer), ElementsAre("position_not_targeted"));
    EXPECT_EQ(first(berezin, offer), "Программа не для должности «педагог дополнительного образования».");
    EXPECT_EQ(why_not(berezin, offer, world::policy(), world::today).first().clause(), "IOM-3.6-a");
    offer.any_position = true;
    EXPECT_THAT(codes(berezin, offer), IsEmpty());
    Offer event = world::event("EV");
    event.any_position = false;
    EXPECT_EQ(first(berezin, event, Language::en), "The event is not meant for the position “teacher of additional education”.");
}

TEST(Rule2, WithoutAKnownPositionOnlyOffersForAllRemain)
{
    Dossier nobody_knows = world::berezin();
    nobody_knows.jobs[0].position.reset();
    const Profile who = world::profile(nobody_knows);
    EXPECT_THAT(codes(who, dpp), ElementsAre("position_not_targeted"));
    EXPECT_THAT(codes(who, world::for_all("A")), IsEmpty());
    EXPECT_EQ(first(who, dpp), "Только для названных должностей, а должность не известна.");
}

// PROVES LET0585-4-c
TEST(Rule3, APhysicsTeacherGetsPhysicsAndSubjectFreeProgrammesAndATeacherOfTwoGetsBoth)
{
    const auto programme_for = [](std::string subject) {
        Offer offer = world::for_all("FOR-" + subject);
        offer.any_subject = subject == "*";
        offer.subjects = world::lists().taken_apart({subject});
        return offer;
    };
    const auto teacher_of = [](std::vector<std::string> subjects) {
        Dossier who = world::berezin();
        who.jobs[0].subjects = std::move(subjects);
        return world::profile(who);
    };
    const std::vector<Offer> all{programme_for("physics"), programme_for("literature"), programme_for("*")};
    const auto offered = [&](const Profile& who) {
        std::vector<std::string> codes;
        const auto lists = suggest(who, all, world::policy(), world::today);
        for (const Recommended& one : lists.value().programmes) codes.push_back(one.offer);
        return codes;
    };
    EXPECT_THAT(offered(teacher_of({"physics"})), ElementsAre("FOR-physics", "FOR-*"));
    EXPECT_THAT(offered(teacher_of({"physics", "literature"})), ElementsAre("FOR-literature", "FOR-physics", "FOR-*"));
    EXPECT_THAT(offered(teacher_of({"russian_literature"})), ElementsAre("FOR-literature", "FOR-*")) << "a compound subject is its parts";
    EXPECT_EQ(first(teacher_of({"physics"}), all[1]), "Программа для предмета «литература».");
    EXPECT_EQ(why_not(teacher_of({"physics"}), all[1], world::policy(), world::today).first().clause(), "LET0585-4-c");
}

TEST(Rule3, WithoutKnownSubjectsOnlyOffersForAllRemain)
{
    Dossier who = world::berezin();
    who.jobs[0].subjects.clear();
    EXPECT_THAT(codes(world::profile(who), dpp), ElementsAre("subject_not_taught"));
    EXPECT_EQ(first(world::profile(who), dpp),
              "Программа для предметов «техническая направленность», «естественно-научная направленность», «физкультурно-спортивная направленность».");
    EXPECT_THAT(codes(world::profile(who), world::for_all("A")), IsEmpty());
}

TEST(Rule4, TheOfferIsForAStageOfThePerson)
{
    const auto at = [](std::vector<std::string> stages) {
        Dossier who = world::berezin();
        who.jobs[0].stages = std::move(stages);
        return world::profile(who);
    };
    EXPECT_THAT(codes(at({"basic", "secondary"}), dpp), ElementsAre("stage_not_targeted"));
    EXPECT_THAT(codes(at({}), dpp), ElementsAre("stage_not_targeted")) << "not known";
    EXPECT_THAT(codes(at({"*"}), dpp), IsEmpty());
    EXPECT_THAT(codes(at({"basic", "additional"}), dpp), IsEmpty());
    EXPECT_THAT(codes(at({}), world::for_all("A")), IsEmpty());
}

TEST(Rule5, EntryAsksForAPercentAndAnAbsentResultDoesNotMeetIt)
{
    Offer offer = dpp;
    offer.entry = {{"methodical", 55}, {"subject", 72}};
    EXPECT_THAT(codes(berezin, offer), IsEmpty());
    offer.entry = {{"methodical", 56}};
    EXPECT_THAT(codes(berezin, offer), ElementsAre("entry_not_met"));
    EXPECT_EQ(first(berezin, offer), "Для входа нужно не меньше 56 % (методическая), результат 55 %.");
    offer.entry = {{"managerial_area", 0}};
    EXPECT_THAT(codes(berezin, offer), ElementsAre("entry_not_met"));
}

TEST(Rule6, ACompletedProgrammeIsNotOfferedAgainUntilTheDayAfterTheThirdAnniversary)
{
    const auto codes_on = [](Day completed, Day on) {
        Dossier who = world::berezin();
        who.completed = {{"DPP-24-113", completed}};
        Offer offer = dpp;
        offer.intakes[0].window = {};
        return codes(profile_of(who, world::lists(), world::policy().scoring, on), offer, world::policy(), on);
    };
    EXPECT_THAT(codes_on("2020-06-20"_day, "2023-06-20"_day), ElementsAre("completed_recently"));
    EXPECT_THAT(codes_on("2020-06-19"_day, "2023-06-20"_day), IsEmpty());
    EXPECT_THAT(codes_on("2020-02-29"_day, "2023-02-28"_day), Contains("completed_recently"));
    EXPECT_THAT(codes_on("2020-02-29"_day, "2023-03-01"_day), Not(Contains("completed_recently")));
    EXPECT_THAT(codes_on("2023-06-21"_day, "2023-06-20"_day), IsEmpty()) << "the future does not count";
}

TEST(Rule7, SomeGroupOfTheTrainingYearMustBeOpenAndHaveASeat)
{
    Offer offer = dpp;
    const auto with = [&](Intake intake) {
        offer.intakes = {std::move(intake)};
        return codes(berezin, offer);
    };
    offer.intakes.clear();
    EXPECT_THAT(codes(berezin, offer), ElementsAre("no_open_group"));
    EXPECT_THAT(with(world::preliminary(2025)), ElementsAre("no_open_group"));
    Intake group = world::preliminary();
    group.window = {"2023-06-21"_day, std::nullopt};
    EXPECT_THAT(with(group), ElementsAre("no_open_group"));
    group.window = {std::nullopt, "2023-06-19"_day};
    EXPECT_THAT(with(group), ElementsAre("no_open_group"));
    group.window = {"2023-06-20"_day, "2023-06-20"_day};
    EXPECT_THAT(with(group), IsEmpty());
    group.window = {};
    EXPECT_THAT(with(group), IsEmpty());
    group = world::dated("2024-02-05"_day);
    group.full = true;
    EXPECT_THAT(with(group), ElementsAre("no_open_group"));
    EXPECT_EQ(first(berezin, offer), "Нет группы, в которую сегодня можно записаться на 2024 год.");
}

TEST(Rule7, AnEventMustBeginAfterToday)
{
    EXPECT_THAT(codes(berezin, world::event("EV", world::today)), ElementsAre("already_begun"));
    EXPECT_THAT(codes(berezin, world::event("EV", world::today.plus(1))), IsEmpty());
}

// PROVES IOM-2.5-b
TEST(Rule8, WhatIsRecommendedServesADeficitOrANeed)
{
    EXPECT_THAT(codes(berezin, world::for_all("A", {{"methodical", 30}})), IsEmpty());
    EXPECT_THAT(codes(berezin, world::for_all("A", {{"methodical", 29}})), ElementsAre("nothing_served"));
    EXPECT_THAT(codes(berezin, world::for_all("A", {{"psych_ped", 100}})), ElementsAre("nothing_served")) << "84 % is no deficit";
    Dossier who = world::berezin();
    who.needs = {"physics"};
    Offer physics = world::event("EV");
    physics.covers.clear();
    physics.subjects = {{"physics"}};
    EXPECT_THAT(codes(world::profile(who), physics), IsEmpty());
    EXPECT_THAT(codes(berezin, physics), ElementsAre("nothing_served"));
}

TEST(Rule8, AnIndicatorsDeficitAsksForItsOwnFigureOrSixtyOfItsArea)
{
    Dossier who = world::berezin();
    who.results = {world::result("methodical", 90), world::result("M01", 50)};
    const Profile person = world::profile(who);
    EXPECT_THAT(codes(person, world::for_all("A", {{"methodical", 60}})), IsEmpty());
    EXPECT_THAT(codes(person, world::for_all("A", {{"methodical", 59}})), ElementsAre("nothing_served"));
    EXPECT_THAT(codes(person, world::for_all("A", {{"methodical", 90}, {"M01", 29}})), ElementsAre("nothing_served"));
    EXPECT_THAT(codes(person, world::for_all("A", {{"M01", 30}})), IsEmpty());
}

TEST(Rule8, WithoutDeficitAndNeedAsksForCoverOfTheLowestArea)
{
    Dossier who = world::berezin();
    who.results = {world::result("subject", 90), world::result("methodical", 95)};
    EXPECT_THAT(codes(world::profile(who), world::for_all("A", {{"subject", 30}})), IsEmpty());
    EXPECT_THAT(codes(world::profile(who), world::for_all("A", {{"methodical", 90}})), ElementsAre("nothing_served"));
    EXPECT_EQ(first(world::profile(who), world::for_all("A", {{"methodical", 90}})), "Дефицитов нет, а самую низкую область не развивает.");
    Policy without = world::policy();
    without.scoring.development_list = false;
    EXPECT_THAT(codes(world::profile(who), world::for_all("A", {{"subject", 90}}), without), ElementsAre("nothing_served"));
}

TEST(Rule9, AContestIsNotForSomebodyWithAnAreaBelowFifty)
{
    Offer contest = world::event("EV");
    contest.type = "contest";
    EXPECT_THAT(codes(berezin, contest), IsEmpty());
    Dossier who = world::berezin();
    who.results.push_back(world::result("communicative", 49, "2023-05-24"_day));
    EXPECT_THAT(codes(world::profile(who), contest), ElementsAre("contest_below_50"));
    EXPECT_EQ(first(world::profile(who), contest), "Конкурс не рекомендуется при результате ниже 50 %: коммуникативная 49 %.");
    contest.type = "seminar";
    EXPECT_THAT(codes(world::profile(who), contest), IsEmpty());
    who = world::berezin();
    who.results.push_back(world::result("M01", 10));
    contest.type = "contest";
    EXPECT_THAT(codes(world::profile(who), contest), IsEmpty()) << "an indicator is no area";
}

TEST(Admission, NamesEveryReasonInTheOrderOfTheRules)
{
    Offer offer = world::dpp_113();
    offer.published = offer.included = false;
    offer.programme_kind = ProgrammeKind::retraining;
    offer.positions = {"teacher"};
    offer.subjects = {{"physics"}};
    offer.stages = {"basic"};
    offer.entry = {{"methodical", 90}};
    offer.intakes.clear();
    offer.covers.clear();
    offer.type = "contest";
    Dossier who = world::berezin();
    who.results.push_back(world::result("subject", 12, "2023-06-01"_day));
    who.completed = {{"DPP-24-113", "2022-01-01"_day}};
    EXPECT_THAT(codes(world::profile(who), offer),
                ElementsAre("not_published", "not_included", "not_formal_kind", "position_not_targeted", "subject_not_taught",
                            "stage_not_targeted", "entry_not_met", "completed_recently", "no_open_group", "nothing_served",
                            "contest_below_50"));
}

TEST(Admission, HasARowForEveryCodeInTheOrderOfTheRules)
{
    EXPECT_TRUE(std::ranges::is_sorted(admission, {}, &Admission::rule));
    for (const Admission& row : admission)
        EXPECT_TRUE(std::ranges::any_of(recommend::refusals, [&](const Code* one) { return one->name == row.code; })) << row.code;
}

TEST(Admission, OfSomebodyWithoutAJobOrWithoutResultsSaysThat)
{
    Dossier who = world::berezin();
    who.results.clear();
    EXPECT_THAT(codes(world::profile(who), dpp), ElementsAre("not_assessed", "nothing_served"));
    who.jobs.clear();
    EXPECT_THAT(codes(world::profile(who), dpp), ElementsAre("not_employed"));
}

}  // namespace
