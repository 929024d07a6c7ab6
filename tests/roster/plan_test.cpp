// SPDX-License-Identifier: MIT
#include <marshrut/catalogue/reference.hpp>
#include <marshrut/roster/plan.hpp>

#include "support/files.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>

using namespace marshrut;
using roster::Change;
using roster::Known;
using roster::Plan;
using support::csv;
using testing::ElementsAre;
using testing::IsEmpty;

namespace {

constexpr Day today = "2023-06-01"_day;
const std::string cards = "Код;Наименование;Тип;Головная организация;Директор (код сотрудника)\n12;Школа;ООО;;300\n13;Филиал;филиал;12;300\n";
const std::string people = "Код сотрудника;Фамилия;Имя;Отчество;Дата рождения;Эл. почта;Организация;Должность;Вид занятости;Преподаваемые предметы;Согласие\n";
const std::string head = "300;Кленова;Вера;Андреевна;14.03.1971;;12;Директор;основная;;да\n300;Кленова;Вера;Андреевна;14.03.1971;;13;Директор;внутреннее совместительство;;да\n";
const std::string teacher = "301;Семёнова;Анна;Петровна;01.01.1980;a@example.org;13;Учитель;основная;Физика;01.09.2022\n";

Plan plan(const std::string& staff, const Known& known = {}, const std::string& organisations = cards)
{
    roster::Files files{.organisations = csv(organisations, "organisations.csv"), .staff = csv(people + staff, "staff.csv")};
    const auto rows = roster::examine(files, {today}, catalogue::bundled(), known).value();
    std::int64_t next = 100 * (1 + static_cast<std::int64_t>(known.people.size()));
    return roster::plan(rows, known, today, [&](std::string_view) { return next++; });
}

/// What is stored after a plan was carried out.
Known after(Known known, const Plan& plan)
{
    const auto put = [](auto& rows, const auto& planned) {
        for (const auto& one : planned) {
            std::erase_if(rows, [&](const auto& row) { return row.id == one.row.id; });
            rows.push_back(one.row);
        }
    };
    put(known.organisations, plan.organisations);
    put(known.employments, plan.employments);
    const auto person = [&](PersonId id) -> roster::KnownPerson& {
        for (roster::KnownPerson& one : known.people)
            if (one.person.id == id) return one;
        return known.people.emplace_back(roster::KnownPerson{Person{id}, Card{id, "", ""}});
    };
    for (const auto& one : plan.people) person(one.row.id).person = one.row;
    for (const auto& one : plan.cards) person(one.row.id).card = one.row;
    for (const auto& one : plan.keys) person(one.person).key = one.key;
    return known;
}

}  // namespace

// PROVES MOD-4.4-a
TEST(Plan, StoresWhoConsentedSinceTheDayTheySay)
{
    const Plan first = plan(head + teacher + "302;Тайная;Нина;И;01.01.1980;;13;Учитель;;;нет\n");
    ASSERT_EQ(first.people.size(), 2u) << "the head is one person, and nobody without consent";
    EXPECT_EQ(first.people[0].row.consent_from, today);
    EXPECT_EQ(first.people[1].row.consent_from, "2022-09-01"_day);
    EXPECT_EQ(first.employments.size(), 3u);
    EXPECT_EQ(first.cards[1].row.full_name(), "Семёнова Анна Петровна");
    EXPECT_THAT(first.employments[2].row.subjects, ElementsAre("physics"));
    EXPECT_EQ(first.employments[1].row.kind, EmploymentKind::internal_secondary);
    ASSERT_EQ(first.organisations.size(), 2u);
    EXPECT_EQ(first.organisations[0].row.head, first.people[0].row.id) << "a reference to a person";
    EXPECT_EQ(first.organisations[1].row.parent, first.organisations[0].row.id);
    EXPECT_THAT(first.keys, ElementsAre(roster::KeyGiven{{"sgo", "300"}, first.people[0].row.id}, roster::KeyGiven{{"sgo", "301"}, first.people[1].row.id}));
}

// PROVES MOD-4.2-a
TEST(Plan, nasty_77_TheSameFileTwiceChangesNothingAndSaysSo)
{
    const Plan first = plan(head + teacher);
    const Known stored = after({}, first);
    for (const std::string& order : {head + teacher, teacher + head}) {
        const Plan second = plan(order, stored);
        EXPECT_TRUE(second.empty());
        EXPECT_EQ(second.reports[0].unchanged, 2);
        EXPECT_EQ(second.reports[1].unchanged, 3);
        EXPECT_TRUE(second.reports[1].adds_up());
    }
    const Plan fixed = plan(head + "301;Семёнова;Анна;Петровна;01.01.1980;b@example.org;13;Учитель;основная;Физика;01.09.2022\n", stored);
    ASSERT_EQ(fixed.cards.size(), 1u) << "one row mended, one row changed";
    EXPECT_EQ(fixed.cards[0].change, Change::changed);
    EXPECT_EQ(fixed.cards[0].row.email, "b@example.org");
    EXPECT_THAT(fixed.employments, IsEmpty());
    EXPECT_EQ(fixed.reports[1].applied, 1);
    EXPECT_EQ(fixed.reports[1].unchanged, 2);
}

// PROVES LET0585-A3-3
TEST(Plan, nasty_18_ASecondOrganisationIsAFurtherEmploymentNeverAMove)
{
    const Known stored = after({}, plan(head + teacher));
    const Plan second = plan("301;Семёнова;Анна;Петровна;01.01.1980;;12;Учитель;внешнее совместительство;Химия;да\n", stored);
    EXPECT_THAT(second.people, IsEmpty());
    EXPECT_THAT(second.cards, IsEmpty()) << "the card moves with all data entered before";
    EXPECT_THAT(second.keys, IsEmpty()) << "and the account stays the one it was";
    ASSERT_EQ(second.employments.size(), 1u);
    EXPECT_EQ(second.employments[0].change, Change::added);
    EXPECT_EQ(second.employments[0].row.person, stored.people[1].person.id);
    EXPECT_TRUE(after(stored, second).employments.size() == 4u) << "and what is absent from the file is not ended";
}

TEST(Plan, nasty_23_AMarriageKeepsThePerson)
{
    const Known stored = after({}, plan(head + teacher));
    const Plan second = plan("301;Иванова;Анна;Петровна;01.01.1980;;13;Учитель;основная;;да\n", stored);
    EXPECT_THAT(second.people, IsEmpty());
    EXPECT_THAT(second.keys, IsEmpty());
    ASSERT_EQ(second.cards.size(), 1u);
    EXPECT_EQ(second.cards[0].row.surname, "Иванова");
    EXPECT_EQ(second.cards[0].row.email, "a@example.org") << "an empty cell keeps what is stored";
    EXPECT_THAT(second.employments, IsEmpty());
}

// PROVES LET0585-4-b
TEST(Plan, ChangedSubjectsAndPositionsChangeTheEmployment)
{
    const Known stored = after({}, plan(head + teacher));
    const Plan second = plan("301;Семёнова;Анна;Петровна;01.01.1980;;13;Методист;основная;Химия;да\n", stored);
    ASSERT_EQ(second.employments.size(), 1u);
    EXPECT_EQ(second.employments[0].change, Change::changed);
    EXPECT_EQ(second.employments[0].row.position, "methodist");
    EXPECT_THAT(second.employments[0].row.subjects, ElementsAre("chemistry"));
    const Plan unknown = plan("301;Семёнова;Анна;Петровна;01.01.1980;;13;Повелитель молний;основная;;да\n", stored);
    EXPECT_EQ(unknown.employments[0].row.position_text, "Повелитель молний");
    EXPECT_FALSE(unknown.employments[0].row.position);
}

TEST(Plan, ARowWithoutAKeyFindsItsPersonByNameAndBirthDate)
{
    const Known stored = after({}, plan(head + teacher));
    EXPECT_TRUE(plan(";СЕМЕНОВА;Анна;Петровна;01.01.1980;;13;Учитель;основная;Физика;да\n", stored).people.empty());
    const Plan other = plan(";Семёнова;Анна;Петровна;02.01.1980;;13;Учитель;основная;;да\n;Семёнова;Анна;Петровна;02.01.1980;;12;Учитель;внешнее совместительство;;да\n", stored);
    EXPECT_EQ(other.people.size(), 1u);
    EXPECT_EQ(other.employments.size(), 2u);
    EXPECT_THAT(other.keys, IsEmpty());
}

TEST(Plan, TwoPostsInOneOrganisationStayTwo)
{
    const std::string both = "301;Семёнова;Анна;Петровна;01.01.1980;;13;Учитель;основная;;да\n301;Семёнова;Анна;Петровна;01.01.1980;;13;завуч;внутреннее совместительство;;да\n";
    const Known stored = after({}, plan(head + both));
    EXPECT_EQ(stored.employments.size(), 4u);
    EXPECT_TRUE(plan(head + both, stored).empty());
}

TEST(Plan, TwoPostsOfOnePositionAreToldApartByTheirKindWhateverTheirOrderInTheStore)
{
    const std::string both = "301;Семёнова;Анна;Петровна;01.01.1980;;13;Учитель;основная;Физика;да\n301;Семёнова;Анна;Петровна;01.01.1980;;13;Учитель;внутреннее совместительство;Химия;да\n";
    Known stored = after({}, plan(head + both));
    EXPECT_EQ(stored.employments.size(), 4u);
    std::ranges::reverse(stored.employments);
    EXPECT_TRUE(plan(head + both, stored).empty());
}

TEST(Plan, ASnilsIsKeptOnlyAsAHashAndWithoutAKeyNotAtAll)
{
    const auto rows = [] {
        roster::Files files{.staff = csv("Фамилия;Имя;Дата рождения;СНИЛС;Организация;Согласие\nА;А;01.01.1980;112-233-445 95;12;да\n", "staff.csv")};
        return roster::examine(files, {today}, catalogue::bundled()).value();
    }();
    std::int64_t next = 1;
    const auto ids = [&](std::string_view) { return next++; };
    const Plan without = roster::plan(rows, {}, today, ids);
    EXPECT_FALSE(without.cards.at(0).row.snils_hash);
    EXPECT_THAT(support::lines(without.reports[0], true), testing::Contains("staff.csv snils_not_kept"));
    const Plan with = roster::plan(rows, {}, today, ids, [](const Snils& one) { return roster::SnilsHash{"h(" + one.print().substr(0, 3) + ")", "k1"}; });
    EXPECT_EQ(with.cards.at(0).row.snils_hash, "h(112)");
    EXPECT_EQ(with.cards.at(0).row.snils_key, "k1");
}

TEST(Plan, nasty_26_ARenamedOrganisationKeepsItsKeyAndDatesItsNames)
{
    roster::Files files{.organisations = csv(cards, "organisations.csv"),
                        .organisation_names = csv("organisation;name_ru;from;to\n12;Старая школа;;31.12.2022\n", "names.csv")};
    const auto rows = roster::examine(files, {today}, catalogue::bundled()).value();
    std::int64_t next = 1;
    const Plan first = roster::plan(rows, {}, today, [&](std::string_view) { return next++; });
    EXPECT_EQ(first.organisations[0].row.name_on("2022-06-01"_day), "Старая школа");
    EXPECT_EQ(first.organisations[0].row.name_on("2023-06-01"_day), "Школа");
    Known stored = after({}, first);
    EXPECT_TRUE(roster::plan(rows, stored, today, [&](std::string_view) { return next++; }).empty());
}
