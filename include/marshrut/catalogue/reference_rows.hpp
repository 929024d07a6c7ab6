// SPDX-License-Identifier: MIT
#pragma once

// The files of the reference lists, row by row. CLAUSE formats 4

#include <marshrut/table/rows.hpp>

#include <string>
#include <vector>

namespace marshrut::catalogue {

/// A coordinate in degrees, kept in millionths.
struct Degrees {
    static constexpr std::string_view expected = "degrees, 55.41";
    std::int64_t millionths = 0;
    [[nodiscard]] static std::optional<Degrees> parse(std::string_view text)
    {
        const auto read = table::read_decimal(text, 6);
        return read && *read >= -180'000'000 && *read <= 180'000'000 ? std::optional{Degrees{*read}} : std::nullopt;
    }
    [[nodiscard]] std::string print() const { return std::to_string(millionths); }
};

/// A place on the tile map: whole or half.
struct Half {
    static constexpr std::string_view expected = "a whole number or a half, 8.5";
    std::int64_t halves = 0;
    [[nodiscard]] static std::optional<Half> parse(std::string_view text)
    {
        const auto tenths = table::read_decimal(text, 1);
        return tenths && *tenths % 5 == 0 ? std::optional{Half{*tenths / 5}} : std::nullopt;
    }
    [[nodiscard]] std::string print() const { return std::to_string(halves); }
};

struct AreaRow {
    std::string code, name_ru{}, name_en{};
    std::vector<std::string> spellings{};
    static std::span<const table::Column> columns();
};
BOOST_DESCRIBE_STRUCT(AreaRow, (), (code, name_ru, name_en, spellings))

struct IndicatorRow {
    std::string code, area{}, name_ru{}, name_en{};
    std::vector<std::string> applies_to{};
    static std::span<const table::Column> columns();
};
BOOST_DESCRIBE_STRUCT(IndicatorRow, (), (code, area, name_ru, name_en, applies_to))

struct CategoryRow {
    std::string code, label_ru{}, name_en{};
    std::vector<std::string> positions{}, organisation_kinds{};
    static std::span<const table::Column> columns();
};
BOOST_DESCRIBE_STRUCT(CategoryRow, (), (code, label_ru, name_en, positions, organisation_kinds))

struct PositionRow {
    std::string code, category{}, name_ru{}, name_en{};
    std::string subject_link{};  ///< empty or `none`: its card need not name subjects
    std::vector<std::string> implied_subjects{}, spellings{};
    static std::span<const table::Column> columns();
};
BOOST_DESCRIBE_STRUCT(PositionRow, (), (code, category, name_ru, name_en, subject_link, implied_subjects, spellings))

struct PositionAliasRow {
    std::string position;
    std::vector<std::string> spellings{};
    static std::span<const table::Column> columns();
};
BOOST_DESCRIBE_STRUCT(PositionAliasRow, (), (position, spellings))

struct SubjectRow {
    std::string code, name_ru{}, name_en{};
    std::vector<std::string> stages{}, aliases{}, parts{};
    static std::span<const table::Column> columns();
};
BOOST_DESCRIBE_STRUCT(SubjectRow, (), (code, name_ru, name_en, stages, aliases, parts))

struct MunicipalityRow {
    std::string code, name_ru{}, name_en{};
    std::optional<std::string> oktmo{};
    std::string short3{}, centre_ru{};
    std::optional<Degrees> lat{}, lon{};
    std::optional<Half> hex_x{}, hex_y{};
    std::optional<std::int64_t> population_2023{};
    std::optional<table::Weight> rural_share_judgement{};
    static std::span<const table::Column> columns();
};
BOOST_DESCRIBE_STRUCT(MunicipalityRow, (),
                      (code, name_ru, name_en, oktmo, short3, centre_ru, lat, lon, hex_x, hex_y, population_2023,
                       rural_share_judgement))

struct OrganisationKindRow {
    std::string code, label_ru{}, name_en{};
    std::vector<std::string> spellings{}, stages{};
    bool is_unit = false;
    static std::span<const table::Column> columns();
};
BOOST_DESCRIBE_STRUCT(OrganisationKindRow, (), (code, label_ru, name_en, spellings, stages, is_unit))

}  // namespace marshrut::catalogue
