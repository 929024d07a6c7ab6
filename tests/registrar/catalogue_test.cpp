// SPDX-License-Identifier: MIT
// The catalogue through the one door: providers publish their own, anybody looks without signing in.

#include <marshrut/application.hpp>
#include <marshrut/assessment.hpp>
#include <marshrut/catalogue.hpp>
#include <marshrut/registrar.hpp>
#include <marshrut/testing/world.hpp>

#include <gmock/gmock.h>

namespace {

using namespace marshrut;

class Catalogue : public ::testing::Test {
protected:
    marshrut::testing::World world;
    Organisation institute = world.organisation("module:chippkro", "ЧИППКРО", "dpo", {}, "chelyabinskiy_go");
    Organisation other = world.organisation("module:chirpo", "ЧИРПО", "dpo", {}, "chelyabinskiy_go");
    Organisation school = world.organisation("sgo:12", "ДДТ", "dod");
    Person methodist = world.person("module:7", institute.id), colleague = world.person("module:8", other.id);
    Person teacher = world.person("sgo:4711", school.id);
    bool assigned = (world.assign(methodist.id, institute.id, Role::provider_specialist),
                     world.assign(colleague.id, other.id, Role::provider_specialist), true);

    Registrar& door() { return world.registrar(); }
    Session provider() { return world.as("module:7", Role::provider_specialist); }
    Session rival() { return world.as("module:8", Role::provider_specialist); }
    Session nobody() { return door().anonymous(); }

    template <class C>
    std::string refused(const Session& who, const C& command)
    {
        const auto answer = door().act(who, command);
        return answer ? "done" : std::string{answer.error().code().name};
    }
    static catalogue::Publish course(std::string code, int hours = 72)
    {
        return {.programme = catalogue::ProgrammeOffer{code, "Робототехника в кружке " + code, hours}};
    }
    std::vector<std::string> found(const catalogue::Programmes& question)
    {
        std::vector<std::string> codes;
        for (const Programme& one : door().ask(nobody(), question).value()) codes.push_back(one.code);
        return codes;
    }
};

// PROVES MOD-5.4-b
TEST_F(Catalogue, AProgrammeIsPublishedChangedAndWithdrawn_ItLeavesTheSearchAndStaysInApplications)
{
    EXPECT_EQ(door().act(provider(), course("DPP-1")).value(), (catalogue::Listed{"DPP-1", ApplicationKind::programme, true, false}));
    EXPECT_TRUE(door().act(provider(), course("DPP-1", 80)));
    ASSERT_EQ(door().ask(nobody(), catalogue::Programmes{}).value().size(), 1u);
    const Programme second = door().ask(nobody(), catalogue::Programmes{}).value().front();
    EXPECT_EQ(second.hours, 80);
    EXPECT_EQ(refused(rival(), course("DPP-1", 90)), "not_the_provider");
    EXPECT_EQ(refused(rival(), catalogue::Withdraw{"DPP-1"}), "not_the_provider");

    world.preliminary("DPP-1/1", "DPP-1");
    const Route route = world.route(teacher.id, world.all<Employment>().back().id, std::nullopt, std::nullopt, {"DPP-1"});
    const Application made = door().act(world.as("sgo:4711"), application::Submit{"DPP-1", Channel::free}).value();
    EXPECT_EQ(made.offer_version, 2);
    EXPECT_EQ(door().act(provider(), catalogue::Withdraw{"DPP-1"}).value().published, false);
    EXPECT_THAT(found({}), ::testing::IsEmpty());
    EXPECT_EQ(door().ask(world.as("sgo:4711"), application::List{}).value().front().title, "Робототехника в кружке DPP-1");
    EXPECT_EQ(world.get<Route>(route.id).programmes.front().offer, "DPP-1") << "an old route keeps it";
    EXPECT_EQ(refused(provider(), catalogue::Withdraw{"DPP-1"}), "already_withdrawn");
    EXPECT_EQ(refused(provider(), catalogue::Withdraw{"DPP-9"}), "not_found");
}

// PROVES MOD-5.5-a
TEST_F(Catalogue, InstitutesProgrammesAssessmentsAndEventsAreReadWithoutSigningIn)
{
    ASSERT_TRUE(door().act(provider(), course("DPP-1")));
    ASSERT_TRUE(door().act(rival(), catalogue::Publish{.event = catalogue::EventOffer{"EV-1", "Форум", "2023-09-01"_day, "2023-09-02"_day}}));
    world.procedure("ADD-2023", ProcedureState::open);
    EXPECT_EQ(door().ask(nobody(), catalogue::Programmes{}).value().size(), 1u);
    EXPECT_EQ(door().ask(nobody(), catalogue::Events{}).value().size(), 1u);
    EXPECT_EQ(door().ask(nobody(), assessment::List{}).value().size(), 1u);
    std::vector<std::string> names;
    for (const auto& card : door().ask(nobody(), catalogue::Providers{}).value()) names.push_back(card.short_name);
    EXPECT_THAT(names, ::testing::ElementsAre("ЧИППКРО", "ЧИРПО"));

    const auto personal = [](const Shape& shape) {
        return std::ranges::any_of(shape.fields, [](const Field& field) {
            return field.name == "person" || field.name == "surname" || field.name == "head" || field.name == "head_typed" || field.name == "email";
        });
    };
    EXPECT_FALSE(personal(shape_of<Programme>()) || personal(shape_of<Event>()) || personal(shape_of<Procedure>()) ||
                 personal(shape_of<catalogue::Provider>()));
}

// PROVES MOD-5.5-b
TEST_F(Catalogue, ASearchFindsExactlyWhatABruteForceFilterFinds)
{
    const std::vector<std::string> subjects{"physics", "chemistry", "*"}, stages{"school", "preschool"}, positions{"teacher", "educator"};
    int n = 0;
    for (const auto& subject : subjects)
        for (const auto& stage : stages)
            for (const int hours : {16, 36, 72})
                for (const DeliveryForm form : {DeliveryForm::distance, DeliveryForm::full_time}) {
                    auto offer = course("DPP-" + std::to_string(100 + n), hours);
                    offer.programme->targets.subjects = {subject};
                    offer.programme->targets.stages = {stage};
                    offer.programme->targets.positions = {positions[static_cast<std::size_t>(n % 2)]};
                    offer.programme->forms = {form};
                    ASSERT_TRUE(door().act(n++ % 3 == 0 ? rival() : provider(), offer));
                }
    const auto all = world.all<Programme>();
    ASSERT_EQ(all.size(), 36u);
    const auto one_of = [](const std::vector<std::string>& codes, const std::string& code) { return codes[0] == "*" || codes[0] == code; };
    for (const std::string subject : {"physics", "biology"})
        for (const int most : {16, 40})
            for (const DeliveryForm form : {DeliveryForm::distance, DeliveryForm::full_time}) {
                std::vector<std::string> expected;
                for (const Programme& one : all)
                    if (one_of(one.targets.subjects, subject) && one.targets.stages[0] == "school" && one.hours <= most &&
                        one.forms[0] == form && one.provider == institute.id && one_of(one.targets.positions, "teacher"))
                        expected.push_back(one.code);
                std::ranges::sort(expected);
                EXPECT_THAT(found({.subject = subject, .stage = "school", .position = "teacher", .provider = institute.id, .form = form,
                                   .hours_to = most}), ::testing::ElementsAreArray(expected));
            }
    EXPECT_EQ(found({.words = "кружке РОБОТОТЕХНИКА"}).size(), 36u) << "letter case and order do not matter";
    EXPECT_THAT(found({.words = "робототехника dpp-104"}), ::testing::ElementsAre("DPP-104"));
    EXPECT_EQ(found({.hours_from = 72}).size(), 12u);

    ASSERT_TRUE(door().act(provider(), catalogue::Publish{.event = catalogue::EventOffer{"EV-1", "Форум", "2023-09-01"_day, "2023-09-03"_day}}));
    const auto days = [&](Day from, Day to) { return door().ask(nobody(), catalogue::Events{.from = from, .to = to}).value().size(); };
    EXPECT_EQ(days("2023-09-03"_day, "2023-09-30"_day), 1u);
    EXPECT_EQ(days("2023-09-04"_day, "2023-09-30"_day), 0u);
    EXPECT_EQ(days("2023-08-01"_day, "2023-09-01"_day), 1u);
}

// PROVES LET1306-A1-2-e
TEST_F(Catalogue, OnePreliminaryEnrolmentOfAProgrammeAndYear_OpenedByItsProvider)
{
    ASSERT_TRUE(door().act(provider(), course("DPP-1")));
    const catalogue::OpenGroup first{.code = "DPP-1/П", .programme = "DPP-1", .year = 2024};
    const Group group = door().act(provider(), first).value();
    EXPECT_EQ(group.year, 2024);
    EXPECT_FALSE(group.date_from || group.date_to);
    auto again = first;
    again.code = "DPP-1/П2";
    EXPECT_EQ(refused(provider(), again), "second_preliminary");
    again.year = 2025;
    again.date_from = "2025-02-01"_day;
    EXPECT_EQ(refused(provider(), again), "preliminary_has_dates");
    again.date_from.reset();
    EXPECT_EQ(refused(rival(), again), "not_the_provider");
    EXPECT_EQ(refused(provider(), again), "done");
    EXPECT_EQ(refused(provider(), first), "code_taken");
    EXPECT_EQ(door().ask(nobody(), catalogue::Groups{"DPP-1"}).value().size(), 2u);
}

}  // namespace
