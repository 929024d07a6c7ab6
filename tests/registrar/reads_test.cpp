// SPDX-License-Identifier: MIT
// A list asks the store as often for thirty rows as for three: counted, not timed.

#include <marshrut/application.hpp>
#include <marshrut/campaign.hpp>
#include <marshrut/registrar.hpp>
#include <marshrut/report.hpp>
#include <marshrut/route.hpp>
#include <marshrut/store/found.hpp>
#include <marshrut/store/memory.hpp>
#include <marshrut/testing/counting.hpp>
#include <marshrut/testing/world.hpp>

#include <gtest/gtest.h>

namespace {

using namespace marshrut;

/// A district with so many teachers, each of a school, with a route, an application for a programme of its own, and needs.
class District {
public:
    explicit District(int teachers)
    {
        const Organisation authority = world.organisation("sgo:1", "Управление образования", "municipal_authority");
        const Person official = world.person("sgo:2", authority.id, "methodist");
        world.assign(official.id, authority.id, Role::municipal_coordinator);
        const Organisation institute = world.organisation("module:chippkro", "ЧИППКРО", "dpo", {}, "chelyabinskiy_go");
        const Person methodist = world.person("module:7", institute.id, "methodist");
        world.assign(methodist.id, institute.id, Role::provider_specialist);
        const Procedure procedure = world.procedure("OPK-2023-DO", ProcedureState::released);
        const Campaign campaign = world.campaign("2023-DO", procedure.id);
        for (int i = 0; i < teachers; ++i) {
            const std::string n = std::to_string(i);
            const Organisation school = world.organisation("sgo:" + std::to_string(100 + i), "СОШ № " + n, "ooo", authority.id);
            const Person teacher = world.person("sgo:t" + n, school.id);
            const EmploymentId job = world.all<Employment>().back().id;
            const Programme programme = world.programme("DPP-24-" + n, institute.id);
            const Group group = world.preliminary("DPP-24-" + n + "/1", programme.code);
            Route route = world.route(teacher.id, job, procedure.id, campaign.id, {programme.code});
            Application one{ApplicationId{50'000 + i}, teacher.id, job, programme.code};
            one.organisation = school.id;
            one.provider = institute.id;
            one.campaign = campaign.id;
            one.route = route.id;
            one.group = group.id;
            one.number = Number::of(10'000 + i, 2024);
            one.status = i % 2 == 0 ? Status::not_processed : Status::head_confirmed;
            one.slot = 1;
            world.put(one);
            route.chosen = one.id;
            world.put(route);
        }
    }
    /// How often the store is asked for one question of the door, the sign-in not counted.
    template <class Q>
    std::int64_t asked(const Session& session, const Q& question)
    {
        *reads = {};
        const auto answer = world.registrar().ask(session, question);
        EXPECT_TRUE(answer) << answer.error();
        if constexpr (requires { answer->size(); }) {
            rows = static_cast<std::int64_t>(answer->size());
        }
        if constexpr (requires { answer->people; }) {
            rows = answer->people;
        }
        return reads->questions();
    }
    [[nodiscard]] Session coordinator() { return world.as("sgo:2", Role::municipal_coordinator); }
    [[nodiscard]] Session provider() { return world.as("module:7", Role::provider_specialist); }

    void at(Instant now) { world.at(now); }

    std::int64_t rows = 0;

private:
    std::shared_ptr<marshrut::testing::Reads> reads = std::make_shared<marshrut::testing::Reads>();
    marshrut::testing::World world{counted()};

    std::unique_ptr<store::Store> counted()
    {
        auto kept = store::memory();
        store::found(*kept, ExternalKey{"module", "1"}, "2023-06-20T09:00+05:00"_instant).value();
        return std::make_unique<marshrut::testing::CountingStore>(std::move(kept), reads);
    }
};

class Reads : public ::testing::Test {
protected:
    District few{3}, many{30};

    template <class Q>
    void expect_the_same(Session (District::*who)(), const Q& question, std::int64_t of_few, std::int64_t of_many)
    {
        const auto three = few.asked((few.*who)(), question), thirty = many.asked((many.*who)(), question);
        EXPECT_EQ(few.rows, of_few);
        EXPECT_EQ(many.rows, of_many) << "or there was nothing to count";
        EXPECT_EQ(three, thirty);
    }
};

}  // namespace

TEST_F(Reads, TheListOfApplicationsAsksNotForEachOfThem)
{
    expect_the_same(&District::coordinator, application::List{}, 3, 30);
    expect_the_same(&District::provider, application::List{}, 3, 30);
}

TEST_F(Reads, WhatAwaitsMeAsksNotForEachApplication)
{
    expect_the_same(&District::provider, application::AwaitingMe{}, 1, 15);
}

TEST_F(Reads, TheListOfRoutesAsksNotForEachOfThem)
{
    expect_the_same(&District::coordinator, route::List{}, 3, 30);
}

TEST_F(Reads, RoutesWithoutSupportAreListedWithoutAskingForEach)
{
    expect_the_same(&District::coordinator, route::Unsupported{}, 3, 30);
    expect_the_same(&District::provider, route::Unsupported{}, 3, 30);
}

TEST_F(Reads, TheLaggardsOfACampaignAreFoundWithoutAskingForEach)
{
    for (District* one : {&few, &many}) one->at("2023-07-04T09:00+05:00"_instant);  // three days before the heads' last
    expect_the_same(&District::coordinator, campaign::Laggards{"2023-DO"}, 2, 15);
}

TEST_F(Reads, AnAnnexOfADistrictIsFilledWithoutAskingForEachForm)
{
    expect_the_same(&District::coordinator, report::Annex1{}, 3, 30);
    expect_the_same(&District::coordinator, report::Annex2{}, 3, 30);
}
