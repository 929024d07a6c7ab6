// SPDX-License-Identifier: MIT
#pragma once

#include <marshrut/core/shape.hpp>
#include <marshrut/model/ids.hpp>

#include <string>

namespace marshrut {

enum class AttestationOutcome : std::uint8_t { passed, failed, absent };
BOOST_DESCRIBE_ENUM(AttestationOutcome, passed, failed, absent)

/// The document of the established form; the series may be absent, forms print the number. CLAUSE AMB-A39
struct Document {
    static constexpr std::size_t required_fields = 1;

    std::string number;
    std::string series{}, registration_number{};
    std::optional<Day> issued{};
    friend bool operator==(const Document&, const Document&) = default;
};
BOOST_DESCRIBE_STRUCT(Document, (), (number, series, registration_number, issued))

/// The final attestation of one person in one group: success completes the formal part. CLAUSE IOM-2.6-c
struct Attestation {
    using Id = AttestationId;

    AttestationId id;
    ApplicationId application;
    PersonId person;
    GroupId group;
    std::string programme;
    AttestationOutcome outcome;
    Day date;
    std::optional<Document> document{};
    friend bool operator==(const Attestation&, const Attestation&) = default;
};
BOOST_DESCRIBE_STRUCT(Attestation, (), (id, application, person, group, programme, outcome, date, document))

/// The organisation's record that a person took part in an event. CLAUSE IOM-2.6-d
struct Participation {
    using Id = ParticipationId;
    static constexpr std::size_t required_fields = 4;

    ParticipationId id;
    PersonId person;
    std::string event;
    Day date;
    std::string form{};
    bool attended = true;
    std::string document{};
    friend bool operator==(const Participation&, const Participation&) = default;
};
BOOST_DESCRIBE_STRUCT(Participation, (), (id, person, event, date, form, attended, document))

/// A programme completed elsewhere or before: successful final attestation on a day.
struct Completion {
    std::string programme;
    Day date;
    friend bool operator==(const Completion&, const Completion&) = default;
};
BOOST_DESCRIBE_STRUCT(Completion, (), (programme, date))

/// A programme completed before or elsewhere, as it is kept: it is not recommended again for some years.
struct Completed {
    using Id = CompletedId;

    CompletedId id;
    PersonId person;
    std::string programme;
    Day date;
    std::string document{};
    friend bool operator==(const Completed&, const Completed&) = default;
};
BOOST_DESCRIBE_STRUCT(Completed, (), (id, person, programme, date, document))

}  // namespace marshrut
