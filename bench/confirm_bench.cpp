// SPDX-License-Identifier: MIT
// What a head waits for at the button «Одобрить»: the rule alone, the door on memory, the door on a SQLite file kept in both ways, and beside
// them what the file itself asks for two rows in one transaction, which is the least any store on it can take.

#include <marshrut/application.hpp>
#include <marshrut/registrar.hpp>
#include <marshrut/sqlite.hpp>
#include <marshrut/testing/world.hpp>

#include <benchmark/benchmark.h>
#include <sqlite3.h>

#include <filesystem>
#include <random>

using namespace marshrut;

namespace {

constexpr int applications = 400;

/// A folder of the run's own, gone when the run is.
class Folder {
public:
    Folder() : path_{std::filesystem::temp_directory_path() / ("marshrut-bench-" + std::to_string(std::random_device{}()))}
    {
        std::filesystem::create_directories(path_);
    }
    ~Folder()
    {
        std::error_code ignored;
        std::filesystem::remove_all(path_, ignored);
    }
    Folder(const Folder&) = delete;
    Folder& operator=(const Folder&) = delete;

    [[nodiscard]] std::string file(const char* name) const { return (path_ / name).string(); }

private:
    std::filesystem::path path_;
};

/// A school whose teachers have all applied; its head has confirmed nobody yet.
struct School {
    explicit School(std::unique_ptr<store::Store> store) : world{std::move(store)}
    {
        const Organisation school = world.organisation("sgo:12", "ДДТ", "dod");
        const Organisation institute = world.organisation("module:chippkro", "ЧИППКРО", "dpo", {}, "chelyabinskiy_go");
        const Person principal = world.person("sgo:300", school.id, "principal");
        world.head(school.id, principal.id);
        world.programme("DPP-24-113", institute.id);
        world.preliminary("DPP-24-113/1", "DPP-24-113");
        const Procedure procedure = world.procedure("OPK-2023-DO", ProcedureState::released);
        const Campaign campaign = world.campaign("2023-DO", procedure.id);
        for (int i = 0; i < applications; ++i) {
            const std::string key = "sgo:" + std::to_string(5'000 + i);
            const Person teacher = world.person(key, school.id);
            world.route(teacher.id, world.all<Employment>().back().id, procedure.id, campaign.id, {"DPP-24-113"});
        }
        for (int i = 0; i < applications; ++i) {
            const std::string key = "sgo:" + std::to_string(5'000 + i);
            waiting.push_back(world.registrar().act(world.as(key), application::Submit{"DPP-24-113"}).value().id);
        }
        head = world.as("sgo:300", Role::organisation_head, "sgo:12");
    }

    testing::World world;
    std::vector<ApplicationId> waiting{};
    std::optional<Session> head{};
};

void confirm_all(benchmark::State& state, std::unique_ptr<store::Store> store)
{
    School school{std::move(store)};
    std::size_t next = 0;
    for (auto _ : state) {
        const auto done = school.world.registrar().act(*school.head, application::Confirm{school.waiting[next++]});
        if (!done) {
            state.SkipWithError(std::string{done.error().code().name}.c_str());
            break;
        }
    }
}

void rule_alone(benchmark::State& state)
{
    const Application request{ApplicationId{7}, PersonId{4711}, EmploymentId{9}, "DPP-24-113"};
    const Employment job{EmploymentId{9}, PersonId{4711}, OrganisationId{12}};
    const auto head = Standing::of(PersonId{300}, Role::organisation_head, OrganisationId{12}, "2023-07-07T09:00+05:00"_instant);
    for (auto _ : state)
        benchmark::DoNotOptimize(decide(head, application::Confirm{request.id},
                                        {request, job, Window::until("2023-07-07"_day), Lineage{OrganisationId{12}}}));
}
BENCHMARK(rule_alone)->Unit(benchmark::kMicrosecond);

void door_on_memory(benchmark::State& state) { confirm_all(state, nullptr); }
BENCHMARK(door_on_memory)->Iterations(applications)->Unit(benchmark::kMicrosecond)->UseRealTime();

void door_on_file(benchmark::State& state, sqlite::Options options)
{
    const Folder folder;
    confirm_all(state, sqlite::create(folder.file("region.db"), "module:1", "2023-06-20T09:00+05:00"_instant, options).value());
}
BENCHMARK_CAPTURE(door_on_file, shared, sqlite::Options{})->Iterations(applications)->Unit(benchmark::kMicrosecond)->UseRealTime();
BENCHMARK_CAPTURE(door_on_file, alone, sqlite::Options{.alone = true})->Iterations(applications)->Unit(benchmark::kMicrosecond)->UseRealTime();

/// One row changed and one added, committed: no rule, no journal, no notice.
void file_alone(benchmark::State& state, const char* settings)
{
    const Folder folder;
    sqlite3* raw = nullptr;
    const auto run = [&](const char* text) {
        if (sqlite3_exec(raw, text, nullptr, nullptr, nullptr) != SQLITE_OK) state.SkipWithError(sqlite3_errmsg(raw));
    };
    if (sqlite3_open(folder.file("peer.db").c_str(), &raw) != SQLITE_OK) state.SkipWithError("the file does not open");
    run(settings);
    run("CREATE TABLE application (id INTEGER PRIMARY KEY, status INTEGER NOT NULL) STRICT;"
        "CREATE TABLE journal (seq INTEGER PRIMARY KEY, what TEXT NOT NULL) STRICT; INSERT INTO application VALUES (1, 0)");
    for (auto _ : state)
        run("BEGIN IMMEDIATE; UPDATE application SET status = status + 1 WHERE id = 1;"
            "INSERT INTO journal (what) VALUES ('application.confirm'); COMMIT");
    sqlite3_close(raw);
}
BENCHMARK_CAPTURE(file_alone, shared, "PRAGMA journal_mode=TRUNCATE; PRAGMA synchronous=EXTRA")->Iterations(applications)->Unit(benchmark::kMicrosecond)->UseRealTime();
BENCHMARK_CAPTURE(file_alone, alone, "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL")->Iterations(applications)->Unit(benchmark::kMicrosecond)->UseRealTime();

}  // namespace
