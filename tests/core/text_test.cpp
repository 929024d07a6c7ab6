// SPDX-License-Identifier: MIT
#include <marshrut/core/text.hpp>

#include <gtest/gtest.h>

using namespace marshrut;

TEST(Text, TellsUtf8FromOtherBytes)
{
    EXPECT_TRUE(text::valid("Иванов"));
    EXPECT_TRUE(text::valid(""));
    EXPECT_FALSE(text::valid("\xC8\xE2\xE0\xED"));      // CP1251
    EXPECT_FALSE(text::valid("\xED\xA0\x80"));          // half of a surrogate pair
    EXPECT_FALSE(text::valid("\xC0\xAF"));              // an overlong slash
    EXPECT_FALSE(text::valid("\xD0"));                  // cut in the middle of a letter
}

TEST(Text, nasty_19_SpellingsOfOneNameFoldToOne)
{
    const std::string name = text::folded("Семенов");
    EXPECT_EQ(name, "семенов");
    EXPECT_EQ(text::folded("Семёнов"), name);
    EXPECT_EQ(text::folded("СЕМЕ\u0308НОВ"), name);     // ё as е and two dots
    EXPECT_EQ(text::folded(" Семенов\u00A0"), name);
    EXPECT_EQ(text::folded("Се\u200Bме\u00ADнов\uFEFF"), name);
    EXPECT_EQ(text::folded("И\u0306од"), text::folded("Йод"));
    EXPECT_NE(text::folded("Ceменов"), name) << "Latin letters stay Latin";
}

TEST(Text, nasty_20_DashesAreOneDashAndSpacesOneSpace)
{
    EXPECT_EQ(text::folded("Петрова–Водкина"), "петрова-водкина");
    EXPECT_EQ(text::folded("Петрова—Водкина"), "петрова-водкина");
    EXPECT_EQ(text::folded("a \t\r\n  b"), "a b");
    EXPECT_EQ(text::folded("\u2003\u00A0 "), "");
    EXPECT_EQ(text::folded("１００ №"), "100 no");
    EXPECT_EQ(text::folded("\xC8\xE2"), "") << "not UTF-8";
    EXPECT_EQ(text::folded("a\x01\x7F" "b"), "ab");
}

TEST(Text, nasty_19_LatinLookAlikesAreLikeCyrillic)
{
    EXPECT_EQ(text::likeness("Ивaнoв"), "иванов");
    EXPECT_EQ(text::likeness("CЕМЕНОВ"), "семенов");
    EXPECT_EQ(text::likeness("MAMA"), "mama") << "a word without a Cyrillic letter stays Latin";
    EXPECT_EQ(text::likeness("Тест test"), "тест test");
    EXPECT_TRUE(text::mixes_alphabets("Ивaнов"));
    EXPECT_TRUE(text::mixes_alphabets("Ив\u00ADaнов"));
    EXPECT_FALSE(text::mixes_alphabets("Иванов Ivanov"));
    EXPECT_FALSE(text::mixes_alphabets("5б-class"));
}

TEST(Text, TidyKeepsLettersAndDropsWhatIsNotSeen)
{
    EXPECT_EQ(text::tidy("  Семёнов\u00A0 \u200BПётр\n"), "Семёнов Пётр");
    EXPECT_EQ(text::tidy("ГБУ ДПО «ЧИРО» — 2"), "ГБУ ДПО «ЧИРО» — 2");
}

TEST(Text, DistanceCountsEditsOfLetters)
{
    EXPECT_EQ(text::distance("физика", "физика", 2), 0u);
    EXPECT_EQ(text::distance("физика", "физка", 2), 1u);
    EXPECT_EQ(text::distance("физика", "фиизка", 2), 1u) << "a swap of neighbours is one edit";
    EXPECT_EQ(text::distance("балы", "баллы", 2), 1u);
    EXPECT_EQ(text::distance("", "аб", 2), 2u);
    EXPECT_EQ(text::distance("кот", "пёс", 2), 3u) << "more than the limit";
    EXPECT_EQ(text::distance("абвгд", "деабв", 9), 4u);
    EXPECT_EQ(text::distance("химия", "география", 3), 4u) << "too different in length";
}

TEST(Text, DistanceAgreesWithTheTextbook)
{
    // Every pair of words of up to four letters over {а, б} against the full table.
    std::vector<std::string> words{""};
    for (std::size_t n = 0; n < 31; ++n) {
        const std::string word = words[n];
        words.push_back(word + "а");
        words.push_back(word + "б");
    }
    const auto letters = [](const std::string& word) {
        std::string plain;
        for (std::size_t i = 1; i < word.size(); i += 2) plain += word[i];
        return plain;
    };
    for (const auto& one : words)
        for (const auto& other : words) {
            const std::string a = letters(one), b = letters(other);
            std::vector<std::vector<std::size_t>> d(a.size() + 1, std::vector<std::size_t>(b.size() + 1));
            for (std::size_t i = 0; i <= a.size(); ++i)
                for (std::size_t j = 0; j <= b.size(); ++j) {
                    if (i == 0 || j == 0) {
                        d[i][j] = i + j;
                        continue;
                    }
                    d[i][j] = std::min({d[i - 1][j] + 1, d[i][j - 1] + 1, d[i - 1][j - 1] + (a[i - 1] != b[j - 1])});
                    if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                        d[i][j] = std::min(d[i][j], d[i - 2][j - 2] + 1);
                }
            for (std::size_t limit = 0; limit < 6; ++limit)
                EXPECT_EQ(text::distance(one, other, limit), std::min(d[a.size()][b.size()], limit + 1))
                    << one << " " << other << " " << limit;
        }
}

TEST(Text, CountsLettersNotBytes)
{
    EXPECT_EQ(text::letters("ёж"), 2u);
    EXPECT_EQ(text::letters(""), 0u);
}

TEST(Text, StemsJoinFormsOfAWord)
{
    EXPECT_EQ(text::stems("Физика физики"), (std::vector<std::string>{"физик", "физик"}));
    EXPECT_EQ(text::stems("«Русский язык», 5-й класс"), (std::vector<std::string>{"русск", "язык", "5", "й", "класс"}));
    EXPECT_TRUE(text::stems(" — , ").empty());
}

TEST(Text, SplitLeavesOutEmptyParts)
{
    EXPECT_EQ(text::split("Математика, Физика;;Химия/ ", ",;/"),
              (std::vector<std::string>{"Математика", "Физика", "Химия"}));
    EXPECT_TRUE(text::split(" ; ", ";").empty());
}
