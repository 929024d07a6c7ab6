// SPDX-License-Identifier: MIT
#pragma once

// The rules of applications: pure functions of who acts, what they ask for and what is known. Every reason against is named, in
// the order of the checks; nothing here reads, writes or knows what time it is.

#include <marshrut/access/may.hpp>
#include <marshrut/application/commands.hpp>
#include <marshrut/application/lifecycle.hpp>
#include <marshrut/core/text.hpp>
#include <marshrut/model/assessment.hpp>
#include <marshrut/model/catalogue.hpp>
#include <marshrut/model/person.hpp>
#include <marshrut/model/policy.hpp>
#include <marshrut/model/window.hpp>

#include <algorithm>

namespace marshrut::application {

/// What confirming sees. The same for commenting, whose window is always open.
struct Picture {
    Application application;
    Employment employment;
    Window window;
    Lineage organisation;  ///< of the employment the application was filed under
    Procedures policy{};
};

/// The head, or who acts in the head's place, confirms within the window. CLAUSE LET1306-A1-3-b, LET1306-2, LET1306-A2-2.1-a
///
/// REFUSES the refusals of `access::may`, `own_application`, `already_confirmed`, `wrong_status`, `suspended`, `employment_ended`,
/// `window_closed`, `window_not_open`, `comment_too_long`.
[[nodiscard]] Verdict<Application> decide(const Standing& who, const Confirm& command, const Picture& see);

/// What including and moving see: the group is the one to be in afterwards, the former one is where the seat is freed.
struct InclusionPicture {
    Application application;
    Employment employment;
    Lineage organisation;
    Group group;
    std::optional<Group> former;
    Programme programme;
    EducationLevel education;  ///< `none` is a level; what is not known stands in `education_known`
    bool education_known = false;
    Procedures policy{};
};

/// The provider includes what the head confirmed; the operator into preliminary groups. CLAUSE IOM-3.6-d, AMB-A2
///
/// REFUSES the refusals of `access::may`, `nothing_to_include`, `no_route` (formal channel without a route: IOM-3.6-b), `wrong_status`,
/// `suspended`, `employment_ended`, `profile_incomplete`, `wrong_group`, `wrong_year`, `group_withdrawn`, `group_full`, `education_too_low`.
[[nodiscard]] Verdict<Application> decide(const Standing& who, const Include& command, const InclusionPicture& see);

/// REFUSES what including does, and `already_in_group`. The application has to be included. CLAUSE AMB-A24
[[nodiscard]] Verdict<Application> decide(const Standing& who, const MoveGroup& command, const InclusionPicture& see);

/// What cancelling and commenting see.
struct CancelPicture {
    Application application;
    Lineage organisation;
    std::optional<Group> group;  ///< where the application is included
    Procedures policy{};
};

/// Applicant, head in scope, provider, operator; until the group begins. CLAUSE LET1306-A1-4-d, AMB-A1, AMB-A4
///
/// REFUSES the refusals of `access::may`, `wrong_status`, `group_begun`, `comment_needed`, `comment_too_long`.
[[nodiscard]] Verdict<Application> decide(const Standing& who, const Cancel& command, const CancelPicture& see);

/// REFUSES the refusals of `access::may`, `comment_empty`, `comment_too_long`. CLAUSE LET1306-A1-4-e
[[nodiscard]] Verdict<Application> decide(const Standing& who, const Comment& command, const CancelPicture& see);

/// How far the assessment that a formal application rests on has come. CLAUSE LET1306-0, AMB-A48
enum class Readiness : std::uint8_t { no_route, not_completed, not_released, released };

/// What is asked for: a programme with its group, or an event.
struct Wanted {
    ApplicationKind kind;
    std::string code;
    std::int64_t version;
    std::optional<OrganisationId> provider;
    int training_year;
    bool offered;   ///< published, not withdrawn
    bool listed;    ///< on the applicant's own recommended list
    std::optional<Group> group;  ///< of a programme
    Window offer_window;         ///< the group's, or until the day before an event begins
};

/// What submitting sees.
struct SubmissionPicture {
    ApplicationId id;  ///< of the application to be made
    Person applicant;
    Employment employment;
    Lineage organisation;
    Wanted wanted;
    Readiness readiness;
    Window selection;
    std::vector<Application> open;  ///< the applicant's open applications
    std::optional<CampaignId> campaign;
    std::optional<RouteId> route;
    std::optional<PolicyId> pinned;
    Procedures policy{};
};

/// A person applies. CLAUSE LET1306-1, IOM-3.6-b, AMB-A5, AMB-A6, AMB-A23
///
/// REFUSES the refusals of `access::may`, `no_consent`, `employment_ended`, `offer_withdrawn`, `assessment_not_completed`,
/// `results_not_released`, `no_route`, `not_in_list`, `window_not_open`, `window_closed`, `group_needed`, `wrong_group`,
/// `wrong_year`, `group_withdrawn`, `second_application`, `same_offer_twice`.
[[nodiscard]] Verdict<Application> decide(const Standing& who, const Submit& command, const SubmissionPicture& see);

/// A head or an assigned specialist applies for an employee; `own_application` for themselves. CLAUSE IOM-3.7-b, AMB-A7
[[nodiscard]] Verdict<Application> decide(const Standing& who, const SubmitFor& command, const SubmissionPicture& see);

namespace detail {

[[nodiscard]] inline access::Subject subject(const Application& application, const Lineage& organisation,
                                             bool preliminary = false)
{
    return {&organisation, application.applicant, application.provider, preliminary};
}

inline void check_comment(Refusals& no, const std::optional<std::string>& comment)
{
    no.when(comment && exceeds_remark(*comment), code::comment_too_long, {{"limit", remark_limit}});
}

[[nodiscard]] inline Facts ended(const Employment& employment)
{
    return employment.to ? Facts{{"ended", *employment.to}} : Facts{};
}

/// What is suspended waits; every other condition is for people to weigh. CLAUSE AMB-A45, AMB-A47
inline void check_suspended(Refusals& no, const Application& application)
{
    no.when(application.has(ConditionKind::suspended), code::suspended, {{"number", application.printed_number()}});
}

/// Soft windows accept late, marked `overdue` (AMB-A5): the refusal becomes a condition.
inline void check_window(Refusals& no, std::vector<Condition>& conditions, const Result<>& open, const Procedures& policy,
                         Day today)
{
    if (open) return;
    if (policy.soft_windows && open.error().code().name == "window_closed")
        conditions.push_back({ConditionKind::overdue, today, std::string{open.error().clause()}});
    else
        no.add(open.error());
}

inline void check_group(Refusals& no, const Group& group, const Application& application)
{
    no.when(group.programme != application.offer, code::wrong_group, {{"group", group.code}, {"offer", application.offer}});
    const int year = group.year ? *group.year : group.date_from ? group.date_from->year() : application.training_year;
    no.when(application.training_year != 0 && group.kind == GroupKind::preliminary && year != application.training_year,
            code::wrong_year, {{"group", group.code}, {"year", std::int64_t{application.training_year}}});
    no.when(group.withdrawn, code::group_withdrawn, {{"group", group.code}});
}

}  // namespace detail

inline Verdict<Application> decide(const Standing& who, const Confirm& command, const Picture& see)
{
    const Application& application = see.application;
    const auto next = after(application, Move::confirm);
    Application changed = application;

    Refusals no;
    no.unless(access::may(who, Capability::confirm_applications, detail::subject(application, see.organisation), see.policy));
    no.when(application.applicant == who.person && !see.policy.self_confirmation, code::own_application);
    no.unless(next);
    detail::check_suspended(no, application);
    no.when(see.employment.ended_before(who.today), code::employment_ended, detail::ended(see.employment));
    detail::check_window(no, changed.conditions, see.window.open(who.today, limit::confirmation), see.policy, who.today);
    detail::check_comment(no, command.comment);
    if (no) return no;

    changed.status = *next;
    changed.confirmed = Step{who.person, who.now};
    return decided(std::move(changed), Happened::confirmed);
}

namespace detail {

inline void check_place(Refusals& no, const InclusionPicture& see)
{
    const Application& application = see.application;
    check_group(no, see.group, application);
    no.when(see.group.full(), code::group_full,
            {{"group", see.group.code}, {"capacity", std::int64_t{see.group.capacity.value_or(0)}},
             {"taken", std::int64_t{see.group.taken}}});
}

}  // namespace detail

inline Verdict<Application> decide(const Standing& who, const Include&, const InclusionPicture& see)
{
    const Application& application = see.application;
    const auto next = after(application, Move::include);
    const auto subject =
        detail::subject(application, see.organisation, see.group.kind == GroupKind::preliminary);
    const bool higher = see.programme.min_education == "vo";
    const bool enough = !see.education_known || (higher ? see.education >= EducationLevel::studying_vo
                                                        : see.education >= EducationLevel::studying_spo);

    Refusals no;
    no.unless(access::may(who, Capability::include_applications, subject, see.policy));
    no.when(application.kind == ApplicationKind::event, code::nothing_to_include);
    no.when(application.kind == ApplicationKind::programme && application.channel == Channel::formal_route && !application.route,
            code::no_route);
    no.unless(next);
    detail::check_suspended(no, application);
    no.when(see.employment.ended_before(who.today), code::employment_ended, detail::ended(see.employment));
    no.when(!see.employment.position, code::no_position_in_profile);
    detail::check_place(no, see);
    no.when(!enough, higher ? code::higher_education_needed : code::vocational_education_needed);
    if (no) return no;

    Application changed = application.with(*next);
    changed.group = see.group.id;
    changed.included = Step{who.person, who.now};
    return decided(std::move(changed), Happened::included);
}

inline Verdict<Application> decide(const Standing& who, const MoveGroup&, const InclusionPicture& see)
{
    const Application& application = see.application;

    Refusals no;
    no.unless(access::may(who, Capability::include_applications,
                          detail::subject(application, see.organisation, see.group.kind == GroupKind::preliminary),
                          see.policy));
    no.when(application.status != Status::included_in_group, code::wrong_status, with_status(application));
    detail::check_suspended(no, application);
    no.when(application.group == see.group.id, code::already_in_group, {{"group", see.group.code}});
    detail::check_place(no, see);
    if (no) return no;

    Application changed = application;
    changed.group = see.group.id;
    return decided(std::move(changed), Happened::moved);
}

inline Verdict<Application> decide(const Standing& who, const Cancel& command, const CancelPicture& see)
{
    const Application& application = see.application;
    const auto next = after(application, Move::cancel);
    const bool included = application.status == Status::included_in_group;
    const auto begins = included && see.group ? see.group->begins() : std::nullopt;

    Refusals no;
    no.unless(access::may(who, Capability::cancel_applications, detail::subject(application, see.organisation), see.policy));
    no.unless(next);
    no.when(begins && who.today >= *begins, code::group_begun,
            begins ? Facts{{"group", see.group->code}, {"begins", *begins}} : Facts{});
    no.when(included && see.policy.comment_after_inclusion && !command.comment, code::comment_needed);
    detail::check_comment(no, command.comment);
    if (no) return no;

    Application changed = application.with(*next);
    changed.slot.reset();
    changed.open_year.reset();
    changed.cancelled = Step{who.person, who.now};
    return decided(std::move(changed), Happened::cancelled);
}

inline Verdict<Application> decide(const Standing& who, const Comment& command, const CancelPicture& see)
{
    Refusals no;
    no.unless(access::may(who, Capability::comment_applications, detail::subject(see.application, see.organisation),
                          see.policy));
    no.when(marshrut::detail::trimmed(command.text).empty(), code::comment_empty);
    detail::check_comment(no, command.text);
    if (no) return no;
    return decided(see.application, Happened::commented);
}

namespace detail {

[[nodiscard]] inline const Application* open_of(const SubmissionPicture& see, auto matches)
{
    const auto found = std::ranges::find_if(see.open, matches);
    return found == see.open.end() ? nullptr : &*found;
}

/// The first of 1…limit that no open formal application of the campaign holds.
[[nodiscard]] inline std::optional<int> free_slot(const SubmissionPicture& see)
{
    for (int slot = 1; slot <= see.policy.formal_limit; ++slot)
        if (!open_of(see, [&](const Application& one) { return one.campaign == see.campaign && one.slot == slot; }))
            return slot;
    return std::nullopt;
}

[[nodiscard]] inline Application filed(const SubmissionPicture& see, Channel channel, Status status)
{
    Application made{see.id, see.applicant.id, see.employment.id, see.wanted.code, see.wanted.kind, channel, status};
    made.number = Number::of(see.id.raw(), see.wanted.training_year);
    made.organisation = see.employment.organisation;
    made.provider = see.wanted.provider;
    made.campaign = see.campaign;
    made.route = channel == Channel::formal_route ? see.route : std::nullopt;
    if (see.wanted.group) made.group = see.wanted.group->id;
    made.offer_version = see.wanted.version;
    made.training_year = see.wanted.training_year;
    made.open_year = see.wanted.training_year;
    if (channel == Channel::formal_route && see.wanted.kind == ApplicationKind::programme) made.slot = free_slot(see);
    made.policy = see.pinned;
    return made;
}

/// What every application is judged by, whoever files it.
inline void check_filing(Refusals& no, const Standing& who, const SubmissionPicture& see, const Application& made)
{
    const Wanted& wanted = see.wanted;
    no.when(!see.applicant.consent_from || see.applicant.consent_withdrawn, code::no_consent);
    no.when(see.employment.ended_before(who.today), code::employment_ended, ended(see.employment));
    no.when(!wanted.offered, code::offer_withdrawn, {{"offer", wanted.code}});
    if (wanted.kind == ApplicationKind::programme) {
        if (wanted.group)
            check_group(no, *wanted.group, made);
        else
            no.add(Failure{code::group_needed});
    }
    const Application* same = open_of(see, [&](const Application& one) {
        return one.offer == wanted.code && one.training_year == wanted.training_year;
    });
    no.when(same != nullptr, code::same_offer_twice, {{"number", same ? same->printed_number() : ""}});
}

/// What the formal channel asks for besides.
inline void check_formal(Refusals& no, const SubmissionPicture& see, const Application& made)
{
    if (see.wanted.kind == ApplicationKind::programme && !made.slot) {
        const Application* first = open_of(see, [&](const Application& one) {
            return one.campaign == see.campaign && one.slot.has_value();
        });
        no.add(Failure{code::second_application, {{"number", first ? first->printed_number() : ""},
                                                  {"limit", std::int64_t{see.policy.formal_limit}}}});
    }
}

}  // namespace detail

inline Verdict<Application> decide(const Standing& who, const Submit& command, const SubmissionPicture& see)
{
    const bool formal = command.channel == Channel::formal_route;
    Application made = detail::filed(see, command.channel, transition(std::nullopt, Move::submit)->to);

    Refusals no;
    no.unless(access::may(who, Capability::submit, access::Subject{&see.organisation, see.applicant.id}));
    no.when(see.employment.person != who.person, code::not_your_employment);
    if (formal) {
        no.when(see.readiness == Readiness::not_completed, code::assessment_not_completed);
        no.when(see.readiness == Readiness::not_released, code::results_not_released);
        no.when(see.readiness == Readiness::no_route, code::no_route);
        no.when(see.readiness == Readiness::released && !see.wanted.listed, code::not_in_list, {{"offer", see.wanted.code}});
        if (see.wanted.kind == ApplicationKind::programme)
            detail::check_window(no, made.conditions, see.selection.open(who.today, limit::selection), see.policy, who.today);
    }
    detail::check_filing(no, who, see, made);
    no.unless(see.wanted.offer_window.open(
        who.today, see.wanted.kind == ApplicationKind::event ? limit::event : limit::group));
    if (formal) detail::check_formal(no, see, made);
    if (no) return no;

    made.submitted = Step{who.person, who.now};
    return decided(std::move(made), Happened::submitted);
}

inline Verdict<Application> decide(const Standing& who, const SubmitFor&, const SubmissionPicture& see)
{
    const bool head = who.role == Role::organisation_head;
    const bool formal = see.readiness == Readiness::released && see.wanted.listed && detail::free_slot(see).has_value();
    Application made = detail::filed(see, formal ? Channel::formal_route : Channel::free,
                                     transition(std::nullopt, head ? Move::submit_by_head : Move::submit)->to);

    Refusals no;
    no.unless(access::may(who, Capability::submit_for_others,
                          access::Subject{&see.organisation, see.applicant.id}, see.policy));
    no.when(see.applicant.id == who.person, code::own_application);
    if (formal)
        detail::check_window(no, made.conditions, see.selection.open(who.today, limit::selection), see.policy, who.today);
    detail::check_filing(no, who, see, made);
    no.unless(see.wanted.offer_window.open(
        who.today, see.wanted.kind == ApplicationKind::event ? limit::event : limit::group));
    if (no) return no;

    if (!formal) made.conditions.push_back({ConditionKind::outside_route, who.today, "AMB-A7"});
    made.submitted = Step{who.person, who.now};
    if (head) made.confirmed = Step{who.person, who.now};
    return decided(std::move(made), head ? Happened::submitted_by_head : Happened::submitted);
}

}  // namespace marshrut::application
