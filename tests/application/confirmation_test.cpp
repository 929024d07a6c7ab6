// SPDX-License-Identifier: MIT
// «Одобрить»: letter 1306, 2 and Appendix 2 § 2.2.

#include "people.hpp"

#include <gmock/gmock.h>

namespace {

using namespace letter_1306;
using application::Confirm;
using ::testing::ElementsAre;
using ::testing::IsEmpty;

const Confirm approve{ApplicationId{7}};

template <class Change>
std::vector<std::string> against(Change change, const Confirm& command = approve)
{
    auto see = to_confirm();
    change(see);
    return codes(decide(the_head(), command, see));
}

}  // namespace

// PROVES LET1306-A1-3-b
TEST(Confirming, IsTheHeadsAlone_FromNotProcessedToConfirmed)
{
    for (const Label& label : shape_of<Role>().labels) {
        const auto role = static_cast<Role>(label.value);
        const auto no = codes(decide(as(PersonId{1}, role, school), approve, to_confirm()));
        EXPECT_EQ(no, role == Role::organisation_head ? std::vector<std::string>{} : std::vector<std::string>{"not_head"}) << label.name;
    }
    for (const Label& label : shape_of<Status>().labels) {
        const auto status = static_cast<Status>(label.value);
        EXPECT_EQ(decide(the_head(), approve, to_confirm(request(status))).has_value(), status == Status::not_processed) << label.name;
    }
    const auto verdict = decide(the_head(), approve, to_confirm());
    EXPECT_EQ(verdict->happened, Happened::confirmed);
    EXPECT_EQ(verdict->value.status, Status::head_confirmed);
    EXPECT_EQ(verdict->value.confirmed, (Step{head, morning("2023-06-20"_day)}));
    EXPECT_EQ(verdict->value.with(Status::not_processed).offer, request().offer) << "nothing else is touched";
}

TEST(Confirming, IsOpenToTheLastSecondOfTheSeventhOfJuly)
{
    const auto on = [](Instant now) { return codes(decide(the_head(now), approve, to_confirm())); };
    EXPECT_THAT(on("2023-06-13T23:59:59+05:00"_instant), ElementsAre("window_not_open"));
    EXPECT_THAT(on("2023-06-14T00:00+05:00"_instant), IsEmpty());
    EXPECT_THAT(on("2023-07-07T23:59:59.999999+05:00"_instant), IsEmpty());
    EXPECT_THAT(on("2023-07-07T19:00Z"_instant), ElementsAre("window_closed"));
    EXPECT_EQ(decide(the_head("2023-07-08T00:00+05:00"_instant), approve, to_confirm()).error().first().clause(), "LET1306-2");
    auto soft = to_confirm();
    soft.policy.soft_windows = true;
    EXPECT_THAT(decide(the_head("2023-07-08T00:00+05:00"_instant), approve, soft)->value.conditions,
                ElementsAre(Condition{ConditionKind::overdue, "2023-07-08"_day, "LET1306-2"}));
}

TEST(Confirming, TwiceSaysWhen_AndWhatIsOverSaysItsStatus)
{
    const auto twice = decide(the_head(), approve, to_confirm(request(Status::head_confirmed)));
    ASSERT_THAT(codes(twice), ElementsAre("already_confirmed"));
    EXPECT_EQ(twice.error().first().facts()[1], (Fact{"confirmed_at", morning("2023-06-19"_day)}));
    const auto over = decide(the_head(), approve, to_confirm(request(Status::cancelled)));
    ASSERT_THAT(codes(over), ElementsAre("wrong_status"));
    EXPECT_EQ(over.error().first().facts()[1], (Fact{"status", std::string{"Отменена"}}));
    EXPECT_THAT(codes(decide(the_head(), approve, to_confirm(request(Status::included_in_group)))), ElementsAre("wrong_status"));
}

TEST(Confirming, OfOnesOwnIsAnothersUnlessThePolicySaysSo)
{
    Application own = request();
    own.applicant = head;
    EXPECT_THAT(codes(decide(the_head(), approve, to_confirm(own))), ElementsAre("own_application"));
    auto see = to_confirm(own);
    see.policy.self_confirmation = true;
    EXPECT_TRUE(decide(the_head(), approve, see));

    auto specialists = to_confirm(own);
    EXPECT_TRUE(decide(assigned(AssignedRight::approve), approve, specialists)) << "the head's own goes to the assigned specialist";
    EXPECT_THAT(codes(decide(assigned(AssignedRight::approve), approve, to_confirm())), ElementsAre("not_head")) << "there is a head for the rest";
    EXPECT_THAT(codes(decide(assigned(AssignedRight::submit), approve, specialists)), ElementsAre("not_head"));
    auto all = to_confirm();
    all.policy.assigned_covers_all = true;
    EXPECT_TRUE(decide(assigned(AssignedRight::approve), approve, all));
}

TEST(Confirming, NeedsTheApplicantsOrganisationSelected)
{
    Standing both = as(head, Role::organisation_head, other_school);
    both.held.push_back({Role::organisation_head, school});
    both.organisation_key = "sgo:15";
    const auto verdict = decide(both, approve, to_confirm());
    ASSERT_THAT(codes(verdict), ElementsAre("wrong_organisation")) << "has the right elsewhere: switch";
    EXPECT_EQ(verdict.error().first().facts()[1], (Fact{"needed", std::string{"sgo:12"}}));
    EXPECT_THAT(codes(decide(as(head, Role::organisation_head, other_school), approve, to_confirm())), ElementsAre("not_your_organisation"));
}

TEST(Confirming, AnEmploymentThatEndedAndALongCommentAreRefused)
{
    EXPECT_THAT(against([](auto& see) { see.employment.to = "2023-06-19"_day; }), ElementsAre("employment_ended"));
    EXPECT_THAT(against([](auto& see) { see.employment.to = "2023-06-20"_day; }), IsEmpty());
    std::string text;
    for (int i = 0; i < 4000; ++i) text += "ё";
    EXPECT_THAT(against([](auto&) {}, Confirm{ApplicationId{7}, text}), IsEmpty()) << "letters are counted, not bytes";
    EXPECT_THAT(against([](auto&) {}, Confirm{ApplicationId{7}, text + "!"}), ElementsAre("comment_too_long"));
}

TEST(Confirming, EveryReasonAgainstIsNamedAtOnce)
{
    auto see = to_confirm(request(Status::cancelled));
    see.employment.to = "2023-06-01"_day;
    const Confirm command{ApplicationId{7}, std::string(4001, 'x')};
    EXPECT_THAT(codes(decide(the_head("2023-07-08T00:00+05:00"_instant), command, see)),
                ElementsAre("wrong_status", "employment_ended", "window_closed", "comment_too_long"));
    EXPECT_THAT(codes(decide(the_teacher("2023-07-08T00:00+05:00"_instant), command, see)), ElementsAre("not_head", "own_application"))
        << "who may not know learns nothing more";
}
