// SPDX-License-Identifier: MIT
#pragma once

// The life of an application: the four statuses of letter 1306, what moves one to the next, and proofs about it.
// docs/application.md is printed from this table.

#include <marshrut/application/refusals.hpp>
#include <marshrut/core/result.hpp>
#include <marshrut/model/application.hpp>
#include <marshrut/model/happened.hpp>
#include <marshrut/model/statuses.hpp>

#include <array>
#include <optional>
#include <string_view>

namespace marshrut::application {

enum class Move : std::uint8_t { submit, submit_by_head, confirm, include, cancel };

struct Transition {
    std::optional<Status> from;  ///< none: there is no application yet
    Move move;
    Status to;
    Happened happened;
    std::string_view clause;
};

// clang-format off
inline constexpr auto lifecycle = std::to_array<Transition>({
    //  from                       move                  to                         happened                     clause
    {std::nullopt,              Move::submit,         Status::not_processed,     Happened::submitted,         "LET1306-A1-4-a"},
    {std::nullopt,              Move::submit_by_head, Status::head_confirmed,    Happened::submitted_by_head, "AMB-A7"},
    {Status::not_processed,     Move::confirm,        Status::head_confirmed,    Happened::confirmed,         "LET1306-A1-3-b"},
    {Status::head_confirmed,    Move::include,        Status::included_in_group, Happened::included,          "LET1306-A1-3-c"},
    {Status::not_processed,     Move::cancel,         Status::cancelled,         Happened::cancelled,         "LET1306-A1-4-d"},
    {Status::head_confirmed,    Move::cancel,         Status::cancelled,         Happened::cancelled,         "LET1306-A1-4-d"},
    {Status::included_in_group, Move::cancel,         Status::cancelled,         Happened::cancelled,         "AMB-A4"},
});
// clang-format on

using marshrut::label_of;
using marshrut::statuses;

[[nodiscard]] constexpr const Transition* transition(std::optional<Status> from, Move move) noexcept
{
    for (const Transition& row : lifecycle)
        if (row.from == from && row.move == move) return &row;
    return nullptr;
}

/// Number and status among the facts of a refusal.
[[nodiscard]] inline Facts with_status(const Application& application)
{
    return worded({{"number", application.printed_number()}}, "status", label_of(application.status, Language::ru),
                  label_of(application.status, Language::en));
}

/// The status after a move. REFUSES `already_confirmed` (confirming what is confirmed), `wrong_status` (every other that does
/// not fit). CLAUSE LET1306-A1-3-a
[[nodiscard]] inline Result<Status> after(const Application& application, Move move)
{
    if (const Transition* row = transition(application.status, move)) return row->to;
    if (move == Move::confirm && application.status == Status::head_confirmed) {
        Facts facts{{"number", application.printed_number()}};
        if (application.confirmed) facts.push_back({"confirmed_at", application.confirmed->at});
        return Failure{code::already_confirmed, std::move(facts)};
    }
    return Failure{code::wrong_status, with_status(application)};
}

namespace detail {

consteval bool one_answer_per_question()
{
    for (std::size_t i = 0; i < lifecycle.size(); ++i)
        for (std::size_t j = i + 1; j < lifecycle.size(); ++j)
            if (lifecycle[i].from == lifecycle[j].from && lifecycle[i].move == lifecycle[j].move) return false;
    return true;
}

consteval bool final(Status status)
{
    for (const Transition& row : lifecycle)
        if (row.from == status) return false;
    return true;
}

/// Is `to` reached only from `from`?
consteval bool only_from(Status to, Status from)
{
    for (const Transition& row : lifecycle)
        if (row.to == to && row.from != from) return false;
    return true;
}

consteval bool never_backward()
{
    for (const Transition& row : lifecycle)
        if (row.from && *row.from >= row.to) return false;
    return true;
}

}  // namespace detail

static_assert(detail::one_answer_per_question(), "two rows answer the same status and move");
static_assert(detail::final(Status::cancelled), "AMB-A4: cancelled is terminal");
static_assert(detail::only_from(Status::included_in_group, Status::head_confirmed),
              "LET1306-A1-4-c: who is included was confirmed by the head");
static_assert(detail::never_backward(), "AMB-A4: no status goes backward");
static_assert(!transition(Status::cancelled, Move::confirm), "AMB-A4: a cancelled application is not reopened");

}  // namespace marshrut::application
