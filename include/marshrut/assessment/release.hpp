// SPDX-License-Identifier: MIT
#pragma once

// What a procedure's state means for those who want to look or to apply. CLAUSE AMB-A48, LET1306-0

#include <marshrut/access/may.hpp>
#include <marshrut/assessment/refusals.hpp>
#include <marshrut/model/assessment.hpp>

namespace marshrut::assessment {

/// How far a procedure has come for those who want to apply on its results.
enum class Completion : std::uint8_t { not_completed, not_released, released };

/// Applications follow the assessment: refused while it is planned or open (not completed) and while its results are not
/// released, unless the campaign takes them early. CLAUSE LET1306-0
[[nodiscard]] constexpr Completion completion(ProcedureState state, bool early_submission = false) noexcept
{
    if (early_submission || state == ProcedureState::released) return Completion::released;
    return state == ProcedureState::closed ? Completion::not_released : Completion::not_completed;
}

/// May the one who acts see these results, or the routes formed from them, now? Before release nobody but the assessment
/// centre and the operator does, not even the person. CLAUSE IOM-3.5-b, AMB-A48, MOD-1.5-d
///
/// REFUSES the refusals of `access::may`, then `results_not_released`.
[[nodiscard]] inline Result<> sees_results(const Standing& who, const access::Subject& subject, const Procedure& procedure)
{
    MARSHRUT_CHECK(access::may(who, Capability::read_results, subject));
    if (procedure.released() || access::may(who, Capability::read_unreleased, subject)) return done();
    return Failure{code::results_not_released, {{"procedure", procedure.code}}}.under("IOM-3.5-b");
}

}  // namespace marshrut::assessment
