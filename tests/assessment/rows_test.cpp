// SPDX-License-Identifier: MIT
#include <marshrut/assessment/rows.hpp>
#include <marshrut/catalogue/reference.hpp>

#include "support/files.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

using namespace marshrut;
using catalogue::bundled;
using support::csv;
using support::file;
using support::lines;
using testing::ElementsAre;
using testing::IsEmpty;

TEST(AssessmentRows, TheRegionsFilesAreReadWithoutADoubt)
{
    EXPECT_THAT(lines(assessment::read_procedures(file("examples/data/region/procedures.csv"), bundled()).value().report), IsEmpty());
    const auto results = assessment::read_results(file("examples/data/region/results.csv"), bundled()).value();
    EXPECT_THAT(lines(results.report), IsEmpty());
    EXPECT_EQ(results.rows.size(), 83u);
    const auto needs = assessment::read_results(file("examples/data/region/needs.csv"), bundled()).value();
    EXPECT_THAT(lines(needs.report), IsEmpty());
    ASSERT_FALSE(needs.rows.empty());
    EXPECT_TRUE(needs.rows[0].row.is_need());
    EXPECT_EQ(needs.rows[0].row.competence, "management") << "a subject may be needed";
}

TEST(AssessmentRows, nasty_80_ResultsAreExactOrRejectedAndAbsentIsNotZero)
{
    const auto rows = assessment::read_results(csv("Процедура;Код сотрудника;Дата;Компетенция;Баллы;Максимум;Результат, %\n"
                                                   "P;1;24.04.2023;Предметная;72;100;\n"
                                                   "P;2;24.04.2023;предметная компетенция;;;87,5 %\n"
                                                   "P;3;24.04.2023;S01;;;н/д\n"
                                                   "P;4;24.04.2023;subject;31,5;40;\n"
                                                   "P;5;24.04.2023;subject;45;30;\n"
                                                   "P;6;24.04.2023;subject;0;0;\n"
                                                   "P;7;24.04.2023;subject;30;40;1\n"
                                                   "P;8;24.04.2023;Физика;3;4;\n"
                                                   "P;9;;subject;3;4;\n"
                                                   "P;10;24.04.2023;subject;2;3;67\n"
                                                   "P;11;24.04.2023;subject;2;3;66,6\n"
                                                   "P;12;24.04.2023;subject;;;101\n"
                                                   "P;13;24.04.2023;Предметна;3;4;\n"
                                                   "потребность;14;;Физика;;;\n"),
                                               bundled())
                          .value();
    EXPECT_THAT(lines(rows.report),
                ElementsAre("f.csv:5 not_a_number «31,5»", "f.csv:6 points_invalid «45»", "f.csv:7 points_invalid «0»",
                            "f.csv:8 points_contradict_percent «1»", "f.csv:10 null_value", "f.csv:13 out_of_range «101»",
                            "f.csv:9 unknown_code «Физика»", "f.csv:14 unknown_code «Предметна» ~ Предметная"));
    std::vector<std::string> read;
    for (const auto& one : rows.rows) {
        const auto result = one.row.result();
        read.push_back(one.row.person_key + ' ' + one.row.competence +
                       (result ? ' ' + std::to_string(result->points) + '/' + std::to_string(result->max) : " absent"));
    }
    EXPECT_THAT(read, ElementsAre("1 subject 72/100", "2 subject 875/1000", "3 S01 absent", "10 subject 2/3", "11 subject 2/3", "14 physics absent"));
    EXPECT_EQ(rows.report.rejected, 8);
}

TEST(AssessmentRows, ATableOfResultsWithoutFiguresIsRefusedWithTheNearestHeading)
{
    const auto rows = assessment::read_results(csv("Процедура;Код сотрудника;Дата;Компетенция;Балы\nP;1;24.04.2023;subject;3\n", "results.csv"), bundled());
    ASSERT_FALSE(rows.ok());
    EXPECT_EQ(rows.error().first().sentence(Language::ru),
              "Нет столбца «Баллы» (points) / «Результат, %» (percent); есть «Балы» — вероятно, это он.");
    EXPECT_EQ(rows.error().first().at(), "results.csv");
}

TEST(AssessmentRows, CategoriesAndAreasOfAProcedureAreKnown)
{
    const auto rows = assessment::read_procedures(csv("code;category;areas;date_from;date_to;state\n"
                                                      "a;Учителя-предметники;Предметная;2023-01-01;2023-02-01;идёт\nb;x;;;;\nc;;;2023-02-01;2023-01-01;\n"),
                                                  bundled())
                          .value();
    EXPECT_THAT(lines(rows.report), ElementsAre("f.csv:4 procedure_days_reversed «2023-01-01»", "f.csv:3 unknown_code «x»"));
    EXPECT_THAT(rows.rows.at(0).row.category, ElementsAre("subject_teachers"));
    EXPECT_EQ(rows.rows.at(0).row.state, ProcedureState::open);
}
