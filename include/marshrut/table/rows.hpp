// SPDX-License-Identifier: MIT
#pragma once

// From cells to described structs: the one way for files, frames and sheets.

#include <marshrut/core/time.hpp>
#include <marshrut/table/columns.hpp>
#include <marshrut/table/values.hpp>

#include <functional>

namespace marshrut::table {

/// A row and where it stands, in a table that need not be kept.
template <class Row>
struct Placed {
    Row row;
    std::size_t at;  ///< row of the table, from 0
    Place place;
};

/// The rows that were read, in the order of the table, and the account so far.
template <class Row>
struct Rows {
    std::vector<Placed<Row>> rows;
    Headers headers;
    Report report;
};

/// Which rows are read at all; a row left out is counted by whoever leaves it out.
using Chosen = std::function<bool(std::size_t row)>;

struct ReadOptions {
    Zone zone = Zone::chelyabinsk();                 ///< of instants without an offset
    Chosen chosen{};                                 ///< all, where empty
    std::span<const std::size_t> claimed{};          ///< columns that the caller reads by itself
};

namespace detail {

/// Reads rows into blank structs of one shape. Compiled once for all of them.
class Filler {
public:
    Filler(const Table& table, const Headers& headers, std::span<const Column> columns, const Shape& shape, const ReadOptions& options);

    /// False: the row is rejected, and the report says why.
    bool fill(std::size_t row, void* into, Report& report) const;

private:
    const Table& table_;
    const Headers& headers_;
    std::span<const Column> columns_;
    const Shape& shape_;
    const ReadOptions& options_;
    std::vector<const Field*> fields_;  // of each column; columns without a field only claim their heading
};

}  // namespace detail

/// Reads a table into structs that describe themselves (`BOOST_DESCRIBE_STRUCT`) and their columns (`Row::columns()`).
///
/// A cell that cannot be read rejects its row, with the place, and no other. `Row::check`, where there is one, judges the whole row;
/// the `at()` of its failure is the name of a column. Refuses the table for missing columns and columns of one meaning.
template <class Row>
[[nodiscard]] Expected<Rows<Row>, Refusals> read(const Table& table, const ReadOptions& options = {})
{
    const std::span<const Column> columns = Row::columns();
    auto headers = match(table, columns);
    if (!headers) return headers.error();
    Rows<Row> read{{}, std::move(headers).value(), table.report()};
    for (const Finding& one : read.headers.findings) read.report.add(one);
    for (Finding& one : read.headers.unknown(table, columns, options.claimed)) read.report.add(std::move(one));
    read.rows.reserve(table.rows());
    const detail::Filler filler{table, read.headers, columns, shape_of<Row>(), options};
    for (std::size_t row = 0; row < table.rows(); ++row) {
        if (options.chosen && !options.chosen(row)) continue;
        Row blank = marshrut::detail::blank<Row>();
        if (filler.fill(row, &blank, read.report))
            read.rows.push_back({std::move(blank), row, table.place(row)});
        else
            ++read.report.rejected;
    }
    return read;
}

}  // namespace marshrut::table
