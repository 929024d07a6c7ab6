// SPDX-License-Identifier: MIT
#pragma once

// Programmes, events, groups and marks as their files have them, matched to the reference lists. CLAUSE MOD-5.4-b, MOD-5.4-d

#include <marshrut/model/catalogue.hpp>
#include <marshrut/model/policy.hpp>
#include <marshrut/model/reference.hpp>
#include <marshrut/table/rows.hpp>

#include <string>
#include <vector>

namespace marshrut::catalogue {

struct ProgrammeRow {
    std::string code;
    std::string title_ru{};
    int hours{};
    std::string provider{};
    std::vector<std::string> target_positions{}, target_subjects{}, stages{};
    std::vector<DeliveryForm> delivery_form{};
    std::optional<ProgrammeKind> programme_kind{};
    std::optional<std::string> document_kind{}, min_education{}, municipality{}, address{};
    std::optional<int> training_year{};
    bool published = true, included = true;
    std::vector<std::string> tags{};
    std::vector<Figure100> covers{}, entry{};  ///< of the columns w_…, min_… and of indicators

    [[nodiscard]] Programme programme(ProgrammeId id, OrganisationId provided_by) const;
    static std::span<const table::Column> columns();
};
BOOST_DESCRIBE_STRUCT(ProgrammeRow, (),
                      (code, title_ru, hours, provider, target_positions, target_subjects, stages, delivery_form, programme_kind,
                       document_kind, min_education, municipality, address, training_year, published, included, tags, covers, entry))

struct EventRow {
    std::string code;
    Day date_from;
    std::string title_ru{}, type{};
    std::optional<std::string> organiser{};
    std::string level = "regional";
    std::vector<std::string> target_positions{}, target_subjects{}, stages{}, participation_forms{};
    std::optional<Day> date_to{};
    std::vector<DeliveryForm> mode{};
    std::optional<std::string> place_ru{}, municipality{}, address{};
    bool published = true, included = true;
    std::vector<std::string> tags{};
    std::vector<Figure100> covers{}, entry{};

    [[nodiscard]] Event event(EventId id, std::optional<OrganisationId> organised_by) const;
    static std::span<const table::Column> columns();
};
BOOST_DESCRIBE_STRUCT(EventRow, (),
                      (code, date_from, title_ru, type, organiser, level, target_positions, target_subjects, stages, participation_forms, date_to,
                       mode, place_ru, municipality, address, published, included, tags, covers, entry))

struct GroupRow {
    std::string code;
    std::string programme{};
    GroupKind kind{};
    std::optional<int> year{};
    std::optional<DeliveryForm> form{};
    std::optional<Day> date_from{}, date_to{};
    std::optional<int> capacity{};
    std::optional<int> taken{};  ///< people included already; only the batch call reads it
    std::vector<std::string> reserved{};
    std::optional<Day> apply_from{}, apply_to{};
    std::optional<std::string> municipality{}, venue{}, order_number{};
    std::optional<Day> order_date{};

    /// The year of a dated group is that of its start, unless told. Seats that were not read are left out (they reject the row).
    [[nodiscard]] Group group(GroupId id) const;
    static std::span<const table::Column> columns();
};
BOOST_DESCRIBE_STRUCT(GroupRow, (),
                      (code, programme, kind, year, form, date_from, date_to, capacity, taken, reserved, apply_from, apply_to,
                       municipality, venue, order_number, order_date))

/// One mark 1…5. CLAUSE MOD-5.5-h
struct RatingRow {
    std::string offer;
    int mark{};
    std::optional<std::string> person_key{};

    static Result<> check(const RatingRow& row);
    static std::span<const table::Column> columns();
};
BOOST_DESCRIBE_STRUCT(RatingRow, (), (offer, mark, person_key))

/// Reads programmes: targets, stages and the municipality become codes, `w_<area>` and `<indicator>` cover 0…100, `min_<area>` an entry requirement.
///
/// A column `w_…` or `min_…` whose area nobody knows is noted (`area_unknown`). REJECTS `unknown_code`, `out_of_range`, and whatever `against` has against a programme.
[[nodiscard]] Expected<table::Rows<ProgrammeRow>, Refusals> read_programmes(const table::Table& table, const Reference& reference, const Norms& norms = {});

/// Reads events in the same way. An empty `date_to` is the first day.
[[nodiscard]] Expected<table::Rows<EventRow>, Refusals> read_events(const table::Table& table, const Reference& reference);

/// Reads groups. REJECTS an unknown municipality, seats that are no `place:number`, and whatever is against a group of its kind by itself.
[[nodiscard]] Expected<table::Rows<GroupRow>, Refusals> read_groups(const table::Table& table, const Reference& reference);

}  // namespace marshrut::catalogue
