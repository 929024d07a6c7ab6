// SPDX-License-Identifier: MIT
#pragma once

// May an offer be recommended to a person at all? The nine rules, one row each check, in the order in which reasons are named.

#include <marshrut/recommend/joining.hpp>

namespace marshrut::recommend {

/// Who, what, by which policy, on which day: all that a rule of admission may look at.
struct Case {
    const Profile& who;
    const Offer& what;
    const Policy& policy;
    Day today;
};

namespace detail {

inline bool wrong_kind(const Case& c) { return !c.what.is_event() && c.what.programme_kind != ProgrammeKind::professional_development; }
inline bool wrong_level(const Case& c) { return c.what.is_event() && !has(c.policy.scoring.event_levels, c.what.level); }
inline bool wrong_position(const Case& c) { return !c.what.any_position && !PositionFit::is_named(c.who, c.what); }
inline bool wrong_subject(const Case& c)
{
    return !c.what.any_subject && std::ranges::none_of(c.who.subjects, [&](const Named& taught) {
        return std::ranges::find(c.what.subjects, taught.code, &Named::code) != c.what.subjects.end();
    });
}
inline bool wrong_stage(const Case& c)
{
    return !c.what.any_stage && !has(c.who.stages, any_code) &&
           std::ranges::none_of(c.who.stages, [&](const std::string& stage) { return has(c.what.stages, stage); });
}
inline const Figure100* missed_entry(const Case& c)
{
    for (const Figure100& least : c.what.entry) {
        const Measured* result = c.who.result(least.competence);
        if (result == nullptr || result->percent < least.value) return &least;
    }
    return nullptr;
}
/// The last completion that still counts: within so many years, the anniversary included.
inline const Completion* recent_completion(const Case& c)
{
    const Completion* last = nullptr;
    if (c.what.is_event()) return last;
    for (const Completion& one : c.who.completed)
        if (one.programme == c.what.code && one.date <= c.today && c.today <= one.date.anniversary(c.policy.scoring.completed_years) &&
            (last == nullptr || one.date > last->date))
            last = &one;
    return last;
}
inline bool begun(const Case& c) { return c.what.is_event() && (!c.what.date_from || *c.what.date_from <= c.today); }
inline bool no_group(const Case& c)
{
    return !c.what.is_event() && std::ranges::none_of(c.what.intakes, [&](const Intake& one) {
        return one.joinable(c.today, c.policy.training_year);
    });
}
inline bool serves_nothing(const Case& c)
{
    const Scoring& s = c.policy.scoring;
    const Serving enough = Serving::of(s);
    if (c.who.develops()) {
        const Measured* lowest = s.development_list ? lowest_area(c.who, c.what) : nullptr;
        return lowest == nullptr || c.what.own(lowest->competence.code).value_or(0) < s.serves_from;
    }
    if (NeedFit{s.need_served, enough}.value(c.who, c.what) > 0) return false;
    return std::ranges::none_of(c.who.results, [&](const Measured& one) {
        return one.deficit > 0 && serves(c.what, one.competence.code, one.area, enough);
    });
}
inline const Measured* below_floor(const Case& c)
{
    if (c.what.type != "contest") return nullptr;
    const Measured* lowest = nullptr;
    for (const Measured& one : c.who.results)
        if (!one.area && one.percent < c.policy.scoring.contest_floor && (lowest == nullptr || one.percent < lowest->percent)) lowest = &one;
    return lowest;
}

inline const Code& by_kind(const Case& c, const Code& programme, const Code& event) { return c.what.is_event() ? event : programme; }

inline Failure because_position(const Case& c)
{
    if (!c.who.position) return {code::position_unknown};
    return {by_kind(c, code::programme_position, code::event_position),
            {{"position", inside(c.who.position->in(Language::ru))}, {"position_en", inside(c.who.position->in(Language::en))}}};
}
inline Failure because_subject(const Case& c)
{
    const auto quoted = [&](Language language, const char* open, const char* close) {
        std::string all;
        for (const Named& one : c.what.subjects) all += (all.empty() ? "" : ", ") + (open + inside(one.in(language)) + close);
        return all;
    };
    return {by_kind(c, code::programme_subject, code::event_subject),
            {{"count", static_cast<std::int64_t>(c.what.subjects.size())},
             {"subjects", quoted(Language::ru, "«", "»")},
             {"subjects_en", quoted(Language::en, "“", "”")}}};
}
inline Failure because_stage(const Case& c)
{
    return {code::stage_not_targeted, {{"stages", listed(c.what.stages)}}};
}
inline Failure because_entry(const Case& c)
{
    const Figure100& least = *missed_entry(c);
    const Measured* result = c.who.result(least.competence);
    const Named area = result ? result->competence : Named{least.competence};
    Facts facts{{"minimum", std::int64_t{least.value}}, {"competence", inside(area.in(Language::ru))}, {"competence_en", inside(area.in(Language::en))}};
    if (result == nullptr) return {code::entry_not_assessed, std::move(facts)};
    facts.push_back({"percent", result->percent});
    return {code::entry_not_met, std::move(facts)};
}
inline Failure because_completed(const Case& c)
{
    const Day completed = recent_completion(c)->date;
    return {code::completed_recently, {{"completed", completed}, {"again", completed.anniversary(c.policy.scoring.completed_years).plus(1)}}};
}
inline Failure because_begun(const Case& c)
{
    return {code::already_begun, c.what.date_from ? Facts{{"began", *c.what.date_from}} : Facts{}};
}
inline Failure because_contest(const Case& c)
{
    const Measured& lowest = *below_floor(c);
    return {code::contest_below_50,
            {{"floor", std::int64_t{c.policy.scoring.contest_floor}}, {"percent", lowest.percent},
             {"competence", inside(lowest.competence.in(Language::ru))}, {"competence_en", inside(lowest.competence.in(Language::en))}}};
}

}  // namespace detail

/// One check: the number of its rule in `docs/scoring.md`, whether it speaks against, and how that is said.
struct Admission {
    int rule;
    std::string_view code;
    bool (*against)(const Case&);
    Failure (*because)(const Case&);
};

// clang-format off
inline constexpr auto admission = std::to_array<Admission>({
    {1, "not_published",         [](const Case& c) { return !c.what.published; }, [](const Case& c) { return Failure{detail::by_kind(c, code::programme_not_published, code::event_not_published)}; }},
    {1, "not_included",          [](const Case& c) { return !c.what.included; },  [](const Case& c) { return Failure{detail::by_kind(c, code::programme_not_included, code::event_not_included)}; }},
    {1, "not_formal_kind",       detail::wrong_kind,                              [](const Case&)   { return Failure{code::not_formal_kind}; }},
    {1, "level_not_recommended", detail::wrong_level,                             [](const Case& c) { return Failure{code::level_not_recommended, {{"level", c.what.level}}}; }},
    {2, "position_not_targeted", detail::wrong_position,                          detail::because_position},
    {3, "subject_not_taught",    detail::wrong_subject,                           detail::because_subject},
    {4, "stage_not_targeted",    detail::wrong_stage,                             detail::because_stage},
    {5, "entry_not_met",         [](const Case& c) { return detail::missed_entry(c) != nullptr; },      detail::because_entry},
    {6, "completed_recently",    [](const Case& c) { return detail::recent_completion(c) != nullptr; }, detail::because_completed},
    {7, "no_open_group",         detail::no_group,                                [](const Case& c) { return Failure{code::no_open_group, {{"year", std::int64_t{c.policy.training_year}}}}; }},
    {7, "already_begun",         detail::begun,                                   detail::because_begun},
    {8, "nothing_served",        detail::serves_nothing,                          [](const Case& c) { return Failure{c.who.develops() ? code::nothing_developed : code::nothing_served}; }},
    {9, "contest_below_50",      [](const Case& c) { return detail::below_floor(c) != nullptr; },       detail::because_contest},
});
// clang-format on

/// The first rule that refuses an offer to a person, 0 where none does.
[[nodiscard]] inline int refused_by(const Case& c)
{
    for (const Admission& check : admission)
        if (check.against(c)) return check.rule;
    return 0;
}

/// Every reason why an offer may not be recommended to a person, in the order of the rules; empty: it may.
///
/// REFUSES  `not_employed`, `not_assessed` (no list at all); then every code of `admission`.
[[nodiscard]] inline Refusals why_not(const Profile& who, const Offer& what, const Ranking& ranking, Day today)
{
    const Case c{who, what, ranking.policy, today};
    Refusals no;
    if (!who.employed) return {Failure{code::not_employed}};
    no.when(!who.assessed() && who.needs.empty(), code::not_assessed);
    for (const Admission& check : admission)
        if (check.against(c)) no.add(check.because(c));
    return no;
}

}  // namespace marshrut::recommend
