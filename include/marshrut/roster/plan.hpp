// SPDX-License-Identifier: MIT
#pragma once

// What files change about what is stored, as plain values: for hosts that keep people themselves, and for a look before an import.

#include <marshrut/roster/nouns.hpp>

#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace marshrut::roster {

enum class Change : std::uint8_t { added, changed };
BOOST_DESCRIBE_ENUM(Change, added, changed)

/// A row as it is to be stored.
template <class Row>
struct Planned {
    Change change;
    Row row;
    friend bool operator==(const Planned&, const Planned&) = default;
};

/// A person's key that was not known before.
struct KeyGiven {
    ExternalKey key;
    PersonId person;
    friend bool operator==(const KeyGiven&, const KeyGiven&) = default;
};

/// Everything that changes; what stays as it is, is only counted. Nothing is ever ended by its absence from a file.
struct Plan {
    std::vector<Planned<Organisation>> organisations{};
    std::vector<Planned<Person>> people{};
    std::vector<Planned<Card>> cards{};
    std::vector<Planned<Employment>> employments{};
    std::vector<KeyGiven> keys{};
    std::vector<table::Report> reports{};

    [[nodiscard]] bool empty() const noexcept
    {
        return organisations.empty() && people.empty() && cards.empty() && employments.empty() && keys.empty();
    }
};

/// A new id for what is said, `organisation`, `person` or `employment`; called in the order of the rows.
using NewId = std::function<std::int64_t(std::string_view what)>;

/// Plans what `examine` let through: a pure function, the same rows and ids give the same plan, and a plan over its own outcome is empty.
///
/// A known key is the same person for ever, whatever the name; a second organisation is a further employment, never a move; what a row leaves
/// empty keeps what is stored. Without `hash`, numbers of СНИЛС are dropped with a note (`snils_not_kept`).
[[nodiscard]] Plan plan(const Examined& rows, const Known& known, Day today, const NewId& new_id, const HashSnils& hash = {});

}  // namespace marshrut::roster
