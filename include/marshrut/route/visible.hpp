// SPDX-License-Identifier: MIT
#pragma once

// Who may look into a route. Before release nobody but the assessment centre and the operator sees results or routes.

#include <marshrut/access/may.hpp>
#include <marshrut/model/assessment.hpp>
#include <marshrut/model/route.hpp>

namespace marshrut::route {

/// REFUSES the refusals of `access::may` (whose route it is), then `results_not_released`: who may read is told that it is too early,
/// who may not is told only that. A route from needs alone needs no release. CLAUSE AMB-A48, IOM-3.5-b, MOD-1.5-d
[[nodiscard]] inline Result<> readable(const Standing& who, const Route& route, const std::optional<Procedure>& procedure,
                                       const Lineage& organisation, const Procedures& policy = {})
{
    MARSHRUT_CHECK(access::may(who, Capability::read_results, access::Subject{&organisation, route.person}, policy));
    if (!procedure || procedure->released() || access::permitted(who.role, Capability::read_unreleased)) return done();
    return Failure{code::results_not_released};
}

}  // namespace marshrut::route
