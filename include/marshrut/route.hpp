// SPDX-License-Identifier: MIT
#pragma once

// The individual route (ИОМ) from results or needs to its completion.
#include <marshrut/route/after.hpp>     // what happens elsewhere moves a route
#include <marshrut/route/commands.hpp>  // what can be asked of one
#include <marshrut/route/decide.hpp>    // the rules
#include <marshrut/route/diagram.hpp>   // the picture of the table
#include <marshrut/route/found.hpp>     // what a procedure found out
#include <marshrut/route/questions.hpp> // what can be asked about one
#include <marshrut/route/refusals.hpp>  // the reasons against
#include <marshrut/route/states.hpp>    // the tables, with their proofs
#include <marshrut/route/support.hpp>   // who supports a route, and what was done
#include <marshrut/route/term.hpp>      // how long a route lasts
#include <marshrut/route/visible.hpp>   // who may look, and from when
