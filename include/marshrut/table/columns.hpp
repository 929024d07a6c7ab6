// SPDX-License-Identifier: MIT
#pragma once

// Columns described once, beside the struct they fill: what they are called, what must stand there.

#include <marshrut/table/refusals.hpp>
#include <marshrut/table/table.hpp>

#include <cstdint>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

namespace marshrut::table {

/// `optional`: the column may be missing. `column`: it must be there, a cell may be empty. `filled`: every cell has a value.
enum class Need : std::uint8_t { optional, column, filled };

/// How an enumerator is written in files: its label, then other spellings parted by `;`.
struct Spelling {
    std::string_view label, said;
};

/// One column: its identifier, which is the field's name, and other headings parted by `|`, the Russian title first.
struct Column {
    std::string_view name, titles = {};
    Need need = Need::optional;
    std::string_view unless = {};            ///< a column that may stand in its place
    std::span<const Spelling> spellings = {};
    const Code* fault = nullptr;             ///< said instead of the general code of a cell that was not read
    Treatment treatment = Treatment::rejected;  ///< of such a row; `remark`: the value is dropped, the row stays
    bool secret = false;                     ///< the value never stands in a report
    bool verbatim = false;                   ///< text as it is, line breaks and all
    bool absent_words = false;               ///< `н/д`, `—` and `-` mean that there is no value, as in percents
    std::string_view separators = ";";       ///< between the parts of a list

    /// `«Фамилия» (surname)`.
    [[nodiscard]] std::string print() const
    {
        const auto title = titles.substr(0, titles.find('|'));
        return title.empty() ? std::string{name} : "«" + std::string{title} + "» (" + std::string{name} + ')';
    }
};

/// Where each described column stands in a table.
struct Headers {
    std::vector<std::optional<std::size_t>> at;  ///< in the order of the columns
    std::vector<std::size_t> unclaimed;          ///< columns of the table that nobody described
    std::vector<Finding> findings;               ///< headings with look-alike letters

    /// Notes about the columns that nobody read, with the nearest known heading; `claimed` were read by somebody else.
    [[nodiscard]] std::vector<Finding> unknown(const Table& table, std::span<const Column> columns,
                                               std::span<const std::size_t> claimed = {}) const;
};

/// Finds the columns by identifier or title: trimmed, case folded, ё as е, spaces collapsed; Latin look-alikes match and are
/// reported. Refuses `missing_column` (all at once) and `same_meaning`.
[[nodiscard]] Expected<Headers, Refusals> match(const Table& table, std::span<const Column> columns);

/// The column that an identifier or title means in a table; nothing where there is none.
[[nodiscard]] std::optional<std::size_t> find_column(const Table& table, const Column& column);

/// Does a heading mean this column? Both are compared folded.
[[nodiscard]] bool means(std::string_view heading, const Column& column);

}  // namespace marshrut::table
