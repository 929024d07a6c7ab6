// SPDX-License-Identifier: MIT
#pragma once

// The promises of the library as tests, installed: a host runs them on its own store, a researcher on an own rule.
#include <marshrut/testing/world.hpp>  // a small region to tell stories in
