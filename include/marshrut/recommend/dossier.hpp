// SPDX-License-Identifier: MIT
#pragma once

// What is known of one person before a policy looks at it: jobs in file order, results in the order of registration, needs,
// completed programmes. From stored rows or from a table, it comes down to this.

#include <marshrut/model/assessment.hpp>
#include <marshrut/model/organisation.hpp>
#include <marshrut/model/person.hpp>
#include <marshrut/model/training.hpp>
#include <marshrut/recommend/nomenclature.hpp>

#include <span>

namespace marshrut::recommend {

/// One employment with what its organisation says of it.
struct Job {
    std::optional<std::string> position{};
    std::vector<std::string> subjects{};         ///< taught, as told
    std::vector<std::string> stages{};           ///< empty: not known
    std::optional<std::string> municipality{};
    std::optional<std::string> kind{};           ///< of the organisation, as categories of workers count it
    bool main = false;                           ///< marked as the main one
    std::optional<Day> from{}, to{};

    [[nodiscard]] bool active_on(Day day) const noexcept { return Span{from, to}.contains(day); }
    friend bool operator==(const Job&, const Job&) = default;
};
BOOST_DESCRIBE_STRUCT(Job, (), (position, subjects, stages, municipality, kind, main, from, to))

/// One result. Without a day (columns `percent_…`) it is older than any that has one, and never in the future.
struct Measurement {
    std::string competence;
    Points result;
    std::optional<Day> date{};
    std::string procedure{};  ///< code; empty: of no procedure
    friend bool operator==(const Measurement&, const Measurement&) = default;
};
BOOST_DESCRIBE_STRUCT(Measurement, (), (competence, result, date, procedure))

struct Dossier {
    std::string key{};     ///< as the caller names the person; no rule reads it
    std::int64_t row = 0;  ///< in the input, for errors
    std::vector<Job> jobs{};
    std::vector<Measurement> results{};
    std::vector<std::string> needs{};
    std::vector<Completion> completed{};
    friend bool operator==(const Dossier&, const Dossier&) = default;
};
BOOST_DESCRIBE_STRUCT(Dossier, (), (key, row, jobs, results, needs, completed))

/// The tree of organisations, asked for what a job needs to know of it.
class Workplaces {
public:
    Workplaces() = default;
    explicit Workplaces(std::span<const Organisation> organisations)
    {
        for (const Organisation& one : organisations) add(one.id, {one.kind, one.municipality, one.parent, one.short_name.empty() ? one.name : one.short_name});
    }

    struct Place {
        std::string kind{};
        std::optional<std::string> municipality{};
        std::optional<OrganisationId> parent{};
        std::string name{};
    };
    void add(OrganisationId id, Place place) { places_.insert_or_assign(id, std::move(place)); }

    [[nodiscard]] const Place* find(OrganisationId id) const
    {
        const auto at = places_.find(id);
        return at == places_.end() ? nullptr : &at->second;
    }

    /// Stages of the kind; a unit kind without stages of its own takes those of its parent, and so on upwards. Empty: not known.
    [[nodiscard]] std::vector<std::string> stages(OrganisationId id, const Nomenclature& lists) const
    {
        const Place* place = counted(id, lists);
        const OrganisationKindRow* kind = place ? lists.organisation_kinds.find(place->kind) : nullptr;
        return kind ? kind->stages : std::vector<std::string>{};
    }
    /// The kind by which categories of workers count it: a unit kind without stages of its own counts with its parent's.
    [[nodiscard]] std::optional<std::string> counted_kind(OrganisationId id, const Nomenclature& lists) const
    {
        const Place* place = counted(id, lists);
        return place ? std::optional{place->kind} : std::nullopt;
    }

private:
    const Place* counted(OrganisationId id, const Nomenclature& lists) const
    {
        const Place* place = find(id);
        for (std::size_t steps = 0; place != nullptr && steps <= places_.size(); ++steps) {  // a circle ends as well
            const OrganisationKindRow* kind = lists.organisation_kinds.find(place->kind);
            if (kind == nullptr) return nullptr;
            if (!kind->is_unit || !kind->stages.empty() || !place->parent) return place;
            place = find(*place->parent);
        }
        return nullptr;
    }

    std::unordered_map<OrganisationId, Place> places_;
};

/// A stored employment as a job.
[[nodiscard]] inline Job job_of(const Employment& employment, const Workplaces& workplaces, const Nomenclature& lists)
{
    const Workplaces::Place* place = workplaces.find(employment.organisation);
    return Job{employment.position,
               employment.subjects,
               workplaces.stages(employment.organisation, lists),
               place ? place->municipality : std::nullopt,
               workplaces.counted_kind(employment.organisation, lists),
               employment.kind == EmploymentKind::main,
               employment.from,
               employment.to};
}


}  // namespace marshrut::recommend
