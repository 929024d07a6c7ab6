// SPDX-License-Identifier: MIT
#pragma once

#include <marshrut/model/refusals.hpp>

#include <span>
#include <string_view>

namespace marshrut::code {

// clang-format off
inline constexpr Code
    assertion_expired {"assertion_expired", Kind::forbidden, "MOD-3.1-f",        "Вход недействителен: войдите заново.",                       "The sign-in is not valid: sign in again."},
    session_expired   {"session_expired",   Kind::forbidden, "MOD-3.1-f",        "Сеанс истёк: войдите заново.",                               "The session has expired: sign in again."},
    not_known_here    {"not_known_here",    Kind::forbidden, "MOD-3.2-d",        "Такого пользователя в модуле нет.",                          "The module does not know this user."},
    account_blocked   {"account_blocked",   Kind::forbidden, "MOD-3.2-d",        "Учётная запись заблокирована.",                              "The account is blocked."},
    unknown_command   {"unknown_command",   Kind::invalid,   "MOD-4.1",          "Нет такой команды: {name}. Вероятно, {nearest}.",            "There is no command {name}; perhaps {nearest}."},
    unknown_question  {"unknown_question",  Kind::invalid,   "MOD-4.1",          "Нет такого вопроса: {name}. Вероятно, {nearest}.",           "There is no question {name}; perhaps {nearest}."},
    key_invalid       {"key_invalid",       Kind::invalid,   "MOD-3.1-b",        "Ключ команды: от 1 до {limit} печатных знаков.",             "A command's key has 1 to {limit} printable characters."},
    stopped           {"stopped",           Kind::busy,      "MOD-3.1-a",        "Остановлено. Повторите с тем же ключом.",                    "Stopped. Repeat with the same key."},
    line_unclear      {"line_unclear",      Kind::invalid,   "MOD-3.1-g",        "Строка должна содержать одно из do, ask, why_not и только key, as, with.", "A line holds one of do, ask, why_not, and only key, as, with."},
    file_missing      {"file_missing",      Kind::invalid,   "MOD-4.2-a",        "К команде не приложен файл с хешем {sha256}.",               "The file with the hash {sha256} did not come with the command."},
    person_unknown    {"person_unknown",    Kind::invalid,   "MOD-4.3-a",        "Такого сотрудника в модуле нет.",                            "The module does not know this person."},
    procedure_unknown {"procedure_unknown", Kind::invalid,   "MOD-4.2-a",        "Такой процедуры нет.",                                       "There is no such procedure."},
    programme_unknown {"programme_unknown", Kind::invalid,   "MOD-4.2-a",        "Такой программы нет.",                                       "There is no such programme."},
    event_unknown     {"event_unknown",     Kind::invalid,   "MOD-4.2-a",        "Такого события нет.",                                        "There is no such event."},
    group_unknown     {"group_unknown",     Kind::invalid,   "MOD-4.2-a",        "Такой группы нет.",                                          "There is no such group."},
    not_in_group      {"not_in_group",      Kind::invalid,   "IOM-2.6-c",        "Этот слушатель в группу не включён.",                        "This listener is not included in the group."},
    capacity_below_taken{"capacity_below_taken",Kind::invalid,"INV-B1",          "В группе уже {taken}, меньше мест быть не может.",           "{taken} people are in the group already, there cannot be fewer seats."},
    head_unknown      {"head_unknown",      Kind::invalid,   "LET0585-3-a",      "Директора с таким кодом нет среди сотрудников.",             "No employee has the head's key."},
    address_unsafe    {"address_unsafe",    Kind::invalid,   "MOD-5.5-d",        "В адресе или заголовке письма перенос строки.",              "The address or the title of the letter breaks the line."},
    ranker_short      {"ranker_short",      Kind::broken,    "IOM-2.1-a",        "Ранжирование вернуло не столько списков, сколько людей: {lists} вместо {people}.", "The ranker gave {lists} lists for {people} people."},
    number_taken      {"number_taken",      Kind::conflict,  "LET1306-A1-2-f",   "Номер занят, попробуйте ещё раз.",                           "The number is taken, try again."};
// clang-format on

}  // namespace marshrut::code

namespace marshrut::registrar {

inline constexpr auto refusals = std::to_array<const Code*>(
    {&code::assertion_expired, &code::session_expired, &code::not_known_here, &code::account_blocked,
     &code::unknown_command, &code::unknown_question, &code::key_invalid, &code::stopped,
     &code::line_unclear, &code::file_missing, &code::person_unknown, &code::procedure_unknown,
     &code::programme_unknown, &code::event_unknown, &code::group_unknown, &code::not_in_group, &code::capacity_below_taken,
     &code::head_unknown, &code::address_unsafe, &code::ranker_short, &code::number_taken});

/// Every code of every folder: what `docs/errors.md` prints, and what a kept verdict is read back from.
[[nodiscard]] std::span<const Code* const> all_refusals();

/// The row of this name under this clause, or the first of this name.
[[nodiscard]] const Code* find_refusal(std::string_view name, std::string_view clause);

}  // namespace marshrut::registrar
