// SPDX-License-Identifier: MIT
#pragma once

// The cases of the catalogue: each reads and locks what its rule sees, asks the rule, writes what it decided.

#include <marshrut/catalogue/commands.hpp>
#include <marshrut/catalogue/questions.hpp>
#include <marshrut/registrar/command.hpp>

namespace marshrut::registrar {

[[nodiscard]] Case<catalogue::Listed> publish(Desk&, const Standing&, const catalogue::Publish&);
[[nodiscard]] Case<catalogue::Listed> withdraw(Desk&, const Standing&, const catalogue::Withdraw&);
[[nodiscard]] Case<Group> open_group(Desk&, const Standing&, const catalogue::OpenGroup&);

[[nodiscard]] Case<std::vector<Programme>> programmes(Desk&, const Standing&, const catalogue::Programmes&);
[[nodiscard]] Case<std::vector<Event>> events(Desk&, const Standing&, const catalogue::Events&);
[[nodiscard]] Case<std::vector<Group>> groups(Desk&, const Standing&, const catalogue::Groups&);
[[nodiscard]] Case<std::vector<catalogue::Provider>> providers(Desk&, const Standing&, const catalogue::Providers&);

}  // namespace marshrut::registrar
