// SPDX-License-Identifier: MIT
#pragma once

// The rules of routes: pure functions of who acts, what they ask for and what is known. What applications, marks and days do to a
// route afterwards is `after` (route/after.hpp).

#include <marshrut/access/may.hpp>
#include <marshrut/model/assessment.hpp>
#include <marshrut/model/person.hpp>
#include <marshrut/route/after.hpp>
#include <marshrut/route/commands.hpp>
#include <marshrut/route/refusals.hpp>

namespace marshrut::route {

/// A list as the ranker gave it: the items in order, or why there are none. CLAUSE AMB-A36, AMB-A43
struct Shortlist {
    std::vector<Recommended> items;
    std::string reason{};  ///< not_employed, not_assessed, nothing_open, nothing_serves
};

/// What forming sees: what was found, what the ranker made of it, and the route that there is already.
struct FormingPicture {
    RouteId id;  ///< of the route to be made
    Person person;
    std::optional<Employment> employment;  ///< the one the procedure's category covers, otherwise the main one
    std::optional<Procedure> procedure;    ///< none: from needs alone
    std::vector<Scored> results;           ///< of that procedure, the newest of each competence
    std::vector<std::string> needs;
    Shortlist programmes, events;
    std::optional<Route> former;           ///< the newest of the same person and procedure (AMB-A44)
    std::optional<Application> choice;     ///< the former route's open formal application
    int training_year;
    std::string group{};                   ///< of the procedure
    std::optional<Day> assessed_on{};
    std::optional<CampaignId> campaign{};
    std::optional<PolicyId> pinned{};
};

/// Forms a route. Before release a route is formed anew under its id, afterwards a newer version is made and `after(former,
/// Happened::route_superseded, …)` is the older one; a choice that is on the newer list goes along unless it is in training.
/// CLAUSE IOM-2.1-a, AMB-A15, AMB-A44, AMB-A48
///
/// REFUSES the refusals of `access::may`, `no_consent`, `no_employment`, `procedure_not_closed`, `not_assessed`, `route_up_to_date`.
[[nodiscard]] Verdict<Route> decide(const Standing& who, const Form& command, const FormingPicture& see);

/// The same where a rule acts, not a person: results became final, a correction came. Nothing about permissions.
[[nodiscard]] Verdict<Route> formed(const FormingPicture& see, Instant now);

/// What choosing sees of the route. The application itself is judged by the rules of applications.
struct ChoicePicture {
    std::optional<Route> route;
    std::optional<Procedure> procedure;  ///< the route's
};

/// Why an offer cannot be chosen for the route now; nothing: it can. CLAUSE IOM-2.4-c, IOM-2.5-a, IOM-2.7-b
///
/// REFUSES the refusals of `access::may`, `no_route`, `results_not_released`, `route_superseded`, `not_in_list`, `window_closed`.
[[nodiscard]] Refusals against(const Standing& who, const ChooseProgramme& command, const ChoicePicture& see);
[[nodiscard]] Refusals against(const Standing& who, const ChooseEvent& command, const ChoicePicture& see);

/// What recording an attestation sees.
struct AttestationPicture {
    AttestationId id;  ///< of the row to be made
    Application application;
    Lineage organisation;
    std::optional<Group> group;
    std::optional<Attestation> former;
    std::optional<Route> route;  ///< the application's; none outside the route
    Procedures policy{};
    std::optional<Expulsion> expelled{};
};

/// REFUSES the refusals of `access::may`, `nothing_to_attest`, `not_in_training`, `already_expelled`, `day_in_the_future`, `before_training`,
/// `document_unearned`, `document_unnumbered`, `facts_closed`, `reason_needed`, `already_recorded`. CLAUSE IOM-2.6-b, IOM-2.6-c
[[nodiscard]] Verdict<Attestation> decide(const Standing& who, const RecordAttestation& command, const AttestationPicture& see);

/// What expelling sees.
struct ExpulsionPicture {
    ExpulsionId id;  ///< of the row to be made
    Application application;
    Lineage organisation;
    std::optional<Group> group;
    std::optional<Expulsion> former;
    std::optional<Attestation> attestation;
    Procedures policy{};
};

/// From the enrolment order or the start on; before that an application is cancelled. CLAUSE AMB-A50, AMB-A4
///
/// REFUSES the refusals of `access::may`, `not_in_training`, `already_expelled`, `already_passed`, `training_not_begun`,
/// `order_unnumbered`, `day_in_the_future`, `before_training`.
[[nodiscard]] Verdict<Expulsion> decide(const Standing& who, const Expel& command, const ExpulsionPicture& see);

/// What recording participation sees.
struct ParticipationPicture {
    ParticipationId id;  ///< of the row to be made
    Event event;
    Lineage organisation;        ///< of the person's employment in the route, otherwise the main one
    std::optional<Route> route;  ///< the person's route in which the event is chosen, otherwise the newest
    std::optional<Participation> former;
    Procedures policy{};
};

/// REFUSES the refusals of `access::may`, `own_participation`, `event_not_chosen`, `event_not_begun`, `day_outside_event`,
/// `form_of_participation`, `facts_closed`, `reason_needed`, `already_recorded`. CLAUSE IOM-2.6-d, IOM-2.6-e
[[nodiscard]] Verdict<Participation> decide(const Standing& who, const RecordParticipation& command,
                                            const ParticipationPicture& see);

namespace detail {

[[nodiscard]] inline bool lists(const std::vector<Recommended>& items, const std::string& offer)
{
    return std::ranges::count(items, offer, &Recommended::offer) > 0;
}

[[nodiscard]] inline bool written(const std::optional<std::string>& text)
{
    return text && !marshrut::detail::trimmed(*text).empty();
}

/// Is it the same find? What was found then and what is found now; needs alone make no route of a procedure anew.
[[nodiscard]] inline bool same_find(const Route& route, const FormingPicture& see)
{
    return route.results == see.results && (see.procedure || route.needs == see.needs);
}

inline void check_forming(Refusals& no, const FormingPicture& see)
{
    const bool scored = std::ranges::any_of(see.results, [](const Scored& one) { return one.result.has_value(); });
    no.when(!see.person.consent_from || see.person.consent_withdrawn, code::no_consent);
    no.when(!see.employment, code::no_employment);
    if (see.procedure)
        no.when(!see.procedure->final(), code::procedure_not_closed, {{"procedure", see.procedure->code}});
    no.when(see.procedure ? !scored : see.needs.empty(), code::not_assessed);
    no.when(see.former && same_find(*see.former, see), code::route_up_to_date);
}

[[nodiscard]] inline Route form(const FormingPicture& see, Instant now)
{
    const bool anew = see.former && see.procedure && !see.procedure->released();
    Route made{anew ? see.former->id : see.id, see.person.id, see.employment->id, now, term(see.training_year, {}, {})};
    made.procedure = see.procedure ? std::optional{see.procedure->id} : std::nullopt;
    made.campaign = see.campaign;
    made.group = see.group;
    made.assessed_on = see.assessed_on;
    made.policy = see.pinned;
    made.results = see.results;
    made.needs = see.needs;
    made.programmes = see.programmes.items;
    made.events = see.events.items;
    made.programmes_reason = see.programmes.reason;
    made.events_reason = see.events.reason;

    if (!see.former || !under_way(see.former->state)) return made;
    const Route& former = *see.former;
    for (const std::string& event : former.chosen_events)
        if (lists(made.events, event)) made.chosen_events.push_back(event);
    const bool stays = former.state == RouteState::in_training && !anew;
    if (see.choice && former.chosen == see.choice->id && !stays && lists(made.programmes, see.choice->offer)) {
        made.chosen = former.chosen;
        made.state = former.state;
        made.term_to = former.term_to;
    }
    return made;
}

/// Facts are recorded within the term and `fact_days` after it; later by the operator, with a reason.
inline void check_facts(Refusals& no, const Standing& who, const std::optional<Route>& route, int fact_days,
                        const std::optional<std::string>& reason)
{
    if (!route || facts(*route, fact_days).open(who.today, limit::term)) return;
    const Day until = route->term_to.plus(fact_days);
    if (who.role != Role::system_operator)
        no.add(Failure{code::facts_closed, {{"until", until}}});
    else
        no.when(!written(reason), code::reason_needed, {{"until", until}});
}

[[nodiscard]] inline Refusals against_choice(const Standing& who, const std::string& offer, const ChoicePicture& see,
                                             std::vector<Recommended> Route::*list)
{
    Refusals no;
    no.unless(access::may(who, Capability::choose,
                          access::Subject{nullptr, see.route ? see.route->person : who.person}));
    if (!see.route) {
        no.add(Failure{code::no_route});
        return no;
    }
    if (see.procedure && !see.procedure->released()) {  // nothing of the list is disclosed
        no.add(Failure{code::results_not_released});
        return no;
    }
    no.when(see.route->state == RouteState::superseded, code::route_superseded);
    no.when(!lists((*see.route).*list, offer), code::not_in_list, {{"offer", offer}});
    no.unless(choices(*see.route).open(who.today, limit::term));
    return no;
}

[[nodiscard]] inline std::string listed(const std::vector<std::string>& all)
{
    std::string text;
    for (const std::string& one : all) text.append(text.empty() ? "" : ", ").append(one);
    return text;
}

}  // namespace detail

inline Verdict<Route> formed(const FormingPicture& see, Instant now)
{
    Refusals no;
    detail::check_forming(no, see);
    if (no) return no;
    return decided(detail::form(see, now), Happened::route_formed);
}

inline Verdict<Route> decide(const Standing& who, const Form&, const FormingPicture& see)
{
    Refusals no;
    no.unless(access::may(who, Capability::form_routes));
    detail::check_forming(no, see);
    if (no) return no;
    return decided(detail::form(see, who.now), Happened::route_formed);
}

inline Refusals against(const Standing& who, const ChooseProgramme& command, const ChoicePicture& see)
{
    return detail::against_choice(who, command.offer, see, &Route::programmes);
}

inline Refusals against(const Standing& who, const ChooseEvent& command, const ChoicePicture& see)
{
    return detail::against_choice(who, command.event, see, &Route::events);
}

inline Verdict<Attestation> decide(const Standing& who, const RecordAttestation& command, const AttestationPicture& see)
{
    const Application& application = see.application;
    const auto begins = see.group ? see.group->date_from : std::nullopt;
    const bool passed = command.outcome == AttestationOutcome::passed;
    Attestation made{see.former ? see.former->id : see.id, application.id, application.applicant,
                     application.group.value_or(GroupId{0}), application.offer, command.outcome, command.date, command.document};

    Refusals no;
    no.unless(access::may(who, Capability::record_attestation,
                          access::Subject{&see.organisation, application.applicant, application.provider}, see.policy));
    no.when(application.kind != ApplicationKind::programme, code::nothing_to_attest);
    no.when(application.status != Status::included_in_group || !application.group, code::not_in_training,
            {{"number", application.printed_number()}});
    no.when(see.expelled.has_value(), code::already_expelled, {{"number", application.printed_number()}});
    no.when(command.date > who.today, code::day_in_the_future, {{"date", command.date}});
    no.when(begins && command.date < *begins, code::before_training,
            begins ? Facts{{"group", see.group->code}, {"begins", *begins}} : Facts{});
    no.when(command.document && !passed, code::document_unearned);
    no.when(command.document && marshrut::detail::trimmed(command.document->number).empty(), code::document_unnumbered);
    detail::check_facts(no, who, see.route, see.policy.fact_days, command.reason);
    no.when(see.former == made, code::already_recorded);
    if (no) return no;
    return decided(std::move(made), passed ? Happened::formal_passed : Happened::formal_failed);
}

inline Verdict<Expulsion> decide(const Standing& who, const Expel& command, const ExpulsionPicture& see)
{
    const Application& application = see.application;
    const Facts number{{"number", application.printed_number()}};
    const auto begins = see.group ? see.group->begins() : std::nullopt;
    const bool in_group = application.status == Status::included_in_group && application.group;

    Refusals no;
    no.unless(access::may(who, Capability::record_attestation,
                          access::Subject{&see.organisation, application.applicant, application.provider}, see.policy));
    no.when(!in_group, code::not_in_training, number);
    no.when(see.former.has_value(), code::already_expelled, number);
    no.when(see.attestation && see.attestation->outcome == AttestationOutcome::passed, code::already_passed, number);
    no.when(in_group && (!begins || who.today < *begins), code::training_not_begun, number);
    no.when(marshrut::detail::trimmed(command.order_number).empty(), code::order_unnumbered);
    no.when(command.date > who.today, code::day_in_the_future, {{"date", command.date}});
    no.when(begins && command.date < *begins, code::before_training,
            begins ? Facts{{"group", see.group->code}, {"begins", *begins}} : Facts{});
    if (no) return no;
    return decided(Expulsion{see.id, application.id, application.applicant, *application.group, command.reason,
                             command.order_number, command.date},
                   Happened::expelled);
}

inline Refusals against_mark(const Event& event, Day date, const std::optional<std::string>& form, Day today)
{
    const auto& forms = event.participation_forms;
    Refusals no;
    no.when(today < event.date_from, code::event_not_begun, {{"event", event.code}, {"begins", event.date_from}});
    no.when(date < event.date_from || date > event.date_to, code::day_outside_event,
            {{"event", event.code}, {"from", event.date_from}, {"to", event.date_to}});
    no.when(date > today, code::day_in_the_future, {{"date", date}});
    no.when(form && !forms.empty() && std::ranges::count(forms, *form) == 0, code::form_of_participation,
            {{"event", event.code}, {"forms", detail::listed(forms)}});
    return no;
}

inline Verdict<Participation> decide(const Standing& who, const RecordParticipation& command, const ParticipationPicture& see)
{
    const Event& event = see.event;
    const bool chosen = see.route && std::ranges::count(see.route->chosen_events, event.code) > 0;
    Participation made{see.former ? see.former->id : see.id, command.person, event.code, command.date,
                       command.form.value_or(""), command.attended, command.document.value_or("")};

    Refusals no;
    no.unless(access::may(who, Capability::record_participation,
                          access::Subject{&see.organisation, command.person, event.organiser}, see.policy));
    no.when(command.person == who.person && !see.policy.self_confirmation, code::own_participation);
    no.when(!chosen && !see.policy.participation_outside, code::event_not_chosen, {{"event", event.code}});
    for (const Failure& one : against_mark(event, command.date, command.form, who.today)) no.add(Failure{one});
    detail::check_facts(no, who, chosen ? see.route : std::nullopt, see.policy.fact_days, command.reason);
    no.when(see.former == made, code::already_recorded);
    if (no) return no;
    return decided(std::move(made), Happened::participated);
}

}  // namespace marshrut::route
