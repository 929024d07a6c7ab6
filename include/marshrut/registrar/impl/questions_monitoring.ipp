// SPDX-License-Identifier: MIT
#pragma once

#include <marshrut/access/may.hpp>
#include <marshrut/monitoring/levels.hpp>
#include <marshrut/registrar/cases_monitoring.hpp>
#include <marshrut/registrar/desk.hpp>
#include <marshrut/registrar/scoped.hpp>

#include <set>

namespace marshrut::registrar {

namespace {

template <class T>
Result<std::vector<T>> everything(Desk& desk)
{
    return desk.list<T>(store::Query{&store::kind_of<T>()});
}

std::vector<ApplicationId> expelled(const std::vector<Expulsion>& rows)
{
    std::vector<ApplicationId> applications;
    for (const Expulsion& one : rows) applications.push_back(one.application);
    return applications;
}

/// The rows behind the figures: of the whole region, or of these organisations and the people who work or worked there.
Result<monitoring::Observed> observed(Desk& desk, const std::optional<std::vector<OrganisationId>>& organisations)
{
    monitoring::Observed seen;
    MARSHRUT_TRY(seen.organisations, everything<Organisation>(desk));
    MARSHRUT_TRY(seen.procedures, everything<Procedure>(desk));
    MARSHRUT_TRY(seen.campaigns, everything<Campaign>(desk));
    if (!organisations) {
        MARSHRUT_TRY(seen.employments, everything<Employment>(desk));
        MARSHRUT_TRY(seen.results, everything<Assessed>(desk));
        MARSHRUT_TRY(seen.routes, everything<Route>(desk));
        MARSHRUT_TRY(seen.applications, everything<Application>(desk));
        MARSHRUT_TRY(const auto expulsions, everything<Expulsion>(desk));
        seen.expelled = expelled(expulsions);
        return seen;
    }
    std::vector<store::Cell> places, people;
    for (const OrganisationId one : *organisations) places.emplace_back(one.raw());
    if (places.empty()) return seen;
    MARSHRUT_TRY(const auto there, desk.list<Employment>(store::Query{&store::kind_of<Employment>(), "organisation", places}));
    std::set<PersonId> known;
    for (const Employment& one : there)
        if (known.insert(one.person).second) people.emplace_back(one.person.raw());
    if (people.empty()) return seen;
    // All their employments: the main one may be elsewhere.
    MARSHRUT_TRY(seen.employments, desk.list<Employment>(store::Query{&store::kind_of<Employment>(), "person", people}));
    MARSHRUT_TRY(seen.results, desk.list<Assessed>(store::Query{&store::kind_of<Assessed>(), "person", people}));
    MARSHRUT_TRY(seen.routes, desk.list<Route>(store::Query{&store::kind_of<Route>(), "person", people}));
    MARSHRUT_TRY(seen.applications, desk.list<Application>(store::Query{&store::kind_of<Application>(), "applicant", people}));
    MARSHRUT_TRY(const auto expulsions, desk.list<Expulsion>(store::Query{&store::kind_of<Expulsion>(), "person", people}));
    seen.expelled = expelled(expulsions);
    return seen;
}

/// The newest campaign's assessment year that has begun; without a campaign the calendar year.
Result<int> reported_year(Desk& desk, const std::optional<int>& wanted)
{
    if (wanted) return *wanted;
    MARSHRUT_TRY(const auto campaigns, everything<Campaign>(desk));
    std::optional<int> newest;
    for (const Campaign& one : campaigns)
        if (one.assessment_year <= desk.today().year() && one.assessment_year > newest.value_or(0)) newest = one.assessment_year;
    return newest.value_or(desk.today().year());
}

Result<monitoring::Frame> frame_of(Desk& desk, const std::optional<int>& wanted)
{
    MARSHRUT_TRY(const int year, reported_year(desk, wanted));
    MARSHRUT_TRY(const Policy* policy, desk.policy());
    return monitoring::Frame{desk.today(), year, policy->norms, policy->procedures.leave_counts, desk.zone()};
}

bool counts_everything(const Standing& who)
{
    const access::Permission* row = access::permitted(who.role, Capability::read_figures);
    return row != nullptr && row->over == Scope::everything;
}

Failure above_the_level(const Standing& who)
{
    return Failure{code::not_permitted, access::role_named(who.role)}.under("IOM-3.10");
}

Result<monitoring::LevelFigures> of_organisation(Desk& desk, const Standing& who, OrganisationId id, bool with_units,
                                                 const monitoring::Frame& frame)
{
    MARSHRUT_TRY(const auto where, desk.lineage(id));
    MARSHRUT_CHECK(access::may(who, Capability::read_figures, where));
    std::vector<OrganisationId> organisations{id};
    if (with_units) {
        MARSHRUT_TRY(organisations, tree(desk, id));
    }
    MARSHRUT_TRY(const auto seen, observed(desk, organisations));
    return monitoring::Census{seen, frame}.of(organisations);
}

/// The figures of what is asked for, at a level that the role has.
Result<monitoring::LevelFigures> level(Desk& desk, const Standing& who, const monitoring::Where& of)
{
    MARSHRUT_TRY(const auto frame, frame_of(desk, of.assessment_year));
    if (access::permitted(who.role, Capability::read_figures) == nullptr)
        return access::may(who, Capability::read_figures).error();
    if (of.organisation) {
        const auto key = ExternalKey::parse(*of.organisation);
        if (!key) return Failure{code::not_found, {{"what", *of.organisation}}};
        MARSHRUT_TRY(const auto id, desk.resolve(store::kind_of<Organisation>().name, *key));
        if (!id) return Failure{code::not_found, {{"what", *of.organisation}}};
        return of_organisation(desk, who, OrganisationId{*id}, of.with_units, frame);
    }
    const bool authority = who.role == Role::municipal_coordinator || who.role == Role::assigned_specialist;
    if (of.municipality) {
        const bool own = authority && who.founder == Founder::municipality && who.municipality == of.municipality;
        if (!own && !counts_everything(who)) return above_the_level(who);
        MARSHRUT_TRY(const auto seen, observed(desk, std::nullopt));
        return monitoring::Census{seen, frame}.municipality(*of.municipality).figures;
    }
    if (counts_everything(who)) {
        MARSHRUT_TRY(const auto seen, observed(desk, std::nullopt));
        return monitoring::Census{seen, frame}.region().figures;
    }
    if (authority) {
        MARSHRUT_TRY(const auto organisations, organisations_under(desk, who));
        MARSHRUT_TRY(const auto seen, observed(desk, organisations));
        return monitoring::Census{seen, frame}.of(organisations);
    }
    if (!who.organisation) return above_the_level(who);
    return of_organisation(desk, who, *who.organisation, of.with_units, frame);
}

}  // namespace

Case<monitoring::CoverageFigures> coverage(Desk& desk, const Standing& who, const monitoring::Coverage& question)
{
    MARSHRUT_TRY(auto figures, level(desk, who, question.of));
    return std::move(figures.coverage);
}

Case<monitoring::SelectionFigures> selection(Desk& desk, const Standing& who, const monitoring::Selection& question)
{
    MARSHRUT_TRY(auto figures, level(desk, who, question.of));
    return std::move(figures.selection);
}

Case<monitoring::ProgressFigures> progress(Desk& desk, const Standing& who, const monitoring::Progress& question)
{
    MARSHRUT_TRY(auto figures, level(desk, who, question.of));
    return std::move(figures.progress);
}

Case<monitoring::RegionFigures> region_report(Desk& desk, const Standing& who, const monitoring::Report& question)
{
    if (!counts_everything(who)) return above_the_level(who);
    MARSHRUT_TRY(const auto frame, frame_of(desk, question.assessment_year));
    MARSHRUT_TRY(const auto seen, observed(desk, std::nullopt));
    return monitoring::Census{seen, frame}.region();
}

}  // namespace marshrut::registrar
