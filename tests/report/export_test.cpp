// SPDX-License-Identifier: MIT
// The forms as CSV and JSON, against stored files. MARSHRUT_WRITE_GOLDEN=1 writes them anew; look at the difference before keeping it.

#include <marshrut/report/csv.hpp>
#include <marshrut/report/json.hpp>

#include "sample.hpp"

#include <gmock/gmock.h>

#include <cstdlib>
#include <fstream>
#include <iterator>

using namespace marshrut;
using namespace marshrut::report;
using namespace marshrut::report::sample;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::Not;
using testing::StartsWith;

namespace {

std::string golden(const std::string& name, const std::string& made)
{
    const std::string path = "tests/golden/report/" + name;
    if (std::getenv("MARSHRUT_WRITE_GOLDEN")) std::ofstream{path, std::ios::binary} << made;
    std::ifstream in{path, std::ios::binary};
    EXPECT_TRUE(in) << path;
    return {std::istreambuf_iterator<char>{in}, {}};
}

/// Two people: one with four areas, one with three others and things that look like formulas.
std::vector<RecommendedRoute> two()
{
    RecommendedRoute head = route();
    head.owner = {"=1+1", std::nullopt, "+7 351 000-00-00", "директор", {}};
    head.procedure->results = {{"Управленческая", Points{99, 200}}, {"Методическая", Points{1, 1}}};
    head.programmes.clear();
    head.events.clear();
    return {route(), head};
}

template <class Form>
std::string csv_of(const std::vector<Form>& forms, Layout layout = Layout::specialist, table::Style style = {})
{
    return csv(std::span{forms}, {.layout = layout}, style);
}

/// What a reader of the file finds: headings, then rows.
std::vector<std::vector<std::string>> rows(const std::string& text)
{
    const table::Table read = table::read("annex.csv", text).value();
    std::vector<std::vector<std::string>> found{{read.headings().begin(), read.headings().end()}};
    for (std::size_t row = 0; row < read.rows(); ++row) {
        found.emplace_back();
        for (std::size_t column = 0; column < read.width(); ++column) found.back().emplace_back(read.cell(row, column));
    }
    return found;
}

}  // namespace

// PROVES IOM-2.4-d
TEST(Annex1AsCsv, HasTheRowsOfTheOrderInTheirOrderAndMatchesTheStoredFile)
{
    const std::string made = csv_of(two());
    EXPECT_EQ(made, golden("annex1_specialist.csv", made));
    EXPECT_THAT(rows(made).at(0), ElementsAre(
        "Пользователь (ФИО педагогического работника/руководящего работника)", "Наименование муниципального образования", "Место работы", "Должность",
        "Образование (год, название организации, специальность)", "Наименование процедуры оценки профессиональных компетенций",
        "Наименование или номер группы процедуры", "Дата прохождения", "Управленческая (%)", "Предметная (%)", "Коммуникативная (%)",
        "Психолого-педагогическая (%)", "Методическая (%)",
        "Количество ДПП в рекомендуемый ИОМ после прохождения процедуры оценки профессиональных компетенций",
        "Перечисление ДПП из рекомендуемого ИОМ", "Образовательные события в рекомендуемом ИОМ после прохождения процедуры оценки профессиональных компетенций"));
}

TEST(Annex1AsCsv, HasOneLineAPersonAndADashWhereAnAreaIsNotOfTheirProcedure)
{
    const auto made = rows(csv_of(two()));
    ASSERT_EQ(made.size(), 3u);
    EXPECT_THAT(made[1], ElementsAre("Мухина Лариса Олеговна", "Еманжелинский муниципальный район", "МБУ ДО «ДДТ»", "педагог дополнительного образования",
                                     "2018, ЮУрГГПУ, педагогика дополнительного образования | 2004, ЧГПУ, учитель математики",
                                     "Оценка педагогов дополнительного образования", "Группа 12", "10.05.2023", "—", "72", "0", "—", "55", "2",
                                     "Проектирование программ (ЧИППКРО, 72 ч, очно-заочно) | Азбука наставника (ЧИРО, 36 ч, дистанционно)",
                                     "Съезд, 01.09.2023 | Областной семинар, 02.10.2023 – 04.10.2023"));
    EXPECT_THAT(made[2], ElementsAre("=1+1", "—", "+7 351 000-00-00", "директор", "", "Оценка педагогов дополнительного образования", "Группа 12",
                                     "10.05.2023", "49,5", "—", "—", "—", "100", "0", "—", "—"));
}

TEST(Annex1AsCsv, MarksWhatASpreadsheetWouldCalculateAndReadsItBackUnchanged)
{
    const std::string made = csv_of(two());
    EXPECT_THAT(made, HasSubstr("\r\n'=1+1;—;'+7 351 000-00-00;"));
    EXPECT_EQ(rows(made)[2][0], "=1+1");
    EXPECT_EQ(rows(made)[2][2], "+7 351 000-00-00");
}

TEST(Annex1AsCsv, HasAPlainKind)
{
    const std::string made = csv_of(two(), Layout::specialist, table::Style::rfc4180());
    EXPECT_THAT(made, Not(StartsWith("\xEF\xBB\xBF")));
    EXPECT_THAT(made, HasSubstr(",49.5,"));
    EXPECT_THAT(made, HasSubstr("\"Образование (год, название организации, специальность)\""));
}

TEST(Annex1AsCsv, OfNobodyHasItsHeadings)
{
    const auto made = rows(csv_of(std::vector<RecommendedRoute>{}));
    ASSERT_EQ(made.size(), 1u);
    EXPECT_EQ(made[0].size(), 15u);
}

TEST(Annex1AsCsv, ForTheWorkerIsTheFormLineByLine)
{
    const std::string made = csv_of(std::vector{route()}, Layout::worker);
    EXPECT_EQ(made, golden("annex1_worker.csv", made));
    EXPECT_THAT(made, HasSubstr("\r\n1.;Оценка педагогов дополнительного образования;Предметная;10.05.2023;средний / 72 из 100\r\n"));
    EXPECT_THAT(made, HasSubstr("\r\n1.;Оценка педагогов дополнительного образования;Коммуникативная;10.05.2023;низкий / 0 из 40\r\n"));
}

TEST(Annex2AsCsv, MatchesTheStoredFiles)
{
    const std::string table = csv_of(std::vector{taken()}), own = csv_of(std::vector{taken()}, Layout::worker);
    EXPECT_EQ(table, golden("annex2_specialist.csv", table));
    EXPECT_EQ(own, golden("annex2_worker.csv", own));
    EXPECT_THAT(rows(table).at(1), ElementsAre("Мухина Лариса Олеговна", "Еманжелинский муниципальный район", "МБУ ДО «ДДТ»", "педагог дополнительного образования",
                                               "2018, ЮУрГГПУ, педагогика дополнительного образования | 2004, ЧГПУ, учитель математики", "Проектирование программ",
                                               "ЧИППКРО, г. Челябинск, ул. Красноармейская, 88", "72 ч", "05.02.2024 – 15.03.2024", "7424-001847",
                                               "Областной семинар, 02.10.2023 – 04.10.2023"));
}

TEST(FormsAsJson, AreReadBackEqualAndMatchTheStoredFiles)
{
    const std::vector routes = two();
    const std::vector outcomes{taken()};
    const std::string first = json(std::span{routes}), second = json(std::span{outcomes});
    EXPECT_EQ(first, golden("annex1.json", first));
    EXPECT_EQ(second, golden("annex2.json", second));

    const auto routes_read = codec::from_json<std::vector<RecommendedRoute>>(first);
    ASSERT_TRUE(routes_read.ok());
    EXPECT_EQ(*routes_read, routes);
    const auto outcomes_read = codec::from_json<std::vector<RouteOutcome>>(second);
    ASSERT_TRUE(outcomes_read.ok());
    EXPECT_EQ(*outcomes_read, outcomes);
    EXPECT_THAT(first, Not(HasSubstr("null")));  // what is missing is left out
}
