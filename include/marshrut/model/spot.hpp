// SPDX-License-Identifier: MIT
#pragma once

#include <marshrut/core/shape.hpp>

#include <cmath>

namespace marshrut {

/// A point of the map, in millionths of a degree: 54.74° N is 54'740'000.
struct Spot {
    std::int64_t lat, lon;
    friend bool operator==(const Spot&, const Spot&) = default;
};
BOOST_DESCRIBE_STRUCT(Spot, (), (lat, lon))

/// Whole kilometres between two points by the great circle, cut off: haversine on a sphere of 6371 km.
[[nodiscard]] inline std::int64_t kilometres(Spot a, Spot b) noexcept
{
    constexpr double pi = 3.14159265358979323846, radius = 6371;
    const auto radians = [](std::int64_t millionths) { return static_cast<double>(millionths) / 1e6 * (pi / 180); };
    const double lat_a = radians(a.lat), lat_b = radians(b.lat);
    const double north = std::sin((lat_b - lat_a) / 2), east = std::sin((radians(b.lon) - radians(a.lon)) / 2);
    const double half = north * north + std::cos(lat_a) * std::cos(lat_b) * east * east;
    return static_cast<std::int64_t>(std::floor(2 * radius * std::asin(std::fmin(1.0, std::sqrt(half)))));
}

}  // namespace marshrut
