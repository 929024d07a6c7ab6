// SPDX-License-Identifier: MIT
#include <marshrut/privacy/gate.hpp>
#include <marshrut/roster/rows.hpp>

#include "support/files.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

using namespace marshrut;
using privacy::NotAdmitted;
using roster::StaffRow;
using support::lines;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::Not;

namespace {

privacy::Admission<StaffRow> admit(std::string_view rows)
{
    const std::string bytes = "Код сотрудника;Фамилия;Имя;Дата рождения;Организация;Согласие на обработку ПДн\n" + std::string{rows};
    return privacy::admit<StaffRow>(support::csv(bytes, "staff.csv"), "2023-06-01"_day).value();
}
std::vector<std::string> keys(const privacy::Admission<StaffRow>& admission)
{
    std::vector<std::string> all;
    for (const auto& one : admission.rows) all.push_back(one->person_key.value_or("-"));
    return all;
}

}  // namespace

// PROVES MOD-4.4-a
TEST(Gate, nasty_90_WithoutConsentNothingIsReadButANumberPerOrganisation)
{
    const auto admission = admit("1;Потайная;Анна;31.02.1985;Школа 5;нет\n"
                                 "2;Открытая;Ольга;01.01.1985;Школа 5;да\n"
                                 "3;Скрытная;Вера;01.01.1985;Школа 5;\n"
                                 "4;Тайная;Нина;01.01.1985;Сад 7;наверное\n"
                                 "5;Датова;Мария;01.01.1985;Сад 7;01.06.2023\n"
                                 "6;Будущая;Мария;01.01.1985;Сад 7;02.06.2023\n");
    EXPECT_THAT(keys(admission), ElementsAre("2", "5"));
    EXPECT_THAT(admission.refused, ElementsAre(NotAdmitted{"Школа 5", 2}, NotAdmitted{"Сад 7", 2}));
    EXPECT_THAT(lines(admission.report), ElementsAre("staff.csv:2 no_consent", "staff.csv:4 no_consent", "staff.csv:5 no_consent", "staff.csv:7 no_consent"))
        << "not even the faults of their other cells are told";
    EXPECT_EQ(admission.report.rejected, 4);
    EXPECT_THAT(table::print(admission.report, Language::ru), Not(HasSubstr("Потайная")));
    EXPECT_THAT(table::print(admission.report, Language::ru), Not(HasSubstr("31.02")));
}

// PROVES MOD-4.4-a
TEST(Gate, ContradictoryRowsOfOnePersonAreNo)
{
    EXPECT_THAT(keys(admit("1;А;А;01.01.1985;Ш;да\n1;А;А;01.01.1985;С;нет\n2;Б;Б;01.01.1985;Ш;да\n")), ElementsAre("2"));
    const auto nameless = admit(";А;А;01.01.1985;Ш;да\n;А;А;01.01.1985;С;\n;А;А;02.01.1985;С;да\n");
    EXPECT_EQ(nameless.rows.size(), 1u) << "without a key, name and birth date are the person";
    EXPECT_EQ(nameless.rows[0]->birth_date, "1985-01-02"_day);
}

TEST(Gate, AFileWithoutTheColumnIsRefused)
{
    const auto admission = privacy::admit<StaffRow>(support::csv("Фамилия;Имя;Дата рождения;Организация\nА;А;01.01.1985;Ш\n"), "2023-06-01"_day);
    ASSERT_FALSE(admission.ok());
    EXPECT_EQ(admission.error().first().code().name, "missing_column");
}

TEST(Gate, AuthorityUsersGoThroughItToo)
{
    const auto admission = privacy::admit<roster::AuthorityUserRow>(support::file("examples/data/region/authority_users.csv"), "2023-06-01"_day).value();
    EXPECT_GT(admission.rows.size(), 0u);
    EXPECT_THAT(lines(admission.report), testing::IsEmpty());
}
