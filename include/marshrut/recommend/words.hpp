// SPDX-License-Identifier: MIT
#pragma once

// The sentences of explanations, and how names are put into them. A fact whose name ends in `_en` is for the English sentence.

#include <marshrut/core/wording.hpp>
#include <marshrut/model/catalogue.hpp>
#include <marshrut/recommend/nomenclature.hpp>

#include <array>

namespace marshrut::recommend::words {

// clang-format off
inline constexpr Text
    // coverage
    deficit_item     {"deficit_item",     "{name} {percent} % ({deficit}·{cover})",                        "{name_en} {percent} % ({deficit}·{cover})"},
    only_deep        {"coverage",         "{deep_count:дефицит|дефициты|дефициты}: {deep}",                "{deep_count:deficit|deficits}: {deep_en}"},
    only_light       {"coverage",         "{light_count:затруднение|затруднения|затруднения}: {light}",    "{light_count:difficulty|difficulties}: {light_en}"},
    deep_and_light   {"coverage",         "{deep_count:дефицит|дефициты|дефициты}: {deep}; {light_count:затруднение|затруднения|затруднения}: {light}",
                                          "{deep_count:deficit|deficits}: {deep_en}; {light_count:difficulty|difficulties}: {light_en}"},
    no_deficit       {"coverage",         "дефицитов не восполняет",                                       "makes up no deficit"},
    development      {"coverage",         "развитие: {name} {percent} %, самая низкая область ({factor}·{cover})", "development: {name_en} {percent} %, the lowest area ({factor}·{cover})"},
    // subject
    subjects_shared  {"subject",          "{shared} из {taught}: {names}",                                 "{shared} of {taught}: {names_en}"},
    subjects_any     {"subject",          "для всех предметов",                                            "for all subjects"},
    // position
    position_named   {"position",         "должность названа",                                             "the position is named"},
    position_any     {"position",         "для всех должностей",                                           "for all positions"},
    // need
    no_needs         {"need",             "потребности не заявлены",                                       "no needs declared"},
    needs_served     {"need",             "{served} из {needs}: {names}",                                  "{served} of {needs}: {names_en}"},
    needs_unserved   {"need",             "заявленным потребностям не отвечает",                           "meets none of the declared needs"},
    // place
    from_anywhere    {"place",            "{form}",                                                        "{form_en}"},
    at_home          {"place",            "{form}, {to}: свой муниципалитет",                              "{form_en}, {to_en}: own municipality"},
    at_distance      {"place",            "{form}, {from} – {to} {km} км",                                 "{form_en}, {from_en} – {to_en} {km} km"},
    place_unknown    {"place",            "{form}, расстояние не известно",                                "{form_en}, distance not known"},
    at_home_half     {"place",            "{form}, {to}, свой муниципалитет: {base} + {value}/{divisor}",  "{form_en}, {to_en}, own municipality: {base} + {value}/{divisor}"},
    at_distance_half {"place",            "{form}, {from} – {to} {km} км: {base} + {value}/{divisor}",     "{form_en}, {from_en} – {to_en} {km} km: {base} + {value}/{divisor}"},
    place_unknown_half{"place",           "{form}, расстояние не известно: {base} + {value}/{divisor}",    "{form_en}, distance not known: {base} + {value}/{divisor}"},
    // rating
    no_marks         {"rating",           "оценок нет: ⌊{scale}·{top}/{bottom}⌋",                          "no marks: ⌊{scale}·{top}/{bottom}⌋"},
    marked           {"rating",           "{marks} {marks:оценка|оценки|оценок}, сумма {sum}: ⌊{scale}·{top}/{bottom}⌋",
                                          "{marks} {marks:mark|marks}, sum {sum}: ⌊{scale}·{top}/{bottom}⌋"},
    // timing
    preliminary      {"timing",           "предварительная запись на {year} год",                          "preliminary enrolment for {year}"},
    begins           {"timing",           "начало {begins}, через {days} {days:день|дня|дней}",            "begins on {begins}, in {days} {days:day|days}"},
    // the frame of an explanation
    place_of         {"explain",          "{rank}-е место из {fit} {fit:подходящего|подходящих|подходящих}: {score}", "place {rank} of {fit} suitable: {score}"},
    hours            {"explain",          "{hours} ч",                                                     "{hours} h"},
    developing       {"explain",          "развитие",                                                      "development"};

/// What the forms of delivery are called, in the order of `DeliveryForm`.
inline constexpr auto forms = std::to_array<Text>({
    {"distance",  "дистанционно", "distance"},
    {"mixed",     "очно-заочно",  "mixed"},
    {"full_time", "очно",         "in person"},
});
// clang-format on

[[nodiscard]] inline const Text& form(DeliveryForm one) noexcept { return forms[static_cast<std::size_t>(one)]; }

}  // namespace marshrut::recommend::words

namespace marshrut::recommend {

/// A name inside a sentence: the first letter small, unless the word is an abbreviation («ОБЖ», «Английский» → «английский»).
[[nodiscard]] inline std::string inside(std::string name)
{
    const auto capital = [&](std::size_t at) {  // А…Я, Ё in UTF-8, A…Z
        if (at >= name.size()) return false;
        const auto a = static_cast<unsigned char>(name[at]);
        const auto b = static_cast<unsigned char>(at + 1 < name.size() ? name[at + 1] : 0);
        return (a >= 'A' && a <= 'Z') || (a == 0xD0 && (b == 0x81 || (b >= 0x90 && b <= 0xAF)));
    };
    if (!capital(0)) return name;
    const bool cyrillic = static_cast<unsigned char>(name[0]) == 0xD0;
    if (capital(cyrillic ? 2 : 1)) return name;
    if (!cyrillic) {
        name[0] = static_cast<char>(name[0] - 'A' + 'a');
        return name;
    }
    const auto second = static_cast<unsigned char>(name[1]);
    if (second == 0x81)
        name.replace(0, 2, "\xD1\x91");
    else if (second < 0xA0)  // А…П → а…п
        name[1] = static_cast<char>(second + 0x20);
    else                     // Р…Я → р…я
        name[0] = static_cast<char>(0xD1), name[1] = static_cast<char>(second - 0x20);
    return name;
}

/// Names one after the other; a last word that neighbours share is said once: «техническая, естественно-научная направленность».
[[nodiscard]] inline std::string listed(const std::vector<std::string>& names)
{
    const auto last_word = [](const std::string& name) {
        const auto space = name.rfind(' ');
        return space == std::string::npos ? std::string{} : name.substr(space);
    };
    std::string said;
    for (std::size_t i = 0; i < names.size(); ++i) {
        std::string name = names[i];
        if (const std::string last = last_word(name); i + 1 < names.size() && !last.empty() && last_word(names[i + 1]) == last)
            name.resize(name.size() - last.size());
        said += (i == 0 ? "" : ", ") + name;
    }
    return said;
}

template <class Names>
[[nodiscard]] std::string listed(const Names& names, Language language)
{
    std::vector<std::string> told;
    for (const auto& one : names) told.push_back(inside(one.in(language)));
    return listed(told);
}

}  // namespace marshrut::recommend
