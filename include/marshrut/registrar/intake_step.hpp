// SPDX-License-Identifier: MIT
#pragma once

// What the steps of all files have in common.

#include <marshrut/registrar/intake.hpp>

namespace marshrut::registrar::detail {

/// Puts a row where it differs from what is kept.
template <class T>
[[nodiscard]] Result<Effect> settle(Desk& desk, const std::optional<T>& before, const T& after)
{
    if (before && *before == after) return Effect::unchanged;
    MARSHRUT_CHECK(desk.put(after, before ? Happened::changed : Happened::registered));
    return Effect::applied;
}

/// A row that cannot be taken: reported with its place, no other is touched. A refusal of the store is none of the row's.
[[nodiscard]] inline Result<Effect> reject(std::vector<table::Finding>& findings, const table::Place& place, const Failure& why,
                                           std::string value = {})
{
    if (why.kind() == Kind::busy || why.kind() == Kind::broken || why.kind() == Kind::unknown || why.kind() == Kind::conflict)
        return why;
    findings.push_back(table::found(table::Treatment::rejected, why, place, std::move(value)));
    return Effect::rejected;
}

inline void remark(std::vector<table::Finding>& findings, const table::Place& place, const Code& what, std::string value = {},
                   std::string nearest = {})
{
    findings.push_back(table::found(table::Treatment::remark, Failure{what}, place, std::move(value), std::move(nearest)));
}

/// The row with this code, where there is one.
template <class T>
[[nodiscard]] Result<std::optional<T>> with_code(Desk& desk, const std::string& code)
{
    MARSHRUT_TRY(auto rows, desk.list<T>("code", code));
    return rows.empty() ? std::optional<T>{} : std::optional<T>{std::move(rows.front())};
}

/// Rows that were read, each with its step: `step(desk, intake, findings, place, row)`.
template <class Rows, class Step>
[[nodiscard]] IntakeFile steps(Rows rows, Step step)
{
    IntakeFile file{std::move(rows.report), {}};
    file.steps.reserve(rows.rows.size());
    for (auto& one : rows.rows) {
        using Row = std::remove_cvref_t<decltype(one.row)>;
        file.steps.push_back({one.place, [row = std::make_shared<const Row>(std::move(one.row)), step](
                                             Desk& desk, Intake& intake, std::vector<table::Finding>& findings,
                                             const table::Place& place) { return step(desk, intake, findings, place, *row); }});
    }
    return file;
}

}  // namespace marshrut::registrar::detail
