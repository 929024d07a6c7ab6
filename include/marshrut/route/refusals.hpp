// SPDX-License-Identifier: MIT
#pragma once

#include <marshrut/model/refusals.hpp>

namespace marshrut::code {

// clang-format off
inline constexpr Code
    // forming
    procedure_not_closed   {"procedure_not_closed",   Kind::not_now,   "AMB-A48",    "Процедура {procedure} ещё не закрыта: результаты не окончательны.",          "Procedure {procedure} is not closed yet: the results are not final."},
    not_assessed           {"not_assessed",           Kind::not_now,   "IOM-2.1-a",  "Нет ни результата оценки, ни заявленной потребности.",                        "There is neither a result of an assessment nor a declared need."},
    route_up_to_date       {"route_up_to_date",       Kind::not_now,   "AMB-A48",    "Маршрут уже сформирован по этим результатам.",                                "The route was formed from these results already."},
    // choosing
    route_superseded       {"route_superseded",       Kind::not_now,   "AMB-A15",    "Этот маршрут заменён новым.",                                                 "A newer route has taken this one's place."},
    // final attestation
    nothing_to_attest      {"nothing_to_attest",      Kind::invalid,   "AMB-A22",    "Итоговая аттестация бывает только по программе.",                             "Only programmes end in a final attestation."},
    not_in_training        {"not_in_training",        Kind::not_now,   "IOM-2.6-b",  "Заявка {number} не включена в группу.",                                       "Application {number} is not included in a group."},
    day_in_the_future      {"day_in_the_future",      Kind::invalid,   "IOM-2.6-c",  "{date} ещё не наступило.",                                                    "{date} has not come yet."},
    before_training        {"before_training",        Kind::invalid,   "IOM-2.6-c",  "Обучение в группе {group} началось только {begins}.",                         "Training in group {group} began on {begins} only."},
    document_unearned      {"document_unearned",      Kind::invalid,   "IOM-A2S-10", "Документ выдаётся только после успешной итоговой аттестации.",                "A document is given after a successful final attestation only."},
    document_unnumbered    {"document_unnumbered",    Kind::invalid,   "IOM-A2S-10", "У документа нет номера.",                                                     "The document has no number."},
    already_recorded       {"already_recorded",       Kind::not_now,   "IOM-2.6-b",  "Это уже записано.",                                                           "This is recorded already."},
    facts_closed           {"facts_closed",           Kind::not_now,   "AMB-A46",    "Факты по этому маршруту записывались до {until}; позже их вносит оператор с указанием причины.",
                                                                                     "Facts of this route were recorded until {until}; later the operator enters them, with a reason."},
    reason_needed          {"reason_needed",          Kind::invalid,   "AMB-A46",    "Срок записи фактов истёк {until}: укажите причину.",                          "The days for recording facts ended on {until}: name a reason."},
    // expulsion
    already_expelled       {"already_expelled",       Kind::not_now,   "AMB-A50",    "По заявке {number} уже оформлено отчисление.",                                "An expulsion was recorded for application {number} already."},
    already_passed         {"already_passed",         Kind::not_now,   "IOM-2.6-c",  "По заявке {number} итоговая аттестация уже пройдена.",                        "The final attestation of application {number} is passed already."},
    training_not_begun     {"training_not_begun",     Kind::not_now,   "AMB-A50",    "Обучение по заявке {number} ещё не началось: отмените заявку.",               "Training of application {number} has not begun: cancel the application."},
    order_unnumbered       {"order_unnumbered",       Kind::invalid,   "AMB-A50",    "Укажите номер приказа об отчислении.",                                        "Name the number of the order of expulsion."},
    // participation
    own_participation      {"own_participation",      Kind::forbidden, "IOM-2.6-d",  "Своё участие отмечает не сам участник.",                                      "One's own participation is recorded by somebody else."},
    event_not_chosen       {"event_not_chosen",       Kind::not_now,   "IOM-2.6-e",  "Событие {event} не выбрано в маршруте.",                                      "Event {event} is not chosen in the route."},
    event_not_begun        {"event_not_begun",        Kind::not_now,   "IOM-2.6-d",  "Событие {event} начнётся {begins}.",                                          "Event {event} begins on {begins}."},
    day_outside_event      {"day_outside_event",      Kind::invalid,   "IOM-2.6-d",  "Событие {event} шло с {from} по {to}.",                                       "Event {event} was from {from} to {to}."},
    form_of_participation  {"form_of_participation",  Kind::invalid,   "IOM-2.6-d",  "У события {event} нет такой формы участия. Есть: {forms}.",                   "Event {event} has no such form of participation. It has: {forms}."},
    // support
    support_no_route       {"support_no_route",       Kind::invalid,   "AMB-A49",    "Назовите маршрут.",                                                           "Name a route."},
    support_one_route      {"support_one_route",      Kind::invalid,   "AMB-A49",    "Несколько маршрутов называют только у групповой работы.",                     "Several routes are named of group work only."},
    route_twice            {"route_twice",            Kind::invalid,   "AMB-A49",    "Маршрут назван дважды.",                                                      "A route is named twice."},
    own_support            {"own_support",            Kind::forbidden, "AMB-A49",    "Свой маршрут сопровождает не сам человек.",                                   "One's own route is supported by somebody else."},
    before_route           {"before_route",           Kind::invalid,   "AMB-A49",    "Маршрут сформирован только {formed}.",                                        "The route was formed on {formed} only."},
    not_of_route           {"not_of_route",           Kind::invalid,   "AMB-A49",    "{what} нет в этом маршруте.",                                                 "{what} is not in this route."},
    supporter_elsewhere    {"supporter_elsewhere",    Kind::not_now,   "AMB-A49",    "Этот человек не сопровождает маршруты от вашей организации.",                 "This person does not support routes for your organisation."},
    already_supporter      {"already_supporter",      Kind::not_now,   "AMB-A49",    "Этот маршрут уже сопровождает названный человек.",                            "The person named leads this route already."};
// clang-format on

}  // namespace marshrut::code

namespace marshrut::route {

inline constexpr auto refusals = std::to_array<const Code*>(
    {&code::procedure_not_closed, &code::not_assessed, &code::route_up_to_date, &code::route_superseded,
     &code::nothing_to_attest, &code::not_in_training, &code::day_in_the_future, &code::before_training,
     &code::document_unearned, &code::document_unnumbered, &code::already_recorded, &code::facts_closed,
     &code::reason_needed, &code::already_expelled, &code::already_passed, &code::training_not_begun,
     &code::order_unnumbered, &code::own_participation, &code::event_not_chosen, &code::event_not_begun,
     &code::day_outside_event, &code::form_of_participation, &code::support_no_route, &code::support_one_route,
     &code::route_twice, &code::own_support, &code::before_route, &code::not_of_route, &code::supporter_elsewhere,
     &code::already_supporter});

}  // namespace marshrut::route
