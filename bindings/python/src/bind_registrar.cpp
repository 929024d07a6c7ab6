// SPDX-License-Identifier: MIT
#include "door.hpp"

#include <marshrut/codec/json.hpp>
#include <marshrut/registrar/registrar.hpp>
#include <marshrut/store/found.hpp>
#include <marshrut/store/memory.hpp>
#ifdef MARSHRUT_WITH_SQLITE
#include <marshrut/sqlite.hpp>
#endif

#include <pybind11/functional.h>
#include <pybind11/stl.h>

#include <atomic>
#include <chrono>
#include <filesystem>
#include <memory>
#include <optional>
#include <tuple>

namespace marshrut::python {

namespace {

using Files = std::vector<std::pair<std::string, py::bytes>>;
using Progress = std::optional<std::function<void(std::size_t, std::size_t)>>;

/// The clock of the system, or the instant that was set last.
class Clock {
public:
    void set(std::optional<std::int64_t> microseconds)
    {
        now_ = microseconds.value_or(0);
        set_ = microseconds.has_value();
    }
    [[nodiscard]] Instant operator()() const { return set_ ? Instant{now_} : Host{}.clock(); }

private:
    std::atomic<std::int64_t> now_{0};
    std::atomic<bool> set_{false};
};

/// The one door, with values as JSON. Calls from many threads are the store's business; the GIL is not held while one runs.
class Door {
    [[nodiscard]] std::shared_ptr<Registrar> opened() const
    {
        if (!registrar_) throw py::value_error("the registrar is closed");
        return registrar_;
    }
    [[nodiscard]] static Options how(const std::string& key, const Files& files, const Progress& progress, Caller& caller)
    {
        Options options{key};
        if (progress)
            options.progress = [&](std::size_t done, std::size_t total) { caller.call([&] { (*progress)(done, total); }); };
        options.stop = [&] { return caller.stopped(); };
        for (const auto& [name, bytes] : files) options.files.push_back(Source::of(name, bytes));
        return options;
    }
    template <class F>
    [[nodiscard]] auto without_gil(F&& f) const
    {
        const auto door = opened();  // another thread may close meanwhile
        auto answer = [&] {
            py::gil_scoped_release release;
            return f(*door);
        }();
        Caller::raise_what_was_raised();
        return value_of(std::move(answer));
    }

public:
    Door(std::unique_ptr<store::Store> store, std::shared_ptr<Clock> clock, bool scripted)
        : clock_{std::move(clock)}
    {
        Host its = host(scripted ? std::optional{value_of(registrar::traces(*store))} : std::nullopt);
        registrar_ = std::make_shared<Registrar>(std::move(store), std::move(its));
    }

    void at(std::optional<std::int64_t> microseconds) { clock_->set(microseconds); }
    void close() { registrar_.reset(); }
    [[nodiscard]] bool closed() const noexcept { return registrar_ == nullptr; }

    [[nodiscard]] std::string sign_in(const std::string& key, const std::string& as) const
    {
        return without_gil([&](Registrar& door) -> Result<std::string> {
            MARSHRUT_TRY(const auto how, codec::from_json<As>(as));
            MARSHRUT_TRY(const auto session, door.sign_in(key, how));
            return codec::to_json(session);
        });
    }
    [[nodiscard]] std::string anonymous() const { return codec::to_json(opened()->anonymous()); }
    [[nodiscard]] std::string roles(const std::string& key) const
    {
        return without_gil([&](Registrar& door) -> Result<std::string> {
            MARSHRUT_TRY(const auto all, door.roles(key));
            return codec::to_json(all);
        });
    }
    [[nodiscard]] std::string audit() const
    {
        return without_gil([](Registrar& door) -> Result<std::string> {
            MARSHRUT_TRY(const auto audited, door.audit());
            return codec::to_json(audited);
        });
    }
    [[nodiscard]] std::string json_line(const std::string& json) const
    {
        return without_gil([&](Registrar& door) -> Result<std::string> { return door.line(json); });
    }

    [[nodiscard]] std::string line(const std::string& session, const std::string& verb, const std::string& name,
                                   const std::string& with, const std::string& key, const Files& files,
                                   const Progress& progress) const
    {
        Caller caller;
        const Options options = how(key, files, progress, caller);
        return without_gil([&](Registrar& door) -> Result<std::string> {
            MARSHRUT_TRY(const auto who, codec::from_json<Session>(session));
            return door.line(who, verb, name, with, options);
        });
    }

    /// One verdict an item: `{"done": …}` or `{"refused": [every reason]}`.
    [[nodiscard]] std::vector<std::string> act_all(const std::string& session,
                                                   const std::vector<std::pair<std::string, std::string>>& items,
                                                   const std::string& key, const Files& files, const Progress& progress) const
    {
        Caller caller;
        const Options options = how(key, files, progress, caller);
        return without_gil([&](Registrar& door) -> Result<std::vector<std::string>> {
            MARSHRUT_TRY(const auto who, codec::from_json<Session>(session));
            std::vector<registrar::Asked> commands;
            for (const auto& [name, with] : items) {
                MARSHRUT_TRY(auto one, registrar::asked(registrar::commands(), name, with));
                commands.push_back(std::move(one));
            }
            MARSHRUT_TRY(const auto verdicts, door.act_all(who, commands, options));
            std::vector<std::string> all;
            for (std::size_t i = 0; i < verdicts.size(); ++i) {
                if (verdicts[i]) {
                    all.push_back("{\"done\":" + codec::write(commands[i].row->answer(), verdicts[i].answer.get()) + '}');
                    continue;
                }
                std::string reasons = "{\"refused\":[";
                for (const Failure& why : verdicts[i].no) reasons += (reasons.back() == '[' ? "" : ",") + codec::failure_json(why);
                all.push_back(reasons + "]}");
            }
            return all;
        });
    }

private:
    [[nodiscard]] Host host(std::optional<std::int64_t> traces) const
    {
        const auto clock = [clock = clock_] { return (*clock)(); };
        Host host = traces ? Host::scripted(clock, *traces) : Host::standard();
        host.clock = clock;
        return host;
    }

    std::shared_ptr<Clock> clock_;
    std::shared_ptr<Registrar> registrar_;
};

/// The key of a first operator, or a refusal.
ExternalKey operator_of(const std::string& key)
{
    const auto read = ExternalKey::parse(key);
    if (!read) raise(Failure{code::not_known_here});
    return *read;
}

std::unique_ptr<Door> open_memory(const std::string& first_operator, std::optional<std::int64_t> now)
{
    const auto clock = std::make_shared<Clock>();
    clock->set(now);
    auto store = store::memory();
    if (const auto founded = store::found(*store, operator_of(first_operator), (*clock)()); !founded) raise(founded.error());
    return std::make_unique<Door>(std::move(store), clock, now.has_value());
}

#ifdef MARSHRUT_WITH_SQLITE
std::unique_ptr<Door> open_sqlite(const std::string& file, const std::optional<std::string>& first_operator, std::optional<std::int64_t> now,
                                  std::int64_t wait, bool durable, bool alone)
{
    const sqlite::Options how{std::chrono::milliseconds{wait}, durable ? sqlite::Durability::full : sqlite::Durability::none, alone};
    const auto clock = std::make_shared<Clock>();
    clock->set(now);
    std::error_code ignored;
    const bool make = first_operator && !std::filesystem::exists(file, ignored);
    auto opened = [&]() -> Result<std::unique_ptr<store::Store>> {
        py::gil_scoped_release release;
        if (!make) return sqlite::open(file, how);
        return sqlite::create(file, *first_operator, (*clock)(), how);
    }();
    return std::make_unique<Door>(value_of(std::move(opened)), clock, now.has_value());
}
#endif

}  // namespace

void bind_registrar(py::module_& module)
{
    py::class_<Door>(module, "Door", "A registrar behind JSON. Instants are microseconds of UTC since 1970.")
        .def("at", &Door::at, py::arg("microseconds"), "Sets the clock; None: the system's again.")
        .def("close", &Door::close)
        .def_property_readonly("closed", &Door::closed)
        .def("sign_in", &Door::sign_in, py::arg("key"), py::arg("as_json"))
        .def("anonymous", &Door::anonymous)
        .def("roles", &Door::roles, py::arg("key"))
        .def("audit", &Door::audit, "The invariants of everything kept, the chains and seals of the journal. JSON.")
        .def("json_line", &Door::json_line, py::arg("line"))
        .def("line", &Door::line, py::arg("session"), py::arg("verb"), py::arg("name"), py::arg("with_json"), py::kw_only(),
             py::arg("key") = "", py::arg("files") = Files{}, py::arg("progress") = py::none())
        .def("act_all", &Door::act_all, py::arg("session"), py::arg("items"), py::kw_only(), py::arg("key") = "",
             py::arg("files") = Files{}, py::arg("progress") = py::none());
    module.def("print_audit",
               [](const std::string& json, bool english) {
                   return registrar::print(value_of(codec::from_json<registrar::Audited>(json)), english ? Language::en : Language::ru);
               },
               py::arg("audited"), py::kw_only(), py::arg("english") = false, "A line for each fault and the sum of them.");
    module.def("open_memory", &open_memory, py::arg("operator"), py::arg("now") = py::none(),
               "A store in memory, founded with its first operator. With `now` the clock stands there and keys are counted.");
#ifdef MARSHRUT_WITH_SQLITE
    module.def("open_sqlite", &open_sqlite, py::arg("file"), py::arg("operator") = py::none(), py::arg("now") = py::none(), py::kw_only(),
               py::arg("wait") = 10'000, py::arg("durable") = true, py::arg("alone") = false,
               "The store in a file; one that is missing is made when its first operator is named.");
#endif
}

}  // namespace marshrut::python
