// SPDX-License-Identifier: MIT
#pragma once

// What a new day makes due of choices and confirmations (of routes: `route::after`). Pure: the same day over the same rows gives the
// same answer, and twice is once.

#include <marshrut/campaign/laggard.hpp>
#include <marshrut/campaign/windows.hpp>
#include <marshrut/model/application.hpp>
#include <marshrut/model/happened.hpp>
#include <marshrut/model/policy.hpp>

#include <span>
#include <tuple>

namespace marshrut::campaign {

/// One person of the round: assessed, with what has been asked for, if anything.
struct Participant {
    PersonId person;
    OrganisationId organisation;
    std::optional<std::string> municipality{};
    std::optional<Application> chosen{};  ///< the open formal application
};

/// Days to a window's limit, from `lead_days` before it on; nothing earlier or where there is no limit. CLAUSE AMB-A30
[[nodiscard]] inline std::optional<int> days_left(const Window& window, Day today, int lead_days)
{
    if (!window.span().to) return std::nullopt;
    const int left = window.span().to->raw() - today.raw();
    return left <= lead_days ? std::optional{left} : std::nullopt;
}

/// Is a reminder due on this day? 7, 3 and 1 days before the limit, unless the policy says otherwise. CLAUSE AMB-A30
[[nodiscard]] inline bool reminder_due(const Window& window, Day today, const Procedures& policy)
{
    if (!window.span().to) return false;
    const int left = window.span().to->raw() - today.raw();
    return std::ranges::find(policy.reminder_days, left) != policy.reminder_days.end();
}

/// Who is behind, by municipality and organisation, with the days left; nobody is cancelled for it. CLAUSE LET1306-1, LET1306-2
[[nodiscard]] inline std::vector<Laggard> laggards(const Campaign& campaign, std::span<const Participant> participants,
                                                   Day today, const Procedures& policy)
{
    std::vector<Laggard> found;
    for (const Participant& one : participants) {
        const bool chosen = one.chosen && one.chosen->open();
        if (chosen && one.chosen->status != Status::not_processed) continue;
        const Window window = chosen ? confirmation_window(campaign, one.person, one.municipality)
                                     : selection_window(campaign, one.person, one.municipality);
        if (const auto left = days_left(window, today, policy.lead_days))
            found.push_back({one.municipality, one.organisation, one.person,
                             chosen ? Lag::not_confirmed : Lag::nothing_chosen, *window.span().to, *left,
                             chosen ? std::optional{one.chosen->id} : std::nullopt});
    }
    std::ranges::sort(found, {}, [](const Laggard& one) {
        return std::tuple{one.municipality, one.organisation, one.person};
    });
    return found;
}

/// An application that nobody touched within the confirmation window: listed and left alone, or, where the policy expires it,
/// cancelled by the rule (nobody's step) with the clause beside it. CLAUSE AMB-A47, LET1306-2
[[nodiscard]] inline std::optional<Decision<Application>> untouched(const Application& application,
                                                                    const Window& confirmation,
                                                                    const Procedures& policy, Day today)
{
    const auto& limit = confirmation.span().to;
    if (!policy.expire_untouched || application.status != Status::not_processed || !limit || today <= *limit)
        return std::nullopt;
    Application changed = application.with(Status::cancelled);
    changed.slot.reset();
    changed.open_year.reset();
    changed.conditions.push_back({ConditionKind::overdue, today, "LET1306-2"});
    return decided(std::move(changed), Happened::cancelled);
}

}  // namespace marshrut::campaign
