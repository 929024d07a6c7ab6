// SPDX-License-Identifier: MIT
#pragma once

// What a policy may say. Every number of it has a row here; a number outside its row refuses the policy, field and value named.

#include <marshrut/model/scoring.hpp>

#include <array>

namespace marshrut::code {

// clang-format off
inline constexpr Code
    policy_out_of_range{"policy_out_of_range", Kind::invalid, "MOD-5.2-e", "Правила: «{field}» = {value}, допустимо от {from} до {to}.",
                                                                          "Policy: “{field}” = {value}, allowed is {from} to {to}."},
    policy_same_key    {"policy_same_key",     Kind::invalid, "MOD-5.2-e", "Правила: две строки требуемого уровня с одним ключом ({key}).",
                                                                          "Policy: two rows of the required level with one key ({key})."},
    policy_wrong_key   {"policy_wrong_key",    Kind::invalid, "MOD-5.2-e", "Правила: строка требуемого уровня {row} должна называть компетенцию, должность или категорию, но не должность вместе с категорией.",
                                                                          "Policy: row {row} of the required level must name a competence, a position or a category, but not a position and a category together."};
// clang-format on

}  // namespace marshrut::code

namespace marshrut::detail {

struct Bounds {
    std::string_view field;
    int (*value)(const Scoring&);
    int from, to;
};

inline constexpr int figure_limit = 1'000'000, weight_limit = 1'000;

// clang-format off
inline constexpr auto bounds = std::to_array<Bounds>({
    {"required",              [](const Scoring& s) { return s.required; },              0, 100},
    {"weights/coverage",      [](const Scoring& s) { return s.weights.coverage; },      -weight_limit, weight_limit},
    {"weights/subject",       [](const Scoring& s) { return s.weights.subject; },       -weight_limit, weight_limit},
    {"weights/position",      [](const Scoring& s) { return s.weights.position; },      -weight_limit, weight_limit},
    {"weights/need",          [](const Scoring& s) { return s.weights.need; },          -weight_limit, weight_limit},
    {"weights/place",         [](const Scoring& s) { return s.weights.place; },         -weight_limit, weight_limit},
    {"weights/rating",        [](const Scoring& s) { return s.weights.rating; },        -weight_limit, weight_limit},
    {"weights/timing",        [](const Scoring& s) { return s.weights.timing; },        -weight_limit, weight_limit},
    {"list_length",           [](const Scoring& s) { return s.list_length; },           1, figure_limit},
    {"serves_from",           [](const Scoring& s) { return s.serves_from; },           0, 100},
    {"serves_indicator_from", [](const Scoring& s) { return s.serves_indicator_from; }, 0, 100},
    {"indicator_divisor",     [](const Scoring& s) { return s.indicator_divisor; },     1, figure_limit},
    {"development_factor",    [](const Scoring& s) { return s.development_factor; },    -figure_limit, figure_limit},
    {"contest_floor",         [](const Scoring& s) { return s.contest_floor; },         0, 100},
    {"completed_years",       [](const Scoring& s) { return s.completed_years; },       0, 100},
    {"subject_shared",        [](const Scoring& s) { return s.subject_shared; },        -figure_limit, figure_limit},
    {"subject_any",           [](const Scoring& s) { return s.subject_any; },           -figure_limit, figure_limit},
    {"position_named",        [](const Scoring& s) { return s.position_named; },        -figure_limit, figure_limit},
    {"position_any",          [](const Scoring& s) { return s.position_any; },          -figure_limit, figure_limit},
    {"need_served",           [](const Scoring& s) { return s.need_served; },           -figure_limit, figure_limit},
    {"place/distance_form",   [](const Scoring& s) { return s.place.distance_form; },   -figure_limit, figure_limit},
    {"place/own",             [](const Scoring& s) { return s.place.own; },             -figure_limit, figure_limit},
    {"place/farther",         [](const Scoring& s) { return s.place.farther; },         -figure_limit, figure_limit},
    {"place/mixed_base",      [](const Scoring& s) { return s.place.mixed_base; },      -figure_limit, figure_limit},
    {"place/mixed_divisor",   [](const Scoring& s) { return s.place.mixed_divisor; },   1, figure_limit},
    {"rating/prior_mean",     [](const Scoring& s) { return s.rating.prior_mean; },     1, 5},
    {"rating/prior_strength", [](const Scoring& s) { return s.rating.prior_strength; }, 1, figure_limit},
    {"rating/scale",          [](const Scoring& s) { return s.rating.scale; },          -figure_limit, figure_limit},
    {"timing/preliminary",    [](const Scoring& s) { return s.timing.preliminary; },    -figure_limit, figure_limit},
    {"timing/in_time",        [](const Scoring& s) { return s.timing.in_time; },        -figure_limit, figure_limit},
    {"timing/later",          [](const Scoring& s) { return s.timing.later; },          -figure_limit, figure_limit},
    {"timing/sooner",         [](const Scoring& s) { return s.timing.sooner; },         -figure_limit, figure_limit},
    {"timing/first_day",      [](const Scoring& s) { return s.timing.first_day; },      -figure_limit, figure_limit},
    {"timing/last_day",       [](const Scoring& s) { return s.timing.last_day; },       -figure_limit, figure_limit},
});
// clang-format on

inline Result<> within(std::string field, std::int64_t value, std::int64_t from, std::int64_t to)
{
    if (from <= value && value <= to) return done();
    std::string at = "/" + field;
    return Failure{code::policy_out_of_range, {{"field", std::move(field)}, {"value", value}, {"from", from}, {"to", to}}, std::move(at)};
}

/// `competence/position/category`, `*` where none is named.
inline std::string key_of(const RequiredLevel& row)
{
    return row.competence.value_or("*") + '/' + row.position.value_or("*") + '/' + row.category.value_or("*");
}

inline bool same_key(const RequiredLevel& a, const RequiredLevel& b)
{
    return a.competence == b.competence && a.position == b.position && a.category == b.category;
}

}  // namespace marshrut::detail

namespace marshrut {

inline Result<> Scoring::check(const Scoring& scoring)
{
    for (const detail::Bounds& one : detail::bounds)
        MARSHRUT_CHECK(detail::within(std::string{one.field}, one.value(scoring), one.from, one.to));
    for (std::size_t i = 0; i < scoring.place.bands.size(); ++i) {
        const std::string field = "place/bands/" + std::to_string(i);
        const auto& [km, value] = scoring.place.bands[i];
        MARSHRUT_CHECK(detail::within(field + "/km", km, i == 0 ? 0 : scoring.place.bands[i - 1].km + 1, detail::figure_limit));
        MARSHRUT_CHECK(detail::within(field + "/value", value, -detail::figure_limit, detail::figure_limit));
    }
    const auto& rows = scoring.required_levels;
    for (std::size_t i = 0; i < rows.size(); ++i) {
        const std::string at = "/required_levels/" + std::to_string(i);
        MARSHRUT_CHECK(detail::within(at.substr(1) + "/level", rows[i].level, 0, 100));
        const bool nothing = !rows[i].competence && !rows[i].position && !rows[i].category;
        if (nothing || (rows[i].position && rows[i].category))
            return Failure{code::policy_wrong_key, {{"row", static_cast<std::int64_t>(i)}}, at};
        for (std::size_t j = 0; j < i; ++j)
            if (detail::same_key(rows[i], rows[j]))
                return Failure{code::policy_same_key, {{"key", detail::key_of(rows[i])}}, at};
    }
    return done();
}

}  // namespace marshrut
