// SPDX-License-Identifier: MIT
#include <marshrut/assessment.hpp>

#include <gmock/gmock.h>

using namespace marshrut;
using namespace marshrut::assessment;

namespace {

constexpr OrganisationId centre{2}, school{12}, other_school{15};
constexpr PersonId actor{1}, teacher{4711};

Standing as(Role role, OrganisationId organisation = centre, PersonId person = actor)
{
    return Standing::of(person, role, organisation, "2023-05-20T10:00+05:00"_instant);
}

Open spring() { return {"ADD-2023", "Оценка педагогов дополнительного образования", {"additional_pedagogues"}, {"subject", "methodical"}}; }
OpenPicture none() { return {ProcedureId{5}, std::nullopt}; }
Procedure in(ProcedureState state)
{
    Procedure one{ProcedureId{5}, "ADD-2023", "Оценка", {"additional_pedagogues"}, {"subject", "methodical"}};
    one.state = state;
    return one;
}

std::vector<std::string> codes(const Refusals& refusals)
{
    std::vector<std::string> names;
    for (const Failure& one : refusals) names.emplace_back(one.code().name);
    return names;
}

}  // namespace

// PROVES IOM-3.3.1-a
TEST(Procedure, OnlyTheRegionOpensClosesAndReleasesIt_InThisOrder)
{
    for (const Label& label : shape_of<Role>().labels) {
        const auto role = static_cast<Role>(label.value);
        const bool regional = role == Role::assessment_centre_specialist || role == Role::system_operator;
        EXPECT_EQ(decide(as(role), spring(), none()).ok(), regional) << label.name;
        EXPECT_EQ(decide(as(role), Close{"ADD-2023"}, in(ProcedureState::open)).ok(), regional) << label.name;
        EXPECT_EQ(decide(as(role), Release{"ADD-2023"}, in(ProcedureState::closed)).ok(), regional) << label.name;
        EXPECT_EQ(decide(as(role), Correct{AssessedId{1}, Points{8, 10}, "апелляция"},
                         Assessed{AssessedId{1}, teacher, ProcedureId{5}, "subject", "2023-05-10"_day},
                         in(ProcedureState::open)).ok(), regional) << label.name;
    }
    using enum ProcedureState;
    const Standing specialist = as(Role::assessment_centre_specialist);
    for (const ProcedureState state : {planned, open, closed, released}) {
        EXPECT_EQ(decide(specialist, spring(), OpenPicture{ProcedureId{6}, in(state)}).ok(), state == planned);
        EXPECT_EQ(decide(specialist, Close{"ADD-2023"}, in(state)).ok(), state == open);
        EXPECT_EQ(decide(specialist, Release{"ADD-2023"}, in(state)).ok(), state == closed);
    }
    const Procedure opened = decide(specialist, spring(), none()).value().value;
    EXPECT_EQ(opened.state, open);
    const Procedure finished = decide(specialist, Close{"ADD-2023"}, opened).value().value;
    EXPECT_EQ(finished.state, closed);
    EXPECT_FALSE(finished.released_at);
    const auto last = decide(specialist, Release{"ADD-2023"}, finished).value();
    EXPECT_EQ(last.value.state, released);
    EXPECT_EQ(last.value.released_at, specialist.now);
    EXPECT_EQ(last.happened, Happened::results_released);
    EXPECT_THAT(codes(decide(specialist, Release{"ADD-2023"}, last.value).error()), testing::ElementsAre("already_released"));
    EXPECT_THAT(codes(decide(specialist, Release{"ADD-2023"}, opened).error()), testing::ElementsAre("wrong_procedure_state"));
}

TEST(OpenProcedure, WhatWasPlannedHoldsWhereNothingElseIsSaid)
{
    Procedure planned = in(ProcedureState::planned);
    planned.date_from = "2023-04-10"_day;
    const auto opened = decide(as(Role::system_operator), Open{.code = "ADD-2023", .date_to = "2023-05-19"_day},
                               OpenPicture{ProcedureId{6}, planned}).value().value;
    EXPECT_EQ(opened.id, ProcedureId{5}) << "the planned one, not another";
    EXPECT_EQ(opened.name, "Оценка");
    EXPECT_EQ(opened.date_from, "2023-04-10"_day);
    EXPECT_EQ(opened.date_to, "2023-05-19"_day);

    EXPECT_THAT(codes(decide(as(Role::system_operator), Open{}, none()).error()),
                testing::ElementsAre("procedure_code_missing", "procedure_name_missing", "procedure_areas_missing"));
    Open command = spring();
    command.areas = {"subject", "methodical", "subject"};
    command.date_from = "2023-05-19"_day;
    command.date_to = "2023-05-18"_day;
    EXPECT_THAT(codes(decide(as(Role::system_operator), command, none()).error()),
                testing::ElementsAre("procedure_area_twice", "procedure_days_reversed"));
}

TEST(Procedure, ApplicationsAreMadeAfterTheAssessmentIsCompleted)
{
    using enum ProcedureState;
    EXPECT_EQ(completion(planned), Completion::not_completed);
    EXPECT_EQ(completion(open), Completion::not_completed);
    EXPECT_EQ(completion(closed), Completion::not_released);
    EXPECT_EQ(completion(released), Completion::released);
    for (const ProcedureState state : {planned, open, closed, released})
        EXPECT_EQ(completion(state, true), Completion::released) << "a campaign with early submission";
}

// PROVES MOD-1.5-d
TEST(Results, ATeacherSeesOwnResultsOnly_AHeadThoseOfTheOwnOrganisation)
{
    const Procedure seen = in(ProcedureState::released);
    const Lineage here{school}, there{other_school};
    const access::Subject own{&here, teacher}, colleagues{&here, PersonId{4712}}, stranger{&there, PersonId{4713}};
    const Standing listener = as(Role::listener, school, teacher), head = as(Role::organisation_head, school, PersonId{300});
    EXPECT_TRUE(sees_results(listener, own, seen));
    EXPECT_EQ(sees_results(listener, colleagues, seen).error().code().name, "not_own");
    EXPECT_TRUE(sees_results(head, own, seen));
    EXPECT_TRUE(sees_results(head, colleagues, seen));
    EXPECT_EQ(sees_results(head, stranger, seen).error().code().name, "not_your_organisation");
}

TEST(Results, BeforeReleaseOnlyTheAssessmentCentreAndTheOperatorSeeThem_OthersAreToldNotReleased)
{
    const Lineage lineage{std::vector<Lineage::Step>{{school, "sgo:12", "ДДТ", "emanzhelinskiy_mr"}}};
    const access::Subject subject{&lineage, teacher};
    Standing coordinator = as(Role::municipal_coordinator, OrganisationId{90});
    coordinator.municipality = "emanzhelinskiy_mr";
    const std::vector<std::pair<Standing, bool>> readers{{as(Role::listener, school, teacher), false},
                                                         {as(Role::organisation_head, school), false},
                                                         {as(Role::deputy_head, school), false},
                                                         {coordinator, false},
                                                         {as(Role::assessment_centre_specialist), true},
                                                         {as(Role::system_operator), true}};
    for (const auto& [who, before] : readers)
        for (const ProcedureState state : {ProcedureState::planned, ProcedureState::open, ProcedureState::closed, ProcedureState::released}) {
            const auto seen = sees_results(who, subject, in(state));
            const bool expected = before || state == ProcedureState::released;
            EXPECT_EQ(seen.ok(), expected) << access::name_of(who.role, Language::en);
            if (!expected) {
                EXPECT_EQ(seen.error().code().name, "results_not_released");
                EXPECT_EQ(seen.error().clause(), "IOM-3.5-b");
            }
        }
    EXPECT_EQ(sees_results(as(Role::provider_specialist), subject, in(ProcedureState::released)).error().code().name, "not_permitted");
}

TEST(Correct, AResultIsCorrectedWithAReason_AsItsNextVersion_AndMayBecomeAbsent)
{
    const Assessed wrong{AssessedId{7}, teacher, ProcedureId{5}, "subject", "2023-05-10"_day, "1", Points{4, 10}, 17};
    const Standing specialist = as(Role::assessment_centre_specialist);
    const auto corrected = decide(specialist, Correct{wrong.id, Points{8, 10}, "апелляция"}, wrong, in(ProcedureState::released)).value();
    EXPECT_EQ(corrected.happened, Happened::result_corrected);
    EXPECT_EQ(corrected.value.result, (Points{8, 10}));
    EXPECT_EQ(corrected.value.id, wrong.id) << "a new version of the same row";
    EXPECT_EQ(corrected.value.registered, 17) << "it keeps its place among the results of the day";
    EXPECT_FALSE(decide(specialist, Correct{wrong.id, std::nullopt, "не его работа"}, wrong, in(ProcedureState::open)).value().value.result)
        << "absent, never 0";

    const auto refused = [&](const Correct& command, ProcedureState state = ProcedureState::closed) {
        return codes(decide(specialist, command, wrong, in(state)).error());
    };
    EXPECT_THAT(refused({wrong.id, Points{8, 10}, ""}), testing::ElementsAre("correction_reason_missing"));
    EXPECT_THAT(refused({wrong.id, Points{11, 10}, "апелляция"}), testing::ElementsAre("points_invalid"));
    EXPECT_THAT(refused({wrong.id, Points{0, 0}, "апелляция"}), testing::ElementsAre("points_invalid"));
    EXPECT_THAT(refused({wrong.id, Points{4, 10}, "апелляция"}), testing::ElementsAre("nothing_corrected"));
    EXPECT_THAT(refused({wrong.id, Points{8, 10}, "апелляция"}, ProcedureState::planned), testing::ElementsAre("wrong_procedure_state"));
}
