// SPDX-License-Identifier: MIT
#include <marshrut/report/counted.hpp>
#include <marshrut/table/csv.hpp>

#include <gmock/gmock.h>

#include <fstream>
#include <iterator>

using namespace marshrut;
using namespace marshrut::report;

namespace {

std::vector<MapPlace> reference_list()
{
    std::ifstream in{"examples/data/reference/municipalities.csv", std::ios::binary};
    const std::string bytes{std::istreambuf_iterator<char>{in}, {}};
    const auto rows = table::read<MapPlace>(table::read("municipalities.csv", bytes).value());
    EXPECT_EQ(rows->report.rejected, 0);
    std::vector<MapPlace> places;
    for (const auto& one : rows->rows) places.push_back(one.row);
    return places;
}

monitoring::LevelFigures figures(std::int64_t assessed, std::int64_t employed)
{
    monitoring::LevelFigures made;
    made.coverage.year = {assessed, employed, {PersonId{1}}};
    made.progress.formed = assessed;
    made.progress.selected = {assessed - 1, assessed, {PersonId{2}}};
    made.progress.expired = {PersonId{3}, PersonId{4}};
    return made;
}

std::size_t count(const std::string& page, std::string_view what)
{
    std::size_t found = 0;
    for (auto at = page.find(what); at != std::string::npos; at = page.find(what, at + 1)) ++found;
    return found;
}

}  // namespace

TEST(OverviewOf, DrawsATileForEachOfThe43MunicipalitiesAndKeepsNobodysId)
{
    const monitoring::RegionFigures counted{
        figures(10, 30), {{"ashinskiy_mr", figures(3, 9), {{OrganisationId{12}, {}, figures(2, 4)}}}, {"", figures(1, 1)}, {"elsewhere", figures(2, 2)}},
        {{OrganisationId{7}, {}, figures(5, 6)}}};
    const auto name = [](OrganisationId id) { return id == OrganisationId{12} ? std::string{"СОШ № 1"} : std::string{"ЧИРО"}; };
    const Overview made = overview_of(counted, reference_list(), name, {"Челябинская область", "2023-12-31"_day, 2023});

    ASSERT_EQ(made.municipalities.size(), 45u);
    EXPECT_EQ(count(html(made), "<polygon "), 43u);
    const MunicipalityStandings& asha = made.municipalities[2];
    EXPECT_EQ(asha.name, "Ашинский муниципальный район");
    EXPECT_EQ(asha.figures.coverage_year, (Figure{3, 9}));  // without the people
    EXPECT_EQ(asha.figures.steps.selected, 2);
    EXPECT_EQ(asha.figures.steps.expired, 2);
    EXPECT_EQ(asha.organisations.at(0).name, "СОШ № 1");
    EXPECT_EQ(asha.organisations.at(0).figures.coverage_year, (Figure{2, 4}));
    EXPECT_EQ(made.municipalities[0].figures, Standings{});  // nobody counted: a tile all the same
    EXPECT_EQ(made.municipalities[43].name, "—");
    EXPECT_EQ(made.municipalities[44].name, "elsewhere");
    EXPECT_EQ(made.state_organisations.at(0).name, "ЧИРО");
}

TEST(Halves, ReadsWholesAndHalvesAndNothingElse)
{
    EXPECT_EQ(Halves::parse("8.5"), Halves{17});
    EXPECT_EQ(Halves::parse("8,5"), Halves{17});
    EXPECT_EQ(Halves::parse("7"), Halves{14});
    EXPECT_EQ(Halves::parse("-1.5"), Halves{-3});
    for (const char* bad : {"", "x", "8.25", "8.5x", ".5", "1e3", "99999"}) EXPECT_EQ(Halves::parse(bad), std::nullopt) << bad;
    EXPECT_EQ(Halves{17}.print(), "8.5");
    EXPECT_EQ(Halves{-3}.print(), "-1.5");
}
