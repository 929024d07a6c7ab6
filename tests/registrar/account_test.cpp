// SPDX-License-Identifier: MIT
// The personal account of a worker: order 01/1351, 5.5, and letter 1306, Appendix 1, part 2.

#include <marshrut/registrar.hpp>
#include <marshrut/testing/world.hpp>

#include "support/door.hpp"

#include <gmock/gmock.h>

namespace {

using namespace marshrut;
using ::testing::ElementsAre;
using ::testing::IsEmpty;

class PersonalAccount : public support::AtTheDoor {
protected:
    Organisation school = world.organisation("sgo:12", "СОШ № 12");
    Organisation institute = world.organisation("module:chippkro", "ЧИППКРО", "dpo", {}, "chelyabinskiy_go");
    Person anna = world.person("sgo:4711", school.id);
    Person boris = world.person("sgo:4712", school.id);
    Person head = world.person("sgo:300", school.id, "principal");
    Person deputy = world.person("sgo:301", school.id, "deputy_head");
    Person methodist = world.person("module:7", institute.id, "methodist");
    Programme programme = world.programme("DPP-24-113", institute.id);
    Programme other = world.programme("DPP-24-115", institute.id);
    Group preliminary = world.preliminary("DPP-24-113/1", "DPP-24-113");
    Group preliminary_other = world.preliminary("DPP-24-115/1", "DPP-24-115");
    Event seminar = world.event("EV-24-1", institute.id, "2024-03-01"_day, "2024-03-02"_day);
    Procedure procedure = world.procedure("OPK-2023", ProcedureState::released);
    Campaign campaign = world.campaign("2023", procedure.id);

    void SetUp() override
    {
        world.head(school.id, head.id);
        world.assign(methodist.id, institute.id, Role::provider_specialist);
        world.route(anna.id, job_of(anna.id), procedure.id, campaign.id, {"DPP-24-113", "DPP-24-115"}, {"EV-24-1"});
    }
    Session listener(std::string_view key = "sgo:4711") { return world.as(key); }
    Session head_of() { return world.as("sgo:300", Role::organisation_head, "sgo:12"); }
    Session provider() { return world.as("module:7", Role::provider_specialist); }

};

// PROVES MOD-5.5-c
TEST_F(PersonalAccount, AWorkerAppliesAndAnybodyWithoutASignInDoesNot)
{
    EXPECT_EQ(refusal(door().anonymous(), application::Submit{"DPP-24-113"}), "not_signed_in");
    EXPECT_THAT(world.all<Application>(), IsEmpty());
    const Application made = door().act(listener(), application::Submit{"DPP-24-113"}).value();
    EXPECT_EQ(made.status, Status::not_processed);
    EXPECT_TRUE(made.number);
    EXPECT_EQ(world.all<Application>().size(), 1u);
}

// PROVES MOD-5.5-e
TEST_F(PersonalAccount, EveryCallOfItAsksWhoOneIs)
{
    const Session nobody = door().anonymous();
    EXPECT_EQ(unasked(nobody, route::Mine{}), "not_signed_in");
    EXPECT_EQ(unasked(nobody, route::MyDashboard{}), "not_signed_in");
    EXPECT_EQ(unasked(nobody, application::List{}), "not_permitted");
    EXPECT_EQ(unasked(nobody, route::List{}), "not_permitted");
    EXPECT_EQ(refusal(nobody, route::ChooseProgramme{"DPP-24-113"}), "not_permitted");
    EXPECT_EQ(refusal(nobody, route::ChooseEvent{"EV-24-1"}), "not_permitted");
}

// PROVES MOD-5.5-f
// PROVES LET1306-A1-2-g
TEST_F(PersonalAccount, TheWorkerReadsStatusAndGroupOfTheOwnApplicationsOnly)
{
    const Application chosen = door().act(listener(), route::ChooseProgramme{"DPP-24-113"}).value();
    static_cast<void>(door().act(head_of(), application::Confirm{chosen.id}).value());
    static_cast<void>(door().act(provider(), application::Include{chosen.id}).value());

    const auto lines = door().ask(listener(), application::List{}).value();
    ASSERT_EQ(lines.size(), 1u);
    EXPECT_EQ(lines[0].number, chosen.number->print());
    EXPECT_EQ(lines[0].status, Status::included_in_group);
    EXPECT_THAT(lines[0].conditions, IsEmpty());
    EXPECT_EQ(lines[0].group, "DPP-24-113/1");
    EXPECT_EQ(lines[0].title, programme.title);
    EXPECT_EQ(lines[0].provider, "ЧИППКРО");
    EXPECT_EQ(door().ask(listener(), application::Details{*chosen.number}).value().line, lines[0]);

    EXPECT_THAT(door().ask(listener("sgo:4712"), application::List{}).value(), IsEmpty());
    EXPECT_EQ(unasked(listener("sgo:4712"), application::Details{*chosen.number}), "not_found") << "not even that it exists";
}

// PROVES LET1306-A1-2-d
TEST_F(PersonalAccount, AnApplicationNamesAGroupOfTheProgrammeThatIsOpen)
{
    EXPECT_EQ(refusal(listener(), route::ChooseProgramme{"DPP-24-113", "DPP-24-115/1"}), "wrong_group");
    Group closed = world.preliminary("DPP-24-113/2", "DPP-24-113");
    closed.apply_to = "2023-06-19"_day;
    world.put(closed);
    EXPECT_EQ(refusal(listener(), route::ChooseProgramme{"DPP-24-113", "DPP-24-113/2"}), "window_closed");
    closed.apply_to.reset();
    closed.withdrawn = true;
    world.put(closed);
    EXPECT_EQ(refusal(listener(), route::ChooseProgramme{"DPP-24-113", "DPP-24-113/2"}), "group_withdrawn");
    const Application made = door().act(listener(), route::ChooseProgramme{"DPP-24-113"}).value();
    EXPECT_EQ(made.offer, "DPP-24-113");
    EXPECT_EQ(made.group, preliminary.id) << "the preliminary enrolment of the year, where none is named";
}

// PROVES IOM-3.3.3-d
// PROVES IOM-3.3.3-e
TEST_F(PersonalAccount, TheHeadConfirmsApplicationsForProgrammesAndForEvents)
{
    const Application for_programme = door().act(listener(), route::ChooseProgramme{"DPP-24-113"}).value();
    const Application for_event = door().act(listener(), route::ChooseEvent{"EV-24-1"}).value();
    const auto on_the_form = [&] {
        return door().ask(head_of(), report::Annex2{anna.id, report::Layout::specialist, report::Format::csv}).value().text.find(seminar.title) !=
               std::string::npos;
    };
    EXPECT_FALSE(on_the_form()) << "the form of results lists confirmed events only";
    EXPECT_EQ(for_programme.kind, ApplicationKind::programme);
    EXPECT_EQ(for_event.kind, ApplicationKind::event);
    for (const ApplicationId id : {for_programme.id, for_event.id}) {
        EXPECT_EQ(refusal(listener("sgo:4712"), application::Confirm{id}), "not_head");
        EXPECT_EQ(door().act(head_of(), application::Confirm{id}).value().status, Status::head_confirmed);
    }
    EXPECT_TRUE(on_the_form());
    EXPECT_EQ(refusal(provider(), application::Include{for_event.id}), "nothing_to_include") << "an event needs no group";
    const auto mine = door().ask(listener(), route::Mine{}).value();
    ASSERT_EQ(mine.event_applications.size(), 1u);
    EXPECT_EQ(mine.event_applications[0].status, Status::head_confirmed);
}

TEST_F(PersonalAccount, ADeputyReadsAndRecordsParticipationAndDoesNotConfirm)
{
    const Session second = world.as("sgo:301", Role::deputy_head, "sgo:12");
    const Application chosen = door().act(listener(), route::ChooseEvent{"EV-24-1"}).value();
    EXPECT_EQ(unasked(second, route::Card{anna.id}), "answered");
    EXPECT_EQ(refusal(second, application::Confirm{chosen.id}), "not_head");
    world.at("2024-03-05T10:00+05:00"_instant);
    const Session later = world.as("sgo:301", Role::deputy_head, "sgo:12");
    EXPECT_EQ(refusal(later, route::RecordParticipation{anna.id, "EV-24-1", "2024-03-02"_day}), "done");
}

// PROVES IOM-3.7-a
TEST_F(PersonalAccount, WhoIsNotAssessedIsRefusedUnlessTheRouteComesFromANeed)
{
    EXPECT_EQ(refusal(listener("sgo:4712"), application::Submit{"DPP-24-113"}), "no_route");
    const Route from_need = world.route(boris.id, job_of(boris.id), std::nullopt, std::nullopt, {"DPP-24-113"});
    EXPECT_FALSE(from_need.procedure);
    const Application made = door().act(listener("sgo:4712"), application::Submit{"DPP-24-113"}).value();
    EXPECT_EQ(made.status, Status::not_processed) << "it waits for the head";
    EXPECT_EQ(made.route, from_need.id);
}

// PROVES IOM-2.2-b
TEST_F(PersonalAccount, AHeadConfirmsOrCancelsAndCannotChangeTheChoiceSilently)
{
    const Application chosen = door().act(listener(), route::ChooseProgramme{"DPP-24-113"}).value();
    EXPECT_EQ(refusal(head_of(), route::ChooseProgramme{"DPP-24-115"}), "not_permitted");
    const Application by_head = door().act(head_of(), application::SubmitFor{anna.id, "DPP-24-115"}).value();
    EXPECT_EQ(by_head.channel, Channel::free) << "the owner's choice stands: the head's goes beside the route";
    EXPECT_EQ(by_head.submitted->by, head.id) << "with the head as author";
    EXPECT_EQ(door().ask(listener(), route::Mine{}).value().route.chosen, chosen.id);

    static_cast<void>(door().act(head_of(), application::Cancel{chosen.id}).value());
    const auto history = world.all<Entry>();
    EXPECT_TRUE(std::ranges::any_of(history, [&](const Entry& one) {
        return one.happened == Happened::cancelled && one.by == head.id && one.row == chosen.id.raw();
    }));
    EXPECT_FALSE(door().ask(listener(), route::Mine{}).value().route.chosen);
}

}  // namespace
