// SPDX-License-Identifier: MIT
#pragma once

#include <marshrut/campaign/windows.hpp>
#include <marshrut/notify/letters.hpp>
#include <marshrut/registrar/desk.hpp>
#include <marshrut/registrar/notices.hpp>
#include <marshrut/registrar/windows.hpp>

#include <algorithm>
#include <map>

namespace marshrut::registrar {

namespace {

/// Routes that their owners may see, neither superseded nor expired.
Result<std::vector<Route>> routes_in_sight(Desk& desk, const store::Query& query)
{
    MARSHRUT_TRY(auto routes, desk.list<Route>(query));
    MARSHRUT_TRY(const auto procedures, desk.list<Procedure>(store::Query{&store::kind_of<Procedure>()}));
    const auto hidden = [&](const Route& one) {
        if (one.state == RouteState::superseded || one.state == RouteState::expired) return true;
        const auto of = std::ranges::find_if(procedures, [&](const Procedure& p) { return one.procedure == p.id; });
        return of != procedures.end() && !of->released();
    };
    std::erase_if(routes, hidden);
    return routes;
}

Result<> tell_of_events(Desk& desk, Day day, int lead_days)
{
    MARSHRUT_TRY(auto events, desk.list<Event>(store::Query{&store::kind_of<Event>()}));
    std::erase_if(events, [&](const Event& one) { return one.date_from != day.plus(lead_days); });
    if (events.empty()) return done();
    MARSHRUT_TRY(const auto routes, routes_in_sight(desk, store::Query{&store::kind_of<Route>()}));
    for (const Event& event : events) {
        std::vector<PersonId> interested;
        for (const Route& one : routes)
            if (std::ranges::count(one.chosen_events, event.code) + std::ranges::count(one.events, event.code, &Recommended::offer) > 0)
                interested.push_back(one.person);
        for (Letter& letter : notify::coming(event, std::move(interested), lead_days, day, desk.now())) desk.send(std::move(letter));
    }
    return done();
}

/// Is any limit of this window, extended or not, one of the reminder days away?
bool limit_near(const Campaign& campaign, WindowKind which, Day day, const Procedures& policy)
{
    const auto& base = which == WindowKind::selection ? campaign.select_to : campaign.confirm_to;
    if (base && notify::reminds(day, *base, policy)) return true;
    return std::ranges::any_of(campaign.extensions, [&](const Extension& one) {
        return one.window == which && notify::reminds(day, one.until, policy);
    });
}

Result<> remind_to_choose(Desk& desk, const Campaign& campaign, Day day, const Procedures& policy)
{
    MARSHRUT_TRY(const auto routes,
                 routes_in_sight(desk, store::Query{&store::kind_of<Route>(), "campaign", {campaign.id.raw()}}));
    std::map<Day, std::vector<PersonId>> by_limit;
    for (const Route& one : routes) {
        if (one.state != RouteState::formed || one.chosen) continue;
        MARSHRUT_TRY(const auto job, desk.get<Employment>(one.employment));
        MARSHRUT_TRY(const auto where, desk.lineage(job.organisation));
        const auto limit = campaign::selection_window(campaign, one.person, municipality_of(where)).span().to;
        if (limit) by_limit[*limit].push_back(one.person);
    }
    for (const auto& [limit, people] : by_limit)
        for (Letter& letter : notify::choose_by(limit, people, policy, day, desk.now())) desk.send(std::move(letter));
    return done();
}

/// Where applications wait for the head, by the last day on which they may be confirmed.
using Waiting = std::map<Day, std::vector<OrganisationId>>;

Result<> add_waiting(Desk& desk, const std::vector<Application>& some, bool in_campaign, Waiting& waiting)
{
    for (const Application& one : some) {
        if (one.status != Status::not_processed || !one.organisation || confirmed_in_campaign(one) != in_campaign) continue;
        MARSHRUT_TRY(const auto where, desk.lineage(*one.organisation));
        MARSHRUT_TRY(const Window window, confirmation_window(desk, one, where));
        if (const auto limit = window.span().to) waiting[*limit].push_back(*one.organisation);
    }
    return done();
}

void remind_to_confirm(Desk& desk, const Waiting& waiting, Day day, const Procedures& policy)
{
    for (const auto& [limit, organisations] : waiting)
        for (Letter& letter : notify::confirm_by(limit, organisations, policy, day, desk.now())) desk.send(std::move(letter));
}

Result<> remind_of_campaign(Desk& desk, const Campaign& campaign, Day day, const Procedures& policy)
{
    Waiting waiting;
    MARSHRUT_TRY(const auto filed, desk.list<Application>("campaign", campaign.id.raw()));
    MARSHRUT_CHECK(add_waiting(desk, filed, true, waiting));
    remind_to_confirm(desk, waiting, day, policy);
    return done();
}

/// Of events and groups that begin the day after one of the reminder days.
Result<> remind_of_beginnings(Desk& desk, Day day, const Procedures& policy)
{
    Waiting waiting;
    MARSHRUT_TRY(const auto events, desk.list<Event>(store::Query{&store::kind_of<Event>()}));
    for (const Event& one : events) {
        if (!notify::reminds(day, one.date_from.plus(-1), policy)) continue;
        MARSHRUT_TRY(const auto filed, desk.list<Application>("offer", one.code));
        MARSHRUT_CHECK(add_waiting(desk, filed, false, waiting));
    }
    MARSHRUT_TRY(const auto groups, desk.list<Group>(store::Query{&store::kind_of<Group>()}));
    for (const Group& one : groups) {
        if (!one.begins() || !notify::reminds(day, one.begins()->plus(-1), policy)) continue;
        MARSHRUT_TRY(const auto filed, desk.list<Application>("group", one.id.raw()));
        MARSHRUT_CHECK(add_waiting(desk, filed, false, waiting));
    }
    remind_to_confirm(desk, waiting, day, policy);
    return done();
}

}  // namespace

Result<> tell_of_day(Desk& desk, Day day)
{
    const JobId once{digest::mix(0, "day-told/" + day.print(), 0)};
    MARSHRUT_TRY(const auto told, desk.find<Job>(once));
    if (told) return done();
    Job telling{once, PersonId{0}, day.print(), "tell_of_day"};
    telling.finished = true;
    MARSHRUT_CHECK(desk.put(telling, Happened::changed));

    MARSHRUT_TRY(const Policy* policy, desk.policy());
    MARSHRUT_CHECK(tell_of_events(desk, day, policy->procedures.lead_days));
    MARSHRUT_TRY(const auto campaigns, desk.list<Campaign>(store::Query{&store::kind_of<Campaign>()}));
    for (const Campaign& one : campaigns) {
        MARSHRUT_TRY(const Policy* own, desk.policy(one.policy));
        if (limit_near(one, WindowKind::selection, day, own->procedures))
            MARSHRUT_CHECK(remind_to_choose(desk, one, day, own->procedures));
        if (limit_near(one, WindowKind::confirmation, day, own->procedures))
            MARSHRUT_CHECK(remind_of_campaign(desk, one, day, own->procedures));
    }
    MARSHRUT_CHECK(remind_of_beginnings(desk, day, policy->procedures));
    return done();
}

}  // namespace marshrut::registrar
