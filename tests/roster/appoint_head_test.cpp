// SPDX-License-Identifier: MIT
#include <marshrut/roster/appoint_head.hpp>

#include <gmock/gmock.h>

using namespace marshrut;
using namespace marshrut::roster;

namespace {

constexpr OrganisationId school{12}, other_school{15};
constexpr PersonId director{300}, teacher{4711};
constexpr Day today = "2023-06-01"_day;

const Standing the_operator = Standing::of(PersonId{1}, Role::system_operator, OrganisationId{1}, "2023-06-01T10:00+05:00"_instant);

Organisation card() { return {school, {"sgo", "12"}, "Дом детского творчества"}; }
Employment at(OrganisationId organisation) { return {EmploymentId{1}, director, organisation}; }

std::vector<std::string> refused(const Verdict<Organisation>& verdict)
{
    std::vector<std::string> names;
    if (!verdict)
        for (const Failure& one : verdict.error()) names.emplace_back(one.code().name);
    return names;
}

}  // namespace

TEST(AppointHead, IsChosenFromTheEmployeesOfTheOrganisation)
{
    const auto done = decide(the_operator, AppointHead{school, director}, HeadPicture{card(), {at(school)}}).value();
    EXPECT_EQ(done.happened, Happened::head_appointed);
    EXPECT_EQ(done.value.head, director);
    EXPECT_EQ(done.value.head_from, today);
    EXPECT_THAT(refused(decide(the_operator, AppointHead{school, director}, HeadPicture{card(), {at(other_school)}})),
                testing::ElementsAre("head_not_employee"));
    Employment left = at(school);
    left.to = "2023-05-31"_day;
    EXPECT_THAT(refused(decide(the_operator, AppointHead{school, director}, HeadPicture{card(), {left}})),
                testing::ElementsAre("head_not_employee"));
    EXPECT_THAT(refused(decide(the_operator, AppointHead{school, director}, HeadPicture{done.value, {at(school)}})),
                testing::ElementsAre("already_head"));
}

TEST(AppointHead, ATypedNameGoes_AndThePlaceMayBeEmptied)
{
    Organisation typed = card();
    typed.head_typed = true;
    const Organisation chosen = decide(the_operator, AppointHead{school, director}, HeadPicture{typed, {at(school)}}).value().value;
    EXPECT_FALSE(chosen.head_typed);
    const Organisation empty = decide(the_operator, AppointHead{school, std::nullopt}, HeadPicture{chosen, {}}).value().value;
    EXPECT_FALSE(empty.head || empty.head_from || empty.head_typed);
}

TEST(AppointHead, IsTheOperatorsAct)
{
    for (const Label& label : shape_of<Role>().labels) {
        const auto role = static_cast<Role>(label.value);
        EXPECT_EQ(decide(Standing::of(PersonId{1}, role, school, "2023-06-01T10:00+05:00"_instant), AppointHead{school, director},
                         HeadPicture{card(), {at(school)}}).ok(), role == Role::system_operator) << label.name;
    }
}

// PROVES LET1306-A2-2.1-c
TEST(WhyNoHead, SaysWhetherTheCardHasNoHead_ATypedOne_NoEmployee_OrOneEnteredAfterTheSignIn)
{
    const std::vector<Employment> employed{at(school)};
    const auto why = [&](const Organisation& organisation, const std::vector<Employment>& employments, Day opened = today) {
        const auto found = why_no_head(organisation, director, employments, opened, today);
        return found ? std::string{found->code().name} : "";
    };
    EXPECT_EQ(why(card(), employed), "no_head_in_card");
    Organisation typed = card();
    typed.head_typed = true;
    EXPECT_EQ(why(typed, employed), "head_is_text");
    Organisation chosen = card();
    chosen.head = director;
    chosen.head_from = today;
    EXPECT_EQ(why(chosen, {}), "head_not_employee");
    EXPECT_EQ(why(chosen, {at(other_school)}), "head_not_employee");
    EXPECT_EQ(why(chosen, employed, today.plus(-1)), "head_not_synchronised");
    EXPECT_EQ(why(chosen, employed), "") << "the role is there";
    chosen.head = teacher;
    EXPECT_EQ(why(chosen, employed), "head_is_another");

    const auto text = why_no_head(typed, director, employed, today, today);
    EXPECT_EQ(text->facts(), (Facts{{"organisation", std::string{"sgo:12"}}}));
    EXPECT_THAT(text->sentence(Language::ru), testing::Not(testing::HasSubstr("Директорова"))) << "no name in a reason";
}

// PROVES LET0585-3-a
TEST(WhyNoHead, AFreeTextGivesNoHead_AReferenceToAnEmployeeGivesOne)
{
    Organisation typed = card();
    typed.head_typed = true;
    EXPECT_TRUE(why_no_head(typed, director, std::vector{at(school)}, today, today));
    const Organisation chosen = decide(the_operator, AppointHead{school, director}, HeadPicture{typed, {at(school)}}).value().value;
    EXPECT_FALSE(why_no_head(chosen, director, std::vector{at(school)}, today, today));
}
