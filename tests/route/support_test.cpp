// SPDX-License-Identifier: MIT
#include "route/routes.hpp"

#include <gmock/gmock.h>

using namespace marshrut;
using namespace marshrut::tests;
using testing::ElementsAre;

namespace {

Standing head_of_school() { return at(head, Role::organisation_head, school); }

route::SupportPicture::One one(std::int64_t n)
{
    Route route = a_route();
    route.id = RouteId{70 + n};
    route.results = {{"methodical", Points{55, 100}}};
    return {{route, "2023-06-01"_day, Lineage{school}, procedure()}, SupportId{n}, RemarkId{10 * n}, RemarkId{10 * n + 1}};
}

route::SupportPicture of_anna() { return {{one(1)}}; }

route::RecordSupport visit() { return {{RouteId{71}}, SupportKind::visit, "2023-06-30"_day}; }

route::SupporterPicture naming(std::vector<Role> roles = {Role::deputy_head})
{
    return {one(1).of, SupporterId{5}, std::move(roles), {}};
}

}  // namespace

TEST(SupportOfARoute, IsRecordedWithItsLevelItsDeficitItsItemAndTheNextStep)
{
    route::RecordSupport command = visit();
    command.deficit = "methodical";
    command.item = "EV-2";
    command.said = "Разобрали урок";
    command.next_step = "Открытый урок";
    command.next_on = "2023-09-15"_day;
    const auto verdict = decide(head_of_school(), command, of_anna());
    ASSERT_TRUE(verdict);
    EXPECT_EQ(verdict->happened, Happened::supported);
    SupportFact expected{SupportId{1}, RouteId{71}, anna, head, Role::organisation_head, school, SupportLevel::institutional,
                         SupportKind::visit, "2023-06-30"_day, "methodical", "EV-2", "2023-09-15"_day, RemarkId{10}, RemarkId{11}};
    EXPECT_THAT(verdict->value, ElementsAre(expected)) << "and no word of what was said";
    command.said = " ";
    command.next_step.reset();
    expected.said.reset();
    expected.next_step.reset();
    EXPECT_THAT(decide(head_of_school(), command, of_anna())->value, ElementsAre(expected)) << "a blank is nothing";
}

TEST(SupportOfARoute, OnlyGroupWorkNamesSeveralRoutes)
{
    route::RecordSupport command{{RouteId{71}, RouteId{72}}, SupportKind::mentoring, "2023-06-30"_day};
    const route::SupportPicture both{{one(1), one(2)}};
    EXPECT_THAT(codes(decide(head_of_school(), command, both)), ElementsAre("support_one_route"));
    command.kind = SupportKind::group_work;
    const auto verdict = decide(head_of_school(), command, both);
    ASSERT_TRUE(verdict);
    ASSERT_EQ(verdict->value.size(), 2u);
    for (const SupportFact& fact : verdict->value) EXPECT_EQ(fact.together, SupportId{1});
    EXPECT_EQ(verdict->value[1].route, RouteId{72});
    command.routes[1] = RouteId{71};
    EXPECT_THAT(codes(decide(head_of_school(), command, {{one(1), one(1)}})), ElementsAre("route_twice"));
    command.routes.clear();
    EXPECT_THAT(codes(decide(head_of_school(), command, {})), ElementsAre("support_no_route"));
    EXPECT_THAT(codes(decide(listener(), command, {})), ElementsAre("not_permitted"));
}

TEST(SupportOfARoute, IsJudgedByThePolicyOfEachRouteWhateverTheirOrder)
{
    const Lineage unit{{{OrganisationId{13}, "sgo:13", "Филиал"}, {school, "sgo:12", "СОШ № 12"}}};
    auto covered = one(1), strict = one(2);
    covered.of.organisation = strict.of.organisation = unit;
    covered.of.policy.parent_covers_branches = true;
    EXPECT_TRUE(decide(head_of_school(), visit(), {{covered}}));
    const route::RecordSupport together{{RouteId{71}, RouteId{72}}, SupportKind::group_work, "2023-06-30"_day};
    EXPECT_THAT(codes(decide(head_of_school(), together, {{covered, strict}})), ElementsAre("wrong_organisation"));
    EXPECT_THAT(codes(decide(head_of_school(), together, {{strict, covered}})), ElementsAre("wrong_organisation"));
}

TEST(SupportOfARoute, IsRefusedWithEveryReason)
{
    route::RecordSupport command = visit();
    command.date = "2023-07-02"_day;
    EXPECT_THAT(codes(decide(head_of_school(), command, of_anna())), ElementsAre("day_in_the_future"));
    command.date = "2023-05-31"_day;
    command.deficit = "subject";
    command.item = "DPP-9";
    EXPECT_THAT(codes(decide(head_of_school(), command, of_anna())), ElementsAre("before_route", "not_of_route", "not_of_route"));

    command = visit();
    command.said = std::string(4001, 'a');
    EXPECT_THAT(codes(decide(head_of_school(), command, of_anna())), ElementsAre("text_too_long"));

    auto see = of_anna();
    see.routes[0].of.route.state = RouteState::superseded;
    see.routes[0].of.consent = false;
    EXPECT_THAT(codes(decide(head_of_school(), visit(), see)), ElementsAre("route_superseded", "no_consent"));
    see.routes[0].of.route.person = head;
    EXPECT_THAT(codes(decide(head_of_school(), visit(), see)), ElementsAre("own_support"));

    see = of_anna();
    see.routes[0].of.procedure = procedure(ProcedureState::closed);
    EXPECT_THAT(codes(decide(head_of_school(), visit(), see)), ElementsAre("results_not_released"));
    EXPECT_TRUE(decide(at(PersonId{8}, Role::assessment_centre_specialist, OrganisationId{7}), visit(), see)) << "support of forming";
}

// PROVES IOM-3.1
TEST(SupportOfARoute, EverySupportingRoleHasExactlyOneLevel)
{
    using enum SupportLevel;
    for (const Role role : {Role::organisation_head, Role::deputy_head}) EXPECT_EQ(route::level_of(role, Founder::municipality), institutional);
    EXPECT_EQ(route::level_of(Role::organisation_head, Founder::ministry), institutional);
    EXPECT_EQ(route::level_of(Role::municipal_coordinator, Founder::municipality), municipal);
    EXPECT_EQ(route::level_of(Role::provider_specialist, Founder::municipality), municipal) << "a municipal provider";
    EXPECT_EQ(route::level_of(Role::provider_specialist, Founder::ministry), regional) << "the Ministry's institutes";
    EXPECT_EQ(route::level_of(Role::assessment_centre_specialist, Founder::ministry), regional);
    for (const Role role : {Role::anonymous, Role::listener, Role::organisation_administrator, Role::assigned_specialist, Role::ministry_specialist, Role::system_operator})
        EXPECT_EQ(route::level_of(role, Founder::ministry), std::nullopt) << static_cast<int>(role);
    for (const route::LevelOfRole& row : route::levels)
        EXPECT_EQ(std::ranges::count(route::levels, row.role, &route::LevelOfRole::role), 1) << static_cast<int>(row.role);
}

TEST(ASupporter, IsSomebodyWhoSupportsForTheSameOrganisationAtTheSameLevel)
{
    const route::NameSupporter command{RouteId{71}, PersonId{310}};
    const auto verdict = decide(head_of_school(), command, naming());
    ASSERT_TRUE(verdict);
    EXPECT_EQ(verdict->happened, Happened::supporter_named);
    EXPECT_EQ(verdict->value, (Supporter{SupporterId{5}, RouteId{71}, anna, PersonId{310}, Role::deputy_head, school,
                                         SupportLevel::institutional, "2023-07-01"_day, head, "2023-07-01T09:00+05:00"_instant}));
    EXPECT_THAT(codes(decide(head_of_school(), command, naming({}))), ElementsAre("supporter_elsewhere"));
    EXPECT_THAT(codes(decide(head_of_school(), command, naming({Role::listener}))), ElementsAre("supporter_elsewhere"));
    EXPECT_THAT(codes(decide(head_of_school(), command, naming({Role::municipal_coordinator}))), ElementsAre("supporter_elsewhere"));
    EXPECT_THAT(codes(decide(head_of_school(), {RouteId{71}, anna}, naming())), ElementsAre("own_support"));

    auto see = naming();
    see.supporters = {verdict->value};
    EXPECT_THAT(codes(decide(head_of_school(), command, see)), ElementsAre("already_supporter"));
    EXPECT_TRUE(decide(head_of_school(), {RouteId{71}, PersonId{311}}, see));
    see.supporters[0].level = SupportLevel::municipal;
    EXPECT_TRUE(decide(head_of_school(), command, see)) << "each level has its own";
}

TEST(ASupporter, TheLastOneNamedLeads)
{
    Supporter first{SupporterId{9}, RouteId{71}, anna, PersonId{310}, Role::deputy_head, school, SupportLevel::institutional,
                    "2023-07-01"_day, head, "2023-07-01T09:00+05:00"_instant};
    Supporter second = first;
    second.id = SupporterId{3};
    second.supporter = PersonId{311};
    second.named_at = "2023-07-01T10:00+05:00"_instant;
    const std::vector all{second, first};
    EXPECT_EQ(*route::supporter_at(all, SupportLevel::institutional), second);
    EXPECT_EQ(route::supporter_at(all, SupportLevel::regional), nullptr);
}
