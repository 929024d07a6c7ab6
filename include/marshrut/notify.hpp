// SPDX-License-Identifier: MIT
#pragma once

// Who is told what, and in which words.
#include <marshrut/notify/letters.hpp>    // the letters a change causes
#include <marshrut/notify/rules.hpp>      // the table
#include <marshrut/notify/templates.hpp>  // the texts, ru and en
