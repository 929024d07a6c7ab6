// SPDX-License-Identifier: MIT
#pragma once

// What may be wrong with people and organisations in a file, for whom it matters (the clause), and how it is mended.

#include <marshrut/core/language.hpp>
#include <marshrut/core/refusal.hpp>

#include <array>

namespace marshrut::code {

// clang-format off
inline constexpr Code
    // people
    birth_date_invalid    {"birth_date_invalid",     Kind::invalid, "LET0585-A2-2",   "Дата рождения не прочитана или невозможна.",                       "The birth date was not read or is impossible."},
    name_missing          {"name_missing",           Kind::invalid, "LET0585-A2-2",   "Нет фамилии или имени.",                                           "The surname or the name is missing."},
    names_swapped         {"names_swapped",          Kind::invalid, "MOD-4.2-a",      "Фамилия и имя, похоже, переставлены.",                             "Surname and name seem to be swapped."},
    account_of_nobody     {"account_of_nobody",      Kind::invalid, "LET0585-1-a",    "Учётная запись не названа именем человека.",                       "The account does not bear a person's name."},
    key_of_another        {"key_of_another",         Kind::invalid, "MOD-4.3-a",      "Этот код сотрудника принадлежит другому человеку.",                "This person key belongs to somebody else."},
    name_not_one          {"name_not_one",           Kind::invalid, "MOD-4.3-a",      "В другой строке того же сотрудника имя другое; взято первое.",     "Another row of this person has another name; the first was taken."},
    login_shared          {"login_shared",           Kind::invalid, "LET0585-1-a",    "Этот логин уже у другого человека.",                               "Somebody else has this login already."},
    duplicate_person      {"duplicate_person",       Kind::invalid, "LET0585-2-b",    "Похоже, один человек заведён дважды.",                             "One person seems to be entered twice."},
    duplicate_head        {"duplicate_head",         Kind::invalid, "LET0585-2-a",    "У руководителя несколько учётных записей.",                        "A head has several accounts."},
    namesakes             {"namesakes",              Kind::invalid, "LET0585-2-b",    "Имя и дата рождения те же, СНИЛС разные: проверьте.",              "Name and birth date are equal, СНИЛС differ: check."},
    patronymic_missing    {"patronymic_missing",     Kind::invalid, "LET0585-A1-7",   "Нет отчества и нет отметки «Нет отчества».",                       "There is no patronymic and no mark that there is none."},
    snils_invalid         {"snils_invalid",          Kind::invalid, "MOD-4.3-a",      "Контрольное число СНИЛС не сходится: номер не взят.",              "The check digits of the СНИЛС do not agree: the number was dropped."},
    snils_not_kept        {"snils_not_kept",         Kind::invalid, "MOD-4.3-b",      "Нет ключа для СНИЛС: номера не взяты, одинаковые не узнаются.",    "There is no key for СНИЛС: the numbers were dropped, equal ones are not recognised."},
    sex_unknown           {"sex_unknown",            Kind::invalid, "LET0585-A2-2",   "Пол: «М» или «Ж».",                                                "Sex is «М» or «Ж»."},
    email_invalid         {"email_invalid",          Kind::invalid, "MOD-5.5-f",      "Это не адрес электронной почты: он не взят.",                      "This is no e-mail address: it was dropped."},
    days_reversed         {"days_reversed",          Kind::invalid, "MOD-4.2-a",      "Конец раньше начала.",                                             "The end is before the beginning."},
    experience_invalid    {"experience_invalid",     Kind::invalid, "MOD-4.2-a",      "Стаж — целые годы от 0 до 70.",                                    "Experience is whole years from 0 to 70."},
    function_unknown      {"function_unknown",       Kind::invalid, "LET0585-A2-3",   "Такой функции в СГО нет.",                                         "SGO has no such function."},
    test_person           {"test_person",            Kind::invalid, "MOD-4.2-a",      "Похоже на проверочную запись; отмечена признаком «test».",         "This seems to be a test entry; it is tagged «test»."},
    // their work
    organisation_unknown  {"organisation_unknown",   Kind::invalid, "LET0585-A3-2",   "Такой организации нет.",                                           "There is no such organisation."},
    organisation_ambiguous{"organisation_ambiguous", Kind::invalid, "LET0585-A3-2",   "Так называются несколько организаций: укажите код.",               "Several organisations are called so: give the key."},
    position_missing      {"position_missing",       Kind::invalid, "LET1306-A1-1-e", "Должность не указана.",                                            "The position is missing."},
    position_unknown      {"position_unknown",       Kind::invalid, "LET1306-A1-1-e", "Такой должности в номенклатуре нет; текст сохранён.",              "The nomenclature has no such position; the text was kept."},
    subject_empty         {"subject_empty",          Kind::invalid, "LET0585-4-a",    "Преподаваемые предметы не указаны.",                               "The taught subjects are missing."},
    subject_unknown       {"subject_unknown",        Kind::invalid, "LET0585-4-a",    "Такого предмета в списке нет.",                                    "The list has no such subject."},
    letters_mixed         {"look_alike",             Kind::invalid, "MOD-4.2-a",      "Латинские буквы среди русских.",                                   "Latin letters among Russian ones."},
    // organisations
    key_twice             {"duplicate_key",          Kind::invalid, "MOD-4.2-a",      "Этот код уже есть выше.",                                          "This key stands above already."},
    kind_unknown          {"organisation_kind_unknown",Kind::invalid,"LET0585-2-f",   "Такого типа организации в списке нет.",                            "The list has no such kind of organisation."},
    inn_invalid           {"inn_invalid",            Kind::invalid, "MOD-4.2-a",      "ИНН — 10 или 12 цифр с верным контрольным числом.",                "An ИНН has 10 or 12 digits with right check digits."},
    ogrn_invalid          {"ogrn_invalid",           Kind::invalid, "MOD-4.2-a",      "ОГРН — 13 цифр с верным контрольным числом: номер не взят.",       "An ОГРН has 13 digits with a right check digit: the number was dropped."},
    municipality_unknown  {"municipality_unknown",   Kind::invalid, "MOD-4.2-a",      "Такого муниципалитета в списке нет.",                              "The list has no such municipality."},
    parent_unknown        {"parent_unknown",         Kind::invalid, "LET0585-2-f",    "Головной организации с таким кодом нет.",                          "There is no parent organisation of this key."},
    unit_without_parent   {"unit_without_parent",    Kind::invalid, "LET0585-2-f",    "У подразделения не указана головная организация.",                 "The unit has no parent organisation."},
    organisation_cycle    {"organisation_cycle",                  Kind::invalid, "LET0585-2-f",    "Организации стоят друг над другом по кругу: связи не взяты.",      "The organisations stand above each other in a circle: the links were dropped."},
    organisation_too_deep {"organisation_too_deep",             Kind::invalid, "LET0585-2-f",    "Над организацией больше восьми ступеней: связь не взята.",         "There are more than eight levels above the organisation: the link was dropped."},
    two_heads             {"two_heads",              Kind::invalid, "LET0585-3-a",    "В карточке два директора: ни один не взят.",                       "The card has two heads: neither was taken."},
    equal_names           {"equal_names",            Kind::invalid, "MOD-4.3-a",      "Так же называется другая организация.",                            "Another organisation has the same name."},
    names_overlap         {"names_overlap",          Kind::invalid, "AMB-A10",        "Названия одной организации пересекаются во времени.",              "Names of one organisation overlap in time."},
    authority_expected    {"authority_expected",     Kind::invalid, "LET0585-A1-2",   "Это не орган управления и не министерство.",                       "This is no authority and no ministry."};
// clang-format on

}  // namespace marshrut::code

namespace marshrut::roster {

/// For `docs/errors.md` and the tests that provoke every code.
inline constexpr auto refusals = std::to_array<const Code*>(
    {&code::birth_date_invalid, &code::name_missing, &code::names_swapped, &code::account_of_nobody, &code::key_of_another,
     &code::name_not_one, &code::login_shared, &code::duplicate_person, &code::duplicate_head, &code::namesakes,
     &code::patronymic_missing, &code::snils_invalid, &code::snils_not_kept, &code::sex_unknown, &code::email_invalid,
     &code::days_reversed, &code::experience_invalid, &code::function_unknown, &code::test_person, &code::organisation_unknown,
     &code::organisation_ambiguous, &code::position_missing, &code::position_unknown, &code::subject_empty,
     &code::subject_unknown, &code::letters_mixed, &code::key_twice, &code::kind_unknown, &code::inn_invalid,
     &code::ogrn_invalid, &code::municipality_unknown, &code::parent_unknown, &code::unit_without_parent, &code::organisation_cycle,
     &code::organisation_too_deep, &code::two_heads, &code::equal_names, &code::names_overlap, &code::authority_expected});

/// How a finding is mended, and where.
struct Remedy {
    const Code* code;
    Text say;
};

// clang-format off
inline constexpr auto remedies = std::to_array<Remedy>({
    {&code::birth_date_invalid,     {"birth_date",   "ДД.ММ.ГГГГ",                                          "DD.MM.YYYY"}},
    {&code::names_swapped,          {"names",        "фамилия и имя переставлены?",                          "are surname and name swapped?"}},
    {&code::account_of_nobody,      {"account",      "СГО: одна учётная запись — один человек",              "SGO: one account, one person"}},
    {&code::key_of_another,         {"key",          "СГО: проверить код сотрудника",                        "SGO: check the person key"}},
    {&code::login_shared,           {"login",        "СГО: каждому свой логин",                              "SGO: a login of one's own for each"}},
    {&code::duplicate_person,       {"duplicate",    "marshrut roster merge --preview",                      "marshrut roster merge --preview"}},
    {&code::duplicate_head,         {"head",         "СГО: одна учётная запись, импорт карточки в подразделения; marshrut roster merge --preview",
                                                     "SGO: one account, its card imported into the units; marshrut roster merge --preview"}},
    {&code::namesakes,              {"namesakes",    "сверить людей; объединять нельзя, пока СНИЛС разные",   "compare the people; no merging while СНИЛС differ"}},
    {&code::patronymic_missing,     {"patronymic",   "СГО: отчество или отметка «Нет отчества»",             "SGO: a patronymic or the mark that there is none"}},
    {&code::snils_invalid,          {"snils",        "СГО: проверить номер",                                 "SGO: check the number"}},
    {&code::organisation_ambiguous, {"key",          "код организации вместо названия",                      "the key of the organisation instead of its name"}},
    {&code::position_missing,       {"position",     "СГО: должность в карточке",                            "SGO: the position on the card"}},
    {&code::subject_empty,          {"subjects",     "СГО: «Преподаваемые предметы» в карточке",             "SGO: the taught subjects on the card"}},
    {&code::letters_mixed,          {"letters",      "набрать русскими буквами",                             "type it in Russian letters"}},
    {&code::unit_without_parent,    {"parent",       "СГО: головная организация в карточке",                 "SGO: the parent on the card"}},
    {&code::two_heads,              {"head",         "СГО: оставить одного директора",                       "SGO: leave one head"}},
    {&code::organisation_cycle,                  {"parents",      "СГО: исправить головную организацию в одной из карточек","SGO: mend the parent on one of the cards"}},
});
// clang-format on

}  // namespace marshrut::roster
