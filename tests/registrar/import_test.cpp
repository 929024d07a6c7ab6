// SPDX-License-Identifier: MIT
// Files on their way in: the hand-written region of examples/data through the door, twice, in chunks, stopped and resumed.

#include <marshrut/registrar.hpp>
#include <marshrut/roster/import.hpp>
#include <marshrut/testing/world.hpp>

#include <gtest/gtest.h>

#include <fstream>
#include <iterator>

namespace {

using namespace marshrut;

Source file(const std::string& path)
{
    std::ifstream in{path, std::ios::binary};
    EXPECT_TRUE(in) << path;
    return Source::of(path.substr(path.rfind('/') + 1), {std::istreambuf_iterator<char>{in}, {}});
}

roster::Import region()
{
    const std::string folder = "examples/data/region/";
    roster::Import all;
    all.providers = file("examples/data/reference/dpo_organisations.csv");
    all.organisations = file(folder + "organisations.csv");
    all.procedures = file(folder + "procedures.csv");
    all.campaigns = file(folder + "campaigns.csv");
    all.programmes = file(folder + "programmes.csv");
    all.events = file(folder + "events.csv");
    all.groups = file(folder + "groups.csv");
    all.staff = file(folder + "staff.csv");
    all.authority_users = file(folder + "authority_users.csv");
    all.assignments = file(folder + "assignments.csv");
    all.results = file(folder + "results.csv");
    all.needs = file(folder + "needs.csv");
    all.ratings = file(folder + "ratings.csv");
    all.history = file(folder + "history.csv");
    return all;
}

std::string findings(const roster::Imported& imported)
{
    std::string text;
    for (const table::Report& one : imported.files)
        for (const table::Finding& found : one.findings)
            text += one.file + ':' + std::to_string(found.place.line) + ' ' + found.code + ' ' + found.value + '\n';
    return text;
}

// PROVES MOD-4.2-a
TEST(Import, TheSameFilesTwiceChangeNothingAndSaySo)
{
    marshrut::testing::World world;
    const auto first = world.registrar().act(world.clerk(), region());
    ASSERT_TRUE(first) << first.error();
    for (const table::Report& one : first->files) {
        EXPECT_TRUE(one.adds_up()) << one.file;
        EXPECT_EQ(one.rejected, 0) << one.file << '\n' << findings(*first);
    }
    const auto people = world.all<Person>();
    EXPECT_GT(people.size(), 40u);

    const auto again = world.registrar().act(world.clerk(), region());
    ASSERT_TRUE(again) << again.error();
    for (const table::Report& one : again->files) {
        EXPECT_EQ(one.applied, 0) << one.file;
        EXPECT_EQ(one.unchanged, one.rows - one.rejected - one.queued) << one.file;
    }
    EXPECT_EQ(world.all<Person>(), people);
    EXPECT_TRUE(world.registrar().audit().value().clean());
}

TEST(Import, StoppedAndAskedForAgainWithItsKeyGoesOnWhereItStood_nasty_78)
{
    marshrut::testing::World stopped, whole;
    int asked = 0;
    Options once{"import-1"};
    once.stop = [&] { return ++asked >= 2; };
    const auto half = stopped.registrar().act(stopped.clerk(), region(), once);
    ASSERT_FALSE(half);
    EXPECT_EQ(half.error().code().name, "stopped");
    const auto rest = stopped.registrar().act(stopped.clerk(), region(), {"import-1"});
    ASSERT_TRUE(rest) << rest.error();
    const auto at_once = whole.registrar().act(whole.clerk(), region(), {"import-1"});
    ASSERT_TRUE(at_once) << at_once.error();
    EXPECT_EQ(*rest, *at_once) << "the same account";
    EXPECT_EQ(stopped.all<Employment>(), whole.all<Employment>()) << "no row doubled, the same ids";
}

TEST(Import, ADryRunJudgesEverythingAndKeepsNothing)
{
    marshrut::testing::World world;
    auto dry = region();
    dry.dry_run = true;
    const auto answer = world.registrar().act(world.clerk(), dry);
    ASSERT_TRUE(answer) << answer.error();
    EXPECT_GT(answer->files.back().applied, 0);
    EXPECT_EQ(world.all<Person>().size(), 1u) << "the operator";
}

// PROVES MOD-4.4-a
TEST(Import, NothingIsStoredOfAPersonWithoutConsent)
{
    marshrut::testing::World world;
    world.organisation("sgo:12", "ДДТ", "dod");
    roster::Import in;
    in.staff = Source::of("staff.csv",
                          "Код сотрудника;Фамилия;Имя;Отчество;Дата рождения;Организация;Должность;Согласие на обработку ПДн\n"
                          "1;Выдуманова;Анна;Павловна;01.02.1980;12;учитель;да\n"
                          "2;Тайнова;Вера;Ильинична;03.04.1985;12;учитель;нет\n");
    const auto answer = world.registrar().act(world.clerk(), in).value();
    EXPECT_EQ(answer.files[0].applied, 1);
    EXPECT_EQ(answer.files[0].rejected, 1);
    EXPECT_EQ(findings(answer).find("Тайнова"), std::string::npos) << "the log names nobody";
    EXPECT_EQ(world.all<Card>().size(), 1u);
    for (const External& key : world.all<External>()) EXPECT_NE(key.key.print(), "sgo:2") << "no key, no stub";

    std::vector<Entry> denied = world.all<Entry>();
    std::erase_if(denied, [](const Entry& one) { return one.happened != Happened::denied; });
    ASSERT_EQ(denied.size(), 1u) << "the journal holds one refusal a file";
    EXPECT_EQ(denied[0].note, "no_consent");
    EXPECT_EQ(denied[0].image, R"({"rows":1})") << "and how many rows; nothing else (AMB-A28)";
    const auto audited = world.registrar().audit().value();
    EXPECT_TRUE(audited.clean());
    EXPECT_EQ(audited.journal.denied, (std::vector<journal::Denied>{{"no_consent", 1}}));
}

// PROVES LET0585-1-a
TEST(Import, TheDoctorSpeaksOfPeopleWhoAreStoredAlready)
{
    marshrut::testing::World world;
    world.organisation("sgo:12", "ДДТ", "dod");
    const auto take = [&](const std::string& rows) {
        roster::Import in;
        in.staff = Source::of("staff.csv", "Код сотрудника;Фамилия;Имя;Отчество;Дата рождения;Логин;Организация;Должность;Согласие на обработку ПДн\n" + rows);
        return world.registrar().act(world.clerk(), in).value();
    };
    EXPECT_EQ(findings(take("1;Выдуманова;Анна;Павловна;01.02.1980;anna;12;Методист;да\n")), "");
    const auto later = take("2;Другова;Инна;Павловна;01.02.1981;ANNA;12;Методист;да\n3;Выдуманова;Анна;Павловна;01.02.1980;;12;Методист;да\n"
                            "1;Зуев;Олег;Ильич;05.05.1990;;12;Методист;да\n4;Анна;Новикова;Павловна;01.02.1982;;12;Методист;да\n");
    EXPECT_EQ(findings(later), "staff.csv:2 login_shared \nstaff.csv:4 key_of_another \nstaff.csv:5 names_swapped \nstaff.csv:3 duplicate_person \n");
    EXPECT_EQ(later.files[0].applied, 1);
    EXPECT_EQ(later.files[0].rejected, 1);
    EXPECT_EQ(later.files[0].queued, 2);
    EXPECT_TRUE(later.files[0].adds_up());
}

TEST(Import, OnlyTheOperatorTakesFilesOver)
{
    marshrut::testing::World world;
    const Organisation school = world.organisation("sgo:12", "ДДТ", "dod");
    world.person("sgo:1", school.id);
    EXPECT_EQ(world.registrar().act(world.as("sgo:1"), roster::Import{}).error().code().name, "not_permitted");
}

}  // namespace
