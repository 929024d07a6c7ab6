// SPDX-License-Identifier: MIT
#pragma once

#include <marshrut/core/language.hpp>
#include <marshrut/core/refusal.hpp>
#include <marshrut/model/assignment.hpp>

#include <array>

namespace marshrut::access {

struct RoleRow {
    Role role;
    Text name;
    std::string_view from;  ///< where the role comes from
};

// clang-format off
inline constexpr auto roles = std::to_array<RoleRow>({
    {Role::anonymous,                    {"anonymous",                    "Посетитель без входа",                "anonymous visitor"},                      "nobody has signed in"},
    {Role::listener,                     {"listener",                     "Слушатель",                           "listener"},                               "an employment in force"},
    {Role::organisation_head,            {"organisation_head",            "Руководитель ОО",                     "head of the organisation"},               "the organisation's card, or that of an organisation above it"},
    {Role::deputy_head,                  {"deputy_head",                  "Заместитель руководителя",            "deputy head"},                            "an employment as deputy, or a head's delegation"},
    {Role::organisation_administrator,   {"organisation_administrator",   "Администратор ОО",                    "administrator of the organisation"},      "an assignment of the operator"},
    {Role::municipal_coordinator,        {"municipal_coordinator",        "Муниципальный координатор",           "municipal coordinator"},                  "an assignment of the operator"},
    {Role::assigned_specialist,          {"assigned_specialist",          "Закреплённый специалист",             "assigned specialist"},                    "an assignment of the operator"},
    {Role::provider_specialist,          {"provider_specialist",          "Специалист организации ДПО",          "specialist of a provider"},               "an assignment of the operator"},
    {Role::assessment_centre_specialist, {"assessment_centre_specialist", "Специалист центра оценки",            "specialist of the assessment centre"},    "an assignment of the operator"},
    {Role::ministry_specialist,          {"ministry_specialist",          "Специалист Министерства",             "specialist of the Ministry"},             "an assignment of the operator"},
    {Role::system_operator,              {"system_operator",              "Оператор модуля",                     "operator of the module"},                 "an assignment of an operator; the first one founds the store"},
});
// clang-format on

[[nodiscard]] constexpr std::string_view name_of(Role role, Language language) noexcept
{
    return roles[static_cast<std::size_t>(role)].name.in(language);
}

/// The role among the facts of a refusal.
[[nodiscard]] inline Facts role_named(Role role, Facts facts = {})
{
    return worded(std::move(facts), "role", name_of(role, Language::ru), name_of(role, Language::en));
}

}  // namespace marshrut::access
