// SPDX-License-Identifier: MIT
#pragma once

// A form laid out: which words, rows and tables stand on the paper, in their order, before anybody thinks of HTML or CSV.

#include <marshrut/report/form.hpp>

#include <cstdint>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace marshrut::report {

/// Which of the two forms an annex has. CLAUSE IOM-A1S-note, IOM-A1W-note
enum class Layout : std::uint8_t { specialist, worker };
BOOST_DESCRIBE_ENUM(Layout, specialist, worker)

/// What a region may set.
struct Printing {
    Layout layout = Layout::specialist;
    std::vector<int> cuts{50, 80};             ///< percent from which a level is «средний» and «высокий», CLAUSE AMB-A13
    bool other_levels = false;                 ///< also events that are not regional, marked with their level, CLAUSE AMB-A21
    char comma = ',';                          ///< of decimals
};

/// One thing in a cell: a value, and in small letters what helps to choose it («72 ч, очно-заочно»).
struct Line {
    std::string text;
    std::string aside;

    friend bool operator==(const Line&, const Line&) = default;
};

/// The lines of a cell; none is an empty cell.
struct Cell {
    std::vector<Line> lines;
    bool numbered = false;   ///< the lines are an enumeration: HTML numbers them
    std::int64_t rows = 1;   ///< how many lines of its group the cell spans
    bool centred = false;

    friend bool operator==(const Cell&, const Cell&) = default;
};

struct Heading {
    std::string text;
    std::int64_t depth;  ///< 1 is the title

    friend bool operator==(const Heading&, const Heading&) = default;
};

/// A row of the specialist's layout, or a line of the worker's header (which has no numbers).
///
/// Row 9 and the lists of rows 11 and 12 only name what follows: such a row has no value, and the rows after it have no number. An
/// item of a list has no label either: it takes the whole width, so that ten long titles are ten short rows and none need be split.
struct FieldRow {
    std::string number, label;
    std::optional<Cell> value;
    std::int64_t item = 0;  ///< its number in the list, from 1

    friend bool operator==(const FieldRow&, const FieldRow&) = default;
};

/// Label and value, one a row.
struct Fields {
    bool ruled;  ///< a table with all its lines (specialist), or values underlined (the worker's header)
    std::vector<FieldRow> rows;

    friend bool operator==(const Fields&, const Fields&) = default;
};

struct Head {
    std::string text;
    std::int64_t width;  ///< millimetres of 175; 0 takes what is left

    friend bool operator==(const Head&, const Head&) = default;
};

/// One numbered row of a table: one line, or several that share its number (a procedure and its areas). Never split over a page.
using RowGroup = std::vector<std::vector<Cell>>;

struct Grid {
    std::vector<Head> heads;
    std::vector<RowGroup> groups;

    friend bool operator==(const Grid&, const Grid&) = default;
};

struct Note {
    std::string text;

    friend bool operator==(const Note&, const Note&) = default;
};

using Block = std::variant<Heading, Fields, Grid, Note>;

/// One person's form.
struct Paper {
    std::vector<Block> blocks;

    friend bool operator==(const Paper&, const Paper&) = default;
};

/// Annex 1 in the layout that `printing` names.
[[nodiscard]] Paper lay_out(const RecommendedRoute& route, const Printing& printing = {});

/// Annex 2 in the layout that `printing` names.
[[nodiscard]] Paper lay_out(const RouteOutcome& outcome, const Printing& printing = {});

// ------------------------------------------------------------------------------------------------- values as they print

/// `01.09.2023 – 15.10.2023`, one day alone, «—» where neither is known.
[[nodiscard]] std::string period(std::optional<Day> from, std::optional<Day> to);

/// `низкий`, `средний`, `высокий`: compared exactly, 49.96 % is «низкий». The cuts are the policy's. CLAUSE AMB-A13
[[nodiscard]] std::string_view level(Points result, const std::vector<int>& cuts);

/// Newest first; an education without a year stands last. CLAUSE AMB-A37
[[nodiscard]] std::vector<Education> newest_first(std::vector<Education> education);

}  // namespace marshrut::report
