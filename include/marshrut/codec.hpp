// SPDX-License-Identifier: MIT
#pragma once

#include <marshrut/codec/json.hpp>      // any described struct as canonical JSON, and back with the place of the fault
#include <marshrut/codec/refusals.hpp>  // what JSON is refused for
#include <marshrut/codec/schema.hpp>    // JSON Schema of a struct
