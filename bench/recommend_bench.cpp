// SPDX-License-Identifier: MIT
// How long people wait for their recommendations by the readable reference: one person, a school, a district. A region waits for the engine.

#include <marshrut/recommend.hpp>

#include <benchmark/benchmark.h>

#include <random>

using namespace marshrut;
using namespace marshrut::recommend;

namespace {

constexpr Day today = "2023-06-20"_day;

/// A made-up catalogue and people over small lists; the same for the same seed.
class Made {
public:
    std::size_t below(std::size_t n) { return bits_() % n; }

    Offer offer(std::size_t number)
    {
        Offer one{"P" + std::to_string(100'000 + number), number % 3 == 0 ? OfferKind::event : OfferKind::programme};
        one.level = "regional";
        if (one.is_event())
            one.date_from = today.plus(static_cast<int>(below(300)) + 1);
        else
            one.intakes.push_back({"", GroupKind::preliminary, 2024, {}, {}, {}});
        one.any_position = below(2) == 0;
        one.any_subject = below(3) == 0;
        one.any_stage = below(2) == 0;
        one.positions = {code("position", 30)};
        one.subjects = {{code("subject", 60)}, {code("subject", 60)}};
        one.stages = {code("stage", 6)};
        for (const char* area : {"a1", "a2", "a3", "a4"})
            if (below(2) == 0) one.covers.push_back({area, static_cast<int>(below(101))});
        one.forms = {static_cast<DeliveryForm>(below(3))};
        one.town = town();
        one.marks = static_cast<std::int64_t>(below(30));
        one.marks_sum = 4 * one.marks;
        return one;
    }
    Profile person(std::int64_t row)
    {
        Profile one{"", row, true};
        one.position = Named{code("position", 30)};
        one.subjects = {{code("subject", 60)}, {code("subject", 60)}};
        one.stages = {code("stage", 6)};
        one.home = town();
        for (const char* area : {"a1", "a2", "a3", "a4"}) {
            const auto percent = static_cast<std::int64_t>(30 + below(71));
            one.results.push_back({{area, "Область", "Area"}, {}, percent, std::max<std::int64_t>(0, 80 - percent)});
        }
        return one;
    }
    std::vector<Offer> catalogue(std::size_t size)
    {
        std::vector<Offer> all;
        for (std::size_t i = 0; i < size; ++i) all.push_back(offer(i));
        return all;
    }
    std::vector<Profile> people(std::size_t size)
    {
        std::vector<Profile> all;
        for (std::size_t i = 0; i < size; ++i) all.push_back(person(static_cast<std::int64_t>(i)));
        return all;
    }

private:
    std::string code(const char* list, std::size_t n) { return list + std::to_string(below(n)); }
    Town town()
    {
        const auto n = static_cast<std::int64_t>(below(43));
        return {"m" + std::to_string(n), "Город", "Town", Spot{53'000'000 + n * 60'000, 59'000'000 + n * 50'000}};
    }

    std::mt19937 bits_{74};
};

void lists_for(benchmark::State& state)
{
    Made made;
    const auto offers = made.catalogue(static_cast<std::size_t>(state.range(1)));
    const auto people = made.people(static_cast<std::size_t>(state.range(0)));
    const Ranking ranking = Policy::chelyabinsk_2023();
    for (auto _ : state) {
        auto lists = suggest_each(people, offers, ranking, today);
        benchmark::DoNotOptimize(lists);
    }
    state.counters["people/s"] = benchmark::Counter(static_cast<double>(state.iterations() * state.range(0)), benchmark::Counter::kIsRate);
    state.counters["pairs/s"] = benchmark::Counter(static_cast<double>(state.iterations() * state.range(0) * state.range(1)), benchmark::Counter::kIsRate);
}
BENCHMARK(lists_for)->ArgNames({"people", "offers"})->Args({1, 250})->Args({50, 250})->Args({1'000, 250})->Args({1'000, 1'100})->Unit(benchmark::kMillisecond)->UseRealTime();

void explain_one(benchmark::State& state)
{
    Made made;
    const auto offers = made.catalogue(250);
    const Ranking ranking = Policy::chelyabinsk_2023();
    Profile who = made.person(0);
    Lists lists = suggest(who, offers, ranking, today).value();
    while (lists.programmes.empty()) lists = suggest(who = made.person(0), offers, ranking, today).value();
    for (auto _ : state) benchmark::DoNotOptimize(print(*explain(who, lists.programmes.back().offer, offers, ranking, today), Language::ru));
}
BENCHMARK(explain_one)->Unit(benchmark::kMicrosecond);

}  // namespace
