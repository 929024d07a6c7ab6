// SPDX-License-Identifier: MIT
#pragma once

// The cases of applications: each reads and locks what its rule sees, asks the rule, writes what it decided. No rule stands here.

#include <marshrut/application/commands.hpp>
#include <marshrut/application/questions.hpp>
#include <marshrut/registrar/command.hpp>

namespace marshrut::registrar {

[[nodiscard]] Case<Application> submit(Desk&, const Standing&, const application::Submit&);
[[nodiscard]] Case<Application> submit_for(Desk&, const Standing&, const application::SubmitFor&);
[[nodiscard]] Case<Application> confirm(Desk&, const Standing&, const application::Confirm&);
[[nodiscard]] Case<Application> include(Desk&, const Standing&, const application::Include&);
[[nodiscard]] Case<Application> move_group(Desk&, const Standing&, const application::MoveGroup&);
[[nodiscard]] Case<Application> cancel(Desk&, const Standing&, const application::Cancel&);
[[nodiscard]] Case<Application> comment(Desk&, const Standing&, const application::Comment&);

/// Would the rule say yes? Asks it and keeps nothing.
[[nodiscard]] bool may_confirm(Desk&, const Standing&, ApplicationId);
[[nodiscard]] bool may_include(Desk&, const Standing&, ApplicationId);

[[nodiscard]] Case<std::vector<application::Line>> applications(Desk&, const Standing&, const application::List&);
[[nodiscard]] Case<std::vector<application::Line>> awaiting_me(Desk&, const Standing&, const application::AwaitingMe&);
[[nodiscard]] Case<application::Detail> application_details(Desk&, const Standing&, const application::Details&);
[[nodiscard]] Case<std::vector<application::Decider>> who_decides(Desk&, const Standing&, const application::WhoDecides&);

}  // namespace marshrut::registrar
