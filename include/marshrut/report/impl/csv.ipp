// SPDX-License-Identifier: MIT
#include <marshrut/report/csv.hpp>
#include <marshrut/report/words.hpp>

#include <algorithm>
#include <map>

namespace marshrut::report {

namespace {

using Row = std::vector<table::Cell>;

std::string in_one_line(const Cell& cell)
{
    std::string text;
    for (const Line& line : cell.lines) {
        if (!text.empty()) text += " | ";
        text += line.text;
        if (!line.aside.empty()) text += " (" + line.aside + ")";
    }
    return text;
}

/// One line a person: labels are columns, items of a list share the cell of the label before them.
class Register {
public:
    void add(const Paper& paper)
    {
        for (const Block& block : paper.blocks)
            if (const auto* fields = std::get_if<Fields>(&block)) add(*fields);
    }
    /// A register of nobody has its headings all the same.
    void head_of(const Paper& blank)
    {
        add(blank);
        people_.clear();
    }


    void write(table::Writer& out) const
    {
        out.row(Row{columns_.begin(), columns_.end()});
        for (const auto& person : people_) {
            Row row;
            for (const std::string& column : columns_) {
                const auto cell = person.find(column);
                row.emplace_back(cell == person.end() ? std::string{words::absent} : cell->second);
            }
            out.row(row);
        }
    }

private:
    void add(const Fields& fields)
    {
        std::map<std::string, std::string> person;
        std::string label;
        std::size_t after = 0;  // where a column that nobody had so far is put: behind the one before it
        for (const FieldRow& row : fields.rows) {
            if (!row.label.empty()) label = row.label;
            if (!row.value) continue;
            const auto known = std::ranges::find(columns_, label);
            if (known == columns_.end())
                columns_.insert(columns_.begin() + static_cast<std::ptrdiff_t>(after++), label);
            else
                after = static_cast<std::size_t>(known - columns_.begin()) + 1;
            std::string& cell = person[label];
            if (row.item > 1) cell += " | ";
            cell += in_one_line(*row.value);
        }
        people_.push_back(std::move(person));
    }

    std::vector<std::string> columns_;
    std::vector<std::map<std::string, std::string>> people_;
};

/// The form line by line. What spans several lines of a table is repeated in each, so that columns stay columns.
struct ByLine {
    table::Writer& out;

    void operator()(const Heading& heading) const { out.row({heading.text}); }
    void operator()(const Note& note) const { out.row({note.text}); }
    void operator()(const Fields& fields) const
    {
        for (const FieldRow& row : fields.rows) out.row({row.label, row.value ? in_one_line(*row.value) : std::string{}});
    }
    void operator()(const Grid& grid) const
    {
        Row heads;
        for (const Head& head : grid.heads) heads.emplace_back(head.text);
        out.row(heads);
        for (const RowGroup& group : grid.groups) {
            std::vector<std::pair<std::string, std::int64_t>> above(grid.heads.size());  // what still spans, and for how many lines
            for (const auto& line : group) {
                auto next = line.begin();
                Row row;
                for (auto& [text, left] : above) {
                    if (left == 0 && next != line.end()) {
                        text = in_one_line(*next);
                        left = next++->rows;
                    }
                    row.emplace_back(text);
                    if (left > 0) --left;
                }
                out.row(row);
            }
        }
    }
};

template <class Form>
std::string written(std::span<const Form> forms, Printing printing, table::Style style)
{
    printing.comma = style.comma;
    table::Writer out{style};
    if (printing.layout == Layout::specialist) {
        Register people;
        for (const Form& form : forms) people.add(lay_out(form, printing));
        if (forms.empty()) people.head_of(lay_out(Form{}, printing));
        people.write(out);
    } else {
        for (const Form& form : forms) {
            for (const Block& block : lay_out(form, printing).blocks) std::visit(ByLine{out}, block);
            out.row({});
        }
    }
    return std::move(out).finish();
}

}  // namespace

std::string csv(std::span<const RecommendedRoute> routes, Printing printing, table::Style style)
{
    return written(routes, printing, style);
}

std::string csv(std::span<const RouteOutcome> outcomes, Printing printing, table::Style style)
{
    return written(outcomes, printing, style);
}

}  // namespace marshrut::report
