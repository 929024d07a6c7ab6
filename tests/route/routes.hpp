// SPDX-License-Identifier: MIT
#pragma once

// One teacher, Anna (4711) of school 12, her procedure, her route and her programme; the head is 300, the provider 90.

#include <marshrut/route.hpp>

namespace marshrut::tests {

inline const PersonId anna{4711}, head{300};
inline const OrganisationId school{12}, other_school{15}, chiro{90};

inline Standing at(PersonId person, Role role, OrganisationId organisation, std::string_view day = "2023-07-01")
{
    return Standing::of(person, role, organisation, *Instant::parse(std::string{day} + "T09:00+05:00"));
}
inline Standing listener(std::string_view day = "2023-07-01") { return at(anna, Role::listener, school, day); }
inline Standing provider(std::string_view day = "2024-03-01") { return at(PersonId{901}, Role::provider_specialist, chiro, day); }
inline Standing operator_on(std::string_view day) { return at(PersonId{1}, Role::system_operator, OrganisationId{1}, day); }

inline Procedure procedure(ProcedureState state = ProcedureState::released)
{
    return {ProcedureId{5}, "TEACHERS-2023", "Оценка учителей", {}, {}, {}, {}, state};
}

inline Recommended item(std::string code) { return {std::move(code)}; }

inline Route a_route(RouteState state = RouteState::formed)
{
    Route route{RouteId{70}, anna, EmploymentId{9}, "2023-06-01T10:00+05:00"_instant, "2024-12-31"_day};
    route.procedure = ProcedureId{5};
    route.programmes = {item("DPP-1"), item("DPP-2")};
    route.events = {item("EV-1"), item("EV-2")};
    route.state = state;
    return route;
}

inline Application programme_application(Status status = Status::not_processed, std::string offer = "DPP-1")
{
    Application made{ApplicationId{7}, anna, EmploymentId{9}, std::move(offer)};
    made.status = status;
    made.route = RouteId{70};
    made.provider = chiro;
    made.training_year = 2024;
    if (status == Status::included_in_group) made.group = GroupId{31};
    return made;
}

inline Application event_application(std::string event, Status status = Status::not_processed)
{
    Application made{ApplicationId{8}, anna, EmploymentId{9}, std::move(event), ApplicationKind::event};
    made.status = status;
    made.route = RouteId{70};
    return made;
}

inline Group dated(Day from = "2024-02-01"_day, Day to = "2024-06-30"_day)
{
    Group group{GroupId{31}, "DPP-1/1", "DPP-1", GroupKind::dated};
    group.date_from = from;
    group.date_to = to;
    return group;
}

inline Attestation attested(AttestationOutcome outcome, Day date)
{
    return {AttestationId{50}, ApplicationId{7}, anna, GroupId{31}, "DPP-1", outcome, date};
}

inline route::FormingPicture picture()
{
    Person person{anna, "2023-01-01"_day};
    const Employment job{EmploymentId{9}, anna, school};
    route::FormingPicture see{RouteId{70}, person, job, procedure(ProcedureState::closed), {}, {}, {}, {}, {}, {}, 2024};
    see.results = {{"methodical", Points{55, 100}}, {"subject", Points{72, 100}}};
    see.programmes.items = {item("DPP-1"), item("DPP-2")};
    see.events.items = {item("EV-1")};
    see.assessed_on = "2023-05-10"_day;
    return see;
}

/// The codes of all reasons, in order.
template <class V>
std::vector<std::string> codes(const V& verdict)
{
    std::vector<std::string> all;
    if constexpr (requires { verdict.has_value(); }) {
        if (!verdict)
            for (const Failure& one : verdict.error()) all.emplace_back(one.code().name);
    } else {
        for (const Failure& one : verdict) all.emplace_back(one.code().name);
    }
    return all;
}

}  // namespace marshrut::tests
