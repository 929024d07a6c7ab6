// SPDX-License-Identifier: MIT
#pragma once

#include <marshrut/core/number.hpp>
#include <marshrut/core/shape.hpp>
#include <marshrut/model/ids.hpp>

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

namespace marshrut {

/// The four statuses of letter 1306, and no more. CLAUSE AMB-A3, AMB-A47
enum class Status : std::uint8_t { not_processed, head_confirmed, included_in_group, cancelled };
BOOST_DESCRIBE_ENUM(Status, not_processed, head_confirmed, included_in_group, cancelled)

enum class ApplicationKind : std::uint8_t { assessment, programme, event };
BOOST_DESCRIBE_ENUM(ApplicationKind, assessment, programme, event)

/// `formal_route`: a programme of the own recommended list, counts for the route. `free`: any published one. CLAUSE AMB-A23
enum class Channel : std::uint8_t { formal_route, free };
BOOST_DESCRIBE_ENUM(Channel, formal_route, free)

/// What stands beside a status and never changes it. CLAUSE AMB-A47
enum class ConditionKind : std::uint8_t { waiting, suspended, unfulfilled, overdue, outside_route, programme_withdrawn };
BOOST_DESCRIBE_ENUM(ConditionKind, waiting, suspended, unfulfilled, overdue, outside_route, programme_withdrawn)

struct Condition {
    static constexpr std::size_t required_fields = 2;

    ConditionKind kind;
    Day since;
    std::string reason{};
    friend bool operator==(const Condition&, const Condition&) = default;
};
BOOST_DESCRIBE_STRUCT(Condition, (), (kind, since, reason))

/// Who moved an application, and when.
struct Step {
    PersonId by;
    Instant at;
    friend bool operator==(const Step&, const Step&) = default;
};
BOOST_DESCRIBE_STRUCT(Step, (), (by, at))

/// A request for assessment, a programme or an event, bound to one employment. CLAUSE AMB-A22, AMB-A32
///
/// Organisation, employment, the offer's version and the campaign are fixed at filing (INV-A11).
struct Application {
    using Id = ApplicationId;

    ApplicationId id;
    PersonId applicant;
    EmploymentId employment;
    std::string offer;  ///< code of the programme or event
    ApplicationKind kind = ApplicationKind::programme;
    Channel channel = Channel::formal_route;
    Status status = Status::not_processed;
    std::optional<Number> number{};
    std::optional<OrganisationId> organisation{};  ///< of the employment at filing
    std::optional<OrganisationId> provider{};      ///< who delivers the programme or holds the event
    std::optional<CampaignId> campaign{};
    std::optional<RouteId> route{};
    std::optional<GroupId> group{};
    std::int64_t offer_version = 1;
    int training_year = 0;
    std::optional<int> slot{};  ///< 1…limit of an open formal application: the store keeps it unique (AMB-A6)
    std::optional<int> open_year{};  ///< training year while open: one open application per person, offer and year (INV-A12)
    std::optional<PolicyId> policy{};
    std::vector<Condition> conditions{};
    std::optional<Step> submitted{}, confirmed{}, included{}, cancelled{};

    [[nodiscard]] Application with(Status next) const
    {
        Application changed = *this;
        changed.status = next;
        return changed;
    }
    [[nodiscard]] bool open() const noexcept { return status != Status::cancelled; }
    [[nodiscard]] bool has(ConditionKind kind_of) const noexcept
    {
        for (const Condition& one : conditions)
            if (one.kind == kind_of) return true;
        return false;
    }
    /// The number as printed; the id where a host gives none.
    [[nodiscard]] std::string printed_number() const { return number ? number->print() : std::to_string(id.raw()); }

    friend bool operator==(const Application&, const Application&) = default;
};
BOOST_DESCRIBE_STRUCT(Application, (),
                      (id, applicant, employment, offer, kind, channel, status, number, organisation, provider, campaign,
                       route, group, offer_version, training_year, slot, open_year, policy, conditions, submitted,
                       confirmed, included, cancelled))

inline constexpr std::int64_t remark_limit = 4000;  ///< letters

[[nodiscard]] inline bool exceeds_remark(std::string_view utf8)
{
    return std::ranges::count_if(utf8, [](char c) { return (static_cast<unsigned char>(c) & 0xC0) != 0x80; }) > remark_limit;
}

/// What somebody wrote: a comment on an application, or what was said of the support of a person's route. The second of the two kinds
/// with personal payload. Append-only (INV-A14).
struct Remark {
    using Id = RemarkId;

    RemarkId id;
    std::optional<ApplicationId> application;  ///< of a comment
    PersonId author;
    Instant at;
    std::string text;
    std::string salt{};
    std::optional<PersonId> about{};  ///< of anything else: whom it speaks of
    friend bool operator==(const Remark&, const Remark&) = default;
};
BOOST_DESCRIBE_STRUCT(Remark, (), (id, application, author, at, text, salt, about))

}  // namespace marshrut
