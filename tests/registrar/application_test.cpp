// SPDX-License-Identifier: MIT
// Letter 1306, Appendices 1 and 2: the way of an application from the listener through the head to a group, through the one door.

#include <marshrut/application.hpp>
#include <marshrut/registrar.hpp>
#include <marshrut/testing/world.hpp>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <array>
#include <set>

namespace {

using namespace marshrut;
using application::Cancel;
using application::Comment;
using application::Confirm;
using application::Include;
using application::MoveGroup;
using application::Submit;
using application::SubmitFor;

/// The region of letter 1306: the school «ДДТ», its teacher and head, another school of the same head, an institute with a programme.
class Letter1306 : public ::testing::Test {
protected:
    marshrut::testing::World world;
    Organisation ddt = world.organisation("sgo:12", "ДДТ", "dod");
    Organisation school = world.organisation("sgo:15", "СОШ № 15");
    Organisation institute = world.organisation("module:chippkro", "ЧИППКРО", "dpo", {}, "chelyabinskiy_go");
    Person teacher = world.person("sgo:4711", ddt.id);
    Person head = world.person("sgo:300", ddt.id, "principal");
    Person methodist = world.person("module:7", institute.id, "methodist");
    Programme programme = world.programme("DPP-24-113", institute.id);
    Programme other = world.programme("DPP-24-115", institute.id);
    Group preliminary = world.preliminary("DPP-24-113/1", "DPP-24-113");
    Group preliminary_other = world.preliminary("DPP-24-115/1", "DPP-24-115");
    Procedure procedure = world.procedure("OPK-2023-DO", ProcedureState::released);
    Campaign campaign = world.campaign("2023-DO", procedure.id);
    Route route = (world.head(ddt.id, head.id), world.head(school.id, head.id),
                   world.employ(head.id, school.id, "principal", EmploymentKind::external_secondary),
                   world.assign(methodist.id, institute.id, Role::provider_specialist),
                   world.route(teacher.id, employment(), procedure.id, campaign.id, {"DPP-24-113", "DPP-24-115"}));

    EmploymentId employment() { return world.all<Employment>().front().id; }
    Session listener() { return world.as("sgo:4711"); }
    Session head_of(std::string_view at = "sgo:12") { return world.as("sgo:300", Role::organisation_head, at); }
    Session provider() { return world.as("module:7", Role::provider_specialist); }

    Application submitted() { return world.registrar().act(listener(), Submit{"DPP-24-113"}).value(); }
    Application confirmed()
    {
        return world.registrar().act(head_of(), Confirm{submitted().id}).value();
    }
    Application included() { return world.registrar().act(provider(), Include{confirmed().id}).value(); }

    template <class C>
    std::string_view refusal(const Session& who, const C& command)
    {
        const auto answer = world.registrar().act(who, command);
        return answer ? "done" : answer.error().code().name;
    }
};

// PROVES LET1306-A1-3-a
// PROVES LET1306-A1-4-a
TEST_F(Letter1306, TheListenerAppliesTheHeadConfirmsTheProviderIncludes)
{
    const Application made = submitted();
    EXPECT_EQ(made.status, Status::not_processed);
    EXPECT_EQ(refusal(provider(), Include{made.id}), "wrong_status") << "skipping the first step is refused";

    const Application approved = world.registrar().act(head_of(), Confirm{made.id}).value();
    EXPECT_EQ(approved.status, Status::head_confirmed);
    EXPECT_EQ(approved.confirmed->by, head.id);

    const Application in_group = world.registrar().act(provider(), Include{made.id}).value();
    EXPECT_EQ(in_group.status, Status::included_in_group);
    EXPECT_EQ(in_group.group, preliminary.id);
    EXPECT_EQ(world.get<Group>(preliminary.id).taken, 1);

    std::vector<Entry> history;
    for (const Entry& entry : world.all<Entry>())
        if (entry.kind == "application") history.push_back(entry);
    std::ranges::sort(history, {}, &Entry::version);
    ASSERT_EQ(history.size(), 3u);
    const std::array steps{std::pair{Happened::submitted, teacher.id}, std::pair{Happened::confirmed, head.id}, std::pair{Happened::included, methodist.id}};
    for (std::size_t i = 0; i < steps.size(); ++i) {
        EXPECT_EQ(history[i].happened, steps[i].first);
        EXPECT_EQ(history[i].by, steps[i].second);
        EXPECT_EQ(history[i].at, world.now());
    }
}

// PROVES LET1306-A1-2-f
TEST_F(Letter1306, TheAnswerIsANumberThatCanBeSaidAndTheSameCallGivesTheSameApplication)
{
    const Options form{"form-8f31"};
    const Application once = world.registrar().act(listener(), Submit{"DPP-24-113"}, form).value();
    const Application twice = world.registrar().act(listener(), Submit{"DPP-24-113"}, form).value();
    EXPECT_EQ(once, twice);
    EXPECT_EQ(world.all<Application>().size(), 1u);
    EXPECT_EQ(once.number->print().substr(0, 3), "24-");
    EXPECT_EQ(once.number->print().size(), 11u);

    const auto answer = world.registrar().ask(listener(), application::Details{*once.number}).value();
    EXPECT_EQ(answer.application, once) << "the number is enough to find it by";
}

// PROVES LET1306-1
TEST_F(Letter1306, ToTheFourthOfJulyInclusiveByTheClockOfChelyabinsk)
{
    world.at("2023-07-04T23:59:59.999+05:00"_instant);
    const Session in_time = listener();
    EXPECT_TRUE(world.registrar().why_not(in_time, Submit{"DPP-24-113"}).size() == 0);
    world.at("2023-07-05T00:00+05:00"_instant);
    EXPECT_EQ(refusal(in_time, Submit{"DPP-24-113"}), "window_closed");
}

// PROVES LET1306-2
TEST_F(Letter1306, TheHeadConfirmsToTheSeventhOfJuly)
{
    const Application made = submitted();
    world.at("2023-07-08T00:00+05:00"_instant);
    EXPECT_EQ(refusal(head_of(), Confirm{made.id}), "window_closed");
    EXPECT_EQ(world.get<Application>(made.id).status, Status::not_processed) << "and is not cancelled";
    world.at("2023-07-07T23:59:59+05:00"_instant);
    EXPECT_EQ(refusal(head_of(), Confirm{made.id}), "done");
}

// PROVES LET1306-A2-2.1-a
TEST_F(Letter1306, AnotherOrganisationSelectedIsRefusedThoughThePersonIsHeadThereToo)
{
    const Application made = submitted();
    const auto answer = world.registrar().act(head_of("sgo:15"), Confirm{made.id});
    ASSERT_FALSE(answer);
    EXPECT_EQ(answer.error().code().name, "wrong_organisation");
    EXPECT_EQ(answer.error().facts()[0], (Fact{"active", std::string{"sgo:15"}}));
    EXPECT_EQ(answer.error().facts()[1], (Fact{"needed", std::string{"sgo:12"}}));
    EXPECT_EQ(refusal(world.as("sgo:300"), Confirm{made.id}), "not_head") << "as a listener";
}

TEST_F(Letter1306, ConfirmingTwiceWithANewKeySaysSo_nasty_31)
{
    const Application made = confirmed();
    EXPECT_EQ(refusal(head_of(), Confirm{made.id}), "already_confirmed");
}

TEST_F(Letter1306, AKeyOfAnotherCommandIsRefusedAndOfAnotherPersonIsAnotherKey_nasty_51)
{
    ASSERT_TRUE(world.registrar().act(listener(), Submit{"DPP-24-113"}, {"k"}));
    const auto other_command = world.registrar().act(listener(), Submit{"DPP-24-115"}, {"k"});
    EXPECT_EQ(other_command.error().code().name, "key_reused");
    const auto made = world.all<Application>().front();
    EXPECT_TRUE(world.registrar().act(head_of(), Confirm{made.id}, {"k"}));
}

TEST_F(Letter1306, ARetriedCommandGetsTheFirstVerdictThoughTheDeadlineHasPassed_nasty_57)
{
    world.at("2023-07-04T23:59:59+05:00"_instant);
    const Session me = listener();
    const auto first = world.registrar().act(me, Submit{"DPP-24-113"}, {"late"});
    ASSERT_TRUE(first);
    world.at("2023-07-05T00:00:02+05:00"_instant);
    EXPECT_EQ(*world.registrar().act(me, Submit{"DPP-24-113"}, {"late"}), *first);
}

// PROVES IOM-3.6-b
TEST_F(Letter1306, AProgrammeOutsideTheListIsRefusedForTheFormalPartAndAllowedOutsideIt_nasty_46)
{
    world.programme("DPP-24-001", institute.id);
    world.preliminary("DPP-24-001/1", "DPP-24-001");
    EXPECT_EQ(refusal(listener(), Submit{"DPP-24-001"}), "not_in_list");
    EXPECT_EQ(refusal(listener(), Submit{"DPP-24-001", Channel::free}), "done");
}

TEST_F(Letter1306, OneFormalApplicationPerPersonAndCampaign_INV_A12)
{
    const Application first = submitted();
    EXPECT_EQ(refusal(listener(), Submit{"DPP-24-115"}), "second_application");
    EXPECT_EQ(refusal(listener(), Submit{"DPP-24-113"}), "same_offer_twice");
    ASSERT_EQ(refusal(listener(), Cancel{first.id}), "done");
    EXPECT_EQ(refusal(listener(), Submit{"DPP-24-115"}), "done") << "a cancelled one frees the place";
    EXPECT_EQ(world.get<Application>(first.id).status, Status::cancelled) << "the old one is untouched";
}

// PROVES LET1306-A1-4-d
TEST_F(Letter1306, ParticipantHeadAndProviderCancelFromEachOpenStatusAndAStrangerDoesNot)
{
    world.person("sgo:9", school.id);
    for (const std::string_view by : {"listener", "head", "provider"})
        for (const int step : {0, 1, 2}) {
            const Application made = step == 0 ? submitted() : step == 1 ? confirmed() : included();
            EXPECT_EQ(refusal(world.as("sgo:9"), Cancel{made.id}), "not_own");
            const Session who = by == "listener" ? listener() : by == "head" ? head_of() : provider();
            EXPECT_EQ(refusal(who, Cancel{made.id}), "done") << by << " from step " << step;
            const Application gone = world.get<Application>(made.id);
            EXPECT_EQ(gone.status, Status::cancelled);
            EXPECT_EQ(gone.cancelled->by, who.person) << "the history names who did";
            EXPECT_EQ(world.get<Group>(preliminary.id).taken, 0) << "the seat is freed once";
            EXPECT_EQ(refusal(who, Cancel{made.id}), "wrong_status") << "cancelled is terminal";
        }
}

// PROVES LET1306-A1-4-e
// PROVES LET1306-A2-2.2-c
TEST_F(Letter1306, TheApplicantReadsTheCommentOfTheHeadAndAnotherTeacherDoesNot)
{
    const Application made = submitted();
    ASSERT_TRUE(world.registrar().act(head_of(), Confirm{made.id, "Согласовано"}));
    const auto mine = world.registrar().ask(listener(), application::Details{*made.number}).value();
    ASSERT_EQ(mine.comments.size(), 1u);
    EXPECT_EQ(mine.comments[0].text, "Согласовано");

    world.person("sgo:10", ddt.id);
    const auto stranger = world.registrar().ask(world.as("sgo:10"), application::Details{*made.number});
    EXPECT_EQ(stranger.error().code().name, "not_found") << "who may not know, learns nothing";
}

TEST_F(Letter1306, AReadingOfAnotherPersonsCommentsIsKept)
{
    const Application made = submitted();
    ASSERT_TRUE(world.registrar().act(listener(), Comment{made.id, "Прошу рассмотреть"}));
    ASSERT_TRUE(world.registrar().ask(head_of(), application::Details{*made.number}));
    const auto entries = world.all<Entry>();
    const auto reading = std::ranges::find(entries, Happened::read, &Entry::happened);
    ASSERT_NE(reading, entries.end());
    EXPECT_EQ(reading->by, head.id);
    EXPECT_EQ(reading->row, teacher.id.raw());
}

// PROVES LET1306-A2-2.2-a
TEST_F(Letter1306, TheHeadsListHoldsAllAndOnlyApplicationsOfTheSelectedOrganisation)
{
    const Application made = submitted();
    const auto here = world.registrar().ask(head_of(), application::List{}).value();
    ASSERT_EQ(here.size(), 1u);
    EXPECT_EQ(here[0].id, made.id);
    EXPECT_EQ(here[0].applicant_name, "Тестова Анна Павловна");
    EXPECT_TRUE(world.registrar().ask(head_of("sgo:15"), application::List{}).value().empty());
}

TEST_F(Letter1306, WhatMayIDecideNowIsWhatWhyNotHasNothingAgainst)
{
    const Application made = submitted();
    const auto queue = world.registrar().ask(head_of(), application::AwaitingMe{}).value();
    ASSERT_EQ(queue.size(), 1u);
    EXPECT_FALSE(world.registrar().why_not(head_of(), Confirm{queue[0].id}));
    ASSERT_TRUE(world.registrar().act(head_of(), Confirm{made.id}));
    EXPECT_TRUE(world.registrar().ask(head_of(), application::AwaitingMe{}).value().empty());
    EXPECT_EQ(world.registrar().ask(provider(), application::AwaitingMe{}).value().size(), 1u);
}

TEST_F(Letter1306, WhatWasDecidedOnAnotherStateIsAConflictThatNamesTheCurrentVersion_nasty_50_INV_A15)
{
    const Application made = submitted();
    const auto yesterday = world.registrar().ask(head_of(), application::AwaitingMe{}).value();
    ASSERT_EQ(yesterday.size(), 1u);
    EXPECT_EQ(yesterday[0].version, 1);
    ASSERT_TRUE(world.registrar().act(listener(), Cancel{made.id, std::nullopt, yesterday[0].version}));

    const Confirm late{made.id, std::nullopt, yesterday[0].version};
    const auto refused = world.registrar().act(head_of(), late, {"tab-of-yesterday"});
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.error().code().name, "stale_version");
    EXPECT_EQ(refused.error().kind(), Kind::conflict);
    EXPECT_THAT(refused.error().sentence(Language::en), ::testing::HasSubstr("version 1, now 2"));
    EXPECT_EQ(world.get<Application>(made.id).status, Status::cancelled) << "refused, never merged";

    const auto entries = world.all<Entry>();
    const auto denied = std::ranges::find(entries, Happened::denied, &Entry::happened);
    ASSERT_NE(denied, entries.end()) << "the journal holds it";
    EXPECT_EQ(denied->note, "stale_version");
    EXPECT_EQ(world.registrar().act(head_of(), late, {"tab-of-yesterday"}).error().code().name, "stale_version") << "one key, one verdict";

    world.person("sgo:9", school.id);
    EXPECT_EQ(refusal(world.as("sgo:9"), Cancel{made.id, std::nullopt, 1}), "not_own") << "who may not decide, learns no version";
    EXPECT_EQ(refusal(head_of(), Confirm{made.id, std::nullopt, 2}), "wrong_status") << "seen as it is: the rule's own reason";
}

TEST_F(Letter1306, EachDecisionTakesTheVersionItWasMadeOn)
{
    const Application made = submitted();
    const auto version = [&] { return world.registrar().ask(listener(), application::List{}).value().front().version; };
    EXPECT_EQ(refusal(head_of(), Confirm{made.id, std::nullopt, version() + 1}), "stale_version");
    EXPECT_EQ(refusal(head_of(), Confirm{made.id, std::nullopt, version()}), "done");
    EXPECT_EQ(refusal(provider(), Include{made.id, std::nullopt, version() - 1}), "stale_version");
    EXPECT_EQ(refusal(provider(), Include{made.id, std::nullopt, version()}), "done");
    EXPECT_EQ(refusal(provider(), MoveGroup{made.id, preliminary.code, version() - 1}), "stale_version");
    EXPECT_EQ(refusal(provider(), Cancel{made.id, "Ошибка", version() - 1}), "stale_version");
    EXPECT_EQ(refusal(provider(), Cancel{made.id, "Ошибка", version()}), "done");
}

TEST_F(Letter1306, TheHeadAppliesForAnyNumberOfEmployeesEachWithAResultOfItsOwn)
{
    const Person second = world.person("sgo:4712", ddt.id);
    Person without = world.person("sgo:4713", ddt.id);
    without.consent_from.reset();
    world.put(without);
    const std::vector<SubmitFor> all{{teacher.id, "DPP-24-113"}, {second.id, "DPP-24-113"}, {without.id, "DPP-24-113"},
                                     {head.id, "DPP-24-113"}};
    const auto outcome = world.registrar().act_all(head_of(), std::span{all}, {"batch"}).value();
    EXPECT_EQ(outcome.done(), 2u);
    EXPECT_EQ(outcome.refused()[0].second.code().name, "no_consent");
    EXPECT_EQ(outcome.refused()[1].second.code().name, "own_application");
    EXPECT_EQ(outcome.items[0]->status, Status::head_confirmed);
    EXPECT_EQ(outcome.items[0]->channel, Channel::formal_route) << "on the employee's list";
    EXPECT_EQ(outcome.items[1]->channel, Channel::free) << "no list: kept outside the route";

    const auto again = world.registrar().act_all(head_of(), std::span{all}, {"batch"}).value();
    EXPECT_EQ(again.done(), 2u) << "the same key: the same answers";
    EXPECT_EQ(world.all<Application>().size(), 2u) << "and nothing twice";
}

// PROVES IOM-3.7-b
TEST_F(Letter1306, ABatchOfOneOf25AndOf500IsAcceptedAndOneBadEntrySpoilsNoOther)
{
    std::vector<SubmitFor> all;
    for (int i = 0; i < 526; ++i) all.push_back({world.person("sgo:" + std::to_string(20'000 + i), ddt.id).id, "DPP-24-113"});
    Person without = world.get<Person>(all[100].person);
    without.consent_from.reset();
    world.put(without);
    for (const auto& [first, size] : {std::pair{0u, 1u}, std::pair{1u, 25u}, std::pair{26u, 500u}}) {
        const auto outcome = world.registrar().act_all(head_of(), std::span<const SubmitFor>{all}.subspan(first, size)).value();
        EXPECT_EQ(outcome.items.size(), size);
        EXPECT_EQ(outcome.done(), size == 500 ? 499u : size);
        EXPECT_EQ(outcome.refused().size(), size == 500 ? 1u : 0u) << "reported alone";
    }
    std::set<PersonId> applicants;
    for (const Application& one : world.all<Application>()) applicants.insert(one.applicant);
    EXPECT_EQ(applicants.size(), 525u) << "each an application of their own";
    EXPECT_EQ(world.all<Application>().size(), 525u);
}

TEST_F(Letter1306, TheLastSeatIsTakenOnce_nasty_41)
{
    world.dated("DPP-24-113/2", "DPP-24-113", "2024-02-01"_day, "2024-03-01"_day, 1);
    const Person second = world.person("sgo:4712", ddt.id);
    const Application one = confirmed();
    const Application two = world.registrar().act(head_of(), SubmitFor{second.id, "DPP-24-113"}).value();
    EXPECT_EQ(refusal(provider(), Include{one.id, "DPP-24-113/2"}), "done");
    EXPECT_EQ(refusal(provider(), Include{two.id, "DPP-24-113/2"}), "group_full");
}

TEST_F(Letter1306, MovingFromThePreliminaryEnrolmentKeepsTheStatusAndIsLogged_AMB_A24)
{
    const Group dated = world.dated("DPP-24-113/2", "DPP-24-113", "2024-02-01"_day, "2024-03-01"_day, 25);
    const Application moved = world.registrar().act(provider(), MoveGroup{included().id, "DPP-24-113/2"}).value();
    EXPECT_EQ(moved.status, Status::included_in_group);
    EXPECT_EQ(moved.group, dated.id);
    EXPECT_EQ(world.get<Group>(preliminary.id).taken, 0);
    EXPECT_EQ(world.get<Group>(dated.id).taken, 1);
}

TEST_F(Letter1306, ARoleLostIsRefusedAtTheNextCommand_nasty_6)
{
    const Application made = submitted();
    const Session open = head_of();
    const Person successor = world.person("sgo:301", ddt.id, "principal");
    world.head(ddt.id, successor.id);
    EXPECT_EQ(refusal(open, Confirm{made.id}), "role_not_held");
    EXPECT_EQ(refusal(world.as("sgo:301", Role::organisation_head, "sgo:12"), Confirm{made.id}), "done");
}

TEST_F(Letter1306, ARefusalChangesNothingAndIsRecorded_INV_F5)
{
    const Application made = submitted();
    const auto before = world.all<Application>();
    EXPECT_EQ(refusal(head_of("sgo:15"), Confirm{made.id}), "wrong_organisation");
    EXPECT_EQ(world.all<Application>(), before);
    const auto entries = world.all<Entry>();
    const auto denied = std::ranges::find(entries, Happened::denied, &Entry::happened);
    ASSERT_NE(denied, entries.end());
    EXPECT_EQ(denied->note, "wrong_organisation");
}

TEST_F(Letter1306, TheSameDoorInJsonLines)
{
    const std::string answer = world.registrar().line(
        R"({"key":"8f31","as":{"person":"sgo:4711"},"do":"application.submit","with":{"offer":"DPP-24-113"}})");
    EXPECT_NE(answer.find(R"("key":"8f31","done":{)"), std::string::npos) << answer;
    EXPECT_NE(answer.find(R"("status":"not_processed")"), std::string::npos) << answer;
    const std::string refused = world.registrar().line(R"({"do":"application.submt","with":{}})");
    EXPECT_NE(refused.find("unknown_command"), std::string::npos) << refused;
    EXPECT_NE(refused.find("application.submit"), std::string::npos) << "the nearest known: " << refused;
}

}  // namespace
