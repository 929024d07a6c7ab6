// SPDX-License-Identifier: MIT
#pragma once

#include <marshrut/core/shape.hpp>
#include <marshrut/model/assignment.hpp>
#include <marshrut/model/ids.hpp>

#include <string>

namespace marshrut {

using SupportId = Id<struct SupportTag>;
using SupporterId = Id<struct SupporterTag>;

/// CLAUSE IOM-3.1: the three levels at which routes are supported.
enum class SupportLevel : std::uint8_t { regional, municipal, institutional };
BOOST_DESCRIBE_ENUM(SupportLevel, regional, municipal, institutional)

/// CLAUSE AMB-A49: what a supporter does.
enum class SupportKind : std::uint8_t { consultation, reminder, visit, mentoring, group_work };
BOOST_DESCRIBE_ENUM(SupportKind, consultation, reminder, visit, mentoring, group_work)

/// Somebody supported a route. Append-only; the route's state stays. What was said of it is a remark, which can be erased.
/// CLAUSE AMB-A49
struct SupportFact {
    using Id = SupportId;

    SupportId id;
    RouteId route;
    PersonId person;  ///< whose route it is
    PersonId by;
    Role role;
    OrganisationId organisation;  ///< for which the supporter acted
    SupportLevel level;
    SupportKind kind;
    Day date;
    std::optional<std::string> deficit{};  ///< competence of the route
    std::optional<std::string> item{};     ///< code of a programme or event of the route
    std::optional<Day> next_on{};
    std::optional<RemarkId> said{}, next_step{};
    std::optional<SupportId> together{};  ///< group work for several routes: the first of its facts
    friend bool operator==(const SupportFact&, const SupportFact&) = default;
};
BOOST_DESCRIBE_STRUCT(SupportFact, (),
                      (id, route, person, by, role, organisation, level, kind, date, deficit, item, next_on, said, next_step,
                       together))

/// Who leads a route at a level from a day on, until somebody else is named there. Append-only: the former ones stay.
/// CLAUSE AMB-A49
struct Supporter {
    using Id = SupporterId;

    SupporterId id;
    RouteId route;
    PersonId person;  ///< whose route it is
    PersonId supporter;
    Role role;
    OrganisationId organisation;
    SupportLevel level;
    Day from;
    PersonId named_by;
    Instant named_at;
    friend bool operator==(const Supporter&, const Supporter&) = default;
};
BOOST_DESCRIBE_STRUCT(Supporter, (), (id, route, person, supporter, role, organisation, level, from, named_by, named_at))

}  // namespace marshrut
