// SPDX-License-Identifier: MIT
#pragma once

#include <marshrut/core/refusal.hpp>

#include <array>

namespace marshrut::table::code {

// clang-format off
// Refuse the file as a whole.
inline constexpr Code file_empty         {"file_empty",          Kind::invalid, "MOD-4.2-a", "В файле нет строки заголовков.", "The file has no row of headings."};
inline constexpr Code file_too_large     {"file_too_large",      Kind::invalid, "MOD-4.2-a", "Файл больше {limit} МиБ.", "The file is larger than {limit} MiB."};
inline constexpr Code nul_in_file        {"nul_in_file",         Kind::invalid, "MOD-4.2-a", "В строке {line} стоит нулевой знак: это не текстовый файл.", "Line {line} holds a NUL: this is no text file."};
inline constexpr Code encoding_unknown   {"encoding_unknown",    Kind::invalid, "MOD-4.2-a", "Кодировка не распознана (строка {line}). Принимаются UTF-8, Windows-1251 и UTF-16LE с меткой.", "The encoding was not recognised (line {line}). UTF-8, Windows-1251 and UTF-16LE with its mark are read."};
inline constexpr Code encoding_mixed     {"encoding_mixed",      Kind::invalid, "MOD-4.2-a", "В файле смешаны кодировки: строка {line} не в той кодировке, что другие. Сохраните файл заново в UTF-8.", "The file mixes encodings: line {line} is not in that of the others. Save it again as UTF-8."};
inline constexpr Code encoding_refused   {"encoding_refused",    Kind::invalid, "MOD-4.2-a", "Кодировка {encoding} не принимается. Сохраните файл в UTF-8.", "The encoding {encoding} is not read. Save the file as UTF-8."};
inline constexpr Code duplicate_header   {"duplicate_header",    Kind::invalid, "MOD-4.2-a", "Один заголовок стоит дважды: в столбцах {first} и {second}.", "One heading stands twice: in columns {first} and {second}."};
inline constexpr Code same_meaning       {"same_meaning",        Kind::invalid, "MOD-4.2-a", "Столбцы «{first}» и «{second}» значат одно и то же ({column}): оставьте один.", "Columns «{first}» and «{second}» mean the same ({column}): keep one."};
inline constexpr Code missing_column     {"missing_column",      Kind::invalid, "MOD-4.2-a", "Нет столбца {column}.", "Column {column} is missing."};
inline constexpr Code missing_column_near{"missing_column",      Kind::invalid, "MOD-4.2-a", "Нет столбца {column}; есть «{found}» — вероятно, это он.", "Column {column} is missing; there is «{found}», which is probably it."};
inline constexpr Code too_many_columns   {"too_many_columns",    Kind::invalid, "MOD-4.2-a", "Столбцов больше {limit}.", "There are more than {limit} columns."};
inline constexpr Code too_many_rows      {"too_many_rows",       Kind::invalid, "MOD-4.2-a", "Строк больше {limit}.", "There are more than {limit} rows."};
inline constexpr Code uneven_columns     {"uneven_columns",      Kind::invalid, "MOD-4.2-a", "В столбце «{heading}» строк {found}, а в первом {expected}.", "Column «{heading}» has {found} rows, the first has {expected}."};

// Reject one row; its neighbours stay.
inline constexpr Code row_short          {"row_short",           Kind::invalid, "MOD-4.2-a", "В строке столбцов {found}, а в заголовке {expected}.", "The row has {found} cells, the headings are {expected}."};
inline constexpr Code row_long           {"row_long",            Kind::invalid, "MOD-4.2-a", "В строке столбцов {found}, а в заголовке {expected}.", "The row has {found} cells, the headings are {expected}."};
inline constexpr Code cell_too_long      {"cell_too_long",       Kind::invalid, "MOD-4.2-a", "В ячейке больше {limit} знаков.", "The cell has more than {limit} characters."};
inline constexpr Code quote_unclosed     {"quote_unclosed",      Kind::invalid, "MOD-4.2-a", "Кавычка открыта и не закрыта до конца файла.", "A quote is opened and not closed before the end of the file."};
inline constexpr Code text_after_quote   {"text_after_quote",    Kind::invalid, "MOD-4.2-a", "После закрывающей кавычки стоит текст: кавычка внутри ячейки пишется дважды.", "Text follows a closing quote: a quote inside a cell is written twice."};
inline constexpr Code null_value         {"null_value",          Kind::invalid, "MOD-4.2-a", "Не заполнено.", "This is empty."};
inline constexpr Code bad_day            {"bad_day",             Kind::invalid, "MOD-4.2-a", "Дата не прочитана: нужно ДД.ММ.ГГГГ.", "The date was not read: write DD.MM.YYYY."};
inline constexpr Code bad_instant        {"bad_instant",         Kind::invalid, "MOD-4.2-a", "Время не прочитано: нужно ДД.ММ.ГГГГ ЧЧ:ММ или 2023-07-04T18:59:59Z.", "The time was not read: write DD.MM.YYYY HH:MM or 2023-07-04T18:59:59Z."};
inline constexpr Code bad_flag           {"bad_flag",            Kind::invalid, "MOD-4.2-a", "Здесь пишут «да» или «нет».", "Write «да» or «нет» here."};
inline constexpr Code not_a_number       {"not_a_number",        Kind::invalid, "MOD-4.2-a", "Число не прочитано.", "The number was not read."};
inline constexpr Code out_of_range       {"out_of_range",        Kind::invalid, "MOD-4.2-a", "Число вне границ {least}…{most}.", "The number is outside {least}…{most}."};
inline constexpr Code unknown_code       {"unknown_code",        Kind::invalid, "MOD-4.2-a", "Такого значения в списке нет.", "No list has this value."};
inline constexpr Code bad_value          {"bad_value",           Kind::invalid, "MOD-4.2-a", "Значение не прочитано; нужно: {expected}.", "The value was not read; expected: {expected}."};

// Notes: nothing is rejected.
inline constexpr Code unknown_column     {"unknown_column",      Kind::invalid, "MOD-4.1",   "Столбец не знаком и не прочитан.", "The column is not known and was not read."};
inline constexpr Code separator_told     {"separator_told",      Kind::invalid, "MOD-4.2-a", "Строка «sep={told}» противоречит заголовку; взят разделитель «{taken}».", "The line «sep={told}» contradicts the headings; the separator taken is «{taken}»."};
inline constexpr Code look_alike         {"look_alike",          Kind::invalid, "MOD-4.2-a", "Латинские буквы вместо похожих русских; прочитано как «{read}».", "Latin letters in place of Russian look-alikes; read as «{read}»."};
// clang-format on

}  // namespace marshrut::table::code

namespace marshrut::table {

inline constexpr auto refusals = std::to_array<const Code*>(
    {&code::file_empty, &code::file_too_large, &code::nul_in_file, &code::encoding_unknown, &code::encoding_mixed,
     &code::encoding_refused, &code::duplicate_header, &code::same_meaning, &code::missing_column, &code::too_many_columns,
     &code::too_many_rows, &code::uneven_columns, &code::row_short, &code::row_long, &code::cell_too_long,
     &code::quote_unclosed, &code::text_after_quote, &code::null_value, &code::bad_day, &code::bad_instant, &code::bad_flag,
     &code::not_a_number, &code::out_of_range, &code::unknown_code, &code::bad_value, &code::unknown_column,
     &code::separator_told, &code::look_alike});

}  // namespace marshrut::table
