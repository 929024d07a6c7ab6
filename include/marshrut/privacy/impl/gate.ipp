// SPDX-License-Identifier: MIT
#include <marshrut/core/text.hpp>
#include <marshrut/model/refusals.hpp>
#include <marshrut/privacy/gate.hpp>

#include <unordered_map>

namespace marshrut::privacy::detail {

Consents consents(const table::Table& table, const table::Headers& headers, std::span<const table::Column> columns, Day today)
{
    const auto cell = [&](std::size_t row, std::string_view name) -> std::string_view {
        for (std::size_t n = 0; n < columns.size(); ++n)
            if (columns[n].name == name && headers.at[n]) return table.cell(row, *headers.at[n]);
        return {};
    };
    const auto given = [&](std::size_t row) {
        const std::string_view said = cell(row, "consent");
        if (const auto day = table::read_day(said)) return *day <= today;
        return table::read_flag(said).value_or(false);
    };
    const auto who = [&](std::size_t row) {
        std::string key = text::folded(cell(row, "person_key"));
        if (!key.empty()) return key;
        for (const std::string_view part : {"fio", "surname", "name", "patronymic", "birth_date"})
            key += '\n' + text::folded(cell(row, part));
        return key;
    };

    Consents all;
    all.given.resize(table.rows());
    std::unordered_map<std::string, bool> by_person;
    std::vector<std::string> people;
    people.reserve(table.rows());
    for (std::size_t row = 0; row < table.rows(); ++row) {
        people.push_back(who(row));
        const auto [at, first] = by_person.emplace(people.back(), true);
        at->second = at->second && given(row);
    }
    std::unordered_map<std::string, std::size_t> counted;
    for (std::size_t row = 0; row < table.rows(); ++row) {
        all.given[row] = by_person.at(people[row]);
        if (all.given[row]) continue;
        std::string organisation = text::tidy(cell(row, "organisation"));
        if (organisation.empty()) organisation = text::tidy(cell(row, "authority"));
        const auto [count, first] = counted.emplace(organisation, all.refused.size());
        if (first) all.refused.push_back({std::move(organisation), 0});
        ++all.refused[count->second].rows;
        table::Finding one = table::found(table::Treatment::rejected, Failure{code::no_consent}, table.place(row));
        one.mend_ru = "СГО: согласие в карточке";
        one.mend_en = "SGO: the consent on the card";
        all.findings.push_back(std::move(one));
    }
    return all;
}

}  // namespace marshrut::privacy::detail
