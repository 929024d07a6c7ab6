// SPDX-License-Identifier: MIT
#pragma once

// What the monitoring report says, in both languages.

#include <marshrut/core/language.hpp>

#include <array>

namespace marshrut::report::words {

// clang-format off
inline constexpr Text
    overview_title   {"title",       "Мониторинг реализации индивидуальных образовательных маршрутов", "Monitoring of individual routes"},
    overview_head    {"head",        "{region}, {year} год, на {day}",      "{region}, training year {year}, as of {day}"},
    year_coverage    {"year",        "Охват оценкой за год",                        "Assessed this year"},
    three_coverage   {"three_years", "Охват оценкой за три года",                   "Assessed within three years"},
    enrolled         {"enrolled",    "Записаны на программы из прошедших оценку",   "Enrolled, of those assessed"},
    formal           {"formal",      "Выбрана формальная часть ИОМ",                "Formal part chosen"},
    informal         {"informal",    "Выбрана неформальная часть ИОМ",              "Informal part chosen"},
    norm             {"norm",        "норма {norm} %",                              "norm {norm} %"},
    reached          {"reached",     "норма выполнена",                             "norm reached"},
    to_the_norm      {"to_the_norm", "до нормы не хватает: {shown} {count:человек|человека|человек}", "{shown} {count:person|people} short of the norm"},
    not_applicable   {"nobody",      "не применимо: некого считать",                "not applicable: nobody to count"},
    of_people        {"of",          "{part} из {whole}",                           "{part} of {whole}"},
    map_title        {"map_title",   "Охват оценкой за год по муниципалитетам",     "Assessed this year, by municipality"},
    map_text         {"map_text",    "Карта из {count} {count:шестиугольника|шестиугольников|шестиугольников}, по одному на муниципалитет: сокращение и процент прошедших оценку. Ниже нормы {norm} % — {below}. Те же числа — в таблице «По муниципалитетам».",
                                     "A map of {count} {count:hexagon|hexagons}, one a municipality: its letters and the percent assessed. Below the norm of {norm} %: {below}. The table by municipality has the same figures."},
    below_mark       {"below",       "ниже нормы",                                  "below the norm"},
    nobody_mark      {"nobody_mark", "некого считать",                              "nobody to count"},
    legend           {"legend",      "Прошли оценку, %",                            "Assessed, %"},
    lowest           {"lowest",      "Дальше всего от нормы",                       "Furthest from the norm"},
    none_below       {"none_below",  "Норма выполнена во всех муниципалитетах.",    "Every municipality has reached the norm."},
    steps            {"steps",       "Как продвигаются маршруты",                   "How far routes have come"},
    formed           {"formed",      "сформированы",                                "formed"},
    selected         {"selected",    "с выбором",                                   "chosen"},
    confirmed        {"confirmed",   "подтверждены руководителем",                  "confirmed by the head"},
    in_training      {"in_training", "в обучении или обучены",                      "in training or trained"},
    realised         {"realised",    "реализованы",                                 "realised"},
    realised_full    {"full",        "из них полностью",                            "of these in full"},
    expired          {"expired",     "Срок истёк",                                  "Expired"},
    expelled         {"expelled",    "Отчислены",                                   "Expelled"},
    municipalities   {"by_municipality", "По муниципалитетам",                      "By municipality"},
    municipality     {"municipality","Муниципалитет",                               "Municipality"},
    organisations    {"by_organisation", "По организациям",                         "By organisation"},
    organisation     {"organisation","Организация",                                 "Organisation"},
    state_level      {"state",       "Организации министерства",                    "Organisations of the ministry"},
    whole_region     {"region",      "Вся область",                                 "The whole region"},
    col_year         {"col_year",    "За год",                                      "This year"},
    col_three        {"col_three",   "За три года",                                 "Three years"},
    col_enrolled     {"col_enrolled","Записаны",                                    "Enrolled"},
    col_formal       {"col_formal",  "Формальная",                                  "Formal"},
    col_informal     {"col_informal","Неформальная",                                "Informal"},
    col_formed       {"col_formed",  "Сформи­ровано",                               "Formed"},
    col_selected     {"col_selected","Выбор",                                       "Chosen"},
    col_confirmed    {"col_confirmed","Подтвер­ждено",                              "Confirmed"},
    col_training     {"col_training","Обучение",                                    "Training"},
    col_realised     {"col_realised","Реали­зовано",                                "Realised"},
    organisations_of {"count_of",    "{name}: {count} {count:организация|организации|организаций}", "{name}: {count} {count:organisation|organisations}"},
    how_to_read      {"note",        "Охват — п. 3.3.3 Положения 01/312: не менее 33,3 % ежегодно, 100 % за три года; проценты обрезаны до десятых, сравнение с нормой точное. «Записаны» — п. 3.3.2, «формальная» и «неформальная» — п. 3.3.3, оба из прошедших оценку. Реализован — п. 2.6: завершена формальная часть.",
                                     "Coverage: 01/312, 3.3.3, at least 33.3 % a year and 100 % within three years; percents are cut to tenths, the norm is compared exactly. Enrolled: 3.3.2; formal and informal: 3.3.3, both of those assessed. Realised: 2.6, the formal part is completed."};
// clang-format on

}  // namespace marshrut::report::words
