// SPDX-License-Identifier: MIT
#include <marshrut/campaign/refusals.hpp>
#include <marshrut/campaign/rows.hpp>
#include <marshrut/table/refusals.hpp>

namespace marshrut::campaign {

std::span<const table::Column> CampaignRow::columns()
{
    static constexpr table::Column all[] = {
        {.name = "code", .titles = "Код", .need = table::Need::filled},
        {.name = "category", .titles = "Категория|categories"},
        {.name = "procedure", .titles = "Процедура"},
        {.name = "assessment_year", .titles = "Год оценки", .need = table::Need::filled},
        {.name = "training_year", .titles = "Год обучения", .need = table::Need::filled},
        {.name = "select_from", .titles = "Выбор с"},
        {.name = "select_to", .titles = "Выбор по"},
        {.name = "confirm_from", .titles = "Подтверждение с"},
        {.name = "confirm_to", .titles = "Подтверждение по"},
        {.name = "early_submission", .titles = "Досрочная подача"},
    };
    return all;
}

Result<> CampaignRow::check(const CampaignRow& row)
{
    const auto reversed = [](const std::optional<Day>& from, const std::optional<Day>& to) { return from && to && *to < *from; };
    if (reversed(row.select_from, row.select_to))
        return Failure{code::window_reversed, {{"from", *row.select_from}, {"until", *row.select_to}}, "select_to"};
    if (reversed(row.confirm_from, row.confirm_to))
        return Failure{code::window_reversed, {{"from", *row.confirm_from}, {"until", *row.confirm_to}}, "confirm_to"};
    if (reversed(row.select_to, row.confirm_to))
        return Failure{code::confirmation_before_selection, {{"select_to", *row.select_to}, {"confirm_to", *row.confirm_to}}, "confirm_to"};
    return done();
}

Expected<table::Rows<CampaignRow>, Refusals> read_campaigns(const table::Table& table, const Reference& reference)
{
    auto rows = table::read<CampaignRow>(table);
    if (!rows) return rows;
    table::judge(rows.value(), table, [&](CampaignRow& row, table::Doubts& doubts) {
        for (std::string& one : row.category) {
            Found found = reference.find(List::categories, one);
            if (found.code)
                one = *std::move(found.code);
            else
                doubts.reject(table::code::unknown_code, "category", found.text, found.nearest);
        }
    });
    return rows;
}

}  // namespace marshrut::campaign
