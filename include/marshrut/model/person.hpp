// SPDX-License-Identifier: MIT
#pragma once

#include <marshrut/core/shape.hpp>
#include <marshrut/model/ids.hpp>

#include <string>
#include <vector>

namespace marshrut {

/// A person is one, employments are many. This row holds nothing personal: that is the `Card`.
struct Person {
    using Id = PersonId;

    PersonId id;
    std::optional<Day> consent_from{};
    std::optional<Day> consent_withdrawn{};
    bool notices = true;  ///< wants status notices; result notices are a duty and always come. CLAUSE AMB-A30
    bool depersonalised = false;
    bool blocked = false;  ///< the account must not open a session

    friend bool operator==(const Person&, const Person&) = default;
};
BOOST_DESCRIBE_STRUCT(Person, (), (id, consent_from, consent_withdrawn, notices, depersonalised, blocked))

/// One line «год, организация, специальность». CLAUSE AMB-A37
struct Education {
    std::optional<int> year{};
    std::string organisation{}, speciality{};
    friend bool operator==(const Education&, const Education&) = default;
};
BOOST_DESCRIBE_STRUCT(Education, (), (year, organisation, speciality))

enum class EducationLevel : std::uint8_t { none, studying_spo, spo, studying_vo, vo };
BOOST_DESCRIBE_ENUM(EducationLevel, none, studying_spo, spo, studying_vo, vo)

/// The personal payload of a person, one of the two kinds that hold any. The journal keeps a salted commitment of it.
struct Card {
    using Id = PersonId;
    static constexpr std::size_t required_fields = 3;

    PersonId id;
    std::string surname;
    std::string name;
    std::string patronymic{};
    bool no_patronymic = false;
    std::optional<Day> birth_date{};
    std::optional<std::string> sex{};
    std::optional<std::string> snils_hash{};  ///< HMAC under the host's key, never the number
    std::optional<std::string> snils_key{};   ///< id of that key
    std::optional<std::string> email{}, login{}, screen_name{};
    std::optional<EducationLevel> education_level{};
    std::vector<Education> education{};
    std::string salt{};  ///< random, of the commitment; gone with the row

    [[nodiscard]] std::string full_name() const
    {
        return surname + ' ' + name + (patronymic.empty() ? "" : ' ' + patronymic);
    }
    friend bool operator==(const Card&, const Card&) = default;
};
BOOST_DESCRIBE_STRUCT(Card, (),
                      (id, surname, name, patronymic, no_patronymic, birth_date, sex, snils_hash, snils_key, email, login,
                       screen_name, education_level, education, salt))

enum class EmploymentKind : std::uint8_t { main, internal_secondary, external_secondary };
BOOST_DESCRIBE_ENUM(EmploymentKind, main, internal_secondary, external_secondary)

/// Where somebody works, as what, since when and until when (both days inclusive).
struct Employment {
    using Id = EmploymentId;

    EmploymentId id;
    PersonId person;
    OrganisationId organisation;
    std::optional<std::string> position{};       ///< code; nothing: not known, reported, no obstacle. CLAUSE AMB-A31
    std::optional<std::string> position_text{};  ///< as written, where no code was found
    std::vector<std::string> subjects{};         ///< codes of taught subjects
    EmploymentKind kind = EmploymentKind::main;
    std::optional<Day> from{}, to{};
    std::optional<Day> leave_from{}, leave_to{};
    std::optional<int> experience_years{};
    std::vector<std::string> functions{}, tags{};

    [[nodiscard]] bool ended_before(Day day) const noexcept { return to && *to < day; }
    [[nodiscard]] bool active_on(Day day) const noexcept { return Span{from, to}.contains(day); }

    friend bool operator==(const Employment&, const Employment&) = default;
};
BOOST_DESCRIBE_STRUCT(Employment, (),
                      (id, person, organisation, position, position_text, subjects, kind, from, to, leave_from, leave_to,
                       experience_years, functions, tags))

}  // namespace marshrut
