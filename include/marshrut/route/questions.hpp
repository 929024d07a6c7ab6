// SPDX-License-Identifier: MIT
#pragma once

#include <marshrut/core/shape.hpp>
#include <marshrut/model/application.hpp>
#include <marshrut/model/assignment.hpp>
#include <marshrut/model/route.hpp>

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

}  // namespace marshrut::route
