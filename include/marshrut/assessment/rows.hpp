// SPDX-License-Identifier: MIT
#pragma once

// Procedures, results and needs as their files have them. An absent result is no result, never zero. CLAUSE IOM-2.1

#include <marshrut/model/assessment.hpp>
#include <marshrut/model/reference.hpp>
#include <marshrut/table/rows.hpp>

#include <string>
#include <vector>

namespace marshrut::assessment {

struct ProcedureRow {
    std::string code;
    std::string name{};
    std::vector<std::string> category{}, areas{};
    std::optional<Day> date_from{}, date_to{};
    std::optional<ProcedureState> state{};  ///< empty: by the dates, never released by itself

    static Result<> check(const ProcedureRow& row);
    static std::span<const table::Column> columns();
};
BOOST_DESCRIBE_STRUCT(ProcedureRow, (), (code, name, category, areas, date_from, date_to, state))

/// One result of one person in one area or indicator; a row whose procedure is «потребность» is a need.
struct ResultRow {
    std::string procedure{}, group{}, person_key{};
    std::optional<Day> date{};
    std::string competence{};
    std::optional<std::int64_t> points{}, max_points{};
    std::optional<table::Percent> percent{};

    /// The points of their maximum, or the percent; nothing where there is no result. CLAUSE AMB-A13
    [[nodiscard]] std::optional<Points> result() const;
    [[nodiscard]] bool is_need() const;

    static Result<> check(const ResultRow& row);
    static std::span<const table::Column> columns();
};
BOOST_DESCRIBE_STRUCT(ResultRow, (), (procedure, group, person_key, date, competence, points, max_points, percent))

/// Reads procedures; categories and areas become codes. REJECTS `unknown_code`, `procedure_days_reversed`.
[[nodiscard]] Expected<table::Rows<ProcedureRow>, Refusals> read_procedures(const table::Table& table, const Reference& reference);

/// Reads results and needs; competences become codes (of a need also subjects).
///
/// REFUSES a table of results without points or percents (`missing_column`). REJECTS `unknown_code`, `not_a_number`, `points_invalid`
/// (more than the maximum, of 0), `points_contradict_percent`, and a result without a day (`null_value`).
[[nodiscard]] Expected<table::Rows<ResultRow>, Refusals> read_results(const table::Table& table, const Reference& reference);

}  // namespace marshrut::assessment
