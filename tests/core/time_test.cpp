// SPDX-License-Identifier: MIT
#include <marshrut/core/time.hpp>

#include <gtest/gtest.h>

namespace {

using namespace marshrut;

constexpr Zone here = Zone::chelyabinsk();
constexpr std::int32_t hour = 3600;

constexpr Instant second_before(Instant at) { return at.plus(std::chrono::seconds{-1}); }

}  // namespace

TEST(Day, IsOfTheCalendarOrNotAtAll)
{
    EXPECT_EQ(Day::of(1970, 1, 1)->raw(), 0);
    EXPECT_EQ(Day::parse("2024-02-29"), Day::of(2024, 2, 29));
    for (const std::string_view text : {"2023-02-29", "2023-04-31", "2023-13-01", "2023-00-10", "0000-01-01", "2023-7-4", "04.07.2023", "2023-07-04 ", ""})
        EXPECT_FALSE(Day::parse(text)) << text;
    EXPECT_EQ("2023-07-04"_day.print_ru(), "04.07.2023");
}

TEST(Day, EveryDayOfTwoCenturiesIsReadBackAndOneMoreThanTheLast)
{
    std::optional<Day> before;
    for (Day day = "1900-01-01"_day; day <= "2100-12-31"_day; day = day.plus(1)) {
        ASSERT_EQ(Day::parse(day.print()), day);
        ASSERT_EQ(Day::of(day.year(), day.month(), day.day()), day);
        if (before) {
            ASSERT_LT(before->print(), day.print()) << "text sorts as days do";
        }
        before = day;
    }
}

TEST(Day, AnAnniversaryOfTheLastOfFebruaryIsTheLastOfFebruary)
{
    EXPECT_EQ("2024-02-29"_day.anniversary(1), "2025-02-28"_day);
    EXPECT_EQ("2024-02-29"_day.anniversary(4), "2028-02-29"_day);
    EXPECT_EQ("2024-02-29"_day.anniversary(-3), "2021-02-28"_day);
    EXPECT_EQ("2023-07-04"_day.anniversary(3), "2026-07-04"_day);
}

TEST(Instant, HasItsOffsetAlwaysAndOneSpelling)
{
    EXPECT_EQ("2023-07-04T23:59:59.999+05:00"_instant.print(), "2023-07-04T18:59:59.999000Z");
    EXPECT_EQ(Instant::parse("2023-07-04T18:59Z"), Instant::parse("2023-07-04T23:59+05:00"));
    EXPECT_EQ(Instant::parse("2023-07-04T13:29-05:30"), Instant::parse("2023-07-04T18:59Z"));
    EXPECT_EQ("1969-12-31T23:59:59Z"_instant.print(), "1969-12-31T23:59:59.000000Z") << "before 1970 the day is the earlier one";
    for (const std::string_view text : {"2023-07-04T18:59", "2023-07-04 18:59Z", "2023-07-04T24:00Z", "2023-07-04T18:60Z", "2023-07-04T18:59:60Z",
                                        "2023-07-04T18:59:30.Z", "2023-07-04T18:59:30.1234567Z", "2023-07-04T18:59+5:00", "2023-02-30T00:00Z", ""})
        EXPECT_FALSE(Instant::parse(text)) << text;
}

TEST(Instant, TheMinuteOfASealIsRoundedDownBefore1970Too)
{
    EXPECT_EQ(Instant{0}.minute(), 0);
    EXPECT_EQ(Instant{-1}.minute(), -1);
    EXPECT_EQ(Instant{59'999'999}.minute(), 0);
    EXPECT_EQ(Instant{-60'000'001}.minute(), -2);
}

// AMB-A34: Asia/Yekaterinburg by its dates, written down from the tz database by hand.
TEST(Zone, BothChangesOfTheLawHappenAtTheirMoment)
{
    const Instant summer_for_ever = "2011-03-26T21:00Z"_instant, winter_for_ever = "2014-10-25T20:00Z"_instant;
    EXPECT_EQ(here.offset(second_before(summer_for_ever)), 5 * hour);
    EXPECT_EQ(here.offset(summer_for_ever), 6 * hour);
    EXPECT_EQ(here.clock(second_before(summer_for_ever)), "01:59");
    EXPECT_EQ(here.clock(summer_for_ever), "03:00");
    EXPECT_EQ(here.day(summer_for_ever), "2011-03-27"_day);

    EXPECT_EQ(here.offset("2013-01-15T00:00Z"_instant), 6 * hour) << "no winter time in between";
    EXPECT_EQ(here.offset(second_before(winter_for_ever)), 6 * hour);
    EXPECT_EQ(here.offset(winter_for_ever), 5 * hour);
    EXPECT_EQ(here.clock(second_before(winter_for_ever)), "01:59");
    EXPECT_EQ(here.clock(winter_for_ever), "01:00") << "an hour twice";
    EXPECT_EQ(here.day(winter_for_ever), "2014-10-26"_day);
    EXPECT_EQ(here.offset("2023-07-04T00:00Z"_instant), 5 * hour) << "no summer time since";
}

TEST(Zone, BeforeTheLawSummerTimeBeganAndEndedOnLastSundays)
{
    EXPECT_EQ(here.offset("2010-01-15T00:00Z"_instant), 5 * hour);
    EXPECT_EQ(here.offset("2010-07-15T00:00Z"_instant), 6 * hour);
    EXPECT_EQ(here.offset("2010-03-27T20:59:59Z"_instant), 5 * hour);
    EXPECT_EQ(here.offset("2010-03-27T21:00Z"_instant), 6 * hour);
    EXPECT_EQ(here.offset("2010-10-30T20:59:59Z"_instant), 6 * hour);
    EXPECT_EQ(here.offset("2010-10-30T21:00Z"_instant), 5 * hour);
    EXPECT_EQ(here.offset("1995-09-23T20:59:59Z"_instant), 6 * hour) << "until 1995 it ended in September";
    EXPECT_EQ(here.offset("1995-09-23T21:00Z"_instant), 5 * hour);
    EXPECT_EQ(here.offset("1996-10-01T00:00Z"_instant), 6 * hour);
}

TEST(Zone, EveryDayBeginsWhenTheOneBeforeEndsAndLastsAsTheClockSays)
{
    int short_days = 0, long_days = 0;
    for (Day day = "1994-01-01"_day; day <= "2030-12-31"_day; day = day.plus(1)) {
        const Instant first = here.start(day);
        ASSERT_EQ(here.day(first), day) << day.print();
        ASSERT_EQ(here.day(first.plus(std::chrono::microseconds{-1})), day.plus(-1)) << day.print();
        ASSERT_EQ(here.clock(first), "00:00") << day.print();
        const auto hours = (here.start(day.plus(1)).raw() - first.raw()) / 3'600'000'000;
        short_days += hours == 23, long_days += hours == 25;
        ASSERT_TRUE(hours >= 23 && hours <= 25) << day.print();
    }
    EXPECT_EQ(short_days, 18) << "springs of 1994–2011";
    EXPECT_EQ(long_days, 18) << "autumns of 1994–2010, and 2014";
}

TEST(Zone, OneThatIsFixedNeverChanges)
{
    const Zone moscow = Zone::fixed(3 * hour);
    EXPECT_EQ(moscow.clock("2014-10-25T20:00Z"_instant), "23:00");
    EXPECT_EQ(moscow.day("2023-07-04T21:00Z"_instant), "2023-07-05"_day);
    EXPECT_EQ(moscow.start("2023-07-05"_day), "2023-07-04T21:00Z"_instant);
}

TEST(Span, BothEndsAreWithinAndAnEmptyOneIsOpen)
{
    const Span july{"2023-07-01"_day, "2023-07-04"_day};
    EXPECT_FALSE(july.contains("2023-06-30"_day));
    EXPECT_TRUE(july.contains("2023-07-01"_day));
    EXPECT_TRUE(july.contains("2023-07-04"_day));
    EXPECT_FALSE(july.contains("2023-07-05"_day));
    EXPECT_TRUE((Span{std::nullopt, "2023-07-04"_day}).contains("1900-01-01"_day));
    EXPECT_TRUE((Span{"2023-07-04"_day, std::nullopt}).contains("2100-01-01"_day));
    EXPECT_TRUE(Span{}.contains("2023-07-04"_day));
}
