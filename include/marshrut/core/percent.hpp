// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace marshrut {

/// Points of a maximum, both whole. Percent and level are derived; comparisons are exact. CLAUSE AMB-A13
///
/// A missing result is no `Points` at all, never 0 of something.
struct Points {
    std::int64_t points, max;

    /// Reads a percent: `87,5`, `87.5 %`, spaces and no-break spaces around; 87.5 is 875 of 1000, exactly.
    ///
    /// Nothing for anything else: `+5`, `1e2`, `87,5,1`, full-width digits, words. Whether it is within 0…100 is `valid()`.
    [[nodiscard]] static std::optional<Points> percent(std::string_view text);

    [[nodiscard]] constexpr bool valid() const noexcept { return max > 0 && points >= 0 && points <= max; }

    /// Whole percent, cut off: what deficits and entry requirements compare. REQUIRES `valid()`.
    [[nodiscard]] constexpr std::int64_t floored() const noexcept { return points * 100 / max; }

    /// Is it below `cut` percent? Exact: 49.96 % is below 50.
    [[nodiscard]] constexpr bool below(std::int64_t cut) const noexcept { return points * 100 < cut * max; }

    /// Whole percent, rounded half up, as forms print it; where rounding would cross one of the cuts, one decimal, cut off:
    /// 49.4 % prints `49`, 49.5 % beside a cut of 50 prints `49,5`, 50 % prints `50`.
    template <class Cuts>
    [[nodiscard]] std::string print(const Cuts& cuts, char comma = ',') const
    {
        const std::int64_t rounded = (points * 200 + max) / (2 * max);
        for (const std::int64_t cut : cuts)
            if (rounded >= cut && below(cut)) {
                const std::int64_t tenths = points * 1000 / max;
                return std::to_string(tenths / 10) + comma + std::to_string(tenths % 10);
            }
        return std::to_string(rounded);
    }

    friend constexpr bool operator==(const Points&, const Points&) = default;
};

/// A share as two whole numbers, compared without rounding. CLAUSE AMB-A16
struct Share {
    std::int64_t part = 0, whole = 0;

    /// Is it at least `per_mille`/1000? 333/1000 reaches 33.3 %, 332/1000 does not; nothing of nobody reaches nothing.
    [[nodiscard]] constexpr bool reaches(std::int64_t per_mille) const noexcept
    {
        return whole > 0 && part * 1000 >= per_mille * whole;
    }
    /// How many more are needed to reach `per_mille`/1000.
    [[nodiscard]] constexpr std::int64_t missing(std::int64_t per_mille) const noexcept
    {
        const std::int64_t needed = (per_mille * whole + 999) / 1000;
        return needed > part ? needed - part : 0;
    }
    /// `34,2 %`, one decimal, cut off, so that a printed norm is a norm reached; `—` of nobody.
    [[nodiscard]] std::string print(char comma = ',') const
    {
        if (whole <= 0) return "—";
        const std::int64_t tenths = part * 1000 / whole;
        return std::to_string(tenths / 10) + comma + std::to_string(tenths % 10) + " %";
    }

    friend constexpr bool operator==(const Share&, const Share&) = default;
};

namespace detail {

constexpr std::string_view trimmed(std::string_view text) noexcept
{
    constexpr std::string_view no_break = "\u00A0";
    constexpr auto blank = [](char c) { return c == ' ' || (c >= '\t' && c <= '\r'); };
    for (bool more = true; more;) {
        more = false;
        if (!text.empty() && blank(text.front())) text.remove_prefix(1), more = true;
        if (!text.empty() && blank(text.back())) text.remove_suffix(1), more = true;
        if (text.starts_with(no_break)) text.remove_prefix(no_break.size()), more = true;
        if (text.ends_with(no_break)) text.remove_suffix(no_break.size()), more = true;
    }
    return text;
}

}  // namespace detail

inline std::optional<Points> Points::percent(std::string_view text)
{
    text = detail::trimmed(text);
    if (text.ends_with('%')) text = detail::trimmed(text.substr(0, text.size() - 1));
    std::int64_t points = 0, max = 100;
    std::size_t whole = 0, decimals = 0;
    bool comma = false;
    for (const char c : text) {
        if (c >= '0' && c <= '9') {
            if (++(comma ? decimals : whole) > (comma ? 9u : 6u)) return std::nullopt;
            points = points * 10 + (c - '0');
            if (comma) max *= 10;
        } else if ((c == ',' || c == '.') && !comma && whole > 0) {
            comma = true;
        } else {
            return std::nullopt;
        }
    }
    if (whole == 0 || (comma && decimals == 0)) return std::nullopt;
    if (max == 100) points *= 10, max = 1000;  // a percent p is 10·p of 1000, whatever its decimals
    return Points{points, max};
}

}  // namespace marshrut
