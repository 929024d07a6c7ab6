// SPDX-License-Identifier: MIT
#include <marshrut/table/encodings.hpp>
#include <marshrut/table/refusals.hpp>

#include "bytes.hpp"

#include <gtest/gtest.h>

using namespace marshrut;
using table::decode;

namespace {

constexpr std::string_view staff = "Фамилия;Имя;Должность\nСемёнова;Анна;учитель «физики»\nИВАНОВ;ПЁТР;ДИРЕКТОР\n";

std::string text_of(const std::string& bytes)
{
    const auto decoded = decode(bytes);
    return decoded.ok() ? std::string{decoded->text(bytes)} : std::string{decoded.error().code().name};
}
std::string encoding_of(const std::string& bytes)
{
    const auto decoded = decode(bytes);
    return decoded.ok() ? decoded->encoding : std::string{decoded.error().code().name};
}

}  // namespace

TEST(Encodings, nasty_66_TheFourAcceptedOnesGiveTheSameText)
{
    const std::string plain{staff};
    EXPECT_EQ(text_of(plain), staff);
    EXPECT_EQ(encoding_of(plain), "UTF-8");
    EXPECT_EQ(text_of("\xEF\xBB\xBF" + plain), staff);
    EXPECT_EQ(encoding_of("\xEF\xBB\xBF" + plain), "UTF-8 BOM");
    EXPECT_EQ(text_of(bytes::windows_1251(staff)), staff);
    EXPECT_EQ(encoding_of(bytes::windows_1251(staff)), "Windows-1251");
    EXPECT_EQ(text_of(bytes::utf_16le(staff)), staff);
    EXPECT_EQ(encoding_of(bytes::utf_16le(staff)), "UTF-16LE");
}

TEST(Encodings, nasty_66_CapitalsInWindows1251AreNotTakenForKoi8)
{
    EXPECT_EQ(text_of(bytes::windows_1251("ИВАНОВ ИВАН ИВАНОВИЧ")), "ИВАНОВ ИВАН ИВАНОВИЧ");
    EXPECT_EQ(text_of(bytes::windows_1251("№;М;Ж")), "№;М;Ж");
}

TEST(Encodings, nasty_66_Koi8AndOthersAreRefusedByName)
{
    for (const auto& [bytes, name] : {std::pair{bytes::koi8_r("Фамилия;Имя\nИванова;Анна\n"), "KOI8-R"},
                                      std::pair{bytes::koi8_r("ФАМИЛИЯ;ИМЯ\nИВАНОВА;АННА\n"), "KOI8-R"},
                                      std::pair{bytes::cp866("Фамилия;Имя\nИванова;Анна\n"), "CP866"},
                                      std::pair{std::string{"\xFE\xFF\x04\x10", 4}, "UTF-16BE"},
                                      std::pair{std::string{"\xFF\xFE\0\0\x10\x04\0\0", 8}, "UTF-32LE"}}) {
        const auto decoded = decode(bytes);
        ASSERT_FALSE(decoded.ok()) << name;
        EXPECT_EQ(decoded.error().code(), table::code::encoding_refused);
        EXPECT_EQ(decoded.error().facts(), (Facts{{"encoding", std::string{name}}}));
    }
}

TEST(Encodings, nasty_66_TwoEncodingsInOneFileAreRefusedWithTheLine)
{
    const std::string mixed = "Фамилия;Имя\nИванова;Анна\n" + bytes::windows_1251("Петрова;Ольга\n");
    const auto decoded = decode(mixed);
    ASSERT_FALSE(decoded.ok());
    EXPECT_EQ(decoded.error().code(), table::code::encoding_mixed);
    EXPECT_EQ(decoded.error().facts(), (Facts{{"line", std::int64_t{3}}}));
    EXPECT_EQ(encoding_of("\xEF\xBB\xBF" + bytes::windows_1251(staff)), "encoding_mixed");
}

TEST(Encodings, NulAndHalfLettersAreRefused)
{
    EXPECT_EQ(encoding_of(std::string{"a;b\nc\0;d", 8}), "nul_in_file");
    EXPECT_EQ(encoding_of(bytes::utf_16le("a;b\n") + std::string(2, '\0')), "nul_in_file");
    EXPECT_EQ(encoding_of(bytes::utf_16le("a;b") + 'c'), "encoding_unknown");
    EXPECT_EQ(encoding_of(std::string{"\xFF\xFE\x00\xD8\x41\x00", 6}), "encoding_unknown") << "half of a surrogate pair";
    EXPECT_EQ(encoding_of("\x98\xC8\xE2\xE0\xED"), "encoding_unknown") << "0x98 is no letter of Windows-1251";
}

TEST(Encodings, SurrogatePairsOfUtf16BecomeOneLetter)
{
    EXPECT_EQ(text_of(std::string{"\xFF\xFE\x3D\xD8\x00\xDE", 6}), "😀");
}
