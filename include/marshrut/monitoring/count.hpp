// SPDX-License-Identifier: MIT
#pragma once

// How the figures are counted.

#include <marshrut/monitoring/figures.hpp>
#include <marshrut/monitoring/observed.hpp>

namespace marshrut::monitoring {

/// Does the year's coverage reach the norm (33.3 %)? Exactly; nobody to assess is not applicable. CLAUSE IOM-3.3.3-a
[[nodiscard]] inline std::optional<bool> norm_met(const CoverageFigures& coverage, const Norms& norms)
{
    if (coverage.year.denominator == 0) return std::nullopt;
    return coverage.year.share().reaches(norms.yearly_per_mille);
}

/// Is nobody missing? 100 % only then; of nobody: not applicable.
[[nodiscard]] inline std::optional<bool> everybody(const Figure& figure)
{
    if (figure.denominator == 0) return std::nullopt;
    return figure.numerator == figure.denominator;
}

namespace detail {

/// Counts the people `of` whom it asks that have `what`; who has not is missing.
template <class Of, class What>
[[nodiscard]] Figure count(std::span<const Worker* const> workers, Of&& of, What&& what)
{
    Figure figure;
    for (const Worker* one : workers) {
        if (!of(*one)) continue;
        ++figure.denominator;
        if (what(*one))
            ++figure.numerator;
        else
            figure.missing.push_back(one->person);
    }
    return figure;
}

template <class What>
[[nodiscard]] std::vector<PersonId> people(std::span<const Worker* const> workers, What&& what)
{
    std::vector<PersonId> found;
    for (const Worker* one : workers)
        if (what(*one)) found.push_back(one->person);
    return found;
}

/// How far a route came: by its state, and where that no longer tells (expired, failed) by the application that was chosen.
enum class Reached : std::uint8_t { formed, selected, confirmed, in_training, realised, realised_full };

[[nodiscard]] inline Reached reached(const Route& route, const Application* chosen)
{
    switch (route.state) {
    case RouteState::realised_full: return Reached::realised_full;
    case RouteState::realised_sufficient: return Reached::realised;
    case RouteState::in_training: return Reached::in_training;
    case RouteState::confirmed: return Reached::confirmed;
    case RouteState::selected: return Reached::selected;
    default: break;
    }
    if (!route.chosen) return Reached::formed;
    if (chosen == nullptr) return Reached::selected;
    if (chosen->included) return Reached::in_training;
    return chosen->confirmed ? Reached::confirmed : Reached::selected;
}

/// A route with what counting asks of it.
struct Travelled {
    const Route* route;
    OrganisationId organisation;  ///< where the person works now, otherwise of the route's employment
    Reached reached;
};

}  // namespace detail

[[nodiscard]] inline CoverageFigures coverage(std::span<const Worker* const> workers, const Norms& norms)
{
    const auto everyone = [](const Worker&) { return true; };
    CoverageFigures figures{
        detail::count(workers, everyone, [](const Worker& one) { return one.assessed_in_year; }),
        detail::count(workers, everyone, [](const Worker& one) { return one.assessed_in_cycle; }),
        detail::count(workers, [](const Worker& one) { return one.assessed_in_year; }, [](const Worker& one) { return one.complete; })};
    figures.to_norm = figures.year.share().missing(norms.yearly_per_mille);
    return figures;
}

[[nodiscard]] inline SelectionFigures selection(std::span<const Worker* const> workers)
{
    const auto assessed = [](const Worker& one) { return one.assessed_in_year; };
    return {detail::count(workers, assessed, [](const Worker& one) { return one.enrolled; }),
            detail::count(workers, assessed, [](const Worker& one) { return one.chose_programme; }),
            detail::count(workers, assessed, [](const Worker& one) { return one.chose_event; }),
            detail::people(workers, [](const Worker& one) { return one.development; }),
            detail::people(workers, [](const Worker& one) { return one.expelled; })};
}

[[nodiscard]] inline ProgressFigures progress(std::span<const detail::Travelled* const> routes, std::vector<PersonId> expelled)
{
    ProgressFigures figures;
    figures.expelled = std::move(expelled);
    const auto step = [](Figure& figure, PersonId person, bool yes) {
        ++figure.denominator;
        if (yes)
            ++figure.numerator;
        else
            figure.missing.push_back(person);
    };
    using enum detail::Reached;
    for (const detail::Travelled* one : routes) {
        const PersonId person = one->route->person;
        ++figures.formed;
        step(figures.selected, person, one->reached >= selected);
        step(figures.confirmed, person, one->reached >= confirmed);
        step(figures.in_training, person, one->reached >= in_training);
        step(figures.realised, person, one->reached >= realised);
        step(figures.realised_full, person, one->reached >= realised_full);
        if (one->route->state == RouteState::selected) figures.unconfirmed.push_back(person);
        if (one->route->state == RouteState::expired) figures.expired.push_back(person);
        if (one->route->late) figures.late.push_back(person);
    }
    return figures;
}

}  // namespace marshrut::monitoring
