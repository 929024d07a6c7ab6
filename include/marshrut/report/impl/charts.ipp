// SPDX-License-Identifier: MIT
#include <marshrut/report/charts.hpp>
#include <marshrut/report/html.hpp>

#include <algorithm>
#include <array>
#include <utility>

namespace marshrut::report {

namespace {

// Hexagons with a flat top, 40 units from the middle to a corner. One step of `hex_x` is that radius, so that columns 1.5 apart share
// edges; one step of `hex_y` is half a height, 34.641.
constexpr std::int64_t radius = 400, half_height = 346;  // tenths of a unit
constexpr std::int64_t margin = 30;
constexpr std::int64_t gap = 12;  // between neighbours

std::string tenths(std::int64_t value)
{
    const std::int64_t size = value < 0 ? -value : value;
    std::string text = value < 0 ? "-" : "";
    text += std::to_string(size / 10);
    if (size % 10 != 0) text += "." + std::to_string(size % 10);
    return text;
}

struct Spot {
    std::int64_t x, y;
};

Spot middle(const Tile& tile) { return {tile.x_halves * radius / 2, tile.y_halves * half_height / 2}; }

std::string corners(Spot at)
{
    const std::int64_t r = radius - gap, h = half_height - gap;
    std::string text;
    for (const auto& [x, y] : std::array<std::pair<std::int64_t, std::int64_t>, 6>{
             {{r, 0}, {r / 2, h}, {-r / 2, h}, {-r, 0}, {-r / 2, -h}, {r / 2, -h}}})
        text += (text.empty() ? "" : " ") + tenths(at.x + x) + "," + tenths(at.y + y);
    return text;
}

/// «Ашинский муниципальный район: 34,2 % (120 / 350)», in either language.
std::string in_words(const Tile& tile, char comma)
{
    return tile.name + ": " + tile.share.print(comma) + " (" + std::to_string(tile.share.part) + " / " + std::to_string(tile.share.whole) + ")";
}

}  // namespace

int shade(Share share, const Shades& shades)
{
    if (share.whole <= 0) return -1;
    return static_cast<int>(std::ranges::count_if(shades.from, [&](std::int64_t from) { return share.reaches(from); }));
}

std::string tile_map(std::span<const Tile> tiles, std::string_view title, std::string_view description, const Shades& shades,
                     Language language)
{
    const char comma = language == Language::ru ? ',' : '.';
    Spot least{0, 0}, most{0, 0};
    for (std::size_t i = 0; i < tiles.size(); ++i) {
        const Spot at = middle(tiles[i]);
        least = i == 0 ? at : Spot{std::min(least.x, at.x), std::min(least.y, at.y)};
        most = i == 0 ? at : Spot{std::max(most.x, at.x), std::max(most.y, at.y)};
    }
    const std::int64_t left = least.x - radius - margin, top = least.y - half_height - margin;
    const std::int64_t width = most.x - least.x + 2 * (radius + margin), height = most.y - least.y + 2 * (half_height + margin);

    std::string svg = "<svg class=\"tiles\" role=\"group\" aria-labelledby=\"map-title map-desc\" viewBox=\"" + tenths(left) + " " +
                      tenths(top) + " " + tenths(width) + " " + tenths(height) + "\">\n<title id=\"map-title\">" + escaped(title) +
                      "</title>\n<desc id=\"map-desc\">" + escaped(description) + "</desc>\n";
    for (const Tile& tile : tiles) {
        const Spot at = middle(tile);
        const int depth = shade(tile.share, shades);
        const bool below = depth >= 0 && !tile.share.reaches(shades.norm);
        const std::string words = escaped(in_words(tile, comma));
        svg += tile.target.empty() ? "<g" : "<a href=\"#" + escaped(tile.target) + "\" aria-label=\"" + words + "\"";
        svg += " class=\"tile " + (depth < 0 ? std::string{"nobody"} : "s" + std::to_string(depth)) + (below ? " below" : "") + "\">";
        svg += "<title>" + words + "</title><polygon points=\"" + corners(at) + "\"/>";
        svg += "<text x=\"" + tenths(at.x) + "\" y=\"" + tenths(at.y - 20) + "\" class=\"code\">" + escaped(tile.label) + "</text>";
        std::string percent = tile.share.print(comma);
        if (const auto cut = percent.find(" %"); cut != std::string::npos) percent.erase(cut);
        svg += "<text x=\"" + tenths(at.x) + "\" y=\"" + tenths(at.y + 150) + "\">" + percent + "</text>";
        if (below) svg += "<path class=\"mark\" d=\"M" + tenths(at.x - 60) + " " + tenths(at.y - 255) + "h12l-6 8z\"/>";
        svg += tile.target.empty() ? "</g>\n" : "</a>\n";
    }
    return svg += "</svg>\n";
}

std::string bar(Share share, std::int64_t norm)
{
    const std::int64_t part = share.whole <= 0 ? 0 : std::clamp<std::int64_t>(share.part * 1000 / share.whole, 0, 1000);
    std::string svg = "<svg class=\"bar\" viewBox=\"0 0 100 8\" preserveAspectRatio=\"none\" aria-hidden=\"true\"><rect class=\"room\" width=\"100\" height=\"8\"/>"
                      "<rect class=\"part\" width=\"" + tenths(part) + "\" height=\"8\"/>";
    if (norm > 0) svg += "<rect class=\"norm\" x=\"" + tenths(norm) + "\" width=\"0.6\" height=\"8\"/>";
    return svg += "</svg>";
}

}  // namespace marshrut::report
