// SPDX-License-Identifier: MIT
#pragma once

// What figures are counted from: values of the model as they stand on a day, and the readings of policy that count.

#include <marshrut/model/application.hpp>
#include <marshrut/model/assessment.hpp>
#include <marshrut/model/campaign.hpp>
#include <marshrut/model/organisation.hpp>
#include <marshrut/model/person.hpp>
#include <marshrut/model/policy.hpp>
#include <marshrut/model/route.hpp>
#include <marshrut/model/training.hpp>

#include <algorithm>
#include <set>
#include <span>
#include <unordered_map>
#include <vector>

namespace marshrut::monitoring {

/// The rows of a day: of now, or the last images of any day before.
struct Observed {
    std::vector<Organisation> organisations{};
    std::vector<Employment> employments{};
    std::vector<Procedure> procedures{};
    std::vector<Campaign> campaigns{};
    std::vector<Assessed> results{};
    std::vector<Route> routes{};
    std::vector<Application> applications{};
    std::vector<ApplicationId> expelled{};  ///< whose training ended by an expulsion. CLAUSE AMB-A50
};

/// Which day and year are reported, under which norms.
struct Frame {
    Day day;
    int assessment_year;  ///< the campaign's; by default the calendar year
    Norms norms{};
    bool leave_counts = true;  ///< CLAUSE AMB-A16
    Zone zone = Zone::chelyabinsk();
};

/// One person of the population, counted once whatever else they do. CLAUSE AMB-A16, AMB-A44
struct Worker {
    PersonId person;
    OrganisationId organisation;   ///< of the active main employment
    bool assessed_in_year = false;
    bool assessed_in_cycle = false;
    bool complete = false;         ///< every area of a procedure of the year has a result
    bool enrolled = false;         ///< a not cancelled application for a programme, in the year's round
    bool chose_programme = false, chose_event = false;
    bool development = false;      ///< recommended without a deficit. CLAUSE AMB-A43
    bool expelled = false;
    friend bool operator==(const Worker&, const Worker&) = default;
};

namespace detail {

using Years = std::unordered_map<ProcedureId, int>;

[[nodiscard]] inline Years years_of(const Observed& seen)
{
    Years years;
    for (const Campaign& one : seen.campaigns)
        if (one.procedure) years.insert_or_assign(*one.procedure, one.assessment_year);
    return years;
}

/// The campaign's assessment year; without a campaign the calendar year of the day.
[[nodiscard]] inline int year_of(const Years& years, const std::optional<ProcedureId>& procedure, Day day)
{
    const auto known = procedure ? years.find(*procedure) : years.end();
    return known == years.end() ? day.year() : known->second;
}

/// The assessment year of the round an application is for: its campaign's, or else that of the campaign which leads to its training
/// year; without any the year in which it was filed. Nothing is known of a bare one.
[[nodiscard]] inline std::optional<int> year_of(const Observed& seen, const Application& application, const Zone& zone)
{
    for (const Campaign& one : seen.campaigns)
        if (application.campaign == one.id) return one.assessment_year;
    for (const Campaign& one : seen.campaigns)
        if (application.training_year == one.training_year) return one.assessment_year;
    if (application.submitted) return zone.day(application.submitted->at).year();
    return std::nullopt;
}

[[nodiscard]] inline bool counts(const Employment& job, const Frame& frame)
{
    const bool on_leave = job.leave_from && Span{job.leave_from, job.leave_to}.contains(frame.day);
    return job.kind == EmploymentKind::main && job.position && job.active_on(frame.day) && (frame.leave_counts || !on_leave);
}

/// What one person sat: a procedure whose areas are counted together.
struct Sat {
    PersonId person;
    ProcedureId procedure;
    friend auto operator<=>(const Sat&, const Sat&) = default;
};

/// The results of the year that were there on the day.
[[nodiscard]] inline std::vector<std::pair<Sat, std::string_view>> sittings(const Observed& seen, const Years& years, const Frame& frame)
{
    std::vector<std::pair<Sat, std::string_view>> all;
    for (const Assessed& one : seen.results)
        if (one.result && one.date <= frame.day && year_of(years, one.procedure, one.date) == frame.assessment_year)
            all.push_back({{one.person, one.procedure}, one.competence});
    std::ranges::sort(all);
    return all;
}

}  // namespace detail

/// The population: distinct people with an active main employment in a known position on the day, with what is known of each; in
/// the order of their ids. CLAUSE AMB-A16
[[nodiscard]] inline std::vector<Worker> population(const Observed& seen, const Frame& frame)
{
    std::vector<const Employment*> jobs;
    for (const Employment& job : seen.employments)
        if (detail::counts(job, frame)) jobs.push_back(&job);
    std::ranges::sort(jobs, {}, [](const Employment* job) { return std::pair{job->person, job->id}; });
    std::vector<Worker> workers;
    for (const Employment* job : jobs)
        if (workers.empty() || workers.back().person != job->person) workers.push_back({job->person, job->organisation});

    const auto find = [&](PersonId person) -> Worker* {
        const auto at = std::ranges::lower_bound(workers, person, {}, &Worker::person);
        return at == workers.end() || at->person != person ? nullptr : &*at;
    };
    const detail::Years years = detail::years_of(seen);
    const int first_year = frame.assessment_year - frame.norms.cycle_years + 1;

    for (const Assessed& one : seen.results) {
        Worker* worker = one.result && one.date <= frame.day ? find(one.person) : nullptr;
        if (worker == nullptr) continue;
        const int year = detail::year_of(years, one.procedure, one.date);
        worker->assessed_in_year |= year == frame.assessment_year;
        worker->assessed_in_cycle |= year >= first_year && year <= frame.assessment_year;
    }

    const auto sittings = detail::sittings(seen, years, frame);
    const auto has = [&](PersonId person, ProcedureId procedure, std::string_view area) {
        return std::ranges::binary_search(sittings, std::pair{detail::Sat{person, procedure}, area});
    };
    for (const Procedure& procedure : seen.procedures)
        for (Worker& worker : workers)
            if (worker.assessed_in_year && !worker.complete && !procedure.areas.empty())
                worker.complete = std::ranges::all_of(
                    procedure.areas, [&](const std::string& area) { return has(worker.person, procedure.id, area); });

    const std::set<ApplicationId> expelled{seen.expelled.begin(), seen.expelled.end()};
    for (const Application& one : seen.applications) {
        Worker* worker = one.kind == ApplicationKind::programme && one.open() ? find(one.applicant) : nullptr;
        if (worker == nullptr || detail::year_of(seen, one, frame.zone).value_or(frame.assessment_year) != frame.assessment_year) continue;
        worker->enrolled = true;
        worker->expelled |= expelled.contains(one.id);
    }
    for (const Route& one : seen.routes) {
        Worker* worker = one.state == RouteState::superseded ? nullptr : find(one.person);
        const Day day = one.assessed_on.value_or(frame.day);
        if (worker == nullptr || detail::year_of(years, one.procedure, day) != frame.assessment_year) continue;
        worker->chose_programme |= one.chosen.has_value();
        worker->chose_event |= !one.chosen_events.empty();
        worker->development |= std::ranges::any_of(one.programmes, &Recommended::development);
    }
    return workers;
}

}  // namespace marshrut::monitoring
