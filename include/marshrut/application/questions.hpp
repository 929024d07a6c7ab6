// SPDX-License-Identifier: MIT
#pragma once

#include <marshrut/core/shape.hpp>
#include <marshrut/model/application.hpp>
#include <marshrut/model/assignment.hpp>

#include <string>
#include <vector>

namespace marshrut::application {

/// One line of the screen «Заявки»: number, status with the conditions beside it, short information on what is asked for.
///
/// The applicant's name stands in lists of heads and providers only; a list is no reading of a card. CLAUSE LET1306-A1-2-g
struct Line {
    ApplicationId id;
    std::string number;
    Status status;
    std::vector<Condition> conditions;
    PersonId applicant;
    std::optional<std::string> applicant_name;
    std::string offer, title, provider;
    std::optional<std::string> group;
    Channel channel;
    std::optional<Instant> submitted_at;
    std::int64_t version;  ///< what a decision on this line gives back as `seen`
    friend bool operator==(const Line&, const Line&) = default;
};
BOOST_DESCRIBE_STRUCT(Line, (),
                      (id, number, status, conditions, applicant, applicant_name, offer, title, provider, group, channel,
                       submitted_at, version))

/// «Заявки»: those of the one who asks, of the active organisation and its units, of the own programmes, by role.
/// CLAUSE LET1306-A1-2-g, LET1306-A2-2.2-a
struct List {
    std::optional<Status> status{};
    using Answer = std::vector<Line>;
};
BOOST_DESCRIBE_STRUCT(List, (), (status))

/// What may I decide now: what a head may confirm, a provider include. CLAUSE LET1306-A2-2.2-b
struct AwaitingMe {
    using Answer = std::vector<Line>;
};
BOOST_DESCRIBE_STRUCT(AwaitingMe, (), ())

/// A comment as it is read.
struct Said {
    PersonId author;
    Instant at;
    std::string text;
    friend bool operator==(const Said&, const Said&) = default;
};
BOOST_DESCRIBE_STRUCT(Said, (), (author, at, text))

struct Detail {
    Application application;
    Line line;
    std::vector<Said> comments;
    friend bool operator==(const Detail&, const Detail&) = default;
};
BOOST_DESCRIBE_STRUCT(Detail, (), (application, line, comments))

/// «Подробнее»: one application with its comments, by its number. Opening another person's is recorded. CLAUSE LET1306-A1-2-g
struct Details {
    Number number;
    using Answer = Detail;
};
BOOST_DESCRIBE_STRUCT(Details, (), (number))

/// Who may confirm, then who may include: whom to turn to. Who would be refused is not named, nor a role that nobody holds;
/// the windows are left out. CLAUSE LET1306-A1-3-a, AMB-A2, AMB-A8, AMB-A9, AMB-A33
struct Decider {
    Role role;
    std::string organisation;  ///< key
    std::string organisation_name;
    std::string step;  ///< confirm | include
    friend bool operator==(const Decider&, const Decider&) = default;
};
BOOST_DESCRIBE_STRUCT(Decider, (), (role, organisation, organisation_name, step))

struct WhoDecides {
    ApplicationId application;
    using Answer = std::vector<Decider>;
};
BOOST_DESCRIBE_STRUCT(WhoDecides, (), (application))

}  // namespace marshrut::application
