// SPDX-License-Identifier: MIT
// Regulation 01/312: from the results of a procedure to a realised route, through the one door.

#include <marshrut/registrar.hpp>
#include <marshrut/registrar/follow_ups.hpp>
#include <marshrut/registrar/notices.hpp>
#include <marshrut/roster/import.hpp>
#include <marshrut/testing/world.hpp>

#include "support/door.hpp"

#include <gmock/gmock.h>

#include <algorithm>

namespace {

using namespace marshrut;
using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;

/// A school with two teachers and a head, an institute with two programmes and an event, a procedure that runs.
class Regulation312 : public support::AtTheDoor {
protected:
    Organisation school = world.organisation("sgo:12", "СОШ № 12");
    Organisation other = world.organisation("sgo:15", "СОШ № 15");
    Organisation institute = world.organisation("module:chippkro", "ЧИППКРО", "dpo", {}, "chelyabinskiy_go");
    Organisation centre = world.organisation("module:centre", "Центр оценки", "dpo", {}, "chelyabinskiy_go");
    Person anna = world.person("sgo:4711", school.id);
    Person boris = world.person("sgo:4712", school.id);
    Person head = world.person("sgo:300", school.id, "principal");
    Person stranger = world.person("sgo:5000", other.id);
    Person methodist = world.person("module:7", institute.id, "methodist");
    Person assessor = world.person("module:8", centre.id, "methodist");
    Programme subject = programme("DPP-24-113", "subject");
    Programme methods = programme("DPP-24-115", "methodical");
    Group preliminary = world.preliminary("DPP-24-113/1", "DPP-24-113");
    Group preliminary_methods = world.preliminary("DPP-24-115/1", "DPP-24-115");
    Event seminar = event();
    Procedure procedure = world.procedure("OPK-2023", ProcedureState::open);
    Campaign campaign = world.campaign("2023", procedure.id);

    void SetUp() override
    {
        world.head(school.id, head.id);
        world.assign(methodist.id, institute.id, Role::provider_specialist);
        world.assign(assessor.id, centre.id, Role::assessment_centre_specialist);
    }

    Programme programme(std::string_view code, std::string area)
    {
        Programme made = world.programme(code, institute.id);
        made.targets.covers = {{std::move(area), 90}};
        return world.put(made);
    }
    Event event()
    {
        Event made = world.event("EV-24-1", institute.id, "2024-03-01"_day, "2024-03-02"_day);
        made.targets.covers = {{"methodical", 60}};
        return world.put(made);
    }
    Assessed result(PersonId person, std::string area, std::int64_t points)
    {
        ++results_;
        return world.put(Assessed{AssessedId{5000 + results_}, person, procedure.id, std::move(area), "2023-05-10"_day, "1-А",
                                  Points{points, 100}, results_});
    }
    void results_of_anna()
    {
        result(anna.id, "subject", 72);
        result(anna.id, "methodical", 55);
    }
    /// As the assessment centre does it, with everything that follows.
    void set(ProcedureState state, Happened happened)
    {
        world.act_out([&](registrar::Desk& desk) -> Result<> {
            MARSHRUT_TRY(auto row, desk.get<Procedure>(procedure.id));
            row.state = state;
            if (state == ProcedureState::released) row.released_at = desk.now();
            return desk.put(row, happened);
        });
    }
    void close() { set(ProcedureState::closed, Happened::procedure_closed); }
    void release() { set(ProcedureState::released, Happened::results_released); }
    void released()
    {
        results_of_anna();
        close();
        release();
    }

    Session listener(std::string_view key = "sgo:4711") { return world.as(key); }
    Session head_of() { return world.as("sgo:300", Role::organisation_head, "sgo:12"); }
    Session provider() { return world.as("module:7", Role::provider_specialist); }
    Session assessing() { return world.as("module:8", Role::assessment_centre_specialist); }

    Route the_route(PersonId person)
    {
        std::optional<Route> newest;
        for (const Route& one : world.all<Route>())
            if (one.person == person && one.state != RouteState::superseded && (!newest || newest->formed_at < one.formed_at))
                newest = one;
        return newest.value();
    }
    std::vector<std::string> letters_to(PersonId person)
    {
        std::vector<std::string> rules;
        for (const Letter& one : world.all<Letter>())
            if (one.to == AddresseeKind::person && one.addressee == person.raw()) rules.push_back(one.rule);
        return rules;
    }
    Application in_training(std::optional<std::string> group = {})
    {
        const Application chosen = door().act(listener(), route::ChooseProgramme{"DPP-24-115", std::move(group)}).value();
        static_cast<void>(door().act(head_of(), application::Confirm{chosen.id}).value());
        return door().act(provider(), application::Include{chosen.id}).value();
    }

private:
    std::int64_t results_ = 0;
};

template <class T>
std::vector<std::string> offers(const std::vector<T>& list)
{
    std::vector<std::string> codes;
    for (const T& one : list) codes.push_back(one.offer);
    return codes;
}

// PROVES IOM-2.1-a
TEST_F(Regulation312, ClosingAProcedureFormsARouteForEverybodyWithAResultAndNobodyElse)
{
    results_of_anna();
    result(boris.id, "subject", 100);
    EXPECT_THAT(world.all<Route>(), IsEmpty()) << "the procedure is open";
    close();
    ASSERT_EQ(world.all<Route>().size(), 2u);
    const Route route = the_route(anna.id);
    EXPECT_EQ(route.state, RouteState::formed);
    EXPECT_EQ(route.results.size(), 4u) << "the four areas of the procedure";
    EXPECT_EQ(route.results[0], (Scored{"subject", Points{72, 100}}));
    EXPECT_FALSE(route.results[2].result) << "not assessed is absent";
    EXPECT_EQ(route.group, "1-А");
    EXPECT_EQ(route.assessed_on, "2023-05-10"_day);
    EXPECT_EQ(route.term_to, "2024-12-31"_day);
    EXPECT_EQ(route.campaign, campaign.id);
    EXPECT_THAT(offers(route.programmes), ElementsAre("DPP-24-115", "DPP-24-113")) << "the larger deficit first";
    EXPECT_THAT(offers(route.events), ElementsAre("EV-24-1"));
    EXPECT_FALSE(route.chosen);

    const auto again = door().act(world.clerk(), route::FormDue{"OPK-2023"}).value();
    EXPECT_EQ(again, (route::Formed{0, 2, 0})) << "equal input forms nothing new";
    EXPECT_EQ(door().act(world.clerk(), route::FormDue{}).value(), again) << "every closed procedure: there is one";
    EXPECT_EQ(refusal(head_of(), route::FormDue{}), "not_permitted");
    EXPECT_EQ(the_route(anna.id), route);
}

// PROVES IOM-2.1-a
TEST_F(Regulation312, AnImportOfResultsOfAClosedProcedureFormsRoutesWhenItEnds)
{
    close();
    roster::Import files;
    files.results = Source::of("results.csv", "Процедура;Группа;Код сотрудника;Дата;Компетенция;Баллы;Максимум\n"
                                              "OPK-2023;1-А;4711;10.05.2023;Предметная;72;100\n"
                                              "OPK-2023;1-А;4711;10.05.2023;Методическая;55;100\n");
    const auto imported = door().act(world.clerk(), files).value();
    ASSERT_EQ(imported.files.size(), 1u);
    EXPECT_EQ(imported.files[0].applied, 2);
    ASSERT_EQ(world.all<Route>().size(), 1u) << "one route from both rows";
    const Route route = the_route(anna.id);
    EXPECT_EQ(route.results[0].result, (Points{72, 100}));
    EXPECT_EQ(route.results[1].result, (Points{55, 100}));
    static_cast<void>(door().act(world.clerk(), files, {"again"}).value());
    EXPECT_EQ(the_route(anna.id), route) << "the same file again forms nothing";
}

// PROVES IOM-3.5-b
TEST_F(Regulation312, ReleaseTellsEachParticipantOnceAndOpensResultsAndRoute)
{
    results_of_anna();
    close();
    EXPECT_THAT(letters_to(anna.id), IsEmpty());
    EXPECT_EQ(unasked(listener(), route::Mine{}), "results_not_released");
    EXPECT_EQ(unasked(head_of(), route::Card{anna.id}), "results_not_released");
    const Organisation authority = world.organisation("module:mo", "Управление образования", "authority", {}, "miasskiy_go");
    world.assign(world.person("module:9", authority.id, "methodist").id, authority.id, Role::municipal_coordinator);
    EXPECT_EQ(unasked(world.as("module:9", Role::municipal_coordinator), route::Card{anna.id}), "results_not_released");
    EXPECT_EQ(unasked(provider(), route::Card{anna.id}), "not_permitted") << "a provider is not even told that there is one";
    EXPECT_EQ(unasked(assessing(), route::Card{anna.id}), "answered");
    EXPECT_EQ(unasked(world.clerk(), route::Card{anna.id}), "answered");
    EXPECT_EQ(refusal(listener(), route::ChooseProgramme{"DPP-24-115"}), "results_not_released");

    release();
    EXPECT_THAT(letters_to(anna.id), ElementsAre("results_and_route"));
    EXPECT_THAT(letters_to(boris.id), IsEmpty()) << "no result, no notice";
    EXPECT_EQ(unasked(listener(), route::Mine{}), "answered");
    EXPECT_EQ(unasked(head_of(), route::Card{anna.id}), "answered");
    EXPECT_EQ(unasked(listener("sgo:5000"), route::Card{anna.id}), "not_own");
}

// PROVES LET1306-A1-2-a
TEST_F(Regulation312, TheDashboardShowsOnesOwnAssessmentAndBeforeReleaseOnlyThatItIsUnderWay)
{
    results_of_anna();
    close();
    auto board = door().ask(listener(), route::MyDashboard{}).value();
    ASSERT_EQ(board.assessments.size(), 1u);
    EXPECT_EQ(board.assessments[0].procedure, "OPK-2023");
    EXPECT_FALSE(board.assessments[0].released);
    EXPECT_THAT(board.assessments[0].results, IsEmpty());
    EXPECT_EQ(board.assessments[0].programmes, 0);

    release();
    board = door().ask(listener(), route::MyDashboard{}).value();
    EXPECT_EQ(board.assessments[0].date, "2023-05-10"_day);
    EXPECT_EQ(board.assessments[0].results.size(), 4u);
    EXPECT_EQ(board.assessments[0].programmes, 2);
    EXPECT_EQ(board.assessments[0].events, 1);
    EXPECT_THAT(door().ask(listener("sgo:4712"), route::MyDashboard{}).value().assessments, IsEmpty()) << "nobody else's";
}

// PROVES LET1306-A1-2-b
// PROVES LET1306-A1-2-c
TEST_F(Regulation312, EveryProgrammeCoversADeficitOrSaysThatItIsForDevelopmentAndNothingIsChosen)
{
    released();
    const auto mine = door().ask(listener(), route::Mine{}).value();
    ASSERT_EQ(mine.programmes.size(), 2u);
    for (const route::Offered& one : mine.programmes) {
        EXPECT_FALSE(one.development);
        EXPECT_FALSE(one.chosen);
        const auto coverage = std::ranges::find(one.why, "coverage", &Term::name);
        ASSERT_NE(coverage, one.why.end());
        EXPECT_GT(coverage->value, 0) << one.offer;
        EXPECT_EQ(one.groups.size(), 1u);
        EXPECT_EQ(one.provider, "ЧИППКРО");
    }
    for (const std::string_view area : {"subject", "methodical", "psych_ped", "communicative"}) result(boris.id, std::string{area}, 100);
    static_cast<void>(door().act(world.clerk(), route::Form{boris.id, procedure.id}).value());
    const auto without_deficit = door().ask(listener("sgo:4712"), route::Mine{}).value();
    for (const route::Offered& one : without_deficit.programmes) EXPECT_TRUE(one.development);
    EXPECT_FALSE(without_deficit.programmes.empty());
}

// PROVES IOM-2.4-c
TEST_F(Regulation312, ChoosingIsApplyingAndWhatIsNotListedCanBeAppliedForOutsideTheRoute)
{
    released();
    Programme retraining = world.programme("PP-24-1", institute.id);
    retraining.kind = ProgrammeKind::retraining;
    retraining.targets.covers = {{"methodical", 100}};
    world.put(retraining);
    world.preliminary("PP-24-1/1", "PP-24-1");
    EXPECT_EQ(refusal(listener(), route::ChooseProgramme{"PP-24-1"}), "not_in_list");
    EXPECT_EQ(refusal(listener(), application::Submit{"PP-24-1", Channel::free}), "done");
    EXPECT_EQ(the_route(anna.id).state, RouteState::formed) << "outside the route nothing is chosen in it";

    const Application chosen = door().act(listener(), route::ChooseProgramme{"DPP-24-115"}).value();
    EXPECT_EQ(chosen.status, Status::not_processed);
    EXPECT_EQ(chosen.group, preliminary_methods.id);
    const Route route = the_route(anna.id);
    EXPECT_EQ(route.state, RouteState::selected);
    EXPECT_EQ(route.chosen, chosen.id);
    EXPECT_EQ(refusal(listener(), route::ChooseProgramme{"DPP-24-113"}), "second_application");
}

TEST_F(Regulation312, TheRouteFollowsItsApplicationAndIsOpenAgainWhenItIsCancelled)
{
    released();
    const Application chosen = door().act(listener(), route::ChooseProgramme{"DPP-24-115"}).value();
    static_cast<void>(door().act(head_of(), application::Confirm{chosen.id}).value());
    EXPECT_EQ(the_route(anna.id).state, RouteState::confirmed);
    static_cast<void>(door().act(provider(), application::Include{chosen.id}).value());
    EXPECT_EQ(the_route(anna.id).state, RouteState::in_training);
    static_cast<void>(door().act(listener(), application::Cancel{chosen.id}).value());
    EXPECT_EQ(the_route(anna.id).state, RouteState::formed);
    EXPECT_FALSE(the_route(anna.id).chosen);
    EXPECT_EQ(refusal(listener(), route::ChooseProgramme{"DPP-24-113"}), "done") << "the place is free again";

    EXPECT_THAT(letters_to(anna.id), ::testing::UnorderedElementsAre("results_and_route", "application_filed", "application_confirmed",
                                                                     "application_included", "application_cancelled",
                                                                     "application_filed"));
}

// PROVES IOM-2.6-b
TEST_F(Regulation312, WhenTheProviderClosesTheGroupEveryFormalPartChangesByItself)
{
    for (const PersonId person : {anna.id, boris.id}) result(person, "methodical", 55);
    close();
    release();
    const Group group = world.dated("DPP-24-115/2", "DPP-24-115", "2024-02-01"_day, "2024-06-30"_day, 25);
    std::vector<route::RecordAttestation> sheet;
    for (const std::string_view key : {"sgo:4711", "sgo:4712"}) {
        const Application chosen = door().act(listener(key), route::ChooseProgramme{"DPP-24-115", group.code}).value();
        static_cast<void>(door().act(head_of(), application::Confirm{chosen.id}).value());
        static_cast<void>(door().act(provider(), application::Include{chosen.id}).value());
        sheet.push_back({chosen.id, AttestationOutcome::passed, "2024-06-28"_day});
    }
    sheet[0].document = Document{"7400000123"};
    sheet[1].outcome = AttestationOutcome::absent;
    EXPECT_EQ(the_route(anna.id).term_to, "2024-06-30"_day) << "the term follows the group";

    world.at("2024-06-29T10:00+05:00"_instant);
    const auto outcome = door().act_all(provider(), std::span<const route::RecordAttestation>{sheet}, {"sheet-1"}).value();
    EXPECT_EQ(world.all<Attestation>().size(), 2u);
    EXPECT_EQ(the_route(anna.id).state, RouteState::realised_sufficient);
    EXPECT_EQ(the_route(anna.id).formal, FormalState::passed);
    EXPECT_FALSE(the_route(anna.id).late);
    EXPECT_EQ(the_route(boris.id).formal, FormalState::failed);
    EXPECT_EQ(the_route(boris.id).state, RouteState::formed) << "open for another choice within the term";
    EXPECT_FALSE(world.get<Application>(sheet[1].application).slot) << "and its place is free";
    EXPECT_EQ(world.get<Application>(sheet[1].application).status, Status::included_in_group);
}

TEST_F(Regulation312, AnExpulsionFreesTheSeatOnceAndThePlaceForAnotherChoiceWithinTheTerm)
{
    released();
    const Group group = world.dated("DPP-24-115/2", "DPP-24-115", "2023-09-01"_day, "2024-06-30"_day, 1);
    const Application studying = in_training(group.code);
    EXPECT_EQ(world.get<Group>(group.id).taken, 1);
    const route::Expel order{studying.id, ExpulsionReason::own_wish, "12-к", "2023-10-02"_day};
    EXPECT_EQ(refusal(provider(), order), "training_not_begun");

    world.at("2023-10-03T10:00+05:00"_instant);
    EXPECT_EQ(refusal(provider(), application::Cancel{studying.id}), "group_begun");
    EXPECT_EQ(refusal(head_of(), order), "not_the_provider");
    EXPECT_EQ(refusal(provider(), order), "done");
    EXPECT_EQ(refusal(provider(), order), "already_expelled");
    EXPECT_EQ(world.get<Group>(group.id).taken, 0);
    EXPECT_EQ(world.get<Application>(studying.id).status, Status::included_in_group) << "the printed status stays";
    EXPECT_EQ(the_route(anna.id).state, RouteState::formed);
    EXPECT_EQ(the_route(anna.id).formal, FormalState::failed);
    EXPECT_THAT(letters_to(anna.id), ::testing::Contains("expelled"));
    EXPECT_THAT(door().ask(head_of(), monitoring::Progress{}).value().expelled, ElementsAre(anna.id));
    EXPECT_EQ(door().ask(head_of(), monitoring::Selection{}).value().enrolled, (Figure{1, 1})) << "and still counts as enrolled";
    EXPECT_THAT(door().why_not(listener(), route::ChooseProgramme{"DPP-24-113"}).first().code().name, "window_closed")
        << "only the campaign's window is against another choice";
}

// PROVES IOM-2.6-d
TEST_F(Regulation312, TheHeadMarksParticipationInAChosenEventAndTheTeacherCannot)
{
    released();
    const Application chosen = door().act(listener(), route::ChooseEvent{"EV-24-1"}).value();
    EXPECT_EQ(chosen.kind, ApplicationKind::event);
    EXPECT_THAT(the_route(anna.id).chosen_events, ElementsAre("EV-24-1"));
    static_cast<void>(door().act(head_of(), application::Confirm{chosen.id}).value());

    world.at("2024-03-05T10:00+05:00"_instant);
    const route::RecordParticipation mark{anna.id, "EV-24-1", "2024-03-02"_day, "speaker"};
    EXPECT_EQ(refusal(listener(), mark), "not_permitted");
    EXPECT_EQ(refusal(head_of(), route::RecordParticipation{boris.id, "EV-24-1", "2024-03-02"_day}), "event_not_chosen");
    const Participation kept = door().act(head_of(), mark).value();
    EXPECT_EQ(kept.form, "speaker");
    EXPECT_EQ(the_route(anna.id).informal, InformalState::attended);
    EXPECT_EQ(the_route(anna.id).state, RouteState::formed) << "events alone realise nothing";
}

TEST_F(Regulation312, ACorrectionBeforeReleaseFormsAnewAndAfterItMakesANewerVersionThatKeepsTheChoice)
{
    results_of_anna();
    close();
    const Route first = the_route(anna.id);
    const auto correct = [&](std::int64_t points) {
        world.act_out([&](registrar::Desk& desk) -> Result<> {
            MARSHRUT_TRY(auto row, desk.get<Assessed>(AssessedId{5002}));
            row.result = Points{points, 100};
            return desk.put(row, Happened::result_corrected);
        });
    };
    correct(50);
    EXPECT_EQ(world.all<Route>().size(), 1u);
    EXPECT_EQ(the_route(anna.id).id, first.id);
    EXPECT_EQ(the_route(anna.id).results[1], (Scored{"methodical", Points{50, 100}, 2}));

    release();
    const Application chosen = door().act(listener(), route::ChooseProgramme{"DPP-24-115"}).value();
    world.at("2023-06-21T09:00+05:00"_instant);
    correct(45);
    ASSERT_EQ(world.all<Route>().size(), 2u);
    const Route newer = the_route(anna.id);
    EXPECT_NE(newer.id, first.id);
    EXPECT_EQ(newer.chosen, chosen.id);
    EXPECT_EQ(newer.state, RouteState::selected);
    const Route older = world.get<Route>(first.id);
    EXPECT_EQ(older.state, RouteState::superseded);
    EXPECT_EQ(older.superseded_by, newer.id);
    EXPECT_EQ(world.get<Application>(chosen.id).route, newer.id);
}

TEST_F(Regulation312, WhatTheNewerListDoesNotHoldStandsOutsideTheRouteWithANotice)
{
    released();
    const Application chosen = door().act(listener(), route::ChooseProgramme{"DPP-24-113"}).value();
    world.at("2023-06-21T09:00+05:00"_instant);
    world.act_out([&](registrar::Desk& desk) -> Result<> {
        MARSHRUT_TRY(auto row, desk.get<Assessed>(AssessedId{5001}));
        row.result = Points{95, 100};
        return desk.put(row, Happened::result_corrected);
    });
    const Application after = world.get<Application>(chosen.id);
    EXPECT_TRUE(after.has(ConditionKind::outside_route));
    EXPECT_EQ(after.channel, Channel::free);
    EXPECT_FALSE(after.slot) << "another formal choice is possible";
    EXPECT_EQ(after.status, Status::not_processed) << "the printed status stays";
    EXPECT_FALSE(the_route(anna.id).chosen);
    EXPECT_THAT(letters_to(anna.id), ::testing::Contains("condition_set"));
}

// PROVES IOM-2.1-b
TEST_F(Regulation312, ADeclaredNeedFormsARouteThatNeedsNoRelease)
{
    world.act_out([&](registrar::Desk& desk) {
        return desk.put(Need{NeedId{77}, boris.id, "methodical"}, Happened::need_registered);
    });
    const Route route = the_route(boris.id);
    EXPECT_FALSE(route.procedure) << "its origin is the need";
    EXPECT_THAT(route.needs, ElementsAre("methodical"));
    EXPECT_EQ(door().ask(listener("sgo:4712"), route::Mine{}).value().route.id, route.id);
}

TEST_F(Regulation312, AListShowsTheRoutesOfTheRoleAndAReadingOfACardIsKept)
{
    released();
    const auto lines = door().ask(head_of(), route::List{}).value();
    ASSERT_EQ(lines.size(), 1u);
    EXPECT_EQ(lines[0].person, anna.id);
    EXPECT_TRUE(lines[0].name);
    EXPECT_EQ(lines[0].state, RouteState::formed);
    EXPECT_THAT(door().ask(listener("sgo:5000"), route::List{}).value(), IsEmpty());
    EXPECT_EQ(unasked(provider(), route::List{}), "not_permitted");

    const auto readings = [&] {
        return std::ranges::count(world.all<Entry>(), Happened::read, &Entry::happened);
    };
    EXPECT_EQ(readings(), 0) << "a list is no reading";
    static_cast<void>(door().ask(head_of(), route::Card{anna.id}).value());
    EXPECT_EQ(readings(), 1);
    static_cast<void>(door().ask(listener(), route::Mine{}).value());
    EXPECT_EQ(readings(), 1) << "one's own is not a reading of another's";
}

TEST_F(Regulation312, FiguresNameWhoIsMissing)
{
    released();
    const auto coverage = door().ask(head_of(), monitoring::Coverage{}).value();
    EXPECT_EQ(coverage.year.numerator, 1);
    EXPECT_EQ(coverage.year.denominator, 3) << "two teachers and the head";
    EXPECT_THAT(coverage.year.missing, ::testing::UnorderedElementsAre(boris.id, head.id));
    EXPECT_EQ(coverage.to_norm, 0);

    EXPECT_EQ(door().ask(head_of(), monitoring::Progress{}).value().formed, 1);
    static_cast<void>(in_training());
    const auto progress = door().ask(head_of(), monitoring::Progress{}).value();
    EXPECT_EQ(progress.in_training.numerator, 1);
    EXPECT_EQ(progress.realised.numerator, 0);
    const auto selection = door().ask(head_of(), monitoring::Selection{}).value();
    EXPECT_EQ(selection.enrolled, (Figure{1, 1}));
    EXPECT_EQ(selection.formal, (Figure{1, 1}));
    EXPECT_EQ(selection.informal, (Figure{0, 1, {anna.id}}));
}

// PROVES IOM-3.10
TEST_F(Regulation312, EachRoleRunsTheReportOfItsLevelAndNoneAboveIt)
{
    released();
    const Organisation authority = world.organisation("module:mo", "Управление образования", "authority", {}, "miasskiy_go");
    const Person coordinator = world.person("module:9", authority.id, "methodist");
    world.assign(coordinator.id, authority.id, Role::municipal_coordinator);
    const Session municipal = world.as("module:9", Role::municipal_coordinator);
    const monitoring::Coverage of_municipality{{.organisation = {}, .with_units = true, .municipality = "miasskiy_go", .assessment_year = {}}};
    const monitoring::Coverage of_other{{.organisation = "sgo:15", .with_units = true, .municipality = {}, .assessment_year = {}}};

    EXPECT_EQ(unasked(head_of(), monitoring::Coverage{}), "answered");
    EXPECT_EQ(unasked(head_of(), of_other), "not_your_organisation");
    EXPECT_EQ(unasked(head_of(), of_municipality), "not_permitted");
    EXPECT_EQ(unasked(head_of(), monitoring::Report{}), "not_permitted");

    EXPECT_EQ(unasked(municipal, of_municipality), "answered");
    EXPECT_EQ(unasked(municipal, of_other), "answered");
    EXPECT_EQ(unasked(municipal, monitoring::Report{}), "not_permitted");
    EXPECT_EQ(door().ask(municipal, monitoring::Coverage{}).value(), door().ask(municipal, of_municipality).value())
        << "its own level is what it gets when it names none";

    const auto region = door().ask(assessing(), monitoring::Report{}).value();
    EXPECT_EQ(region.figures.coverage.year.numerator, 1);
    EXPECT_EQ(unasked(listener(), monitoring::Coverage{}), "not_permitted");
}

TEST_F(Regulation312, ADayTellsOfComingEventsAndOfLimitsThatAreNear)
{
    results_of_anna();
    close();
    const auto told = [&](Day day) {
        const auto before = world.all<Letter>().size();
        world.act_out([&](registrar::Desk& desk) { return registrar::tell_of_day(desk, day); });
        return world.all<Letter>().size() - before;
    };
    EXPECT_EQ(told("2023-06-27"_day), 0u) << "nothing of a route that is not released";
    release();
    EXPECT_EQ(told("2024-02-22"_day), 0u);
    EXPECT_EQ(told("2024-02-23"_day), 1u) << "seven days before the event that is recommended";
    EXPECT_EQ(told("2024-02-23"_day), 0u) << "once a day";
    EXPECT_THAT(letters_to(anna.id), ::testing::Contains("event_coming"));
    EXPECT_EQ(told("2024-03-01"_day), 0u);

    EXPECT_EQ(told("2023-06-26"_day), 0u);
    EXPECT_EQ(told("2023-07-01"_day), 1u) << "three days before the last day of choosing";
    EXPECT_THAT(letters_to(anna.id), ::testing::Contains("choose_by"));
    static_cast<void>(door().act(listener(), route::ChooseProgramme{"DPP-24-115"}).value());
    EXPECT_EQ(told("2023-07-03"_day), 0u) << "who has chosen is not reminded";
    EXPECT_EQ(told("2023-07-06"_day), 1u) << "the head of an organisation where an application waits";
    const auto letters = world.all<Letter>();
    EXPECT_EQ(std::ranges::count_if(letters, [&](const Letter& one) {
        return one.rule == "confirm_by" && one.to == AddresseeKind::head && one.addressee == school.id.raw();
    }), 1);
}

TEST_F(Regulation312, TheTableOfWhatFollowsIsPrintedWithItsClauses)
{
    const std::string page = registrar::follow_ups_page();
    EXPECT_THAT(page, HasSubstr("| `formal_passed` | attestation | the route is realised | IOM-2.6-c |\n"));
    for (const registrar::FollowUp& row : registrar::follow_ups()) EXPECT_FALSE(row.clause.empty());
}

}  // namespace
