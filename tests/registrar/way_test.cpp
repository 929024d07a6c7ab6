// SPDX-License-Identifier: MIT
// The whole way of regulation 01/312: assessed, recommended, chosen, confirmed, trained, reported; an actor of each kind does the own part.

#include "support/rehearsed.hpp"

#include <marshrut/codec/json.hpp>
#include <marshrut/registrar.hpp>
#include <marshrut/sqlite.hpp>
#include <marshrut/store/found.hpp>
#include <marshrut/store/memory.hpp>
#include <marshrut/testing/world.hpp>

#include <gmock/gmock.h>

#include <filesystem>
#include <sstream>

#include <unistd.h>

namespace {

using namespace marshrut;
using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::Not;

class Way : public ::testing::Test {
protected:
    std::shared_ptr<support::Ending> ending = std::make_shared<support::Ending>(support::Ending::kept);
    marshrut::testing::World world{founded(ending)};
    Organisation school = world.organisation("sgo:12", "СОШ № 12");
    Organisation institute = world.organisation("module:chippkro", "ЧИППКРО", "dpo", {}, "chelyabinskiy_go");
    Organisation centre = world.organisation("module:centre", "ЧЦОПМКП", "assessment_centre", {}, "chelyabinskiy_go");
    Organisation authority = world.organisation("module:mouo", "Управление образования", "authority");
    Organisation ministry = world.organisation("module:min", "Министерство", "ministry", {}, "chelyabinskiy_go");
    Person anna = world.person("sgo:4711", school.id), head = world.person("sgo:300", school.id, "principal");
    Person methodist = world.person("module:7", institute.id, "methodist"), examiner = world.person("module:9", centre.id, "methodist");
    Person coordinator = world.person("module:5", authority.id, "specialist"), official = world.person("module:6", ministry.id, "specialist");

    static std::unique_ptr<store::Store> founded(const std::shared_ptr<support::Ending>& how)
    {
        auto made = store::memory();
        store::found(*made, ExternalKey{"module", "1"}, "2023-06-20T09:00+05:00"_instant).value();
        return std::make_unique<support::Rehearsed>(std::move(made), how);
    }
    void SetUp() override
    {
        world.head(school.id, head.id);
        world.assign(methodist.id, institute.id, Role::provider_specialist);
        world.assign(examiner.id, centre.id, Role::assessment_centre_specialist);
        world.assign(coordinator.id, authority.id, Role::municipal_coordinator, AssignedRight::coordinate);
        world.assign(official.id, ministry.id, Role::ministry_specialist);
    }
    Registrar& door() { return world.registrar(); }
    Session listener() { return world.as("sgo:4711"); }
    Session head_of() { return world.as("sgo:300", Role::organisation_head, "sgo:12"); }
    Session provider() { return world.as("module:7", Role::provider_specialist); }
    Session assessing() { return world.as("module:9", Role::assessment_centre_specialist); }
    template <class C>
    typename C::Answer does(const Session& who, const C& command)
    {
        return door().act(who, command).value();
    }
    template <class C>
    std::string_view refusal(const Session& who, const C& command)
    {
        const auto answer = door().act(who, command);
        return answer ? "done" : answer.error().code().name;
    }

    /// The institute publishes a course with an event, the centre assesses, the region opens its campaign.
    void prepared()
    {
        catalogue::Publish course{.programme = catalogue::ProgrammeOffer{"DPP-24-113", "Методика кружковой работы", 72}};
        course.programme->targets.covers = {{"methodical", 90}};
        catalogue::Publish seminar{.event = catalogue::EventOffer{"EV-24-1", "Форум методистов", "2024-03-01"_day, "2024-03-02"_day}};
        seminar.event->targets.covers = {{"methodical", 60}};
        for (catalogue::Publish* one : {&course, &seminar}) {
            does(provider(), *one);
            one->provider = institute.id, one->included = true;
            does(world.clerk(), *one);  // what may be recommended is the region's decision
        }
        does(provider(), catalogue::OpenGroup{.code = "DPP-24-113/П", .programme = "DPP-24-113", .year = 2024});
        catalogue::OpenGroup group{.code = "DPP-24-113/1", .programme = "DPP-24-113"};
        group.kind = GroupKind::dated;
        group.date_from = "2024-02-05"_day, group.date_to = "2024-02-20"_day, group.capacity = 25;
        does(provider(), group);
        does(assessing(), assessment::Open{"OPK-2023", "Оценка педагогов", {"additional_pedagogues"}, {"subject", "methodical"}});
        campaign::Open round{"C-2023", 2023, 2024, "OPK-2023"};
        round.select_from = round.confirm_from = "2023-06-14"_day;
        round.select_to = "2023-07-04"_day, round.confirm_to = "2023-07-07"_day;
        does(world.clerk(), round);
    }
    void assessed()
    {
        prepared();
        roster::Import files;
        files.results = Source::of("results.csv", "Процедура;Группа;Код сотрудника;Дата;Компетенция;Баллы;Максимум\n"
                                                  "OPK-2023;1-А;4711;10.05.2023;Предметная;95;100\n"
                                                  "OPK-2023;1-А;4711;10.05.2023;Методическая;40;100\n");
        does(world.clerk(), files);
        does(assessing(), assessment::Close{"OPK-2023"});
        does(assessing(), assessment::Release{"OPK-2023"});
    }
    Route the_route() { return door().ask(listener(), route::Mine{}).value().route; }
};

}  // namespace

// PROVES MOD-1.3-b
// PROVES MOD-1.3-c
// PROVES MOD-2.1
// PROVES IOM-3.2
// PROVES IOM-A2-export
TEST_F(Way, FromAStoredResultToARealisedRouteAndItsReport_AnActorOfEachKindDoesTheOwnPart)
{
    assessed();
    EXPECT_EQ(the_route().state, RouteState::formed);
    const auto board = door().ask(listener(), route::MyDashboard{}).value();
    EXPECT_EQ(board.assessments.at(0).programmes, 1) << "the two directions are counted apart";
    EXPECT_EQ(board.assessments.at(0).events, 1);

    const Application chosen = does(listener(), route::ChooseProgramme{"DPP-24-113"});
    const Application visit = does(listener(), route::ChooseEvent{"EV-24-1"});
    EXPECT_EQ(chosen.kind, ApplicationKind::programme);
    EXPECT_EQ(visit.kind, ApplicationKind::event);
    EXPECT_EQ(the_route().state, RouteState::selected);
    does(head_of(), application::Confirm{chosen.id});
    EXPECT_EQ(the_route().state, RouteState::confirmed);
    does(head_of(), application::Confirm{visit.id});
    does(provider(), application::Include{chosen.id});
    does(provider(), application::MoveGroup{chosen.id, "DPP-24-113/1"});
    EXPECT_EQ(the_route().state, RouteState::in_training);

    const auto printed = [&](const Session& who, std::optional<PersonId> person, report::Format format) {
        return door().ask(who, report::Annex2{person, who.role == Role::listener ? report::Layout::worker : report::Layout::specialist, format}).value();
    };
    world.at("2024-03-05T10:00+05:00"_instant);
    EXPECT_THAT(printed(listener(), anna.id, report::Format::html).text, Not(HasSubstr("7400000123")));
    does(provider(), route::RecordAttestation{chosen.id, AttestationOutcome::passed, "2024-02-20"_day, Document{"7400000123"}});
    EXPECT_EQ(the_route().state, RouteState::realised_sufficient);
    does(head_of(), route::RecordParticipation{anna.id, "EV-24-1", "2024-03-02"_day});
    EXPECT_EQ(the_route().state, RouteState::realised_full) << "the end of the way";
    EXPECT_EQ(refusal(listener(), application::Cancel{chosen.id}), "group_begun");

    // The same values in the three forms, of one person and of the set.
    for (const Session& who : {listener(), head_of()}) {
        const std::string html = printed(who, anna.id, report::Format::html).text, csv = printed(who, anna.id, report::Format::csv).text,
                          json = printed(who, anna.id, report::Format::json).text;
        for (const std::string_view value : {"Тестова Анна Павловна", "СОШ № 12", "Методика кружковой работы", "72", "7400000123", "Форум методистов"})
            for (const std::string& text : {html, csv, json}) EXPECT_THAT(text, HasSubstr(std::string{value})) << label(who.role);
    }
    const auto set = printed(world.clerk(), std::nullopt, report::Format::csv);
    EXPECT_EQ(set.people, 1);
    EXPECT_THAT(set.text, HasSubstr("7400000123"));

    const auto of_municipality = door().ask(world.as("module:5", Role::municipal_coordinator), monitoring::Progress{}).value();
    EXPECT_EQ(of_municipality.realised_full.numerator, 1);
    EXPECT_EQ(door().ask(world.as("module:6", Role::ministry_specialist), monitoring::Report{}).value().figures.progress.realised.numerator, 1);
    EXPECT_TRUE(door().audit().value().violations.empty());
}

// PROVES MOD-3.1-a
TEST_F(Way, TwoSessionsWorkOnOneStore_AndAStaleWriteIsRefused)
{
    assessed();
    const Session heads = head_of(), providers = provider();
    const Application chosen = does(listener(), route::ChooseProgramme{"DPP-24-113"});
    EXPECT_EQ(door().ask(providers, application::List{}).value().at(0).status, Status::not_processed);

    // Read before the head decides, written after it.
    std::optional<store::Record> seen;
    {
        const auto unit = door().store().begin(store::Intent::read).value();
        const std::int64_t id = chosen.id.raw();
        seen = unit->find(store::kind_of<Application>(), std::span{&id, 1}, store::Lock::none).value().at(0);
    }
    does(heads, application::Confirm{chosen.id});
    EXPECT_EQ(door().ask(providers, application::List{}).value().at(0).status, Status::head_confirmed) << "what the provider reads next";
    const auto unit = door().store().begin(store::Intent::write).value();
    store::Batch stale;
    stale.changes.push_back({store::Record{seen->kind(), seen->id(), std::make_shared<const Application>(chosen.with(Status::cancelled)), seen->version() + 1, {}},
                             seen->version()});
    const auto written = unit->write(std::move(stale));
    ASSERT_FALSE(written);
    EXPECT_EQ(written.error().code().name, "conflict");
    EXPECT_EQ(written.error().kind(), Kind::conflict);
}

// PROVES LET1306-A2-3
TEST_F(Way, StatusAndHistoryChangeTogetherOrNotAtAll)
{
    assessed();
    for (const bool cancels : {false, true}) {
        const Application chosen = cancels ? world.all<Application>().front() : does(listener(), route::ChooseProgramme{"DPP-24-113"});
        const auto rows = world.all<Application>();
        const auto entries = world.all<Entry>().size(), letters = world.all<Letter>().size();
        const auto decide = [&] { return cancels ? refusal(head_of(), application::Cancel{chosen.id}) : refusal(head_of(), application::Confirm{chosen.id}); };
        *ending = support::Ending::broken;
        EXPECT_EQ(decide(), "store_broken");
        *ending = support::Ending::kept;
        EXPECT_EQ(world.all<Application>(), rows);
        EXPECT_EQ(world.all<Entry>().size(), entries);
        EXPECT_EQ(world.all<Letter>().size(), letters);

        EXPECT_EQ(decide(), "done");
        const Application after = world.get<Application>(chosen.id);
        EXPECT_EQ(label_of(after.status, Language::ru), cancels ? "Отменена" : "Подтверждена руководителем ОО");
        std::size_t told = 0;
        for (const Entry& one : world.all<Entry>())
            if (one.kind == "application" && one.row == chosen.id.raw() && one.happened == (cancels ? Happened::cancelled : Happened::confirmed)) {
                ++told;
                EXPECT_EQ(one.by, head.id);
                EXPECT_EQ(one.image, codec::to_json(after)) << "the row after it";
            }
        EXPECT_EQ(told, 1u);
    }
}

// PROVES LET1306-A2-2.2-b
TEST_F(Way, OnANotProcessedApplicationTheHeadMayApproveOrCancelAndNothingElse)
{
    assessed();
    const Application chosen = does(listener(), route::ChooseProgramme{"DPP-24-113"});
    ASSERT_EQ(door().ask(head_of(), application::AwaitingMe{}).value().size(), 1u);
    const auto offered = [&](const auto& command) { return !door().why_not(head_of(), command); };
    EXPECT_TRUE(offered(application::Confirm{chosen.id}));
    EXPECT_TRUE(offered(application::Cancel{chosen.id}));
    EXPECT_FALSE(offered(application::Include{chosen.id}));
    EXPECT_FALSE(offered(application::MoveGroup{chosen.id, "DPP-24-113/1"}));
    EXPECT_FALSE(offered(application::SubmitFor{anna.id, "DPP-24-113"})) << "it is there already";
    EXPECT_FALSE(offered(route::RecordAttestation{chosen.id, AttestationOutcome::passed, "2023-06-20"_day}));
    EXPECT_FALSE(offered(route::Expel{chosen.id, ExpulsionReason::own_wish, "7-к", "2023-06-20"_day}));
    EXPECT_FALSE(offered(route::ChooseProgramme{"DPP-24-113"}));
}

// PROVES MOD-5.4-h
TEST_F(Way, NoNameBirthDateOrAddressStandsInARefusalAJournalEntryALetterOrALine)
{
    assessed();
    Card card = world.get<Card>(anna.id);
    card.surname = "Канарейкина", card.name = "Ксения", card.patronymic = "Кирилловна";
    card.birth_date = "1971-11-23"_day, card.email = "kanarejka@example.org", card.login = "kanarejka71";
    world.put(card);
    std::string said;
    const auto note = [&](const auto& answer) {
        if (answer) return;
        std::ostringstream out;
        out << answer.error();
        said += out.str() + codec::failure_json(answer.error()) + Refused{Refusals{answer.error()}}.what();
    };
    const Application chosen = does(listener(), route::ChooseProgramme{"DPP-24-113"});
    note(door().act(listener(), route::ChooseProgramme{"DPP-24-113"}));
    note(door().act(listener(), application::Confirm{chosen.id}));
    note(door().act(head_of(), application::Include{chosen.id}));
    note(door().act(head_of(), application::SubmitFor{anna.id, "DPP-24-113"}));
    note(door().act(head_of(), application::Confirm{chosen.id, std::string(5000, 'x')}));
    note(door().sign_in("sgo:4711", {Role::organisation_head, "sgo:12"}));
    note(door().ask(provider(), route::Card{anna.id}));
    *ending = support::Ending::broken;
    note(door().act(head_of(), application::Confirm{chosen.id}));
    *ending = support::Ending::kept;
    does(head_of(), application::Confirm{chosen.id});
    roster::Import files;
    files.staff = Source::of("staff.csv", "Код сотрудника;Фамилия;Имя;Отчество;Дата рождения;Организация;Согласие\n"
                                          "4711;Канарейкина;Ксения;Кирилловна;31.02.1971;12;да\n4711;Канарейкина;Ксения;Кирилловна;23.11.1971;Нет такой;да\n");
    const auto imported = door().act(world.clerk(), files);
    ASSERT_TRUE(imported);
    EXPECT_GT(imported->files.at(0).rejected, 0);
    said += codec::to_json(*imported);
    said += door().line(R"({"as":{"person":"sgo:4711"},"do":"application.confirm","with":{"application":")" + std::to_string(chosen.id.raw()) + "\"}}");
    for (const Entry& one : world.all<Entry>()) said += one.note + one.image + one.command + one.key;
    for (const Letter& one : world.all<Letter>()) said += codec::to_json(one);
    for (const Reply& one : world.all<Reply>()) said += one.answer;
    EXPECT_GT(said.size(), 10'000u);
    for (const std::string_view canary : {"Канарейкина", "Ксения", "Кирилловна", "23.11.1971", "1971-11-23", "kanarejka"})
        EXPECT_EQ(said.find(canary), std::string::npos) << canary << ": …" << said.substr(std::max<std::size_t>(said.find(canary), 200) - 200, 260);
}

TEST_F(Way, AKeyALineAQuestionAndAFileThatCannotBeAreRefusedByName)
{
    prepared();
    EXPECT_EQ(door().act(listener(), route::ChooseProgramme{"DPP-24-113"}, {std::string(201, 'k')}).error().code().name, "key_invalid");
    EXPECT_EQ(door().act(listener(), route::ChooseProgramme{"DPP-24-113"}, {"две\nстроки"}).error().code().name, "key_invalid");
    EXPECT_THAT(door().line(R"({"ask":"catalogue.programs"})"), HasSubstr("unknown_question"));
    const auto meant = [](std::span<const registrar::Row> rows, std::string_view name) { return registrar::find_row(rows, name).error().sentence(Language::en); };
    EXPECT_THAT(meant(registrar::questions(), "catalogue.programs"), HasSubstr("perhaps catalogue.programmes."));
    EXPECT_THAT(meant(registrar::questions(), "application.confirm"), HasSubstr("perhaps act application.confirm."));
    EXPECT_THAT(meant(registrar::commands(), "application.list"), HasSubstr("perhaps ask application.list."));
    EXPECT_THAT(meant(registrar::commands(), "choose_programme"), HasSubstr("perhaps route.choose_programme."));
    EXPECT_THAT(door().line(R"({"ask":"catalogue.programmes","do":"application.submit"})"), HasSubstr("line_unclear"));
    roster::Import files;
    files.results = Source::of("results.csv", "Процедура;Группа;Код сотрудника;Дата;Компетенция;Баллы;Максимум\n"
                                              "OPK-2023;1-А;999;10.05.2023;Предметная;95;100\nOPK-2023;1-А;4711;10.05.2023;Предметная;95;100\n");
    const auto report = codec::to_json(does(world.clerk(), files).files.at(0));
    EXPECT_THAT(report, HasSubstr("person_unknown"));
    files.results->bytes.reset();
    EXPECT_EQ(refusal(world.clerk(), files), "file_missing");
}

// PROVES IOM-2.1-c
TEST(StoredRoute, SavedClosedAndOpenedAgainEqualsTheOneWritten)
{
    const std::string file = (std::filesystem::temp_directory_path() / ("marshrut-route-" + std::to_string(::getpid()) + ".db")).string();
    std::filesystem::remove(file);
    std::optional<Route> written;
    {
        marshrut::testing::World world{sqlite::create(file, "module:1", "2023-06-20T09:00+05:00"_instant).value()};
        const Organisation school = world.organisation("sgo:12", "СОШ № 12");
        const Person anna = world.person("sgo:4711", school.id);
        Route made = world.route(anna.id, world.all<Employment>().front().id, ProcedureId{5}, CampaignId{6}, {"DPP-24-113"}, {"EV-24-1"});
        made.group = "1-А";
        made.assessed_on = "2023-05-10"_day;
        made.results = {{"subject", Points{72, 100}}, {"methodical", std::nullopt, 3}};
        made.needs = {"methodical"};
        made.programmes[0].terms = {{"coverage", 1, 1800, "дефицит: «методическая»", "difficulty"}};
        made.events_reason = "nothing_open";
        made.chosen_events = {"EV-24-1"};
        made.state = RouteState::in_training;
        made.late = true;
        written = world.put(made);
    }
    {
        marshrut::testing::World world{sqlite::open(file).value()};
        EXPECT_EQ(world.get<Route>(written->id), *written);
    }
    std::filesystem::remove(file);
}
