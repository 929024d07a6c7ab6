// SPDX-License-Identifier: MIT
#pragma once

// A small region for the tests of recommending: the people, lists and offers of the first screen of the README, and words to vary them.

#include <marshrut/recommend.hpp>

#include <string>
#include <vector>

namespace marshrut::recommend::world {

inline constexpr Day today = "2023-06-20"_day;

inline const Policy& policy()
{
    static const Policy only = Policy::chelyabinsk_2023();
    return only;
}

inline const Nomenclature& lists()
{
    static const Nomenclature all{
        .positions{{{"additional_ed_teacher", "pedagogical", "Педагог дополнительного образования", "Teacher of additional education"},
                    {"teacher", "pedagogical", "Учитель", "Teacher"},
                    {"primary_teacher", "pedagogical", "Учитель (начальные классы)", "Primary-school teacher", {"primary_all"}},
                    {"director", "managerial", "Директор", "Director"},
                    {"deputy", "managerial", "Заместитель директора", "Deputy director"}}},
        .subjects{{{"add_technical", "Техническая направленность"},
                   {"add_science", "Естественно-научная направленность"},
                   {"add_sport", "Физкультурно-спортивная направленность"},
                   {"russian", "Русский язык"},
                   {"literature", "Литература"},
                   {"russian_literature", "Русский язык и литература", "", {"russian", "literature"}},
                   {"primary_all", "Начальные классы"},
                   {"physics", "Физика"},
                   {"management", "Управление образованием"}}},
        .municipalities{{{"emanzhelinskiy_mr", "Еманжелинск", "Yemanzhelinsk", Spot{54'740'000, 61'330'000}},
                         {"chelyabinskiy_go", "Челябинск", "Chelyabinsk", Spot{55'160'000, 61'400'000}},
                         {"magnitogorskiy_go", "Магнитогорск", "Magnitogorsk", Spot{53'420'000, 58'980'000}},
                         {"miasskiy_go", "Миасс", "Miass", Spot{55'050'000, 60'110'000}},
                         {"nowhere_mr", "Нигде", "Nowhere"}}},
        .organisation_kinds{{{"ooo", {"primary", "basic", "secondary"}},
                             {"dod", {"additional"}},
                             {"dpo", {"*"}},
                             {"branch", {}, true},
                             {"preschool_unit", {"preschool"}, true}}},
        .competences{{{"subject", std::nullopt, "Предметная", "Subject-matter"},
                      {"communicative", std::nullopt, "Коммуникативная", "Communicative"},
                      {"psych_ped", std::nullopt, "Психолого-педагогическая", "Psychological-pedagogical"},
                      {"methodical", std::nullopt, "Методическая", "Teaching-methods"},
                      {"managerial_area", std::nullopt, "Управленческая", "Managerial"},
                      {"M01", "methodical", "Проектирование урока", "Planning a lesson"},
                      {"M02", "methodical", "Оценивание", "Marking"}}},
        .categories{{{"pedagogical", {}, {"*"}},
                     {"managerial", {}, {"*"}},
                     {"subject_teachers", {"teacher"}, {"*"}},
                     {"additional_pedagogues", {"additional_ed_teacher"}, {"dod"}}}}};
    return all;
}

inline Measurement result(std::string competence, std::int64_t percent, std::optional<Day> on = "2023-04-24"_day, std::string procedure = "ADD-2023")
{
    return {std::move(competence), Points{percent, 100}, on, std::move(procedure)};
}

/// The additional-education teacher of the first screen.
inline Dossier berezin()
{
    return {"4711", 1,
            {Job{"additional_ed_teacher", {"add_technical", "add_science"}, {"additional"}, "emanzhelinskiy_mr", "dod", true}},
            {result("subject", 72), result("communicative", 67), result("psych_ped", 84), result("methodical", 55)}};
}

inline Profile profile(const Dossier& dossier, const Scoring& scoring = policy().scoring) { return profile_of(dossier, lists(), scoring, today); }

inline Intake preliminary(int year = 2024) { return {"", GroupKind::preliminary, year, {}, {}, {"2023-06-01"_day, "2024-12-31"_day}}; }
inline Intake dated(Day begins, int year = 2024)
{
    return {"", GroupKind::dated, year, {}, begins, {"2023-06-01"_day, "2024-12-31"_day}};
}

/// The programme of the first screen.
inline Offer dpp_113()
{
    Offer offer{"DPP-24-113"};
    offer.title = "Педагог дополнительного образования: проектирование дополнительной общеразвивающей программы";
    offer.provider = "ГБУ ДПО ЧИППКРО";
    offer.hours = 72;
    offer.positions = {"additional_ed_teacher"};
    offer.subjects = lists().taken_apart({"add_technical", "add_science", "add_sport"});
    offer.stages = {"additional"};
    offer.covers = {{"subject", 40}, {"communicative", 30}, {"psych_ped", 40}, {"methodical", 90}};
    offer.forms = {DeliveryForm::mixed};
    offer.town = lists().town("chelyabinskiy_go");
    offer.intakes = {preliminary()};
    offer.marks = 14;
    offer.marks_sum = 63;
    return offer;
}

/// A programme for everybody, at a distance, with an open preliminary group.
inline Offer for_all(std::string code, std::vector<Figure100> covers = {{"methodical", 90}})
{
    Offer offer{std::move(code)};
    offer.any_position = offer.any_subject = offer.any_stage = true;
    offer.covers = std::move(covers);
    offer.intakes = {preliminary()};
    return offer;
}

inline Offer event(std::string code, Day begins = "2023-09-14"_day, std::string level = "regional")
{
    Offer offer = for_all(std::move(code));
    offer.kind = OfferKind::event;
    offer.level = std::move(level);
    offer.date_from = begins;
    offer.intakes.clear();
    return offer;
}

/// What the offer is refused for, as names of codes.
inline std::vector<std::string> codes(const Profile& who, const Offer& what, const Ranking& ranking = policy(), Day on = today)
{
    std::vector<std::string> names;
    for (const Failure& one : why_not(who, what, ranking, on)) names.emplace_back(one.code().name);
    return names;
}

/// The unweighted value of a term of the policy.
inline std::int64_t value(std::string_view term, const Profile& who, const Offer& what, const Ranking& ranking = policy(), Day on = today)
{
    for (const Weighted& one : terms_of(ranking, on))
        if (one.rule.text.name == term) return one.rule.value(who, what);
    return -1;
}
inline std::string sentence(std::string_view term, const Profile& who, const Offer& what, Language language = Language::ru)
{
    for (const Weighted& one : terms_of(policy(), today))
        if (one.rule.text.name == term) {
            const Term said = told(one, who, what);
            return language == Language::ru ? said.ru : said.en;
        }
    return "no such term";
}

}  // namespace marshrut::recommend::world
