// SPDX-License-Identifier: MIT
#pragma once

#include <marshrut/core/shape.hpp>
#include <marshrut/model/ids.hpp>

#include <string>
#include <vector>

namespace marshrut {

enum class Founder : std::uint8_t { municipality, ministry, other_agency };
BOOST_DESCRIBE_ENUM(Founder, municipality, ministry, other_agency)

/// What an organisation was called from one day to another, both inclusive. CLAUSE AMB-A10
struct DatedName {
    std::string name, short_name;
    std::optional<Day> from{}, to{};
    friend bool operator==(const DatedName&, const DatedName&) = default;
};
BOOST_DESCRIBE_STRUCT(DatedName, (), (name, short_name, from, to))

/// An organisation's card: a legal entity, or a branch or unit with a parent. One key for ever, dated names.
///
/// The head is a reference to a person; a name typed by hand gives no role, and is not kept. CLAUSE LET0585-3-a
struct Organisation {
    using Id = OrganisationId;
    static constexpr std::size_t required_fields = 3;

    OrganisationId id;
    ExternalKey key;
    std::string name;
    std::string short_name{};
    std::string kind{};  ///< code of organisation_kinds
    Founder founder = Founder::municipality;
    std::optional<std::string> municipality{};
    std::optional<OrganisationId> parent{};
    std::optional<PersonId> head{};
    std::optional<Day> head_from{};
    bool head_typed = false;  ///< the card names a head in words only
    std::optional<std::string> inn{}, ogrn{}, address{}, site{};
    std::vector<std::string> tags{};
    std::vector<DatedName> names{};
    std::vector<std::string> roles{};  ///< module_operator, provider, assessment_centre …: what the organisation is to the module

    /// The name in force on a day: that of the dated row that covers it, otherwise the card's.
    [[nodiscard]] const std::string& name_on(Day day) const
    {
        for (const DatedName& one : names)
            if (Span{one.from, one.to}.contains(day)) return one.name;
        return name;
    }
    [[nodiscard]] const std::string& short_name_on(Day day) const
    {
        for (const DatedName& one : names)
            if (Span{one.from, one.to}.contains(day)) return one.short_name;
        return short_name.empty() ? name : short_name;
    }
    friend bool operator==(const Organisation&, const Organisation&) = default;
};
BOOST_DESCRIBE_STRUCT(Organisation, (),
                      (id, key, name, short_name, kind, founder, municipality, parent, head, head_from, head_typed, inn,
                       ogrn, address, site, tags, names, roles))

/// An organisation and all above it, nearest first: what a rule needs to know of where something belongs.
class Lineage {
public:
    struct Step {
        OrganisationId id;
        std::string key{};                         ///< `sgo:12`, for refusals
        std::string name{};                        ///< the short name today, for sentences
        std::optional<std::string> municipality{};
        Founder founder = Founder::municipality;
        std::optional<PersonId> head{};
    };

    explicit Lineage(OrganisationId only) : steps_{Step{only}} {}
    explicit Lineage(std::vector<Step> nearest_first) : steps_{std::move(nearest_first)} {}

    [[nodiscard]] const Step& self() const noexcept { return steps_.front(); }
    [[nodiscard]] const std::vector<Step>& steps() const noexcept { return steps_; }
    /// 0 the organisation itself, 1 its parent, …; nothing where `one` is not above it.
    [[nodiscard]] std::optional<std::size_t> distance(OrganisationId one) const noexcept
    {
        for (std::size_t i = 0; i < steps_.size(); ++i)
            if (steps_[i].id == one) return i;
        return std::nullopt;
    }

private:
    std::vector<Step> steps_;
};

}  // namespace marshrut
