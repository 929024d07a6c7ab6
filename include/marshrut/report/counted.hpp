// SPDX-License-Identifier: MIT
#pragma once

// From what `monitoring` counted to the monitoring report: names, places on the map, counts without the people behind them.

#include <marshrut/monitoring/levels.hpp>
#include <marshrut/model/reference.hpp>
#include <marshrut/report/overview.hpp>

#include <functional>
#include <span>
#include <string>

namespace marshrut::report {

/// How a name is said in the report.
using NameOf = std::function<std::string(OrganisationId)>;

/// Under which heading the report stands.
struct ReportHeading {
    std::string region;
    Day as_of;
    std::int64_t training_year;
    std::int64_t norm_per_mille = 333;
};

/// The report of a region: a tile for each municipality of the list, also where nobody is counted; an organisation with its units.
///
/// A municipality that is counted and not in the list follows the others under its code, or «—» where even that is not known.
[[nodiscard]] Overview overview_of(const monitoring::RegionFigures& counted, std::span<const Municipality> list, const NameOf& name_of,
                                   const ReportHeading& heading);

/// The figures of one level, without the people who are missing.
[[nodiscard]] Standings standings_of(const monitoring::LevelFigures& counted);

}  // namespace marshrut::report
