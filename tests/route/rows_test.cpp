// SPDX-License-Identifier: MIT
#include <marshrut/route/rows.hpp>

#include "support/files.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

using namespace marshrut;
using support::csv;
using support::file;
using support::lines;
using testing::ElementsAre;
using testing::IsEmpty;

TEST(RouteRows, TheRegionsFilesAreReadWithoutADoubt)
{
    EXPECT_THAT(lines(table::read<route::HistoryRow>(file("examples/data/region/history.csv")).value().report), IsEmpty());
    EXPECT_THAT(lines(table::read<route::AttestationRow>(file("examples/data/region/attestation.csv")).value().report), IsEmpty());
    EXPECT_THAT(lines(table::read<route::ParticipationRow>(file("examples/data/region/participation.csv")).value().report), IsEmpty());
}

TEST(RouteRows, ADocumentIsGivenOnlyAfterSuccess)
{
    const auto rows = table::read<route::AttestationRow>(csv("group;person_key;outcome;date;document_number;registration_number\n"
                                                             "g;1;failed;01.02.2024;74;\ng;2;passed;01.02.2024;;5\ng;3;сдала;01.02.2024;74;5\n"
                                                             "g;4;absent;01.02.2024;;\ng;5;почти;01.02.2024;;\n"))
                          .value();
    EXPECT_THAT(lines(rows.report), ElementsAre("f.csv:2 document_unearned «74»", "f.csv:3 document_unnumbered", "f.csv:6 unknown_code «почти»"));
    ASSERT_EQ(rows.rows.size(), 2u);
    EXPECT_EQ(rows.rows[0].row.document(), (Document{"74", "", "5", std::nullopt}));
    EXPECT_FALSE(rows.rows[1].row.document());
}

TEST(RouteRows, WhoSaysNothingAboutAttendanceAttended)
{
    const auto rows = table::read<route::ParticipationRow>(csv("event;person_key;date;attended\ne;1;01.02.2024;\ne;2;01.02.2024;нет\n")).value();
    EXPECT_TRUE(rows.rows.at(0).row.attended);
    EXPECT_FALSE(rows.rows.at(1).row.attended);
}
