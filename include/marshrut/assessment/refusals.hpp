// SPDX-License-Identifier: MIT
#pragma once

#include <marshrut/model/refusals.hpp>

namespace marshrut::code {

// clang-format off
inline constexpr Code
    procedure_code_missing  {"procedure_code_missing",   Kind::invalid, "MOD-5.4-c",   "У процедуры нет кода.",                                        "The procedure has no code."},
    procedure_name_missing  {"procedure_name_missing",   Kind::invalid, "MOD-5.4-c",   "У процедуры нет названия.",                                    "The procedure has no name."},
    procedure_areas_missing {"procedure_areas_missing",  Kind::invalid, "AMB-A12",     "У процедуры нет областей компетенций.",                        "The procedure has no areas of competence."},
    procedure_area_twice    {"procedure_area_twice",     Kind::invalid, "AMB-A12",     "Область {area} указана дважды.",                               "Area {area} is given twice."},
    procedure_days_reversed {"procedure_days_reversed",  Kind::invalid, "MOD-5.4-c",   "Процедура кончается {until} раньше, чем начинается {from}.",   "The procedure ends on {until}, before it begins on {from}."},
    wrong_procedure_state   {"wrong_procedure_state",    Kind::not_now, "IOM-3.3.1-a", "Процедура {procedure} в состоянии «{state}»: это действие невозможно.",
                                                                                       "Procedure {procedure} is “{state_en}”: this cannot be done."},
    already_released        {"already_released",         Kind::not_now, "AMB-A48",     "Результаты процедуры {procedure} уже открыты.",                "The results of procedure {procedure} have been released already."},
    correction_reason_missing{"correction_reason_missing",Kind::invalid,"AMB-A46",     "Исправление требует причины.",                                 "A correction needs a reason."},
    points_invalid          {"points_invalid",           Kind::invalid, "AMB-A13",     "{points} из {max} — не результат.",                            "{points} of {max} is no result."},
    points_contradict_percent{"points_contradict_percent",Kind::invalid,"AMB-A13",     "Баллы и процент противоречат друг другу.",                     "Points and percent contradict each other."},
    nothing_corrected       {"nothing_corrected",        Kind::invalid, "AMB-A48",     "Результат уже такой.",                                         "The result is that already."};
// clang-format on

}  // namespace marshrut::code

namespace marshrut::assessment {

inline constexpr auto refusals = std::to_array<const Code*>(
    {&code::procedure_code_missing, &code::procedure_name_missing, &code::procedure_areas_missing,
     &code::procedure_area_twice, &code::procedure_days_reversed, &code::wrong_procedure_state, &code::already_released,
     &code::correction_reason_missing, &code::points_invalid, &code::points_contradict_percent,
     &code::nothing_corrected});

}  // namespace marshrut::assessment
