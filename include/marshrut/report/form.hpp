// SPDX-License-Identifier: MIT
#pragma once

// What Annexes 1 and 2 of order 01/312 hold, as plain values. Whoever fills them has decided what may be shown to whom:
// a form neither asks a store nor knows a role. Missing is `nullopt`; a form prints it as «—», never as 0. CLAUSE AMB-A12

#include <marshrut/model/assessment.hpp>
#include <marshrut/model/person.hpp>

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace marshrut::report {

/// Whose form it is: rows 1–5 of every layout. CLAUSE IOM-A1S-1-5, IOM-A1W-hdr, IOM-A2S-1-5
///
/// Annex 1 takes it as it stood when the route was formed, Annex 2 as it stood at completion.
struct Owner {
    std::string name;                                                       ///< surname, name and patronymic
    std::optional<std::string> municipality{}, organisation{}, position{};  ///< of the employment the route is bound to
    std::vector<Education> education{};                                     ///< in any order; printed newest first, CLAUSE AMB-A37

    friend bool operator==(const Owner&, const Owner&) = default;
};

/// An area of the procedure, «Предметная». The areas belong to the procedure: three, four or five. CLAUSE IOM-A1S-9-note
struct AreaResult {
    std::string area;
    std::optional<Points> result{};

    friend bool operator==(const AreaResult&, const AreaResult&) = default;
};

/// The procedure the route was built on. CLAUSE IOM-A1S-6-8, IOM-A1S-9
struct ProcedureTaken {
    std::string name;
    std::optional<std::string> group{};  ///< its name or number
    std::optional<Day> taken{};
    std::vector<AreaResult> results{};

    friend bool operator==(const ProcedureTaken&, const ProcedureTaken&) = default;
};

/// A declared or surveyed need: printed among the procedures as «потребность», without a score. CLAUSE AMB-A14
struct NeedDeclared {
    std::string what;  ///< the area, subject or indicator, in words
    std::optional<Day> declared{};

    friend bool operator==(const NeedDeclared&, const NeedDeclared&) = default;
};

/// A programme of the recommended list, in the recommender's order. CLAUSE IOM-A1S-11
struct ProgrammeLine {
    std::string title, provider;
    std::optional<std::int64_t> hours{};  ///< academic hours
    std::optional<std::string> form{};    ///< «очно-заочно»

    friend bool operator==(const ProgrammeLine&, const ProgrammeLine&) = default;
};

/// Whose event it is. The forms speak of regional ones; `Printing::other_levels` admits the others. CLAUSE IOM-A1W-level
enum class EventLevel : std::uint8_t { federal, regional, municipal, institutional };
BOOST_DESCRIBE_ENUM(EventLevel, federal, regional, municipal, institutional)

/// An event of the recommended list. CLAUSE IOM-A1S-12, IOM-A1W-informal
struct EventLine {
    std::string title;
    std::optional<std::string> place{};
    std::vector<std::string> forms{};  ///< the possible forms of participation
    std::optional<Day> from{}, to{};
    EventLevel level = EventLevel::regional;

    friend bool operator==(const EventLine&, const EventLine&) = default;
};

/// Annex 1: the recommended route, as issued.
struct RecommendedRoute {
    Owner owner;
    std::optional<ProcedureTaken> procedure{};  ///< absent where the route comes from needs alone
    std::vector<NeedDeclared> needs{};
    std::vector<ProgrammeLine> programmes{};
    std::vector<EventLine> events{};

    friend bool operator==(const RecommendedRoute&, const RecommendedRoute&) = default;
};

/// Who may deliver a programme. CLAUSE AMB-A38
enum class ProviderKind : std::uint8_t { dpo, spo, vo, other_licensed };
BOOST_DESCRIBE_ENUM(ProviderKind, dpo, spo, vo, other_licensed)

/// The programme of the formal part and how it ended. CLAUSE IOM-A2S-6 to IOM-A2S-10
struct ProgrammeTaken {
    std::string title;
    std::string provider;                                             ///< its name at the time of training
    std::optional<std::string> address{};                             ///< its address at that time
    ProviderKind kind = ProviderKind::dpo;
    std::optional<std::int64_t> hours{};                              ///< of the version the person was trained in
    std::optional<Day> from{}, to{};                                  ///< the group's period
    bool head_confirmed = false;                                      ///< only what the head agreed prints
    std::optional<Day> attested{};                                    ///< passed the final attestation on this day
    std::optional<std::string> document_series{}, document_number{};  ///< the number prints, CLAUSE AMB-A39

    friend bool operator==(const ProgrammeTaken&, const ProgrammeTaken&) = default;
};

/// An event chosen for the informal part. CLAUSE IOM-A2S-11, IOM-A2W-informal
struct EventTaken {
    std::string title;
    std::optional<std::string> place{};
    std::optional<Day> from{}, to{};
    EventLevel level = EventLevel::regional;
    bool head_confirmed = false;
    bool attended = false;

    friend bool operator==(const EventTaken&, const EventTaken&) = default;
};

/// Annex 2: what came of the route.
struct RouteOutcome {
    Owner owner;
    std::vector<ProgrammeTaken> programmes{};
    std::vector<EventTaken> events{};

    friend bool operator==(const RouteOutcome&, const RouteOutcome&) = default;
};

BOOST_DESCRIBE_STRUCT(Owner, (), (name, municipality, organisation, position, education))
BOOST_DESCRIBE_STRUCT(AreaResult, (), (area, result))
BOOST_DESCRIBE_STRUCT(ProcedureTaken, (), (name, group, taken, results))
BOOST_DESCRIBE_STRUCT(NeedDeclared, (), (what, declared))
BOOST_DESCRIBE_STRUCT(ProgrammeLine, (), (title, provider, hours, form))
BOOST_DESCRIBE_STRUCT(EventLine, (), (title, place, forms, from, to, level))
BOOST_DESCRIBE_STRUCT(RecommendedRoute, (), (owner, procedure, needs, programmes, events))
BOOST_DESCRIBE_STRUCT(ProgrammeTaken, (), (title, provider, address, kind, hours, from, to, head_confirmed, attested,
                                           document_series, document_number))
BOOST_DESCRIBE_STRUCT(EventTaken, (), (title, place, from, to, level, head_confirmed, attended))
BOOST_DESCRIBE_STRUCT(RouteOutcome, (), (owner, programmes, events))

}  // namespace marshrut::report
