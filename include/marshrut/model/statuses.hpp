// SPDX-License-Identifier: MIT
#pragma once

// How the four statuses are written and read. CLAUSE AMB-A3

#include <marshrut/core/language.hpp>
#include <marshrut/model/application.hpp>

#include <array>

namespace marshrut {

struct StatusRow {
    Status status;
    Text label;                   ///< agrees with «заявка»; the third is kept as the letter writes it
    std::string_view spellings;   ///< others that are read, `;` between them
};

// clang-format off
inline constexpr auto statuses = std::to_array<StatusRow>({
    {Status::not_processed,     {"not_processed",     "Не обработана",              "Not processed"},          "не обработано;не обработан"},
    {Status::head_confirmed,    {"head_confirmed",    "Подтверждена руководителем ОО", "Confirmed by the head"}, "подтверждено руководителем оо;подтверждено;подтверждена;подтвержден руководителем оо"},
    {Status::included_in_group, {"included_in_group", "Включен в группу",           "Included in a group"},    "включён в группу;включена в группу;включено в группу;включен"},
    {Status::cancelled,         {"cancelled",         "Отменена",                   "Cancelled"},              "отменено;отменен"},
});
// clang-format on

[[nodiscard]] constexpr std::string_view label_of(Status status, Language language) noexcept
{
    return statuses[static_cast<std::size_t>(status)].label.in(language);
}

}  // namespace marshrut
