// SPDX-License-Identifier: MIT
#pragma once

// Forms and papers.
#include <marshrut/report/counted.hpp>       // from figures to the page
#include <marshrut/report/csv.hpp>           // the annexes for Excel
#include <marshrut/report/filled.hpp>        // from rows to forms
#include <marshrut/report/form.hpp>          // what the annexes hold
#include <marshrut/report/html.hpp>          // the annexes on A4
#include <marshrut/report/overview.hpp>      // the region on one page
#include <marshrut/report/paper.hpp>         // words, rows and tables in their order
