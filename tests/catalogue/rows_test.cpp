// SPDX-License-Identifier: MIT
#include <marshrut/catalogue/reference.hpp>
#include <marshrut/catalogue/rows.hpp>

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

TEST(CatalogueRows, TheShippedCatalogueIsReadWithoutADoubt)
{
    const auto programmes = catalogue::read_programmes(csv(catalogue::bundled_file("programmes"), "programmes.csv"), bundled()).value();
    EXPECT_THAT(lines(programmes.report), IsEmpty());
    EXPECT_EQ(programmes.rows.size(), 160u);
    const auto events = catalogue::read_events(csv(catalogue::bundled_file("events"), "events.csv"), bundled()).value();
    EXPECT_THAT(lines(events.report), IsEmpty());
    EXPECT_EQ(events.rows.size(), 87u);
    const auto groups = catalogue::read_groups(file("examples/data/region/groups.csv"), bundled()).value();
    EXPECT_THAT(lines(groups.report), IsEmpty());
    EXPECT_GT(groups.rows.size(), 0u);
    EXPECT_THAT(lines(table::read<catalogue::RatingRow>(file("examples/data/region/ratings.csv")).value().report), IsEmpty());

    const Programme one = programmes.rows[0].row.programme(ProgrammeId{7}, OrganisationId{3});
    EXPECT_EQ(one.code, "DPP-24-001");
    EXPECT_EQ(one.hours, 72);
    EXPECT_EQ(one.forms, std::vector{DeliveryForm::mixed});
    EXPECT_THAT(one.targets.positions, ElementsAre("teacher"));
    EXPECT_EQ(one.targets.covers[0], (Figure100{"subject", 80}));
    EXPECT_TRUE(one.published);
}

TEST(CatalogueRows, AreasAndIndicatorsAreColumnsOfTheRegionsOwn)
{
    const auto rows = catalogue::read_programmes(
                          csv("code;title_ru;hours;provider;target_positions;Форма обучения;w_subject;w_subjekt;min_methodical;M03\n"
                              "a;А;36;chiro;Учитель;дистанционно;0,875;1;60;0,4\n"
                              "b;Б;36;chiro;*;очно;1,5;;;\n"
                              "c;В;36;chiro;all;очно;x;;101;\n"
                              "d;Г;15;chiro;Космонавт;очно;;;;\n"
                              "e;Д;15;chiro;;очно;;;;\n"),
                          bundled())
                          .value();
    EXPECT_THAT(lines(rows.report, true),
                ElementsAre("f.csv:1 area_unknown «w_subjekt» ~ Предметная", "f.csv:3 out_of_range «1,5»", "f.csv:4 not_a_number «x»",
                            "f.csv:4 out_of_range «101»", "f.csv:5 unknown_code «Космонавт»", "f.csv:6 too_few_hours"));
    ASSERT_EQ(rows.rows.size(), 1u);
    const Targets& targets = rows.rows[0].row.programme(ProgrammeId{1}, OrganisationId{1}).targets;
    EXPECT_THAT(targets.covers, ElementsAre(Figure100{"subject", 88}, Figure100{"M03", 40})) << "rounded half up";
    EXPECT_THAT(targets.entry, ElementsAre(Figure100{"methodical", 60}));
    EXPECT_THAT(targets.positions, ElementsAre("teacher"));
    EXPECT_THAT(targets.subjects, ElementsAre("*"));
    EXPECT_EQ(rows.report.rejected, 4);
}

TEST(CatalogueRows, GroupsAreWhatTheirKindAllows)
{
    const auto rows = catalogue::read_groups(csv("code;programme;kind;year;date_from;date_to;capacity;reserved;municipality\n"
                                                 "1;P;dated;;2024-02-01;2024-02-20;25;\"magnitogorskiy_go:5;Миасский городской округ:3\";75742000\n"
                                                 "2;P;dated;;2024-02-01;;;;\n"
                                                 "3;P;preliminary;2024;2024-02-01;;;;\n"
                                                 "4;P;preliminary;;;;;;\n"
                                                 "5;P;dated;;2024-02-01;2024-02-20;5;miasskiy_go:6;\n"
                                                 "6;P;dated;;2024-02-01;2024-02-20;5;miasskiy_go;\n"
                                                 "7;P;dated;;2024-02-01;2024-02-20;;;Атлантида\n"
                                                 "1;P;preliminary;2024;;;;;\n"),
                                             bundled())
                          .value();
    EXPECT_THAT(lines(rows.report),
                ElementsAre("f.csv:3 dated_needs_dates", "f.csv:4 preliminary_has_dates", "f.csv:5 preliminary_needs_year",
                            "f.csv:6 reserved_over_capacity", "f.csv:7 reserved_invalid «miasskiy_go»", "f.csv:8 unknown_code «Атлантида»",
                            "f.csv:9 code_taken «1»"));
    ASSERT_EQ(rows.rows.size(), 1u);
    const Group group = rows.rows[0].row.group(GroupId{1});
    EXPECT_EQ(group.year, 2024);
    EXPECT_EQ(group.municipality, "miasskiy_go");
    EXPECT_THAT(group.reserved, ElementsAre(ReservedSeats{"magnitogorskiy_go", 5}, ReservedSeats{"miasskiy_go", 3}));
}

TEST(CatalogueRows, EventsEndNoEarlierThanTheyBegin)
{
    const auto rows = catalogue::read_events(csv("code;title_ru;date_from;date_to;level;mode\na;А;2023-05-02;2023-05-01;regional;online\n"
                                                 "b;Б;2023-05-02;;world;online\nc;В;02.05.2023;;;офлайн\n"),
                                             bundled())
                          .value();
    EXPECT_THAT(lines(rows.report), ElementsAre("f.csv:2 event_days_reversed", "f.csv:3 event_level_unknown"));
    const Event event = rows.rows.at(0).row.event(EventId{1}, {});
    EXPECT_EQ(event.date_to, "2023-05-02"_day);
    EXPECT_EQ(event.level, "regional");
    EXPECT_EQ(event.forms, std::vector{DeliveryForm::full_time});
}

TEST(CatalogueRows, MarksAreFromOneToFive)
{
    const auto rows = table::read<catalogue::RatingRow>(csv("offer;mark\nx;5\nx;0\nx;6\nx;4,5\n")).value();
    EXPECT_THAT(lines(rows.report), ElementsAre("f.csv:3 out_of_range «0»", "f.csv:4 out_of_range «6»", "f.csv:5 not_a_number «4,5»"));
}
