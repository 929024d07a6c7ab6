// SPDX-License-Identifier: MIT
#include <marshrut/access.hpp>

#include <gmock/gmock.h>

using namespace marshrut;
using namespace marshrut::access;

namespace {

constexpr OrganisationId office{1}, authority{90}, school{12}, other_school{15};
constexpr PersonId clerk{1}, head_person{300}, specialist{500}, deputy{310};
constexpr Instant now = "2023-06-01T10:00+05:00"_instant;

const Standing the_operator = Standing::of(clerk, Role::system_operator, office, now);
const Standing head = Standing::of(head_person, Role::organisation_head, school, now);

AppointPicture seeing(PersonId person, OrganisationId organisation, std::vector<Employment> employments = {})
{
    return {AssignmentId{1}, Person{person}, Lineage{organisation}, std::move(employments), {}, std::nullopt};
}
Appoint approver() { return {specialist, authority, Role::assigned_specialist, AssignedRight::approve, "2023-06-01"_day, "2023-07-31"_day}; }
Appoint as_deputy() { return {deputy, school, Role::deputy_head, {}, "2023-07-01"_day, "2023-07-31"_day}; }
std::vector<Employment> works_at(OrganisationId organisation) { return {Employment{EmploymentId{1}, deputy, organisation}}; }

std::vector<std::string> refused(const Verdict<Assignment>& verdict)
{
    std::vector<std::string> names;
    if (!verdict)
        for (const Failure& one : verdict.error()) names.emplace_back(one.code().name);
    return names;
}

}  // namespace

TEST(Appoint, OnlyTheOperatorAssignsASpecialist_PersonAuthorityRightAndTerm)
{
    const auto given = decide(the_operator, approver(), seeing(specialist, authority)).value();
    EXPECT_EQ(given.value, (Assignment{AssignmentId{1}, specialist, authority, Role::assigned_specialist, AssignedRight::approve,
                                       "2023-06-01"_day, "2023-07-31"_day}));
    EXPECT_EQ(given.happened, Happened::appointed);
    EXPECT_TRUE(given.value.in_force("2023-07-31"_day));
    EXPECT_FALSE(given.value.in_force("2023-08-01"_day)) << "outside the term";
    for (const Label& label : shape_of<Role>().labels) {
        const auto role = static_cast<Role>(label.value);
        EXPECT_EQ(decide(Standing::of(clerk, role, authority, now), approver(), seeing(specialist, authority)).ok(),
                  role == Role::system_operator) << label.name;
    }
    const Assignment revoked = decide(the_operator, Revoke{AssignmentId{1}}, RevokePicture{given.value, Lineage{authority}, {}}).value().value;
    EXPECT_FALSE(revoked.in_force("2023-06-15"_day)) << "refused from the next command on";
    EXPECT_THAT(refused(decide(the_operator, Revoke{AssignmentId{1}}, RevokePicture{revoked, Lineage{authority}, {}})),
                testing::ElementsAre("already_revoked"));
}

TEST(Appoint, ARightBelongsToASpecialist_AndATermHasNotPassed)
{
    Appoint command = approver();
    command.right.reset();
    EXPECT_THAT(refused(decide(the_operator, command, seeing(specialist, authority))), testing::ElementsAre("right_needed"));
    command.right = AssignedRight::coordinate;
    EXPECT_THAT(refused(decide(the_operator, command, seeing(specialist, authority))), testing::ElementsAre("right_unfit"));
    command.role = Role::municipal_coordinator;
    EXPECT_THAT(refused(decide(the_operator, command, seeing(specialist, authority))), testing::IsEmpty());
    command.right = AssignedRight::submit;
    EXPECT_THAT(refused(decide(the_operator, command, seeing(specialist, authority))), testing::ElementsAre("right_unfit"));
    command = approver();
    command.to = "2023-05-31"_day;
    EXPECT_THAT(refused(decide(the_operator, command, seeing(specialist, authority))), testing::ElementsAre("term_invalid"));
    command.from = "2023-05-01"_day;
    EXPECT_THAT(refused(decide(the_operator, command, seeing(specialist, authority))), testing::ElementsAre("term_invalid"))
        << "over already";
}

TEST(Appoint, HeadListenerAndVisitorAreNeverGiven_TheyFollowFromCards)
{
    for (const Role role : {Role::organisation_head, Role::listener, Role::anonymous}) {
        EXPECT_THAT(refused(decide(the_operator, Appoint{specialist, school, role}, seeing(specialist, school))),
                    testing::ElementsAre("role_not_given"));
    }
}

TEST(Appoint, TwiceTheSameIsSaid_ABlockedAccountGetsNothing)
{
    AppointPicture see = seeing(specialist, authority);
    see.assignments = {decide(the_operator, approver(), see).value().value};
    EXPECT_THAT(refused(decide(the_operator, approver(), see)), testing::ElementsAre("already_appointed"));
    Appoint longer = approver();
    longer.to = "2023-12-31"_day;
    EXPECT_THAT(refused(decide(the_operator, longer, see)), testing::IsEmpty());
    see.assignments[0].revoked = true;
    EXPECT_THAT(refused(decide(the_operator, approver(), see)), testing::IsEmpty());
    see.person.blocked = true;
    EXPECT_THAT(refused(decide(the_operator, approver(), see)), testing::ElementsAre("person_blocked"));
}

TEST(Appoint, AHeadDelegatesToAnEmployeeForATerm_ADeputyCannotPassItOn)
{
    const auto given = decide(head, as_deputy(), seeing(deputy, school, works_at(school))).value().value;
    EXPECT_EQ(given.delegated_by, head_person);
    EXPECT_FALSE(given.in_force("2023-06-30"_day));
    EXPECT_TRUE(given.in_force("2023-07-01"_day));
    EXPECT_FALSE(given.in_force("2023-08-01"_day));

    Appoint command = as_deputy();
    command.to.reset();
    EXPECT_THAT(refused(decide(head, command, seeing(deputy, school, works_at(other_school)))),
                testing::ElementsAre("term_needed", "deputy_not_employed"));
    command = as_deputy();
    command.person = head_person;
    EXPECT_THAT(refused(decide(head, command, seeing(head_person, school, works_at(school)))), testing::ElementsAre("own_deputy"));
    command = as_deputy();
    command.organisation = other_school;
    EXPECT_THAT(refused(decide(head, command, seeing(deputy, other_school, works_at(other_school)))),
                testing::ElementsAre("not_your_organisation"));
    EXPECT_THAT(refused(decide(head, approver(), seeing(specialist, authority))), testing::ElementsAre("not_permitted"))
        << "a head gives no other role";
    const Standing acting = Standing::of(deputy, Role::deputy_head, school, now);
    EXPECT_THAT(refused(decide(acting, as_deputy(), seeing(deputy, school, works_at(school)))), testing::ElementsAre("not_permitted"));
}

TEST(Appoint, TheOperatorsDeputyReadsButHasNoDelegation)
{
    const auto given = decide(the_operator, as_deputy(), seeing(deputy, school, works_at(school))).value().value;
    EXPECT_FALSE(given.delegated_by) << "confirming is delegated by the head alone";
}

TEST(Revoke, AHeadTakesBackWhatAHeadOfTheOrganisationDelegated_NothingElse)
{
    Assignment given{AssignmentId{1}, deputy, school, Role::deputy_head, {}, "2023-05-01"_day, "2023-07-31"_day, PersonId{299}};
    EXPECT_TRUE(decide(head, Revoke{given.id}, RevokePicture{given, Lineage{school}, {}}).value().value.revoked)
        << "the former head's delegation, too";
    EXPECT_THAT(refused(decide(Standing::of(head_person, Role::organisation_head, other_school, now), Revoke{given.id},
                               RevokePicture{given, Lineage{school}, {}})),
                testing::ElementsAre("not_your_organisation"));
    given.delegated_by.reset();
    EXPECT_THAT(refused(decide(head, Revoke{given.id}, RevokePicture{given, Lineage{school}, {}})), testing::ElementsAre("not_permitted"));
}

TEST(Revoke, TheModuleNeverLosesItsLastOperator)
{
    const Assignment first{AssignmentId{1}, clerk, office, Role::system_operator};
    Assignment second{AssignmentId{2}, PersonId{2}, office, Role::system_operator};
    EXPECT_THAT(refused(decide(the_operator, Revoke{first.id}, RevokePicture{first, Lineage{office}, {first}})),
                testing::ElementsAre("last_operator"));
    EXPECT_TRUE(decide(the_operator, Revoke{first.id}, RevokePicture{first, Lineage{office}, {first, second}}));
    second.to = "2023-12-31"_day;
    EXPECT_FALSE(decide(the_operator, Revoke{first.id}, RevokePicture{first, Lineage{office}, {first, second}}))
        << "who leaves at the end of the year does not replace who stays";
}

// PROVES LET0585-A1-6
TEST(SgoRoles, ExactlySixAreKnown_AnotherIsRefusedByName)
{
    for (const char* name : {"Администратор", "Начальник", "Сотрудник", "Оператор", "Координатор одаренных детей", "Координатор мероприятий"})
        EXPECT_TRUE(sgo_role(name)) << name;
    EXPECT_EQ(sgo_roles.size(), 6u);
    const auto unknown = sgo_role("Инспектор");
    ASSERT_FALSE(unknown);
    EXPECT_EQ(unknown.error().code().name, "sgo_role_unknown");
    EXPECT_THAT(unknown.error().sentence(Language::ru), testing::HasSubstr("Инспектор"));
}

// PROVES LET0585-A1-6a
TEST(SgoRoles, TheAdministratorHasEveryRight)
{
    const SgoRow& row = row_of(SgoRole::administrator);
    EXPECT_TRUE(row.accounts && row.reports && row.cabinets && row.cards && row.events && row.gifted && row.announcements);
}

// PROVES LET0585-A1-6b
TEST(SgoRoles, TheChiefHasReportsEventsCabinetsAndAnnouncements_NotAccountsNorGiftedChildren)
{
    const SgoRow& row = row_of(SgoRole::chief);
    EXPECT_TRUE(row.reports && row.events && row.cabinets && row.announcements);
    EXPECT_FALSE(row.accounts || row.gifted);
}

// PROVES LET0585-A1-6c
TEST(SgoRoles, TheEmployeeHasReportsCabinetsAndEvents_NotAccountsGiftedChildrenOrAnnouncements)
{
    const SgoRow& row = row_of(SgoRole::employee);
    EXPECT_TRUE(row.reports && row.cabinets && row.events);
    EXPECT_FALSE(row.accounts || row.gifted || row.announcements);
}

// PROVES LET0585-A1-6f
TEST(SgoRoles, TheGiftedChildrenCoordinatorIsTheEventsCoordinatorWithOneSectionMore)
{
    const SgoRow &gifted = row_of(SgoRole::gifted_coordinator), &events = row_of(SgoRole::events_coordinator);
    EXPECT_TRUE(events.cabinets && events.events);
    EXPECT_FALSE(events.cards || events.accounts || events.reports || events.gifted || events.announcements);
    EXPECT_TRUE(gifted.cabinets && gifted.events && gifted.gifted);
    EXPECT_FALSE(gifted.cards || gifted.accounts || gifted.reports || gifted.announcements);
}

TEST(SgoRoles, WhoSeesNoCardsInSgoGetsNoRightsOverPeopleHere)
{
    const auto coordinator = [](SgoRole sgo) {
        AppointPicture see = seeing(specialist, authority);
        see.sgo_role = sgo;
        return refused(decide(the_operator, Appoint{specialist, authority, Role::municipal_coordinator}, see));
    };
    using enum SgoRole;
    for (const SgoRole sgo : {administrator, chief, employee}) EXPECT_THAT(coordinator(sgo), testing::IsEmpty());
    for (const SgoRole sgo : {sgo_operator, gifted_coordinator, events_coordinator})
        EXPECT_THAT(coordinator(sgo), testing::ElementsAre("sgo_role_without_cards"));

    AppointPicture see = seeing(specialist, authority);
    see.sgo_role = sgo_operator;
    EXPECT_THAT(refused(decide(the_operator, Appoint{specialist, authority, Role::ministry_specialist}, see)), testing::IsEmpty())
        << "figures only: the letter leaves the operator the reports";
    EXPECT_THAT(refused(decide(the_operator, approver(), see)), testing::ElementsAre("sgo_role_without_cards"));
}
