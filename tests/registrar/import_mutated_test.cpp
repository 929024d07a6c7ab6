// SPDX-License-Identifier: MIT
// Files that somebody or something has damaged, through the door: nothing breaks, every row is counted once, and every refusal says what
// and where, in both languages, and nothing about a person. With MARSHRUT_FUZZ_SECONDS set it goes on for as long.

#include <marshrut/registrar.hpp>
#include <marshrut/roster/import.hpp>
#include <marshrut/testing/world.hpp>

#include "support/files.hpp"
#include "support/mutations.hpp"

#include <gtest/gtest.h>

#include <charconv>
#include <chrono>
#include <cstdlib>
#include <cstring>
#include <set>

namespace {

using namespace marshrut;

using FileOf = std::optional<Source> roster::Import::*;
struct Kept {
    std::string name;
    FileOf file;
};
const std::vector<Kept> files{
    {"organisations", &roster::Import::organisations}, {"procedures", &roster::Import::procedures}, {"campaigns", &roster::Import::campaigns},
    {"programmes", &roster::Import::programmes}, {"events", &roster::Import::events}, {"groups", &roster::Import::groups},
    {"staff", &roster::Import::staff}, {"authority_users", &roster::Import::authority_users}, {"assignments", &roster::Import::assignments},
    {"results", &roster::Import::results}, {"needs", &roster::Import::needs}, {"ratings", &roster::Import::ratings},
    {"history", &roster::Import::history}, {"attestation", &roster::Import::attestation}, {"participation", &roster::Import::participation}};

std::string bytes(const std::string& name) { return support::bytes_of("examples/data/region/" + name + ".csv"); }

/// Surnames of the region, which no sentence may hold.
std::vector<std::string> surnames()
{
    std::vector<std::string> all;
    for (const std::string& line : support::pieces(bytes("staff"), '\n')) {
        const auto cells = support::pieces(line, ';');
        if (cells.size() > 2 && cells[1] != "Фамилия") all.push_back(cells[1]);
    }
    return all;
}

class MutatedFiles : public ::testing::Test {
protected:
    marshrut::testing::World world;
    const std::vector<std::string> people = surnames();

    void SetUp() override
    {
        roster::Import all;
        all.providers = Source::of("dpo_organisations.csv", support::bytes_of("examples/data/reference/dpo_organisations.csv"));
        for (const Kept& one : files) all.*one.file = Source::of(one.name + ".csv", bytes(one.name));
        ASSERT_TRUE(world.registrar().act(world.clerk(), all));
    }

    void expect_quiet(const std::string& ru, const std::string& en)
    {
        EXPECT_FALSE(ru.empty() || en.empty());
        for (const std::string& one : people) EXPECT_TRUE(ru.find(one) == std::string::npos && en.find(one) == std::string::npos) << one;
    }
    void expect_account(const table::Report& report)
    {
        EXPECT_TRUE(report.adds_up()) << report.rows << ' ' << report.applied << ' ' << report.unchanged << ' ' << report.rejected << ' ' << report.queued;
        EXPECT_GE(std::min({report.applied, report.unchanged, report.rejected, report.queued}), 0);
        std::set<std::int64_t> rejected;
        for (const table::Finding& one : report.findings) {
            EXPECT_FALSE(one.code.empty() || one.clause.empty());
            expect_quiet(one.ru, one.en);
            if (one.treatment == table::Treatment::rejected) {
                EXPECT_GT(one.place.line, 1) << one.code;
                rejected.insert(one.place.line);
            }
            EXPECT_FALSE(one.code == "no_consent" && !one.value.empty()) << "nothing personal of who did not consent";
            EXPECT_EQ(one.value.find("112-233-445"), std::string::npos) << "a СНИЛС is never printed";
        }
        EXPECT_EQ(static_cast<std::int64_t>(rejected.size()), report.rejected) << "each rejected row has its reason";
    }
    void judge(const Kept& kept, std::uint64_t seed)
    {
        support::Dice dice{seed};
        std::string text = bytes(kept.name);
        for (std::size_t n = 1 + dice(3); n > 0; --n) text = support::mutated(std::move(text), dice);
        SCOPED_TRACE(kept.name + ", seed " + std::to_string(seed));
        roster::Import in;
        in.*kept.file = Source::of(kept.name + ".csv", std::move(text));
        in.dry_run = true;
        const auto answer = world.registrar().act(world.clerk(), in);
        if (answer) {
            for (const table::Report& one : answer->files) expect_account(one);
        } else {
            expect_quiet(answer.error().sentence(Language::ru), answer.error().sentence(Language::en));
            EXPECT_EQ(answer.error().kind(), Kind::invalid) << answer.error();
        }
    }
};

TEST_F(MutatedFiles, AreJudgedRowByRowWithoutASinglePersonalWord)
{
    int seconds = 0;
    if (const char* asked = std::getenv("MARSHRUT_FUZZ_SECONDS")) std::from_chars(asked, asked + std::strlen(asked), seconds);
    const auto until = std::chrono::steady_clock::now() + std::chrono::seconds{seconds};
    const std::uint64_t least = 240;
    for (std::uint64_t seed = 1; seed <= least || std::chrono::steady_clock::now() < until; ++seed) {
        judge(files[seed % files.size()], seed);
        if (HasFailure()) break;
    }
    EXPECT_TRUE(world.registrar().audit().value().clean());
}

}  // namespace
