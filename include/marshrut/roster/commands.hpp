// SPDX-License-Identifier: MIT
#pragma once

#include <marshrut/model/organisation.hpp>

namespace marshrut::roster {

/// Puts the head into an organisation's card, chosen from its employees; nobody empties the place. CLAUSE LET0585-3-a
///
/// A name that stood there as text goes. The role follows from the card, in the next session. CLAUSE LET0585-3-c, LET1306-A2-2.1-e
struct AppointHead {
    OrganisationId organisation;
    std::optional<PersonId> person{};
    std::optional<Day> from{};  ///< today, unless given

    using Answer = Organisation;
    friend bool operator==(const AppointHead&, const AppointHead&) = default;
};
BOOST_DESCRIBE_STRUCT(AppointHead, (), (organisation, person, from))

}  // namespace marshrut::roster
