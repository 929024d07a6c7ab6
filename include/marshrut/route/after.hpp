// SPDX-License-Identifier: MIT
#pragma once

// What a happening elsewhere (an application, an attestation, a mark, a day) does to a route. The one place where a route's state
// changes.

#include <marshrut/model/application.hpp>
#include <marshrut/route/states.hpp>
#include <marshrut/route/term.hpp>

namespace marshrut::route {

/// What stands around a route when something happens.
struct Surroundings {
    Day today;
    int training_year;                            ///< the campaign's; the policy's where there is none
    std::optional<Application> application{};     ///< the one something happened to, as it is afterwards
    std::optional<Group> group{};                 ///< of the formal application
    std::optional<Attestation> attestation{};     ///< the one that was recorded
    std::vector<EventFact> events{};              ///< of the chosen events, the application's included
    std::optional<RouteId> newer{};               ///< the version that supersedes this one
};

namespace detail {

[[nodiscard]] inline std::vector<EventFact> of_route(const Route& route, const std::vector<EventFact>& events)
{
    std::vector<EventFact> chosen;
    for (const EventFact& one : events)
        if (std::ranges::count(route.chosen_events, one.event) > 0) chosen.push_back(one);
    return chosen;
}

/// Does the happening concern the formal part of this route? One programme is chosen at a time, and what is passed stays passed.
[[nodiscard]] inline bool formal(const Route& route, Happened happened, const Surroundings& around)
{
    if (around.attestation) return route.chosen == around.attestation->application;
    if (!around.application || around.application->kind != ApplicationKind::programme) return false;
    const bool choosing = happened == Happened::submitted || happened == Happened::submitted_by_head;
    if (choosing ? route.state != RouteState::formed : realised(route.state)) return false;
    if (route.chosen == around.application->id) return true;
    return around.application->channel == Channel::formal_route && around.application->route == route.id;
}

inline void choose_event(Route& route, const Application& application, Happened happened)
{
    if (application.route != route.id) return;
    const auto known = std::ranges::find(route.chosen_events, application.offer);
    if (happened == Happened::cancelled && known != route.chosen_events.end()) route.chosen_events.erase(known);
    if ((happened == Happened::submitted || happened == Happened::submitted_by_head) && known == route.chosen_events.end())
        route.chosen_events.push_back(application.offer);
}

}  // namespace detail

/// The route after something happened: parts, term and whole. Unchanged where the happening does not concern it: an application
/// outside the route, another person's, one that the route has left behind.
///
/// After the term whatever is not passed is `expired`; what a newer version supersedes becomes `superseded` as soon as it is not in
/// training. CLAUSE AMB-A15, AMB-A19, AMB-A46
[[nodiscard]] inline Route after(Route route, Happened happened, const Surroundings& around)
{
    Happened seen = happened;
    bool moves = happened == Happened::day_began || happened == Happened::participated || happened == Happened::event_chosen;
    if (around.application && around.application->kind == ApplicationKind::event) {
        detail::choose_event(route, *around.application, happened);
        seen = Happened::event_chosen;
        moves = true;
    } else if (happened == Happened::route_superseded) {
        route.superseded_by = around.newer;
        moves = true;
    } else if (detail::formal(route, happened, around)) {
        moves = true;
        switch (happened) {
        case Happened::submitted:
        case Happened::submitted_by_head:
            route.chosen = around.application->id;
            route.formal = FormalState::open;
            break;
        case Happened::cancelled:
            route.chosen.reset();
            route.formal = FormalState::open;
            break;
        case Happened::expelled: route.formal = FormalState::failed; break;
        case Happened::formal_failed:
            route.formal = FormalState::failed;
            route.late = false;
            break;
        case Happened::formal_passed:
            route.formal = FormalState::passed;
            route.late = around.attestation && late(around.attestation->date, around.group ? around.group->date_to : std::nullopt);
            break;
        default: break;
        }
    }
    if (!moves) return route;

    const std::vector<EventFact> chosen = detail::of_route(route, around.events);
    route.informal = informal(chosen, around.today);
    const bool dates_may_move = seen == Happened::submitted || seen == Happened::submitted_by_head ||
                                seen == Happened::included || seen == Happened::moved || seen == Happened::cancelled ||
                                seen == Happened::event_chosen;
    if (dates_may_move) route.term_to = term(around.training_year, route.chosen ? around.group : std::nullopt, chosen);

    const bool over = around.today > route.term_to;
    const auto step = [&](Happened one) {
        if (const Passage* row = passage(route.state, one, route.informal, over)) route.state = row->to;
    };
    step(seen);
    step(Happened::day_began);
    if (route.superseded_by) step(Happened::route_superseded);
    return route;
}

}  // namespace marshrut::route
