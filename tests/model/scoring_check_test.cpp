// SPDX-License-Identifier: MIT
#include <marshrut/model/policy.hpp>

#include <gtest/gtest.h>

using namespace marshrut;

namespace {

std::string refused(const Scoring& scoring)
{
    const auto checked = Scoring::check(scoring);
    return checked ? "" : std::string{checked.error().code().name} + checked.error().at();
}

TEST(Scoring, OfTheDefaultPolicyIsSound)
{
    EXPECT_EQ(refused(Policy::chelyabinsk_2023().scoring), "");
}

TEST(Scoring, RefusesFiguresBeyondAMillionAndWeightsBeyondAThousandWithFieldAndValue)
{
    Scoring scoring;
    scoring.subject_shared = 1'000'000, scoring.position_any = -1'000'000, scoring.weights.place = -1000;
    EXPECT_EQ(refused(scoring), "");
    scoring.subject_shared = 1'000'001;
    EXPECT_EQ(refused(scoring), "policy_out_of_range/subject_shared");
    EXPECT_EQ(Scoring::check(scoring).error().sentence(Language::en), "Policy: “subject_shared” = 1000001, allowed is -1000000 to 1000000.");
    scoring = {};
    scoring.weights.coverage = 1001;
    EXPECT_EQ(refused(scoring), "policy_out_of_range/weights/coverage");
    scoring = {};
    scoring.place.bands = {{50, 1'000'001}};
    EXPECT_EQ(refused(scoring), "policy_out_of_range/place/bands/0/value");
    scoring.place.bands = {{50, 1}, {50, 2}};
    EXPECT_EQ(refused(scoring), "policy_out_of_range/place/bands/1/km");
}

TEST(Scoring, RefusesAnEmptyListAPercentBeyondAHundredAndADivisionByZero)
{
    Scoring scoring;
    scoring.list_length = 0;
    EXPECT_EQ(refused(scoring), "policy_out_of_range/list_length");
    scoring = {};
    scoring.required = 101;
    EXPECT_EQ(refused(scoring), "policy_out_of_range/required");
    scoring = {};
    scoring.required_levels = {{"subject", {}, {}, -1}};
    EXPECT_EQ(refused(scoring), "policy_out_of_range/required_levels/0/level");
    scoring = {};
    scoring.place.mixed_divisor = 0;
    EXPECT_EQ(refused(scoring), "policy_out_of_range/place/mixed_divisor");
    scoring = {};
    scoring.indicator_divisor = 0;
    EXPECT_EQ(refused(scoring), "policy_out_of_range/indicator_divisor");
    scoring = {};
    scoring.rating.prior_strength = 0;
    EXPECT_EQ(refused(scoring), "policy_out_of_range/rating/prior_strength");
}

TEST(Scoring, RefusesTwoRequiredLevelsOfOneKeyAndRowsThatNameNothingOrTooMuch)
{
    Scoring scoring;
    scoring.required_levels = {{"subject", {}, {}, 70}, {"subject", "teacher", {}, 70}, {{}, "teacher", {}, 70}, {{}, {}, "teacher", 70}};
    EXPECT_EQ(refused(scoring), "");
    scoring.required_levels.push_back({"subject", "teacher", {}, 90});
    EXPECT_EQ(refused(scoring), "policy_same_key/required_levels/4");
    scoring.required_levels.back() = {{}, {}, {}, 90};
    EXPECT_EQ(refused(scoring), "policy_wrong_key/required_levels/4");
    scoring.required_levels.back() = {{}, "teacher", "pedagogical", 90};
    EXPECT_EQ(refused(scoring), "policy_wrong_key/required_levels/4");
}

}  // namespace
