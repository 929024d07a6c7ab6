// SPDX-License-Identifier: MIT
#pragma once

#include <marshrut/core/wording.hpp>
#include <marshrut/registrar/audit.hpp>
#include <marshrut/registrar/desk.hpp>
#include <marshrut/registrar/policies.hpp>
#include <marshrut/registrar/registrar.hpp>

#include <map>
#include <ostream>
#include <set>

namespace marshrut {

namespace registrar {

namespace {

struct Invariant {
    std::string_view name, clause;
    std::string_view ru, en;
};

// clang-format off
constexpr Invariant
    seats          {"seats_equal_included",    "INV-B2",          "группа {group}: taken = {taken}, включено {included}",     "group {group}: taken = {taken}, included {included}"},
    oversold       {"seats_within_capacity",   "INV-B1",          "группа {group}: занято {taken} из {capacity}",             "group {group}: {taken} of {capacity} taken"},
    unconfirmed    {"included_was_confirmed",  "LET1306-A1-4-c",  "заявка {number}: включена без подтверждения",              "application {number}: included without a confirmation"},
    no_group       {"included_has_group",      "LET1306-A1-4-c",  "заявка {number}: включена, но группы нет",                 "application {number}: included, and there is no group"},
    seat_kept      {"cancelled_holds_nothing", "INV-A13",         "заявка {number}: отменена, но место не освобождено",       "application {number}: cancelled, and its place is not free"},
    too_many       {"one_formal_application",  "INV-A12",         "заявка {number}: вторая на формальную часть",              "application {number}: a second one for the formal part"},
    not_listed     {"formal_is_recommended",   "INV-D1",          "заявка {number}: программы нет в списке маршрута",         "application {number}: the programme is not on the route's list"},
    loop           {"organisations_are_a_tree","INV-C7",          "организация {organisation}: стоит над собой",              "organisation {organisation}: stands above itself"},
    realised       {"realised_was_passed",     "IOM-2.6-c",       "маршрут {route}: реализован без успешной аттестации",      "route {route}: realised without a passed attestation"};
// clang-format on

constexpr Text
    summed    {"summed",        "{violations} {violations:нарушение|нарушения|нарушений}; журнал {entries} {entries:запись|записи|записей}",
                                "{violations} {violations:violation|violations}; {entries} {entries:entry|entries} in the journal"},
    unbroken  {"unbroken",      ", цепочка цела", ", the chain is whole"};

class Auditor {
public:
    explicit Auditor(Desk& desk) : desk_{desk} {}

    Result<Audited> all()
    {
        MARSHRUT_TRY(const auto applications, rows<Application>());
        MARSHRUT_TRY(const auto groups, rows<Group>());
        MARSHRUT_TRY(const auto routes, rows<Route>());
        MARSHRUT_TRY(const auto organisations, rows<Organisation>());
        MARSHRUT_TRY(const auto attestations, rows<Attestation>());
        MARSHRUT_TRY(const auto expulsions, rows<Expulsion>());
        audited_.applications = static_cast<std::int64_t>(applications.size());
        audited_.groups = static_cast<std::int64_t>(groups.size());
        audited_.routes = static_cast<std::int64_t>(routes.size());
        audited_.organisations = static_cast<std::int64_t>(organisations.size());
        check_applications(applications, routes);
        check_groups(groups, applications, expulsions);
        check_tree(organisations);
        check_routes(routes, attestations);
        return std::move(audited_);
    }

private:
    template <class T>
    Result<std::vector<T>> rows()
    {
        return desk_.list<T>(store::Query{&store::kind_of<T>()});
    }

    void broken(const Invariant& which, const Facts& facts)
    {
        audited_.violations.push_back({std::string{which.name}, std::string{which.clause}, say(which.ru, facts, Language::ru),
                                       say(which.en, facts, Language::en)});
    }

    void check_applications(const std::vector<Application>& applications, const std::vector<Route>& routes)
    {
        std::map<RouteId, const Route*> by_id;
        for (const Route& one : routes) by_id[one.id] = &one;
        std::set<std::tuple<PersonId, std::optional<CampaignId>, int>> slots;
        for (const Application& one : applications) {
            const Facts number{{"number", one.printed_number()}};
            if (one.status == Status::included_in_group && !one.confirmed) broken(unconfirmed, number);
            if (one.status == Status::included_in_group && !one.group) broken(no_group, number);
            if (!one.open() && (one.slot || one.open_year)) broken(seat_kept, number);
            if (one.slot && !slots.insert({one.applicant, one.campaign, *one.slot}).second) broken(too_many, number);
            if (one.channel == Channel::formal_route && one.route) {
                const auto route = by_id.find(*one.route);
                const auto names = [&](const std::vector<Recommended>& list) {
                    return std::ranges::any_of(list, [&](const Recommended& item) { return item.offer == one.offer; });
                };
                if (route != by_id.end() && !names(route->second->programmes) && !names(route->second->events))
                    broken(not_listed, number);
            }
        }
    }

    void check_groups(const std::vector<Group>& groups, const std::vector<Application>& applications,
                      const std::vector<Expulsion>& expulsions)
    {
        std::map<GroupId, std::int64_t> included;
        for (const Expulsion& one : expulsions) --included[one.group];  // the status stays, the seat is free
        for (const Application& one : applications)
            if (one.status == Status::included_in_group && one.group) ++included[*one.group];
        for (const Group& one : groups) {
            if (one.taken != included[one.id])
                broken(seats, {{"group", one.code}, {"taken", std::int64_t{one.taken}}, {"included", included[one.id]}});
            if (one.kind == GroupKind::dated && one.capacity && one.taken > *one.capacity)
                broken(oversold, {{"group", one.code}, {"taken", std::int64_t{one.taken}}, {"capacity", std::int64_t{*one.capacity}}});
        }
    }

    void check_tree(const std::vector<Organisation>& organisations)
    {
        std::map<OrganisationId, std::optional<OrganisationId>> parents;
        for (const Organisation& one : organisations) parents[one.id] = one.parent;
        for (const Organisation& one : organisations) {
            int depth = 0;
            for (auto at = one.parent; at && depth <= 8; at = parents[*at]) ++depth;
            if (depth > 8) broken(loop, {{"organisation", one.key.print()}});
        }
    }

    void check_routes(const std::vector<Route>& routes, const std::vector<Attestation>& attestations)
    {
        std::set<ApplicationId> passed;
        for (const Attestation& one : attestations)
            if (one.outcome == AttestationOutcome::passed) passed.insert(one.application);
        for (const Route& one : routes) {
            const bool done = one.state == RouteState::realised_sufficient || one.state == RouteState::realised_full;
            if (done && (!one.chosen || !passed.contains(*one.chosen)))
                broken(realised, {{"route", std::to_string(one.id.raw())}});
        }
    }

    Desk& desk_;
    Audited audited_;
};

}  // namespace

std::vector<std::string_view> invariants()
{
    std::vector<std::string_view> names;
    for (const Invariant* one : {&seats, &oversold, &unconfirmed, &no_group, &seat_kept, &too_many, &not_listed, &loop, &realised})
        names.push_back(one->name);
    return names;
}

std::string print(const Audited& audited, Language language)
{
    std::string text;
    for (const Violation& one : audited.violations)
        text += one.invariant + ": " + (language == Language::ru ? one.ru : one.en) + '\n';
    for (const journal::Fault& one : audited.journal.faults)
        text += one.what + ": " + one.kind + ' ' + std::to_string(one.row) + " v" + std::to_string(one.version) + '\n';
    const auto all = static_cast<std::int64_t>(audited.violations.size() + audited.journal.faults.size());
    text += say(summed.in(language), {{"violations", all}, {"entries", audited.journal.entries}}, language);
    if (audited.journal.faults.empty()) text += unbroken.in(language);
    return text += '\n';
}

std::ostream& operator<<(std::ostream& out, const Audited& audited) { return out << print(audited, Language::ru); }

}  // namespace registrar

Result<registrar::Audited> Registrar::audit()
{
    MARSHRUT_TRY(const auto unit, store_->begin(store::Intent::read));
    registrar::Desk desk{*unit, host_, *policies_, host_.clock()};
    registrar::Auditor auditor{desk};
    MARSHRUT_TRY(auto audited, auditor.all());
    MARSHRUT_TRY(audited.journal, journal::verify(*unit, store_->foreign()));
    return audited;
}

}  // namespace marshrut
