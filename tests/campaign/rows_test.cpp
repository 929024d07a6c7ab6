// SPDX-License-Identifier: MIT
#include <marshrut/campaign/rows.hpp>
#include <marshrut/catalogue/reference.hpp>

#include "support/files.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

using namespace marshrut;
using support::csv;
using support::lines;
using testing::ElementsAre;

TEST(CampaignRows, TheRegionsCampaignsAreReadWithoutADoubt)
{
    const auto rows = campaign::read_campaigns(support::file("examples/data/region/campaigns.csv"), catalogue::bundled()).value();
    EXPECT_THAT(lines(rows.report), testing::IsEmpty());
    ASSERT_GT(rows.rows.size(), 1u);
    EXPECT_EQ(rows.rows[0].row.select_to, "2023-07-04"_day);
    EXPECT_FALSE(rows.rows[0].row.early_submission);
}

TEST(CampaignRows, ConfirmingDoesNotEndBeforeChoosingDoes)
{
    const auto rows = campaign::read_campaigns(csv("code;category;assessment_year;training_year;select_from;select_to;confirm_to\n"
                                                   "a;;2023;2024;;04.07.2023;03.07.2023\nb;;2023;2024;05.07.2023;04.07.2023;\nc;никто;2023;2024;;;\n"
                                                   "d;;2023;;;;\n"),
                                               catalogue::bundled())
                          .value();
    EXPECT_THAT(lines(rows.report), ElementsAre("f.csv:2 confirmation_before_selection «03.07.2023»", "f.csv:3 window_reversed «04.07.2023»",
                                                "f.csv:5 null_value", "f.csv:4 unknown_code «никто»"));
}
