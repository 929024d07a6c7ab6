// SPDX-License-Identifier: MIT
#include <marshrut/codec/json.hpp>
#include <marshrut/model/policy.hpp>

#include <gtest/gtest.h>

#include <functional>

using namespace marshrut;

namespace {

template <class Part>
std::string refused(const std::function<void(Part&)>& spoil)
{
    Part part;
    spoil(part);
    const auto checked = Part::check(part);
    return checked ? "" : std::string{checked.error().code().name} + checked.error().at();
}

/// What reading the default pack says after one text in it was put in another's place.
std::string read_with(const std::string& was, const std::string& is)
{
    std::string json = codec::to_json(Policy::chelyabinsk_2023());
    const auto at = json.find(was);
    EXPECT_NE(at, std::string::npos) << was;
    json.replace(at, was.size(), is);
    const auto policy = codec::from_json<Policy>(json);
    return policy ? "" : std::string{policy.error().code().name} + " " + policy.error().at();
}

TEST(Policy, OfChelyabinskIsSoundAndComesBackFromJson)
{
    const Policy policy = Policy::chelyabinsk_2023();
    EXPECT_TRUE(Procedures::check(policy.procedures));
    EXPECT_TRUE(Norms::check(policy.norms));
    EXPECT_EQ(codec::from_json<Policy>(codec::to_json(policy)).value(), policy);
}

TEST(Policy, ProceduresRefuseNumbersThatMeanNothing)
{
    const auto with = refused<Procedures>;
    EXPECT_EQ(with([](Procedures& p) { p.formal_limit = 0; }), "policy_out_of_range/formal_limit") << "nobody could apply";
    EXPECT_EQ(with([](Procedures& p) { p.formal_limit = -3; }), "policy_out_of_range/formal_limit");
    EXPECT_EQ(with([](Procedures& p) { p.formal_limit = 2; }), "");
    EXPECT_EQ(with([](Procedures& p) { p.fact_days = -1; }), "policy_out_of_range/fact_days");
    EXPECT_EQ(with([](Procedures& p) { p.fact_days = 0; }), "");
    EXPECT_EQ(with([](Procedures& p) { p.lead_days = 367; }), "policy_out_of_range/lead_days");
    EXPECT_EQ(with([](Procedures& p) { p.reminder_days = {7, -5}; }), "policy_out_of_range/reminder_days/1");
    EXPECT_EQ(with([](Procedures& p) { p.reminder_days = {}; }), "");
}

TEST(Policy, NormsRefuseNumbersThatMeanNothing)
{
    const auto with = refused<Norms>;
    EXPECT_EQ(with([](Norms& n) { n.yearly_per_mille = 5000; }), "policy_out_of_range/yearly_per_mille");
    EXPECT_EQ(with([](Norms& n) { n.yearly_per_mille = 1000; }), "");
    EXPECT_EQ(with([](Norms& n) { n.cycle_years = 0; }), "policy_out_of_range/cycle_years");
    EXPECT_EQ(with([](Norms& n) { n.development_hours = 0; }), "policy_out_of_range/development_hours");
    EXPECT_EQ(with([](Norms& n) { n.retraining_hours = n.development_hours; }), "policy_out_of_range/retraining_hours") << "longer than development";
    EXPECT_EQ(with([](Norms& n) { n.level_cuts = {}; }), "policy_out_of_range/level_cuts") << "three words need two cuts";
    EXPECT_EQ(with([](Norms& n) { n.level_cuts = {90, 10}; }), "policy_out_of_range/level_cuts/1");
    EXPECT_EQ(with([](Norms& n) { n.level_cuts = {50, 50}; }), "policy_out_of_range/level_cuts/1");
    EXPECT_EQ(with([](Norms& n) { n.level_cuts = {0, 50}; }), "policy_out_of_range/level_cuts/0");
    EXPECT_EQ(with([](Norms& n) { n.level_cuts = {40, 101}; }), "policy_out_of_range/level_cuts/1");
    EXPECT_EQ(with([](Norms& n) { n.level_cuts = {33, 66}; }), "");
}

TEST(Policy, APackWithNonsenseIsNotReadAndItsPlaceIsNamed)
{
    EXPECT_EQ(read_with("\"formal_limit\":1", "\"formal_limit\":-3"), "policy_out_of_range /procedures/formal_limit");
    EXPECT_EQ(read_with("[7,3,1]", "[7,-5,1]"), "policy_out_of_range /procedures/reminder_days/1");
    EXPECT_EQ(read_with("[50,80]", "[90,10]"), "policy_out_of_range /norms/level_cuts/1");
    EXPECT_EQ(read_with("\"yearly_per_mille\":333", "\"yearly_per_mille\":5000"), "policy_out_of_range /norms/yearly_per_mille");
}

}  // namespace
