// SPDX-License-Identifier: MIT
#include <marshrut/core/text.hpp>
#include <marshrut/recommend/reading.hpp>

#include <unordered_set>

namespace marshrut::recommend::reading {

std::optional<OrganisationId> Organisations::find(const std::string& text) const
{
    if (const auto at = keys.find(text); at != keys.end()) return at->second;
    const auto at = names.find(text::folded(text));
    return at == names.end() ? std::nullopt : std::optional{at->second};
}

std::vector<CompetenceColumn> Context::percent_columns(const table::Table& from)
{
    std::vector<CompetenceColumn> columns;
    for (std::size_t at = 0; at < from.width(); ++at) {
        const std::string heading = text::folded(from.headings()[at]);
        std::string_view name = heading;
        const bool prefixed = name.starts_with("percent_");
        if (prefixed)
            name.remove_prefix(8);
        else if (name.ends_with(", %"))
            name.remove_suffix(3);
        else
            continue;
        const Found found = reference.find(List::competences, name);
        if (found.code)
            columns.push_back({at, *found.code});
        else if (prefixed)
            no.add(Failure{code::unknown_competence, {{"column", from.headings()[at]}, {"nearest", found.nearest}}, from.name()});
    }
    return columns;
}

namespace {

/// Hundredths of a share 0…1, rounded half up, from the digits as they stand: 0.505 is 51.
std::optional<int> hundredths(std::string_view cell)
{
    const std::string text = text::tidy(cell);
    const auto point = text.find_first_of(".,");
    const std::string_view whole = std::string_view{text}.substr(0, point);
    const std::string_view rest = point == std::string::npos ? std::string_view{} : std::string_view{text}.substr(point + 1);
    const auto digits = [](std::string_view some) { return !some.empty() && std::ranges::all_of(some, [](char c) { return c >= '0' && c <= '9'; }); };
    if ((whole != "0" && whole != "1") || (point != std::string::npos && !digits(rest))) return std::nullopt;
    const auto digit = [&](std::size_t n) { return n < rest.size() ? rest[n] - '0' : 0; };
    const int value = (whole == "1" ? 100 : 0) + digit(0) * 10 + digit(1) + (digit(2) >= 5 ? 1 : 0);
    const bool over = whole == "1" && rest.find_first_not_of('0') != std::string_view::npos;
    return over ? std::nullopt : std::optional{value};
}

std::optional<int> whole_percent(std::string_view cell)
{
    const auto value = table::read_integer(cell);
    return value && *value >= 0 && *value <= 100 ? std::optional{static_cast<int>(*value)} : std::nullopt;
}

/// The columns of a table of offers that are named after competences.
struct FigureColumns {
    std::vector<CompetenceColumn> covers{}, entry{};
    std::vector<std::size_t> claimed{};
    std::vector<std::pair<std::size_t, std::string>> unknown{};  ///< `w_…` and `min_…` of areas nobody knows, and the nearest
};

FigureColumns figure_columns(const table::Table& from, const Reference& reference)
{
    FigureColumns columns;
    for (std::size_t at = 0; at < from.width(); ++at) {
        const std::string& heading = from.headings()[at];
        const bool weight = heading.starts_with("w_"), least = heading.starts_with("min_");
        if (std::ranges::any_of(OfferRow::columns(), [&](const table::Column& one) { return table::means(heading, one); })) continue;  // `min_education`
        if (weight || least) {
            const Found found = reference.find(List::areas, std::string_view{heading}.substr(weight ? 2 : 4));
            if (found.code)
                (weight ? columns.covers : columns.entry).push_back({at, *found.code});
            else
                columns.unknown.emplace_back(at, found.nearest);
        } else if (const Indicator* indicator = reference.indicator(heading)) {
            columns.covers.push_back({at, indicator->code});
        } else {
            continue;
        }
        columns.claimed.push_back(at);
    }
    return columns;
}

/// Rows of programmes and events on their way to offers.
class OfferReader {
public:
    OfferReader(const Tables& tables, const Organisations& organisations, int training_year, Context& here, FromTables& into)
        : tables_{tables}, organisations_{organisations}, training_year_{training_year}, here_{here}, into_{into}
    {
        for (const OrganisationKind& kind : here.reference.lists().organisation_kinds)
            for (const std::string& stage : kind.stages) stages_.push_back(stage);
    }

    void read()
    {
        read_groups();
        read_marks();
        if (tables_.offers) take(tables_.offers, std::nullopt);
        if (tables_.programmes) take(tables_.programmes, OfferColumnKind::programme);
        if (tables_.events) take(tables_.events, OfferColumnKind::event);
        auto& offers = into_.region.offers;
        std::ranges::move(events_, std::back_inserter(offers));
        for (std::size_t i = 0; i < offers.size(); ++i) offers[i].row = static_cast<std::int64_t>(i);
        settle_strangers();
    }

private:
    void read_groups()
    {
        auto rows = here_.read<GroupRow>(tables_.groups);
        if (!rows) return;
        table::judge(*rows, *tables_.groups, [&](GroupRow& row, table::Doubts& doubts) {
            const bool dated = row.kind == GroupKind::dated;
            if (dated && !row.date_from) return void(doubts.reject(table::code::null_value, "date_from"));
            if (!dated && row.date_from) return void(doubts.reject(code::preliminary_with_dates, "date_from"));
            if (!dated && !row.year) return void(doubts.reject(table::code::null_value, "year"));
            std::optional<std::string> municipality;
            if (row.municipality) {
                const Found found = here_.reference.find(List::municipalities, *row.municipality);
                if (!found.code) doubts.remark(table::code::unknown_code, "municipality", found.text, found.nearest);
                municipality = found.code;
            }
            Group group{GroupId{static_cast<std::int64_t>(++groups_read_)}, row.code, row.programme, *row.kind};
            group.year = row.year;
            group.form = row.form;
            group.date_from = row.date_from;
            group.date_to = row.date_to;
            group.capacity = row.capacity;
            group.taken = row.taken.value_or(0);
            group.apply_from = row.apply_from;
            group.apply_to = row.apply_to;
            group.municipality = std::move(municipality);
            groups_[row.programme].push_back(std::move(group));
        });
        group_report_ = std::move(rows->report);
    }

    void read_marks()
    {
        auto rows = here_.read<MarkRow>(tables_.ratings);
        if (!rows) return;
        table::judge(*rows, *tables_.ratings, [&](const MarkRow& row, table::Doubts& doubts) {
            if (*row.mark < 1 || *row.mark > 5)
                return void(doubts.reject(table::code::out_of_range, "mark", std::to_string(*row.mark), {}, {{"least", std::int64_t{1}}, {"most", std::int64_t{5}}}));
            Marks& marks = marks_[row.offer];
            ++marks.count;
            marks.sum += *row.mark;
        });
        mark_report_ = std::move(rows->report);
    }

    void take(const std::optional<table::Table>& from, std::optional<OfferColumnKind> kind)
    {
        const FigureColumns figures = figure_columns(*from, here_.reference);
        auto rows = here_.read<OfferRow>(from, figures.claimed);
        if (!rows) return;
        if (std::ranges::none_of(figures.covers, [&](const CompetenceColumn& one) { return here_.reference.area(one.competence) != nullptr; }))
            here_.no.add(Failure{table::code::missing_column, {{"column", std::string{"w_…"}}}, from->name()});
        for (const auto& [at, nearest] : figures.unknown)
            here_.fault(rows->report, Failure{table::code::unknown_code}, from->heading_place(at), from->headings()[at], nearest);
        table::Doubts doubts{*from, rows->headers, OfferRow::columns(), rows->report};
        for (const auto& one : rows->rows) {
            doubts.at(one.at);
            const auto of = kind ? kind : one.row.kind;
            if (!of)
                doubts.reject(table::code::null_value, "kind");
            else if (!seen_.insert(one.row.code).second)
                here_.no.add(Failure{code::duplicate_key, {{"column", std::string{"code"}}, {"row", static_cast<std::int64_t>(one.at) + 1}}, from->name()});
            else if (!add(one.row, *of, figures_of(figures, *from, one.at, rows->report), doubts))
                ++rows->report.rejected;
        }
        if (rows->report.rejected > 0) into_.faulty = true;
        here_.keep(std::move(rows->report));
    }

    struct Figures {
        std::vector<Figure100> covers{}, entry{};
        bool good = true;
    };

    static Figures figures_of(const FigureColumns& columns, const table::Table& from, std::size_t row, table::Report& report)
    {
        Figures figures;
        const auto read = [&](const std::vector<CompetenceColumn>& some, std::vector<Figure100>& into, auto value_of, const Failure& why) {
            for (const CompetenceColumn& column : some) {
                const std::string_view cell = from.cell(row, column.at);
                if (text::tidy(cell).empty()) continue;
                if (const std::optional<int> value = value_of(cell)) {
                    into.push_back({column.competence, *value});
                } else {
                    report.add(table::found(table::Treatment::rejected, why, from.place(row, column.at), std::string{cell}));
                    figures.good = false;
                }
            }
        };
        read(columns.covers, figures.covers, hundredths, Failure{table::code::bad_value, {{"expected", std::string{table::Weight::expected}}}});
        read(columns.entry, figures.entry, whole_percent,
             Failure{table::code::out_of_range, {{"least", std::int64_t{0}}, {"most", std::int64_t{100}}}});
        return figures;
    }

    /// False: the row is rejected.
    bool add(const OfferRow& row, OfferColumnKind kind, Figures figures, table::Doubts& doubts)
    {
        Targets targets = targets_of(row, doubts);
        targets.covers = std::move(figures.covers);
        targets.entry = std::move(figures.entry);
        std::optional<std::string> municipality;
        if (row.municipality) {
            const Found found = here_.reference.find(List::municipalities, *row.municipality);
            if (!found.code) doubts.reject(table::code::unknown_code, "municipality", found.text, found.nearest);
            municipality = found.code;
        }
        Provider provider;
        if (row.provider) {
            const auto id = organisations_.find(*row.provider);
            if (id) {
                const Workplaces::Place* place = organisations_.places.find(*id);
                provider = {place->name, place->municipality};
            } else if (tables_.providers || tables_.organisations) {
                doubts.reject(table::code::unknown_code, "provider", *row.provider);
            }
        }
        const Marks marks = marks_.contains(row.code) ? marks_[row.code] : Marks{};
        if (kind == OfferColumnKind::event) {
            if (!row.date_from) doubts.reject(table::code::null_value, "date_from");
            if (doubts.rejected() || !figures.good) return false;
            Event event{EventId{1}, row.code, row.title_ru, *row.date_from, row.date_to.value_or(*row.date_from)};
            event.type = row.type;
            if (!row.level.empty()) event.level = row.level;
            event.targets = std::move(targets);
            if (!row.delivery_form.empty()) event.forms = row.delivery_form;
            event.municipality = std::move(municipality);
            event.published = row.published.value_or(true);
            event.included = row.included.value_or(true);
            events_.push_back(offer_of(event, marks, provider, here_.lists));
            return true;
        }
        if (doubts.rejected() || !figures.good) return false;
        Programme programme{ProgrammeId{1}, row.code, row.title_ru, OrganisationId{1}};
        programme.hours = row.hours.value_or(0);
        programme.kind = row.programme_kind.value_or(ProgrammeKind::professional_development);
        programme.targets = std::move(targets);
        if (!row.delivery_form.empty()) programme.forms = row.delivery_form;
        programme.municipality = std::move(municipality);
        programme.training_year = row.training_year;
        programme.published = row.published.value_or(true);
        programme.included = row.included.value_or(true);
        static const std::vector<Group> none;
        const auto own = groups_.find(row.code);
        const std::vector<Group>* groups = !tables_.groups ? nullptr : own == groups_.end() ? &none : &own->second;
        into_.region.offers.push_back(offer_of(programme, groups, marks, provider, here_.lists, training_year_));
        return true;
    }

    Targets targets_of(const OfferRow& row, table::Doubts& doubts) const
    {
        Targets targets;
        const auto known = [&](const std::vector<std::string>& told, List list, std::string_view column, std::vector<std::string>& into) {
            if (told.empty()) return;
            into.clear();
            for (const std::string& one : told) {
                if (one == any_code) {
                    into.push_back(one);
                    continue;
                }
                const Found found = here_.reference.find(list, one);
                if (found.code)
                    into.push_back(*found.code);
                else
                    doubts.reject(table::code::unknown_code, column, found.text, found.nearest);
            }
        };
        known(row.target_positions, List::positions, "target_positions", targets.positions);
        known(row.target_subjects, List::subjects, "target_subjects", targets.subjects);
        if (!row.stages.empty()) targets.stages = row.stages;
        for (std::string& stage : targets.stages) {
            if (stage == "all") stage = any_code;
            if (stage != any_code && std::ranges::find(stages_, stage) == stages_.end()) doubts.reject(table::code::unknown_code, "stages", stage);
        }
        static constexpr auto levels = std::to_array<std::string_view>({"", "federal", "regional", "municipal", "institutional"});
        if (std::ranges::find(levels, row.level) == levels.end()) doubts.reject(table::code::unknown_code, "level", row.level);
        return targets;
    }

    void settle_strangers()
    {
        std::int64_t groups = 0, marks = 0;
        for (const auto& [programme, several] : groups_)
            if (!seen_.contains(programme)) groups += static_cast<std::int64_t>(several.size());
        for (const auto& [offer, several] : marks_)
            if (!seen_.contains(offer)) marks += several.count;
        if (group_report_) here_.strangers(*group_report_, groups), here_.keep(*std::move(group_report_));
        if (mark_report_) here_.strangers(*mark_report_, marks), here_.keep(*std::move(mark_report_));
    }

    const Tables& tables_;
    const Organisations& organisations_;
    int training_year_;
    Context& here_;
    FromTables& into_;
    std::vector<std::string> stages_{};
    std::unordered_map<std::string, std::vector<Group>> groups_{};
    std::unordered_map<std::string, Marks> marks_{};
    std::unordered_set<std::string> seen_{};
    std::vector<Offer> events_{};
    std::optional<table::Report> group_report_{}, mark_report_{};
    std::size_t groups_read_ = 0;
};

}  // namespace

void read_offers(const Tables& tables, const Organisations& organisations, int training_year, Context& here, FromTables& into)
{
    OfferReader{tables, organisations, training_year, here, into}.read();
}

}  // namespace marshrut::recommend::reading
