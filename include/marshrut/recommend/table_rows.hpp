// SPDX-License-Identifier: MIT
#pragma once

// The columns that recommending reads, table by table. Names and other personal columns are passed over: no field holds them.

#include <marshrut/model/catalogue.hpp>
#include <marshrut/model/person.hpp>
#include <marshrut/recommend/tables.hpp>
#include <marshrut/table/rows.hpp>

namespace marshrut::recommend {

/// A row of staff or of people. CLAUSE LET0585-4-a
struct PersonRow {
    std::string person_key{};
    std::optional<std::string> organisation{}, organisation_kind{}, position{}, taught_subjects{}, municipality{};
    std::vector<std::string> stages{}, needs{};
    std::optional<EmploymentKind> employment_kind{};
    std::optional<Day> from{}, to{};
    std::optional<std::string> consent{};
    static std::span<const table::Column> columns();
};
BOOST_DESCRIBE_STRUCT(PersonRow, (),
                      (person_key, organisation, organisation_kind, position, taught_subjects, municipality, stages, needs, employment_kind, from, to,
                       consent))

struct WorkplaceRow {
    std::string organisation_key{}, kind{};
    std::string name{}, short_name{};
    std::optional<std::string> municipality{}, parent{};
    static std::span<const table::Column> columns();
};
BOOST_DESCRIBE_STRUCT(WorkplaceRow, (), (organisation_key, kind, name, short_name, municipality, parent))

/// A result, or a need where the procedure is «потребность».
struct ResultRow {
    std::string person_key{}, competence{};
    std::optional<std::string> procedure{};
    std::optional<Day> date{};
    std::optional<std::int64_t> points{}, max_points{};
    std::optional<table::Percent> percent{};
    static std::span<const table::Column> columns();
};
BOOST_DESCRIBE_STRUCT(ResultRow, (), (person_key, competence, procedure, date, points, max_points, percent))

struct RoundRow {
    std::string code{}, name{};
    std::vector<std::string> category{};
    static std::span<const table::Column> columns();
};
BOOST_DESCRIBE_STRUCT(RoundRow, (), (code, name, category))

enum class OfferColumnKind : std::uint8_t { programme, event };
BOOST_DESCRIBE_ENUM(OfferColumnKind, programme, event)

/// A programme or an event; covers and entry percents stand in columns named after competences.
struct OfferRow {
    std::string code{};
    std::optional<OfferColumnKind> kind{};
    std::string title_ru{};
    std::optional<std::string> provider{};
    std::optional<int> hours{};
    std::vector<std::string> target_positions{}, target_subjects{}, stages{};
    std::vector<DeliveryForm> delivery_form{};
    std::optional<std::string> municipality{};
    std::string level{}, type{};
    std::optional<ProgrammeKind> programme_kind{};
    std::optional<Day> date_from{}, date_to{};
    std::optional<bool> published{}, included{};
    std::optional<int> training_year{};
    static std::span<const table::Column> columns();
};
BOOST_DESCRIBE_STRUCT(OfferRow, (),
                      (code, kind, title_ru, provider, hours, target_positions, target_subjects, stages, delivery_form, municipality, level, type,
                       programme_kind, date_from, date_to, published, included, training_year))

struct GroupRow {
    std::string code{}, programme{};
    std::optional<GroupKind> kind{};
    std::optional<int> year{};
    std::optional<DeliveryForm> form{};
    std::optional<Day> date_from{}, date_to{};
    std::optional<int> capacity{}, taken{};
    std::optional<Day> apply_from{}, apply_to{};
    std::optional<std::string> municipality{};
    static std::span<const table::Column> columns();
};
BOOST_DESCRIBE_STRUCT(GroupRow, (),
                      (code, programme, kind, year, form, date_from, date_to, capacity, taken, apply_from, apply_to, municipality))

struct CompletionRow {
    std::string person_key{}, programme{};
    std::optional<Day> date{};
    static std::span<const table::Column> columns();
};
BOOST_DESCRIBE_STRUCT(CompletionRow, (), (person_key, programme, date))

struct MarkRow {
    std::string offer{};
    std::optional<int> mark{};
    static std::span<const table::Column> columns();
};
BOOST_DESCRIBE_STRUCT(MarkRow, (), (offer, mark))

}  // namespace marshrut::recommend
