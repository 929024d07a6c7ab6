// SPDX-License-Identifier: MIT
#include <marshrut/catalogue/reference.hpp>
#include <marshrut/catalogue/reference_rows.hpp>
#include <marshrut/model/refusals.hpp>

#include <algorithm>

namespace marshrut::catalogue {

std::span<const table::Column> AreaRow::columns()
{
    static constexpr table::Column all[] = {{"code", {}, table::Need::filled}, {"name_ru", "name"}, {"name_en"}, {"spellings"}};
    return all;
}
std::span<const table::Column> IndicatorRow::columns()
{
    static constexpr table::Column all[] = {{"code", {}, table::Need::filled}, {"area", {}, table::Need::filled}, {"name_ru", "name"}, {"name_en"}, {"applies_to"}};
    return all;
}
std::span<const table::Column> CategoryRow::columns()
{
    static constexpr table::Column all[] = {{"code", {}, table::Need::filled}, {"label_ru", "name_ru|name"}, {"name_en"}, {"positions", {}, table::Need::column}, {"organisation_kinds", {}, table::Need::column}};
    return all;
}
std::span<const table::Column> PositionRow::columns()
{
    static constexpr table::Column all[] = {{"code", {}, table::Need::filled}, {"category"}, {"name_ru", "name"}, {"name_en"}, {"subject_link"}, {"implied_subjects"}, {"spellings", "aliases"}};
    return all;
}
std::span<const table::Column> PositionAliasRow::columns()
{
    static constexpr table::Column all[] = {{"position", {}, table::Need::filled}, {"spellings", {}, table::Need::filled}};
    return all;
}
std::span<const table::Column> SubjectRow::columns()
{
    static constexpr table::Column all[] = {{"code", {}, table::Need::filled}, {"name_ru", "name"}, {"name_en"}, {"stages"}, {"aliases", "spellings"}, {"parts"}};
    return all;
}
std::span<const table::Column> MunicipalityRow::columns()
{
    static constexpr table::Column all[] = {{"code", {}, table::Need::filled}, {"name_ru", "name"}, {"name_en"}, {"oktmo"}, {"short3", "short_name"}, {"centre_ru", "centre"},
                                     {"lat"}, {"lon"}, {"hex_x"}, {"hex_y"}, {"population_2023", "population"}, {"rural_share_judgement", "rural_share"}};
    return all;
}
std::span<const table::Column> OrganisationKindRow::columns()
{
    static constexpr table::Column all[] = {{"code", {}, table::Need::filled}, {"label_ru", "name_ru|name"}, {"name_en"}, {"spellings"}, {"stages", {}, table::Need::column}, {"is_unit"}};
    return all;
}

namespace {

/// All rows of a list; one that was not read refuses it.
template <class Row>
Expected<std::vector<Row>, Refusals> every_row(const table::Table& table)
{
    auto read = table::read<Row>(table);
    if (!read) return std::move(read).error();
    Refusals no;
    for (const table::Finding& one : read.value().report.findings)
        if (one.treatment == table::Treatment::rejected)
            no.add(Failure{code::reference_row, {{"column", one.place.heading}, {"value", one.value}, {"reason", one.code}}, one.place.print()});
    if (no) return no;
    std::vector<Row> rows;
    for (auto& one : read.value().rows) rows.push_back(std::move(one.row));
    return rows;
}

/// Replaces a list by the rows of a table, if there is one.
template <class Row, class Entry, class Make>
void replace(std::vector<Entry>& list, const std::optional<table::Table>& table, Refusals& no, Make&& make)
{
    if (!table) return;
    auto rows = every_row<Row>(*table);
    if (!rows) {
        for (const Failure& one : rows.error()) no.add(one);
        return;
    }
    list.clear();
    for (Row& row : rows.value()) list.push_back(make(std::move(row)));
}

std::vector<std::string> or_any(std::vector<std::string> list)
{
    return list.empty() ? std::vector<std::string>{"*"} : std::move(list);
}

}  // namespace

Expected<Reference, Refusals> read_reference(const ReferenceTables& tables, ReferenceLists lists)
{
    Refusals no;
    replace<AreaRow>(lists.areas, tables.areas, no, [](AreaRow&& r) { return Area{std::move(r.code), std::move(r.name_ru), std::move(r.name_en), std::move(r.spellings)}; });
    replace<IndicatorRow>(lists.indicators, tables.indicators, no, [](IndicatorRow&& r) {
        return Indicator{std::move(r.code), std::move(r.area), std::move(r.name_ru), std::move(r.name_en), std::move(r.applies_to)};
    });
    replace<CategoryRow>(lists.categories, tables.categories, no, [](CategoryRow&& r) {
        return Category{std::move(r.code), std::move(r.label_ru), std::move(r.name_en), std::move(r.positions), or_any(std::move(r.organisation_kinds))};
    });
    replace<PositionRow>(lists.positions, tables.positions, no, [](PositionRow&& r) {
        return Position{std::move(r.code), std::move(r.category), std::move(r.name_ru), std::move(r.name_en), std::move(r.implied_subjects), std::move(r.spellings),
                        !r.subject_link.empty() && r.subject_link != "none"};
    });
    replace<SubjectRow>(lists.subjects, tables.subjects, no, [](SubjectRow&& r) {
        return Subject{std::move(r.code), std::move(r.name_ru), std::move(r.name_en), std::move(r.stages), std::move(r.aliases), std::move(r.parts)};
    });
    replace<MunicipalityRow>(lists.municipalities, tables.municipalities, no, [](MunicipalityRow&& r) {
        Municipality one{std::move(r.code), std::move(r.name_ru), std::move(r.name_en), std::move(r.oktmo), std::move(r.short3), std::move(r.centre_ru)};
        if (r.lat) one.lat = r.lat->millionths;
        if (r.lon) one.lon = r.lon->millionths;
        if (r.hex_x) one.hex_x = r.hex_x->halves;
        if (r.hex_y) one.hex_y = r.hex_y->halves;
        one.population = r.population_2023;
        if (r.rural_share_judgement) one.rural_per_mille = r.rural_share_judgement->thousandths;
        return one;
    });
    replace<OrganisationKindRow>(lists.organisation_kinds, tables.organisation_kinds, no, [](OrganisationKindRow&& r) {
        return OrganisationKind{std::move(r.code), std::move(r.label_ru), std::move(r.name_en), std::move(r.spellings), std::move(r.stages), r.is_unit};
    });
    if (tables.position_aliases) {
        auto rows = every_row<PositionAliasRow>(*tables.position_aliases);
        if (!rows)
            for (const Failure& one : rows.error()) no.add(one);
        else
            for (PositionAliasRow& row : rows.value()) {
                const auto position = std::ranges::find(lists.positions, row.position, &Position::code);
                if (position == lists.positions.end())
                    no.add(Failure{code::reference_row, {{"column", std::string{"position"}}, {"value", row.position}, {"reason", std::string{"unknown_code"}}},
                                   tables.position_aliases->name()});
                else
                    position->spellings.insert(position->spellings.end(), row.spellings.begin(), row.spellings.end());
            }
    }
    if (no) return no;
    auto reference = Reference::of(std::move(lists));
    if (!reference) return Refusals{std::move(reference).error()};
    return std::move(reference).value();
}

}  // namespace marshrut::catalogue
