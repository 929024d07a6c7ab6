// SPDX-License-Identifier: MIT
#pragma once

#include <marshrut/core/shape.hpp>
#include <marshrut/model/application.hpp>
#include <marshrut/model/expulsion.hpp>
#include <marshrut/model/route.hpp>
#include <marshrut/model/support.hpp>
#include <marshrut/model/training.hpp>

#include <string>
#include <vector>

namespace marshrut::route {

/// Forms a person's route from the results of a closed procedure, or from needs alone where none is named. CLAUSE IOM-2.1-a,
/// IOM-2.1-b, AMB-A44, AMB-A48
struct Form {
    PersonId person;
    std::optional<ProcedureId> procedure{};

    using Answer = Route;
    friend bool operator==(const Form&, const Form&) = default;
};
BOOST_DESCRIBE_STRUCT(Form, (), (person, procedure))

/// What a forming of many came to: every person is in exactly one of the three.
struct Formed {
    std::int64_t formed = 0;      ///< new, formed anew or a newer version
    std::int64_t up_to_date = 0;  ///< nothing had changed
    std::int64_t refused = 0;     ///< no result and no need, no employment, no consent

    friend bool operator==(const Formed&, const Formed&) = default;
};
BOOST_DESCRIBE_STRUCT(Formed, (), (formed, up_to_date, refused))

/// Forms the routes of everybody for whom one is due: who has a result in the closed procedure named; where none is named, in any closed
/// procedure, and then who has a need and no route of a procedure. Again it forms only what has changed. CLAUSE IOM-2.1-a, AMB-A48
struct FormDue {
    std::optional<std::string> procedure{};  ///< code

    using Answer = Formed;
    friend bool operator==(const FormDue&, const FormDue&) = default;
};
BOOST_DESCRIBE_STRUCT(FormDue, (), (procedure))

/// Chooses a programme of the own recommended list: choosing is applying. Without a group the preliminary enrolment of the training
/// year is taken. CLAUSE IOM-2.4-c, LET1306-A1-2-d
struct ChooseProgramme {
    std::string offer;  ///< code
    std::optional<std::string> group{};

    using Answer = Application;
    friend bool operator==(const ChooseProgramme&, const ChooseProgramme&) = default;
};
BOOST_DESCRIBE_STRUCT(ChooseProgramme, (), (offer, group))

/// Chooses an event of the own recommended list: an application that the head confirms and no group follows. CLAUSE IOM-2.5-a, AMB-A22
struct ChooseEvent {
    std::string event;  ///< code

    using Answer = Application;
    friend bool operator==(const ChooseEvent&, const ChooseEvent&) = default;
};
BOOST_DESCRIBE_STRUCT(ChooseEvent, (), (event))

/// The provider records how the final attestation ended; the same again with another outcome corrects. A reason is asked of the
/// operator alone, once the days for facts are over. CLAUSE IOM-2.6-b, IOM-2.6-c, AMB-A46
struct RecordAttestation {
    ApplicationId application;
    AttestationOutcome outcome;
    Day date;
    std::optional<Document> document{};
    std::optional<std::string> reason{};

    using Answer = Attestation;
    friend bool operator==(const RecordAttestation&, const RecordAttestation&) = default;
};
BOOST_DESCRIBE_STRUCT(RecordAttestation, (), (application, outcome, date, document, reason))

/// The provider records that a person left a group that has begun: the seat is free, and within the term another programme may be chosen.
/// CLAUSE AMB-A50
struct Expel {
    ApplicationId application;
    ExpulsionReason reason;
    std::string order_number;
    Day date;  ///< of the order

    using Answer = Expulsion;
    friend bool operator==(const Expel&, const Expel&) = default;
};
BOOST_DESCRIBE_STRUCT(Expel, (), (application, reason, order_number, date))

/// The school records that a person took part in a chosen event, or did not. CLAUSE IOM-2.6-d, IOM-2.6-e
struct RecordParticipation {
    PersonId person;
    std::string event;  ///< code
    Day date;
    std::optional<std::string> form{};
    bool attended = true;
    std::optional<std::string> document{}, reason{};

    using Answer = Participation;
    friend bool operator==(const RecordParticipation&, const RecordParticipation&) = default;
};
BOOST_DESCRIBE_STRUCT(RecordParticipation, (), (person, event, date, form, attended, document, reason))

/// A supporter records what was done for a route; of group work for every route named, a fact each. It never changes a route's state.
/// CLAUSE AMB-A49, IOM-3.1
///
/// REFUSES the refusals of `access::may`, `results_not_released`, `support_no_route`, `support_one_route`, `route_twice`, `own_support`,
/// `route_superseded`, `no_consent`, `before_route`, `day_in_the_future`, `not_of_route`, `text_too_long`.
struct RecordSupport {
    std::vector<RouteId> routes;
    SupportKind kind;
    Day date;
    std::optional<std::string> deficit{};          ///< competence of the route
    std::optional<std::string> item{};             ///< code of a programme or event of the route
    std::optional<std::string> said{}, next_step{};
    std::optional<Day> next_on{};

    using Answer = std::vector<SupportFact>;
    friend bool operator==(const RecordSupport&, const RecordSupport&) = default;
};
BOOST_DESCRIBE_STRUCT(RecordSupport, (), (routes, kind, date, deficit, item, said, next_step, next_on))

/// Names who leads a route from today on, at the level of the one who names: somebody who supports routes for the same organisation.
/// The former one stays in the history. CLAUSE AMB-A49, IOM-3.4.1-b
///
/// REFUSES the refusals of `access::may`, `results_not_released`, `own_support`, `route_superseded`, `no_consent`,
/// `supporter_elsewhere`, `already_supporter`.
struct NameSupporter {
    RouteId route;
    PersonId supporter;

    using Answer = Supporter;
    friend bool operator==(const NameSupporter&, const NameSupporter&) = default;
};
BOOST_DESCRIBE_STRUCT(NameSupporter, (), (route, supporter))

}  // namespace marshrut::route
