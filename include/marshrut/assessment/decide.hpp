// SPDX-License-Identifier: MIT
#pragma once

#include <marshrut/access/may.hpp>
#include <marshrut/assessment/commands.hpp>
#include <marshrut/assessment/lifecycle.hpp>

#include <algorithm>

namespace marshrut::assessment {

/// What opening sees.
struct OpenPicture {
    ProcedureId id;                    ///< of the procedure to be made
    std::optional<Procedure> planned;  ///< the one of this code, whatever its state
};

/// Only the region opens a procedure. CLAUSE IOM-3.3.1-a
///
/// REFUSES the refusals of `access::may`, `wrong_procedure_state`, `procedure_code_missing`, `procedure_name_missing`,
/// `procedure_areas_missing`, `procedure_area_twice`, `procedure_days_reversed`.
[[nodiscard]] Verdict<Procedure> decide(const Standing& who, const Open& command, const OpenPicture& see);

/// REFUSES the refusals of `access::may`, `wrong_procedure_state`. CLAUSE IOM-3.3.1-a, IOM-2.1-a
[[nodiscard]] Verdict<Procedure> decide(const Standing& who, const Close& command, const Procedure& procedure);

/// REFUSES the refusals of `access::may`, `already_released`, `wrong_procedure_state`. CLAUSE IOM-3.5-b
[[nodiscard]] Verdict<Procedure> decide(const Standing& who, const Release& command, const Procedure& procedure);

/// REFUSES the refusals of `access::may`, `wrong_procedure_state` (nothing is corrected before the procedure opens),
/// `correction_reason_missing`, `points_invalid`, `nothing_corrected`. CLAUSE AMB-A48
[[nodiscard]] Verdict<Assessed> decide(const Standing& who, const Correct& command, const Assessed& assessed,
                                       const Procedure& procedure);

inline Verdict<Procedure> decide(const Standing& who, const Open& command, const OpenPicture& see)
{
    Procedure opened = see.planned.value_or(Procedure{see.id, command.code, command.name});
    if (!command.name.empty()) opened.name = command.name;
    if (!command.categories.empty()) opened.categories = command.categories;
    if (!command.areas.empty()) opened.areas = command.areas;
    if (command.date_from) opened.date_from = command.date_from;
    if (command.date_to) opened.date_to = command.date_to;

    auto areas = opened.areas;
    std::ranges::sort(areas);
    const auto twice = std::ranges::adjacent_find(areas);

    Refusals no;
    no.unless(access::may(who, Capability::run_assessments));
    if (see.planned) no.unless(after(*see.planned, Move::open));
    no.when(opened.code.empty(), code::procedure_code_missing);
    no.when(opened.name.empty(), code::procedure_name_missing);
    no.when(areas.empty(), code::procedure_areas_missing);
    no.when(twice != areas.end(), code::procedure_area_twice, {{"area", twice != areas.end() ? *twice : ""}});
    if (opened.date_from && opened.date_to && *opened.date_to < *opened.date_from)
        no.add(Failure{code::procedure_days_reversed, {{"from", *opened.date_from}, {"until", *opened.date_to}}});
    if (no) return no;

    opened.state = ProcedureState::open;
    return decided(std::move(opened), Happened::procedure_opened);
}

inline Verdict<Procedure> decide(const Standing& who, const Close&, const Procedure& procedure)
{
    const auto next = after(procedure, Move::close);
    Refusals no;
    no.unless(access::may(who, Capability::run_assessments));
    no.unless(next);
    if (no) return no;

    Procedure changed = procedure;
    changed.state = *next;
    return decided(std::move(changed), Happened::procedure_closed);
}

inline Verdict<Procedure> decide(const Standing& who, const Release&, const Procedure& procedure)
{
    const auto next = after(procedure, Move::release);
    Refusals no;
    no.unless(access::may(who, Capability::run_assessments));
    no.unless(next);
    if (no) return no;

    Procedure changed = procedure;
    changed.state = *next;
    changed.released_at = who.now;
    return decided(std::move(changed), Happened::results_released);
}

inline Verdict<Assessed> decide(const Standing& who, const Correct& command, const Assessed& assessed,
                                const Procedure& procedure)
{
    const auto& result = command.result;
    Refusals no;
    no.unless(access::may(who, Capability::run_assessments));
    no.when(procedure.state == ProcedureState::planned, code::wrong_procedure_state,
            {{"procedure", procedure.code},
             {"state", std::string{label_of(procedure.state, Language::ru)}},
             {"state_en", std::string{label_of(procedure.state, Language::en)}}});
    no.when(marshrut::detail::trimmed(command.reason).empty(), code::correction_reason_missing);
    no.when(result && !result->valid(), code::points_invalid,
            result ? Facts{{"points", result->points}, {"max", result->max}} : Facts{});
    no.when(result == assessed.result, code::nothing_corrected);
    if (no) return no;

    Assessed changed = assessed;
    changed.result = result;
    return decided(std::move(changed), Happened::result_corrected);
}

}  // namespace marshrut::assessment
