// SPDX-License-Identifier: MIT
#pragma once

#include <marshrut/application/decide.hpp>
#include <marshrut/campaign/windows.hpp>
#include <marshrut/registrar/cases_application.hpp>
#include <marshrut/registrar/desk.hpp>
#include <marshrut/registrar/refusals.hpp>
#include <marshrut/registrar/windows.hpp>

#include <algorithm>

namespace marshrut::registrar {

namespace {

Result<Lineage> organisation_of(Desk& desk, const Application& application, const Employment& employment)
{
    return desk.lineage(application.organisation.value_or(employment.organisation));
}

Result<Procedures> procedures_of(Desk& desk, const Application& application)
{
    MARSHRUT_TRY(const Policy* policy, desk.policy(application.policy));
    return policy->procedures;
}

Result<> remark(Desk& desk, const Standing& who, ApplicationId application, const std::optional<std::string>& text)
{
    if (!text || marshrut::detail::trimmed(*text).empty()) return done();
    const Remark made{desk.new_id<RemarkId>(), application, who.person, who.now, *text, desk.host().salts()};
    return desk.put(made, Happened::commented);
}

/// Takes or frees the seat of an application in its group; the group's row is locked by whoever comes here (INV-B1).
Result<> seat(Desk& desk, Group group, int change)
{
    group.taken += change;
    return desk.put(group, change > 0 ? Happened::seat_taken : Happened::seat_freed);
}

}  // namespace

namespace {

/// The rule's verdict. What was decided on another state of the application is said before every reason but the right to decide at all.
template <class Command, class Picture>
Verdict<Application> judged(Desk& desk, const Standing& who, const Command& command, const Picture& see)
{
    auto verdict = decide(who, command, see);
    if (!verdict && verdict.error().first().kind() == Kind::forbidden) return verdict;
    MARSHRUT_CHECK(desk.still<Application>(command.application, command.seen));
    return verdict;
}

Result<application::Picture> confirming(Desk& desk, ApplicationId id)
{
    MARSHRUT_TRY(auto application, desk.get<Application>(id, store::Lock::row));
    MARSHRUT_TRY(auto employment, desk.get<Employment>(application.employment));
    MARSHRUT_TRY(auto organisation, organisation_of(desk, application, employment));
    MARSHRUT_TRY(auto window, confirmation_window(desk, application, organisation));
    MARSHRUT_TRY(auto policy, procedures_of(desk, application));
    return application::Picture{std::move(application), std::move(employment), window, std::move(organisation), policy};
}

}  // namespace

Case<Application> confirm(Desk& desk, const Standing& who, const application::Confirm& command)
{
    MARSHRUT_TRY(const auto see, confirming(desk, command.application));
    auto verdict = judged(desk, who, command, see);
    if (!verdict) return std::move(verdict).error();
    MARSHRUT_CHECK(desk.put(verdict->value, verdict->happened));
    MARSHRUT_CHECK(remark(desk, who, command.application, command.comment));
    return std::move(verdict->value);
}

bool may_confirm(Desk& desk, const Standing& who, ApplicationId id)
{
    const auto see = confirming(desk, id);
    return see && decide(who, application::Confirm{id}, *see);
}

namespace {

/// What including and moving see. Locks groups before the application: coarse to fine (decision 6).
Result<application::InclusionPicture> inclusion(Desk& desk, ApplicationId id, const std::optional<std::string>& wanted)
{
    MARSHRUT_TRY(const auto unlocked, desk.get<Application>(id));
    if (unlocked.kind == ApplicationKind::event) return Failure{code::nothing_to_include};
    std::optional<GroupId> target = unlocked.group;
    if (wanted) {
        MARSHRUT_TRY(const auto named, desk.by_code<Group>(*wanted));
        target = named.id;
    }
    if (!target) return Failure{code::group_needed};
    // Both rows, in the order of their ids, so that two moves in opposite directions cannot wait for each other.
    std::optional<Group> former;
    if (unlocked.group && *unlocked.group != *target && unlocked.group->raw() < target->raw()) {
        MARSHRUT_TRY(former, desk.find<Group>(*unlocked.group, store::Lock::row));
    }
    MARSHRUT_TRY(auto group, desk.get<Group>(*target, store::Lock::row));
    if (unlocked.group && *unlocked.group != *target && !former) {
        MARSHRUT_TRY(former, desk.find<Group>(*unlocked.group, store::Lock::row));
    }
    MARSHRUT_TRY(auto application, desk.get<Application>(id, store::Lock::row));
    if (application.group != unlocked.group) return Failure{code::changed_meanwhile};

    MARSHRUT_TRY(auto employment, desk.get<Employment>(application.employment));
    MARSHRUT_TRY(auto organisation, organisation_of(desk, application, employment));
    MARSHRUT_TRY(auto programme, desk.by_code<Programme>(group.programme));
    MARSHRUT_TRY(auto policy, procedures_of(desk, application));
    MARSHRUT_TRY(const auto card, desk.find<Card>(application.applicant));
    const auto level = card ? card->education_level : std::nullopt;
    return application::InclusionPicture{std::move(application), std::move(employment), std::move(organisation),
                                         std::move(group), std::move(former), std::move(programme),
                                         level.value_or(EducationLevel::none), level.has_value(), policy};
}

}  // namespace

Case<Application> include(Desk& desk, const Standing& who, const application::Include& command)
{
    MARSHRUT_TRY(const auto see, inclusion(desk, command.application, command.group));
    auto verdict = judged(desk, who, command, see);
    if (!verdict) return std::move(verdict).error();
    MARSHRUT_CHECK(seat(desk, see.group, +1));
    MARSHRUT_CHECK(desk.put(verdict->value, verdict->happened));
    return std::move(verdict->value);
}

bool may_include(Desk& desk, const Standing& who, ApplicationId id)
{
    const auto see = inclusion(desk, id, {});
    return see && decide(who, application::Include{id}, *see);
}

Case<Application> move_group(Desk& desk, const Standing& who, const application::MoveGroup& command)
{
    MARSHRUT_TRY(const auto see, inclusion(desk, command.application, command.group));
    auto verdict = judged(desk, who, command, see);
    if (!verdict) return std::move(verdict).error();
    if (see.former) MARSHRUT_CHECK(seat(desk, *see.former, -1));
    MARSHRUT_CHECK(seat(desk, see.group, +1));
    MARSHRUT_CHECK(desk.put(verdict->value, verdict->happened));
    return std::move(verdict->value);
}

namespace {

Result<application::CancelPicture> cancelling(Desk& desk, ApplicationId id)
{
    MARSHRUT_TRY(const auto unlocked, desk.get<Application>(id));
    std::optional<Group> group;
    if (unlocked.status == Status::included_in_group && unlocked.group) {
        MARSHRUT_TRY(group, desk.find<Group>(*unlocked.group, store::Lock::row));
    }
    MARSHRUT_TRY(auto application, desk.get<Application>(id, store::Lock::row));
    if (application.status != unlocked.status || application.group != unlocked.group)
        return Failure{code::changed_meanwhile};
    MARSHRUT_TRY(const auto employment, desk.get<Employment>(application.employment));
    MARSHRUT_TRY(auto organisation, organisation_of(desk, application, employment));
    MARSHRUT_TRY(auto policy, procedures_of(desk, application));
    return application::CancelPicture{std::move(application), std::move(organisation), std::move(group), policy};
}

}  // namespace

Case<Application> cancel(Desk& desk, const Standing& who, const application::Cancel& command)
{
    MARSHRUT_TRY(const auto see, cancelling(desk, command.application));
    auto verdict = judged(desk, who, command, see);
    if (!verdict) return std::move(verdict).error();
    if (see.group) MARSHRUT_CHECK(seat(desk, *see.group, -1));
    MARSHRUT_CHECK(desk.put(verdict->value, verdict->happened));
    MARSHRUT_CHECK(remark(desk, who, see.application.id, command.comment));
    return std::move(verdict->value);
}

Case<Application> comment(Desk& desk, const Standing& who, const application::Comment& command)
{
    MARSHRUT_TRY(const auto see, cancelling(desk, command.application));
    auto verdict = decide(who, command, see);
    if (!verdict) return std::move(verdict).error();
    MARSHRUT_CHECK(remark(desk, who, see.application.id, command.text));
    return std::move(verdict->value);
}

namespace {

struct Filing {
    PersonId applicant;
    const std::string& offer;
    const std::optional<std::string>& group;
    const std::optional<EmploymentId>& employment;
    Channel channel;
};

/// The employment an application is bound to: the one named, or the main one in force. CLAUSE AMB-A32
Result<Employment> employment_for(Desk& desk, const Filing& filing)
{
    if (filing.employment) return desk.get<Employment>(*filing.employment);
    MARSHRUT_TRY(const auto jobs, desk.employments(filing.applicant, desk.today()));
    if (jobs.empty()) return Failure{code::no_employment};
    return jobs.front();
}

/// The route that counts now: of the newest procedure, neither superseded nor expired.
Result<std::optional<Route>> current_route(Desk& desk, PersonId person)
{
    MARSHRUT_TRY(const auto routes, desk.list<Route>("person", person.raw()));
    const Route* newest = nullptr;
    for (const Route& one : routes)
        if (one.state != RouteState::superseded && (!newest || newest->formed_at < one.formed_at)) newest = &one;
    return newest ? std::optional{*newest} : std::nullopt;
}

struct Ground {
    application::Readiness readiness = application::Readiness::no_route;
    std::optional<Route> route;
    std::optional<Campaign> campaign;
};

/// What a formal application rests on: the route, its procedure's release, its campaign. CLAUSE LET1306-0, AMB-A48
Result<Ground> ground(Desk& desk, PersonId person)
{
    Ground found;
    MARSHRUT_TRY(found.route, current_route(desk, person));
    if (!found.route) return found;
    if (found.route->campaign) {
        MARSHRUT_TRY(found.campaign, desk.find<Campaign>(*found.route->campaign));
    }
    found.readiness = application::Readiness::released;
    if (found.route->procedure) {
        MARSHRUT_TRY(const auto procedure, desk.get<Procedure>(*found.route->procedure));
        const bool early = found.campaign && found.campaign->early_submission;
        if (!procedure.final())
            found.readiness = application::Readiness::not_completed;
        else if (!procedure.released() && !early)
            found.readiness = application::Readiness::not_released;
    }
    return found;
}

bool listed(const std::optional<Route>& route, std::string_view offer)
{
    const auto names = [&](const std::vector<Recommended>& list) {
        return std::ranges::any_of(list, [&](const Recommended& one) { return one.offer == offer; });
    };
    return route && (names(route->programmes) || names(route->events));
}

/// The preliminary enrolment of the year, where no group is named. CLAUSE LET1306-A1-2-d
Result<std::optional<Group>> group_for(Desk& desk, const std::string& programme, const std::optional<std::string>& named,
                                       int training_year)
{
    if (named) {
        MARSHRUT_TRY(auto group, desk.by_code<Group>(*named));
        return std::optional{std::move(group)};
    }
    MARSHRUT_TRY(const auto groups, desk.list<Group>("programme", programme));
    for (const Group& one : groups)
        if (one.kind == GroupKind::preliminary && one.year == training_year && !one.withdrawn) return std::optional{one};
    return std::optional<Group>{};
}

Result<application::Wanted> wanted(Desk& desk, const Filing& filing, const Ground& base, const Policy& policy)
{
    const int year = base.campaign ? base.campaign->training_year : policy.training_year;
    MARSHRUT_TRY(const auto programmes, desk.list<Programme>("code", filing.offer));
    if (!programmes.empty()) {
        const Programme& one = programmes.front();
        MARSHRUT_TRY(const auto* record, desk.record(store::kind_of<Programme>(), one.id.raw(), store::Lock::none));
        MARSHRUT_TRY(auto group, group_for(desk, one.code, filing.group, year));
        Window window = group ? Window::between(group->apply_from, group->apply_to) : Window::always();
        return application::Wanted{ApplicationKind::programme, one.code, record->version(), one.provider, year,
                                   one.published, listed(base.route, one.code), std::move(group), window};
    }
    MARSHRUT_TRY(const auto event, desk.by_code<Event>(filing.offer));
    MARSHRUT_TRY(const auto* record, desk.record(store::kind_of<Event>(), event.id.raw(), store::Lock::none));
    return application::Wanted{ApplicationKind::event, event.code, record->version(), event.organiser, event.date_from.year(),
                               event.published, listed(base.route, event.code), std::nullopt,
                               Window::until(event.date_from.plus(-1))};
}

Result<application::SubmissionPicture> submission(Desk& desk, const Filing& filing)
{
    MARSHRUT_TRY(auto applicant, desk.get<Person>(filing.applicant, store::Lock::row));
    MARSHRUT_TRY(auto employment, employment_for(desk, filing));
    MARSHRUT_TRY(auto organisation, desk.lineage(employment.organisation));
    MARSHRUT_TRY(auto base, ground(desk, filing.applicant));
    const auto pinned = base.campaign ? base.campaign->policy : base.route ? base.route->policy : std::nullopt;
    MARSHRUT_TRY(const Policy* policy, desk.policy(pinned));
    MARSHRUT_TRY(auto asked_for, wanted(desk, filing, base, *policy));
    MARSHRUT_TRY(auto open, desk.list<Application>("applicant", filing.applicant.raw()));
    std::erase_if(open, [](const Application& one) { return !one.open(); });

    const Window selection =
        base.campaign ? campaign::selection_window(*base.campaign, filing.applicant, municipality_of(organisation))
                      : Window::always();
    return application::SubmissionPicture{desk.new_id<ApplicationId>(), std::move(applicant), std::move(employment),
                                          std::move(organisation), std::move(asked_for), base.readiness, selection,
                                          std::move(open), base.campaign ? std::optional{base.campaign->id} : std::nullopt,
                                          base.route ? std::optional{base.route->id} : std::nullopt, pinned,
                                          policy->procedures};
}

/// Numbers are unique by index; on a collision the next id is taken (decision 12).
Result<bool> number_taken(Desk& desk, const Application& made)
{
    MARSHRUT_TRY(const auto same, desk.list<Application>("number", made.number->print()));
    return !same.empty();
}

template <class Command>
Case<Application> file_application(Desk& desk, const Standing& who, const Command& command, const Filing& filing)
{
    MARSHRUT_TRY(auto see, submission(desk, filing));
    for (int tries = 0; tries < 8; ++tries) {
        auto verdict = decide(who, command, see);
        if (!verdict) return std::move(verdict).error();
        MARSHRUT_TRY(const bool taken, number_taken(desk, verdict->value));
        if (!taken) {
            MARSHRUT_CHECK(desk.put(verdict->value, verdict->happened));
            return std::move(verdict->value);
        }
        see.id = desk.new_id<ApplicationId>();
    }
    return Failure{code::number_taken};
}

}  // namespace

Case<Application> submit(Desk& desk, const Standing& who, const application::Submit& command)
{
    if (who.role == Role::anonymous) return Failure{code::not_signed_in};
    return file_application(desk, who, command,
                            Filing{who.person, command.offer, command.group, command.employment, command.channel});
}

Case<Application> submit_for(Desk& desk, const Standing& who, const application::SubmitFor& command)
{
    return file_application(desk, who, command,
                            Filing{command.person, command.offer, command.group, command.employment, Channel::formal_route});
}

}  // namespace marshrut::registrar
