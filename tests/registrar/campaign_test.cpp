// SPDX-License-Identifier: MIT
// The year's round and the assessment before it, through the one door.

#include <marshrut/application.hpp>
#include <marshrut/assessment.hpp>
#include <marshrut/campaign.hpp>
#include <marshrut/codec/json.hpp>
#include <marshrut/registrar.hpp>
#include <marshrut/testing/world.hpp>

#include <gmock/gmock.h>

namespace {

using namespace marshrut;

class Round2023 : public ::testing::Test {
protected:
    marshrut::testing::World world;
    Organisation school = world.organisation("sgo:12", "СОШ № 12");
    Organisation other_school = world.organisation("sgo:15", "СОШ № 15", "ooo", {}, "emanzhelinskiy_mr");
    Organisation institute = world.organisation("module:chippkro", "ЧИППКРО", "dpo", {}, "chelyabinskiy_go");
    Person teacher = world.person("sgo:4711", school.id);
    Person head = world.person("sgo:300", school.id, "principal");
    Person neighbour = world.person("sgo:4712", other_school.id);
    Programme programme = world.programme("DPP-24-113", institute.id);
    Group preliminary = world.preliminary("DPP-24-113/1", "DPP-24-113");
    bool headed = (world.head(school.id, head.id), true);

    Registrar& door() { return world.registrar(); }
    Session listener() { return world.as("sgo:4711"); }
    Session director() { return world.as("sgo:300", Role::organisation_head); }

    template <class C>
    std::string refused(const Session& who, const C& command)
    {
        const auto answer = door().act(who, command);
        return answer ? "done" : std::string{answer.error().code().name};
    }
    static campaign::Open opening()
    {
        return {"C-2023", 2023, 2024, "ADD-2023", {"additional_pedagogues"}, "2023-06-14"_day, "2023-07-04"_day, "2023-06-14"_day, "2023-07-07"_day};
    }
    static assessment::Open procedure() { return {"ADD-2023", "Оценка", {"additional_pedagogues"}, {"subject", "methodical"}}; }
    Assessed result(PersonId person, ProcedureId of)
    {
        static std::int64_t last = 90000;
        Assessed row{AssessedId{++last}, person, of, "subject", "2023-05-10"_day};
        row.result = Points{4, 10};
        return world.put(row);
    }
    /// Does the last entry of a row name nobody, and the day's command?
    bool nobody_did(std::string_view kind, std::int64_t row)
    {
        std::optional<Entry> last;
        for (const Entry& one : world.all<Entry>())
            if (one.kind == kind && one.row == row && (!last || last->version < one.version)) last = one;
        return last && !last->by && last->role == Role::anonymous && last->command == "campaign.day_began";
    }
    EmploymentId job_of(PersonId person)
    {
        for (const Employment& one : world.all<Employment>())
            if (one.person == person) return one.id;
        return EmploymentId{0};
    }
    void expire_what_nobody_touched()
    {
        Policy strict = Policy::chelyabinsk_2023();
        strict.procedures.expire_untouched = true;
        PolicyRow row = world.all<PolicyRow>().front();
        row.id = PolicyId{777};
        row.version = 2;
        row.json = codec::to_json(strict);
        world.put(row);
    }
};

// PROVES LET1306-0
TEST_F(Round2023, ApplicationsAreMadeAfterTheAssessmentIsCompleted_OrEarlyWhereTheCampaignSaysSo)
{
    const Procedure run = door().act(world.clerk(), procedure()).value();
    const Campaign early = [&] {
        auto command = opening();
        command.code = "C-EARLY";
        command.early_submission = true;
        return door().act(world.clerk(), command).value();
    }();
    const Campaign usual = door().act(world.clerk(), opening()).value();
    EXPECT_EQ(usual.categories, run.categories);
    EXPECT_TRUE(usual.policy) << "the policy in force is pinned";
    Route route = world.route(teacher.id, job_of(teacher.id), run.id, usual.id, {"DPP-24-113"});

    const auto submits = [&] { return refused(listener(), application::Submit{"DPP-24-113"}); };
    EXPECT_EQ(submits(), "assessment_not_completed");
    ASSERT_TRUE(door().act(world.clerk(), assessment::Close{"ADD-2023"}));
    EXPECT_EQ(submits(), "results_not_released");
    route.campaign = early.id;
    world.put(route);
    EXPECT_EQ(door().why_not(listener(), application::Submit{"DPP-24-113"}).size(), 0u) << "early submission";
    route.campaign = usual.id;
    world.put(route);
    ASSERT_TRUE(door().act(world.clerk(), assessment::Release{"ADD-2023"}));
    EXPECT_EQ(submits(), "done");
}

TEST_F(Round2023, AnExtensionOpensTheWindowForThoseItReaches_AndIsNobodyElsesBusiness)
{
    world.procedure("ADD-2023", ProcedureState::released);
    const Campaign campaign = door().act(world.clerk(), opening()).value();
    world.route(teacher.id, job_of(teacher.id), campaign.procedure, campaign.id, {"DPP-24-113"});
    const Application made = door().act(listener(), application::Submit{"DPP-24-113"}).value();

    world.at("2023-07-08T09:00+05:00"_instant);
    EXPECT_EQ(refused(director(), application::Confirm{made.id}), "window_closed");
    EXPECT_EQ(refused(director(), campaign::Extend{"C-2023", WindowKind::confirmation, "2023-07-10"_day, "отпуск"}), "not_permitted");
    EXPECT_EQ(refused(world.clerk(), campaign::Extend{"C-2023", WindowKind::confirmation, "2023-07-10"_day, "отпуск директора",
                                                      "miasskiy_go"}), "done");
    const auto here = door().ask(listener(), campaign::List{}).value().front();
    const auto there = door().ask(world.as("sgo:4712"), campaign::List{}).value().front();
    const auto anybody = door().ask(door().anonymous(), campaign::List{}).value().front();
    EXPECT_EQ(here.confirm_to, "2023-07-10"_day);
    EXPECT_EQ(there.confirm_to, "2023-07-07"_day);
    EXPECT_EQ(anybody.confirm_to, "2023-07-07"_day);
    EXPECT_EQ(refused(director(), application::Confirm{made.id}), "done");
}

TEST_F(Round2023, LaggardsAreSeenByWhoMayReadTheirApplications)
{
    const Procedure run = world.procedure("ADD-2023", ProcedureState::released);
    const Campaign campaign = door().act(world.clerk(), opening()).value();
    result(teacher.id, run.id);
    result(neighbour.id, run.id);
    world.at("2023-06-30T09:00+05:00"_instant);
    const campaign::Laggards question{"C-2023"};
    EXPECT_EQ(door().ask(world.clerk(), question).value().size(), 2u);
    const auto own = door().ask(director(), question).value();
    ASSERT_EQ(own.size(), 1u) << "of the own organisation";
    EXPECT_EQ(own.front(), (campaign::Laggard{"miasskiy_go", school.id, teacher.id, campaign::Lag::nothing_chosen, "2023-07-04"_day, 4}));
    EXPECT_FALSE(door().ask(door().anonymous(), question));

    world.route(teacher.id, job_of(teacher.id), campaign.procedure, campaign.id, {"DPP-24-113"});
    const Application made = door().act(listener(), application::Submit{"DPP-24-113"}).value();
    EXPECT_EQ(door().ask(director(), question).value().front().lag, campaign::Lag::not_confirmed);
    ASSERT_TRUE(door().act(director(), application::Confirm{made.id}));
    EXPECT_TRUE(door().ask(director(), question).value().empty());
}

TEST_F(Round2023, ADayBegins_RoutesWhoseTermIsOverExpire_UntouchedApplicationsStay)
{
    world.procedure("ADD-2023", ProcedureState::released);
    const Campaign campaign = door().act(world.clerk(), opening()).value();
    const Route route = world.route(teacher.id, job_of(teacher.id), campaign.procedure, campaign.id, {"DPP-24-113"});
    const Application made = door().act(listener(), application::Submit{"DPP-24-113"}).value();

    world.at("2025-01-01T00:00+05:00"_instant);
    EXPECT_EQ(refused(director(), campaign::DayBegan{"2025-01-01"_day}), "not_permitted");
    EXPECT_EQ(refused(world.clerk(), campaign::DayBegan{"2025-01-02"_day}), "day_not_come");
    EXPECT_EQ(door().act(world.clerk(), campaign::DayBegan{"2024-12-31"_day}).value(), (campaign::Began{"2024-12-31"_day}));
    EXPECT_EQ(door().act(world.clerk(), campaign::DayBegan{"2025-01-01"_day}).value(), (campaign::Began{"2025-01-01"_day, 0, 1}));
    EXPECT_EQ(world.get<Route>(route.id).state, RouteState::expired);
    EXPECT_TRUE(nobody_did("route", route.id.raw())) << "a rule did it, on the day's command";
    EXPECT_EQ(world.get<Application>(made.id).status, Status::not_processed) << "listed, not cancelled";
    EXPECT_EQ(door().act(world.clerk(), campaign::DayBegan{"2025-01-01"_day}).value().expired, 0) << "twice is once";
}

// PROVES MOD-5.2-b
TEST_F(Round2023, LimitsAndWhoConfirmsAreDataOfThePolicy_InEffectWithoutAChangeOfCode)
{
    world.procedure("ADD-2023", ProcedureState::released);
    world.programme("DPP-24-115", institute.id);
    world.preliminary("DPP-24-115/1", "DPP-24-115");
    Policy own = Policy::chelyabinsk_2023();
    own.procedures.formal_limit = 2;
    own.procedures.self_confirmation = true;
    PolicyRow row = world.all<PolicyRow>().front();
    row.id = PolicyId{777};
    row.version = 2;
    row.json = codec::to_json(own);
    const auto lives = [&](const Person& who, std::string_view key) {
        const Campaign campaign = world.all<Campaign>().back();
        world.route(who.id, job_of(who.id), campaign.procedure, campaign.id, {"DPP-24-113", "DPP-24-115"});
        const auto first = door().act(world.as(key), application::Submit{"DPP-24-113"});
        return std::pair{refused(world.as(key), application::Submit{"DPP-24-115"}), refused(director(), application::Confirm{first.value().id})};
    };
    ASSERT_TRUE(door().act(world.clerk(), opening()));
    EXPECT_EQ(lives(head, "sgo:300"), (std::pair<std::string, std::string>{"second_application", "own_application"}));
    world.put(row);
    auto command = opening();
    command.code = "C-NEXT";
    ASSERT_TRUE(door().act(world.clerk(), command));
    const Person second = world.person("sgo:301", school.id, "principal");
    world.head(school.id, second.id);
    Campaign next = world.all<Campaign>().front();
    for (const Campaign& one : world.all<Campaign>())
        if (one.code == "C-NEXT") next = one;
    world.route(second.id, job_of(second.id), next.procedure, next.id, {"DPP-24-113", "DPP-24-115"});
    const Application own_one = door().act(world.as("sgo:301"), application::Submit{"DPP-24-113"}).value();
    EXPECT_EQ(refused(world.as("sgo:301"), application::Submit{"DPP-24-115"}), "done") << "two by this policy";
    EXPECT_EQ(refused(world.as("sgo:301", Role::organisation_head, "sgo:12"), application::Confirm{own_one.id}), "done");
}

TEST_F(Round2023, WhereThePolicySaysSoADayCancelsWhatNobodyTouched)
{
    world.procedure("ADD-2023", ProcedureState::released);
    expire_what_nobody_touched();
    const Campaign campaign = door().act(world.clerk(), opening()).value();
    EXPECT_EQ(campaign.policy, PolicyId{777});
    world.route(teacher.id, job_of(teacher.id), campaign.procedure, campaign.id, {"DPP-24-113"});
    const Application made = door().act(listener(), application::Submit{"DPP-24-113"}).value();

    world.at("2023-07-08T00:05+05:00"_instant);
    EXPECT_EQ(door().act(world.clerk(), campaign::DayBegan{"2023-07-07"_day}).value().cancelled, 0);
    EXPECT_EQ(door().act(world.clerk(), campaign::DayBegan{"2023-07-08"_day}).value().cancelled, 1);
    EXPECT_EQ(world.get<Application>(made.id).status, Status::cancelled);
    EXPECT_EQ(world.get<Application>(made.id).conditions.back().reason, "LET1306-2") << "with the clause";
    EXPECT_FALSE(world.get<Application>(made.id).cancelled) << "nobody's step";
    EXPECT_TRUE(nobody_did("application", made.id.raw()));
    EXPECT_EQ(door().act(world.clerk(), campaign::DayBegan{"2023-07-08"_day}).value().cancelled, 0);
}

TEST_F(Round2023, AnEventIsConfirmedUntilItBegins_NoDayCancelsItAndNoReminderSpeaksOfItBefore)
{
    world.procedure("ADD-2023", ProcedureState::released);
    expire_what_nobody_touched();
    const Campaign campaign = door().act(world.clerk(), opening()).value();
    world.event("EV-24-07", institute.id, "2023-09-20"_day, "2023-09-21"_day);
    world.route(teacher.id, job_of(teacher.id), campaign.procedure, campaign.id, {}, {"EV-24-07"});
    const auto submitted = door().act(listener(), application::Submit{"EV-24-07"});
    ASSERT_TRUE(submitted) << submitted.error();
    const auto reminders = [&] {
        std::vector<Day> limits;
        for (const Letter& letter : world.all<Letter>())
            if (letter.rule == "confirm_by") limits.push_back(*letter.day);
        return limits;
    };
    const auto begins = [&](Day day) {
        world.at(Instant::parse(day.print() + "T09:00+05:00").value());
        return door().act(world.clerk(), campaign::DayBegan{day}).value().cancelled;
    };
    EXPECT_EQ(begins("2023-07-04"_day), 0);
    EXPECT_THAT(reminders(), ::testing::IsEmpty()) << "the campaign's window is none of an event's";
    EXPECT_EQ(begins("2023-07-08"_day), 0);
    EXPECT_EQ(door().why_not(director(), application::Confirm{submitted->id}).size(), 0u);
    EXPECT_EQ(begins("2023-09-16"_day), 0);
    EXPECT_THAT(reminders(), ::testing::ElementsAre("2023-09-19"_day)) << "three days before the last one";
    EXPECT_EQ(begins("2023-09-20"_day), 1);
    EXPECT_EQ(world.get<Application>(submitted->id).status, Status::cancelled);
}

TEST_F(Round2023, ResultsAreSeenOnceReleased_TheCentreSeesThemBefore_AReadingIsKept)
{
    const Procedure run = world.procedure("ADD-2023", ProcedureState::closed);
    const Organisation centre = world.organisation("module:chcopmkp", "ЧЦОПМКП", "assessment_centre");
    const Person specialist = world.person("module:9", centre.id);
    world.assign(specialist.id, centre.id, Role::assessment_centre_specialist);
    const Assessed row = result(teacher.id, run.id);
    const assessment::Results mine{}, theirs{teacher.id}, named{teacher.id, "ADD-2023"};

    const auto early = door().ask(listener(), mine).value();
    EXPECT_TRUE(early.results.empty());
    EXPECT_THAT(early.not_released, ::testing::ElementsAre("ADD-2023"));
    EXPECT_EQ(door().ask(director(), named).error().code().name, "results_not_released");
    const Session examiner = world.as("module:9", Role::assessment_centre_specialist);
    EXPECT_THAT(door().ask(examiner, theirs).value().results, ::testing::ElementsAre(row));
    EXPECT_EQ(door().ask(world.as("sgo:4712"), theirs).error().code().name, "not_own");

    ASSERT_TRUE(door().act(examiner, assessment::Release{"ADD-2023"}));
    EXPECT_THAT(door().ask(listener(), mine).value().results, ::testing::ElementsAre(row));
    EXPECT_THAT(door().ask(director(), theirs).value().results, ::testing::ElementsAre(row));
    std::size_t read = 0;
    for (const Entry& entry : world.all<Entry>())
        if (entry.happened == Happened::read && entry.row == teacher.id.raw()) ++read;
    EXPECT_EQ(read, 2u) << "the centre's and the head's; one's own is no reading";
}

TEST_F(Round2023, ACorrectionIsTheNextVersionOfTheResult_WithItsReason)
{
    const Procedure run = world.procedure("ADD-2023", ProcedureState::released);
    const Assessed row = result(teacher.id, run.id);
    EXPECT_EQ(refused(director(), assessment::Correct{row.id, Points{9, 10}, "ошибка"}), "not_permitted");
    EXPECT_EQ(door().act(world.clerk(), assessment::Correct{row.id, Points{9, 10}, "апелляция"}).value().result, (Points{9, 10}));
    std::vector<std::pair<std::int64_t, std::string>> versions;
    for (const Entry& entry : world.all<Entry>())
        if (entry.kind == "assessed" && entry.row == row.id.raw()) versions.emplace_back(entry.version, entry.note);
    std::ranges::sort(versions);
    EXPECT_THAT(versions, ::testing::ElementsAre(::testing::Pair(1, ""), ::testing::Pair(2, "апелляция")));
}

TEST_F(Round2023, AProcedureWithNameCategoryAreasAndDaysIsListedWithoutSigningIn)
{
    auto command = procedure();
    command.date_from = "2023-04-10"_day;
    command.date_to = "2023-05-19"_day;
    const Procedure run = door().act(world.clerk(), command).value();
    const auto listed = door().ask(door().anonymous(), assessment::List{}).value();
    EXPECT_THAT(listed, ::testing::ElementsAre(run));
    EXPECT_EQ(listed[0].name, "Оценка");
    EXPECT_THAT(listed[0].categories, ::testing::ElementsAre("additional_pedagogues"));
    EXPECT_THAT(listed[0].areas, ::testing::ElementsAre("subject", "methodical"));
    EXPECT_EQ(listed[0].date_to, "2023-05-19"_day);
}

}  // namespace
