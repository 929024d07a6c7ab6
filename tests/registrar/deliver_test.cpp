// SPDX-License-Identifier: MIT
// Letters on their way out: what waits, whom it is for, what is settled, and what is given up.

#include <marshrut/registrar.hpp>
#include <marshrut/registrar/deliver.hpp>
#include <marshrut/store/found.hpp>
#include <marshrut/store/memory.hpp>
#include <marshrut/testing/counting.hpp>
#include <marshrut/testing/world.hpp>

#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <map>
#include <sstream>

#include <unistd.h>

namespace {

using namespace marshrut;

class Letters : public ::testing::Test {
protected:
    std::shared_ptr<marshrut::testing::Reads> reads = std::make_shared<marshrut::testing::Reads>();
    marshrut::testing::World world{counted()};
    Organisation school = world.organisation("sgo:15", "СОШ № 15");
    Organisation institute = world.organisation("module:chippkro", "ЧИППКРО", "dpo");
    Person teacher = with_mail(world.person("sgo:4711", school.id), "teacher@example.org");
    Person head = with_mail(world.person("sgo:300", school.id, "principal"), "head@example.org");
    Outbox outbox{world.registrar()};

    std::unique_ptr<store::Store> counted()
    {
        auto kept = store::memory();
        store::found(*kept, ExternalKey{"module", "1"}, "2023-06-20T09:00+05:00"_instant).value();
        return std::make_unique<marshrut::testing::CountingStore>(std::move(kept), reads);
    }
    Person with_mail(Person person, std::string address)
    {
        Card card = world.get<Card>(person.id);
        card.email = std::move(address);
        world.put(card);
        return person;
    }
    Letter letter(std::int64_t id, std::int64_t addressee, AddresseeKind to = AddresseeKind::person)
    {
        Letter one{LetterId{id}, world.now(), "application_confirmed", to, addressee};
        one.subject = "12345/24";
        one.before = Status::not_processed, one.after = Status::head_confirmed;
        return world.put(one);
    }
    std::vector<std::int64_t> taken(std::size_t most = 100)
    {
        std::vector<std::int64_t> ids;
        for (const Letter& one : outbox.take(most).value()) ids.push_back(one.id.raw());
        return ids;
    }
    void fail(std::int64_t id, int times)
    {
        for (int i = 0; i < times; ++i) ASSERT_TRUE(outbox.failed(LetterId{id}));
    }
};

using Ids = std::vector<std::int64_t>;

}  // namespace

TEST_F(Letters, WaitInTheOrderOfTheirIdsUntilTheyAreSettled)
{
    for (const std::int64_t id : {30, 10, 20}) letter(id, teacher.id.raw());
    EXPECT_EQ(taken(), (Ids{10, 20, 30}));
    EXPECT_EQ(taken(2), (Ids{10, 20}));
    EXPECT_EQ(taken(0), Ids{});
    EXPECT_EQ(taken(), (Ids{10, 20, 30})) << "whoever takes and dies has lost nothing";
    ASSERT_TRUE(outbox.settle(LetterId{20}));
    EXPECT_EQ(taken(), (Ids{10, 30}));
    EXPECT_TRUE(world.get<Letter>(LetterId{20}).sent);
    EXPECT_EQ(outbox.settle(LetterId{99}).error().code().name, "not_found");
}

TEST_F(Letters, AreGivenUpAfterFiveAttemptsAndHoldNobodyUp)
{
    for (std::int64_t id = 1; id <= 7; ++id) letter(id, teacher.id.raw());
    fail(2, 4);
    EXPECT_EQ(taken(3), (Ids{1, 2, 3})) << "offered a fifth time";
    for (const std::int64_t id : {1, 3, 4}) fail(id, 5);
    fail(2, 1);
    EXPECT_EQ(taken(2), (Ids{5, 6})) << "those behind the ones given up";
    EXPECT_EQ(taken(), (Ids{5, 6, 7}));
    const Letter given_up = world.get<Letter>(LetterId{2});
    EXPECT_EQ(given_up.attempts, 5);
    EXPECT_FALSE(given_up.sent) << "it is kept, and never said to have been sent";
}

TEST_F(Letters, TakingAFewReadsAFewHoweverManyWait)
{
    for (std::int64_t id = 1; id <= 300; ++id) letter(id, teacher.id.raw());
    *reads = {};
    EXPECT_EQ(taken(10).size(), 10u);
    EXPECT_EQ(reads->rows, 10);
}

TEST_F(Letters, GoToWhoeverHasThePostWhenTheyAreDelivered)
{
    const Letter to_head = letter(1, school.id.raw(), AddresseeKind::head);
    const Letter to_specialists = letter(2, institute.id.raw(), AddresseeKind::specialists);
    const Letter to_teacher = letter(3, teacher.id.raw());
    using Addresses = std::vector<std::string>;
    EXPECT_EQ(outbox.addresses(to_head).value(), Addresses{}) << "there is no head yet";
    world.head(school.id, head.id);
    EXPECT_EQ(outbox.addresses(to_head).value(), Addresses{"head@example.org"});

    const Person methodist = with_mail(world.person("module:7", institute.id, "methodist"), "methodist@example.org");
    const Person second = with_mail(world.person("module:8", institute.id, "methodist"), "second@example.org");
    world.assign(methodist.id, institute.id, Role::provider_specialist);
    world.assign(second.id, institute.id, Role::provider_specialist);
    EXPECT_EQ(outbox.addresses(to_specialists).value(), (Addresses{"methodist@example.org", "second@example.org"}));

    EXPECT_EQ(outbox.addresses(to_teacher).value(), Addresses{"teacher@example.org"});
    Person gone = teacher;
    gone.consent_withdrawn = "2023-06-19"_day;
    world.put(gone);
    EXPECT_EQ(outbox.addresses(to_teacher).value(), Addresses{}) << "INV-H6";
}

TEST_F(Letters, INV_H2_ALetterIsSettledOnlyWhenTheSinkHasTakenIt)
{
    letter(1, teacher.id.raw());
    letter(2, head.id.raw());
    letter(3, 999);  // somebody who is not there
    std::map<std::string, int> offered;
    bool down = true;
    const Sink sink = [&](const Message& message) -> Result<> {
        ++offered[message.address + ' ' + message.id];
        if (down && message.address == "teacher@example.org") return Failure{code::busy};
        return done();
    };
    const auto first = deliver(world.registrar(), sink).value();
    EXPECT_EQ(first.sent, 1);
    EXPECT_EQ(first.failed, 1);
    EXPECT_EQ(first.without_address, 1);
    EXPECT_EQ(taken(), Ids{1});
    down = false;
    EXPECT_EQ(deliver(world.registrar(), sink).value().sent, 1);
    EXPECT_EQ(taken(), Ids{});
    EXPECT_EQ(deliver(world.registrar(), sink).value().sent, 0);
    EXPECT_EQ(offered, (std::map<std::string, int>{{"teacher@example.org 1-0", 2}, {"head@example.org 2-0", 1}}))
        << "the same id again, so that a receiver shows it once";
}

TEST_F(Letters, INV_H4_ALetterWhoseSinkNeverTakesItIsGivenUpAndTheOthersGoOn)
{
    letter(1, teacher.id.raw());
    letter(2, head.id.raw());
    const Sink sink = [](const Message& message) -> Result<> {
        if (message.address == "teacher@example.org") return Failure{code::busy};
        return done();
    };
    std::int64_t sent = 0, failed = 0;
    for (int day = 0; day < 9; ++day) {
        const auto tally = deliver(world.registrar(), sink).value();
        sent += tally.sent, failed += tally.failed;
    }
    EXPECT_EQ(sent, 1);
    EXPECT_EQ(failed, 5);
}

TEST_F(Letters, AreWrittenAsFilesWholeOrNotAtAll)
{
    const auto folder = std::filesystem::temp_directory_path() / ("marshrut-mail-" + std::to_string(::getpid()));
    std::filesystem::remove_all(folder);
    letter(1, teacher.id.raw());
    EXPECT_EQ(deliver(world.registrar(), maildir(folder.string())).value().sent, 1);
    std::ifstream file{folder / "new" / "1-0"};
    std::stringstream text;
    text << file.rdbuf();
    EXPECT_NE(text.str().find("To: teacher@example.org\r\n"), std::string::npos);
    EXPECT_NE(text.str().find("12345/24"), std::string::npos);
    EXPECT_TRUE(std::filesystem::is_empty(folder / "tmp"));
    // Two lines in an address would be two headers.
    EXPECT_EQ(maildir(folder.string())({"2-0", "a@example.org\r\nBcc: all@example.org", "t", "t"}).error().code().name, "address_unsafe");
    EXPECT_FALSE(std::filesystem::exists(folder / "new" / "2-0"));
    std::filesystem::remove_all(folder);
}
