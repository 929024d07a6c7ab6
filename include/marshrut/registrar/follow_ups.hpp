// SPDX-License-Identifier: MIT
#pragma once

// What one happening makes happen next, on the same desk, in the same transaction. docs/architecture.md prints the table.

#include <marshrut/access/standing.hpp>
#include <marshrut/core/result.hpp>
#include <marshrut/model/happened.hpp>

#include <span>
#include <string_view>

namespace marshrut::registrar {

class Desk;

struct FollowUp {
    Happened when;
    std::string_view kind;    ///< of the row it happened to
    std::string_view what;    ///< in words, for the docs
    Result<> (*then)(Desk&, const Standing&, std::int64_t row);
};

[[nodiscard]] std::span<const FollowUp> follow_ups();

/// Runs the follow-ups of what happened, and of what they made happen: two levels, no more.
[[nodiscard]] Result<> follow_up(Desk& desk, const Standing& who);

}  // namespace marshrut::registrar
