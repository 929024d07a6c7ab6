// SPDX-License-Identifier: MIT
#pragma once

#include <marshrut/model/catalogue.hpp>
#include <marshrut/recommend/nomenclature.hpp>

#include <span>

namespace marshrut::recommend {

enum class OfferKind : std::uint8_t { programme, event };
BOOST_DESCRIBE_ENUM(OfferKind, programme, event)

/// A group as one joins it.
struct Intake {
    std::string code{};
    GroupKind kind = GroupKind::preliminary;
    int year = 0;                           ///< training year
    std::optional<DeliveryForm> form{};     ///< nothing: any of the programme's
    std::optional<Day> begins{};            ///< of a dated one
    Span window{};
    bool full = false;
    std::optional<Town> town{};             ///< where it meets; nothing: where the programme is

    /// It is of this training year, its window is open, and it has a seat.
    [[nodiscard]] bool joinable(Day today, int training_year) const noexcept
    {
        return year == training_year && window.contains(today) && !full;
    }
    friend bool operator==(const Intake&, const Intake&) = default;
};

/// A programme or an event as the rules see it, with every group one could join. It knows no day: rules do.
struct Offer {
    std::string code;
    OfferKind kind = OfferKind::programme;
    std::int64_t version = 1;  ///< of the row
    std::int64_t row = 0;      ///< in the input
    std::string title{};
    std::string provider{};    ///< short name
    int hours = 0;             ///< academic, of programmes
    bool published = true, included = true;
    ProgrammeKind programme_kind = ProgrammeKind::professional_development;
    std::string level{}, type{};                            ///< of events
    std::optional<Day> date_from{};                         ///< of events
    bool any_position = false, any_subject = false, any_stage = false;
    std::vector<std::string> positions{};
    std::vector<Named> subjects{};                          ///< compound ones taken apart
    std::vector<std::string> stages{};
    std::vector<Figure100> covers{};                        ///< areas, and indicators with an own figure: 0…100
    std::vector<Figure100> entry{};                         ///< least percent of an area
    std::vector<DeliveryForm> forms{DeliveryForm::distance};
    std::optional<Town> town{};
    std::vector<Intake> intakes{};                          ///< of programmes
    std::int64_t marks = 0, marks_sum = 0;

    [[nodiscard]] bool is_event() const noexcept { return kind == OfferKind::event; }

    /// The figure of its own for a competence, if it has one.
    [[nodiscard]] std::optional<std::int64_t> own(std::string_view competence) const noexcept
    {
        for (const Figure100& one : covers)
            if (one.competence == competence) return one.value;
        return std::nullopt;
    }
    /// `c_j`, 0…100: the own figure, or for an indicator a part of its area's.
    [[nodiscard]] std::int64_t cover(std::string_view competence, const std::optional<std::string>& area, int divisor) const noexcept
    {
        if (const auto figure = own(competence)) return *figure;
        return area ? own(*area).value_or(0) / divisor : 0;
    }
    /// Every way to join it: a form, and where. A group has its own form, or every form of its programme.
    template <class F>
    void each_way(Day today, int training_year, F&& f) const
    {
        if (is_event()) {
            for (const DeliveryForm form : forms) f(form, town);
            return;
        }
        for (const Intake& intake : intakes) {
            if (!intake.joinable(today, training_year)) continue;
            const auto& there = intake.town ? intake.town : town;
            if (intake.form)
                f(*intake.form, there);
            else
                for (const DeliveryForm form : forms) f(form, there);
        }
    }
    friend bool operator==(const Offer&, const Offer&) = default;
};

namespace detail {

inline void take_targets(Offer& offer, const Targets& targets, const Nomenclature& lists)
{
    const auto explicit_ones = [](const std::vector<std::string>& codes) {
        std::vector<std::string> named;
        for (const std::string& code : codes)
            if (code != any_code && code != "all") named.push_back(code);
        return named;
    };
    const auto any = [](const std::vector<std::string>& codes) { return has(codes, any_code) || has(codes, "all"); };
    offer.any_position = any(targets.positions);
    offer.any_subject = any(targets.subjects);
    offer.any_stage = any(targets.stages);
    offer.positions = explicit_ones(targets.positions);
    offer.subjects = lists.taken_apart(explicit_ones(targets.subjects));
    offer.stages = explicit_ones(targets.stages);
    offer.covers = targets.covers;
    offer.entry = targets.entry;
}

inline Intake intake_of(const Group& group, const Nomenclature& lists, int training_year)
{
    return {group.code, group.kind,
            group.year       ? *group.year
            : group.date_from ? group.date_from->year()
                              : training_year,
            group.form,
            group.kind == GroupKind::dated ? group.date_from : std::nullopt,
            group.apply_window(), group.full(), lists.town(group.municipality)};
}

}  // namespace detail

/// Marks 1…5 of one offer: how many, and their sum.
struct Marks {
    std::int64_t count = 0, sum = 0;
};

/// What a provider or organiser adds to its offers.
struct Provider {
    std::string name{};
    std::optional<std::string> municipality{};
};

/// A programme with its groups. `groups` empty pointer: the region has no table of groups, then every programme of the policy's training
/// year has one open preliminary group; an empty list is a programme nobody can join.
[[nodiscard]] inline Offer offer_of(const Programme& programme, const std::vector<Group>* groups, Marks marks, const Provider& provider,
                                    const Nomenclature& lists, int training_year)
{
    Offer offer{programme.code};
    offer.title = programme.title;
    offer.provider = provider.name;
    offer.hours = programme.hours;
    offer.published = programme.published;
    offer.included = programme.included;
    offer.programme_kind = programme.kind;
    detail::take_targets(offer, programme.targets, lists);
    if (!programme.forms.empty()) offer.forms = programme.forms;
    offer.town = lists.town(programme.municipality ? programme.municipality : provider.municipality);
    offer.marks = marks.count;
    offer.marks_sum = marks.sum;
    if (groups == nullptr) {
        Intake only;
        only.year = programme.training_year.value_or(training_year);
        offer.intakes.push_back(std::move(only));
    } else {
        for (const Group& group : *groups)
            if (!group.withdrawn) offer.intakes.push_back(detail::intake_of(group, lists, training_year));
    }
    return offer;
}

[[nodiscard]] inline Offer offer_of(const Event& event, Marks marks, const Provider& organiser, const Nomenclature& lists)
{
    Offer offer{event.code, OfferKind::event};
    offer.title = event.title;
    offer.provider = organiser.name;
    offer.published = event.published;
    offer.included = event.included;
    offer.level = event.level;
    offer.type = event.type;
    offer.date_from = event.date_from;
    detail::take_targets(offer, event.targets, lists);
    if (!event.forms.empty()) offer.forms = event.forms;
    offer.town = lists.town(event.municipality);
    offer.marks = marks.count;
    offer.marks_sum = marks.sum;
    return offer;
}

}  // namespace marshrut::recommend
