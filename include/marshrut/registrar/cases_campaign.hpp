// SPDX-License-Identifier: MIT
#pragma once

// The cases of campaigns and assessments: each reads and locks what its rule sees, asks the rule, writes what it decided.

#include <marshrut/assessment/commands.hpp>
#include <marshrut/assessment/questions.hpp>
#include <marshrut/campaign/commands.hpp>
#include <marshrut/campaign/questions.hpp>
#include <marshrut/registrar/command.hpp>

namespace marshrut::registrar {

[[nodiscard]] Case<Campaign> open_campaign(Desk&, const Standing&, const campaign::Open&);
[[nodiscard]] Case<Campaign> extend_window(Desk&, const Standing&, const campaign::Extend&);
/// A job: applications nobody touched, then routes whose term or events are over, a chunk a transaction.
[[nodiscard]] Case<std::optional<campaign::Began>> day_began(Desk&, const Standing&, const campaign::DayBegan&, Job&, std::any&);

[[nodiscard]] Case<Procedure> open_procedure(Desk&, const Standing&, const assessment::Open&);
[[nodiscard]] Case<Procedure> close_procedure(Desk&, const Standing&, const assessment::Close&);
[[nodiscard]] Case<Procedure> release_results(Desk&, const Standing&, const assessment::Release&);
[[nodiscard]] Case<Assessed> correct_result(Desk&, const Standing&, const assessment::Correct&);

[[nodiscard]] Case<std::vector<campaign::Round>> rounds(Desk&, const Standing&, const campaign::List&);
[[nodiscard]] Case<std::vector<campaign::Laggard>> laggards(Desk&, const Standing&, const campaign::Laggards&);
[[nodiscard]] Case<std::vector<Procedure>> procedures(Desk&, const Standing&, const assessment::List&);
[[nodiscard]] Case<assessment::Shown> results(Desk&, const Standing&, const assessment::Results&);

}  // namespace marshrut::registrar
