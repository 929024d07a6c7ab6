// SPDX-License-Identifier: MIT
#pragma once

#include <marshrut/monitoring/figures.hpp>

namespace marshrut::monitoring {

/// Of what, and of which year. With nothing named it is the level of the one who asks: the active organisation with its units, the
/// municipality, the region. Each role has its level and those below it, none above. CLAUSE IOM-3.10
struct Where {
    std::optional<std::string> organisation{};  ///< key
    bool with_units = true;                     ///< of an organisation; its own staff alone otherwise
    std::optional<std::string> municipality{};  ///< code
    std::optional<int> assessment_year{};       ///< by default the newest campaign's, without one the calendar year

    friend bool operator==(const Where&, const Where&) = default;
};
BOOST_DESCRIBE_STRUCT(Where, (), (organisation, with_units, municipality, assessment_year))

/// How many are assessed, and who is not. CLAUSE IOM-3.3.3-a, IOM-3.3.3-b
struct Coverage {
    Where of{};
    using Answer = CoverageFigures;
};
BOOST_DESCRIBE_STRUCT(Coverage, (), (of))

/// How many of the assessed are enrolled, have chosen a programme, have chosen an event, and who has not. CLAUSE IOM-3.3.2-c, IOM-3.3.3-g
struct Selection {
    Where of{};
    using Answer = SelectionFigures;
};
BOOST_DESCRIBE_STRUCT(Selection, (), (of))

/// How far the routes have come. CLAUSE IOM-2.6-a
struct Progress {
    Where of{};
    using Answer = ProgressFigures;
};
BOOST_DESCRIBE_STRUCT(Progress, (), (of))

/// Everything of the region, by municipality and organisation. CLAUSE IOM-3.10, MOD-5.1
struct Report {
    std::optional<int> assessment_year{};
    using Answer = RegionFigures;
};
BOOST_DESCRIBE_STRUCT(Report, (), (assessment_year))

}  // namespace marshrut::monitoring
