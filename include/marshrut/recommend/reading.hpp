// SPDX-License-Identifier: MIT
#pragma once

// What the readers of one region share: the lists, the refusals so far, and who is who. Used by `recommend/impl` alone.

#include <marshrut/recommend/table_rows.hpp>

namespace marshrut::recommend::reading {

/// A column named after a competence.
struct CompetenceColumn {
    std::size_t at;
    std::string competence;
};

struct Context {
    const Reference& reference;
    const Nomenclature& lists;
    FromTables& into;
    Refusals no{};
    std::unordered_map<std::string, std::size_t> people{};  ///< by key, index in the region

    /// The rows of a table, if there is one and it has its columns.
    template <class Row>
    std::optional<table::Rows<Row>> read(const std::optional<table::Table>& from, std::span<const std::size_t> claimed = {})
    {
        if (!from) return std::nullopt;
        auto rows = table::read<Row>(*from, {.claimed = claimed});
        if (rows) return std::move(rows).value();
        for (Failure one : rows.error()) no.add(one.at().empty() ? std::move(one).in(from->name()) : std::move(one));
        return std::nullopt;
    }
    void keep(table::Report report)
    {
        report.settle();
        into.reports.push_back(std::move(report));
    }
    /// What changes everybody's list, or cannot be taken for what it says.
    void fault(table::Report& report, const Failure& why, table::Place place, std::string value, std::string nearest = {}) const
    {
        report.add(table::found(table::Treatment::note, why, std::move(place), std::move(value), std::move(nearest)));
        into.faulty = true;
    }
    static void strangers(table::Report& report, std::int64_t count)
    {
        if (count > 0) report.add(table::found(table::Treatment::note, Failure{code::rows_of_others, {{"count", count}}}, {report.file, {}, 0, 0, {}}));
    }
    /// `percent_<code>` and `<Russian name>, %`.
    std::vector<CompetenceColumn> percent_columns(const table::Table& from);
};

struct Organisations {
    Workplaces places{};
    std::unordered_map<std::string, OrganisationId> keys{}, names{};

    /// By key, or by a name that only one of them has.
    [[nodiscard]] std::optional<OrganisationId> find(const std::string& text) const;
};

[[nodiscard]] Organisations read_organisations(const Tables& tables, Context& here);
void read_people(const Tables& tables, const Organisations& organisations, Context& here, FromTables& into);
void read_results(const Tables& tables, Context& here, FromTables& into);
void read_offers(const Tables& tables, const Organisations& organisations, int training_year, Context& here, FromTables& into);

}  // namespace marshrut::recommend::reading
