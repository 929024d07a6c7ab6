// SPDX-License-Identifier: MIT
#include <marshrut/assessment/refusals.hpp>
#include <marshrut/assessment/rows.hpp>
#include <marshrut/core/text.hpp>
#include <marshrut/table/refusals.hpp>

namespace marshrut::assessment {

namespace {

constexpr table::Spelling states_said[] = {{"planned", "запланирована"}, {"open", "идёт;открыта"}, {"closed", "завершена;закрыта"}, {"released", "результаты открыты"}};

/// Turns spellings into codes; each one unknown is a doubt about the column.
void resolve(std::vector<std::string>& spellings, List list, std::string_view column, const Reference& reference, table::Doubts& doubts)
{
    for (std::string& one : spellings) {
        Found found = reference.find(list, one);
        if (found.code)
            one = *std::move(found.code);
        else
            doubts.reject(table::code::unknown_code, column, found.text, found.nearest);
    }
}

}  // namespace

std::span<const table::Column> ProcedureRow::columns()
{
    static constexpr table::Column all[] = {
        {.name = "code", .titles = "Код", .need = table::Need::filled},
        {.name = "name", .titles = "Наименование"},
        {.name = "category", .titles = "Категория|categories"},
        {.name = "areas", .titles = "Области"},
        {.name = "date_from", .titles = "Начало"},
        {.name = "date_to", .titles = "Окончание"},
        {.name = "state", .titles = "Состояние", .spellings = states_said},
    };
    return all;
}

Result<> ProcedureRow::check(const ProcedureRow& row)
{
    if (row.date_from && row.date_to && *row.date_to < *row.date_from) return Failure{code::procedure_days_reversed, {{"from", *row.date_from}, {"until", *row.date_to}}, "date_to"};
    return done();
}

std::span<const table::Column> ResultRow::columns()
{
    static constexpr table::Column all[] = {
        {.name = "procedure", .titles = "Процедура"},
        {.name = "group", .titles = "Группа"},
        {.name = "person_key", .titles = "Код сотрудника", .need = table::Need::filled},
        {.name = "date", .titles = "Дата"},
        {.name = "competence", .titles = "Компетенция", .need = table::Need::filled},
        {.name = "points", .titles = "Баллы", .absent_words = true},
        {.name = "max_points", .titles = "Максимум", .absent_words = true},
        {.name = "percent", .titles = "Результат, %|Процент"},
    };
    return all;
}

bool ResultRow::is_need() const { return text::folded(procedure) == "потребность"; }

std::optional<Points> ResultRow::result() const
{
    if (points && max_points) return Points{*points, *max_points};
    return percent ? std::optional{percent->of} : std::nullopt;
}

Result<> ResultRow::check(const ResultRow& row)
{
    if (row.is_need()) return done();
    if (!row.date) return Failure{table::code::null_value, {}, "date"};
    if (row.points && !row.max_points) return Failure{table::code::null_value, {}, "max_points"};
    if (!row.points) return done();
    if (const Points told{*row.points, *row.max_points}; !told.valid())
        return Failure{code::points_invalid, {{"points", told.points}, {"max", told.max}}, "points"};
    else if (row.percent) {
        // A percent may be rounded or cut off to a whole one, no more.
        const Points& said = row.percent->of;
        const __int128 left = static_cast<__int128>(said.points) * told.max, right = static_cast<__int128>(told.points) * said.max;
        const __int128 apart = left > right ? left - right : right - left;
        if (apart * 100 >= static_cast<__int128>(said.max) * told.max) return Failure{code::points_contradict_percent, {}, "percent"};
    }
    return done();
}

Expected<table::Rows<ProcedureRow>, Refusals> read_procedures(const table::Table& table, const Reference& reference)
{
    auto rows = table::read<ProcedureRow>(table);
    if (!rows) return rows;
    table::judge(rows.value(), table, [&](ProcedureRow& row, table::Doubts& doubts) {
        resolve(row.category, List::categories, "category", reference, doubts);
        resolve(row.areas, List::competences, "areas", reference, doubts);
    });
    return rows;
}

Expected<table::Rows<ResultRow>, Refusals> read_results(const table::Table& table, const Reference& reference)
{
    auto rows = table::read<ResultRow>(table);
    if (!rows) return rows;
    const auto columns = ResultRow::columns();
    const auto has = [&](std::string_view name) {
        for (std::size_t n = 0; n < columns.size(); ++n)
            if (columns[n].name == name) return rows.value().headers.at[n].has_value();
        return false;
    };
    bool only_needs = true;
    for (const auto& one : rows.value().rows) only_needs = only_needs && one.row.is_need();
    if (!only_needs && !has("percent") && !(has("points") && has("max_points"))) {
        // Said by the reader of headings, which knows the nearest: the same columns, now required.
        static constexpr table::Column needed[] = {{.name = "points", .titles = "Баллы", .need = table::Need::filled, .unless = "percent"},
                                            {.name = "max_points", .titles = "Максимум", .need = table::Need::filled, .unless = "percent"},
                                            {.name = "percent", .titles = "Результат, %|Процент"}};
        if (auto missing = table::match(table, needed); !missing) return missing.error();
    }
    table::judge(rows.value(), table, [&](ResultRow& row, table::Doubts& doubts) {
        Found found = reference.find(row.is_need() ? List::needs : List::competences, row.competence);
        if (!found.code)
            doubts.reject(table::code::unknown_code, "competence", found.text, found.nearest);
        else
            row.competence = *std::move(found.code);
    });
    return rows;
}

}  // namespace marshrut::assessment
