// SPDX-License-Identifier: MIT
#pragma once

// The one door.
#include <marshrut/access.hpp>                // roles and the table of permissions
#include <marshrut/application/commands.hpp>  // what can be asked of an application
#include <marshrut/application/questions.hpp>
#include <marshrut/monitoring/questions.hpp>
#include <marshrut/registrar/registrar.hpp>   // act, ask, why_not
#include <marshrut/route/commands.hpp>  // and of a route
#include <marshrut/route/questions.hpp>
