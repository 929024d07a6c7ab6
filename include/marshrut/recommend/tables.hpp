// SPDX-License-Identifier: MIT
#pragma once

// A region from tables: files in the import formats, or the tables of the batch call. Everything is checked and matched once, with the
// place of every doubt; nothing personal is read. Stored rows take `recommend/region.hpp` instead; both give the same `Region`.

#include <marshrut/model/reference.hpp>
#include <marshrut/recommend/region.hpp>
#include <marshrut/table/table.hpp>

namespace marshrut::recommend {

/// The tables there are. People come as `people` (one row a person, or several with their dates) or as `staff`; offers as `offers`, or as
/// `programmes` and `events`.
struct Tables {
    std::optional<table::Table> people{}, staff{}, organisations{}, results{}, needs{}, procedures{}, programmes{}, events{}, offers{}, groups{},
        history{}, ratings{};
    std::optional<table::Table> providers{};  ///< organisations of the reference lists: `dpo_organisations.csv`
};

struct FromTables {
    Region region;
    std::vector<Round> rounds{};          ///< the procedures, with the categories they are for
    std::vector<table::Report> reports{};  ///< one a table, in the order of `Tables`
    /// Something in the offers, or a competence, was not understood: passing it over would change everybody's list. The batch call refuses then.
    bool faulty = false;
};

/// What was not understood of people (a position, a subject, a municipality, a kind, a need) is a remark and counts as not known; in the offers
/// it rejects the row (`unknown_code`) and makes the answer `faulty`. Rows of people or offers that are not there are counted in a note.
/// `training_year` is the policy's: of programmes where there is no table of groups.
///
/// REFUSES  `missing_column`, `same_meaning`, `results_twice`, `duplicate_key`, all at once.
[[nodiscard]] Expected<FromTables, Refusals> read_region(const Tables& tables, const Reference& reference, int training_year);

}  // namespace marshrut::recommend
