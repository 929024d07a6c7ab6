// SPDX-License-Identifier: MIT
#pragma once

// Procedures of assessment: opened, closed, released; results corrected.
#include <marshrut/assessment/commands.hpp>   // what can be asked of one
#include <marshrut/assessment/decide.hpp>     // the rules
#include <marshrut/assessment/lifecycle.hpp>  // the table, with its proofs
#include <marshrut/assessment/questions.hpp>  // the procedures, and results
#include <marshrut/assessment/release.hpp>    // who sees what before release, who may apply after it
