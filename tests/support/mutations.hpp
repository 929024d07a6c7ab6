// SPDX-License-Identifier: MIT
#pragma once

// A file with something done to it: the same seed gives the same bytes on every machine.

#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace marshrut::support {

/// SplitMix64: small, and the same everywhere (the distributions of the standard library are not).
class Dice {
public:
    explicit Dice(std::uint64_t seed) : state_{seed} {}
    std::size_t operator()(std::size_t sides)
    {
        std::uint64_t z = (state_ += 0x9e3779b97f4a7c15);
        z = (z ^ (z >> 30)) * 0xbf58476d1ce4e5b9;
        z = (z ^ (z >> 27)) * 0x94d049bb133111eb;
        return sides == 0 ? 0 : static_cast<std::size_t>((z ^ (z >> 31)) % sides);
    }

private:
    std::uint64_t state_;
};

inline std::vector<std::string> pieces(std::string_view text, char at)
{
    std::vector<std::string> all(1);
    for (const char c : text) {
        if (c == at)
            all.emplace_back();
        else
            all.back() += c;
    }
    return all;
}

inline std::string joined(const std::vector<std::string>& all, char with)
{
    std::string text;
    for (std::size_t i = 0; i < all.size(); ++i) (text += i ? std::string(1, with) : "") += all[i];
    return text;
}

/// What people, programs and disks do to a CSV file.
inline std::string mutated(std::string file, Dice& dice)
{
    using namespace std::string_view_literals;
    static constexpr std::array pests{
        ""sv, "\""sv, "\"\""sv, ";"sv, "\n"sv, "\r"sv, "\r\n"sv, "\t"sv, "\0"sv, "\xEF\xBB\xBF"sv, "\xFF\xFE"sv, "\xC3"sv, "\xD0\x98\xCC\x86"sv, "\xF0\x9F\x92\xA9"sv,
        "-1"sv, "0"sv, "1e9"sv, "9223372036854775808"sv, "99999999999999999999"sv, "101"sv, "100,0001"sv, "0,875 %"sv, "н/д"sv, "—"sv, "31.02.2023"sv, "29.02.2024"sv, "0000-00-00"sv,
        "9999-12-31"sv, "2023-06-14T25:61"sv, "=1+1"sv, "'=1"sv, "*"sv, "all"sv, "да"sv, "нет"sv, "sgo:12"sv, ":"sv, "module:"sv, "a:b:c"sv, "miasskiy_go:5;miasskiy_go:6"sv,
        "\xC2\xA0"sv, "\xE2\x80\x8B"sv, "Матем."sv, "УЧИТЕЛЬ"sv, "2001, ЧГПУ, физика | , , | |"sv, "112-233-445 96"sv, "7400000001"sv, "sep=;"sv};
    auto lines = pieces(file, '\n');
    const std::size_t line = dice(lines.size()), other = dice(lines.size());
    const std::string pest{pests[dice(pests.size())]};
    switch (dice(12)) {
    case 0: lines[line] = lines[other]; break;
    case 1: lines.insert(lines.begin() + static_cast<std::ptrdiff_t>(line), lines[other]); break;
    case 2: lines.erase(lines.begin() + static_cast<std::ptrdiff_t>(line)); break;
    case 3: std::swap(lines[line], lines[other]); break;
    case 4: lines[line] += pest; break;
    case 5: lines[0] += ';' + pest; break;
    case 6: lines[line] = std::string(1 + dice(70'000), 'x'); break;
    case 7: {
        auto heads = pieces(lines[0], ';');
        heads[dice(heads.size())] = pest;
        lines[0] = joined(heads, ';');
        break;
    }
    case 8: {
        std::string text = joined(lines, '\n');
        if (!text.empty()) text[dice(text.size())] = static_cast<char>(dice(256));
        return text;
    }
    case 9: {
        const std::string text = joined(lines, '\n');
        return text.substr(0, dice(text.size() + 1));
    }
    default: {  // most of all: one cell
        auto cells = pieces(lines[line], ';');
        cells[dice(cells.size())] = dice(3) ? pest : pieces(lines[other], ';').front();
        lines[line] = joined(cells, ';');
    }
    }
    return joined(lines, '\n');
}

}  // namespace marshrut::support
