// SPDX-License-Identifier: MIT
#include <marshrut/core/text.hpp>
#include <marshrut/table/encodings.hpp>
#include <marshrut/table/refusals.hpp>

#include <algorithm>
#include <array>
#include <cstdint>

namespace marshrut::table {

namespace {

std::uint8_t byte(char c) noexcept { return static_cast<std::uint8_t>(c); }

std::int64_t line_of(std::string_view bytes, std::size_t at)
{
    std::int64_t line = 1;
    for (std::size_t i = 0; i < at; ++i)
        line += bytes[i] == '\n' || (bytes[i] == '\r' && (i + 1 == bytes.size() || bytes[i + 1] != '\n'));
    return line;
}

void put_letter(std::string& to, std::uint32_t letter)
{
    const auto put = [&](std::uint32_t bits) { to += static_cast<char>(bits); };
    if (letter < 0x80) {
        put(letter);
    } else if (letter < 0x800) {
        put(0xC0 | letter >> 6), put(0x80 | (letter & 0x3F));
    } else if (letter < 0x10000) {
        put(0xE0 | letter >> 12), put(0x80 | (letter >> 6 & 0x3F)), put(0x80 | (letter & 0x3F));
    } else {
        put(0xF0 | letter >> 18), put(0x80 | (letter >> 12 & 0x3F)), put(0x80 | (letter >> 6 & 0x3F)), put(0x80 | (letter & 0x3F));
    }
}

// Windows-1251, the upper half up to А; from 0xC0 on it is U+0410 and the following. 0x98 has no letter.
constexpr std::array<std::uint16_t, 64> windows_1251{
    0x0402, 0x0403, 0x201A, 0x0453, 0x201E, 0x2026, 0x2020, 0x2021, 0x20AC, 0x2030, 0x0409, 0x2039, 0x040A, 0x040C, 0x040B, 0x040F,
    0x0452, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0,      0x2122, 0x0459, 0x203A, 0x045A, 0x045C, 0x045B, 0x045F,
    0x00A0, 0x040E, 0x045E, 0x0408, 0x00A4, 0x0490, 0x00A6, 0x00A7, 0x0401, 0x00A9, 0x0404, 0x00AB, 0x00AC, 0x00AD, 0x00AE, 0x0407,
    0x00B0, 0x00B1, 0x0406, 0x0456, 0x0491, 0x00B5, 0x00B6, 0x00B7, 0x0451, 0x2116, 0x0454, 0x00BB, 0x0458, 0x0405, 0x0455, 0x0457};

// How often a Russian text has each letter from а to я, as tenths of the binary logarithm of its share in 10 000.
constexpr std::array<int, 32> frequency{96, 73, 88, 74, 82, 97, 66, 74, 95, 69, 84, 88, 83, 94, 101, 81,
                                        89, 91, 93, 80, 47, 66, 56, 72, 62, 52, 20, 76, 74, 50, 60,  77};

/// The place in the alphabet (0…31) of a byte read as KOI8-R or CP866, and whether it is a capital.
struct Read {
    int letter;
    bool capital;
};
constexpr std::string_view koi8_order = "\x1E\x00\x01\x16\x04\x05\x14\x03\x15\x08\x09\x0A\x0B\x0C\x0D\x0E"
                                        "\x0F\x1F\x10\x11\x12\x13\x06\x02\x1C\x1B\x07\x18\x1D\x19\x17\x1A";

Read as_1251(std::uint8_t b) noexcept { return b >= 0xC0 ? Read{(b - 0xC0) % 32, b < 0xE0} : Read{-1, false}; }
Read as_koi8(std::uint8_t b) noexcept
{
    const std::string_view order{koi8_order.data(), 32};
    return b >= 0xC0 ? Read{order[(b - 0xC0u) % 32], b >= 0xE0} : Read{-1, false};
}
Read as_866(std::uint8_t b) noexcept
{
    if (b >= 0x80 && b <= 0xAF) return {(b - 0x80) % 32, b < 0xA0};
    if (b >= 0xE0 && b <= 0xEF) return {b - 0xE0 + 16, false};
    return {-1, false};
}

/// How Russian the bytes look in one reading: frequent letters speak for it, a capital behind a small letter and signs that are no letters against.
template <class Reading>
std::int64_t likelihood(std::string_view bytes, Reading read)
{
    std::int64_t sum = 0;
    bool small_before = false;
    for (const char c : bytes) {
        const std::uint8_t b = byte(c);
        if (b < 0x80) {
            small_before = false;
            continue;
        }
        const Read as = read(b);
        sum += as.letter < 0 ? 0 : frequency[static_cast<std::size_t>(as.letter)];
        if (as.letter >= 0 && as.capital && small_before) sum -= 100;
        small_before = as.letter >= 0 && !as.capital;
    }
    return sum;
}

/// Two Russian letters in UTF-8 one after another: in no single-byte encoding do people write such pairs.
std::optional<std::size_t> russian_utf8(std::string_view bytes)
{
    const auto pair = [&](std::size_t at) {
        return (byte(bytes[at]) == 0xD0 || byte(bytes[at]) == 0xD1) && byte(bytes[at + 1]) >= 0x80 && byte(bytes[at + 1]) <= 0xBF;
    };
    for (std::size_t at = 0; at + 4 <= bytes.size(); ++at)
        if (pair(at) && pair(at + 2)) return at;
    return std::nullopt;
}

std::size_t first_not_utf8(std::string_view bytes)
{
    // Line by line, so that the place can be told without a decoder of our own.
    for (std::size_t at = 0; at < bytes.size();) {
        const auto end = std::min(bytes.find('\n', at), bytes.size());
        if (!text::valid(bytes.substr(at, end - at))) return at;
        at = end + 1;
    }
    return bytes.size();
}

Result<Decoded> from_utf16le(std::string_view bytes)
{
    std::string text;
    text.reserve(bytes.size());
    if (bytes.size() % 2 != 0) return Failure{code::encoding_unknown, {{"line", line_of(bytes, bytes.size())}}};
    std::int64_t line = 1;
    const auto unit = [&](std::size_t at) { return std::uint32_t{byte(bytes[at])} | std::uint32_t{byte(bytes[at + 1])} << 8; };
    for (std::size_t at = 2; at < bytes.size(); at += 2) {
        std::uint32_t letter = unit(at);
        if (letter == 0) return Failure{code::nul_in_file, {{"line", line}}};
        if (letter >= 0xD800 && letter < 0xE000) {
            const std::uint32_t low = letter < 0xDC00 && at + 4 <= bytes.size() ? unit(at + 2) : 0;
            if (low < 0xDC00 || low >= 0xE000) return Failure{code::encoding_unknown, {{"line", line}}};
            letter = 0x10000 + ((letter - 0xD800) << 10) + (low - 0xDC00);
            at += 2;
        }
        line += letter == '\n';
        put_letter(text, letter);
    }
    return Decoded{"UTF-16LE", std::move(text)};
}

Result<Decoded> from_single_bytes(std::string_view bytes)
{
    if (russian_utf8(bytes)) return Failure{code::encoding_mixed, {{"line", line_of(bytes, first_not_utf8(bytes))}}};

    const std::int64_t windows = likelihood(bytes, as_1251), koi8 = likelihood(bytes, as_koi8), dos = likelihood(bytes, as_866);
    if (koi8 > windows && koi8 >= dos) return Failure{code::encoding_refused, {{"encoding", std::string{"KOI8-R"}}}};
    if (dos > windows) return Failure{code::encoding_refused, {{"encoding", std::string{"CP866"}}}};

    std::string text;
    text.reserve(bytes.size() * 2);
    for (std::size_t at = 0; at < bytes.size(); ++at) {
        const std::uint8_t b = byte(bytes[at]);
        const std::uint32_t letter = b < 0x80 ? b : b >= 0xC0 ? 0x0410u + (b - 0xC0u) : windows_1251[b - 0x80u];
        if (letter == 0) return Failure{code::encoding_unknown, {{"line", line_of(bytes, at)}}};
        put_letter(text, letter);
    }
    return Decoded{"Windows-1251", std::move(text)};
}

}  // namespace

Result<Decoded> decode(std::string_view bytes)
{
    using namespace std::string_view_literals;
    if (bytes.starts_with("\xFF\xFE\0\0"sv)) return Failure{code::encoding_refused, {{"encoding", std::string{"UTF-32LE"}}}};
    if (bytes.starts_with("\xFF\xFE"sv)) return from_utf16le(bytes);
    if (bytes.starts_with("\xFE\xFF"sv)) return Failure{code::encoding_refused, {{"encoding", std::string{"UTF-16BE"}}}};
    if (const auto nul = bytes.find('\0'); nul != std::string_view::npos)
        return Failure{code::nul_in_file, {{"line", line_of(bytes, nul)}}};

    const bool marked = bytes.starts_with("\xEF\xBB\xBF"sv);
    if (text::valid(bytes)) return Decoded{marked ? "UTF-8 BOM" : "UTF-8", std::nullopt, marked ? 3u : 0u};
    if (marked) return Failure{code::encoding_mixed, {{"line", line_of(bytes, first_not_utf8(bytes))}}};
    return from_single_bytes(bytes);
}

}  // namespace marshrut::table
