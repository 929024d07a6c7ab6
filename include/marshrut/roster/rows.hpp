// SPDX-License-Identifier: MIT
#pragma once

// People and organisations as their files have them, before anything is matched. The columns stand beside the fields, in `impl/rows.ipp`.

#include <marshrut/access/sgo_roles.hpp>
#include <marshrut/core/checked.hpp>
#include <marshrut/model/organisation.hpp>
#include <marshrut/model/person.hpp>
#include <marshrut/table/rows.hpp>

#include <string>
#include <vector>

namespace marshrut::roster {

/// What an employee is to SGO, not a position. CLAUSE LET0585-A2-3
enum class SgoFunction : std::uint8_t {
    administrator, deputy_head, teacher, technical_staff, secretary, medical_worker, psychologist, personnel_specialist
};
BOOST_DESCRIBE_ENUM(SgoFunction, administrator, deputy_head, teacher, technical_staff, secretary, medical_worker, psychologist,
                    personnel_specialist)

/// One employment of one person. CLAUSE LET0585-A2-2, LET0585-2-c
struct StaffRow {
    std::optional<std::string> person_key{};
    std::string surname{}, name{}, patronymic{}, fio{};
    std::optional<bool> no_patronymic{};
    Day birth_date;
    std::optional<std::string> sex{};
    std::optional<Snils> snils{};
    std::optional<std::string> login{}, screen_name{}, email{};
    std::string organisation{}, position{};
    std::optional<EmploymentKind> employment_kind{};
    std::optional<Day> from{}, to{}, leave_from{}, leave_to{};
    std::optional<int> experience_years{};
    std::string taught_subjects{}, education{};
    std::optional<EducationLevel> education_level{};
    std::vector<SgoFunction> functions{};
    std::vector<std::string> tags{};
    std::string consent{};

    static Result<> check(const StaffRow& row);
    static std::span<const table::Column> columns();
};
BOOST_DESCRIBE_STRUCT(StaffRow, (),
                      (person_key, surname, name, patronymic, fio, no_patronymic, birth_date, sex, snils, login, screen_name, email,
                       organisation, position, employment_kind, from, to, leave_from, leave_to, experience_years, taught_subjects,
                       education, education_level, functions, tags, consent))

/// An organisation's card. CLAUSE LET0585-2-f, LET0585-3-a
struct OrganisationRow {
    std::string organisation_key;
    std::string name{}, short_name{}, kind{};
    std::optional<std::string> municipality{};
    std::optional<Founder> founder{};
    std::optional<std::string> parent{};
    std::optional<Inn> inn{};
    std::optional<Ogrn> ogrn{};
    std::vector<std::string> head_person_key{};
    std::optional<std::string> head_text{}, address{}, site{};
    std::vector<std::string> tags{}, roles{};

    static std::span<const table::Column> columns();
};
BOOST_DESCRIBE_STRUCT(OrganisationRow, (),
                      (organisation_key, name, short_name, kind, municipality, founder, parent, inn, ogrn, head_person_key, head_text,
                       address, site, tags, roles))

/// What an organisation was called, from a day to a day. CLAUSE AMB-A10
struct OrganisationNameRow {
    std::string organisation;
    std::string name_ru{}, short_name_ru{};
    std::optional<Day> from{}, to{};

    static Result<> check(const OrganisationNameRow& row);
    static std::span<const table::Column> columns();
};
BOOST_DESCRIBE_STRUCT(OrganisationNameRow, (), (organisation, name_ru, short_name_ru, from, to))

/// The card of a municipal specialist. CLAUSE LET0585-A1-7
struct AuthorityUserRow {
    std::optional<std::string> person_key{};
    std::string surname{}, name{}, patronymic{};
    std::optional<bool> no_patronymic{};
    Day birth_date;
    std::optional<std::string> sex{}, citizenship{}, screen_name{}, login{}, email{};
    std::string authority{};
    access::SgoRole role{};
    std::string consent{};

    static std::span<const table::Column> columns();
};
BOOST_DESCRIBE_STRUCT(AuthorityUserRow, (),
                      (person_key, surname, name, patronymic, no_patronymic, birth_date, sex, citizenship, screen_name, login, email,
                       authority, role, consent))

/// The name of a row in parts; `Ф.И.О.` in one cell is taken apart at its spaces.
struct FullName {
    std::string surname, name, patronymic;
    bool patronymic_told = true;  ///< false: absent without the mark «нет отчества»
    friend bool operator==(const FullName&, const FullName&) = default;
};
/// «-», «.» and «нет» in the place of a patronymic are none.
[[nodiscard]] FullName full_name(const StaffRow& row);

/// The records of a cell «год, организация, специальность | …».
[[nodiscard]] std::vector<Education> read_education(std::string_view cell);

}  // namespace marshrut::roster
