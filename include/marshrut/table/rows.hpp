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

/// What a rule finds wrong with a row: each doubt with the place of the column it is about.
class Doubts {
public:
    Doubts(const Table& table, const Headers& headers, std::span<const Column> columns, Report& report)
        : table_{table}, headers_{headers}, columns_{columns}, report_{report}
    {
    }
    /// The row that the next doubts are about.
    void at(std::size_t row) { row_ = row, rejected_ = false, queued_ = false; }
    [[nodiscard]] std::size_t row() const noexcept { return row_; }
    [[nodiscard]] bool rejected() const noexcept { return rejected_; }
    [[nodiscard]] bool queued() const noexcept { return queued_; }

    /// Adds a finding about a column (empty: the whole row); `value` and `nearest` are what the report shows. Gives it back for
    /// how to mend it and whom else it concerns.
    Finding& add(Treatment treatment, const Code& why, std::string_view column = {}, std::string value = {}, std::string nearest = {},
                 Facts facts = {});
    Finding& reject(const Code& why, std::string_view column = {}, std::string value = {}, std::string nearest = {}, Facts facts = {})
    {
        return add(Treatment::rejected, why, column, std::move(value), std::move(nearest), std::move(facts));
    }
    Finding& remark(const Code& why, std::string_view column = {}, std::string value = {}, std::string nearest = {}, Facts facts = {})
    {
        return add(Treatment::remark, why, column, std::move(value), std::move(nearest), std::move(facts));
    }

    [[nodiscard]] Place place(std::string_view column = {}) const;
    [[nodiscard]] bool has(std::string_view column) const;

private:
    const Table& table_;
    const Headers& headers_;
    std::span<const Column> columns_;
    Report& report_;
    std::size_t row_ = 0;
    bool rejected_ = false, queued_ = false;
    Finding spilled_{};  // where the report is full
};

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

/// Lets `rule(row, doubts)` look at every row; rows it rejects or queues are taken out and counted.
template <class Row, class Rule>
void judge(Rows<Row>& rows, const Table& table, Rule&& rule)
{
    Doubts doubts{table, rows.headers, Row::columns(), rows.report};
    std::erase_if(rows.rows, [&](Placed<Row>& one) {
        doubts.at(one.at);
        rule(one.row, doubts);
        rows.report.rejected += doubts.rejected();
        rows.report.queued += doubts.queued() && !doubts.rejected();
        return doubts.rejected() || doubts.queued();
    });
}

}  // namespace marshrut::table
