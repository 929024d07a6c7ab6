// SPDX-License-Identifier: MIT
#include <marshrut/catalogue/groups.hpp>
#include <marshrut/catalogue/offers.hpp>
#include <marshrut/catalogue/rows.hpp>
#include <marshrut/core/text.hpp>
#include <marshrut/table/refusals.hpp>

#include <algorithm>
#include <set>

namespace marshrut::catalogue {

namespace {

constexpr table::Spelling forms_said[] = {{"distance", "дистанционно;дистанционная;online;онлайн"}, {"mixed", "очно-заочно;очно-заочная;смешанная"},
                                              {"full_time", "очно;очная;offline;офлайн"}};
constexpr table::Spelling programme_kinds_said[] = {{"professional_development", "повышение квалификации"}, {"retraining", "профессиональная переподготовка;переподготовка"}};
constexpr table::Spelling group_kinds_said[] = {{"preliminary", "предварительная запись"}, {"dated", "с датами"}};

/// Columns of figures: whose they are and which competence each speaks of.
struct Figures {
    struct At {
        std::size_t column;
        std::string competence;
    };
    std::vector<At> covers, entry;
    std::vector<std::size_t> claimed;
    std::vector<table::Finding> notes;
};

Figures find_figures(const table::Table& table, const Reference& reference)
{
    Figures figures;
    for (std::size_t column = 0; column < table.width(); ++column) {
        const std::string heading = text::folded(table.headings()[column]);
        const bool weight = heading.starts_with("w_"), least = heading.starts_with("min_") && heading != "min_education";
        if (weight || least) {
            const std::string code = text::tidy(table.headings()[column]).substr(weight ? 2 : 4);
            if (reference.area(code)) {
                (weight ? figures.covers : figures.entry).push_back({column, code});
            } else {
                Found found = reference.find(List::areas, code);
                figures.notes.push_back(table::found(table::Treatment::note, Failure{code::area_unknown}, table.heading_place(column),
                                                     table.headings()[column], found.code.value_or(found.nearest)));
            }
            figures.claimed.push_back(column);
        } else if (reference.indicator(table.headings()[column])) {
            figures.covers.push_back({column, table.headings()[column]});
            figures.claimed.push_back(column);
        }
    }
    return figures;
}

/// The stages that any list speaks of.
std::set<std::string> known_stages(const Reference& reference)
{
    std::set<std::string> stages;
    for (const OrganisationKind& one : reference.lists().organisation_kinds) stages.insert(one.stages.begin(), one.stages.end());
    for (const Subject& one : reference.lists().subjects) stages.insert(one.stages.begin(), one.stages.end());
    return stages;
}

/// Matches what programmes and events have in common.
class Matcher {
public:
    Matcher(const table::Table& table, const Reference& reference)
        : table_{table}, reference_{reference}, figures_{find_figures(table, reference)}, stages_{known_stages(reference)}
    {
    }
    [[nodiscard]] const Figures& figures() const noexcept { return figures_; }

    template <class Row>
    void match(Row& row, table::Doubts& doubts) const
    {
        const std::size_t at = doubts.row();
        codes(row.target_positions, List::positions, "target_positions", doubts);
        codes(row.target_subjects, List::subjects, "target_subjects", doubts);
        if (row.stages.empty()) row.stages = {"*"};
        for (const std::string& stage : row.stages)
            if (stage != "*" && !stages_.contains(stage)) doubts.reject(table::code::unknown_code, "stages", stage);
        if (row.municipality) place(*row.municipality, "municipality", doubts);
        for (const auto& [column, competence] : figures_.covers)
            if (const auto value = figure(at, column, true, doubts)) row.covers.push_back({competence, *value});
        for (const auto& [column, competence] : figures_.entry)
            if (const auto value = figure(at, column, false, doubts)) row.entry.push_back({competence, *value});
    }

    void place(std::string& spelling, std::string_view column, table::Doubts& doubts) const
    {
        Found found = reference_.find(List::municipalities, spelling);
        if (found.code)
            spelling = *std::move(found.code);
        else
            doubts.reject(table::code::unknown_code, column, found.text, found.nearest);
    }

private:
    void codes(std::vector<std::string>& spellings, List list, std::string_view column, table::Doubts& doubts) const
    {
        if (spellings.empty()) spellings = {"*"};
        for (std::string& one : spellings) {
            if (one == "*") continue;
            Found found = reference_.find(list, one);
            if (found.code)
                one = *std::move(found.code);
            else
                doubts.reject(table::code::unknown_code, column, found.text, found.nearest);
        }
    }

    /// A weight 0…1 in hundredths, or a whole percent; nothing where the cell is empty.
    [[nodiscard]] std::optional<int> figure(std::size_t row, std::size_t column, bool weight, table::Doubts& doubts) const
    {
        const std::string cell = text::tidy(table_.cell(row, column));
        if (cell.empty()) return std::nullopt;
        if (weight) {
            if (const auto read = table::Weight::parse(cell)) return read->hundredths();
        } else if (const auto read = table::read_integer(cell); read && *read >= 0 && *read <= 100) {
            return static_cast<int>(*read);
        }
        const bool number = table::read_decimal(cell, 3).has_value();
        table::Finding& finding = doubts.reject(number ? table::code::out_of_range : table::code::not_a_number, {}, cell, {},
                                                {{"least", std::int64_t{0}}, {"most", std::int64_t{weight ? 1 : 100}}});
        finding.place = table_.place(row, column);
        return std::nullopt;
    }

    const table::Table& table_;
    const Reference& reference_;
    Figures figures_;
    std::set<std::string> stages_;
};

/// Every failure becomes a rejection of the row.
void reject_all(const Refusals& no, table::Doubts& doubts)
{
    for (const Failure& one : no) doubts.reject(one.code(), {}, {}, {}, one.facts());
}

template <class Row, class Against>
Expected<table::Rows<Row>, Refusals> read_offers(const table::Table& table, const Reference& reference, Against&& against_row)
{
    const Matcher matcher{table, reference};
    table::ReadOptions options;
    options.claimed = matcher.figures().claimed;
    auto rows = table::read<Row>(table, options);
    if (!rows) return rows;
    for (const table::Finding& one : matcher.figures().notes) rows.value().report.add(one);
    std::set<std::string> codes;
    table::judge(rows.value(), table, [&](Row& row, table::Doubts& doubts) {
        matcher.match(row, doubts);
        if (!codes.insert(row.code).second) doubts.reject(marshrut::code::code_taken, "code", row.code, {}, {{"code", row.code}});
        if (!doubts.rejected()) reject_all(against_row(row), doubts);
    });
    return rows;
}

}  // namespace

std::span<const table::Column> ProgrammeRow::columns()
{
    static constexpr table::Column all[] = {
        {.name = "code", .titles = "Код", .need = table::Need::filled},
        {.name = "title_ru", .titles = "Наименование|title", .need = table::Need::filled},
        {.name = "hours", .titles = "Часы|Объём, ч", .need = table::Need::filled},
        {.name = "provider", .titles = "Организация ДПО", .need = table::Need::filled},
        {.name = "target_positions", .titles = "Должности"},
        {.name = "target_subjects", .titles = "Предметы"},
        {.name = "stages", .titles = "Уровни образования"},
        {.name = "delivery_form", .titles = "Форма обучения", .spellings = forms_said},
        {.name = "programme_kind", .titles = "Вид программы", .spellings = programme_kinds_said},
        {.name = "document_kind", .titles = "Документ"},
        {.name = "min_education", .titles = "Уровень образования слушателя"},
        {.name = "municipality", .titles = "Муниципалитет"},
        {.name = "address", .titles = "Адрес"},
        {.name = "training_year", .titles = "Год обучения"},
        {.name = "published", .titles = "Опубликована"},
        {.name = "included", .titles = "Включена в рекомендации"},
        {.name = "tags", .titles = "Признаки"},
    };
    return all;
}

Programme ProgrammeRow::programme(ProgrammeId id, OrganisationId provided_by) const
{
    Programme one{id, code, title_ru, provided_by, hours};
    one.kind = programme_kind.value_or(ProgrammeKind::professional_development);
    one.targets = Targets{target_positions, target_subjects, stages, covers, entry};
    if (!delivery_form.empty()) one.forms = delivery_form;
    one.municipality = municipality;
    one.address = address;
    one.min_education = min_education;
    one.document_kind = document_kind;
    one.training_year = training_year;
    one.published = published;
    one.included = included;
    one.tags = tags;
    return one;
}

std::span<const table::Column> EventRow::columns()
{
    static constexpr table::Column all[] = {
        {.name = "code", .titles = "Код", .need = table::Need::filled},
        {.name = "title_ru", .titles = "Наименование|title", .need = table::Need::filled},
        {.name = "type", .titles = "Вид"},
        {.name = "organiser", .titles = "Организатор|provider"},
        {.name = "level", .titles = "Уровень"},
        {.name = "target_positions", .titles = "Должности"},
        {.name = "target_subjects", .titles = "Предметы"},
        {.name = "stages", .titles = "Уровни образования"},
        {.name = "participation_forms", .titles = "Формы участия"},
        {.name = "date_from", .titles = "Начало", .need = table::Need::filled},
        {.name = "date_to", .titles = "Окончание"},
        {.name = "mode", .titles = "Формат|delivery_form", .spellings = forms_said},
        {.name = "place_ru", .titles = "Место проведения|place"},
        {.name = "municipality", .titles = "Муниципалитет"},
        {.name = "address", .titles = "Адрес"},
        {.name = "published", .titles = "Опубликовано"},
        {.name = "included", .titles = "Включено в рекомендации"},
        {.name = "tags", .titles = "Признаки"},
    };
    return all;
}

Event EventRow::event(EventId id, std::optional<OrganisationId> organised_by) const
{
    Event one{id, code, title_ru, date_from, date_to.value_or(date_from)};
    one.organiser = organised_by;
    one.type = type;
    one.level = level;
    one.targets = Targets{target_positions, target_subjects, stages, covers, entry};
    if (!mode.empty()) one.forms = mode;
    one.participation_forms = participation_forms;
    one.municipality = municipality;
    one.place = address ? address : place_ru;
    one.published = published;
    one.included = included;
    one.tags = tags;
    return one;
}

std::span<const table::Column> GroupRow::columns()
{
    static constexpr table::Column all[] = {
        {.name = "code", .titles = "Код", .need = table::Need::filled},
        {.name = "programme", .titles = "Программа", .need = table::Need::filled},
        {.name = "kind", .titles = "Вид", .need = table::Need::filled, .spellings = group_kinds_said},
        {.name = "year", .titles = "Год"},
        {.name = "form", .titles = "Форма обучения", .spellings = forms_said},
        {.name = "date_from", .titles = "Начало"},
        {.name = "date_to", .titles = "Окончание"},
        {.name = "capacity", .titles = "Мест"},
        {.name = "taken"},
        {.name = "reserved", .titles = "Места муниципалитетов"},
        {.name = "apply_from", .titles = "Запись с"},
        {.name = "apply_to", .titles = "Запись по"},
        {.name = "municipality", .titles = "Муниципалитет"},
        {.name = "venue", .titles = "Место проведения"},
        {.name = "order_number", .titles = "Номер приказа"},
        {.name = "order_date", .titles = "Дата приказа"},
    };
    return all;
}

Group GroupRow::group(GroupId id) const
{
    Group one{id, code, programme, kind};
    one.year = year || !date_from ? year : std::optional{date_from->year()};
    one.form = form;
    one.date_from = date_from;
    one.date_to = date_to;
    one.capacity = capacity;
    one.taken = taken.value_or(0);
    for (const std::string& part : reserved) {
        const auto colon = part.rfind(':');
        const auto seats = colon == std::string::npos ? std::nullopt : table::read_integer(std::string_view{part}.substr(colon + 1));
        if (seats && *seats >= 0 && *seats <= 100'000) one.reserved.push_back({text::tidy(part.substr(0, colon)), static_cast<int>(*seats)});
    }
    one.apply_from = apply_from;
    one.apply_to = apply_to;
    one.municipality = municipality;
    one.venue = venue;
    one.order_number = order_number;
    one.order_date = order_date;
    return one;
}

std::span<const table::Column> RatingRow::columns()
{
    static constexpr table::Column all[] = {{.name = "offer", .titles = "Программа|Событие", .need = table::Need::filled},
                                     {.name = "mark", .titles = "Оценка", .need = table::Need::filled},
                                     {.name = "person_key", .titles = "Код сотрудника"}};
    return all;
}

Result<> RatingRow::check(const RatingRow& row)
{
    if (row.mark < 1 || row.mark > 5)
        return Failure{table::code::out_of_range, {{"least", std::int64_t{1}}, {"most", std::int64_t{5}}}, "mark"};
    return done();
}

Expected<table::Rows<ProgrammeRow>, Refusals> read_programmes(const table::Table& table, const Reference& reference, const Norms& norms)
{
    return read_offers<ProgrammeRow>(table, reference, [&](const ProgrammeRow& row) {
        return against(row.programme(ProgrammeId{0}, OrganisationId{0}), norms);
    });
}

Expected<table::Rows<EventRow>, Refusals> read_events(const table::Table& table, const Reference& reference)
{
    return read_offers<EventRow>(table, reference, [](const EventRow& row) { return against(row.event(EventId{0}, {})); });
}

Expected<table::Rows<GroupRow>, Refusals> read_groups(const table::Table& table, const Reference& reference)
{
    auto rows = table::read<GroupRow>(table);
    if (!rows) return rows;
    std::set<std::string> codes;
    table::judge(rows.value(), table, [&](GroupRow& row, table::Doubts& doubts) {
        const auto place = [&](std::string& spelling, std::string_view column) {
            Found found = reference.find(List::municipalities, spelling);
            if (found.code)
                spelling = *std::move(found.code);
            else
                doubts.reject(table::code::unknown_code, column, found.text, found.nearest);
        };
        if (row.municipality) place(*row.municipality, "municipality");
        for (std::string& part : row.reserved) {
            const auto colon = part.rfind(':');
            const auto seats = colon == std::string::npos ? std::nullopt : table::read_integer(std::string_view{part}.substr(colon + 1));
            if (!seats || *seats < 1 || *seats > 100'000) {
                doubts.reject(marshrut::code::reserved_invalid, "reserved", part, {}, {{"municipality", part}});
                continue;
            }
            std::string municipality = text::tidy(part.substr(0, colon));
            place(municipality, "reserved");
            part = municipality + ':' + std::to_string(*seats);
        }
        if (!codes.insert(row.code).second) doubts.reject(marshrut::code::code_taken, "code", row.code, {}, {{"code", row.code}});
        if (doubts.rejected()) return;
        const Group group = row.group(GroupId{0});
        Refusals no;
        if (group.kind == GroupKind::preliminary)
            detail::check_preliminary(no, group, {});
        else
            detail::check_dated(no, group);
        detail::check_days(no, group.apply_from, group.apply_to);
        reject_all(no, doubts);
    });
    return rows;
}

}  // namespace marshrut::catalogue
