// SPDX-License-Identifier: MIT
// The same page, executed: every cell of role × organisation × applicant × status × command of an application's life goes through
// `act`, on a store, with people who hold their roles by cards, employments and assignments.

#include "permissions.hpp"

#include <marshrut/application.hpp>
#include <marshrut/registrar.hpp>
#include <marshrut/testing/world.hpp>

#include <gtest/gtest.h>

#include <map>
#include <set>

namespace {

using namespace permissions;

constexpr auto page_file = "tests/regulation/permissions.txt";
constexpr std::string_view course_code = "DPP-24-113";
constexpr std::array executed{Action::submit, Action::submit_for, Action::confirm, Action::include, Action::move_group, Action::cancel, Action::comment};

/// Ten organisations, one a relation; for every role and relation one person who acts; a worker and a director to apply.
class Region {
public:
    Region()
    {
        constexpr std::array<std::optional<std::size_t>, 10> parents{1, 2, {}, 0, 1, {}, {}, {}, {}, {}};
        for (const std::size_t at : {2u, 1u, 0u, 3u, 4u, 5u, 6u, 7u, 8u, 9u}) {
            const bool dpo = at >= 8;
            Organisation made = world_.organisation("sgo:" + std::to_string(100 + at), "Организация " + std::to_string(at),
                                                    dpo ? "dpo" : "ooo",
                                                    parents[at] ? std::optional{organisations_.at(*parents[at])} : std::nullopt,
                                                    at < 7 ? "miasskiy_go" : at == 7 ? "emanzhelinskiy_mr" : "chelyabinskiy_go");
            if (dpo) made.founder = Founder::ministry;
            organisations_.emplace(at, world_.put(made).id);
        }
        world_.programme(course_code, organisations_.at(8));
        preliminary_ = world_.preliminary("DPP-24-113/1", course_code).id;
        training_ = world_.dated("DPP-24-113/2", course_code, "2024-02-05"_day, "2024-02-20"_day).id;
        world_.dated("DPP-24-113/3", course_code, "2024-03-05"_day, "2024-03-20"_day);
        for (int i = 0; i < 80; ++i) {
            fresh_.push_back("DPP-24-" + std::to_string(200 + i));
            world_.programme(fresh_.back(), organisations_.at(8));
            world_.preliminary(fresh_.back() + "/1", fresh_.back());
        }
        const Procedure procedure = world_.procedure("P", ProcedureState::released);
        procedure_ = procedure.id;
        campaign_ = world_.campaign("C", procedure.id).id;
        worker_ = newcomer("sgo:1", 0);
        director_ = newcomer("sgo:2", 0, "principal");
        world_.head(organisations_.at(0), director_);
        for (std::size_t actor = 0; actor < actors.size(); ++actor)
            for (std::size_t relation = 0; relation < relations.size(); ++relation) acting_.push_back(actor_at(actor, relation));
    }

    /// Does the door do it? What it did is undone afterwards.
    bool does(const Cell& c)
    {
        const auto& [person, session] = acting_[c.actor * relations.size() + c.relation];
        const PersonId applicant = c.applicant == 0 && actors[c.actor].role != Role::anonymous ? person : c.applicant == 2 ? director_ : worker_;
        set(applicant, c.of().value_or(Status::cancelled));
        const std::string offer = c.status == 0 ? fresh_.at(next_fresh_) : std::string{course_code};
        const ApplicationId id = c.status == 0 ? ApplicationId{-7} : applications_.at(applicant).id;
        const bool done = act(c.act(), session, applicant, offer, id);
        if (done) {
            changed_.insert(applicant);
            if (c.status == 0) ++next_fresh_;
        }
        return done;
    }

private:
    struct Acting {
        PersonId person;
        Session session;
    };

    PersonId newcomer(const std::string& key, std::size_t at, std::string_view position = "teacher")
    {
        const PersonId person = world_.person(key, organisations_.at(at), position).id;
        employ(person, at == 0 ? std::nullopt : std::optional{at});
        return person;
    }
    /// Everybody works in the applicant's organisation too: anybody may be an applicant there.
    void employ(PersonId person, std::optional<std::size_t> elsewhere)
    {
        for (const Employment& one : world_.all<Employment>())
            if (one.person == person && one.organisation == organisations_.at(0)) jobs_.emplace(person, one.id);
        if (elsewhere) jobs_.emplace(person, world_.employ(person, organisations_.at(0), "teacher", EmploymentKind::external_secondary).id);
        std::vector<std::string> listed = fresh_;
        listed.emplace_back(course_code);
        routes_.emplace(person, world_.route(person, jobs_.at(person), procedure_, campaign_, listed).id);
    }

    Acting actor_at(std::size_t actor, std::size_t relation)
    {
        const Actor& who = actors[actor];
        if (who.role == Role::anonymous) return {PersonId{0}, world_.registrar().anonymous()};
        // The applicant's organisation has its director; another head acts there after switching from the entity above.
        if (who.role == Role::organisation_head && relation == 0) {
            Acting above = actor_at(actor, 1);
            above.session = world_.as(key(actor, 1), who.role, "sgo:100");
            return above;
        }
        if (who.role == Role::organisation_head && relation == 1)
            if (const auto known = heads_.find(relation); known != heads_.end())
                return {known->second, world_.as(key(actor, 1), who.role, "sgo:101")};
        const PersonId person = newcomer(key(actor, relation), relation);
        if (who.role == Role::organisation_head) {
            world_.head(organisations_.at(relation), person);
            heads_.emplace(relation, person);
        } else if (who.role != Role::listener) {
            world_.assign(person, organisations_.at(relation), who.role, who.right,
                          who.delegated ? std::optional{director_} : std::nullopt);
        }
        return {person, world_.as(key(actor, relation), who.role, "sgo:" + std::to_string(100 + relation))};
    }
    static std::string key(std::size_t actor, std::size_t relation) { return "sgo:" + std::to_string(1000 + actor * 10 + relation); }

    /// The applicant's application of the course in this status, and no other one open.
    void set(PersonId applicant, Status status)
    {
        const auto known = applications_.find(applicant);
        if (known != applications_.end() && known->second.status == status && !changed_.contains(applicant)) return;
        if (changed_.erase(applicant) > 0)
            for (Application one : world_.all<Application>())
                if (one.applicant == applicant && one.open()) {
                    one.status = Status::cancelled;
                    one.slot.reset(), one.open_year.reset();
                    world_.put(one);
                }
        Application one{known == applications_.end() ? ApplicationId{500000 + applicant.raw()} : known->second.id, applicant,
                        jobs_.at(applicant), std::string{course_code}};
        one.status = status;
        one.number = Number::of(one.id.raw(), 2024);
        one.organisation = organisations_.at(0);
        one.provider = organisations_.at(8);
        one.campaign = campaign_;
        one.route = routes_.at(applicant);
        one.group = status == Status::included_in_group ? training_ : preliminary_;
        one.training_year = 2024;
        if (one.open()) one.slot = 1, one.open_year = 2024;
        applications_.insert_or_assign(applicant, world_.put(one));
    }

    bool act(Action action, const Session& who, PersonId applicant, const std::string& offer, ApplicationId id)
    {
        Registrar& door = world_.registrar();
        switch (action) {
        case Action::submit: return door.act(who, application::Submit{offer, Channel::formal_route, {}, jobs_.at(applicant)}).ok();
        case Action::submit_for: return door.act(who, application::SubmitFor{applicant, offer, {}, jobs_.at(applicant)}).ok();
        case Action::confirm: return door.act(who, application::Confirm{id}).ok();
        case Action::include: return door.act(who, application::Include{id}).ok();
        case Action::move_group: return door.act(who, application::MoveGroup{id, "DPP-24-113/3"}).ok();
        case Action::cancel: return door.act(who, application::Cancel{id}).ok();
        case Action::comment: return door.act(who, application::Comment{id, "просьба"}).ok();
        default: return false;
        }
    }

    marshrut::testing::World world_;
    std::map<std::size_t, OrganisationId> organisations_;
    std::map<std::size_t, PersonId> heads_;
    std::map<PersonId, EmploymentId> jobs_;
    std::map<PersonId, RouteId> routes_;
    std::map<PersonId, Application> applications_;
    std::set<PersonId> changed_;
    std::vector<std::string> fresh_;
    std::size_t next_fresh_ = 0;
    std::vector<Acting> acting_;
    PersonId worker_{0}, director_{0};
    GroupId preliminary_{0}, training_{0};
    ProcedureId procedure_{0};
    CampaignId campaign_{0};
};

}  // namespace

TEST(PermissionsThroughTheDoor, EveryCellOfTheLifecycleIsDoneOrRefusedAsThePageSays)
{
    const Page page = permissions::read(page_file);
    ASSERT_TRUE(page.faults.empty());
    Region region;
    std::size_t cells = 0, done = 0;
    Cell c;
    for (c.actor = 0; c.actor < actors.size(); ++c.actor)
        for (c.relation = 0; c.relation < relations.size(); ++c.relation)
            for (c.applicant = 0; c.applicant < applicants.size(); ++c.applicant)
                for (c.status = 0; c.status < permissions::statuses.size(); ++c.status)
                    for (const Action action : executed) {
                        c.action = static_cast<std::size_t>(action);
                        const bool expected = page.allows(c) && page.possible(c), did = region.does(c);
                        EXPECT_EQ(did, expected) << c.say();
                        ++cells;
                        done += did ? 1 : 0;
                    }
    std::cout << cells << " acts, " << done << " done\n";
    EXPECT_EQ(cells, actors.size() * relations.size() * applicants.size() * permissions::statuses.size() * executed.size());
}

TEST(PermissionsThroughTheDoor, EveryCommandOfAnApplicationsLifeHasItsWordOnThePage)
{
    const std::map<std::string_view, Action> known{
        {"application.submit", Action::submit},   {"application.submit_for", Action::submit_for},
        {"application.confirm", Action::confirm}, {"application.include", Action::include},
        {"application.move_group", Action::move_group}, {"application.cancel", Action::cancel},
        {"application.comment", Action::comment}};
    std::size_t seen = 0;
    for (const registrar::Row& row : registrar::commands())
        if (row.name.starts_with("application.")) {
            ++seen;
            EXPECT_TRUE(known.contains(row.name)) << row.name << " is not judged by the page";
        }
    EXPECT_EQ(seen, known.size());
}
