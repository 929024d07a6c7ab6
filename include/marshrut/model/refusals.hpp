// SPDX-License-Identifier: MIT
#pragma once

// Codes that two folders use. Several rows may share a name where one code is said differently under several clauses.

#include <marshrut/core/refusal.hpp>
#include <marshrut/model/scoring_check.hpp>

#include <array>

namespace marshrut::code {

// clang-format off
inline constexpr Code
    not_found             {"not_found",          Kind::not_found, "MOD-3.1-b",       "Не найдено: {what}.",                                            "Not found: {what}."},
    ambiguous             {"ambiguous",          Kind::invalid,   "MOD-4.3-a",       "Под это название подходит несколько: {what}.",                   "Several fit this name: {what}."},
    // what a role may not
    not_signed_in         {"not_signed_in",      Kind::forbidden, "MOD-3.1-f",       "Войдите в систему.",                                             "Sign in first."},
    role_not_held         {"role_not_held",      Kind::forbidden, "LET1306-A2-2.1-b","Роль «{role}» вам не дана или больше не действует.",             "You do not hold the role “{role_en}” (any more)."},
    not_permitted         {"not_permitted",      Kind::forbidden, "MOD-3.1-e",       "Роли «{role}» это действие не дано.",                            "The role “{role_en}” has no right to this."},
    not_head              {"not_head",           Kind::forbidden, "IOM-3.6-c",       "Это может только руководитель ОО или тот, кто его замещает.",    "Only the head of the organisation, or who acts in their place, may do this."},
    wrong_organisation    {"wrong_organisation", Kind::forbidden, "LET1306-A2-2.1-a","Выбрана «{active_name}», заявитель работает в «{needed_name}». Смените роль: «{needed_name}», «{role}».",
                                                                                     "“{active_name}” is selected, the applicant works at “{needed_name}”. Switch your role to “{needed_name}”."},
    not_your_organisation {"not_your_organisation",Kind::forbidden,"LET1306-A2-2.2-a","Это относится к другой организации.",                           "This belongs to another organisation."},
    not_own               {"not_own",            Kind::forbidden, "MOD-1.5-d",       "Это относится к другому человеку.",                              "This belongs to another person."},
    not_the_provider      {"not_the_provider",   Kind::forbidden, "IOM-3.6-d",       "Это может только организация, которая реализует программу.",     "Only the organisation that delivers the programme may do this."},
    own_application       {"own_application",    Kind::forbidden, "AMB-A8",          "Свою заявку подтверждает не сам заявитель.",                     "One's own application is confirmed by somebody else."},
    // windows
    selection_not_open    {"window_not_open",    Kind::not_now,   "LET1306-1",       "Выбор программ начнётся {selection_window.from}.",               "Choosing begins on {selection_window.from}."},
    selection_closed      {"window_closed",      Kind::not_now,   "LET1306-1",       "Срок выбора истёк {selection_window.until} (включительно, UTC+5).",
                                                                                     "The selection window closed on {selection_window.until} (inclusive, UTC+5)."},
    confirmation_not_open {"window_not_open",    Kind::not_now,   "LET1306-2",       "Подтверждение начнётся {confirmation_window.from}.",             "Confirming begins on {confirmation_window.from}."},
    confirmation_closed   {"window_closed",      Kind::not_now,   "LET1306-2",       "Срок подтверждения истёк {confirmation_window.until} (включительно, UTC+5).",
                                                                                     "The confirmation window closed on {confirmation_window.until} (inclusive, UTC+5)."},
    group_not_open        {"window_not_open",    Kind::not_now,   "LET1306-A1-2-d",  "Запись в группу откроется {group_window.from}.",                 "The group opens for applications on {group_window.from}."},
    group_closed          {"window_closed",      Kind::not_now,   "LET1306-A1-2-d",  "Запись в группу закрыта {group_window.until} (включительно, UTC+5).",
                                                                                     "The group closed for applications on {group_window.until} (inclusive, UTC+5)."},
    event_not_open        {"window_not_open",    Kind::not_now,   "AMB-A5",          "Заявки на событие принимаются с {event.from}.",                  "Applications for the event are taken from {event.from} on."},
    event_begun           {"window_closed",      Kind::not_now,   "AMB-A5",          "Последний день заявки на событие был {event.until}.",            "The last day to apply for the event was {event.until}."},
    term_not_begun        {"window_not_open",    Kind::not_now,   "AMB-A46",         "Срок маршрута начнётся {route_term.from}.",                      "The route's term begins on {route_term.from}."},
    term_over             {"window_closed",      Kind::not_now,   "AMB-A46",         "Срок маршрута истёк {route_term.until}.",                        "The route's term ended on {route_term.until}."},
    // states
    wrong_status          {"wrong_status",       Kind::not_now,   "LET1306-A1-3-a",  "Заявка {number} в статусе «{status}»: это действие невозможно.",  "Application {number} is “{status_en}”: this cannot be done."},
    already_confirmed     {"already_confirmed",  Kind::not_now,   "LET1306-A1-3-b",  "Заявка {number} уже подтверждена {confirmed_at}.",               "Application {number} was confirmed on {confirmed_at} already."},
    employment_ended      {"employment_ended",   Kind::not_now,   "AMB-A45",         "Работа прекращена {ended}: нужна перепривязка заявки.",          "The employment ended on {ended}: the application has to be bound to another one."},
    group_full            {"group_full",         Kind::not_now,   "AMB-A24",         "В группе {group} заняты все {capacity} {capacity:место|места|мест}. Доступен лист ожидания.",
                                                                                     "All {capacity} {capacity:seat|seats} of group {group} are taken. There is a waiting list."},
    second_application    {"second_application", Kind::not_now,   "AMB-A6",          "На формальную часть в этой кампании заявка уже подана: {number}.","There is an application for the formal part in this campaign already: {number}."},
    same_offer_twice      {"same_offer_twice",   Kind::not_now,   "INV-A12",         "На это в этом году заявка уже подана: {number}.",                "There is an application for this in this year already: {number}."},
    code_taken            {"code_taken",         Kind::invalid,   "MOD-3.1-c",       "Код уже занят: {code}.",                                         "This code is taken: {code}."},
    no_consent            {"no_consent",         Kind::not_now,   "MOD-4.4-a",       "Нет согласия на обработку персональных данных.",                 "There is no consent to personal-data processing."},
    not_in_list           {"not_in_list",        Kind::not_now,   "IOM-3.6-b",       "{offer} нет среди рекомендованных; вне маршрута заявка возможна.","{offer} is not on the recommended list; an application outside the route is possible."},
    no_route              {"no_route",           Kind::not_now,   "IOM-3.6-b",       "Маршрут ещё не сформирован.",                                    "There is no route yet."},
    results_not_released  {"results_not_released",Kind::not_now,   "LET1306-0",       "Результаты ещё не открыты.",                                     "The results are not released yet."},
    no_employment         {"no_employment",      Kind::not_now,   "MOD-1.3-d",       "Нет действующего места работы.",                                 "There is no employment in force."},
    text_too_long         {"text_too_long",      Kind::invalid,   "AMB-A49",         "Текст длиннее {limit} {limit:знака|знаков|знаков}.",             "The text is longer than {limit} {limit:character|characters}."},
    // storage and the door
    changed_meanwhile     {"conflict",           Kind::conflict,  "MOD-3.1-a",       "Запись изменили раньше вас. Перечитайте и решите снова.",        "Somebody changed this before you. Reread and decide anew."},
    stale_version         {"stale_version",      Kind::conflict,  "INV-A15",         "Запись изменили после того, как вы её открыли (версия {seen}, сейчас {current}). Перечитайте и решите снова.",
                                                                                                                      "This was changed after you had opened it (version {seen}, now {current}). Reread and decide anew."},
    busy                  {"busy",               Kind::busy,      "MOD-3.1-a",       "Хранилище занято. Повторите с тем же ключом.",                   "The store is busy. Repeat with the same key."},
    outcome_unknown       {"unknown",            Kind::unknown,   "MOD-3.1-a",       "Связь прервалась, исход неизвестен. Повторите с тем же ключом.", "The connection broke, the outcome is not known. Repeat with the same key."},
    store_broken          {"store_broken",       Kind::broken,    "MOD-3.1-a",       "Хранилище отказало ({where}).",                                  "The store failed ({where})."},
    key_reused            {"key_reused",         Kind::conflict,  "MOD-3.1-b",       "Этот ключ уже использован для другой команды.",                  "This key has been used for another command."},
    // reference lists
    code_twice            {"code_twice",         Kind::invalid,   "MOD-4.2-a",       "Код «{code}» стоит в списке {list} дважды.",                     "The code “{code}” stands twice in the list {list}."},
    codes_coincide        {"codes_coincide",     Kind::invalid,   "MOD-4.2-a",       "Код «{code}» есть в двух списках: {first} и {second}.",          "The code “{code}” stands in two lists: {first} and {second}."},
    reference_row         {"reference_row",      Kind::invalid,   "MOD-4.2-a",       "Строка справочника не прочитана: {column} «{value}» ({reason}).","A row of a reference list was not read: {column} “{value}” ({reason})."};
// clang-format on

}  // namespace marshrut::code

namespace marshrut::model {

/// For `docs/errors.md` and the tests that provoke every code.
inline constexpr auto refusals = std::to_array<const Code*>(
    {&code::not_found,        &code::ambiguous,          &code::not_signed_in,         &code::role_not_held,
     &code::not_permitted,    &code::not_head,           &code::wrong_organisation,    &code::not_your_organisation,
     &code::not_own,          &code::not_the_provider,   &code::own_application,       &code::selection_not_open,
     &code::selection_closed, &code::confirmation_not_open, &code::confirmation_closed, &code::group_not_open,
     &code::group_closed,     &code::event_not_open,     &code::event_begun,           &code::term_not_begun,
     &code::term_over,        &code::wrong_status,       &code::already_confirmed,     &code::employment_ended,
     &code::group_full,       &code::second_application, &code::same_offer_twice,      &code::code_taken,
     &code::no_consent,       &code::not_in_list,        &code::no_route,
     &code::results_not_released, &code::no_employment,  &code::text_too_long,  &code::changed_meanwhile,     &code::stale_version, &code::busy,
     &code::outcome_unknown,  &code::store_broken,       &code::key_reused,
     &code::policy_out_of_range, &code::policy_same_key, &code::policy_wrong_key});

}  // namespace marshrut::model
