// SPDX-License-Identifier: MIT
#pragma once

// What a programme and an event must be, whoever publishes them: also asked of every row that is imported.

#include <marshrut/catalogue/refusals.hpp>
#include <marshrut/core/result.hpp>
#include <marshrut/model/catalogue.hpp>
#include <marshrut/model/policy.hpp>

#include <algorithm>

namespace marshrut::catalogue {

/// The fewest academic hours of a programme of this kind. CLAUSE MOD-1.2-b, AMB-A42
[[nodiscard]] constexpr int least_hours(ProgrammeKind kind, const Norms& norms) noexcept
{
    return kind == ProgrammeKind::retraining ? norms.retraining_hours : norms.development_hours;
}

namespace detail {

inline void check_figures(Refusals& no, const std::vector<Figure100>& figures)
{
    for (const Figure100& one : figures)
        no.when(one.value < 0 || one.value > 100, code::figure_out_of_range,
                {{"competence", one.competence}, {"value", std::int64_t{one.value}}});
}

inline void check_offer(Refusals& no, const std::string& code, const std::string& title, const Targets& targets,
                        const std::vector<DeliveryForm>& forms)
{
    no.when(code.empty(), code::offer_code_missing);
    no.when(title.empty(), code::offer_title_missing, {{"offer", code}});
    no.when(forms.empty(), code::form_missing);
    check_figures(no, targets.covers);
    check_figures(no, targets.entry);
}

}  // namespace detail

/// Every reason against a programme. CLAUSE MOD-1.2-b, MOD-5.4-b
///
/// REFUSES `offer_code_missing`, `offer_title_missing`, `form_missing`, `figure_out_of_range`, `too_few_hours`,
/// `education_unknown`, `document_kind_unfit`.
[[nodiscard]] inline Refusals against(const Programme& programme, const Norms& norms)
{
    const int least = least_hours(programme.kind, norms);
    const std::string education = programme.min_education.value_or("spo"), document = programme.document_kind.value_or("");
    const std::string_view own_document = programme.kind == ProgrammeKind::retraining ? "diploma" : "certificate";

    Refusals no;
    detail::check_offer(no, programme.code, programme.title, programme.targets, programme.forms);
    no.when(programme.hours < least, code::too_few_hours,
            {{"hours", std::int64_t{programme.hours}}, {"minimum", std::int64_t{least}}});
    no.when(education != "spo" && education != "vo", code::education_unknown, {{"word", education}});
    no.when(programme.document_kind && document != own_document, code::document_kind_unfit, {{"word", document}});
    return no;
}

/// Every reason against an event. CLAUSE MOD-5.4-d, AMB-A21
///
/// REFUSES `offer_code_missing`, `offer_title_missing`, `form_missing`, `figure_out_of_range`, `event_level_unknown`,
/// `event_days_reversed`.
[[nodiscard]] inline Refusals against(const Event& event)
{
    constexpr std::array levels{"federal", "regional", "municipal", "institutional"};
    Refusals no;
    detail::check_offer(no, event.code, event.title, event.targets, event.forms);
    no.when(std::ranges::find(levels, event.level) == levels.end(), code::event_level_unknown, {{"word", event.level}});
    no.when(event.date_to < event.date_from, code::event_days_reversed,
            {{"from", event.date_from}, {"until", event.date_to}});
    return no;
}

}  // namespace marshrut::catalogue
