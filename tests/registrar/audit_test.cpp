// SPDX-License-Identifier: MIT
// What an audit sees of a file that somebody had in their hands, and of rows that a host keeps itself.

#include <marshrut/registrar.hpp>
#include <marshrut/sqlite.hpp>
#include <marshrut/store/found.hpp>
#include <marshrut/store/memory.hpp>
#include <marshrut/store/owning.hpp>
#include <marshrut/testing/world.hpp>

#include <filesystem>
#include <sstream>

#include <gtest/gtest.h>
#include <sqlite3.h>
#include <unistd.h>

namespace {

using namespace marshrut;
using registrar::Audited;

constexpr Instant morning = "2023-06-20T09:00+05:00"_instant;

std::vector<std::string> faults(const Audited& audited)
{
    std::vector<std::string> all;
    for (const journal::Fault& one : audited.journal.faults) all.push_back(one.what + ' ' + one.kind);
    return all;
}

/// A host's people: a map of its own, changed through the port and behind its back.
struct TheirPeople {
    std::shared_ptr<std::map<PersonId, store::Seen<Person>>> rows;

    Result<std::vector<store::Seen<Person>>> find(store::Of<Person>, std::span<const PersonId> ids, store::Lock)
    {
        std::vector<store::Seen<Person>> found;
        for (const PersonId id : ids)
            if (const auto row = rows->find(id); row != rows->end()) found.push_back(row->second);
        return found;
    }
    Result<std::vector<store::Seen<Person>>> list(store::Of<Person>, const store::Query& query)
    {
        std::vector<store::Seen<Person>> found;
        for (const auto& [id, row] : *rows)
            if (id.raw() > query.after && found.size() < query.limit) found.push_back(row);
        return found;
    }
    Result<> write(const Person& person, store::Version seen)
    {
        rows->insert_or_assign(person.id, store::Seen<Person>{person, seen + 1});
        return done();
    }
};

}  // namespace

// PROVES MOD-3.1-c
TEST(Audit, ARowDeletedFromTheFileIsFound)
{
    const std::string file =
        (std::filesystem::temp_directory_path() / ("marshrut-audit-" + std::to_string(::getpid()) + ".db")).string();
    std::filesystem::remove(file);
    const auto audited = [&] { return Registrar{sqlite::open(file).value(), Host::standard()}.audit().value(); };
    {
        marshrut::testing::World world{sqlite::create(file, "module:1", morning).value(), morning};
        const Organisation school = world.organisation("sgo:15", "СОШ № 15");
        world.person("sgo:4711", school.id);
        world.put(Application{ApplicationId{500}, PersonId{7}, EmploymentId{8}, "DPP-24-113"});
        EXPECT_TRUE(world.registrar().audit().value().clean());
    }
    EXPECT_EQ(faults(audited()), std::vector<std::string>{});
    for (const char* kind : {"application", "employment", "card"}) {
        sqlite3* theirs = nullptr;
        ASSERT_EQ(sqlite3_open(file.c_str(), &theirs), SQLITE_OK);
        const std::string text = "DELETE FROM m_" + std::string{kind};
        EXPECT_EQ(sqlite3_exec(theirs, text.c_str(), nullptr, nullptr, nullptr), SQLITE_OK) << sqlite3_errmsg(theirs);
        sqlite3_close(theirs);
        EXPECT_EQ(std::ranges::count(faults(audited()), "row_missing " + std::string{kind}), 1) << kind;
    }
    EXPECT_EQ(faults(audited()).size(), 3u);
    std::filesystem::remove(file);
}

TEST(Audit, WhatAHostChangesInItsOwnRowsIsNoFault)
{
    const auto people = std::make_shared<std::map<PersonId, store::Seen<Person>>>();
    auto store = store::owning<Person>(TheirPeople{people}, store::memory());
    ASSERT_TRUE(store::found(*store, ExternalKey{"module", "1"}, morning));
    marshrut::testing::World world{std::move(store), morning};
    const Organisation school = world.organisation("sgo:15", "СОШ № 15");
    const Person teacher = world.person("sgo:4711", school.id), other = world.person("sgo:4712", school.id);
    EXPECT_TRUE(world.registrar().audit().value().clean());

    store::Seen<Person>& row = people->at(teacher.id);
    row.value.notices = !row.value.notices;
    ++row.version;
    people->erase(other.id);
    EXPECT_EQ(faults(world.registrar().audit().value()), std::vector<std::string>{});
    // We go on from what the host has made of it: versions between are the host's.
    world.put(Person{teacher.id, "2023-02-01"_day});
    EXPECT_EQ(faults(world.registrar().audit().value()), std::vector<std::string>{});
}

TEST(Audit, IsPrintedInBothLanguagesWithTheNumberInItsForm)
{
    Audited audited;
    audited.journal.entries = 21;
    EXPECT_EQ(print(audited, Language::ru), "0 нарушений; журнал 21 запись, цепочка цела\n");
    EXPECT_EQ(print(audited, Language::en), "0 violations; 21 entries in the journal, the chain is whole\n");
    audited.violations.push_back({"seats_equal_included", "INV-B2", "группа G: taken = 2, включено 1", "group G: taken = 2, included 1"});
    audited.journal.entries = 2;
    EXPECT_EQ(print(audited, Language::ru), "seats_equal_included: группа G: taken = 2, включено 1\n"
                                            "1 нарушение; журнал 2 записи, цепочка цела\n");
    audited.journal.faults.push_back({"row_missing", "application", 500, 1, 0});
    audited.journal.entries = 1;
    EXPECT_EQ(print(audited, Language::en), "seats_equal_included: group G: taken = 2, included 1\n"
                                            "row_missing: application 500 v1\n"
                                            "2 violations; 1 entry in the journal\n");
    std::ostringstream out;
    out << audited;
    EXPECT_EQ(out.str(), print(audited, Language::ru));
}
