// SPDX-License-Identifier: MIT
#pragma once

#include <marshrut/core/percent.hpp>
#include <marshrut/core/shape.hpp>
#include <marshrut/model/ids.hpp>

#include <vector>

namespace marshrut {

/// A figure of a report: how many of how many, and the people who are missing in the numerator. CLAUSE IOM-3.3.2-c, IOM-3.3.3-g
///
/// `missing` may be left empty where a figure is handed on without the people behind it; the two numbers say how many they are.
struct Figure {
    std::int64_t numerator = 0, denominator = 0;
    std::vector<PersonId> missing{};

    [[nodiscard]] constexpr Share share() const noexcept { return {numerator, denominator}; }
    [[nodiscard]] constexpr std::int64_t lacking() const noexcept { return denominator - numerator; }

    friend bool operator==(const Figure&, const Figure&) = default;
};
BOOST_DESCRIBE_STRUCT(Figure, (), (numerator, denominator, missing))

}  // namespace marshrut
