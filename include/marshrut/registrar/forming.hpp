// SPDX-License-Identifier: MIT
#pragma once

// Routes of many people at once: the catalogue is prepared once, people are read in bulk, each route is decided by itself.

#include <marshrut/registrar/command.hpp>
#include <marshrut/registrar/desk.hpp>
#include <marshrut/route/commands.hpp>

#include <memory>
#include <span>

namespace marshrut::registrar {

/// Where a job over people stands: the last one that was done, and what it has come to.
struct FormingCursor {
    std::int64_t last;
    route::Formed so_far{};
};
BOOST_DESCRIBE_STRUCT(FormingCursor, (), (last, so_far))

/// What is the same for everybody: the procedure, its campaign and policy, the offers, the workplaces.
struct Forming;

/// REFUSES `not_found`, and what the policy's check refuses.
[[nodiscard]] Result<std::shared_ptr<const Forming>> prepare_forming(Desk& desk, const std::optional<ProcedureId>& procedure);

/// Decides and writes a route for each; by a rule, nobody's permission asked. One refusal spoils no other.
[[nodiscard]] Result<route::Formed> form_routes(Desk& desk, const Forming& base, std::span<const PersonId> people);

/// The people with a result in a procedure, in the order of their ids.
[[nodiscard]] Result<std::vector<PersonId>> participants(Desk& desk, ProcedureId procedure);

}  // namespace marshrut::registrar
