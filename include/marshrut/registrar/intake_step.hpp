// SPDX-License-Identifier: MIT
#pragma once

// What the steps of all files have in common.

#include <marshrut/registrar/intake.hpp>
#include <marshrut/roster/refusals.hpp>
#include <marshrut/table/rows.hpp>

#include <algorithm>
#include <memory>

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

/// A row that a rule refuses, with every reason.
[[nodiscard]] inline Result<Effect> reject_all(std::vector<table::Finding>& findings, const table::Place& place, const Refusals& no)
{
    for (const Failure& why : no) MARSHRUT_CHECK(reject(findings, place, why));
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

/// The same for files in which a later row of a key corrects: `step(desk, intake, findings, place, row, last)`, `last` being the row of its
/// key that has the last word. What is kept as `last` says needs no earlier row, so that the same file again changes nothing.
template <class Rows, class Key, class Step>
[[nodiscard]] IntakeFile corrected(Rows rows, Key key, Step step)
{
    using Row = std::remove_cvref_t<decltype(rows.rows.front().row)>;
    std::map<std::invoke_result_t<Key, const Row&>, std::shared_ptr<const Row>> last;
    std::vector<std::shared_ptr<const Row>> all;
    for (auto& one : rows.rows) {
        all.push_back(std::make_shared<const Row>(std::move(one.row)));
        last[key(*all.back())] = all.back();
    }
    IntakeFile file{std::move(rows.report), {}};
    for (std::size_t i = 0; i < all.size(); ++i)
        file.steps.push_back({rows.rows[i].place, [row = all[i], final_word = last.at(key(*all[i])), step](
                                                      Desk& desk, Intake& intake, std::vector<table::Finding>& findings,
                                                      const table::Place& place) {
                                  return step(desk, intake, findings, place, *row, *final_word);
                              }});
    return file;
}

/// The same for files in which a key stands once: what stands above has it, the later row is rejected.
template <class Row, class Step>
[[nodiscard]] IntakeFile once(table::Rows<Row> rows, std::string Row::*key, Step step)
{
    std::map<std::string, table::Place> first;
    std::erase_if(rows.rows, [&](const auto& one) {
        const auto [above, is_first] = first.emplace(one.row.*key, one.place);
        if (is_first) return false;
        table::Finding twice = table::found(table::Treatment::rejected, Failure{code::key_twice}, one.place, above->first);
        twice.others = {above->second};
        rows.report.add(std::move(twice));
        ++rows.report.rejected;
        return true;
    });
    return steps(std::move(rows), std::move(step));
}

}  // namespace marshrut::registrar::detail
