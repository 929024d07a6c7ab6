// SPDX-License-Identifier: MIT
#pragma once

// Routes of many people at once: the catalogue is prepared once, people are read in bulk, each route is decided by itself.

#include <marshrut/registrar/command.hpp>
#include <marshrut/registrar/desk.hpp>
#include <marshrut/route/commands.hpp>

#include <any>
#include <memory>
#include <span>

namespace marshrut::registrar {

/// Where a job over everybody stands: the procedures that are left (0: needs alone), the last person done, what it has come to.
struct FormingCursor {
    static constexpr std::size_t required_fields = 0;

    std::vector<std::int64_t> left{};
    std::int64_t last = -1;
    route::Formed so_far{};
};
BOOST_DESCRIBE_STRUCT(FormingCursor, (), (left, last, so_far))

/// What is the same for everybody: the procedure, its campaign and policy, the offers, the workplaces.
struct Forming;

/// REFUSES `not_found`, and what the policy's check refuses.
[[nodiscard]] Result<std::shared_ptr<const Forming>> prepare_forming(Desk& desk, const std::optional<ProcedureId>& procedure);

/// Decides and writes a route for each; by a rule, nobody's permission asked. One refusal spoils no other.
[[nodiscard]] Result<route::Formed> form_routes(Desk& desk, const Forming& base, std::span<const PersonId> people);

/// Where to begin: the procedure of this code, or every closed procedure and then the needs. REFUSES `procedure_not_closed`.
[[nodiscard]] Result<FormingCursor> everything_due(Desk& desk, const std::optional<std::string>& procedure);

/// One chunk; false: nothing was left. `kept` lives as long as the act. Who has an up-to-date route is passed over.
[[nodiscard]] Result<bool> form_some(Desk& desk, FormingCursor& cursor, std::any& kept);

/// The people with a result in a procedure, in the order of their ids.
[[nodiscard]] Result<std::vector<PersonId>> participants(Desk& desk, ProcedureId procedure);

}  // namespace marshrut::registrar
