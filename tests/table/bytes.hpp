// SPDX-License-Identifier: MIT
#pragma once

// The same text in the encodings people save it in.

#include <cstdint>
#include <string>
#include <string_view>

namespace marshrut::bytes {

/// Code points of well-formed UTF-8 up to U+FFFF.
inline std::u16string letters(std::string_view utf8)
{
    std::u16string letters;
    for (std::size_t i = 0; i < utf8.size();) {
        const auto b = [&](std::size_t n) { return static_cast<std::uint8_t>(utf8[i + n]); };
        if (b(0) < 0x80) {
            letters += static_cast<char16_t>(b(0)), i += 1;
        } else if (b(0) < 0xE0) {
            letters += static_cast<char16_t>((b(0) & 0x1F) << 6 | (b(1) & 0x3F)), i += 2;
        } else {
            letters += static_cast<char16_t>((b(0) & 0x0F) << 12 | (b(1) & 0x3F) << 6 | (b(2) & 0x3F)), i += 3;
        }
    }
    return letters;
}

inline std::string windows_1251(std::string_view utf8)
{
    std::string bytes;
    for (const char16_t c : letters(utf8))
        bytes += static_cast<char>(c < 0x80 ? c : c == u'ё' ? 0xB8 : c == u'Ё' ? 0xA8 : c == u'№' ? 0xB9 : c == u'«' ? 0xAB
                                   : c == u'»' ? 0xBB : c == u'—' ? 0x97 : c == 0xA0 ? 0xA0 : c - u'А' + 0xC0);
    return bytes;
}

inline std::string koi8_r(std::string_view utf8)
{
    constexpr std::u16string_view order = u"юабцдефгхийклмнопярстужвьызшэщчъ";
    std::string bytes;
    for (const char16_t c : letters(utf8)) {
        const char16_t small = c >= u'А' && c <= u'Я' ? static_cast<char16_t>(c + 0x20) : c;
        const auto at = order.find(small);
        bytes += static_cast<char>(at == order.npos ? c : at + (small == c ? 0xC0 : 0xE0));
    }
    return bytes;
}

inline std::string cp866(std::string_view utf8)
{
    std::string bytes;
    for (const char16_t c : letters(utf8))
        bytes += static_cast<char>(c < 0x80 ? c : c < u'р' ? c - u'А' + 0x80 : c - u'р' + 0xE0);
    return bytes;
}

inline std::string utf_16le(std::string_view utf8)
{
    std::string bytes = "\xFF\xFE";
    for (const char16_t c : letters(utf8)) bytes += static_cast<char>(c & 0xFF), bytes += static_cast<char>(c >> 8);
    return bytes;
}

}  // namespace marshrut::bytes
