// SPDX-License-Identifier: MIT
// The same page, executed: every cell of role × organisation × applicant × status × command goes through `act` on a store, with people
// who hold their roles by cards, employments and assignments. Where a sentence allows, consent, day and programme are varied too, one at a time.

#include "permissions.hpp"

#include "support/rehearsed.hpp"

#include <marshrut/registrar.hpp>
#include <marshrut/store/found.hpp>
#include <marshrut/store/memory.hpp>
#include <marshrut/testing/world.hpp>

#include <gtest/gtest.h>

#include <map>
#include <random>
#include <set>

namespace {

using namespace permissions;

constexpr auto page_file = "tests/regulation/permissions.txt";
constexpr std::string_view course = "DPP-24-113", seminar = "EV-23-07";

/// The command or question of each action.
constexpr auto doors = std::to_array<std::pair<Action, std::string_view>>({
    {Action::submit, "application.submit"},
    {Action::submit, "route.choose_programme"},  // choosing is applying
    {Action::submit_for, "application.submit_for"},
    {Action::choose_event, "route.choose_event"},
    {Action::confirm, "application.confirm"},
    {Action::include, "application.include"},
    {Action::move_group, "application.move_group"},
    {Action::cancel, "application.cancel"},
    {Action::comment, "application.comment"},
    {Action::record_attestation, "route.record_attestation"},
    {Action::expel, "route.expel"},
    {Action::record_participation, "route.record_participation"},
    {Action::extend_window, "campaign.extend"},
    {Action::read_comments, "application.details"},
    {Action::record_support, "route.record_support"},
    {Action::name_supporter, "route.name_supporter"},
    {Action::read_support, "route.support"},
});
/// No question opens a card yet: the rule alone is judged (permissions_test.cpp).
constexpr std::array without_a_door{Action::read_card};

/// Ten organisations, one a relation; for every role and relation one person who acts; a worker and a director to apply. Everybody may
/// be an applicant: employed by the unit, with a route, with an application of this status for the course and one for the seminar.
class Region {
public:
    explicit Region(std::optional<Status> status) : status_{status}
    {
        constexpr std::array<std::optional<std::size_t>, 10> parents{1, 2, {}, 0, 1, {}, {}, {}, {}, {}};
        organisations_.resize(relations.size(), OrganisationId{0});
        for (const std::size_t at : {2u, 1u, 0u, 3u, 4u, 5u, 6u, 7u, 8u, 9u}) {
            Organisation made = world_.organisation(key_of(at), "Организация " + std::to_string(at), at >= 8 ? "dpo" : "ooo",
                                                    parents[at] ? std::optional{organisations_[*parents[at]]} : std::nullopt,
                                                    at < 7 ? "miasskiy_go" : at == 7 ? "emanzhelinskiy_mr" : "chelyabinskiy_go");
            if (at >= 8) made.founder = Founder::ministry;
            organisations_[at] = world_.put(made).id;
        }
        programme_ = world_.programme(course, organisations_[8]);
        world_.event(seminar, organisations_[8], "2023-07-05"_day, "2023-07-06"_day);
        preliminary_ = world_.preliminary("DPP-24-113/1", course).id;
        Group training = world_.dated("DPP-24-113/2", course, "2024-02-05"_day, "2024-02-20"_day);
        training.taken = 1;
        training_ = world_.put(training).id;
        world_.dated("DPP-24-113/3", course, "2024-02-05"_day, "2024-02-20"_day);
        const Procedure procedure = world_.procedure("P", ProcedureState::released);
        procedure_ = procedure.id;
        campaign_ = world_.campaign("C", procedure.id).id;

        worker_ = somebody("sgo:1", 0, "teacher");
        director_ = somebody("sgo:2", 0, "principal");
        world_.head(organisations_[0], director_);
        for (std::size_t actor = 0; actor < actors.size(); ++actor)
            for (std::size_t relation = 0; relation < relations.size(); ++relation) acting_.push_back(actor_at(actor, relation));
        settle();
    }

    /// Who holds no such role is refused for that alone: their cells would prove nothing.
    void everybody_can_sign_in()
    {
        for (std::size_t actor = 0; actor < actors.size(); ++actor)
            for (std::size_t relation = 0; relation < relations.size(); ++relation) {
                if (actors[actor].role == Role::anonymous) continue;
                const auto session = world_.registrar().sign_in(acting(actor, relation).key, {actors[actor].role, key_of(relation)});
                EXPECT_TRUE(session) << actors[actor].word << ", " << relations[relation];
            }
    }

    /// Does the door do it?
    bool does(const Cell& c)
    {
        set(c.consent, c.programme);
        world_.at(Zone::chelyabinsk().start(today(c.act(), c.deadline)).plus(std::chrono::hours{9}));
        const Acting& who = acting(c.actor, c.relation);
        const bool own = c.applicant == 0 && who.person.raw() != 0;
        const PersonId applicant = own ? who.person : c.applicant == 2 ? director_ : worker_;
        const bool done = act(c.act(), who.session(actors[c.actor].role, organisations_[c.relation]), applicant);
        if (c.act() == Action::submit && own) {
            const Session session = who.session(actors[c.actor].role, organisations_[c.relation]);
            EXPECT_EQ(world_.registrar().act(session, route::ChooseProgramme{std::string{course}}).ok(), done) << c.say();
        }
        return done;
    }

private:
    struct Acting {
        PersonId person;
        std::string key;

        /// Of whatever day: what a person holds is read anew by every act.
        [[nodiscard]] Session session(Role role, OrganisationId at) const
        {
            if (role == Role::anonymous) return {person, role, std::nullopt, "2023-01-01T00:00+05:00"_instant, "2026-01-01T00:00+05:00"_instant};
            return {person, role, at, "2023-01-01T00:00+05:00"_instant, "2026-01-01T00:00+05:00"_instant};
        }
    };

    static std::string key_of(std::size_t relation) { return "sgo:" + std::to_string(100 + relation); }
    [[nodiscard]] const Acting& acting(std::size_t actor, std::size_t relation) const { return acting_[actor * relations.size() + relation]; }

    PersonId somebody(const std::string& key, std::size_t at, std::string_view position)
    {
        const Person person = world_.person(key, organisations_[at], position);
        people_.push_back(person);
        const auto mine = [&] {
            if (at != 0) return world_.employ(person.id, organisations_[0], "teacher", EmploymentKind::external_secondary).id;
            for (const Employment& one : world_.all<Employment>())
                if (one.person == person.id) return one.id;
            return EmploymentId{0};
        }();
        jobs_.emplace(person.id, mine);
        Route route{route_of(person.id), person.id, mine, "2023-06-10T09:00+05:00"_instant, "2024-12-31"_day, procedure_, campaign_};
        route.programmes = {Recommended{std::string{course}}};
        route.events = {Recommended{std::string{seminar}}};
        if (status_) {
            const Application formal = apply(person.id, mine, route.id, ApplicationKind::programme);
            apply(person.id, mine, route.id, ApplicationKind::event);
            if (formal.open()) {
                route.chosen = formal.id;
                route.chosen_events = {std::string{seminar}};
                route.state = formal.status == Status::not_processed    ? RouteState::selected
                              : formal.status == Status::head_confirmed ? RouteState::confirmed
                                                                        : RouteState::in_training;
            }
        }
        world_.put(route);
        return person.id;
    }
    static RouteId route_of(PersonId person) { return RouteId{700'000 + person.raw()}; }
    static ApplicationId application_of(PersonId person, ApplicationKind kind)
    {
        return ApplicationId{(kind == ApplicationKind::programme ? 500'000 : 600'000) + person.raw()};
    }
    Application apply(PersonId person, EmploymentId job, RouteId route, ApplicationKind kind)
    {
        const bool formal = kind == ApplicationKind::programme;
        Application one{application_of(person, kind), person, job, std::string{formal ? course : seminar}, kind};
        one.status = *status_;
        one.number = Number::of(one.id.raw(), 2024);
        one.organisation = organisations_[0];
        one.provider = organisations_[8];
        one.campaign = campaign_;
        one.route = route;
        one.training_year = formal ? 2024 : 2023;
        if (formal) one.group = one.status == Status::included_in_group ? training_ : preliminary_;
        if (one.open()) one.open_year = one.training_year;
        if (one.open() && formal) one.slot = 1;
        world_.put(Remark{RemarkId{one.id.raw()}, one.id, person, world_.now(), "просьба", "salt"});
        return world_.put(one);
    }

    Acting actor_at(std::size_t actor, std::size_t relation)
    {
        const Actor& who = actors[actor];
        const std::string key = "sgo:" + std::to_string(1000 + actor * 10 + relation);
        if (who.role == Role::anonymous) return {PersonId{0}, {}};
        // The applicant's organisation has its director; another head acts there after switching from the entity above.
        if (who.role == Role::organisation_head && relation == 0) return above_ = actor_at(actor, 1);
        if (who.role == Role::organisation_head && relation == 1 && !above_.key.empty()) return above_;
        const PersonId person = somebody(key, relation, "teacher");
        if (who.role == Role::organisation_head) {
            world_.head(organisations_[relation], person);
            heads_.emplace(relation, person);
        } else if (who.role != Role::listener) {
            std::optional<PersonId> delegating;
            if (who.delegated) delegating = relation == 0 ? director_ : heads_.at(relation);
            world_.assign(person, organisations_[relation], who.role, who.right, delegating);
        }
        return {person, key};
    }

    /// What was built is sealed once, in the next minute, and not by every act anew; from here on nothing stays.
    void settle()
    {
        world_.at(built_ = built_.plus(std::chrono::minutes{1}));
        world_.put(programme_);
        *ending_ = support::Ending::dropped;
    }

    void set(std::size_t consent, std::size_t programme)
    {
        if (consent == consent_ && programme == programme_state_) return;
        *ending_ = support::Ending::kept;
        world_.at(built_);
        if (consent != consent_)
            for (Person one : people_) {
                one.consent_from = consent > 0 ? std::optional{"2023-01-01"_day} : std::nullopt;
                one.consent_withdrawn = consent == 2 ? std::optional{"2023-06-01"_day} : std::nullopt;
                world_.put(one);
            }
        if (programme != programme_state_) {
            programme_.published = programme == 0;
            world_.put(programme_);
            Event one = world_.all<Event>().front();
            one.published = programme == 0;
            world_.put(one);
        }
        consent_ = consent;
        programme_state_ = programme;
        settle();
    }

    bool act(Action action, const Session& who, PersonId applicant)
    {
        Registrar& door = world_.registrar();
        const ApplicationId id = application_of(applicant, ApplicationKind::programme);
        const Day day = std::min(Zone::chelyabinsk().day(world_.now()), "2024-02-20"_day);
        const EmploymentId job = jobs_.at(applicant);
        const std::string offer{course}, event{seminar};
        switch (action) {
        case Action::submit: return door.act(who, application::Submit{offer, Channel::formal_route, {}, job}).ok();
        case Action::submit_for: return door.act(who, application::SubmitFor{applicant, offer, {}, job}).ok();
        case Action::choose_event:
            return applicant == who.person ? door.act(who, route::ChooseEvent{event}).ok()
                                           : door.act(who, application::Submit{event, Channel::formal_route, {}, job}).ok();
        case Action::confirm: return door.act(who, application::Confirm{id}).ok();
        case Action::include: return door.act(who, application::Include{id, "DPP-24-113/1"}).ok();
        case Action::move_group: return door.act(who, application::MoveGroup{id, "DPP-24-113/3"}).ok();
        case Action::cancel: return door.act(who, application::Cancel{id}).ok();
        case Action::comment: return door.act(who, application::Comment{id, "просьба"}).ok();
        case Action::record_attestation: return door.act(who, route::RecordAttestation{id, AttestationOutcome::passed, day}).ok();
        case Action::expel: return door.act(who, route::Expel{id, ExpulsionReason::own_wish, "7-к", day}).ok();
        case Action::record_participation: return door.act(who, route::RecordParticipation{applicant, event, "2023-07-05"_day}).ok();
        case Action::extend_window:
            return door.act(who, campaign::Extend{"C", WindowKind::confirmation, "2023-07-20"_day, "просьба", {}, {}}).ok();
        case Action::read_comments: {
            const auto seen = door.ask(who, application::Details{Number::of(id.raw(), 2024)});
            return seen && !seen->comments.empty();
        }
        case Action::record_support:
            return door.act(who, route::RecordSupport{{route_of(applicant)}, SupportKind::visit, Zone::chelyabinsk().day(world_.now())}).ok();
        case Action::name_supporter: return door.act(who, route::NameSupporter{route_of(applicant), who.person}).ok();
        case Action::read_support: return door.ask(who, route::Support{route_of(applicant)}).ok();
        case Action::read_card: break;
        }
        return false;
    }

    static std::unique_ptr<store::Store> founded(const std::shared_ptr<support::Ending>& ending)
    {
        auto made = store::memory();
        store::found(*made, ExternalKey{"module", "1"}, "2023-06-10T09:00+05:00"_instant).value();
        return std::make_unique<support::Rehearsed>(std::move(made), ending);
    }

    std::optional<Status> status_;
    std::shared_ptr<support::Ending> ending_ = std::make_shared<support::Ending>(support::Ending::kept);
    Instant built_ = "2023-06-10T09:00+05:00"_instant;
    marshrut::testing::World world_{founded(ending_), built_};
    std::vector<OrganisationId> organisations_;
    std::map<std::size_t, PersonId> heads_;
    std::map<PersonId, EmploymentId> jobs_;
    std::vector<Person> people_;
    std::vector<Acting> acting_;
    Acting above_{PersonId{0}, {}};
    Programme programme_{ProgrammeId{0}, {}, {}, OrganisationId{0}};
    PersonId worker_{0}, director_{0};
    GroupId preliminary_{0}, training_{0};
    ProcedureId procedure_{0};
    CampaignId campaign_{0};
    std::size_t consent_ = 1, programme_state_ = 0;
};

/// One cell: what the page says, what the door did, and the sentence that allows it where it is one alone.
struct Judged {
    Cell cell;
    bool written, done;
    int only_sentence;
};

Judged judged(const Page& page, const Cell& c, bool done)
{
    const auto sentences = page.allowing(c);
    return {c, !sentences.empty() && page.possible(c), done, sentences.size() == 1 ? sentences.front()->line : 0};
}

std::vector<std::size_t> differences(const std::vector<Judged>& acts)
{
    std::vector<std::size_t> all;
    for (std::size_t i = 0; i < acts.size(); ++i)
        if (acts[i].done != acts[i].written) all.push_back(i);
    return all;
}

bool has_a_door(Action action) { return std::ranges::count(without_a_door, action) == 0; }

/// Every cell in its usual time, consent given and the programme published; where a sentence allows, each further axis by itself too
/// (together they are judged by the rules, permissions_test.cpp).
std::vector<Judged> executed(const Page& page)
{
    std::vector<Judged> acts;
    for (std::size_t status = 0; status < permissions::statuses.size(); ++status) {
        Region region{status == 0 ? std::nullopt : std::optional{static_cast<Status>(status - 1)}};
        if (status == 0) region.everybody_can_sign_in();
        for (std::size_t consent : {1u, 0u, 2u})
            for (std::size_t programme = 0; programme < programmes.size(); ++programme)
                for (std::size_t i = 0; i < actors.size() * relations.size() * applicants.size() * actions.size() * deadlines.size(); ++i) {
                    Cell c;
                    std::size_t rest = i;
                    const auto next = [&](std::size_t size) { return std::exchange(rest, rest / size) % size; };
                    c.deadline = next(deadlines.size()), c.action = next(actions.size()), c.applicant = next(applicants.size());
                    c.relation = next(relations.size()), c.actor = next(actors.size());
                    c.status = status, c.consent = consent, c.programme = programme;
                    const int unusual = (consent != 1) + (programme != 0) + (c.deadline != 1);
                    if (has_a_door(c.act()) && (unusual == 0 || (unusual == 1 && page.allows(c)))) acts.push_back(judged(page, c, region.does(c)));
                }
    }
    return acts;
}

}  // namespace

// PROVES MOD-3.1-e
TEST(PermissionsThroughTheDoor, EveryCellOfTheLifecycleIsDoneOrRefusedAsThePageSays)
{
    const Page page = permissions::read(page_file);
    ASSERT_TRUE(page.faults.empty());
    std::vector<Judged> acts = executed(page);
    const auto wrong = differences(acts);
    for (std::size_t i = 0; i < std::min<std::size_t>(wrong.size(), 20); ++i)
        ADD_FAILURE() << acts[wrong[i]].cell.say() << (acts[wrong[i]].done ? ": done, the page does not allow it" : ": refused, the page allows it");
    ASSERT_EQ(wrong.size(), 0u) << "of " << acts.size() << " acts";
    const auto cells = actors.size() * relations.size() * applicants.size() * permissions::statuses.size() * (actions.size() - without_a_door.size());
    EXPECT_EQ(std::ranges::count_if(acts, [](const Judged& one) { return one.cell.consent == 1 && one.cell.deadline == 1 && one.cell.programme == 0; }),
              static_cast<std::ptrdiff_t>(cells));
    std::cout << acts.size() << " acts, " << std::ranges::count(acts, true, &Judged::done) << " done\n";

    // A cell that flips is noticed; so is a sentence that is missing from the page.
    std::mt19937 chance{74};
    for (int i = 0; i < 200; ++i) {
        const std::size_t at = chance() % acts.size();
        acts[at].done = !acts[at].done;
        EXPECT_EQ(differences(acts), std::vector{at}) << acts[at].cell.say();
        acts[at].done = !acts[at].done;
    }
    std::set<int> carried;
    for (const Judged& one : acts)
        if (one.done) carried.insert(one.only_sentence);
    for (const Sentence& one : page.sentences) {
        bool has_door = false;
        for (std::size_t action = 0; action < actions.size(); ++action)
            has_door = has_door || (one.action.has(action) && has_a_door(static_cast<Action>(action)));
        EXPECT_EQ(carried.contains(one.line), has_door) << "line " << one.line << ": what it allows alone was not done";
    }
}

TEST(PermissionsThroughTheDoor, EveryCommandOfAnApplicationsLifeHasItsWordOnThePage)
{
    const std::set<std::string_view> not_of_an_application{"route.form", "route.form_due", "campaign.open", "campaign.day_began"};
    std::set<std::string_view> judged;
    for (const auto& [action, name] : doors) judged.insert(name);
    for (const registrar::Row& row : registrar::commands())
        if (row.name.starts_with("application.") || row.name.starts_with("route.") || row.name.starts_with("campaign.")) {
            EXPECT_NE(judged.contains(row.name), not_of_an_application.contains(row.name)) << row.name << " is not judged by the page";
        }
    for (std::size_t i = 0; i < actions.size(); ++i) {
        const auto action = static_cast<Action>(i);
        EXPECT_NE(std::ranges::count(doors, action, &std::pair<Action, std::string_view>::first) > 0, !has_a_door(action)) << actions[i];
    }
    for (const std::string_view name : judged) {
        const auto named = [&](const registrar::Row& row) { return row.name == name; };
        EXPECT_TRUE(std::ranges::any_of(registrar::commands(), named) || std::ranges::any_of(registrar::questions(), named)) << name;
    }
}
