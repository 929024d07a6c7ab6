// SPDX-License-Identifier: MIT
#pragma once

#include <marshrut/core/shape.hpp>
#include <marshrut/model/application.hpp>

#include <string>

namespace marshrut {

using LetterId = Id<struct LetterTag>;

/// To whom a letter goes: a person, or whoever is head of / specialist at an organisation when it is delivered.
enum class AddresseeKind : std::uint8_t { person, head, specialists };
BOOST_DESCRIBE_ENUM(AddresseeKind, person, head, specialists)

/// A notice that a change caused, kept with the change. It holds no names: the text is made at delivery.
struct Letter {
    using Id = LetterId;

    LetterId id;
    Instant at;
    std::string rule;  ///< row of notify/rules
    AddresseeKind to;
    std::int64_t addressee;
    std::optional<ApplicationId> application{};
    std::optional<ProcedureId> procedure{};
    std::string subject{};  ///< what it is about: a number, a code
    std::optional<Status> before{}, after{};  ///< of the application, where its status changed. CLAUSE MOD-5.5-d
    std::optional<Day> day{};                 ///< a limit, the beginning of an event
    bool sent = false;
    int attempts = 0;

    friend bool operator==(const Letter&, const Letter&) = default;
};
BOOST_DESCRIBE_STRUCT(Letter, (), (id, at, rule, to, addressee, application, procedure, subject, before, after, day, sent,
                       attempts))

}  // namespace marshrut
