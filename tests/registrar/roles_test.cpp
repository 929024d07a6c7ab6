// SPDX-License-Identifier: MIT
// Letter 1306: who one is after signing in, and «Сменить роль».

#include <marshrut/access/roles.hpp>
#include <marshrut/application.hpp>
#include <marshrut/registrar.hpp>
#include <marshrut/route/questions.hpp>
#include <marshrut/testing/world.hpp>

#include <gmock/gmock.h>

namespace {

using namespace marshrut;
using ::testing::ElementsAre;
using ::testing::IsEmpty;

/// A director of a college with a branch who teaches at a school as well, and approves for the authority.
class ManyRoles : public ::testing::Test {
protected:
    marshrut::testing::World world;
    Organisation authority = world.organisation("module:mouo", "Управление образования", "authority");
    Organisation college = world.organisation("sgo:12", "Колледж"), branch = world.organisation("sgo:13", "Филиал", "ooo", college.id);
    Organisation school = world.organisation("sgo:15", "СОШ № 15"), strange = world.organisation("sgo:16", "СОШ № 16");
    Organisation institute = world.organisation("module:chippkro", "ЧИППКРО", "dpo");
    Person director = world.person("sgo:300", college.id, "principal"), teacher = world.person("sgo:4711", branch.id);
    Programme programme = world.programme("DPP-1", institute.id);
    Group preliminary = world.preliminary("DPP-1/1", "DPP-1");

    void SetUp() override
    {
        world.head(college.id, director.id);
        world.employ(director.id, school.id, "teacher", EmploymentKind::external_secondary);
        world.assign(director.id, authority.id, Role::assigned_specialist, AssignedRight::approve);
        world.assign(director.id, authority.id, Role::assigned_specialist, AssignedRight::submit);
    }
    Registrar& door() { return world.registrar(); }
    std::set<std::pair<Role, std::string>> roles(std::string_view key)
    {
        std::set<std::pair<Role, std::string>> all;
        for (const As& one : door().roles(key).value()) EXPECT_TRUE(all.insert({one.role, one.organisation.value()}).second) << "each once";
        return all;
    }
    std::string signs_in(Role role, std::string_view at)
    {
        const auto session = door().sign_in("sgo:300", {role, std::string{at}});
        return session ? "done" : std::string{session.error().code().name};
    }
    std::string refused(const Session& who, const application::Confirm& command)
    {
        const auto no = door().why_not(who, command);
        return no ? std::string{no.first().code().name} : "nothing against";
    }
};

}  // namespace

TEST_F(ManyRoles, EveryRoleAndOrganisationOneCanSwitchToIsListedOnce)
{
    EXPECT_EQ(roles("sgo:300"), (std::set<std::pair<Role, std::string>>{{Role::listener, "sgo:12"}, {Role::listener, "sgo:15"},
                                                                        {Role::organisation_head, "sgo:12"}, {Role::organisation_head, "sgo:13"},
                                                                        {Role::assigned_specialist, "module:mouo"}}));
    EXPECT_EQ(roles("sgo:4711"), (std::set<std::pair<Role, std::string>>{{Role::listener, "sgo:13"}}));
    EXPECT_EQ(door().roles("sgo:9").error().code().name, "not_known_here");
}

// PROVES LET1306-A2-2.1-b
TEST_F(ManyRoles, ARoleIsChangedByANewSessionWhichHasThatOneAlone)
{
    for (const auto& [role, at] : roles("sgo:300")) EXPECT_EQ(signs_in(role, at), "done") << at;
    EXPECT_EQ(signs_in(Role::organisation_head, "sgo:15"), "role_not_held") << "a teacher there";
    EXPECT_EQ(signs_in(Role::organisation_head, "sgo:16"), "role_not_held");
    EXPECT_EQ(signs_in(Role::listener, "sgo:16"), "role_not_held");
    EXPECT_EQ(signs_in(Role::provider_specialist, "module:chippkro"), "role_not_held");

    const Application made = door().act(world.as("sgo:4711"), application::Submit{"DPP-1", Channel::free}).value();
    const Session listening = world.as("sgo:300");
    EXPECT_EQ(listening.role, Role::listener);
    EXPECT_EQ(listening.organisation, college.id) << "the main employment";
    EXPECT_EQ(refused(listening, application::Confirm{made.id}), "not_head");
    const Session of_college = world.as("sgo:300", Role::organisation_head, "sgo:12");
    EXPECT_EQ(refused(of_college, application::Confirm{made.id}), "wrong_organisation");
    const Session of_branch = world.as("sgo:300", Role::organisation_head, "sgo:13");
    EXPECT_EQ(refused(of_branch, application::Confirm{made.id}), "nothing against");
    EXPECT_EQ(refused(listening, application::Confirm{made.id}), "not_head") << "the session before is what it was";
}

// PROVES LET1306-A1-1-b
// PROVES LET1306-A2-1
TEST_F(ManyRoles, TheProfileShowsNameAndTheActiveRoleAListenersWhereNoneIsChosen)
{
    const auto shown = [&](const Session& who) {
        const auto board = door().ask(who, route::MyDashboard{}).value();
        return board.full_name + ", " + std::string{access::name_of(board.role, Language::ru)} + ", " + board.organisation;
    };
    EXPECT_EQ(shown(door().sign_in("sgo:300").value()), "Тестова Анна Павловна, Слушатель, Колледж");
    EXPECT_EQ(shown(world.as("sgo:300", Role::organisation_head, "sgo:12")), "Тестова Анна Павловна, Руководитель ОО, Колледж");
    EXPECT_EQ(shown(world.as("sgo:300", Role::organisation_head, "sgo:13")), "Тестова Анна Павловна, Руководитель ОО, Филиал");
    EXPECT_EQ(shown(world.as("sgo:300", Role::listener, "sgo:15")), "Тестова Анна Павловна, Слушатель, СОШ № 15");
}

// PROVES LET1306-A1-1-e
// PROVES LET1306-A1-1-f
TEST_F(ManyRoles, WhatTheProfileLacksIsSaidAtEverySignInAndStopsNoApplication)
{
    Card card = world.get<Card>(teacher.id);
    card.birth_date = "1990-05-23"_day;
    card.education = {{2012, "ЮУрГУ", "мехатроника"}};
    card.education_level.reset();
    world.put(card);
    Employment job = world.all<Employment>().at(1);
    ASSERT_EQ(job.person, teacher.id);
    job.position.reset();
    world.put(job);
    const auto missing = [&] { return door().ask(world.as("sgo:4711"), route::MyDashboard{}).value().missing; };
    EXPECT_THAT(missing(), ElementsAre("email", "position", "education_level"));
    EXPECT_TRUE(door().act(world.as("sgo:4711"), application::Submit{"DPP-1", Channel::free})) << "one closes the window and goes on";
    EXPECT_THAT(missing(), ElementsAre("email", "position", "education_level")) << "until it is complete";

    card.email = "anna@example.org";
    card.education_level = EducationLevel::vo;
    world.put(card);
    job.position = "teacher";
    world.put(job);
    EXPECT_THAT(missing(), IsEmpty());
}

TEST_F(ManyRoles, WhoWorksNowhereHasNoProfileToFill)
{
    const auto board = door().ask(world.clerk(), route::MyDashboard{}).value();
    EXPECT_THAT(board.missing, IsEmpty());
    EXPECT_EQ(board.role, Role::system_operator);
}
