// SPDX-License-Identifier: MIT
// AMB-A47: a status is one of four, whatever stands beside it.

#include <marshrut/application/conditions.hpp>
#include <marshrut/application/decide.hpp>
#include <marshrut/model/statuses.hpp>

#include <gtest/gtest.h>

#include <algorithm>
#include <set>

namespace {

using namespace marshrut;
using namespace marshrut::application;

constexpr Instant now = "2023-06-20T09:00+05:00"_instant;
constexpr Day today = "2023-06-20"_day;
constexpr OrganisationId school{12}, institute{7};
constexpr auto kinds = std::to_array({ConditionKind::waiting, ConditionKind::suspended, ConditionKind::unfulfilled, ConditionKind::overdue,
                                      ConditionKind::outside_route, ConditionKind::programme_withdrawn});

Application made(Status status, std::vector<Condition> conditions = {})
{
    Application one{ApplicationId{1}, PersonId{4711}, EmploymentId{9}, "DPP-24-113"};
    one.channel = Channel::free;
    one.status = status;
    one.organisation = school;
    one.provider = institute;
    one.group = GroupId{5};
    one.conditions = std::move(conditions);
    return one;
}
Group group(std::int64_t id = 5)
{
    Group one{GroupId{id}, "DPP-24-113/" + std::to_string(id), "DPP-24-113"};
    one.year = 2024;
    return one;
}
Employment job(std::optional<Day> to = {})
{
    Employment one{EmploymentId{9}, PersonId{4711}, school};
    one.position = "teacher";
    one.to = to;
    return one;
}
Programme programme(bool published)
{
    Programme one{ProgrammeId{3}, "DPP-24-113", "Программа", institute};
    one.published = published;
    return one;
}
std::set<std::string> names(const Refusals& refusals)
{
    std::set<std::string> all;
    for (const Failure& one : refusals) all.emplace(one.code().name);
    return all;
}
template <class T>
std::set<std::string> refused(const Verdict<T>& verdict)
{
    return verdict ? std::set<std::string>{} : names(verdict.error());
}
InclusionPicture picture(Application application, Group into)
{
    return {std::move(application), job(), Lineage{school}, std::move(into), group(), programme(true), EducationLevel::vo, true};
}

const Standing head = Standing::of(PersonId{300}, Role::organisation_head, school, now);
const Standing provider = Standing::of(PersonId{7}, Role::provider_specialist, institute, now);

}  // namespace

TEST(Conditions, BesideEveryOpenStatusLeaveItAsItIsAndOnlyTheSuspendedIsHeldBack)
{
    for (const ConditionKind kind : kinds) {
        const Condition beside{kind, today, "AMB-A47"};
        const std::set<std::string> held = kind == ConditionKind::suspended ? std::set<std::string>{"suspended"} : std::set<std::string>{};
        for (const Status status : {Status::not_processed, Status::head_confirmed, Status::included_in_group}) {
            const Application one = made(status, {beside});
            EXPECT_EQ(label_of(one.status, Language::ru), label_of(made(status).status, Language::ru)) << "printed as without";
            const auto cancelled = decide(provider, Cancel{one.id}, CancelPicture{one, Lineage{school}, group()});
            ASSERT_TRUE(cancelled) << "whatever it is marked with, it can be cancelled";
            EXPECT_EQ(cancelled->value.conditions, one.conditions) << "and keeps the mark";
        }
        const Picture confirming{made(Status::not_processed, {beside}), job(), Window::always(), Lineage{school}};
        EXPECT_EQ(refused(decide(head, Confirm{ApplicationId{1}}, confirming)), held) << label(kind);
        const auto into = [&](Status status, Group where) { return picture(made(status, {beside}), std::move(where)); };
        EXPECT_EQ(refused(decide(provider, Include{ApplicationId{1}}, into(Status::head_confirmed, group()))), held) << label(kind);
        EXPECT_EQ(refused(decide(provider, MoveGroup{ApplicationId{1}, "DPP-24-113/6"}, into(Status::included_in_group, group(6)))), held)
            << label(kind);
    }
}

// AMB-A45: a transfer in each status.
TEST(Conditions, AnEndedEmploymentSuspendsTheOpenAndOneThatGoesOnLiftsIt)
{
    for (const Status status : {Status::not_processed, Status::head_confirmed, Status::included_in_group}) {
        EXPECT_FALSE(suspension(made(status), job(), group(), today)) << "nothing has ended";
        EXPECT_FALSE(suspension(made(status), job(today), group(), today)) << "the last day is a day of work";
        const auto suspended = suspension(made(status), job("2023-06-19"_day), group(), today);
        ASSERT_TRUE(suspended);
        EXPECT_EQ(suspended->happened, Happened::condition_set);
        EXPECT_EQ(suspended->value.status, status);
        EXPECT_EQ(suspended->value.conditions, (std::vector{Condition{ConditionKind::suspended, today, "AMB-A45"}}));
        EXPECT_FALSE(suspension(suspended->value, job("2023-06-19"_day), group(), today.plus(1))) << "once";
        const auto lifted = suspension(suspended->value, job(), group(), today.plus(1));
        ASSERT_TRUE(lifted);
        EXPECT_EQ(lifted->happened, Happened::condition_lifted);
        EXPECT_EQ(lifted->value, made(status));
    }
    EXPECT_FALSE(suspension(made(Status::cancelled), job("2023-06-19"_day), group(), today));
}

TEST(Conditions, AWithdrawnProgrammeMarksWhatIsOpenAndNotYetOver_nasty_37)
{
    for (const Status status : {Status::not_processed, Status::head_confirmed, Status::included_in_group}) {
        const auto marked = withdrawal(made(status), programme(false), group(), today);
        ASSERT_TRUE(marked);
        EXPECT_TRUE(marked->value.has(ConditionKind::programme_withdrawn));
        EXPECT_EQ(withdrawal(marked->value, programme(true), group(), today)->value, made(status)) << "offered again";
    }
    EXPECT_FALSE(withdrawal(made(Status::cancelled), programme(false), group(), today));
    Group past = group();
    past.year = 2022;
    EXPECT_FALSE(withdrawal(made(Status::included_in_group), programme(false), past, today)) << "training that is over is left alone";
    past.year = 2023;
    past.date_to = today.plus(-1);
    EXPECT_FALSE(withdrawal(made(Status::included_in_group), programme(false), past, today));
    EXPECT_TRUE(withdrawal(made(Status::not_processed), programme(false), std::nullopt, today));
}

TEST(Conditions, OtherMarksStayWhereTheyAre)
{
    const Condition late{ConditionKind::overdue, "2023-06-01"_day, "AMB-A5"};
    const auto marked = withdrawal(made(Status::not_processed, {late}), programme(false), group(), today);
    ASSERT_TRUE(marked);
    EXPECT_EQ(marked->value.conditions.front(), late);
    EXPECT_EQ(withdrawal(marked->value, programme(true), group(), today)->value.conditions, std::vector{late});
}
