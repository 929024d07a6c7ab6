// SPDX-License-Identifier: MIT
#include <marshrut/catalogue/reference.hpp>
#include <marshrut/roster/doctor.hpp>

#include "support/files.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

using namespace marshrut;
using roster::examine;
using support::csv;
using support::lines;
using testing::Contains;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;

namespace {

constexpr Day today = "2023-06-01"_day;
const std::string cards = "Код;Наименование;Краткое наименование;Тип;Муниципалитет;Головная организация;ИНН;Директор (код сотрудника);Директор\n";
const std::string people = "Код сотрудника;Фамилия;Имя;Отчество;Нет отчества;Дата рождения;СНИЛС;Логин;Организация;Должность;Преподаваемые предметы;Согласие на обработку ПДн\n";

roster::Examined look(roster::Files files, const roster::Known& known = {}, roster::Circumstances now = {today})
{
    return examine(files, now, catalogue::bundled(), known).value();
}
roster::Examined look_at_staff(std::string_view rows, const roster::Known& known = {})
{
    return look({.staff = csv(people + std::string{rows}, "staff.csv")}, known);
}
roster::Examined look_at_cards(std::string_view rows, std::string_view staff = {})
{
    roster::Files files{.organisations = csv(cards + std::string{rows}, "organisations.csv")};
    if (!staff.empty()) files.staff = csv(people + std::string{staff}, "staff.csv");
    return look(std::move(files));
}
std::vector<std::string> found(const roster::Examined& seen, std::size_t file = 0) { return lines(seen.reports.at(file)); }

roster::KnownPerson stored(std::string key, std::string surname, std::string name, Day born)
{
    Card card{PersonId{7}, std::move(surname), std::move(name), "Петровна"};
    card.birth_date = born;
    return {Person{PersonId{7}}, std::move(card), ExternalKey{"sgo", std::move(key)}};
}

}  // namespace

// PROVES LET0585-2-b
TEST(Doctor, nasty_19_OnePersonUnderTwoKeysIsProposedOnceAndNeverMerged)
{
    for (const char* spelling : {"Семёнова", "Семенова", "СЕМЕНОВА", "Сeменова", "Семенова\u00A0", "Сем\u200Bенова", "Се\u00ADменова"}) {
        const auto seen = look_at_staff("1;Семенова;Анна;Петровна;;01.01.1980;;;12;Методист;;да\n"
                                        "2;" + std::string{spelling} + ";Анна;Петровна;;01.01.1980;;;13;Методист;;да\n");
        EXPECT_THAT(found(seen), Contains("staff.csv:2 duplicate_person +3")) << spelling;
        EXPECT_EQ(seen.staff.size(), 2u) << "both rows are taken";
    }
    EXPECT_THAT(found(look_at_staff("1;Фадейчук;Анна;Петровна;;01.01.1980;;;12;Методист;;да\n2;Фадеи\u0306чук;Анна;Петровна;;01.01.1980;;;13;Методист;;да\n")),
                ElementsAre("staff.csv:2 duplicate_person +3")) << "и and a combining breve";
}

// PROVES LET0585-2-b
TEST(Doctor, nasty_3_NamesakesWithDifferentNumbersStayTwoAndAreOnlyShown)
{
    const auto seen = look_at_staff("1;А;Анна;Б;;01.01.1980;112-233-445 95;;12;Методист;;да\n2;А;Анна;Б;;01.01.1980;087-654-303 00;;12;Методист;;да\n");
    EXPECT_THAT(found(seen), ElementsAre("staff.csv:2 namesakes +3"));
    EXPECT_EQ(seen.staff.size(), 2u);
    EXPECT_THAT(found(look_at_staff("1;А;Анна;Б;;01.01.1980;;;12;Методист;;да\n2;А;Анна;Б;;02.01.1980;;;12;Методист;;да\n")), IsEmpty())
        << "another birth date is another person";
}

// PROVES LET0585-2-c
// PROVES MOD-4.3-a
TEST(Doctor, nasty_18_OneKeyInTwoOrganisationsIsOnePersonWithTwoEmployments)
{
    const auto seen = look_at_staff("1;А;Анна;Б;;01.01.1980;;;12;Методист;;да\n1;А;Анна;Б;;01.01.1980;;;13;Методист;;да\n");
    EXPECT_THAT(found(seen), IsEmpty());
    EXPECT_EQ(seen.staff.size(), 2u);
    EXPECT_EQ(seen.staff[0].key, seen.staff[1].key);
}

// PROVES LET0585-2-a
TEST(Doctor, nasty_1_AHeadWithAnAccountInEachUnitIsOneFindingWithAllOfThem)
{
    const auto seen = look_at_cards("12;Школа;;ООО;;;;300;\n13;Филиал 1;;филиал;;12;;;\n14;Филиал 2;;филиал;;12;;;\n",
                                    "300;Кленова;Вера;А;;14.03.1971;;;12;Директор;;да\n301;Кленова;Вера;А;;14.03.1971;;;13;Директор;;да\n"
                                    "302;Кленова;Вера;А;;14.03.1971;;;14;Директор;;да\n");
    EXPECT_THAT(found(seen, 1), ElementsAre("staff.csv:2 duplicate_head +3 +4"));
    EXPECT_THAT(seen.reports[1].findings[0].mend_ru, HasSubstr("merge --preview"));
    EXPECT_EQ(seen.organisations[0].head, (ExternalKey{"sgo", "300"}));
}

// PROVES LET0585-3-a
TEST(Doctor, nasty_4_AHeadTypedByHandGivesNoHead)
{
    const auto seen = look_at_cards("12;Школа;;ООО;;;;;Кленова Вера Андреевна\n13;Лицей;;ООО;;;;300;Кто угодно\n14;Гимназия;;ООО;;;;301;\n15;Сад;;ДОО;;;;;\n",
                                    "300;Кленова;Вера;Андреевна;;14.03.1971;;;13;Директор;;да\n301;Иванов;Иван;Иванович;;14.03.1971;;;13;Методист;;да\n");
    EXPECT_THAT(found(seen), ElementsAre("organisations.csv:2 head_is_text", "organisations.csv:4 head_not_employee", "organisations.csv:5 no_head_in_card"));
    EXPECT_FALSE(seen.organisations[0].head) << "identical letter by letter, and still only text";
    EXPECT_EQ(seen.organisations[1].head, (ExternalKey{"sgo", "300"})) << "the key wins over the text";
    EXPECT_FALSE(seen.organisations[2].head);
    EXPECT_THAT(table::print(seen.reports[0], Language::ru), Not(HasSubstr("Кленова")));
}

TEST(Doctor, nasty_10_TwoHeadsOnOneCardAreNone)
{
    const auto seen = look_at_cards("12;Школа;;ООО;;;;\"300;301\";\n");
    EXPECT_THAT(found(seen), ElementsAre("organisations.csv:2 two_heads"));
    EXPECT_EQ(seen.organisations.size(), 1u);
    EXPECT_FALSE(seen.organisations[0].head);
}

// PROVES LET0585-1-a
TEST(Doctor, ASharedLoginRejectsTheLaterPersonAndNamesThePair)
{
    const auto seen = look_at_staff("1;А;Анна;Б;;01.01.1980;;Shkola5;12;Методист;;да\n2;В;Вера;Г;;01.01.1981;;shkola5;12;Методист;;да\n"
                                    "1;А;Анна;Б;;01.01.1980;;Shkola5;13;Методист;;да\n");
    EXPECT_THAT(found(seen), ElementsAre("staff.csv:3 login_shared +2"));
    EXPECT_EQ(seen.reports[0].rejected, 1);
    EXPECT_EQ(seen.staff.size(), 2u);
    EXPECT_THAT(found(look_at_staff("1;Школа 5;Администратор;;да;01.01.1980;;;12;;;да\n")), ElementsAre("staff.csv:2 account_of_nobody"));
}

TEST(Doctor, nasty_21_SwappedNamesWaitForReview)
{
    const auto seen = look_at_staff("1;Анна;Семёнова;Петровна;;01.01.1980;;;12;Методист;;да\n2;Семёнова;Анна;Петровна;;02.01.1980;;;12;Методист;;да\n"
                                    "3;Роман;Анна;Петровна;;03.01.1980;;;12;Методист;;да\n");
    EXPECT_THAT(found(seen), ElementsAre("staff.csv:2 names_swapped"));
    EXPECT_EQ(seen.reports[0].queued, 1);
    EXPECT_EQ(seen.reports[0].applied, 2);
    EXPECT_TRUE(seen.reports[0].adds_up());
}

// PROVES LET0585-A1-7
TEST(Doctor, nasty_20_APatronymicIsThereOrMarkedAsAbsent)
{
    const auto seen = look_at_staff("1;А;Анна;;да;01.01.1980;;;12;Методист;;да\n2;В;Вера;-;нет;01.01.1981;;;12;Методист;;да\n"
                                    "3;Г;Галина;.;;01.01.1982;;;12;Методист;;да\n4;Д;Дарья;нет;;01.01.1983;;;12;Методист;;да\n"
                                    "5;Е;Елена;Рашид кызы;;01.01.1984;;;12;Методист;;да\n6;Петрова - Водкина;Ж;Ивановна.;;01.01.1985;;;12;Методист;;да\n");
    EXPECT_THAT(found(seen), ElementsAre("staff.csv:3 patronymic_missing", "staff.csv:4 patronymic_missing", "staff.csv:5 patronymic_missing"));
    EXPECT_EQ(seen.staff[4].name.patronymic, "Рашид кызы");
    EXPECT_EQ(seen.staff[5].name.patronymic, "Ивановна");
}

TEST(Doctor, nasty_22_ATestPersonIsKeptAndTagged)
{
    const auto seen = look_at_staff("1;Аааа;Аааа;;да;07.10.2000;;;12;Методист;;да\n");
    EXPECT_THAT(found(seen), ElementsAre("staff.csv:2 test_person"));
    EXPECT_THAT(seen.staff.at(0).tags, ElementsAre("test"));
}

TEST(Doctor, nasty_62_ImpossibleBirthDatesAreRejected)
{
    const auto seen = look_at_staff("1;А;А;А;;02.06.2009;;;12;Методист;;да\n2;Б;Б;Б;;01.06.2009;;;12;Методист;;да\n"
                                    "3;В;В;В;;31.05.1923;;;12;Методист;;да\n4;Г;Г;Г;;01.06.1923;;;12;Методист;;да\n5;Д;Д;Д;;31.02.1985;;;12;Методист;;да\n");
    EXPECT_THAT(found(seen), ElementsAre("staff.csv:6 birth_date_invalid «31.02.1985»", "staff.csv:2 birth_date_invalid «02.06.2009»",
                                         "staff.csv:4 birth_date_invalid «31.05.1923»"));
    EXPECT_EQ(seen.staff.size(), 2u) << "fourteen and a hundred years to the day are possible";
}

// PROVES LET0585-4-a
TEST(Doctor, EmptyAndUnknownSubjectsAreListedWithTheNearestKnown)
{
    const auto seen = look_at_staff("1;А;А;А;;01.01.1980;;;12;Учитель;физк-ра;да\n2;Б;Б;Б;;01.01.1980;;;12;Учитель;;да\n"
                                    "3;В;В;В;;01.01.1980;;;12;Учитель;Математика, Физика;да\n4;Г;Г;Г;;01.01.1980;;;12;Директор;;да\n"
                                    "5;Д;Д;Д;;01.01.1980;;;12;;;да\n6;Е;Е;Е;;01.01.1980;;;12;Педагог-психолг;;да\n");
    EXPECT_THAT(found(seen), ElementsAre("staff.csv:2 subject_unknown «физк-ра» ~ Физическая культура", "staff.csv:3 subject_empty",
                                         "staff.csv:6 position_missing", "staff.csv:7 position_unknown «Педагог-психолг» ~ Педагог-психолог"));
    EXPECT_THAT(seen.staff[2].subjects, ElementsAre("mathematics", "physics"));
    EXPECT_EQ(seen.reports[0].applied, 6) << "none of it rejects a person";
}

TEST(Doctor, nasty_24_AKeyOfSomebodyElseIsAConflictAndNasty23AMarriageIsNot)
{
    const roster::Known known{.people = {stored("1", "Семёнова", "Анна", "1980-01-01"_day)}};
    EXPECT_THAT(found(look_at_staff("1;Иванова;Анна;Петровна;;01.01.1980;;;12;Методист;;да\n", known)), IsEmpty()) << "married";
    const auto seen = look_at_staff("1;Зуев;Олег;Ильич;;05.05.1990;;;12;Методист;;да\n", known);
    EXPECT_THAT(found(seen), ElementsAre("staff.csv:2 key_of_another"));
    EXPECT_EQ(seen.reports[0].queued, 1);
    EXPECT_THAT(found(look_at_staff("2;Семенова;Анна;Петровна;;01.01.1980;;;12;Методист;;да\n", known)), ElementsAre("staff.csv:2 duplicate_person"))
        << "alike to one who is stored";
    EXPECT_THAT(found(look_at_staff("1;Семенова;Анна;Петровна;;01.01.1980;;;12;Методист;;да\n", known)), IsEmpty());
}

TEST(Doctor, AnOldFileIsNoNewConsent)
{
    roster::Known known{.people = {stored("1", "Семёнова", "Анна", "1980-01-01"_day)}};
    known.people[0].person.consent_withdrawn = "2023-05-01"_day;
    EXPECT_THAT(found(look_at_staff("1;Семенова;Анна;Петровна;;01.01.1980;;;12;Методист;;да\n", known)), ElementsAre("staff.csv:2 no_consent"));
    EXPECT_THAT(found(look_at_staff("1;Семенова;Анна;Петровна;;01.01.1980;;;12;Методист;;01.05.2023\n", known)), ElementsAre("staff.csv:2 no_consent"));
    EXPECT_THAT(found(look_at_staff("1;Семенова;Анна;Петровна;;01.01.1980;;;12;Методист;;02.05.2023\n", known)), IsEmpty());
}

// PROVES LET0585-2-f
TEST(Doctor, nasty_25_ACircleLosesItsLinksWithAllRowsNamed)
{
    const auto seen = look_at_cards("1;А;;ООО;;2;;;\n2;Б;;ООО;;3;;;\n3;В;;ООО;;1;;;\n4;Г;;филиал;;1;;;\n5;Д;;ООО;;5;;;\n");
    EXPECT_THAT(found(seen), Contains("organisations.csv:2 organisation_cycle +3 +4"));
    EXPECT_THAT(found(seen), Contains("organisations.csv:6 organisation_cycle"));
    for (const std::size_t n : {0u, 1u, 2u, 4u}) EXPECT_FALSE(seen.organisations[n].parent) << n;
    EXPECT_EQ(seen.organisations[3].parent, (ExternalKey{"sgo", "1"}));
}

// PROVES LET0585-2-f
TEST(Doctor, nasty_28_TheOrderOfTheRowsDoesNotMatter)
{
    const auto seen = look_at_cards("13;Филиал;;филиал;;12;;;\n12;Школа;;ООО;;;;;\n14;Отделение;;дошкольное отделение;;;;;\n15;Приют;;филиал;;99;;;\n");
    EXPECT_EQ(seen.organisations[0].parent, (ExternalKey{"sgo", "12"}));
    EXPECT_THAT(found(seen), Contains("organisations.csv:4 unit_without_parent"));
    EXPECT_THAT(found(seen), Contains("organisations.csv:5 parent_unknown «99»"));

    const auto units = look_at_cards("12;Школа;;ООО;;;;;\n13;Первый;;филиал;;12;;;\n14;Второй;;структурное подразделение;;12;;;\n"
                                     "15;Третий;;дошкольное отделение;;12;;;\n16;Четвёртый;;отделение дополнительного образования;;12;;;\n");
    for (std::size_t unit = 1; unit <= 4; ++unit) EXPECT_EQ(units.organisations.at(unit).parent, (ExternalKey{"sgo", "12"})) << "kind " << unit;
}

TEST(Doctor, EightLevelsAreDeepEnough)
{
    std::string rows = "0;О0;;ООО;;;;;\n";
    for (int n = 1; n <= 9; ++n) rows += std::to_string(n) + ";О" + std::to_string(n) + ";;филиал;;" + std::to_string(n - 1) + ";;;\n";
    const auto seen = look_at_cards(rows);
    EXPECT_THAT(found(seen), Contains("organisations.csv:11 organisation_too_deep"));
    EXPECT_TRUE(seen.organisations[8].parent);
    EXPECT_FALSE(seen.organisations[9].parent);
}

TEST(Doctor, nasty_27_EqualNamesAreReportedAndCellsWithThemRejected)
{
    const auto seen = look_at_cards("1;Школа № 5;;ООО;Миасский городской округ;;;;\n2;Школа №5;;ООО;75738000;;;;\n3;Школа № 5;;ООО;chelyabinskiy_go;;;;\n",
                                    "1;А;А;А;;01.01.1980;;;«Школа № 5»;Методист;;да\n2;Б;Б;Б;;01.01.1980;;;2;Методист;;да\n3;В;В;В;;01.01.1980;;;Школа № 6;Методист;;да\n");
    EXPECT_THAT(found(seen), Contains("organisations.csv:2 equal_names +4"));
    EXPECT_THAT(found(seen, 1), ElementsAre("staff.csv:2 organisation_ambiguous ««Школа № 5»»", "staff.csv:4 organisation_unknown «Школа № 6»"));
    EXPECT_EQ(seen.organisations[1].municipality, "magnitogorskiy_go");
}

TEST(Doctor, nasty_29_WrongNumbersRejectTheCardAndSpacesDoNot)
{
    const auto seen = look_at_cards("1;А;;ООО;;;7447 080 584;;\n2;Б;;ООО;;;744708058;;\n3;В;;ООО;;;7447080585;;\n4;Г;;ООО;;;74470805841;;\n5;Д;;Завод;;;;;\n1;Е;;ООО;;;;;\n");
    EXPECT_THAT(lines(seen.reports[0]),
                testing::IsSupersetOf({"organisations.csv:3 inn_invalid «744708058»", "organisations.csv:4 inn_invalid «7447080585»",
                                       "organisations.csv:5 inn_invalid «74470805841»", "organisations.csv:6 organisation_kind_unknown «Завод»",
                                       "organisations.csv:7 duplicate_key «1» +2"}));
    EXPECT_EQ(seen.organisations.size(), 1u);
    EXPECT_EQ(seen.organisations[0].row.inn->print(), "7447080584");
}

TEST(Doctor, nasty_26_AnEarlierNameFindsTheOrganisationAndEachHasItsOwnList)
{
    roster::Files files{.provider_names = csv(catalogue::bundled_file("organisation_names"), "organisation_names.csv"),
                        .organisations = csv(cards + "12;Школа;;ООО;;;;300;\n13;Сад;;ДОО;;;;;\n", "organisations.csv"),
                        .staff = csv(people + "300;А;А;А;;01.01.1980;;;12;Директор;;да\n301;Б;Б;Б;;01.01.1980;;;12;Учитель;физк-ра;да\n"
                                              "1;В;В;В;;01.01.1980;;;ГБУ ДПО РЦОКИО;Методист;;да\n",
                                     "staff.csv")};
    files.providers = csv(catalogue::bundled_file("dpo_organisations"), "dpo_organisations.csv");
    const auto seen = look(std::move(files));
    EXPECT_EQ(seen.staff.at(2).organisation, (ExternalKey{"module", "chiro"}));
    EXPECT_EQ(seen.of({"sgo", "12"}).size(), 1u);
    EXPECT_EQ(seen.of({"sgo", "12"})[0].code, "subject_unknown");
    EXPECT_EQ(seen.of({"sgo", "13"})[0].code, "no_head_in_card");
    EXPECT_THAT(seen.of({"module", "chiro"}), IsEmpty()) << "clean";
}

TEST(Doctor, NamesOfOneOrganisationNeverOverlap)
{
    roster::Files files{.organisations = csv(cards + "12;Школа;;ООО;;;;;\n"),
                        .organisation_names = csv("organisation;name_ru;from;to\n12;Старая;;31.12.2022\n12;Новая;01.01.2023;\n12;Лишняя;01.06.2022;01.07.2022\n99;Ничья;;\n", "n.csv")};
    const auto seen = look(std::move(files));
    EXPECT_THAT(found(seen, 1), ElementsAre("n.csv:4 names_overlap +2", "n.csv:5 organisation_unknown «99»"));
    EXPECT_EQ(seen.names.size(), 2u);
}

// PROVES LET0585-A2-2
// PROVES LET0585-A2-3
TEST(Doctor, AnExportOfSgoCardsNeedsLoginsAndFunctionsAreTheEightOfSgo)
{
    const auto seen = look({.staff = csv("Фамилия;Имя;Дата рождения;Логин;Имя на экране;Организация;Функции;Пол;Согласие\n"
                                         "А;А;01.01.1980;;;12;;;да\nБ;Б;01.01.1980;b;Б;12;администратор, учитель;;да\nВ;В;01.01.1980;v;В;12;учитель;Щ;да\n"
                                         "Г;Г;01.01.1980;g;Г;12;\"учитель;волшебник\";Ж;да\n",
                                         "staff.csv")},
                           {}, {.today = today, .sgo_cards = true});
    EXPECT_THAT(lines(seen.reports[0]), testing::IsSupersetOf({"staff.csv:2 null_value", "staff.csv:4 sex_unknown «Щ»", "staff.csv:5 function_unknown «волшебник»"}));
    ASSERT_EQ(seen.staff.size(), 3u);
    EXPECT_THAT(seen.staff[0].row->functions, ElementsAre(roster::SgoFunction::administrator, roster::SgoFunction::teacher));
    EXPECT_THAT(seen.staff[2].row->functions, ElementsAre(roster::SgoFunction::teacher));

    const std::vector<std::string> mandatory{"Фамилия", "Имя", "Дата рождения", "Логин", "Имя на экране"}, filled{"А", "А", "01.01.1980", "a", "А"};
    for (std::size_t missing = 0; missing < mandatory.size(); ++missing) {
        std::string head, row;
        for (std::size_t i = 0; i < mandatory.size(); ++i) head += mandatory[i] + ';', row += (i == missing ? "" : filled[i]) + ';';
        const auto card = look({.staff = csv(head + "Организация;Согласие\n" + row + "12;да\n", "staff.csv")}, {}, {.today = today, .sgo_cards = true});
        EXPECT_THAT(card.staff, IsEmpty()) << mandatory[missing];
        ASSERT_FALSE(card.reports[0].findings.empty()) << mandatory[missing];
        EXPECT_EQ(card.reports[0].findings[0].place.heading, mandatory[missing]) << "the field is named";
    }
}

TEST(Doctor, nasty_77_ShufflingTheRowsChangesNoCount)
{
    const std::string a = "1;Семёнова;Анна;Петровна;;01.01.1980;;;12;Методист;;да\n", b = "2;Семенова;Анна;Петровна;;01.01.1980;;;12;Учитель;физк-ра;да\n",
                      c = "3;Анна;Иванова;;;01.01.1980;;;12;;;да\n", d = "4;Тайная;Анна;;;01.01.1980;;;12;;;нет\n";
    const auto one = look_at_staff(a + b + c + d).reports[0], other = look_at_staff(d + c + b + a).reports[0];
    EXPECT_EQ(one.findings.size(), other.findings.size());
    EXPECT_EQ(std::tuple(one.rows, one.applied, one.rejected, one.queued), std::tuple(other.rows, other.applied, other.rejected, other.queued));
    EXPECT_TRUE(one.adds_up());
}

TEST(Doctor, ACellThatCannotBeSoIsNamedByItsOwnCode)
{
    const auto codes = [](std::string_view heading, std::string_view cell) {
        const std::string text = "Код сотрудника;Фамилия;Имя;Отчество;Дата рождения;Организация;Согласие;" + std::string{heading} +
                                 "\n1;А;Анна;Б;01.01.1980;12;да;" + std::string{cell} + "\n";
        return lines(look({.staff = csv(text, "staff.csv")}).reports[0]);
    };
    EXPECT_THAT(codes("СНИЛС", "112-233-445 96"), Contains(HasSubstr("snils_invalid")));
    EXPECT_THAT(codes("E-mail", "anna@"), Contains(HasSubstr("email_invalid")));
    EXPECT_THAT(codes("Стаж", "71"), Contains(HasSubstr("experience_invalid")));
    EXPECT_THAT(codes("Принят;Уволен", "01.09.2022;31.08.2022"), Contains(HasSubstr("days_reversed")));
    const auto cards_of = [](std::string_view heading, std::string_view cell) {
        const std::string text = "Код;Наименование;Тип;" + std::string{heading} + "\n12;Школа;ООО;" + std::string{cell} + "\n";
        return lines(look({.organisations = csv(text, "organisations.csv")}).reports[0]);
    };
    EXPECT_THAT(cards_of("ОГРН", "1027400000001"), Contains(HasSubstr("ogrn_invalid")));
    EXPECT_THAT(cards_of("Муниципалитет", "Тридевятое царство"), Contains(HasSubstr("municipality_unknown")));
}
