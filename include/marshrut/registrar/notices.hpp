// SPDX-License-Identifier: MIT
#pragma once

// What a new day has to tell: events that are coming, limits that are near.

#include <marshrut/core/result.hpp>
#include <marshrut/core/time.hpp>

namespace marshrut::registrar {

class Desk;

/// Sends the letters that are due on a day: of events that begin `lead_days` later, to who chose them and to whom they are recommended; and
/// 7, 3 and 1 days before the limits, to who has chosen nothing in a campaign and to heads for whom applications wait, each by its own window. Nothing of a
/// route that is not released. The same day again sends nothing. CLAUSE IOM-3.3.1-d, AMB-A30
[[nodiscard]] Result<> tell_of_day(Desk& desk, Day day);

}  // namespace marshrut::registrar
