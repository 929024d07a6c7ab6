// SPDX-License-Identifier: MIT
#include <marshrut/model/spot.hpp>

#include <gtest/gtest.h>

using marshrut::kilometres;
using marshrut::Spot;

TEST(Kilometres, AreWholeAndCutOff)
{
    constexpr Spot yemanzhelinsk{54'740'000, 61'330'000}, chelyabinsk{55'160'000, 61'400'000};
    EXPECT_EQ(kilometres(yemanzhelinsk, chelyabinsk), 46);
    EXPECT_EQ(kilometres(chelyabinsk, yemanzhelinsk), 46);
    EXPECT_EQ(kilometres(chelyabinsk, chelyabinsk), 0);
    EXPECT_EQ(kilometres(Spot{0, 0}, Spot{0, 180'000'000}), 20015);
    EXPECT_EQ(kilometres(Spot{0, 0}, Spot{0, 1'000'000}), 111);
}
