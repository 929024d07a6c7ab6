// SPDX-License-Identifier: MIT
#pragma once

// The cases of routes: each reads what its rule sees, asks the rule, writes what it decided.

#include <marshrut/registrar/command.hpp>
#include <marshrut/route/commands.hpp>
#include <marshrut/route/questions.hpp>

#include <any>

namespace marshrut::registrar {

[[nodiscard]] Case<Route> form_route(Desk&, const Standing&, const route::Form&);
[[nodiscard]] Case<std::optional<route::Formed>> form_due(Desk&, const Standing&, const route::FormDue&, Job&, std::any& kept);
[[nodiscard]] Case<Application> choose_programme(Desk&, const Standing&, const route::ChooseProgramme&);
[[nodiscard]] Case<Application> choose_event(Desk&, const Standing&, const route::ChooseEvent&);
[[nodiscard]] Case<Attestation> record_attestation(Desk&, const Standing&, const route::RecordAttestation&);
[[nodiscard]] Case<Expulsion> expel(Desk&, const Standing&, const route::Expel&);
[[nodiscard]] Case<Participation> record_participation(Desk&, const Standing&, const route::RecordParticipation&);

[[nodiscard]] Case<route::View> my_route(Desk&, const Standing&, const route::Mine&);
[[nodiscard]] Case<route::View> route_card(Desk&, const Standing&, const route::Card&);
[[nodiscard]] Case<route::Dashboard> dashboard(Desk&, const Standing&, const route::MyDashboard&);
[[nodiscard]] Case<std::vector<route::Line>> routes(Desk&, const Standing&, const route::List&);

}  // namespace marshrut::registrar
