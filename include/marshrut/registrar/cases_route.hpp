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

[[nodiscard]] Case<std::vector<SupportFact>> record_support(Desk&, const Standing&, const route::RecordSupport&);
[[nodiscard]] Case<Supporter> name_supporter(Desk&, const Standing&, const route::NameSupporter&);

[[nodiscard]] Case<route::View> my_route(Desk&, const Standing&, const route::Mine&);
[[nodiscard]] Case<route::View> route_card(Desk&, const Standing&, const route::Card&);
[[nodiscard]] Case<route::Dashboard> dashboard(Desk&, const Standing&, const route::MyDashboard&);
[[nodiscard]] Case<std::vector<route::Line>> routes(Desk&, const Standing&, const route::List&);
[[nodiscard]] Case<route::SupportHistory> support_of(Desk&, const Standing&, const route::Support&);
[[nodiscard]] Case<std::vector<route::UnsupportedLine>> unsupported(Desk&, const Standing&, const route::Unsupported&);
[[nodiscard]] Case<route::SupportFigures> support_report(Desk&, const Standing&, const route::SupportReport&);

}  // namespace marshrut::registrar
