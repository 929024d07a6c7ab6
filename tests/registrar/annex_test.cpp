// SPDX-License-Identifier: MIT
// The papers of order 01/312 through the door: what was issued and what was taught, not what is called so today.

#include <marshrut/registrar.hpp>
#include <marshrut/report/questions.hpp>
#include <marshrut/roster/import.hpp>
#include <marshrut/testing/world.hpp>

#include <gmock/gmock.h>

namespace {

using namespace marshrut;
using ::testing::AllOf;
using ::testing::HasSubstr;
using ::testing::Not;

/// A teacher with a route of June 2023 who was trained in the spring of 2024; afterwards everything was renamed.
class Annexes : public ::testing::Test {
protected:
    marshrut::testing::World world;
    Organisation school = world.organisation("sgo:12", "Школа при заводе");
    Organisation institute = world.organisation("module:chippkro", "Институт усовершенствования", "dpo", {}, "chelyabinskiy_go");
    Person anna = world.person("sgo:4711", school.id);
    Person head = world.person("sgo:300", school.id, "principal");
    Person methodist = world.person("module:7", institute.id, "methodist");
    Programme programme = course("Прежняя методика", 72);
    Event event = world.event("EV-24-1", institute.id, "2024-03-01"_day, "2024-03-02"_day);
    Group group = world.dated("DPP-24-115/2", "DPP-24-115", "2024-02-01"_day, "2024-06-28"_day, 25);

    void SetUp() override
    {
        world.head(school.id, head.id);
        world.assign(methodist.id, institute.id, Role::provider_specialist);
        institute.address = "г. Челябинск, ул. Прежняя, 1";
        world.put(institute);
        Card card = world.get<Card>(anna.id);
        card.education = {{2001, "ЧГПУ", "физика"}, {2024, "ЮУрГУ", "управление"}, {2026, "МГУ", "право"}};
        world.put(card);
        Route route = world.route(anna.id, world.all<Employment>().front().id, std::nullopt, std::nullopt, {programme.code}, {event.code});
        route.programmes.front().offer_version = 2;  // as the course was put right
        world.put(route);

        const Application chosen = door().act(world.as("sgo:4711"), route::ChooseProgramme{programme.code, group.code}).value();
        const Application visit = door().act(world.as("sgo:4711"), route::ChooseEvent{event.code}).value();
        for (const ApplicationId one : {chosen.id, visit.id})
            static_cast<void>(door().act(world.as("sgo:300", Role::organisation_head), application::Confirm{one}).value());
        static_cast<void>(door().act(provider(), application::Include{chosen.id}).value());
        world.at("2024-06-29T10:00+05:00"_instant);
        static_cast<void>(door().act(provider(), route::RecordAttestation{chosen.id, AttestationOutcome::passed, "2024-06-28"_day,
                                                                          Document{"7400000123"}}).value());
    }
    void everything_is_renamed()
    {
        world.at("2025-02-01T10:00+05:00"_instant);
        course("Новая методика", 36);
        event.title = "Событие с новым именем";
        world.put(event);
        institute.name = "Институт развития";
        institute.address = "г. Челябинск, ул. Новая, 2";
        world.put(institute);
        Employment job = world.all<Employment>().front();
        job.position = "principal";
        world.put(job);
        roster::Import in;
        in.organisations = Source::of("organisations.csv", "Код;Наименование;Тип;Муниципалитет\n12;Гимназия у завода;ООО;Миасский городской округ\n");
        in.organisation_names = Source::of("organisation_names.csv", "organisation;name_ru;from;to\n12;Школа при заводе № 1;;31.08.2023\n");
        static_cast<void>(door().act(world.clerk(), in).value());
    }
    Programme course(std::string title, int hours)
    {
        Programme made = world.all<Programme>().empty() ? world.programme("DPP-24-115", institute.id) : world.all<Programme>().front();
        made.title = std::move(title);
        made.hours = hours;
        return world.put(made);
    }
    Registrar& door() { return world.registrar(); }
    Session provider() { return world.as("module:7", Role::provider_specialist); }

    template <class Annex>
    std::string printed()
    {
        Annex question;
        question.person = anna.id;
        question.layout = report::Layout::worker;
        question.format = report::Format::json;
        return door().ask(world.as("sgo:4711"), question).value().text;
    }
};

TEST_F(Annexes, TheRecommendedRouteIsPrintedAsItWasIssued)
{
    const std::string issued = printed<report::Annex1>();
    EXPECT_THAT(issued, AllOf(HasSubstr("Прежняя методика"), HasSubstr("Институт усовершенствования"), HasSubstr("Событие EV-24-1")));
    everything_is_renamed();
    const std::string later = printed<report::Annex1>();
    EXPECT_THAT(later, AllOf(HasSubstr("Прежняя методика"), HasSubstr("Институт усовершенствования"), HasSubstr("Событие EV-24-1")));
    EXPECT_THAT(later, Not(HasSubstr("Новая методика")));
    EXPECT_THAT(later, AllOf(HasSubstr("Учитель"), Not(HasSubstr("Директор")))) << "the position of then";
    EXPECT_THAT(later, HasSubstr("Школа при заводе № 1")) << "the name that was told later for that day";
    EXPECT_THAT(later, AllOf(HasSubstr("ЧГПУ"), Not(HasSubstr("ЮУрГУ")), Not(HasSubstr("МГУ")))) << "the education at issue";
}

// PROVES IOM-A2S-7
// PROVES IOM-A2S-8
TEST_F(Annexes, ResultsNameTheProgrammeAndTheProviderOfTheTraining)
{
    const std::string then = printed<report::Annex2>();
    EXPECT_THAT(then, AllOf(HasSubstr("Прежняя методика"), HasSubstr("72"), HasSubstr("ул. Прежняя, 1"), HasSubstr("7400000123")));
    everything_is_renamed();
    const std::string later = printed<report::Annex2>();
    EXPECT_THAT(later, AllOf(HasSubstr("Прежняя методика"), HasSubstr("72"), Not(HasSubstr("Новая методика"))));
    EXPECT_THAT(later, AllOf(HasSubstr("Институт усовершенствования"), HasSubstr("ул. Прежняя, 1"), Not(HasSubstr("Институт развития"))));
    EXPECT_THAT(later, AllOf(HasSubstr("Событие EV-24-1"), Not(HasSubstr("с новым именем"))));
}

// PROVES IOM-A2S-1-5
TEST_F(Annexes, ResultsHaveTheHeaderOfTheDayOfCompletion)
{
    everything_is_renamed();
    const std::string later = printed<report::Annex2>();
    EXPECT_THAT(later, AllOf(HasSubstr("Школа при заводе"), Not(HasSubstr("Школа при заводе № 1")), Not(HasSubstr("Гимназия"))));
    EXPECT_THAT(later, AllOf(HasSubstr("Учитель"), Not(HasSubstr("Директор"))));
    EXPECT_THAT(later, AllOf(HasSubstr("ЧГПУ"), HasSubstr("ЮУрГУ"), Not(HasSubstr("МГУ"))));
}

}  // namespace
