// SPDX-License-Identifier: MIT
// Marks beside a status, through the door: who sets them, who is told, what goes on. AMB-A45, AMB-A47

#include <marshrut/application.hpp>
#include <marshrut/catalogue.hpp>
#include <marshrut/registrar.hpp>
#include <marshrut/roster/import.hpp>
#include <marshrut/testing/world.hpp>

#include <gmock/gmock.h>

namespace {

using namespace marshrut;
using application::Confirm;
using application::Include;
using ::testing::ElementsAre;
using ::testing::IsEmpty;

class Marks : public ::testing::Test {
protected:
    marshrut::testing::World world;
    Organisation school = world.organisation("sgo:12", "СОШ № 12");
    Organisation institute = world.organisation("module:chippkro", "ЧИППКРО", "dpo");
    Person teacher = world.person("sgo:4711", school.id), second = world.person("sgo:4712", school.id), third = world.person("sgo:4713", school.id);
    Person director = world.person("sgo:300", school.id, "principal"), methodist = world.person("module:7", institute.id);
    Programme programme = world.programme("DPP-1", institute.id);
    Group preliminary = world.preliminary("DPP-1/1", "DPP-1");

    void SetUp() override
    {
        world.head(school.id, director.id);
        world.assign(methodist.id, institute.id, Role::provider_specialist);
    }
    Registrar& door() { return world.registrar(); }
    Session head() { return world.as("sgo:300", Role::organisation_head); }
    Session provider() { return world.as("module:7", Role::provider_specialist); }
    Application request(std::string_view key) { return door().act(world.as(key), application::Submit{"DPP-1", Channel::free}).value(); }
    template <class C>
    std::string_view refused(const Session& who, const C& command)
    {
        const auto answer = door().act(who, command);
        return answer ? "done" : answer.error().code().name;
    }
    std::vector<ConditionKind> marks(ApplicationId id)
    {
        std::vector<ConditionKind> kinds;
        for (const Condition& one : world.get<Application>(id).conditions) kinds.push_back(one.kind);
        return kinds;
    }
    std::int64_t told(PersonId person)
    {
        const auto letters = world.all<Letter>();
        return std::ranges::count_if(letters, [&](const Letter& one) { return one.rule == "condition_set" && one.addressee == person.raw(); });
    }
    void staff(std::string_view ended)
    {
        roster::Import in;
        in.staff = Source::of("staff.csv",
                              "Код сотрудника;Фамилия;Имя;Отчество;Дата рождения;Организация;Должность;Вид занятости;Уволен;Согласие на обработку ПДн\n"
                              "4711;Тестова;Анна;Павловна;01.02.1980;12;учитель;основная;" + std::string{ended} + ";да\n");
        const auto imported = door().act(world.clerk(), in).value();
        ASSERT_EQ(imported.files[0].applied + imported.files[0].unchanged, 1) << imported;
    }
};

}  // namespace

TEST_F(Marks, AWithdrawnProgrammeIsSaidBesideEveryOpenApplicationAndEachIsStillDecided_nasty_37)
{
    const Application filed = request("sgo:4711"), confirmed = request("sgo:4712"), included = request("sgo:4713");
    ASSERT_EQ(refused(head(), Confirm{confirmed.id}), "done");
    ASSERT_EQ(refused(head(), Confirm{included.id}), "done");
    ASSERT_EQ(refused(provider(), Include{included.id}), "done");
    const Application gone = request("sgo:300");
    ASSERT_EQ(refused(world.as("sgo:300"), application::Cancel{gone.id}), "done");

    ASSERT_EQ(refused(provider(), catalogue::Withdraw{"DPP-1"}), "done");
    for (const auto& [one, status] : {std::pair{filed.id, Status::not_processed}, {confirmed.id, Status::head_confirmed}, {included.id, Status::included_in_group}}) {
        EXPECT_THAT(marks(one), ElementsAre(ConditionKind::programme_withdrawn));
        EXPECT_EQ(world.get<Application>(one).status, status);
        EXPECT_EQ(world.get<Application>(one).conditions[0].reason, "MOD-5.4-b");
    }
    EXPECT_THAT(marks(gone.id), IsEmpty());
    EXPECT_EQ(told(teacher.id), 1);
    EXPECT_EQ(told(third.id), 1);
    EXPECT_EQ(told(director.id), 0) << "the cancelled one concerns nobody";
    EXPECT_EQ(refused(head(), Confirm{filed.id}), "done");
    EXPECT_EQ(refused(provider(), Include{confirmed.id}), "done");
    EXPECT_EQ(refused(world.as("sgo:300"), application::Submit{"DPP-1", Channel::free}), "offer_withdrawn");
    EXPECT_TRUE(door().audit().value().clean());
}

TEST_F(Marks, AnEmploymentThatHasEndedSuspendsItsApplicationsUntilItGoesOn_AMB_A45)
{
    staff("");
    const Application filed = request("sgo:4711"), other = request("sgo:4712");
    staff("19.06.2023");
    EXPECT_THAT(marks(filed.id), ElementsAre(ConditionKind::suspended));
    EXPECT_THAT(marks(other.id), IsEmpty());
    EXPECT_EQ(told(teacher.id), 1);
    const auto against = door().why_not(head(), Confirm{filed.id});
    ASSERT_EQ(against.size(), 2u) << against;
    EXPECT_EQ(against.first().code().name, "suspended");
    const auto line = door().ask(provider(), application::List{}).value();
    EXPECT_EQ(std::ranges::count_if(line, [](const application::Line& one) { return !one.conditions.empty(); }), 1) << "the provider sees it";
    staff("19.06.2023");
    EXPECT_EQ(told(teacher.id), 1) << "the same file again says nothing anew";

    staff("30.12.2023");
    EXPECT_THAT(marks(filed.id), IsEmpty());
    EXPECT_EQ(refused(head(), Confirm{filed.id}), "done");
}
