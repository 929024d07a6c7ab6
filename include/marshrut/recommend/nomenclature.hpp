// SPDX-License-Identifier: MIT
#pragma once

#include <marshrut/core/language.hpp>
#include <marshrut/core/shape.hpp>
#include <marshrut/model/reference.hpp>
#include <marshrut/model/spot.hpp>

#include <algorithm>
#include <string>
#include <unordered_map>
#include <vector>

namespace marshrut::recommend {

/// A code and what people call it. Names are optional: without one the other language's, then the code is said.
struct Named {
    std::string code;
    std::string ru{}, en{};

    [[nodiscard]] const std::string& in(Language language) const noexcept
    {
        const std::string& wanted = language == Language::ru ? ru : en;
        const std::string& other = language == Language::ru ? en : ru;
        return !wanted.empty() ? wanted : !other.empty() ? other : code;
    }
    friend bool operator==(const Named&, const Named&) = default;
};
BOOST_DESCRIBE_STRUCT(Named, (), (code, ru, en))

/// A municipality and its centre.
struct Town {
    std::string code;
    std::string ru{}, en{};  ///< of the centre
    std::optional<Spot> spot{};

    [[nodiscard]] const std::string& in(Language language) const noexcept
    {
        const std::string& wanted = language == Language::ru ? ru : en;
        const std::string& other = language == Language::ru ? en : ru;
        return !wanted.empty() ? wanted : !other.empty() ? other : code;
    }
    friend bool operator==(const Town&, const Town&) = default;
};
BOOST_DESCRIBE_STRUCT(Town, (), (code, ru, en, spot))

struct PositionRow {
    std::string code;
    std::string category{}, ru{}, en{};
    std::vector<std::string> implied_subjects{};
};
BOOST_DESCRIBE_STRUCT(PositionRow, (), (code, category, ru, en, implied_subjects))

/// `parts` are the subjects that a compound entry stands for.
struct SubjectRow {
    std::string code;
    std::string ru{}, en{};
    std::vector<std::string> parts{};
};
BOOST_DESCRIBE_STRUCT(SubjectRow, (), (code, ru, en, parts))

/// `*` = every stage; empty for a unit: those of its parent.
struct OrganisationKindRow {
    std::string code;
    std::vector<std::string> stages{};
    bool is_unit = false;
};
BOOST_DESCRIBE_STRUCT(OrganisationKindRow, (), (code, stages, is_unit))

/// An area, or an indicator of an area.
struct CompetenceRow {
    std::string code;
    std::optional<std::string> area{};
    std::string ru{}, en{};
};
BOOST_DESCRIBE_STRUCT(CompetenceRow, (), (code, area, ru, en))

/// Empty `positions`: every position whose category is this code; `*` = any.
struct CategoryRow {
    std::string code;
    std::vector<std::string> positions{}, organisation_kinds{};
};
BOOST_DESCRIBE_STRUCT(CategoryRow, (), (code, positions, organisation_kinds))

/// The rows of one list, found by code. A code that comes twice keeps its first row.
template <class Row>
class Listed {
public:
    Listed() = default;
    Listed(std::vector<Row> rows) : rows_{std::move(rows)}  // NOLINT: a list of rows is what it says
    {
        for (std::size_t i = 0; i < rows_.size(); ++i) place_.emplace(rows_[i].code, i);
    }
    [[nodiscard]] const Row* find(const std::string& code) const
    {
        const auto at = place_.find(code);
        return at == place_.end() ? nullptr : &rows_[at->second];
    }
    [[nodiscard]] const Row* find(const std::optional<std::string>& code) const { return code ? find(*code) : nullptr; }
    [[nodiscard]] const std::vector<Row>& rows() const noexcept { return rows_; }
    [[nodiscard]] auto begin() const noexcept { return rows_.begin(); }
    [[nodiscard]] auto end() const noexcept { return rows_.end(); }

private:
    std::vector<Row> rows_;
    std::unordered_map<std::string, std::size_t> place_;
};

/// The reference lists as the rules see them. Nothing else is known about any region: with other lists another country ranks
/// by the same rules.
struct Nomenclature {
    Listed<PositionRow> positions{};
    Listed<SubjectRow> subjects{};
    Listed<Town> municipalities{};
    Listed<OrganisationKindRow> organisation_kinds{};
    Listed<CompetenceRow> competences{};
    Listed<CategoryRow> categories{};

    /// Compound subjects replaced by their parts, each once, in the order told; bundles stay. Codes nobody knows are left out.
    [[nodiscard]] std::vector<Named> taken_apart(const std::vector<std::string>& codes) const
    {
        std::vector<Named> apart;
        const auto take = [&](const std::string& code) {
            if (std::ranges::find(apart, code, &Named::code) == apart.end()) apart.push_back(subject(code));
        };
        for (const std::string& code : codes) {
            const SubjectRow* row = subjects.find(code);
            if (row == nullptr) continue;
            if (row->parts.empty()) take(code);
            for (const std::string& part : row->parts) take(part);
        }
        return apart;
    }
    [[nodiscard]] Named subject(const std::string& code) const
    {
        const SubjectRow* row = subjects.find(code);
        return row ? Named{code, row->ru, row->en} : Named{code};
    }
    [[nodiscard]] Named competence(const std::string& code) const
    {
        const CompetenceRow* row = competences.find(code);
        return row ? Named{code, row->ru, row->en} : Named{code};
    }
    /// The area an indicator belongs to; nothing for an area.
    [[nodiscard]] std::optional<std::string> area_of(const std::string& code) const
    {
        const CompetenceRow* row = competences.find(code);
        return row ? row->area : std::nullopt;
    }
    /// A municipality as told, with its centre where the list knows it.
    [[nodiscard]] std::optional<Town> town(const std::optional<std::string>& code) const
    {
        if (!code) return std::nullopt;
        const Town* row = municipalities.find(*code);
        return row ? *row : Town{*code};
    }
};

/// The lists of a region as the rules see them.
[[nodiscard]] inline Nomenclature nomenclature_of(const ReferenceLists& lists)
{
    const auto each = [](const auto& from, auto make) {
        std::vector<decltype(make(from.front()))> rows;
        rows.reserve(from.size());
        for (const auto& one : from) rows.push_back(make(one));
        return rows;
    };
    auto competences = each(lists.areas, [](const Area& a) { return CompetenceRow{a.code, std::nullopt, a.name_ru, a.name_en}; });
    for (const Indicator& i : lists.indicators) competences.push_back({i.code, i.area, i.name_ru, i.name_en});
    return {
        .positions{each(lists.positions, [](const Position& p) { return PositionRow{p.code, p.category, p.name_ru, p.name_en, p.implied_subjects}; })},
        .subjects{each(lists.subjects, [](const Subject& s) { return SubjectRow{s.code, s.name_ru, s.name_en, s.parts}; })},
        .municipalities{each(lists.municipalities,
                             [](const Municipality& m) {
                                 return Town{m.code, m.centre_ru.empty() ? m.name_ru : m.centre_ru, m.name_en,
                                             m.lat && m.lon ? std::optional{Spot{*m.lat, *m.lon}} : std::nullopt};
                             })},
        .organisation_kinds{each(lists.organisation_kinds, [](const OrganisationKind& k) { return OrganisationKindRow{k.code, k.stages, k.is_unit}; })},
        .competences{std::move(competences)},
        .categories{each(lists.categories, [](const Category& c) { return CategoryRow{c.code, c.positions, c.organisation_kinds}; })}};
}

/// Is it among them?
[[nodiscard]] inline bool has(const std::vector<std::string>& codes, const std::string& code)
{
    return std::ranges::find(codes, code) != codes.end();
}

/// What a list says for «any».
inline const std::string any_code = "*";

}  // namespace marshrut::recommend
