// SPDX-License-Identifier: MIT
#include <marshrut/catalogue/reference.hpp>
#include <marshrut/table/csv.hpp>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

using namespace marshrut;
using testing::ElementsAre;

namespace {

const Reference& lists() { return catalogue::bundled(); }

std::vector<std::string> codes(std::string_view cell)
{
    std::vector<std::string> all;
    for (const Found& one : lists().subjects(cell)) all.push_back(one.code.value_or("?" + one.nearest));
    return all;
}
std::string position(std::string_view spelling)
{
    const Found found = lists().find(List::positions, spelling);
    return found.code.value_or("?" + found.nearest);
}

}  // namespace

TEST(Bundled, HoldsTheListsOfTheRegion)
{
    EXPECT_EQ(lists().lists().areas.size(), 5u);
    EXPECT_EQ(lists().lists().indicators.size(), 55u);
    EXPECT_EQ(lists().lists().categories.size(), 7u);
    EXPECT_EQ(lists().lists().positions.size(), 47u);
    EXPECT_EQ(lists().lists().subjects.size(), 71u);
    EXPECT_EQ(lists().lists().municipalities.size(), 43u);
    EXPECT_EQ(lists().lists().organisation_kinds.size(), 19u);
    EXPECT_EQ(lists().municipality("argayashskiy_mr")->lat, 55'410'000);
    EXPECT_EQ(lists().municipality("argayashskiy_mr")->hex_x, 17);
    EXPECT_EQ(lists().municipality("argayashskiy_mr")->rural_per_mille, 1000);
    EXPECT_FALSE(lists().municipality("agapovskiy_mr")->oktmo) << "not known is absent";
    EXPECT_TRUE(lists().organisation_kind("branch")->is_unit);
    EXPECT_FALSE(catalogue::bundled_file("programmes").empty());
    EXPECT_TRUE(catalogue::bundled_file("nothing").empty());
}

TEST(Bundled, EverySpellingOfAListFindsItsOwnEntry)
{
    for (const Subject& one : lists().lists().subjects) {
        for (const std::string& alias : one.aliases) EXPECT_EQ(lists().find(List::subjects, alias).code, one.code) << alias;
        EXPECT_EQ(lists().find(List::subjects, one.name_ru).code, one.code);
        EXPECT_THAT(codes(one.name_ru), ElementsAre(one.code));
        for (const std::string& part : one.parts) EXPECT_TRUE(lists().subject(part)) << part;
    }
    for (const Position& one : lists().lists().positions)
        for (const std::string& alias : one.spellings) EXPECT_EQ(lists().find(List::positions, alias).code, one.code) << alias;
    for (const Municipality& one : lists().lists().municipalities) {
        EXPECT_EQ(lists().find(List::municipalities, one.name_ru).code, one.code);
        if (one.oktmo) {
            EXPECT_EQ(lists().find(List::municipalities, *one.oktmo).code, one.code);
        }
    }
    for (const OrganisationKind& one : lists().lists().organisation_kinds)
        for (const std::string& spelling : one.spellings) EXPECT_EQ(lists().find(List::organisation_kinds, spelling).code, one.code) << spelling;
}

TEST(Subjects, nasty_71_OneCellMayHoldSeveralAndTheirNamesHoldCommas)
{
    EXPECT_THAT(codes("Математика, Физика"), ElementsAre("mathematics", "physics"));
    EXPECT_THAT(codes("Математика;Физика"), ElementsAre("mathematics", "physics"));
    EXPECT_THAT(codes("Математика/Физика"), ElementsAre("mathematics", "physics"));
    EXPECT_THAT(codes("Физика,"), ElementsAre("physics"));
    EXPECT_THAT(codes("Изобразительное искусство (ИЗО)"), ElementsAre("fine_arts"));
    EXPECT_THAT(codes("Робототехника (модуль, внеурочная деятельность), Физика"), ElementsAre("robotics_subject", "physics"));
    EXPECT_THAT(codes("лепка, аппликация; Музыка"), ElementsAre("pre_art", "music"));
    EXPECT_THAT(codes("рус. яз. и лит."), ElementsAre("russian_literature"));
    EXPECT_THAT(codes("Математика;\nФизика"), ElementsAre("mathematics", "physics"));
    EXPECT_THAT(codes(""), ElementsAre());
    EXPECT_THAT(codes(" , ;"), ElementsAre());
}

TEST(Subjects, AnUnknownSpellingNamesTheNearestKnown)
{
    EXPECT_THAT(codes("физк-ра"), ElementsAre("?Физическая культура"));
    EXPECT_THAT(codes("Матиматика, Физека"), ElementsAre("?Математика", "?Физика"));
    EXPECT_THAT(codes("Математика (5, 6 класс), Химия"), ElementsAre("?Математика", "chemistry"));
    EXPECT_THAT(codes("Квантовая телепортация"), ElementsAre("?"));
}

TEST(Positions, AreFoundByNomenclatureCodeAndCommonAbbreviations)
{
    EXPECT_EQ(position("Учитель"), "teacher");
    EXPECT_EQ(position("teacher"), "teacher");
    EXPECT_EQ(position("УЧИТЕЛЬ."), "teacher");
    EXPECT_EQ(position("учитель  начальных\u00A0классов"), "primary_teacher");
    EXPECT_EQ(position("зам. директора по УВР"), "deputy_head");
    EXPECT_EQ(position("ПДО"), "additional_ed_teacher");
    EXPECT_EQ(position("Педагог-психолг"), "?Педагог-психолог");
    EXPECT_EQ(position("Космонавт"), "?");
}

TEST(Positions, LatinLookAlikesMatchAndAreMarked)
{
    const Found found = lists().find(List::positions, "Учитeль");  // Latin e
    EXPECT_EQ(found.code, "teacher");
    EXPECT_TRUE(found.look_alike);
    EXPECT_FALSE(lists().find(List::positions, "Учитель").look_alike);
}

TEST(Competences, AreFoundByCodeNameAndOtherSpellings)
{
    for (const char* spelling : {"subject", "Предметная", "предметная компетенция", " ПРЕДМЕТНЫЕ компетенции"})
        EXPECT_EQ(lists().find(List::competences, spelling).code, "subject") << spelling;
    EXPECT_EQ(lists().find(List::competences, "S01").code, "S01");
    EXPECT_FALSE(lists().find(List::competences, "physics").code) << "a subject is no competence";
    EXPECT_EQ(lists().find(List::needs, "Физика").code, "physics") << "but it may be needed";
}

TEST(Reference, CodesOfCompetencesAndSubjectsNeverCoincide)
{
    const auto clash = catalogue::read_reference({.subjects = table::read("subjects.csv", "code,name_ru\nS01,Слесарное дело\n").value()}, lists().lists());
    ASSERT_FALSE(clash.ok());
    EXPECT_EQ(clash.error().first().sentence(Language::ru), "Код «S01» есть в двух списках: indicators и subjects.");
    EXPECT_EQ(catalogue::read_reference({.areas = table::read("areas.csv", "code\na\na\n").value()}).error().first().code().name, "code_twice");
}

TEST(Reference, AListGivenReplacesTheOldOneAsAWhole)
{
    const auto own = catalogue::read_reference({.subjects = table::read("subjects.csv", "code,name_ru\nwelding,Сварка\n").value()}, lists().lists());
    ASSERT_TRUE(own.ok());
    EXPECT_EQ(own->lists().subjects.size(), 1u);
    EXPECT_EQ(own->lists().positions.size(), 47u);
    EXPECT_EQ(own->find(List::subjects, "сварка").code, "welding");
}

TEST(Reference, ARowThatWasNotReadRefusesTheList)
{
    const auto bad = catalogue::read_reference({.municipalities = table::read("m.csv", "code,lat\nx,north\n").value()});
    ASSERT_FALSE(bad.ok());
    EXPECT_EQ(bad.error().first().code().name, "reference_row");
    EXPECT_EQ(bad.error().first().at(), "m.csv:2");
}

TEST(Reference, WhatTwoEntriesClaimMatchesNeither)
{
    const auto twins = catalogue::read_reference({.subjects = table::read("s.csv", "code,aliases\na,общее\nb,общее\n").value()}).value();
    EXPECT_FALSE(twins.find(List::subjects, "общее").code);
    EXPECT_EQ(twins.find(List::subjects, "a").code, "a");
}
