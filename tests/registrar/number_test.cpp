// SPDX-License-Identifier: MIT
// The number of an application is made of its id, and ids may share one: then the next is taken.

#include <marshrut/application.hpp>
#include <marshrut/registrar.hpp>
#include <marshrut/testing/world.hpp>

#include <gtest/gtest.h>

#include <set>

namespace {

using namespace marshrut;

/// The same teacher applying with the same key in a region where these numbers are given already.
Result<Application> applies_where_taken(const std::set<std::string>& taken)
{
    marshrut::testing::World world;
    const Organisation school = world.organisation("sgo:15", "СОШ № 15"), institute = world.organisation("module:chippkro", "ЧИППКРО");
    world.person("sgo:4711", school.id);
    world.programme("DPP-24-113", institute.id);
    world.preliminary("DPP-24-113/1", "DPP-24-113");
    std::int64_t id = 1;
    for (const std::string& number : taken) {
        Application other{ApplicationId{id++}, PersonId{99}, EmploymentId{99}, "DPP-24-001"};
        other.number = Number::parse(number);
        world.put(other);
    }
    return world.registrar().act(world.as("sgo:4711"), application::Submit{"DPP-24-113", Channel::free}, {"form-8f31"});
}

}  // namespace

TEST(NumberTaken, TheNextIsGivenAndAfterEightTheCallerTriesAgain)
{
    std::set<std::string> taken;
    std::set<ApplicationId> ids;
    for (int i = 0; i < 8; ++i) {
        const auto made = applies_where_taken(taken);
        ASSERT_TRUE(made) << made.error();
        EXPECT_EQ(*made->number, Number::of(made->id.raw(), 2024)) << "it is the number of its own id";
        EXPECT_TRUE(taken.insert(made->printed_number()).second) << "never one that is taken";
        EXPECT_TRUE(ids.insert(made->id).second);
        EXPECT_EQ(applies_where_taken({*std::prev(taken.end())})->status, Status::not_processed);
    }
    const auto none = applies_where_taken(taken);
    ASSERT_FALSE(none);
    EXPECT_TRUE(none.error().kind() == Kind::conflict || none.error().kind() == Kind::busy) << none.error();
}
