// SPDX-License-Identifier: MIT
#pragma once

#include <marshrut/core/shape.hpp>
#include <marshrut/model/application.hpp>
#include <marshrut/model/assignment.hpp>
#include <marshrut/model/route.hpp>
#include <marshrut/model/support.hpp>

#include <string>
#include <vector>

namespace marshrut::route {

/// An item of a recommended list as people look at it: what it is, why it is there, which groups can be joined. CLAUSE LET1306-A1-2-b
struct Offered {
    std::string offer;  ///< code: what `ChooseProgramme` and `ChooseEvent` take
    std::string title, provider;
    std::int64_t hours;
    std::optional<Day> from, to;  ///< of an event
    std::int64_t score;
    bool development;             ///< recommended without a deficit. CLAUSE AMB-A43
    std::vector<Term> why;
    std::vector<std::string> groups;  ///< codes: preliminary enrolment and dated groups that take applications today
    bool chosen;

    friend bool operator==(const Offered&, const Offered&) = default;
};
BOOST_DESCRIBE_STRUCT(Offered, (), (offer, title, provider, hours, from, to, score, development, why, groups, chosen))

/// A route with its lists and what was chosen of them.
struct View {
    Route route;
    std::optional<std::string> procedure;  ///< name; none: from needs alone
    std::vector<Offered> programmes, events;
    std::optional<Application> application;        ///< the formal one
    std::vector<Application> event_applications;

    friend bool operator==(const View&, const View&) = default;
};
BOOST_DESCRIBE_STRUCT(View, (), (route, procedure, programmes, events, application, event_applications))

/// «Все программы»: my route with everything recommended to me; nothing is chosen by default. CLAUSE LET1306-A1-2-b, LET1306-A1-2-c
///
/// REFUSES `no_route`, `results_not_released`.
struct Mine {
    using Answer = View;
};
BOOST_DESCRIBE_STRUCT(Mine, (), ())

/// Another person's route, for who may read it; kept as a reading. CLAUSE MOD-1.5-b, MOD-1.2-a
///
/// REFUSES the refusals of `access::may`, `no_route`, `results_not_released`.
struct Card {
    PersonId person;
    using Answer = View;
};
BOOST_DESCRIBE_STRUCT(Card, (), (person))

/// An assessment on the dashboard. Before release: that it is under way, and nothing of its results.
struct Assessment {
    std::string procedure, name;
    bool released;
    std::optional<Day> date;
    std::vector<Scored> results;
    std::int64_t programmes, events;  ///< how many are recommended

    friend bool operator==(const Assessment&, const Assessment&) = default;
};
BOOST_DESCRIBE_STRUCT(Assessment, (), (procedure, name, released, date, results, programmes, events))

/// What a worker sees after signing in: name and role, «Заполнить профиль», «Оценка компетенций».
struct Dashboard {
    std::vector<Assessment> assessments;
    std::string full_name;             ///< of the one who asks
    Role role;                         ///< the active one, with the short name of its organisation
    std::string organisation;
    std::vector<std::string> missing;  ///< fields of the staff list that the own card lacks; an obstacle to nothing but inclusion
    friend bool operator==(const Dashboard&, const Dashboard&) = default;
};
BOOST_DESCRIBE_STRUCT(Dashboard, (), (assessments, full_name, role, organisation, missing))

/// «Дашборд»: one's own and nobody else's. CLAUSE LET1306-A1-1-b, LET1306-A1-1-e, LET1306-A1-2-a, LET1306-A2-1
struct MyDashboard {
    using Answer = Dashboard;
};
BOOST_DESCRIBE_STRUCT(MyDashboard, (), ())

/// One line of a list of routes. A list is no reading: it holds neither results nor recommendations.
struct Line {
    RouteId id;
    PersonId person;
    std::optional<std::string> name;  ///< for the person's own organisation and authority
    RouteState state;
    FormalState formal;
    InformalState informal;
    bool late;
    Day term_to;
    std::optional<std::string> chosen;  ///< code of the programme
    std::int64_t events;                ///< how many are chosen

    friend bool operator==(const Line&, const Line&) = default;
};
BOOST_DESCRIBE_STRUCT(Line, (), (id, person, name, state, formal, informal, late, term_to, chosen, events))

/// The routes the role may follow, in one state or in all; before release only the assessment centre and the operator see any.
/// CLAUSE IOM-3.10, AMB-A48
struct List {
    std::optional<RouteState> state{};
    using Answer = std::vector<Line>;
};
BOOST_DESCRIBE_STRUCT(List, (), (state))

/// A fact of support with what was written of it; an erased remark is absent.
struct SupportLine {
    SupportFact fact;
    std::optional<std::string> said, next_step;
    friend bool operator==(const SupportLine&, const SupportLine&) = default;
};
BOOST_DESCRIBE_STRUCT(SupportLine, (), (fact, said, next_step))

/// How a route was supported, and by whom it is and was led; the newest last.
struct SupportHistory {
    std::vector<SupportLine> facts;
    std::vector<Supporter> supporters;
    friend bool operator==(const SupportHistory&, const SupportHistory&) = default;
};
BOOST_DESCRIBE_STRUCT(SupportHistory, (), (facts, supporters))

/// The support of one route, for who supports it and for the person; of another person kept as a reading. CLAUSE AMB-A49
struct Support {
    RouteId route;
    using Answer = SupportHistory;
};
BOOST_DESCRIBE_STRUCT(Support, (), (route))

/// A route that lacks support at the level asked for, or at every level.
struct UnsupportedLine {
    RouteId id;
    PersonId person;
    std::optional<std::string> name;  ///< for the person's own organisation and authority
    RouteState state;
    bool without_fact, without_supporter;
    friend bool operator==(const UnsupportedLine&, const UnsupportedLine&) = default;
};
BOOST_DESCRIBE_STRUCT(UnsupportedLine, (), (id, person, name, state, without_fact, without_supporter))

/// The routes within the scope of the one who asks for which nothing was done, or whom nobody leads: at one level, or at any of the
/// three. CLAUSE IOM-3.1, AMB-A49
struct Unsupported {
    std::optional<SupportLevel> level{};
    using Answer = std::vector<UnsupportedLine>;
};
BOOST_DESCRIBE_STRUCT(Unsupported, (), (level))

struct SupportCount {
    SupportLevel level;
    SupportKind kind;
    std::int64_t facts, routes;
    friend bool operator==(const SupportCount&, const SupportCount&) = default;
};
BOOST_DESCRIBE_STRUCT(SupportCount, (), (level, kind, facts, routes))

struct SupporterCount {
    SupportLevel level;
    PersonId supporter;
    std::int64_t routes;  ///< led now
    friend bool operator==(const SupporterCount&, const SupporterCount&) = default;
};
BOOST_DESCRIBE_STRUCT(SupporterCount, (), (level, supporter, routes))

/// Support in figures; levels and kinds without a fact have no row.
struct SupportFigures {
    std::int64_t routes, without_fact, without_supporter;
    std::vector<SupportCount> facts;
    std::vector<SupporterCount> supporters;
    friend bool operator==(const SupportFigures&, const SupportFigures&) = default;
};
BOOST_DESCRIBE_STRUCT(SupportFigures, (), (routes, without_fact, without_supporter, facts, supporters))

/// Facts by kind and level, who leads how many routes, and how many lack either: of the routes within the scope of the one who asks, at
/// one level or at all three. CLAUSE IOM-3.1, AMB-A49
struct SupportReport {
    std::optional<SupportLevel> level{};
    using Answer = SupportFigures;
};
BOOST_DESCRIBE_STRUCT(SupportReport, (), (level))

}  // namespace marshrut::route
