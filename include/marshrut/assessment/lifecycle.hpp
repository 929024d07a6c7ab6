// SPDX-License-Identifier: MIT
#pragma once

// The life of a procedure: planned, open, closed, released, in this order and never back. CLAUSE AMB-A48, IOM-3.3.1-a

#include <marshrut/assessment/refusals.hpp>
#include <marshrut/core/result.hpp>
#include <marshrut/model/assessment.hpp>
#include <marshrut/model/happened.hpp>

#include <array>
#include <optional>
#include <string_view>

namespace marshrut::assessment {

/// `adopt`: results came without a procedure, which is created closed and released.
enum class Move : std::uint8_t { plan, open, close, release, adopt };

struct Transition {
    std::optional<ProcedureState> from;  ///< none: there is no procedure yet
    Move move;
    ProcedureState to;
    Happened happened;
    std::string_view clause;
};

// clang-format off
inline constexpr auto lifecycle = std::to_array<Transition>({
    //  from                      move           to                        happened                    clause
    {std::nullopt,             Move::plan,    ProcedureState::planned,  Happened::published,        "MOD-5.4-c"},
    {std::nullopt,             Move::open,    ProcedureState::open,     Happened::procedure_opened, "IOM-3.3.1-a"},
    {ProcedureState::planned,  Move::open,    ProcedureState::open,     Happened::procedure_opened, "IOM-3.3.1-a"},
    {ProcedureState::open,     Move::close,   ProcedureState::closed,   Happened::procedure_closed, "IOM-2.1-a"},
    {ProcedureState::closed,   Move::release, ProcedureState::released, Happened::results_released, "IOM-3.5-b"},
    {std::nullopt,             Move::adopt,   ProcedureState::released, Happened::imported,         "AMB-A48"},
});
// clang-format on

struct StateRow {
    ProcedureState state;
    Text label;  ///< agrees with «процедура»
};

// clang-format off
inline constexpr auto states = std::to_array<StateRow>({
    {ProcedureState::planned,  {"planned",  "Запланирована",       "Planned"}},
    {ProcedureState::open,     {"open",     "Идёт",                "Open"}},
    {ProcedureState::closed,   {"closed",   "Завершена",           "Closed"}},
    {ProcedureState::released, {"released", "Результаты открыты",  "Released"}},
});
// clang-format on

[[nodiscard]] constexpr std::string_view label_of(ProcedureState state, Language language) noexcept
{
    return states[static_cast<std::size_t>(state)].label.in(language);
}

[[nodiscard]] constexpr const Transition* transition(std::optional<ProcedureState> from, Move move) noexcept
{
    for (const Transition& row : lifecycle)
        if (row.from == from && row.move == move) return &row;
    return nullptr;
}

/// The state after a move. REFUSES `already_released` (a second release), `wrong_procedure_state` (every other that does not
/// fit). CLAUSE IOM-3.3.1-a
[[nodiscard]] inline Result<ProcedureState> after(const Procedure& procedure, Move move)
{
    if (const Transition* row = transition(procedure.state, move)) return row->to;
    if (move == Move::release && procedure.released())
        return Failure{code::already_released, {{"procedure", procedure.code}}};
    return Failure{code::wrong_procedure_state,
                   {{"procedure", procedure.code},
                    {"state", std::string{label_of(procedure.state, Language::ru)}},
                    {"state_en", std::string{label_of(procedure.state, Language::en)}}}};
}

namespace detail {

consteval bool one_answer_per_question()
{
    for (std::size_t i = 0; i < lifecycle.size(); ++i)
        for (std::size_t j = i + 1; j < lifecycle.size(); ++j)
            if (lifecycle[i].from == lifecycle[j].from && lifecycle[i].move == lifecycle[j].move) return false;
    return true;
}

/// Every step of a procedure that exists goes to the very next state.
consteval bool one_step_forward()
{
    for (const Transition& row : lifecycle)
        if (row.from && static_cast<int>(row.to) != static_cast<int>(*row.from) + 1) return false;
    return true;
}

consteval bool every_state_has_its_label()
{
    for (std::size_t i = 0; i < states.size(); ++i)
        if (static_cast<std::size_t>(states[i].state) != i) return false;
    return states.size() == static_cast<std::size_t>(ProcedureState::released) + 1;
}

}  // namespace detail

static_assert(detail::one_answer_per_question(), "two rows answer the same state and move");
static_assert(detail::one_step_forward(), "AMB-A48: planned, open, closed, released, in this order, nothing skipped");
static_assert(detail::every_state_has_its_label());
static_assert(!transition(ProcedureState::open, Move::release), "IOM-3.3.1-a: what is not closed is not released");
static_assert(!transition(ProcedureState::released, Move::release), "AMB-A48: a second release sends nothing");
static_assert(!transition(ProcedureState::closed, Move::open), "AMB-A48: what is final is not reopened");

}  // namespace marshrut::assessment
