// SPDX-License-Identifier: MIT
#include <marshrut/core/number.hpp>

#include <gtest/gtest.h>

#include <algorithm>
#include <random>
#include <set>

namespace {

using namespace marshrut;

constexpr std::string_view crockford = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

/// Two hundred numbers of any ids and years, the same each time.
std::vector<Number> any_numbers()
{
    std::mt19937_64 random{1306};
    std::vector<Number> all;
    for (int i = 0; i < 200; ++i) all.push_back(Number::of(static_cast<std::int64_t>(random() >> 1), 2000 + static_cast<int>(random() % 100)));
    return all;
}

}  // namespace

TEST(Number, IsTheYearSixSignsOfTheIdAndACheckCharacter)
{
    EXPECT_EQ(Number::of(0, 2024).print(), "24-000000-P");
    EXPECT_EQ(Number::of(1, 2024).print().substr(0, 9), "24-000001");
    EXPECT_EQ(Number::of(31, 2007).print().substr(0, 9), "07-00000Z");
    EXPECT_EQ(Number::of(32, 1999).print().substr(0, 9), "99-000010");
    const std::int64_t id = 0x3FFFFFFF;
    EXPECT_EQ(Number::of(id, 2024), Number::of(id + (std::int64_t{1} << 30), 2024)) << "the last thirty bits: others may share it";
    for (const Number& one : any_numbers()) {
        const std::string& text = one.print();
        ASSERT_EQ(text.size(), 11u);
        EXPECT_EQ(text.find_first_of("ILOUilou"), std::string::npos) << "no look-alikes: " << text;
    }
}

TEST(Number, IsReadBackAsPeopleTypeIt)
{
    for (const Number& one : any_numbers()) {
        EXPECT_EQ(Number::parse(one.print()), one);
        std::string typed;
        for (const char c : one.print())
            if (c != '-') typed += static_cast<char>(c >= 'A' && c <= 'Z' ? c - 'A' + 'a' : c);
        EXPECT_EQ(Number::parse(typed), one) << "lower case, no hyphens";
        std::ranges::replace(typed, '0', 'o');
        EXPECT_EQ(Number::parse(typed), one) << "O for 0";
        std::ranges::replace(typed, '1', 'l');
        EXPECT_EQ(Number::parse(typed), one) << "l for 1";
        std::ranges::replace(typed, 'l', 'I');
        EXPECT_EQ(Number::parse(' ' + typed.substr(0, 2) + ' ' + typed.substr(2)), one) << "I for 1, spaces";
    }
}

TEST(Number, OneWrongSignIsAlwaysFound)
{
    for (const Number& one : any_numbers())
        for (std::size_t at = 0; at < one.print().size(); ++at) {
            if (one.print()[at] == '-') continue;
            for (const char other : crockford) {
                std::string typo = one.print();
                if (typo[at] == other) continue;
                typo[at] = other;
                EXPECT_FALSE(Number::parse(typo)) << typo << " for " << one.print();
            }
        }
}

TEST(Number, TwoNeighboursSwappedAreFoundButForZeroAndZ)
{
    int found = 0;
    for (const Number& one : any_numbers()) {
        std::string signs = one.print();
        std::erase(signs, '-');
        for (std::size_t at = 0; at + 1 < signs.size(); ++at) {
            std::string typo = signs;
            std::swap(typo[at], typo[at + 1]);
            if (typo == signs) continue;
            const std::set<char> pair{typo[at], typo[at + 1]};
            if (pair == std::set<char>{'0', 'Z'}) continue;  // what a Luhn sum cannot see
            EXPECT_FALSE(Number::parse(typo)) << typo;
            ++found;
        }
    }
    EXPECT_GT(found, 1000);
}

TEST(Number, OtherTextIsNoNumber)
{
    for (const std::string_view text : {"", "24", "24-000000", "24-000000-P0", "24-00000U-P", "24_000000_P", "24-000000-Р" /* Cyrillic */})
        EXPECT_FALSE(Number::parse(text)) << text;
}
