// SPDX-License-Identifier: MIT
#include <marshrut/core/text.hpp>
#include <marshrut/table/columns.hpp>

#include <algorithm>
#include <map>

namespace marshrut::table {

namespace {

/// Calls `f` with every folded spelling of a column's heading.
template <class F>
void for_each_spelling(const Column& column, F&& f)
{
    f(text::folded(column.name));
    for (std::string_view rest = column.titles; !rest.empty();) {
        const auto bar = rest.find('|');
        f(text::folded(rest.substr(0, bar)));
        rest.remove_prefix(bar == std::string_view::npos ? rest.size() : bar + 1);
    }
}

/// How many edits still make the same word probable.
std::size_t tolerance(std::string_view folded) { return std::clamp<std::size_t>(text::letters(folded) / 4, 1, 3); }

}  // namespace

bool means(std::string_view heading, const Column& column)
{
    const std::string folded = text::folded(heading);
    bool same = false;
    for_each_spelling(column, [&](const std::string& spelling) { same = same || spelling == folded; });
    return same;
}

std::optional<std::size_t> find_column(const Table& table, const Column& column)
{
    for (std::size_t at = 0; at < table.width(); ++at)
        if (means(table.headings()[at], column)) return at;
    return std::nullopt;
}

Expected<Headers, Refusals> match(const Table& table, std::span<const Column> columns)
{
    std::map<std::string, std::size_t, std::less<>> known;
    for (std::size_t n = 0; n < columns.size(); ++n)
        for_each_spelling(columns[n], [&](std::string spelling) { known.emplace(std::move(spelling), n); });

    Headers headers;
    headers.at.resize(columns.size());
    Refusals no;
    for (std::size_t at = 0; at < table.width(); ++at) {
        const std::string& heading = table.headings()[at];
        auto meant = known.find(text::folded(heading));
        if (meant == known.end()) {
            meant = known.find(text::likeness(heading));
            if (meant != known.end())
                headers.findings.push_back(found(Treatment::note,
                                                 Failure{code::look_alike, {{"read", columns[meant->second].print()}}},
                                                 table.heading_place(at), heading));
        }
        if (meant == known.end()) {
            headers.unclaimed.push_back(at);
        } else if (auto& place = headers.at[meant->second]; place) {
            no.add(Failure{code::same_meaning,
                           {{"first", table.headings()[*place]}, {"second", heading}, {"column", std::string{columns[meant->second].name}}},
                           table.name()});
        } else {
            place = at;
        }
    }

    const auto present = [&](std::string_view name) {
        for (std::size_t n = 0; n < columns.size(); ++n)
            if (columns[n].name == name) return headers.at[n].has_value();
        return false;
    };
    for (std::size_t n = 0; n < columns.size(); ++n) {
        const Column& column = columns[n];
        if (column.need == Need::optional || headers.at[n] || (!column.unless.empty() && present(column.unless))) continue;
        std::string wanted = column.print(), near;
        for (const Column& other : columns)
            if (!column.unless.empty() && other.name == column.unless) wanted += " / " + other.print();
        std::size_t best = 4;
        for (const std::size_t at : headers.unclaimed) {
            const std::string heading = text::folded(table.headings()[at]);
            for_each_spelling(column, [&](const std::string& spelling) {
                const std::size_t far = text::distance(heading, spelling, tolerance(spelling));
                if (far <= tolerance(spelling) && far < best) best = far, near = table.headings()[at];
            });
        }
        if (near.empty())
            no.add(Failure{code::missing_column, {{"column", wanted}}, table.name()});
        else
            no.add(Failure{code::missing_column_near, {{"column", wanted}, {"found", near}}, table.name()});
    }
    if (no) return no;
    return headers;
}

std::vector<Finding> Headers::unknown(const Table& table, std::span<const Column> columns, std::span<const std::size_t> claimed) const
{
    std::vector<Finding> notes;
    for (const std::size_t column : unclaimed) {
        const std::string& heading = table.headings()[column];
        if (heading.empty() || std::find(claimed.begin(), claimed.end(), column) != claimed.end()) continue;
        const std::string folded = text::folded(heading);
        std::string near;
        std::size_t best = 4;
        for (std::size_t n = 0; n < columns.size(); ++n) {
            if (at[n]) continue;
            for_each_spelling(columns[n], [&](const std::string& spelling) {
                const std::size_t far = text::distance(folded, spelling, tolerance(spelling));
                if (far <= tolerance(spelling) && far < best) best = far, near = columns[n].print();
            });
        }
        notes.push_back(found(Treatment::note, Failure{code::unknown_column}, table.heading_place(column), heading, near));
    }
    return notes;
}

}  // namespace marshrut::table
