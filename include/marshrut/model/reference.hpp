// SPDX-License-Identifier: MIT
#pragma once

// The lists a region works with, and how what people write finds its way to a code. A list is data: another region hands over its own.

#include <marshrut/core/result.hpp>
#include <marshrut/core/shape.hpp>

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace marshrut {

/// An area of competence that a procedure may assess.
struct Area {
    std::string code, name_ru, name_en{};
    std::vector<std::string> spellings{};
    friend bool operator==(const Area&, const Area&) = default;
};
BOOST_DESCRIBE_STRUCT(Area, (), (code, name_ru, name_en, spellings))

/// A finer element below an area, and the categories of workers it applies to.
struct Indicator {
    std::string code, area, name_ru, name_en{};
    std::vector<std::string> applies_to{};
    friend bool operator==(const Indicator&, const Indicator&) = default;
};
BOOST_DESCRIBE_STRUCT(Indicator, (), (code, area, name_ru, name_en, applies_to))

/// A category of workers: positions in kinds of organisations. Empty `positions`: every position whose `category` is this code; `*` = any.
struct Category {
    std::string code, label_ru, name_en{};
    std::vector<std::string> positions{}, organisation_kinds{"*"};
    friend bool operator==(const Category&, const Category&) = default;
};
BOOST_DESCRIBE_STRUCT(Category, (), (code, label_ru, name_en, positions, organisation_kinds))

/// A position of the nomenclature; `implied_subjects` stand in where no taught subject is known. `takes_subjects`: its card should name some.
struct Position {
    std::string code, category{}, name_ru, name_en{};
    std::vector<std::string> implied_subjects{}, spellings{};
    bool takes_subjects = false;
    friend bool operator==(const Position&, const Position&) = default;
};
BOOST_DESCRIBE_STRUCT(Position, (), (code, category, name_ru, name_en, implied_subjects, spellings, takes_subjects))

/// A taught subject; `parts` are the subjects that a compound entry stands for.
struct Subject {
    std::string code, name_ru, name_en{};
    std::vector<std::string> stages{}, aliases{}, parts{};
    friend bool operator==(const Subject&, const Subject&) = default;
};
BOOST_DESCRIBE_STRUCT(Subject, (), (code, name_ru, name_en, stages, aliases, parts))

/// A municipality; the centre in millionths of a degree, the place on the tile map in halves (8.5 is 17). What is not known is absent.
struct Municipality {
    std::string code, name_ru, name_en{};
    std::optional<std::string> oktmo{};
    std::string short_name{}, centre_ru{};
    std::optional<std::int64_t> lat{}, lon{}, hex_x{}, hex_y{}, population{}, rural_per_mille{};
    friend bool operator==(const Municipality&, const Municipality&) = default;
};
BOOST_DESCRIBE_STRUCT(Municipality, (),
                      (code, name_ru, name_en, oktmo, short_name, centre_ru, lat, lon, hex_x, hex_y, population, rural_per_mille))

/// A kind of organisation: the stages of education of those who work there (`*` = any, empty = those of the parent), and whether it is a unit of a parent.
struct OrganisationKind {
    std::string code, label_ru, name_en{};
    std::vector<std::string> spellings{}, stages{};
    bool is_unit = false;
    friend bool operator==(const OrganisationKind&, const OrganisationKind&) = default;
};
BOOST_DESCRIBE_STRUCT(OrganisationKind, (), (code, label_ru, name_en, spellings, stages, is_unit))

/// All of them, as plain values.
struct ReferenceLists {
    std::vector<Area> areas{};
    std::vector<Indicator> indicators{};
    std::vector<Category> categories{};
    std::vector<Position> positions{};
    std::vector<Subject> subjects{};
    std::vector<Municipality> municipalities{};
    std::vector<OrganisationKind> organisation_kinds{};
    friend bool operator==(const ReferenceLists&, const ReferenceLists&) = default;
};
BOOST_DESCRIBE_STRUCT(ReferenceLists, (), (areas, indicators, categories, positions, subjects, municipalities, organisation_kinds))

/// `competences` are areas and indicators together; `needs` those and subjects.
enum class List : std::uint8_t { areas, indicators, competences, needs, categories, positions, subjects, municipalities, organisation_kinds };
BOOST_DESCRIBE_ENUM(List, areas, indicators, competences, needs, categories, positions, subjects, municipalities, organisation_kinds)

/// What a spelling turned out to be: a code, or the nearest known.
struct Found {
    std::string text;                 ///< as written, tidied
    std::optional<std::string> code{};
    std::string nearest{};            ///< name of what was probably meant; empty where nothing is near
    bool look_alike = false;          ///< found only after Latin letters were read as Russian ones

    friend bool operator==(const Found&, const Found&) = default;
};

/// The lists with an index of their spellings; copies share it.
///
/// A spelling matches by code, name or other spelling, compared folded (NFKC, case, ё as е, no-break and zero-width spaces), also with dots at its end;
/// Latin look-alikes match and are marked. What several entries of a list claim matches none.
class Reference {
public:
    /// REFUSES a code that stands twice in a list (`code_twice`), and one that two of areas, indicators and subjects share (`codes_coincide`).
    [[nodiscard]] static Result<Reference> of(ReferenceLists lists);

    [[nodiscard]] const ReferenceLists& lists() const noexcept;

    [[nodiscard]] Found find(List list, std::string_view spelling) const;

    /// The subjects of one cell, between `,` `;` `/`: the longest known spelling first, for names hold these signs themselves.
    [[nodiscard]] std::vector<Found> subjects(std::string_view cell) const;

    /// The entry of a code; nullptr where no list has it.
    [[nodiscard]] const Area* area(std::string_view code) const;
    [[nodiscard]] const Indicator* indicator(std::string_view code) const;
    [[nodiscard]] const Category* category(std::string_view code) const;
    [[nodiscard]] const Position* position(std::string_view code) const;
    [[nodiscard]] const Subject* subject(std::string_view code) const;
    [[nodiscard]] const Municipality* municipality(std::string_view code) const;
    [[nodiscard]] const OrganisationKind* organisation_kind(std::string_view code) const;

    /// The Russian name of a code of a list; the code itself where there is none.
    [[nodiscard]] std::string name(List list, std::string_view code) const;

private:
    struct Index;
    explicit Reference(std::shared_ptr<const Index> index) : index_{std::move(index)} {}
    std::shared_ptr<const Index> index_;
};

}  // namespace marshrut
