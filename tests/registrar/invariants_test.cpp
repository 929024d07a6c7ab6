// SPDX-License-Identifier: MIT
// Every invariant of the audit, broken once: it is found, under its name, and nothing else is. What a store of ours would not even
// keep comes from a host that keeps those rows itself.

#include <marshrut/registrar.hpp>
#include <marshrut/registrar/audit.hpp>
#include <marshrut/store/found.hpp>
#include <marshrut/store/memory.hpp>
#include <marshrut/store/owning.hpp>
#include <marshrut/testing/world.hpp>

#include <gtest/gtest.h>

#include <functional>
#include <map>

namespace {

using namespace marshrut;

using Names = std::vector<std::string>;

Names broken(Registrar& registrar)
{
    const auto audited = registrar.audit().value();
    Names names;
    for (const registrar::Violation& one : audited.violations) {
        EXPECT_FALSE(one.clause.empty() || one.ru.empty() || one.en.empty()) << one.invariant;
        EXPECT_EQ(one.ru.find("—"), std::string::npos) << "every fact is there: " << one.ru;
        names.push_back(one.invariant);
    }
    return names;
}

/// A region in which all is well: one application in each status, a group with the one who is in it, a route that was realised.
class Audited : public ::testing::Test {
protected:
    marshrut::testing::World world;
    Organisation school = world.organisation("sgo:15", "СОШ № 15"), branch = world.organisation("sgo:16", "Филиал", "ooo", school.id);
    Organisation institute = world.organisation("module:chippkro", "ЧИППКРО", "dpo");
    Person teacher = world.person("sgo:4711", school.id);
    Employment job = world.all<Employment>().front();
    Programme programme = world.programme("DPP-24-113", institute.id);
    Group group = in(1);
    Route route = realised();
    Application included = application(1, Status::included_in_group);

    Group in(int taken, std::optional<int> capacity = 25)
    {
        Group one = group_row(capacity);
        one.taken = taken;
        return world.put(one);
    }
    Group group_row(std::optional<int> capacity) const
    {
        Group one{GroupId{1}, "DPP-24-113/2", "DPP-24-113", GroupKind::dated};
        one.year = 2024;
        one.date_from = "2024-02-01"_day, one.date_to = "2024-03-01"_day;
        one.capacity = capacity;
        return one;
    }
    void attested(AttestationOutcome outcome)
    {
        world.put(Attestation{AttestationId{1}, ApplicationId{1}, teacher.id, group.id, "DPP-24-113", outcome, "2024-03-01"_day});
    }
    Route realised()
    {
        Route one = world.route(teacher.id, job.id, std::nullopt, std::nullopt, {"DPP-24-113"});
        one.state = RouteState::realised_sufficient;
        one.chosen = ApplicationId{1};
        attested(AttestationOutcome::passed);
        return world.put(one);
    }
    Application row(std::int64_t id, Status status) const
    {
        Application one{ApplicationId{id}, teacher.id, job.id, "DPP-24-113"};
        one.number = Number::of(id, 2024);
        one.status = status;
        one.organisation = school.id;
        one.provider = institute.id;
        one.group = group.id;
        if (status != Status::not_processed) one.confirmed = Step{PersonId{9}, world.now()};
        return one;
    }
    Application application(std::int64_t id, Status status) { return world.put(row(id, status)); }
};

/// Rows that a host keeps, with whatever it lets stand in them.
template <class T>
struct Theirs {
    std::vector<T> rows;

    Result<std::vector<store::Seen<T>>> find(store::Of<T>, std::span<const typename T::Id> ids, store::Lock)
    {
        std::vector<store::Seen<T>> found;
        for (const T& one : rows)
            if (std::ranges::count(ids, one.id) > 0) found.push_back({one, 1});
        return found;
    }
    Result<std::vector<store::Seen<T>>> list(store::Of<T>, const store::Query& query)
    {
        std::vector<store::Seen<T>> found;
        for (const T& one : rows)
            if (one.id.raw() > query.after && found.size() < query.limit) found.push_back({one, 1});
        return found;
    }
};

template <class T>
Names broken_at(std::vector<T> rows)
{
    auto store = store::owning<T>(Theirs<T>{std::move(rows)}, store::memory());
    store::found(*store, ExternalKey{"module", "1"}, "2023-06-20T09:00+05:00"_instant).value();
    Registrar registrar{std::move(store), Host::scripted([] { return "2023-06-20T09:00+05:00"_instant; })};
    return broken(registrar);
}

}  // namespace

TEST_F(Audited, WhereAllIsWellNothingIsFound)
{
    application(2, Status::not_processed);
    application(3, Status::head_confirmed);
    application(4, Status::cancelled);
    EXPECT_EQ(broken(world.registrar()), Names{});
    EXPECT_TRUE(world.registrar().audit().value().clean());
}

TEST_F(Audited, EveryInvariantBrokenOnceIsFoundUnderItsName)
{
    const std::map<std::string, std::function<Names()>> planted{
        {"seats_equal_included", [&] {
             in(2);
             return broken(world.registrar());
         }},
        {"seats_within_capacity", [&] {
             Group crowded = group_row(1);
             crowded.taken = 2;
             auto names = broken_at<Group>({crowded});
             EXPECT_EQ(std::erase(names, "seats_equal_included"), 1u) << "nobody is in it either";
             return names;
         }},
        {"included_was_confirmed", [&] {
             Application one = included;
             one.confirmed.reset();
             world.put(one);
             return broken(world.registrar());
         }},
        {"included_has_group", [&] {
             Application one = row(2, Status::included_in_group);
             one.group.reset();
             world.put(one);
             return broken(world.registrar());
         }},
        {"cancelled_holds_nothing", [&] {
             Application one = row(2, Status::cancelled);
             one.slot = 1;
             world.put(one);
             return broken(world.registrar());
         }},
        {"one_formal_application", [&] {
             Application one = row(2, Status::not_processed), two = row(3, Status::not_processed);
             one.slot = two.slot = 1;
             one.campaign = two.campaign = CampaignId{2023};
             return broken_at<Application>({one, two});
         }},
        {"formal_is_recommended", [&] {
             Application one = row(2, Status::not_processed);
             one.offer = "DPP-24-001";
             one.route = route.id;
             world.put(one);
             return broken(world.registrar());
         }},
        {"organisations_are_a_tree", [&] {
             Organisation above = branch;
             above.parent = branch.id;
             world.put(above);
             return broken(world.registrar());
         }},
        {"realised_was_passed", [&] {
             attested(AttestationOutcome::failed);
             return broken(world.registrar());
         }},
    };
    const auto put_right = [&] {  // rows are put back, and what was added is made harmless
        in(1);
        world.put(included);
        application(2, Status::not_processed);
        world.put(branch);
        attested(AttestationOutcome::passed);
    };

    Names known;
    for (const std::string_view name : registrar::invariants()) known.emplace_back(name);
    for (const std::string& name : known) {
        ASSERT_TRUE(planted.contains(name)) << "plant a row that breaks " << name;
        EXPECT_EQ(planted.at(name)(), Names{name});
        put_right();
        EXPECT_EQ(broken(world.registrar()), Names{}) << "after " << name;
    }
    EXPECT_EQ(known.size(), planted.size());
}

// INV-C7, the longer way round: not one row stands above itself, all three do.
TEST_F(Audited, ALoopOfThreeOrganisationsIsFoundInEachOfThem)
{
    Organisation third = world.organisation("sgo:17", "Третья", "ooo", branch.id), first = school;
    first.parent = third.id;
    world.put(first);
    EXPECT_EQ(broken(world.registrar()), (Names{3, "organisations_are_a_tree"}));
}
