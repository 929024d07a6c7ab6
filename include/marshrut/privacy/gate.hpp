// SPDX-License-Identifier: MIT
#pragma once

// The gate of consent: nothing personal comes in without it. CLAUSE MOD-4.4-a, AMB-A28

#include <marshrut/table/rows.hpp>

#include <string>
#include <vector>

namespace marshrut::privacy {

/// How many rows of one organisation were not let in: all that is kept of them.
struct NotAdmitted {
    std::string organisation;  ///< as the file calls it
    std::int64_t rows = 0;
    friend bool operator==(const NotAdmitted&, const NotAdmitted&) = default;
};
BOOST_DESCRIBE_STRUCT(NotAdmitted, (), (organisation, rows))

template <class Row>
struct Admission;

template <class Row>
[[nodiscard]] Expected<Admission<Row>, Refusals> admit(const table::Table& table, Day today, table::ReadOptions options = {});

/// A row of somebody who has consented. Only `admit` makes one, and whatever stores people takes nothing else.
template <class Row>
class Admitted {
public:
    [[nodiscard]] const Row& operator*() const noexcept { return placed_.row; }
    [[nodiscard]] const Row* operator->() const noexcept { return &placed_.row; }
    [[nodiscard]] const table::Place& place() const noexcept { return placed_.place; }
    [[nodiscard]] std::size_t at() const noexcept { return placed_.at; }

private:
    template <class R>
    friend Expected<Admission<R>, Refusals> admit(const table::Table&, Day, table::ReadOptions);
    explicit Admitted(table::Placed<Row> placed) : placed_{std::move(placed)} {}

    table::Placed<Row> placed_;
};

/// What came through the gate, and what did not, as numbers.
template <class Row>
struct Admission {
    std::vector<Admitted<Row>> rows;
    std::vector<NotAdmitted> refused;  ///< in the order in which the organisations first appear
    table::Headers headers;
    table::Report report;
};

namespace detail {

struct Consents {
    std::vector<bool> given;  // of each row of the table
    std::vector<NotAdmitted> refused;
    std::vector<table::Finding> findings;
};

/// Reads nothing but the consent and who is who; the words of the refused never leave it.
[[nodiscard]] Consents consents(const table::Table& table, const table::Headers& headers, std::span<const table::Column> columns, Day today);

}  // namespace detail

/// Reads the rows of those who consent: «да», or a day not after `today`. Empty, «нет» and everything else is no.
///
/// Contradictory rows of one person (same key; without one, same name and birth date) are all no. A refused row is rejected with
/// `no_consent`, its other cells are not read and no finding shows them: only its line, and a number per organisation, remain.
template <class Row>
Expected<Admission<Row>, Refusals> admit(const table::Table& table, Day today, table::ReadOptions options)
{
    auto headers = table::match(table, Row::columns());
    if (!headers) return std::move(headers).error();
    detail::Consents consents = detail::consents(table, headers.value(), Row::columns(), today);
    options.chosen = [&, chosen = std::move(options.chosen)](std::size_t row) { return consents.given[row] && (!chosen || chosen(row)); };
    auto read = table::read<Row>(table, options);
    if (!read) return std::move(read).error();

    Admission<Row> admission{{}, std::move(consents.refused), std::move(read.value().headers), std::move(read.value().report)};
    for (table::Finding& one : consents.findings) admission.report.add(std::move(one)), ++admission.report.rejected;
    admission.rows.reserve(read.value().rows.size());
    for (table::Placed<Row>& one : read.value().rows) admission.rows.push_back(Admitted<Row>{std::move(one)});
    return admission;
}

}  // namespace marshrut::privacy
