// SPDX-License-Identifier: MIT
#include <marshrut/core/refusal.hpp>

#include <gtest/gtest.h>

namespace {

using namespace marshrut;

constexpr Code secret{"secret", Kind::forbidden, "MOD-1.2-a", "Нельзя.", "No."};
constexpr Code empty{"empty", Kind::invalid, "MOD-4.1", "Пусто.", "Empty."};

TEST(Refusals, WhoMayNotKnowLearnsNothingElse_WhicheverReasonComesFirst)
{
    Refusals later;
    later.add(Failure{empty});
    later.add(Failure{secret});
    Refusals first{Failure{secret}};
    first.add(Failure{empty});
    EXPECT_EQ(later, first);
    EXPECT_EQ(first.size(), 1u);

    Refusals open{Failure{empty}};
    open.add(Failure{empty});
    EXPECT_EQ(open.size(), 2u);
}

}  // namespace
