// SPDX-License-Identifier: MIT
// The forms by field. The words on the right are copied from order 01/312 with its annexes, not from words.hpp.

#include <marshrut/report/completeness.hpp>
#include <marshrut/report/paper.hpp>

#include "sample.hpp"

#include <gmock/gmock.h>

using namespace marshrut;
using namespace marshrut::report;
using namespace marshrut::report::sample;
using testing::ElementsAre;
using testing::IsEmpty;

namespace {

/// What a cell says: its lines, each with what stands small under it in brackets.
std::string said(const Cell& cell)
{
    std::string text;
    for (const Line& line : cell.lines)
        text += (text.empty() ? "" : " | ") + line.text + (line.aside.empty() ? "" : " [" + line.aside + "]");
    return text;
}

template <class T>
std::vector<T> all(const Paper& paper)
{
    std::vector<T> found;
    for (const Block& block : paper.blocks)
        if (const auto* one = std::get_if<T>(&block)) found.push_back(*one);
    return found;
}

std::vector<std::string> rows(const Fields& fields)
{
    std::vector<std::string> text;
    for (const FieldRow& row : fields.rows)
        text.push_back(row.number + (row.number.empty() ? "" : " ") + row.label + (row.value ? " = " + (row.item ? std::to_string(row.item) + ". " : "") + said(*row.value) : ""));
    return text;
}
std::vector<std::string> rows(const Paper& paper) { return rows(all<Fields>(paper).at(0)); }

std::vector<std::string> labels(const Fields& fields)
{
    std::vector<std::string> text;
    for (const FieldRow& row : fields.rows)
        if (!row.label.empty()) text.push_back(row.number + "\t" + row.label);
    return text;
}

std::vector<std::string> heads(const Grid& grid)
{
    std::vector<std::string> text;
    for (const Head& head : grid.heads) text.push_back(head.text);
    return text;
}

/// Each line of a table, cells between bars; what a cell above spans is not repeated.
std::vector<std::string> lines(const Grid& grid)
{
    std::vector<std::string> text;
    for (const RowGroup& group : grid.groups)
        for (const auto& line : group) {
            std::string one;
            for (const Cell& cell : line) one += (one.empty() ? "" : " ¦ ") + said(cell);
            text.push_back(one);
        }
    return text;
}

std::vector<std::string> headings(const Paper& paper)
{
    std::vector<std::string> text;
    for (const Heading& heading : all<Heading>(paper)) text.push_back(heading.text);
    return text;
}

std::vector<std::string> notes(const Paper& paper)
{
    std::vector<std::string> text;
    for (const Note& note : all<Note>(paper)) text.push_back(note.text);
    return text;
}

const Printing own{.layout = Layout::worker};

}  // namespace

// ------------------------------------------------------------------------------------------- the words of the order

TEST(Annex1ForSpecialists, HasTheTitleRowsAndNotesOfTheOrderWordForWord)
{
    const Paper paper = lay_out(route());
    EXPECT_THAT(headings(paper), ElementsAre(
        "Структура рекомендуемого индивидуального образовательного маршрута педагогического или руководящего работника системы образования Челябинской области в модуле «Организация дополнительного профессионального образования» государственной информационной системы «Образование в Челябинской области» (выгрузка из модуля «Организация ДПО»)*"));
    EXPECT_THAT(labels(all<Fields>(paper).at(0)), ElementsAre(
        "1.\tПользователь (ФИО педагогического работника/руководящего работника)",
        "2.\tНаименование муниципального образования",
        "3.\tМесто работы",
        "4.\tДолжность",
        "5.\tОбразование (год, название организации, специальность)",
        "6.\tНаименование процедуры оценки профессиональных компетенций",
        "7.\tНаименование или номер группы процедуры",
        "8.\tДата прохождения",
        "9.\tРезультаты процедуры оценки компетенций**",
        "\tПредметная (%)",
        "\tКоммуникативная (%)",
        "\tПсихолого-педагогическая (%)",
        "\tМетодическая (%)",
        "10.\tКоличество ДПП в рекомендуемый ИОМ после прохождения процедуры оценки профессиональных компетенций",
        "11.\tПеречисление ДПП из рекомендуемого ИОМ",
        "12.\tОбразовательные события в рекомендуемом ИОМ после прохождения процедуры оценки профессиональных компетенций"));
    EXPECT_THAT(notes(paper), ElementsAre(
        "*вариант визуализации рекомендуемого ИОМ для специалистов организаций, осуществляющие деятельность по реализации дополнительных профессиональных программ",
        "** раздел вариативного содержания (в зависимости от категории участника процедуры оценки компетенций)"));
}

// PROVES IOM-2.5-c
TEST(Annex1ForTheWorker, HasTheTitlesHeadsAndNoteOfTheOrderWordForWord)
{
    const Paper paper = lay_out(route(), own);
    EXPECT_THAT(headings(paper), ElementsAre(
        "Рекомендуемый индивидуальный образовательный маршрут",
        "Результаты процедуры оценки профессиональных компетенций",
        "Рекомендации",
        "Формальный маршрут (повышение квалификации)",
        "Неформальный маршрут (научно-методические и образовательные события регионального уровня)"));
    EXPECT_THAT(labels(all<Fields>(paper).at(0)), ElementsAre(
        "\tФамилия Имя Отчество",
        "\tНаименование муниципального образования",
        "\tМесто работы",
        "\tДолжность",
        "\tОбразование (год, название организации, специальность)"));
    const auto tables = all<Grid>(paper);
    ASSERT_EQ(tables.size(), 3u);
    EXPECT_THAT(heads(tables[0]), ElementsAre("№ п/п", "Диагностическая процедура/потребность", "Оцениваемые компетенции", "Дата прохождения", "Уровень/ баллы"));
    EXPECT_THAT(heads(tables[1]), ElementsAre("№ п/п", "Место прохождения", "Наименование программы"));
    EXPECT_THAT(heads(tables[2]), ElementsAre("№ п/п", "Место прохождения", "Наименование образовательного события", "Возможные формы участия", "Сроки"));
    EXPECT_THAT(notes(paper), ElementsAre(
        "*вариант визуализации рекомендуемого ИОМ для педагогического работника или управленческого кадра системы образования Челябинской области"));
}

TEST(Annex2ForSpecialists, HasTheTitleAndRowsOfTheOrderWordForWord)
{
    const Paper paper = lay_out(taken());
    EXPECT_THAT(headings(paper), ElementsAre(
        "Итоги реализации педагогическим и руководящим работником системы образования Челябинской области индивидуального образовательного маршрута в модуле «Организация дополнительного профессионального образования» государственной информационной системы «Образование в Челябинской области» (выгрузка из модуля «Организация ДПО»)"));
    EXPECT_THAT(labels(all<Fields>(paper).at(0)), ElementsAre(
        "1.\tФИО педагогического / руководящего работника",
        "2.\tНаименование муниципального образования",
        "3.\tМесто работы",
        "4.\tДолжность",
        "5.\tОбразование (год, название организации, специальность)",
        "6.\tНаименование ДПП из формальной части ИОМ, согласованной с руководителем ОО",
        "7.\tНаименование организации, реализующие ДПП (в т.ч. адрес)",
        "8.\tТрудоемкость ДПП",
        "9.\tДата реализации",
        "10.\tНомер документа установленного образца",
        "11.\tОбразовательные события в ИОМ согласованные руководителем ОО"));
    EXPECT_THAT(notes(paper), IsEmpty());
}

TEST(Annex2ForTheWorker, HasTheTitlesHeadsAndNoteOfTheOrderWordForWord)
{
    const Paper paper = lay_out(taken(), own);
    EXPECT_THAT(headings(paper), ElementsAre(
        "Итоги реализации индивидуального образовательного маршрута*",
        "Формальный маршрут (повышение квалификации)",
        "Неформальный маршрут (образовательные события регионального уровня)"));
    EXPECT_THAT(labels(all<Fields>(paper).at(0)), ElementsAre(
        "\tФамилия Имя Отчество",
        "\tНаименование муниципального образования",
        "\tМесто работы",
        "\tДолжность",
        "\tОбразование (год, название организация, специальность)"));
    const auto tables = all<Grid>(paper);
    ASSERT_EQ(tables.size(), 2u);
    EXPECT_THAT(heads(tables[0]), ElementsAre("№ п/п", "Наименование ДПО, СПО, ВО (в т.ч. адрес)", "Наименование программы", "Кол-во часов", "Дата реализации", "Номер документа установленного образца"));
    EXPECT_THAT(heads(tables[1]), ElementsAre("№ п/п", "Место прохождения", "Наименование образовательного события", "Сроки"));
    EXPECT_THAT(notes(paper), ElementsAre(
        "*вариант визуализации итога прохождения ИОМ для педагогического или руководящего работника системы образования Челябинской области"));
}

// ------------------------------------------------------------------------------------------------ Annex 1, the fields

// PROVES IOM-A1S-1-5
TEST(Annex1ForSpecialists, PrintsAllFiveRowsOfTheHeaderWithEveryEducationNewestFirst)
{
    auto printed = rows(lay_out(route()));
    printed.resize(5);
    EXPECT_THAT(printed, ElementsAre(
        "1. Пользователь (ФИО педагогического работника/руководящего работника) = Мухина Лариса Олеговна",
        "2. Наименование муниципального образования = Еманжелинский муниципальный район",
        "3. Место работы = МБУ ДО «ДДТ»",
        "4. Должность = педагог дополнительного образования",
        "5. Образование (год, название организации, специальность) = 2018, ЮУрГГПУ, педагогика дополнительного образования | 2004, ЧГПУ, учитель математики"));

    RecommendedRoute without = route();
    without.owner.education.clear();
    const auto blank = rows(lay_out(without));
    EXPECT_EQ(blank[4], "5. Образование (год, название организации, специальность) = ");  // an empty cell,
    EXPECT_EQ(blank[5], rows(lay_out(route()))[5]);                                      // and no shift
    EXPECT_EQ(blank.size(), rows(lay_out(route())).size());
}

// PROVES IOM-A1S-6-8
TEST(Annex1ForSpecialists, NamesProcedureGroupAndDateOfTheProcedure)
{
    const auto printed = rows(lay_out(route()));
    EXPECT_EQ(printed[5], "6. Наименование процедуры оценки профессиональных компетенций = Оценка педагогов дополнительного образования");
    EXPECT_EQ(printed[6], "7. Наименование или номер группы процедуры = Группа 12");
    EXPECT_EQ(printed[7], "8. Дата прохождения = 10.05.2023");
}

// PROVES IOM-A1S-9
TEST(Annex1ForSpecialists, PrintsWholePercentsHalfUpAndKeepsThemOnTheirSideOfACut)
{
    const auto printed = [](std::optional<Points> result) {
        RecommendedRoute one = route();
        one.procedure->results = {{"Предметная", result}};
        return rows(lay_out(one))[9];
    };
    EXPECT_EQ(printed(Points{0, 40}), "Предметная (%) = 0");
    EXPECT_EQ(printed(Points{40, 40}), "Предметная (%) = 100");
    EXPECT_EQ(printed(std::nullopt), "Предметная (%) = —");  // missing is not 0
    EXPECT_EQ(printed(Points{724, 1000}), "Предметная (%) = 72");
    EXPECT_EQ(printed(Points{725, 1000}), "Предметная (%) = 73");
    EXPECT_EQ(printed(Points{494, 1000}), "Предметная (%) = 49");
    EXPECT_EQ(printed(Points{495, 1000}), "Предметная (%) = 49,5");
    EXPECT_EQ(printed(Points{4996, 10000}), "Предметная (%) = 49,9");
    EXPECT_EQ(printed(Points{50, 100}), "Предметная (%) = 50");
    EXPECT_EQ(printed(Points{798, 1000}), "Предметная (%) = 79,8");
}

// PROVES IOM-A1S-9-note
TEST(Annex1ForSpecialists, PrintsTheAreasOfTheProcedureWhateverTheyAre)
{
    RecommendedRoute heads_of_schools = route();
    heads_of_schools.procedure->results = {{"Управленческая", Points{3, 4}}, {"Коммуникативная", Points{1, 2}}, {"Методическая", Points{1, 4}}};
    const auto printed = rows(lay_out(heads_of_schools));
    EXPECT_EQ(printed[8], "9. Результаты процедуры оценки компетенций**");
    EXPECT_EQ(printed[9], "Управленческая (%) = 75");
    EXPECT_EQ(printed[10], "Коммуникативная (%) = 50");
    EXPECT_EQ(printed[11], "Методическая (%) = 25");
    EXPECT_TRUE(printed[12].starts_with("10. "));  // three areas, three lines
}

// PROVES IOM-A1S-10
TEST(Annex1ForSpecialists, CountsTheProgrammesThatItLists)
{
    for (const std::size_t count : {0u, 1u, 7u}) {
        RecommendedRoute many = route();
        many.programmes.assign(count, {"Программа", "ЧИРО", 36, "очно"});
        const auto printed = rows(lay_out(many));
        EXPECT_TRUE(printed[13].ends_with(" = " + std::to_string(count))) << printed[13];
        std::size_t listed = 0;
        for (const auto& row : printed) listed += row.find("Программа") != std::string::npos;
        EXPECT_EQ(listed, count);
    }
}

// PROVES IOM-A1S-11
TEST(Annex1ForSpecialists, ListsProgrammesInTheRecommendersOrder)
{
    RecommendedRoute one = route();
    const auto printed = rows(lay_out(one));
    EXPECT_EQ(printed[14], "11. Перечисление ДПП из рекомендуемого ИОМ");
    EXPECT_EQ(printed[15], " = 1. Проектирование программ [ЧИППКРО, 72 ч, очно-заочно]");
    EXPECT_EQ(printed[16], " = 2. Азбука наставника [ЧИРО, 36 ч, дистанционно]");  // not by alphabet
    EXPECT_EQ(lay_out(one), lay_out(one));
    std::swap(one.programmes[0], one.programmes[1]);
    EXPECT_EQ(rows(lay_out(one))[15], " = 1. Азбука наставника [ЧИРО, 36 ч, дистанционно]");
}

// PROVES IOM-A1S-12
TEST(Annex1ForSpecialists, ListsEventsWithDatesInOrderOfDate)
{
    RecommendedRoute one = route();
    one.events.push_back({"Без даты", std::nullopt, {}, std::nullopt, std::nullopt});
    const auto printed = rows(lay_out(one));
    ASSERT_EQ(printed.size(), 21u);
    EXPECT_EQ(printed[18], " = 1. Съезд, 01.09.2023");
    EXPECT_EQ(printed[19], " = 2. Областной семинар, 02.10.2023 – 04.10.2023");
    EXPECT_EQ(printed[20], " = 3. Без даты");
    one.events.clear();
    EXPECT_TRUE(rows(lay_out(one)).back().ends_with(" = —"));
}

// PROVES IOM-A1W-hdr
TEST(Annex1ForTheWorker, HasTheSameHeaderAsTheSpecialistsForm)
{
    const Fields specialist = all<Fields>(lay_out(route())).at(0), worker = all<Fields>(lay_out(route(), own)).at(0);
    ASSERT_EQ(worker.rows.size(), 5u);
    for (std::size_t i = 0; i < 5; ++i) EXPECT_EQ(worker.rows[i].value, specialist.rows[i].value);
    EXPECT_EQ(said(*worker.rows[0].value), "Мухина Лариса Олеговна");
}

// PROVES IOM-A1W-res
TEST(Annex1ForTheWorker, HasARowForEachProcedureOrNeedWithLevelAndPoints)
{
    RecommendedRoute one = route();
    one.procedure->results[1].result = Points{99, 200};  // 49.5 %: beside «49,5» stands «низкий»
    one.procedure->results[2].result = Points{8, 10};
    one.needs = {{"Методическая: одарённые дети", "2023-06-01"_day}};
    const Grid results = all<Grid>(lay_out(one, own)).at(0);
    ASSERT_EQ(results.groups.size(), 2u);
    EXPECT_THAT(lines(results), ElementsAre(
        "1. ¦ Оценка педагогов дополнительного образования ¦ Предметная ¦ 10.05.2023 ¦ средний / 72 из 100",
        "Коммуникативная ¦ низкий / 99 из 200",
        "Психолого-педагогическая ¦ высокий / 8 из 10",
        "Методическая ¦ средний / 11 из 20",
        "2. ¦ потребность ¦ Методическая: одарённые дети ¦ 01.06.2023 ¦ —"));
    EXPECT_EQ(results.groups[0][0][0].rows, 4);  // one row a procedure: its number spans the areas
    EXPECT_EQ(rows(lay_out(one))[10], "Коммуникативная (%) = 49,5");
    EXPECT_EQ(level(Points{4996, 10000}, {50, 80}), "низкий");
    EXPECT_EQ(level(Points{50, 100}, {50, 80}), "средний");
    EXPECT_EQ(level(Points{7999, 10000}, {50, 80}), "средний");
}

TEST(Annex1, OfARouteFromNeedsAloneNamesTheProcedureNeedAndHasNoScore)  // AMB-A14
{
    RecommendedRoute one = route();
    one.procedure.reset();
    one.needs = {{"Методическая", "2023-06-01"_day}};
    const auto printed = rows(lay_out(one));
    EXPECT_EQ(printed[5], "6. Наименование процедуры оценки профессиональных компетенций = потребность [Методическая]");
    EXPECT_EQ(printed[6], "7. Наименование или номер группы процедуры = —");
    EXPECT_EQ(printed[7], "8. Дата прохождения = 01.06.2023");
    EXPECT_EQ(printed[9], "Предметная (%) = —");
    EXPECT_EQ(printed[12], "Методическая (%) = —");
    EXPECT_THAT(lines(all<Grid>(lay_out(one, own)).at(0)), ElementsAre("1. ¦ потребность ¦ Методическая ¦ 01.06.2023 ¦ —"));
}

// PROVES IOM-A1W-formal
TEST(Annex1ForTheWorker, HasARowForEachProgrammeWithItsProviderAsThePlace)
{
    const Paper paper = lay_out(route(), own);
    EXPECT_THAT(lines(all<Grid>(paper).at(1)), ElementsAre("1. ¦ ЧИППКРО ¦ Проектирование программ [72 ч, очно-заочно]",
                                                           "2. ¦ ЧИРО ¦ Азбука наставника [36 ч, дистанционно]"));
    RecommendedRoute none = route();
    none.programmes.clear();
    EXPECT_THAT(lines(all<Grid>(lay_out(none, own)).at(1)), ElementsAre("— ¦ — ¦ —"));
}

// PROVES IOM-A1W-informal
TEST(Annex1ForTheWorker, PrintsEveryFormOfParticipationInOneCellAndDatesAsAPeriod)
{
    EXPECT_THAT(lines(all<Grid>(lay_out(route(), own)).at(2)), ElementsAre(
        "1. ¦ Миасс ¦ Съезд ¦ слушатель ¦ 01.09.2023",
        "2. ¦ Челябинск ¦ Областной семинар ¦ слушатель; спикер; участник конкурса ¦ 02.10.2023 – 04.10.2023"));
}

// PROVES IOM-A1W-level
TEST(Annex1ForTheWorker, ListsEventsOfRegionalLevelAndOthersOnlyWithTheOption)
{
    RecommendedRoute one = route();
    one.events = {{"Районный семинар", "Еманжелинск", {"слушатель"}, "2023-09-05"_day, "2023-09-05"_day, EventLevel::municipal},
                  {"Педсовет", "ДДТ", {"слушатель"}, "2023-09-06"_day, "2023-09-06"_day, EventLevel::institutional},
                  {"Съезд", "Миасс", {"слушатель"}, "2023-09-07"_day, "2023-09-07"_day, EventLevel::regional}};
    EXPECT_THAT(lines(all<Grid>(lay_out(one, own)).at(2)), ElementsAre("1. ¦ Миасс ¦ Съезд ¦ слушатель ¦ 07.09.2023"));
    EXPECT_THAT(lines(all<Grid>(lay_out(one, {.layout = Layout::worker, .other_levels = true})).at(2)), ElementsAre(
        "1. ¦ Еманжелинск ¦ Районный семинар [муниципальный уровень] ¦ слушатель ¦ 05.09.2023",
        "2. ¦ ДДТ ¦ Педсовет [уровень организации] ¦ слушатель ¦ 06.09.2023",
        "3. ¦ Миасс ¦ Съезд ¦ слушатель ¦ 07.09.2023"));
}

// ------------------------------------------------------------------------------------------------ Annex 2, the fields

TEST(Annex2ForSpecialists, PrintsProviderAddressAndHours)
{
    const auto printed = rows(lay_out(taken()));
    EXPECT_EQ(printed[0], "1. ФИО педагогического / руководящего работника = Мухина Лариса Олеговна");
    EXPECT_EQ(printed[6], "7. Наименование организации, реализующие ДПП (в т.ч. адрес) = ЧИППКРО, г. Челябинск, ул. Красноармейская, 88");
    EXPECT_EQ(printed[7], "8. Трудоемкость ДПП = 72 ч");
}

// PROVES IOM-A2S-6
TEST(Annex2, PrintsOnlyAProgrammeThatTheHeadConfirmed)
{
    RouteOutcome one = taken();
    EXPECT_EQ(rows(lay_out(one))[5], "6. Наименование ДПП из формальной части ИОМ, согласованной с руководителем ОО = Проектирование программ");
    one.programmes[0].head_confirmed = false;
    for (std::size_t row = 5; row < 10; ++row) EXPECT_TRUE(rows(lay_out(one))[row].ends_with(" = —"));
    EXPECT_THAT(lines(all<Grid>(lay_out(one, own)).at(0)), ElementsAre("— ¦ — ¦ — ¦ — ¦ — ¦ —"));
}

// PROVES IOM-A2S-9
TEST(Annex2ForSpecialists, PrintsThePeriodOfTheGroup)
{
    EXPECT_EQ(rows(lay_out(taken()))[8], "9. Дата реализации = 05.02.2024 – 15.03.2024");
}

// PROVES IOM-A2S-10
TEST(Annex2, OfACompletedProgrammeWithoutADocumentNumberIsIncomplete)
{
    RouteOutcome one = taken();
    EXPECT_EQ(rows(lay_out(one))[9], "10. Номер документа установленного образца = 7424-001847");
    EXPECT_FALSE(lacks(one));  // no series: complete all the same, AMB-A39
    one.programmes[0].document_number.reset();
    const Refusals found = lacks(one);
    ASSERT_EQ(found.size(), 1u);
    EXPECT_EQ(found.first().code().name, "document_number_missing");
    EXPECT_EQ(found.first().clause(), "IOM-A2S-10");
    EXPECT_EQ(found.first().at(), "/programmes/0/document_number");
    EXPECT_EQ(rows(lay_out(one))[9], "10. Номер документа установленного образца = —");
    one.programmes[0].attested.reset();  // still in training: nothing is missing yet
    EXPECT_FALSE(lacks(one));
}

// PROVES IOM-A2S-11
TEST(Annex2ForSpecialists, PrintsOnlyEventsThatTheHeadConfirmed)
{
    RouteOutcome one = taken();
    one.events.push_back({"Не согласовано", "Миасс", "2023-09-01"_day, "2023-09-01"_day, EventLevel::regional, false, true});
    const auto printed = rows(lay_out(one));
    EXPECT_EQ(printed[11], " = 1. Областной семинар, 02.10.2023 – 04.10.2023");
    EXPECT_EQ(printed.size(), 12u);
}

// PROVES IOM-A2W-formal
TEST(Annex2ForTheWorker, PrintsCollegesAndUniversitiesAsProvidersToo)
{
    RouteOutcome one = taken();
    one.programmes.push_back({"Цифровая среда", "ЮУрГГПУ", "пр. Ленина, 69", ProviderKind::vo, 36, "2024-04-01"_day, "2024-04-19"_day, true, "2024-04-19"_day, "ПК", "0091356"});
    one.programmes.push_back({"Наставничество", "Миасский педагогический колледж", std::nullopt, ProviderKind::spo, 16, "2024-05-13"_day, "2024-05-14"_day, true, std::nullopt, std::nullopt, std::nullopt});
    EXPECT_THAT(lines(all<Grid>(lay_out(one, own)).at(0)), ElementsAre(
        "1. ¦ ЧИППКРО, г. Челябинск, ул. Красноармейская, 88 ¦ Проектирование программ ¦ 72 ¦ 05.02.2024 – 15.03.2024 ¦ 7424-001847",
        "2. ¦ ЮУрГГПУ, пр. Ленина, 69 ¦ Цифровая среда ¦ 36 ¦ 01.04.2024 – 19.04.2024 ¦ 0091356",
        "3. ¦ Миасский педагогический колледж ¦ Наставничество ¦ 16 ¦ 13.05.2024 – 14.05.2024 ¦ —"));
}

// PROVES IOM-A2W-informal
TEST(Annex2ForTheWorker, PrintsOnlyAttendedEventsWithoutAFormOfParticipation)
{
    RouteOutcome one = taken();
    one.events.push_back({"Пропущено", "Миасс", "2023-09-01"_day, "2023-09-01"_day, EventLevel::regional, true, false});
    const Grid informal = all<Grid>(lay_out(one, own)).at(1);
    EXPECT_THAT(lines(informal), ElementsAre("1. ¦ Челябинск ¦ Областной семинар ¦ 02.10.2023 – 04.10.2023"));
    EXPECT_THAT(heads(informal), testing::Not(testing::Contains(testing::HasSubstr("форм"))));
}
