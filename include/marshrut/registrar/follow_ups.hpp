// SPDX-License-Identifier: MIT
#pragma once

// What one happening makes happen next, on the same desk, in the same transaction. docs/architecture.md prints the table.

#include <marshrut/access/standing.hpp>
#include <marshrut/core/result.hpp>
#include <marshrut/model/happened.hpp>

#include <span>
#include <string>
#include <string_view>

namespace marshrut::registrar {

class Desk;

struct FollowUp {
    Happened when;
    std::string_view kind;    ///< of the rows it happened to
    std::string_view what;    ///< in words, for the docs
    std::string_view clause;
    /// All rows at once that it happened to in one command, in the order in which they were written, each once.
    Result<> (*then)(Desk&, const Standing&, Happened, std::span<const std::int64_t> rows);
};

[[nodiscard]] std::span<const FollowUp> follow_ups();

/// Runs the follow-ups of what happened, and of what they made happen: two levels, no more.
[[nodiscard]] Result<> follow_up(Desk& desk, const Standing& who);

/// The table as docs/architecture.md prints it: when, of what, then what, clause.
[[nodiscard]] std::string follow_ups_page();

}  // namespace marshrut::registrar
