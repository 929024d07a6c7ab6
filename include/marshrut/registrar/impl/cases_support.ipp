// SPDX-License-Identifier: MIT
#pragma once

#include <marshrut/registrar/cases_route.hpp>
#include <marshrut/registrar/desk.hpp>
#include <marshrut/registrar/scoped.hpp>
#include <marshrut/route/support.hpp>

#include <algorithm>

namespace marshrut::registrar {

namespace {

/// Where the work is that the route was formed for; of one that ended, where the person works now. CLAUSE AMB-A45
Result<Lineage> supported_at(Desk& desk, const Route& route)
{
    MARSHRUT_TRY(const auto then, desk.get<Employment>(route.employment));
    if (then.ended_before(desk.today())) {
        MARSHRUT_TRY(const auto jobs, desk.employments(route.person, desk.today()));
        if (!jobs.empty()) return desk.lineage(jobs.front().organisation);
    }
    return desk.lineage(then.organisation);
}

/// Whose programme and events are chosen in the route.
Result<std::vector<OrganisationId>> deliverers(Desk& desk, const Route& route)
{
    std::vector<OrganisationId> providers;
    const auto add = [&](const Application& one) {
        if (one.open() && one.provider) providers.push_back(*one.provider);
    };
    MARSHRUT_TRY(const auto applications, desk.list<Application>("route", route.id.raw()));
    for (const Application& one : applications) add(one);
    if (route.chosen) {
        MARSHRUT_TRY(const auto formal, desk.find<Application>(*route.chosen));
        if (formal) add(*formal);
    }
    return providers;
}

Result<route::Supported> supported(Desk& desk, const Route& route)
{
    MARSHRUT_TRY(auto where, supported_at(desk, route));
    route::Supported see{route, desk.zone().day(route.formed_at), std::move(where)};
    if (route.procedure) {
        MARSHRUT_TRY(see.procedure, desk.find<Procedure>(*route.procedure));
    }
    MARSHRUT_TRY(see.providers, deliverers(desk, route));
    MARSHRUT_TRY(const auto person, desk.get<Person>(route.person));
    see.consent = person.consent_from && !person.consent_withdrawn;
    MARSHRUT_TRY(const Policy* policy, desk.policy(route.policy));
    see.policy = policy->procedures;
    return see;
}

/// What the support of these routes depends on, asked for at once.
Result<> read_support_ahead(Desk& desk, const std::vector<Route>& all)
{
    std::vector<store::Cell> routes, people;
    std::vector<EmploymentId> jobs;
    std::vector<PersonId> persons;
    std::vector<ProcedureId> procedures;
    std::vector<ApplicationId> chosen;
    for (const Route& one : all) {
        routes.emplace_back(one.id.raw());
        people.emplace_back(one.person.raw());
        jobs.push_back(one.employment);
        persons.push_back(one.person);
        if (one.procedure) procedures.push_back(*one.procedure);
        if (one.chosen) chosen.push_back(*one.chosen);
    }
    MARSHRUT_CHECK(desk.read_ahead<Procedure>(procedures));
    MARSHRUT_CHECK(desk.read_ahead<Application>(chosen));
    MARSHRUT_CHECK(desk.read_ahead<Application>("route", routes));
    MARSHRUT_CHECK(desk.read_ahead<SupportFact>("route", routes));
    MARSHRUT_CHECK(desk.read_ahead<Supporter>("route", std::move(routes)));
    MARSHRUT_CHECK(desk.read_ahead<Employment>("person", std::move(people)));
    MARSHRUT_CHECK(desk.read_ahead<Employment>(jobs));
    MARSHRUT_CHECK(desk.read_ahead<Card>(persons));
    MARSHRUT_CHECK(desk.read_ahead<Person>(persons));
    std::vector<OrganisationId> workplaces;
    for (const Route& one : all) {
        MARSHRUT_TRY(const auto then, desk.find<Employment>(one.employment));
        MARSHRUT_TRY(const auto now, desk.employments(one.person, desk.today()));
        if (then) workplaces.push_back(then->organisation);
        if (!now.empty()) workplaces.push_back(now.front().organisation);
    }
    return desk.read_lineages_ahead(std::move(workplaces));
}

}  // namespace

Case<std::vector<SupportFact>> record_support(Desk& desk, const Standing& who, const route::RecordSupport& command)
{
    route::SupportPicture see;
    MARSHRUT_CHECK(desk.read_ahead<Route>(command.routes));
    std::vector<Route> routes;
    for (const RouteId id : command.routes) {
        MARSHRUT_TRY(auto route, desk.get<Route>(id));
        routes.push_back(std::move(route));
    }
    MARSHRUT_CHECK(read_support_ahead(desk, routes));
    for (const Route& route : routes) {
        MARSHRUT_TRY(auto of, supported(desk, route));
        see.routes.push_back({std::move(of), desk.new_id<SupportId>(), desk.new_id<RemarkId>(), desk.new_id<RemarkId>()});
    }
    auto verdict = decide(who, command, see);
    if (!verdict) return std::move(verdict).error();
    // A text for each route: what was said of one person goes with that person.
    const auto keep = [&](const SupportFact& fact, const std::optional<RemarkId>& id, const std::optional<std::string>& text) -> Result<> {
        if (!id) return done();
        return desk.put(Remark{*id, std::nullopt, who.person, who.now, *text, desk.host().salts(), fact.person}, verdict->happened);
    };
    for (const SupportFact& fact : verdict->value) {
        MARSHRUT_CHECK(keep(fact, fact.said, command.said));
        MARSHRUT_CHECK(keep(fact, fact.next_step, command.next_step));
        MARSHRUT_CHECK(desk.put(fact, verdict->happened));
    }
    return std::move(verdict->value);
}

Case<Supporter> name_supporter(Desk& desk, const Standing& who, const route::NameSupporter& command)
{
    MARSHRUT_TRY(const auto route, desk.get<Route>(command.route, store::Lock::row));  // two at once: the later one leads
    MARSHRUT_TRY(auto of, supported(desk, route));
    MARSHRUT_TRY(auto named, desk.list<Supporter>("route", route.id.raw()));
    route::SupporterPicture see{std::move(of), desk.new_id<SupporterId>(), {}, std::move(named)};
    for (const route::LevelOfRole& row : route::levels) {
        const auto standing = desk.standing({command.supporter, row.role, who.organisation, desk.now(), desk.now().plus(std::chrono::microseconds{1})});
        if (standing)
            see.roles.push_back(row.role);
        else if (standing.error().kind() != Kind::forbidden && standing.error().kind() != Kind::not_found)
            return standing.error();
    }
    auto verdict = decide(who, command, see);
    if (!verdict) return std::move(verdict).error();
    MARSHRUT_CHECK(desk.put(verdict->value, verdict->happened));
    return std::move(verdict->value);
}

Case<route::SupportHistory> support_of(Desk& desk, const Standing& who, const route::Support& question)
{
    MARSHRUT_TRY(const auto route, desk.get<Route>(question.route));
    MARSHRUT_TRY(const auto of, supported(desk, route));
    MARSHRUT_CHECK(route::within_scope(who, Capability::read_support, of));

    route::SupportHistory history;
    MARSHRUT_TRY(auto facts, desk.list<SupportFact>("route", route.id.raw()));
    std::ranges::sort(facts, {}, [](const SupportFact& one) { return std::pair{one.date, one.id}; });
    const auto text = [&](const std::optional<RemarkId>& id) -> Result<std::optional<std::string>> {
        if (!id) return std::optional<std::string>{};
        MARSHRUT_TRY(const auto remark, desk.find<Remark>(*id));
        return remark ? std::optional{remark->text} : std::nullopt;
    };
    for (SupportFact& fact : facts) {
        MARSHRUT_TRY(auto said, text(fact.said));
        MARSHRUT_TRY(auto next_step, text(fact.next_step));
        history.facts.push_back({std::move(fact), std::move(said), std::move(next_step)});
    }
    MARSHRUT_TRY(history.supporters, desk.list<Supporter>("route", route.id.raw()));
    std::ranges::sort(history.supporters, {}, [](const Supporter& one) { return std::pair{one.named_at, one.id}; });
    if (!history.facts.empty()) desk.note_reading(route.person, "route.support");
    return history;
}

namespace {

/// The routes that may be in scope; each is still checked.
Result<std::vector<Route>> candidates(Desk& desk, const Standing& who)
{
    const access::Permission* row = access::permitted(who.role, Capability::read_support);
    if (row != nullptr && row->over == Scope::provider) {
        std::vector<Route> all;
        if (!who.organisation) return all;
        MARSHRUT_TRY(const auto applications, desk.list<Application>("provider", who.organisation->raw()));
        std::vector<store::Cell> applicants;
        for (const Application& one : applications)
            if (one.open()) applicants.emplace_back(one.applicant.raw());
        if (applicants.empty()) return all;
        return desk.list<Route>(store::Query{&store::kind_of<Route>(), "person", std::move(applicants)});
    }
    MARSHRUT_TRY(const auto people, people_under(desk, who, Capability::read_support));
    store::Query query{&store::kind_of<Route>()};
    if (people) {
        if (people->empty()) return std::vector<Route>{};
        query.field = "person";
        for (const PersonId one : *people) query.keys.emplace_back(one.raw());
    }
    return desk.list<Route>(std::move(query));
}

/// The routes whose support the one who asks may read, with all that was recorded of it; superseded ones are over.
Result<std::vector<route::SupportOf>> support_in_scope(Desk& desk, const Standing& who)
{
    MARSHRUT_TRY(auto all, candidates(desk, who));
    std::erase_if(all, [](const Route& one) { return one.state == RouteState::superseded; });
    MARSHRUT_CHECK(read_support_ahead(desk, all));
    std::vector<route::SupportOf> found;
    for (Route& one : all) {
        MARSHRUT_TRY(const auto of, supported(desk, one));
        if (!route::within_scope(who, Capability::read_support, of)) continue;
        MARSHRUT_TRY(auto facts, desk.list<SupportFact>("route", one.id.raw()));
        MARSHRUT_TRY(auto supporters, desk.list<Supporter>("route", one.id.raw()));
        found.push_back({std::move(one), std::move(facts), std::move(supporters)});
    }
    return found;
}

}  // namespace

Case<std::vector<route::UnsupportedLine>> unsupported(Desk& desk, const Standing& who, const route::Unsupported& question)
{
    MARSHRUT_TRY(const auto all, support_in_scope(desk, who));
    std::vector<route::UnsupportedLine> lines;
    for (const route::SupportOf& one : all) {
        const route::Lacking lacks = route::lacking(one, question.level);
        if (!lacks.fact && !lacks.supporter) continue;
        MARSHRUT_TRY(auto name, name_in_list(desk, who, one.route.person));
        lines.push_back({one.route.id, one.route.person, std::move(name), one.route.state, lacks.fact, lacks.supporter});
    }
    return lines;
}

Case<route::SupportFigures> support_report(Desk& desk, const Standing& who, const route::SupportReport& question)
{
    MARSHRUT_TRY(const auto all, support_in_scope(desk, who));
    return route::figures(all, question.level);
}

}  // namespace marshrut::registrar
