// SPDX-License-Identifier: MIT
#pragma once

// Named columns whose cells know their place. CSV, XLSX, Arrow and Python frames all give the same `Table`.

#include <marshrut/core/result.hpp>
#include <marshrut/table/report.hpp>

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace marshrut::table {

/// The bounds of one file.
struct Limits {
    std::size_t columns = 1'000;
    std::size_t rows = 1'048'576;
    std::size_t letters = 32'767;            ///< of one cell
    std::size_t bytes = std::size_t{1} << 30;  ///< unpacked
};

/// One column of a table in memory. An absent value is an empty text.
struct Series {
    std::string heading;
    std::vector<std::string> cells;
};

/// Rows of cells under headings. Cells are the text as it stands in the file, quotes and the mark against formulas undone.
class Table {
public:
    /// A table in memory. Refuses columns of unequal length, equal headings and what exceeds the limits.
    [[nodiscard]] static Result<Table> of(std::string name, const std::vector<Series>& columns, const Limits& limits = {});

    [[nodiscard]] const std::string& name() const noexcept { return name_; }
    [[nodiscard]] std::span<const std::string> headings() const noexcept { return headings_; }
    [[nodiscard]] std::size_t width() const noexcept { return headings_.size(); }
    [[nodiscard]] std::size_t rows() const noexcept { return lines_.size(); }

    [[nodiscard]] std::string_view cell(std::size_t row, std::size_t column) const
    {
        const Span at = cells_[row * width() + column];
        return std::string_view{text_}.substr(at.first, at.size);
    }
    [[nodiscard]] std::int64_t line(std::size_t row) const { return lines_[row]; }

    [[nodiscard]] Place place(std::size_t row) const { return Place{name_, sheet_, lines_[row], 0, {}}; }
    [[nodiscard]] Place place(std::size_t row, std::size_t column) const
    {
        return Place{name_, sheet_, lines_[row], static_cast<std::int64_t>(column) + 1, headings_[column]};
    }
    /// The place of a heading.
    [[nodiscard]] Place heading_place(std::size_t column) const
    {
        return Place{name_, sheet_, heading_line_, static_cast<std::int64_t>(column) + 1, headings_[column]};
    }

    /// What reading found so far: encoding, separator, rows that are no rows.
    [[nodiscard]] const Report& report() const noexcept { return report_; }

private:
    friend class Builder;
    struct Span {
        std::uint32_t first, size;
    };

    std::string name_, sheet_, text_;
    std::int64_t heading_line_ = 0;
    std::vector<std::string> headings_;
    std::vector<Span> cells_;  // row after row
    std::vector<std::uint32_t> lines_;
    Report report_;
};

/// Puts a table together row by row, the first row being the headings. Blank rows are left out, rows of another width and
/// cells that are too long are rejected one by one, all with their place.
class Builder {
public:
    explicit Builder(std::string name, std::string sheet = {}, Limits limits = {});

    void begin(std::size_t line);
    void cell(std::string_view text);
    /// A cell in which every quote is written twice.
    void doubled(std::string_view text);
    /// Ends the row; refuses the file where the headings or the number of rows do.
    Result<> end();
    /// The row that was begun cannot be read; `end` still follows.
    void reject(const Code& why, Facts facts = {});
    /// Something about the file as a whole.
    void note(const Code& what, Facts facts = {}, std::int64_t line = 0);

    [[nodiscard]] const std::string& name() const noexcept { return table_.name_; }
    /// How many columns the headings have; 0 before they were read.
    [[nodiscard]] std::size_t width() const noexcept { return table_.headings_.size(); }
    void describe(std::string encoding, std::string separator);

    Result<Table> finish() &&;

private:
    Result<> take_headings();
    void reject_at(const Code& why, Facts facts, Place where);
    void put(std::size_t from);
    void drop_row();

    Table table_;
    Limits limits_;
    bool headed_ = false;
    std::size_t line_ = 0, found_ = 0, text_before_ = 0, cells_before_ = 0;
    std::optional<std::size_t> too_long_;
    bool blank_ = true;
};

}  // namespace marshrut::table
