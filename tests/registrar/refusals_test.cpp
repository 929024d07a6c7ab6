// SPDX-License-Identifier: MIT
// One code, one kind, for ever: what a caller does next depends on it, and Python's class and the tool's exit code do.

#include <marshrut/registrar/refusals.hpp>

#include <gtest/gtest.h>

#include <map>
#include <set>

namespace {

using namespace marshrut;

}  // namespace

TEST(AllRefusals, OneCodeHasOneKind)
{
    std::map<std::string_view, Kind> kinds;
    for (const Code* one : registrar::all_refusals()) {
        const auto known = kinds.emplace(one->name, one->kind).first;
        EXPECT_EQ(row_of(known->second).name, row_of(one->kind).name) << one->name << " under " << one->clause;
    }
    EXPECT_GT(kinds.size(), 150u);
}

TEST(AllRefusals, EachSaysItselfInBothLanguagesUnderAClause)
{
    for (const Code* one : registrar::all_refusals()) {
        EXPECT_FALSE(one->clause.empty() || one->ru.empty() || one->en.empty()) << one->name;
        EXPECT_EQ(one->name.find_first_not_of("abcdefghijklmnopqrstuvwxyz_0123456789"), std::string_view::npos) << one->name;
    }
}

TEST(AllRefusals, NoRowStandsInTheListTwice)
{
    std::set<const Code*> rows;
    for (const Code* one : registrar::all_refusals()) EXPECT_TRUE(rows.insert(one).second) << one->name;
}

// A kept verdict is read back by name and clause: whatever an act may be refused with must come back with its own sentence. The codes
// left out are of files and of rules that no verdict is kept of; `education_too_low` has two sentences under one clause and is open.
TEST(AllRefusals, AKeptVerdictSaysWhatWasSaid)
{
    const std::set<std::string_view> left_out{"unknown_code", "duplicate_key", "look_alike", "missing_column", "subject_not_taught",
                                                             "entry_not_met", "policy_out_of_range", "education_too_low"};
    for (const Code* one : registrar::all_refusals()) {
        if (left_out.contains(one->name) || one->kind == Kind::busy || one->kind == Kind::not_found) continue;
        EXPECT_EQ(registrar::find_refusal(one->name, one->clause)->ru, one->ru) << one->name << " under " << one->clause;
    }
}
