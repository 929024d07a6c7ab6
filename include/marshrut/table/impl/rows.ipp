// SPDX-License-Identifier: MIT
#include <marshrut/core/text.hpp>
#include <marshrut/table/rows.hpp>

#include <algorithm>
#include <tuple>

namespace marshrut::table {

Finding& Doubts::add(Treatment treatment, const Code& why, std::string_view column, std::string value, std::string nearest, Facts facts)
{
    rejected_ = rejected_ || treatment == Treatment::rejected;
    queued_ = queued_ || treatment == Treatment::queued;
    const bool room = report_.findings.size() < Report::most;
    report_.add(found(treatment, Failure{why, std::move(facts)}, place(column), std::move(value), std::move(nearest)));
    return room ? report_.findings.back() : spilled_;
}

Place Doubts::place(std::string_view column) const
{
    for (std::size_t n = 0; n < columns_.size(); ++n)
        if (columns_[n].name == column && headers_.at[n]) return table_.place(row_, *headers_.at[n]);
    return table_.place(row_);
}

bool Doubts::has(std::string_view column) const
{
    for (std::size_t n = 0; n < columns_.size(); ++n)
        if (columns_[n].name == column) return headers_.at[n].has_value();
    return false;
}

}  // namespace marshrut::table

namespace marshrut::table::detail {

namespace {

/// What a cell did to its row.
struct Fault {
    const Code* code = nullptr;
    Facts facts{};
    std::string nearest{};
};

/// The enumerator a cell means: its label or one of the spellings beside it.
std::optional<std::int64_t> enumerator(const Shape& shape, const Column& column, std::string_view cell)
{
    const std::string folded = text::folded(cell), alike = text::likeness(cell);
    for (const Label& one : shape.labels)
        if (folded == one.name) return one.value;
    for (const Spelling& one : column.spellings)
        for (std::string_view rest = one.said; !rest.empty();) {
            const auto end = rest.find(';');
            if (const std::string said = text::folded(rest.substr(0, end)); said == folded || said == alike)
                for (const Label& label : shape.labels)
                    if (label.name == one.label) return label.value;
            rest.remove_prefix(end == std::string_view::npos ? rest.size() : end + 1);
        }
    return std::nullopt;
}

std::string nearest_enumerator(const Shape& shape, const Column& column, std::string_view cell)
{
    const std::string folded = text::folded(cell);
    std::string nearest;
    std::size_t best = 4;
    const auto consider = [&](std::string_view spelling, std::string_view shown) {
        const std::size_t far = text::distance(folded, text::folded(spelling), 3);
        if (far < best) best = far, nearest = shown;
    };
    for (const Label& one : shape.labels) consider(one.name, one.name);
    for (const Spelling& one : column.spellings)
        for (std::string_view rest = one.said; !rest.empty();) {
            const auto end = rest.find(';');
            consider(rest.substr(0, end), rest.substr(0, end));
            rest.remove_prefix(end == std::string_view::npos ? rest.size() : end + 1);
        }
    return nearest;
}

template <class T>
bool is(const Shape& shape) { return &shape == &shape_of<T>(); }

/// Reads a cell that is not empty into a value of the shape.
Fault read_value(const Shape& shape, const Column& column, std::string_view cell, void* into, const ReadOptions& options)
{
    switch (shape.sort) {
    case Sort::text:
        *static_cast<std::string*>(into) = column.verbatim ? std::string{cell} : text::tidy(cell);
        return {};
    case Sort::flag:
        if (const auto flag = read_flag(cell)) return shape.set_number(into, *flag), Fault{};
        return {&code::bad_flag};
    case Sort::integer: {
        const auto number = read_integer(cell);
        if (!number) return {&code::not_a_number};
        shape.set_number(into, *number);
        if (shape.number(into) != *number) return {&code::not_a_number};  // more than the field holds
        return {};
    }
    case Sort::enumeration:
        if (const auto value = enumerator(shape, column, cell)) return shape.set_number(into, *value), Fault{};
        return {&code::unknown_code, {}, nearest_enumerator(shape, column, cell)};
    case Sort::spelled:
        if (is<Day>(shape)) {
            const auto day = read_day(cell);
            if (day) *static_cast<Day*>(into) = *day;
            return day ? Fault{} : Fault{&code::bad_day};
        }
        if (is<Instant>(shape)) {
            const auto at = read_instant(cell, options.zone);
            if (at) *static_cast<Instant*>(into) = *at;
            return at ? Fault{} : Fault{&code::bad_instant};
        }
        if (shape.parse(text::tidy(cell), into)) return {};
        if (is<Percent>(shape))
            return Points::percent(cell) || (cell.starts_with('-') && read_thousandths(cell.substr(1)))
                       ? Fault{&code::out_of_range, {{"least", std::int64_t{0}}, {"most", std::int64_t{100}}}}
                       : Fault{&code::not_a_number};
        if (is<Weight>(shape))
            return read_thousandths(cell) ? Fault{&code::out_of_range, {{"least", std::int64_t{0}}, {"most", std::int64_t{1}}}}
                                          : Fault{&code::not_a_number};
        return {&code::bad_value, {{"expected", std::string{shape.name}}}};
    case Sort::optional: return read_value(shape.element(), column, cell, shape.grow(into, 0), options);
    default: return {&code::bad_value, {{"expected", std::string{shape.name}}}};
    }
}

}  // namespace

Filler::Filler(const Table& table, const Headers& headers, std::span<const Column> columns, const Shape& shape, const ReadOptions& options)
    : table_{table}, headers_{headers}, columns_{columns}, shape_{shape}, options_{options}
{
    for (const Column& column : columns) {
        const auto field = std::find_if(shape.fields.begin(), shape.fields.end(), [&](const Field& one) { return one.name == column.name; });
        fields_.push_back(field == shape.fields.end() ? nullptr : &*field);
    }
}

bool Filler::fill(std::size_t row, void* into, Report& report) const
{
    const auto& [table, headers, columns, shape, options] = std::tie(table_, headers_, columns_, shape_, options_);
    bool good = true;
    const auto add = [&](const Column& column, std::optional<std::size_t> at, const Fault& fault, std::string_view value) {
        const Code& why = column.fault && fault.code != &code::null_value ? *column.fault : *fault.code;
        Place place = at ? table.place(row, *at) : table.place(row);
        if (!at) place.heading = column.print();
        report.add(found(column.treatment, Failure{why, fault.facts}, std::move(place),
                         column.secret ? std::string{} : text::tidy(value), fault.nearest));
        good = good && column.treatment == Treatment::remark;
    };

    for (std::size_t n = 0; n < columns.size(); ++n) {
        const Column& column = columns[n];
        const auto at = headers.at[n];
        const std::string_view cell = at ? table.cell(row, *at) : std::string_view{};
        const Field* field = fields_[n];
        if (!field) continue;
        const Shape& of = field->shape();
        void* value = static_cast<char*>(into) + field->offset;
        const Shape& inner = of.sort == Sort::optional ? of.element() : of;
        const bool empty = cell.find_first_not_of(' ') == std::string_view::npos || text::tidy(cell).empty() ||
                           ((column.absent_words || is<Percent>(inner)) && absent(cell));
        if (empty) {
            const bool stands_in = !column.unless.empty() && !at;
            if (column.need == Need::filled && !stands_in) add(column, at, {&code::null_value}, {});
            continue;
        }
        if (of.sort == Sort::list) {  // part by part: what was read stays where the fault is only a remark
            std::vector<std::string> good_parts;
            for (std::string& part : read_list(cell, column.separators)) {
                const Fault fault = read_value(of.element(), column, part, of.grow(value, 0), options);
                if (!fault.code) {
                    good_parts.push_back(std::move(part));
                    continue;
                }
                add(column, at, fault, part);
                of.clear(value);
                for (const std::string& one : good_parts) (void)read_value(of.element(), column, one, of.grow(value, 0), options);
            }
        } else if (const Fault fault = read_value(of, column, cell, value, options); fault.code) {
            if (of.clear) of.clear(value);
            add(column, at, fault, cell);
        }
    }
    if (!good || !shape.check) return good;
    if (auto whole = shape.check(into); !whole) {
        const Failure& why = whole.error();
        for (std::size_t n = 0; n < columns.size(); ++n)
            if (columns[n].name == why.at()) {
                const auto at = headers.at[n];
                Place place = at ? table.place(row, *at) : table.place(row);
                report.add(found(Treatment::rejected, why, std::move(place),
                                 at && !columns[n].secret ? text::tidy(table.cell(row, *at)) : std::string{}));
                return false;
            }
        report.add(found(Treatment::rejected, why, table.place(row)));
        return false;
    }
    return true;
}

}  // namespace marshrut::table::detail
