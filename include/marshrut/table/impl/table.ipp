// SPDX-License-Identifier: MIT
#include <marshrut/core/text.hpp>
#include <marshrut/table/refusals.hpp>
#include <marshrut/table/table.hpp>

#include <algorithm>
#include <map>

namespace marshrut::table {

Builder::Builder(std::string name, std::string sheet, Limits limits) : limits_{limits}
{
    table_.name_ = name;
    table_.sheet_ = std::move(sheet);
    table_.report_.file = std::move(name);
}

void Builder::describe(std::string encoding, std::string separator)
{
    table_.report_.encoding = std::move(encoding);
    table_.report_.separator = std::move(separator);
}

void Builder::begin(std::size_t line)
{
    line_ = line;
    found_ = 0;
    blank_ = true;
    too_long_.reset();
    text_before_ = table_.text_.size();
    cells_before_ = table_.cells_.size();
}

void Builder::cell(std::string_view text)
{
    const std::size_t from = table_.text_.size();
    if (found_ < (headed_ ? width() : limits_.columns)) table_.text_ += text;
    if (blank_) blank_ = text.find_first_not_of(" \t\r\n\v\f") == std::string_view::npos || text::tidy(text).empty();
    put(from);
}

void Builder::doubled(std::string_view text)
{
    const std::size_t from = table_.text_.size();
    if (found_ < (headed_ ? width() : limits_.columns))
        for (std::size_t at = 0; at < text.size(); ++at) {
            table_.text_ += text[at];
            if (text[at] == '"') ++at;
        }
    blank_ = false;
    put(from);
}

/// The letters of a cell are in place; past the last column they are only counted.
void Builder::put(std::size_t from)
{
    const std::size_t size = table_.text_.size() - from;
    if (size > limits_.letters && !too_long_ && text::letters(std::string_view{table_.text_}.substr(from)) > limits_.letters)
        too_long_ = found_;
    if (found_++ < (headed_ ? width() : limits_.columns))
        table_.cells_.push_back({static_cast<std::uint32_t>(from), static_cast<std::uint32_t>(size)});
}

void Builder::drop_row()
{
    table_.text_.resize(text_before_);
    table_.cells_.resize(cells_before_);
}

Result<> Builder::end()
{
    const auto count = [](std::size_t n) { return static_cast<std::int64_t>(n); };
    if (table_.report_.rows + (blank_ ? 0 : 1) > count(limits_.rows))
        return Failure{code::too_many_rows, {{"limit", count(limits_.rows)}}, table_.name_};
    if (blank_) return drop_row(), done();
    if (!headed_) return take_headings();
    if (too_long_ && *too_long_ < width()) {
        reject_at(code::cell_too_long, {{"limit", count(limits_.letters)}},
                  Place{table_.name_, table_.sheet_, count(line_), count(*too_long_) + 1, table_.headings_[*too_long_]});
    } else if (found_ != width()) {
        reject(found_ < width() ? code::row_short : code::row_long, {{"found", count(found_)}, {"expected", count(width())}});
    } else {
        table_.lines_.push_back(static_cast<std::uint32_t>(line_));
        ++table_.report_.rows;
        if (table_.text_.size() > limits_.bytes)
            return Failure{code::file_too_large, {{"limit", count(limits_.bytes >> 20)}}, table_.name_};
    }
    return done();
}

void Builder::reject(const Code& why, Facts facts)
{
    reject_at(why, std::move(facts), Place{table_.name_, table_.sheet_, static_cast<std::int64_t>(line_), 0, {}});
}

void Builder::reject_at(const Code& why, Facts facts, Place where)
{
    drop_row();
    table_.report_.add(found(Treatment::rejected, Failure{why, std::move(facts)}, where));
    ++table_.report_.rows;
    ++table_.report_.rejected;
    blank_ = true;
}

void Builder::note(const Code& what, Facts facts, std::int64_t line)
{
    table_.report_.add(found(Treatment::note, Failure{what, std::move(facts)}, Place{table_.name_, table_.sheet_, line, 0, {}}));
}

Result<> Builder::take_headings()
{
    if (found_ > limits_.columns)
        return Failure{code::too_many_columns, {{"limit", static_cast<std::int64_t>(limits_.columns)}}, table_.name_};
    if (too_long_) return Failure{code::cell_too_long, {{"limit", static_cast<std::int64_t>(limits_.letters)}}, table_.name_};

    std::map<std::string, std::size_t> seen;
    for (std::size_t column = 0; column < table_.cells_.size(); ++column) {
        const Table::Span at = table_.cells_[column];
        std::string heading = text::tidy(std::string_view{table_.text_}.substr(at.first, at.size));
        const std::string spelling = text::folded(heading);
        const auto [before, first] = seen.emplace(spelling, column);
        if (!first && !spelling.empty())
            return Failure{code::duplicate_header,
                           {{"first", static_cast<std::int64_t>(before->second) + 1},
                            {"second", static_cast<std::int64_t>(column) + 1}},
                           table_.name_};
        table_.headings_.push_back(std::move(heading));
    }
    drop_row();
    headed_ = true;
    table_.heading_line_ = static_cast<std::int64_t>(line_);
    return done();
}

Result<Table> Builder::finish() &&
{
    if (!headed_) return Failure{code::file_empty, {}, table_.name_};
    return std::move(table_);
}

Result<Table> Table::of(std::string name, const std::vector<Series>& columns, const Limits& limits)
{
    Builder builder{name, {}, limits};
    builder.begin(0);
    for (const Series& one : columns) builder.cell(one.heading);
    MARSHRUT_CHECK(builder.end());
    const std::size_t rows = columns.empty() ? 0 : columns.front().cells.size();
    for (const Series& one : columns)
        if (one.cells.size() != rows)
            return Failure{code::uneven_columns,
                           {{"heading", one.heading},
                            {"found", static_cast<std::int64_t>(one.cells.size())},
                            {"expected", static_cast<std::int64_t>(rows)}},
                           std::move(name)};
    for (std::size_t row = 0; row < rows; ++row) {
        builder.begin(row + 1);
        for (const Series& one : columns) builder.cell(one.cells[row]);
        MARSHRUT_CHECK(builder.end());
    }
    return std::move(builder).finish();
}

}  // namespace marshrut::table
