// SPDX-License-Identifier: MIT
#include <marshrut/monitoring.hpp>

#include <gmock/gmock.h>

using namespace marshrut;
using testing::ElementsAre;
using testing::IsEmpty;

namespace {

using monitoring::Census;
using monitoring::Frame;
using monitoring::Observed;

const OrganisationId school{12}, branch{13}, state_school{14}, other{15};
const Frame frame{"2023-12-31"_day, 2023};

/// A small region that a test fills with people.
struct Region : Observed {
    Region()
    {
        add(school, Founder::municipality, "emanzhelinsk");
        add(other, Founder::municipality, "troitsk");
        add(state_school, Founder::ministry, "troitsk");
        add(branch, Founder::municipality, {}, school);
        procedures.push_back({ProcedureId{5}, "P-2023", "Оценка", {}, {"subject", "methodical"}});
    }
    void add(OrganisationId id, Founder founder, std::optional<std::string> municipality, std::optional<OrganisationId> parent = {})
    {
        Organisation made{id, {"sgo", std::to_string(id.raw())}, "ОО"};
        made.founder = founder;
        made.municipality = std::move(municipality);
        made.parent = parent;
        organisations.push_back(std::move(made));
    }
    Employment& works(int person, OrganisationId where = school)
    {
        Employment job{EmploymentId{next_++}, PersonId{person}, where};
        job.position = "teacher";
        employments.push_back(std::move(job));
        return employments.back();
    }
    void assessed(int person, Day day = "2023-05-10"_day, std::string competence = "subject", ProcedureId procedure = ProcedureId{5})
    {
        results.push_back({AssessedId{next_++}, PersonId{person}, procedure, std::move(competence), day, {}, Points{50, 100}});
    }
    Application& applies(int person, Status status = Status::not_processed)
    {
        Application made{ApplicationId{next_++}, PersonId{person}, EmploymentId{1}, "DPP-1"};
        made.status = status;
        applications.push_back(std::move(made));
        return applications.back();
    }
    Route& travels(int person, RouteState state, bool programme = false, bool event = false)
    {
        Route made{RouteId{next_++}, PersonId{person}, EmploymentId{1}, "2023-06-01T10:00+05:00"_instant, "2024-12-31"_day};
        made.procedure = ProcedureId{5};
        made.assessed_on = "2023-05-10"_day;
        made.state = state;
        if (programme) made.chosen = ApplicationId{next_++};
        if (event) made.chosen_events = {"EV-1"};
        routes.push_back(std::move(made));
        return routes.back();
    }
    [[nodiscard]] monitoring::LevelFigures at(OrganisationId id, const Frame& how = frame) const
    {
        return Census{*this, how}.organisation(id).own;
    }

private:
    std::int64_t next_ = 1;
};

monitoring::CoverageFigures of(int assessed, int people)
{
    Region region;
    for (int i = 1; i <= people; ++i) region.works(i);
    for (int i = 1; i <= assessed; ++i) region.assessed(i);
    return region.at(school).coverage;
}

}  // namespace

// PROVES IOM-3.3.3-a
TEST(Coverage, TheNormOfTheYearIsComparedWithoutRounding)
{
    const Norms norms;
    EXPECT_EQ(monitoring::norm_met(of(3, 9), norms), true);
    EXPECT_EQ(monitoring::norm_met(of(2, 9), norms), false);
    EXPECT_EQ(monitoring::norm_met(of(333, 1000), norms), true);
    EXPECT_EQ(monitoring::norm_met(of(332, 1000), norms), false);
    EXPECT_EQ(monitoring::norm_met(of(0, 0), norms), std::nullopt) << "not applicable";
    EXPECT_EQ(monitoring::norm_met(of(1, 3), norms), true);
    EXPECT_EQ(monitoring::norm_met(of(33, 100), norms), false);
    EXPECT_EQ(of(2, 9).to_norm, 1) << "one more person and the norm is met";
    EXPECT_EQ(of(3, 9).year.missing.size(), 6u);
}

// PROVES IOM-3.3.3-b
TEST(Coverage, ThreeYearsCountWhoeverWorksAtTheirEnd)
{
    Region region;
    region.works(1).from = "2015-09-01"_day;
    region.assessed(1, "2021-05-10"_day, "subject", ProcedureId{3});
    EXPECT_EQ(region.at(school).coverage.cycle, (Figure{1, 1})) << "assessed in year 1 and still employed: once";
    region.assessed(1, "2022-05-10"_day, "subject", ProcedureId{4});
    EXPECT_EQ(region.at(school).coverage.cycle, (Figure{1, 1}));

    region.works(2).from = "2023-09-01"_day;
    EXPECT_EQ(region.at(school).coverage.cycle, (Figure{1, 2, {PersonId{2}}})) << "joined in year 3, not assessed";
    EXPECT_EQ(monitoring::everybody(region.at(school).coverage.cycle), false);

    region.works(3).to = "2022-06-30"_day;
    EXPECT_EQ(region.at(school).coverage.cycle, (Figure{1, 2, {PersonId{2}}})) << "left in year 2: not counted";

    region.works(4);
    region.assessed(4, "2020-12-31"_day, "subject", ProcedureId{2});
    EXPECT_EQ(region.at(school).coverage.cycle.missing, (std::vector{PersonId{2}, PersonId{4}})) << "four years ago";
}

TEST(Coverage, TheYearIsTheCampaignsWhereThereIsOne)
{
    Region region;
    region.works(1);
    region.assessed(1, "2024-01-20"_day);
    const Frame later{"2024-06-01"_day, 2023};
    EXPECT_EQ(region.at(school, later).coverage.year, (Figure{0, 1, {PersonId{1}}}));
    region.campaigns.push_back({CampaignId{1}, "2023", 2023, 2024, ProcedureId{5}});
    EXPECT_EQ(region.at(school, later).coverage.year, (Figure{1, 1}));
}

TEST(Coverage, ThePopulationIsDistinctPeopleWithAnActiveMainEmploymentInAKnownPosition)
{
    Region region;
    region.works(1);
    region.works(1).kind = EmploymentKind::internal_secondary;
    region.works(1, other).kind = EmploymentKind::external_secondary;
    region.works(2).kind = EmploymentKind::external_secondary;
    region.works(3).position.reset();
    region.works(4).to = "2023-12-30"_day;
    region.works(5).from = "2024-01-01"_day;
    Employment& away = region.works(6);
    away.leave_from = "2023-09-01"_day;
    EXPECT_EQ(region.at(school).coverage.year.missing, (std::vector{PersonId{1}, PersonId{6}}));
    EXPECT_EQ(region.at(other).coverage.year.denominator, 0);
    Frame without = frame;
    without.leave_counts = false;
    EXPECT_EQ(region.at(school, without).coverage.year.missing, std::vector{PersonId{1}});
}

TEST(Coverage, SeveralProceduresCountAPersonOnceAndCompleteIsReportedBeside)
{
    Region region;
    region.works(1);
    region.works(2);
    region.assessed(1);
    region.assessed(1, "2023-06-10"_day, "subject", ProcedureId{6});
    region.assessed(2);
    region.assessed(2, "2023-05-10"_day, "methodical");
    region.results.push_back({AssessedId{900}, PersonId{1}, ProcedureId{5}, "methodical", "2023-05-10"_day});  // no points
    const auto coverage = region.at(school).coverage;
    EXPECT_EQ(coverage.year, (Figure{2, 2}));
    EXPECT_EQ(coverage.complete, (Figure{1, 2, {PersonId{1}}})) << "an absent area is absent";
}

TEST(Coverage, AProcedureOfAnotherYearOrOfLaterDaysCompletesNobody)
{
    Region region;
    region.procedures.push_back({ProcedureId{4}, "P-2022", "Оценка", {}, {"subject", "methodical"}});
    for (const int person : {1, 2, 3}) {
        region.works(person);
        region.assessed(person);
    }
    region.assessed(1, "2022-05-10"_day, "subject", ProcedureId{4});
    region.assessed(1, "2022-05-10"_day, "methodical", ProcedureId{4});
    region.assessed(2, "2023-11-10"_day, "methodical");
    region.assessed(3, "2023-05-10"_day, "methodical");
    EXPECT_THAT(region.at(school, {"2023-10-01"_day, 2023}).coverage.complete.missing, ElementsAre(PersonId{1}, PersonId{2}));
    EXPECT_THAT(region.at(school).coverage.complete.missing, ElementsAre(PersonId{1}));
}

// PROVES IOM-3.3.2-c
TEST(Selection, EverybodyAssessedIsEnrolledOnlyIfNobodyIsMissing)
{
    Region region;
    for (const int person : {1, 2, 3, 4}) {
        region.works(person);
        region.assessed(person);
    }
    region.works(5);  // not assessed: not asked
    region.applies(1);
    region.expelled = {region.applies(2, Status::included_in_group).id};
    region.applies(3, Status::cancelled);
    region.applies(4).kind = ApplicationKind::event;
    auto chosen = region.at(school).selection;
    EXPECT_EQ(chosen.enrolled, (Figure{2, 4, {PersonId{3}, PersonId{4}}}));
    EXPECT_EQ(monitoring::everybody(chosen.enrolled), false);
    EXPECT_THAT(chosen.expelled, ElementsAre(PersonId{2})) << "beside the figure, and still enrolled";
    region.applies(3);
    region.applies(4);
    EXPECT_EQ(monitoring::everybody(region.at(school).selection.enrolled), true);
}

TEST(Selection, WhatWasAskedForInAnotherRoundIsNotOfThisYear)
{
    Region region;
    region.campaigns = {{CampaignId{1}, "2022", 2022, 2023}, {CampaignId{2}, "2023", 2023, 2024, ProcedureId{5}}};
    for (const int person : {1, 2, 3, 4}) {
        region.works(person);
        region.assessed(person);
    }
    Application& before = region.applies(1, Status::included_in_group);
    before.campaign = CampaignId{1};
    region.expelled = {before.id};
    region.applies(2).training_year = 2023;
    region.applies(3).submitted = Step{PersonId{3}, "2022-06-20T10:00+05:00"_instant};
    region.applies(4).campaign = CampaignId{2};
    const auto chosen = region.at(school).selection;
    EXPECT_THAT(chosen.enrolled.missing, ElementsAre(PersonId{1}, PersonId{2}, PersonId{3}));
    EXPECT_THAT(chosen.expelled, IsEmpty()) << "the one expelled in 2022";
    const Frame then{"2022-12-31"_day, 2022};
    region.assessed(1, "2022-05-10"_day, "subject", ProcedureId{4});
    EXPECT_THAT(region.at(school, then).selection.expelled, ElementsAre(PersonId{1}));
}

// PROVES IOM-3.3.3-g
TEST(Selection, TheFormalAndTheInformalShareAreTwoIndicatorsWithTheirMissing)
{
    Region region;
    for (const int person : {1, 2, 3}) {
        region.works(person);
        region.assessed(person);
        region.applies(person);
    }
    region.travels(1, RouteState::selected, true, true);
    region.travels(2, RouteState::selected, true);
    region.travels(3, RouteState::formed);
    const auto chosen = region.at(school).selection;
    EXPECT_EQ(chosen.formal, (Figure{2, 3, {PersonId{3}}}));
    EXPECT_EQ(chosen.informal, (Figure{1, 3, {PersonId{2}, PersonId{3}}}));
    EXPECT_EQ(chosen.enrolled, (Figure{3, 3})) << "everybody applied, not everybody chose: neither stands for the other";
}

TEST(Selection, PeopleWithoutADeficitAreNamed)
{
    Region region;
    region.works(1);
    region.assessed(1);
    region.travels(1, RouteState::formed).programmes = {{"DPP-1", 1, 100, true}};
    EXPECT_THAT(region.at(school).selection.development, ElementsAre(PersonId{1}));
}

TEST(Progress, SaysHowManyRoutesReachedEachStepAndWhoDidNot)
{
    Region region;
    int person = 0;
    const auto add = [&](RouteState state, bool programme) -> Route& {
        region.works(++person);
        region.assessed(person);
        return region.travels(person, state, programme);
    };
    add(RouteState::formed, false);
    add(RouteState::selected, true);
    add(RouteState::confirmed, true);
    add(RouteState::in_training, true);
    add(RouteState::realised_sufficient, true).late = true;
    add(RouteState::realised_full, true);
    add(RouteState::superseded, true);
    Route& expired = add(RouteState::expired, true);
    region.applies(person).confirmed = Step{PersonId{300}, "2023-07-05T10:00+05:00"_instant};
    expired.chosen = region.applications.back().id;
    region.expelled = {region.applies(4, Status::included_in_group).id};

    const auto far = region.at(school).progress;
    EXPECT_EQ(far.formed, 7) << "the superseded one is not counted";
    EXPECT_EQ(far.selected, (Figure{6, 7, {PersonId{1}}}));
    EXPECT_EQ(far.confirmed, (Figure{5, 7, {PersonId{1}, PersonId{2}}})) << "the expired one had been confirmed";
    EXPECT_EQ(far.in_training.numerator, 3);
    EXPECT_EQ(far.realised.numerator, 2);
    EXPECT_EQ(far.realised_full.numerator, 1);
    EXPECT_THAT(far.unconfirmed, ElementsAre(PersonId{2}));
    EXPECT_THAT(far.expired, ElementsAre(PersonId{8}));
    EXPECT_THAT(far.late, ElementsAre(PersonId{5})) << "counted apart, AMB-A20";
    EXPECT_THAT(far.expelled, ElementsAre(PersonId{4}));
}

TEST(Levels, OwnStaffAndWithUnitsStandBesideEachOther)
{
    Region region;
    region.works(1, school);
    region.works(2, branch);
    region.assessed(2);
    const Census census{region, frame};
    const auto figures = census.organisation(school);
    EXPECT_EQ(figures.own.coverage.year, (Figure{0, 1, {PersonId{1}}}));
    EXPECT_EQ(figures.with_units.coverage.year, (Figure{1, 2, {PersonId{1}}}));
}

TEST(Levels, TheRegionIsItsMunicipalitiesAndTheStateOrganisations)
{
    Region region;
    region.works(1, school);
    region.works(2, branch);
    region.works(3, other);
    region.works(4, state_school);
    for (const int person : {1, 2, 3, 4}) {
        region.assessed(person);
        region.travels(person, RouteState::formed);
    }
    const Census census{region, frame};
    const auto all = census.region();
    ASSERT_EQ(all.municipalities.size(), 2u);
    EXPECT_EQ(all.municipalities[0].municipality, "emanzhelinsk");
    EXPECT_EQ(all.municipalities[0].figures.coverage.year, (Figure{2, 2})) << "the branch is where its parent is";
    EXPECT_EQ(all.municipalities[1].figures.coverage.year, (Figure{1, 1})) << "the state school in Troitsk is not Troitsk's";
    ASSERT_EQ(all.state_organisations.size(), 1u);
    EXPECT_EQ(all.state_organisations[0].organisation, state_school);

    std::int64_t people = all.state_organisations[0].own.coverage.year.denominator, routes = all.state_organisations[0].own.progress.formed;
    for (const auto& one : all.municipalities) {
        people += one.figures.coverage.year.denominator;
        routes += one.figures.progress.formed;
    }
    EXPECT_EQ(people, all.figures.coverage.year.denominator);
    EXPECT_EQ(routes, all.figures.progress.formed);
    EXPECT_EQ(all.figures.progress.formed, 4);
}

TEST(Levels, nasty_25_ACircleOfParentsEnds)
{
    Region region;
    for (Organisation& one : region.organisations)
        if (one.id == school) one.parent = branch;
    region.works(1, school);
    const Census census{region, frame};
    EXPECT_EQ(census.organisation(school).with_units.coverage.year.denominator, 1);
    EXPECT_EQ(census.region().figures.coverage.year.denominator, 1);
}

TEST(Levels, WhoLeftKeepsTheRouteWhereItBegan)
{
    Region region;
    region.works(1, school).to = "2023-08-31"_day;
    region.travels(1, RouteState::in_training, true);
    EXPECT_EQ(region.at(school).progress.formed, 1);
    region.works(1, other);
    EXPECT_EQ(region.at(school).progress.formed, 0) << "the route goes with the person";
    EXPECT_EQ(region.at(other).progress.formed, 1);
    EXPECT_THAT(region.at(other).coverage.year.missing, ElementsAre(PersonId{1}));
}
