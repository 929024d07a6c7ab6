// SPDX-License-Identifier: MIT
#include <marshrut/table/values.hpp>

#include <gtest/gtest.h>

using namespace marshrut;

TEST(Values, nasty_60_DaysAreReadAsPeopleWriteThemOrNotAtAll)
{
    const Day june = "2022-06-23"_day;
    for (const char* good : {"23.06.2022", "2022-06-23", "23.6.2022", "23.06.2022г.", "23.06.2022 г.", "23.06.2022 Г.", " 23.06.2022\u00A0", "23 ИЮН 2022",
                             "23 июня 2022", "23 Июня 2022 г.", "23 июнь 2022", "2022-06-23 г.", "23 июня 2022 года"})
        EXPECT_EQ(table::read_day(good), june) << good;
    EXPECT_EQ(table::read_day("14.06.2023г."), "2023-06-14"_day);
    EXPECT_EQ(table::read_day("1 мая 2023"), "2023-05-01"_day);
    EXPECT_EQ(table::read_day("29.02.2024"), "2024-02-29"_day);
    for (const char* bad : {"29.02.2023", "31.04.2023", "00.00.0000", "1.1.24", "2024-13-01", "04/07/2023", "45111", "04.07.23", "2023-7-4", "4.7",
                            "23 ию 2022", "23 июня", "июнь 2022", "04.07.2023 10:00", "", "г.", "4.7.2023.", "+4.7.2023", "0004.07.2023", "4..2023",
                            "31 июня 2022", "４.７.2023x"})
        EXPECT_FALSE(table::read_day(bad)) << bad;
}

TEST(Values, InstantsHaveAnOffsetOrAreTheRegionsClock)
{
    const Zone zone = Zone::chelyabinsk();
    EXPECT_EQ(table::read_instant("2023-07-04T18:59:59Z", zone), "2023-07-04T18:59:59Z"_instant);
    EXPECT_EQ(table::read_instant("04.07.2023 23:59:59", zone), "2023-07-04T18:59:59Z"_instant);
    EXPECT_EQ(table::read_instant("04.07.2023, 9:05", zone), "2023-07-04T04:05:00Z"_instant);
    EXPECT_EQ(table::read_instant("2023-07-04T09:05", zone), "2023-07-04T04:05:00Z"_instant);
    EXPECT_EQ(table::read_instant("01.07.2012 12:00", zone), "2012-07-01T06:00:00Z"_instant) << "nasty_61: +06 then";
    for (const char* bad : {"04.07.2023", "04.07.2023 25:00", "31.04.2023 10:00", "10:00", "", "04.07.2023 10:00Z10"})
        EXPECT_FALSE(table::read_instant(bad, zone)) << bad;
}

TEST(Values, nasty_80_PercentsAreExactOrRejected)
{
    const auto percent = [](const char* text) { return table::Percent::parse(text); };
    for (const char* same : {"87,5 %", "87.5", "87,5", " 87,5\u00A0%", "87,50"}) {
        ASSERT_TRUE(percent(same)) << same;
        EXPECT_EQ(percent(same)->of.points * 2, percent(same)->of.max * 7 / 4) << same;
    }
    EXPECT_EQ(percent(" 87 ")->print(), "87");
    EXPECT_EQ(percent("0,875")->print(), "0,875") << "0.875 % is not 87.5 %";
    EXPECT_EQ(percent("100%")->print(), "100");
    for (const char* bad : {"101", "-1", "н/д", "не проходил", "", "—", "１００", "1e2", "nan", "inf", "87,5,1", "+5", "87,"})
        EXPECT_FALSE(percent(bad)) << bad;
    for (const char* none : {"н/д", "Н/Д", "", "—", "-", " – ", "\u00A0"}) EXPECT_TRUE(table::absent(none)) << none;
    for (const char* some : {"не проходил", "0", "н.д."}) EXPECT_FALSE(table::absent(some)) << some;
}

TEST(Values, FlagsIntegersAndShares)
{
    EXPECT_EQ(table::read_flag(" Да "), true);
    EXPECT_EQ(table::read_flag("НЕТ"), false);
    EXPECT_FALSE(table::read_flag("наверное"));
    EXPECT_EQ(table::read_integer("\u00A0-17 "), -17);
    for (const char* bad : {"1.0", "1 000", "0x10", "", "9223372036854775808", "+5", "１"}) EXPECT_FALSE(table::read_integer(bad)) << bad;
    EXPECT_EQ(table::read_thousandths("0,875"), 875);
    EXPECT_EQ(table::read_thousandths("1"), 1000);
    EXPECT_EQ(table::read_thousandths("0.8750"), 875);
    EXPECT_EQ(table::read_thousandths("0,8755"), 875) << "cut off";
    EXPECT_EQ(table::read_decimal("-55.41", 6), -55'410'000);
    for (const char* bad : {"-0,1", ",5", "1,", "1e-1", ""}) EXPECT_FALSE(table::read_thousandths(bad)) << bad;
    EXPECT_EQ(table::Weight::parse("0,8")->print(), "0,8");
    EXPECT_FALSE(table::Weight::parse("1,1"));
}

TEST(Values, ListsDropEmptyPartsAndKnowAny)
{
    EXPECT_EQ(table::read_list("a; b;;"), (std::vector<std::string>{"a", "b"}));
    EXPECT_EQ(table::read_list("ALL"), std::vector<std::string>{"*"});
    EXPECT_TRUE(table::read_list("").empty());
}
