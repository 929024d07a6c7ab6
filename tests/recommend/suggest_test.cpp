// SPDX-License-Identifier: MIT
#include "recommend/world.hpp"

#include <gmock/gmock.h>

using namespace marshrut;
using namespace marshrut::recommend;
using testing::ElementsAre;
using testing::IsEmpty;

namespace {

const Profile berezin = world::profile(world::berezin());

std::vector<std::string> codes(const std::vector<Recommended>& list)
{
    std::vector<std::string> all;
    for (const Recommended& one : list) all.push_back(one.offer);
    return all;
}
Lists lists_for(const Dossier& who, const std::vector<Offer>& offers, const Ranking& ranking = world::policy())
{
    return suggest(world::profile(who, ranking.scoring()), offers, ranking, world::today).value();
}

TEST(Suggest, KeepsProgrammesAndEventsApartAndOrdersByScoreThenCode)
{
    const auto lists = lists_for(world::berezin(), {world::for_all("B"), world::event("EV-1"), world::for_all("A"), world::dpp_113(),
                                                    world::for_all("C", {{"methodical", 91}})});
    EXPECT_THAT(codes(lists.programmes), ElementsAre("DPP-24-113", "C", "A", "B"));
    EXPECT_THAT(codes(lists.events), ElementsAre("EV-1"));
    EXPECT_EQ(lists.programmes[0].score, 30'963);
    EXPECT_FALSE(lists.programmes[0].development);
}

TEST(Suggest, BreaksTiesByTheBytesOfTheCode)
{
    const auto lists = lists_for(world::berezin(), {world::for_all("b"), world::for_all("Я"), world::for_all("Z"), world::for_all("10"), world::for_all("9")});
    EXPECT_THAT(codes(lists.programmes), ElementsAre("10", "9", "Z", "b", "Я"));
}

TEST(Suggest, GivesAsManyAsThePolicySays)
{
    std::vector<Offer> many;
    for (int i = 10; i < 30; ++i) many.push_back(world::for_all("P" + std::to_string(i)));
    EXPECT_EQ(lists_for(world::berezin(), many).programmes.size(), 10u);
    Policy three = world::policy();
    three.scoring.list_length = 3;
    EXPECT_THAT(codes(lists_for(world::berezin(), many, three).programmes), ElementsAre("P10", "P11", "P12"));
}

// PROVES MOD-2.2-b
TEST(Suggest, ChangingOneResultFromEnoughToADeficitChangesTheList)
{
    const std::vector<Offer> offers{world::for_all("METHOD", {{"methodical", 90}}), world::for_all("PSYCHE", {{"psych_ped", 90}})};
    EXPECT_THAT(codes(lists_for(world::berezin(), offers).programmes), ElementsAre("METHOD"));
    Dossier worse = world::berezin();
    worse.results.push_back(world::result("psych_ped", 20, "2023-05-01"_day));
    EXPECT_THAT(codes(lists_for(worse, offers).programmes), ElementsAre("PSYCHE", "METHOD"));
}

// PROVES MOD-2.2-c
TEST(Suggest, TwoTeachersOfOneSchoolWithDifferentDeficitsGetDifferentProgrammesThatNameThem)
{
    const std::vector<Offer> offers{world::for_all("METHOD", {{"methodical", 90}}), world::for_all("SUBJECT", {{"subject", 90}})};
    Dossier one = world::berezin(), other = world::berezin();
    one.results = {world::result("methodical", 40), world::result("subject", 90)};
    other.results = {world::result("methodical", 90), world::result("subject", 40)};
    const Lists mine = lists_for(one, offers), theirs = lists_for(other, offers);
    EXPECT_THAT(codes(mine.programmes), ElementsAre("METHOD"));
    EXPECT_THAT(codes(theirs.programmes), ElementsAre("SUBJECT"));
    EXPECT_EQ(mine.programmes[0].terms[0].ru, "дефицит: методическая 40 % (40·90)");
    EXPECT_EQ(theirs.programmes[0].terms[0].ru, "дефицит: предметная 40 % (40·90)");
}

// PROVES LET1306-A1-2-b
TEST(Suggest, GivesSomebodyWithoutDeficitTheListMarkedDevelopmentOrNoneAsThePolicySays)
{
    Dossier fine = world::berezin();
    fine.results = {world::result("subject", 100), world::result("methodical", 100)};
    const std::vector<Offer> offers{world::for_all("METHOD"), world::for_all("PSYCHE", {{"psych_ped", 90}})};
    const Lists lists = lists_for(fine, offers);
    ASSERT_THAT(codes(lists.programmes), ElementsAre("METHOD"));
    EXPECT_TRUE(lists.programmes[0].development);
    EXPECT_EQ(lists.programmes[0].terms[0].ru, "развитие: методическая 100 %, самая низкая область (20·90)");

    Policy without = world::policy();
    without.scoring.development_list = false;
    const Lists none = lists_for(fine, offers, without);
    EXPECT_THAT(codes(none.programmes), IsEmpty());
    EXPECT_EQ(none.no_programmes, NoList::nothing_serves);

    for (const Recommended& one : lists_for(world::berezin(), offers).programmes) EXPECT_FALSE(one.development);
}

TEST(Suggest, RecommendsFromNeedsAlone)
{
    Dossier wishes = world::berezin();
    wishes.results.clear();
    wishes.needs = {"methodical"};
    const Lists lists = lists_for(wishes, {world::for_all("METHOD"), world::for_all("PSYCHE", {{"psych_ped", 90}})});
    EXPECT_THAT(codes(lists.programmes), ElementsAre("METHOD"));
    EXPECT_FALSE(lists.programmes[0].development);
}

TEST(Suggest, SaysWhyAListIsEmpty)
{
    const std::vector<Offer> offers{world::for_all("METHOD")};
    Dossier who = world::berezin();
    EXPECT_EQ(lists_for(who, offers).no_programmes, std::nullopt);
    EXPECT_EQ(lists_for(who, offers).no_events, NoList::nothing_open) << "there are none";

    Offer elsewhere = world::for_all("METHOD");
    elsewhere.any_position = false;
    EXPECT_EQ(lists_for(who, {elsewhere}).no_programmes, NoList::nothing_open);
    EXPECT_EQ(lists_for(who, {elsewhere, world::for_all("PSYCHE", {{"psych_ped", 90}})}).no_programmes, NoList::nothing_serves);

    who.needs = {"physics"};
    who.results = {world::result("methodical", 100)};
    EXPECT_EQ(lists_for(who, offers).no_programmes, NoList::nothing_serves) << "needs that nothing serves are demand, not development";

    who.needs.clear();
    who.results.clear();
    EXPECT_EQ(lists_for(who, offers).no_programmes, NoList::not_assessed);
    EXPECT_EQ(lists_for(who, offers).no_events, NoList::not_assessed);
    who = world::berezin();
    who.jobs[0].to = "2023-06-01"_day;
    EXPECT_EQ(lists_for(who, offers).no_programmes, NoList::not_employed);
}

TEST(Suggest, RanksPeopleOfProceduresWithOtherAreasByTheSameRules)
{
    Dossier head = world::berezin();
    head.jobs = {Job{"director", {}, {"*"}, "emanzhelinskiy_mr", "ooo", true}};
    head.results = {world::result("managerial_area", 45, "2023-05-01"_day, "HEADS-2023"), world::result("subject", 10, "2023-05-02"_day, "TEACH-2023")};
    const Round heads{"HEADS-2023", {"managerial"}};
    const Profile who = profile_of(head, world::lists(), world::policy().scoring, world::today, &heads);
    const std::vector<Offer> offers{world::for_all("LEAD", {{"managerial_area", 90}}), world::for_all("SUBJECT", {{"subject", 90}})};
    EXPECT_THAT(codes(suggest(who, offers, world::policy(), world::today).value().programmes), ElementsAre("LEAD"));
}

TEST(Suggest, RefusesAPolicyThatMayNotRank)
{
    Policy odd = world::policy();
    odd.scoring.list_length = 0;
    EXPECT_EQ(suggest(berezin, {}, odd, world::today).error().code().name, "policy_out_of_range");
}

TEST(Ranker, IsSuggestForOneAfterTheOther)
{
    const Ranker ranker = suggest_each;
    const std::vector<Profile> people{berezin, Profile{"nobody"}};
    const std::vector<Offer> offers{world::dpp_113()};
    const auto lists = ranker(people, offers, world::policy(), world::today);
    ASSERT_EQ(lists->size(), 2u);
    EXPECT_EQ(lists->at(0), suggest(berezin, offers, world::policy(), world::today).value());
    EXPECT_EQ(lists->at(1).no_programmes, NoList::not_employed);
}

}  // namespace
