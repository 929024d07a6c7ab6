// SPDX-License-Identifier: MIT
#pragma once

#include <marshrut/core/shape.hpp>

#include <string>
#include <vector>

namespace marshrut {

/// The level that is required of a competence, a position or category, or both: 0…100.
struct RequiredLevel {
    std::optional<std::string> competence{}, position{}, category{};
    int level = 80;
    friend bool operator==(const RequiredLevel&, const RequiredLevel&) = default;
};
BOOST_DESCRIBE_STRUCT(RequiredLevel, (), (competence, position, category, level))

/// How much each term counts: within ±1000.
struct Weights {
    int coverage = 3, subject = 1, position = 1, need = 1, place = 1, rating = 1, timing = 1;
    friend bool operator==(const Weights&, const Weights&) = default;
};
BOOST_DESCRIBE_STRUCT(Weights, (), (coverage, subject, position, need, place, rating, timing))

/// Up to so many whole kilometres the place is worth so much.
struct DistanceBand {
    int km, value;
    friend bool operator==(const DistanceBand&, const DistanceBand&) = default;
};
BOOST_DESCRIBE_STRUCT(DistanceBand, (), (km, value))

struct PlaceValues {
    int distance_form = 4000, own = 5000, farther = 1000, mixed_base = 2500, mixed_divisor = 2;
    std::vector<DistanceBand> bands{{50, 4000}, {100, 3000}, {200, 2000}};
    friend bool operator==(const PlaceValues&, const PlaceValues&) = default;
};
BOOST_DESCRIBE_STRUCT(PlaceValues, (), (distance_form, own, farther, mixed_base, mixed_divisor, bands))

/// Bayesian mean: `prior_mean` is worth `prior_strength` marks; `scale` points a mark above 1.
struct RatingValues {
    int prior_mean = 4, prior_strength = 10, scale = 2000;
    friend bool operator==(const RatingValues&, const RatingValues&) = default;
};
BOOST_DESCRIBE_STRUCT(RatingValues, (), (prior_mean, prior_strength, scale))

struct TimingValues {
    int preliminary = 2000, in_time = 3000, later = 1000, sooner = 0, first_day = 14, last_day = 180;
    friend bool operator==(const TimingValues&, const TimingValues&) = default;
};
BOOST_DESCRIBE_STRUCT(TimingValues, (), (preliminary, in_time, later, sooner, first_day, last_day))

/// The numbers of the default ranking, each one a field of the policy. Values within ±10⁶.
struct Scoring {
    int required = 80;
    std::vector<RequiredLevel> required_levels{};
    Weights weights{};
    int list_length = 10;  ///< CLAUSE AMB-A36
    std::vector<std::string> event_levels{"regional"};  ///< CLAUSE AMB-A21
    std::string managerial_subject = "management";
    int serves_from = 30;            ///< an offer's cover of an area that closes a deficit or serves a need
    int serves_indicator_from = 60;  ///< the area's cover that stands for an indicator without an own figure
    int indicator_divisor = 4;       ///< an area's cover counts for its indicators by this part
    int development_factor = 20;
    bool development_list = true;  ///< CLAUSE AMB-A43
    int contest_floor = 50;
    int completed_years = 3;
    int subject_shared = 6000, subject_any = 2000;
    int position_named = 3000, position_any = 1000;
    int need_served = 5000;
    PlaceValues place{};
    RatingValues rating{};
    TimingValues timing{};

    /// REFUSES  `policy_out_of_range`, `policy_same_key`, `policy_wrong_key`; bands must go outwards.
    [[nodiscard]] static Result<> check(const Scoring&);
    friend bool operator==(const Scoring&, const Scoring&) = default;
};
BOOST_DESCRIBE_STRUCT(Scoring, (),
                      (required, required_levels, weights, list_length, event_levels, managerial_subject, serves_from,
                       serves_indicator_from, indicator_divisor, development_factor, development_list, contest_floor,
                       completed_years, subject_shared, subject_any, position_named, position_any, need_served, place,
                       rating, timing))

}  // namespace marshrut

#include <marshrut/model/scoring_check.hpp>
