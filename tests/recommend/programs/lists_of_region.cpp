// SPDX-License-Identifier: MIT
// Reads a folder of a region and prints lists as slow_scoring.py prints them, to be compared byte for byte.
//
//     lists_of_region FOLDER DAY items | without-list [PROCEDURE] | explain PERSON OFFER | why-not PERSON OFFER | report [--scoring JSON]

#include <marshrut/catalogue/reference.hpp>
#include <marshrut/codec/json.hpp>
#include <marshrut/recommend.hpp>
#include <marshrut/table/csv.hpp>

#include <filesystem>
#include <fstream>
#include <iostream>
#include <iterator>

using namespace marshrut;
using namespace marshrut::recommend;

namespace {

std::optional<table::Table> read(const std::filesystem::path& path)
{
    std::ifstream file{path, std::ios::binary};
    if (!file) return std::nullopt;
    const std::string bytes{std::istreambuf_iterator<char>{file}, {}};
    return table::read(path.filename().string(), bytes).value();
}

Tables tables_of(const std::filesystem::path& folder)
{
    const auto of = [&](const char* name) { return read(folder / (std::string{name} + ".csv")); };
    return {.people = of("people"),   .staff = of("staff"),           .organisations = of("organisations"), .results = of("results"),
            .needs = of("needs"),     .procedures = of("procedures"), .programmes = of("programmes"),       .events = of("events"),
            .offers = of("offers"),   .groups = of("groups"),         .history = of("history"),             .ratings = of("ratings"),
            .providers = table::read("dpo_organisations.csv", catalogue::bundled_file("dpo_organisations")).value()};
}

/// A cell as Python's csv writes it.
std::string cell(const std::string& text)
{
    if (text.find_first_of(",\"\r\n") == std::string::npos) return text;
    std::string quoted = "\"";
    for (const char c : text) quoted += c == '"' ? std::string{"\"\""} : std::string{c};
    return quoted + '"';
}

void print_items(const std::string& key, const char* kind, const std::vector<Recommended>& list)
{
    for (std::size_t rank = 0; rank < list.size(); ++rank) {
        const Recommended& one = list[rank];
        std::cout << cell(key) << ',' << kind << ',' << rank + 1 << ',' << cell(one.offer) << ',' << one.score << ',' << (one.development ? "true" : "false");
        for (const Term& term : one.terms) std::cout << ',' << term.product();
        std::cout << '\n';
    }
}

int run(std::vector<std::string> words)
{
    Policy policy = Policy::chelyabinsk_2023();
    if (const auto scoring = std::ranges::find(words, "--scoring"); scoring != words.end()) {
        policy.scoring = codec::from_json<Scoring>(*std::next(scoring)).value();
        words.erase(scoring, std::next(scoring, 2));
    }
    const std::string what = words.at(2);
    const Day today = Day::parse(words.at(1)).value();
    const Ranking ranking = policy;
    const FromTables from = read_region(tables_of(words.at(0)), catalogue::bundled(), ranking.policy.training_year).value();
    if (what == "report") {
        for (const table::Report& one : from.reports) std::cout << table::print(one, Language::ru);
        return from.faulty ? 1 : 0;
    }
    if (what == "explain" || what == "why-not") {
        const auto person = std::ranges::find(from.region.people, words.at(3), &Dossier::key);
        const Profile who = profile_of(*person, from.region.lists, ranking.scoring(), today);
        const auto why = explain(who, words.at(4), from.region.offers, ranking, today);
        if (what == "explain" && why) std::cout << print(*why, Language::ru);
        if (!why)
            for (const Failure& one : why.error()) std::cout << one.sentence(Language::ru) << " [" << one.code().name << ", " << one.clause() << "]\n";
        return why.ok() ? 0 : 1;
    }
    const auto round = std::ranges::find(from.rounds, words.size() > 3 ? words[3] : "", &Round::procedure);
    const auto profiles = from.region.profiles(ranking.scoring(), today, round == from.rounds.end() ? nullptr : &*round);
    const auto lists = suggest_each(profiles, from.region.offers, ranking, today).value();
    const bool items = what == "items";
    std::cout << (items ? "person_key,list,rank,offer,score,development,coverage,subject,position,need,place,rating,timing\n" : "person_key,list,reason\n");
    for (std::size_t i = 0; i < lists.size(); ++i) {
        if (items) {
            print_items(profiles[i].key, "programme", lists[i].programmes);
            print_items(profiles[i].key, "event", lists[i].events);
            continue;
        }
        if (lists[i].no_programmes) std::cout << cell(profiles[i].key) << ",programme," << label(*lists[i].no_programmes) << '\n';
        if (lists[i].no_events) std::cout << cell(profiles[i].key) << ",event," << label(*lists[i].no_events) << '\n';
    }
    return 0;
}

}  // namespace

int main(int count, char** words)
try {
    return run({words + 1, words + count});
} catch (const std::exception& no) {
    std::cerr << no.what() << '\n';
    return 2;
}
