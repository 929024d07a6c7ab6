// SPDX-License-Identifier: MIT
#include <marshrut/access/rows.hpp>

#include "support/files.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

using namespace marshrut;
using support::lines;
using testing::ElementsAre;

TEST(AssignmentRows, TheRegionsGrantsAreReadWithoutADoubt)
{
    const auto rows = table::read<access::AssignmentRow>(support::file("examples/data/region/assignments.csv")).value();
    EXPECT_THAT(lines(rows.report), testing::IsEmpty());
    EXPECT_EQ(rows.rows.at(0).row.right, AssignedRight::approve);
}

TEST(AssignmentRows, ATermDoesNotEndBeforeItBegins)
{
    const auto rows =
        table::read<access::AssignmentRow>(support::csv("person_key;authority;right;from;to\n1;a;approve;2023-02-01;2023-01-01\n2;a;управлять;;\n")).value();
    EXPECT_THAT(lines(rows.report), ElementsAre("f.csv:2 term_invalid «2023-01-01»", "f.csv:3 unknown_code «управлять»"));
}
