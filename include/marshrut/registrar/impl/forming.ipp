// SPDX-License-Identifier: MIT
#pragma once

#include <marshrut/catalogue/reference.hpp>
#include <marshrut/codec/json.hpp>
#include <marshrut/recommend/region.hpp>
#include <marshrut/registrar/cases_route.hpp>
#include <marshrut/registrar/forming.hpp>
#include <marshrut/registrar/guide.hpp>
#include <marshrut/registrar/refusals.hpp>
#include <marshrut/route/decide.hpp>
#include <marshrut/route/found.hpp>

#include <algorithm>
#include <map>
#include <set>

namespace marshrut::registrar {

struct Forming {
    std::optional<Procedure> procedure;
    std::optional<Campaign> campaign;
    PolicyId policy;
    recommend::Ranking ranking;
    std::shared_ptr<const Guide> guide;
    recommend::Workplaces workplaces;
    std::vector<recommend::Offer> offers;
};

namespace {

/// The stored versions of the offers, by code: a route keeps what it recommended.
template <class T>
Result<std::vector<T>> versioned(Desk& desk, std::map<std::string, std::int64_t>& versions)
{
    MARSHRUT_TRY(const auto records, desk.records(store::Query{&store::kind_of<T>()}));
    std::vector<T> rows;
    for (const store::Record& one : records) {
        rows.push_back(one.as<T>());
        versions.insert_or_assign(rows.back().code, one.version());
    }
    return rows;
}

/// Everything read of the people of a chunk, by person.
struct Read {
    std::map<PersonId, std::vector<Employment>> employments;
    std::map<PersonId, std::vector<route::ScoredRow>> results;
    std::vector<Assessed> assessed;
    std::vector<Need> needs;
    std::vector<recommend::Completed> completed;
    std::map<PersonId, Route> former;
    std::map<ApplicationId, Application> applications;
};

Result<Read> read_people(Desk& desk, const Forming& base, std::span<const PersonId> people)
{
    Read read;
    std::vector<store::Cell> keys;
    for (const PersonId one : people) keys.emplace_back(one.raw());

    MARSHRUT_TRY(auto jobs, desk.list<Employment>(store::Query{&store::kind_of<Employment>(), "person", keys}));
    std::ranges::stable_sort(jobs, {}, [](const Employment& one) { return one.kind != EmploymentKind::main; });
    for (Employment& one : jobs) read.employments[one.person].push_back(std::move(one));

    if (base.procedure) {
        MARSHRUT_TRY(const auto rows, desk.records(store::Query{&store::kind_of<Assessed>(), "person", keys}));
        for (const store::Record& one : rows) {
            const auto& result = one.as<Assessed>();
            if (result.procedure != base.procedure->id || result.date > desk.today()) continue;
            read.assessed.push_back(result);
            read.results[result.person].push_back({result, one.version()});
        }
    }
    MARSHRUT_TRY(read.needs, desk.list<Need>(store::Query{&store::kind_of<Need>(), "person", keys}));
    MARSHRUT_TRY(const auto attested, desk.list<Attestation>(store::Query{&store::kind_of<Attestation>(), "person", keys}));
    for (const Attestation& one : attested)
        if (one.outcome == AttestationOutcome::passed) read.completed.push_back({one.person, {one.programme, one.date}});

    MARSHRUT_TRY(const auto earlier, desk.list<Completed>(store::Query{&store::kind_of<Completed>(), "person", keys}));
    for (const Completed& one : earlier) read.completed.push_back({one.person, {one.programme, one.date}});

    MARSHRUT_TRY(const auto routes, desk.list<Route>(store::Query{&store::kind_of<Route>(), "person", keys}));
    for (const Route& one : routes) {
        const bool same = base.procedure ? one.procedure == base.procedure->id : !one.procedure;
        if (!same) continue;
        const auto known = read.former.find(one.person);
        if (known == read.former.end() || std::pair{known->second.formed_at, known->second.id} < std::pair{one.formed_at, one.id})
            read.former.insert_or_assign(one.person, one);
    }
    MARSHRUT_TRY(const auto applications,
                 desk.list<Application>(store::Query{&store::kind_of<Application>(), "applicant", keys}));
    for (const Application& one : applications) read.applications.insert_or_assign(one.id, one);
    return read;
}

recommend::Round round_of(const Forming& base)
{
    const auto& own = base.procedure->categories;
    return {base.procedure->code, own.empty() && base.campaign ? base.campaign->categories : own};
}

/// What forming sees of somebody, and how the ranker sees them.
struct Prospect {
    route::FormingPicture see;
    recommend::Profile profile;
};

/// Everything but the lists: whether a route is due shows without them.
Result<std::vector<Prospect>> prospects(Desk& desk, const Forming& base, std::span<const PersonId> people, Read& read)
{
    const recommend::Nomenclature& lists = base.guide->lists;
    std::vector<Employment> jobs;
    for (const PersonId one : people) {
        const auto& own = read.employments[one];
        jobs.insert(jobs.end(), own.begin(), own.end());
    }
    std::vector<Procedure> procedures;
    if (base.procedure) procedures.push_back(*base.procedure);
    const auto dossiers = recommend::dossiers_of(people, {jobs, read.assessed, procedures, read.needs, read.completed},
                                                 base.workplaces, lists);
    std::optional<recommend::Round> round;
    if (base.procedure) round = round_of(base);
    const recommend::Round* of = round ? &*round : nullptr;

    std::vector<Prospect> all;
    for (std::size_t i = 0; i < people.size(); ++i) {
        MARSHRUT_TRY(auto person, desk.find<Person>(people[i]));
        const recommend::Job* job = recommend::counted_job(dossiers[i].jobs, lists, desk.today(), of);
        const auto& own = read.employments[people[i]];
        route::FormingPicture see{desk.new_id<RouteId>(), person.value_or(Person{people[i]}),
                                  job ? std::optional{own[static_cast<std::size_t>(job - dossiers[i].jobs.data())]} : std::nullopt,
                                  base.procedure, {}, dossiers[i].needs, {}, {}, std::nullopt, std::nullopt,
                                  base.ranking.policy.training_year};
        if (base.procedure) {
            const auto found = route::found(base.procedure->areas, read.results[people[i]]);
            see.results = found.scored;
            see.group = found.group;
            see.assessed_on = found.date;
        }
        std::ranges::sort(see.needs);
        if (const auto former = read.former.find(people[i]); former != read.former.end()) {
            see.former = former->second;
            if (former->second.chosen)
                if (const auto choice = read.applications.find(*former->second.chosen);
                    choice != read.applications.end() && choice->second.open())
                    see.choice = choice->second;
        }
        if (base.campaign) see.campaign = base.campaign->id;
        see.pinned = base.policy;
        all.push_back({std::move(see), recommend::profile_of(dossiers[i], lists, base.ranking.scoring(), desk.today(), of)});
    }
    return all;
}

/// Asks the ranker once for all of them.
Result<> rank(Desk& desk, const Forming& base, std::vector<Prospect>& all)
{
    std::vector<recommend::Profile> profiles;
    for (const Prospect& one : all) profiles.push_back(one.profile);
    MARSHRUT_TRY(auto ranked, base.guide->ranker(profiles, base.offers, base.ranking, desk.today()));
    if (ranked.size() != all.size())
        return Failure{code::ranker_short, {{"lists", static_cast<std::int64_t>(ranked.size())}, {"people", static_cast<std::int64_t>(all.size())}}};
    const auto reason = [](const std::optional<recommend::NoList>& none) {
        return none ? std::string{label(*none)} : std::string{};
    };
    for (std::size_t i = 0; i < all.size(); ++i) {
        all[i].see.programmes = {std::move(ranked[i].programmes), reason(ranked[i].no_programmes)};
        all[i].see.events = {std::move(ranked[i].events), reason(ranked[i].no_events)};
    }
    return done();
}

/// What was chosen in the former route goes along, or stands beside the route from now on, with the reason. CLAUSE AMB-A15, AMB-A48
Result<> hand_over(Desk& desk, const Route& made, const Read& read, PersonId person)
{
    for (const auto& [id, application] : read.applications) {
        if (application.applicant != person || !application.open()) continue;
        if (application.channel != Channel::formal_route || !application.route) continue;
        const auto former = read.former.find(person);
        if (former == read.former.end() || application.route != former->second.id) continue;
        if (former->second.state == RouteState::in_training && application.kind == ApplicationKind::programme) continue;
        const bool stays = application.kind == ApplicationKind::programme
                               ? made.chosen == id
                               : std::ranges::count(made.chosen_events, application.offer) > 0;
        Application changed = application;
        if (stays && application.route == made.id) continue;
        if (stays) {
            changed.route = made.id;
            MARSHRUT_CHECK(desk.put(changed, Happened::changed));
        } else {  // it frees the place and counts for statistics only (AMB-A23)
            changed.channel = Channel::free;
            changed.route.reset();
            changed.slot.reset();
            changed.conditions.push_back({ConditionKind::outside_route, desk.today(), "AMB-A48"});
            MARSHRUT_CHECK(desk.put(changed, Happened::condition_set));
        }
    }
    return done();
}

Result<> keep_route(Desk& desk, const Route& made, const route::FormingPicture& see, const Read& read)
{
    MARSHRUT_CHECK(desk.put(made, Happened::route_formed));
    if (!see.former) return done();
    if (see.former->id == made.id) return hand_over(desk, made, read, made.person);
    route::Surroundings around{desk.today(), see.training_year};
    around.newer = made.id;
    const Route older = route::after(*see.former, Happened::route_superseded, around);
    MARSHRUT_CHECK(desk.put(older, Happened::route_superseded));
    return hand_over(desk, made, read, made.person);
}

}  // namespace

Result<std::shared_ptr<const Forming>> prepare_forming(Desk& desk, const std::optional<ProcedureId>& procedure)
{
    std::optional<Procedure> of;
    std::optional<Campaign> campaign;
    if (procedure) {
        MARSHRUT_TRY(of, desk.get<Procedure>(*procedure));
        MARSHRUT_TRY(const auto campaigns, desk.list<Campaign>("procedure", procedure->raw()));
        if (!campaigns.empty()) campaign = campaigns.front();
    }
    PolicyId pinned{0};
    if (campaign && campaign->policy) {
        pinned = *campaign->policy;
    } else {
        MARSHRUT_TRY(pinned, desk.newest_policy());
    }
    MARSHRUT_TRY(const Policy* policy, desk.policy(pinned));
    static const auto of_the_oblast = std::make_shared<const Guide>(Guide{recommend::nomenclature_of(catalogue::bundled().lists())});
    const auto guide = desk.host().guide ? desk.host().guide : of_the_oblast;
    Policy ranked = *policy;
    if (campaign) ranked.training_year = campaign->training_year;

    auto made = std::make_shared<Forming>(Forming{std::move(of), std::move(campaign), pinned,
                                                  recommend::Ranking{std::move(ranked), guide->own}, guide, {}, {}});
    MARSHRUT_TRY(const auto organisations, desk.list<Organisation>(store::Query{&store::kind_of<Organisation>()}));
    made->workplaces = recommend::Workplaces{organisations};
    std::map<std::string, std::int64_t> versions;
    MARSHRUT_TRY(const auto programmes, versioned<Programme>(desk, versions));
    MARSHRUT_TRY(const auto events, versioned<Event>(desk, versions));
    MARSHRUT_TRY(const auto groups, desk.list<Group>(store::Query{&store::kind_of<Group>()}));
    MARSHRUT_TRY(const auto ratings, desk.list<Rating>(store::Query{&store::kind_of<Rating>()}));
    std::vector<Group> open;
    for (const Group& one : groups)
        if (!one.withdrawn) open.push_back(one);
    made->offers = recommend::offers_of({programmes, events, std::span<const Group>{open}, ratings}, made->workplaces,
                                        guide->lists, made->ranking.policy.training_year);
    for (recommend::Offer& one : made->offers) one.version = versions[one.code];
    return made;
}

Result<route::Formed> form_routes(Desk& desk, const Forming& base, std::span<const PersonId> people)
{
    MARSHRUT_TRY(auto read, read_people(desk, base, people));
    MARSHRUT_TRY(auto all, prospects(desk, base, people, read));
    route::Formed tally;
    std::vector<Prospect> due;
    for (Prospect& one : all) {
        const auto verdict = route::formed(one.see, desk.now());
        if (verdict)
            due.push_back(std::move(one));
        else if (verdict.error().size() == 1 && verdict.error().first().code() == code::route_up_to_date)
            ++tally.up_to_date;
        else
            ++tally.refused;
    }
    MARSHRUT_CHECK(rank(desk, base, due));
    for (const Prospect& one : due) {
        const auto verdict = route::formed(one.see, desk.now());
        MARSHRUT_CHECK(keep_route(desk, verdict->value, one.see, read));
        ++tally.formed;
    }
    return tally;
}

Result<std::vector<PersonId>> participants(Desk& desk, ProcedureId procedure)
{
    MARSHRUT_TRY(const auto results, desk.list<Assessed>("procedure", procedure.raw()));
    std::vector<PersonId> people;
    for (const Assessed& one : results)
        if (one.result) people.push_back(one.person);
    std::ranges::sort(people);
    people.erase(std::ranges::unique(people).begin(), people.end());
    return people;
}

Case<Route> form_route(Desk& desk, const Standing& who, const route::Form& command)
{
    MARSHRUT_TRY(const auto base, prepare_forming(desk, command.procedure));
    const std::array people{command.person};
    MARSHRUT_TRY(auto read, read_people(desk, *base, people));
    MARSHRUT_TRY(auto all, prospects(desk, *base, people, read));
    MARSHRUT_CHECK(rank(desk, *base, all));
    const route::FormingPicture& see = all.front().see;
    auto verdict = decide(who, command, see);
    if (!verdict) return std::move(verdict).error();
    MARSHRUT_CHECK(keep_route(desk, verdict->value, see, read));
    return std::move(verdict->value);
}

// ---- everybody for whom a route is due

namespace {

/// What lives as long as the act: the people of the procedure that is being gone through.
struct Queue {
    std::int64_t of;
    std::shared_ptr<const Forming> base;
    std::vector<PersonId> people;  ///< by id: the cursor is the last one that was done
};

constexpr std::int64_t of_needs = 0;  ///< in the place of a procedure

/// Who has a need, and no route of a procedure.
Result<std::vector<PersonId>> needing(Desk& desk)
{
    MARSHRUT_TRY(const auto needs, desk.list<Need>(store::Query{&store::kind_of<Need>()}));
    MARSHRUT_TRY(const auto routes, desk.list<Route>(store::Query{&store::kind_of<Route>()}));
    std::set<PersonId> people, routed;
    for (const Route& one : routes)
        if (one.procedure) routed.insert(one.person);
    for (const Need& one : needs)
        if (!routed.contains(one.person)) people.insert(one.person);
    return std::vector<PersonId>{people.begin(), people.end()};
}

Result<std::shared_ptr<const Queue>> queue_for(Desk& desk, std::int64_t of)
{
    auto queue = std::make_shared<Queue>(Queue{of, {}, {}});
    if (of == of_needs) {
        MARSHRUT_TRY(queue->people, needing(desk));
    } else {
        MARSHRUT_TRY(queue->people, participants(desk, ProcedureId{of}));
    }
    MARSHRUT_TRY(queue->base, prepare_forming(desk, of == of_needs ? std::nullopt : std::optional{ProcedureId{of}}));
    return queue;
}

}  // namespace

Result<FormingCursor> everything_due(Desk& desk, const std::optional<std::string>& procedure)
{
    FormingCursor cursor;
    if (procedure) {
        MARSHRUT_TRY(const auto named, desk.by_code<Procedure>(*procedure));
        if (!named.final()) return Failure{code::procedure_not_closed, {{"procedure", named.code}}};
        cursor.left.push_back(named.id.raw());
        return cursor;
    }
    MARSHRUT_TRY(auto procedures, desk.list<Procedure>(store::Query{&store::kind_of<Procedure>()}));
    std::ranges::sort(procedures, {}, &Procedure::code);
    for (const Procedure& one : procedures)
        if (one.final()) cursor.left.push_back(one.id.raw());
    cursor.left.push_back(of_needs);
    return cursor;
}

Result<bool> form_some(Desk& desk, FormingCursor& cursor, std::any& kept)
{
    while (!cursor.left.empty()) {
        auto* queue = std::any_cast<std::shared_ptr<const Queue>>(&kept);
        if (queue == nullptr || (*queue)->of != cursor.left.front()) {
            MARSHRUT_TRY(kept, queue_for(desk, cursor.left.front()));
            queue = std::any_cast<std::shared_ptr<const Queue>>(&kept);
        }
        const std::vector<PersonId>& people = (*queue)->people;
        const auto at = std::ranges::upper_bound(people, cursor.last, {}, [](PersonId one) { return one.raw(); });
        if (at == people.end()) {
            cursor.left.erase(cursor.left.begin());
            cursor.last = -1;
            continue;
        }
        const std::span<const PersonId> chunk{at, std::min(static_cast<std::size_t>(people.end() - at), desk.host().chunk)};
        MARSHRUT_TRY(const auto tally, form_routes(desk, *(*queue)->base, chunk));
        cursor.so_far.formed += tally.formed;
        cursor.so_far.up_to_date += tally.up_to_date;
        cursor.so_far.refused += tally.refused;
        cursor.last = chunk.back().raw();
        return true;
    }
    return false;
}

Case<std::optional<route::Formed>> form_due(Desk& desk, const Standing& who, const route::FormDue& command, Job& job,
                                            std::any& kept)
{
    MARSHRUT_CHECK(access::may(who, Capability::form_routes));
    FormingCursor cursor;
    if (job.cursor.empty()) {
        MARSHRUT_TRY(cursor, everything_due(desk, command.procedure));
    } else {
        MARSHRUT_TRY(cursor, codec::from_json<FormingCursor>(job.cursor));
    }
    MARSHRUT_TRY(const bool more, form_some(desk, cursor, kept));
    job.cursor = codec::to_json(cursor);
    if (more) return std::optional<route::Formed>{};
    job.finished = true;
    return std::optional{cursor.so_far};
}

}  // namespace marshrut::registrar
