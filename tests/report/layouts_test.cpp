// SPDX-License-Identifier: MIT
#include <marshrut/report/layouts.hpp>

#include <gmock/gmock.h>

using namespace marshrut;
using namespace marshrut::report;

TEST(Layouts, HasARowForEveryRoleInTheirOrder)
{
    ASSERT_EQ(layouts.size(), access::roles.size());
    for (std::size_t i = 0; i < layouts.size(); ++i) EXPECT_EQ(layouts[i].role, static_cast<Role>(i));
}

// PROVES IOM-A1S-note
TEST(Layouts, TheSpecialistGetsOneFormTheWorkerTheOtherAndSupportersEither)
{
    EXPECT_EQ(layout_for(Role::provider_specialist).value(), Layout::specialist);
    EXPECT_EQ(layout_for(Role::provider_specialist, Layout::worker).error().code(), code::layout_not_given);
    EXPECT_EQ(layout_for(Role::listener).value(), Layout::worker);
    EXPECT_EQ(layout_for(Role::listener, Layout::specialist).error().code(), code::layout_not_given);
    EXPECT_EQ(layout_for(Role::listener, Layout::specialist).error().kind(), Kind::forbidden);
    for (const Role role : {Role::organisation_head, Role::municipal_coordinator, Role::assessment_centre_specialist}) {
        EXPECT_EQ(layout_for(role).value(), Layout::specialist);
        EXPECT_EQ(layout_for(role, Layout::worker).value(), Layout::worker);
    }
    for (const Role role : {Role::anonymous, Role::organisation_administrator})
        for (const Layout layout : {Layout::specialist, Layout::worker}) EXPECT_FALSE(layout_for(role, layout).ok());
}
