// SPDX-License-Identifier: MIT
#include <marshrut/core/text.hpp>
#include <marshrut/model/refusals.hpp>
#include <marshrut/recommend/reading.hpp>

namespace marshrut::recommend::reading {

namespace {

/// The first rows, by number, of people that come twice in a table of one row a person.
void refuse_twice(const table::Rows<PersonRow>& people, Context& here)
{
    std::unordered_map<std::string, std::size_t> seen;
    std::size_t listed = 0;
    for (const auto& one : people.rows)
        if (!seen.emplace(one.row.person_key, one.at).second && ++listed <= 20)
            here.no.add(Failure{code::duplicate_key, {{"column", std::string{"person_key"}}, {"row", static_cast<std::int64_t>(one.at) + 1}}, people.report.file});
}

/// Whoever has a row without consent, where the table has such a column: none of their rows counts. CLAUSE MOD-4.4-a
std::vector<std::string> without_consent(const table::Rows<PersonRow>& people)
{
    const auto columns = PersonRow::columns();
    const auto column = std::ranges::find(columns, "consent", &table::Column::name) - columns.begin();
    std::vector<std::string> keys;
    if (!people.headers.at[static_cast<std::size_t>(column)]) return keys;
    for (const auto& one : people.rows) {
        const bool given = one.row.consent && (table::read_day(*one.row.consent) || table::read_flag(*one.row.consent).value_or(false));
        if (!given) keys.push_back(one.row.person_key);
    }
    std::ranges::sort(keys);
    return keys;
}

Job job_of(const PersonRow& row, const Organisations& organisations, table::Doubts& doubts, Context& here)
{
    const auto known = [&](List list, const std::optional<std::string>& text, std::string_view column) -> std::optional<std::string> {
        if (!text) return std::nullopt;
        const Found found = here.reference.find(list, *text);
        if (!found.code) doubts.remark(table::code::unknown_code, column, found.text, found.nearest);
        return found.code;
    };
    Job job;
    job.position = known(List::positions, row.position, "position");
    if (row.taught_subjects)
        for (const Found& one : here.reference.subjects(*row.taught_subjects)) {
            if (one.code)
                job.subjects.push_back(*one.code);
            else
                doubts.remark(table::code::unknown_code, "taught_subjects", one.text, one.nearest);
        }
    job.kind = known(List::organisation_kinds, row.organisation_kind, "organisation_kind");
    job.stages = row.stages;
    if (job.stages.empty() && job.kind) job.stages = here.reference.organisation_kind(*job.kind)->stages;
    job.municipality = known(List::municipalities, row.municipality, "municipality");
    if (row.organisation) {
        if (const auto id = organisations.find(*row.organisation)) {
            if (job.stages.empty()) job.stages = organisations.places.stages(*id, here.lists);
            if (!job.kind) job.kind = organisations.places.counted_kind(*id, here.lists);
            if (!job.municipality) job.municipality = organisations.places.find(*id)->municipality;
        } else {
            doubts.remark(table::code::unknown_code, "organisation", *row.organisation);
        }
    }
    job.main = row.employment_kind == EmploymentKind::main;
    job.from = row.from;
    job.to = row.to;
    return job;
}

}  // namespace

Organisations read_organisations(const Tables& tables, Context& here)
{
    Organisations all;
    std::unordered_map<std::string, std::vector<OrganisationId>> named;
    std::vector<std::pair<OrganisationId, std::string>> parents;
    const auto take = [&](const std::optional<table::Table>& from) {
        auto rows = here.read<WorkplaceRow>(from);
        if (!rows) return;
        table::judge(*rows, *from, [&](const WorkplaceRow& row, table::Doubts& doubts) {
            const Found kind = here.reference.find(List::organisation_kinds, row.kind);
            if (!kind.code) return void(doubts.reject(table::code::unknown_code, "kind", row.kind, kind.nearest));
            std::optional<std::string> municipality;
            if (row.municipality) {
                const Found found = here.reference.find(List::municipalities, *row.municipality);
                if (!found.code) doubts.remark(table::code::unknown_code, "municipality", found.text, found.nearest);
                municipality = found.code;
            }
            const OrganisationId id = all.keys.try_emplace(row.organisation_key, static_cast<std::int64_t>(all.keys.size()) + 1).first->second;
            all.places.add(id, {*kind.code, std::move(municipality), std::nullopt, row.short_name.empty() ? row.name : row.short_name});
            std::erase_if(parents, [&](const auto& one) { return one.first == id; });
            if (row.parent) parents.emplace_back(id, *row.parent);
            for (const std::string& name : {row.name, row.short_name})
                if (auto& ids = named[text::folded(name)]; !name.empty() && std::ranges::find(ids, id) == ids.end()) ids.push_back(id);
        });
        here.keep(std::move(rows->report));
    };
    take(tables.providers);
    take(tables.organisations);
    for (const auto& [name, ids] : named)
        if (ids.size() == 1) all.names.emplace(name, ids.front());  // what several are called finds nobody
    for (const auto& [id, parent] : parents)
        if (const auto above = all.find(parent)) {
            Workplaces::Place place = *all.places.find(id);
            place.parent = above;
            all.places.add(id, std::move(place));
        }
    return all;
}

void read_people(const Tables& tables, const Organisations& organisations, Context& here, FromTables& into)
{
    const auto& from = tables.people ? tables.people : tables.staff;
    if (!from) return;
    const auto percents = here.percent_columns(*from);
    if (!percents.empty() && tables.results) here.no.add(Failure{code::results_twice, {}, from->name()});
    std::vector<std::size_t> claimed;
    for (const auto& one : percents) claimed.push_back(one.at);
    auto rows = here.read<PersonRow>(from, claimed);
    if (!rows) return;
    const auto columns = PersonRow::columns();
    const auto has_column = [&](std::string_view name) {
        return rows->headers.at[static_cast<std::size_t>(std::ranges::find(columns, name, &table::Column::name) - columns.begin())].has_value();
    };
    if (!has_column("position") && !has_column("taught_subjects") && !has_column("organisation_kind") && !has_column("stages"))
        here.no.add(Failure{table::code::missing_column, {{"column", std::string{"position, subjects, organisation_kind, stages"}}}, from->name()});
    if (!has_column("organisation") && !has_column("employment_kind") && !has_column("from") && !has_column("to")) refuse_twice(*rows, here);

    const auto refused = without_consent(*rows);
    table::judge(*rows, *from, [&](const PersonRow& row, table::Doubts& doubts) {
        if (std::ranges::binary_search(refused, row.person_key)) doubts.reject(marshrut::code::no_consent);
    });
    table::Doubts doubts{*from, rows->headers, columns, rows->report};
    for (const auto& one : rows->rows) {
        doubts.at(one.at);
        const auto [place, first] = here.people.emplace(one.row.person_key, into.region.people.size());
        if (first) into.region.people.push_back({one.row.person_key, static_cast<std::int64_t>(one.at) + 1});
        Dossier& person = into.region.people[place->second];
        person.jobs.push_back(job_of(one.row, organisations, doubts, here));
        for (const std::string& need : one.row.needs) {
            const Found found = here.reference.find(List::needs, need);
            if (found.code)
                person.needs.push_back(*found.code);
            else
                doubts.remark(table::code::unknown_code, "needs", found.text, found.nearest);
        }
        for (const auto& column : percents) {
            const std::string_view cell = from->cell(one.at, column.at);
            if (table::absent(cell)) continue;
            const auto percent = Points::percent(cell);
            if (percent && percent->valid())
                person.results.push_back({column.competence, *percent});
            else
                here.fault(rows->report, percent ? Failure{table::code::out_of_range, {{"least", std::int64_t{0}}, {"most", std::int64_t{100}}}}
                                                 : Failure{table::code::not_a_number},
                           from->place(one.at, column.at), std::string{cell});
        }
    }
    here.keep(std::move(rows->report));
}

namespace {

/// Points of a maximum, or a percent; nothing where the result is absent.
std::optional<Points> result_of(const ResultRow& row, table::Doubts& doubts)
{
    if (!row.points) return row.percent ? std::optional{row.percent->of} : std::nullopt;
    if (!row.max_points) {
        if (row.percent) return row.percent->of;
        doubts.reject(table::code::null_value, "max_points");
        return std::nullopt;
    }
    const Points points{*row.points, *row.max_points};
    if (!points.valid()) {
        doubts.reject(table::code::out_of_range, "points", std::to_string(points.points), {}, {{"least", std::int64_t{0}}, {"most", points.max}});
        return std::nullopt;
    }
    if (row.percent) {  // they may differ by rounding, not by a whole percent
        const Points& told = row.percent->of;
        const std::int64_t apart = points.points * told.max - told.points * points.max;
        if (100 * (apart < 0 ? -apart : apart) >= points.max * told.max) {
            doubts.reject(code::result_contradicts, "percent", row.percent->print());
            return std::nullopt;
        }
    }
    return points;
}

}  // namespace

void read_results(const Tables& tables, Context& here, FromTables& into)
{
    std::unordered_map<std::string, std::string> names;
    if (auto rows = here.read<RoundRow>(tables.procedures)) {
        for (const auto& one : rows->rows) {
            names.emplace(text::folded(one.row.code), one.row.code);
            if (!one.row.name.empty()) names.emplace(text::folded(one.row.name), one.row.code);
            Round round{one.row.code};
            for (const std::string& category : one.row.category) {
                const Found found = here.reference.find(List::categories, category);
                round.categories.push_back(found.code.value_or(found.text));
            }
            into.rounds.push_back(std::move(round));
        }
        here.keep(std::move(rows->report));
    }
    std::vector<table::Column> result_columns(ResultRow::columns().begin(), ResultRow::columns().end());
    for (table::Column& one : result_columns)
        if (one.name == "points") one.need = table::Need::column, one.unless = "percent";  // needs have neither
    const auto take = [&](const std::optional<table::Table>& from, bool all_needs) {
        if (from && !all_needs) {
            if (const auto headers = table::match(*from, result_columns); !headers) {
                for (const Failure& one : headers.error()) here.no.add(one);
                return;
            }
        }
        auto rows = here.read<ResultRow>(from);
        if (!rows) return;
        std::int64_t strangers = 0;
        table::judge(*rows, *from, [&](const ResultRow& row, table::Doubts& doubts) {
            const bool need = all_needs || (row.procedure && text::folded(*row.procedure) == "потребность");
            const Found found = here.reference.find(need ? List::needs : List::competences, row.competence);
            if (!found.code) {
                if (need) return void(doubts.remark(table::code::unknown_code, "competence", found.text, found.nearest));
                into.faulty = true;
                return void(doubts.reject(table::code::unknown_code, "competence", found.text, found.nearest));
            }
            const auto result = need ? std::nullopt : result_of(row, doubts);
            const auto person = here.people.find(row.person_key);
            if (person == here.people.end()) return void(++strangers);
            Dossier& dossier = into.region.people[person->second];
            if (need) {
                dossier.needs.push_back(*found.code);
            } else if (result) {
                const auto procedure = row.procedure ? names.find(text::folded(*row.procedure)) : names.end();
                dossier.results.push_back({*found.code, *result, row.date, procedure != names.end() ? procedure->second : row.procedure.value_or("")});
            }
        });
        here.strangers(rows->report, strangers);
        here.keep(std::move(rows->report));
    };
    take(tables.results, false);
    take(tables.needs, true);

    if (auto rows = here.read<CompletionRow>(tables.history)) {
        std::int64_t strangers = 0;
        for (const auto& one : rows->rows) {
            const auto person = here.people.find(one.row.person_key);
            if (person == here.people.end())
                ++strangers;
            else
                into.region.people[person->second].completed.push_back({one.row.programme, *one.row.date});
        }
        here.strangers(rows->report, strangers);
        here.keep(std::move(rows->report));
    }
}

}  // namespace marshrut::recommend::reading

namespace marshrut::recommend {

Expected<FromTables, Refusals> read_region(const Tables& tables, const Reference& reference, int training_year)
{
    FromTables into;
    into.region.lists = nomenclature_of(reference.lists());
    reading::Context here{reference, into.region.lists, into};
    const reading::Organisations organisations = reading::read_organisations(tables, here);
    reading::read_people(tables, organisations, here, into);
    reading::read_results(tables, here, into);
    reading::read_offers(tables, organisations, training_year, here, into);
    if (here.no) return std::move(here.no);
    return into;
}

}  // namespace marshrut::recommend
