// SPDX-License-Identifier: MIT
// A host that has everything already: its own people under text keys, its own users, transaction and mailer. It judges on values,
// keeps its people, lets an act join its transaction, opens sessions from its own sign-in, and sends our letters by its own mailer.

#include <marshrut/application.hpp>
#include <marshrut/registrar.hpp>
#include <marshrut/registrar/deliver.hpp>
#include <marshrut/sqlite.hpp>
#include <marshrut/store/found.hpp>

#include "own_people.hpp"

#include <cstdio>
#include <cstdlib>
#include <map>
#include <memory>

using namespace marshrut;

namespace {

void must(bool holds, const char* what)
{
    if (!holds) std::fprintf(stderr, "own_host: %s\n", what), std::exit(1);
}

//[judge
/// (a) The button «Одобрить» of a portal with tables of its own: the rule is asked on values, nothing of ours is stored.
Refusals approve(const Standing& user, const Application& request, const Employment& job, Window window, const Lineage& school)
{
    const auto verdict = decide(user, application::Confirm{request.id}, {request, job, window, school});
    return verdict ? Refusals{} : verdict.error();
}
//]

void run(sqlite3* db, const char* sql) { must(sqlite3_exec(db, sql, nullptr, nullptr, nullptr) == SQLITE_OK, sql); }

std::int64_t count(sqlite3* db, const char* sql)
{
    sqlite3_stmt* statement = nullptr;
    sqlite3_prepare_v2(db, sql, -1, &statement, nullptr);
    const std::int64_t n = sqlite3_step(statement) == SQLITE_ROW ? sqlite3_column_int64(statement, 0) : -1;
    sqlite3_finalize(statement);
    return n;
}

}  // namespace

int main()
{
    static constexpr Instant now = "2023-06-20T09:00+05:00"_instant;

    // (a)
    const Application request{ApplicationId{7}, PersonId{4711}, EmploymentId{9}, "DPP-24-113"};
    const Employment job{EmploymentId{9}, PersonId{4711}, OrganisationId{12}};
    const auto head = Standing::of(PersonId{300}, Role::organisation_head, OrganisationId{12}, now);
    must(!approve(head, request, job, Window::until("2023-07-07"_day), Lineage{OrganisationId{12}}), "the head may confirm");
    must(bool(approve(head, request, job, Window::until("2023-06-01"_day), Lineage{OrganisationId{12}})), "not after the window");

    //[join
    // (b) people are theirs, every other kind is ours on the same connection: the portal imports its lists once, in its own transaction.
    sqlite3* db = nullptr;
    sqlite3_open(":memory:", &db);
    run(db, OurPeople::tables);
    must(sqlite::migrate(db).ok(), "our tables beside theirs");
    run(db, "BEGIN");
    auto store = store::owning<Person>(OurPeople{db}, sqlite::join(db));
    must(store::found(*store, ExternalKey{"portal", "admin"}, now).ok(), "founded in the host's transaction");
    auto kept = std::make_unique<Registrar>(std::move(store), Host::scripted([] { return now; }));
    Registrar& registrar = *kept;

    // (d) the portal's own sign-in vouches for the person.
    const Session admin = registrar.sign_in(Assertion{{"portal", "admin"}, now, now.plus(std::chrono::hours{1})},
                                            {.role = Role::system_operator}).value();
    //]
    const std::string data = "examples/data/region/";
    must(registrar.act(admin, roster::Import{
        .providers = file("examples/data/reference/dpo_organisations.csv"), .organisations = file(data + "organisations.csv"),
        .procedures = file(data + "procedures.csv"), .campaigns = file(data + "campaigns.csv"),
        .programmes = file(data + "programmes.csv"), .groups = file(data + "groups.csv"), .staff = file(data + "staff.csv"),
        .results = file(data + "results.csv")}).ok(), "imported");
    must(registrar.act(admin, route::FormDue{}).ok(), "routes formed");
    run(db, "COMMIT");
    must(count(db, "SELECT COUNT(*) FROM users WHERE agreed_on IS NOT NULL") > 40, "teachers are rows of the portal");
    must(count(db, "SELECT COUNT(*) FROM m_person") == 0, "and none of ours");

    // (c) what is done inside the host's transaction is kept or gone with it: status, journal and notice alike.
    const Session teacher = registrar.sign_in("sgo:4711").value();
    const Session principal = registrar.sign_in("sgo:300", {.role = Role::organisation_head, .organisation = "sgo:12"}).value();
    const std::string offer = registrar.ask(teacher, route::Mine{}).value().programmes.front().offer;
    using Counts = std::map<std::string, std::int64_t>;
    const Counts none{{"applications", 0}, {"confirmed", 0}, {"entries", 0}, {"letters", 0}};
    const Counts all_three{{"applications", 1}, {"confirmed", 1}, {"entries", 2}, {"letters", 1}};
    const auto kept_now = [&] {
        return Counts{
            {"applications", count(db, "SELECT COUNT(*) FROM m_application")},
            {"confirmed", count(db, "SELECT COUNT(*) FROM m_application WHERE status = 'head_confirmed'")},
            {"entries", count(db, "SELECT COUNT(*) FROM m_entry WHERE kind = 'application'")},
            {"letters", count(db, "SELECT COUNT(*) FROM m_letter WHERE rule = 'application_confirmed'")}};
    };
    std::string number;
    const auto apply_and_confirm = [&] {
        const auto made = registrar.act(teacher, route::ChooseProgramme{offer});
        must(made.ok() && registrar.act(principal, application::Confirm{made->id}).ok(), "applied for and confirmed");
        number = made->printed_number();
    };
    must(kept_now() == none, "nothing is there yet");
    //[rollback
    run(db, "BEGIN");
    apply_and_confirm();  // act(teacher, route::ChooseProgramme{…}), act(principal, application::Confirm{…})
    must(kept_now() == all_three, "seen inside the transaction");
    run(db, "ROLLBACK");
    must(kept_now() == none, "rolled back: neither status nor entry nor letter remains");
    //]
    run(db, "BEGIN");
    apply_and_confirm();
    run(db, "COMMIT");
    must(kept_now() == all_three, "committed: all three");

    // (e) their mailer takes our letters; what it has taken is not offered again.
    std::map<std::string, std::string> posted;  // the address of each title
    const auto mailer = [&](const Message& one) -> Result<> {
        posted[one.title] = one.address;
        return done();
    };
    run(db, "BEGIN");
    const auto sent = deliver(registrar, mailer);
    const auto again = deliver(registrar, mailer);
    run(db, "COMMIT");
    must(sent.ok() && sent->failed == 0 && sent->sent > 0, "the outbox is drained through a callback");
    must(again.ok() && again->sent == 0, "each letter once");
    must(posted["Заявка " + number + " подтверждена"] == "berezin@example.org", "the teacher is told at their own address");

    kept.reset();  // the store ends before the connection it has joined
    must(sqlite3_close(db) == SQLITE_OK, "nothing is left open");
    std::puts("own_host: everything held");
}
