// SPDX-License-Identifier: MIT
#pragma once

// The seven terms of the default policy, each a rule whose settings are fields of the policy. `docs/scoring.md` says the same in words.

#include <marshrut/recommend/rule.hpp>
#include <marshrut/recommend/words.hpp>

namespace marshrut::recommend {

/// Towards minus infinity, as the scoring is written.
[[nodiscard]] constexpr std::int64_t floored(std::int64_t dividend, std::int64_t divisor) noexcept
{
    const std::int64_t quotient = dividend / divisor;
    return dividend % divisor != 0 && (dividend < 0) != (divisor < 0) ? quotient - 1 : quotient;
}

/// From which cover on an area or an indicator is served; an indicator without an own figure asks its area for more.
struct Serving {
    int from = 30, indicator_from = 60;

    [[nodiscard]] static Serving of(const Scoring& scoring) noexcept { return {scoring.serves_from, scoring.serves_indicator_from}; }
    friend bool operator==(const Serving&, const Serving&) = default;
};

[[nodiscard]] inline bool serves(const Offer& what, std::string_view competence, const std::optional<std::string>& area, Serving enough) noexcept
{
    if (area && !what.own(competence)) return what.own(*area).value_or(0) >= enough.indicator_from;
    return what.own(competence).value_or(0) >= enough.from;
}

[[nodiscard]] inline bool serves(const Offer& what, const Wish& need, Serving enough) noexcept
{
    if (need.sort != NeedSort::subject) return serves(what, need.what.code, need.area, enough);
    return std::ranges::find(what.subjects, need.what.code, &Named::code) != what.subjects.end();
}

/// The area with the lowest percent, of several the one the offer covers most; null where no area was assessed.
[[nodiscard]] inline const Measured* lowest_area(const Profile& who, const Offer& what) noexcept
{
    const Measured* lowest = nullptr;
    for (const Measured& one : who.results) {
        if (one.area) continue;
        const bool lower = lowest == nullptr || one.percent < lowest->percent;
        if (lower || (one.percent == lowest->percent &&
                      what.own(one.competence.code).value_or(0) > what.own(lowest->competence.code).value_or(0)))
            lowest = &one;
    }
    return lowest;
}

/// `Σ_j d_j · c_j`; on a development list the factor times the cover of the lowest area.
struct Coverage {
    static constexpr Text text = words::no_deficit;
    int indicator_divisor = 4, development_factor = 20;

    [[nodiscard]] std::int64_t value(const Profile& who, const Offer& what) const
    {
        if (who.develops()) {
            const Measured* lowest = lowest_area(who, what);
            return lowest ? development_factor * what.own(lowest->competence.code).value_or(0) : 0;
        }
        std::int64_t sum = 0;
        for (const Measured& one : who.results)
            if (one.deficit > 0) sum += one.deficit * what.cover(one.competence.code, one.area, indicator_divisor);
        return sum;
    }
    [[nodiscard]] Worth operator()(const Profile& who, const Offer& what) const;
    friend bool operator==(const Coverage&, const Coverage&) = default;
};

/// A part for each taught subject that is targeted; offers for all subjects less.
struct SubjectFit {
    static constexpr Text text = words::subjects_any;
    int shared = 6000, any = 2000;

    [[nodiscard]] static std::vector<Named> common(const Profile& who, const Offer& what)
    {
        std::vector<Named> both;
        for (const Named& one : who.subjects)
            if (std::ranges::find(what.subjects, one.code, &Named::code) != what.subjects.end()) both.push_back(one);
        return both;
    }
    [[nodiscard]] std::int64_t value(const Profile& who, const Offer& what) const
    {
        const auto both = std::ranges::count_if(who.subjects, [&](const Named& one) {
            return std::ranges::find(what.subjects, one.code, &Named::code) != what.subjects.end();
        });
        return both > 0 ? floored(shared * both, static_cast<std::int64_t>(who.subjects.size())) : any;
    }
    [[nodiscard]] Worth operator()(const Profile& who, const Offer& what) const
    {
        const auto both = common(who, what);
        if (both.empty()) return {value(who, what), {}, &words::subjects_any};
        return {value(who, what),
                {{"shared", static_cast<std::int64_t>(both.size())},
                 {"taught", static_cast<std::int64_t>(who.subjects.size())},
                 {"names", listed(both, Language::ru)},
                 {"names_en", listed(both, Language::en)}},
                &words::subjects_shared};
    }
    friend bool operator==(const SubjectFit&, const SubjectFit&) = default;
};

struct PositionFit {
    static constexpr Text text = words::position_any;
    int named = 3000, any = 1000;

    [[nodiscard]] static bool is_named(const Profile& who, const Offer& what)
    {
        return who.position && has(what.positions, who.position->code);
    }
    [[nodiscard]] std::int64_t value(const Profile& who, const Offer& what) const { return is_named(who, what) ? named : any; }
    [[nodiscard]] Worth operator()(const Profile& who, const Offer& what) const
    {
        return {value(who, what), {}, is_named(who, what) ? &words::position_named : &words::position_any};
    }
    friend bool operator==(const PositionFit&, const PositionFit&) = default;
};

/// The part of the declared needs that is served. CLAUSE AMB-A14
struct NeedFit {
    static constexpr Text text = words::no_needs;
    int all = 5000;
    Serving enough{};

    [[nodiscard]] std::vector<Named> served(const Profile& who, const Offer& what) const
    {
        std::vector<Named> met;
        for (const Wish& need : who.needs)
            if (serves(what, need, enough)) met.push_back(need.what);
        return met;
    }
    [[nodiscard]] std::int64_t value(const Profile& who, const Offer& what) const
    {
        if (who.needs.empty()) return 0;
        const auto met = std::ranges::count_if(who.needs, [&](const Wish& need) { return serves(what, need, enough); });
        return floored(all * met, static_cast<std::int64_t>(who.needs.size()));
    }
    [[nodiscard]] Worth operator()(const Profile& who, const Offer& what) const
    {
        if (who.needs.empty()) return {0, {}, &words::no_needs};
        const auto met = served(who, what);
        if (met.empty()) return {value(who, what), {}, &words::needs_unserved};
        return {value(who, what),
                {{"served", static_cast<std::int64_t>(met.size())},
                 {"needs", static_cast<std::int64_t>(who.needs.size())},
                 {"names", listed(met, Language::ru)},
                 {"names_en", listed(met, Language::en)}},
                &words::needs_served};
    }
    friend bool operator==(const NeedFit&, const NeedFit&) = default;
};

/// Bayesian mean of the marks above 1, in steps of the scale.
struct RatingFit {
    static constexpr Text text = words::marked;
    RatingValues values{};

    [[nodiscard]] std::int64_t top(const Offer& what) const noexcept
    {
        return std::int64_t{values.prior_mean} * values.prior_strength - values.prior_strength + what.marks_sum - what.marks;
    }
    [[nodiscard]] std::int64_t value(const Profile&, const Offer& what) const
    {
        return floored(values.scale * top(what), values.prior_strength + what.marks);
    }
    [[nodiscard]] Worth operator()(const Profile& who, const Offer& what) const
    {
        return {value(who, what),
                {{"marks", what.marks},
                 {"sum", what.marks_sum},
                 {"scale", std::int64_t{values.scale}},
                 {"top", top(what)},
                 {"bottom", values.prior_strength + what.marks}},
                what.marks == 0 ? &words::no_marks : &words::marked};
    }
    friend bool operator==(const RatingFit&, const RatingFit&) = default;
};

inline Worth Coverage::operator()(const Profile& who, const Offer& what) const
{
    const auto item = [](const Measured& one, std::int64_t factor, std::int64_t cover) {
        return Facts{{"name", inside(one.competence.in(Language::ru))}, {"name_en", inside(one.competence.in(Language::en))},
                     {"percent", one.percent}, {"deficit", factor}, {"factor", factor}, {"cover", cover}};
    };
    if (who.develops()) {
        const Measured* lowest = lowest_area(who, what);
        if (lowest == nullptr) return {0, {}, &words::no_deficit};
        return {value(who, what), item(*lowest, development_factor, what.own(lowest->competence.code).value_or(0)), &words::development};
    }

    std::vector<const Measured*> covered;
    for (const Measured& one : who.results)
        if (one.deficit > 0 && what.cover(one.competence.code, one.area, indicator_divisor) > 0) covered.push_back(&one);
    std::ranges::sort(covered, [](const Measured* a, const Measured* b) {
        return a->deficit != b->deficit ? a->deficit > b->deficit : a->competence.code < b->competence.code;
    });

    std::string deep, deep_en, light, light_en;
    std::int64_t deep_count = 0, light_count = 0;
    for (const Measured* one : covered) {
        const Facts facts = item(*one, one->deficit, what.cover(one->competence.code, one->area, indicator_divisor));
        const bool is_deep = one->percent < 50;
        std::string& ru = is_deep ? deep : light;
        std::string& en = is_deep ? deep_en : light_en;
        const char* before = (is_deep ? deep_count++ : light_count++) == 0 ? "" : ", ";
        ru += before + say(words::deficit_item.ru, facts, Language::ru);
        en += before + say(words::deficit_item.en, facts, Language::en);
    }
    return {value(who, what),
            {{"deep", deep}, {"deep_en", deep_en}, {"deep_count", deep_count},
             {"light", light}, {"light_en", light_en}, {"light_count", light_count}},
            covered.empty()    ? &words::no_deficit
            : light_count == 0 ? &words::only_deep
            : deep_count == 0  ? &words::only_light
                               : &words::deep_and_light};
}

}  // namespace marshrut::recommend
