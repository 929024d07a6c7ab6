// SPDX-License-Identifier: MIT
#pragma once

#include <marshrut/core/shape.hpp>
#include <marshrut/model/assessment.hpp>
#include <marshrut/model/catalogue.hpp>

#include <string>
#include <vector>

namespace marshrut {

/// One line of an explanation: weight × value, and the facts behind it in both languages.
struct Term {
    static constexpr std::size_t required_fields = 1;

    std::string name;
    std::int64_t weight = 1;
    std::int64_t value = 0;
    std::string ru{}, en{};

    [[nodiscard]] std::int64_t product() const noexcept { return weight * value; }
    friend bool operator==(const Term&, const Term&) = default;
};
BOOST_DESCRIBE_STRUCT(Term, (), (name, weight, value, ru, en))

/// One recommended programme or event, kept in the route as issued: printing never recomputes.
struct Recommended {
    std::string offer;  ///< code
    std::int64_t offer_version = 1;
    std::int64_t score = 0;
    bool development = false;  ///< recommended without a deficit. CLAUSE AMB-A43
    std::vector<Term> terms{};
    friend bool operator==(const Recommended&, const Recommended&) = default;
};
BOOST_DESCRIBE_STRUCT(Recommended, (), (offer, offer_version, score, development, terms))

/// What a competence of the route came out as: of the result that the route was formed from.
struct Scored {
    std::string competence;
    std::optional<Points> result{};
    std::int64_t version = 1;  ///< of the result's row
    friend bool operator==(const Scored&, const Scored&) = default;
};
BOOST_DESCRIBE_STRUCT(Scored, (), (competence, result, version))

/// CLAUSE AMB-A19: three facts apart. The whole is derived from the parts.
enum class RouteState : std::uint8_t {
    formed, selected, confirmed, in_training, realised_sufficient, realised_full, superseded, expired
};
BOOST_DESCRIBE_ENUM(RouteState, formed, selected, confirmed, in_training, realised_sufficient, realised_full, superseded,
                    expired)

enum class FormalState : std::uint8_t { open, passed, failed };
BOOST_DESCRIBE_ENUM(FormalState, open, passed, failed)

enum class InformalState : std::uint8_t { open, attended, lapsed };
BOOST_DESCRIBE_ENUM(InformalState, open, attended, lapsed)

/// An individual educational route (ИОМ): what was found, what is recommended, how far it has come. CLAUSE IOM-1.4-a
struct Route {
    using Id = RouteId;

    RouteId id;
    PersonId person;
    EmploymentId employment;
    Instant formed_at;
    Day term_to;  ///< CLAUSE AMB-A46
    std::optional<ProcedureId> procedure{};  ///< none: formed from needs alone
    std::optional<CampaignId> campaign{};
    std::string group{};  ///< of the procedure
    std::optional<Day> assessed_on{};
    std::optional<PolicyId> policy{};
    std::vector<Scored> results{};
    std::vector<std::string> needs{};
    std::vector<Recommended> programmes{}, events{};
    std::string programmes_reason{}, events_reason{};  ///< why a list is empty
    std::optional<ApplicationId> chosen{};             ///< the formal application
    std::vector<std::string> chosen_events{};          ///< codes
    RouteState state = RouteState::formed;
    FormalState formal = FormalState::open;
    InformalState informal = InformalState::open;
    bool late = false;  ///< passed after the schedule: counts for IOM 2.6, not for 3.11. CLAUSE AMB-A20
    std::optional<RouteId> superseded_by{};

    friend bool operator==(const Route&, const Route&) = default;
};
BOOST_DESCRIBE_STRUCT(Route, (),
                      (id, person, employment, formed_at, term_to, procedure, campaign, group, assessed_on, policy,
                       results, needs, programmes, events, programmes_reason, events_reason, chosen, chosen_events, state,
                       formal, informal, late, superseded_by))

}  // namespace marshrut
