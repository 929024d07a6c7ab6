// SPDX-License-Identifier: MIT
#pragma once

#include <marshrut/model/refusals.hpp>

namespace marshrut::code {

// clang-format off
inline constexpr Code
    assessment_not_completed{"assessment_not_completed", Kind::not_now,   "LET1306-0",       "Оценка ещё не завершена.",                                          "The assessment is not completed yet."},
    offer_withdrawn         {"offer_withdrawn",          Kind::not_now,   "MOD-5.4-b",       "{offer} больше не предлагается.",                                   "{offer} is no longer offered."},
    wrong_group             {"wrong_group",              Kind::invalid,   "LET1306-A1-2-d",  "Группа {group} не относится к {offer}.",                            "Group {group} does not belong to {offer}."},
    wrong_year              {"wrong_year",               Kind::invalid,   "INV-B3",          "Группа {group} не на {year} год.",                                  "Group {group} is not for the year {year}."},
    group_needed            {"group_needed",             Kind::invalid,   "LET1306-A1-2-d",  "Выберите группу, например предварительную запись.",                 "Choose a group, for example the preliminary enrolment."},
    group_withdrawn         {"group_withdrawn",          Kind::not_now,   "LET1306-A1-2-d",  "Группа {group} закрыта.",                                           "Group {group} has been withdrawn."},
    group_begun             {"group_begun",              Kind::not_now,   "AMB-A4",          "Обучение в группе {group} началось {begins}: возможно только отчисление.",
                                                                                             "Group {group} began on {begins}: only an expulsion is possible."},
    suspended               {"suspended",                Kind::not_now,   "AMB-A45",         "Заявка {number} приостановлена до перепривязки.",                   "Application {number} is suspended until it is bound anew."},
    no_position_in_profile  {"profile_incomplete",       Kind::not_now,   "AMB-A31",         "В профиле не указана должность.",                                   "The profile gives no position."},
    higher_education_needed {"education_too_low",        Kind::not_now,   "MOD-1.2-b",       "Программе нужно высшее образование, законченное или получаемое.",   "The programme asks for higher education, completed or under way."},
    vocational_education_needed{"education_too_low",     Kind::not_now,   "MOD-1.2-b",       "Программе нужно среднее профессиональное или высшее образование, законченное или получаемое.",
                                                                                             "The programme asks for vocational or higher education, completed or under way."},
    comment_needed          {"comment_needed",           Kind::invalid,   "AMB-A4",          "Отмена после включения в группу требует комментария.",              "Cancelling after inclusion needs a comment."},
    comment_empty           {"comment_empty",            Kind::invalid,   "LET1306-A1-4-e",  "Комментарий пуст.",                                                 "The comment is empty."},
    comment_too_long        {"comment_too_long",         Kind::invalid,   "LET1306-A1-4-e",  "Комментарий длиннее {limit} {limit:знака|знаков|знаков}.",          "The comment is longer than {limit} {limit:character|characters}."},
    already_in_group        {"already_in_group",         Kind::not_now,   "AMB-A24",         "Заявка уже в группе {group}.",                                      "The application is in group {group} already."},
    nothing_to_include      {"nothing_to_include",       Kind::not_now,   "AMB-A22",         "Заявка на событие не требует группы.",                              "An application for an event needs no group."},
    not_your_employment     {"not_your_employment",      Kind::invalid,   "AMB-A32",         "Это место работы другого человека.",                                "That employment is somebody else's."};
// clang-format on

}  // namespace marshrut::code

namespace marshrut::application {

inline constexpr auto refusals = std::to_array<const Code*>(
    {&code::assessment_not_completed, &code::offer_withdrawn,
     &code::wrong_group, &code::wrong_year, &code::group_needed, &code::group_withdrawn, &code::group_begun,
     &code::suspended, &code::no_position_in_profile, &code::higher_education_needed, &code::vocational_education_needed, &code::comment_needed, &code::comment_empty,
     &code::comment_too_long, &code::already_in_group, &code::nothing_to_include, &code::not_your_employment});

}  // namespace marshrut::application
