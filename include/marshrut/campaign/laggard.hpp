// SPDX-License-Identifier: MIT
#pragma once

#include <marshrut/core/shape.hpp>
#include <marshrut/model/ids.hpp>

#include <optional>
#include <string>

namespace marshrut::campaign {

/// What somebody is behind with: «оценены, но не выбрали», «выбрали, но не подтверждены».
enum class Lag : std::uint8_t { nothing_chosen, not_confirmed };
BOOST_DESCRIBE_ENUM(Lag, nothing_chosen, not_confirmed)

/// One line of a list of laggards. `days_left` is 0 on the last day and below 0 after it: how long overdue.
struct Laggard {
    std::optional<std::string> municipality{};
    OrganisationId organisation;
    PersonId person;
    Lag lag;
    Day until;
    int days_left;
    std::optional<ApplicationId> application{};
    friend bool operator==(const Laggard&, const Laggard&) = default;
};
BOOST_DESCRIBE_STRUCT(Laggard, (), (municipality, organisation, person, lag, until, days_left, application))

}  // namespace marshrut::campaign
