// SPDX-License-Identifier: MIT
#pragma once

#include <marshrut/access/may.hpp>
#include <marshrut/catalogue/reference.hpp>
#include <marshrut/registrar/cases_monitoring.hpp>
#include <marshrut/registrar/cases_report.hpp>
#include <marshrut/registrar/desk.hpp>
#include <marshrut/report/counted.hpp>
#include <marshrut/report/csv.hpp>
#include <marshrut/report/filled.hpp>
#include <marshrut/report/html.hpp>
#include <marshrut/report/json.hpp>
#include <marshrut/report/layouts.hpp>
#include <marshrut/report/overview.hpp>
#include <marshrut/route/refusals.hpp>
#include <marshrut/route/visible.hpp>

#include <algorithm>
#include <deque>
#include <map>

namespace marshrut::registrar {

namespace {

/// The rows that one form is filled from, kept while it is filled.
struct Owned {
    Card card;
    Employment employment;
    Organisation organisation;
    std::optional<Procedure> procedure;
};

Result<Owned> owner_of(Desk& desk, const Route& route)
{
    MARSHRUT_TRY(auto card, desk.get<Card>(route.person));
    MARSHRUT_TRY(auto employment, desk.get<Employment>(route.employment));
    MARSHRUT_TRY(auto organisation, desk.get<Organisation>(employment.organisation));
    std::optional<Procedure> procedure;
    if (route.procedure) {
        MARSHRUT_TRY(procedure, desk.find<Procedure>(*route.procedure));
    }
    return Owned{std::move(card), std::move(employment), std::move(organisation), std::move(procedure)};
}

/// Whose routes these are, where they work and what they were assessed in: asked for at once, not for each form.
Result<> read_owners_ahead(Desk& desk, const std::vector<Route>& routes)
{
    std::vector<EmploymentId> jobs;
    std::vector<ProcedureId> procedures;
    for (const Route& one : routes) {
        jobs.push_back(one.employment);
        if (one.procedure) procedures.push_back(*one.procedure);
    }
    MARSHRUT_CHECK(desk.read_ahead<Employment>(jobs));
    MARSHRUT_CHECK(desk.read_ahead<Procedure>(procedures));
    std::vector<OrganisationId> workplaces;
    for (const EmploymentId id : jobs) {
        MARSHRUT_TRY(const auto job, desk.find<Employment>(id));
        if (job) workplaces.push_back(job->organisation);
    }
    return desk.read_lineages_ahead(std::move(workplaces));
}

/// What the forms of these routes are filled with besides.
Result<> read_forms_ahead(Desk& desk, const std::vector<Route>& routes)
{
    std::vector<PersonId> owners;
    std::vector<store::Cell> people, ids;
    for (const Route& one : routes) {
        owners.push_back(one.person);
        people.emplace_back(one.person.raw());
        ids.emplace_back(one.id.raw());
    }
    MARSHRUT_CHECK(desk.read_ahead<Card>(owners));
    MARSHRUT_CHECK(desk.read_ahead<Need>("person", people));
    MARSHRUT_CHECK(desk.read_ahead<Participation>("person", people));
    MARSHRUT_CHECK(desk.read_ahead<Application>("route", std::move(ids)));
    std::vector<GroupId> groups;
    std::vector<store::Cell> applications;
    for (const Route& one : routes) {
        MARSHRUT_TRY(const auto of_route, desk.list<Application>("route", one.id.raw()));
        for (const Application& application : of_route) {
            applications.emplace_back(application.id.raw());
            if (application.group) groups.push_back(*application.group);
        }
    }
    MARSHRUT_CHECK(desk.read_ahead<Group>(groups));
    return desk.read_ahead<Attestation>("application", std::move(applications));
}

/// The current routes that the one who asks may print: of one person, or of all; superseded ones are history.
Result<std::vector<Route>> printable(Desk& desk, const Standing& who, const std::optional<PersonId>& person)
{
    std::vector<Route> routes;
    if (person) {
        MARSHRUT_TRY(routes, desk.list<Route>("person", person->raw()));
    } else {
        MARSHRUT_TRY(routes, desk.list<Route>(store::Query{&store::kind_of<Route>()}));
    }
    std::erase_if(routes, [](const Route& one) { return one.state == RouteState::superseded; });
    MARSHRUT_CHECK(read_owners_ahead(desk, routes));
    std::vector<Route> readable;
    Result<> refused = done();
    for (Route& one : routes) {
        MARSHRUT_TRY(const auto employment, desk.get<Employment>(one.employment));
        MARSHRUT_TRY(const auto where, desk.lineage(employment.organisation));
        std::optional<Procedure> procedure;
        if (one.procedure) {
            MARSHRUT_TRY(procedure, desk.find<Procedure>(*one.procedure));
        }
        const auto may_read = route::readable(who, one, procedure, where);
        if (may_read)
            readable.push_back(std::move(one));
        else
            refused = may_read.error();
    }
    if (readable.empty() && !refused) return refused.error();
    if (readable.empty() && person) return Failure{code::no_route};
    return readable;
}

/// The catalogue while many forms are filled from it.
struct Catalogue {
    std::map<std::string, Programme> programmes;
    std::map<std::string, Event> events;
    std::map<OrganisationId, Organisation> providers;
};

Result<Catalogue> catalogue_of(Desk& desk)
{
    Catalogue all;
    MARSHRUT_TRY(const auto programmes, desk.list<Programme>(store::Query{&store::kind_of<Programme>()}));
    std::vector<OrganisationId> providers;
    for (const Programme& one : programmes) providers.push_back(one.provider);
    MARSHRUT_CHECK(desk.read_ahead<Organisation>(providers));
    for (const Programme& one : programmes) {
        MARSHRUT_TRY(auto provider, desk.get<Organisation>(one.provider));
        all.providers.emplace(one.provider, std::move(provider));
        all.programmes.emplace(one.code, one);
    }
    MARSHRUT_TRY(const auto events, desk.list<Event>(store::Query{&store::kind_of<Event>()}));
    for (const Event& one : events) all.events.emplace(one.code, one);
    return all;
}

Result<report::RecommendedRoute> recommended(Desk& desk, const Catalogue& catalogue, const Route& route)
{
    MARSHRUT_TRY(const auto owner, owner_of(desk, route));
    MARSHRUT_TRY(const auto needs, desk.list<Need>("person", route.person.raw()));
    std::vector<report::ProgrammeRows> programmes;
    for (const Recommended& one : route.programmes)
        if (const auto found = catalogue.programmes.find(one.offer); found != catalogue.programmes.end())
            programmes.push_back({found->second, catalogue.providers.at(found->second.provider)});
    std::vector<Event> events;
    for (const Recommended& one : route.events)
        if (const auto found = catalogue.events.find(one.offer); found != catalogue.events.end()) events.push_back(found->second);
    const report::OwnerRows whose{owner.card, owner.employment, owner.organisation};
    return report::filled(report::RecommendedRows{whose, route, owner.procedure ? &*owner.procedure : nullptr, needs, programmes, events},
                          catalogue::bundled(), desk.host().zone);
}

Result<report::RouteOutcome> outcome(Desk& desk, const Catalogue& catalogue, const Route& route)
{
    MARSHRUT_TRY(const auto owner, owner_of(desk, route));
    MARSHRUT_TRY(const auto applications, desk.list<Application>("route", route.id.raw()));
    MARSHRUT_TRY(const auto taken, desk.list<Participation>("person", route.person.raw()));
    std::deque<Group> groups;
    std::deque<Attestation> attestations;
    std::vector<report::TrainingRows> trainings;
    std::vector<report::VisitRows> visits;
    Day completed = desk.today();
    for (const Application& one : applications) {
        if (!one.open()) continue;
        if (one.kind == ApplicationKind::event) {
            const auto event = catalogue.events.find(one.offer);
            if (event == catalogue.events.end()) continue;
            const auto seen = std::ranges::find(taken, one.offer, &Participation::event);
            visits.push_back({event->second, &one, seen == taken.end() ? nullptr : &*seen});
            continue;
        }
        const auto programme = catalogue.programmes.find(one.offer);
        if (programme == catalogue.programmes.end()) continue;
        const Group* group = nullptr;
        if (one.group && one.status == Status::included_in_group) {
            MARSHRUT_TRY(auto found, desk.get<Group>(*one.group));
            if (found.kind == GroupKind::dated) group = &groups.emplace_back(std::move(found));
        }
        const Attestation* attestation = nullptr;
        MARSHRUT_TRY(auto attested, desk.list<Attestation>("application", one.id.raw()));
        if (!attested.empty()) attestation = &attestations.emplace_back(std::move(attested.front()));
        if (attestation) completed = attestation->date;
        trainings.push_back({one, programme->second, catalogue.providers.at(programme->second.provider), group, attestation});
    }
    const report::OwnerRows whose{owner.card, owner.employment, owner.organisation};
    return report::filled(report::OutcomeRows{whose, completed, trainings, visits}, catalogue::bundled());
}

template <class Form, class Question, class Fill>
Case<report::Printed> print(Desk& desk, const Standing& who, const Question& question, std::string_view ground, Fill fill)
{
    MARSHRUT_TRY(const auto routes, printable(desk, who, question.person));
    MARSHRUT_TRY(const auto layout, report::layout_for(who.role, question.layout));
    MARSHRUT_TRY(const auto catalogue, catalogue_of(desk));
    MARSHRUT_TRY(const Policy* policy, desk.policy());
    MARSHRUT_CHECK(read_forms_ahead(desk, routes));
    std::vector<Form> forms;
    for (const Route& one : routes) {
        MARSHRUT_TRY(auto form, fill(desk, catalogue, one));
        forms.push_back(std::move(form));
        desk.note_reading(one.person, std::string{ground});
    }
    report::Printing printing;
    printing.layout = layout;
    printing.cuts = policy->norms.level_cuts;
    const std::span<const Form> all{forms};
    std::string text = question.format == report::Format::html  ? report::html(all, printing)
                       : question.format == report::Format::csv ? report::csv(all, printing)
                                                                : report::json(all);
    return report::Printed{std::move(text), static_cast<std::int64_t>(forms.size())};
}

}  // namespace

Case<report::Printed> annex_1(Desk& desk, const Standing& who, const report::Annex1& question)
{
    return print<report::RecommendedRoute>(desk, who, question, "report.annex1", recommended);
}

Case<report::Printed> annex_2(Desk& desk, const Standing& who, const report::Annex2& question)
{
    return print<report::RouteOutcome>(desk, who, question, "report.annex2", outcome);
}

Case<report::Printed> monitoring_page(Desk& desk, const Standing& who, const report::Monitoring& question)
{
    auto counted = region_report(desk, who, monitoring::Report{question.assessment_year});
    if (!counted) return std::move(counted).error();
    MARSHRUT_TRY(const auto organisations, desk.list<Organisation>(store::Query{&store::kind_of<Organisation>()}));
    std::map<OrganisationId, std::string> names;
    for (const Organisation& one : organisations) names[one.id] = one.short_name_on(desk.today());
    MARSHRUT_TRY(const Policy* policy, desk.policy());
    const report::ReportHeading heading{question.region, desk.today(), policy->training_year, policy->norms.yearly_per_mille};
    const auto overview = report::overview_of(
        *counted, catalogue::bundled().lists().municipalities, [&](OrganisationId id) { return names[id]; }, heading);
    return report::Printed{report::html(overview), 0};
}

}  // namespace marshrut::registrar
