// SPDX-License-Identifier: MIT
#include <marshrut/table/refusals.hpp>
#include <marshrut/table/table.hpp>

#include <gtest/gtest.h>

using namespace marshrut;
using table::Table;

TEST(Table, InMemoryIsTheSameTable)
{
    const Table t = Table::of("people", {{"person_key", {"1", "2"}}, {"position", {"teacher", ""}}}).value();
    EXPECT_EQ(t.rows(), 2u);
    EXPECT_EQ(t.cell(0, 1), "teacher");
    EXPECT_EQ(t.cell(1, 1), "");
    EXPECT_EQ(t.place(1, 0).print(), "people:2");
    EXPECT_EQ(t.place(1, 0).heading, "person_key");
    EXPECT_EQ(t.report().rows, 2);
}

TEST(Table, ColumnsOfUnequalLengthAreRefused)
{
    const auto t = Table::of("people", {{"a", {"1", "2"}}, {"b", {"1"}}});
    ASSERT_FALSE(t.ok());
    EXPECT_EQ(t.error().code(), table::code::uneven_columns);
    EXPECT_EQ(Table::of("people", {{"a", {}}, {"A ", {}}}).error().code(), table::code::duplicate_header);
    EXPECT_EQ(Table::of("people", {}).error().code(), table::code::file_empty);
}

TEST(Table, PlacesOfSheetsNameTheSheet)
{
    table::Builder builder{"b.xlsx", "Лист1"};
    builder.begin(3);
    builder.cell("a");
    ASSERT_TRUE(builder.end().ok());
    builder.begin(7);
    builder.cell("x");
    ASSERT_TRUE(builder.end().ok());
    const Table t = std::move(builder).finish().value();
    EXPECT_EQ(t.place(0).print(), "b.xlsx[Лист1]:7");
    EXPECT_EQ(t.heading_place(0).line, 3);
}

TEST(Table, CopiesAndMovesKeepTheirCells)
{
    Table t = Table::of("t", {{"a", {"x"}}}).value();
    const Table copy = t;
    const Table moved = std::move(t);
    EXPECT_EQ(copy.cell(0, 0), "x");
    EXPECT_EQ(moved.cell(0, 0), "x");
}
