// SPDX-License-Identifier: MIT
#pragma once

// Applications from the person through the head to a group.
#include <marshrut/application/commands.hpp>   // what can be asked of one
#include <marshrut/application/conditions.hpp> // marks beside a status
#include <marshrut/application/decide.hpp>     // the rules
#include <marshrut/application/diagram.hpp>    // the picture of the table
#include <marshrut/application/lifecycle.hpp>  // the table, with its proofs
