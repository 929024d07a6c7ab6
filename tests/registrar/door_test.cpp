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

}  // namespace
