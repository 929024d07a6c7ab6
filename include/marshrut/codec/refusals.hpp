// SPDX-License-Identifier: MIT
#pragma once

// What JSON is refused for. The place is a JSON pointer; no fact repeats a value that was given, only names of the schema.

#include <marshrut/core/refusal.hpp>

#include <array>

namespace marshrut::codec::code {

// clang-format off
inline constexpr Code
    not_json        {"not_json",         Kind::invalid, "MOD-3.1-g", "Это не JSON: ошибка на байте {byte}.",                          "This is not JSON: it breaks at byte {byte}."},
    too_deep        {"too_deep",         Kind::invalid, "MOD-3.1-g", "Вложенность больше {most}.",                                    "Nested deeper than {most}."},
    duplicate_field {"duplicate_field",  Kind::invalid, "MOD-3.1-g", "Поле дано дважды.",                                             "The field is given twice."},
    unknown_field   {"unknown_field",    Kind::invalid, "MOD-3.1-g", "Такого поля нет. Ближайшее известное: «{nearest}».",            "There is no such field. The nearest known one is “{nearest}”."},
    missing_field   {"missing_field",    Kind::invalid, "MOD-3.1-g", "Нет обязательного поля «{field}».",                             "The required field “{field}” is missing."},
    wrong_type      {"wrong_type",       Kind::invalid, "MOD-3.1-g", "Здесь должно быть: {expected}.",                                "What belongs here is {expected}."},
    out_of_range    {"out_of_range",     Kind::invalid, "MOD-3.1-g", "Число должно быть от {least} до {most}.",                       "The number must lie between {least} and {most}."},
    unknown_label   {"unknown_label",    Kind::invalid, "MOD-3.1-g", "Такого значения нет, есть: {known}. Ближайшее: «{nearest}».",   "There is no such value, there are: {known}. The nearest is “{nearest}”."},
    not_a_text      {"not_a_text",       Kind::invalid, "MOD-3.1-g", "Текст содержит нулевой символ.",                                "The text holds a zero character."},
    unknown_code    {"unknown_code",     Kind::invalid, "MOD-3.1-g", "Такого кода отказа нет.",                                       "There is no such code of a refusal."};
// clang-format on

}  // namespace marshrut::codec::code

namespace marshrut::codec {

inline constexpr auto refusals = std::to_array<const Code*>(
    {&code::not_json, &code::too_deep, &code::duplicate_field, &code::unknown_field, &code::missing_field, &code::wrong_type,
     &code::out_of_range, &code::unknown_label, &code::not_a_text, &code::unknown_code});

}  // namespace marshrut::codec
