// SPDX-License-Identifier: MIT
#include <marshrut/table/csv.hpp>
#include <marshrut/table/refusals.hpp>

#include "bytes.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>


using namespace marshrut;
using table::Table;
using testing::ElementsAre;

namespace {

using Cells = std::vector<std::vector<std::string>>;

Table read(std::string_view bytes) { return table::read("f.csv", bytes).value(); }

Cells cells(const Table& t)
{
    Cells all;
    for (std::size_t row = 0; row < t.rows(); ++row) {
        all.emplace_back();
        for (std::size_t column = 0; column < t.width(); ++column) all.back().emplace_back(t.cell(row, column));
    }
    return all;
}

std::vector<std::string> findings(const Table& t)
{
    std::vector<std::string> all;
    for (const auto& one : t.report().findings) all.push_back(one.place.print() + ' ' + one.code);
    return all;
}

std::string refused(std::string_view bytes, const table::Limits& limits = {})
{
    const auto t = table::read("f.csv", bytes, limits);
    return t.ok() ? "read" : std::string{t.error().code().name};
}

}  // namespace

TEST(Csv, nasty_65_LineEndsBomAndAMissingLastLineBreakDoNotMatter)
{
    const Cells wanted{{"1", "2"}, {"3", "4"}};
    for (const char* bytes : {"a;b\n1;2\n3;4\n", "a;b\r\n1;2\r\n3;4\r\n", "a;b\r1;2\r3;4\r", "a;b\n1;2\n3;4", "\xEF\xBB\xBF" "a;b\n1;2\n3;4\n",
                              "\n\na;b\n\n1;2\n;\n  ;\t\n3;4\n\n"}) {
        EXPECT_EQ(cells(read(bytes)), wanted) << bytes;
    }
    EXPECT_EQ(read("\n\na;b\n\n1;2\n").line(0), 5) << "lines are counted as an editor shows them";
    EXPECT_EQ(read("a;b\r\n1;2\r\n3;4\r\n").line(1), 3);
    EXPECT_EQ(refused(""), "file_empty");
    EXPECT_EQ(refused("\xEF\xBB\xBF\r\n"), "file_empty");
    EXPECT_EQ(read("a;b\n").rows(), 0u) << "only headings";
}

TEST(Csv, SeparatorsAreFoundInTheHeadings)
{
    EXPECT_EQ(cells(read("a,b\n\"1,5\",2\n")), (Cells{{"1,5", "2"}}));
    EXPECT_EQ(cells(read("a\tb\n1,5\t2;3\n")), (Cells{{"1,5", "2;3"}}));
    EXPECT_EQ(cells(read("Результат, %;Имя\n87,5;Анна\n")), (Cells{{"87,5", "Анна"}}));
    EXPECT_EQ(read("a,b\n1,2\n").report().separator, ",");
    EXPECT_EQ(read("a\tb\n1\t2\n").report().separator, "TAB");
    EXPECT_EQ(cells(read("a\n1,2\n")), (Cells{{"1,2"}})) << "one column has no separator";
}

TEST(Csv, nasty_67_ALineSepIsUnderstoodAndLosesToTheHeadings)
{
    EXPECT_EQ(cells(read("sep=;\r\na;b\r\n1;2\r\n")), (Cells{{"1", "2"}}));
    EXPECT_EQ(cells(read("\"sep=,\"\na,b\n1,2\n")), (Cells{{"1", "2"}}));
    EXPECT_EQ(cells(read("SEP=\t\na\tb\n1\t2\n")), (Cells{{"1", "2"}}));
    const Table contradicted = read("sep=,\na;b\n1;2\n");
    EXPECT_EQ(cells(contradicted), (Cells{{"1", "2"}}));
    EXPECT_THAT(findings(contradicted), ElementsAre("f.csv:1 separator_told"));
    EXPECT_EQ(contradicted.line(0), 3);
}

TEST(Csv, nasty_68_QuotesHoldLineBreaksSeparatorsAndDoubledQuotes)
{
    const Table t = read("a;b\n\"1\n2\";\"x;\"\"y\"\"\"\nc;d \"e\" f\n");
    EXPECT_EQ(cells(t), (Cells{{"1\n2", "x;\"y\""}, {"c", "d \"e\" f"}}));
    EXPECT_EQ(t.line(0), 2);
    EXPECT_EQ(t.line(1), 4) << "a row stands where its first letter stands";
}

TEST(Csv, nasty_68_AQuoteThatWentWrongCostsOneRowAndNoNeighbour)
{
    const Table unclosed = read("a;b\n1;2\n\"3;4\n5;6\n7;8\n");
    EXPECT_EQ(cells(unclosed), (Cells{{"1", "2"}, {"5", "6"}, {"7", "8"}}));
    EXPECT_THAT(findings(unclosed), ElementsAre("f.csv:3 quote_unclosed"));

    const Table middle = read("a;b\n\"1\"x;2\n3;4\n\"5;6\n\"7\";8\n9;0\n");
    EXPECT_EQ(cells(middle), (Cells{{"3", "4"}, {"7", "8"}, {"9", "0"}}));
    EXPECT_THAT(findings(middle), ElementsAre("f.csv:2 text_after_quote", "f.csv:4 text_after_quote"));
    EXPECT_EQ(middle.report().rows, 5);
    EXPECT_EQ(middle.report().rejected, 2);

    EXPECT_EQ(refused("a;\"b\n1;2\n"), "quote_unclosed") << "in the headings it is the file";
}

TEST(Csv, nasty_69_RowsOfAnotherWidthAreRejectedOneByOne)
{
    const Table t = read("a;b;c\n1;2\n1;2;3\n1;2;3;4\n");
    EXPECT_EQ(cells(t), (Cells{{"1", "2", "3"}}));
    EXPECT_THAT(findings(t), ElementsAre("f.csv:2 row_short", "f.csv:4 row_long"));
    EXPECT_EQ(t.report().findings[1].ru, "В строке столбцов 4, а в заголовке 3.");
}

TEST(Csv, nasty_69_AHeadingThatStandsTwiceRefusesTheFile)
{
    const auto t = table::read("f.csv", "Фамилия;Имя; фамилия\u00A0\n");
    ASSERT_FALSE(t.ok());
    EXPECT_EQ(t.error().code(), table::code::duplicate_header);
    EXPECT_EQ(t.error().at(), "f.csv");
    EXPECT_EQ(t.error().sentence(Language::ru), "Один заголовок стоит дважды: в столбцах 1 и 3.");
    EXPECT_EQ(refused("a;;\n1;2;3\n"), "read") << "nameless columns are no heading";
}

TEST(Csv, nasty_72_BoundsHold)
{
    std::string wide = "c0";
    for (int n = 1; n <= 1000; ++n) wide += ";c" + std::to_string(n);
    EXPECT_EQ(refused(wide + '\n'), "too_many_columns");
    EXPECT_EQ(refused(wide.substr(0, wide.rfind(';')) + '\n'), "read");

    std::string fits, too_long;
    for (int n = 0; n < 32'767; ++n) fits += "ж";
    too_long = fits + "ж";
    const Table t = read("a;b\n" + fits + ";1\n2;" + too_long + "\n3;4\n");
    EXPECT_EQ(t.rows(), 2u);
    ASSERT_THAT(findings(t), ElementsAre("f.csv:3 cell_too_long"));
    EXPECT_EQ(t.report().findings[0].place.column, 2);
    EXPECT_EQ(t.report().findings[0].place.heading, "b");

    table::Limits small;
    small.rows = 3;
    EXPECT_EQ(refused("a\n1\n2\n3\n", small), "read");
    EXPECT_EQ(refused("a\n1\n2\n\n3\n4\n", small), "too_many_rows");
    EXPECT_EQ(refused("a\n\"1\"x\n\"1\"x\n\"1\"x\n\"1\"x\n", small), "too_many_rows") << "rejected rows count";
    small.bytes = 8;
    EXPECT_EQ(refused("a\n12345678\n", small), "file_too_large");
}

TEST(Csv, nasty_72_AnythingTakesLinearTime)
{
    const std::size_t size = 1 << 20;
    const auto repeated = [&](std::string_view head, std::string_view unit) {
        std::string bytes{head};
        while (bytes.size() < size) bytes += unit;
        return bytes;
    };
    const std::string hard[] = {
        "a;b\n1;" + std::string(size, 'x') + "\n2;3\n",  // one line
        repeated("a;b\n", "\"x\n"),                      // every line opens a quote
        repeated("a;b\n", "\"\"\"x\n"),
        repeated("a;b\n", "\"x\"\"\n"),
        repeated("a;b\n", ";"),                          // one row of five million cells
        repeated("a;b\n\"", "\"\""),                     // one quote that never ends
        repeated("\"a", "\n"),
    };
    for (const std::string& bytes : hard) {
        const auto read = table::read("f.csv", bytes);  // a quadratic reader would need hours
        EXPECT_TRUE(read.has_value() || read.error().kind() == Kind::invalid) << bytes.substr(0, 20);
    }
}

TEST(Csv, nasty_76_FormulasAreGuardedOnTheWayOutAndComeBackUnchanged)
{
    for (const char* cell : {"=1+1", "+7 351 263-89-35", "-", "-5", "@SUM(A1)", "\tx", "\rx", "＝1+1", "＋1", "－1", "＠x", " =1", "\u00A0=1", "'", "'a",
                             "''", "'=1", "'\t", "a", "", "1=1", "x'y", "«'»", "a;b", "a\"b", "\"", "a\nb", " a "}) {
        EXPECT_EQ(table::unguarded(table::guarded(cell)), cell);
        for (const auto& style : {table::Style::russian_excel(), table::Style::rfc4180()}) {
            const Table t = Table::of("t", {{"Телефон", {cell, "x"}}, {"b", {"1", "2"}}}).value();
            const Table back = read(table::write(t, style));
            EXPECT_EQ(cells(back), cells(t)) << cell;
        }
    }
    EXPECT_EQ(table::guarded("=1+1"), "'=1+1");
    EXPECT_EQ(table::guarded("'x"), "''x");
    EXPECT_EQ(table::guarded("x"), "x");
    EXPECT_EQ(table::unguarded("'x"), "'x") << "no mark of ours";
}

TEST(Csv, RussianExcelGetsABomSemicolonsAndCommasAndOthersGetRfc4180)
{
    const auto rows = [](table::Style style) {
        table::Writer writer{style};
        writer.row({std::string{"Имя"}, std::string{"%"}, std::string{"Дата"}, std::string{"Да"}});
        writer.row({std::string{"Анна;2"}, table::Tenths{875}, "2023-07-04"_day, true});
        writer.row({std::string{"x"}, table::Tenths{-50}, std::monostate{}, std::int64_t{-7}});
        return std::move(writer).finish();
    };
    EXPECT_EQ(rows(table::Style::russian_excel()),
              "\xEF\xBB\xBFИмя;%;Дата;Да\r\n\"Анна;2\";87,5;04.07.2023;да\r\nx;-5;;-7\r\n");
    EXPECT_EQ(rows(table::Style::rfc4180()), "Имя,%,Дата,Да\r\n\"Анна;2\",87.5,2023-07-04,да\r\nx,-5,,-7\r\n");
}

TEST(Csv, nasty_79_TheNameOfAFileIsOnlyALabel)
{
    const auto t = table::read("../../Иванов.csv", "a;b\n1;2\n");
    EXPECT_EQ(t->name(), "../../Иванов.csv");
}
