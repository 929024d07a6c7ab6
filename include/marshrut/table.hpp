// SPDX-License-Identifier: MIT
#pragma once

// Named columns whose cells know their place.
#include <marshrut/table/columns.hpp>    // which columns a row has, and what they are called
#include <marshrut/table/csv.hpp>        // text files: reading as people save them, writing as Excel opens them
#include <marshrut/table/encodings.hpp>  // UTF-8, Windows-1251, UTF-16LE; never half garbled
#include <marshrut/table/refusals.hpp>   // why a file, a row or a cell was not read
#include <marshrut/table/report.hpp>     // every row counted once, every doubt with its place
#include <marshrut/table/rows.hpp>       // from cells to described structs
#include <marshrut/table/table.hpp>      // the table itself
#include <marshrut/table/values.hpp>     // days, flags, numbers, lists as people write them
