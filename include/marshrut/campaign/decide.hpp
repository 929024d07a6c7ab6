// SPDX-License-Identifier: MIT
#pragma once

#include <marshrut/access/may.hpp>
#include <marshrut/campaign/commands.hpp>
#include <marshrut/campaign/refusals.hpp>
#include <marshrut/campaign/windows.hpp>
#include <marshrut/core/percent.hpp>
#include <marshrut/model/assessment.hpp>
#include <marshrut/model/happened.hpp>

namespace marshrut::campaign {

/// What opening a campaign sees.
struct OpenPicture {
    CampaignId id;                       ///< of the campaign to be made
    std::optional<Campaign> former;      ///< one of the same code
    std::optional<Procedure> procedure;  ///< the one named
    std::optional<PolicyId> pinned;      ///< the policy in force
};

/// CLAUSE LET1306-2-b, MOD-5.2-b, AMB-A35
///
/// REFUSES the refusals of `access::may`, `campaign_code_missing`, `campaign_exists`, `not_found` (the procedure),
/// `category_missing`, `category_twice`, `years_reversed`, `window_reversed`, `confirmation_before_selection`.
[[nodiscard]] Verdict<Campaign> decide(const Standing& who, const Open& command, const OpenPicture& see);

/// REFUSES the refusals of `access::may`, `extension_reason_missing`, `extension_for_two`, `not_an_extension`,
/// `confirmation_before_selection` (extend confirming first). CLAUSE AMB-A5
[[nodiscard]] Verdict<Campaign> decide(const Standing& who, const Extend& command, const Campaign& campaign);

/// REFUSES the refusals of `access::may`, `day_not_come`. CLAUSE AMB-A46, AMB-A47
[[nodiscard]] Verdict<Began> decide(const Standing& who, const DayBegan& command);

namespace detail {

inline void check_order(Refusals& no, const std::optional<Day>& from, const std::optional<Day>& to)
{
    if (from && to && *to < *from) no.add(Failure{code::window_reversed, {{"from", *from}, {"until", *to}}});
}

/// Whoever may choose to the last day must find a head who may still confirm. Choosing without an end outlasts every limit.
inline void check_confirmation(Refusals& no, const std::optional<Day>& select_to, const std::optional<Day>& confirm_to)
{
    if (!confirm_to || (select_to && *select_to <= *confirm_to)) return;
    Facts facts{{"confirm_to", *confirm_to}};
    if (select_to) facts.push_back({"select_to", *select_to});
    no.add(Failure{code::confirmation_before_selection, std::move(facts)});
}

[[nodiscard]] inline std::optional<std::string> named_twice(std::vector<std::string> names)
{
    std::ranges::sort(names);
    const auto twice = std::ranges::adjacent_find(names);
    return twice == names.end() ? std::nullopt : std::optional{*twice};
}

}  // namespace detail

inline Verdict<Campaign> decide(const Standing& who, const Open& command, const OpenPicture& see)
{
    std::vector<std::string> categories = command.categories;
    if (categories.empty() && see.procedure) categories = see.procedure->categories;
    const auto twice = detail::named_twice(categories);

    Refusals no;
    no.unless(access::may(who, Capability::run_campaigns));
    no.when(marshrut::detail::trimmed(command.code).empty(), code::campaign_code_missing);
    no.when(see.former.has_value(), code::campaign_exists, {{"campaign", command.code}});
    no.when(command.procedure && !see.procedure, code::not_found, {{"what", command.procedure.value_or("")}});
    no.when(categories.empty() && !(command.procedure && !see.procedure), code::category_missing);
    no.when(twice.has_value(), code::category_twice, {{"category", twice.value_or("")}});
    no.when(command.training_year < command.assessment_year, code::years_reversed,
            {{"assessment_year", std::int64_t{command.assessment_year}},
             {"training_year", std::int64_t{command.training_year}}});
    detail::check_order(no, command.select_from, command.select_to);
    detail::check_order(no, command.confirm_from, command.confirm_to);
    detail::check_confirmation(no, command.select_to, command.confirm_to);
    if (no) return no;

    Campaign made{see.id, command.code, command.assessment_year, command.training_year};
    if (see.procedure) made.procedure = see.procedure->id;
    made.categories = std::move(categories);
    made.select_from = command.select_from, made.select_to = command.select_to;
    made.confirm_from = command.confirm_from, made.confirm_to = command.confirm_to;
    made.early_submission = command.early_submission;
    made.policy = see.pinned;
    return decided(std::move(made), Happened::campaign_opened);
}

inline Verdict<Campaign> decide(const Standing& who, const Extend& command, const Campaign& campaign)
{
    const auto limit = detail::window(campaign, command.window, command.person, command.municipality).to;
    Campaign changed = campaign;
    changed.extensions.push_back({command.window, command.until, command.reason, command.municipality, command.person});

    Refusals no;
    no.unless(access::may(who, Capability::run_campaigns));
    no.when(marshrut::detail::trimmed(command.reason).empty(), code::extension_reason_missing);
    no.when(command.municipality && command.person, code::extension_for_two);
    no.when(!limit || command.until <= *limit, code::not_an_extension,
            limit ? Facts{{"until", command.until}, {"limit", *limit}} : Facts{{"until", command.until}});
    detail::check_confirmation(
        no, detail::window(changed, WindowKind::selection, command.person, command.municipality).to,
        detail::window(changed, WindowKind::confirmation, command.person, command.municipality).to);
    if (no) return no;
    return decided(std::move(changed), Happened::changed);
}

inline Verdict<Began> decide(const Standing& who, const DayBegan& command)
{
    Refusals no;
    no.unless(access::may(who, Capability::run_campaigns));
    no.when(command.day > who.today, code::day_not_come, {{"day", command.day}});
    if (no) return no;
    return decided(Began{command.day}, Happened::day_began);
}

}  // namespace marshrut::campaign
