// SPDX-License-Identifier: MIT
#pragma once

// The figures the regulations ask for: each a numerator, a denominator and the people who are missing.

#include <marshrut/model/figure.hpp>

#include <optional>
#include <string>
#include <vector>

namespace marshrut::monitoring {

/// How many of those who work are assessed. CLAUSE IOM-3.3.3-a, IOM-3.3.3-b, AMB-A16, AMB-A17
struct CoverageFigures {
    Figure year;      ///< assessed in the year, of all who work on the day
    Figure cycle;     ///< assessed within the three campaign years that end with it, of the same people
    Figure complete;  ///< of those assessed in the year, with every area of their procedure
    std::int64_t to_norm = 0;  ///< how many more people the norm of the year asks for

    friend bool operator==(const CoverageFigures&, const CoverageFigures&) = default;
};
BOOST_DESCRIBE_STRUCT(CoverageFigures, (), (year, cycle, complete, to_norm))

/// What the assessed have made of it. The two 100 % have different numerators, and neither stands for the other. CLAUSE AMB-A18
struct SelectionFigures {
    Figure enrolled;  ///< with a not cancelled application for a programme. CLAUSE IOM-3.3.2-c
    Figure formal;    ///< with a programme chosen in the route. CLAUSE IOM-3.3.3-g
    Figure informal;  ///< with an event chosen in the route. CLAUSE IOM-3.3.3-g
    std::vector<PersonId> development{};  ///< recommended without a deficit. CLAUSE AMB-A43
    std::vector<PersonId> expelled{};     ///< counted apart; they stay enrolled. CLAUSE AMB-A50

    friend bool operator==(const SelectionFigures&, const SelectionFigures&) = default;
};
BOOST_DESCRIBE_STRUCT(SelectionFigures, (), (enrolled, formal, informal, development, expelled))

/// How far routes have come. A step counts the routes that reached it, so no step is larger than the one before; superseded
/// routes are not counted. CLAUSE IOM-2.6-a, AMB-A19
struct ProgressFigures {
    std::int64_t formed = 0;
    Figure selected, confirmed, in_training, realised, realised_full;  ///< each of the routes formed
    std::vector<PersonId> unconfirmed{};  ///< chosen, not confirmed: laggards of their head. CLAUSE AMB-A30
    std::vector<PersonId> expired{};      ///< term over, formal part open. CLAUSE AMB-A46
    std::vector<PersonId> late{};         ///< passed after the schedule: among `realised`, not in time. CLAUSE AMB-A20
    std::vector<PersonId> expelled{};     ///< CLAUSE AMB-A50

    friend bool operator==(const ProgressFigures&, const ProgressFigures&) = default;
};
BOOST_DESCRIBE_STRUCT(ProgressFigures, (),
                      (formed, selected, confirmed, in_training, realised, realised_full, unconfirmed, expired, late,
                       expelled))

/// Everything that is counted of one level.
struct LevelFigures {
    CoverageFigures coverage;
    SelectionFigures selection;
    ProgressFigures progress;

    friend bool operator==(const LevelFigures&, const LevelFigures&) = default;
};
BOOST_DESCRIBE_STRUCT(LevelFigures, (), (coverage, selection, progress))

struct OrganisationFigures {
    OrganisationId organisation;
    LevelFigures own;         ///< of its own staff
    LevelFigures with_units;  ///< and of all its branches and units

    friend bool operator==(const OrganisationFigures&, const OrganisationFigures&) = default;
};
BOOST_DESCRIBE_STRUCT(OrganisationFigures, (), (organisation, own, with_units))

struct MunicipalityFigures {
    std::string municipality;  ///< code; empty: municipal organisations whose municipality is not known
    LevelFigures figures;
    std::vector<OrganisationFigures> organisations{};

    friend bool operator==(const MunicipalityFigures&, const MunicipalityFigures&) = default;
};
BOOST_DESCRIBE_STRUCT(MunicipalityFigures, (), (municipality, figures, organisations))

/// The region is its municipalities and the organisations of the Ministry and of other agencies, which no municipality counts.
struct RegionFigures {
    LevelFigures figures;
    std::vector<MunicipalityFigures> municipalities{};
    std::vector<OrganisationFigures> state_organisations{};

    friend bool operator==(const RegionFigures&, const RegionFigures&) = default;
};
BOOST_DESCRIBE_STRUCT(RegionFigures, (), (figures, municipalities, state_organisations))

}  // namespace marshrut::monitoring
