// SPDX-License-Identifier: MIT
#include "route/routes.hpp"

#include <gmock/gmock.h>

using namespace marshrut;
using namespace marshrut::tests;
using testing::ElementsAre;
using testing::IsEmpty;

namespace {

route::AttestationPicture training()
{
    Route route = a_route(RouteState::in_training);
    route.chosen = ApplicationId{7};
    route.term_to = "2024-06-30"_day;
    return {AttestationId{50}, programme_application(Status::included_in_group), Lineage{school}, dated(), {}, route};
}

route::RecordAttestation record(AttestationOutcome outcome, Day date = "2024-06-20"_day)
{
    return {ApplicationId{7}, outcome, date};
}

Event seminar()
{
    Event event{EventId{60}, "EV-1", "Семинар", "2024-03-01"_day, "2024-03-02"_day};
    event.organiser = chiro;
    event.participation_forms = {"listener", "speaker"};
    return event;
}

route::ParticipationPicture took_part()
{
    Route route = a_route(RouteState::selected);
    route.chosen_events = {"EV-1"};
    return {ParticipationId{61}, seminar(), Lineage{school}, route, {}};
}

route::RecordParticipation mark(std::string form = "speaker") { return {anna, "EV-1", "2024-03-02"_day, std::move(form)}; }

Standing head_on(std::string_view day) { return at(head, Role::organisation_head, school, day); }

}  // namespace

// PROVES IOM-2.7-a
TEST(FormingARoute, GivesItAMomentATermAndAnOwner)
{
    const auto verdict = decide(operator_on("2023-06-01"), route::Form{anna, ProcedureId{5}}, picture());
    ASSERT_TRUE(verdict);
    const Route& route = verdict->value;
    EXPECT_EQ(verdict->happened, Happened::route_formed);
    EXPECT_EQ(route.formed_at, "2023-06-01T09:00+05:00"_instant) << "the forming time, not that of the assessment";
    EXPECT_EQ(route.assessed_on, "2023-05-10"_day);
    EXPECT_EQ(route.term_to, "2024-12-31"_day);
    EXPECT_EQ(route.person, anna);
    EXPECT_EQ(route.state, RouteState::formed);
    EXPECT_FALSE(route.chosen) << "nothing is chosen by default";
    EXPECT_TRUE(route.chosen_events.empty());
    EXPECT_EQ(route.programmes, picture().programmes.items);
}

// PROVES IOM-2.1-b
TEST(FormingARoute, ADeclaredNeedIsEnough)
{
    auto see = picture();
    see.procedure.reset();
    see.results.clear();
    EXPECT_THAT(codes(decide(operator_on("2023-06-01"), route::Form{anna}, see)), ElementsAre("not_assessed"));
    see.needs = {"methodical"};
    const auto verdict = decide(operator_on("2023-06-01"), route::Form{anna}, see);
    ASSERT_TRUE(verdict);
    EXPECT_FALSE(verdict->value.procedure) << "its origin is the need";
    EXPECT_THAT(verdict->value.needs, ElementsAre("methodical"));
}

TEST(FormingARoute, WaitsForTheProcedureToClose)
{
    auto see = picture();
    for (const auto state : {ProcedureState::planned, ProcedureState::open}) {
        see.procedure->state = state;
        EXPECT_THAT(codes(route::formed(see, "2023-06-01T10:00+05:00"_instant)), ElementsAre("procedure_not_closed"));
    }
    for (const auto state : {ProcedureState::closed, ProcedureState::released}) {
        see.procedure->state = state;
        EXPECT_TRUE(route::formed(see, "2023-06-01T10:00+05:00"_instant));
    }
}

TEST(FormingARoute, nasty_81_AnAreaWithoutAResultIsAbsentAndAllAbsentIsNoRoute)
{
    auto see = picture();
    see.results = {{"subject", std::nullopt}, {"methodical", std::nullopt}};
    EXPECT_THAT(codes(route::formed(see, "2023-06-01T10:00+05:00"_instant)), ElementsAre("not_assessed"));
    see.results[1].result = Points{0, 100};
    const auto verdict = route::formed(see, "2023-06-01T10:00+05:00"_instant);
    ASSERT_TRUE(verdict);
    EXPECT_FALSE(verdict->value.results[0].result);
    EXPECT_EQ(verdict->value.results[1].result, (Points{0, 100}));
}

TEST(FormingARoute, EveryReasonAgainstIsNamedAtOnce)
{
    auto see = picture();
    see.person.consent_withdrawn = "2023-05-30"_day;
    see.employment.reset();
    see.procedure->state = ProcedureState::open;
    see.results.clear();
    EXPECT_THAT(codes(route::formed(see, "2023-06-01T10:00+05:00"_instant)),
                ElementsAre("no_consent", "no_employment", "procedure_not_closed", "not_assessed"));
    EXPECT_THAT(codes(decide(listener(), route::Form{anna, ProcedureId{5}}, see)), ElementsAre("not_permitted"));
}

// PROVES IOM-1.4-c
TEST(FormingARoute, ACorrectionFormsItAnewBeforeReleaseAndMakesAVersionAfterIt)
{
    auto see = picture();
    const Route first = route::formed(see, "2023-06-01T10:00+05:00"_instant)->value;
    see.former = first;
    see.id = RouteId{71};
    EXPECT_THAT(codes(route::formed(see, "2023-06-02T10:00+05:00"_instant)), ElementsAre("route_up_to_date"));

    see.results[0] = {"methodical", Points{60, 100}, 2};
    const Route anew = route::formed(see, "2023-06-02T10:00+05:00"_instant)->value;
    EXPECT_EQ(anew.id, first.id);
    EXPECT_EQ(anew.results[0].version, 2) << "it keeps the versions of what it was formed from";

    see.procedure->state = ProcedureState::released;
    const Route newer = route::formed(see, "2023-06-20T10:00+05:00"_instant)->value;
    EXPECT_EQ(newer.id, RouteId{71});
    route::Surroundings around{"2023-06-20"_day, 2024};
    around.newer = newer.id;
    const Route older = route::after(first, Happened::route_superseded, around);
    EXPECT_EQ(older.state, RouteState::superseded);
    EXPECT_EQ(older.results, first.results) << "what it says stays readable";
}

TEST(FormingARoute, nasty_89_TheChoiceGoesAlongWhereTheNewerListHasIt)
{
    auto see = picture();
    see.former = a_route(RouteState::confirmed);
    see.former->chosen = ApplicationId{7};
    see.former->chosen_events = {"EV-1", "EV-2"};
    see.choice = programme_application(Status::head_confirmed);
    see.procedure->state = ProcedureState::released;
    see.id = RouteId{71};

    Route newer = route::formed(see, "2023-07-20T10:00+05:00"_instant)->value;
    EXPECT_EQ(newer.chosen, ApplicationId{7});
    EXPECT_EQ(newer.state, RouteState::confirmed);
    EXPECT_THAT(newer.chosen_events, ElementsAre("EV-1")) << "EV-2 is not recommended any more";

    see.programmes.items = {item("DPP-2")};
    newer = route::formed(see, "2023-07-20T10:00+05:00"_instant)->value;
    EXPECT_FALSE(newer.chosen);
    EXPECT_EQ(newer.state, RouteState::formed);

    see.programmes.items = {item("DPP-1")};
    see.former->state = RouteState::in_training;
    see.choice = programme_application(Status::included_in_group);
    newer = route::formed(see, "2024-03-20T10:00+05:00"_instant)->value;
    EXPECT_FALSE(newer.chosen) << "what is in training ends in the older route";
}

// PROVES IOM-2.4-c
TEST(ChoosingAProgramme, TakesTheOwnRecommendedListAndNothingElse)
{
    const route::ChoicePicture see{a_route(), procedure()};
    EXPECT_THAT(codes(route::against(listener(), route::ChooseProgramme{"DPP-1"}, see)), IsEmpty());
    const Refusals no = route::against(listener(), route::ChooseProgramme{"RETRAINING-1"}, see);
    EXPECT_THAT(codes(no), ElementsAre("not_in_list")) << "retraining is never on the list";
    EXPECT_EQ(no.first().sentence(Language::en),
              "RETRAINING-1 is not on the recommended list; an application outside the route is possible.");
}

// PROVES IOM-2.2-a
TEST(ChoosingAProgramme, IsTheOwnersActAlone)
{
    const route::ChoicePicture see{a_route(), procedure()};
    EXPECT_THAT(codes(route::against(at(PersonId{5000}, Role::listener, school), route::ChooseProgramme{"DPP-1"}, see)),
                ElementsAre("not_own"));
    EXPECT_THAT(codes(route::against(head_on("2023-07-01"), route::ChooseProgramme{"DPP-1"}, see)), ElementsAre("not_permitted"));
    EXPECT_THAT(codes(route::against(listener(), route::ChooseProgramme{"DPP-1"}, see)), IsEmpty());
    EXPECT_THAT(codes(route::against(listener(), route::ChooseEvent{"EV-1"}, see)), IsEmpty());
}

TEST(ChoosingAProgramme, BeforeReleaseNothingOfTheListIsDisclosed)
{
    const route::ChoicePicture see{a_route(), procedure(ProcedureState::closed)};
    EXPECT_THAT(codes(route::against(listener(), route::ChooseProgramme{"DPP-1"}, see)), ElementsAre("results_not_released"));
    EXPECT_THAT(codes(route::against(listener(), route::ChooseProgramme{"DPP-9"}, see)), ElementsAre("results_not_released"));
    EXPECT_THAT(codes(route::against(listener(), route::ChooseProgramme{"DPP-1"}, {std::nullopt, procedure()})),
                ElementsAre("no_route"));
    EXPECT_THAT(codes(route::against(listener(), route::ChooseProgramme{"DPP-1"},
                                     {a_route(RouteState::superseded), procedure()})),
                ElementsAre("route_superseded"));
}

// PROVES IOM-2.6-c
TEST(RecordingAnAttestation, PassedNamesTheDayAndTheDocumentAndTheRestCompletesNothing)
{
    auto command = record(AttestationOutcome::passed);
    command.document = Document{"7400000123"};
    const auto verdict = decide(provider("2024-06-21"), command, training());
    ASSERT_TRUE(verdict);
    EXPECT_EQ(verdict->happened, Happened::formal_passed);
    EXPECT_EQ(verdict->value.date, "2024-06-20"_day);
    EXPECT_EQ(verdict->value.document->number, "7400000123");
    EXPECT_TRUE(verdict->value.document->series.empty()) << "the series may be absent";

    for (const auto outcome : {AttestationOutcome::failed, AttestationOutcome::absent}) {
        EXPECT_EQ(decide(provider("2024-06-21"), record(outcome), training())->happened, Happened::formal_failed);
        command.outcome = outcome;
        EXPECT_THAT(codes(decide(provider("2024-06-21"), command, training())), ElementsAre("document_unearned"));
    }
}

TEST(RecordingAnAttestation, IsTheProvidersAloneAndOnlyForWhoTrains)
{
    const auto command = record(AttestationOutcome::passed);
    EXPECT_THAT(codes(decide(at(PersonId{1}, Role::provider_specialist, OrganisationId{91}, "2024-06-21"), command, training())),
                ElementsAre("not_the_provider"));
    EXPECT_THAT(codes(decide(head_on("2024-06-21"), command, training())), ElementsAre("not_the_provider"));

    auto see = training();
    see.application = programme_application(Status::head_confirmed);
    EXPECT_THAT(codes(decide(provider("2024-06-21"), command, see)), ElementsAre("not_in_training"));
    see.application = event_application("EV-1", Status::head_confirmed);
    see.application.provider = chiro;
    EXPECT_THAT(codes(decide(provider("2024-06-21"), command, see)), ElementsAre("nothing_to_attest", "not_in_training"));
    EXPECT_THAT(codes(decide(provider("2024-06-19"), command, training())), ElementsAre("day_in_the_future"));
    EXPECT_THAT(codes(decide(provider("2024-06-19"), record(AttestationOutcome::passed, "2024-01-31"_day), training())),
                ElementsAre("before_training"));
}

TEST(RecordingAnAttestation, TheSameTwiceIsRefusedAndAnotherOutcomeCorrects)
{
    auto see = training();
    see.former = decide(provider("2024-06-21"), record(AttestationOutcome::failed), see)->value;
    EXPECT_THAT(codes(decide(provider("2024-06-22"), record(AttestationOutcome::failed), see)), ElementsAre("already_recorded"));
    see.id = AttestationId{51};
    const auto corrected = decide(provider("2024-06-22"), record(AttestationOutcome::passed), see);
    ASSERT_TRUE(corrected);
    EXPECT_EQ(corrected->value.id, AttestationId{50}) << "a new version of the row, not a second one";
}

TEST(RecordingAnAttestation, IsPossibleSixtyDaysAfterTheTermAndLaterForTheOperatorWithAReason)
{
    auto command = record(AttestationOutcome::passed);  // the term ends on 30 June, 60 days later is 29 August
    EXPECT_TRUE(decide(provider("2024-08-29"), command, training()));
    EXPECT_THAT(codes(decide(provider("2024-08-30"), command, training())), ElementsAre("facts_closed"));
    EXPECT_THAT(codes(decide(operator_on("2024-08-30"), command, training())), ElementsAre("reason_needed"));
    command.reason = "Ведомость пришла поздно";
    EXPECT_TRUE(decide(operator_on("2024-08-30"), command, training()));
    EXPECT_THAT(codes(decide(provider("2024-08-30"), command, training())), ElementsAre("facts_closed"));
}

TEST(Expelling, IsTheProvidersFactAfterTheStartWithAnOrderAndAReason)
{
    const route::ExpulsionPicture see{ExpulsionId{80}, programme_application(Status::included_in_group), Lineage{school}, dated(), {}, {}};
    const auto by = [&](ExpulsionReason reason) {
        return route::Expel{ApplicationId{7}, reason, "12-к", "2024-03-01"_day};
    };
    for (const auto reason : {ExpulsionReason::own_wish, ExpulsionReason::failed, ExpulsionReason::dismissed, ExpulsionReason::moved}) {
        const auto verdict = decide(provider("2024-03-02"), by(reason), see);
        ASSERT_TRUE(verdict);
        EXPECT_EQ(verdict->happened, Happened::expelled);
        EXPECT_EQ(verdict->value, (Expulsion{ExpulsionId{80}, ApplicationId{7}, anna, GroupId{31}, reason, "12-к", "2024-03-01"_day}));
    }
    const auto command = by(ExpulsionReason::own_wish);
    EXPECT_THAT(codes(decide(provider("2024-01-31"), command, see)), ElementsAre("training_not_begun", "day_in_the_future"))
        << "before the start an application is cancelled";
    EXPECT_THAT(codes(decide(head_on("2024-03-02"), command, see)), ElementsAre("not_the_provider"));
    EXPECT_THAT(codes(decide(listener("2024-03-02"), command, see)), ElementsAre("not_the_provider"));

    auto again = see;
    again.former = decide(provider("2024-03-02"), command, see)->value;
    EXPECT_THAT(codes(decide(provider("2024-03-02"), command, again)), ElementsAre("already_expelled"));
    auto passed = see;
    passed.attestation = attested(AttestationOutcome::passed, "2024-02-20"_day);
    EXPECT_THAT(codes(decide(provider("2024-03-02"), command, passed)), ElementsAre("already_passed"));
    auto unnumbered = command;
    unnumbered.order_number = " ";
    EXPECT_THAT(codes(decide(provider("2024-03-02"), unnumbered, see)), ElementsAre("order_unnumbered"));

    auto sheet = training();
    sheet.expelled = again.former;
    EXPECT_THAT(codes(decide(provider("2024-06-21"), record(AttestationOutcome::passed), sheet)), ElementsAre("already_expelled"));
}

// PROVES IOM-2.6-d
TEST(RecordingParticipation, TheHeadOrADeputyMarksWithEventFormAndDateAndNobodyMarksTheirOwn)
{
    const auto verdict = decide(head_on("2024-03-05"), mark(), took_part());
    ASSERT_TRUE(verdict);
    EXPECT_EQ(verdict->happened, Happened::participated);
    EXPECT_EQ(verdict->value.event, "EV-1");
    EXPECT_EQ(verdict->value.form, "speaker");
    EXPECT_EQ(verdict->value.date, "2024-03-02"_day);
    EXPECT_TRUE(decide(at(PersonId{301}, Role::deputy_head, school, "2024-03-05"), mark(), took_part()));

    EXPECT_THAT(codes(decide(listener("2024-03-05"), mark(), took_part())), ElementsAre("not_permitted", "own_participation"));
    EXPECT_THAT(codes(decide(at(anna, Role::organisation_head, school, "2024-03-05"), mark(), took_part())),
                ElementsAre("own_participation"));
    EXPECT_THAT(codes(decide(at(head, Role::organisation_head, other_school, "2024-03-05"), mark(), took_part())),
                ElementsAre("not_your_organisation"));
}

// PROVES IOM-2.6-e
TEST(RecordingParticipation, AnEventThatWasNotChosenIsRefusedOrKeptOutsideTheRoute)
{
    auto see = took_part();
    see.route->chosen_events.clear();
    EXPECT_THAT(codes(decide(head_on("2024-03-05"), mark(), see)), ElementsAre("event_not_chosen"));
    see.policy.participation_outside = true;
    const auto verdict = decide(head_on("2024-03-05"), mark(), see);
    ASSERT_TRUE(verdict);
    route::Surroundings around{"2024-03-05"_day, 2024};
    around.events = {{"EV-1", "2024-03-02"_day, true}};
    EXPECT_EQ(route::after(*see.route, Happened::participated, around).informal, InformalState::open)
        << "outside the route it moves nothing";
}

TEST(RecordingParticipation, KeepsToTheEventsDaysAndForms)
{
    EXPECT_THAT(codes(decide(head_on("2024-02-29"), mark(), took_part())), ElementsAre("event_not_begun", "day_in_the_future"));
    auto command = mark("jury");
    command.date = "2024-03-03"_day;
    EXPECT_THAT(codes(decide(head_on("2024-03-05"), command, took_part())),
                ElementsAre("day_outside_event", "form_of_participation"));
}

TEST(FindingsOfAProcedure, nasty_82_TheNewestOfEachCompetenceCountsOfOneDayTheOneRegisteredLast)
{
    const auto row = [](int id, std::string area, std::int64_t points, Day day, std::int64_t registered) {
        return route::ScoredRow{Assessed{AssessedId{id}, anna, ProcedureId{5}, std::move(area), day, "1-А", Points{points, 100}, registered}, 3};
    };
    auto rows = std::vector{row(1, "subject", 40, "2023-05-10"_day, 2), row(2, "subject", 60, "2023-05-10"_day, 3),
                            row(3, "subject", 90, "2023-05-09"_day, 4), row(4, "k_planning", 70, "2023-05-08"_day, 1)};
    rows.push_back({Assessed{AssessedId{5}, anna, ProcedureId{5}, "methodical", "2023-05-10"_day}, 1});  // absent
    const auto found = route::found({"methodical", "subject"}, rows);
    EXPECT_THAT(found.scored, ElementsAre(Scored{"methodical"}, Scored{"subject", Points{60, 100}, 3}, Scored{"k_planning", Points{70, 100}, 3}));
    EXPECT_EQ(found.date, "2023-05-10"_day);
    EXPECT_EQ(found.group, "1-А");
    std::ranges::reverse(rows);
    EXPECT_EQ(route::found({"methodical", "subject"}, rows).scored, found.scored) << "the order of rows does not matter";
}

TEST(ReadingARoute, BeforeReleaseIsForTheCentreAndTheOperator)
{
    const Lineage where{school};
    const auto reads = [&](const Standing& who, ProcedureState state) -> std::string {
        const auto may = route::readable(who, a_route(), procedure(state), where);
        return may ? "yes" : std::string{may.error().code().name};
    };
    const auto centre = at(PersonId{800}, Role::assessment_centre_specialist, OrganisationId{91});
    for (const auto& who : {listener(), head_on("2023-07-01")}) {
        EXPECT_EQ(reads(who, ProcedureState::closed), "results_not_released");
        EXPECT_EQ(reads(who, ProcedureState::released), "yes");
    }
    for (const auto& who : {centre, operator_on("2023-07-01")}) EXPECT_EQ(reads(who, ProcedureState::closed), "yes");
    EXPECT_EQ(reads(at(PersonId{5000}, Role::listener, school), ProcedureState::released), "not_own");
    EXPECT_TRUE(route::readable(listener(), a_route(), std::nullopt, where)) << "needs alone need no release";
}
