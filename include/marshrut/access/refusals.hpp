// SPDX-License-Identifier: MIT
#pragma once

#include <marshrut/model/refusals.hpp>

namespace marshrut::code {

// clang-format off
inline constexpr Code
    role_not_given        {"role_not_given",         Kind::invalid,   "LET0585-3-c", "Роль «{role}» не назначают: она следует из карточки.",           "The role “{role_en}” is not given: it follows from a card."},
    right_needed          {"right_needed",           Kind::invalid,   "MOD-5.2-a",   "Закреплённому специалисту нужно право: подавать или согласовывать заявки.",
                                                                                     "An assigned specialist needs a right: to submit or to approve."},
    right_unfit           {"right_unfit",            Kind::invalid,   "MOD-5.2-a",   "Роль «{role}» не бывает с таким правом.",                        "The role “{role_en}” has no such right."},
    term_invalid          {"term_invalid",           Kind::invalid,   "MOD-5.2-a",   "Срок назначения кончается раньше, чем начинается, или уже прошёл.",
                                                                                     "The term ends before it begins, or is over already."},
    term_needed           {"term_needed",            Kind::invalid,   "AMB-A9",      "Руководитель поручает подтверждение на срок: укажите последний день.",
                                                                                     "A head delegates confirming for a term: give its last day."},
    own_deputy            {"own_deputy",             Kind::invalid,   "AMB-A9",      "Себя заместителем не назначают.",                                "Nobody is their own deputy."},
    deputy_not_employed   {"deputy_not_employed",    Kind::not_now,   "IOM-3.4.3",   "Заместитель должен работать в этой организации.",                "A deputy has to work in this organisation."},
    person_blocked        {"person_blocked",         Kind::not_now,   "MOD-3.1-f",   "Учётная запись заблокирована.",                                  "The account is blocked."},
    already_appointed     {"already_appointed",      Kind::not_now,   "MOD-5.2-a",   "Эта роль уже дана на этот срок.",                                "This role has been given for this term already."},
    already_revoked       {"already_revoked",        Kind::not_now,   "MOD-5.2-a",   "Назначение уже отозвано.",                                       "The assignment has been revoked already."},
    last_operator         {"last_operator",          Kind::not_now,   "ORD1351-2",   "Это последний оператор модуля: сначала назначьте другого.",      "This is the last operator of the module: appoint another one first."},
    sgo_role_without_cards{"sgo_role_without_cards", Kind::not_now,   "AMB-A27",     "В СГО роль «{sgo_role}» не видит карточек: роль «{role}» с правами на людей не даётся.",
                                                                                     "The role “{sgo_role_en}” of SGO sees no cards: “{role_en}” with rights over people is not given."},
    sgo_role_unknown      {"sgo_role_unknown",       Kind::invalid,   "LET0585-A1-6","Роли СГО «{word}» нет. Есть: Администратор, Начальник, Сотрудник, Оператор, Координатор одаренных детей, Координатор мероприятий.",
                                                                                     "There is no role “{word}” in SGO. There are: Администратор, Начальник, Сотрудник, Оператор, Координатор одаренных детей, Координатор мероприятий."};
// clang-format on

}  // namespace marshrut::code

namespace marshrut::access {

inline constexpr auto refusals = std::to_array<const Code*>(
    {&code::role_not_given, &code::right_needed, &code::right_unfit, &code::term_invalid, &code::term_needed,
     &code::own_deputy, &code::deputy_not_employed, &code::person_blocked, &code::already_appointed,
     &code::already_revoked, &code::last_operator, &code::sgo_role_without_cards, &code::sgo_role_unknown});

}  // namespace marshrut::access
