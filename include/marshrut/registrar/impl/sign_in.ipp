// SPDX-License-Identifier: MIT
#pragma once

#include <marshrut/access/roles.hpp>
#include <marshrut/registrar/desk.hpp>
#include <marshrut/registrar/policies.hpp>
#include <marshrut/registrar/registrar.hpp>
#include <marshrut/registrar/scoped.hpp>

namespace marshrut {

namespace registrar {

/// The person whom an outside system calls so. REFUSES `not_known_here`, `account_blocked`.
inline Result<Person> known(Desk& desk, const ExternalKey& subject)
{
    MARSHRUT_TRY(const auto id, desk.resolve(store::kind_of<Person>().name, subject));
    if (!id) return Failure{code::not_known_here};
    MARSHRUT_TRY(const auto person, desk.find<Person>(PersonId{*id}));
    if (!person) return Failure{code::not_known_here};
    if (person->blocked || person->depersonalised) return Failure{code::account_blocked};
    return *person;
}

/// Every role and organisation a person can switch to: those held, and for a head the units of the own organisation (AMB-A33).
inline Result<std::vector<Held>> switchable(Desk& desk, PersonId person)
{
    std::vector<Held> all;
    MARSHRUT_TRY(const auto jobs, desk.employments(person, desk.today()));
    for (const Employment& job : jobs) all.push_back({Role::listener, job.organisation});
    for (const Employment& job : jobs)
        if (job.position == "deputy_head") all.push_back({Role::deputy_head, job.organisation});
    MARSHRUT_TRY(const auto headed, desk.list<Organisation>("head", person.raw()));
    for (const Organisation& one : headed) {
        if (one.head_from && *one.head_from > desk.today()) continue;
        if (std::ranges::none_of(jobs, [&](const Employment& job) { return job.organisation == one.id; })) continue;
        MARSHRUT_TRY(const auto below, tree(desk, one.id));
        for (const OrganisationId unit : below) all.push_back({Role::organisation_head, unit});
    }
    MARSHRUT_TRY(const auto given, desk.list<Assignment>("person", person.raw()));
    for (const Assignment& one : given)
        if (one.in_force(desk.today())) all.push_back({one.role, one.organisation, one.right, one.delegated_by.has_value()});
    return all;
}

}  // namespace registrar

Result<Session> Registrar::sign_in(std::string_view key, const As& as)
{
    const auto subject = ExternalKey::parse(key);
    if (!subject) return Failure{code::not_known_here};
    const Instant now = host_.clock();
    return sign_in(Assertion{*subject, now, now.plus(host_.session_length)}, as);
}

Result<Session> Registrar::sign_in(const Assertion& assertion, const As& as)
{
    const Instant now = host_.clock();
    if (now < assertion.issued || now >= assertion.expires) return Failure{code::assertion_expired};
    MARSHRUT_TRY(const auto unit, store_->begin(store::Intent::read));
    registrar::Desk desk{*unit, host_, *policies_, now};
    MARSHRUT_TRY(const auto person, registrar::known(desk, assertion.subject));

    std::optional<OrganisationId> organisation;
    if (as.organisation) {
        const auto key = ExternalKey::parse(*as.organisation);
        if (!key) return Failure{code::not_found, {{"what", *as.organisation}}};
        MARSHRUT_TRY(const auto id, desk.resolve(store::kind_of<Organisation>().name, *key));
        if (!id) return Failure{code::not_found, {{"what", *as.organisation}}};
        organisation = OrganisationId{*id};
    } else {
        MARSHRUT_TRY(const auto held, registrar::switchable(desk, person.id));
        for (const Held& one : held) {
            if (one.role != as.role || one.organisation == organisation) continue;
            if (organisation && as.role != Role::listener)
                return Failure{code::ambiguous, {{"what", std::string{access::name_of(as.role, Language::ru)}}}};
            if (!organisation) organisation = one.organisation;  // a listener's main employment comes first
        }
    }
    const Instant expires = std::min(assertion.expires, now.plus(host_.session_length));
    const Session session{person.id, as.role, organisation, now, expires};
    MARSHRUT_CHECK(desk.standing(session));
    return session;
}

Result<std::vector<As>> Registrar::roles(std::string_view key)
{
    const auto subject = ExternalKey::parse(key);
    if (!subject) return Failure{code::not_known_here};
    MARSHRUT_TRY(const auto unit, store_->begin(store::Intent::read));
    registrar::Desk desk{*unit, host_, *policies_, host_.clock()};
    MARSHRUT_TRY(const auto person, registrar::known(desk, *subject));
    MARSHRUT_TRY(const auto held, registrar::switchable(desk, person.id));
    std::vector<As> all;
    for (const Held& one : held) {
        MARSHRUT_TRY(const auto where, desk.get<Organisation>(one.organisation));
        const As as{one.role, where.key.print()};
        if (std::ranges::none_of(all, [&](const As& had) { return had.role == as.role && had.organisation == as.organisation; }))
            all.push_back(as);
    }
    return all;
}

}  // namespace marshrut
