// SPDX-License-Identifier: MIT
#include <marshrut/core/percent.hpp>

#include <gtest/gtest.h>

#include <array>

namespace {

using namespace marshrut;

constexpr std::array<std::int64_t, 2> cuts{50, 80};

}  // namespace

TEST(Percent, IsReadExactlyAsItIsWritten)
{
    EXPECT_EQ(Points::percent("87,5"), (Points{875, 1000}));
    EXPECT_EQ(Points::percent(" 87.5 % "), (Points{875, 1000}));
    EXPECT_EQ(Points::percent("\u00A0100\u00A0%"), (Points{1000, 1000}));
    EXPECT_EQ(Points::percent("0"), (Points{0, 1000}));
    EXPECT_EQ(Points::percent("49,999999999")->floored(), 49) << "no rounding up by a double";
    EXPECT_TRUE(Points::percent("49,999999999")->below(50));
    for (const std::string_view text : {"", "%", "+5", "-5", "1e2", "87,5,1", "87,", ",5", "８７", "нет", "5 %%", "0x10", "1234567"})
        EXPECT_FALSE(Points::percent(text)) << text;
    EXPECT_FALSE(Points::percent("100,1")->valid()) << "read, and out of range";
}

TEST(Percent, EveryTenthIsItselfAgain)
{
    for (int tenths = 0; tenths <= 1000; ++tenths) {
        const std::string text = std::to_string(tenths / 10) + ',' + std::to_string(tenths % 10);
        const auto read = Points::percent(text);
        ASSERT_EQ(read, (Points{tenths, 1000})) << text;
        ASSERT_EQ(read->floored(), tenths / 10);
        for (const std::int64_t cut : cuts) ASSERT_EQ(read->below(cut), tenths < cut * 10) << text;
    }
}

TEST(Percent, NoPrintedPercentCrossesACut)
{
    for (std::int64_t max = 1; max <= 120; ++max)
        for (std::int64_t points = 0; points <= max; ++points) {
            const Points one{points, max};
            const std::string printed = one.print(cuts);
            const auto read = Points::percent(printed);
            ASSERT_TRUE(read) << printed;
            for (const std::int64_t cut : cuts)
                ASSERT_EQ(read->below(cut), one.below(cut)) << points << " of " << max << " prints " << printed;
        }
    EXPECT_EQ((Points{494, 1000}).print(cuts), "49");
    EXPECT_EQ((Points{495, 1000}).print(cuts), "49,5");
    EXPECT_EQ((Points{495, 1000}).print(cuts, '.'), "49.5");
    EXPECT_EQ((Points{1, 2}).print(cuts), "50");
}

TEST(Share, ReachesExactlyAndMissesAsManyAsItNeeds)
{
    EXPECT_TRUE((Share{333, 1000}).reaches(333));
    EXPECT_FALSE((Share{332, 1000}).reaches(333));
    EXPECT_FALSE((Share{0, 0}).reaches(0)) << "nothing of nobody";
    for (std::int64_t whole = 1; whole <= 60; ++whole)
        for (std::int64_t part = 0; part <= whole; ++part)
            for (const std::int64_t norm : {1, 333, 500, 999, 1000}) {
                const std::int64_t missing = Share{part, whole}.missing(norm);
                ASSERT_EQ(missing == 0, (Share{part, whole}).reaches(norm));
                ASSERT_TRUE((Share{part + missing, whole}).reaches(norm));
                if (missing > 0) {
                    ASSERT_FALSE((Share{part + missing - 1, whole}).reaches(norm)) << "one fewer is too few";
                }
            }
}

TEST(Share, PrintsWhatIsReachedNeverMore)
{
    EXPECT_EQ((Share{342, 1000}).print(), "34,2 %");
    EXPECT_EQ((Share{3329, 10000}).print(), "33,2 %") << "cut off: a printed norm is a norm reached";
    EXPECT_EQ((Share{1, 3}).print('.'), "33.3 %");
    EXPECT_EQ((Share{0, 0}).print(), "—");
}
