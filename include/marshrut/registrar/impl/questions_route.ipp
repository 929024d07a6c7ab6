// SPDX-License-Identifier: MIT
#pragma once

#include <marshrut/registrar/cases_route.hpp>
#include <marshrut/registrar/desk.hpp>
#include <marshrut/registrar/scoped.hpp>
#include <marshrut/registrar/travel.hpp>
#include <marshrut/route/refusals.hpp>
#include <marshrut/route/visible.hpp>

#include <algorithm>
#include <set>

namespace marshrut::registrar {

namespace {

/// Where a route belongs now: to the person's workplace; to that of the route where there is none any more. CLAUSE AMB-A45
Result<Lineage> workplace(Desk& desk, const Route& route)
{
    MARSHRUT_TRY(const auto jobs, desk.employments(route.person, desk.today()));
    if (!jobs.empty()) return desk.lineage(jobs.front().organisation);
    MARSHRUT_TRY(const auto job, desk.get<Employment>(route.employment));
    return desk.lineage(job.organisation);
}

Result<std::optional<Procedure>> procedure_of(Desk& desk, const Route& route)
{
    if (!route.procedure) return std::optional<Procedure>{};
    return desk.find<Procedure>(*route.procedure);
}

Result<std::string> provider_name(Desk& desk, const std::optional<OrganisationId>& id)
{
    if (!id) return std::string{};
    MARSHRUT_TRY(const auto provider, desk.get<Organisation>(*id));
    return provider.short_name_on(desk.today());
}

route::Offered bare(const Recommended& one)
{
    return {one.offer, one.offer, {}, 0, {}, {}, one.score, one.development, one.terms, {}, false};
}

Result<route::Offered> offered_programme(Desk& desk, const Recommended& one, const std::optional<Application>& chosen)
{
    route::Offered shown = bare(one);
    shown.chosen = chosen && chosen->offer == one.offer;
    MARSHRUT_TRY(const auto rows, desk.list<Programme>("code", one.offer));
    if (rows.empty()) return shown;  // withdrawn since: the list stays as it was issued
    shown.title = rows.front().title;
    shown.hours = rows.front().hours;
    MARSHRUT_TRY(shown.provider, provider_name(desk, rows.front().provider));
    MARSHRUT_TRY(const auto groups, desk.list<Group>("programme", one.offer));
    for (const Group& group : groups)
        if (!group.withdrawn && !group.full() && group.apply_window().contains(desk.today())) shown.groups.push_back(group.code);
    std::ranges::sort(shown.groups);
    return shown;
}

Result<route::Offered> offered_event(Desk& desk, const Recommended& one, const Route& route)
{
    route::Offered shown = bare(one);
    shown.chosen = std::ranges::count(route.chosen_events, one.offer) > 0;
    MARSHRUT_TRY(const auto rows, desk.list<Event>("code", one.offer));
    if (rows.empty()) return shown;
    shown.title = rows.front().title;
    shown.from = rows.front().date_from;
    shown.to = rows.front().date_to;
    MARSHRUT_TRY(shown.provider, provider_name(desk, rows.front().organiser));
    return shown;
}

Result<route::View> view_of(Desk& desk, const Route& route, const std::optional<Procedure>& procedure)
{
    route::View view{route, procedure ? std::optional{procedure->name} : std::nullopt, {}, {}, {}, {}};
    if (route.chosen) {
        MARSHRUT_TRY(view.application, desk.find<Application>(*route.chosen));
    }
    MARSHRUT_TRY(const auto applications, desk.list<Application>("route", route.id.raw()));
    for (const Application& one : applications)
        if (one.kind == ApplicationKind::event && one.open()) view.event_applications.push_back(one);
    for (const Recommended& one : route.programmes) {
        MARSHRUT_TRY(auto shown, offered_programme(desk, one, view.application));
        view.programmes.push_back(std::move(shown));
    }
    for (const Recommended& one : route.events) {
        MARSHRUT_TRY(auto shown, offered_event(desk, one, route));
        view.events.push_back(std::move(shown));
    }
    return view;
}

/// A route for who may read it, else the reason. CLAUSE AMB-A48
Case<route::View> read_route(Desk& desk, const Standing& who, PersonId person)
{
    MARSHRUT_TRY(const auto newest, newest_route(desk, person));
    if (!newest) {
        if (person != who.person) {
            MARSHRUT_TRY(const auto jobs, desk.employments(person, desk.today()));
            if (jobs.empty()) return Failure{code::not_your_organisation};
            MARSHRUT_TRY(const auto where, desk.lineage(jobs.front().organisation));
            MARSHRUT_CHECK(access::may(who, Capability::read_results, access::Subject{&where, person}));
        }
        return Failure{code::no_route};
    }
    MARSHRUT_TRY(const auto procedure, procedure_of(desk, *newest));
    MARSHRUT_TRY(const auto where, workplace(desk, *newest));
    MARSHRUT_CHECK(route::readable(who, *newest, procedure, where));
    MARSHRUT_TRY(auto view, view_of(desk, *newest, procedure));
    return view;
}

}  // namespace

Case<route::View> my_route(Desk& desk, const Standing& who, const route::Mine&)
{
    if (who.role == Role::anonymous) return Failure{code::not_signed_in};
    MARSHRUT_CHECK(access::may(who, Capability::choose, access::Subject{nullptr, who.person}));
    return read_route(desk, who, who.person);
}

Case<route::View> route_card(Desk& desk, const Standing& who, const route::Card& question)
{
    auto view = read_route(desk, who, question.person);
    if (view) desk.note_reading(question.person, "route.card");
    return view;
}

namespace {

/// «Заполнить профиль»: what the card of somebody who works lacks. CLAUSE LET1306-A1-1-e, LET1306-A1-1-g
std::vector<std::string> missing_fields(const std::optional<Card>& card, const std::vector<Employment>& jobs)
{
    std::vector<std::string> missing;
    if (jobs.empty() || !card) return missing;
    const auto when = [&](bool lacks, const char* field) {
        if (lacks) missing.emplace_back(field);
    };
    when(card->patronymic.empty() && !card->no_patronymic, "patronymic");
    when(!card->birth_date, "birth_date");
    when(!card->email || card->email->empty(), "email");
    when(std::ranges::any_of(jobs, [](const Employment& job) { return !job.position; }), "position");
    when(card->education.empty(), "education");
    when(!card->education_level, "education_level");
    return missing;
}

}  // namespace

Case<route::Dashboard> dashboard(Desk& desk, const Standing& who, const route::MyDashboard&)
{
    if (who.role == Role::anonymous) return Failure{code::not_signed_in};
    MARSHRUT_TRY(const auto results, desk.list<Assessed>("person", who.person.raw()));
    MARSHRUT_TRY(const auto routes, desk.list<Route>("person", who.person.raw()));
    std::set<ProcedureId> procedures;
    for (const Assessed& one : results) procedures.insert(one.procedure);
    for (const Route& one : routes)
        if (one.procedure) procedures.insert(*one.procedure);

    MARSHRUT_TRY(const auto card, desk.find<Card>(who.person));
    MARSHRUT_TRY(const auto jobs, desk.employments(who.person, desk.today()));
    route::Dashboard board{{}, card ? card->full_name() : "", who.role, who.organisation_name, missing_fields(card, jobs)};
    for (const ProcedureId id : procedures) {
        MARSHRUT_TRY(const auto procedure, desk.get<Procedure>(id));
        route::Assessment shown{procedure.code, procedure.name, procedure.released(), {}, {}, 0, 0};
        const Route* newest = nullptr;
        for (const Route& one : routes)
            if (one.procedure == id && (!newest || newest->formed_at < one.formed_at)) newest = &one;
        if (shown.released && newest) {
            shown.date = newest->assessed_on;
            shown.results = newest->results;
            shown.programmes = static_cast<std::int64_t>(newest->programmes.size());
            shown.events = static_cast<std::int64_t>(newest->events.size());
        }
        board.assessments.push_back(std::move(shown));
    }
    std::ranges::sort(board.assessments, {}, &route::Assessment::procedure);
    return board;
}

namespace {

/// What the lines of these routes need to be readable and to name.
Result<> read_routes_ahead(Desk& desk, const std::vector<Route>& all)
{
    std::vector<store::Cell> people;
    std::vector<PersonId> cards;
    std::vector<EmploymentId> jobs;
    std::vector<ProcedureId> procedures;
    std::vector<ApplicationId> chosen;
    for (const Route& one : all) {
        people.emplace_back(one.person.raw());
        cards.push_back(one.person);
        jobs.push_back(one.employment);
        if (one.procedure) procedures.push_back(*one.procedure);
        if (one.chosen) chosen.push_back(*one.chosen);
    }
    MARSHRUT_CHECK(desk.read_ahead<Employment>("person", std::move(people)));
    MARSHRUT_CHECK(desk.read_ahead<Employment>(jobs));
    MARSHRUT_CHECK(desk.read_ahead<Procedure>(procedures));
    MARSHRUT_CHECK(desk.read_ahead<Card>(cards));
    MARSHRUT_CHECK(desk.read_ahead<Application>(chosen));
    std::vector<OrganisationId> workplaces;
    for (const Route& one : all) {
        MARSHRUT_TRY(const auto now, desk.employments(one.person, desk.today()));
        MARSHRUT_TRY(const auto then, desk.find<Employment>(one.employment));
        if (!now.empty()) workplaces.push_back(now.front().organisation);
        if (then) workplaces.push_back(then->organisation);
    }
    return desk.read_lineages_ahead(std::move(workplaces));
}

Result<route::Line> line_of_route(Desk& desk, const Standing& who, const Route& one)
{
    route::Line line{one.id, one.person, {}, one.state, one.formal, one.informal, one.late, one.term_to, {},
                     static_cast<std::int64_t>(one.chosen_events.size())};
    MARSHRUT_TRY(line.name, name_in_list(desk, who, one.person));
    if (one.chosen) {
        MARSHRUT_TRY(const auto application, desk.find<Application>(*one.chosen));
        if (application) line.chosen = application->offer;
    }
    return line;
}

}  // namespace

Case<std::vector<route::Line>> routes(Desk& desk, const Standing& who, const route::List& question)
{
    MARSHRUT_TRY(const auto people, people_under(desk, who, Capability::read_results));
    store::Query query{&store::kind_of<Route>()};
    if (people) {
        query.field = "person";
        for (const PersonId one : *people) query.keys.emplace_back(one.raw());
    }
    std::vector<route::Line> lines;
    if (people && people->empty()) return lines;
    MARSHRUT_TRY(auto all, desk.list<Route>(query));
    std::erase_if(all, [&](const Route& one) {
        return question.state ? one.state != *question.state : one.state == RouteState::superseded;
    });
    MARSHRUT_CHECK(read_routes_ahead(desk, all));
    for (const Route& one : all) {
        MARSHRUT_TRY(const auto procedure, procedure_of(desk, one));
        MARSHRUT_TRY(const auto where, workplace(desk, one));
        if (!route::readable(who, one, procedure, where)) continue;
        MARSHRUT_TRY(auto line, line_of_route(desk, who, one));
        lines.push_back(std::move(line));
    }
    return lines;
}

}  // namespace marshrut::registrar
