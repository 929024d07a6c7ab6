// SPDX-License-Identifier: MIT
#pragma once

// The monitoring report: where a region, its municipalities and organisations stand in a training year, on one page.

#include <marshrut/core/language.hpp>
#include <marshrut/model/figure.hpp>

#include <cstdint>
#include <string>
#include <vector>

namespace marshrut::report {

/// How far routes have come. Each is the number of routes that reached the step, so that no step is larger than the one before;
/// `realised_full` is that part of `realised` whose events are attended as well. CLAUSE IOM-2.6-a, AMB-A19
struct Steps {
    std::int64_t formed = 0, selected = 0, confirmed = 0, in_training = 0, realised = 0, realised_full = 0;
    std::int64_t expired = 0, expelled = 0;  ///< counted beside the steps, CLAUSE AMB-A46, AMB-A50

    friend bool operator==(const Steps&, const Steps&) = default;
};

/// The figures of one level.
struct Standings {
    Figure coverage_year;         ///< assessed this year of all employed; norm 33.3 %, CLAUSE IOM-3.3.3-a
    Figure coverage_three_years;  ///< assessed within three campaign years; norm 100 %, CLAUSE IOM-3.3.3-b
    Figure enrolled;              ///< assessed with an application for a programme; norm 100 %, CLAUSE IOM-3.3.2-c
    Figure formal;                ///< assessed with a chosen programme, CLAUSE IOM-3.3.3-g
    Figure informal;              ///< assessed with a chosen event, CLAUSE IOM-3.3.3-g
    Steps steps;

    friend bool operator==(const Standings&, const Standings&) = default;
};

struct OrganisationStandings {
    std::string name;
    Standings figures;

    friend bool operator==(const OrganisationStandings&, const OrganisationStandings&) = default;
};

/// A municipality with its place on the tile map (three letters, `hex_x` and `hex_y` in halves) and its organisations. Without
/// letters it has no tile: what is known only by its code stands in the table alone.
struct MunicipalityStandings {
    std::string name, short3{};
    std::int64_t x_halves = 0, y_halves = 0;
    Standings figures;
    std::vector<OrganisationStandings> organisations{};

    friend bool operator==(const MunicipalityStandings&, const MunicipalityStandings&) = default;
};

/// All the page needs. The page prints counts, never who is missing: names go to whoever may ask for them.
struct Overview {
    std::string region;
    Day as_of;
    std::int64_t training_year;
    Standings figures;
    std::vector<MunicipalityStandings> municipalities;
    std::vector<OrganisationStandings> state_organisations{};  ///< of the ministry, in no municipality's figures
    std::int64_t norm_per_mille = 333;                         ///< of a year's coverage

    friend bool operator==(const Overview&, const Overview&) = default;
};

BOOST_DESCRIBE_STRUCT(Steps, (), (formed, selected, confirmed, in_training, realised, realised_full, expired, expelled))
BOOST_DESCRIBE_STRUCT(Standings, (), (coverage_year, coverage_three_years, enrolled, formal, informal, steps))
BOOST_DESCRIBE_STRUCT(OrganisationStandings, (), (name, figures))
BOOST_DESCRIBE_STRUCT(MunicipalityStandings, (), (name, short3, x_halves, y_halves, figures, organisations))
BOOST_DESCRIBE_STRUCT(Overview, (), (region, as_of, training_year, figures, municipalities, state_organisations, norm_per_mille))

/// The report as one self-contained page: figures with numerator, denominator and how many people are missing to the norm, a tile map of
/// coverage with as many tiles as municipalities, the steps of the routes, and tables of municipalities and organisations that
/// say everything the picture says. Light, dark and on paper.
[[nodiscard]] std::string html(const Overview& overview, Language language = Language::ru);

}  // namespace marshrut::report
