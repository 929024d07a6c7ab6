// SPDX-License-Identifier: MIT
#pragma once

#include <marshrut/core/shape.hpp>
#include <marshrut/model/ids.hpp>
#include <marshrut/model/scoring.hpp>

#include <string>
#include <vector>

namespace marshrut {

/// Which readings of the sources a region has taken. Each field cites the ambiguity it resolves; the defaults are ours.
struct Procedures {
    bool parent_covers_branches = false;   ///< AMB-A33: the entity's head confirms a unit's applications at once
    bool self_confirmation = false;        ///< AMB-A8: on, it is marked
    bool assigned_covers_all = false;      ///< AMB-A8: the assigned specialist beside a head, too
    bool centre_cancels = false;           ///< AMB-A1, AMB-A11: second wording of the letter
    bool centre_includes = false;          ///< AMB-A2, AMB-A11
    bool operator_includes_dated = false;  ///< AMB-A2: by default the operator includes into preliminary groups only
    bool comment_after_inclusion = false;  ///< AMB-A4: cancelling an included application asks for a comment
    bool soft_windows = false;             ///< AMB-A5: accepts late, marked
    bool needs_without_assessment = true;  ///< AMB-A14
    bool expire_untouched = false;         ///< AMB-A47
    bool leave_counts = true;              ///< AMB-A16: people on long leave are in the population
    int formal_limit = 1;                  ///< AMB-A6: formal applications per person and campaign
    int fact_days = 60;                    ///< AMB-A46: facts may be recorded so long after the term
    int lead_days = 7;                     ///< AMB-A30
    std::vector<int> reminder_days{7, 3, 1};
    bool participation_outside = false;    ///< IOM-2.6-e: a mark for an event that was not chosen is kept, outside the route

    /// REFUSES `policy_out_of_range`, with the field and what is allowed.
    [[nodiscard]] static Result<> check(const Procedures&);
    friend bool operator==(const Procedures&, const Procedures&) = default;
};
BOOST_DESCRIBE_STRUCT(Procedures, (),
                      (parent_covers_branches, self_confirmation, assigned_covers_all, centre_cancels, centre_includes,
                       operator_includes_dated, comment_after_inclusion, soft_windows, needs_without_assessment,
                       expire_untouched, leave_counts, formal_limit, fact_days, lead_days, reminder_days,
                       participation_outside))

/// Norms with the act they come from: they move without a change of code. CLAUSE AMB-A42
struct Norms {
    int development_hours = 16, retraining_hours = 250;  ///< order 499 of 01.07.2013; order 266 of 24.03.2025
    int yearly_per_mille = 333;                          ///< IOM 3.3.3: 33,3 % a year
    int cycle_years = 3;                                 ///< IOM 2.4
    std::vector<int> level_cuts{50, 80};                 ///< low, medium, high: AMB-A13

    /// REFUSES `policy_out_of_range`: two cuts, upwards; retraining is longer than development.
    [[nodiscard]] static Result<> check(const Norms&);
    friend bool operator==(const Norms&, const Norms&) = default;
};
BOOST_DESCRIBE_STRUCT(Norms, (), (development_hours, retraining_hours, yearly_per_mille, cycle_years, level_cuts))

/// One region's reading of the regulations for a time: data, versioned, pinned by value in campaigns, routes and applications.
struct Policy {
    std::string code;
    int version;
    Day from;
    std::optional<Day> approved{};  ///< CLAUSE MOD-1.6
    int training_year = 2024;       ///< where no campaign says otherwise
    Scoring scoring{};
    Procedures procedures{};
    Norms norms{};

    /// The pack of Chelyabinsk's first campaign: the defaults of `docs/scoring.md`.
    [[nodiscard]] static Policy chelyabinsk_2023()
    {
        return Policy{"chelyabinsk-2023", 1, "2023-02-09"_day, "2023-02-09"_day};
    }
    friend bool operator==(const Policy&, const Policy&) = default;
};
BOOST_DESCRIBE_STRUCT(Policy, (), (code, version, from, approved, training_year, scoring, procedures, norms))

/// A pack as it is kept: by value, under an id that campaigns, routes, applications and journal entries carry.
struct PolicyRow {
    using Id = PolicyId;

    PolicyId id;
    std::string code;
    int version;
    Day from;
    std::string json;    ///< canonical
    std::string sha256;  ///< of it
    friend bool operator==(const PolicyRow&, const PolicyRow&) = default;
};
BOOST_DESCRIBE_STRUCT(PolicyRow, (), (id, code, version, from, json, sha256))

}  // namespace marshrut

#include <marshrut/model/policy_check.hpp>
