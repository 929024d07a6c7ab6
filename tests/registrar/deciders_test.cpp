// SPDX-License-Identifier: MIT
// Who decides on an application: exactly those whom the door would not refuse, under each policy; and what one may decide now.

#include <marshrut/application.hpp>
#include <marshrut/codec/json.hpp>
#include <marshrut/registrar.hpp>
#include <marshrut/testing/world.hpp>

#include <gtest/gtest.h>

#include <set>

namespace {

using namespace marshrut;
using application::Confirm;
using application::Include;

/// Role and key of the organisation.
using Deciders = std::set<std::pair<Role, std::string>>;

/// A college with a branch, a school whose card names no head, two providers, an authority, the centre, the operator.
class WhoDecides : public ::testing::Test {
protected:
    marshrut::testing::World world;
    Organisation authority = world.organisation("module:mouo", "Управление образования", "authority");
    Organisation college = world.organisation("sgo:12", "Колледж");
    Organisation branch = world.organisation("sgo:13", "Филиал", "ooo", college.id);
    Organisation headless = world.organisation("sgo:15", "СОШ № 15");
    Organisation institute = world.organisation("module:chippkro", "ЧИППКРО", "dpo", {}, "chelyabinskiy_go");
    Organisation other = world.organisation("module:chiro", "ЧИРО", "dpo", {}, "chelyabinskiy_go");
    Organisation centre = world.organisation("module:chcopmkp", "ЧЦОПМКП", "assessment_centre", {}, "chelyabinskiy_go");
    Person teacher = world.person("sgo:4711", college.id), in_branch = world.person("sgo:4712", branch.id);
    Person without = world.person("sgo:4713", headless.id);
    Person director = world.person("sgo:300", college.id, "principal"), manager = world.person("sgo:301", branch.id, "principal");
    Person deputy = world.person("sgo:310", college.id, "methodist"), by_post = world.person("sgo:311", college.id, "deputy_head");
    Person approving = world.person("sgo:500", authority.id), submitting = world.person("sgo:501", authority.id);
    Person methodist = world.person("module:7", institute.id), stranger = world.person("module:8", other.id);
    Person examiner = world.person("module:9", centre.id);
    Programme programme = world.programme("DPP-1", institute.id);
    Group preliminary = world.preliminary("DPP-1/1", "DPP-1");
    Group dated = world.dated("DPP-1/2", "DPP-1", "2024-02-01"_day, "2024-03-01"_day, 25);

    void SetUp() override
    {
        world.head(college.id, director.id);
        world.head(branch.id, manager.id);
        world.assign(deputy.id, college.id, Role::deputy_head, {}, director.id);
        world.assign(approving.id, authority.id, Role::assigned_specialist, AssignedRight::approve);
        world.assign(submitting.id, authority.id, Role::assigned_specialist, AssignedRight::submit);
        world.assign(methodist.id, institute.id, Role::provider_specialist);
        world.assign(stranger.id, other.id, Role::provider_specialist);
        world.assign(examiner.id, centre.id, Role::assessment_centre_specialist);
    }

    Registrar& door() { return world.registrar(); }
    void under(bool Procedures::*rule)
    {
        Policy policy = Policy::chelyabinsk_2023();
        policy.procedures.*rule = true;
        PolicyRow row = world.all<PolicyRow>().front();
        row.version = static_cast<int>(world.all<PolicyRow>().size()) + 1;
        row.id = PolicyId{770 + row.version};  // a pack never changes under its id
        row.json = codec::to_json(policy);
        world.put(row);
    }
    Application request(std::string_view key, std::optional<std::string> group = {})
    {
        return door().act(world.as(key), application::Submit{"DPP-1", Channel::free, std::move(group)}).value();
    }
    Application confirmed(std::string_view key, std::optional<std::string> group = {})
    {
        Application made = request(key, std::move(group));
        made.status = Status::head_confirmed;
        made.confirmed = Step{director.id, world.now()};
        return world.put(made);
    }

    /// What is answered, after it was compared with what everybody in every role would be told if they tried.
    Deciders of(const Application& made)
    {
        Deciders said, could;
        const bool confirming = made.status == Status::not_processed;
        const auto answer = door().ask(world.clerk(), application::WhoDecides{made.id}).value();
        for (const application::Decider& one : answer) {
            EXPECT_EQ(one.step, confirming ? "confirm" : "include");
            EXPECT_FALSE(one.organisation_name.empty());
            EXPECT_TRUE(said.insert({one.role, one.organisation}).second) << "each once";
        }
        for (const External& known : world.all<External>()) {
            if (known.kind != "person") continue;
            const std::string key = known.key.print();
            for (const As& as : door().roles(key).value()) {
                const Session session = door().sign_in(key, as).value();
                if (!(confirming ? door().why_not(session, Confirm{made.id}) : door().why_not(session, Include{made.id})))
                    could.insert({as.role, as.organisation.value()});
            }
        }
        EXPECT_EQ(said, could);
        return said;
    }
    /// The queue of a role: the numbers of what it may decide now, each of which it then has nothing against.
    std::set<std::string> queue(const Session& who)
    {
        std::set<std::string> numbers;
        for (const application::Line& line : door().ask(who, application::AwaitingMe{}).value()) {
            EXPECT_FALSE(line.status == Status::not_processed ? door().why_not(who, Confirm{line.id}) : door().why_not(who, Include{line.id}));
            numbers.insert(line.number);
        }
        return numbers;
    }
};

}  // namespace

TEST_F(WhoDecides, TheHeadConfirmsAndTheDeputyTheHeadHasDelegatedTo)
{
    const Application made = request("sgo:4711");
    EXPECT_EQ(of(made), (Deciders{{Role::organisation_head, "sgo:12"}, {Role::deputy_head, "sgo:12"}}));
    EXPECT_EQ(door().ask(world.as("sgo:4711"), application::WhoDecides{made.id}).value().size(), 2u) << "the applicant may know";
    EXPECT_FALSE(door().ask(world.as("sgo:4713"), application::WhoDecides{made.id})) << "another teacher may not";
}

TEST_F(WhoDecides, OfABranchItsOwnHeadOrThatOfTheEntityAfterSwitchingToIt_AMB_A33)
{
    const Application made = request("sgo:4712");
    EXPECT_EQ(of(made), (Deciders{{Role::organisation_head, "sgo:13"}}));
    EXPECT_TRUE(door().act(world.as("sgo:300", Role::organisation_head, "sgo:13"), Confirm{made.id}));
}

TEST_F(WhoDecides, OfAHeadAndWhereThereIsNoHeadTheAssignedSpecialist_AMB_A8)
{
    world.employ(director.id, headless.id, "teacher", EmploymentKind::external_secondary);
    EXPECT_EQ(of(request("sgo:4713")), (Deciders{{Role::assigned_specialist, "module:mouo"}}));
    EXPECT_EQ(of(request("sgo:300")), (Deciders{{Role::deputy_head, "sgo:12"}, {Role::assigned_specialist, "module:mouo"}}))
        << "not the head, though a head";
}

TEST_F(WhoDecides, UnderEachPolicyWhoeverItLets)
{
    const Application of_teacher = request("sgo:4711"), of_head = request("sgo:300"), of_branch = request("sgo:4712");
    const Deciders usual{{Role::organisation_head, "sgo:12"}, {Role::deputy_head, "sgo:12"}};
    under(&Procedures::assigned_covers_all);
    EXPECT_EQ(of(of_teacher), (Deciders{{Role::organisation_head, "sgo:12"}, {Role::deputy_head, "sgo:12"}, {Role::assigned_specialist, "module:mouo"}}));
    under(&Procedures::self_confirmation);
    EXPECT_EQ(of(of_teacher), usual);
    EXPECT_TRUE(of(of_head).contains({Role::organisation_head, "sgo:12"}));
    under(&Procedures::centre_includes);
    EXPECT_EQ(of(of_teacher), usual);
    EXPECT_EQ(of(confirmed("sgo:4713")), (Deciders{{Role::provider_specialist, "module:chippkro"}, {Role::system_operator, "module:operator"},
                                                   {Role::assessment_centre_specialist, "module:chcopmkp"}}));
}

TEST_F(WhoDecides, TheProviderIncludesAndIntoAPreliminaryGroupTheOperatorToo_AMB_A2)
{
    EXPECT_EQ(of(confirmed("sgo:4711")), (Deciders{{Role::provider_specialist, "module:chippkro"}, {Role::system_operator, "module:operator"}}));
    const Application into_dated = confirmed("sgo:4712", "DPP-1/2");
    EXPECT_EQ(of(into_dated), (Deciders{{Role::provider_specialist, "module:chippkro"}}));
    under(&Procedures::operator_includes_dated);
    EXPECT_EQ(of(into_dated), (Deciders{{Role::provider_specialist, "module:chippkro"}, {Role::system_operator, "module:operator"}}));
}

TEST_F(WhoDecides, NobodyIsNamedForARoleThatNobodyHolds)
{
    const Application made = request("sgo:4711");
    for (Assignment one : world.all<Assignment>())
        if (one.role != Role::system_operator) one.revoked = true, world.put(one);
    EXPECT_EQ(of(made), (Deciders{{Role::organisation_head, "sgo:12"}}));
    Person shut = director;
    shut.blocked = true;
    world.put(shut);
    EXPECT_EQ(door().ask(world.clerk(), application::WhoDecides{made.id}).value().size(), 0u) << "a blocked account decides nothing";
    const Application into_dated = confirmed("sgo:4712", "DPP-1/2");
    EXPECT_EQ(door().ask(world.clerk(), application::WhoDecides{into_dated.id}).value().size(), 0u);
}

TEST_F(WhoDecides, NobodyWhereNothingIsLeftToDecide)
{
    Application made = confirmed("sgo:4711");
    made.status = Status::included_in_group;
    EXPECT_EQ(of(world.put(made)), Deciders{});
    made.status = Status::cancelled;
    made.open_year.reset();
    EXPECT_EQ(door().ask(world.clerk(), application::WhoDecides{world.put(made).id}).value().size(), 0u);
}

// PROVES LET1306-A2-2.2-b
TEST_F(WhoDecides, ANewApplicationTheHeadApprovesOrCancelsAndNothingElse)
{
    const Application made = request("sgo:4711");
    const Session head = world.as("sgo:300", Role::organisation_head, "sgo:12");
    EXPECT_FALSE(door().why_not(head, Confirm{made.id}));
    EXPECT_FALSE(door().why_not(head, application::Cancel{made.id}));
    EXPECT_TRUE(door().why_not(head, Include{made.id}));
    EXPECT_TRUE(door().why_not(head, application::MoveGroup{made.id, "DPP-1/2"}));
}

TEST_F(WhoDecides, WhatIMayDecideNowInEachRole)
{
    const std::string teachers = request("sgo:4711").printed_number(), heads = request("sgo:300").printed_number();
    const std::string of_headless = request("sgo:4713").printed_number();
    const std::string preliminary_one = confirmed("sgo:310").printed_number(), dated_one = confirmed("sgo:4712", "DPP-1/2").printed_number();
    using Numbers = std::set<std::string>;
    EXPECT_EQ(queue(world.as("sgo:300", Role::organisation_head, "sgo:12")), Numbers{teachers}) << "not the own one";
    EXPECT_EQ(queue(world.as("sgo:310", Role::deputy_head)), (Numbers{teachers, heads})) << "by delegation";
    EXPECT_EQ(queue(world.as("sgo:311", Role::deputy_head)), Numbers{}) << "the post alone decides nothing";
    EXPECT_EQ(queue(world.as("sgo:500", Role::assigned_specialist)), (Numbers{heads, of_headless}));
    EXPECT_EQ(queue(world.as("sgo:501", Role::assigned_specialist)), Numbers{}) << "the right to submit is not the right to approve";
    EXPECT_EQ(queue(world.as("module:7", Role::provider_specialist)), (Numbers{preliminary_one, dated_one}));
    EXPECT_EQ(queue(world.as("module:8", Role::provider_specialist)), Numbers{});
    EXPECT_EQ(queue(world.clerk()), Numbers{preliminary_one}) << "preliminary enrolment only";
    EXPECT_EQ(queue(world.as("module:9", Role::assessment_centre_specialist)), Numbers{});
    EXPECT_EQ(queue(world.as("sgo:4711")), Numbers{});
    under(&Procedures::assigned_covers_all);
    EXPECT_EQ(queue(world.as("sgo:500", Role::assigned_specialist)), (Numbers{teachers, heads, of_headless}));
}
