// SPDX-License-Identifier: MIT
// Cancelling and commenting: letter 1306, Appendix 1 § 4 and the second wording of Appendix 2.

#include "people.hpp"

#include <gmock/gmock.h>

namespace {

using namespace letter_1306;
using application::Cancel;
using application::Comment;
using ::testing::ElementsAre;
using ::testing::IsEmpty;

const Cancel cancel{ApplicationId{7}};
const Cancel with_reason{ApplicationId{7}, "по болезни"};
constexpr std::array open_statuses{Status::not_processed, Status::head_confirmed, Status::included_in_group};

std::vector<std::string> comments(const Standing& who, std::string text)
{
    return codes(decide(who, Comment{ApplicationId{7}, std::move(text)}, to_cancel()));
}

}  // namespace

TEST(Cancelling, ApplicantHeadAndProviderFromEachOpenStatus_AndItIsFinal)
{
    for (const Standing& who : {the_teacher(), the_head(), the_provider(), as(PersonId{1}, Role::system_operator, centre)}) {
        for (const Status status : open_statuses) {
            const auto verdict = decide(who, cancel, to_cancel(request(status)));
            ASSERT_TRUE(verdict);
            EXPECT_EQ(verdict->happened, Happened::cancelled);
            EXPECT_EQ(verdict->value.status, Status::cancelled);
            EXPECT_FALSE(verdict->value.slot || verdict->value.open_year) << "the place is free";
            EXPECT_EQ(verdict->value.cancelled, (Step{who.person, who.now})) << "it says who did";
            EXPECT_EQ(verdict->value.group, request(status).group) << "what was asked for stays readable";
        }
        EXPECT_THAT(codes(decide(who, cancel, to_cancel(request(Status::cancelled)))), ElementsAre("wrong_status"));
    }
    EXPECT_THAT(codes(decide(as(PersonId{4712}, Role::listener, school), cancel, to_cancel())), ElementsAre("not_own"));
    EXPECT_THAT(codes(decide(as(head, Role::organisation_head, other_school), cancel, to_cancel())), ElementsAre("not_your_organisation"));
    EXPECT_THAT(codes(decide(as(methodist, Role::provider_specialist, other_institute), cancel, to_cancel())), ElementsAre("not_the_provider"));
    EXPECT_THAT(codes(decide(as(PersonId{1}, Role::ministry_specialist, centre), cancel, to_cancel())), ElementsAre("not_permitted"));
}

// PROVES LET1306-A2-4-a
TEST(Cancelling, ByTheSecondWordingTheAssessmentCentreAndTheOperatorCancelThoseOfAnyProvider)
{
    const Standing examiner = as(PersonId{1}, Role::assessment_centre_specialist, centre);
    const Standing clerk = as(PersonId{2}, Role::system_operator, centre);
    for (const OrganisationId provider : {institute, other_institute})
        for (const Status status : open_statuses) {
            auto see = to_cancel(request(status));
            see.application.provider = provider;
            EXPECT_THAT(codes(decide(examiner, cancel, see)), ElementsAre("not_permitted")) << "not by default";
            see.policy.centre_cancels = true;
            EXPECT_TRUE(decide(examiner, cancel, see));
            EXPECT_TRUE(decide(clerk, cancel, see));
        }
}

TEST(Cancelling, EndsWhenTheGroupBegins)
{
    const auto on = [](Instant now) { return codes(decide(the_teacher(now), cancel, to_cancel(request(Status::included_in_group)))); };
    EXPECT_THAT(on("2024-02-04T23:59:59+05:00"_instant), IsEmpty());
    EXPECT_THAT(on("2024-02-05T00:00+05:00"_instant), ElementsAre("group_begun"));
    EXPECT_THAT(codes(decide(the_teacher("2024-02-05T00:00+05:00"_instant), cancel, to_cancel(request(Status::head_confirmed)))), IsEmpty())
        << "who is in no group is not bound by its days";
    auto early = to_cancel(request(Status::included_in_group));
    early.group->order_date = "2024-01-20"_day;
    EXPECT_THAT(codes(decide(the_teacher("2024-01-20T09:00+05:00"_instant), cancel, early)), ElementsAre("group_begun")) << "from the enrolment order on";
}

// PROVES LET1306-A1-4-e
TEST(Cancelling, WithAndWithoutACommentInEachOpenStatus_UnlessThePolicyAsksForOneAfterInclusion)
{
    for (const Status status : open_statuses) {
        auto see = to_cancel(request(status));
        EXPECT_TRUE(decide(the_head(), cancel, see));
        EXPECT_TRUE(decide(the_head(), with_reason, see));
        see.policy.comment_after_inclusion = true;
        const bool included = status == Status::included_in_group;
        EXPECT_EQ(codes(decide(the_head(), cancel, see)), included ? std::vector<std::string>{"comment_needed"} : std::vector<std::string>{});
        EXPECT_TRUE(decide(the_head(), with_reason, see));
    }
    EXPECT_THAT(codes(decide(the_head(), Cancel{ApplicationId{7}, std::string(4001, 'x')}, to_cancel())), ElementsAre("comment_too_long"));
}

TEST(Cancelling, EveryReasonAgainstIsNamedAtOnce)
{
    auto see = to_cancel(request(Status::included_in_group));
    see.policy.comment_after_inclusion = true;
    EXPECT_THAT(codes(decide(the_teacher(morning("2024-02-06"_day)), cancel, see)), ElementsAre("group_begun", "comment_needed"));
    EXPECT_THAT(codes(decide(as(PersonId{4712}, Role::listener, school, morning("2024-02-06"_day)), cancel, see)), ElementsAre("not_own"))
        << "who may not know learns nothing more";
}

TEST(Commenting, IsForApplicantHeadAndProviderInEveryStatus)
{
    for (const Label& label : shape_of<Status>().labels)
        for (const Standing& who : {the_teacher(), the_head(), the_provider()}) {
            const auto verdict = decide(who, Comment{ApplicationId{7}, "Прошу рассмотреть"}, to_cancel(request(static_cast<Status>(label.value))));
            ASSERT_TRUE(verdict) << label.name;
            EXPECT_EQ(verdict->happened, Happened::commented);
            EXPECT_EQ(verdict->value, request(static_cast<Status>(label.value))) << "a comment changes nothing";
        }
    EXPECT_THAT(comments(as(PersonId{4712}, Role::listener, school), "x"), ElementsAre("not_own"));
    EXPECT_THAT(comments(as(methodist, Role::provider_specialist, other_institute), "x"), ElementsAre("not_the_provider"));
    EXPECT_THAT(comments(the_head(), " \t\n "), ElementsAre("comment_empty"));
    EXPECT_THAT(comments(the_head(), std::string(4000, 'x')), IsEmpty());
    EXPECT_THAT(comments(the_head(), std::string(4001, 'x')), ElementsAre("comment_too_long"));
}
