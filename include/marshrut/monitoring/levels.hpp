// SPDX-License-Identifier: MIT
#pragma once

// The same figures at three levels: an organisation (own staff, and with its units), a municipality, the region. CLAUSE IOM-3.10

#include <marshrut/monitoring/count.hpp>

#include <map>
#include <unordered_set>

namespace marshrut::monitoring {

/// Everybody and every route, counted once and then asked for at any level.
class Census {
public:
    Census(const Observed& seen, const Frame& frame) : frame_{frame}, workers_{population(seen, frame)}
    {
        for (const Organisation& one : seen.organisations) places_.insert_or_assign(one.id, &one);
        for (const Worker& one : workers_) staff_[one.organisation].push_back(&one);
        for (const auto& [id, place] : places_)
            if (place->parent) units_[*place->parent].push_back(id);

        std::unordered_map<EmploymentId, OrganisationId> jobs;
        for (const Employment& one : seen.employments) jobs.insert_or_assign(one.id, one.organisation);
        std::unordered_map<ApplicationId, const Application*> applications;
        for (const Application& one : seen.applications) applications.insert_or_assign(one.id, &one);
        const detail::Years years = detail::years_of(seen);
        for (const Route& one : seen.routes) {
            const Day day = one.assessed_on.value_or(frame.day);
            if (one.state == RouteState::superseded || detail::year_of(years, one.procedure, day) != frame.assessment_year)
                continue;
            const auto at = std::ranges::lower_bound(workers_, one.person, {}, &Worker::person);
            const bool works = at != workers_.end() && at->person == one.person;
            const auto job = jobs.find(one.employment);
            if (!works && job == jobs.end()) continue;
            const auto chosen = one.chosen ? applications.find(*one.chosen) : applications.end();
            travelled_.push_back({&one, works ? at->organisation : job->second,
                                  detail::reached(one, chosen == applications.end() ? nullptr : chosen->second)});
        }
        std::ranges::sort(travelled_, {}, [](const detail::Travelled& one) { return one.route->id; });
        for (const detail::Travelled& one : travelled_) routes_[one.organisation].push_back(&one);
    }
    Census(Observed&&, const Frame&) = delete;  // it looks into what it was made from
    Census(const Census&) = delete;
    Census& operator=(const Census&) = delete;

    [[nodiscard]] const std::vector<Worker>& workers() const noexcept { return workers_; }

    /// Own staff and with units; of an organisation nobody works in: zeros.
    [[nodiscard]] OrganisationFigures organisation(OrganisationId id) const
    {
        return {id, of({id}), of(subtree(id))};
    }
    /// A municipality's own organisations: those it founded. CLAUSE AMB-A26
    [[nodiscard]] MunicipalityFigures municipality(std::string_view code) const
    {
        MunicipalityFigures made{std::string{code}, {}};
        std::vector<OrganisationId> all;
        for (const auto& [id, place] : places_)
            if (place->founder == Founder::municipality && municipality_of(*place) == code) all.push_back(id);
        made.figures = of(all);
        for (const OrganisationId id : all)
            if (is_counted(id)) made.organisations.push_back(organisation(id));
        return made;
    }
    [[nodiscard]] RegionFigures region() const
    {
        RegionFigures made;
        std::vector<OrganisationId> all;
        std::map<std::string, int> municipalities;
        for (const auto& [id, place] : places_) {
            all.push_back(id);
            if (place->founder == Founder::municipality)
                ++municipalities[municipality_of(*place)];
            else if (is_counted(id))
                made.state_organisations.push_back(organisation(id));
        }
        made.figures = of(all);
        for (const auto& [code, organisations] : municipalities) made.municipalities.push_back(municipality(code));
        return made;
    }
    /// The figures of exactly these organisations.
    [[nodiscard]] LevelFigures of(const std::vector<OrganisationId>& organisations) const
    {
        std::vector<const Worker*> workers;
        std::vector<const detail::Travelled*> routes;
        for (const OrganisationId id : organisations) {
            if (const auto found = staff_.find(id); found != staff_.end())
                workers.insert(workers.end(), found->second.begin(), found->second.end());
            if (const auto found = routes_.find(id); found != routes_.end())
                routes.insert(routes.end(), found->second.begin(), found->second.end());
        }
        std::ranges::sort(workers, {}, &Worker::person);
        std::ranges::sort(routes, {}, [](const detail::Travelled* one) { return one->route->id; });
        SelectionFigures chosen = selection(workers);
        ProgressFigures far = progress(routes, chosen.expelled);
        return {coverage(workers, frame_.norms), std::move(chosen), std::move(far)};
    }
    /// The organisation and everything below it; a circle of parents ends as well.
    [[nodiscard]] std::vector<OrganisationId> subtree(OrganisationId top) const
    {
        std::vector<OrganisationId> all{top};
        std::unordered_set<OrganisationId> seen{top};
        for (std::size_t i = 0; i < all.size(); ++i)
            if (const auto found = units_.find(all[i]); found != units_.end())
                for (const OrganisationId unit : found->second)
                    if (seen.insert(unit).second) all.push_back(unit);
        return all;
    }

private:
    /// Of the organisation, or else of what stands above it.
    [[nodiscard]] std::string municipality_of(const Organisation& organisation) const
    {
        const Organisation* place = &organisation;
        for (std::size_t steps = 0; steps <= places_.size(); ++steps) {
            if (place->municipality) return *place->municipality;
            const auto above = place->parent ? places_.find(*place->parent) : places_.end();
            if (above == places_.end()) break;
            place = above->second;
        }
        return {};
    }
    [[nodiscard]] bool is_counted(OrganisationId id) const { return staff_.contains(id) || units_.contains(id) || routes_.contains(id); }

    Frame frame_;
    std::vector<Worker> workers_;
    std::vector<detail::Travelled> travelled_;
    std::map<OrganisationId, const Organisation*> places_;
    std::unordered_map<OrganisationId, std::vector<const Worker*>> staff_;
    std::unordered_map<OrganisationId, std::vector<const detail::Travelled*>> routes_;
    std::unordered_map<OrganisationId, std::vector<OrganisationId>> units_;
};

}  // namespace marshrut::monitoring
