// SPDX-License-Identifier: MIT
#pragma once

#include <marshrut/core/shape.hpp>
#include <marshrut/model/ids.hpp>
#include <marshrut/report/paper.hpp>

namespace marshrut::report {

enum class Format : std::uint8_t { html, csv, json };
BOOST_DESCRIBE_ENUM(Format, html, csv, json)

/// What was printed: the whole file, and how many people are on it.
struct Printed {
    std::string text;
    std::int64_t people = 0;
    friend bool operator==(const Printed&, const Printed&) = default;
};
BOOST_DESCRIBE_STRUCT(Printed, (), (text, people))

/// Annex 1, the recommended route as issued: of one person, or of everybody the role may read. CLAUSE IOM-2.4-d, IOM-A1S-note
///
/// Printing another person's is a reading, and kept. REFUSES the refusals of `access::may`, `results_not_released`.
struct Annex1 {
    std::optional<PersonId> person{};
    Layout layout = Layout::specialist;
    Format format = Format::html;

    using Answer = Printed;
};
BOOST_DESCRIBE_STRUCT(Annex1, (), (person, layout, format))

/// Annex 2, what came of the route. CLAUSE IOM-3.12, IOM-A2S-note
struct Annex2 {
    std::optional<PersonId> person{};
    Layout layout = Layout::specialist;
    Format format = Format::html;

    using Answer = Printed;
};
BOOST_DESCRIBE_STRUCT(Annex2, (), (person, layout, format))

/// The region on one page: coverage with its norms, the tile map, how far the routes have come. CLAUSE IOM-3.3.1-b, MOD-5.2-c
struct Monitoring {
    std::optional<int> assessment_year{};
    std::string region = "Челябинская область";

    using Answer = Printed;
};
BOOST_DESCRIBE_STRUCT(Monitoring, (), (assessment_year, region))

}  // namespace marshrut::report
