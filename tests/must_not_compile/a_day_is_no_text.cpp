// SPDX-License-Identifier: MIT
// MUST_SAY is not a constant expression|must be a constant expression|consteval
#include <marshrut/core/time.hpp>

using namespace marshrut;

#ifdef BAD
Day day() { return "2023-02-30"_day; }
#else
Day day() { return "2023-02-28"_day; }
#endif
