// SPDX-License-Identifier: MIT
#include <marshrut/core/result.hpp>
#include <marshrut/core/wording.hpp>

#include <gtest/gtest.h>

#include <sstream>

namespace {

using namespace marshrut;

constexpr Code late{"late", Kind::not_now, "LET1306-1", "Срок был {until}, опоздание {days} {days:день|дня|дней}.", "The limit was {until}, {days} {days:day|days} ago."};
constexpr Code secret{"secret", Kind::forbidden, "MOD-3.1-e", "Нельзя.", "You may not."};

std::string places(std::int64_t number, Language language = Language::ru)
{
    return say(language == Language::ru ? "{n} {n:место|места|мест}" : "{n} {n:seat|seats}", {{"n", number}}, language);
}

}  // namespace

TEST(Wording, RussianFormsFollowTheLastTwoDigits)
{
    const std::pair<std::int64_t, std::string_view> said[]{{0, "0 мест"}, {1, "1 место"}, {2, "2 места"}, {4, "4 места"}, {5, "5 мест"},
        {10, "10 мест"}, {11, "11 мест"}, {12, "12 мест"}, {14, "14 мест"}, {15, "15 мест"}, {21, "21 место"}, {22, "22 места"}, {25, "25 мест"},
        {100, "100 мест"}, {101, "101 место"}, {111, "111 мест"}, {112, "112 мест"}, {121, "121 место"}, {1003, "1003 места"}, {-1, "-1 место"}, {-13, "-13 мест"}};
    for (const auto& [number, words] : said) EXPECT_EQ(places(number), words);
    for (std::int64_t n = 0; n < 1000; ++n) {
        const bool teen = n / 10 % 10 == 1;
        const std::size_t form = teen ? 2 : n % 10 == 1 ? 0 : n % 10 >= 2 && n % 10 <= 4 ? 1 : 2;
        ASSERT_EQ(plural_ru(n), form) << n;
        ASSERT_EQ(plural_ru(-n), form) << -n;
    }
    EXPECT_LT(plural_ru(INT64_MIN), 3u);
}

TEST(Wording, EnglishHasOneAndMany)
{
    EXPECT_EQ(places(1, Language::en), "1 seat");
    EXPECT_EQ(places(0, Language::en), "0 seats");
    EXPECT_EQ(places(21, Language::en), "21 seats");
}

TEST(Wording, AMissingFactLosesNoSentence)
{
    EXPECT_EQ(say("до {until}", {}, Language::ru), "до —");
    EXPECT_EQ(say("{", {}, Language::ru), "{");
    EXPECT_EQ(say("a {b", {{"b", std::string{"c"}}}, Language::en), "a {b");
    EXPECT_EQ(say("{n:one}", {{"n", std::int64_t{5}}}, Language::ru), "one") << "the last form there is";
}

TEST(Wording, DaysAndMomentsAreSaidInTheReadersWay)
{
    const Facts facts{{"day", "2023-07-04"_day}, {"at", "2023-07-04T18:59Z"_instant}};
    EXPECT_EQ(say("{day}; {at}", facts, Language::ru), "04.07.2023; 04.07.2023 в 23:59");
    EXPECT_EQ(say("{day}; {at}", facts, Language::en), "2023-07-04; 2023-07-04 at 23:59");
}

TEST(Wording, ThousandsAreSetApartFromFiveDigitsOn)
{
    EXPECT_EQ(grouped(0), "0");
    EXPECT_EQ(grouped(30963), "30\u00A0963");
    EXPECT_EQ(grouped(1234567), "1\u00A0234\u00A0567");
    EXPECT_EQ(grouped(-123456), "-123\u00A0456");
}

TEST(Refusal, SaysItsCodeClauseFactsPlaceAndBothSentences)
{
    const Failure failure = Failure{late, {{"until", "2023-07-04"_day}, {"days", std::int64_t{2}}}, "/with"}.in("staff.csv:17");
    std::ostringstream out;
    out << failure;
    EXPECT_EQ(out.str(), "late · LET1306-1 · until = 2023-07-04, days = 2 · staff.csv:17/with\n"
                         "Срок был 04.07.2023, опоздание 2 дня.\nThe limit was 2023-07-04, 2 days ago.\n");
    EXPECT_EQ(Failure{late}.under("AMB-A5").clause(), "AMB-A5");
}

TEST(Refusal, KindsStandInTheirTableInOrderAndEachExitIsItsOwn)
{
    int exit = 2;
    for (const KindRow& row : kinds_of_refusal) {
        EXPECT_EQ(row_of(row.kind).name, row.name);
        EXPECT_EQ(row.exit, ++exit) << "0 done, 1 findings, 2 wrong usage, then the kinds";
        EXPECT_FALSE(row.next.ru.empty() || row.next.en.empty());
    }
}

TEST(Refusals, WhoMayNotKnowLearnsNothingElse)
{
    Refusals no;
    EXPECT_FALSE(no);
    no.when(false, late);
    EXPECT_FALSE(no);
    no.when(true, late);
    no.when(true, secret);
    no.when(true, late);
    ASSERT_EQ(no.size(), 1u);
    EXPECT_EQ(no.first().code(), secret);
}

TEST(Result, HandsReasonsOnAndThrowsOnlyWhenAskedForAValue)
{
    const auto half = [](int n) -> Result<int> {
        if (n % 2 != 0) return Failure{late, {{"days", std::int64_t{n}}}};
        return n / 2;
    };
    const auto quarter = [&](int n) -> Result<int> {
        MARSHRUT_TRY(const int once, half(n));
        MARSHRUT_TRY(const int twice, half(once));
        return twice;
    };
    EXPECT_EQ(*quarter(8), 2);
    EXPECT_EQ(quarter(6).error().facts()[0], (Fact{"days", std::int64_t{3}})) << "the reason of where it failed";
    try {
        (void)quarter(3).value();
        FAIL() << "no value, and none was missed";
    } catch (const Refused& refused) {
        EXPECT_EQ(refused.why.first().code(), late);
        EXPECT_NE(std::string_view{refused.what()}.find("late"), std::string_view::npos);
    }
}
