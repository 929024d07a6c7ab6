// SPDX-License-Identifier: MIT
#pragma once

// Procedures, campaigns, the catalogue, results and marks: how a row of each becomes what is kept.

#include <marshrut/assessment/rows.hpp>
#include <marshrut/campaign/rows.hpp>
#include <marshrut/catalogue/groups.hpp>
#include <marshrut/catalogue/rows.hpp>
#include <marshrut/registrar/intake_step.hpp>
#include <marshrut/registrar/refusals.hpp>

#include <algorithm>

namespace marshrut::registrar {

namespace {

/// The state a procedure without one has by its dates; never released by itself. CLAUSE AMB-A48
ProcedureState state_by_dates(const assessment::ProcedureRow& row, Day today)
{
    if (row.date_to && *row.date_to < today) return ProcedureState::closed;
    return row.date_from && today < *row.date_from ? ProcedureState::planned : ProcedureState::open;
}

Result<Effect> procedure_step(Desk& desk, Intake&, std::vector<table::Finding>&, const table::Place&,
                              const assessment::ProcedureRow& row)
{
    MARSHRUT_TRY(const auto before, detail::with_code<Procedure>(desk, row.code));
    Procedure made = before ? *before : Procedure{desk.new_id<ProcedureId>(), row.code, row.name};
    made.name = row.name;
    made.categories = row.category;
    made.areas = row.areas;
    made.date_from = row.date_from, made.date_to = row.date_to;
    if (!before) made.state = row.state.value_or(state_by_dates(row, desk.today()));  // afterwards only commands move it
    if (!before && made.released()) made.released_at = desk.now();
    return detail::settle(desk, before, made);
}

Result<Effect> campaign_step(Desk& desk, Intake&, std::vector<table::Finding>& findings, const table::Place& place,
                             const campaign::CampaignRow& row)
{
    MARSHRUT_TRY(const auto before, detail::with_code<Campaign>(desk, row.code));
    Campaign made = before ? *before
                           : Campaign{desk.new_id<CampaignId>(), row.code, row.assessment_year, row.training_year};
    made.assessment_year = row.assessment_year, made.training_year = row.training_year;
    made.categories = row.category;
    if (row.procedure) {
        MARSHRUT_TRY(const auto procedure, detail::with_code<Procedure>(desk, *row.procedure));
        if (!procedure) return detail::reject(findings, place, Failure{code::procedure_unknown}, *row.procedure);
        made.procedure = procedure->id;
        if (made.categories.empty()) made.categories = procedure->categories;
    }
    made.select_from = row.select_from, made.select_to = row.select_to;
    made.confirm_from = row.confirm_from, made.confirm_to = row.confirm_to;
    made.early_submission = row.early_submission;
    if (!made.policy) {
        MARSHRUT_TRY(made.policy, desk.newest_policy());
    }
    return detail::settle(desk, before, made);
}

Result<Effect> programme_step(Desk& desk, Intake& intake, std::vector<table::Finding>& findings, const table::Place& place,
                              const catalogue::ProgrammeRow& row)
{
    const auto provider = intake.organisation(desk, row.provider);
    if (!provider) return detail::reject(findings, place, provider.error(), row.provider);
    MARSHRUT_TRY(const auto before, detail::with_code<Programme>(desk, row.code));
    const Programme made = row.programme(before ? before->id : desk.new_id<ProgrammeId>(), *provider);
    return detail::settle(desk, before, made);
}

Result<Effect> event_step(Desk& desk, Intake& intake, std::vector<table::Finding>& findings, const table::Place& place,
                          const catalogue::EventRow& row)
{
    std::optional<OrganisationId> organiser;
    if (row.organiser) {
        const auto found = intake.organisation(desk, *row.organiser);
        if (found)
            organiser = *found;
        else if (found.error().kind() != Kind::invalid)
            return found.error();
        else
            detail::remark(findings, place, found.error().code(), *row.organiser);
    }
    MARSHRUT_TRY(const auto before, detail::with_code<Event>(desk, row.code));
    const Event made = row.event(before ? before->id : desk.new_id<EventId>(), organiser);
    return detail::settle(desk, before, made);
}

Result<Effect> group_step(Desk& desk, Intake&, std::vector<table::Finding>& findings, const table::Place& place,
                          const catalogue::GroupRow& row)
{
    MARSHRUT_TRY(const auto programme, detail::with_code<Programme>(desk, row.programme));
    if (!programme) return detail::reject(findings, place, Failure{code::programme_unknown}, row.programme);
    MARSHRUT_TRY(const auto before, detail::with_code<Group>(desk, row.code));
    Group made = row.group(before ? before->id : desk.new_id<GroupId>());
    made.taken = before ? before->taken : 0;  // counted by inclusions, never by a file
    made.withdrawn = before && before->withdrawn;
    if (made.kind == GroupKind::dated && made.capacity && *made.capacity < made.taken)  // nasty_42
        return detail::reject(findings, place, Failure{code::capacity_below_taken, {{"taken", std::int64_t{made.taken}}}});
    MARSHRUT_TRY(const auto of_programme, desk.list<Group>("programme", row.programme));
    if (const auto no = catalogue::against(made, *programme, of_programme)) return detail::reject_all(findings, place, no);
    return detail::settle(desk, before, made);
}

/// The procedure of a result; one that no file describes is made with the areas seen, closed and released (formats 5a).
Result<Procedure> procedure_of(Desk& desk, const std::string& said, const std::string& competence)
{
    MARSHRUT_TRY(auto known, detail::with_code<Procedure>(desk, said));
    if (!known) {
        MARSHRUT_TRY(const auto all, desk.list<Procedure>(store::Query{&store::kind_of<Procedure>()}));
        for (const Procedure& one : all)
            if (one.name == said) known = one;
    }
    if (known && !known->areas.empty() && !known->released()) return *known;
    Procedure made = known ? *known : Procedure{desk.new_id<ProcedureId>(), said, said};
    if (!known) made.state = ProcedureState::released, made.released_at = desk.now();
    const bool seen = std::ranges::find(made.areas, competence) != made.areas.end();
    if (known && (seen || !known->areas.empty())) return *known;
    if (!seen) made.areas.push_back(competence);
    MARSHRUT_CHECK(desk.put(made, known ? Happened::changed : Happened::registered));
    return made;
}

Result<Effect> need_step(Desk& desk, PersonId person, const assessment::ResultRow& row)
{
    MARSHRUT_TRY(const auto needs, desk.list<Need>("person", person.raw()));
    for (const Need& one : needs)
        if (one.competence == row.competence) return Effect::unchanged;
    const Need made{desk.new_id<NeedId>(), person, row.competence, row.date};
    MARSHRUT_CHECK(desk.put(made, Happened::need_registered));
    return Effect::applied;
}

/// Procedure, group, person, day and competence are the key; the same key with another value is a correction (formats 5b).
Result<Effect> result_step(Desk& desk, Intake& intake, std::vector<table::Finding>& findings, const table::Place& place,
                           const assessment::ResultRow& row, const assessment::ResultRow& last)
{
    const auto person = intake.person(desk, row.person_key);
    if (!person) return detail::reject(findings, place, person.error());
    if (row.is_need()) return need_step(desk, *person, row);

    MARSHRUT_TRY(const auto procedure, procedure_of(desk, row.procedure, row.competence));
    MARSHRUT_TRY(const auto results, desk.list<Assessed>("person", person->raw()));
    std::optional<Assessed> before;
    for (const Assessed& one : results)
        if (one.procedure == procedure.id && one.group == row.group && one.date == *row.date && one.competence == row.competence)
            before = one;
    Assessed made = before ? *before : Assessed{desk.new_id<AssessedId>(), *person, procedure.id, row.competence, *row.date};
    made.group = row.group;
    made.result = row.result();
    if (!before) made.registered = static_cast<std::int64_t>(results.size()) + 1;
    if (before && (*before == made || before->result == last.result())) return Effect::unchanged;
    MARSHRUT_CHECK(desk.put(made, before ? Happened::result_corrected : Happened::result_registered));
    return Effect::applied;
}

/// A mark of a person is one; anonymous ones are counted: as many as the file has of this offer and mark.
Result<Effect> rating_step(Desk& desk, Intake& intake, std::vector<table::Finding>& findings, const table::Place& place,
                           const catalogue::RatingRow& row, std::int64_t nth)
{
    std::optional<PersonId> person;
    if (row.person_key) {
        const auto found = intake.person(desk, *row.person_key);
        if (!found) return detail::reject(findings, place, found.error());
        person = *found;
    }
    MARSHRUT_TRY(const auto marks, desk.list<Rating>("offer", row.offer));
    std::optional<Rating> before;
    std::int64_t same = 0;
    for (const Rating& one : marks) {
        if (person && one.person == person) before = one;
        if (!person && !one.person && one.mark == row.mark) ++same;
    }
    if (!person && same >= nth) return Effect::unchanged;
    Rating made = before ? *before : Rating{desk.new_id<RatingId>(), row.offer};
    made.mark = row.mark;
    made.person = person;
    return detail::settle(desk, before, made);
}

}  // namespace

Expected<IntakeFile, Refusals> intake_procedures(const table::Table& table, const Reference& lists)
{
    MARSHRUT_TRY(auto rows, assessment::read_procedures(table, lists));
    return detail::once(std::move(rows), &assessment::ProcedureRow::code, procedure_step);
}

Expected<IntakeFile, Refusals> intake_campaigns(const table::Table& table, const Reference& lists)
{
    MARSHRUT_TRY(auto rows, campaign::read_campaigns(table, lists));
    return detail::once(std::move(rows), &campaign::CampaignRow::code, campaign_step);
}

Expected<IntakeFile, Refusals> intake_programmes(const table::Table& table, const Reference& lists, const Norms& norms)
{
    MARSHRUT_TRY(auto rows, catalogue::read_programmes(table, lists, norms));
    return detail::steps(std::move(rows), programme_step);
}

Expected<IntakeFile, Refusals> intake_events(const table::Table& table, const Reference& lists)
{
    MARSHRUT_TRY(auto rows, catalogue::read_events(table, lists));
    return detail::steps(std::move(rows), event_step);
}

Expected<IntakeFile, Refusals> intake_groups(const table::Table& table, const Reference& lists)
{
    MARSHRUT_TRY(auto rows, catalogue::read_groups(table, lists));
    return detail::steps(std::move(rows), group_step);
}

Expected<IntakeFile, Refusals> intake_results(const table::Table& table, const Reference& lists)
{
    MARSHRUT_TRY(auto rows, assessment::read_results(table, lists));
    const auto key = [](const assessment::ResultRow& row) {
        return std::tuple{row.procedure, row.group, row.person_key, row.date, row.competence};
    };
    return detail::corrected(std::move(rows), key, result_step);
}

Expected<IntakeFile, Refusals> intake_ratings(const table::Table& table)
{
    MARSHRUT_TRY(auto rows, table::read<catalogue::RatingRow>(table));
    std::map<std::pair<std::string, int>, std::int64_t> seen;
    IntakeFile file{std::move(rows.report), {}};
    for (auto& one : rows.rows) {
        const std::int64_t nth = ++seen[{one.row.offer, one.row.mark}];
        file.steps.push_back({one.place, [row = one.row, nth](Desk& desk, Intake& intake, std::vector<table::Finding>& findings,
                                                              const table::Place& place) {
                                  return rating_step(desk, intake, findings, place, row, nth);
                              }});
    }
    return file;
}

}  // namespace marshrut::registrar
