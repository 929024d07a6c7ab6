// SPDX-License-Identifier: MIT
#pragma once

// The cases of roles and heads: each reads and locks what its rule sees, asks the rule, writes what it decided.

#include <marshrut/access/commands.hpp>
#include <marshrut/access/questions.hpp>
#include <marshrut/registrar/command.hpp>
#include <marshrut/roster/commands.hpp>

namespace marshrut::registrar {

[[nodiscard]] Case<Assignment> appoint(Desk&, const Standing&, const access::Appoint&);
[[nodiscard]] Case<Assignment> revoke(Desk&, const Standing&, const access::Revoke&);
[[nodiscard]] Case<Organisation> appoint_head(Desk&, const Standing&, const roster::AppointHead&);

[[nodiscard]] Case<std::vector<Assignment>> assignments(Desk&, const Standing&, const access::Assignments&);
[[nodiscard]] Case<roster::HeadRole> why_no_head(Desk&, const Standing&, const roster::WhyNoHead&);

}  // namespace marshrut::registrar
