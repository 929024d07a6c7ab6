// SPDX-License-Identifier: MIT
#pragma once

#include <marshrut/model/refusals.hpp>

namespace marshrut::code {

// clang-format off
inline constexpr Code
    one_offer              {"one_offer",               Kind::invalid,   "MOD-5.4-b",       "Публикуется либо программа, либо событие.",              "Publish either a programme or an event."},
    offer_code_missing     {"offer_code_missing",      Kind::invalid,   "MOD-5.4-b",       "Нет кода.",                                              "There is no code."},
    offer_title_missing    {"offer_title_missing",     Kind::invalid,   "MOD-5.4-b",       "У {offer} нет названия.",                                "{offer} has no title."},
    provider_missing       {"provider_missing",        Kind::invalid,   "MOD-5.4-b",       "Не указано, кто реализует {offer}.",                     "Who delivers {offer} is not said."},
    provider_changed       {"provider_changed",        Kind::invalid,   "MOD-5.4-b",       "{offer} реализует другая организация.",                  "{offer} is delivered by another organisation."},
    too_few_hours          {"too_few_hours",           Kind::invalid,   "MOD-1.2-b",       "{hours} {hours:час|часа|часов} — меньше наименьшего объёма {minimum}.",
                                                                                           "{hours} {hours:hour|hours} are fewer than the least volume {minimum}."},
    form_missing           {"form_missing",            Kind::invalid,   "MOD-5.4-b",       "Не указана форма обучения.",                             "No form of delivery is given."},
    figure_out_of_range    {"figure_out_of_range",     Kind::invalid,   "IOM-3.6-a",       "{competence}: {value} вне 0…100.",                       "{competence}: {value} is outside 0…100."},
    education_unknown      {"education_unknown",       Kind::invalid,   "IOM-3.6-a",       "Уровень образования «{word}» неизвестен: spo или vo.",   "The level of education “{word}” is not known: spo or vo."},
    document_kind_unfit    {"document_kind_unfit",     Kind::invalid,   "MOD-1.2-b",       "Документ «{word}» не выдаётся по такой программе.",      "The document “{word}” is not given for such a programme."},
    event_level_unknown    {"event_level_unknown",     Kind::invalid,   "AMB-A21",         "Уровень события «{word}» неизвестен: federal, regional, municipal, institutional.",
                                                                                           "The level “{word}” of an event is not known: federal, regional, municipal, institutional."},
    event_days_reversed    {"event_days_reversed",     Kind::invalid,   "MOD-5.4-d",       "Событие кончается {until} раньше, чем начинается {from}.","The event ends on {until}, before it begins on {from}."},
    inclusion_is_regional  {"inclusion_is_regional",   Kind::forbidden, "IOM-3.3.1-b",     "Включение в рекомендуемый ИОМ решает региональный уровень.","What may be recommended is decided by the region."},
    already_withdrawn      {"already_withdrawn",       Kind::not_now,   "MOD-5.4-b",       "{offer} уже снято.",                                     "{offer} has been withdrawn already."},
    programme_not_offered  {"offer_withdrawn",         Kind::not_now,   "LET1306-A1-2-e",  "{offer} больше не предлагается: группу открыть нельзя.", "{offer} is no longer offered: no group can be opened."},
    group_code_missing     {"group_code_missing",      Kind::invalid,   "LET1306-A1-2-d",  "У группы нет кода.",                                     "The group has no code."},
    preliminary_needs_year {"preliminary_needs_year",  Kind::invalid,   "LET1306-A1-2-e",  "Предварительной записи нужен год.",                      "A preliminary enrolment needs a year."},
    preliminary_has_dates  {"preliminary_has_dates",   Kind::invalid,   "LET1306-A1-2-e",  "У предварительной записи нет дат.",                      "A preliminary enrolment has no dates."},
    preliminary_has_seats  {"preliminary_has_seats",   Kind::invalid,   "AMB-A24",         "Число мест бывает только у группы с датами.",            "Only a dated group has a number of seats."},
    second_preliminary     {"second_preliminary",      Kind::not_now,   "LET1306-A1-2-e",  "Предварительная запись на {offer} на {year} год уже есть: {group}.",
                                                                                           "There is a preliminary enrolment for {offer} in {year} already: {group}."},
    dated_needs_dates      {"dated_needs_dates",       Kind::invalid,   "AMB-A24",         "Группе нужны даты начала и конца.",                      "A dated group needs its first and last day."},
    group_days_reversed    {"group_days_reversed",     Kind::invalid,   "AMB-A24",         "Срок группы кончается {until} раньше, чем начинается {from}.","The group's days end on {until}, before they begin on {from}."},
    form_not_offered       {"form_not_offered",        Kind::invalid,   "MOD-5.4-b",       "Такой формы обучения у {offer} нет.",                    "{offer} has no such form of delivery."},
    capacity_invalid       {"capacity_invalid",        Kind::invalid,   "AMB-A24",         "Мест должно быть не меньше одного.",                     "There must be at least one seat."},
    reserved_over_capacity {"reserved_over_capacity",  Kind::invalid,   "AMB-A24",         "Обещано мест {reserved}, а всего их {capacity}.",        "{reserved} seats are kept, there are {capacity} in all."},
    reserved_without_capacity{"reserved_without_capacity",Kind::invalid,"AMB-A24",         "Места обещаны, а их число не указано.",                  "Seats are kept, but their number is not given."},
    reserved_invalid       {"reserved_invalid",        Kind::invalid,   "AMB-A24",         "Места для {municipality}: одно число, не меньше одного.","Seats for {municipality}: one number, at least one."},
    area_unknown           {"area_unknown",            Kind::invalid,   "AMB-A12",         "Области с таким кодом нет: столбец не прочитан.",       "There is no area of this code: the column was not read."};
// clang-format on

}  // namespace marshrut::code

namespace marshrut::catalogue {

inline constexpr auto refusals = std::to_array<const Code*>(
    {&code::one_offer, &code::offer_code_missing, &code::offer_title_missing, &code::provider_missing,
     &code::provider_changed, &code::too_few_hours, &code::form_missing, &code::figure_out_of_range,
     &code::education_unknown, &code::document_kind_unfit, &code::event_level_unknown, &code::event_days_reversed,
     &code::inclusion_is_regional, &code::already_withdrawn, &code::programme_not_offered, &code::group_code_missing,
     &code::preliminary_needs_year, &code::preliminary_has_dates, &code::preliminary_has_seats,
     &code::second_preliminary, &code::dated_needs_dates, &code::group_days_reversed, &code::form_not_offered,
     &code::capacity_invalid, &code::reserved_over_capacity, &code::reserved_without_capacity, &code::reserved_invalid, &code::area_unknown});

}  // namespace marshrut::catalogue
