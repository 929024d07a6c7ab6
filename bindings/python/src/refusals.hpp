// SPDX-License-Identifier: MIT
#pragma once

// What only the Python package refuses: tables in memory that are no tables.

#include <marshrut/core/refusal.hpp>

#include <array>

namespace marshrut::python::code {

// clang-format off
inline constexpr Code
    bad_table   {"bad_type",      Kind::invalid, "MOD-4.2-a", "Таблица «{table}»: {found}; нужны столбцы в словаре, pandas, polars, Arrow или путь к файлу CSV.",
                                                              "Table “{table}”: {found}; expected columns in a dict, pandas, polars, Arrow or the path of a CSV file."},
    bad_cell    {"bad_type",      Kind::invalid, "MOD-4.2-a", "Столбец «{column}», строка {row}: {found}; нужен текст, число, день, да / нет или их список.",
                                                              "Column “{column}”, row {row}: {found}; expected text, a number, a day, a flag or a list of these."},
    not_a_number{"not_a_number",  Kind::invalid, "MOD-4.2-a", "Столбец «{column}», строка {row}: это не число; чего нет, то None.",
                                                              "Column “{column}”, row {row}: this is no number; what is absent is None."},
    bad_day     {"bad_day",       Kind::invalid, "MOD-4.2-a", "Нужен день: date или 2023-06-20.",                     "Expected a day: a date or 2023-06-20."},
    bad_policy  {"bad_policy",    Kind::invalid, "MOD-5.2-e", "Политики «{policy}» нет; есть {known}.",               "There is no policy “{policy}”; there is {known}."},
    bad_length  {"out_of_range",  Kind::invalid, "AMB-A36",   "Целое число, не меньше {least}.",                      "A whole number, at least {least}."},
    bad_choice  {"bad_value",     Kind::invalid, "MOD-4.2-a", "Нужно одно из: {choice}.",                             "Expected one of {choice}."},
    no_today    {"missing_today", Kind::invalid, "MOD-4.2-a", "Не сказано, на какой день: today=date(2023, 6, 20).",  "It is not said for which day: today=date(2023, 6, 20)."},
    no_key      {"null_value",    Kind::invalid, "MOD-4.2-a", "Не заполнено: у каждой строки должен быть свой person_key.", "Not filled in: every row needs a person_key of its own."},
    file_failed {"file_failed",   Kind::invalid, "MOD-4.2-a", "С файлом {file} ничего не вышло: {reason}.",           "The file {file} could not be used: {reason}."},
    no_file     {"not_a_file",    Kind::invalid, "MOD-4.2-a", "{folder} — папка; нужен файл.",                        "{folder} is a folder; a file is needed."},
    no_tables   {"not_found",     Kind::not_found, "MOD-4.2-a", "Не дано ни папки, ни таблиц ({tables}).",            "Neither a folder nor a table was given ({tables})."},
    no_person   {"not_found",     Kind::not_found, "MOD-3.1-b", "Такого человека в таблицах нет.",                    "The tables have no such person."},
    file_missing{"not_found",     Kind::not_found, "MOD-4.2-a", "Нет файла {file}.",                                  "There is no file {file}."},
    folder_empty{"not_found",     Kind::not_found, "MOD-4.2-a", "В папке {folder} нет ни одного файла региона (staff.csv, programmes.csv …).",
                                                              "The folder {folder} has no file of a region (staff.csv, programmes.csv …)."};
// clang-format on

inline constexpr auto refusals = std::to_array<const Code*>(
    {&bad_table, &bad_cell, &not_a_number, &bad_day, &bad_policy, &bad_length, &bad_choice, &no_today, &no_key, &file_failed, &no_file, &no_tables, &no_person,
     &file_missing, &folder_empty});

}  // namespace marshrut::python::code
