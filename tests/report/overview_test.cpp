// SPDX-License-Identifier: MIT
#include <marshrut/report/charts.hpp>
#include <marshrut/report/overview.hpp>

#include <gmock/gmock.h>

using namespace marshrut;
using namespace marshrut::report;
using testing::HasSubstr;
using testing::Not;

namespace {

Standings figures(std::int64_t assessed, std::int64_t employed)
{
    return {{assessed, employed}, {assessed, employed}, {assessed, assessed}, {assessed / 2, assessed}, {0, assessed}, {assessed, assessed / 2, 0, 0, 0, 0}};
}

Overview overview()
{
    return {.region = "Челябинская область", .as_of = "2023-12-31"_day, .training_year = 2023, .figures = figures(340, 1010),
            .municipalities = {{"Ашинский муниципальный район", "АШН", 2, 8, figures(3, 9), {{"СОШ № 1 <b>", figures(2, 9)}}},
                               {"Усть-Катавский городской округ", "УКТ", 5, 10, figures(332, 1000)},
                               {"Локомотивный городской округ", "ЛКМ", 20, 36, figures(0, 0)}}};
}

std::size_t count(const std::string& page, std::string_view what)
{
    std::size_t found = 0;
    for (auto at = page.find(what); at != std::string::npos; at = page.find(what, at + 1)) ++found;
    return found;
}

}  // namespace

TEST(Overview, DrawsAsManyTilesAsThereAreMunicipalitiesEachWithItsRow)
{
    Overview many = overview();
    many.municipalities.resize(43, many.municipalities[0]);
    for (const Overview& one : {overview(), many}) {
        const std::string page = html(one);
        EXPECT_EQ(count(page, "<polygon "), one.municipalities.size());
        for (std::size_t i = 1; i <= one.municipalities.size(); ++i) {
            EXPECT_EQ(count(page, "href=\"#m" + std::to_string(i) + "\""), 1u);
            EXPECT_EQ(count(page, "<tr id=\"m" + std::to_string(i) + "\">"), 1u);
        }
    }
}

TEST(Overview, MarksWhatIsBelowTheNormExactly)
{
    const std::string page = html(overview());
    EXPECT_THAT(page, HasSubstr("class=\"tile s2\""));           // 3 of 9 reach 33.3 %
    EXPECT_THAT(page, HasSubstr("class=\"tile s1 below\""));     // 332 of 1000 do not
    EXPECT_THAT(page, HasSubstr("class=\"tile nobody\""));       // 0 of 0 is neither
    EXPECT_EQ(count(page, "▼ 33,2"), 1u);
    EXPECT_THAT(page, HasSubstr("Ниже нормы 33,3 % — 1."));
    EXPECT_THAT(page, HasSubstr("Усть-Катавский городской округ: 33,2\u00A0%, до нормы не хватает: 1\u00A0человек"));
}

TEST(Overview, SaysNumeratorDenominatorAndHowManyAreMissing)
{
    Overview one = overview();
    one.figures.coverage_year = {300, 1010};
    const std::string page = html(one);
    EXPECT_THAT(page, HasSubstr("300 из 1\u00A0010 · норма 33,3\u00A0%"));
    EXPECT_THAT(page, HasSubstr("до нормы не хватает: 37\u00A0человек"));  // 337 of 1010 is the first that reaches it
    one.figures.coverage_year = {0, 0};
    EXPECT_THAT(html(one), HasSubstr("не применимо: некого считать"));
}

TEST(Overview, NamesNobody)
{
    Overview one = overview();
    one.figures.formal.missing = {PersonId{987654321}};
    EXPECT_THAT(html(one), Not(HasSubstr("987654321")));
}

TEST(Overview, EscapesNamesAndLoadsNothing)
{
    const std::string page = html(overview());
    EXPECT_THAT(page, HasSubstr("СОШ № 1 &lt;b&gt;"));
    for (const char* outside : {"http://", "https://", "src=", "url(", "@import", "<link"}) EXPECT_THAT(page, Not(HasSubstr(outside)));
}

TEST(Overview, SpeaksBothLanguages)
{
    const std::string page = html(overview(), Language::en);
    EXPECT_THAT(page, HasSubstr("<html lang=\"en\">"));
    EXPECT_THAT(page, HasSubstr("33.2\u00A0%"));
    EXPECT_THAT(page, Not(HasSubstr("норма")));
}

TEST(TileMap, PutsTilesWhereTheReferenceListSaysAndTellsWhatItShows)
{
    const std::vector<Tile> tiles{{"АШН", "Аша & Ко", 2, 8, {1, 4}}, {"УКТ", "Усть-Катав", 5, 10, {3, 4}}};
    const std::string svg = tile_map(tiles, "Карта", "Две плитки");
    EXPECT_THAT(svg, HasSubstr("<title id=\"map-title\">Карта</title>"));
    EXPECT_THAT(svg, HasSubstr("<desc id=\"map-desc\">Две плитки</desc>"));
    EXPECT_THAT(svg, HasSubstr("<title>Аша &amp; Ко: 25,0 % (1 / 4)</title>"));
    EXPECT_THAT(svg, HasSubstr("<text x=\"40\""));   // x = 1 radius of 40
    EXPECT_THAT(svg, HasSubstr("<text x=\"100\""));  // x = 2.5
    EXPECT_EQ(tile_map({}, "Карта", "").find("polygon"), std::string::npos);
}

TEST(Shade, ComparesExactly)
{
    const Shades shades;
    EXPECT_EQ(shade({0, 0}, shades), -1);
    EXPECT_EQ(shade({0, 9}, shades), 0);
    EXPECT_EQ(shade({332, 1000}, shades), 1);
    EXPECT_EQ(shade({1, 3}, shades), 2);
    EXPECT_EQ(shade({9, 9}, shades), 4);
}
