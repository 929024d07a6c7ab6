// SPDX-License-Identifier: MIT
#pragma once

// The one header that knows `date/`. Two clocks never mix: a `Day` of the region's calendar, an `Instant` of UTC.

#include <date/date.h>

#include <chrono>
#include <compare>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace marshrut {

namespace detail {

/// `width` decimal digits at `at`, or -1.
constexpr int digits(std::string_view text, std::size_t at, std::size_t width) noexcept
{
    if (text.size() < at + width) return -1;
    int value = 0;
    for (std::size_t i = at; i < at + width; ++i) {
        if (text[i] < '0' || text[i] > '9') return -1;
        value = value * 10 + (text[i] - '0');
    }
    return value;
}

inline void put_digits(std::string& text, std::int64_t value, std::size_t width)
{
    text.append(width, '0');
    for (std::size_t at = text.size(); width-- > 0; value /= 10) text[--at] = static_cast<char>('0' + value % 10);
}

/// Floor division: the day of a moment before 1970 is the earlier one.
constexpr std::int64_t floored(std::int64_t value, std::int64_t unit) noexcept
{
    return value / unit - (value % unit < 0 ? 1 : 0);
}

}  // namespace detail

/// A calendar day in the region's zone. Text form is ISO, `2023-07-04`.
class Day {
public:
    static constexpr std::string_view expected = "a day, 2023-07-04";

    constexpr explicit Day(std::int32_t days_since_1970) noexcept : days_{days_since_1970} {}

    /// The day of the calendar, or nothing where there is none (31 April, the year 0).
    [[nodiscard]] static constexpr std::optional<Day> of(int year, int month, int day) noexcept
    {
        if (year < 1 || year > 9999 || month < 1 || day < 1) return std::nullopt;
        const date::year_month_day ymd{date::year{year}, date::month{static_cast<unsigned>(month)},
                                       date::day{static_cast<unsigned>(day)}};
        return ymd.ok() ? std::optional{Day{date::sys_days{ymd}}} : std::nullopt;
    }

    /// Reads `2023-07-04` and nothing else.
    [[nodiscard]] static constexpr std::optional<Day> parse(std::string_view iso) noexcept
    {
        if (iso.size() != 10 || iso[4] != '-' || iso[7] != '-') return std::nullopt;
        return of(detail::digits(iso, 0, 4), detail::digits(iso, 5, 2), detail::digits(iso, 8, 2));
    }

    /// `2023-07-04`.
    [[nodiscard]] std::string print() const
    {
        std::string text;
        detail::put_digits(text, year(), 4);
        detail::put_digits(text += '-', month(), 2);
        detail::put_digits(text += '-', day(), 2);
        return text;
    }

    /// `04.07.2023`, as Russian papers write it.
    [[nodiscard]] std::string print_ru() const
    {
        std::string text;
        detail::put_digits(text, day(), 2);
        detail::put_digits(text += '.', month(), 2);
        detail::put_digits(text += '.', year(), 4);
        return text;
    }

    [[nodiscard]] constexpr std::int32_t raw() const noexcept { return days_; }
    [[nodiscard]] constexpr int year() const noexcept { return static_cast<int>(ymd().year()); }
    [[nodiscard]] constexpr int month() const noexcept { return static_cast<int>(static_cast<unsigned>(ymd().month())); }
    [[nodiscard]] constexpr int day() const noexcept { return static_cast<int>(static_cast<unsigned>(ymd().day())); }

    [[nodiscard]] constexpr Day plus(int days) const noexcept { return Day{days_ + days}; }

    /// The same date `years` later (or earlier); 29 February becomes 28 February where there is no such day.
    [[nodiscard]] constexpr Day anniversary(int years) const noexcept
    {
        const auto then = ymd() + date::years{years};
        return then.ok() ? Day{date::sys_days{then}} : Day{date::sys_days{then.year() / then.month() / date::last}};
    }

    friend constexpr auto operator<=>(Day, Day) = default;

private:
    constexpr explicit Day(date::sys_days days) noexcept
        : days_{static_cast<std::int32_t>(days.time_since_epoch().count())}
    {
    }
    [[nodiscard]] constexpr date::year_month_day ymd() const noexcept
    {
        return date::year_month_day{date::sys_days{date::days{days_}}};
    }

    std::int32_t days_;
};

/// A moment, in microseconds of UTC since 1970. Text form is `2023-07-04T18:59:59.999000Z`.
class Instant {
public:
    static constexpr std::string_view expected = "an instant with its offset, 2023-07-04T18:59:59Z or …+05:00";

    constexpr explicit Instant(std::int64_t microseconds_since_1970) noexcept : us_{microseconds_since_1970} {}

    /// Reads `2023-07-08T09:00[:30[.123456]]` followed by `Z` or `+05:00`: an offset is never guessed.
    [[nodiscard]] static constexpr std::optional<Instant> parse(std::string_view iso) noexcept
    {
        const auto day = Day::parse(iso.substr(0, 10));
        const int hour = detail::digits(iso, 11, 2), minute = detail::digits(iso, 14, 2);
        if (!day || iso.size() < 17 || iso[10] != 'T' || iso[13] != ':') return std::nullopt;
        if (hour < 0 || hour > 23 || minute < 0 || minute > 59) return std::nullopt;

        std::size_t at = 16;
        std::int64_t microseconds = 0;
        if (iso[at] == ':') {
            const int second = detail::digits(iso, at + 1, 2);
            if (second < 0 || second > 59) return std::nullopt;
            microseconds = std::int64_t{second} * 1'000'000;
            at += 3;
            if (at < iso.size() && iso[at] == '.') {
                std::int64_t unit = 100'000;
                const std::size_t first = ++at;
                for (; at < iso.size() && iso[at] >= '0' && iso[at] <= '9' && unit > 0; ++at, unit /= 10)
                    microseconds += (iso[at] - '0') * unit;
                if (at == first) return std::nullopt;
            }
        }
        std::int64_t offset = 0;
        if (iso.substr(at) != "Z") {
            if (iso.size() != at + 6 || iso[at + 3] != ':' || (iso[at] != '+' && iso[at] != '-')) return std::nullopt;
            const int hours = detail::digits(iso, at + 1, 2), minutes = detail::digits(iso, at + 4, 2);
            if (hours < 0 || hours > 14 || minutes < 0 || minutes > 59) return std::nullopt;
            offset = (iso[at] == '-' ? -1 : 1) * (hours * 60 + minutes);
        }
        return Instant{(std::int64_t{day->raw()} * 1440 + hour * 60 + minute - offset) * 60'000'000 + microseconds};
    }

    /// `2023-07-04T18:59:59.999000Z`: one spelling, so that equal instants are equal text.
    [[nodiscard]] std::string print() const
    {
        const std::int64_t day = detail::floored(us_, 86'400'000'000), rest = us_ - day * 86'400'000'000;
        std::string text = Day{static_cast<std::int32_t>(day)}.print();
        detail::put_digits(text += 'T', rest / 3'600'000'000, 2);
        detail::put_digits(text += ':', rest / 60'000'000 % 60, 2);
        detail::put_digits(text += ':', rest / 1'000'000 % 60, 2);
        detail::put_digits(text += '.', rest % 1'000'000, 6);
        return text += 'Z';
    }

    [[nodiscard]] constexpr std::int64_t raw() const noexcept { return us_; }
    [[nodiscard]] constexpr Instant plus(std::chrono::microseconds more) const noexcept
    {
        return Instant{us_ + more.count()};
    }
    /// Whole minutes since 1970, the unit of the journal's seals.
    [[nodiscard]] constexpr std::int64_t minute() const noexcept { return detail::floored(us_, 60'000'000); }

    friend constexpr auto operator<=>(Instant, Instant) = default;

private:
    std::int64_t us_;
};

/// The region's clock: a dated list of offsets from UTC. CLAUSE AMB-A34
///
/// Chelyabinsk is UTC+5 today, was UTC+6 from 27.03.2011 to 26.10.2014, and kept summer time (+5/+6) before.
class Zone {
public:
    /// Asia/Yekaterinburg since 1993.
    [[nodiscard]] static constexpr Zone chelyabinsk() noexcept { return Zone{5 * 3600, true}; }
    /// One offset for ever, in seconds east of UTC.
    [[nodiscard]] static constexpr Zone fixed(std::int32_t seconds) noexcept { return Zone{seconds, false}; }

    [[nodiscard]] constexpr std::int32_t offset(Instant at) const noexcept
    {
        if (!yekaterinburg_) return offset_;
        constexpr Instant winter_for_ever{1'414'267'200'000'000};  // 26.10.2014 02:00 local (+06), 20:00Z the day before
        constexpr Instant summer_for_ever{1'301'173'200'000'000};  // 27.03.2011 02:00 local (+05), 21:00Z the day before
        if (at >= winter_for_ever) return 5 * 3600;
        if (at >= summer_for_ever) return 6 * 3600;
        return summer(at) ? 6 * 3600 : 5 * 3600;
    }

    [[nodiscard]] constexpr Day day(Instant at) const noexcept
    {
        return Day{static_cast<std::int32_t>(detail::floored(local(at), 86'400'000'000))};
    }

    /// The first instant of a local day.
    [[nodiscard]] constexpr Instant start(Day day) const noexcept
    {
        const std::int64_t midnight = std::int64_t{day.raw()} * 86'400'000'000;
        const Instant guess{midnight - std::int64_t{offset(Instant{midnight})} * 1'000'000};
        return Instant{midnight - std::int64_t{offset(guess)} * 1'000'000};
    }

    /// `16:42`, the local time of a moment.
    [[nodiscard]] std::string clock(Instant at) const
    {
        const std::int64_t minute = detail::floored(local(at), 60'000'000);
        const std::int64_t of_day = minute - detail::floored(minute, 1440) * 1440;
        std::string text;
        detail::put_digits(text, of_day / 60, 2);
        detail::put_digits(text += ':', of_day % 60, 2);
        return text;
    }

private:
    constexpr Zone(std::int32_t offset, bool yekaterinburg) noexcept : offset_{offset}, yekaterinburg_{yekaterinburg} {}

    [[nodiscard]] constexpr std::int64_t local(Instant at) const noexcept
    {
        return at.raw() + std::int64_t{offset(at)} * 1'000'000;
    }

    /// Summer time began on the last Sunday of March and ended on the last Sunday of September, from 1996 of October,
    /// each at 02:00 of the winter clock (21:00Z of the day before).
    [[nodiscard]] static constexpr bool summer(Instant at) noexcept
    {
        const Day utc{static_cast<std::int32_t>(detail::floored(at.raw(), 86'400'000'000))};
        const date::year year{utc.year()};
        const auto last_sunday = [&](date::month month) {
            const date::sys_days day{year / month / date::Sunday[date::last]};
            return Instant{std::int64_t{day.time_since_epoch().count()} * 86'400'000'000 - std::int64_t{3} * 3'600'000'000};
        };
        return at >= last_sunday(date::March) && at < last_sunday(year < date::year{1996} ? date::September : date::October);
    }

    std::int32_t offset_;
    bool yekaterinburg_;
};

/// Both days inclusive, an empty bound is open.
struct Span {
    std::optional<Day> from{}, to{};

    [[nodiscard]] constexpr bool contains(Day day) const noexcept
    {
        return (!from || *from <= day) && (!to || day <= *to);
    }
    friend constexpr bool operator==(const Span&, const Span&) = default;
};

namespace literals {

consteval Day operator""_day(const char* text, std::size_t size)
{
    const auto day = Day::parse({text, size});
    if (!day) throw "a day is written 2023-07-04";
    return *day;
}

consteval Instant operator""_instant(const char* text, std::size_t size)
{
    const auto instant = Instant::parse({text, size});
    if (!instant) throw "an instant is written 2023-07-08T09:00+05:00";
    return *instant;
}

}  // namespace literals

using namespace literals;

}  // namespace marshrut
