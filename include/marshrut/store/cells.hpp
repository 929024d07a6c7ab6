// SPDX-License-Identifier: MIT
#pragma once

// Fields as cells: whole numbers for flags, numbers and ids, text for everything else. Days, instants and keys are text as they
// print, enumerators by name, lists, records and choices canonical JSON.

#include <marshrut/store/kinds.hpp>

namespace marshrut::store {

/// The cell of a value of this shape.
[[nodiscard]] Cell cell(const Shape& shape, const void* value);
/// The cell of one field of a row.
[[nodiscard]] Cell cell(const Field& field, const void* row);

/// Fills a value from its cell. REFUSES what `codec::read` refuses, and `wrong_type` for a cell of another sort.
[[nodiscard]] Result<> fill(const Shape& shape, void* value, const Cell& cell);

/// Is the cell a text?
[[nodiscard]] bool texty(const Shape& shape) noexcept;
/// May the cell be empty?
[[nodiscard]] inline bool nullable(const Shape& shape) noexcept { return shape.sort == Sort::optional; }

/// The field of this name of a kind. REQUIRES that there is one.
[[nodiscard]] const Field& field(const Kind& kind, std::string_view name) noexcept;

/// Does the condition hold for this row? As in SQL, what compares with nothing does not break it.
[[nodiscard]] bool holds(const Check& check, const Kind& kind, const void* row);

/// The first check of the table that the row breaks.
[[nodiscard]] const Check* broken_check(const Kind& kind, const void* row);

}  // namespace marshrut::store
