// SPDX-License-Identifier: MIT
#pragma once

#include <marshrut/application/conditions.hpp>
#include <marshrut/notify/letters.hpp>
#include <marshrut/registrar/desk.hpp>
#include <marshrut/registrar/follow_ups.hpp>
#include <marshrut/registrar/forming.hpp>
#include <marshrut/registrar/travel.hpp>

#include <algorithm>
#include <array>
#include <map>
#include <set>

namespace marshrut::registrar {

namespace {

using Rows = std::span<const std::int64_t>;

/// An import forms routes itself when it ends: its rows come in chunks, and four areas may lie in two of them.
bool within_an_import(const Desk& desk) { return desk.command() == "roster.import"; }

/// An application moves the route it belongs to, and each that was formed beside it.
Result<> route_follows_application(Desk& desk, const Standing&, Happened happened, Rows rows)
{
    for (const std::int64_t row : rows) {
        MARSHRUT_TRY(const auto application, desk.get<Application>(ApplicationId{row}));
        if (application.channel != Channel::formal_route || application.kind == ApplicationKind::assessment) continue;
        MARSHRUT_TRY(const auto routes, desk.list<Route>("person", application.applicant.raw()));
        for (const Route& one : routes) {
            if (one.id != application.route && one.chosen != application.id) continue;
            MARSHRUT_TRY(auto surroundings, around(desk, one, application));
            surroundings.application = application;
            MARSHRUT_CHECK(move_route(desk, one, happened, surroundings));
        }
    }
    return done();
}

/// A final attestation ends the formal part; failed, the place of the formal application is free for another. CLAUSE AMB-A19
Result<> route_follows_attestation(Desk& desk, const Standing&, Happened happened, Rows rows)
{
    for (const std::int64_t row : rows) {
        MARSHRUT_TRY(const auto attestation, desk.get<Attestation>(AttestationId{row}));
        const bool passed = attestation.outcome == AttestationOutcome::passed;
        if (passed != (happened == Happened::formal_passed)) continue;  // corrected by a later row of the same file
        MARSHRUT_TRY(auto application, desk.get<Application>(attestation.application));
        MARSHRUT_TRY(const auto routes, desk.list<Route>("person", attestation.person.raw()));
        for (const Route& one : routes) {
            if (one.chosen != attestation.application) continue;
            MARSHRUT_TRY(auto surroundings, around(desk, one, application));
            surroundings.application = application;
            surroundings.attestation = attestation;
            MARSHRUT_CHECK(move_route(desk, one, happened, surroundings));
        }
        if (happened == Happened::formal_failed && application.slot) {
            application.slot.reset();
            MARSHRUT_CHECK(desk.put(application, Happened::changed));
        }
    }
    return done();
}

Result<> route_follows_expulsion(Desk& desk, const Standing& who, Happened happened, Rows rows)
{
    std::vector<std::int64_t> applications;
    for (const std::int64_t row : rows) {
        MARSHRUT_TRY(const auto expulsion, desk.get<Expulsion>(ExpulsionId{row}));
        applications.push_back(expulsion.application.raw());
    }
    return route_follows_application(desk, who, happened, applications);
}

Result<> route_follows_participation(Desk& desk, const Standing&, Happened happened, Rows rows)
{
    for (const std::int64_t row : rows) {
        MARSHRUT_TRY(const auto mark, desk.get<Participation>(ParticipationId{row}));
        MARSHRUT_TRY(const auto routes, desk.list<Route>("person", mark.person.raw()));
        for (const Route& one : routes) {
            if (std::ranges::count(one.chosen_events, mark.event) == 0) continue;
            MARSHRUT_TRY(const auto surroundings, around(desk, one, std::nullopt));
            MARSHRUT_CHECK(move_route(desk, one, happened, surroundings));
        }
    }
    return done();
}

Result<> keep_mark(Desk& desk, const std::optional<Decision<Application>>& mark)
{
    if (!mark) return done();
    return desk.put(mark->value, mark->happened);
}

Result<std::optional<Group>> group_of(Desk& desk, const Application& application)
{
    if (!application.group) return std::optional<Group>{};
    return desk.find<Group>(*application.group);
}

/// Open applications say that their programme is withdrawn, or is offered again. CLAUSE AMB-A47
Result<> applications_follow_programme(Desk& desk, const Standing&, Happened, Rows rows)
{
    for (const std::int64_t row : rows) {
        MARSHRUT_TRY(const auto programme, desk.get<Programme>(ProgrammeId{row}));
        MARSHRUT_TRY(const auto asked_for, desk.list<Application>("offer", programme.code));
        for (const Application& one : asked_for) {
            MARSHRUT_TRY(const auto group, group_of(desk, one));
            MARSHRUT_CHECK(keep_mark(desk, application::withdrawal(one, programme, group, desk.today())));
        }
    }
    return done();
}

/// Open applications bound to an employment are suspended when it has ended, and go on when it does. CLAUSE AMB-A45
Result<> applications_follow_employment(Desk& desk, const Standing&, Happened, Rows rows)
{
    for (const std::int64_t row : rows) {
        MARSHRUT_TRY(const auto employment, desk.get<Employment>(EmploymentId{row}));
        MARSHRUT_TRY(const auto filed, desk.list<Application>("applicant", employment.person.raw()));
        for (const Application& one : filed) {
            if (one.employment != employment.id) continue;
            MARSHRUT_TRY(const auto group, group_of(desk, one));
            MARSHRUT_CHECK(keep_mark(desk, application::suspension(one, employment, group, desk.today())));
        }
    }
    return done();
}

Result<> form_in_chunks(Desk& desk, std::optional<ProcedureId> procedure, const std::vector<PersonId>& people)
{
    if (people.empty()) return done();
    MARSHRUT_TRY(const auto base, prepare_forming(desk, procedure));
    const std::span<const PersonId> all{people};
    for (std::size_t at = 0; at < all.size(); at += desk.host().chunk)
        MARSHRUT_CHECK(form_routes(desk, *base, all.subspan(at, std::min(desk.host().chunk, all.size() - at))));
    return done();
}

/// The results of a procedure are final: everybody who has one gets a route, with no user action.
Result<> form_when_closed(Desk& desk, const Standing&, Happened, Rows rows)
{
    for (const std::int64_t row : rows) {
        MARSHRUT_TRY(const auto people, participants(desk, ProcedureId{row}));
        MARSHRUT_CHECK(form_in_chunks(desk, ProcedureId{row}, people));
    }
    return done();
}

/// Results that came to a closed procedure, or were corrected in one: all of a command at once, so that four areas are one forming.
Result<> form_when_final(Desk& desk, const Standing&, Happened, Rows rows)
{
    if (within_an_import(desk)) return done();
    std::map<ProcedureId, std::set<PersonId>> due;
    for (const std::int64_t row : rows) {
        MARSHRUT_TRY(const auto result, desk.get<Assessed>(AssessedId{row}));
        due[result.procedure].insert(result.person);
    }
    for (const auto& [id, people] : due) {
        MARSHRUT_TRY(const auto procedure, desk.get<Procedure>(id));
        if (!procedure.final()) continue;
        MARSHRUT_CHECK(form_in_chunks(desk, id, {people.begin(), people.end()}));
    }
    return done();
}

/// A need makes a route where no procedure has made one.
Result<> form_from_needs(Desk& desk, const Standing&, Happened, Rows rows)
{
    if (within_an_import(desk)) return done();
    std::set<PersonId> people;
    for (const std::int64_t row : rows) {
        MARSHRUT_TRY(const auto need, desk.get<Need>(NeedId{row}));
        MARSHRUT_TRY(const auto routes, desk.list<Route>("person", need.person.raw()));
        if (std::ranges::none_of(routes, [](const Route& one) { return one.procedure.has_value(); })) people.insert(need.person);
    }
    return form_in_chunks(desk, std::nullopt, {people.begin(), people.end()});
}

Result<> tell_of_application(Desk& desk, const Standing& who, Happened happened, Rows rows)
{
    for (const std::int64_t row : rows) {
        MARSHRUT_TRY(const auto application, desk.get<Application>(ApplicationId{row}));
        MARSHRUT_TRY(const auto person, desk.find<Person>(application.applicant));
        notify::Circumstances about{desk.now(), person && person->notices, who.person, who.role};
        if (happened == Happened::cancelled && !application.cancelled) about.by.reset(), about.role = Role::anonymous;  // a rule did it
        for (Letter& one : notify::letters(happened, application, about)) desk.send(std::move(one));
    }
    return done();
}

Result<> tell_of_expulsion(Desk& desk, const Standing& who, Happened happened, Rows rows)
{
    std::vector<std::int64_t> applications;
    for (const std::int64_t row : rows) {
        MARSHRUT_TRY(const auto expulsion, desk.get<Expulsion>(ExpulsionId{row}));
        applications.push_back(expulsion.application.raw());
    }
    return tell_of_application(desk, who, happened, applications);
}

Result<> tell_of_release(Desk& desk, const Standing&, Happened happened, Rows rows)
{
    for (const std::int64_t row : rows) {
        MARSHRUT_TRY(const auto procedure, desk.get<Procedure>(ProcedureId{row}));
        MARSHRUT_TRY(const auto results, desk.list<Assessed>("procedure", row));
        for (Letter& one : notify::letters(happened, procedure, results, desk.now())) desk.send(std::move(one));
    }
    return done();
}

// clang-format off
constexpr auto table_of_follow_ups = std::to_array<FollowUp>({
    //  what happened                  to what           then                                                     clause             how
    {Happened::submitted,         "application",   "the route is selected, or the event is chosen in it",     "IOM-2.4-c",       &route_follows_application},
    {Happened::submitted_by_head, "application",   "the route is confirmed, or the event is chosen in it",    "IOM-3.7-b",       &route_follows_application},
    {Happened::confirmed,         "application",   "the route is confirmed",                                  "IOM-3.6-c",       &route_follows_application},
    {Happened::included,          "application",   "the route is in training",                                "IOM-3.6-d",       &route_follows_application},
    {Happened::moved,             "application",   "the route's term follows the group",                      "AMB-A46",         &route_follows_application},
    {Happened::cancelled,         "application",   "the route is open again, the event leaves it",            "AMB-A6",          &route_follows_application},
    {Happened::formal_passed,     "attestation",   "the route is realised",                                   "IOM-2.6-c",       &route_follows_attestation},
    {Happened::formal_failed,     "attestation",   "the formal part is open for another choice",              "AMB-A19",         &route_follows_attestation},
    {Happened::expelled,          "expulsion",     "the formal part is open for another choice",              "AMB-A50",         &route_follows_expulsion},
    {Happened::participated,      "participation", "the informal part of the route follows the mark",         "IOM-3.11-b",      &route_follows_participation},
    {Happened::withdrawn,         "programme",     "open applications for it say so and stay decidable",      "AMB-A47",         &applications_follow_programme},
    {Happened::published,         "programme",     "open applications for it no longer say it is withdrawn",  "AMB-A47",         &applications_follow_programme},
    {Happened::changed,           "employment",    "open applications bound to it are suspended, or go on",   "AMB-A45",         &applications_follow_employment},
    {Happened::procedure_closed,  "procedure",     "everybody with a result gets a route",                    "IOM-2.1-a",       &form_when_closed},
    {Happened::result_registered, "assessed",      "a route is formed where the procedure is closed",         "IOM-2.1-a",       &form_when_final},
    {Happened::result_corrected,  "assessed",      "the route is formed anew, or a newer version",            "AMB-A48",         &form_when_final},
    {Happened::need_registered,   "need",          "a route is formed where no procedure has made one",       "IOM-2.1-b",       &form_from_needs},
    {Happened::submitted,         "application",   "a letter to the applicant who wants it",                  "MOD-5.5-d",       &tell_of_application},
    {Happened::submitted_by_head, "application",   "a letter to the applicant who wants it",                  "MOD-5.5-d",       &tell_of_application},
    {Happened::confirmed,         "application",   "a letter to the applicant who wants it",                  "MOD-5.5-d",       &tell_of_application},
    {Happened::included,          "application",   "a letter to the applicant who wants it",                  "MOD-5.5-d",       &tell_of_application},
    {Happened::moved,             "application",   "a letter to the applicant who wants it",                  "AMB-A24",         &tell_of_application},
    {Happened::cancelled,         "application",   "letters to the applicant and to the other two sides",     "LET1306-A1-4-d",  &tell_of_application},
    {Happened::condition_set,     "application",   "a letter to the applicant",                               "AMB-A47",         &tell_of_application},
    {Happened::expelled,          "expulsion",     "letters to the applicant and the head",                   "AMB-A50",         &tell_of_expulsion},
    {Happened::results_released,  "procedure",     "a letter to everybody with a result",                     "IOM-3.5-b",       &tell_of_release},
});
// clang-format on

}  // namespace

std::span<const FollowUp> follow_ups() { return table_of_follow_ups; }

Result<> follow_up(Desk& desk, const Standing& who)
{
    for (int depth = 0; depth < 2; ++depth) {
        const auto made = desk.take_happened();
        for (const FollowUp& row : follow_ups()) {
            std::vector<std::int64_t> rows;
            std::set<std::int64_t> known;
            for (const Desk::Made& one : made)
                if (one.happened == row.when && one.kind->name == row.kind && known.insert(one.row).second)
                    rows.push_back(one.row);
            if (!rows.empty()) MARSHRUT_CHECK(row.then(desk, who, row.when, rows));
        }
    }
    return done();
}

std::string follow_ups_page()
{
    std::string page = "| when | of | then | clause |\n| --- | --- | --- | --- |\n";
    for (const FollowUp& row : follow_ups())
        page.append("| `").append(label(row.when)).append("` | ").append(row.kind).append(" | ").append(row.what)
            .append(" | ").append(row.clause).append(" |\n");
    return page;
}

}  // namespace marshrut::registrar
