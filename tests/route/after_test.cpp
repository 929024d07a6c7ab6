// SPDX-License-Identifier: MIT
#include "route/routes.hpp"

#include <gtest/gtest.h>

using namespace marshrut;
using namespace marshrut::tests;
using route::after;
using route::EventFact;
using route::Surroundings;

namespace {

Surroundings on(Day today, std::optional<Application> application = {}, std::optional<Group> group = {})
{
    return {today, 2024, std::move(application), std::move(group)};
}

Surroundings attestation(AttestationOutcome outcome, Day date, std::optional<Day> today = {})
{
    Surroundings around = on(today.value_or(date), programme_application(Status::included_in_group), dated());
    around.attestation = attested(outcome, date);
    return around;
}

Route in_training()
{
    Route route = a_route(RouteState::in_training);
    route.chosen = ApplicationId{7};
    route.term_to = "2024-06-30"_day;
    return route;
}

Surroundings with(Day today, std::vector<EventFact> events)
{
    Surroundings around = on(today);
    around.events = std::move(events);
    return around;
}

}  // namespace

TEST(RouteAfter, AnApplicationLeadsItFromTheChoiceToTheTraining)
{
    Route route = after(a_route(), Happened::submitted, on("2023-07-01"_day, programme_application()));
    EXPECT_EQ(route.state, RouteState::selected);
    EXPECT_EQ(route.chosen, ApplicationId{7});

    route = after(route, Happened::confirmed, on("2023-07-05"_day, programme_application(Status::head_confirmed)));
    EXPECT_EQ(route.state, RouteState::confirmed);

    route = after(route, Happened::included, on("2023-09-01"_day, programme_application(Status::included_in_group), dated()));
    EXPECT_EQ(route.state, RouteState::in_training);
    EXPECT_EQ(route.term_to, "2024-06-30"_day);
}

TEST(RouteAfter, AnApplicationOutsideTheRouteOrOfAnotherRouteLeavesItAlone)
{
    Application free = programme_application();
    free.channel = Channel::free;
    free.route.reset();
    EXPECT_EQ(after(a_route(), Happened::submitted, on("2023-07-01"_day, free)), a_route());

    Application foreign = programme_application();
    foreign.route = RouteId{71};
    EXPECT_EQ(after(a_route(), Happened::submitted, on("2023-07-01"_day, foreign)), a_route());
}

TEST(RouteAfter, CancellingOpensItAgainAndTheNextChoiceTakesThePlace)
{
    const Route route = after(in_training(), Happened::cancelled, on("2023-12-01"_day, programme_application(Status::cancelled)));
    EXPECT_EQ(route.state, RouteState::formed);
    EXPECT_FALSE(route.chosen);
    EXPECT_EQ(route.term_to, "2024-12-31"_day);

    Application next = programme_application(Status::not_processed, "DPP-2");
    next.id = ApplicationId{77};
    const Route again = after(route, Happened::submitted, on("2023-12-02"_day, next));
    EXPECT_EQ(again.state, RouteState::selected);
    EXPECT_EQ(again.chosen, ApplicationId{77});
}

// PROVES IOM-2.6-c
TEST(RouteAfter, OnlyAPassedAttestationCompletesTheFormalPart)
{
    for (const auto outcome : {AttestationOutcome::failed, AttestationOutcome::absent}) {
        const Route failed = after(in_training(), Happened::formal_failed, attestation(outcome, "2024-06-20"_day));
        EXPECT_EQ(failed.formal, FormalState::failed);
        EXPECT_EQ(failed.state, RouteState::formed) << "another programme may be chosen within the term";
    }
    const Route passed = after(in_training(), Happened::formal_passed,
                               attestation(AttestationOutcome::passed, "2024-06-20"_day));
    EXPECT_EQ(passed.formal, FormalState::passed);
    EXPECT_EQ(passed.state, RouteState::realised_sufficient);
    EXPECT_EQ(after(passed, Happened::formal_failed, attestation(AttestationOutcome::failed, "2024-06-20"_day)).state,
              RouteState::formed) << "a correction takes it back";
}

// PROVES IOM-2.6-f
TEST(RouteAfter, AFormalPartCompletedWithoutAnEventIsRealisedAndEventsWithoutItAreNot)
{
    const Route passed = after(in_training(), Happened::formal_passed,
                               attestation(AttestationOutcome::passed, "2024-06-20"_day));
    EXPECT_EQ(passed.informal, InformalState::open);
    EXPECT_EQ(passed.state, RouteState::realised_sufficient);

    Route events_only = in_training();
    events_only.chosen_events = {"EV-1"};
    events_only = after(events_only, Happened::participated, with("2024-03-02"_day, {{"EV-1", "2024-03-01"_day, true}}));
    EXPECT_EQ(events_only.informal, InformalState::attended);
    EXPECT_EQ(events_only.state, RouteState::in_training);
}

// PROVES IOM-3.11-a
TEST(RouteAfter, PassedOnTheLastScheduledDayIsInTimeAndOneDayLaterIsLate)
{
    const Route in_time = after(in_training(), Happened::formal_passed,
                                attestation(AttestationOutcome::passed, "2024-06-30"_day));
    EXPECT_FALSE(in_time.late);
    const Route late = after(in_training(), Happened::formal_passed,
                             attestation(AttestationOutcome::passed, "2024-07-01"_day));
    EXPECT_TRUE(late.late);
    EXPECT_EQ(late.state, RouteState::realised_sufficient);
}

// PROVES IOM-3.11-b
TEST(RouteAfter, TheInformalPartIsOpenUntilEveryEventIsMarkedOrPast)
{
    Route route = in_training();
    route.chosen_events = {"EV-1", "EV-2"};
    const auto state = [&](Day today, std::optional<bool> first, std::optional<bool> second) {
        return after(route, Happened::participated,
                     with(today, {{"EV-1", "2024-03-01"_day, first}, {"EV-2", "2024-05-01"_day, second}})).informal;
    };
    EXPECT_EQ(state("2024-03-02"_day, true, {}), InformalState::open) << "the second is still to come";
    EXPECT_EQ(state("2024-05-01"_day, true, {}), InformalState::open) << "its last day counts";
    EXPECT_EQ(state("2024-05-02"_day, true, {}), InformalState::attended);
    EXPECT_EQ(state("2024-05-02"_day, {}, {}), InformalState::lapsed);
    EXPECT_EQ(state("2024-04-01"_day, false, false), InformalState::lapsed);
    EXPECT_EQ(state("2024-06-01"_day, {}, true), InformalState::attended) << "a late mark turns lapsed into attended";
}

TEST(RouteAfter, TheLastEventsEndRealisesFully)
{
    Route route = in_training();
    route.chosen_events = {"EV-1", "EV-2"};
    const std::vector<EventFact> events{{"EV-1", "2024-03-01"_day, true}, {"EV-2", "2024-06-25"_day, {}}};
    Surroundings around = attestation(AttestationOutcome::passed, "2024-06-20"_day);
    around.events = events;
    route = after(route, Happened::formal_passed, around);
    EXPECT_EQ(route.state, RouteState::realised_sufficient);
    EXPECT_EQ(after(route, Happened::day_began, with("2024-06-25"_day, events)).state, RouteState::realised_sufficient);
    EXPECT_EQ(after(route, Happened::day_began, with("2024-06-26"_day, events)).state, RouteState::realised_full);
}

// PROVES IOM-2.5-a
TEST(RouteAfter, ZeroOneOrManyEventsAreChosenEachByAnApplication)
{
    Route route = after(a_route(), Happened::submitted, on("2023-07-01"_day, event_application("EV-1")));
    route = after(route, Happened::submitted, on("2023-07-01"_day, event_application("EV-2")));
    EXPECT_EQ(route.chosen_events, (std::vector<std::string>{"EV-1", "EV-2"}));
    EXPECT_EQ(route.state, RouteState::formed) << "events choose no programme";
    route = after(route, Happened::cancelled, on("2023-07-02"_day, event_application("EV-1", Status::cancelled)));
    EXPECT_EQ(route.chosen_events, std::vector<std::string>{"EV-2"});

    const route::ChoicePicture see{a_route(), procedure()};
    EXPECT_TRUE(codes(route::against(listener(), route::ChooseEvent{"EV-2"}, see)).empty());
    EXPECT_EQ(codes(route::against(listener(), route::ChooseEvent{"EV-9"}, see)), std::vector<std::string>{"not_in_list"});
}

// PROVES IOM-2.7-b
TEST(RouteAfter, TheTermEndsAsTheChoiceSaysAndTheNextDayItIsOver)
{
    EXPECT_EQ(route::term(2024, {}, {}), "2024-12-31"_day);
    const std::vector<EventFact> spring{{"EV-1", "2024-04-10"_day}}, september{{"EV-2", "2024-09-20"_day}};
    Group preliminary{GroupId{30}, "DPP-1/pre", "DPP-1"};
    preliminary.year = 2024;
    EXPECT_EQ(route::term(2024, preliminary, spring), "2024-12-31"_day) << "without dates events only lengthen";
    EXPECT_EQ(route::term(2024, dated(), september), "2024-09-20"_day);
    EXPECT_EQ(route::term(2024, dated(), spring), "2024-06-30"_day);

    const route::ChoicePicture see{a_route(), procedure()};
    EXPECT_TRUE(codes(route::against(listener("2024-12-31"), route::ChooseProgramme{"DPP-1"}, see)).empty());
    EXPECT_EQ(codes(route::against(listener("2025-01-01"), route::ChooseProgramme{"DPP-1"}, see)),
              std::vector<std::string>{"window_closed"});

    EXPECT_EQ(after(a_route(), Happened::day_began, on("2024-12-31"_day)).state, RouteState::formed);
    EXPECT_EQ(after(a_route(), Happened::day_began, on("2025-01-01"_day)).state, RouteState::expired);
    EXPECT_TRUE(route::facts(a_route(), 60).open("2025-03-01"_day, limit::term));
    EXPECT_FALSE(route::facts(a_route(), 60).open("2025-03-02"_day, limit::term));
}

TEST(RouteAfter, ALatePassRevivesAnExpiredRoute)
{
    const Route expired = after(in_training(), Happened::day_began, on("2024-07-01"_day));
    ASSERT_EQ(expired.state, RouteState::expired);
    const Route passed = after(expired, Happened::formal_passed, attestation(AttestationOutcome::passed, "2024-07-10"_day));
    EXPECT_EQ(passed.state, RouteState::realised_sufficient);
    EXPECT_TRUE(passed.late);
    EXPECT_EQ(after(expired, Happened::formal_failed, attestation(AttestationOutcome::failed, "2024-07-10"_day)).state,
              RouteState::expired);
}

TEST(RouteAfter, ANewerVersionWaitsForTheTrainingOfTheOlder)
{
    Surroundings around = on("2024-03-01"_day);
    around.newer = RouteId{71};
    EXPECT_EQ(after(a_route(), Happened::route_superseded, around).state, RouteState::superseded);
    EXPECT_EQ(after(a_route(RouteState::confirmed), Happened::route_superseded, around).state, RouteState::superseded);

    const Route both = after(in_training(), Happened::route_superseded, around);
    EXPECT_EQ(both.state, RouteState::in_training);
    EXPECT_EQ(both.superseded_by, RouteId{71});
    EXPECT_EQ(both.term_to, in_training().term_to);
    EXPECT_EQ(after(both, Happened::formal_failed, attestation(AttestationOutcome::failed, "2024-06-20"_day)).state,
              RouteState::superseded) << "the training ended without success: the newer one stands alone";
    EXPECT_EQ(after(both, Happened::formal_passed, attestation(AttestationOutcome::passed, "2024-06-20"_day)).state,
              RouteState::realised_sufficient);

    Route done = a_route(RouteState::realised_full);
    done.formal = FormalState::passed;
    EXPECT_EQ(after(done, Happened::route_superseded, around).state, RouteState::realised_full);
}
