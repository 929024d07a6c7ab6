// SPDX-License-Identifier: MIT
#pragma once

// Text files with separators: reading them as people save them, writing them as Russian Excel opens them.

#include <marshrut/core/time.hpp>
#include <marshrut/table/table.hpp>

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace marshrut::table {

/// Reads a file of separated values.
///
/// Taken: UTF-8 with or without BOM, Windows-1251, UTF-16LE with BOM; `;`, `,` or TAB, whichever parts the headings; a `sep=` line; quotes
/// with line breaks and doubled quotes inside; CR, LF, CRLF. Refused as a whole, each with its code: other or mixed encodings, NUL, no
/// headings, a heading that stands twice, too many columns or rows. A row that cannot be read is rejected alone.
[[nodiscard]] Result<Table> read(std::string name, std::string_view bytes, const Limits& limits = {});

/// How a file is written. The mark against formulas (a leading apostrophe) is put by both and taken off by `read`.
struct Style {
    bool mark = true;       ///< a byte order mark in front
    char separator = ';';
    bool crlf = true;
    char comma = ',';       ///< of decimals

    [[nodiscard]] static constexpr Style russian_excel() noexcept { return {}; }
    [[nodiscard]] static constexpr Style rfc4180() noexcept { return {false, ',', true, '.'}; }
};

/// A number of tenths: 875 is 87,5.
struct Tenths {
    std::int64_t tenths;
};

/// A cell to be written: text is guarded against formulas, a number is a number.
using Cell = std::variant<std::monostate, std::string, std::int64_t, Tenths, Day, bool>;

/// Writes rows of cells. Days are written 04.07.2023 in the Russian style, 2023-07-04 otherwise; flags да / нет.
class Writer {
public:
    explicit Writer(Style style = Style::russian_excel());

    void row(std::span<const Cell> cells);
    void row(std::initializer_list<Cell> cells) { row(std::span{cells.begin(), cells.size()}); }

    [[nodiscard]] std::string finish() && { return std::move(bytes_); }

private:
    void text(std::string_view cell);

    Style style_;
    std::string bytes_;
};

/// A whole table; reading what was written gives an equal table.
[[nodiscard]] std::string write(const Table& table, Style style = Style::russian_excel());

/// The text with the mark against formulas where a spreadsheet would calculate: `= + - @` TAB CR and the full-width forms, also behind
/// spaces. A real leading apostrophe is doubled.
[[nodiscard]] std::string guarded(std::string_view text);
/// The text without the mark.
[[nodiscard]] std::string_view unguarded(std::string_view text) noexcept;

}  // namespace marshrut::table
