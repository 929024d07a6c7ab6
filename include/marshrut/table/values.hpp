// SPDX-License-Identifier: MIT
#pragma once

// What people write in a cell, read exactly or not at all.

#include <marshrut/core/percent.hpp>
#include <marshrut/core/time.hpp>

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace marshrut::table {

/// `04.07.2023`, `4.7.2023`, `2023-07-04`, also with «г.» behind, `23 ИЮН 2022`, `23 июня 2022 г.`. Nothing for two-digit years, slashes, serial
/// numbers and days that do not exist.
[[nodiscard]] std::optional<Day> read_day(std::string_view text);

/// An instant with its offset (`2023-07-04T18:59:59Z`), or a day of `read_day` and the local time `18:59[:59[.999]]` of the zone.
[[nodiscard]] std::optional<Instant> read_instant(std::string_view text, const Zone& zone);

/// да / нет, also true / false, yes / no, 1 / 0, + / -, any case.
[[nodiscard]] std::optional<bool> read_flag(std::string_view text);

/// Decimal digits, a minus in front, spaces around; within 64 bits.
[[nodiscard]] std::optional<std::int64_t> read_integer(std::string_view text);

/// A decimal with comma or point in units of its `decimals`-th decimal, further ones cut off: `55.41` with 6 is 55 410 000. A minus may
/// stand in front; no plus, no exponent.
[[nodiscard]] std::optional<std::int64_t> read_decimal(std::string_view text, std::size_t decimals);

/// Thousandths of a decimal that is not negative: `0,875` is 875, `1` is 1000.
[[nodiscard]] std::optional<std::int64_t> read_thousandths(std::string_view text);

/// Is it a way to say that there is no result: empty, `н/д`, `—`, `-`? Absent is never zero.
[[nodiscard]] bool absent(std::string_view text);

/// Parts between `;`, trimmed; `*` and `all` alone are `*`, any.
[[nodiscard]] std::vector<std::string> read_list(std::string_view text, std::string_view separators = ";");

/// A percent as a cell of a row: `87,5`, `87.5 %`. See `Points::percent`.
struct Percent {
    static constexpr std::string_view expected = "a percent 0…100, 87,5";

    Points of{0, 1};

    [[nodiscard]] static std::optional<Percent> parse(std::string_view text)
    {
        const auto points = Points::percent(text);
        return points && points->valid() ? std::optional{Percent{*points}} : std::nullopt;
    }
    [[nodiscard]] std::string print() const
    {
        std::string text = std::to_string(of.points * 100 / of.max);
        std::string decimals;
        for (std::int64_t rest = of.points * 100 % of.max; rest != 0; rest = rest * 10 % of.max)
            decimals += static_cast<char>('0' + rest * 10 / of.max);
        return decimals.empty() ? text : text + ',' + decimals;
    }
    friend bool operator==(const Percent&, const Percent&) = default;
};

/// A share 0…1 in thousandths as a cell of a row: `0,875`.
struct Weight {
    static constexpr std::string_view expected = "a share 0…1, 0,875";

    std::int64_t thousandths = 0;

    /// Whole hundredths, rounded half up: what rules multiply with.
    [[nodiscard]] int hundredths() const noexcept { return static_cast<int>((thousandths + 5) / 10); }
    [[nodiscard]] static std::optional<Weight> parse(std::string_view text)
    {
        const auto read = read_thousandths(text);
        return read && *read <= 1000 ? std::optional{Weight{*read}} : std::nullopt;
    }
    [[nodiscard]] std::string print() const
    {
        std::string decimals = std::to_string(1000 + thousandths % 1000).substr(1);
        while (!decimals.empty() && decimals.back() == '0') decimals.pop_back();
        return std::to_string(thousandths / 1000) + (decimals.empty() ? decimals : ',' + decimals);
    }
    friend bool operator==(const Weight&, const Weight&) = default;
};

}  // namespace marshrut::table
