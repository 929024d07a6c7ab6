// SPDX-License-Identifier: MIT
#pragma once

#include <marshrut/access/decide.hpp>
#include <marshrut/registrar/cases_access.hpp>
#include <marshrut/registrar/desk.hpp>
#include <marshrut/roster/appoint_head.hpp>

namespace marshrut::registrar {

namespace {

/// The role in SGO of a specialist of this organisation: it stands among the functions of the employment. CLAUSE AMB-A27
std::optional<access::SgoRole> sgo_role_at(const std::vector<Employment>& employments, OrganisationId organisation)
{
    for (const Employment& job : employments)
        if (job.organisation == organisation)
            for (const std::string& function : job.functions)
                if (const auto role = access::sgo_role(function)) return *role;
    return std::nullopt;
}

template <class T>
Case<T> kept_row(Desk& desk, Verdict<T> verdict)
{
    if (!verdict) return std::move(verdict).error();
    MARSHRUT_CHECK(desk.put(verdict->value, verdict->happened));
    return std::move(verdict->value);
}

}  // namespace

Case<Assignment> appoint(Desk& desk, const Standing& who, const access::Appoint& command)
{
    MARSHRUT_TRY(auto organisation, desk.lineage(command.organisation));
    MARSHRUT_TRY(auto person, desk.get<Person>(command.person, store::Lock::row));
    MARSHRUT_TRY(auto jobs, desk.employments(command.person, who.today));
    MARSHRUT_TRY(auto given, desk.list<Assignment>("person", command.person.raw()));
    MARSHRUT_TRY(const Policy* policy, desk.policy());
    const auto sgo = sgo_role_at(jobs, command.organisation);
    return kept_row(desk, decide(who, command, access::AppointPicture{desk.new_id<AssignmentId>(), std::move(person),
                                                                  std::move(organisation), std::move(jobs), std::move(given), sgo,
                                                                  policy->procedures}));
}

Case<Assignment> revoke(Desk& desk, const Standing& who, const access::Revoke& command)
{
    MARSHRUT_TRY(auto given, desk.get<Assignment>(command.assignment, store::Lock::row));
    MARSHRUT_TRY(auto organisation, desk.lineage(given.organisation));
    MARSHRUT_TRY(const Policy* policy, desk.policy());
    std::vector<Assignment> operators;
    if (given.role == Role::system_operator) {  // each is locked: two who leave at once leave one behind
        MARSHRUT_TRY(const auto all, desk.list<Assignment>(store::Query{&store::kind_of<Assignment>()}));
        for (const Assignment& one : all) {
            if (one.role != Role::system_operator) continue;
            MARSHRUT_TRY(auto locked, desk.get<Assignment>(one.id, store::Lock::row));
            operators.push_back(std::move(locked));
        }
    }
    return kept_row(desk, decide(who, command, access::RevokePicture{std::move(given), std::move(organisation), std::move(operators),
                                                                 policy->procedures}));
}

Case<Organisation> appoint_head(Desk& desk, const Standing& who, const roster::AppointHead& command)
{
    MARSHRUT_TRY(auto card, desk.get<Organisation>(command.organisation, store::Lock::row));
    std::vector<Employment> jobs;
    if (command.person) {
        MARSHRUT_CHECK(desk.get<Person>(*command.person));
        MARSHRUT_TRY(jobs, desk.list<Employment>("person", command.person->raw()));
    }
    return kept_row(desk, decide(who, command, roster::HeadPicture{std::move(card), std::move(jobs)}));
}

Case<std::vector<Assignment>> assignments(Desk& desk, const Standing& who, const access::Assignments& question)
{
    std::vector<Assignment> found;
    if (question.person) {
        MARSHRUT_TRY(found, desk.list<Assignment>("person", question.person->raw()));
    } else if (question.organisation) {
        MARSHRUT_TRY(found, desk.list<Assignment>("organisation", question.organisation->raw()));
    } else if (access::may(who, Capability::give_roles)) {
        MARSHRUT_TRY(found, desk.list<Assignment>(store::Query{&store::kind_of<Assignment>()}));
    } else {
        MARSHRUT_TRY(found, desk.list<Assignment>("person", who.person.raw()));
    }
    std::vector<Assignment> shown;
    for (const Assignment& one : found) {
        if (question.organisation && one.organisation != *question.organisation) continue;
        MARSHRUT_TRY(const auto where, desk.lineage(one.organisation));
        if (one.person == who.person || access::may(who, Capability::give_roles) ||
            access::may(who, Capability::delegate, access::Subject{&where}))
            shown.push_back(one);
    }
    return shown;
}

Case<roster::HeadRole> why_no_head(Desk& desk, const Standing& who, const roster::WhyNoHead& question)
{
    if (who.role == Role::anonymous) return Failure{code::not_signed_in};
    const auto organisation = question.organisation ? question.organisation : who.organisation;
    if (!organisation) return Failure{code::not_found, {{"what", std::string{"organisation"}}}};
    MARSHRUT_TRY(const auto card, desk.get<Organisation>(*organisation));
    MARSHRUT_TRY(const auto jobs, desk.employments(who.person, who.today));
    // Only who works there is told what the card says.
    if (std::ranges::none_of(jobs, [&](const Employment& job) { return job.organisation == *organisation; }) &&
        card.head != who.person)
        return Failure{code::not_your_organisation};

    auto why = roster::why_no_head(card, who.person, jobs, who.today, who.today);
    const bool acting = who.role == Role::organisation_head && who.organisation == *organisation;
    if (!why && !acting) why = Failure{code::head_not_yet, {{"organisation", card.key.print()}}};
    if (!why) return roster::HeadRole{true};
    return roster::HeadRole{false, std::string{why->code().name}, std::string{why->clause()}, why->sentence(Language::ru),
                            why->sentence(Language::en)};
}

}  // namespace marshrut::registrar
