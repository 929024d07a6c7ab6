// SPDX-License-Identifier: MIT
#pragma once

#include <marshrut/core/id.hpp>

#include <compare>
#include <optional>
#include <string>
#include <string_view>

namespace marshrut {

using PersonId = Id<struct PersonTag>;
using OrganisationId = Id<struct OrganisationTag>;
using EmploymentId = Id<struct EmploymentTag>;
using ProcedureId = Id<struct ProcedureTag>;
using AssessedId = Id<struct AssessedTag>;
using NeedId = Id<struct NeedTag>;
using CampaignId = Id<struct CampaignTag>;
using ProgrammeId = Id<struct ProgrammeTag>;
using EventId = Id<struct EventTag>;
using GroupId = Id<struct GroupTag>;
using RatingId = Id<struct RatingTag>;
using RouteId = Id<struct RouteTag>;
using ApplicationId = Id<struct ApplicationTag>;
using RemarkId = Id<struct RemarkTag>;
using AttestationId = Id<struct AttestationTag>;
using ParticipationId = Id<struct ParticipationTag>;
using CompletedId = Id<struct CompletedTag>;
using AssignmentId = Id<struct AssignmentTag>;
using PolicyId = Id<struct PolicyTag>;

/// A thing's key in the system it came from: `sgo:4711`, `module:chiro`. The way in and out; inside there are ids.
struct ExternalKey {
    static constexpr std::string_view expected = "a key with its issuer, sgo:4711";

    std::string issuer, value;

    [[nodiscard]] static std::optional<ExternalKey> parse(std::string_view text)
    {
        const auto colon = text.find(':');
        if (colon == std::string_view::npos || colon == 0 || colon + 1 == text.size()) return std::nullopt;
        return ExternalKey{std::string{text.substr(0, colon)}, std::string{text.substr(colon + 1)}};
    }
    [[nodiscard]] std::string print() const { return issuer + ':' + value; }

    friend auto operator<=>(const ExternalKey&, const ExternalKey&) = default;
};

}  // namespace marshrut
