// SPDX-License-Identifier: MIT
#pragma once

// From what `monitoring` counted to the monitoring report: names, places on the map, counts without the people behind them.

#include <marshrut/monitoring/levels.hpp>
#include <marshrut/report/overview.hpp>
#include <marshrut/table/rows.hpp>

#include <functional>
#include <span>
#include <string>

namespace marshrut::report {

/// A number of halves, written `8.5` or `7`.
struct Halves {
    static constexpr std::string_view expected = "a whole number or a half, 8.5";

    std::int64_t halves = 0;

    [[nodiscard]] static std::optional<Halves> parse(std::string_view text);
    [[nodiscard]] std::string print() const;
    friend bool operator==(const Halves&, const Halves&) = default;
};

/// A row of the reference list of municipalities; `table::read<MapPlace>` reads it.
struct MapPlace {
    std::string code, name_ru, short3;
    Halves hex_x{}, hex_y{};

    [[nodiscard]] static std::span<const table::Column> columns();
    friend bool operator==(const MapPlace&, const MapPlace&) = default;
};
BOOST_DESCRIBE_STRUCT(MapPlace, (), (code, name_ru, short3, hex_x, hex_y))

/// How a name is said in the report.
using NameOf = std::function<std::string(OrganisationId)>;

/// Under which heading the report stands.
struct ReportHeading {
    std::string region;
    Day as_of;
    std::int64_t training_year;
    std::int64_t norm_per_mille = 333;
};

/// The report of a region: a tile for each place, also where nobody is counted; an organisation with its units.
///
/// A municipality that is counted and has no place follows the others under its code, or «—» where even that is not known.
[[nodiscard]] Overview overview_of(const monitoring::RegionFigures& counted, std::span<const MapPlace> places, const NameOf& name_of,
                                   const ReportHeading& heading);

/// The figures of one level, without the people who are missing.
[[nodiscard]] Standings standings_of(const monitoring::LevelFigures& counted);

}  // namespace marshrut::report
