// SPDX-License-Identifier: MIT
#include <marshrut/application.hpp>
#include <marshrut/campaign.hpp>

#include <gmock/gmock.h>

using namespace marshrut;
using namespace marshrut::campaign;

namespace {

constexpr OrganisationId operator_organisation{1}, school{12}, centre{15};
constexpr PersonId clerk{1}, teacher{4711}, colleague{4712}, neighbour{4713};

Standing as(Role role, Instant now = "2023-06-01T10:00+05:00"_instant) { return Standing::of(clerk, role, operator_organisation, now); }
Standing the_operator(Instant now = "2023-06-01T10:00+05:00"_instant) { return as(Role::system_operator, now); }

/// The round of letter 1306: choose by 4 July, confirm by 7 July, train in 2024.
Open round_of_2023()
{
    return {"C-2023", 2023, 2024, "ADD-2023", {}, "2023-06-14"_day, "2023-07-04"_day, "2023-06-14"_day, "2023-07-07"_day};
}

OpenPicture nothing_yet()
{
    Procedure procedure{ProcedureId{5}, "ADD-2023", "Оценка педагогов дополнительного образования"};
    procedure.categories = {"additional_pedagogues"};
    return {CampaignId{9}, std::nullopt, procedure, PolicyId{3}};
}

Campaign opened(const Open& command = round_of_2023()) { return decide(the_operator(), command, nothing_yet()).value().value; }

std::vector<std::string> codes(const Refusals& refusals)
{
    std::vector<std::string> names;
    for (const Failure& one : refusals) names.emplace_back(one.code().name);
    return names;
}

Application waiting(PersonId person, Status status = Status::not_processed)
{
    Application one{ApplicationId{person.raw()}, person, EmploymentId{1}, "DPP-24-113"};
    one.status = status;
    one.slot = 1;
    one.open_year = 2024;
    return one;
}

/// What the pedagogue is answered who applies at a moment, with released results and the programme on the list.
Verdict<Application> submit(const Campaign& campaign, Instant at)
{
    Person person{teacher, "2023-01-01"_day};
    const Group group{GroupId{1}, "DPP-24-113/1", "DPP-24-113", GroupKind::preliminary, 2024};
    const application::Wanted wanted{ApplicationKind::programme, "DPP-24-113", 1, OrganisationId{20}, 2024, true, true, group,
                                     Window::always()};
    return application::decide(Standing::of(teacher, Role::listener, school, at), application::Submit{"DPP-24-113"},
                               {ApplicationId{7}, person, Employment{EmploymentId{1}, teacher, school}, Lineage{school}, wanted,
                                application::Readiness::released, selection_window(campaign, teacher, "emanzhelinskiy_mr"), {},
                                campaign.id, RouteId{1}, campaign.policy});
}

/// What the head is answered who confirms at a moment.
Verdict<Application> confirm(const Campaign& campaign, Instant at)
{
    return application::decide(Standing::of(PersonId{300}, Role::organisation_head, school, at),
                               application::Confirm{ApplicationId{teacher.raw()}},
                               {waiting(teacher), Employment{EmploymentId{1}, teacher, school},
                                confirmation_window(campaign, teacher, "emanzhelinskiy_mr"), Lineage{school}});
}

}  // namespace

// PROVES LET1306-2-b
TEST(OpenCampaign, HasACategoryAYearOfTrainingAndTwoWindows_ConfirmingDoesNotEndBeforeChoosing)
{
    const Campaign campaign = opened();
    EXPECT_THAT(campaign.categories, testing::ElementsAre("additional_pedagogues")) << "those of the procedure";
    EXPECT_EQ(campaign.assessment_year, 2023);
    EXPECT_EQ(campaign.training_year, 2024);
    EXPECT_EQ(campaign.policy, PolicyId{3}) << "the policy is pinned";
    EXPECT_EQ(selection_window(campaign).span(), (Span{"2023-06-14"_day, "2023-07-04"_day}));
    EXPECT_EQ(confirmation_window(campaign).span(), (Span{"2023-06-14"_day, "2023-07-07"_day}));

    Open command = round_of_2023();
    command.confirm_to = "2023-07-03"_day;
    EXPECT_THAT(codes(decide(the_operator(), command, nothing_yet()).error()),
                testing::ElementsAre("confirmation_before_selection"));
    command.confirm_to = command.select_to;
    EXPECT_TRUE(decide(the_operator(), command, nothing_yet())) << "the same day is no earlier";
    command.select_to.reset();
    EXPECT_FALSE(decide(the_operator(), command, nothing_yet())) << "choosing without an end outlasts the limit";
}

TEST(OpenCampaign, NamesEveryReasonAtOnce)
{
    Open command{"", 2024, 2023, std::nullopt, {}, "2023-07-04"_day, "2023-07-01"_day, "2023-07-09"_day, "2023-07-02"_day};
    OpenPicture see = nothing_yet();
    see.procedure.reset();
    see.former = opened();
    EXPECT_THAT(codes(decide(the_operator(), command, see).error()),
                testing::ElementsAre("campaign_code_missing", "campaign_exists", "category_missing", "years_reversed",
                                     "window_reversed", "window_reversed"));

    command = round_of_2023();
    command.categories = {"subject_teachers", "primary_teachers", "subject_teachers"};
    see = nothing_yet();
    see.procedure.reset();
    EXPECT_THAT(codes(decide(the_operator(), command, see).error()), testing::ElementsAre("not_found", "category_twice"));
}

// PROVES MOD-5.2-b
TEST(OpenCampaign, WindowsAndLimitsAreChangedByTheOperatorOnly_WithoutAChangeOfCode)
{
    const Campaign campaign = opened();
    const Extend extend{"C-2023", WindowKind::selection, "2023-07-06"_day, "сбой связи"};
    for (const Label& label : shape_of<Role>().labels) {
        const auto role = static_cast<Role>(label.value);
        const bool allowed = role == Role::system_operator;
        EXPECT_EQ(decide(as(role), round_of_2023(), nothing_yet()).ok(), allowed) << label.name;
        EXPECT_EQ(decide(as(role), extend, campaign).ok(), allowed) << label.name;
    }
    EXPECT_FALSE(selection_window(campaign).open("2023-07-06"_day, limit::selection));
    const Campaign longer = decide(the_operator(), extend, campaign).value().value;
    EXPECT_TRUE(selection_window(longer).open("2023-07-06"_day, limit::selection)) << "in effect at once";
}

// PROVES LET1306-1
TEST(Windows, TheSelectionWindowIncludesTheWholeOfTheFourthOfJuly_AndLaggardsAreListedSevenDaysBefore)
{
    const Campaign campaign = opened();
    EXPECT_TRUE(submit(campaign, "2023-07-04T23:59+05:00"_instant));
    EXPECT_TRUE(submit(campaign, "2023-07-04T23:59:59.999+05:00"_instant));
    const auto late = submit(campaign, "2023-07-05T00:00+05:00"_instant);
    ASSERT_THAT(codes(late.error()), testing::ElementsAre("window_closed"));
    EXPECT_EQ(late.error().first().clause(), "LET1306-1");
    EXPECT_THAT(codes(submit(campaign, "2023-06-13T23:59+05:00"_instant).error()), testing::ElementsAre("window_not_open"));

    const std::vector<Participant> participants{{teacher, school, "emanzhelinskiy_mr", {}},
                                                {neighbour, centre, "chelyabinskiy_go", {}},
                                                {colleague, school, "emanzhelinskiy_mr", waiting(colleague, Status::head_confirmed)}};
    const auto listed = [&](Day today) { return laggards(campaign, participants, today, Procedures{}); };
    EXPECT_TRUE(listed("2023-06-26"_day).empty()) << "eight days before";
    ASSERT_EQ(listed("2023-06-27"_day).size(), 2u) << "seven days before; whom the head has confirmed is not behind";
    EXPECT_EQ(listed("2023-06-27"_day)[0],
              (Laggard{"chelyabinskiy_go", centre, neighbour, Lag::nothing_chosen, "2023-07-04"_day, 7}));
    EXPECT_EQ(listed("2023-06-27"_day)[1].municipality, "emanzhelinskiy_mr");
    EXPECT_EQ(listed("2023-07-01"_day)[0].days_left, 3);
    EXPECT_EQ(listed("2023-07-03"_day)[0].days_left, 1);
    EXPECT_EQ(listed("2023-07-04"_day)[0].days_left, 0);
    EXPECT_EQ(listed("2023-07-06"_day)[0].days_left, -2) << "still listed: two days overdue";
}

// PROVES LET1306-2
TEST(Windows, ConfirmedBySeventhOfJulyUnlessTheOperatorExtended_WhatIsNotConfirmedIsListedAndNotCancelled)
{
    const Campaign campaign = opened();
    EXPECT_TRUE(confirm(campaign, "2023-07-07T23:59:59+05:00"_instant));
    const auto late = confirm(campaign, "2023-07-08T00:00+05:00"_instant);
    ASSERT_THAT(codes(late.error()), testing::ElementsAre("window_closed"));
    EXPECT_EQ(late.error().first().clause(), "LET1306-2");

    const Campaign longer =
        decide(the_operator(), Extend{"C-2023", WindowKind::confirmation, "2023-07-10"_day, "отпуск директора"}, campaign).value().value;
    EXPECT_TRUE(confirm(longer, "2023-07-08T00:00+05:00"_instant));
    EXPECT_EQ(longer.extensions.front().reason, "отпуск директора");

    const std::vector<Participant> participants{{teacher, school, "emanzhelinskiy_mr", waiting(teacher)}};
    EXPECT_TRUE(laggards(campaign, participants, "2023-06-29"_day, Procedures{}).empty());
    const auto listed = laggards(campaign, participants, "2023-06-30"_day, Procedures{});
    ASSERT_EQ(listed.size(), 1u);
    EXPECT_EQ(listed[0], (Laggard{"emanzhelinskiy_mr", school, teacher, Lag::not_confirmed, "2023-07-07"_day, 7,
                                  ApplicationId{teacher.raw()}}));
    EXPECT_EQ(laggards(campaign, participants, "2023-07-08"_day, Procedures{})[0].days_left, -1);
    EXPECT_FALSE(untouched(waiting(teacher), confirmation_window(campaign), Procedures{}, "2023-07-08"_day));
}

TEST(Windows, AnExtensionReachesAllOneMunicipalityOrOnePerson)
{
    Campaign campaign = opened();
    const auto extend = [&](Extend command) { campaign = decide(the_operator(), command, campaign).value().value; };
    extend({"C-2023", WindowKind::confirmation, "2023-07-12"_day, "перерыв в работе СГО"});
    extend({"C-2023", WindowKind::selection, "2023-07-06"_day, "наводнение", "emanzhelinskiy_mr"});
    extend({"C-2023", WindowKind::selection, "2023-07-10"_day, "больничный", std::nullopt, teacher});

    const auto last = [&](PersonId person, const char* municipality) { return *selection_window(campaign, person, municipality).span().to; };
    EXPECT_EQ(last(neighbour, "chelyabinskiy_go"), "2023-07-04"_day);
    EXPECT_EQ(last(colleague, "emanzhelinskiy_mr"), "2023-07-06"_day);
    EXPECT_EQ(last(teacher, "emanzhelinskiy_mr"), "2023-07-10"_day);
    EXPECT_EQ(last(teacher, "chelyabinskiy_go"), "2023-07-10"_day) << "a person's own extension goes along";
    EXPECT_EQ(*confirmation_window(campaign, neighbour, "chelyabinskiy_go").span().to, "2023-07-12"_day);
}

TEST(Extend, NeedsAReasonAndALaterDay_AndConfirmingIsExtendedFirst)
{
    const Campaign campaign = opened();
    const auto refused = [&](const Extend& command) { return codes(decide(the_operator(), command, campaign).error()); };
    EXPECT_THAT(refused({"C-2023", WindowKind::selection, "2023-07-06"_day, "  "}), testing::ElementsAre("extension_reason_missing"));
    EXPECT_THAT(refused({"C-2023", WindowKind::selection, "2023-07-04"_day, "просили"}), testing::ElementsAre("not_an_extension"));
    EXPECT_THAT(refused({"C-2023", WindowKind::selection, "2023-07-06"_day, "просили", "emanzhelinskiy_mr", teacher}),
                testing::ElementsAre("extension_for_two"));
    EXPECT_THAT(refused({"C-2023", WindowKind::selection, "2023-07-08"_day, "просили"}),
                testing::ElementsAre("confirmation_before_selection"));
}

TEST(DayBegan, IsSaidByTheOperatorAndNeverAheadOfTheClock)
{
    const auto operators = the_operator("2023-07-08T00:00+05:00"_instant);
    EXPECT_EQ(decide(operators, DayBegan{"2023-07-08"_day}).value().value, Began{"2023-07-08"_day});
    EXPECT_TRUE(decide(operators, DayBegan{"2023-07-07"_day})) << "a day that was missed is lived through later";
    EXPECT_THAT(codes(decide(operators, DayBegan{"2023-07-09"_day}).error()), testing::ElementsAre("day_not_come"));
    EXPECT_THAT(codes(decide(as(Role::organisation_head), DayBegan{"2023-06-01"_day}).error()),
                testing::ElementsAre("not_permitted"));
}

TEST(DayBegan, RemindersGoOutSevenThreeAndOneDayBeforeTheLimit)
{
    const Window window = selection_window(opened());
    std::vector<int> due;
    for (int before = 10; before >= -1; --before)
        if (reminder_due(window, "2023-07-04"_day.plus(-before), Procedures{})) due.push_back(before);
    EXPECT_THAT(due, testing::ElementsAre(7, 3, 1));
    EXPECT_FALSE(reminder_due(Window::always(), "2023-07-03"_day, Procedures{}));
}

TEST(DayBegan, WhatNobodyTouchedExpiresOnlyWhereThePolicySaysSo_AndOnce)
{
    Procedures policy;
    policy.expire_untouched = true;
    const Window window = confirmation_window(opened());
    EXPECT_FALSE(untouched(waiting(teacher), window, policy, "2023-07-07"_day)) << "the last day is a day";
    const auto expired = untouched(waiting(teacher), window, policy, "2023-07-08"_day);
    ASSERT_TRUE(expired);
    EXPECT_EQ(expired->value.status, Status::cancelled);
    EXPECT_FALSE(expired->value.slot) << "the place is free for another choice";
    EXPECT_EQ(expired->value.conditions.back(), (Condition{ConditionKind::overdue, "2023-07-08"_day, "LET1306-2"}));
    EXPECT_FALSE(expired->value.cancelled) << "nobody's step: the rule's";
    EXPECT_FALSE(untouched(expired->value, window, policy, "2023-07-09"_day)) << "twice is once";
    for (const Status status : {Status::head_confirmed, Status::included_in_group, Status::cancelled})
        EXPECT_FALSE(untouched(waiting(teacher, status), window, policy, "2023-07-08"_day));
}
