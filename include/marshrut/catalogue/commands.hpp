// SPDX-License-Identifier: MIT
#pragma once

#include <marshrut/model/application.hpp>
#include <marshrut/model/catalogue.hpp>

namespace marshrut::catalogue {

/// A programme as its provider describes it. CLAUSE MOD-5.4-b, MOD-1.2-b
struct ProgrammeOffer {
    std::string code;
    std::string title;
    int hours;  ///< academic; the least ones are norms of the policy
    ProgrammeKind kind = ProgrammeKind::professional_development;
    Targets targets{};
    std::vector<DeliveryForm> forms{DeliveryForm::distance};
    std::optional<std::string> municipality{}, address{};
    std::optional<std::string> min_education{};  ///< spo | vo
    std::optional<std::string> document_kind{};  ///< certificate | diploma
    std::optional<int> training_year{};
    std::vector<std::string> tags{};

    friend bool operator==(const ProgrammeOffer&, const ProgrammeOffer&) = default;
};
BOOST_DESCRIBE_STRUCT(ProgrammeOffer, (),
                      (code, title, hours, kind, targets, forms, municipality, address, min_education, document_kind,
                       training_year, tags))

/// An event as whoever holds it describes it. CLAUSE MOD-5.4-d
struct EventOffer {
    std::string code;
    std::string title;
    Day date_from;
    Day date_to;
    std::string type{};
    std::string level = "regional";  ///< federal | regional | municipal | institutional
    Targets targets{};
    std::vector<DeliveryForm> forms{DeliveryForm::distance};
    std::vector<std::string> participation_forms{};
    std::optional<std::string> municipality{}, place{};
    std::vector<std::string> tags{};

    friend bool operator==(const EventOffer&, const EventOffer&) = default;
};
BOOST_DESCRIBE_STRUCT(EventOffer, (),
                      (code, title, date_from, date_to, type, level, targets, forms, participation_forms, municipality, place,
                       tags))

/// What stands in the catalogue now.
struct Listed {
    std::string code;
    ApplicationKind kind;
    bool published;
    bool included;  ///< may be recommended
    friend bool operator==(const Listed&, const Listed&) = default;
};
BOOST_DESCRIBE_STRUCT(Listed, (), (code, kind, published, included))

/// Publishes a programme or an event, or a new version of one: exactly one of the two. CLAUSE MOD-5.4-b, MOD-5.4-d
///
/// Without a provider it is the active organisation. What may be recommended is the region's decision: a provider leaves
/// `included` out, and a new offer of theirs waits for it. CLAUSE IOM-3.3.1-b, IOM-3.3.1-c
struct Publish {
    std::optional<ProgrammeOffer> programme{};
    std::optional<EventOffer> event{};
    std::optional<OrganisationId> provider{};
    std::optional<bool> included{};

    using Answer = Listed;
    friend bool operator==(const Publish&, const Publish&) = default;
};
BOOST_DESCRIBE_STRUCT(Publish, (), (programme, event, provider, included))

/// Takes a programme or an event out of the catalogue; routes and applications keep it. CLAUSE MOD-5.4-b
struct Withdraw {
    std::string offer;  ///< code

    using Answer = Listed;
    friend bool operator==(const Withdraw&, const Withdraw&) = default;
};
BOOST_DESCRIBE_STRUCT(Withdraw, (), (offer))

/// Opens a group of a programme: «Предварительная запись на 2024 год», or a dated run. CLAUSE LET1306-A1-2-e, AMB-A24
struct OpenGroup {
    std::string code;
    std::string programme;  ///< code
    GroupKind kind = GroupKind::preliminary;
    std::optional<int> year{};  ///< of a dated group the year it begins, unless given
    std::optional<DeliveryForm> form{};
    std::optional<Day> date_from{}, date_to{};
    std::optional<int> capacity{};
    std::vector<ReservedSeats> reserved{};
    std::optional<Day> apply_from{}, apply_to{};
    std::optional<std::string> municipality{}, venue{}, order_number{};
    std::optional<Day> order_date{};

    using Answer = Group;
    friend bool operator==(const OpenGroup&, const OpenGroup&) = default;
};
BOOST_DESCRIBE_STRUCT(OpenGroup, (),
                      (code, programme, kind, year, form, date_from, date_to, capacity, reserved, apply_from, apply_to,
                       municipality, venue, order_number, order_date))

}  // namespace marshrut::catalogue
