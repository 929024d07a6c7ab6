// SPDX-License-Identifier: MIT
#pragma once

// The forms as separated values, for Russian Excel by default (`table::Style::rfc4180()` for the plain kind). Cells that a spreadsheet would take
// for a formula are marked by the writer of `table`.

#include <marshrut/report/paper.hpp>
#include <marshrut/table/csv.hpp>

#include <span>
#include <string>

namespace marshrut::report {

/// Annex 1. The specialist's layout gives one line a person under the row labels of the order, the lists of rows 5, 11 and 12 in one cell
/// with ` | ` between; areas are columns, «—» for whoever's procedure has not that area. The worker's layout gives the form line by line.
[[nodiscard]] std::string csv(std::span<const RecommendedRoute> routes, Printing printing = {}, table::Style style = {});

/// Annex 2, in the same way.
[[nodiscard]] std::string csv(std::span<const RouteOutcome> outcomes, Printing printing = {}, table::Style style = {});

}  // namespace marshrut::report
