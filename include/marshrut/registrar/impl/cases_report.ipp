// SPDX-License-Identifier: MIT
#pragma once

#include <marshrut/access/may.hpp>
#include <marshrut/catalogue/reference.hpp>
#include <marshrut/registrar/cases_monitoring.hpp>
#include <marshrut/registrar/cases_report.hpp>
#include <marshrut/registrar/desk.hpp>
#include <marshrut/registrar/history.hpp>
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

/// Rows as they stood, while many forms are filled from them.
class Then {
public:
    explicit Then(Desk& desk) : desk_{desk}, history_{desk} {}

    [[nodiscard]] Desk& desk() noexcept { return desk_; }
    [[nodiscard]] History& history() noexcept { return history_; }

    /// The organisation's card at a moment, under the names that are dated now: an earlier name may be told later. CLAUSE AMB-A10
    [[nodiscard]] Result<Organisation> organisation(OrganisationId id, Instant moment)
    {
        MARSHRUT_TRY(auto card, history_.at<Organisation>(id, moment));
        MARSHRUT_TRY(auto now, desk_.get<Organisation>(id));
        card.names = std::move(now.names);
        return card;
    }
    /// The programme or event of a code in a pinned version; nothing where the catalogue never had it.
    [[nodiscard]] Result<std::optional<Programme>> programme(const std::string& code, std::int64_t version) { return offer(programmes_, code, version); }
    [[nodiscard]] Result<std::optional<Event>> event(const std::string& code, std::int64_t version) { return offer(events_, code, version); }

private:
    template <class T>
    using Offers = std::map<std::pair<std::string, std::int64_t>, std::optional<T>>;

    template <class T>
    [[nodiscard]] Result<std::optional<T>> offer(Offers<T>& known, const std::string& code, std::int64_t version)
    {
        const auto [at, first] = known.try_emplace({code, version});
        if (!first) return at->second;
        MARSHRUT_TRY(const auto rows, desk_.list<T>("code", code));
        if (!rows.empty()) {
            MARSHRUT_TRY(at->second, history_.version<T>(rows.front().id, version));
        }
        return at->second;
    }

    Desk& desk_;
    History history_;
    Offers<Programme> programmes_{};
    Offers<Event> events_{};
};

/// The rows that one form is filled from, kept while it is filled.
struct Owned {
    Card card;
    Employment employment;
    Organisation organisation;
};

/// Whose form, at a moment: the employment and its organisation as they stood, the educations there were. The journal holds no image of a
/// card, so that a name is the person's of today.
Result<Owned> owner_of(Then& then, const Route& route, Instant moment)
{
    MARSHRUT_TRY(auto card, then.desk().get<Card>(route.person));
    const int year = then.desk().host().zone.day(moment).year();
    std::erase_if(card.education, [&](const Education& one) { return one.year && *one.year > year; });
    MARSHRUT_TRY(auto employment, then.history().at<Employment>(route.employment, moment));
    MARSHRUT_TRY(auto organisation, then.organisation(employment.organisation, moment));
    return Owned{std::move(card), std::move(employment), std::move(organisation)};
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

/// The offers of these codes: by their code, and by their id, by which their versions are looked up.
template <class T>
Result<> read_offers_ahead(Desk& desk, std::vector<store::Cell> codes)
{
    if (codes.empty()) return done();
    MARSHRUT_CHECK(desk.read_ahead<T>("code", codes));
    std::vector<typename T::Id> ids;
    for (const store::Cell& code : codes) {
        MARSHRUT_TRY(const auto rows, desk.list<T>("code", code));
        for (const T& one : rows) ids.push_back(one.id);
    }
    return desk.read_ahead<T>(ids);
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
    std::vector<store::Cell> applications, programmes, events;
    for (const Route& one : routes) {
        for (const Recommended& offer : one.programmes) programmes.emplace_back(offer.offer);
        for (const Recommended& offer : one.events) events.emplace_back(offer.offer);
        MARSHRUT_TRY(const auto of_route, desk.list<Application>("route", one.id.raw()));
        for (const Application& application : of_route) {
            applications.emplace_back(application.id.raw());
            if (application.group) groups.push_back(*application.group);
            (application.kind == ApplicationKind::event ? events : programmes).emplace_back(application.offer);
        }
    }
    MARSHRUT_CHECK(desk.read_ahead<Group>(groups));
    MARSHRUT_CHECK(read_offers_ahead<Programme>(desk, std::move(programmes)));
    MARSHRUT_CHECK(read_offers_ahead<Event>(desk, std::move(events)));
    return desk.read_ahead<Attestation>("application", std::move(applications));
}

/// The last moment of a local day.
Instant end_of(Day day, Zone zone) { return zone.start(day.plus(1)); }

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

Result<report::RecommendedRoute> recommended(Then& then, const Route& route)
{
    const Instant formed = route.formed_at;
    MARSHRUT_TRY(const auto owner, owner_of(then, route, formed));
    MARSHRUT_TRY(const auto needs, then.desk().list<Need>("person", route.person.raw()));
    std::optional<Procedure> procedure;
    if (route.procedure) {
        MARSHRUT_TRY(procedure, then.history().at<Procedure>(*route.procedure, formed));
    }
    std::deque<Programme> known;
    std::deque<Organisation> providers;
    std::vector<report::ProgrammeRows> programmes;
    for (const Recommended& one : route.programmes) {
        MARSHRUT_TRY(auto found, then.programme(one.offer, one.offer_version));
        if (!found) continue;
        MARSHRUT_TRY(auto provider, then.organisation(found->provider, formed));
        programmes.push_back({known.emplace_back(std::move(*found)), providers.emplace_back(std::move(provider))});
    }
    std::vector<Event> events;
    for (const Recommended& one : route.events) {
        MARSHRUT_TRY(auto found, then.event(one.offer, one.offer_version));
        if (found) events.push_back(std::move(*found));
    }
    const report::OwnerRows whose{owner.card, owner.employment, owner.organisation};
    return report::filled(report::RecommendedRows{whose, route, procedure ? &*procedure : nullptr, needs, programmes, events},
                          catalogue::bundled(), then.desk().host().zone);
}

/// The rows of one training, kept while its form is filled.
struct Training {
    Application application;
    Programme programme;
    std::optional<Group> group{};
    std::optional<Attestation> attestation{};
    std::optional<Organisation> provider{};
};

/// A programme in the version it was applied for, its provider as of the end of the training. CLAUSE IOM-A2S-7, IOM-A2S-8
Result<std::optional<Training>> training(Then& then, const Application& application)
{
    Desk& desk = then.desk();
    MARSHRUT_TRY(auto programme, then.programme(application.offer, application.offer_version));
    if (!programme) return std::optional<Training>{};
    Training made{application, std::move(*programme)};
    if (application.group && application.status == Status::included_in_group) {
        MARSHRUT_TRY(auto found, desk.get<Group>(*application.group));
        if (found.kind == GroupKind::dated) made.group = std::move(found);
    }
    MARSHRUT_TRY(auto attested, desk.list<Attestation>("application", application.id.raw()));
    if (!attested.empty()) made.attestation = std::move(attested.front());
    Day ended = desk.today();
    if (made.group && made.group->date_to)
        ended = *made.group->date_to;
    else if (made.attestation)
        ended = made.attestation->date;
    MARSHRUT_TRY(made.provider, then.organisation(made.programme.provider, end_of(ended, desk.host().zone)));
    return std::optional{std::move(made)};
}

Result<report::RouteOutcome> outcome(Then& then, const Route& route)
{
    Desk& desk = then.desk();
    MARSHRUT_TRY(const auto applications, desk.list<Application>("route", route.id.raw()));
    MARSHRUT_TRY(const auto taken, desk.list<Participation>("person", route.person.raw()));
    std::deque<Training> kept;
    std::deque<Event> events;
    std::vector<report::TrainingRows> trainings;
    std::vector<report::VisitRows> visits;
    Day completed = desk.today();
    for (const Application& one : applications) {
        if (!one.open()) continue;
        if (one.kind == ApplicationKind::event) {
            MARSHRUT_TRY(auto event, then.event(one.offer, one.offer_version));
            if (!event) continue;
            const auto seen = std::ranges::find(taken, one.offer, &Participation::event);
            visits.push_back({events.emplace_back(std::move(*event)), &one, seen == taken.end() ? nullptr : &*seen});
            continue;
        }
        MARSHRUT_TRY(auto found, training(then, one));
        if (!found) continue;
        const Training& row = kept.emplace_back(std::move(*found));
        if (row.attestation) completed = row.attestation->date;
        trainings.push_back({row.application, row.programme, *row.provider, row.group ? &*row.group : nullptr,
                             row.attestation ? &*row.attestation : nullptr});
    }
    MARSHRUT_TRY(const auto owner, owner_of(then, route, end_of(completed, desk.host().zone)));
    const report::OwnerRows whose{owner.card, owner.employment, owner.organisation};
    return report::filled(report::OutcomeRows{whose, completed, trainings, visits}, catalogue::bundled());
}

template <class Form, class Question, class Fill>
Case<report::Printed> print(Desk& desk, const Standing& who, const Question& question, std::string_view ground, Fill fill)
{
    MARSHRUT_TRY(const auto routes, printable(desk, who, question.person));
    MARSHRUT_TRY(const auto layout, report::layout_for(who.role, question.layout));
    MARSHRUT_TRY(const Policy* policy, desk.policy());
    MARSHRUT_CHECK(read_forms_ahead(desk, routes));
    Then then{desk};
    std::vector<Form> forms;
    for (const Route& one : routes) {
        MARSHRUT_TRY(auto form, fill(then, one));
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
