// SPDX-License-Identifier: MIT
// What the door does for every command and question, whatever it is about.

#include "registrar/store_of_two.hpp"

#include <marshrut/application.hpp>
#include <marshrut/campaign.hpp>
#include <marshrut/codec/json.hpp>
#include <marshrut/registrar.hpp>
#include <marshrut/registrar/file.hpp>
#include <marshrut/registrar/guide.hpp>
#include <marshrut/route.hpp>

#include <gmock/gmock.h>

namespace {

using namespace marshrut;

class TheDoor : public ::testing::Test, protected marshrut::testing::TwoDoors {
protected:
    Organisation school = world.organisation("sgo:12", "СОШ № 12");
    Person teacher = world.person("sgo:4711", school.id);

    static std::string code_of(const auto& answer) { return answer ? "done" : std::string{answer.error().code().name}; }
    static application::Confirm nothing_there() { return {ApplicationId{4242}}; }
};

TEST_F(TheDoor, AClockSetBackWritesIntoTheOpenMinute_AndTheJournalStaysWhole)
{
    for (const char* at : {"2023-06-20T12:05+05:00", "2023-06-20T12:02+05:00", "2023-06-20T12:05+05:00", "2023-06-20T12:09+05:00"}) {
        world.at(Instant::parse(at).value());
        world.employ(teacher.id, school.id);
        static_cast<void>(world.registrar().act(world.clerk(), nothing_there()));
    }
    const auto audited = world.registrar().audit().value();
    EXPECT_TRUE(audited.clean()) << audited;
}

TEST(TheJournal, IsWholeFromTheFoundingOn)
{
    auto store = store::memory();
    store::found(*store, ExternalKey{"module", "1"}, "2023-06-20T09:00+05:00"_instant).value();
    marshrut::testing::World world{std::move(store), "2023-06-20T09:30+05:00"_instant};
    world.organisation("sgo:12", "СОШ № 12");
    world.at("2023-06-20T09:40+05:00"_instant);
    world.organisation("sgo:13", "СОШ № 13");
    const auto audited = world.registrar().audit().value();
    EXPECT_TRUE(audited.clean()) << audited;
}

TEST_F(TheDoor, ACircleOfOrganisationsEndsWhereItBegan)
{
    world.head(school.id, teacher.id);
    const Organisation unit = world.organisation("sgo:13", "Филиал", "ooo", school.id);
    Organisation again = world.get<Organisation>(school.id);
    again.parent = unit.id;
    world.put(again);
    const As head{Role::organisation_head, "sgo:12"};
    const auto roles = world.registrar().roles("sgo:4711").value();
    EXPECT_EQ(std::ranges::count(roles, Role::organisation_head, &As::role), 2) << "of the organisation and its unit, each once";
    EXPECT_TRUE(world.registrar().sign_in("sgo:4711", head));
    EXPECT_EQ(code_of(world.registrar().sign_in("sgo:4711", As{Role::organisation_head})), "ambiguous");
}

TEST_F(TheDoor, ADirectoryIsNoFile)
{
    const Source folder = file("tests"), nowhere = file("tests/there-is-none.csv");
    EXPECT_EQ(folder.bytes, nullptr);
    EXPECT_EQ(nowhere.bytes, nullptr);
    EXPECT_EQ(folder.name, "tests");
    ASSERT_NE(file("README.md").bytes, nullptr);
    EXPECT_GT(file("README.md").bytes->size(), 100u);
}

TEST_F(TheDoor, AnEarlierVerdictIsForWhoMayStillActHere)
{
    const Session session = world.as("sgo:4711");
    EXPECT_EQ(code_of(world.registrar().act(session, nothing_there(), {"k"})), "not_found");
    Session lapsed = session;
    lapsed.expires = world.now();
    EXPECT_EQ(code_of(world.registrar().act(lapsed, nothing_there(), {"k"})), "session_expired");
    Person blocked = teacher;
    blocked.blocked = true;
    world.put(blocked);
    EXPECT_EQ(code_of(world.registrar().act(session, nothing_there(), {"k"})), "account_blocked");
}

TEST_F(TheDoor, WhoHasNotSignedInSharesNoKeysWithOthersLikeThem)
{
    const Session anybody = world.registrar().anonymous();
    EXPECT_EQ(code_of(world.registrar().act(anybody, application::Submit{"DPP-24-113"}, {"k"})), "not_signed_in");
    EXPECT_NE(code_of(world.registrar().act(anybody, nothing_there(), {"k"})), "key_reused");
    EXPECT_EQ(code_of(world.registrar().act(anybody, application::Submit{"DPP-24-113"}, {"k"})), "not_signed_in");
    std::vector<std::string> keys;
    for (const Reply& reply : world.all<Reply>()) keys.push_back(reply.key);
    EXPECT_THAT(keys, ::testing::Not(::testing::Contains("k"))) << "a name anybody may choose names nothing";
}

TEST_F(TheDoor, AVerbThatIsNoneIsRefused)
{
    const Session clerk = world.clerk();
    const auto answer = world.registrar().line(clerk, "act", "application.confirm", R"({"application":"4242"})");
    ASSERT_FALSE(answer) << *answer;
    EXPECT_EQ(answer.error().code().name, "line_unclear");
    EXPECT_TRUE(world.registrar().line(clerk, "why_not", "application.confirm", R"({"application":"4242"})"));
}

TEST_F(TheDoor, ARankerThatForgetsSomebodyIsNamed)
{
    const Organisation institute = world.organisation("module:chippkro", "ЧИППКРО", "dpo");
    world.programme("DPP-24-113", institute.id);
    const Procedure run = world.procedure("ADD-2023", ProcedureState::released);
    Assessed row{AssessedId{1}, teacher.id, run.id, "subject", "2023-05-10"_day};
    row.result = Points{4, 10};
    world.put(row);
    auto guide = std::make_shared<registrar::Guide>();
    guide->ranker = [](auto&&...) -> Result<std::vector<recommend::Lists>> { return std::vector<recommend::Lists>{}; };
    Registrar door = TwoDoors::door([&](Host& host) { host.guide = guide; });
    EXPECT_EQ(code_of(door.act(world.clerk(), route::Form{teacher.id, run.id})), "ranker_short");
    EXPECT_EQ(code_of(door.act(world.clerk(), route::FormDue{})), "ranker_short");
    EXPECT_TRUE(world.all<Route>().empty());
}

// A command of the tests' own: takes people on, looks, and may then be refused.
struct TakeOn {
    std::int64_t person;
    bool refused = false;

    using Answer = Person;
};
BOOST_DESCRIBE_STRUCT(TakeOn, (), (person, refused))

registrar::Case<Person> take_on(registrar::Desk& desk, const Standing&, const TakeOn& command)
{
    const Person made{PersonId{command.person}, desk.today()};
    MARSHRUT_CHECK(desk.put(made, Happened::registered));
    MARSHRUT_TRY(const auto all, desk.list<Person>(store::Query{&store::kind_of<Person>()}));  // a look writes what was put
    if (command.refused) return Failure{code::person_unknown};
    MARSHRUT_CHECK(desk.put(Person{PersonId{command.person + 1}, desk.today()}, Happened::registered));
    return made;
}

TEST_F(TheDoor, InABulkARefusalThatHadWrittenTakesNothingOfItsNeighboursAlong)
{
    static constexpr registrar::Row row = registrar::row<&take_on>("tests.take_on");
    std::vector<registrar::Asked> commands;
    for (const TakeOn& one : {TakeOn{9001}, TakeOn{9011, true}, TakeOn{9021}, TakeOn{9031, true}})
        commands.push_back({&row, std::make_shared<const TakeOn>(one)});
    const auto verdicts = world.registrar().act_all(world.clerk(), commands, {"bulk"}).value();
    std::vector<bool> done;
    for (const auto& one : verdicts) done.push_back(static_cast<bool>(one));
    EXPECT_THAT(done, ::testing::ElementsAre(true, false, true, false));
    std::vector<std::int64_t> people;
    for (const Person& one : world.all<Person>())
        if (one.id.raw() > 9000 && one.id.raw() < 9999) people.push_back(one.id.raw());
    EXPECT_THAT(people, ::testing::ElementsAre(9001, 9002, 9021, 9022));
    EXPECT_EQ(world.all<Reply>().size(), 4u) << "each verdict is kept";
    EXPECT_TRUE(world.registrar().audit().value().clean());
}

TEST_F(TheDoor, AScriptedHostGivesTheSameKeysAndSaltsAgain)
{
    const auto clock = [] { return "2023-06-20T09:00+05:00"_instant; };
    const Host one = Host::scripted(clock), other = Host::scripted(clock);
    for (int i = 0; i < 3; ++i) {
        EXPECT_EQ(one.keys(), other.keys());
        EXPECT_EQ(one.salts(), other.salts());
    }
    EXPECT_NE(one.salts(), one.salts());
    EXPECT_NE(one.salts(), one.keys());
}

TEST_F(TheDoor, AScriptedHostOnAStoreThatHasBeenWrittenToGoesOnWithOtherKeys)
{
    const auto answer_of = [&] {
        Registrar door{std::make_unique<marshrut::testing::StoreOfTwo>(kept),
                       Host::scripted([this] { return world.now(); }, registrar::traces(*kept).value())};
        return code_of(door.act(world.as("sgo:4711"), application::Submit{"DPP-24-113"}));
    };
    EXPECT_EQ(answer_of(), "not_found");
    const Organisation institute = world.organisation("module:chippkro", "ЧИППКРО", "dpo");
    world.programme("DPP-24-113", institute.id);
    EXPECT_NE(answer_of(), "not_found") << "today's verdict, not yesterday's under the same key";
}

}  // namespace
