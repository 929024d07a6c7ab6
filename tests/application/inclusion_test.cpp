// SPDX-License-Identifier: MIT
// Regulation 01/312, 3.6: the four conditions of training, each alone and all together.

#include <marshrut/application.hpp>

#include <gtest/gtest.h>

using namespace marshrut;

namespace {

const OrganisationId school{12}, institute{90}, another{91};

struct Conditions {
    bool meets_the_requirements, chosen_in_the_route, confirmed_by_the_head, by_the_provider;
};

Verdict<Application> include(const Conditions& which)
{
    Application application{ApplicationId{7}, PersonId{4711}, EmploymentId{9}, "DPP-1"};
    application.provider = institute;
    application.organisation = school;
    application.training_year = 2024;
    if (which.chosen_in_the_route) application.route = RouteId{70};
    application.status = which.confirmed_by_the_head ? Status::head_confirmed : Status::not_processed;

    Employment job{EmploymentId{9}, PersonId{4711}, school};
    job.position = "teacher";
    Group group{GroupId{31}, "DPP-1/1", "DPP-1"};
    group.year = 2024;
    Programme programme{ProgrammeId{1}, "DPP-1", "Программа", institute};
    programme.min_education = "vo";
    const auto level = which.meets_the_requirements ? EducationLevel::vo : EducationLevel::spo;
    const auto who = Standing::of(PersonId{901}, Role::provider_specialist, which.by_the_provider ? institute : another,
                                  "2023-09-01T09:00+05:00"_instant);
    return decide(who, application::Include{application.id},
                  application::InclusionPicture{application, job, Lineage{school}, group, std::nullopt, programme, level, true});
}

std::string_view first(const Conditions& which)
{
    const auto verdict = include(which);
    return verdict ? "included" : verdict.error().first().code().name;
}

}  // namespace

// PROVES IOM-3.6-e
TEST(Including, SucceedsInExactlyOneOfTheSixteenCombinationsOfTheFourConditions)
{
    int included = 0;
    for (int bits = 0; bits < 16; ++bits) {
        const Conditions which{(bits & 1) != 0, (bits & 2) != 0, (bits & 4) != 0, (bits & 8) != 0};
        const auto verdict = include(which);
        EXPECT_EQ(verdict.has_value(), bits == 15) << bits;
        included += verdict.has_value() ? 1 : 0;
        if (verdict || !which.by_the_provider) continue;
        const int met = which.meets_the_requirements + which.chosen_in_the_route + which.confirmed_by_the_head;
        EXPECT_EQ(verdict.error().size(), static_cast<std::size_t>(3 - met)) << "every condition that fails is named";
    }
    EXPECT_EQ(included, 1);
}

// PROVES IOM-3.6-b
// PROVES IOM-3.6-c
// PROVES IOM-3.6-d
TEST(Including, NamesTheConditionThatIsNotMet)
{
    EXPECT_EQ(first({false, true, true, true}), "education_too_low");
    EXPECT_EQ(first({true, false, true, true}), "no_route");
    EXPECT_EQ(first({true, true, false, true}), "wrong_status");
    EXPECT_EQ(first({true, true, true, false}), "not_the_provider");
    EXPECT_EQ(first({false, false, false, false}), "not_the_provider") << "who may not know learns nothing";
    EXPECT_EQ(first({true, true, true, true}), "included");
}
