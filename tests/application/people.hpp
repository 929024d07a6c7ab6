// SPDX-License-Identifier: MIT
#pragma once

// Letter 1306 as values: a teacher of a school, its head, an institute with a programme, the windows of June and July 2023. A test
// changes the one thing it speaks of.

#include <marshrut/application.hpp>

#include <string>
#include <vector>

namespace letter_1306 {

using namespace marshrut;

inline constexpr PersonId teacher{4711}, head{300}, methodist{901}, specialist{500};
inline constexpr OrganisationId school{12}, other_school{15}, institute{90}, other_institute{91}, authority{70}, centre{80};
inline constexpr std::string_view course = "DPP-24-113", seminar = "EV-24-1";

/// Nine in the morning, in Chelyabinsk.
[[nodiscard]] inline Instant morning(Day day) { return Zone::chelyabinsk().start(day).plus(std::chrono::hours{9}); }

[[nodiscard]] inline Standing as(PersonId person, Role role, OrganisationId at, Instant now = morning("2023-06-20"_day))
{
    return Standing::of(person, role, at, now);
}
[[nodiscard]] inline Standing the_teacher(Instant now = morning("2023-06-20"_day)) { return as(teacher, Role::listener, school, now); }
[[nodiscard]] inline Standing the_head(Instant now = morning("2023-06-20"_day)) { return as(head, Role::organisation_head, school, now); }
[[nodiscard]] inline Standing the_provider(Instant now = morning("2023-06-20"_day)) { return as(methodist, Role::provider_specialist, institute, now); }
/// An assigned specialist of the municipality with this right.
[[nodiscard]] inline Standing assigned(AssignedRight right)
{
    Standing made = as(specialist, Role::assigned_specialist, authority);
    made.held.front().right = right;
    made.municipality = "miasskiy_go";
    return made;
}

[[nodiscard]] inline Lineage where() { return Lineage{{{school, "sgo:12", "СОШ № 12", "miasskiy_go", Founder::municipality, head}}}; }

[[nodiscard]] inline Employment job()
{
    Employment made{EmploymentId{9}, teacher, school};
    made.position = "teacher";
    return made;
}

[[nodiscard]] inline Group preliminary()
{
    Group made{GroupId{1}, "DPP-24-113/1", std::string{course}};
    made.year = 2024;
    return made;
}
[[nodiscard]] inline Group dated(std::int64_t id = 2)
{
    Group made{GroupId{id}, "DPP-24-113/" + std::to_string(id), std::string{course}, GroupKind::dated};
    made.year = 2024;
    made.date_from = "2024-02-05"_day;
    made.date_to = "2024-02-20"_day;
    made.capacity = 25;
    return made;
}
[[nodiscard]] inline Programme programme()
{
    Programme made{ProgrammeId{1}, std::string{course}, "Программа", institute};
    made.hours = 72;
    return made;
}

[[nodiscard]] inline Application request(Status status = Status::not_processed)
{
    Application made{ApplicationId{7}, teacher, EmploymentId{9}, std::string{course}};
    made.status = status;
    made.number = Number::of(7, 2024);
    made.organisation = school;
    made.provider = institute;
    made.campaign = CampaignId{5};
    made.route = RouteId{6};
    made.training_year = 2024;
    made.group = status == Status::included_in_group ? GroupId{2} : GroupId{1};
    if (made.open()) made.slot = 1, made.open_year = 2024;
    if (status == Status::head_confirmed || status == Status::included_in_group) made.confirmed = Step{head, morning("2023-06-19"_day)};
    return made;
}

/// Choosing to 4 July, confirming to 7 July 2023, both inclusive. CLAUSE LET1306-1, LET1306-2
[[nodiscard]] inline Window selecting() { return Window::between("2023-06-14"_day, "2023-07-04"_day); }
[[nodiscard]] inline Window confirming() { return Window::between("2023-06-14"_day, "2023-07-07"_day); }

[[nodiscard]] inline application::Picture to_confirm(Application one = request())
{
    return {std::move(one), job(), confirming(), where()};
}
[[nodiscard]] inline application::InclusionPicture to_include(Application one = request(Status::head_confirmed), Group group = preliminary())
{
    return {std::move(one), job(), where(), std::move(group), std::nullopt, programme(), EducationLevel::vo, true};
}
[[nodiscard]] inline application::CancelPicture to_cancel(Application one = request())
{
    const bool included = one.status == Status::included_in_group;
    return {std::move(one), where(), included ? std::optional{dated()} : std::nullopt};
}
[[nodiscard]] inline application::SubmissionPicture to_submit()
{
    Person person{teacher};
    person.consent_from = "2023-01-09"_day;
    return {ApplicationId{8},
            person,
            job(),
            where(),
            application::Wanted{ApplicationKind::programme, std::string{course}, 3, institute, 2024, true, true, preliminary(), Window::always()},
            application::Readiness::released,
            selecting(),
            {},
            CampaignId{5},
            RouteId{6},
            PolicyId{2}};
}
[[nodiscard]] inline application::SubmissionPicture to_attend()
{
    auto see = to_submit();
    see.wanted = {ApplicationKind::event, std::string{seminar}, 1, institute, 2024, true, true, std::nullopt, Window::until("2024-02-29"_day)};
    return see;
}

inline const application::Submit ask_for_course{std::string{course}};
inline const application::Submit ask_for_seminar{std::string{seminar}};
inline const application::SubmitFor ask_for_teacher{teacher, std::string{course}};

/// The codes of the reasons against, in the order they are named; none where it is done.
template <class T>
[[nodiscard]] std::vector<std::string> codes(const Verdict<T>& verdict)
{
    std::vector<std::string> names;
    if (!verdict)
        for (const Failure& one : verdict.error()) names.emplace_back(one.code().name);
    return names;
}

}  // namespace letter_1306
