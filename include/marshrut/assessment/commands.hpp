// SPDX-License-Identifier: MIT
#pragma once

#include <marshrut/model/assessment.hpp>

namespace marshrut::assessment {

/// Opens a procedure: the planned one of this code, or a new one. CLAUSE IOM-3.3.1-a, MOD-5.4-c
///
/// What is left empty is as it was planned; a new procedure needs a name and areas.
struct Open {
    std::string code;
    std::string name{};
    std::vector<std::string> categories{};
    std::vector<std::string> areas{};
    std::optional<Day> date_from{}, date_to{};

    using Answer = Procedure;
    friend bool operator==(const Open&, const Open&) = default;
};
BOOST_DESCRIBE_STRUCT(Open, (), (code, name, categories, areas, date_from, date_to))

/// From here on the results are final: routes are formed. CLAUSE IOM-2.1-a, AMB-A48
struct Close {
    std::string procedure;  ///< code

    using Answer = Procedure;
    friend bool operator==(const Close&, const Close&) = default;
};
BOOST_DESCRIBE_STRUCT(Close, (), (procedure))

/// From here on people see their results and routes, and are told so once. CLAUSE IOM-3.5-b, AMB-A48
struct Release {
    std::string procedure;  ///< code

    using Answer = Procedure;
    friend bool operator==(const Release&, const Release&) = default;
};
BOOST_DESCRIBE_STRUCT(Release, (), (procedure))

/// Corrects a result, always with a reason: a new version of it. No points: the result is absent, never 0. The reason stays in the
/// journal, where nothing is erased: it names the ground («апелляция»), never a person. CLAUSE AMB-A48, AMB-A12
struct Correct {
    AssessedId assessed;
    std::optional<Points> result{};
    std::string reason;

    using Answer = Assessed;
    friend bool operator==(const Correct&, const Correct&) = default;
};
BOOST_DESCRIBE_STRUCT(Correct, (), (assessed, result, reason))

}  // namespace marshrut::assessment
