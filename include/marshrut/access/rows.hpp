// SPDX-License-Identifier: MIT
#pragma once

// The operator's grants as their file has them. CLAUSE MOD-5.2-a

#include <marshrut/model/assignment.hpp>
#include <marshrut/table/rows.hpp>

#include <string>

namespace marshrut::access {

/// Days inclusive; an empty `to` lasts until it is revoked. What a later file leaves out is not revoked.
struct AssignmentRow {
    std::string person_key, authority{};
    AssignedRight right{};
    std::optional<Day> from{}, to{};

    /// REFUSES `term_invalid`.
    static Result<> check(const AssignmentRow& row);
    static std::span<const table::Column> columns();
};
BOOST_DESCRIBE_STRUCT(AssignmentRow, (), (person_key, authority, right, from, to))

}  // namespace marshrut::access
