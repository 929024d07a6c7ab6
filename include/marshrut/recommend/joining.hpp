// SPDX-License-Identifier: MIT
#pragma once

// The two terms that depend on how an offer can be joined: where, and when it begins.

#include <marshrut/recommend/rules.hpp>

namespace marshrut::recommend {

/// Whole kilometres between two municipalities' centres; nothing where one is not known.
[[nodiscard]] inline std::optional<std::int64_t> distance(const std::optional<Town>& a, const std::optional<Town>& b) noexcept
{
    if (!a || !b || !a->spot || !b->spot) return std::nullopt;
    return kilometres(*a->spot, *b->spot);
}

/// What it is worth to learn in person there.
[[nodiscard]] inline std::int64_t in_person(const PlaceValues& values, const std::optional<Town>& home, const std::optional<Town>& there)
{
    if (home && there && home->code == there->code) return values.own;
    if (const auto km = distance(home, there))
        for (const DistanceBand& band : values.bands)
            if (*km <= band.km) return band.value;
    return values.farther;
}

/// What one way of joining is worth: its form, and where.
[[nodiscard]] inline std::int64_t way_value(const PlaceValues& values, const std::optional<Town>& home, DeliveryForm form,
                                            const std::optional<Town>& there)
{
    if (form == DeliveryForm::distance) return values.distance_form;
    const std::int64_t near = in_person(values, home, there);
    return form == DeliveryForm::mixed ? values.mixed_base + floored(near, values.mixed_divisor) : near;
}

/// The best of the ways in which the offer can be joined today; 0 where there is none (rule 7 refuses it then).
struct Place {
    static constexpr Text text = words::place_unknown;
    PlaceValues values;
    Day today;
    int training_year;

    [[nodiscard]] std::int64_t value(const Profile& who, const Offer& what) const
    {
        std::optional<std::int64_t> best;
        what.each_way(today, training_year, [&](DeliveryForm form, const std::optional<Town>& there) {
            const std::int64_t worth = way_value(values, who.home, form, there);
            best = std::max(best.value_or(worth), worth);
        });
        return best.value_or(0);
    }
    [[nodiscard]] Worth operator()(const Profile& who, const Offer& what) const
    {
        struct Best {
            std::int64_t value;
            DeliveryForm form;
            std::optional<Town> town;
        };
        std::optional<Best> best;
        what.each_way(today, training_year, [&](DeliveryForm form, const std::optional<Town>& there) {
            const std::int64_t worth = way_value(values, who.home, form, there);
            if (!best || worth > best->value) best = Best{worth, form, there};
        });
        if (!best) return {0, {}, &words::place_unknown};

        const bool mixed = best->form == DeliveryForm::mixed;
        Facts facts{{"form", std::string{words::form(best->form).ru}}, {"form_en", std::string{words::form(best->form).en}},
                    {"base", grouped(values.mixed_base)}, {"divisor", std::int64_t{values.mixed_divisor}},
                    {"value", grouped(in_person(values, who.home, best->town))}};
        if (best->form == DeliveryForm::distance) return {best->value, std::move(facts), &words::from_anywhere};
        if (who.home && best->town) {
            facts.push_back({"from", who.home->in(Language::ru)});
            facts.push_back({"from_en", who.home->in(Language::en)});
            facts.push_back({"to", best->town->in(Language::ru)});
            facts.push_back({"to_en", best->town->in(Language::en)});
            if (who.home->code == best->town->code) return {best->value, std::move(facts), mixed ? &words::at_home_half : &words::at_home};
        }
        const auto km = distance(who.home, best->town);
        if (!km) return {best->value, std::move(facts), mixed ? &words::place_unknown_half : &words::place_unknown};
        facts.push_back({"km", *km});
        return {best->value, std::move(facts), mixed ? &words::at_distance_half : &words::at_distance};
    }
    friend bool operator==(const Place&, const Place&) = default;
};

/// When it begins: soon, but not at once. The best of the groups that can be joined.
struct Timing {
    static constexpr Text text = words::begins;
    TimingValues values;
    Day today;
    int training_year;

    [[nodiscard]] std::int64_t of(Day begins) const noexcept
    {
        const int days = begins.raw() - today.raw();
        return days < values.first_day ? values.sooner : days <= values.last_day ? values.in_time : values.later;
    }
    [[nodiscard]] std::int64_t of(const Intake& intake) const noexcept
    {
        return intake.begins ? of(*intake.begins) : std::int64_t{values.preliminary};
    }
    [[nodiscard]] std::int64_t value(const Profile&, const Offer& what) const
    {
        if (what.is_event()) return what.date_from ? of(*what.date_from) : 0;
        const Intake* best = best_of(what);
        return best ? of(*best) : 0;
    }
    [[nodiscard]] Worth operator()(const Profile& who, const Offer& what) const
    {
        const Intake* best = what.is_event() ? nullptr : best_of(what);
        const std::optional<Day> begins = best ? best->begins : what.date_from;
        if (!begins) return {value(who, what), {{"year", std::int64_t{best ? best->year : training_year}}}, &words::preliminary};
        return {value(who, what), {{"begins", *begins}, {"days", std::int64_t{begins->raw() - today.raw()}}}, &words::begins};
    }
    friend bool operator==(const Timing&, const Timing&) = default;

private:
    [[nodiscard]] const Intake* best_of(const Offer& what) const noexcept
    {
        const Intake* best = nullptr;
        for (const Intake& one : what.intakes)
            if (one.joinable(today, training_year) && (best == nullptr || of(one) > of(*best))) best = &one;
        return best;
    }
};

/// The terms of a ranking on a day: the policy's seven, then one's own.
[[nodiscard]] inline std::vector<Weighted> terms_of(const Ranking& ranking, Day today)
{
    const Scoring& s = ranking.scoring();
    const int year = ranking.policy.training_year;
    std::vector<Weighted> terms{
        {s.weights.coverage, Coverage{s.indicator_divisor, s.development_factor}},
        {s.weights.subject, SubjectFit{s.subject_shared, s.subject_any}},
        {s.weights.position, PositionFit{s.position_named, s.position_any}},
        {s.weights.need, NeedFit{s.need_served, Serving::of(s)}},
        {s.weights.place, Place{s.place, today, year}},
        {s.weights.rating, RatingFit{s.rating}},
        {s.weights.timing, Timing{s.timing, today, year}}};
    terms.insert(terms.end(), ranking.own.terms.begin(), ranking.own.terms.end());
    return terms;
}

}  // namespace marshrut::recommend
