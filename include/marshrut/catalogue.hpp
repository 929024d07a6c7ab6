// SPDX-License-Identifier: MIT
#pragma once

// What can be learned: programmes, events, groups.
#include <marshrut/catalogue/commands.hpp>  // publishing, withdrawing, opening groups
#include <marshrut/catalogue/decide.hpp>    // the rules
#include <marshrut/catalogue/groups.hpp>    // what a group must be
#include <marshrut/catalogue/offers.hpp>    // what a programme and an event must be
#include <marshrut/catalogue/questions.hpp>  // what anybody may look for
