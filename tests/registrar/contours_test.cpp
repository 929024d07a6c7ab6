// SPDX-License-Identifier: MIT
// Who enters which contour, and what each class of users sees and does there: order 01/1351, 1.5, 3 and 5; letter 1306, § 1.

#include <marshrut/codec/json.hpp>
#include <marshrut/registrar.hpp>
#include <marshrut/testing/world.hpp>

#include "support/door.hpp"

#include <gmock/gmock.h>

#include <map>
#include <set>

namespace {

using namespace marshrut;
using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::Not;
using ::testing::UnorderedElementsAre;

/// Two municipalities, two institutes, an assessment centre and the Ministry, each with somebody who signs in.
class Contours : public support::AtTheDoor {
protected:
    Organisation school = world.organisation("sgo:12", "СОШ № 12"), far_school = world.organisation("sgo:90", "СОШ № 90", "ooo", {}, "emanzhelinskiy_mr");
    Organisation institute = world.organisation("module:chippkro", "ЧИППКРО", "dpo", {}, "chelyabinskiy_go");
    Organisation rival = world.organisation("module:chirpo", "ЧИРПО", "dpo", {}, "chelyabinskiy_go");
    Organisation centre = world.organisation("module:centre", "ЧЦОПМКП", "assessment_centre", {}, "chelyabinskiy_go");
    Organisation authority = world.organisation("module:mouo", "Управление образования", "authority");
    Organisation ministry = world.organisation("module:min", "Министерство", "ministry", {}, "chelyabinskiy_go");
    Person anna = world.person("sgo:4711", school.id), boris = world.person("sgo:4712", school.id), far = world.person("sgo:4790", far_school.id);
    Person head = world.person("sgo:300", school.id, "principal"), far_head = world.person("sgo:390", far_school.id, "principal");
    Person methodist = world.person("module:7", institute.id, "methodist"), colleague = world.person("module:70", institute.id, "methodist");
    Person competitor = world.person("module:8", rival.id, "methodist"), examiner = world.person("module:9", centre.id, "methodist");
    Person coordinator = world.person("module:5", authority.id, "specialist"), official = world.person("module:6", ministry.id, "specialist");
    Programme programme = world.programme("DPP-24-113", institute.id), other = world.programme("DPP-24-115", rival.id);
    Group preliminary = world.preliminary("DPP-24-113/1", "DPP-24-113"), preliminary_other = world.preliminary("DPP-24-115/1", "DPP-24-115");
    Event seminar = world.event("EV-24-1", institute.id, "2024-03-01"_day, "2024-03-02"_day);
    Procedure procedure = world.procedure("OPK-2023", ProcedureState::released);
    Campaign campaign = world.campaign("C-2023", procedure.id);

    void SetUp() override
    {
        world.head(school.id, head.id);
        world.head(far_school.id, far_head.id);
        world.assign(methodist.id, institute.id, Role::provider_specialist);
        world.assign(competitor.id, rival.id, Role::provider_specialist);
        world.assign(examiner.id, centre.id, Role::assessment_centre_specialist);
        world.assign(coordinator.id, authority.id, Role::municipal_coordinator, AssignedRight::coordinate);
        world.assign(official.id, ministry.id, Role::ministry_specialist);
        for (const Person& one : {anna, boris, far}) {
            world.put(Assessed{AssessedId{90'000 + one.id.raw()}, one.id, procedure.id, "methodical", "2023-05-10"_day, "1-А", Points{55, 100}});
            world.route(one.id, job_of(one.id), procedure.id, campaign.id, {"DPP-24-113", "DPP-24-115"}, {"EV-24-1"});
        }
    }

    Session listener(std::string_view key = "sgo:4711") { return world.as(key); }
    Session head_of() { return world.as("sgo:300", Role::organisation_head, "sgo:12"); }
    Session provider() { return world.as("module:7", Role::provider_specialist); }
    Session assessing() { return world.as("module:9", Role::assessment_centre_specialist); }
    Session municipal() { return world.as("module:5", Role::municipal_coordinator); }
    Session official_of() { return world.as("module:6", Role::ministry_specialist); }

    std::string_view signs_in(std::string_view key, As as = {})
    {
        const auto session = door().sign_in(key, as);
        return session ? "in" : session.error().code().name;
    }
    Application request(std::string_view key = "sgo:4711", std::string_view offer = "DPP-24-113")
    {
        return door().act(world.as(key), application::Submit{std::string{offer}}).value();
    }
    /// What the door answers to a question by name: JSON, or the code.
    std::string said(const Session& who, std::string_view name, std::string_view json)
    {
        const auto asked = registrar::asked(registrar::questions(), name, json);
        if (!asked) return std::string{asked.error().code().name};
        const auto answer = door().ask(who, *asked);
        if (!answer) return std::string{answer.error().code().name};
        return codec::write(asked->row->answer(), answer->get());
    }
    std::set<PersonId> listed(const Session& who)
    {
        std::set<PersonId> people;
        for (const application::Line& one : door().ask(who, application::List{}).value()) people.insert(one.applicant);
        return people;
    }
};

// PROVES MOD-3.1-d
// PROVES MOD-3.2-a
TEST_F(Contours, ThePublicOneAnswersEverybodyTheSame_AndNothingElseAnswersWhoHasNotSignedIn)
{
    const Application made = request();
    const std::string person = std::to_string(anna.id.raw());
    const std::map<std::string_view, std::string> wording{
        {"catalogue.groups", R"({"programme":"DPP-24-113"})"},
        {"application.details", R"({"number":")" + made.number->print() + "\"}"},
        {"application.who_decides", R"({"application":")" + std::to_string(made.id.raw()) + "\"}"},
        {"campaign.laggards", R"({"campaign":"C-2023"})"},
        {"route.card", R"({"person":")" + person + "\"}"},
        {"assessment.results", R"({"person":")" + person + "\"}"},
        {"report.annex1", R"({"person":")" + person + "\"}"},
        {"report.annex2", R"({"person":")" + person + "\"}"}};
    const std::set<std::string_view> open{"catalogue.programmes", "catalogue.events", "catalogue.groups",
                                          "catalogue.providers",  "assessment.list",  "campaign.list"};
    for (const registrar::Row& row : registrar::questions()) {
        const auto known = wording.find(row.name);
        const std::string json = known == wording.end() ? "{}" : known->second;
        const std::string nobody = said(door().anonymous(), row.name, json);
        const bool answered = nobody.starts_with('{') || (nobody.starts_with('[') && nobody != "[]");
        EXPECT_EQ(answered, open.contains(row.name)) << row.name << ": " << nobody;
        EXPECT_THAT(nobody, Not(HasSubstr("Тестова"))) << row.name;
        EXPECT_THAT(nobody, Not(HasSubstr(made.number->print()))) << row.name;
        if (!answered) continue;
        for (const Session& who : {listener(), head_of(), provider(), municipal(), official_of(), world.clerk()})
            EXPECT_EQ(said(who, row.name, json), nobody) << row.name << " to " << label(who.role);
    }
}

// PROVES MOD-3.1-f
TEST_F(Contours, AnAssertionOpensTheRightsOfThatPerson_NoneForgedForeignOrExpiredOpensNothing)
{
    const Application made = request();
    const Instant now = world.now();
    EXPECT_EQ(door().sign_in(Assertion{ExternalKey{"sgo", "4711"}, now, now.plus(std::chrono::hours{1})}).value().person, anna.id);
    EXPECT_THAT(listed(listener()), ElementsAre(anna.id)) << "the own application, nobody else's";

    const auto refused = [&](const Assertion& assertion) { return door().sign_in(assertion).error().code().name; };
    EXPECT_EQ(refused({ExternalKey{"sgo", "4711"}, now.plus(-std::chrono::hours{2}), now.plus(-std::chrono::hours{1})}), "assertion_expired");
    EXPECT_EQ(refused({ExternalKey{"sgo", "4711"}, now.plus(std::chrono::hours{1}), now.plus(std::chrono::hours{2})}), "assertion_expired")
        << "issued in the future";
    EXPECT_EQ(refused({ExternalKey{"vk", "4711"}, now, now.plus(std::chrono::hours{1})}), "not_known_here") << "a foreign issuer";

    Session forged = listener();
    forged.role = Role::system_operator;
    EXPECT_EQ(unasked(forged, application::List{}), "role_not_held");
    EXPECT_EQ(refusal(forged, application::Cancel{made.id}), "role_not_held");
    forged = listener("sgo:4712");
    forged.person = PersonId{987'654'321};
    EXPECT_EQ(unasked(forged, route::Mine{}), "not_known_here");

    const Session old = listener();
    world.at(old.expires);
    EXPECT_EQ(unasked(old, application::List{}), "session_expired");
    EXPECT_EQ(refusal(old, application::Cancel{made.id}), "session_expired");
    EXPECT_EQ(unasked(door().anonymous(), application::List{}), "not_permitted");
    EXPECT_EQ(unasked(door().anonymous(), catalogue::Programmes{}), "answered") << "the public contour";
    EXPECT_EQ(world.get<Application>(made.id), made);
}

// PROVES MOD-3.2-b
// PROVES MOD-3.2-c
TEST_F(Contours, TheProvidersOneIsEnteredByWhoTheModuleMadeResponsible)
{
    EXPECT_EQ(signs_in("module:7", {Role::provider_specialist}), "in") << "a module account, none of SGO";
    EXPECT_EQ(signs_in("sgo:4711", {Role::provider_specialist}), "role_not_held") << "an account of SGO alone";
    EXPECT_EQ(signs_in("sgo:4711", {Role::provider_specialist, "module:chippkro"}), "role_not_held");
    EXPECT_EQ(signs_in("module:70", {Role::provider_specialist}), "role_not_held") << "employed there, not responsible";
    const catalogue::Publish offer{.programme = catalogue::ProgrammeOffer{"DPP-24-200", "Новая программа", 36}};
    EXPECT_EQ(refusal(world.as("module:70"), offer), "not_permitted");
    EXPECT_EQ(door().act(world.as("module:70"), offer).error().kind(), Kind::forbidden);
    EXPECT_EQ(refusal(provider(), offer), "done");
    world.assign(methodist.id, rival.id, Role::provider_specialist);
    EXPECT_EQ(signs_in("module:7", {Role::provider_specialist}), "ambiguous") << "responsible in two: say in which";
    EXPECT_EQ(signs_in("module:7", {Role::provider_specialist, "module:chirpo"}), "in");
}

// PROVES MOD-3.2-d
TEST_F(Contours, ThatOfASchoolIsClosedToWhoIsMissingFromSgoOrBlocked)
{
    EXPECT_EQ(signs_in("sgo:999999"), "not_known_here");
    const Session open = listener();
    Person blocked = world.get<Person>(anna.id);
    blocked.blocked = true;
    world.put(blocked);
    EXPECT_EQ(signs_in("sgo:4711"), "account_blocked");
    EXPECT_EQ(unasked(open, route::Mine{}), "account_blocked") << "nor with a session that was open";
    EXPECT_EQ(signs_in("sgo:4712"), "in");
}

// PROVES LET0585-1-b
// PROVES LET1306-A1-1-a
// PROVES LET1306-A1-1-b
TEST_F(Contours, BothWaysInGiveThePersonWhoOwnsTheAccount_AsAListener)
{
    world.put(External{ExternalId{9001}, "person", *ExternalKey::parse("esia:1000300"), anna.id.raw()});
    const Session by_sgo = door().sign_in("sgo:4711").value(), by_esia = door().sign_in("esia:1000300").value();
    EXPECT_EQ(by_sgo, by_esia);
    EXPECT_EQ(by_sgo.person, anna.id);
    EXPECT_EQ(by_sgo.role, Role::listener) << "where nothing is said";
    EXPECT_EQ(by_sgo.organisation, school.id);
    EXPECT_EQ(door().sign_in("sgo:4712").value().person, boris.id) << "never another's";
    const auto roles_by = [&](std::string_view key) {
        std::vector<std::pair<Role, std::string>> all;
        for (const As& one : door().roles(key).value()) all.emplace_back(one.role, *one.organisation);
        return all;
    };
    EXPECT_EQ(roles_by("sgo:4711"), roles_by("esia:1000300"));
    EXPECT_THAT(roles_by("sgo:4711"), ElementsAre(std::pair{Role::listener, std::string{"sgo:12"}}));
    EXPECT_EQ(door().ask(by_esia, route::Mine{}).value(), door().ask(by_sgo, route::Mine{}).value());
}

// PROVES LET1306-A2-1
// PROVES LET1306-A2-2.1-b
TEST_F(Contours, AHeadIsOfferedTheHeadsRole_AndSwitchesToARoleHeldAndToNoOther)
{
    std::vector<std::pair<Role, std::string>> offered;
    for (const As& one : door().roles("sgo:300").value()) offered.emplace_back(one.role, *one.organisation);
    EXPECT_THAT(offered, UnorderedElementsAre(std::pair{Role::listener, std::string{"sgo:12"}}, std::pair{Role::organisation_head, std::string{"sgo:12"}}));
    const Session as_listener = door().sign_in("sgo:300").value(), as_head = door().sign_in("sgo:300", {Role::organisation_head, "sgo:12"}).value();
    EXPECT_EQ(as_listener.role, Role::listener);
    EXPECT_EQ(as_head.role, Role::organisation_head);
    EXPECT_EQ(as_head.organisation, school.id);
    EXPECT_EQ(signs_in("sgo:300", {Role::organisation_head, "sgo:90"}), "role_not_held");
    EXPECT_EQ(signs_in("sgo:4711", {Role::organisation_head, "sgo:12"}), "role_not_held");

    const Application made = request();
    EXPECT_EQ(refusal(as_listener, application::Confirm{made.id}), "not_head") << "one role at a time: the head's is not active";
    EXPECT_EQ(refusal(as_head, application::Submit{"DPP-24-113", Channel::free}), "not_permitted") << "nor the listener's there";
    EXPECT_EQ(refusal(as_head, application::Confirm{made.id}), "done");
}

// PROVES LET1306-A1-1-c
TEST_F(Contours, AParticipantChangesNothingInTheOwnProfile)
{
    roster::Import files;
    files.staff = Source::of("staff.csv", "Код сотрудника;Фамилия;Имя;Отчество;Дата рождения;Организация;Согласие\n4711;Другая;Анна;Павловна;01.01.1985;12;да\n");
    for (const Session& who : {listener(), head_of(), provider(), municipal(), official_of()})
        EXPECT_EQ(refusal(who, files), "not_permitted") << label(who.role);
    EXPECT_EQ(world.get<Card>(anna.id).surname, "Тестова");
    for (const registrar::Row& row : registrar::commands())
        for (const Field& field : row.shape().fields)
            EXPECT_FALSE(field.name == "surname" || field.name == "position" || field.name == "subjects") << row.name << " takes a field of the card";
}

// PROVES MOD-1.5-b
TEST_F(Contours, TheCentreSeesTheWholeRegionAndLeavesTheProgrammesOfInstitutesAlone)
{
    const auto region = door().ask(assessing(), monitoring::Report{}).value();
    EXPECT_EQ(region.figures.coverage.year.numerator, 3) << "of both municipalities";
    EXPECT_EQ(door().ask(assessing(), assessment::Results{far.id}).value().results.size(), 1u);
    const catalogue::Publish changed{.programme = catalogue::ProgrammeOffer{"DPP-24-113", "Чужая рука", 16}};
    EXPECT_EQ(refusal(assessing(), changed), "not_permitted");
    EXPECT_EQ(refusal(assessing(), catalogue::Withdraw{"DPP-24-113"}), "not_permitted");
    EXPECT_EQ(world.get<Programme>(programme.id), programme);
}

// PROVES MOD-1.5-c
TEST_F(Contours, AMunicipalitysSpecialistSeesTheOwnPeopleAndIsToldNoOfAnothers)
{
    request();
    request("sgo:4790");
    EXPECT_THAT(listed(municipal()), ElementsAre(anna.id));
    EXPECT_EQ(unasked(municipal(), route::Card{anna.id}), "answered");
    EXPECT_EQ(unasked(municipal(), route::Card{far.id}), "not_your_organisation");
    EXPECT_EQ(unasked(municipal(), assessment::Results{far.id}), "not_your_organisation");
    const auto figures = [](std::string code) { return monitoring::Coverage{{.organisation = {}, .with_units = true, .municipality = std::move(code), .assessment_year = {}}}; };
    EXPECT_EQ(unasked(municipal(), figures("miasskiy_go")), "answered");
    EXPECT_EQ(unasked(municipal(), figures("emanzhelinskiy_mr")), "not_permitted") << "an error, not an empty list";
    EXPECT_EQ(unasked(municipal(), monitoring::Coverage{{.organisation = "sgo:90", .with_units = true, .municipality = {}, .assessment_year = {}}}),
              "not_your_organisation");
}

// PROVES MOD-5.1
TEST_F(Contours, TheMinistryReadsAllAggregatesAndMovesNoApplication)
{
    EXPECT_EQ(unasked(official_of(), monitoring::Coverage{}), "answered");
    EXPECT_EQ(unasked(official_of(), monitoring::Selection{}), "answered");
    EXPECT_EQ(unasked(official_of(), monitoring::Progress{}), "answered");
    EXPECT_EQ(unasked(official_of(), monitoring::Report{}), "answered");
    EXPECT_EQ(unasked(official_of(), application::List{}), "not_permitted") << "figures, not people";
    const Application made = request();
    EXPECT_NE(refusal(official_of(), application::SubmitFor{boris.id, "DPP-24-113"}), "done");
    for (const auto no : {refusal(official_of(), application::Confirm{made.id}), refusal(official_of(), application::Include{made.id}),
                          refusal(official_of(), application::Cancel{made.id}), refusal(official_of(), application::MoveGroup{made.id, "DPP-24-113/1"})})
        EXPECT_NE(no, "done");
    EXPECT_EQ(world.get<Application>(made.id), made);
}

// PROVES MOD-5.4-f
TEST_F(Contours, AProviderListsIncludesAndCancelsTheOwnAndNoOthers)
{
    const Application mine = request(), theirs = request("sgo:4712", "DPP-24-115");
    const auto lines = door().ask(provider(), application::List{}).value();
    ASSERT_EQ(lines.size(), 1u);
    EXPECT_EQ(lines[0].id, mine.id);
    for (const ApplicationId id : {mine.id, theirs.id}) ASSERT_EQ(refusal(head_of(), application::Confirm{id}), "done");
    EXPECT_EQ(refusal(provider(), application::Include{theirs.id}), "not_the_provider");
    EXPECT_EQ(refusal(provider(), application::Cancel{theirs.id}), "not_the_provider");
    EXPECT_EQ(door().act(provider(), application::Cancel{theirs.id}).error().kind(), Kind::forbidden);
    EXPECT_EQ(refusal(provider(), application::Include{mine.id}), "done");
    EXPECT_EQ(refusal(provider(), application::Cancel{mine.id}), "done");
    EXPECT_EQ(world.get<Application>(theirs.id).status, Status::head_confirmed);
}

// PROVES IOM-A1W-note
TEST_F(Contours, AWorkerPrintsTheOwnFormAndNobodyElses)
{
    const auto own = door().ask(listener(), report::Annex1{anna.id, report::Layout::worker}).value();
    EXPECT_EQ(own.people, 1);
    EXPECT_THAT(own.text, HasSubstr("Тестова Анна Павловна"));
    EXPECT_EQ(unasked(listener(), report::Annex1{boris.id, report::Layout::worker}), "not_own");
    EXPECT_EQ(unasked(listener(), report::Annex2{boris.id, report::Layout::worker}), "not_own");
    EXPECT_EQ(door().ask(listener(), report::Annex1{std::nullopt, report::Layout::worker}).value().people, 1) << "of all one may read: the own";
    EXPECT_EQ(unasked(listener(), report::Annex1{anna.id, report::Layout::specialist}), "layout_not_given");
}

// PROVES MOD-5.3-a
TEST_F(Contours, AnAuthoritysMethodicalCentreSeesTheAuthoritysOrganisations_AnotherAgencyItsOwn)
{
    const Organisation methods = world.organisation("module:mmc", "Методический центр", "dpo");
    Organisation culture = world.organisation("module:culture", "Управление культуры", "authority");
    Organisation music = world.organisation("sgo:77", "Музыкальная школа", "dod");
    culture.founder = music.founder = Founder::other_agency;
    world.put(culture), world.put(music);
    const Person adviser = world.person("module:51", methods.id, "methodist"), secretary = world.person("module:52", culture.id, "specialist");
    const Person pianist = world.person("sgo:4777", music.id);
    world.assign(adviser.id, methods.id, Role::municipal_coordinator, AssignedRight::coordinate);
    world.assign(secretary.id, culture.id, Role::municipal_coordinator, AssignedRight::coordinate);
    request();
    request("sgo:4790");
    ASSERT_TRUE(door().act(world.as("sgo:4777"), application::Submit{"DPP-24-113", Channel::free}));
    EXPECT_THAT(listed(world.as("module:51", Role::municipal_coordinator)), ElementsAre(anna.id));
    EXPECT_EQ(listed(world.as("module:51", Role::municipal_coordinator)), listed(municipal())) << "exactly what the authority sees";
    EXPECT_THAT(listed(world.as("module:52", Role::municipal_coordinator)), ElementsAre(pianist.id));
}

// PROVES MOD-5.3-b
// PROVES MOD-5.2-c
// PROVES ORD1351-3
TEST_F(Contours, TheRegionIsItsMunicipalitiesAndTheOrganisationsOfTheMinistry)
{
    Organisation college = world.organisation("sgo:95", "Колледж", "spo", {}, "miasskiy_go");
    college.founder = Founder::ministry;
    world.put(college);
    const Person lecturer = world.person("sgo:4795", college.id), director = world.person("sgo:395", college.id, "principal");
    world.head(college.id, director.id);
    world.put(Assessed{AssessedId{95'000}, lecturer.id, procedure.id, "methodical", "2023-05-10"_day, "1-А", Points{55, 100}});
    world.route(lecturer.id, job_of(lecturer.id), procedure.id, campaign.id, {"DPP-24-113"});
    request();
    const Application of_college = request("sgo:4795");
    EXPECT_EQ(refusal(municipal(), application::Confirm{of_college.id}), "not_head");
    EXPECT_EQ(unasked(municipal(), route::Card{lecturer.id}), "not_your_organisation") << "no municipal authority is above it";
    EXPECT_EQ(refusal(world.as("sgo:395", Role::organisation_head), application::Confirm{of_college.id}), "done");

    const auto region = door().ask(world.clerk(), monitoring::Report{}).value();
    const auto sum = [&](auto figure) {
        std::int64_t numerator = 0, denominator = 0;
        for (const auto& one : region.municipalities) numerator += figure(one.figures).numerator, denominator += figure(one.figures).denominator;
        for (const auto& one : region.state_organisations) numerator += figure(one.own).numerator, denominator += figure(one.own).denominator;
        return std::pair{numerator, denominator};
    };
    const auto adds_up = [&](auto figure) {
        EXPECT_EQ(sum(figure), (std::pair{figure(region.figures).numerator, figure(region.figures).denominator}));
        return figure(region.figures).numerator;
    };
    using Level = monitoring::LevelFigures;
    EXPECT_EQ(adds_up([](const Level& of) { return of.coverage.year; }), 4);
    adds_up([](const Level& of) { return of.coverage.cycle; });
    adds_up([](const Level& of) { return of.coverage.complete; });
    EXPECT_EQ(adds_up([](const Level& of) { return of.selection.enrolled; }), 2);
    adds_up([](const Level& of) { return of.selection.formal; });
    adds_up([](const Level& of) { return of.selection.informal; });
    EXPECT_EQ(adds_up([](const Level& of) { return of.progress.confirmed; }), 1);
    adds_up([](const Level& of) { return of.progress.in_training; });
    adds_up([](const Level& of) { return of.progress.realised; });
    std::int64_t formed = 0;
    for (const auto& one : region.municipalities) {
        formed += one.figures.progress.formed;
        for (const auto& organisation : one.organisations) EXPECT_NE(organisation.organisation, college.id) << one.municipality;
    }
    for (const auto& one : region.state_organisations) formed += one.own.progress.formed;
    EXPECT_EQ(formed, region.figures.progress.formed);

    // The municipal report: the own organisations and their total.
    const auto own = door().ask(municipal(), monitoring::Coverage{}).value();
    const auto of = [&](std::string key) {
        return door().ask(municipal(), monitoring::Coverage{{.organisation = std::move(key), .with_units = false, .municipality = {}, .assessment_year = {}}}).value();
    };
    EXPECT_EQ(own.year.numerator, of("sgo:12").year.numerator + of("module:mouo").year.numerator);
    EXPECT_EQ(own.year.denominator, of("sgo:12").year.denominator + of("module:mouo").year.denominator);
    EXPECT_EQ(own.year.numerator, 2);
}

// PROVES LET0585-2-d
// PROVES LET1306-A2-2.2-a
TEST_F(Contours, TheHeadOfTheEntitySeesAllItsUnitsAndConfirmsAUnitsAfterSwitchingToIt_OrAtOnceWhereThePolicySaysSo)
{
    const Organisation branch = world.organisation("sgo:121", "Филиал", "branch", school.id);
    const Organisation group = world.organisation("sgo:1211", "Дошкольная группа филиала", "preschool_unit", branch.id);
    const Person educator = world.person("sgo:4713", group.id), manager = world.person("sgo:301", branch.id, "principal");
    world.head(branch.id, manager.id);
    world.route(educator.id, job_of(educator.id), procedure.id, campaign.id, {"DPP-24-113"});
    request();
    request("sgo:4790");
    const Application deep = request("sgo:4713");
    EXPECT_THAT(listed(head_of()), UnorderedElementsAre(anna.id, educator.id)) << "to any depth, and nothing else";
    EXPECT_THAT(listed(world.as("sgo:301", Role::organisation_head, "sgo:121")), ElementsAre(educator.id)) << "a unit's head sees the unit's";

    EXPECT_EQ(refusal(head_of(), application::Confirm{deep.id}), "wrong_organisation") << "strict: switch first";
    EXPECT_FALSE(door().why_not(world.as("sgo:300", Role::organisation_head, "sgo:1211"), application::Confirm{deep.id}));
    EXPECT_EQ(signs_in("sgo:301", {Role::organisation_head, "sgo:12"}), "role_not_held") << "upwards there is no way";

    Policy wide = Policy::chelyabinsk_2023();
    wide.procedures.parent_covers_branches = true;
    PolicyRow row = world.all<PolicyRow>().front();
    row.id = PolicyId{777};
    row.version = 2;
    row.json = codec::to_json(wide);
    world.put(row);
    EXPECT_EQ(refusal(head_of(), application::Confirm{deep.id}), "done") << "at once";
}

}  // namespace
