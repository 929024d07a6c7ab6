// SPDX-License-Identifier: MIT
#pragma once

// Who is told what: one row a notice. docs/notices.md is printed from this table. Status notices are the person's wish, notices of
// results and events a duty. CLAUSE AMB-A30, MOD-5.5-d

#include <marshrut/core/language.hpp>
#include <marshrut/model/assignment.hpp>
#include <marshrut/model/happened.hpp>

#include <array>
#include <string_view>

namespace marshrut::notify {

enum class Audience : std::uint8_t {
    applicant,     ///< whose application it is
    head,          ///< of the organisation the application is bound to
    provider,      ///< the specialists of whoever delivers the programme or holds the event
    participants,  ///< of a procedure, with a result
    interested,    ///< in an event: chosen by them, or recommended to them
    undecided      ///< with a route and nothing chosen
};

enum class Duty : std::uint8_t {
    wanted,         ///< only who has the option on
    always,
    unless_acting,  ///< not to the side that did it
    by_rule         ///< always, where no person did it
};

struct Rule {
    std::string_view name;  ///< for ever: letters carry it
    Happened happened;
    Audience to;
    Duty duty;
    std::string_view clause;
};

// clang-format off
inline constexpr auto rules = std::to_array<Rule>({
    //  name                     what happened                 who is told             when               clause
    {"application_filed",     Happened::submitted,         Audience::applicant,    Duty::wanted,        "MOD-5.5-d"},
    {"application_filed",     Happened::submitted_by_head, Audience::applicant,    Duty::wanted,        "MOD-5.5-d"},
    {"application_confirmed", Happened::confirmed,         Audience::applicant,    Duty::wanted,        "MOD-5.5-d"},
    {"application_included",  Happened::included,          Audience::applicant,    Duty::wanted,        "MOD-5.5-d"},
    {"application_moved",     Happened::moved,             Audience::applicant,    Duty::wanted,        "AMB-A24"},
    {"application_cancelled", Happened::cancelled,         Audience::applicant,    Duty::wanted,        "MOD-5.5-d"},
    {"application_lapsed",    Happened::cancelled,         Audience::applicant,    Duty::by_rule,       "AMB-A47"},
    {"cancelled_for_head",    Happened::cancelled,         Audience::head,         Duty::unless_acting, "LET1306-A1-4-d"},
    {"cancelled_for_provider",Happened::cancelled,         Audience::provider,     Duty::unless_acting, "LET1306-A1-4-d"},
    {"condition_set",         Happened::condition_set,     Audience::applicant,    Duty::always,        "AMB-A47"},
    {"expelled",              Happened::expelled,          Audience::applicant,    Duty::always,        "AMB-A50"},
    {"expelled_for_head",     Happened::expelled,          Audience::head,         Duty::always,        "AMB-A50"},
    {"results_and_route",     Happened::results_released,  Audience::participants, Duty::always,        "IOM-3.5-b"},
    {"event_coming",          Happened::day_began,         Audience::interested,   Duty::always,        "IOM-3.3.1-d"},
    {"choose_by",             Happened::day_began,         Audience::undecided,    Duty::always,        "AMB-A30"},
    {"confirm_by",            Happened::day_began,         Audience::head,         Duty::always,        "AMB-A30"},
});
// clang-format on

[[nodiscard]] constexpr const Rule* rule(std::string_view name) noexcept
{
    for (const Rule& row : rules)
        if (row.name == name) return &row;
    return nullptr;
}

namespace detail {

consteval bool names_one_audience()
{
    for (const Rule& a : rules)
        for (const Rule& b : rules)
            if (a.name == b.name && (a.to != b.to || a.duty != b.duty)) return false;
    return true;
}

/// Is every notice of results and events a duty, and every status notice to the applicant a wish (or a rule's doing)?
consteval bool duties_are_duties()
{
    for (const Rule& row : rules) {
        const bool person_asked = row.duty == Duty::wanted;
        const bool status = row.name.starts_with("application_");
        if (person_asked && !status) return false;
        if (status && row.duty != Duty::wanted && row.duty != Duty::by_rule) return false;
    }
    return true;
}

}  // namespace detail

static_assert(detail::names_one_audience(), "a name stands for one text to one audience");
static_assert(detail::duties_are_duties(), "AMB-A30: notices of results and events do not depend on the option");

}  // namespace marshrut::notify
