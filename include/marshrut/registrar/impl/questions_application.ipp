// SPDX-License-Identifier: MIT
#pragma once

#include <marshrut/registrar/cases_application.hpp>
#include <marshrut/registrar/scoped.hpp>

namespace marshrut::registrar {

namespace {

/// What the lines of these applications name.
Result<> read_names_ahead(Desk& desk, const std::vector<Application>& all)
{
    std::vector<PersonId> applicants;
    std::vector<OrganisationId> providers;
    std::vector<GroupId> groups;
    std::vector<store::Cell> programmes, events;
    for (const Application& one : all) {
        applicants.push_back(one.applicant);
        if (one.provider) providers.push_back(*one.provider);
        if (one.group) groups.push_back(*one.group);
        (one.kind == ApplicationKind::event ? events : programmes).emplace_back(one.offer);
    }
    MARSHRUT_CHECK(desk.read_ahead<Card>(applicants));
    MARSHRUT_CHECK(desk.read_ahead<Organisation>(providers));
    MARSHRUT_CHECK(desk.read_ahead<Group>(groups));
    MARSHRUT_CHECK(desk.read_ahead<Programme>("code", std::move(programmes)));
    return desk.read_ahead<Event>("code", std::move(events));
}

Result<application::Line> line_of(Desk& desk, const Standing& who, const Application& one)
{
    MARSHRUT_TRY(const auto* record, desk.record(store::kind_of<Application>(), one.id.raw(), store::Lock::none));
    application::Line line{one.id, one.printed_number(), one.status, one.conditions, one.applicant, std::nullopt, one.offer, {},
                           {}, std::nullopt, one.channel, one.submitted ? std::optional{one.submitted->at} : std::nullopt,
                           record->version()};
    MARSHRUT_TRY(line.applicant_name, name_in_list(desk, who, one.applicant));
    if (one.kind == ApplicationKind::event) {
        MARSHRUT_TRY(const auto event, desk.by_code<Event>(one.offer));
        line.title = event.title;
    } else {
        MARSHRUT_TRY(const auto programme, desk.by_code<Programme>(one.offer));
        line.title = programme.title;
    }
    if (one.provider) {
        MARSHRUT_TRY(const auto provider, desk.get<Organisation>(*one.provider));
        line.provider = provider.short_name_on(desk.today());
    }
    if (one.group) {
        MARSHRUT_TRY(const auto group, desk.get<Group>(*one.group));
        line.group = group.code;
    }
    return line;
}

}  // namespace

Case<std::vector<application::Line>> applications(Desk& desk, const Standing& who, const application::List& question)
{
    MARSHRUT_TRY(auto readable, readable_applications(desk, who));
    if (question.status) std::erase_if(readable, [&](const Application& one) { return one.status != *question.status; });
    MARSHRUT_CHECK(read_names_ahead(desk, readable));
    std::vector<application::Line> lines;
    for (const Application& one : readable) {
        MARSHRUT_TRY(auto line, line_of(desk, who, one));
        lines.push_back(std::move(line));
    }
    return lines;
}

Case<std::vector<application::Line>> awaiting_me(Desk& desk, const Standing& who, const application::AwaitingMe&)
{
    const bool confirms = access::permitted(who.role, Capability::confirm_applications) != nullptr;
    const bool includes = access::permitted(who.role, Capability::include_applications) != nullptr;
    std::vector<application::Line> lines;
    if (!confirms && !includes) return lines;
    desk.look_only();
    MARSHRUT_TRY(auto readable, readable_applications(desk, who));
    std::erase_if(readable, [&](const Application& one) {
        return !(confirms && one.status == Status::not_processed) && !(includes && one.status == Status::head_confirmed);
    });
    std::vector<EmploymentId> employments;
    std::vector<CampaignId> campaigns;
    for (const Application& one : readable) {
        employments.push_back(one.employment);
        if (one.campaign) campaigns.push_back(*one.campaign);
    }
    MARSHRUT_CHECK(read_names_ahead(desk, readable));
    MARSHRUT_CHECK(desk.read_ahead<Employment>(employments));
    MARSHRUT_CHECK(desk.read_ahead<Campaign>(campaigns));
    for (const Application& one : readable) {
        const bool mine = (confirms && one.status == Status::not_processed && may_confirm(desk, who, one.id)) ||
                          (includes && one.status == Status::head_confirmed && may_include(desk, who, one.id));
        if (!mine) continue;
        MARSHRUT_TRY(auto line, line_of(desk, who, one));
        lines.push_back(std::move(line));
    }
    return lines;
}

Case<application::Detail> application_details(Desk& desk, const Standing& who, const application::Details& question)
{
    const Failure nothing{code::not_found, {{"what", question.number.print()}}};
    MARSHRUT_TRY(const auto found, desk.list<Application>("number", question.number.print()));
    if (found.empty() || !found.front().organisation) return nothing;
    const Application& one = found.front();
    MARSHRUT_TRY(const auto where, desk.lineage(*one.organisation));
    const access::Subject subject{&where, one.applicant, one.provider};
    if (!access::may(who, Capability::read_applications, subject)) return nothing;  // who may not know, learns nothing

    MARSHRUT_TRY(auto line, line_of(desk, who, one));
    application::Detail detail{one, std::move(line), {}};
    MARSHRUT_TRY(const Policy* policy, desk.policy(one.policy));
    if (access::may(who, Capability::read_comments, subject, policy->procedures)) {
        MARSHRUT_TRY(const auto remarks, desk.list<Remark>("application", one.id.raw()));
        for (const Remark& said : remarks) detail.comments.push_back({said.author, said.at, said.text});
        std::ranges::stable_sort(detail.comments, {}, &application::Said::at);
        if (!remarks.empty()) desk.note_reading(one.applicant, "application.details");
    }
    return detail;
}

namespace {

/// Everybody who holds a role that permits this, each as they would sign in now: heads by the cards of the organisation and of those
/// above it, the others by assignment.
Result<std::vector<Session>> holders(Desk& desk, Capability capability, const Lineage& where)
{
    std::vector<Session> found;
    const auto add = [&](PersonId person, Role role, OrganisationId organisation) {
        found.push_back({person, role, organisation, desk.now(), desk.now().plus(std::chrono::microseconds{1})});
    };
    if (access::permitted(Role::organisation_head, capability) != nullptr)
        for (const Lineage::Step& step : where.steps())
            if (step.head) add(*step.head, Role::organisation_head, where.self().id);  // of a unit after switching to it (AMB-A33)
    MARSHRUT_TRY(const auto given, desk.list<Assignment>(store::Query{&store::kind_of<Assignment>()}));
    for (const Assignment& one : given)
        if (one.in_force(desk.today()) && access::permitted(one.role, capability) != nullptr)
            add(one.person, one.role, one.organisation);
    return found;
}

}  // namespace

Case<std::vector<application::Decider>> who_decides(Desk& desk, const Standing& who, const application::WhoDecides& question)
{
    MARSHRUT_TRY(const auto one, desk.get<Application>(question.application));
    if (!one.organisation) return Failure{code::not_found, {{"what", std::string{"organisation"}}}};
    MARSHRUT_TRY(const auto where, desk.lineage(*one.organisation));
    access::Subject subject{&where, one.applicant, one.provider};
    MARSHRUT_CHECK(access::may(who, Capability::read_applications, subject));

    std::vector<application::Decider> deciders;
    const bool confirming = one.status == Status::not_processed;
    const bool including = one.status == Status::head_confirmed && one.kind == ApplicationKind::programme;
    if (!confirming && !including) return deciders;
    const Capability capability = confirming ? Capability::confirm_applications : Capability::include_applications;
    MARSHRUT_TRY(const Policy* policy, desk.policy(one.policy));
    if (one.group) {
        MARSHRUT_TRY(const auto group, desk.get<Group>(*one.group));
        subject.preliminary = group.kind == GroupKind::preliminary;
    }

    MARSHRUT_TRY(const auto sessions, holders(desk, capability, where));
    for (const Session& session : sessions) {
        if (confirming && session.person == one.applicant && !policy->procedures.self_confirmation) continue;
        const auto standing = desk.standing(session);
        if (!standing && standing.error().kind() == Kind::forbidden) continue;  // blocked, or the role is not there any more
        if (!standing) return standing.error();
        if (!access::may(*standing, capability, subject, policy->procedures)) continue;
        application::Decider decider{session.role, standing->organisation_key, standing->organisation_name,
                                     confirming ? "confirm" : "include"};
        if (std::ranges::find(deciders, decider) == deciders.end()) deciders.push_back(std::move(decider));
    }
    return deciders;
}

}  // namespace marshrut::registrar
