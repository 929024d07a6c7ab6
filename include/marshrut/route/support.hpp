// SPDX-License-Identifier: MIT
#pragma once

// Support (сопровождение): who may record what for which route, who leads it, and what the records add up to. CLAUSE AMB-A49, IOM-3.1

#include <marshrut/access/may.hpp>
#include <marshrut/model/assessment.hpp>
#include <marshrut/model/happened.hpp>
#include <marshrut/model/person.hpp>
#include <marshrut/route/decide.hpp>
#include <marshrut/route/questions.hpp>

#include <algorithm>
#include <map>
#include <set>
#include <span>
#include <tuple>

namespace marshrut::route {

/// At which level a role supports, by whose organisation it is held in: the municipality's, or the Ministry's and other agencies'.
struct LevelOfRole {
    Role role;
    SupportLevel municipal, other;
    std::string_view clause;
};

// clang-format off
inline constexpr auto levels = std::to_array<LevelOfRole>({
    //  role                               of a municipality             of the Ministry, an agency    clause
    {Role::assessment_centre_specialist,  SupportLevel::regional,       SupportLevel::regional,       "IOM-3.4.1-a"},
    {Role::provider_specialist,           SupportLevel::municipal,      SupportLevel::regional,       "IOM-3.4.1-b"},
    {Role::municipal_coordinator,         SupportLevel::municipal,      SupportLevel::municipal,      "IOM-3.4.2"},
    {Role::organisation_head,             SupportLevel::institutional,  SupportLevel::institutional,  "IOM-3.4.3"},
    {Role::deputy_head,                   SupportLevel::institutional,  SupportLevel::institutional,  "IOM-3.4.3"},
});
// clang-format on

/// The one level of a supporting role; nothing: it supports no routes. CLAUSE IOM-3.1
[[nodiscard]] constexpr std::optional<SupportLevel> level_of(Role role, Founder founder) noexcept
{
    for (const LevelOfRole& row : levels)
        if (row.role == role) return founder == Founder::municipality ? row.municipal : row.other;
    return std::nullopt;
}

namespace detail {

consteval bool supporting_roles_have_levels()
{
    std::size_t may_support = 0;
    for (const access::Permission& row : access::permissions)
        if (row.may == Capability::support_routes) {
            if (!level_of(row.role, Founder::municipality)) return false;
            ++may_support;
        }
    return may_support == levels.size();
}

}  // namespace detail

static_assert(detail::supporting_roles_have_levels(), "who may support has one level, and who has a level may support");

/// A route with what its support depends on.
struct Supported {
    Route route;
    Day formed;
    Lineage organisation;                     ///< of the route's employment, where it ended of the main one
    std::optional<Procedure> procedure{};
    std::vector<OrganisationId> providers{};  ///< of the programme and the events that are chosen in it
    bool consent = true;
    Procedures policy{};                      ///< the one pinned in the route
};

/// May the one who acts support this route, or read of its support? Before release as for its results.
///
/// REFUSES the refusals of `access::may`, then `results_not_released`. CLAUSE AMB-A49, AMB-A48, IOM-3.4.1-b
[[nodiscard]] inline Result<> within_scope(const Standing& who, Capability capability, const Supported& see)
{
    const bool delivers = who.organisation && std::ranges::count(see.providers, *who.organisation) > 0;
    MARSHRUT_CHECK(access::may(who, capability,
                               access::Subject{&see.organisation, see.route.person, delivers ? who.organisation : std::nullopt}, see.policy));
    if (!see.procedure || see.procedure->released() || access::permitted(who.role, Capability::read_unreleased)) return done();
    return Failure{code::results_not_released};
}

/// What recording support sees: the routes in the order of the command, and the ids of what may be made for each.
struct SupportPicture {
    struct One {
        Supported of;
        SupportId id;
        RemarkId said, next_step;
    };
    std::vector<One> routes;
};

[[nodiscard]] Verdict<std::vector<SupportFact>> decide(const Standing& who, const RecordSupport& command, const SupportPicture& see);

/// What naming a supporter sees.
struct SupporterPicture {
    Supported of;
    SupporterId id;
    std::vector<Role> roles;           ///< that the person named holds in the active organisation of the one who names
    std::vector<Supporter> supporters;  ///< of the route, former ones too
};

[[nodiscard]] Verdict<Supporter> decide(const Standing& who, const NameSupporter& command, const SupporterPicture& see);

/// Who leads the route at the level, or nobody.
[[nodiscard]] inline const Supporter* supporter_at(std::span<const Supporter> of_route, SupportLevel level)
{
    const Supporter* last = nullptr;
    for (const Supporter& one : of_route)
        if (one.level == level && (!last || std::pair{last->named_at, last->id} < std::pair{one.named_at, one.id})) last = &one;
    return last;
}

/// The routes with all that was recorded of them.
struct SupportOf {
    Route route;
    std::vector<SupportFact> facts;
    std::vector<Supporter> supporters;
};

/// Is there no fact, and nobody who leads: at this level, or at any? CLAUSE AMB-A49
struct Lacking {
    bool fact, supporter;
    friend bool operator==(const Lacking&, const Lacking&) = default;
};
[[nodiscard]] inline Lacking lacking(const SupportOf& one, std::optional<SupportLevel> level)
{
    const auto counts = [&](const auto& row) { return !level || row.level == *level; };
    return {std::ranges::none_of(one.facts, counts), std::ranges::none_of(one.supporters, counts)};
}

/// CLAUSE IOM-3.1: a report of each level.
[[nodiscard]] inline SupportFigures figures(std::span<const SupportOf> all, std::optional<SupportLevel> level)
{
    std::map<std::pair<SupportLevel, SupportKind>, std::pair<std::int64_t, std::set<RouteId>>> facts;
    std::map<std::pair<SupportLevel, PersonId>, std::int64_t> leading;
    SupportFigures made{static_cast<std::int64_t>(all.size()), 0, 0, {}, {}};
    for (const SupportOf& one : all) {
        const Lacking lacks = lacking(one, level);
        made.without_fact += lacks.fact;
        made.without_supporter += lacks.supporter;
        for (const SupportFact& fact : one.facts) {
            if (level && fact.level != *level) continue;
            auto& [count, routes] = facts[{fact.level, fact.kind}];
            ++count;
            routes.insert(fact.route);
        }
        for (const SupportLevel at : {SupportLevel::regional, SupportLevel::municipal, SupportLevel::institutional})
            if (const Supporter* leader = supporter_at(one.supporters, at); leader && (!level || at == *level))
                ++leading[{at, leader->supporter}];
    }
    for (const auto& [key, found] : facts)
        made.facts.push_back({key.first, key.second, found.first, static_cast<std::int64_t>(found.second.size())});
    for (const auto& [key, routes] : leading) made.supporters.push_back({key.first, key.second, routes});
    return made;
}

namespace detail {

inline void check_supported(Refusals& no, const Standing& who, const Supported& see)
{
    no.unless(within_scope(who, Capability::support_routes, see));
    no.when(see.route.person == who.person, code::own_support);
    no.when(see.route.state == RouteState::superseded, code::route_superseded);
    no.when(!see.consent, code::no_consent);
}

inline void check_of_route(Refusals& no, const RecordSupport& command, const Route& route)
{
    if (command.deficit)
        no.when(std::ranges::count(route.results, *command.deficit, &Scored::competence) == 0 && std::ranges::count(route.needs, *command.deficit) == 0,
                code::not_of_route, {{"what", *command.deficit}});
    if (command.item)
        no.when(!lists(route.programmes, *command.item) && !lists(route.events, *command.item) && std::ranges::count(route.chosen_events, *command.item) == 0,
                code::not_of_route, {{"what", *command.item}});
}

}  // namespace detail

inline Verdict<std::vector<SupportFact>> decide(const Standing& who, const RecordSupport& command, const SupportPicture& see)
{
    Refusals no;
    if (!access::permitted(who.role, Capability::support_routes)) no.unless(access::may(who, Capability::support_routes));
    no.when(see.routes.empty(), code::support_no_route);
    no.when(see.routes.size() > 1 && command.kind != SupportKind::group_work, code::support_one_route);
    no.when(std::set<RouteId>{command.routes.begin(), command.routes.end()}.size() < command.routes.size(), code::route_twice);
    no.when(command.date > who.today, code::day_in_the_future, {{"date", command.date}});
    for (const auto& text : {command.said, command.next_step})
        no.when(text && exceeds_remark(*text), code::text_too_long, {{"limit", remark_limit}});
    for (const SupportPicture::One& one : see.routes) {
        detail::check_supported(no, who, one.of);
        no.when(command.date < one.of.formed, code::before_route, {{"formed", one.of.formed}});
        detail::check_of_route(no, command, one.of.route);
    }
    no.when(!who.organisation, code::not_your_organisation);
    if (no) return no;

    const auto level = level_of(who.role, who.founder);
    std::vector<SupportFact> facts;
    for (const SupportPicture::One& one : see.routes) {
        SupportFact fact{one.id, one.of.route.id, one.of.route.person, who.person, who.role, *who.organisation, *level, command.kind,
                         command.date, command.deficit, command.item, command.next_on};
        if (detail::written(command.said)) fact.said = one.said;
        if (detail::written(command.next_step)) fact.next_step = one.next_step;
        if (see.routes.size() > 1) fact.together = see.routes.front().id;
        facts.push_back(std::move(fact));
    }
    return decided(std::move(facts), Happened::supported);
}

inline Verdict<Supporter> decide(const Standing& who, const NameSupporter& command, const SupporterPicture& see)
{
    const auto level = level_of(who.role, who.founder);
    const auto supporting = std::ranges::find_if(see.roles, [&](Role role) {
        return access::permitted(role, Capability::support_routes) && level_of(role, who.founder) == level;
    });
    const Supporter* former = level ? supporter_at(see.supporters, *level) : nullptr;

    Refusals no;
    detail::check_supported(no, who, see.of);
    no.when(command.supporter == see.of.route.person, code::own_support);
    no.when(supporting == see.roles.end(), code::supporter_elsewhere);
    no.when(former && former->supporter == command.supporter && former->organisation == who.organisation, code::already_supporter);
    no.when(!who.organisation, code::not_your_organisation);
    if (no) return no;
    return decided(Supporter{see.id, see.of.route.id, see.of.route.person, command.supporter, *supporting, *who.organisation, *level,
                             who.today, who.person, who.now},
                   Happened::supporter_named);
}

}  // namespace marshrut::route
