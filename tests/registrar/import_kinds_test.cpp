// SPDX-License-Identifier: MIT
// Every kind of file through the door: a good row, every reason against a row, a dry run, and the same file again.

#include <marshrut/registrar.hpp>
#include <marshrut/registrar/intake.hpp>
#include <marshrut/roster/import.hpp>
#include <marshrut/testing/world.hpp>

#include <gmock/gmock.h>

#include <ostream>

namespace {

using namespace marshrut;

/// A row that is not taken as it stands, and the code of the first finding about it.
struct Against {
    std::string row, code;
    table::Treatment treatment = table::Treatment::rejected;
};

/// One kind of file: its field of the command, its heading, rows that are taken, rows that are not.
struct KindOfFile {
    std::string_view name;
    std::optional<Source> roster::Import::*file;
    std::string heading;
    std::vector<std::string> good;
    std::vector<Against> bad;

    friend std::ostream& operator<<(std::ostream& out, const KindOfFile& one) { return out << one.name; }
};

constexpr auto remark = table::Treatment::remark, queued = table::Treatment::queued;

// clang-format off
const std::vector<KindOfFile> kinds{
    {"providers", &roster::Import::providers, "code;name;kind;municipality",
     {"irt;Институт развития;dpo;Миасский городской округ"},
     {{"x;Икс;дворец;", "organisation_kind_unknown"}, {"irt;Ещё раз;dpo;", "duplicate_key"}, {"y;Игрек;dpo;Атлантида", "municipality_unknown", remark}}},
    {"organisations", &roster::Import::organisations, "Код;Наименование;Тип;Муниципалитет;Головная организация;ИНН;ОГРН;Директор (код сотрудника);Директор",
     {"21;СОШ № 21;ООО;Миасский городской округ;;;;300;", "22;Филиал;филиал;;21;;;;"},
     {{"23;Икс;дворец;;;;;300;", "organisation_kind_unknown"}, {"21;Ещё раз;ООО;;;;;300;", "duplicate_key"}, {"24;Икс;ООО;;;7400000001;;300;", "inn_invalid"},
      {"25;Икс;ООО;;;;1;300;", "ogrn_invalid", remark}, {"26;Икс;ООО;Атлантида;;;;300;", "municipality_unknown", remark},
      {"27;Икс;филиал;;;;;;", "unit_without_parent", remark}, {"28;Икс;ООО;;999;;;300;", "parent_unknown", remark},
      {"29;Икс;ООО;;;;;\"300;301\";", "two_heads", remark}, {"30;Икс;ООО;;;;;;Кленова В. А.", "head_is_text", remark}}},
    {"organisation_names", &roster::Import::organisation_names, "organisation;name_ru;from;to",
     {"12;Дом пионеров;;31.12.2010"},
     {{"999;Икс;;", "organisation_unknown"}, {"12;Дом;01.06.2010;01.06.2011", "names_overlap"}, {"12;Дом;01.06.2012;01.06.2011", "days_reversed"}}},
    {"procedures", &roster::Import::procedures, "code;name;category;areas;date_from;date_to;state",
     {"P1;Оценка;subject_teachers;subject;2023-03-01;2023-04-01;"},
     {{"P2;Оценка;кто-то;subject;;;", "unknown_code"}, {"P3;Оценка;;колдовство;;;", "unknown_code"}, {"P4;Оценка;;;2023-04-01;2023-03-01;", "procedure_days_reversed"},
      {"P1;Ещё раз;;;;;", "duplicate_key"}, {"P5;Оценка;;;завтра;;", "bad_day"}, {"P6;Оценка;;;;;неведомо", "unknown_code"}}},
    {"campaigns", &roster::Import::campaigns, "code;category;procedure;assessment_year;training_year;select_from;select_to;confirm_from;confirm_to;early_submission",
     {"C1;;OPK-2023;2023;2024;2023-06-14;2023-07-04;2023-06-14;2023-07-07;нет"},
     {{"C2;;НЕТ;2023;2024;;;;;", "procedure_unknown"}, {"C3;кто-то;;2023;2024;;;;;", "unknown_code"}, {"C4;;;2023;2024;;2023-07-04;;2023-07-01;", "confirmation_before_selection"},
      {"C5;;;2023;2024;2023-07-04;2023-07-01;;;", "window_reversed"}, {"C1;;;2023;2024;;;;;", "duplicate_key"}, {"C6;;;год;2024;;;;;", "not_a_number"},
      {"C7;;;2023;2024;;;;;кажется", "bad_flag"}}},
    {"programmes", &roster::Import::programmes, "code;title_ru;hours;provider;target_positions;target_subjects;stages;w_subject;delivery_form;training_year",
     {"N-1;Новая;36;chippkro;*;*;*;0,5;mixed;2024"},
     {{"N-2;Новая;36;nobody;*;*;*;0,5;mixed;2024", "organisation_unknown"}, {"N-3;Новая;36;chippkro;колдун;*;*;0,5;mixed;2024", "unknown_code"},
      {"N-4;Новая;36;chippkro;*;*;*;1,5;mixed;2024", "out_of_range"}, {"N-5;Новая;8;chippkro;*;*;*;0,5;mixed;2024", "too_few_hours"},
      {"N-1;Ещё раз;36;chippkro;*;*;*;0,5;mixed;2024", "code_taken"}, {"N-6;Новая;36;chippkro;*;*;*;0,5;телепатия;2024", "unknown_code"}}},
    {"events", &roster::Import::events, "code;title_ru;organiser;level;target_positions;target_subjects;stages;w_subject;date_from;date_to;mode",
     {"EV-N-1;Семинар;chippkro;regional;*;*;*;0,5;2024-03-01;2024-03-02;offline"},
     {{"EV-N-2;Семинар;chippkro;галактический;*;*;*;0,5;2024-03-01;2024-03-02;offline", "event_level_unknown"},
      {"EV-N-3;Семинар;chippkro;regional;*;*;*;0,5;2024-03-02;2024-03-01;offline", "event_days_reversed"},
      {"EV-N-4;Семинар;chippkro;regional;*;*;*;0,5;;;offline", "null_value"}, {"EV-N-1;Ещё раз;chippkro;regional;*;*;*;0,5;2024-03-01;;offline", "code_taken"},
      {"EV-N-5;Семинар;nobody;regional;*;*;*;0,5;2024-03-01;;offline", "organisation_unknown", remark}}},
    {"groups", &roster::Import::groups, "code;programme;kind;year;form;date_from;date_to;capacity;reserved;apply_from;apply_to;municipality",
     {"DPP-24-113/9;DPP-24-113;dated;;;2024-02-01;2024-03-01;20;miasskiy_go:5;;;"},
     {{"G1;НЕТ;dated;;;2024-02-01;2024-03-01;;;;;", "programme_unknown"}, {"G2;DPP-24-113;preliminary;2025;;2024-02-01;2024-03-01;;;;;", "preliminary_has_dates"},
      {"G3;DPP-24-113;preliminary;;;;;;;;;", "preliminary_needs_year"}, {"G4;DPP-24-113;dated;;;;;;;;;", "dated_needs_dates"},
      {"G5;DPP-24-113;dated;;;2024-03-01;2024-02-01;;;;;", "group_days_reversed"}, {"G6;DPP-24-113;dated;;;2024-02-01;2024-03-01;3;miasskiy_go:5;;;", "reserved_over_capacity"},
      {"G7;DPP-24-113;dated;;;2024-02-01;2024-03-01;;miasskiy_go:5;;;", "reserved_without_capacity"}, {"G8;DPP-24-113;dated;;;2024-02-01;2024-03-01;9;;;;Атлантида", "unknown_code"},
      {"G9;DPP-24-113;dated;;full_time;2024-02-01;2024-03-01;9;;;;", "form_not_offered"}, {"DPP-24-113/9;DPP-24-113;preliminary;2026;;;;;;;;", "code_taken"},
      {"G10;DPP-24-113;когда-нибудь;;;;;;;;;", "unknown_code"}}},
    {"staff", &roster::Import::staff, "Код сотрудника;Фамилия;Имя;Отчество;Дата рождения;СНИЛС;Логин;Организация;Должность;Принят;Уволен;Стаж;Преподаваемые предметы;Согласие на обработку ПДн",
     {"501;Выдуманова;Анна;Павловна;01.02.1980;;anna;12;Учитель;01.09.2010;;12;Физика;да"},
     {{"502;Тайнова;Вера;Ильинична;03.04.1985;;;12;Методист;;;;;нет", "no_consent"}, {"503;Зуев;Олег;Ильич;вчера;;;12;Методист;;;;;да", "birth_date_invalid"},
      {"504;;Олег;Ильич;01.02.1980;;;12;Методист;;;;;да", "null_value"}, {"505;Зуев;Олег;Ильич;01.02.1980;;;999;Методист;;;;;да", "organisation_unknown"},
      {"506;Зуев;Иван;Ильич;01.02.1981;;anna;12;Методист;;;;;да", "login_shared"}, {"507;Зуев;Пётр;Ильич;01.02.1982;112-233-445 96;;12;Методист;;;;;да", "snils_invalid", remark},
      {"508;Зуев;Глеб;Ильич;01.02.1983;;;12;Повелитель молний;;;;;да", "position_unknown", remark}, {"509;Зуев;Лев;Ильич;01.02.1984;;;12;Учитель;;;;Алхимия;да", "subject_unknown", remark},
      {"510;Зуев;Яков;Ильич;01.02.1985;;;12;Методист;01.09.2020;01.09.2019;;;да", "days_reversed"}, {"511;Зуев;Илья;Ильич;01.02.1986;;;12;Методист;;;сто;;да", "experience_invalid"},
      {"501;Другова;Инна;Олеговна;01.02.1990;;;12;Методист;;;;;да", "key_of_another", queued}, {"512;Зуев;Егор;;01.02.1987;;;12;Методист;;;;;да", "patronymic_missing", remark}}},
    {"authority_users", &roster::Import::authority_users, "surname;name;patronymic;no_patronymic;birth_date;sex;citizenship;screen_name;login;email;authority;role;consent",
     {"Заречная;Людмила;Фёдоровна;нет;11.04.1968;Ж;РФ;Заречная Л. Ф.;zarechnaya;;mouo;Начальник;да"},
     {{"Тайная;Нина;Ильинична;нет;11.04.1968;Ж;РФ;Т. Н.;tainaya;;mouo;Начальник;нет", "no_consent"}, {"Иная;Нина;Ильинична;нет;11.04.1968;Ж;РФ;И. Н.;inaya;;mouo;Волшебник;да", "unknown_code"},
      {"Иная;Нина;Ильинична;нет;11.04.1968;Ж;РФ;И. Н.;inaya;;nowhere;Начальник;да", "organisation_unknown"}, {"Иная;Нина;Ильинична;нет;11.04.1968;Ж;РФ;И. Н.;inaya;;12;Начальник;да", "authority_expected"}}},
    {"assignments", &roster::Import::assignments, "person_key;authority;right;from;to",
     {"4711;mouo;approve;2023-06-01;2023-12-31"},
     {{"9999;mouo;approve;;", "person_unknown"}, {"4711;nowhere;approve;;", "organisation_unknown"}, {"4711;mouo;колдовать;;", "unknown_code"},
      {"4711;mouo;approve;2023-06-01;2023-05-01", "term_invalid"}, {"4711;12;approve;;", "authority_expected"}}},
    {"results", &roster::Import::results, "Процедура;Группа;Код сотрудника;Дата;Компетенция;Баллы;Максимум;Результат, %",
     {"OPK-2023;1-А;4711;10.05.2023;Предметная;72;100;", "OPK-2023;1-А;4711;10.05.2023;Методическая;;;н/д"},
     {{"OPK-2023;;9999;10.05.2023;Предметная;72;100;", "person_unknown"}, {"OPK-2023;;4711;10.05.2023;Колдовская;72;100;", "unknown_code"},
      {"OPK-2023;;4711;10.05.2023;Предметная;101;100;", "points_invalid"}, {"OPK-2023;;4711;10.05.2023;Предметная;0;0;", "points_invalid"},
      {"OPK-2023;;4711;10.05.2023;Предметная;7,5;10;", "not_a_number"}, {"OPK-2023;;4711;10.05.2023;Предметная;72;100;50", "points_contradict_percent"},
      {"OPK-2023;;4711;10.05.2023;Предметная;;;101", "out_of_range"}, {"OPK-2023;;4711;;Предметная;72;100;", "null_value"}, {"OPK-2023;;4711;31.02.2023;Предметная;72;100;", "bad_day"}}},
    {"needs", &roster::Import::needs, "Процедура;Код сотрудника;Дата;Компетенция;Баллы",
     {"потребность;4711;15.05.2023;Методическая;", "потребность;4711;15.05.2023;Физика;"},
     {{"потребность;9999;15.05.2023;Методическая;", "person_unknown"}, {"потребность;4711;15.05.2023;Колдовская;", "unknown_code"}}},
    {"ratings", &roster::Import::ratings, "offer;mark;person_key",
     {"DPP-24-113;5;", "DPP-24-113;5;", "DPP-24-113;4;4711"},
     {{"DPP-24-113;6;", "out_of_range"}, {"DPP-24-113;пять;", "not_a_number"}, {"DPP-24-113;5;9999", "person_unknown"}, {";5;", "null_value"}}},
    {"history", &roster::Import::history, "person_key;programme;date;document",
     {"4711;DPP-22-001;2022-11-26;741400000017"},
     {{"9999;DPP-22-001;2022-11-26;", "person_unknown"}, {"4711;DPP-22-001;давно;", "bad_day"}, {"4711;;2022-11-26;", "null_value"}}},
    {"attestation", &roster::Import::attestation, "group;person_key;outcome;date;document_series;document_number;registration_number;issue_date",
     {"DPP-24-113/2;4711;passed;2024-06-28;;7400000123;1/38-3;2024-06-30"},
     {{"DPP-24-113/2;9999;passed;2024-06-28;;;;", "person_unknown"}, {"НЕТ;4711;passed;2024-06-28;;;;", "group_unknown"}, {"DPP-24-113/2;4712;passed;2024-06-28;;;;", "not_in_group"},
      {"DPP-24-113/2;4713;passed;2024-06-28;;;;", "not_in_training"}, {"DPP-24-113/2;4711;failed;2024-06-28;;7400000123;;", "document_unearned"},
      {"DPP-24-113/2;4711;passed;2024-06-28;74;;;", "document_unnumbered"}, {"DPP-24-113/2;4711;failed;2024-01-15;;;;", "before_training"},
      {"DPP-24-113/2;4711;failed;2030-01-15;;;;", "day_in_the_future"}, {"DPP-24-113/2;4711;наверное;2024-06-28;;;;", "unknown_code"}, {"DPP-24-113/2;4711;passed;;;;;", "null_value"}}},
    {"participation", &roster::Import::participation, "event;person_key;date;form;attended;document",
     {"EV-24-1;4711;2024-03-02;speaker;да;", "EV-24-1;4712;2024-03-01;;нет;"},
     {{"НЕТ;4711;2024-03-02;;да;", "event_unknown"}, {"EV-24-1;9999;2024-03-02;;да;", "person_unknown"}, {"EV-24-1;4711;2024-02-28;;да;", "day_outside_event"},
      {"EV-24-1;4711;2024-03-02;зритель;да;", "form_of_participation"}, {"EV-24-1;4711;2024-03-02;;возможно;", "bad_flag"}}},
};
// clang-format on

/// A school, an authority and an institute on the day after a training ended; 4711 was in it, 4713 asked to be.
class EveryKind : public ::testing::TestWithParam<KindOfFile> {
protected:
    marshrut::testing::World world;

    void SetUp() override
    {
        const Organisation school = world.organisation("sgo:12", "ДДТ", "dod");
        const Organisation institute = world.organisation("module:chippkro", "ЧИППКРО", "dpo");
        world.organisation("module:mouo", "Управление образования", "authority");
        for (const std::string_view key : {"sgo:4711", "sgo:4712", "sgo:4713"}) world.person(key, school.id);
        const Person head = world.person("sgo:300", school.id, "principal");
        world.head(school.id, head.id);
        const Person methodist = world.person("module:7", institute.id, "methodist");
        world.assign(methodist.id, institute.id, Role::provider_specialist);
        Programme programme = world.programme("DPP-24-113", institute.id);
        programme.forms = {DeliveryForm::mixed};
        world.put(programme);
        Event event = world.event("EV-24-1", institute.id, "2024-03-01"_day, "2024-03-02"_day);
        event.participation_forms = {"listener", "speaker"};
        world.put(event);
        world.procedure("OPK-2023", ProcedureState::closed);
        const Group group = world.dated("DPP-24-113/2", "DPP-24-113", "2024-02-01"_day, "2024-06-28"_day, 25);
        for (const std::string_view key : {"sgo:4711", "sgo:4713"}) {
            const Application filed = world.registrar().act(world.as(key), application::Submit{"DPP-24-113", Channel::free, group.code}).value();
            if (key == "sgo:4713") continue;
            static_cast<void>(world.registrar().act(world.as("sgo:300", Role::organisation_head), application::Confirm{filed.id}).value());
            static_cast<void>(world.registrar().act(world.as("module:7", Role::provider_specialist), application::Include{filed.id}).value());
        }
        world.at("2024-06-29T10:00+05:00"_instant);
    }

    table::Report take(const std::vector<std::string>& rows, bool dry_run = false)
    {
        std::string text = GetParam().heading + '\n';
        for (const std::string& row : rows) text += row + '\n';
        roster::Import in;
        in.*GetParam().file = Source::of(std::string{GetParam().name} + ".csv", text);
        in.dry_run = dry_run;
        auto answer = world.registrar().act(world.clerk(), in);
        EXPECT_TRUE(answer) << answer.error();
        if (!answer) return {};
        for (const table::Report& one : answer->files) EXPECT_TRUE(one.adds_up()) << one.file;
        return answer->files.front();
    }
    static std::string codes(const table::Report& report)
    {
        std::string all;
        for (const table::Finding& one : report.findings) all += one.code + ' ';
        return all;
    }
    std::int64_t kept()
    {
        return static_cast<std::int64_t>(world.all<Entry>().size());
    }
};

TEST_P(EveryKind, AGoodRowIsTakenOnceAndTheSameFileAgainChangesNothing)
{
    const auto rows = static_cast<std::int64_t>(GetParam().good.size());
    const table::Report first = take(GetParam().good);
    EXPECT_EQ(first.applied, rows) << codes(first);
    const table::Report again = take(GetParam().good);
    EXPECT_EQ(again.applied, 0) << codes(again);
    EXPECT_EQ(again.unchanged, rows);
    EXPECT_TRUE(world.registrar().audit().value().clean());
}

TEST_P(EveryKind, ADryRunSaysTheSameAndKeepsNothing)
{
    const auto dry = take(GetParam().good, true);
    EXPECT_EQ(dry.applied, static_cast<std::int64_t>(GetParam().good.size())) << codes(dry);
    const table::Report wet = take(GetParam().good);
    EXPECT_EQ(wet, dry) << "nothing of the dry run was there";
}

TEST_P(EveryKind, ABadRowIsReportedWithItsCodeAndPlaceAndTouchesNoOther)
{
    for (const Against& bad : GetParam().bad) {
        SCOPED_TRACE(bad.row);
        std::vector<std::string> rows = GetParam().good;
        rows.push_back(bad.row);
        const auto line = static_cast<std::int64_t>(rows.size()) + 1;
        const table::Report report = take(rows, true);
        const table::Finding* found = nullptr;
        for (const table::Finding& one : report.findings)
            if (one.place.line == line && one.code == bad.code) found = &one;
        EXPECT_TRUE(found) << "found only " << codes(report);
        if (!found) continue;
        EXPECT_EQ(found->treatment, bad.treatment);
        EXPECT_FALSE(found->ru.empty() || found->en.empty() || found->clause.empty());
        EXPECT_EQ(report.rejected, bad.treatment == table::Treatment::rejected);
        EXPECT_EQ(report.queued, bad.treatment == table::Treatment::queued);
        EXPECT_EQ(report.applied + report.unchanged, static_cast<std::int64_t>(rows.size()) - report.rejected - report.queued);
    }
}

INSTANTIATE_TEST_SUITE_P(Files, EveryKind, ::testing::ValuesIn(kinds), [](const auto& one) { return std::string{one.param.name}; });

TEST(EveryKindOfFile, IsInTheTableAbove)
{
    const Shape& import = shape_of<roster::Import>();
    std::vector<std::string> of_files, of_table;
    for (const Field& one : import.fields)
        if (one.name != "issuer" && one.name != "dry_run") of_files.emplace_back(one.name);
    for (const KindOfFile& one : kinds) of_table.emplace_back(one.name);
    std::vector<std::string> printed;
    for (const registrar::FileKind& one : registrar::file_kinds()) printed.emplace_back(one.name);
    EXPECT_THAT(printed, ::testing::UnorderedElementsAreArray(of_files)) << "docs/files.md";
    EXPECT_THAT(of_table, ::testing::UnorderedElementsAreArray(of_files));
}

}  // namespace
