// SPDX-License-Identifier: MIT
#include <marshrut/core/text.hpp>

#include <utf8proc.h>

#include <algorithm>
#include <array>
#include <cstdlib>
#include <cstdint>
#include <memory>

namespace marshrut::text {

namespace {

using Letter = utf8proc_int32_t;

/// The code point at `at`, which moves behind it; -1 and one byte further where the bytes are no UTF-8.
Letter next(std::string_view utf8, std::size_t& at) noexcept
{
    const auto lead = static_cast<unsigned char>(utf8[at]);
    if (lead < 0x80) return ++at, lead;
    Letter letter = -1;
    const auto size = utf8proc_iterate(reinterpret_cast<const utf8proc_uint8_t*>(utf8.data() + at),
                                       static_cast<utf8proc_ssize_t>(utf8.size() - at), &letter);
    at += size > 0 ? static_cast<std::size_t>(size) : 1;
    return size > 0 ? letter : -1;
}

void put(std::string& to, Letter letter)
{
    if (letter < 0x80) {
        to += static_cast<char>(letter);
        return;
    }
    std::array<utf8proc_uint8_t, 4> bytes{};
    const auto size = utf8proc_encode_char(letter, bytes.data());
    to.append(reinterpret_cast<const char*>(bytes.data()), static_cast<std::size_t>(size));
}

bool is_space(Letter c) noexcept
{
    if (c < 0x80) return c == ' ' || (c >= '\t' && c <= '\r');
    if (c == 0x85) return true;
    const auto category = utf8proc_category(c);
    return category == UTF8PROC_CATEGORY_ZS || category == UTF8PROC_CATEGORY_ZL || category == UTF8PROC_CATEGORY_ZP;
}

/// Soft hyphens, zero-width and control characters: what a reader does not see.
bool is_invisible(Letter c) noexcept
{
    if (c < 0x80) return c < 0x20 || c == 0x7F;
    if (c >= 0x0400 && c <= 0x04FF && (c < 0x0483 || c > 0x0489)) return false;
    const auto* property = utf8proc_get_property(c);
    return property->ignorable || property->category == UTF8PROC_CATEGORY_CC || property->category == UTF8PROC_CATEGORY_CF;
}

bool is_dash(Letter c) noexcept
{
    return c == '-' || (c >= 0x2010 && c <= 0x2015) || c == 0x2212 || c == 0xFE58 || c == 0xFE63 || c == 0xFF0D;
}

bool is_latin(Letter c) noexcept
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= 0xC0 && c <= 0x24F && c != 0xD7 && c != 0xF7);
}
bool is_cyrillic(Letter c) noexcept { return c >= 0x0400 && c <= 0x052F; }

/// A small Cyrillic letter for a small Latin one that looks like it, in either case; 0 where there is none.
Letter cyrillic_twin(Letter latin) noexcept
{
    switch (latin) {
    case 'a': return 0x0430;
    case 'b': return 0x0432;
    case 'c': return 0x0441;
    case 'e': case 0xEB: return 0x0435;
    case 'h': return 0x043D;
    case 'k': return 0x043A;
    case 'm': return 0x043C;
    case 'o': return 0x043E;
    case 'p': return 0x0440;
    case 't': return 0x0442;
    case 'x': return 0x0445;
    case 'y': return 0x0443;
    default: return 0;
    }
}

std::vector<Letter> letters_of(std::string_view utf8)
{
    std::vector<Letter> letters;
    letters.reserve(utf8.size());
    for (std::size_t at = 0; at < utf8.size();) letters.push_back(next(utf8, at));
    return letters;
}

/// NFKC and case folding by the library; most cells hold only Russian letters and ASCII, which need neither.
std::vector<Letter> composed(std::string_view utf8)
{
    std::vector<Letter> letters = letters_of(utf8);
    bool plain = true;
    for (Letter& c : letters) {
        if (c < 0) return {};
        if (c < 0x80) {
            if (c >= 'A' && c <= 'Z') c += 'a' - 'A';
        } else if (c >= 0x0410 && c <= 0x042F) {
            c += 0x20;
        } else if (!((c >= 0x0430 && c <= 0x044F) || c == 0x0401 || c == 0x0451 || c == 0xA0)) {
            plain = false;
            break;
        }
    }
    if (plain) return letters;

    utf8proc_uint8_t* mapped = nullptr;
    constexpr auto how = static_cast<utf8proc_option_t>(UTF8PROC_STABLE | UTF8PROC_COMPOSE | UTF8PROC_COMPAT | UTF8PROC_CASEFOLD);
    const auto size = utf8proc_map(reinterpret_cast<const utf8proc_uint8_t*>(utf8.data()),
                                   static_cast<utf8proc_ssize_t>(utf8.size()), &mapped, how);
    const std::unique_ptr<utf8proc_uint8_t, decltype(&std::free)> owner{mapped, &std::free};
    if (size < 0) return {};
    return letters_of({reinterpret_cast<const char*>(mapped), static_cast<std::size_t>(size)});
}

/// Puts letters one after another, with one space for a run of white space and none at the ends.
class Line {
public:
    void space() { gap_ = !text_.empty(); }
    void letter(Letter c)
    {
        if (gap_) text_ += ' ';
        gap_ = false;
        put(text_, c);
    }
    std::string finish() && { return std::move(text_); }

private:
    std::string text_;
    bool gap_ = false;
};

/// Calls `word(first, last)` for every run of letters.
template <class F>
void for_each_word(const std::vector<Letter>& letters, F&& word)
{
    const auto in_word = [](Letter c) { return is_latin(c) || is_cyrillic(c); };
    for (std::size_t at = 0; at < letters.size();) {
        if (!in_word(letters[at])) {
            ++at;
            continue;
        }
        const std::size_t first = at;
        while (at < letters.size() && in_word(letters[at])) ++at;
        word(first, at);
    }
}

}  // namespace

bool valid(std::string_view utf8) noexcept
{
    for (std::size_t at = 0; at < utf8.size();)
        if (next(utf8, at) < 0) return false;
    return true;
}

std::string folded(std::string_view utf8)
{
    Line line;
    for (const Letter c : composed(utf8)) {
        if (is_space(c))
            line.space();
        else if (c == 0x0451 || c == 0x0401)
            line.letter(0x0435);
        else if (is_dash(c))
            line.letter('-');
        else if (!is_invisible(c))
            line.letter(c);
    }
    return std::move(line).finish();
}

std::string likeness(std::string_view utf8)
{
    std::vector<Letter> letters = letters_of(folded(utf8));
    for_each_word(letters, [&](std::size_t first, std::size_t last) {
        const auto from = letters.begin() + static_cast<std::ptrdiff_t>(first), to = letters.begin() + static_cast<std::ptrdiff_t>(last);
        if (std::none_of(from, to, is_cyrillic)) return;
        std::for_each(from, to, [](Letter& c) {
            if (const Letter twin = cyrillic_twin(c)) c = twin;
        });
    });
    std::string alike;
    for (const Letter c : letters) put(alike, c);
    return alike;
}

bool mixes_alphabets(std::string_view utf8)
{
    // Invisible characters do not part a word.
    std::vector<Letter> letters = letters_of(tidy(utf8));
    bool mixed = false;
    for_each_word(letters, [&](std::size_t first, std::size_t last) {
        const auto from = letters.begin() + static_cast<std::ptrdiff_t>(first), to = letters.begin() + static_cast<std::ptrdiff_t>(last);
        mixed = mixed || (std::any_of(from, to, is_cyrillic) && std::any_of(from, to, is_latin));
    });
    return mixed;
}

std::string tidy(std::string_view utf8)
{
    Line line;
    for (std::size_t at = 0; at < utf8.size();) {
        const Letter c = next(utf8, at);
        if (c < 0) return {};
        if (is_space(c))
            line.space();
        else if (!is_invisible(c))
            line.letter(c);
    }
    return std::move(line).finish();
}

std::size_t distance(std::string_view a, std::string_view b, std::size_t limit)
{
    const std::vector<Letter> from = letters_of(a), to = letters_of(b);
    const std::size_t n = from.size(), m = to.size();
    if ((n > m ? n - m : m - n) > limit) return limit + 1;

    // Three rows of the table of edits; a cell further than `limit` from the diagonal cannot matter.
    std::vector<std::size_t> before(m + 1), last(m + 1), now(m + 1);
    for (std::size_t j = 0; j <= m; ++j) last[j] = j;
    for (std::size_t i = 1; i <= n; ++i) {
        const std::size_t first = i > limit ? i - limit : 1, end = std::min(m, i + limit);
        std::fill(now.begin(), now.end(), limit + 1);
        now[0] = i;
        std::size_t least = first == 1 ? now[0] : limit + 1;
        for (std::size_t j = first; j <= end; ++j) {
            now[j] = std::min({last[j] + 1, now[j - 1] + 1, last[j - 1] + (from[i - 1] == to[j - 1] ? 0 : 1)});
            if (i > 1 && j > 1 && from[i - 1] == to[j - 2] && from[i - 2] == to[j - 1])
                now[j] = std::min(now[j], before[j - 2] + 1);
            least = std::min(least, now[j]);
        }
        if (least > limit) return limit + 1;
        std::swap(before, last);
        std::swap(last, now);
    }
    return std::min(last[m], limit + 1);
}

std::size_t letters(std::string_view utf8) noexcept
{
    return static_cast<std::size_t>(
        std::count_if(utf8.begin(), utf8.end(), [](char c) { return (static_cast<unsigned char>(c) & 0xC0) != 0x80; }));
}

std::vector<std::string> split(std::string_view text, std::string_view separators)
{
    std::vector<std::string> parts;
    while (true) {
        const auto end = text.find_first_of(separators);
        if (std::string part = tidy(text.substr(0, end)); !part.empty()) parts.push_back(std::move(part));
        if (end == std::string_view::npos) return parts;
        text.remove_prefix(end + 1);
    }
}

}  // namespace marshrut::text
