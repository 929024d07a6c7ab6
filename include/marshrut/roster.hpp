// SPDX-License-Identifier: MIT
#pragma once

// Who works where: rows of files, what is wrong with them, who is head.
#include <marshrut/roster/appoint_head.hpp>  // who is head, and why somebody is not
#include <marshrut/roster/commands.hpp>      // appointing a head
#include <marshrut/roster/directory.hpp>     // which organisation a cell means
#include <marshrut/roster/doctor.hpp>        // what letter 0585 wants put right
#include <marshrut/roster/plan.hpp>          // what files change about what is stored
#include <marshrut/roster/refusals.hpp>      // what may be wrong, and how it is mended
#include <marshrut/roster/rows.hpp>          // staff, organisations, their names, authority users
