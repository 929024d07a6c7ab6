// SPDX-License-Identifier: MIT
#pragma once

// Pages one can open, read and print without a network: one file, its style and its one script inside, nothing loaded.

#include <marshrut/report/paper.hpp>

#include <span>
#include <string>
#include <string_view>

namespace marshrut::report {

/// Text made safe for element content and for quoted attributes.
///
/// `<`, `>`, `&`, both quotes become entities; every line break and tabulator a space. What could change how the rest is read
/// (bytes that are no UTF-8, NUL and the other controls, the marks that turn the direction of writing) becomes `�`, where it can
/// be seen.
[[nodiscard]] std::string escaped(std::string_view text);

/// `escaped`, and words with a hyphen or a slash kept on one line as far as the cell allows: «очно-заочно» is not torn apart.
[[nodiscard]] std::string flowing(std::string_view text);

/// The papers as one page for A4, each paper beginning a sheet; no row is split over sheets. A script in the page looks whether the
/// content of any element exceeds its box and writes the number of those into `document.body.dataset.overflow`.
[[nodiscard]] std::string html(std::span<const Paper> papers, std::string_view title);

/// Annex 1 for one person or for many, in the layout that `printing` names. CLAUSE IOM-2.4-d, IOM-2.5-c
[[nodiscard]] std::string html(std::span<const RecommendedRoute> routes, const Printing& printing = {});

/// Annex 2 for one person or for many. CLAUSE IOM-3.12
[[nodiscard]] std::string html(std::span<const RouteOutcome> outcomes, const Printing& printing = {});

}  // namespace marshrut::report
