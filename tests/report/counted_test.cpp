// SPDX-License-Identifier: MIT
#include <marshrut/catalogue/reference.hpp>
#include <marshrut/report/counted.hpp>

#include <gmock/gmock.h>

using namespace marshrut;
using namespace marshrut::report;

namespace {

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
    const Overview made = overview_of(counted, catalogue::bundled().lists().municipalities, name, {"Челябинская область", "2023-12-31"_day, 2023});

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
