// SPDX-License-Identifier: MIT
#pragma once

// What became of a file: every row counted once, every doubt with its place and how to mend it.

#include <marshrut/core/checked.hpp>
#include <marshrut/core/refusal.hpp>
#include <marshrut/core/shape.hpp>

#include <cstdint>
#include <string>
#include <vector>

namespace marshrut::table {

/// What a finding means for its row: it was not taken; it waits for a clerk's decision; it was taken with a remark. A note concerns the file.
enum class Treatment : std::uint8_t { rejected, queued, remark, note };
BOOST_DESCRIBE_ENUM(Treatment, rejected, queued, remark, note)

/// Where a cell stands: the physical line of a text file, the row of a sheet or of a table in memory; the first is 1, 0 means the whole
/// row or file.
struct Place {
    std::string file, sheet;
    std::int64_t line = 0, column = 0;
    std::string heading;

    /// `staff.csv:17`.
    [[nodiscard]] std::string print() const
    {
        return (sheet.empty() ? file : file + '[' + sheet + ']') + (line > 0 ? ':' + std::to_string(line) : std::string{});
    }
    friend bool operator==(const Place&, const Place&) = default;
};
BOOST_DESCRIBE_STRUCT(Place, (), (file, sheet, line, column, heading))

/// One thing found. `value` is the text of the cell, never a СНИЛС; `nearest` what was probably meant; `others` the other
/// rows it concerns.
struct Finding {
    Treatment treatment;
    std::string code, clause;
    Place place;
    std::string value, nearest;
    std::string ru, en;
    std::string mend_ru, mend_en;
    std::vector<Place> others;

    friend bool operator==(const Finding&, const Finding&) = default;
};
BOOST_DESCRIBE_STRUCT(Finding, (),
                      (treatment, code, clause, place, value, nearest, ru, en, mend_ru, mend_en, others))

/// What a report shows of a cell: never a СНИЛС, not even one that strayed into another column. CLAUSE MOD-4.3-b
[[nodiscard]] inline std::string shown(std::string value)
{
    const auto digit = [&](std::size_t at) { return at < value.size() && value[at] >= '0' && value[at] <= '9'; };
    for (std::size_t from = 0; from < value.size(); ++from) {
        if (!digit(from) || (from > 0 && digit(from - 1))) continue;
        std::size_t end = from, digits = 0;
        std::string shape;
        for (; end < value.size() && digits < 11 && (digit(end) || value[end] == '-' || value[end] == ' '); ++end) {
            digits += digit(end);
            shape += digit(end) ? '0' : '-';
        }
        if (digits != 11 || digit(end)) continue;
        if (shape == "000-000-000-00" || Snils::parse(std::string_view{value}.substr(from, end - from))) return "…";
    }
    return value;
}

/// The finding that a reason against makes at a place.
[[nodiscard]] inline Finding found(Treatment treatment, const Failure& why, Place place, std::string value = {}, std::string nearest = {})
{
    return Finding{treatment,
                   std::string{why.code().name},
                   std::string{why.clause()},
                   std::move(place),
                   shown(std::move(value)),
                   std::move(nearest),
                   why.sentence(Language::ru),
                   why.sentence(Language::en),
                   {},
                   {},
                   {}};
}

/// The account of one file: `rows = applied + unchanged + rejected + queued`, blank rows not counted.
struct Report {
    std::string file;
    std::string encoding;   ///< `UTF-8`, `UTF-8 BOM` …; empty of a table in memory
    std::string separator;  ///< `;`, `,`, `TAB`; empty where there is none
    std::int64_t rows = 0, applied = 0, unchanged = 0, rejected = 0, queued = 0;
    std::vector<Finding> findings;
    std::int64_t unlisted = 0;  ///< findings beyond the first `most`: counted, not listed
    static constexpr std::size_t most = 50'000;

    void add(Finding one)
    {
        if (findings.size() < most)
            findings.push_back(std::move(one));
        else
            ++unlisted;
    }
    /// What was not rejected or queued and changes something.
    void settle(std::int64_t unchanged_rows = 0)
    {
        unchanged = unchanged_rows;
        applied = rows - rejected - queued - unchanged;
    }
    [[nodiscard]] bool adds_up() const noexcept { return rows == applied + unchanged + rejected + queued; }

    friend bool operator==(const Report&, const Report&) = default;
};
BOOST_DESCRIBE_STRUCT(Report, (), (file, encoding, separator, rows, applied, unchanged, rejected, queued, findings, unlisted))

/// The page an operator reads: counts, then what was rejected, what waits, what was taken with remarks; findings of one code together
/// with their lines, the first one shown in full.
[[nodiscard]] std::string print(const Report& report, Language language);

}  // namespace marshrut::table
