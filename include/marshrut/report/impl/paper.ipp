// SPDX-License-Identifier: MIT
#include <marshrut/report/in_order.hpp>
#include <marshrut/report/paper.hpp>
#include <marshrut/report/words.hpp>

#include <algorithm>
#include <array>
#include <tuple>

namespace marshrut::report {

std::string period(std::optional<Day> from, std::optional<Day> to)
{
    if (!from && !to) return std::string{words::absent};
    if (!from || !to || *from == *to) return (from ? *from : *to).print_ru();
    return from->print_ru() + " – " + to->print_ru();
}

std::string_view level(Points result, const std::vector<int>& cuts)
{
    const auto reached = static_cast<std::size_t>(std::ranges::count_if(cuts, [&](int cut) { return !result.below(cut); }));
    return words::levels[std::min(reached, words::levels.size() - 1)];
}

std::vector<Education> newest_first(std::vector<Education> education)
{
    put_in_order(education, [](const Education& a, const Education& b) { return a.year > b.year; });
    return education;
}

namespace {

template <std::size_t n>
using Columns = std::array<words::Column, n>;

std::string or_absent(const std::optional<std::string>& text)
{
    return text && !text->empty() ? *text : std::string{words::absent};
}

Cell one(std::string text, std::string aside = {}) { return {.lines = {{std::move(text), std::move(aside)}}}; }
Cell centred(std::string text)
{
    Cell cell = one(std::move(text));
    cell.centred = true;
    return cell;
}
Cell number(std::size_t index) { return centred(std::to_string(index + 1) + "."); }
Cell absent() { return one(std::string{words::absent}); }

/// A list in one cell: «—» of nothing, numbered where there is more than one.
Cell listed(std::vector<Line> lines)
{
    if (lines.empty()) return absent();
    const bool several = lines.size() > 1;
    return {.lines = std::move(lines), .numbered = several};
}

/// CLAUSE IOM-A1S-1-5 who has told no education has an empty cell, and the rows below stay where they are.
Cell education(const Owner& owner)
{
    Cell cell;
    for (const Education& line : newest_first(owner.education)) {
        const std::string year = line.year ? std::to_string(*line.year) : std::string{words::absent};
        cell.lines.push_back({year + ", " + or_absent(std::optional{line.organisation}) + ", " + or_absent(std::optional{line.speciality}), {}});
    }
    return cell;
}

std::array<Cell, 5> header(const Owner& owner)
{
    return {one(owner.name), one(or_absent(owner.municipality)), one(or_absent(owner.organisation)),
            one(or_absent(owner.position)), education(owner)};
}

Fields own_header(const Owner& owner, const std::array<std::string_view, 5>& labels)
{
    Fields fields{.ruled = false, .rows = {}};
    const auto values = header(owner);
    for (std::size_t i = 0; i < labels.size(); ++i) fields.rows.push_back({"", std::string{labels[i]}, values[i]});
    return fields;
}

template <std::size_t n>
Grid grid(const Columns<n>& columns)
{
    Grid made;
    for (const words::Column& column : columns) made.heads.push_back({std::string{column.head}, column.width});
    return made;
}

/// A table without a row shows that nothing is known to stand in it.
Grid or_dashes(Grid made)
{
    if (made.groups.empty()) made.groups.push_back({std::vector<Cell>(made.heads.size(), centred(std::string{words::absent}))});
    return made;
}

/// The events a form shows, in order of date. CLAUSE IOM-A1S-12, IOM-A1W-level, IOM-A2W-informal
template <class Event>
std::vector<Event> shown(std::vector<Event> events, bool other_levels)
{
    std::erase_if(events, [&](const Event& event) { return event.level != EventLevel::regional && !other_levels; });
    put_in_order(events, [](const Event& a, const Event& b) {
        const auto key = [](const Event& e) { return std::tuple{!e.from.has_value(), e.from, e.to, std::string_view{e.title}}; };
        return key(a) < key(b);
    });
    return events;
}

/// A level the annex does not speak of is said beside the title. CLAUSE AMB-A21
std::string mark(EventLevel level)
{
    return level == EventLevel::regional ? "" : std::string{words::event_levels[static_cast<std::size_t>(level)]};
}

template <class Event>
Line with_dates(const Event& event)
{
    const std::string dates = event.from || event.to ? ", " + period(event.from, event.to) : "";
    return {event.title + dates, mark(event.level)};
}

template <class Parts>
std::string joined(const Parts& parts, std::string_view between)
{
    std::string text;
    for (const std::string& part : parts)
        if (!part.empty()) text.append(text.empty() ? "" : between).append(part);
    return text;
}

std::string hours(const std::optional<std::int64_t>& hours)
{
    return hours ? std::to_string(*hours) + std::string{words::hours} : "";
}

/// A row that names a list, and the items as rows of their own; «—» of nothing.
void put_list(Fields& table, const words::Row& row, std::vector<Line> items)
{
    if (items.empty()) {
        table.rows.push_back({std::string{row.number}, std::string{row.label}, absent()});
        return;
    }
    table.rows.push_back({std::string{row.number}, std::string{row.label}, std::nullopt});
    std::int64_t number = 0;
    for (Line& item : items) table.rows.push_back({"", "", Cell{.lines = {std::move(item)}}, ++number});
}

std::vector<AreaResult> areas_of(const std::optional<ProcedureTaken>& procedure)
{
    if (procedure && !procedure->results.empty()) return procedure->results;
    std::vector<AreaResult> none;
    for (const std::string_view area : words::areas) none.push_back({std::string{area}, std::nullopt});
    return none;
}

/// «средний / 29 из 40»: level and points. CLAUSE IOM-A1W-res
std::string level_and_points(const std::optional<Points>& result, const Printing& printing)
{
    if (!result) return std::string{words::absent};
    return std::string{level(*result, printing.cuts)} + " / " + std::to_string(result->points) + std::string{words::of} +
           std::to_string(result->max);
}

// ------------------------------------------------------------------------------------------------------------ Annex 1

Paper for_specialist(const RecommendedRoute& route, const Printing& printing)
{
    Fields table{.ruled = true, .rows = {}};
    const auto put = [&](std::size_t row, std::optional<Cell> value) {
        table.rows.push_back({std::string{words::recommended_rows[row].number},
                              std::string{words::recommended_rows[row].label}, std::move(value)});
    };
    const auto who = header(route.owner);
    for (std::size_t row = 0; row < who.size(); ++row) put(row, who[row]);

    if (const auto& procedure = route.procedure) {  // CLAUSE IOM-A1S-6-8
        put(5, one(procedure->name));
        put(6, one(or_absent(procedure->group)));
        put(7, one(period(procedure->taken, procedure->taken)));
    } else if (!route.needs.empty()) {  // CLAUSE AMB-A14
        std::vector<Line> needs, days;
        for (const NeedDeclared& need : route.needs) {
            needs.push_back({std::string{words::need}, need.what});
            days.push_back({period(need.declared, need.declared), {}});
        }
        put(5, listed(std::move(needs)));
        put(6, absent());
        put(7, listed(std::move(days)));
    } else {
        for (std::size_t row = 5; row < 8; ++row) put(row, absent());
    }

    put(8, std::nullopt);
    for (const AreaResult& area : areas_of(route.procedure))  // CLAUSE IOM-A1S-9, IOM-A1S-9-note
        table.rows.push_back({"", area.area + std::string{words::percent},
                              area.result ? one(area.result->print(printing.cuts, printing.comma)) : absent()});

    put(9, one(std::to_string(route.programmes.size())));
    std::vector<Line> programmes;
    for (const ProgrammeLine& programme : route.programmes)
        programmes.push_back({programme.title, joined(std::array{programme.provider, hours(programme.hours), programme.form.value_or("")}, ", ")});
    put_list(table, words::recommended_rows[10], std::move(programmes));
    std::vector<Line> events;
    for (const EventLine& event : shown(route.events, printing.other_levels)) events.push_back(with_dates(event));
    put_list(table, words::recommended_rows[11], std::move(events));

    Paper paper{{Heading{std::string{words::recommended_title}, 1}, std::move(table)}};
    for (const std::string_view note : words::recommended_notes) paper.blocks.push_back(Note{std::string{note}});
    return paper;
}

Grid results_table(const RecommendedRoute& route, const Printing& printing)
{
    Grid table = grid(words::results_columns);
    if (const auto& procedure = route.procedure) {
        const auto areas = areas_of(procedure);
        const auto tall = [&](Cell cell) {
            cell.rows = static_cast<std::int64_t>(areas.size());
            return cell;
        };
        RowGroup group;
        for (std::size_t i = 0; i < areas.size(); ++i) {
            std::vector<Cell> line;
            if (i == 0) line = {tall(number(0)), tall(one(procedure->name))};
            line.push_back(one(areas[i].area));
            if (i == 0) line.push_back(tall(centred(period(procedure->taken, procedure->taken))));
            line.push_back(one(level_and_points(areas[i].result, printing)));
            group.push_back(std::move(line));
        }
        table.groups.push_back(std::move(group));
    }
    for (const NeedDeclared& need : route.needs)
        table.groups.push_back({{number(table.groups.size()), one(std::string{words::need}), one(need.what),
                                 centred(period(need.declared, need.declared)), absent()}});
    return or_dashes(std::move(table));
}

Paper for_worker(const RecommendedRoute& route, const Printing& printing)
{
    Grid formal = grid(words::formal_columns);
    for (const ProgrammeLine& programme : route.programmes)
        formal.groups.push_back({{number(formal.groups.size()), one(programme.provider),
                                  one(programme.title, joined(std::array{hours(programme.hours), programme.form.value_or("")}, ", "))}});

    Grid informal = grid(words::informal_columns);
    for (const EventLine& event : shown(route.events, printing.other_levels)) {
        const std::string forms = joined(event.forms, "; ");
        informal.groups.push_back({{number(informal.groups.size()), one(or_absent(event.place)), one(event.title, mark(event.level)),
                                    one(forms.empty() ? std::string{words::absent} : forms), one(period(event.from, event.to))}});
    }

    return {{Heading{std::string{words::own_recommended_title}, 1}, own_header(route.owner, words::own_header),
             Heading{std::string{words::results_title}, 2}, results_table(route, printing),
             Heading{std::string{words::recommendations_title}, 2}, Heading{std::string{words::formal_title}, 3},
             or_dashes(std::move(formal)), Heading{std::string{words::informal_title}, 3}, or_dashes(std::move(informal)),
             Note{std::string{words::own_recommended_note}}}};
}

// ------------------------------------------------------------------------------------------------------------ Annex 2

/// CLAUSE IOM-A2S-6 only a programme the head has agreed prints.
std::vector<ProgrammeTaken> agreed(std::vector<ProgrammeTaken> programmes)
{
    std::erase_if(programmes, [](const ProgrammeTaken& programme) { return !programme.head_confirmed; });
    return programmes;
}

std::string with_address(const ProgrammeTaken& programme)
{
    return joined(std::array{programme.provider, programme.address.value_or("")}, ", ");
}

Paper for_specialist(const RouteOutcome& outcome)
{
    std::array<std::vector<Line>, 5> columns;  // rows 6–10
    for (const ProgrammeTaken& programme : agreed(outcome.programmes)) {
        columns[0].push_back({programme.title, {}});
        columns[1].push_back({with_address(programme), {}});
        columns[2].push_back({programme.hours ? hours(programme.hours) : std::string{words::absent}, {}});
        columns[3].push_back({period(programme.from, programme.to), {}});
        columns[4].push_back({or_absent(programme.document_number), {}});
    }
    std::vector<EventTaken> confirmed = shown(outcome.events, true);
    std::erase_if(confirmed, [](const EventTaken& event) { return !event.head_confirmed; });  // CLAUSE IOM-A2S-11
    std::vector<Line> events;
    for (const EventTaken& event : confirmed) events.push_back(with_dates(event));

    Fields table{.ruled = true, .rows = {}};
    const auto put = [&](Cell value) {
        const words::Row& row = words::outcome_rows[table.rows.size()];
        table.rows.push_back({std::string{row.number}, std::string{row.label}, std::move(value)});
    };
    for (Cell& cell : header(outcome.owner)) put(std::move(cell));
    for (auto& column : columns) put(listed(std::move(column)));
    put_list(table, words::outcome_rows[10], std::move(events));
    return {{Heading{std::string{words::outcome_title}, 1}, std::move(table)}};
}

Paper for_worker(const RouteOutcome& outcome, const Printing& printing)
{
    Grid formal = grid(words::outcome_formal_columns);
    for (const ProgrammeTaken& programme : agreed(outcome.programmes))
        formal.groups.push_back({{number(formal.groups.size()), one(with_address(programme)), one(programme.title),
                                  centred(programme.hours ? std::to_string(*programme.hours) : std::string{words::absent}),
                                  one(period(programme.from, programme.to)), one(or_absent(programme.document_number))}});

    Grid informal = grid(words::outcome_informal_columns);
    for (const EventTaken& event : shown(outcome.events, printing.other_levels))
        if (event.attended)  // CLAUSE IOM-A2W-informal
            informal.groups.push_back({{number(informal.groups.size()), one(or_absent(event.place)),
                                        one(event.title, mark(event.level)), one(period(event.from, event.to))}});

    return {{Heading{std::string{words::own_outcome_title}, 1}, own_header(outcome.owner, words::own_outcome_header),
             Heading{std::string{words::outcome_formal_title}, 2}, or_dashes(std::move(formal)),
             Heading{std::string{words::outcome_informal_title}, 2}, or_dashes(std::move(informal)),
             Note{std::string{words::own_outcome_note}}}};
}

}  // namespace

Paper lay_out(const RecommendedRoute& route, const Printing& printing)
{
    return printing.layout == Layout::specialist ? for_specialist(route, printing) : for_worker(route, printing);
}

Paper lay_out(const RouteOutcome& outcome, const Printing& printing)
{
    return printing.layout == Layout::specialist ? for_specialist(outcome) : for_worker(outcome, printing);
}

}  // namespace marshrut::report
