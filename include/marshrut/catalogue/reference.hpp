// SPDX-License-Identifier: MIT
#pragma once

// Reference lists from their files, and those that the library ships.

#include <marshrut/model/reference.hpp>
#include <marshrut/table/table.hpp>

#include <optional>
#include <string_view>

namespace marshrut::catalogue {

/// A table per list, with the columns of `examples/data/reference`. A list that is not given stays as it is.
struct ReferenceTables {
    std::optional<table::Table> areas{}, indicators{}, categories{}, positions{}, position_aliases{}, subjects{}, municipalities{},
        organisation_kinds{};
};

/// The lists of `rest` with those given in their place, each as a whole; aliases of positions are added to them.
///
/// REFUSES missing columns, any row that was not read or names an unknown position (`reference_row`: it would change everybody's list), `code_twice`, `codes_coincide`.
[[nodiscard]] Expected<Reference, Refusals> read_reference(const ReferenceTables& tables, ReferenceLists rest = {});

/// The lists of Chelyabinsk Oblast, compiled in.
[[nodiscard]] const Reference& bundled();

/// A file of `examples/data/reference` as it was when the library was built, without its ending: `programmes`. Empty where there is none.
[[nodiscard]] std::string_view bundled_file(std::string_view name);

}  // namespace marshrut::catalogue
