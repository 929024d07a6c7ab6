// SPDX-License-Identifier: MIT
// Into a group and from one to another: letter 1306, step 2; regulation 01/312, 3.6.

#include "people.hpp"

#include <gmock/gmock.h>

namespace {

using namespace letter_1306;
using application::Include;
using application::MoveGroup;
using ::testing::ElementsAre;
using ::testing::IsEmpty;

const Include include{ApplicationId{7}};
const MoveGroup move{ApplicationId{7}, "DPP-24-113/3"};

template <class Change>
std::vector<std::string> against(Change change)
{
    auto see = to_include();
    change(see);
    return codes(decide(the_provider(), include, see));
}

Standing who(Role role)
{
    return role == Role::provider_specialist ? the_provider() : as(PersonId{1}, role, role == Role::organisation_head ? school : centre);
}

/// An included application on its way to the third group.
application::InclusionPicture to_move(Group target = dated(3))
{
    return to_include(request(Status::included_in_group), std::move(target));
}

}  // namespace

// PROVES LET1306-A1-3-c
// PROVES LET1306-A2-4-b
// PROVES IOM-3.6-d
TEST(Including, IsTheProvidersAndIntoAPreliminaryGroupTheOperators_ByTheSecondWordingTheCentresAndTheOperatorsToo)
{
    const auto includes = [](Role role, Group group, const Procedures& policy) {
        auto see = to_include(request(Status::head_confirmed), std::move(group));
        see.policy = policy;
        return codes(decide(who(role), include, see));
    };
    Procedures second;
    second.centre_includes = second.operator_includes_dated = true;
    for (const Label& label : shape_of<Role>().labels) {
        const auto role = static_cast<Role>(label.value);
        const bool provider = role == Role::provider_specialist, clerk = role == Role::system_operator,
                   examiner = role == Role::assessment_centre_specialist;
        EXPECT_EQ(includes(role, preliminary(), {}).empty(), provider || clerk) << label.name;
        EXPECT_EQ(includes(role, dated(), {}).empty(), provider) << label.name;
        EXPECT_EQ(includes(role, preliminary(), second).empty(), provider || clerk || examiner) << label.name;
        EXPECT_EQ(includes(role, dated(), second).empty(), provider || clerk || examiner) << label.name;
        const auto no = includes(role, dated(), {});
        EXPECT_TRUE(provider || no == std::vector<std::string>{"not_the_provider"}) << label.name;
    }
    auto foreign = to_include();
    foreign.application.provider = other_institute;
    EXPECT_THAT(codes(decide(the_provider(), include, foreign)), ElementsAre("not_the_provider"));
    foreign.policy = second;
    EXPECT_TRUE(decide(who(Role::assessment_centre_specialist), include, foreign)) << "of any provider";
}

TEST(Including, MovesFromConfirmedAlone_AndRemembersWhoAndWhen)
{
    for (const Label& label : shape_of<Status>().labels) {
        const auto status = static_cast<Status>(label.value);
        const auto no = codes(decide(the_provider(), include, to_include(request(status))));
        EXPECT_EQ(no, status == Status::head_confirmed ? std::vector<std::string>{} : std::vector<std::string>{"wrong_status"}) << label.name;
    }
    const auto verdict = decide(the_provider(), include, to_include(request(Status::head_confirmed), dated()));
    EXPECT_EQ(verdict->happened, Happened::included);
    EXPECT_EQ(verdict->value.status, Status::included_in_group);
    EXPECT_EQ(verdict->value.group, GroupId{2});
    EXPECT_EQ(verdict->value.included, (Step{methodist, morning("2023-06-20"_day)}));
    EXPECT_EQ(verdict->value.confirmed, request(Status::head_confirmed).confirmed);
}

TEST(Including, NamesWhatIsWrongWithApplicationEmploymentAndGroup)
{
    EXPECT_THAT(against([](auto& see) { see.application.kind = ApplicationKind::event; }), ElementsAre("nothing_to_include"));
    EXPECT_THAT(against([](auto& see) { see.application.route.reset(); }), ElementsAre("no_route"));
    EXPECT_THAT(against([](auto& see) { see.application.route.reset(), see.application.channel = Channel::free; }), IsEmpty());
    EXPECT_THAT(against([](auto& see) { see.application.conditions = {{ConditionKind::suspended, "2023-06-01"_day}}; }), ElementsAre("suspended"));
    EXPECT_THAT(against([](auto& see) { see.employment.to = "2023-06-19"_day; }), ElementsAre("employment_ended"));
    EXPECT_THAT(against([](auto& see) { see.employment.position.reset(); }), ElementsAre("profile_incomplete"));
    EXPECT_THAT(against([](auto& see) { see.group.programme = "DPP-24-115"; }), ElementsAre("wrong_group"));
    EXPECT_THAT(against([](auto& see) { see.group.year = 2025; }), ElementsAre("wrong_year"));
    EXPECT_THAT(against([](auto& see) { see.group.withdrawn = true; }), ElementsAre("group_withdrawn"));
    EXPECT_THAT(against([](auto& see) { see.group = dated(), see.group.taken = 25; }), ElementsAre("group_full"));
    EXPECT_THAT(against([](auto& see) { see.group = dated(), see.group.taken = 24; }), IsEmpty()) << "the last seat";
    EXPECT_THAT(against([](auto& see) { see.group.taken = 5000; }), IsEmpty()) << "a preliminary enrolment has no seats";
}

TEST(Including, AsksForTheEducationOfTheProgramme)
{
    using enum EducationLevel;
    for (const Label& label : shape_of<EducationLevel>().labels) {
        const auto level = static_cast<EducationLevel>(label.value);
        EXPECT_EQ(against([&](auto& see) { see.education = level; }).empty(), level >= studying_spo) << label.name;
        EXPECT_EQ(against([&](auto& see) { see.education = level, see.programme.min_education = "vo"; }).empty(), level >= studying_vo) << label.name;
    }
    EXPECT_THAT(against([](auto& see) { see.education = none, see.education_known = false; }), IsEmpty()) << "what is not known is no obstacle";
}

TEST(Including, EveryReasonAgainstIsNamedAtOnce)
{
    auto see = to_include(request(), dated());
    see.application.route.reset();
    see.application.conditions = {{ConditionKind::suspended, "2023-06-01"_day}};
    see.employment.to = "2023-06-01"_day;
    see.employment.position.reset();
    see.group.programme = "DPP-24-115";
    see.group.withdrawn = true;
    see.group.taken = 25;
    see.education = EducationLevel::none;
    EXPECT_THAT(codes(decide(the_teacher(), include, see)), ElementsAre("not_the_provider")) << "who may not know learns nothing more";
    EXPECT_THAT(codes(decide(the_provider(), include, see)),
                ElementsAre("no_route", "wrong_status", "suspended", "employment_ended", "profile_incomplete", "wrong_group",
                            "group_withdrawn", "group_full", "education_too_low"));
}

TEST(Moving, KeepsTheStatusAndChangesTheGroup)
{
    const auto verdict = decide(the_provider(), move, to_move());
    ASSERT_TRUE(verdict);
    EXPECT_EQ(verdict->happened, Happened::moved);
    Application expected = request(Status::included_in_group);
    expected.group = GroupId{3};
    EXPECT_EQ(verdict->value, expected) << "nothing else";
}

TEST(Moving, IsForWhoIsIncluded_IntoAnotherGroupOfTheProgrammeWithASeat)
{
    for (const Status status : {Status::not_processed, Status::head_confirmed, Status::cancelled})
        EXPECT_THAT(codes(decide(the_provider(), move, to_include(request(status), dated(3)))), ElementsAre("wrong_status"));
    EXPECT_THAT(codes(decide(the_provider(), move, to_move(dated(2)))), ElementsAre("already_in_group"));
    Group other = dated(3);
    other.programme = "DPP-24-115";
    EXPECT_THAT(codes(decide(the_provider(), move, to_move(other))), ElementsAre("wrong_group"));
    Group full = dated(3);
    full.taken = 25;
    EXPECT_THAT(codes(decide(the_provider(), move, to_move(full))), ElementsAre("group_full"));
    EXPECT_THAT(codes(decide(who(Role::system_operator), move, to_move())), ElementsAre("not_the_provider")) << "into dated groups only the provider";
    EXPECT_THAT(codes(decide(the_provider(), move, to_include(request(), full))), ElementsAre("wrong_status", "group_full")) << "every reason at once";
}
