// SPDX-License-Identifier: MIT
#pragma once

#include <marshrut/core/shape.hpp>
#include <marshrut/model/assignment.hpp>

#include <vector>

namespace marshrut::access {

/// Who was given what: all for the operator, the own organisation's for a head, one's own for everybody. CLAUSE MOD-5.2-a, AMB-A8
struct Assignments {
    std::optional<PersonId> person{};
    std::optional<OrganisationId> organisation{};

    using Answer = std::vector<Assignment>;
    friend bool operator==(const Assignments&, const Assignments&) = default;
};
BOOST_DESCRIBE_STRUCT(Assignments, (), (person, organisation))

}  // namespace marshrut::access
