// SPDX-License-Identifier: MIT
#pragma once

#include <marshrut/store/cells.hpp>     // fields as whole numbers and texts
#include <marshrut/store/chain.hpp>     // hashes of entries, seals, commitments
#include <marshrut/store/journal.hpp>   // what one act leaves behind
#include <marshrut/store/kinds.hpp>     // the table of what is kept
#include <marshrut/store/memory.hpp>    // the reference store
#include <marshrut/store/owning.hpp>    // kinds that a host keeps itself
#include <marshrut/store/port.hpp>      // the five functions of a store
#include <marshrut/store/refusals.hpp>  // what a store refuses
#include <marshrut/store/rows.hpp>      // how far jobs have come
