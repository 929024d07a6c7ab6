// SPDX-License-Identifier: MIT
#pragma once

// Why an offer may not be recommended to a person, and what is wrong with a ranking. One code may be said of a programme and
// of an event in different words.

#include <marshrut/core/refusal.hpp>

#include <array>

namespace marshrut::recommend::code {

// clang-format off
inline constexpr Code
    // 1
    programme_not_published   {"not_published",         Kind::not_now, "IOM-3.3.1-b", "Программа не опубликована.",                                "The programme is not published."},
    event_not_published       {"not_published",         Kind::not_now, "IOM-3.3.1-c", "Событие не опубликовано.",                                  "The event is not published."},
    programme_not_included    {"not_included",          Kind::not_now, "IOM-3.3.1-b", "Программа не включена в рекомендации.",                     "The programme is not included in recommendations."},
    event_not_included        {"not_included",          Kind::not_now, "IOM-3.3.1-c", "Событие не включено в рекомендации.",                       "The event is not included in recommendations."},
    not_formal_kind           {"not_formal_kind",       Kind::not_now, "IOM-2.4-c",   "В формальную часть входят программы повышения квалификации, это профессиональная переподготовка.",
                                                                                      "The formal part takes programmes of qualification improvement, this one is retraining."},
    level_not_recommended     {"level_not_recommended", Kind::not_now, "IOM-A1W-level","Событие уровня «{level}» не рекомендуется.",              "An event of level “{level}” is not recommended."},
    // 2
    programme_position        {"position_not_targeted", Kind::not_now, "IOM-3.6-a",   "Программа не для должности «{position}».",                  "The programme is not meant for the position “{position_en}”."},
    event_position            {"position_not_targeted", Kind::not_now, "IOM-2.5-b",   "Событие не для должности «{position}».",                    "The event is not meant for the position “{position_en}”."},
    position_unknown          {"position_not_targeted", Kind::not_now, "LET1306-A1-1-g","Только для названных должностей, а должность не известна.","Meant for named positions only, and the position is not known."},
    // 3
    programme_subject         {"subject_not_taught",    Kind::not_now, "LET0585-4-c", "Программа для {count:предмета|предметов|предметов} {subjects}.", "The programme is meant for {subjects_en}."},
    event_subject             {"subject_not_taught",    Kind::not_now, "LET0585-4-c", "Событие для {count:предмета|предметов|предметов} {subjects}.",   "The event is meant for {subjects_en}."},
    // 4
    stage_not_targeted        {"stage_not_targeted",    Kind::not_now, "MOD-2.2-c",   "Для других уровней образования: {stages}.",                 "Meant for other stages of education: {stages}."},
    // 5
    entry_not_met             {"entry_not_met",         Kind::not_now, "IOM-3.6-a",   "Для входа нужно не меньше {minimum} % ({competence}), результат {percent} %.",
                                                                                      "Entry needs at least {minimum} % ({competence_en}), the result is {percent} %."},
    entry_not_assessed        {"entry_not_met",         Kind::not_now, "IOM-3.6-a",   "Для входа нужно не меньше {minimum} % ({competence}), результата нет.",
                                                                                      "Entry needs at least {minimum} % ({competence_en}), there is no result."},
    // 6
    completed_recently        {"completed_recently",    Kind::not_now, "AMB-A17",     "Программа уже освоена {completed}; снова с {again}.",       "The programme was completed on {completed}; again from {again}."},
    // 7
    no_open_group             {"no_open_group",         Kind::not_now, "LET1306-A1-2-d","Нет группы, в которую сегодня можно записаться на {year} год.","No group of {year} can be joined today."},
    already_begun             {"already_begun",         Kind::not_now, "AMB-A5",      "Событие началось {began}.",                                 "The event began on {began}."},
    // 8
    nothing_served            {"nothing_served",        Kind::not_now, "IOM-2.5-b",   "Не восполняет ни одного дефицита и не отвечает ни одной потребности.",
                                                                                      "Makes up no deficit and meets no need."},
    nothing_developed         {"nothing_served",        Kind::not_now, "AMB-A43",     "Дефицитов нет, а самую низкую область не развивает.",       "There is no deficit, and the lowest area is not developed."},
    // 9
    contest_below_50          {"contest_below_50",      Kind::not_now, "MOD-2.2-c",   "Конкурс не рекомендуется при результате ниже {floor} %: {competence} {percent} %.",
                                                                                      "A contest is not recommended with a result below {floor} %: {competence_en} {percent} %."},
    // lists as a whole
    not_employed              {"not_employed",          Kind::not_now, "AMB-A45",     "Нет действующего места работы.",                            "There is no active employment."},
    not_assessed              {"not_assessed",          Kind::not_now, "IOM-1.4-c",   "Нет ни результатов оценки, ни потребностей.",               "There are neither results of an assessment nor needs."},
    unknown_offer             {"not_found",             Kind::not_found,"MOD-3.1-b",  "В каталоге нет «{offer}».",                                 "The catalogue has no “{offer}”."},
    // a ranking
    weight_out_of_range       {"policy_out_of_range",   Kind::invalid, "MOD-5.2-e",   "Вес правила «{rule}» = {weight}, допустимо от −1000 до 1000.","The weight of rule “{rule}” = {weight}, allowed is −1000 to 1000."},
    rule_name_taken           {"rule_name_taken",       Kind::invalid, "MOD-5.2-e",   "Правило «{rule}» уже есть.",                                "There is a rule “{rule}” already."},
    rule_out_of_range         {"rule_out_of_range",     Kind::invalid, "MOD-5.2-e",   "Правило «{rule}» дало {value} (строка {row}, {offer}), допустимо до ±1 000 000.",
                                                                                      "Rule “{rule}” gave {value} (row {row}, {offer}), allowed is up to ±1 000 000."},
    // tables
    duplicate_key             {"duplicate_key",         Kind::invalid, "MOD-4.2-a",   "Значение столбца «{column}» повторяется (строка {row}).",   "The value of column “{column}” comes twice (row {row})."},
    results_twice             {"results_twice",         Kind::invalid, "MOD-4.2-a",   "Результаты даны дважды: столбцами percent_… и таблицей results.","Results are given twice: as columns percent_… and as a table results."},
    result_contradicts        {"result_contradicts",    Kind::invalid, "MOD-4.2-a",   "Баллы и процент противоречат друг другу.",                  "Points and percent contradict each other."},
    unknown_competence        {"unknown_code",          Kind::invalid, "MOD-4.2-a",   "Столбец «{column}»: такой компетенции нет, похоже на «{nearest}».","Column “{column}”: there is no such competence, “{nearest}” is near."},
    preliminary_with_dates    {"preliminary_with_dates",Kind::invalid, "LET1306-A1-2-e","У предварительной записи нет дат.",                       "Preliminary enrolment has no dates."},
    rows_of_others            {"rows_of_others",        Kind::invalid, "MOD-4.1",     "{count} {count:строка|строки|строк} о тех, кого в таблицах нет.","{count} {count:row|rows} about people or offers that are not in the tables."};
// clang-format on

}  // namespace marshrut::recommend::code

namespace marshrut::recommend {

/// For `docs/errors.md` and the tests that provoke every code.
inline constexpr auto refusals = std::to_array<const Code*>(
    {&code::programme_not_published, &code::event_not_published, &code::programme_not_included, &code::event_not_included,
     &code::not_formal_kind,         &code::level_not_recommended, &code::programme_position,   &code::event_position,
     &code::position_unknown,        &code::programme_subject,   &code::event_subject,          &code::stage_not_targeted,
     &code::entry_not_met,           &code::entry_not_assessed,  &code::completed_recently,     &code::no_open_group,
     &code::already_begun,           &code::nothing_served,      &code::nothing_developed,      &code::contest_below_50,
     &code::not_employed,            &code::not_assessed,        &code::unknown_offer,          &code::weight_out_of_range,
     &code::rule_name_taken,         &code::rule_out_of_range,   &code::duplicate_key,          &code::results_twice,
     &code::result_contradicts,      &code::unknown_competence,  &code::preliminary_with_dates, &code::rows_of_others});

}  // namespace marshrut::recommend
