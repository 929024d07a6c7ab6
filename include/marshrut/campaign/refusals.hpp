// SPDX-License-Identifier: MIT
#pragma once

#include <marshrut/model/refusals.hpp>

namespace marshrut::code {

// clang-format off
inline constexpr Code
    campaign_code_missing        {"campaign_code_missing",         Kind::invalid, "LET1306-2-b", "У кампании нет кода.",                                       "The campaign has no code."},
    campaign_exists              {"campaign_exists",               Kind::not_now, "LET1306-2-b", "Кампания {campaign} уже открыта.",                           "Campaign {campaign} has been opened already."},
    category_missing             {"category_missing",              Kind::invalid, "LET1306-2-b", "Не указана категория работников: ни у кампании, ни у процедуры.",
                                                                                                 "No category of workers is given, by campaign or procedure."},
    category_twice               {"category_twice",                Kind::invalid, "LET1306-2-b", "Категория {category} указана дважды.",                       "Category {category} is given twice."},
    years_reversed               {"years_reversed",                Kind::invalid, "AMB-A35",     "Год обучения {training_year} раньше года оценки {assessment_year}.",
                                                                                                 "The year of training {training_year} is before that of the assessment {assessment_year}."},
    window_reversed              {"window_reversed",               Kind::invalid, "LET1306-2-b", "Срок кончается {until} раньше, чем начинается {from}.",      "The window ends on {until}, before it begins on {from}."},
    confirmation_before_selection{"confirmation_before_selection", Kind::invalid, "LET1306-2-b", "Подтверждение кончается {confirm_to}, раньше срока выбора {select_to}.",
                                                                                                 "Confirming ends on {confirm_to}, before choosing does on {select_to}."},
    extension_reason_missing     {"extension_reason_missing",      Kind::invalid, "AMB-A5",      "Продление требует причины.",                                 "An extension needs a reason."},
    extension_for_two            {"extension_for_two",             Kind::invalid, "AMB-A5",      "Продлевают для всех, для одного муниципалитета или для одного человека.",
                                                                                                 "An extension is for all, for one municipality or for one person."},
    not_an_extension             {"not_an_extension",              Kind::invalid, "AMB-A5",      "{until} не позже нынешнего срока {limit}.",                  "{until} is not later than the present limit {limit}."},
    day_not_come                 {"day_not_come",                  Kind::not_now, "AMB-A34",     "{day} ещё не наступило.",                                    "{day} has not come yet."};
// clang-format on

}  // namespace marshrut::code

namespace marshrut::campaign {

inline constexpr auto refusals = std::to_array<const Code*>(
    {&code::campaign_code_missing, &code::campaign_exists, &code::category_missing, &code::category_twice,
     &code::years_reversed, &code::window_reversed, &code::confirmation_before_selection,
     &code::extension_reason_missing, &code::extension_for_two, &code::not_an_extension, &code::day_not_come});

}  // namespace marshrut::campaign
