// SPDX-License-Identifier: MIT
// Roles and heads through the one door: what is given counts from the next session or command on, what is taken back at once.

#include <marshrut/access.hpp>
#include <marshrut/application.hpp>
#include <marshrut/registrar.hpp>
#include <marshrut/roster/commands.hpp>
#include <marshrut/testing/world.hpp>

#include <gmock/gmock.h>

namespace {

using namespace marshrut;

class Roles : public ::testing::Test {
protected:
    marshrut::testing::World world;
    Organisation authority = world.organisation("module:mouo", "Управление образования", "authority");
    Organisation school = world.organisation("sgo:12", "СОШ № 12");
    Organisation elsewhere = world.organisation("sgo:90", "СОШ № 90", "ooo", {}, "emanzhelinskiy_mr");
    Organisation institute = world.organisation("module:chippkro", "ЧИППКРО", "dpo", {}, "chelyabinskiy_go");
    Person teacher = world.person("sgo:4711", school.id), far = world.person("sgo:4790", elsewhere.id);
    Person director = world.person("sgo:300", school.id, "principal"), deputy = world.person("sgo:310", school.id, "methodist");
    Person specialist = world.person("sgo:500", authority.id, "specialist");
    Programme programme = world.programme("DPP-1", institute.id);
    Programme second = world.programme("DPP-2", institute.id);
    Group preliminary = world.preliminary("DPP-1/1", "DPP-1"), preliminary_second = world.preliminary("DPP-2/1", "DPP-2");

    Registrar& door() { return world.registrar(); }
    template <class C>
    std::string refused(const Session& who, const C& command)
    {
        const auto answer = door().act(who, command);
        return answer ? "done" : std::string{answer.error().code().name};
    }
    Application request(std::string_view key)
    {
        return door().act(world.as(key), application::Submit{"DPP-1", Channel::free}).value();
    }
    std::string why_no_head(const Session& who)
    {
        const auto answer = door().ask(who, roster::WhyNoHead{school.id}).value();
        return answer.held ? "held" : answer.code.value();
    }
    std::string signs_in_as_head(std::string_view key)
    {
        const auto session = door().sign_in(key, {Role::organisation_head, "sgo:12"});
        return session ? "done" : std::string{session.error().code().name};
    }
};

// PROVES MOD-5.2-a
TEST_F(Roles, TheOperatorAssignsASpecialistWhoSubmitsAndApprovesForTheAuthorityWithinTheTerm)
{
    const access::Appoint approve{specialist.id, authority.id, Role::assigned_specialist, AssignedRight::approve, "2023-06-20"_day, "2023-06-30"_day};
    const access::Appoint submit{specialist.id, authority.id, Role::assigned_specialist, AssignedRight::submit, "2023-06-20"_day, "2023-06-30"_day};
    EXPECT_EQ(refused(world.as("sgo:4711"), approve), "not_permitted");
    EXPECT_EQ(refused(world.as("sgo:500"), approve), "not_permitted");
    const Assignment approving = door().act(world.clerk(), approve).value();
    const Assignment submitting = door().act(world.clerk(), submit).value();

    const Session who = world.as("sgo:500", Role::assigned_specialist);
    const Application mine = door().act(who, application::SubmitFor{teacher.id, "DPP-1"}).value();
    EXPECT_EQ(mine.status, Status::not_processed) << "what a specialist submits waits";
    EXPECT_EQ(refused(who, application::SubmitFor{far.id, "DPP-1"}), "not_your_organisation") << "outside the authority";
    EXPECT_EQ(refused(who, application::Confirm{mine.id}), "done") << "an organisation without a head";
    const Application foreign = request("sgo:4790"), own = request("sgo:500");
    EXPECT_EQ(refused(who, application::Confirm{foreign.id}), "not_your_organisation");
    EXPECT_EQ(refused(who, application::Confirm{own.id}), "own_application");

    bool shown = false;
    for (const Entry& entry : world.all<Entry>())
        shown = shown || (entry.kind == "assignment" && entry.row == approving.id.raw() && entry.happened == Happened::appointed);
    EXPECT_TRUE(shown) << "the journal shows the assignment";

    world.head(school.id, director.id);
    const Application headed = request("sgo:310"), of_head = request("sgo:300");
    EXPECT_EQ(refused(who, application::Confirm{headed.id}), "not_head") << "there is a head";
    EXPECT_EQ(refused(who, application::Confirm{of_head.id}), "done") << "the head's own";

    EXPECT_EQ(refused(world.clerk(), access::Revoke{submitting.id}), "done");
    EXPECT_EQ(refused(who, application::SubmitFor{director.id, "DPP-1"}), "not_head") << "after revocation";
    const Application waiting = door().act(world.as("sgo:300"), application::Submit{"DPP-2", Channel::free}).value();
    EXPECT_FALSE(door().why_not(who, application::Confirm{waiting.id}));
    EXPECT_EQ(refused(world.clerk(), access::Revoke{approving.id}), "done");
    EXPECT_EQ(refused(who, application::Confirm{waiting.id}), "role_not_held") << "after revocation";
    world.at("2023-07-01T00:00+05:00"_instant);
    EXPECT_EQ(door().sign_in("sgo:500", {Role::assigned_specialist}).error().code().name, "role_not_held") << "outside the term";
    EXPECT_EQ(door().ask(world.clerk(), access::Assignments{specialist.id}).value().size(), 2u);
    EXPECT_TRUE(door().ask(world.as("sgo:4711"), access::Assignments{specialist.id}).value().empty());
}

TEST_F(Roles, TheSpecialistIsRefusedInTheMiddleOfASessionOnceTheTermIsOver)
{
    world.at("2023-06-30T20:00+05:00"_instant);
    ASSERT_TRUE(door().act(world.clerk(), access::Appoint{specialist.id, authority.id, Role::assigned_specialist, AssignedRight::approve,
                                                          "2023-06-20"_day, "2023-06-30"_day}));
    const Application made = request("sgo:4711");
    const Session who = world.as("sgo:500", Role::assigned_specialist);
    world.at("2023-07-01T00:00+05:00"_instant);
    EXPECT_EQ(refused(who, application::Confirm{made.id}), "role_not_held");
}

TEST_F(Roles, ADeputyConfirmsByTheHeadsDelegationWithinItsTermOnly)
{
    world.head(school.id, director.id);
    const Application made = request("sgo:4711");
    const Session head = world.as("sgo:300", Role::organisation_head);
    const Assignment post = door().act(world.clerk(), access::Appoint{deputy.id, school.id, Role::deputy_head}).value();
    EXPECT_EQ(refused(world.as("sgo:310", Role::deputy_head), application::Confirm{made.id}), "not_head") << "without delegation";
    EXPECT_EQ(refused(head, access::Appoint{deputy.id, school.id, Role::deputy_head}), "term_needed");
    ASSERT_TRUE(door().act(world.clerk(), access::Revoke{post.id}));
    const Assignment given =
        door().act(head, access::Appoint{deputy.id, school.id, Role::deputy_head, {}, "2023-06-20"_day, "2023-06-21"_day}).value();
    EXPECT_EQ(given.delegated_by, director.id);
    const Session acting = world.as("sgo:310", Role::deputy_head);
    EXPECT_TRUE(!door().why_not(acting, application::Confirm{made.id}));
    world.at("2023-06-21T20:00+05:00"_instant);
    const Session last_evening = world.as("sgo:310", Role::deputy_head);
    world.at("2023-06-22T00:00+05:00"_instant);
    EXPECT_EQ(refused(last_evening, application::Confirm{made.id}), "role_not_held") << "after its term";
    world.at("2023-06-21T23:59:59+05:00"_instant);
    EXPECT_EQ(refused(last_evening, application::Confirm{made.id}), "done");
}

// PROVES LET0585-3-c
TEST_F(Roles, AReferencedHeadHasTheHeadsRoleAndTheListenersToo)
{
    EXPECT_EQ(signs_in_as_head("sgo:300"), "role_not_held") << "otherwise a listener only";
    EXPECT_TRUE(door().sign_in("sgo:300"));
    ASSERT_TRUE(door().act(world.clerk(), roster::AppointHead{school.id, director.id}));
    EXPECT_EQ(signs_in_as_head("sgo:300"), "done");
    EXPECT_TRUE(door().sign_in("sgo:300")) << "and listener too";
    EXPECT_EQ(signs_in_as_head("sgo:310"), "role_not_held");
}

// PROVES LET1306-A2-2.1-e
TEST_F(Roles, ARoleGainedComesWithTheNextSession_ARoleLostIsRefusedAtTheNextConfirmation)
{
    const Application made = request("sgo:4711");
    const Session before = world.as("sgo:300");
    ASSERT_TRUE(door().act(world.clerk(), roster::AppointHead{school.id, director.id}));
    EXPECT_EQ(refused(before, application::Confirm{made.id}), "not_head") << "opened before the head was entered";
    const Session after = world.as("sgo:300", Role::organisation_head);
    EXPECT_FALSE(door().why_not(after, application::Confirm{made.id}));
    ASSERT_TRUE(door().act(world.clerk(), roster::AppointHead{school.id, deputy.id}));
    EXPECT_EQ(refused(after, application::Confirm{made.id}), "role_not_held") << "opened before the head was replaced";
    EXPECT_EQ(refused(world.as("sgo:310", Role::organisation_head), application::Confirm{made.id}), "done");
}

// PROVES LET1306-A2-2.1-c
// PROVES LET1306-A2-2.1-d
TEST_F(Roles, WhyTheHeadsRoleIsAbsentIsAnswered)
{
    const Session me = world.as("sgo:300");
    EXPECT_EQ(why_no_head(me), "no_head_in_card");
    Organisation typed = world.get<Organisation>(school.id);
    typed.head_typed = true;
    world.put(typed);
    EXPECT_EQ(why_no_head(me), "head_is_text");
    EXPECT_EQ(signs_in_as_head("sgo:300"), "head_is_text");
    EXPECT_EQ(refused(world.clerk(), roster::AppointHead{school.id, far.id}), "head_not_employee");
    ASSERT_TRUE(door().act(world.clerk(), roster::AppointHead{school.id, deputy.id}));
    EXPECT_EQ(why_no_head(me), "head_is_another");
    ASSERT_TRUE(door().act(world.clerk(), roster::AppointHead{school.id, director.id}));
    EXPECT_EQ(why_no_head(me), "head_not_synchronised") << "a session opened before";
    EXPECT_EQ(why_no_head(world.as("sgo:300", Role::organisation_head)), "held");
    EXPECT_EQ(door().ask(world.as("sgo:4790"), roster::WhyNoHead{school.id}).error().code().name, "not_your_organisation");

    world.head(school.id, far.id);
    EXPECT_EQ(why_no_head(world.as("sgo:4790")), "head_not_employee");
    EXPECT_EQ(signs_in_as_head("sgo:4790"), "role_not_held");
}

TEST_F(Roles, TheLastOperatorStays)
{
    const Assignment first = door().ask(world.clerk(), access::Assignments{}).value().front();
    EXPECT_EQ(first.role, Role::system_operator);
    EXPECT_EQ(refused(world.clerk(), access::Revoke{first.id}), "last_operator");
    ASSERT_TRUE(door().act(world.clerk(), access::Appoint{specialist.id, first.organisation, Role::system_operator}));
    EXPECT_EQ(refused(world.clerk(), access::Revoke{first.id}), "done");
    EXPECT_EQ(door().sign_in("module:1", {Role::system_operator}).error().code().name, "role_not_held");
}

TEST_F(Roles, WhoSeesNoCardsInSgoIsNotGivenRightsOverPeople)
{
    Employment job = world.all<Employment>().back();
    job.functions = {"sgo_operator"};
    world.put(job);
    EXPECT_EQ(refused(world.clerk(), access::Appoint{specialist.id, authority.id, Role::municipal_coordinator}), "sgo_role_without_cards");
    job.functions = {"employee"};
    world.put(job);
    EXPECT_EQ(refused(world.clerk(), access::Appoint{specialist.id, authority.id, Role::municipal_coordinator}), "done");
}

}  // namespace
