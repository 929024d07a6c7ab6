// SPDX-License-Identifier: MIT
// Asking for a programme or an event: letter 1306, 1 and Appendix 1 § 2; regulation 01/312, 3.6 and 3.7.

#include "people.hpp"

#include <gmock/gmock.h>

namespace {

using namespace letter_1306;
using application::Readiness;
using application::Submit;
using application::SubmitFor;
using ::testing::ElementsAre;
using ::testing::IsEmpty;

template <class Change>
std::vector<std::string> against(Change change, const Submit& command = ask_for_course)
{
    auto see = to_submit();
    change(see);
    return codes(decide(the_teacher(), command, see));
}

}  // namespace

// PROVES LET1306-A1-4-a
TEST(Submitting, GivesAnApplicationThatIsNotProcessed_BoundToEmploymentRouteCampaignAndVersion)
{
    const auto verdict = decide(the_teacher(), ask_for_course, to_submit());
    ASSERT_TRUE(verdict);
    const Application& made = verdict->value;
    EXPECT_EQ(verdict->happened, Happened::submitted);
    EXPECT_EQ(made.status, Status::not_processed);
    EXPECT_EQ(made.applicant, teacher);
    EXPECT_EQ(made.employment, EmploymentId{9});
    EXPECT_EQ(made.organisation, school);
    EXPECT_EQ(made.provider, institute);
    EXPECT_EQ(made.campaign, CampaignId{5});
    EXPECT_EQ(made.route, RouteId{6});
    EXPECT_EQ(made.group, GroupId{1});
    EXPECT_EQ(made.offer_version, 3);
    EXPECT_EQ(made.policy, PolicyId{2});
    EXPECT_EQ(made.slot, 1);
    EXPECT_EQ(made.submitted, (Step{teacher, morning("2023-06-20"_day)}));
    EXPECT_FALSE(made.confirmed);
    EXPECT_EQ(made.number, Number::of(8, 2024));
}

TEST(Submitting, IsOpenFromTheFirstToTheLastSecondOfTheWindowByTheClockOfChelyabinsk)
{
    const auto on = [](Instant now) { return codes(decide(the_teacher(now), ask_for_course, to_submit())); };
    EXPECT_THAT(on("2023-06-13T23:59:59.999999+05:00"_instant), ElementsAre("window_not_open"));
    EXPECT_THAT(on("2023-06-14T00:00:00+05:00"_instant), IsEmpty());
    EXPECT_THAT(on("2023-07-04T23:59:59+05:00"_instant), IsEmpty());
    EXPECT_THAT(on("2023-07-04T18:59:59.999999Z"_instant), IsEmpty()) << "the same second said in UTC";
    EXPECT_THAT(on("2023-07-04T19:00:00Z"_instant), ElementsAre("window_closed")) << "still the fourth in London";
    const auto late = decide(the_teacher("2023-07-05T00:00:00+05:00"_instant), ask_for_course, to_submit());
    ASSERT_THAT(codes(late), ElementsAre("window_closed"));
    EXPECT_EQ(late.error().first().clause(), "LET1306-1");
    EXPECT_EQ(late.error().first().facts(), (Facts{{"selection_window.until", "2023-07-04"_day}}));
}

TEST(Submitting, AGroupAndAnEventHaveDaysOfTheirOwn)
{
    EXPECT_THAT(against([](auto& see) { see.wanted.offer_window = Window::until("2023-06-19"_day); }), ElementsAre("window_closed"));
    EXPECT_THAT(against([](auto& see) { see.wanted.offer_window = Window::between("2023-06-21"_day, {}); }), ElementsAre("window_not_open"));
    EXPECT_THAT(against([](auto& see) { see.wanted.offer_window = Window::between("2023-06-20"_day, "2023-06-20"_day); }), IsEmpty());

    const auto event_on = [](Instant now) { return decide(the_teacher(now), ask_for_seminar, to_attend()); };
    EXPECT_TRUE(event_on("2024-02-29T23:59:59+05:00"_instant)) << "the campaign's window is not asked of events";
    const auto begun = event_on("2024-03-01T00:00+05:00"_instant);
    ASSERT_THAT(codes(begun), ElementsAre("window_closed"));
    EXPECT_EQ(begun.error().first().clause(), "AMB-A5");
    auto later = to_attend();
    later.wanted.offer_window = Window::between("2023-09-01"_day, "2024-02-29"_day);
    EXPECT_THAT(codes(decide(the_teacher(), ask_for_seminar, later)), ElementsAre("window_not_open"));
}

TEST(Submitting, ASoftWindowTakesTheLateOneAndMarksIt)
{
    auto see = to_submit();
    see.policy.soft_windows = true;
    const auto late = decide(the_teacher("2023-07-05T00:00+05:00"_instant), ask_for_course, see);
    ASSERT_TRUE(late);
    EXPECT_THAT(late->value.conditions, ElementsAre(Condition{ConditionKind::overdue, "2023-07-05"_day, "LET1306-1"}));
    EXPECT_THAT(codes(decide(the_teacher("2023-06-13T12:00+05:00"_instant), ask_for_course, see)), ElementsAre("window_not_open"))
        << "what has not begun stays shut";
    EXPECT_THAT(decide(the_teacher(), ask_for_course, see)->value.conditions, IsEmpty());
}

// PROVES LET1306-0
TEST(Submitting, WaitsForTheAssessmentAndItsRelease)
{
    const auto at = [](Readiness readiness) { return against([&](auto& see) { see.readiness = readiness; }); };
    EXPECT_THAT(at(Readiness::no_route), ElementsAre("no_route"));
    EXPECT_THAT(at(Readiness::not_completed), ElementsAre("assessment_not_completed"));
    EXPECT_THAT(at(Readiness::not_released), ElementsAre("results_not_released"));
    EXPECT_THAT(at(Readiness::released), IsEmpty());
    EXPECT_THAT(against([](auto& see) { see.wanted.listed = false; }), ElementsAre("not_in_list"));
    EXPECT_THAT(against([](auto& see) { see.readiness = Readiness::not_released, see.wanted.listed = false; }), ElementsAre("results_not_released"))
        << "what is on the list is not told before release";

    const Submit outside{std::string{course}, Channel::free};
    EXPECT_THAT(against([](auto& see) { see.readiness = Readiness::no_route, see.wanted.listed = false; }, outside), IsEmpty())
        << "outside the route nothing of it is asked";
    EXPECT_FALSE(decide(the_teacher(), outside, to_submit())->value.route);
    EXPECT_FALSE(decide(the_teacher(), outside, to_submit())->value.slot);
}

TEST(Submitting, NamesWhatIsWrongWithApplicantEmploymentAndOffer)
{
    EXPECT_THAT(against([](auto& see) { see.applicant.consent_from.reset(); }), ElementsAre("no_consent"));
    EXPECT_THAT(against([](auto& see) { see.applicant.consent_withdrawn = "2023-06-19"_day; }), ElementsAre("no_consent"));
    EXPECT_THAT(against([](auto& see) { see.employment.to = "2023-06-19"_day; }), ElementsAre("employment_ended"));
    EXPECT_THAT(against([](auto& see) { see.employment.to = "2023-06-20"_day; }), IsEmpty()) << "the last day of work is one";
    EXPECT_THAT(against([](auto& see) { see.employment.person = head; }), ElementsAre("not_your_employment"));
    EXPECT_THAT(against([](auto& see) { see.wanted.offered = false; }), ElementsAre("offer_withdrawn"));
    EXPECT_THAT(against([](auto& see) { see.wanted.group.reset(); }), ElementsAre("group_needed"));
    EXPECT_THAT(against([](auto& see) { see.wanted.group->programme = "DPP-24-115"; }), ElementsAre("wrong_group"));
    EXPECT_THAT(against([](auto& see) { see.wanted.group->year = 2025; }), ElementsAre("wrong_year"));
    EXPECT_THAT(against([](auto& see) { see.wanted.group->withdrawn = true; }), ElementsAre("group_withdrawn"));
    EXPECT_THAT(codes(decide(the_head(), ask_for_course, to_submit())), ElementsAre("not_permitted"));
    EXPECT_THAT(codes(decide(as(head, Role::listener, school), ask_for_course, to_submit())), ElementsAre("not_own"));
}

TEST(Submitting, OneOpenFormalApplicationOfACampaign_AndOneOfAnOfferAndYear)
{
    const auto with = [](Application other) { return against([&](auto& see) { see.open = {std::move(other)}; }); };
    Application other = request();
    other.offer = "DPP-24-115";
    EXPECT_THAT(with(other), ElementsAre("second_application"));
    EXPECT_THAT(with(request()), ElementsAre("same_offer_twice", "second_application"));
    other.campaign = CampaignId{4};
    EXPECT_THAT(with(other), IsEmpty()) << "of another campaign";
    Application last_year = request();
    last_year.training_year = 2023, last_year.campaign = CampaignId{4};
    EXPECT_THAT(with(last_year), IsEmpty()) << "the same programme in another year";

    other = request();
    other.offer = "DPP-24-115";
    auto two = to_submit();
    two.policy.formal_limit = 2;
    two.open = {other};
    EXPECT_EQ(decide(the_teacher(), ask_for_course, two)->value.slot, 2);
    two.open[0].slot = 2;
    EXPECT_EQ(decide(the_teacher(), ask_for_course, two)->value.slot, 1) << "the first place that is free";
    EXPECT_FALSE(decide(the_teacher(), ask_for_seminar, to_attend())->value.slot) << "events take no place";
}

TEST(Submitting, EveryReasonAgainstIsNamedAtOnce)
{
    auto see = to_submit();
    see.applicant.consent_from.reset();
    see.employment.to = "2023-01-31"_day;
    see.employment.person = head;
    see.wanted.offered = see.wanted.listed = false;
    see.wanted.group->programme = "DPP-24-115";
    see.wanted.group->year = 2025;
    see.wanted.group->withdrawn = true;
    see.wanted.offer_window = Window::until("2023-06-01"_day);
    see.open = {request()};
    EXPECT_THAT(codes(decide(the_teacher("2023-07-05T00:00+05:00"_instant), ask_for_course, see)),
                ElementsAre("not_your_employment", "not_in_list", "window_closed", "no_consent", "employment_ended", "offer_withdrawn", "wrong_group",
                            "wrong_year", "group_withdrawn", "same_offer_twice", "window_closed", "second_application"));
}

TEST(SubmittingForOthers, TheHeadsIsConfirmedAtOnceAndTheSpecialistsWaits)
{
    const auto by_head = decide(the_head(), ask_for_teacher, to_submit());
    ASSERT_TRUE(by_head);
    EXPECT_EQ(by_head->happened, Happened::submitted_by_head);
    EXPECT_EQ(by_head->value.status, Status::head_confirmed);
    EXPECT_EQ(by_head->value.submitted, by_head->value.confirmed);
    EXPECT_EQ(by_head->value.confirmed->by, head);
    EXPECT_EQ(by_head->value.channel, Channel::formal_route);

    const auto by_specialist = decide(assigned(AssignedRight::submit), ask_for_teacher, to_submit());
    ASSERT_TRUE(by_specialist);
    EXPECT_EQ(by_specialist->value.status, Status::not_processed);
    EXPECT_FALSE(by_specialist->value.confirmed);
    EXPECT_THAT(codes(decide(assigned(AssignedRight::approve), ask_for_teacher, to_submit())), ElementsAre("not_head"));
}

TEST(SubmittingForOthers, IsRefusedForOneselfElsewhereAndWhateverWouldRefuseThePerson)
{
    auto own = to_submit();
    own.applicant.id = own.employment.person = head;
    EXPECT_THAT(codes(decide(the_head(), SubmitFor{head, std::string{course}}, own)), ElementsAre("own_application"));
    EXPECT_THAT(codes(decide(as(head, Role::organisation_head, other_school), ask_for_teacher, to_submit())), ElementsAre("not_your_organisation"));
    EXPECT_THAT(codes(decide(the_teacher(), ask_for_teacher, to_submit())), ElementsAre("not_head", "own_application"));
    auto see = to_submit();
    see.applicant.consent_from.reset();
    see.wanted.group.reset();
    EXPECT_THAT(codes(decide(the_head(), ask_for_teacher, see)), ElementsAre("no_consent", "group_needed"));
    EXPECT_THAT(codes(decide(the_head("2023-07-05T00:00+05:00"_instant), ask_for_teacher, to_submit())), ElementsAre("window_closed"));
}

TEST(SubmittingForOthers, WhatIsNotOnTheListIsKeptOutsideTheRoute)
{
    auto see = to_submit();
    see.wanted.listed = false;
    const auto made = decide(the_head("2023-09-01T12:00+05:00"_instant), ask_for_teacher, see);
    ASSERT_TRUE(made) << "no campaign's window there";
    EXPECT_EQ(made->value.channel, Channel::free);
    EXPECT_FALSE(made->value.route || made->value.slot);
    EXPECT_THAT(made->value.conditions, ElementsAre(Condition{ConditionKind::outside_route, "2023-09-01"_day, "AMB-A7"}));

    auto second = to_submit();
    second.open = {request()};
    second.open[0].offer = "DPP-24-115";
    EXPECT_EQ(decide(the_head(), ask_for_teacher, second)->value.channel, Channel::free) << "the person's own choice stands";
}
