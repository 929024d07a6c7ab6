// SPDX-License-Identifier: MIT
#pragma once

#include <marshrut/model/assessment.hpp>

namespace marshrut::assessment {

/// The procedures, as anybody may know them. CLAUSE MOD-5.4-c, MOD-5.5-a
struct List {
    using Answer = std::vector<Procedure>;
    friend bool operator==(const List&, const List&) = default;
};
BOOST_DESCRIBE_STRUCT(List, (), ())

/// Results that may be seen, and the procedures whose results may not be seen yet.
struct Shown {
    std::vector<Assessed> results;
    std::vector<std::string> not_released;  ///< codes
    friend bool operator==(const Shown&, const Shown&) = default;
};
BOOST_DESCRIBE_STRUCT(Shown, (), (results, not_released))

/// The results of a person, by default one's own; another's are read on the record. CLAUSE MOD-1.5-d, IOM-3.5-b, MOD-1.2-a
///
/// REFUSES the refusals of `access::may`; `results_not_released` where the procedure is named.
struct Results {
    std::optional<PersonId> person{};
    std::optional<std::string> procedure{};  ///< code

    using Answer = Shown;
    friend bool operator==(const Results&, const Results&) = default;
};
BOOST_DESCRIBE_STRUCT(Results, (), (person, procedure))

}  // namespace marshrut::assessment
