// SPDX-License-Identifier: MIT
#pragma once

#include <marshrut/core/shape.hpp>
#include <marshrut/model/application.hpp>

#include <string>

namespace marshrut::application {

/// Asks for a programme or an event, for oneself. CLAUSE LET1306-A1-2-d, MOD-5.5-c
///
/// `formal_route` takes an item of the own recommended list, `free` any published programme. A programme needs a group; without one
/// the preliminary enrolment of the training year is taken. Without an employment it is the main one.
struct Submit {
    static constexpr std::size_t required_fields = 1;

    std::string offer;  ///< code of a programme or event
    Channel channel = Channel::formal_route;
    std::optional<std::string> group{};
    std::optional<EmploymentId> employment{};

    using Answer = Application;
    friend bool operator==(const Submit&, const Submit&) = default;
};
BOOST_DESCRIBE_STRUCT(Submit, (), (offer, channel, group, employment))

/// The head, or an assigned specialist, asks for an employee. CLAUSE IOM-3.7-b, AMB-A7
///
/// A head's application starts confirmed; a specialist's does not. What is not on the employee's list is kept outside the route.
struct SubmitFor {
    PersonId person;
    std::string offer;
    std::optional<std::string> group{};
    std::optional<EmploymentId> employment{};

    using Answer = Application;
    friend bool operator==(const SubmitFor&, const SubmitFor&) = default;
};
BOOST_DESCRIBE_STRUCT(SubmitFor, (), (person, offer, group, employment))

// `seen`, where it is given: the version of the application's line that was decided on (`Line::version`). The door REFUSES
// `stale_version` when the application is another by now (INV-A15); who calls `decide` on values compares with their own row.

/// «Одобрить»: the head confirms. CLAUSE LET1306-A1-3-b, LET1306-A2-2.2-b
struct Confirm {
    ApplicationId application;
    std::optional<std::string> comment{};
    std::optional<std::int64_t> seen{};

    using Answer = Application;
    friend bool operator==(const Confirm&, const Confirm&) = default;
};
BOOST_DESCRIBE_STRUCT(Confirm, (), (application, comment, seen))

/// The provider includes into a group, by default the one that was asked for. CLAUSE LET1306-A1-3-c, IOM-3.6-d
struct Include {
    ApplicationId application;
    std::optional<std::string> group{};
    std::optional<std::int64_t> seen{};

    using Answer = Application;
    friend bool operator==(const Include&, const Include&) = default;
};
BOOST_DESCRIBE_STRUCT(Include, (), (application, group, seen))

/// From the preliminary enrolment to a dated group of the same programme: the status stays. CLAUSE AMB-A24
struct MoveGroup {
    ApplicationId application;
    std::string group;
    std::optional<std::int64_t> seen{};

    using Answer = Application;
    friend bool operator==(const MoveGroup&, const MoveGroup&) = default;
};
BOOST_DESCRIBE_STRUCT(MoveGroup, (), (application, group, seen))

/// Applicant, head or provider cancel; final, another application may be made. CLAUSE LET1306-A1-4-d, AMB-A1, AMB-A4
struct Cancel {
    ApplicationId application;
    std::optional<std::string> comment{};
    std::optional<std::int64_t> seen{};

    using Answer = Application;
    friend bool operator==(const Cancel&, const Cancel&) = default;
};
BOOST_DESCRIBE_STRUCT(Cancel, (), (application, comment, seen))

/// Leaves a comment that applicant, head and provider read. CLAUSE LET1306-A1-4-e
struct Comment {
    ApplicationId application;
    std::string text;

    using Answer = Application;
    friend bool operator==(const Comment&, const Comment&) = default;
};
BOOST_DESCRIBE_STRUCT(Comment, (), (application, text))

}  // namespace marshrut::application
