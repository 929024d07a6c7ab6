// SPDX-License-Identifier: MIT
#pragma once

// The life of a route: what happened moves which state to which, and how the whole follows from its two parts. Proofs stand below.
// docs/route.md is printed from these tables.

#include <marshrut/core/language.hpp>
#include <marshrut/model/happened.hpp>
#include <marshrut/model/route.hpp>

#include <array>
#include <optional>

namespace marshrut::route {

/// What must hold besides for a row to answer.
enum class When : std::uint8_t { always, attended, not_attended, term_over };

struct Passage {
    std::optional<RouteState> from;  ///< none: there is no route yet
    Happened happened;
    When when;
    RouteState to;
    std::string_view clause;
};

// clang-format off
inline constexpr auto passages = std::to_array<Passage>({
    //  from                             what happened                when                to                                clause
    {std::nullopt,                    Happened::route_formed,      When::always,       RouteState::formed,               "IOM-2.1-a"},
    // the choice
    {RouteState::formed,              Happened::submitted,         When::always,       RouteState::selected,             "IOM-2.4-c"},
    {RouteState::formed,              Happened::submitted_by_head, When::always,       RouteState::confirmed,            "IOM-3.7-b"},
    {RouteState::selected,            Happened::confirmed,         When::always,       RouteState::confirmed,            "IOM-3.6-c"},
    {RouteState::confirmed,           Happened::included,          When::always,       RouteState::in_training,          "IOM-3.6-d"},
    // open again
    {RouteState::selected,            Happened::cancelled,         When::always,       RouteState::formed,               "AMB-A6"},
    {RouteState::confirmed,           Happened::cancelled,         When::always,       RouteState::formed,               "AMB-A6"},
    {RouteState::in_training,         Happened::cancelled,         When::always,       RouteState::formed,               "AMB-A4"},
    {RouteState::in_training,         Happened::expelled,          When::always,       RouteState::formed,               "AMB-A50"},
    {RouteState::in_training,         Happened::formal_failed,     When::always,       RouteState::formed,               "AMB-A19"},
    // the end
    {RouteState::in_training,         Happened::formal_passed,     When::not_attended, RouteState::realised_sufficient,  "IOM-2.6-f"},
    {RouteState::in_training,         Happened::formal_passed,     When::attended,     RouteState::realised_full,        "AMB-A19"},
    {RouteState::realised_sufficient, Happened::participated,      When::attended,     RouteState::realised_full,        "IOM-3.11-b"},
    {RouteState::realised_sufficient, Happened::day_began,         When::attended,     RouteState::realised_full,        "IOM-3.11-b"},
    // a later attestation or mark corrects an earlier one
    {RouteState::formed,              Happened::formal_passed,     When::not_attended, RouteState::realised_sufficient,  "AMB-A19"},
    {RouteState::formed,              Happened::formal_passed,     When::attended,     RouteState::realised_full,        "AMB-A19"},
    {RouteState::realised_sufficient, Happened::formal_failed,     When::always,       RouteState::formed,               "AMB-A19"},
    {RouteState::realised_full,       Happened::formal_failed,     When::always,       RouteState::formed,               "AMB-A19"},
    {RouteState::realised_full,       Happened::participated,      When::not_attended, RouteState::realised_sufficient,  "AMB-A19"},
    {RouteState::realised_full,       Happened::event_chosen,      When::not_attended, RouteState::realised_sufficient,  "AMB-A19"},
    // time
    {RouteState::formed,              Happened::day_began,         When::term_over,    RouteState::expired,              "AMB-A46"},
    {RouteState::selected,            Happened::day_began,         When::term_over,    RouteState::expired,              "AMB-A46"},
    {RouteState::confirmed,           Happened::day_began,         When::term_over,    RouteState::expired,              "AMB-A46"},
    {RouteState::in_training,         Happened::day_began,         When::term_over,    RouteState::expired,              "AMB-A46"},
    {RouteState::expired,             Happened::formal_passed,     When::not_attended, RouteState::realised_sufficient,  "AMB-A46"},
    {RouteState::expired,             Happened::formal_passed,     When::attended,     RouteState::realised_full,        "AMB-A46"},
    // a newer version; what is in training lives on beside it
    {RouteState::formed,              Happened::route_superseded,  When::always,       RouteState::superseded,           "AMB-A15"},
    {RouteState::selected,            Happened::route_superseded,  When::always,       RouteState::superseded,           "AMB-A15"},
    {RouteState::confirmed,           Happened::route_superseded,  When::always,       RouteState::superseded,           "AMB-A15"},
});

/// The whole from its parts, within the term and after it; nothing: the application says how far the route is.
struct Whole {
    FormalState formal;
    InformalState informal;
    std::optional<RouteState> in_term, after_term;
};

inline constexpr auto wholes = std::to_array<Whole>({  // CLAUSE AMB-A19
    //  formal               informal                   within the term                       after it
    {FormalState::open,   InformalState::open,     std::nullopt,                      RouteState::expired},
    {FormalState::open,   InformalState::attended, std::nullopt,                      RouteState::expired},
    {FormalState::open,   InformalState::lapsed,   std::nullopt,                      RouteState::expired},
    {FormalState::passed, InformalState::open,     RouteState::realised_sufficient,   RouteState::realised_sufficient},
    {FormalState::passed, InformalState::attended, RouteState::realised_full,         RouteState::realised_full},
    {FormalState::passed, InformalState::lapsed,   RouteState::realised_sufficient,   RouteState::realised_sufficient},
    {FormalState::failed, InformalState::open,     std::nullopt,                      RouteState::expired},
    {FormalState::failed, InformalState::attended, std::nullopt,                      RouteState::expired},
    {FormalState::failed, InformalState::lapsed,   std::nullopt,                      RouteState::expired},
});

/// In the order of `RouteState`.
inline constexpr auto states = std::to_array<Text>({
    {"formed",              "Сформирован",                      "Formed"},
    {"selected",            "Программа выбрана",                "Programme chosen"},
    {"confirmed",           "Выбор подтверждён руководителем",  "Choice confirmed by the head"},
    {"in_training",         "Идёт обучение",                    "In training"},
    {"realised_sufficient", "Реализован на достаточном уровне", "Realised sufficiently"},
    {"realised_full",       "Реализован полностью",             "Realised fully"},
    {"superseded",          "Заменён новым",                    "Superseded"},
    {"expired",             "Срок истёк",                       "Expired"},
});
// clang-format on

[[nodiscard]] constexpr std::string_view label_of(RouteState state, Language language) noexcept
{
    return states[static_cast<std::size_t>(state)].in(language);
}

[[nodiscard]] constexpr const Passage* passage(std::optional<RouteState> from, Happened happened, InformalState informal,
                                               bool term_over) noexcept
{
    for (const Passage& row : passages) {
        const bool holds = row.when == When::always || (row.when == When::attended && informal == InformalState::attended) ||
                           (row.when == When::not_attended && informal != InformalState::attended) ||
                           (row.when == When::term_over && term_over);
        if (row.from == from && row.happened == happened && holds) return &row;
    }
    return nullptr;
}

[[nodiscard]] constexpr std::optional<RouteState> whole(FormalState formal, InformalState informal, bool term_over) noexcept
{
    for (const Whole& row : wholes)
        if (row.formal == formal && row.informal == informal) return term_over ? row.after_term : row.in_term;
    return std::nullopt;
}

[[nodiscard]] constexpr bool realised(RouteState state) noexcept
{
    return state == RouteState::realised_sufficient || state == RouteState::realised_full;
}

/// Can the formal part still be chosen, confirmed or trained in?
[[nodiscard]] constexpr bool under_way(RouteState state) noexcept
{
    return state == RouteState::formed || state == RouteState::selected || state == RouteState::confirmed ||
           state == RouteState::in_training;
}

namespace detail {

consteval bool one_answer_per_question()
{
    for (std::size_t i = 0; i < passages.size(); ++i)
        for (std::size_t j = i + 1; j < passages.size(); ++j) {
            const bool apart = passages[i].when != passages[j].when && passages[i].when != When::always &&
                               passages[j].when != When::always;
            if (passages[i].from == passages[j].from && passages[i].happened == passages[j].happened && !apart) return false;
        }
    return true;
}

/// Is `to` entered only by `happened` (or from a state of the same sort)?
template <class Allowed>
consteval bool entered_only(RouteState to, Allowed allowed)
{
    for (const Passage& row : passages)
        if (row.to == to && !allowed(row)) return false;
    return true;
}

consteval bool left_only(RouteState from, Happened happened)
{
    for (const Passage& row : passages)
        if (row.from == from && row.happened != happened) return false;
    return true;
}

consteval bool never_leaves(RouteState state)
{
    for (const Passage& row : passages)
        if (row.from == state) return false;
    return true;
}

/// A pass leads where the table of wholes says, attended or not.
consteval bool agrees_with_the_parts()
{
    for (const Passage& row : passages)
        if (row.happened == Happened::formal_passed) {
            const auto informal = row.when == When::attended ? InformalState::attended : InformalState::open;
            if (row.to != whole(FormalState::passed, informal, false)) return false;
        }
    return true;
}

consteval bool passed_from_anywhere_but_passed_is_realised(RouteState to)
{
    return entered_only(to, [](const Passage& row) {
        return row.happened == Happened::formal_passed || (row.from && realised(*row.from));
    });
}

}  // namespace detail

static_assert(detail::one_answer_per_question(), "two rows answer the same state and happening");
static_assert(wholes.size() == 9, "AMB-A19: three formal times three informal states");
static_assert(detail::agrees_with_the_parts(), "AMB-A19: the passages and the nine wholes say the same");
static_assert(detail::passed_from_anywhere_but_passed_is_realised(RouteState::realised_sufficient) &&
                  detail::passed_from_anywhere_but_passed_is_realised(RouteState::realised_full),
              "IOM-2.6-c: only a successful final attestation realises a route");
static_assert(detail::entered_only(RouteState::in_training,
                                   [](const Passage& row) { return row.from == RouteState::confirmed; }),
              "IOM-3.6-c: who trains was confirmed by the head");
static_assert(detail::never_leaves(RouteState::superseded), "AMB-A15: what is superseded stays so");
static_assert(!passage(RouteState::in_training, Happened::route_superseded, InformalState::open, false),
              "AMB-A15: what is in training lives until the training ends");
static_assert(detail::left_only(RouteState::expired, Happened::formal_passed), "AMB-A46: only a late pass revives a route");

}  // namespace marshrut::route
