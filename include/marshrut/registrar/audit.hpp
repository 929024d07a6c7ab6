// SPDX-License-Identifier: MIT
#pragma once

// Does everything that must always hold, hold? Over a whole store: the invariants of the rows, the chains and seals of the journal.

#include <marshrut/core/language.hpp>
#include <marshrut/core/shape.hpp>
#include <marshrut/store/chain.hpp>

#include <iosfwd>
#include <string>
#include <string_view>
#include <vector>

namespace marshrut::registrar {

/// One thing that should not be: which invariant, where, in words. No personal data.
struct Violation {
    std::string invariant;  ///< seats_equal_included, included_was_confirmed, …
    std::string clause;
    std::string ru, en;
    friend bool operator==(const Violation&, const Violation&) = default;
};
BOOST_DESCRIBE_STRUCT(Violation, (), (invariant, clause, ru, en))

/// The names of everything that is looked at.
[[nodiscard]] std::vector<std::string_view> invariants();

struct Audited {
    std::int64_t applications = 0, groups = 0, routes = 0, organisations = 0;
    journal::Verified journal{};
    std::vector<Violation> violations{};

    [[nodiscard]] bool clean() const noexcept { return violations.empty() && journal.faults.empty(); }
    friend std::ostream& operator<<(std::ostream& out, const Audited& audited);
};
BOOST_DESCRIBE_STRUCT(Audited, (), (applications, groups, routes, organisations, journal, violations))

/// A line for each fault and the sum of them; `<<` prints it in Russian.
[[nodiscard]] std::string print(const Audited& audited, Language language);

}  // namespace marshrut::registrar
