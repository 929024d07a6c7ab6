// SPDX-License-Identifier: MIT
#pragma once

#include <marshrut/registrar/cases_application.hpp>
#include <marshrut/registrar/cases_route.hpp>
#include <marshrut/registrar/desk.hpp>
#include <marshrut/registrar/travel.hpp>
#include <marshrut/route/decide.hpp>

#include <algorithm>

namespace marshrut::registrar {

// ---- what happens to a route because something else happened

Result<std::optional<Route>> newest_route(Desk& desk, PersonId person)
{
    MARSHRUT_TRY(const auto routes, desk.list<Route>("person", person.raw()));
    const Route* newest = nullptr;
    for (const Route& one : routes)
        if (one.state != RouteState::superseded && !one.superseded_by && (!newest || newest->formed_at < one.formed_at))
            newest = &one;
    return newest ? std::optional{*newest} : std::nullopt;
}

Result<route::Surroundings> around(Desk& desk, const Route& route, const std::optional<Application>& application)
{
    MARSHRUT_TRY(const Policy* policy, desk.policy(route.policy));
    route::Surroundings made{desk.today(), policy->training_year};
    if (route.campaign) {
        MARSHRUT_TRY(const auto campaign, desk.get<Campaign>(*route.campaign));
        made.training_year = campaign.training_year;
    }
    std::vector<std::string> events = route.chosen_events;
    std::optional<Application> formal;
    if (application && application->kind == ApplicationKind::event)
        events.push_back(application->offer);
    else if (application)
        formal = application;
    if (!formal && route.chosen) {
        MARSHRUT_TRY(formal, desk.find<Application>(*route.chosen));
    }
    if (formal && formal->group) {
        MARSHRUT_TRY(made.group, desk.find<Group>(*formal->group));
    }
    MARSHRUT_TRY(const auto marks, desk.list<Participation>("person", route.person.raw()));
    for (const std::string& code : events) {
        const auto known = desk.by_code<Event>(code);
        if (!known) continue;  // an event that was removed has no days left
        route::EventFact fact{code, known->date_to};
        for (const Participation& mark : marks)
            if (mark.event == code) fact.attended = mark.attended;
        made.events.push_back(std::move(fact));
    }
    return made;
}

Result<> move_route(Desk& desk, const Route& route, Happened happened, const route::Surroundings& surroundings)
{
    const Route moved = route::after(route, happened, surroundings);
    if (moved == route) return done();
    return desk.put(moved, moved.chosen_events == route.chosen_events ? Happened::route_moved : Happened::event_chosen);
}

// ---- choosing: the route says whether it may be chosen, the rules of applications do the rest

namespace {

Result<route::ChoicePicture> choosing(Desk& desk, PersonId person)
{
    route::ChoicePicture see;
    MARSHRUT_TRY(see.route, newest_route(desk, person));
    if (see.route && see.route->procedure) {
        MARSHRUT_TRY(see.procedure, desk.find<Procedure>(*see.route->procedure));
    }
    return see;
}

template <class Command>
Case<Application> choose(Desk& desk, const Standing& who, const Command& command, application::Submit request)
{
    MARSHRUT_TRY(const auto see, choosing(desk, who.person));
    if (auto no = route::against(who, command, see)) return no;
    return submit(desk, who, request);
}

}  // namespace

Case<Application> choose_programme(Desk& desk, const Standing& who, const route::ChooseProgramme& command)
{
    return choose(desk, who, command, application::Submit{command.offer, Channel::formal_route, command.group});
}

Case<Application> choose_event(Desk& desk, const Standing& who, const route::ChooseEvent& command)
{
    return choose(desk, who, command, application::Submit{command.event, Channel::formal_route});
}

// ---- facts of training

namespace {

/// The route an application belongs to: the one that names it, otherwise the one it names.
Result<std::optional<Route>> route_of(Desk& desk, const Application& application)
{
    MARSHRUT_TRY(const auto routes, desk.list<Route>("person", application.applicant.raw()));
    for (const Route& one : routes)
        if (one.chosen == application.id) return std::optional{one};
    for (const Route& one : routes)
        if (application.route == one.id) return std::optional{one};
    return std::optional<Route>{};
}

}  // namespace

Case<Attestation> record_attestation(Desk& desk, const Standing& who, const route::RecordAttestation& command)
{
    MARSHRUT_TRY(const auto unlocked, desk.get<Application>(command.application));
    std::optional<Group> group;
    if (unlocked.group) {
        MARSHRUT_TRY(group, desk.find<Group>(*unlocked.group));
    }
    MARSHRUT_TRY(const auto application, desk.get<Application>(command.application, store::Lock::row));
    MARSHRUT_TRY(const auto employment, desk.get<Employment>(application.employment));
    MARSHRUT_TRY(const auto where, desk.lineage(application.organisation.value_or(employment.organisation)));
    MARSHRUT_TRY(const auto earlier, desk.list<Attestation>("application", application.id.raw()));
    MARSHRUT_TRY(const auto expelled, desk.list<Expulsion>("application", application.id.raw()));
    MARSHRUT_TRY(auto route, route_of(desk, application));
    MARSHRUT_TRY(const Policy* policy, desk.policy(application.policy));
    const route::AttestationPicture see{desk.new_id<AttestationId>(), application, where, group,
                                        earlier.empty() ? std::nullopt : std::optional{earlier.front()}, std::move(route),
                                        policy->procedures, expelled.empty() ? std::nullopt : std::optional{expelled.front()}};
    auto verdict = decide(who, command, see);
    if (!verdict) return std::move(verdict).error();
    MARSHRUT_CHECK(desk.put(verdict->value, verdict->happened, command.reason.value_or("")));
    return std::move(verdict->value);
}

Case<Expulsion> expel(Desk& desk, const Standing& who, const route::Expel& command)
{
    MARSHRUT_TRY(const auto unlocked, desk.get<Application>(command.application));
    std::optional<Group> group;
    if (unlocked.group) {
        MARSHRUT_TRY(group, desk.find<Group>(*unlocked.group, store::Lock::row));  // two orders at once free one seat
    }
    MARSHRUT_TRY(auto application, desk.get<Application>(command.application, store::Lock::row));
    if (application.group != unlocked.group) return Failure{code::changed_meanwhile};
    MARSHRUT_TRY(const auto employment, desk.get<Employment>(application.employment));
    MARSHRUT_TRY(const auto where, desk.lineage(application.organisation.value_or(employment.organisation)));
    MARSHRUT_TRY(const auto earlier, desk.list<Expulsion>("application", application.id.raw()));
    MARSHRUT_TRY(const auto attested, desk.list<Attestation>("application", application.id.raw()));
    MARSHRUT_TRY(const Policy* policy, desk.policy(application.policy));
    auto verdict = decide(who, command,
                          route::ExpulsionPicture{desk.new_id<ExpulsionId>(), application, where, group,
                                                  earlier.empty() ? std::nullopt : std::optional{earlier.front()},
                                                  attested.empty() ? std::nullopt : std::optional{attested.front()},
                                                  policy->procedures});
    if (!verdict) return std::move(verdict).error();
    --group->taken;
    MARSHRUT_CHECK(desk.put(*group, Happened::seat_freed));
    MARSHRUT_CHECK(desk.put(verdict->value, verdict->happened));
    if (application.slot) {  // the place of the formal application is free for another; the status stays
        application.slot.reset();
        MARSHRUT_CHECK(desk.put(application, Happened::changed));
    }
    return std::move(verdict->value);
}

namespace {

/// The person's route in which an event is chosen, the newest first; otherwise the newest.
Result<std::optional<Route>> route_with(Desk& desk, PersonId person, const std::string& event)
{
    MARSHRUT_TRY(auto routes, desk.list<Route>("person", person.raw()));
    std::ranges::sort(routes, [](const Route& a, const Route& b) { return std::pair{b.formed_at, b.id} < std::pair{a.formed_at, a.id}; });
    for (const Route& one : routes)
        if (std::ranges::count(one.chosen_events, event) > 0) return std::optional{one};
    return newest_route(desk, person);
}

}  // namespace

Case<Participation> record_participation(Desk& desk, const Standing& who, const route::RecordParticipation& command)
{
    MARSHRUT_TRY(const auto event, desk.by_code<Event>(command.event));
    MARSHRUT_TRY(const auto person, desk.get<Person>(command.person, store::Lock::row));
    MARSHRUT_TRY(auto route, route_with(desk, person.id, event.code));
    std::optional<Employment> employment;
    if (route) {
        MARSHRUT_TRY(employment, desk.find<Employment>(route->employment));
    }
    if (!employment || employment->ended_before(desk.today())) {
        MARSHRUT_TRY(const auto jobs, desk.employments(person.id, desk.today()));
        if (!jobs.empty()) employment = jobs.front();
    }
    if (!employment) return Failure{code::no_employment};
    MARSHRUT_TRY(const auto where, desk.lineage(employment->organisation));
    MARSHRUT_TRY(const auto marks, desk.list<Participation>("person", person.id.raw()));
    const auto earlier = std::ranges::find(marks, event.code, &Participation::event);
    MARSHRUT_TRY(const Policy* policy, desk.policy(route ? route->policy : std::nullopt));
    const route::ParticipationPicture see{desk.new_id<ParticipationId>(), event, where, std::move(route),
                                          earlier == marks.end() ? std::nullopt : std::optional{*earlier}, policy->procedures};
    auto verdict = decide(who, command, see);
    if (!verdict) return std::move(verdict).error();
    MARSHRUT_CHECK(desk.put(verdict->value, verdict->happened, command.reason.value_or("")));
    return std::move(verdict->value);
}

}  // namespace marshrut::registrar
