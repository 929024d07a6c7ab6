// SPDX-License-Identifier: MIT
#pragma once

#include <marshrut/assessment/decide.hpp>
#include <marshrut/assessment/release.hpp>
#include <marshrut/registrar/cases_campaign.hpp>
#include <marshrut/registrar/desk.hpp>

#include <algorithm>

namespace marshrut::registrar {

namespace {

Result<std::optional<Procedure>> procedure_with_code(Desk& desk, const std::string& code)
{
    MARSHRUT_TRY(const auto found, desk.list<Procedure>("code", code));
    if (found.empty()) return std::optional<Procedure>{};
    return desk.find<Procedure>(found.front().id, store::Lock::row);
}

Case<Procedure> kept_procedure(Desk& desk, Verdict<Procedure> verdict)
{
    if (!verdict) return std::move(verdict).error();
    MARSHRUT_CHECK(desk.put(verdict->value, verdict->happened));
    return std::move(verdict->value);
}

/// Where somebody works now, or worked last: whose results they are, as far as a scope asks.
Result<std::optional<Lineage>> workplace(Desk& desk, PersonId person)
{
    MARSHRUT_TRY(auto jobs, desk.employments(person, desk.today()));
    if (jobs.empty()) {
        MARSHRUT_TRY(jobs, desk.list<Employment>("person", person.raw()));
        std::ranges::stable_sort(jobs, std::ranges::greater{}, [](const Employment& one) { return one.to; });
    }
    if (jobs.empty()) return std::optional<Lineage>{};
    MARSHRUT_TRY(auto where, desk.lineage(jobs.front().organisation));
    return std::optional{std::move(where)};
}

}  // namespace

Case<Procedure> open_procedure(Desk& desk, const Standing& who, const assessment::Open& command)
{
    MARSHRUT_TRY(auto planned, procedure_with_code(desk, command.code));
    return kept_procedure(desk, decide(who, command, assessment::OpenPicture{desk.new_id<ProcedureId>(), std::move(planned)}));
}

Case<Procedure> close_procedure(Desk& desk, const Standing& who, const assessment::Close& command)
{
    MARSHRUT_TRY(const auto procedure, procedure_with_code(desk, command.procedure));
    if (!procedure) return Failure{code::not_found, {{"what", command.procedure}}};
    return kept_procedure(desk, decide(who, command, *procedure));
}

Case<Procedure> release_results(Desk& desk, const Standing& who, const assessment::Release& command)
{
    MARSHRUT_TRY(const auto procedure, procedure_with_code(desk, command.procedure));
    if (!procedure) return Failure{code::not_found, {{"what", command.procedure}}};
    return kept_procedure(desk, decide(who, command, *procedure));
}

Case<Assessed> correct_result(Desk& desk, const Standing& who, const assessment::Correct& command)
{
    MARSHRUT_TRY(const auto row, desk.get<Assessed>(command.assessed, store::Lock::row));
    MARSHRUT_TRY(const auto procedure, desk.get<Procedure>(row.procedure));
    auto verdict = decide(who, command, row, procedure);
    if (!verdict) return std::move(verdict).error();
    MARSHRUT_CHECK(desk.put(verdict->value, verdict->happened, command.reason));
    return std::move(verdict->value);
}

Case<std::vector<Procedure>> procedures(Desk& desk, const Standing& who, const assessment::List&)
{
    MARSHRUT_CHECK(access::may(who, Capability::read_catalogue));
    MARSHRUT_TRY(auto all, desk.list<Procedure>(store::Query{&store::kind_of<Procedure>()}));
    std::ranges::sort(all, {}, &Procedure::code);
    return all;
}

Case<assessment::Shown> results(Desk& desk, const Standing& who, const assessment::Results& question)
{
    const PersonId person = question.person.value_or(who.person);
    MARSHRUT_TRY(const auto where, workplace(desk, person));
    const access::Subject subject{where ? &*where : nullptr, person};
    MARSHRUT_CHECK(access::may(who, Capability::read_results, subject));
    MARSHRUT_TRY(auto rows, desk.list<Assessed>("person", person.raw()));
    std::ranges::sort(rows, {}, [](const Assessed& one) { return std::tuple{one.date, one.registered, one.id}; });

    assessment::Shown shown;
    for (const Assessed& row : rows) {
        MARSHRUT_TRY(const auto procedure, desk.get<Procedure>(row.procedure));
        if (question.procedure && procedure.code != *question.procedure) continue;
        const auto seen = assessment::sees_results(who, subject, procedure);
        if (!seen && question.procedure) return seen.error();
        if (seen)
            shown.results.push_back(row);
        else if (std::ranges::find(shown.not_released, procedure.code) == shown.not_released.end())
            shown.not_released.push_back(procedure.code);
    }
    if (!shown.results.empty()) desk.note_reading(person, "assessment.results");
    return shown;
}

}  // namespace marshrut::registrar
