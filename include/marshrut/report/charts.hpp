// SPDX-License-Identifier: MIT
#pragma once

// Pictures as inline SVG: no script, colours by class so that the page decides about light, dark and paper.

#include <marshrut/core/language.hpp>
#include <marshrut/core/percent.hpp>

#include <boost/describe/class.hpp>

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace marshrut::report {

/// A place on the tile map: the position of the reference list in halves: `hex_x` 8.5 is 17.
struct Tile {
    std::string label;  ///< three letters
    std::string name;
    std::int64_t x_halves, y_halves;
    Share share;
    std::string target{};  ///< id of the element that says the same in words; empty: the tile is no link

    friend bool operator==(const Tile&, const Tile&) = default;
};

/// How tiles are coloured: per mille from which the second, third … shade begins. What does not reach `norm` is marked with a
/// triangle and a broken outline too, so that paper without colours says it.
struct Shades {
    std::vector<std::int64_t> from{200, 333, 500, 750};
    std::int64_t norm = 333;
};

/// The shade of a share: 0 lightest … `from.size()` darkest; -1 of nobody.
[[nodiscard]] int shade(Share share, const Shades& shades);

/// A map of equal hexagons, one a tile, each with its label and percent; `title` and `description` are read by screen readers.
[[nodiscard]] std::string tile_map(std::span<const Tile> tiles, std::string_view title, std::string_view description,
                                   const Shades& shades = {}, Language language = Language::ru);

/// A bar of 0…100 %, with the norm as a notch where there is one (per mille; 0: none).
[[nodiscard]] std::string bar(Share share, std::int64_t norm = 0);

}  // namespace marshrut::report
