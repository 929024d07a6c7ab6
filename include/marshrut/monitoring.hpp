// SPDX-License-Identifier: MIT
#pragma once

// Where a school, a municipality and the region stand: figures with the people behind them.
#include <marshrut/monitoring/count.hpp>     // how they are counted
#include <marshrut/monitoring/figures.hpp>   // numerator, denominator, who is missing
#include <marshrut/monitoring/levels.hpp>    // of an organisation, a municipality, the region
#include <marshrut/monitoring/observed.hpp>  // what is counted, and who
#include <marshrut/monitoring/questions.hpp> // what can be asked
