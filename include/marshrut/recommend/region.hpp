// SPDX-License-Identifier: MIT
#pragma once

// Many people at once: stored rows become dossiers and offers, the catalogue is prepared once. Forming routes and the batch call
// are this same way.

#include <marshrut/recommend/ranker.hpp>

namespace marshrut::recommend {

/// People and offers with the lists they are read by: all that recommending to a region needs.
struct Region {
    Nomenclature lists{};
    std::vector<Dossier> people{};
    std::vector<Offer> offers{};

    [[nodiscard]] std::vector<Profile> profiles(const Scoring& scoring, Day today, const Round* round = nullptr) const
    {
        std::vector<Profile> all;
        all.reserve(people.size());
        for (const Dossier& one : people) all.push_back(profile_of(one, lists, scoring, today, round));
        return all;
    }
};

/// A completed programme of a person.
struct Completed {
    PersonId person;
    Completion completion;
};

/// What is stored of people, in the order in which it counts: employments as filed, results as registered.
struct StoredPeople {
    std::span<const Employment> employments{};
    std::span<const Assessed> results{};
    std::span<const Procedure> procedures{};
    std::span<const Need> needs{};
    std::span<const Completed> completed{};
};

/// A dossier for each person, in the order asked. Rows of other people are passed over.
[[nodiscard]] inline std::vector<Dossier> dossiers_of(std::span<const PersonId> people, const StoredPeople& stored,
                                                      const Workplaces& workplaces, const Nomenclature& lists)
{
    std::vector<Dossier> all(people.size());
    std::unordered_map<PersonId, std::size_t> place;
    for (std::size_t i = 0; i < people.size(); ++i) {
        place.emplace(people[i], i);
        all[i].key = std::to_string(people[i].raw());
        all[i].row = static_cast<std::int64_t>(i);
    }
    const auto of = [&](PersonId person) -> Dossier* {
        const auto at = place.find(person);
        return at == place.end() ? nullptr : &all[at->second];
    };
    std::unordered_map<ProcedureId, std::string> codes;
    for (const Procedure& one : stored.procedures) codes.emplace(one.id, one.code);

    for (const Employment& one : stored.employments)
        if (Dossier* dossier = of(one.person)) dossier->jobs.push_back(job_of(one, workplaces, lists));
    std::vector<const Assessed*> registered;
    for (const Assessed& one : stored.results)
        if (one.result) registered.push_back(&one);
    std::ranges::sort(registered, [](const Assessed* a, const Assessed* b) {
        return a->registered != b->registered ? a->registered < b->registered : a < b;  // rows of one span: as they stand
    });
    for (const Assessed* one : registered)
        if (Dossier* dossier = of(one->person)) {
            const auto code = codes.find(one->procedure);
            dossier->results.push_back({one->competence, *one->result, one->date, code == codes.end() ? std::string{} : code->second});
        }
    for (const Need& one : stored.needs)
        if (Dossier* dossier = of(one.person)) dossier->needs.push_back(one.competence);
    for (const Completed& one : stored.completed)
        if (Dossier* dossier = of(one.person)) dossier->completed.push_back(one.completion);
    return all;
}

/// The catalogue as it is stored.
struct StoredCatalogue {
    std::span<const Programme> programmes{};
    std::span<const Event> events{};
    std::optional<std::span<const Group>> groups{};  ///< nothing: no table of groups, every programme has an open preliminary one
    std::span<const Rating> ratings{};
};

/// Offers for the rules: programmes first, then events, each with its groups and marks; made once for many people.
[[nodiscard]] inline std::vector<Offer> offers_of(const StoredCatalogue& stored, const Workplaces& providers, const Nomenclature& lists,
                                                  int training_year)
{
    std::unordered_map<std::string, std::vector<Group>> groups;
    if (stored.groups)
        for (const Group& one : *stored.groups) groups[one.programme].push_back(one);
    std::unordered_map<std::string, Marks> marks;
    for (const Rating& one : stored.ratings) {
        Marks& of_offer = marks[one.offer];
        ++of_offer.count;
        of_offer.sum += one.mark;
    }
    const auto provider = [&](std::optional<OrganisationId> id) {
        const Workplaces::Place* place = id ? providers.find(*id) : nullptr;
        return place ? Provider{place->name, place->municipality} : Provider{};
    };

    std::vector<Offer> offers;
    offers.reserve(stored.programmes.size() + stored.events.size());
    static const std::vector<Group> none;
    for (const Programme& one : stored.programmes) {
        const auto own = groups.find(one.code);
        offers.push_back(offer_of(one, !stored.groups ? nullptr : own == groups.end() ? &none : &own->second, marks[one.code],
                                  provider(one.provider), lists, training_year));
    }
    for (const Event& one : stored.events) offers.push_back(offer_of(one, marks[one.code], provider(one.organiser), lists));
    for (std::size_t i = 0; i < offers.size(); ++i) offers[i].row = static_cast<std::int64_t>(i);
    return offers;
}

}  // namespace marshrut::recommend
