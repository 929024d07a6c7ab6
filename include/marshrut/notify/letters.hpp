// SPDX-License-Identifier: MIT
#pragma once

// The letters a change causes. They hold ids, numbers and codes, no names: the text is made at delivery (notify/templates.hpp).
// `id` is 0 until whoever keeps them gives them one.

#include <marshrut/model/application.hpp>
#include <marshrut/model/assessment.hpp>
#include <marshrut/model/catalogue.hpp>
#include <marshrut/model/letter.hpp>
#include <marshrut/model/policy.hpp>
#include <marshrut/notify/rules.hpp>

#include <algorithm>
#include <span>
#include <vector>

namespace marshrut::notify {

/// What a rule of notices knows beside the thing itself.
struct Circumstances {
    Instant at;
    bool wanted = true;           ///< does the applicant want status notices? `Person::notices`
    std::optional<PersonId> by{};  ///< who did it; none: a rule
    Role role = Role::anonymous;
};

namespace detail {

[[nodiscard]] inline Letter letter(const Rule& row, Instant at, AddresseeKind to, std::int64_t addressee)
{
    return Letter{LetterId{0}, at, std::string{row.name}, to, addressee};
}

[[nodiscard]] constexpr bool of_school(Role role) noexcept
{
    return role == Role::organisation_head || role == Role::deputy_head || role == Role::assigned_specialist;
}

/// The status before, as the steps of the application tell it.
[[nodiscard]] inline std::optional<Status> before(Happened happened, const Application& application)
{
    switch (happened) {
    case Happened::confirmed: return Status::not_processed;
    case Happened::included: return Status::head_confirmed;
    case Happened::cancelled:
        if (application.included) return Status::included_in_group;
        return application.confirmed ? Status::head_confirmed : Status::not_processed;
    case Happened::moved:
    case Happened::expelled:
    case Happened::condition_set: return application.status;
    default: return std::nullopt;
    }
}

[[nodiscard]] inline bool due(const Rule& row, const Circumstances& around)
{
    switch (row.duty) {
    case Duty::wanted: return around.wanted && around.by;
    case Duty::always: return true;
    case Duty::by_rule: return !around.by;
    case Duty::unless_acting:
        return row.to == Audience::provider ? around.role != Role::provider_specialist : !of_school(around.role);
    }
    return false;
}

}  // namespace detail

/// Of a change of an application: to the applicant who wants it exactly one a change of status, with the old and the new status; to head
/// and provider where the other side cancels. CLAUSE MOD-5.5-d, LET1306-A1-4-d
[[nodiscard]] inline std::vector<Letter> letters(Happened happened, const Application& application, const Circumstances& around)
{
    std::vector<Letter> all;
    for (const Rule& row : rules) {
        if (row.happened != happened || !detail::due(row, around)) continue;
        std::optional<Letter> made;
        if (row.to == Audience::applicant)
            made = detail::letter(row, around.at, AddresseeKind::person, application.applicant.raw());
        else if (row.to == Audience::head && application.organisation)
            made = detail::letter(row, around.at, AddresseeKind::head, application.organisation->raw());
        else if (row.to == Audience::provider && application.provider)
            made = detail::letter(row, around.at, AddresseeKind::specialists, application.provider->raw());
        if (!made) continue;
        made->application = application.id;
        made->subject = application.printed_number();
        made->before = detail::before(happened, application);
        made->after = application.status;
        all.push_back(*std::move(made));
    }
    return all;
}

/// Of a release: one to each participant with a result, naming results and route; in the order of the ids, nobody twice. A second release
/// is no release and sends nothing. CLAUSE IOM-3.5-b
[[nodiscard]] inline std::vector<Letter> letters(Happened happened, const Procedure& procedure,
                                                 std::span<const Assessed> results, Instant at)
{
    std::vector<Letter> all;
    std::vector<PersonId> people;
    for (const Assessed& one : results)
        if (one.procedure == procedure.id && one.result) people.push_back(one.person);
    std::ranges::sort(people);
    people.erase(std::ranges::unique(people).begin(), people.end());
    for (const Rule& row : rules)
        if (row.happened == happened && row.to == Audience::participants && procedure.released())
            for (const PersonId person : people) {
                all.push_back(detail::letter(row, at, AddresseeKind::person, person.raw()));
                all.back().procedure = procedure.id;
                all.back().subject = procedure.code;
            }
    return all;
}

/// Of a coming event: `lead_days` before it begins, to each person who chose it or to whom it is recommended; on no other day.
/// CLAUSE IOM-3.3.1-d
[[nodiscard]] inline std::vector<Letter> coming(const Event& event, std::vector<PersonId> interested, int lead_days, Day today,
                                                Instant at)
{
    std::vector<Letter> all;
    if (!event.published || !event.included || today.plus(lead_days) != event.date_from) return all;
    std::ranges::sort(interested);
    interested.erase(std::ranges::unique(interested).begin(), interested.end());
    for (const PersonId person : interested) {
        all.push_back(detail::letter(*rule("event_coming"), at, AddresseeKind::person, person.raw()));
        all.back().subject = event.code;
        all.back().day = event.date_from;
    }
    return all;
}

/// Is today one of the days (7, 3 and 1) before a limit on which reminders go out?
[[nodiscard]] inline bool reminds(Day today, Day limit, const Procedures& policy)
{
    return std::ranges::any_of(policy.reminder_days, [&](int days) { return today.plus(days) == limit; });
}

/// Reminders to those who have a route and have chosen nothing, before the last day of choosing. CLAUSE AMB-A30
[[nodiscard]] inline std::vector<Letter> choose_by(Day limit, std::span<const PersonId> undecided, const Procedures& policy,
                                                   Day today, Instant at)
{
    std::vector<Letter> all;
    if (!reminds(today, limit, policy)) return all;
    for (const PersonId person : undecided) {
        all.push_back(detail::letter(*rule("choose_by"), at, AddresseeKind::person, person.raw()));
        all.back().day = limit;
    }
    return all;
}

/// Reminders to the heads of organisations where applications wait for confirmation, before its last day. CLAUSE AMB-A30
[[nodiscard]] inline std::vector<Letter> confirm_by(Day limit, std::vector<OrganisationId> waiting, const Procedures& policy,
                                                    Day today, Instant at)
{
    std::vector<Letter> all;
    if (!reminds(today, limit, policy)) return all;
    std::ranges::sort(waiting);
    waiting.erase(std::ranges::unique(waiting).begin(), waiting.end());
    for (const OrganisationId organisation : waiting) {
        all.push_back(detail::letter(*rule("confirm_by"), at, AddresseeKind::head, organisation.raw()));
        all.back().day = limit;
    }
    return all;
}

}  // namespace marshrut::notify
