// SPDX-License-Identifier: MIT
#include <marshrut/core/checked.hpp>
#include <marshrut/table/csv.hpp>
#include <marshrut/table/rows.hpp>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

using namespace marshrut;
using testing::ElementsAre;
using testing::IsEmpty;

namespace {

enum class Employed : std::uint8_t { main, secondary };
BOOST_DESCRIBE_ENUM(Employed, main, secondary)

struct Worker {
    std::string key;
    std::optional<std::string> surname, fio;
    Day born;
    std::optional<Employed> employed;
    std::vector<std::string> tags;
    std::optional<table::Percent> percent;
    std::optional<std::int64_t> points;
    std::optional<bool> published;
    std::optional<Snils> snils;

    static Result<> check(const Worker& one)
    {
        if (one.key == "0") return Failure{table::code::bad_value, {{"expected", std::string{"not 0"}}}, "key"};
        return done();
    }
    static std::span<const table::Column> columns();
};
BOOST_DESCRIBE_STRUCT(Worker, (), (key, surname, fio, born, employed, tags, percent, points, published, snils))

constexpr Code odd_birth{"birth_date_invalid", Kind::invalid, "X-1", "ru", "en"};
constexpr table::Spelling kinds[] = {{"main", "основная;основная работа"}, {"secondary", "совместительство"}};

std::span<const table::Column> Worker::columns()
{
    using table::Need;
    static constexpr table::Column all[] = {
        {.name = "key", .titles = "Код сотрудника", .need = Need::filled},
        {.name = "surname", .titles = "Фамилия", .need = Need::filled, .unless = "fio"},
        {.name = "fio", .titles = "Ф.И.О.|ФИО"},
        {.name = "born", .titles = "Дата рождения", .need = Need::filled, .fault = &odd_birth},
        {.name = "employed", .titles = "Вид занятости", .spellings = kinds},
        {.name = "tags", .titles = "Признаки"},
        {.name = "percent", .titles = "Результат, %"},
        {.name = "points", .titles = "Баллы", .absent_words = true},
        {.name = "published"},
        {.name = "snils", .titles = "СНИЛС", .treatment = table::Treatment::remark, .secret = true},
    };
    return all;
}

Expected<table::Rows<Worker>, Refusals> read(std::string_view bytes)
{
    return table::read<Worker>(table::read("w.csv", bytes).value());
}

std::vector<std::string> findings(const table::Rows<Worker>& rows)
{
    std::vector<std::string> all;
    for (const auto& one : rows.report.findings)
        all.push_back(one.place.print() + ' ' + std::to_string(one.place.column) + ' ' + one.code + ' ' + one.value + (one.nearest.empty() ? "" : " ~ " + one.nearest));
    return all;
}

}  // namespace

TEST(Rows, nasty_69_HeadingsMatchBySpellingInAnyOrder)
{
    const auto read_rows = read("  дата\u00A0 рождения;ФАМИЛИЯ;key;Вид  занятости;Признаки;СНИЛС\n"
                                "04.07.1980;Семёнов;7;Основная;a;112-233-445 95\n");
    ASSERT_TRUE(read_rows.ok());
    const auto& rows = *read_rows;
    EXPECT_THAT(findings(rows), IsEmpty());
    ASSERT_EQ(rows.rows.size(), 1u);
    const Worker& one = rows.rows[0].row;
    EXPECT_EQ(one.key, "7");
    EXPECT_EQ(one.surname, "Семёнов");
    EXPECT_EQ(one.born, "1980-07-04"_day);
    EXPECT_EQ(one.employed, Employed::main);
    EXPECT_THAT(one.tags, ElementsAre("a"));
    EXPECT_TRUE(one.snils.has_value());
    EXPECT_FALSE(one.percent.has_value());
    EXPECT_FALSE(one.published.has_value());
    EXPECT_EQ(rows.rows[0].place.print(), "w.csv:2");
}

TEST(Rows, AFaultRejectsItsRowAndNoOther)
{
    const auto rows = read("key;Фамилия;born;employed;percent;points;СНИЛС\n"
                           "1;А;31.02.1985;;;;\n"
                           "2;Б;01.01.1980;совместительсво;;;\n"
                           "3;;01.01.1980;;;;\n"
                           "4;Г;01.01.1980;;101;;\n"
                           "5;Д;01.01.1980;;abc;1,5;\n"
                           "0;Е;01.01.1980;;;;\n"
                           "7;Ж;01.01.1980;;н/д;—;112-233-445 96\n")
                          .value();
    EXPECT_THAT(findings(rows),
                ElementsAre("w.csv:2 3 birth_date_invalid 31.02.1985", "w.csv:3 4 unknown_code совместительсво ~ совместительство",
                            "w.csv:4 2 null_value ", "w.csv:5 5 out_of_range 101", "w.csv:6 5 not_a_number abc",
                            "w.csv:6 6 not_a_number 1,5", "w.csv:7 1 bad_value 0", "w.csv:8 7 bad_value "))
        << "a СНИЛС never stands in a report";
    ASSERT_EQ(rows.rows.size(), 1u);
    EXPECT_EQ(rows.rows[0].row.key, "7");
    EXPECT_FALSE(rows.rows[0].row.snils) << "a number that was not read is dropped, the row stays";
    EXPECT_EQ(rows.report.rows, 7);
    EXPECT_EQ(rows.report.rejected, 6);
}

TEST(Rows, nasty_70_TwoColumnsOfOneMeaningRefuseTheTable)
{
    const auto rows = read("key;ФИО;Ф.И.О.;born\n");
    ASSERT_FALSE(rows.ok());
    EXPECT_EQ(rows.error().first().code().name, "same_meaning");
    EXPECT_EQ(rows.error().first().sentence(Language::ru), "Столбцы «ФИО» и «Ф.И.О.» значат одно и то же (fio): оставьте один.");
}

TEST(Rows, MissingColumnsAreAllNamedWithTheNearestHeading)
{
    const auto rows = read("ключ;Дата рожденья\n");
    ASSERT_FALSE(rows.ok());
    std::vector<std::string> all;
    for (const auto& one : rows.error()) all.push_back(one.sentence(Language::ru));
    EXPECT_THAT(all, ElementsAre("Нет столбца «Код сотрудника» (key).", "Нет столбца «Фамилия» (surname) / «Ф.И.О.» (fio).",
                                 "Нет столбца «Дата рождения» (born); есть «Дата рожденья» — вероятно, это он."));
}

TEST(Rows, AColumnMayStandInTheOthersPlace)
{
    const auto rows = read("key;ФИО;born\n1;Иванов Иван;01.01.1980\n").value();
    EXPECT_EQ(rows.rows.size(), 1u);
    EXPECT_EQ(rows.rows[0].row.fio, "Иванов Иван");
}

// PROVES MOD-4.1
TEST(Rows, UnknownColumnsAreIgnoredWithANote)
{
    const auto rows = read("key;ФИО;born;Балл;Телефон\n1;И;01.01.1980;3;+7\n").value();
    EXPECT_THAT(findings(rows), ElementsAre("w.csv:1 4 unknown_column Балл ~ «Баллы» (points)", "w.csv:1 5 unknown_column Телефон"));
    EXPECT_EQ(rows.report.findings[0].treatment, table::Treatment::note);
    EXPECT_EQ(rows.report.rejected, 0);
    EXPECT_EQ(rows.rows.size(), 1u);
}

TEST(Rows, LatinLookAlikesInAHeadingMatchAndAreReported)
{
    const auto rows = read("key;Фaмилия;born\n1;И;01.01.1980\n").value();
    EXPECT_THAT(findings(rows), ElementsAre("w.csv:1 2 look_alike Фaмилия"));
    EXPECT_EQ(rows.rows[0].row.surname, "И");
}

TEST(Rows, RowsThatAreNotChosenAreNotRead)
{
    table::ReadOptions options;
    options.chosen = [](std::size_t row) { return row == 1; };
    const auto t = table::read("w.csv", "key;ФИО;born\n1;И;мусор\n2;И;01.01.1980\n").value();
    const auto rows = table::read<Worker>(t, options).value();
    EXPECT_THAT(findings(rows), IsEmpty()) << "not even its faults are told";
    EXPECT_EQ(rows.rows.size(), 1u);
    EXPECT_EQ(rows.report.rows, 2);
}

TEST(Rows, EveryColumnHasAField)
{
    for (const auto& column : Worker::columns()) {
        bool found = false;
        for (const Field& field : shape_of<Worker>().fields) found = found || field.name == column.name;
        EXPECT_TRUE(found) << column.name;
    }
}
