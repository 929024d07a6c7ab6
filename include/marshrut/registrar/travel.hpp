// SPDX-License-Identifier: MIT
#pragma once

// Routes as the follow-ups move them.

#include <marshrut/registrar/desk.hpp>
#include <marshrut/route/after.hpp>

namespace marshrut::registrar {

/// The route that counts now: neither superseded nor about to be.
[[nodiscard]] Result<std::optional<Route>> newest_route(Desk& desk, PersonId person);

/// What stands around a route: its group, its events with their marks, its training year. The application is the one something
/// happened to.
[[nodiscard]] Result<route::Surroundings> around(Desk& desk, const Route& route, const std::optional<Application>& application);

/// Writes the route as it is after what happened; nothing where it stays as it was.
[[nodiscard]] Result<> move_route(Desk& desk, const Route& route, Happened happened, const route::Surroundings& surroundings);

}  // namespace marshrut::registrar
