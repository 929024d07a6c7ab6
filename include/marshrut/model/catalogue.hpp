// SPDX-License-Identifier: MIT
#pragma once

#include <marshrut/core/shape.hpp>
#include <marshrut/model/ids.hpp>

#include <string>
#include <vector>

namespace marshrut {

/// How far an offer covers a competence, or the least percent it asks for: 0…100.
struct Figure100 {
    std::string competence;
    int value;
    friend bool operator==(const Figure100&, const Figure100&) = default;
};
BOOST_DESCRIBE_STRUCT(Figure100, (), (competence, value))

enum class DeliveryForm : std::uint8_t { distance, mixed, full_time };
BOOST_DESCRIBE_ENUM(DeliveryForm, distance, mixed, full_time)

/// What programmes and events have in common: whom they are for and what they serve. An empty list of targets is nobody;
/// `*` is everybody.
struct Targets {
    std::vector<std::string> positions{"*"}, subjects{"*"}, stages{"*"};
    std::vector<Figure100> covers{};      ///< areas and indicators with an own figure
    std::vector<Figure100> entry{};       ///< least whole percent of an area to be admitted
    friend bool operator==(const Targets&, const Targets&) = default;
};
BOOST_DESCRIBE_STRUCT(Targets, (), (positions, subjects, stages, covers, entry))

enum class ProgrammeKind : std::uint8_t { professional_development, retraining };
BOOST_DESCRIBE_ENUM(ProgrammeKind, professional_development, retraining)

/// A supplementary professional programme of one provider; a change is a new version of the row.
struct Programme {
    using Id = ProgrammeId;
    static constexpr std::size_t required_fields = 4;

    ProgrammeId id;
    std::string code;
    std::string title;
    OrganisationId provider;
    int hours = 0;
    ProgrammeKind kind = ProgrammeKind::professional_development;
    Targets targets{};
    std::vector<DeliveryForm> forms{DeliveryForm::distance};
    std::optional<std::string> municipality{};  ///< where it is held, otherwise where the provider is
    std::optional<std::string> address{};
    std::optional<std::string> min_education{};  ///< spo | vo
    std::optional<std::string> document_kind{};  ///< certificate | diploma
    std::optional<int> training_year{};
    bool published = true, included = true;
    std::vector<std::string> tags{};

    friend bool operator==(const Programme&, const Programme&) = default;
};
BOOST_DESCRIBE_STRUCT(Programme, (),
                      (id, code, title, provider, hours, kind, targets, forms, municipality, address, min_education,
                       document_kind, training_year, published, included, tags))

/// A professional-development event: what the informal part consists of.
struct Event {
    using Id = EventId;

    EventId id;
    std::string code;
    std::string title;
    Day date_from;
    Day date_to;
    std::optional<OrganisationId> organiser{};
    std::string type{};              ///< seminar, webinar, contest …
    std::string level = "regional";  ///< federal | regional | municipal | institutional
    Targets targets{};
    std::vector<DeliveryForm> forms{DeliveryForm::distance};
    std::vector<std::string> participation_forms{};
    std::optional<std::string> municipality{}, place{};
    bool published = true, included = true;
    std::vector<std::string> tags{};

    friend bool operator==(const Event&, const Event&) = default;
};
BOOST_DESCRIBE_STRUCT(Event, (),
                      (id, code, title, date_from, date_to, organiser, type, level, targets, forms, participation_forms,
                       municipality, place, published, included, tags))

enum class GroupKind : std::uint8_t { preliminary, dated };
BOOST_DESCRIBE_ENUM(GroupKind, preliminary, dated)

struct ReservedSeats {
    std::string municipality;
    int seats;
    friend bool operator==(const ReservedSeats&, const ReservedSeats&) = default;
};
BOOST_DESCRIBE_STRUCT(ReservedSeats, (), (municipality, seats))

/// «Предварительная запись на 2024 год», or a dated run with seats. CLAUSE AMB-A24
///
/// `taken` is kept with the row that is locked, and the store checks `taken <= capacity` once more (INV-B1).
struct Group {
    using Id = GroupId;
    static constexpr std::size_t required_fields = 3;

    GroupId id;
    std::string code;
    std::string programme;  ///< code
    GroupKind kind = GroupKind::preliminary;
    std::optional<int> year{};
    std::optional<DeliveryForm> form{};
    std::optional<Day> date_from{}, date_to{};
    std::optional<int> capacity{};
    int taken = 0;
    std::vector<ReservedSeats> reserved{};
    std::optional<Day> apply_from{}, apply_to{};
    std::optional<std::string> municipality{}, venue{}, order_number{};
    std::optional<Day> order_date{};
    bool withdrawn = false;

    /// From this day leaving is an expulsion: that of the enrolment order, or else of the start. CLAUSE AMB-A4
    [[nodiscard]] std::optional<Day> begins() const noexcept { return order_date ? order_date : date_from; }
    [[nodiscard]] Span apply_window() const noexcept { return {apply_from, apply_to}; }
    [[nodiscard]] bool full() const noexcept
    {
        return kind == GroupKind::dated && capacity && taken >= *capacity;
    }
    friend bool operator==(const Group&, const Group&) = default;
};
BOOST_DESCRIBE_STRUCT(Group, (),
                      (id, code, programme, kind, year, form, date_from, date_to, capacity, taken, reserved, apply_from,
                       apply_to, municipality, venue, order_number, order_date, withdrawn))

/// One mark 1…5 of a programme or an event.
struct Rating {
    using Id = RatingId;

    RatingId id;
    std::string offer;
    int mark = 0;
    std::optional<PersonId> person{};
    friend bool operator==(const Rating&, const Rating&) = default;
};
BOOST_DESCRIBE_STRUCT(Rating, (), (id, offer, mark, person))

}  // namespace marshrut
