// SPDX-License-Identifier: MIT
#pragma once

// The questions of monitoring: what the role may count is read and counted by the pure functions.

#include <marshrut/monitoring/questions.hpp>
#include <marshrut/registrar/command.hpp>

namespace marshrut::registrar {

[[nodiscard]] Case<monitoring::CoverageFigures> coverage(Desk&, const Standing&, const monitoring::Coverage&);
[[nodiscard]] Case<monitoring::SelectionFigures> selection(Desk&, const Standing&, const monitoring::Selection&);
[[nodiscard]] Case<monitoring::ProgressFigures> progress(Desk&, const Standing&, const monitoring::Progress&);
[[nodiscard]] Case<monitoring::RegionFigures> region_report(Desk&, const Standing&, const monitoring::Report&);

}  // namespace marshrut::registrar
