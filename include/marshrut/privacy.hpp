// SPDX-License-Identifier: MIT
#pragma once

// What is personal, and who may see it.
#include <marshrut/privacy/gate.hpp>  // nothing comes in without consent
