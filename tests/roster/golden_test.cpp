// SPDX-License-Identifier: MIT
// What an operator sees for nasty files. Each golden/<file>.csv has its page beside it, golden/<file>.txt; with MARSHRUT_WRITE_GOLDEN set the pages are
// written anew.
#include <marshrut/catalogue/reference.hpp>
#include <marshrut/roster/doctor.hpp>

#include "support/files.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <sstream>

using namespace marshrut;

namespace {

std::vector<std::string> nasty_files()
{
    std::vector<std::string> names;
    for (const auto& one : std::filesystem::directory_iterator{"tests/table/golden"})
        if (one.path().extension() == ".csv") names.push_back(one.path().stem().string());
    std::ranges::sort(names);
    return names;
}

/// The page of one file, in both languages.
std::string page(const std::string& name)
{
    const auto table = table::read(name + ".csv", support::bytes_of("tests/table/golden/" + name + ".csv"));
    std::ostringstream page;
    if (!table) {
        page << table.error();
        return page.str();
    }
    roster::Files files;
    files.staff = *table;
    const auto seen = roster::examine(files, {"2023-06-01"_day}, catalogue::bundled());
    if (!seen) {
        page << seen.error();
        return page.str();
    }
    const table::Report& report = seen->reports.front();
    EXPECT_TRUE(report.adds_up());
    page << table::print(report, Language::ru) << '\n' << table::print(report, Language::en) << '\n';
    for (const roster::Worker& one : seen->staff) {
        page << one.row.place().print() << ' ' << one.name.surname << " |";
        for (const std::string& subject : one.subjects) page << ' ' << subject;
        page << '\n';
    }
    return page.str();
}

}  // namespace

TEST(Golden, ThereAreFiles) { EXPECT_GT(nasty_files().size(), 25u); }

class NastyFile : public testing::TestWithParam<std::string> {};

TEST_P(NastyFile, PrintsThePageBesideIt)
{
    const std::string golden = "tests/table/golden/" + GetParam() + ".txt", now = page(GetParam());
    if (std::getenv("MARSHRUT_WRITE_GOLDEN") != nullptr) std::ofstream{golden, std::ios::binary} << now;
    EXPECT_EQ(now, support::bytes_of(golden));
}

INSTANTIATE_TEST_SUITE_P(Golden, NastyFile, testing::ValuesIn(nasty_files()), [](const auto& one) { return one.param; });
