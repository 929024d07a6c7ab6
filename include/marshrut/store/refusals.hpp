// SPDX-License-Identifier: MIT
#pragma once

// What a store refuses. The second line of defence: rules have said most of this before, with more to say about it.

#include <marshrut/core/refusal.hpp>

#include <array>

namespace marshrut::store::code {

// clang-format off
inline constexpr Code
    // uniques and checks of the table of kinds
    key_taken          {"key_taken",          marshrut::Kind::not_now,  "MOD-4.3-a", "Этот внешний ключ уже занят.",                             "This outside key is taken."},
    mark_outside       {"mark_outside",       marshrut::Kind::invalid,  "MOD-3.1-c", "Оценка должна быть от 1 до 5.",                            "A mark must be from 1 to 5."},
    // how a store is used
    no_index           {"no_index",           marshrut::Kind::invalid,  "MOD-3.1-b", "По полю «{field}» нет указателя.",                         "There is no index by “{field}”."},
    read_only_kind     {"read_only_kind",     marshrut::Kind::forbidden,"MOD-3.1-a", "Строки «{kind}» ведёт другая система.",                    "Another system keeps the rows of “{kind}”."},
    append_only        {"append_only",        marshrut::Kind::invalid,  "MOD-3.1-c", "Строки «{kind}» не изменяются.",                           "Rows of “{kind}” are never changed."},
    read_only_unit     {"read_only_unit",     marshrut::Kind::invalid,  "MOD-3.1-a", "Открыто только для чтения.",                               "Opened for reading only."},
    unit_over          {"unit_over",          marshrut::Kind::invalid,  "MOD-3.1-a", "Единица работы уже закончена.",                            "The unit of work is over."},
    // a store's file
    store_exists       {"store_exists",       marshrut::Kind::invalid,  "MOD-3.1-a", "Файл уже есть.",                                           "The file is there already."},
    store_missing      {"store_missing",      marshrut::Kind::not_found,"MOD-3.1-a", "Такого файла нет.",                                        "There is no such file."},
    not_a_store        {"not_a_store",        marshrut::Kind::invalid,  "MOD-3.1-a", "Это не хранилище marshrut.",                               "This is no store of marshrut."},
    schema_newer       {"schema_newer",       marshrut::Kind::broken,   "MOD-3.1-a", "Хранилище новее программы: схема {found}, известна {known}.","The store is newer than the program: schema {found}, known is {known}."},
    schema_differs     {"schema_differs",     marshrut::Kind::broken,   "MOD-3.1-a", "Схема {found} хранилища — не та, что у программы.",        "Schema {found} of the store is not the program's."},
    unsafe_settings    {"unsafe_settings",    marshrut::Kind::broken,   "MOD-3.1-a", "Хранилище не приняло настройку {setting}.",                "The store did not take the setting {setting}."};
// clang-format on

}  // namespace marshrut::store::code

namespace marshrut::store {

inline constexpr auto refusals = std::to_array<const Code*>(
    {&code::key_taken, &code::mark_outside,
     &code::no_index, &code::read_only_kind, &code::append_only, &code::read_only_unit, &code::unit_over,
     &code::store_exists, &code::store_missing, &code::not_a_store, &code::schema_newer, &code::schema_differs,
     &code::unsafe_settings});

}  // namespace marshrut::store
