// SPDX-License-Identifier: MIT
// The monitoring report of a region on one page, with a tile for every municipality of the reference list:
//   monitoring_page FOLDER    writes monitoring.html
// A host counts by monitoring::Census; here the counts are invented, so that the page shows every kind of municipality.

#include <marshrut/catalogue/reference.hpp>
#include <marshrut/report/counted.hpp>

#include <cassert>
#include <cstdlib>
#include <fstream>
#include <iostream>

using namespace marshrut;

namespace {

Figure of(std::int64_t part, std::int64_t whole) { return {part, whole}; }

/// So many employed, so many per mille of them assessed; the rest follows.
monitoring::LevelFigures invented(std::int64_t employed, std::int64_t per_mille)
{
    const std::int64_t assessed = employed * per_mille / 1000, chose = assessed * 88 / 100, confirmed = chose * 93 / 100,
                       trained = confirmed * 96 / 100, realised = trained * 91 / 100;
    monitoring::LevelFigures made;
    made.coverage = {of(assessed, employed), of(employed * 9 / 10, employed), of(assessed, assessed), 0};
    made.selection.enrolled = of(chose, assessed);
    made.selection.formal = of(chose, assessed);
    made.selection.informal = of(assessed * 6 / 10, assessed);
    made.progress.formed = assessed;
    made.progress.selected = of(chose, assessed);
    made.progress.confirmed = of(confirmed, assessed);
    made.progress.in_training = of(trained, assessed);
    made.progress.realised = of(realised, assessed);
    made.progress.realised_full = of(realised / 2, assessed);
    return made;
}

}  // namespace

int main(int argc, char** argv)
{
    const auto& places = catalogue::bundled().lists().municipalities;
    assert(places.size() == 43);

    monitoring::RegionFigures region;
    std::int64_t employed = 0;
    for (std::size_t i = 0; i < places.size(); ++i) {
        const std::int64_t people = i % 14 == 7 ? 0 : 180 + static_cast<std::int64_t>(i * 37 % 400);
        const std::int64_t per_mille = 190 + static_cast<std::int64_t>(i * i * 29 % 470);
        const OrganisationId school{static_cast<std::int64_t>(i + 1)};
        region.municipalities.push_back({places[i].code, invented(people, per_mille), {{school, {}, invented(people / 6, per_mille)}}});
        employed += people;
    }
    region.figures = invented(employed, 348);

    const auto name_of = [](OrganisationId id) { return "МОУ «СОШ № " + std::to_string(id.raw()) + "»"; };
    const report::Overview overview = report::overview_of(region, places, name_of, {"Челябинская область", "2023-12-31"_day, 2023});
    const std::string page = report::html(overview);

    std::size_t tiles = 0;
    for (auto at = page.find("<polygon "); at != std::string::npos; at = page.find("<polygon ", at + 1)) ++tiles;
    assert(tiles == places.size());
    std::cout << tiles << " tiles, " << overview.figures.coverage_year.share().print() << " assessed\n";

    if (argc > 1) {
        std::ofstream out{std::string{argv[1]} + "/monitoring.html", std::ios::binary};
        if (!(out << page).flush()) return std::cerr << "monitoring.html could not be written\n", 1;
    }
}
