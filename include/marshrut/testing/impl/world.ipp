// SPDX-License-Identifier: MIT
#pragma once

#include <marshrut/registrar/follow_ups.hpp>
#include <marshrut/registrar/policies.hpp>
#include <marshrut/store/found.hpp>
#include <marshrut/store/memory.hpp>
#include <marshrut/testing/world.hpp>

namespace marshrut::testing {

World::World(std::unique_ptr<store::Store> store, Instant now) : now_{std::make_shared<Instant>(now)}
{
    if (!store) {
        store = store::memory();
        store::found(*store, ExternalKey{"module", "1"}, now).value();
    }
    registrar_ = std::make_unique<Registrar>(std::move(store), Host::scripted([clock = now_] { return *clock; }));
}

Session World::as(std::string_view key, Role role, std::string_view organisation)
{
    As as{role};
    if (!organisation.empty()) as.organisation = organisation;
    return registrar_->sign_in(key, as).value();
}

void World::write(const std::function<Result<>(registrar::Desk&)>& work)
{
    const auto unit = registrar_->store().begin(store::Intent::write).value();
    registrar::Desk desk{*unit, registrar_->host(), registrar_->policies(), *now_};
    desk.act_as(Standing{PersonId{0}, Role::system_operator, std::nullopt, *now_, desk.today()}, "world",
                "world-" + std::to_string(++last_));
    work(desk).value();
    desk.commit().value();
}

void World::act_out(const std::function<Result<>(registrar::Desk&)>& work)
{
    write([&](registrar::Desk& desk) -> Result<> {
        MARSHRUT_CHECK(work(desk));
        return registrar::follow_up(desk, Standing{PersonId{0}, Role::system_operator, std::nullopt, *now_, desk.today()});
    });
}

void World::bind(std::string_view kind, std::string_view key, std::int64_t row)
{
    write([&](registrar::Desk& desk) { return desk.bind_key(kind, *ExternalKey::parse(key), row); });
}

Organisation World::organisation(std::string_view key, std::string_view name, std::string_view kind,
                                 std::optional<OrganisationId> parent, std::string_view municipality)
{
    Organisation made{next<OrganisationId>(), *ExternalKey::parse(key), std::string{name}};
    made.short_name = name;
    made.kind = kind;
    made.parent = parent;
    if (!municipality.empty()) made.municipality = municipality;
    bind("organisation", key, made.id.raw());
    return put(made);
}

Person World::person(std::string_view key, OrganisationId at, std::string_view position)
{
    const Person made = put(Person{next<PersonId>(), "2023-01-09"_day});
    bind("person", key, made.id.raw());
    Card card{made.id, "Тестова", "Анна"};
    card.patronymic = "Павловна";
    card.education_level = EducationLevel::vo;
    card.salt = "salt-" + std::to_string(made.id.raw());
    put(card);
    employ(made.id, at, position);
    return made;
}

Employment World::employ(PersonId person, OrganisationId at, std::string_view position, EmploymentKind kind)
{
    Employment made{next<EmploymentId>(), person, at};
    if (!position.empty()) made.position = position;
    made.kind = kind;
    return put(made);
}

void World::head(OrganisationId at, PersonId person)
{
    write([&](registrar::Desk& desk) -> Result<> {
        MARSHRUT_TRY(auto card, desk.get<Organisation>(at));
        card.head = person;
        return desk.put(card, Happened::head_appointed);
    });
}

Assignment World::assign(PersonId person, OrganisationId at, Role role, std::optional<AssignedRight> right,
                         std::optional<PersonId> delegated_by)
{
    Assignment made{next<AssignmentId>(), person, at, role, right};
    made.delegated_by = delegated_by;
    return put(made);
}

Programme World::programme(std::string_view code, OrganisationId provider)
{
    Programme made{next<ProgrammeId>(), std::string{code}, "Программа " + std::string{code}, provider};
    made.hours = 72;
    return put(made);
}

Event World::event(std::string_view code, OrganisationId organiser, Day from, Day to)
{
    Event made{next<EventId>(), std::string{code}, "Событие " + std::string{code}, from, to};
    made.organiser = organiser;
    return put(made);
}

Group World::preliminary(std::string_view code, std::string_view programme, int year)
{
    Group made{next<GroupId>(), std::string{code}, std::string{programme}};
    made.year = year;
    return put(made);
}

Group World::dated(std::string_view code, std::string_view programme, Day from, Day to, std::optional<int> capacity)
{
    Group made{next<GroupId>(), std::string{code}, std::string{programme}, GroupKind::dated};
    made.year = from.year();
    made.date_from = from;
    made.date_to = to;
    made.capacity = capacity;
    return put(made);
}

Procedure World::procedure(std::string_view code, ProcedureState state)
{
    Procedure made{next<ProcedureId>(), std::string{code}, "Оценка " + std::string{code}};
    made.areas = {"subject", "methodical", "psych_ped", "communicative"};
    made.state = state;
    if (state == ProcedureState::released) made.released_at = *now_;
    return put(made);
}

Campaign World::campaign(std::string_view code, ProcedureId procedure)
{
    Campaign made{next<CampaignId>(), std::string{code}, 2023, 2024, procedure};
    made.select_from = "2023-06-14"_day, made.select_to = "2023-07-04"_day;
    made.confirm_from = "2023-06-14"_day, made.confirm_to = "2023-07-07"_day;
    return put(made);
}

Route World::route(PersonId person, EmploymentId employment, std::optional<ProcedureId> procedure,
                   std::optional<CampaignId> campaign, std::vector<std::string> programmes, std::vector<std::string> events)
{
    Route made{next<RouteId>(), person, employment, *now_, "2024-12-31"_day, procedure, campaign};
    for (std::string& one : programmes) made.programmes.push_back({std::move(one)});
    for (std::string& one : events) made.events.push_back({std::move(one)});
    return put(made);
}

}  // namespace marshrut::testing
