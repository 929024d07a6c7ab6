// SPDX-License-Identifier: MIT
#pragma once

#include <marshrut/store/port.hpp>

#include <chrono>
#include <memory>

namespace marshrut::store {

/// The reference store: what every other one is compared with. Nothing is kept beyond its life.
///
/// From many threads. One unit writes at a time, the next one waits so long and is then `busy`; units that read never wait and see what
/// was committed when they began. Uniques and checks of the table of kinds hold as on SQL.
[[nodiscard]] std::unique_ptr<Store> memory(std::chrono::milliseconds wait = std::chrono::seconds{10});

}  // namespace marshrut::store
