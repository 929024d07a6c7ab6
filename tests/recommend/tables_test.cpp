// SPDX-License-Identifier: MIT
#include <marshrut/catalogue/reference.hpp>
#include <marshrut/recommend.hpp>
#include <marshrut/table/csv.hpp>

#include <gmock/gmock.h>

using namespace marshrut;
using namespace marshrut::recommend;
using testing::Contains;
using testing::ElementsAre;
using testing::IsEmpty;

namespace {

std::optional<table::Table> csv(std::string name, std::string_view text) { return table::read(std::move(name), text).value(); }

Tables batch()
{
    return {.people = csv("people", "person_key;position;subjects;municipality;organisation_kind;needs;percent_methodical;Предметная, %\n"
                                    "p1;teacher;Физика;Челябинский городской округ;ооо;;60;79,9 %\n"
                                    "p2;teacher;physics;chelyabinskiy_go;ooo;S01;н/д;\n"),
            .offers = csv("offers", "code;kind;target_positions;target_subjects;stages;w_methodical;w_subject;S01;min_methodical;delivery_form\n"
                                    "A;programme;teacher;physics;basic;0.505;0;;;distance\n"
                                    "B;programme;*;*;all;0,3;0;0.3;61;online\n")};
}
FromTables read(const Tables& tables) { return read_region(tables, catalogue::bundled(), 2024).value(); }
std::vector<std::string> refusals_of(const Tables& tables)
{
    std::vector<std::string> codes;
    for (const Failure& one : read_region(tables, catalogue::bundled(), 2024).error()) codes.emplace_back(one.code().name);
    return codes;
}
std::vector<std::string> findings(const FromTables& from)
{
    std::vector<std::string> all;
    for (const table::Report& report : from.reports) {
        EXPECT_TRUE(report.adds_up()) << report.file;
        for (const table::Finding& one : report.findings) all.push_back(one.code + ' ' + one.place.heading + ' ' + one.value);
    }
    return all;
}

TEST(Tables, OfTheBatchCallAreMatchedByNamesAndCodes)
{
    const FromTables from = read(batch());
    EXPECT_THAT(findings(from), IsEmpty());
    EXPECT_FALSE(from.faulty);
    const auto people = from.region.profiles(Scoring{}, "2023-06-20"_day);
    ASSERT_EQ(people.size(), 2u);
    EXPECT_EQ(people[0].key, "p1");
    EXPECT_EQ(people[0].row, 1);
    EXPECT_EQ(people[0].subjects.at(0).code, "physics");
    EXPECT_EQ(people[0].home->code, "chelyabinskiy_go");
    EXPECT_THAT(people[0].stages, ElementsAre("primary", "basic", "secondary"));
    EXPECT_EQ(people[0].result("methodical")->percent, 60);
    EXPECT_EQ(people[0].result("subject")->percent, 79);
    EXPECT_FALSE(people[1].assessed()) << "absent is never zero";
    EXPECT_EQ(people[1].needs.at(0).what.code, "S01");
}

TEST(Tables, ReadSharesExactlyRoundedHalfUp)
{
    const auto offers = read(batch()).region.offers;
    EXPECT_EQ(offers.at(0).own("methodical"), 51);
    EXPECT_EQ(offers.at(0).own("S01"), std::nullopt);
    EXPECT_EQ(offers.at(1).own("S01"), 30);
    EXPECT_EQ(offers.at(1).entry.at(0).value, 61);
    EXPECT_TRUE(offers.at(1).any_position && offers.at(1).any_subject && offers.at(1).any_stage);
    EXPECT_EQ(offers.at(1).forms.at(0), DeliveryForm::distance);
    EXPECT_EQ(offers.at(0).intakes.size(), 1u);
}

TEST(Tables, CountWhatIsUnknownOfAPersonAsNotKnownAndSayWhatIsNear)
{
    Tables tables = batch();
    tables.people = csv("people", "person_key;position;subjects;municipality;organisation_kind\np1;учитиль;Физка;Москва;ооо\n");
    const FromTables from = read(tables);
    EXPECT_THAT(findings(from), ElementsAre("unknown_code position учитиль", "unknown_code subjects Физка", "unknown_code municipality Москва"));
    EXPECT_EQ(from.reports.at(0).findings.at(0).nearest, "Учитель");
    EXPECT_FALSE(from.faulty);
    EXPECT_FALSE(from.region.profiles(Scoring{}, "2023-06-20"_day).at(0).position.has_value());
}

TEST(Tables, RejectAnOfferThatNamesWhatNobodyKnows)
{
    Tables tables = batch();
    tables.offers = csv("offers", "code;kind;target_positions;target_subjects;stages;w_methodical;w_magic;level;date_from\n"
                                  "A;programme;wizard;physics;basic;0.5;0;;\n"
                                  "B;event;*;*;moon;0.5;0;regional;2023-09-01\n"
                                  "C;event;*;*;*;0.5;0;cosmic;2023-09-01\n"
                                  "D;event;*;*;*;0.5;0;regional;\n"
                                  "E;programme;*;*;*;1.01;0;regional;\n"
                                  "F;programme;*;*;*;0.5;0;regional;\n");
    const FromTables from = read(tables);
    EXPECT_TRUE(from.faulty);
    EXPECT_EQ(from.region.offers.size(), 1u);
    EXPECT_EQ(from.reports.back().rejected, 5);
    EXPECT_THAT(findings(from), ElementsAre("unknown_code w_magic w_magic", "unknown_code target_positions wizard", "unknown_code stages moon",
                                            "unknown_code level cosmic", "null_value date_from ", "bad_value w_methodical 1.01"));
}

TEST(Tables, AreRefusedForMissingColumnsTwoSourcesOfResultsAndKeysThatComeTwice)
{
    Tables tables = batch();
    tables.people = csv("people", "person_key;municipality\np1;\n");
    EXPECT_THAT(refusals_of(tables), ElementsAre("missing_column"));
    tables = batch();
    tables.offers = csv("offers", "code;kind\nA;programme\n");
    EXPECT_THAT(refusals_of(tables), Contains("missing_column"));
    tables = batch();
    tables.results = csv("results", "person_key;competence;date;percent\np1;methodical;2023-05-01;50\n");
    EXPECT_THAT(refusals_of(tables), ElementsAre("results_twice"));
    tables = batch();
    tables.people = csv("people", "person_key;position\np1;teacher\np1;teacher\n");
    EXPECT_THAT(refusals_of(tables), ElementsAre("duplicate_key"));
    tables = batch();
    tables.offers = csv("offers", "code;kind;w_subject\nA;programme;1\nA;event;1\n");
    EXPECT_THAT(refusals_of(tables), ElementsAre("duplicate_key"));
    tables = batch();
    tables.people = csv("people", "person_key;position;percent_magic\np1;teacher;5\n");
    EXPECT_THAT(refusals_of(tables), ElementsAre("unknown_code"));
}

TEST(Tables, TakeStaffRowsOfSeveralJobsAndLeaveOutWhoDidNotConsent)
{
    Tables tables;
    tables.staff = csv("staff", "Код сотрудника;Фамилия;Организация;Должность;Вид занятости;Принят;Уволен;Преподаваемые предметы;Согласие на обработку ПДн\n"
                                "1;Кленова;12;Директор;внешнее совместительство;01.09.2021;;;да\n"
                                "1;Кленова;СОШ № 15;Учитель;основная;01.09.2012;;Физика;да\n"
                                "2;Ивнева;12;Учитель;основная;;;Физика;нет\n"
                                "3;Липова;12;Учитель;основная;;;Физика;да\n"
                                "3;Липова;12;Учитель;основная;;;Физика;\n");
    tables.organisations = csv("organisations", "Код;Наименование;Краткое наименование;Тип;Муниципалитет;Головная организация\n"
                                                "12;Дом творчества;ДДТ;ДОД;Миасский городской округ;\n"
                                                "15;Школа № 15;СОШ № 15;ООО;Челябинский городской округ;\n");
    const FromTables from = read(tables);
    ASSERT_EQ(from.region.people.size(), 1u);
    EXPECT_EQ(from.region.people[0].jobs.size(), 2u);
    const Profile who = from.region.profiles(Scoring{}, "2023-06-20"_day)[0];
    EXPECT_EQ(who.position->code, "teacher");
    EXPECT_EQ(who.home->code, "chelyabinskiy_go");
    EXPECT_THAT(findings(from), ElementsAre("no_consent  ", "no_consent  ", "no_consent  ")) << "nothing personal of them is said";
}

TEST(Tables, JudgeResultsRowByRow)
{
    Tables tables = batch();
    tables.people = csv("people", "person_key;position\np1;teacher\n");
    tables.results = csv("results", "Процедура;Код сотрудника;Дата;Компетенция;Баллы;Максимум;Результат, %\n"
                                    "X;p1;24.04.2023;Предметная;72;100;\n"
                                    "X;p1;24.04.2023;S01;1;6;16,7\n"
                                    "X;p1;24.04.2023;S02;1;6;60\n"
                                    "X;p1;24.04.2023;methodical;7;6;\n"
                                    "X;p1;24.04.2023;communicative;;;н/д\n"
                                    "X;p1;24.04.2023;психо;5;6;\n"
                                    "потребность;p1;;Физика;;;\n"
                                    "X;stranger;24.04.2023;Предметная;72;100;\n");
    const FromTables from = read(tables);
    const Dossier& who = from.region.people.at(0);
    ASSERT_EQ(who.results.size(), 2u);
    EXPECT_EQ(who.results[1].competence, "S01");
    EXPECT_EQ(who.results[0].procedure, "X");
    EXPECT_THAT(who.needs, ElementsAre("physics"));
    EXPECT_EQ(from.reports.at(1).rejected, 3);
    EXPECT_THAT(findings(from), ElementsAre("result_contradicts Результат, % 60", "out_of_range Баллы 7", "unknown_code Компетенция психо", "rows_of_others  "));
}

}  // namespace
