// SPDX-License-Identifier: MIT
#pragma once

#include <marshrut/campaign/day_began.hpp>
#include <marshrut/campaign/decide.hpp>
#include <marshrut/codec/json.hpp>
#include <marshrut/registrar/cases_campaign.hpp>
#include <marshrut/registrar/desk.hpp>
#include <marshrut/registrar/notices.hpp>
#include <marshrut/registrar/travel.hpp>
#include <marshrut/registrar/windows.hpp>
#include <marshrut/route/states.hpp>

#include <algorithm>
#include <any>
#include <map>

namespace marshrut::registrar {

Case<Campaign> open_campaign(Desk& desk, const Standing& who, const campaign::Open& command)
{
    MARSHRUT_TRY(const auto same, desk.list<Campaign>("code", command.code));
    std::optional<Procedure> procedure;
    if (command.procedure) {
        MARSHRUT_TRY(const auto named, desk.list<Procedure>("code", *command.procedure));
        if (!named.empty()) procedure = named.front();
    }
    MARSHRUT_TRY(const auto policy, desk.newest_policy());
    auto verdict = decide(who, command, campaign::OpenPicture{desk.new_id<CampaignId>(),
                                                              same.empty() ? std::nullopt : std::optional{same.front()},
                                                              std::move(procedure), policy});
    if (!verdict) return std::move(verdict).error();
    MARSHRUT_CHECK(desk.put(verdict->value, verdict->happened));
    return std::move(verdict->value);
}

Case<Campaign> extend_window(Desk& desk, const Standing& who, const campaign::Extend& command)
{
    MARSHRUT_TRY(const auto named, desk.by_code<Campaign>(command.campaign));
    MARSHRUT_TRY(const auto one, desk.get<Campaign>(named.id, store::Lock::row));
    if (command.person) MARSHRUT_CHECK(desk.get<Person>(*command.person));
    auto verdict = decide(who, command, one);
    if (!verdict) return std::move(verdict).error();
    MARSHRUT_CHECK(desk.put(verdict->value, verdict->happened));
    return std::move(verdict->value);
}

namespace {

/// Where a day's job stands: applications first, then routes; the last id seen, and what was changed so far.
struct Morning {
    bool routes = false;
    std::int64_t after = -1;
    int cancelled = 0, expired = 0;
};
BOOST_DESCRIBE_STRUCT(Morning, (), (routes, after, cancelled, expired))

/// Cancels by rule what nobody touched, where the policy it was filed under says so. CLAUSE AMB-A47
Result<int> expire(Desk& desk, const Application& one, Day day)
{
    if (one.status != Status::not_processed || !one.campaign || !one.organisation) return 0;
    MARSHRUT_TRY(const Policy* policy, desk.policy(one.policy));
    if (!policy->procedures.expire_untouched) return 0;
    MARSHRUT_TRY(const auto where, desk.lineage(*one.organisation));
    MARSHRUT_TRY(const Window window, confirmation_window(desk, one, where));
    MARSHRUT_TRY(const auto locked, desk.get<Application>(one.id, store::Lock::row));
    const auto due = campaign::untouched(locked, window, policy->procedures, day);
    if (!due) return 0;
    MARSHRUT_CHECK(desk.put(due->value, due->happened, "LET1306-2"));
    return 1;
}

/// Moves a route on whose term or events are over. CLAUSE AMB-A46, IOM-2.7-b
Result<int> wake(Desk& desk, const Route& one, Day day)
{
    const bool over = route::under_way(one.state) && day > one.term_to;
    const bool waiting = one.informal == InformalState::open && !one.chosen_events.empty();
    if (!over && !waiting) return 0;
    MARSHRUT_TRY(const auto locked, desk.get<Route>(one.id, store::Lock::row));
    MARSHRUT_TRY(auto surroundings, around(desk, locked, std::nullopt));
    surroundings.today = day;
    MARSHRUT_CHECK(move_route(desk, locked, Happened::day_began, surroundings));
    MARSHRUT_TRY(const auto moved, desk.get<Route>(one.id));
    return moved.state != locked.state && moved.state == RouteState::expired ? 1 : 0;
}

}  // namespace

Case<std::optional<campaign::Began>> day_began(Desk& desk, const Standing& who, const campaign::DayBegan& command, Job& job,
                                               std::any&)
{
    auto verdict = decide(who, command);
    if (!verdict) return std::move(verdict).error();
    Morning at;
    if (!job.cursor.empty()) {
        MARSHRUT_TRY(at, codec::from_json<Morning>(job.cursor));
    }
    const std::size_t limit = desk.host().chunk;
    bool more = false;
    if (!at.routes) {
        store::Query query{&store::kind_of<Application>()};
        query.after = at.after, query.limit = limit;
        MARSHRUT_TRY(const auto some, desk.list<Application>(query));
        desk.by_rule(true);
        for (const Application& one : some) {
            MARSHRUT_TRY(const int done, expire(desk, one, command.day));
            at.cancelled += done;
            at.after = one.id.raw();
        }
        more = some.size() == limit;
        if (!more) at = {true, -1, at.cancelled, at.expired};
    } else {
        store::Query query{&store::kind_of<Route>()};
        query.after = at.after, query.limit = limit;
        MARSHRUT_TRY(const auto some, desk.list<Route>(query));
        desk.by_rule(true);
        for (const Route& one : some) {
            MARSHRUT_TRY(const int done, wake(desk, one, command.day));
            at.expired += done;
            at.after = one.id.raw();
        }
        more = some.size() == limit;
        job.finished = !more;
        if (job.finished) MARSHRUT_CHECK(tell_of_day(desk, command.day));
    }
    desk.by_rule(false);
    job.cursor = codec::to_json(at);
    if (!job.finished) return std::optional<campaign::Began>{};
    return std::optional{campaign::Began{command.day, at.cancelled, at.expired}};
}

Case<std::vector<campaign::Round>> rounds(Desk& desk, const Standing& who, const campaign::List&)
{
    MARSHRUT_CHECK(access::may(who, Capability::read_catalogue));
    std::optional<std::string> municipality;
    if (who.organisation) {
        MARSHRUT_TRY(const auto where, desk.lineage(*who.organisation));
        municipality = municipality_of(where);
    }
    const auto person = who.role == Role::anonymous ? std::nullopt : std::optional{who.person};
    MARSHRUT_TRY(auto all, desk.list<Campaign>(store::Query{&store::kind_of<Campaign>()}));
    std::ranges::sort(all, std::ranges::greater{}, [](const Campaign& one) { return std::pair{one.training_year, one.code}; });
    std::vector<campaign::Round> shown;
    for (const Campaign& one : all) {
        const Span select = campaign::selection_window(one, person, municipality).span();
        const Span confirm = campaign::confirmation_window(one, person, municipality).span();
        shown.push_back({one.code, one.assessment_year, one.training_year, one.categories, select.from, select.to, confirm.from,
                         confirm.to, one.early_submission});
    }
    return shown;
}

Case<std::vector<campaign::Laggard>> laggards(Desk& desk, const Standing& who, const campaign::Laggards& question)
{
    if (access::permitted(who.role, Capability::read_applications) == nullptr)
        return access::may(who, Capability::read_applications).error();
    MARSHRUT_TRY(const auto round, desk.by_code<Campaign>(question.campaign));
    std::map<PersonId, std::optional<Application>> people;
    if (round.procedure) {
        MARSHRUT_TRY(const auto rows, desk.list<Assessed>("procedure", round.procedure->raw()));
        for (const Assessed& row : rows)
            if (row.result) people.try_emplace(row.person);
    }
    MARSHRUT_TRY(const auto filed, desk.list<Application>("campaign", round.id.raw()));
    for (const Application& one : filed)
        if (one.slot && one.open()) people[one.applicant] = one;

    std::vector<store::Cell> keys;
    for (const auto& [person, chosen] : people) keys.emplace_back(person.raw());
    MARSHRUT_CHECK(desk.read_ahead<Employment>("person", std::move(keys)));
    std::vector<OrganisationId> workplaces;
    for (const auto& [person, chosen] : people) {
        MARSHRUT_TRY(const auto jobs, desk.employments(person, who.today));
        if (!jobs.empty()) workplaces.push_back(jobs.front().organisation);
        if (chosen && chosen->organisation) workplaces.push_back(*chosen->organisation);
    }
    MARSHRUT_CHECK(desk.read_lineages_ahead(std::move(workplaces)));

    std::vector<campaign::Participant> participants;
    for (const auto& [person, chosen] : people) {
        std::optional<OrganisationId> organisation = chosen ? chosen->organisation : std::nullopt;
        if (!organisation) {
            MARSHRUT_TRY(const auto jobs, desk.employments(person, who.today));
            if (jobs.empty()) continue;
            organisation = jobs.front().organisation;
        }
        MARSHRUT_TRY(const auto where, desk.lineage(*organisation));
        if (!access::may(who, Capability::read_applications,
                         access::Subject{&where, person, chosen ? chosen->provider : std::nullopt}))
            continue;
        participants.push_back({person, *organisation, municipality_of(where), chosen});
    }
    MARSHRUT_TRY(const Policy* policy, desk.policy(round.policy));
    return campaign::laggards(round, participants, who.today, policy->procedures);
}

}  // namespace marshrut::registrar
