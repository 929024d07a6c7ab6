// SPDX-License-Identifier: MIT
#pragma once

// The one door, and everything that can be said at it.
#include <marshrut/access/commands.hpp>       // giving roles and taking them back
#include <marshrut/access/questions.hpp>
#include <marshrut/application/commands.hpp>  // submit, confirm, include, cancel …
#include <marshrut/application/questions.hpp>
#include <marshrut/assessment/commands.hpp>   // procedures and results
#include <marshrut/assessment/questions.hpp>
#include <marshrut/campaign/commands.hpp>     // the year's windows
#include <marshrut/campaign/questions.hpp>
#include <marshrut/catalogue/commands.hpp>    // programmes, events, groups
#include <marshrut/catalogue/questions.hpp>
#include <marshrut/model/statuses.hpp>        // what statuses are called
#include <marshrut/monitoring/questions.hpp>  // figures
#include <marshrut/registrar/file.hpp>        // a file beside a command
#include <marshrut/registrar/registrar.hpp>   // act, ask, why_not
#include <marshrut/report/questions.hpp>      // papers
#include <marshrut/roster/commands.hpp>       // heads
#include <marshrut/roster/import.hpp>         // files on their way in
#include <marshrut/route/commands.hpp>        // forming, choosing, attestation
#include <marshrut/route/questions.hpp>
