// SPDX-License-Identifier: MIT
// How long a coordinator's list takes to be found: rows of many keys at once, in memory and in SQLite. Twice the keys are to take twice the
// time, never four times.

#include <marshrut/sqlite.hpp>
#include <marshrut/store.hpp>

#include <benchmark/benchmark.h>

#include <memory>

using namespace marshrut;
using namespace marshrut::store;

namespace {

std::unique_ptr<Store> in_memory() { return memory(); }
std::unique_ptr<Store> in_sqlite() { return sqlite::create(":memory:").value(); }

/// One employment for each of so many people.
void fill(Store& store, std::int64_t people)
{
    auto unit = store.begin(Intent::write).value();
    Batch batch;
    for (std::int64_t id = 1; id <= people; ++id)
        batch.changes.push_back({record(Employment{EmploymentId{id}, PersonId{id}, OrganisationId{id % 40}}, 1), 0});
    unit->write(std::move(batch)).value();
    unit->commit().value();
}

template <std::unique_ptr<Store> (*make)()>
void rows_of_many_people(benchmark::State& state)
{
    const auto store = make();
    fill(*store, state.range(0));
    Query query{&kind_of<Employment>(), "person"};
    for (std::int64_t id = state.range(0); id > 0; --id) query.keys.emplace_back(id);
    const auto unit = store->begin(Intent::read).value();
    for (auto _ : state) {
        auto rows = unit->list(query);
        benchmark::DoNotOptimize(rows);
    }
    state.SetComplexityN(state.range(0));
    state.counters["rows/s"] = benchmark::Counter(static_cast<double>(state.iterations() * state.range(0)), benchmark::Counter::kIsRate);
}
BENCHMARK(rows_of_many_people<in_memory>)->RangeMultiplier(2)->Range(2'500, 10'000)->Unit(benchmark::kMillisecond)->Complexity();
BENCHMARK(rows_of_many_people<in_sqlite>)->RangeMultiplier(2)->Range(2'500, 10'000)->Unit(benchmark::kMillisecond)->Complexity();

}  // namespace
