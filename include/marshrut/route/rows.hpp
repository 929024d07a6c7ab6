// SPDX-License-Identifier: MIT
#pragma once

// What has happened already: programmes completed before, attestations, participation. CLAUSE IOM-2.6

#include <marshrut/model/training.hpp>
#include <marshrut/table/rows.hpp>

#include <string>

namespace marshrut::route {

/// A successful final attestation before the module.
struct HistoryRow {
    std::string person_key, programme{};
    Day date;
    std::string document{};
    static std::span<const table::Column> columns();
};
BOOST_DESCRIBE_STRUCT(HistoryRow, (), (person_key, programme, date, document))

/// One listener of a closed group; the document only with `passed`. A later row of the same group and person corrects. CLAUSE IOM-2.6-c
struct AttestationRow {
    std::string group, person_key{};
    AttestationOutcome outcome{};
    Day date;
    std::string document_series{}, document_number{}, registration_number{};
    std::optional<Day> issue_date{};

    /// REFUSES `document_unearned`, `document_unnumbered`.
    static Result<> check(const AttestationRow& row);
    [[nodiscard]] std::optional<Document> document() const;
    static std::span<const table::Column> columns();
};
BOOST_DESCRIBE_STRUCT(AttestationRow, (),
                      (group, person_key, outcome, date, document_series, document_number, registration_number, issue_date))

/// One person at one event. CLAUSE IOM-2.6-d
struct ParticipationRow {
    std::string event, person_key{};
    Day date;
    std::string form{};
    bool attended = true;
    std::string document{};
    static std::span<const table::Column> columns();
};
BOOST_DESCRIBE_STRUCT(ParticipationRow, (), (event, person_key, date, form, attended, document))

}  // namespace marshrut::route
