// SPDX-License-Identifier: MIT
#include <marshrut/core/checked.hpp>

#include <gtest/gtest.h>

#include <iomanip>
#include <random>
#include <sstream>

namespace {

using namespace marshrut;

std::string digits(std::uint64_t number, int width)
{
    std::ostringstream out;
    out << std::setw(width) << std::setfill('0') << number;
    return out.str();
}

/// The numbers that one reading of `stem` followed by any `width` check digits accepts.
template <class T>
std::vector<std::string> accepted(const std::string& stem, int width)
{
    std::vector<std::string> all;
    std::uint64_t end = 1;
    for (int i = 0; i < width; ++i) end *= 10;
    for (std::uint64_t check = 0; check < end; ++check)
        if (T::parse(stem + digits(check, width))) all.push_back(stem + digits(check, width));
    return all;
}

/// Three hundred stems of `width` digits, each completed by its only check; then one wrong digit anywhere is found.
template <class T>
void every_typo_is_found(int width, int checks, int misses_allowed_per_mille)
{
    std::mt19937_64 random{19};
    std::uint64_t end = 1;
    for (int i = 0; i < width; ++i) end *= 10;
    int typos = 0, missed = 0;
    for (int i = 0; i < 300; ++i) {
        const auto good = accepted<T>(digits(random() % end, width), checks);
        ASSERT_EQ(good.size(), 1u) << "one check for each number";
        EXPECT_EQ(T::parse(good[0])->print(), good[0]);
        for (std::size_t at = 0; at < good[0].size(); ++at)
            for (char other = '0'; other <= '9'; ++other) {
                std::string typo = good[0];
                if (typo[at] == other) continue;
                typo[at] = other;
                ++typos;
                missed += T::parse(typo).has_value();
            }
    }
    EXPECT_LE(missed * 1000, typos * misses_allowed_per_mille) << missed << " of " << typos;
}

}  // namespace

TEST(Snils, IsReadWithAndWithoutItsSeparators)
{
    EXPECT_EQ(Snils::parse("112-233-445 95")->print(), "11223344595");
    EXPECT_EQ(Snils::parse("11223344595"), Snils::parse("112-233-445 95"));
    EXPECT_EQ(Snils::parse("08765430300")->print(), "08765430300") << "a sum of 202 is a remainder of 0";
    EXPECT_FALSE(Snils::parse("112-233-445 96"));
    EXPECT_FALSE(Snils::parse("1122334459")) << "a zero lost by a spreadsheet";
    EXPECT_FALSE(Snils::parse("112.233.445.95"));
    EXPECT_FALSE(Snils::parse("１１２２３３４４５９５")) << "full-width digits";
    EXPECT_FALSE(Snils::parse(""));
}

// A remainder of 100 and of 0 both print 00, so a few typos cannot be seen.
TEST(Snils, HasOneCheckForEachNumberAndFindsATypo) { every_typo_is_found<Snils>(9, 2, 5); }

TEST(Inn, IsReadOfOrganisationsAndPeople)
{
    EXPECT_EQ(Inn::parse("7707083893")->print(), "7707083893");
    EXPECT_EQ(Inn::parse(" 7707 083 893")->print(), "7707083893");
    EXPECT_EQ(Inn::parse("500100732259")->print(), "500100732259");
    EXPECT_FALSE(Inn::parse("7707083894"));
    EXPECT_FALSE(Inn::parse("500100732258"));
    EXPECT_FALSE(Inn::parse("77-07083893"));
    EXPECT_FALSE(Inn::parse("707083893")) << "a lost zero";
    EXPECT_FALSE(Inn::parse("77070838930")) << "eleven digits";
    EXPECT_FALSE(Inn::parse(""));
}

// A remainder of 10 prints 0, as one of 0 does.
TEST(Inn, OfAnOrganisationFindsATypo) { every_typo_is_found<Inn>(9, 1, 25); }
TEST(Inn, OfAPersonFindsATypo) { every_typo_is_found<Inn>(10, 2, 5); }

TEST(Ogrn, IsReadAndChecked)
{
    EXPECT_EQ(Ogrn::parse("1027700132195")->print(), "1027700132195");
    EXPECT_EQ(Ogrn::parse("1 027 700 132 195")->print(), "1027700132195");
    EXPECT_FALSE(Ogrn::parse("1027700132196"));
    EXPECT_FALSE(Ogrn::parse("102770013219"));
    EXPECT_FALSE(Ogrn::parse("304500116000157")) << "fifteen digits are an entrepreneur's";
}

TEST(Ogrn, FindsATypo) { every_typo_is_found<Ogrn>(12, 1, 25); }
