// SPDX-License-Identifier: MIT
// Commands that concern many: one transaction a chunk, stopped and gone on with, beside others in a bulk, refused in the middle.

#include "registrar/store_of_two.hpp"

#include <marshrut/application.hpp>
#include <marshrut/campaign.hpp>
#include <marshrut/codec/json.hpp>
#include <marshrut/registrar.hpp>
#include <marshrut/roster/import.hpp>

#include <gtest/gtest.h>

namespace {

using namespace marshrut;

class Jobs : public ::testing::Test, protected marshrut::testing::TwoDoors {
protected:
    Organisation school = world.organisation("sgo:12", "СОШ № 12");
    Organisation institute = world.organisation("module:chippkro", "ЧИППКРО", "dpo");

    static roster::Import staff(const std::string& rows, const std::string& name = "staff.csv")
    {
        roster::Import in;
        in.staff = Source::of(name, "Код сотрудника;Фамилия;Имя;Отчество;Дата рождения;Логин;Организация;Должность;Согласие на обработку ПДн\n" + rows);
        return in;
    }
    static std::string code_of(const auto& answer) { return answer ? "done" : std::string{answer.error().code().name}; }
    std::size_t cards() { return world.all<Card>().size(); }

    /// A route of somebody new, with a chosen event that is over: a day that begins lapses it.
    Route waiting(std::string_view person, const Event& over)
    {
        const Person who = world.person(person, school.id);
        Route route = world.route(who.id, world.all<Employment>().back().id, {}, {}, {}, {over.code});
        route.chosen_events = {over.code};
        return world.put(route);
    }
    /// The policy that cancels what nobody touched, in force.
    void expire_untouched()
    {
        Policy strict = Policy::chelyabinsk_2023();
        strict.procedures.expire_untouched = true;
        PolicyRow row = world.all<PolicyRow>().front();
        row.id = PolicyId{777};
        row.version = 2;
        row.json = codec::to_json(strict);
        world.put(row);
    }
    Application untouched(std::int64_t id, const Person& who, CampaignId campaign)
    {
        Application made{ApplicationId{id}, who.id, world.all<Employment>().back().id, "DPP-24-113"};
        made.organisation = school.id;
        made.campaign = campaign;
        made.policy = PolicyId{777};
        return world.put(made);
    }
};

TEST_F(Jobs, ADayBeginsInChunks_EveryChunkWritesUnderAKeyOfItsOwn)
{
    const Event over = world.event("EV-1", institute.id, "2023-06-01"_day, "2023-06-02"_day);
    const Event later = world.event("EV-2", institute.id, "2023-09-01"_day, "2023-09-02"_day);
    const Route first = waiting("sgo:1", over), second = waiting("sgo:2", over), third = waiting("sgo:3", later);

    Registrar door = in_chunks_of(1);
    const auto began = door.act(world.clerk(), campaign::DayBegan{"2023-06-20"_day});
    ASSERT_TRUE(began) << began.error();
    EXPECT_EQ(world.get<Route>(first.id).informal, InformalState::lapsed);
    EXPECT_EQ(world.get<Route>(second.id).informal, InformalState::lapsed);
    EXPECT_EQ(world.get<Route>(third.id).informal, InformalState::open);
    EXPECT_TRUE(world.registrar().audit().value().clean());
}

TEST_F(Jobs, InABulkEveryJobIsDoneToItsEnd_WithItsOwnFiles)
{
    Registrar door = in_chunks_of(1);
    const std::vector<campaign::DayBegan> days{{"2023-06-19"_day}, {"2023-06-20"_day}, {"2023-06-21"_day}};
    const auto began = door.act_all(world.clerk(), std::span<const campaign::DayBegan>{days}).value();
    ASSERT_EQ(began.items.size(), 3u);
    EXPECT_EQ(began.items[0].value().day, "2023-06-19"_day);
    EXPECT_EQ(began.items[1].value().day, "2023-06-20"_day);
    EXPECT_EQ(began.items[2].error().first().code().name, "day_not_come");

    auto dry = staff("3;Третья;Ада;Павловна;01.02.1983;;12;Методист;да\n");
    dry.dry_run = true;
    const std::vector<roster::Import> files{staff("1;Первая;Анна;Павловна;01.02.1981;;12;Методист;да\n4;Чет;Яна;Ильинична;01.02.1984;;12;Методист;да\n"),
                                            staff("2;Вторая;Инна;Павловна;01.02.1982;;12;Методист;да\n", "other.csv"), dry};
    const auto imported = door.act_all(world.clerk(), std::span<const roster::Import>{files}).value();
    ASSERT_EQ(imported.done(), 3u);
    EXPECT_EQ(imported.items[0].value().files[0].applied, 2);
    EXPECT_EQ(imported.items[1].value().files[0].file, "other.csv");
    EXPECT_EQ(imported.items[1].value().files[0].applied, 1);
    EXPECT_TRUE(imported.items[2].value().dry_run);
    EXPECT_EQ(cards(), 3u) << "the dry run kept nothing, and took nothing along";
}

TEST_F(Jobs, OneKeyIsOneJob_AnotherFileOrCommandUnderItIsRefused)
{
    Registrar door = in_chunks_of(1);
    const std::string one = "1;Первая;Анна;Павловна;01.02.1981;;12;Методист;да\n2;Вторая;Инна;Павловна;01.02.1982;;12;Методист;да\n";
    const std::string other = "3;Третья;Ада;Павловна;01.02.1983;;12;Методист;да\n4;Чет;Яна;Ильинична;01.02.1984;;12;Методист;да\n";
    Options once{"night"};
    once.stop = [] { return true; };
    EXPECT_EQ(code_of(door.act(world.clerk(), staff(one), once)), "stopped");
    EXPECT_EQ(code_of(door.act(world.clerk(), staff(other), {"night"})), "key_reused");
    EXPECT_EQ(code_of(door.act(world.clerk(), campaign::DayBegan{"2023-06-20"_day}, {"night"})), "key_reused");
    EXPECT_EQ(code_of(door.act(world.clerk(), campaign::Extend{"C-2023", WindowKind::confirmation, "2023-07-10"_day, "отпуск"}, {"night"})),
              "key_reused") << "a command that is no job has no right to it either";
    const auto rest = door.act(world.clerk(), staff(one), {"night"});
    ASSERT_TRUE(rest) << rest.error();
    EXPECT_EQ(rest->files[0].applied, 2);
    EXPECT_EQ(cards(), 2u);
}

TEST_F(Jobs, AStoppedImportTakesTheRowsThatWereLeft_WhateverItsOwnRowsLookLikeByNow)
{
    const std::string rows = ";Первая;Анна;Павловна;01.02.1981;anna;12;Методист;да\n"
                             ";Вторая;Инна;Павловна;01.02.1982;inna;12;Методист;да\n"
                             ";Без;Согласия;Петровна;01.02.1983;none;12;Методист;нет\n"
                             "sgo:7;Третья;Ада;Павловна;01.02.1984;ada;12;Методист;да\n"
                             ";Чет;Яна;Ильинична;01.02.1985;yana;12;Методист;да\n"
                             ";Пятая;Зоя;Ильинична;01.02.1986;ANNA;12;Методист;да\n";
    TwoDoors undisturbed;
    undisturbed.world.organisation("sgo:12", "СОШ № 12");
    const auto at_once = undisturbed.in_chunks_of(200).act(undisturbed.world.clerk(), staff(rows), {"night"}).value();
    EXPECT_EQ(at_once.files[0].applied, 4);
    EXPECT_EQ(at_once.files[0].rejected, 2) << "no consent, a login that is another's";

    Registrar door = in_chunks_of(1);
    for (const int chunks : {2, 1}) {
        Options some{"night"};
        some.stop = [left = chunks]() mutable { return --left == 0; };
        EXPECT_EQ(code_of(door.act(world.clerk(), staff(rows), some)), "stopped");
    }
    const auto rest = door.act(world.clerk(), staff(rows), {"night"});
    ASSERT_TRUE(rest) << rest.error();
    EXPECT_EQ(*rest, at_once) << "the same account";
    EXPECT_EQ(cards(), 4u);
}

TEST_F(Jobs, WhatALostAttemptHadRememberedIsForgottenWithIt)
{
    int lost = 0;
    Registrar door = TwoDoors::door([](Host&) {}, [&] { return ++lost == 1; });
    const auto answer = door.act(world.clerk(), staff(";Первая;Анна;Павловна;01.02.1981;;12;Методист;да\n"
                                                      ";Первая;Анна;Павловна;01.02.1981;;12;Учитель;да\n"));
    ASSERT_TRUE(answer) << answer.error();
    EXPECT_EQ(lost, 2);
    EXPECT_EQ(cards(), 1u) << "one person with two employments";
}

TEST_F(Jobs, ARefusalInTheMiddleOfAChunkKeepsNothingOfIt_ButItself)
{
    expire_untouched();
    const Procedure run = world.procedure("ADD-2023", ProcedureState::released);
    const Campaign campaign = world.campaign("C-2023", run.id);
    const Person anna = world.person("sgo:1", school.id);
    const Application due = untouched(5001, anna, campaign.id);
    untouched(5002, anna, CampaignId{424242});  // of a campaign that is not there

    world.at("2023-07-09T09:00+05:00"_instant);
    Registrar door = in_chunks_of(200);
    const campaign::DayBegan day{"2023-07-08"_day};
    EXPECT_EQ(code_of(door.act(world.clerk(), day, {"morning"})), "not_found");
    EXPECT_EQ(world.get<Application>(due.id).status, Status::not_processed) << "half a chunk is no chunk";
    EXPECT_EQ(code_of(door.act(world.clerk(), day, {"morning"})), "not_found") << "one key, one verdict";
    std::size_t denied = 0;
    for (const Entry& entry : world.all<Entry>()) denied += entry.happened == Happened::denied ? 1 : 0;
    EXPECT_EQ(denied, 1u);
    EXPECT_TRUE(world.registrar().audit().value().clean());
}

TEST_F(Jobs, AMinuteIsNotSealedForAJobThatGoesOnInTheNext)
{
    world.at("2023-06-20T12:00:10+05:00"_instant);
    Registrar door = in_chunks_of(1);
    Options meanwhile{"night"};
    meanwhile.progress = [&](std::size_t, std::size_t) {
        world.at("2023-06-20T12:01:00+05:00"_instant);
        static_cast<void>(world.registrar().act(world.clerk(), campaign::Extend{"none", WindowKind::confirmation, "2023-07-10"_day, "отпуск"}));
    };
    ASSERT_TRUE(door.act(world.clerk(), staff("1;Первая;Анна;Павловна;01.02.1981;;12;Методист;да\n2;Вторая;Инна;Павловна;01.02.1982;;12;Методист;да\n"), meanwhile));
    world.at("2023-06-20T12:05:00+05:00"_instant);
    world.person("sgo:9", school.id);
    EXPECT_TRUE(world.registrar().audit().value().clean()) << world.registrar().audit().value();
}

}  // namespace
