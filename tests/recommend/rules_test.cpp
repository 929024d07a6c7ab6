// SPDX-License-Identifier: MIT
#include "recommend/world.hpp"

#include <gtest/gtest.h>

using namespace marshrut;
using namespace marshrut::recommend;
using world::sentence;
using world::value;

namespace {

const Profile berezin = world::profile(world::berezin());
const Offer dpp = world::dpp_113();

Profile with_needs(std::vector<std::string> needs)
{
    Dossier who = world::berezin();
    who.needs = std::move(needs);
    return world::profile(who);
}

TEST(Coverage, IsDeficitTimesCoverSummedOverCompetences)
{
    EXPECT_EQ(value("coverage", berezin, dpp), 25 * 90 + 13 * 30 + 8 * 40);
}

TEST(Coverage, NamesTheDeficitsThatItMakesUpGreatestFirst)
{
    EXPECT_EQ(sentence("coverage", berezin, dpp), "затруднения: методическая 55 % (25·90), коммуникативная 67 % (13·30), предметная 72 % (8·40)");
    EXPECT_EQ(sentence("coverage", berezin, world::for_all("A"), Language::en), "difficulty: teaching-methods 55 % (25·90)");
    EXPECT_EQ(sentence("coverage", berezin, world::for_all("A", {{"psych_ped", 90}})), "дефицитов не восполняет");
}

TEST(Coverage, CallsWhatIsBelowFiftyADeficit)
{
    Dossier who = world::berezin();
    who.results = {world::result("subject", 49), world::result("methodical", 50)};
    EXPECT_EQ(sentence("coverage", world::profile(who), dpp), "дефицит: предметная 49 % (31·40); затруднение: методическая 50 % (30·90)");
    who.results.pop_back();
    EXPECT_EQ(sentence("coverage", world::profile(who), dpp), "дефицит: предметная 49 % (31·40)");
}

TEST(Coverage, OfAnIndicatorIsItsOwnFigureOrAQuarterOfItsArea)
{
    Dossier who = world::berezin();
    who.results = {world::result("methodical", 100), world::result("M01", 70)};
    EXPECT_EQ(value("coverage", world::profile(who), world::for_all("A", {{"methodical", 90}, {"M01", 50}})), 10 * 50);
    EXPECT_EQ(value("coverage", world::profile(who), world::for_all("A", {{"methodical", 90}})), 10 * 22) << "cut off";
    EXPECT_EQ(value("coverage", world::profile(who), world::for_all("A", {{"methodical", 90}, {"M01", 0}})), 0) << "an own figure of 0 is one";
}

TEST(Coverage, OnADevelopmentListIsTwentyTimesTheCoverOfTheLowestArea)
{
    Dossier who = world::berezin();
    who.results = {world::result("subject", 92), world::result("methodical", 95), world::result("M01", 81)};
    EXPECT_EQ(value("coverage", world::profile(who), dpp), 20 * 40);
    EXPECT_EQ(sentence("coverage", world::profile(who), dpp), "развитие: предметная 92 %, самая низкая область (20·40)");
    who.results[1] = world::result("methodical", 92);
    EXPECT_EQ(value("coverage", world::profile(who), dpp), 20 * 90) << "of several lowest the one covered most";
}

TEST(Subject, IsThePartOfTheTaughtSubjectsThatIsTargeted)
{
    EXPECT_EQ(value("subject", berezin, dpp), 6000);
    Dossier three = world::berezin();
    three.jobs[0].subjects = {"add_technical", "physics", "russian"};
    EXPECT_EQ(value("subject", world::profile(three), dpp), 2000);
    three.jobs[0].subjects = {"add_technical", "physics", "russian", "literature", "add_science", "primary_all", "management"};
    EXPECT_EQ(value("subject", world::profile(three), dpp), 1714) << "2/7 of 6000, cut off";
}

TEST(Subject, SaysWhichSubjectsCountedAndAnOfferForAllCountsLess)
{
    EXPECT_EQ(sentence("subject", berezin, dpp), "2 из 2: техническая, естественно-научная направленность");
    EXPECT_EQ(value("subject", berezin, world::for_all("A")), 2000);
    EXPECT_EQ(sentence("subject", berezin, world::for_all("A")), "для всех предметов");
    Offer mixed = dpp;
    mixed.any_subject = true;
    EXPECT_EQ(value("subject", berezin, mixed), 6000);
}

TEST(Position, NamedCountsMoreThanAny)
{
    EXPECT_EQ(value("position", berezin, dpp), 3000);
    EXPECT_EQ(value("position", berezin, world::for_all("A")), 1000);
    EXPECT_EQ(sentence("position", berezin, dpp), "должность названа");
}

TEST(Need, IsThePartOfTheNeedsThatIsServed)
{
    EXPECT_EQ(value("need", berezin, dpp), 0);
    EXPECT_EQ(sentence("need", berezin, dpp), "потребности не заявлены");
    EXPECT_EQ(value("need", with_needs({"methodical", "managerial_area", "physics"}), dpp), 1666);
    EXPECT_EQ(sentence("need", with_needs({"methodical", "managerial_area"}), dpp), "1 из 2: методическая");
    EXPECT_EQ(value("need", with_needs({"add_sport"}), dpp), 5000) << "a subject that is an explicit target";
    EXPECT_EQ(value("need", with_needs({"physics"}), world::for_all("A")), 0) << "`*` is no explicit target";
    EXPECT_EQ(sentence("need", with_needs({"physics"}), world::for_all("A")), "заявленным потребностям не отвечает");
}

TEST(Need, OfAnIndicatorAsksItsOwnFigureOrSixtyOfItsArea)
{
    const Profile who = with_needs({"M01"});
    EXPECT_EQ(value("need", who, world::for_all("A", {{"methodical", 60}})), 5000);
    EXPECT_EQ(value("need", who, world::for_all("A", {{"methodical", 59}})), 0);
    EXPECT_EQ(value("need", who, world::for_all("A", {{"methodical", 90}, {"M01", 29}})), 0);
    EXPECT_EQ(value("need", who, world::for_all("A", {{"M01", 30}})), 5000);
    EXPECT_EQ(value("need", with_needs({"methodical"}), world::for_all("A", {{"methodical", 30}})), 5000);
    EXPECT_EQ(value("need", with_needs({"methodical"}), world::for_all("A", {{"methodical", 29}})), 0);
}

TEST(Place, FollowsFormAndDistance)
{
    Offer offer = dpp;
    const auto at = [&](DeliveryForm form, const char* town) {
        offer.forms = {form};
        offer.town = town ? world::lists().town(town) : std::nullopt;
        return value("place", berezin, offer);
    };
    EXPECT_EQ(at(DeliveryForm::distance, "magnitogorskiy_go"), 4000);
    EXPECT_EQ(at(DeliveryForm::full_time, "emanzhelinskiy_mr"), 5000);
    EXPECT_EQ(at(DeliveryForm::full_time, "chelyabinskiy_go"), 4000);
    EXPECT_EQ(at(DeliveryForm::full_time, "miasskiy_go"), 3000);
    EXPECT_EQ(at(DeliveryForm::full_time, "magnitogorskiy_go"), 1000);
    EXPECT_EQ(at(DeliveryForm::full_time, "nowhere_mr"), 1000);
    EXPECT_EQ(at(DeliveryForm::full_time, nullptr), 1000);
    EXPECT_EQ(at(DeliveryForm::mixed, "chelyabinskiy_go"), 4500);
    EXPECT_EQ(at(DeliveryForm::mixed, "emanzhelinskiy_mr"), 5000);
    EXPECT_EQ(at(DeliveryForm::mixed, nullptr), 3000);
    EXPECT_EQ(sentence("place", berezin, dpp), "очно-заочно, Еманжелинск – Челябинск 46 км: 2\u00A0500 + 4\u00A0000/2");
}

TEST(Place, OfAPersonOfUnknownMunicipalityIsTheFarthest)
{
    Dossier who = world::berezin();
    who.jobs[0].municipality.reset();
    Offer offer = dpp;
    offer.forms = {DeliveryForm::full_time};
    EXPECT_EQ(value("place", world::profile(who), offer), 1000);
    EXPECT_EQ(sentence("place", world::profile(who), offer), "очно, расстояние не известно");
}

TEST(Place, IsTheBestOfTheGroupsThatCanBeJoined)
{
    Offer offer = dpp;
    offer.forms = {DeliveryForm::full_time, DeliveryForm::mixed};
    offer.town = world::lists().town("magnitogorskiy_go");
    Intake here = world::preliminary();
    here.town = world::lists().town("emanzhelinskiy_mr");
    here.form = DeliveryForm::full_time;
    here.full = true;
    offer.intakes = {world::preliminary(), here};
    EXPECT_EQ(value("place", berezin, offer), 3000) << "mixed and far, the near group is full";
    offer.intakes[1].full = false;
    EXPECT_EQ(value("place", berezin, offer), 5000);
    EXPECT_EQ(sentence("place", berezin, offer), "очно, Еманжелинск: свой муниципалитет");
}

TEST(Place, IsHalvedTowardsMinusInfinityWhereAPolicySaysNegative)
{
    Policy odd = world::policy();
    odd.scoring.place.bands = {{50, -3}};
    EXPECT_EQ(value("place", berezin, dpp, odd), 2500 - 2);
}

TEST(Rating, IsABayesianMeanOfTheMarks)
{
    EXPECT_EQ(value("rating", berezin, dpp), 2000 * 79 / 24);
    EXPECT_EQ(sentence("rating", berezin, dpp), "14 оценок, сумма 63: ⌊2000·79/24⌋");
    Offer offer = dpp;
    offer.marks = offer.marks_sum = 0;
    EXPECT_EQ(value("rating", berezin, offer), 6000);
    offer.marks = 1, offer.marks_sum = 1;
    EXPECT_EQ(value("rating", berezin, offer), 5454);
    EXPECT_EQ(sentence("rating", berezin, offer, Language::en), "1 mark, sum 1: ⌊2000·30/11⌋");
    Policy odd = world::policy();
    odd.scoring.rating.scale = -2000;
    EXPECT_EQ(value("rating", berezin, offer, odd), -5455) << "floor of a negative";
}

TEST(Timing, LikesABeginningInTwoWeeksToHalfAYear)
{
    const auto beginning = [&](Day begins) {
        Offer offer = dpp;
        offer.intakes = {world::dated(begins)};
        return value("timing", berezin, offer);
    };
    EXPECT_EQ(beginning(world::today.plus(13)), 0);
    EXPECT_EQ(beginning(world::today.plus(14)), 3000);
    EXPECT_EQ(beginning(world::today.plus(180)), 3000);
    EXPECT_EQ(beginning(world::today.plus(181)), 1000);
    EXPECT_EQ(value("timing", berezin, dpp), 2000);
    EXPECT_EQ(value("timing", berezin, world::event("EV", world::today.plus(14))), 3000);
    EXPECT_EQ(sentence("timing", berezin, dpp), "предварительная запись на 2024 год");
    EXPECT_EQ(sentence("timing", berezin, world::event("EV", world::today.plus(21))), "начало 11.07.2023, через 21 день");
}

TEST(Timing, IsTheBestOfTheGroupsThatCanBeJoined)
{
    Offer offer = dpp;
    offer.intakes = {world::dated(world::today.plus(3)), world::preliminary(), world::dated(world::today.plus(30))};
    EXPECT_EQ(value("timing", berezin, offer), 3000);
    offer.intakes[2].full = true;
    EXPECT_EQ(value("timing", berezin, offer), 2000);
}

struct ShortCourse {  // a value; its settings are its fields
    static constexpr Text text{"short_course", "короткий курс: {hours} ч", "a short course: {hours} h"};
    int up_to = 36, bonus = 1500;

    Worth operator()(const Profile&, const Offer& offer) const
    {
        return {offer.hours <= up_to ? bonus : 0, {{"hours", offer.hours}}};
    }
    bool operator==(const ShortCourse&) const = default;
};
static_assert(Rule<ShortCourse> && Rule<AnyRule> && Rule<Coverage> && Rule<Place>);

// PROVES MOD-5.2-e
TEST(OwnRule, IsAddedToAPolicyAndExplained)
{
    const auto policy = Policy::chelyabinsk_2023() + 1 * ShortCourse{};
    Offer offer = dpp;
    offer.hours = 36;
    const auto lists = suggest(berezin, {{offer}}, policy, world::today);
    ASSERT_TRUE(lists.ok());
    const Term& own = lists->programmes.at(0).terms.back();
    EXPECT_EQ(own.name, "short_course");
    EXPECT_EQ(own.product(), 1500);
    EXPECT_EQ(own.ru, "короткий курс: 36 ч");
    EXPECT_EQ(lists->programmes.at(0).score, 30'963 + 1500);
}

TEST(OwnRule, SumsAddAndScaleAndCompareByValue)
{
    const Sum twice = 2 * (1 * ShortCourse{} + 3 * ShortCourse{.up_to = 16});
    EXPECT_EQ(twice, (2 * ShortCourse{} + 6 * ShortCourse{.up_to = 16}));
    EXPECT_NE(twice, (2 * ShortCourse{} + 6 * ShortCourse{.up_to = 17}));
    EXPECT_EQ(twice.terms.at(1).rule.as<ShortCourse>()->up_to, 16);
    EXPECT_EQ(twice.terms.at(1).rule.as<Coverage>(), nullptr);
}

TEST(OwnRule, ThatLeavesItsBoundsEndsTheCallAndIsNamed)
{
    const auto policy = Policy::chelyabinsk_2023() + 1 * ShortCourse{.up_to = 100, .bonus = 1'000'001};
    const auto lists = suggest(berezin, {{dpp}}, policy, world::today);
    ASSERT_FALSE(lists.ok());
    EXPECT_EQ(lists.error().code().name, "rule_out_of_range");
    EXPECT_EQ(lists.error().sentence(Language::en), "Rule “short_course” gave 1000001 (row 1, DPP-24-113), allowed is up to ±1 000 000.");
    const auto below = Policy::chelyabinsk_2023() + 1 * ShortCourse{.up_to = 100, .bonus = -1'000'001};
    EXPECT_FALSE(suggest(berezin, {{dpp}}, below, world::today).ok());
    const auto edge = Policy::chelyabinsk_2023() + 1 * ShortCourse{.up_to = 100, .bonus = -1'000'000};
    EXPECT_TRUE(suggest(berezin, {{dpp}}, edge, world::today).ok());
}

TEST(OwnRule, MayNotTakeTheNameOfAnotherTermNorAWeightBeyondAThousand)
{
    EXPECT_EQ(check(Policy::chelyabinsk_2023() + (1 * ShortCourse{} + 1 * ShortCourse{.up_to = 5})).error().code().name, "rule_name_taken");
    EXPECT_EQ(check(Policy::chelyabinsk_2023() + 1 * Coverage{}).error().code().name, "rule_name_taken");
    EXPECT_EQ(check(Policy::chelyabinsk_2023() + 1001 * ShortCourse{}).error().code().name, "policy_out_of_range");
    EXPECT_TRUE(check(Policy::chelyabinsk_2023() + -1000 * ShortCourse{}).ok());
}

}  // namespace
