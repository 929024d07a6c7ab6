// SPDX-License-Identifier: MIT
#pragma once

#include <marshrut/core/percent.hpp>
#include <marshrut/core/shape.hpp>
#include <marshrut/model/ids.hpp>

#include <string>
#include <vector>

namespace marshrut {

BOOST_DESCRIBE_STRUCT(Points, (), (points, max))

/// CLAUSE AMB-A48: results may come at any time, are final when the procedure is closed, and are seen when it is released.
enum class ProcedureState : std::uint8_t { planned, open, closed, released };
BOOST_DESCRIBE_ENUM(ProcedureState, planned, open, closed, released)

/// One named run of an assessment for categories of workers, with its own areas. CLAUSE AMB-A12
struct Procedure {
    using Id = ProcedureId;

    ProcedureId id;
    std::string code;
    std::string name;
    std::vector<std::string> categories{};
    std::vector<std::string> areas{};
    std::optional<Day> date_from{}, date_to{};
    ProcedureState state = ProcedureState::planned;
    std::optional<Instant> released_at{};

    [[nodiscard]] bool final() const noexcept { return state == ProcedureState::closed || released(); }
    [[nodiscard]] bool released() const noexcept { return state == ProcedureState::released; }
    friend bool operator==(const Procedure&, const Procedure&) = default;
};
BOOST_DESCRIBE_STRUCT(Procedure, (), (id, code, name, categories, areas, date_from, date_to, state, released_at))

/// A result of one person in one area or indicator. A correction is a new version of the row; an absent result has no points.
struct Assessed {
    using Id = AssessedId;
    static constexpr std::size_t required_fields = 5;

    AssessedId id;
    PersonId person;
    ProcedureId procedure;
    std::string competence;
    Day date;
    std::string group{};
    std::optional<Points> result{};
    std::int64_t registered = 0;  ///< order of registration: of one day the last one counts

    friend bool operator==(const Assessed&, const Assessed&) = default;
};
BOOST_DESCRIBE_STRUCT(Assessed, (), (id, person, procedure, competence, date, group, result, registered))

/// A declared or surveyed wish: an area, an indicator or a subject. CLAUSE AMB-A14
struct Need {
    using Id = NeedId;

    NeedId id;
    PersonId person;
    std::string competence;
    std::optional<Day> date{};

    friend bool operator==(const Need&, const Need&) = default;
};
BOOST_DESCRIBE_STRUCT(Need, (), (id, person, competence, date))

}  // namespace marshrut
