// SPDX-License-Identifier: MIT
#pragma once

// Who may do what, and where.
#include <marshrut/access/capability.hpp>   // what may be allowed, over what
#include <marshrut/access/commands.hpp>     // giving roles and taking them back
#include <marshrut/access/decide.hpp>       // the rules of that
#include <marshrut/access/may.hpp>          // the question, with its reasons
#include <marshrut/access/permissions.hpp>  // the table
#include <marshrut/access/questions.hpp>    // who was given what
#include <marshrut/access/roles.hpp>        // what roles are called
#include <marshrut/access/sgo_roles.hpp>    // the six roles of authorities' specialists in SGO
#include <marshrut/access/standing.hpp>     // all that a rule knows of who acts
