// SPDX-License-Identifier: MIT
#include <marshrut/core/text.hpp>
#include <marshrut/table/values.hpp>

#include <algorithm>
#include <array>
#include <charconv>

namespace marshrut::table {

namespace {

/// The number of one to `most` digits at the front, which are taken off; -1 where there are none or more.
int front_number(std::string_view& text, std::size_t most)
{
    std::size_t size = 0;
    int value = 0;
    while (size < text.size() && size <= most && text[size] >= '0' && text[size] <= '9')
        value = value * 10 + (text[size++] - '0');
    if (size == 0 || size > most) return -1;
    text.remove_prefix(size);
    return value;
}

bool take(std::string_view& text, std::string_view front)
{
    if (!text.starts_with(front)) return false;
    text.remove_prefix(front.size());
    return true;
}

/// 1…12 for a month in the genitive, in the nominative or by its first three letters; folded text.
int month_of(std::string_view word)
{
    struct Month {
        std::string_view genitive, nominative;
    };
    constexpr std::array<Month, 12> months{{{"января", "январь"}, {"февраля", "февраль"}, {"марта", "март"}, {"апреля", "апрель"},
                                            {"мая", "май"}, {"июня", "июнь"}, {"июля", "июль"}, {"августа", "август"},
                                            {"сентября", "сентябрь"}, {"октября", "октябрь"}, {"ноября", "ноябрь"}, {"декабря", "декабрь"}}};
    for (std::size_t n = 0; n < months.size(); ++n)
        if (word == months[n].genitive || word == months[n].nominative || word == months[n].genitive.substr(0, 6))
            return static_cast<int>(n) + 1;
    return 0;
}

/// `23 июн 2022`, folded.
std::optional<Day> spoken_day(std::string_view text)
{
    const int day = front_number(text, 2);
    if (day < 0 || !take(text, " ")) return std::nullopt;
    const auto space = text.find(' ');
    if (space == std::string_view::npos) return std::nullopt;
    const int month = month_of(text.substr(0, space));
    text.remove_prefix(space + 1);
    if (text.size() != 4) return std::nullopt;
    const int year = front_number(text, 4);
    return Day::of(year, month, day);
}

}  // namespace

std::optional<Day> read_day(std::string_view cell)
{
    const std::string_view trimmed = marshrut::detail::trimmed(cell);
    if (const auto iso = Day::parse(trimmed)) return iso;
    const std::string folded = text::folded(trimmed);
    std::string_view rest = folded;
    for (const std::string_view year : {"г.", "г", "года"})
        if (rest.ends_with(year) && rest.size() > year.size()) {
            rest.remove_suffix(year.size());
            while (rest.ends_with(' ')) rest.remove_suffix(1);
            break;
        }
    if (const auto iso = Day::parse(rest)) return iso;

    std::string_view dotted = rest;
    const int day = front_number(dotted, 2);
    if (day >= 0 && take(dotted, ".")) {
        const int month = front_number(dotted, 2);
        if (month < 0 || !take(dotted, ".") || dotted.size() != 4) return std::nullopt;
        const int year = front_number(dotted, 4);
        return dotted.empty() ? Day::of(year, month, day) : std::nullopt;
    }
    return spoken_day(rest);
}

std::optional<Instant> read_instant(std::string_view cell, const Zone& zone)
{
    cell = marshrut::detail::trimmed(cell);
    if (const auto exact = Instant::parse(cell)) return exact;

    const auto gap = cell.find_last_of(" T");
    if (gap == std::string_view::npos) return std::nullopt;
    std::string_view day_text = cell.substr(0, gap);
    if (day_text.ends_with(',')) day_text.remove_suffix(1);
    const auto day = read_day(day_text);
    if (!day) return std::nullopt;
    // The clock is read by the reader of exact instants, as if it were UTC; the offset of that local moment is then taken off.
    std::string clock{cell.substr(gap + 1)};
    if (clock.size() > 1 && clock[1] == ':') clock.insert(0, 1, '0');
    const auto as_utc = Instant::parse(day->print() + 'T' + clock + 'Z');
    if (!as_utc) return std::nullopt;
    const std::int64_t of_day = as_utc->raw() - std::int64_t{day->raw()} * 86'400'000'000;
    const Instant guess{zone.start(*day).raw() + of_day};
    return Instant{as_utc->raw() - std::int64_t{zone.offset(guess)} * 1'000'000};
}

std::optional<bool> read_flag(std::string_view cell)
{
    const std::string folded = text::folded(cell);
    for (const std::string_view yes : {"да", "true", "yes", "1", "+"})
        if (folded == yes) return true;
    for (const std::string_view no : {"нет", "false", "no", "0", "-"})
        if (folded == no) return false;
    return std::nullopt;
}

std::optional<std::int64_t> read_integer(std::string_view cell)
{
    cell = marshrut::detail::trimmed(cell);
    std::int64_t number = 0;
    const auto [end, error] = std::from_chars(cell.data(), cell.data() + cell.size(), number);
    return error == std::errc{} && end == cell.data() + cell.size() ? std::optional{number} : std::nullopt;
}

std::optional<std::int64_t> read_decimal(std::string_view cell, std::size_t decimals)
{
    cell = marshrut::detail::trimmed(cell);
    const bool minus = take(cell, "-");
    std::int64_t value = 0;
    std::size_t whole = 0, part = 0;
    bool comma = false;
    for (const char c : cell) {
        if (c >= '0' && c <= '9') {
            if (comma ? ++part > decimals : ++whole > 9) {
                if (!comma || part > 18) return std::nullopt;
                continue;
            }
            value = value * 10 + (c - '0');
        } else if ((c == ',' || c == '.') && !comma && whole > 0) {
            comma = true;
        } else {
            return std::nullopt;
        }
    }
    if (whole == 0 || (comma && part == 0)) return std::nullopt;
    for (std::size_t n = part; n < decimals; ++n) value *= 10;
    return minus ? -value : value;
}

std::optional<std::int64_t> read_thousandths(std::string_view cell)
{
    const auto value = read_decimal(cell, 3);
    return value && *value >= 0 ? value : std::nullopt;
}

bool absent(std::string_view cell)
{
    const std::string folded = text::folded(cell);
    return folded.empty() || folded == "н/д" || folded == "-";
}

std::vector<std::string> read_list(std::string_view cell, std::string_view separators)
{
    auto parts = text::split(cell, separators);
    if (parts.size() == 1 && (parts.front() == "*" || text::folded(parts.front()) == "all")) parts = {"*"};
    return parts;
}

}  // namespace marshrut::table
