// SPDX-License-Identifier: MIT
#pragma once

#include <marshrut/core/shape.hpp>
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

/// Is the head's role there, and if not, why not: a code, its clause and the sentence.
struct HeadRole {
    bool held;
    std::optional<std::string> code{}, clause{}, ru{}, en{};
    friend bool operator==(const HeadRole&, const HeadRole&) = default;
};
BOOST_DESCRIBE_STRUCT(HeadRole, (), (held, code, clause, ru, en))

/// «Почему я не руководитель ОО?» Of the active organisation, unless another is named. CLAUSE LET1306-A2-2.1-c
struct WhyNoHead {
    std::optional<OrganisationId> organisation{};

    using Answer = HeadRole;
    friend bool operator==(const WhyNoHead&, const WhyNoHead&) = default;
};
BOOST_DESCRIBE_STRUCT(WhyNoHead, (), (organisation))

}  // namespace marshrut::roster
