// SPDX-License-Identifier: MIT
#pragma once

// What has happened already: programmes completed before, final attestations, participation in events.

#include <marshrut/registrar/cases_route.hpp>
#include <marshrut/registrar/intake_step.hpp>
#include <marshrut/registrar/refusals.hpp>
#include <marshrut/route/decide.hpp>
#include <marshrut/route/rows.hpp>

#include <algorithm>

namespace marshrut::registrar {

namespace {

Result<Effect> history_step(Desk& desk, Intake& intake, std::vector<table::Finding>& findings, const table::Place& place,
                            const route::HistoryRow& row, const route::HistoryRow& last)
{
    const auto person = intake.person(desk, row.person_key);
    if (!person) return detail::reject(findings, place, person.error());
    MARSHRUT_TRY(const auto completed, desk.list<Completed>("person", person->raw()));
    std::optional<Completed> before;
    for (const Completed& one : completed)
        if (one.programme == row.programme && one.date == row.date) before = one;
    if (before && before->document == last.document) return Effect::unchanged;
    Completed made = before ? *before : Completed{desk.new_id<CompletedId>(), *person, row.programme, row.date};
    made.document = row.document;
    return detail::settle(desk, before, made);
}

/// The application with which a person is in a group; of several the one that was included.
Result<std::optional<Application>> application_in(Desk& desk, PersonId person, GroupId group)
{
    MARSHRUT_TRY(const auto all, desk.list<Application>("applicant", person.raw()));
    std::optional<Application> found;
    for (const Application& one : all)
        if (one.group == group && (!found || one.status == Status::included_in_group)) found = one;
    return found;
}

/// A final attestation is recorded as by the command, by whoever hands the file over; the row is the reason. CLAUSE IOM-2.6-c
Result<Effect> attestation_step(Desk& desk, Intake& intake, std::vector<table::Finding>& findings, const table::Place& place,
                                const route::AttestationRow& row, const route::AttestationRow& last)
{
    const auto person = intake.person(desk, row.person_key);
    if (!person) return detail::reject(findings, place, person.error());
    MARSHRUT_TRY(const auto group, detail::with_code<Group>(desk, row.group));
    if (!group) return detail::reject(findings, place, Failure{code::group_unknown}, row.group);
    MARSHRUT_TRY(const auto application, application_in(desk, *person, group->id));
    if (!application) return detail::reject(findings, place, Failure{code::not_in_group}, row.group);

    MARSHRUT_TRY(const auto kept, desk.list<Attestation>("application", application->id.raw()));
    const auto says = [&](const route::AttestationRow& one) {
        return kept.front().outcome == one.outcome && kept.front().date == one.date && kept.front().document == one.document();
    };
    if (!kept.empty() && (says(row) || says(last))) return Effect::unchanged;
    const auto recorded = record_attestation(
        desk, *intake.who, {application->id, row.outcome, row.date, row.document(), place.print()});
    if (!recorded) return detail::reject_all(findings, place, recorded.error());
    return Effect::applied;
}

Result<Effect> participation_step(Desk& desk, Intake& intake, std::vector<table::Finding>& findings, const table::Place& place,
                                  const route::ParticipationRow& row, const route::ParticipationRow& last)
{
    const auto person = intake.person(desk, row.person_key);
    if (!person) return detail::reject(findings, place, person.error());
    MARSHRUT_TRY(const auto event, detail::with_code<Event>(desk, row.event));
    if (!event) return detail::reject(findings, place, Failure{code::event_unknown}, row.event);
    const std::optional<std::string> form = row.form.empty() ? std::nullopt : std::optional{row.form};
    if (const auto no = route::against_mark(*event, row.date, form, desk.today())) return detail::reject_all(findings, place, no);

    MARSHRUT_TRY(const auto all, desk.list<Participation>("person", person->raw()));
    std::optional<Participation> before;
    for (const Participation& one : all)
        if (one.event == row.event) before = one;
    const auto says = [&](const route::ParticipationRow& one) {
        Participation mark = before ? *before : Participation{desk.new_id<ParticipationId>(), *person, one.event, one.date};
        mark.date = one.date;
        mark.form = one.form;
        mark.attended = one.attended;
        mark.document = one.document;
        return mark;
    };
    if (before && *before == says(last)) return Effect::unchanged;
    const Participation made = says(row);
    if (before && *before == made) return Effect::unchanged;
    MARSHRUT_CHECK(desk.put(made, Happened::participated));
    return Effect::applied;
}

}  // namespace

Expected<IntakeFile, Refusals> intake_history(const table::Table& table)
{
    MARSHRUT_TRY(auto rows, table::read<route::HistoryRow>(table));
    const auto key = [](const route::HistoryRow& row) { return std::tuple{row.person_key, row.programme, row.date}; };
    return detail::corrected(std::move(rows), key, history_step);
}

Expected<IntakeFile, Refusals> intake_attestation(const table::Table& table)
{
    MARSHRUT_TRY(auto rows, table::read<route::AttestationRow>(table));
    const auto key = [](const route::AttestationRow& row) { return std::pair{row.group, row.person_key}; };
    return detail::corrected(std::move(rows), key, attestation_step);
}

Expected<IntakeFile, Refusals> intake_participation(const table::Table& table)
{
    MARSHRUT_TRY(auto rows, table::read<route::ParticipationRow>(table));
    const auto key = [](const route::ParticipationRow& row) { return std::pair{row.event, row.person_key}; };
    return detail::corrected(std::move(rows), key, participation_step);
}

}  // namespace marshrut::registrar
