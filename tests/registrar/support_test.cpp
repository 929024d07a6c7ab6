// SPDX-License-Identifier: MIT
// Regulation 01/312, 3.1-3.4: support of routes at three levels, through the one door. What is recorded, and what a report of a level
// shows, is AMB-A49.

#include <marshrut/access.hpp>
#include <marshrut/catalogue.hpp>
#include <marshrut/monitoring.hpp>
#include <marshrut/registrar.hpp>

#include "support/door.hpp"

#include <gmock/gmock.h>

namespace {

using namespace marshrut;
using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::Not;
using ::testing::UnorderedElementsAre;
using enum SupportLevel;

constexpr auto kinds_of_support = std::to_array<SupportKind>(
    {SupportKind::consultation, SupportKind::reminder, SupportKind::visit, SupportKind::mentoring, SupportKind::group_work});

/// A school of Miass with two teachers, one of Emanzhelinsk; an institute of the Ministry, a municipal methodical centre, the
/// assessment centre. Anna has chosen the institute's programme and the methodical centre's event, the others nothing.
class Support312 : public support::AtTheDoor {
protected:
    Organisation authority = world.organisation("module:mouo", "Управление образования", "authority");
    Organisation school = world.organisation("sgo:12", "СОШ № 12");
    Organisation elsewhere = world.organisation("sgo:90", "СОШ № 90", "ooo", {}, "emanzhelinskiy_mr");
    Organisation institute = of_the_ministry(world.organisation("module:chippkro", "ЧИППКРО", "dpo", {}, "chelyabinskiy_go"));
    Organisation another = of_the_ministry(world.organisation("module:chirpo", "ЧИРПО", "dpo", {}, "chelyabinskiy_go"));
    Organisation methods = world.organisation("module:umc", "Учебно-методический центр", "dpo");
    Organisation centre = of_the_ministry(world.organisation("module:centre", "Центр оценки", "dpo", {}, "chelyabinskiy_go"));
    Person anna = world.person("sgo:4711", school.id), boris = world.person("sgo:4712", school.id), far = world.person("sgo:4790", elsewhere.id);
    Person head = world.person("sgo:300", school.id, "principal"), deputy = world.person("sgo:310", school.id, "deputy_head");
    Person far_head = world.person("sgo:390", elsewhere.id, "principal");
    Person coordinator = world.person("module:5", authority.id, "specialist");
    Person methodist = world.person("module:7", institute.id, "methodist"), second = world.person("module:17", institute.id, "methodist");
    Person stranger = world.person("module:70", another.id, "methodist"), municipal_methodist = world.person("module:71", methods.id, "methodist");
    Person assessor = world.person("module:8", centre.id, "methodist");
    Programme programme = world.programme("DPP-24-115", institute.id);
    Group preliminary = world.preliminary("DPP-24-115/1", "DPP-24-115");
    Event seminar = world.event("EV-24-1", methods.id, "2024-03-01"_day, "2024-03-02"_day);
    Procedure procedure = world.procedure("OPK-2023", ProcedureState::released);
    Campaign campaign = world.campaign("2023", procedure.id);
    Route of_anna = route(anna), of_boris = route(boris), of_far = route(far), of_head = route(head);

    void SetUp() override
    {
        world.head(school.id, head.id);
        world.head(elsewhere.id, far_head.id);
        world.assign(coordinator.id, authority.id, Role::municipal_coordinator, AssignedRight::coordinate);
        for (const Person& one : {methodist, second}) world.assign(one.id, institute.id, Role::provider_specialist);
        world.assign(stranger.id, another.id, Role::provider_specialist);
        world.assign(municipal_methodist.id, methods.id, Role::provider_specialist);
        world.assign(assessor.id, centre.id, Role::assessment_centre_specialist);
        static_cast<void>(door().act(world.as("sgo:4711"), route::ChooseProgramme{"DPP-24-115"}).value());
        static_cast<void>(door().act(world.as("sgo:4711"), route::ChooseEvent{"EV-24-1"}).value());
    }

    Organisation of_the_ministry(Organisation one)
    {
        one.founder = Founder::ministry;
        return world.put(one);
    }
    Route route(const Person& person)
    {
        Route made = world.route(person.id, job_of(person.id), procedure.id, campaign.id, {"DPP-24-115"}, {"EV-24-1"});
        made.results = {{"methodical", Points{55, 100}}};
        return world.put(made);
    }
    Session head_of() { return world.as("sgo:300", Role::organisation_head, "sgo:12"); }
    Session deputy_of() { return world.as("sgo:310", Role::deputy_head); }
    Session municipal() { return world.as("module:5", Role::municipal_coordinator); }
    Session provider(std::string_view key = "module:7") { return world.as(key, Role::provider_specialist); }
    Session assessing() { return world.as("module:8", Role::assessment_centre_specialist); }

    route::RecordSupport support(const Route& of, SupportKind kind = SupportKind::consultation)
    {
        return {{of.id}, kind, Zone::chelyabinsk().day(world.now())};
    }
    route::SupportHistory history(const Session& who, const Route& of) { return door().ask(who, route::Support{of.id}).value(); }
    std::vector<RouteId> unsupported(const Session& who, std::optional<SupportLevel> level = {})
    {
        std::vector<RouteId> ids;
        for (const route::UnsupportedLine& one : door().ask(who, route::Unsupported{level}).value()) ids.push_back(one.id);
        return ids;
    }
};

// PROVES IOM-3.1
TEST_F(Support312, EachLevelHasItsReportOfFactsAndSupportersAndTheRoutesWithoutAnyAreListed)
{
    const Route before = world.get<Route>(of_anna.id);
    for (const SupportKind kind : kinds_of_support) {
        EXPECT_EQ(refusal(provider(), support(of_anna, kind)), "done");
        EXPECT_EQ(refusal(municipal(), support(of_anna, kind)), "done");
        EXPECT_EQ(refusal(deputy_of(), support(of_anna, kind)), "done");
    }
    const auto together = door().act(municipal(), route::RecordSupport{{of_anna.id, of_boris.id}, SupportKind::group_work, "2023-06-20"_day}).value();
    ASSERT_EQ(together.size(), 2u) << "group work counts for every route it names";
    EXPECT_EQ(door().act(municipal(), route::NameSupporter{of_anna.id, coordinator.id}).value().level, SupportLevel::municipal);
    EXPECT_EQ(door().act(head_of(), route::NameSupporter{of_anna.id, deputy.id}).value().level, institutional);
    EXPECT_EQ(world.get<Route>(of_anna.id), before) << "support never changes the state of a route";

    const auto whole = door().ask(assessing(), route::SupportReport{}).value();
    EXPECT_EQ(whole.routes, 4);
    EXPECT_EQ(whole.facts.size(), 15u) << "five kinds at three levels";
    EXPECT_EQ(whole.without_fact, 2);
    EXPECT_EQ(whole.without_supporter, 3);
    EXPECT_THAT(unsupported(assessing()), UnorderedElementsAre(of_boris.id, of_far.id, of_head.id));

    const auto of_level = [&](SupportLevel level) { return door().ask(assessing(), route::SupportReport{level}).value(); };
    for (const SupportLevel level : {regional, SupportLevel::municipal, institutional}) {
        const auto report = of_level(level);
        ASSERT_EQ(report.facts.size(), 5u);
        for (std::size_t i = 0; i < 5; ++i) {
            const bool grouped = level == SupportLevel::municipal && kinds_of_support[i] == SupportKind::group_work;
            EXPECT_EQ(report.facts[i], (route::SupportCount{level, kinds_of_support[i], grouped ? 3 : 1, grouped ? 2 : 1}));
        }
    }
    EXPECT_THAT(of_level(regional).supporters, IsEmpty());
    EXPECT_THAT(of_level(SupportLevel::municipal).supporters, ElementsAre(route::SupporterCount{SupportLevel::municipal, coordinator.id, 1}));
    EXPECT_THAT(of_level(institutional).supporters, ElementsAre(route::SupporterCount{institutional, deputy.id, 1}));
    EXPECT_EQ(of_level(regional).without_supporter, 4);
    EXPECT_THAT(unsupported(assessing(), SupportLevel::municipal), UnorderedElementsAre(of_boris.id, of_far.id, of_head.id)) << "Boris has a fact and nobody who leads";
    EXPECT_THAT(unsupported(assessing(), regional), UnorderedElementsAre(of_anna.id, of_boris.id, of_far.id, of_head.id));

    // Each within the scope of the one who asks.
    EXPECT_EQ(door().ask(municipal(), route::SupportReport{}).value().routes, 3) << "the municipality's";
    EXPECT_THAT(unsupported(municipal()), UnorderedElementsAre(of_boris.id, of_head.id));
    EXPECT_THAT(unsupported(head_of(), institutional), UnorderedElementsAre(of_boris.id, of_head.id));
    EXPECT_EQ(door().ask(provider(), route::SupportReport{}).value().routes, 1) << "with something of theirs";
    EXPECT_EQ(unasked(world.as("module:1", Role::system_operator), route::SupportReport{}), "not_permitted");
    EXPECT_EQ(door().ask(municipal(), route::Unsupported{}).value().front().name, "Тестова Анна Павловна");
    EXPECT_FALSE(door().ask(assessing(), route::Unsupported{}).value().front().name);
}

// PROVES IOM-3.4.1-a
TEST_F(Support312, TheAssessmentCentreFollowsTheFormingOfAllAndRecordsItsSupportAndConfirmsNothing)
{
    procedure.state = ProcedureState::closed;
    world.put(procedure);
    std::vector<RouteId> followed;
    for (const route::Line& one : door().ask(assessing(), route::List{}).value()) followed.push_back(one.id);
    EXPECT_THAT(followed, UnorderedElementsAre(of_anna.id, of_boris.id, of_far.id, of_head.id)) << "the forming progress of everybody";
    EXPECT_EQ(door().ask(assessing(), monitoring::Progress{}).value().formed, 4);
    for (const Route& one : {of_anna, of_far}) EXPECT_EQ(refusal(assessing(), support(one)), "done");
    EXPECT_EQ(world.all<SupportFact>().front().level, regional);
    EXPECT_EQ(refusal(head_of(), support(of_anna)), "results_not_released") << "support of forming is the centre's";

    const ApplicationId filed = *world.get<Route>(of_anna.id).chosen;
    EXPECT_EQ(refusal(assessing(), application::Confirm{filed}), "not_head");
}

// PROVES IOM-3.4.1-b
TEST_F(Support312, AnInstituteWorksWithRoutesThatHoldItsProgrammesOrEventsAndWithNoOthers)
{
    EXPECT_EQ(refusal(provider(), support(of_anna)), "done");
    EXPECT_EQ(world.all<SupportFact>().front().level, regional);
    EXPECT_EQ(refusal(provider(), support(of_boris)), "not_the_provider") << "recommended is not chosen";
    EXPECT_EQ(refusal(provider("module:70"), support(of_anna)), "not_the_provider");
    EXPECT_EQ(unasked(provider("module:70"), route::Support{of_anna.id}), "not_the_provider");
    EXPECT_EQ(refusal(provider("module:70"), route::NameSupporter{of_anna.id, stranger.id}), "not_the_provider");
    EXPECT_THAT(unsupported(provider("module:70")), IsEmpty());

    // The supporter is named, and changed: the former one stays in the history.
    EXPECT_EQ(refusal(provider(), route::NameSupporter{of_anna.id, stranger.id}), "supporter_elsewhere");
    EXPECT_EQ(refusal(provider(), route::NameSupporter{of_anna.id, methodist.id}), "done");
    EXPECT_EQ(refusal(provider(), route::NameSupporter{of_anna.id, methodist.id}), "already_supporter");
    world.at("2023-06-25T09:00+05:00"_instant);
    EXPECT_EQ(refusal(provider(), route::NameSupporter{of_anna.id, second.id}), "done");
    const auto led = history(provider(), of_anna).supporters;
    ASSERT_EQ(led.size(), 2u);
    EXPECT_EQ(led[0].supporter, methodist.id);
    EXPECT_EQ(led[0].from, "2023-06-20"_day);
    EXPECT_EQ(led[1].supporter, second.id);
    EXPECT_EQ(led[1].from, "2023-06-25"_day);
    EXPECT_THAT(door().ask(provider(), route::SupportReport{}).value().supporters, ElementsAre(route::SupporterCount{regional, second.id, 1}));

    static_cast<void>(door().act(world.as("sgo:4711"), application::Cancel{*world.get<Route>(of_anna.id).chosen}).value());
    EXPECT_EQ(refusal(provider(), support(of_anna)), "not_the_provider") << "nothing of theirs is chosen any more";
}

// PROVES IOM-3.4.2
TEST_F(Support312, CoordinatorsAndMunicipalProvidersSupportAtTheMunicipalLevelWithinTheirBounds)
{
    const Person new_coordinator = world.person("module:55", authority.id, "specialist");
    const Person new_methodist = world.person("module:75", methods.id, "methodist");
    EXPECT_EQ(refusal(world.clerk(), access::Appoint{new_coordinator.id, authority.id, Role::municipal_coordinator, AssignedRight::coordinate}), "done");
    EXPECT_EQ(refusal(world.clerk(), access::Appoint{new_methodist.id, methods.id, Role::provider_specialist}), "done");
    const Session coordinating = world.as("module:55", Role::municipal_coordinator), delivering = provider("module:75");

    EXPECT_EQ(refusal(coordinating, support(of_anna)), "done");
    EXPECT_EQ(refusal(coordinating, support(of_boris)), "done");
    EXPECT_EQ(refusal(coordinating, support(of_far)), "not_your_organisation") << "another municipality's";
    EXPECT_EQ(unasked(coordinating, route::Support{of_far.id}), "not_your_organisation");
    EXPECT_EQ(refusal(coordinating, route::RecordSupport{{of_anna.id, of_far.id}, SupportKind::group_work, "2023-06-20"_day}), "not_your_organisation");
    EXPECT_EQ(refusal(delivering, support(of_anna)), "done") << "it holds their event";
    EXPECT_EQ(refusal(delivering, support(of_boris)), "not_the_provider");
    for (const SupportFact& one : world.all<SupportFact>()) EXPECT_EQ(one.level, SupportLevel::municipal);

    const catalogue::EventOffer forum{"EV-24-2", "Форум", "2024-09-01"_day, "2024-09-02"_day};
    EXPECT_EQ(refusal(delivering, catalogue::Publish{.event = forum}), "done");
    const catalogue::EventOffer theirs{"EV-24-3", "Слёт", "2024-09-01"_day, "2024-09-02"_day};
    EXPECT_EQ(refusal(delivering, catalogue::Publish{.event = theirs, .provider = institute.id}), "not_the_provider");
    EXPECT_EQ(refusal(delivering, catalogue::Withdraw{"DPP-24-115"}), "not_the_provider") << "rights on the own programmes and events only";
}

// PROVES IOM-3.4.3
TEST_F(Support312, ADeputyReadsRecordsParticipationAndSupportAndByDefaultConfirmsNothing)
{
    EXPECT_EQ(unasked(deputy_of(), route::Card{anna.id}), "answered");
    EXPECT_EQ(refusal(deputy_of(), support(of_anna)), "done");
    EXPECT_EQ(world.all<SupportFact>().front().level, institutional);
    EXPECT_EQ(refusal(deputy_of(), support(of_far)), "not_your_organisation");
    EXPECT_EQ(refusal(head_of(), support(of_anna)), "done");
    EXPECT_EQ(refusal(head_of(), support(of_head)), "own_support");
    EXPECT_EQ(refusal(deputy_of(), application::Confirm{*world.get<Route>(of_anna.id).chosen}), "not_head");
    world.at("2024-03-02T18:00+05:00"_instant);
    EXPECT_EQ(refusal(deputy_of(), route::RecordParticipation{anna.id, "EV-24-1", "2024-03-02"_day}), "done");
}

TEST_F(Support312, WhatWasSaidIsReadWithinTheScopeAndByThePersonAndLeavesNoWordInTheJournal)
{
    route::RecordSupport command = support(of_anna, SupportKind::mentoring);
    command.routes.push_back(of_boris.id);
    command.kind = SupportKind::group_work;
    command.deficit = "methodical";
    command.said = "Разобрали урок Анны";
    command.next_step = "Открытый урок";
    ASSERT_EQ(refusal(head_of(), command), "done");

    const auto own = history(world.as("sgo:4711"), of_anna);
    ASSERT_EQ(own.facts.size(), 1u);
    EXPECT_EQ(own.facts[0].said, "Разобрали урок Анны");
    EXPECT_EQ(own.facts[0].next_step, "Открытый урок");
    EXPECT_EQ(own.facts[0].fact.by, head.id);
    EXPECT_EQ(history(deputy_of(), of_anna), own);
    EXPECT_EQ(unasked(world.as("sgo:4712"), route::Support{of_anna.id}), "not_own");
    EXPECT_EQ(unasked(world.as("sgo:390", Role::organisation_head, "sgo:90"), route::Support{of_anna.id}), "not_your_organisation");

    int readings = 0;
    for (const Entry& one : world.all<Entry>()) {
        EXPECT_THAT(one.image + one.note, Not(HasSubstr("урок"))) << one.kind;
        readings += one.happened == Happened::read && one.note == "route.support" && one.row == anna.id.raw();
    }
    EXPECT_EQ(readings, 1) << "the deputy's; one's own is none";
    ASSERT_EQ(world.all<Remark>().size(), 4u);
    for (const Remark& one : world.all<Remark>()) EXPECT_TRUE(one.about == anna.id || one.about == boris.id) << "what was said of one goes with that one";
}

}  // namespace
