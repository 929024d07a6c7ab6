// SPDX-License-Identifier: MIT
#pragma once

#include <marshrut/store/port.hpp>

namespace marshrut::store {

/// Founds a new, empty store: its first operator, the organisation of the operator, the policy pack `chelyabinsk-2023`, each with its
/// entry, the journal's first. A store without an operator refuses every command. CLAUSE ORD1351-2, MOD-1.4
///
/// REFUSES `conflict` where the store has been founded already.
[[nodiscard]] Result<> found(Store& store, const ExternalKey& first_operator, Instant now);

}  // namespace marshrut::store
