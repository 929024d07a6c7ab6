// SPDX-License-Identifier: MIT
#pragma once

// The year's round: what is opened, extended, and what a new day makes due.
#include <marshrut/campaign/commands.hpp>   // opening, extending, the coming of a day
#include <marshrut/campaign/day_began.hpp>  // laggards, reminders, expiry
#include <marshrut/campaign/decide.hpp>     // the rules
#include <marshrut/campaign/laggard.hpp>    // a line of who is behind
#include <marshrut/campaign/questions.hpp>  // the rounds, and who is behind
#include <marshrut/campaign/windows.hpp>    // when one person may choose and a head may confirm
