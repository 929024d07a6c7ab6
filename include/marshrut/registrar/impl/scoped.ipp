// SPDX-License-Identifier: MIT
#pragma once

#include <marshrut/registrar/scoped.hpp>

#include <algorithm>

namespace marshrut::registrar {

Result<std::vector<OrganisationId>> tree(Desk& desk, OrganisationId root)
{
    std::vector<OrganisationId> all{root};
    for (std::size_t i = 0, level = 0; i < all.size(); ++i) {
        if (i == level) {
            level = all.size();
            std::vector<store::Cell> parents;
            for (std::size_t one = i; one < level; ++one) parents.emplace_back(all[one].raw());
            MARSHRUT_CHECK(desk.read_ahead<Organisation>("parent", std::move(parents)));
        }
        MARSHRUT_TRY(const auto units, desk.list<Organisation>("parent", all[i].raw()));
        for (const Organisation& unit : units)
            if (std::ranges::find(all, unit.id) == all.end()) all.push_back(unit.id);
    }
    return all;
}

Result<std::vector<OrganisationId>> organisations_under(Desk& desk, const Standing& who)
{
    std::vector<OrganisationId> all;
    if (!who.organisation) return all;
    MARSHRUT_TRY(all, tree(desk, *who.organisation));
    const bool authority = who.role == Role::municipal_coordinator || who.role == Role::assigned_specialist ||
                           who.role == Role::ministry_specialist;
    if (!authority) return all;
    const auto add = [&](const std::vector<Organisation>& some) {
        for (const Organisation& one : some)
            if (one.founder == who.founder && std::ranges::find(all, one.id) == all.end()) all.push_back(one.id);
    };
    if (who.founder == Founder::ministry) {
        MARSHRUT_TRY(const auto region, desk.list<Organisation>(store::Query{&store::kind_of<Organisation>()}));
        add(region);
    } else if (who.municipality) {
        MARSHRUT_TRY(const auto there, desk.list<Organisation>("municipality", *who.municipality));
        add(there);
    }
    return all;
}

Result<std::optional<std::set<PersonId>>> people_under(Desk& desk, const Standing& who, Capability capability)
{
    const access::Permission* row = access::permitted(who.role, capability);
    if (row == nullptr) return access::may(who, capability).error();
    if (row->over == Scope::everything) return std::optional<std::set<PersonId>>{};
    std::set<PersonId> people;
    if (row->over == Scope::own) {
        people.insert(who.person);
        return std::optional{std::move(people)};
    }
    MARSHRUT_TRY(const auto organisations, organisations_under(desk, who));
    std::vector<store::Cell> keys;
    for (const OrganisationId one : organisations) keys.emplace_back(one.raw());
    MARSHRUT_CHECK(desk.read_ahead<Employment>("organisation", std::move(keys)));
    for (const OrganisationId one : organisations) {
        MARSHRUT_TRY(const auto jobs, desk.list<Employment>("organisation", one.raw()));
        for (const Employment& job : jobs) people.insert(job.person);
    }
    return std::optional{std::move(people)};
}

Result<std::optional<std::string>> name_in_list(Desk& desk, const Standing& who, PersonId person)
{
    if (person == who.person || who.role == Role::assessment_centre_specialist) return std::optional<std::string>{};
    MARSHRUT_TRY(const auto card, desk.find<Card>(person));
    return card ? std::optional{card->full_name()} : std::nullopt;
}

Result<std::vector<Application>> readable_applications(Desk& desk, const Standing& who)
{
    const access::Permission* row = access::permitted(who.role, Capability::read_applications);
    if (row == nullptr) return access::may(who, Capability::read_applications).error();

    std::vector<Application> candidates;
    const auto add = [&](std::vector<Application> some) {
        for (Application& one : some) candidates.push_back(std::move(one));
    };
    switch (row->over) {
    case Scope::everything: {
        MARSHRUT_TRY(candidates, desk.list<Application>(store::Query{&store::kind_of<Application>()}));
        break;
    }
    case Scope::own: {
        MARSHRUT_TRY(candidates, desk.list<Application>("applicant", who.person.raw()));
        break;
    }
    case Scope::provider: {
        if (!who.organisation) break;
        MARSHRUT_TRY(candidates, desk.list<Application>("provider", who.organisation->raw()));
        break;
    }
    default: {
        MARSHRUT_TRY(const auto organisations, organisations_under(desk, who));
        std::vector<store::Cell> keys;
        for (const OrganisationId one : organisations) keys.emplace_back(one.raw());
        MARSHRUT_CHECK(desk.read_ahead<Application>("organisation", std::move(keys)));
        for (const OrganisationId one : organisations) {
            MARSHRUT_TRY(auto there, desk.list<Application>("organisation", one.raw()));
            add(std::move(there));
        }
    }
    }
    std::vector<OrganisationId> where_they_work;
    for (const Application& one : candidates)
        if (one.organisation) where_they_work.push_back(*one.organisation);
    MARSHRUT_CHECK(desk.read_lineages_ahead(std::move(where_they_work)));
    std::vector<Application> readable;
    for (Application& one : candidates) {
        if (!one.organisation) continue;
        MARSHRUT_TRY(const auto where, desk.lineage(*one.organisation));
        if (access::may(who, Capability::read_applications, access::Subject{&where, one.applicant, one.provider}))
            readable.push_back(std::move(one));
    }
    return readable;
}

}  // namespace marshrut::registrar
