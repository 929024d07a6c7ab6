// SPDX-License-Identifier: MIT
// The library keeps everything: a store on SQLite, a staff list in, a route, a choice, the head's confirmation.
//[store
#include <marshrut/registrar.hpp>
#include <marshrut/sqlite.hpp>  // find_package(marshrut COMPONENTS registrar sqlite)
#include <iostream>
using namespace marshrut;

int main()
try {
    static constexpr Instant then = "2023-06-20T09:00+05:00"_instant;  // in the campaign of 2023; without a host it is today
    Registrar registrar{sqlite::create(":memory:", "module:1", then).value(), Host::scripted([] { return then; })};

    const auto clerk = registrar.sign_in("module:1", {.role = Role::system_operator}).value();
    const std::string data = "examples/data/region/";
    std::cout << registrar.act(clerk, roster::Import{
        .providers = file("examples/data/reference/dpo_organisations.csv"), .organisations = file(data + "organisations.csv"),
        .procedures = file(data + "procedures.csv"), .campaigns = file(data + "campaigns.csv"),
        .programmes = file(data + "programmes.csv"), .events = file(data + "events.csv"), .groups = file(data + "groups.csv"),
        .staff = file(data + "staff.csv"), .results = file(data + "results.csv"), .ratings = file(data + "ratings.csv")}).value() << '\n';
    registrar.act(clerk, route::FormDue{}).value();

    const auto me = registrar.sign_in("sgo:4711").value();  // listener, main employment
    const auto best = registrar.ask(me, route::Mine{}).value().programmes.front();
    const auto request = registrar.act(me, route::ChooseProgramme{best.offer}).value();  // choosing = applying

    const auto head = registrar.sign_in("sgo:300", {.role = Role::organisation_head, .organisation = "sgo:12"}).value();
    const auto done = registrar.act(head, application::Confirm{request.id}, {.key = "form-8f31"}).value();
    std::cout << done.printed_number() << ' ' << marshrut::label_of(done.status, Language::ru) << '\n';
    return done.status == Status::head_confirmed ? 0 : 1;
} catch (const Refused& no) { std::cerr << no.why; return 1; }
//]
