// SPDX-License-Identifier: MIT
// A host that has everything already: its own people under text keys, its own users, transaction and mailer. It judges on values,
// keeps its people, lets an act join its transaction, opens sessions from its own sign-in, and sends our letters by its own mailer.

#include <marshrut/application.hpp>
#include <marshrut/registrar.hpp>
#include <marshrut/registrar/deliver.hpp>
#include <marshrut/sqlite.hpp>
#include <marshrut/store/found.hpp>
#include <marshrut/store/owning.hpp>

#include <sqlite3.h>

#include <cassert>
#include <cstdio>
#include <cstdlib>
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

//[people
/// (b) The portal's own table of people: another schema, text keys, a number beside them for us.
class OurPeople {
public:
    explicit OurPeople(sqlite3* db) : db_{db} {}

    Result<std::vector<store::Seen<Person>>> find(store::Of<Person>, std::span<const PersonId> ids, store::Lock)
    {
        std::vector<store::Seen<Person>> found;
        for (const PersonId id : ids)
            rows("SELECT n, agreed_on, changes FROM users WHERE n = " + std::to_string(id.raw()), found);
        return found;
    }
    Result<std::vector<store::Seen<Person>>> list(store::Of<Person>, const store::Query& query)
    {
        std::vector<store::Seen<Person>> found;
        const auto most = query.limit > 1'000'000 ? std::size_t{1'000'000} : query.limit;
        rows("SELECT n, agreed_on, changes FROM users WHERE n > " + std::to_string(query.after) + " ORDER BY n LIMIT " +
                 std::to_string(most), found);
        return found;
    }  // no `write`: the portal alone changes its people

private:
    void rows(const std::string& sql, std::vector<store::Seen<Person>>& into)
    {
        sqlite3_stmt* statement = nullptr;
        sqlite3_prepare_v2(db_, sql.c_str(), -1, &statement, nullptr);
        while (sqlite3_step(statement) == SQLITE_ROW) {
            const auto* day = reinterpret_cast<const char*>(sqlite3_column_text(statement, 1));
            into.push_back({Person{PersonId{sqlite3_column_int64(statement, 0)}, Day::parse(day)}, sqlite3_column_int64(statement, 2)});
        }
        sqlite3_finalize(statement);
    }
    sqlite3* db_;
};
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

    sqlite3* db = nullptr;
    sqlite3_open(":memory:", &db);
    run(db, "CREATE TABLE users(guid TEXT PRIMARY KEY, n BIGINT UNIQUE, agreed_on TEXT, changes BIGINT)");
    must(sqlite::migrate(db).ok(), "our tables beside theirs");
    {
        const auto store = sqlite::join(db);
        run(db, "BEGIN");
        must(store::found(*store, ExternalKey{"portal", "admin"}, now).ok(), "founded in the host's transaction");
        run(db, "COMMIT");
    }
    run(db, "INSERT INTO users SELECT 'f47ac10b-58cc-4372-a567-0e02b2c3d479', id, '2023-01-09', 1 FROM m_person");

    // (b) people are theirs, every other kind is ours on the same connection.
    auto kept = std::make_unique<Registrar>(store::owning<Person>(OurPeople{db}, sqlite::join(db)), Host::scripted([] { return now; }));
    Registrar& registrar = *kept;

    // (d) the portal's own sign-in vouches for the person.
    run(db, "BEGIN");
    const Session admin = registrar.sign_in(Assertion{{"portal", "admin"}, now, now.plus(std::chrono::hours{1})},
                                            {.role = Role::system_operator}).value();
    run(db, "COMMIT");

    // (c) an act joins a transaction that the host has begun; rolled back, nothing of it remains.
    const std::int64_t entries = count(db, "SELECT COUNT(*) FROM m_entry");
    const assessment::Open spring{.code = "OPK-2023", .name = "Оценка 2023", .categories = {}, .areas = {"subject"}};
    run(db, "BEGIN");
    must(registrar.act(admin, spring).ok(), "done inside the host's transaction");
    run(db, "ROLLBACK");
    must(count(db, "SELECT COUNT(*) FROM m_procedure") == 0, "no row remains");
    must(count(db, "SELECT COUNT(*) FROM m_entry") == entries, "no entry remains");
    must(count(db, "SELECT COUNT(*) FROM m_letter") == 0, "no letter remains");
    run(db, "BEGIN");
    must(registrar.act(admin, spring).ok(), "done again");
    run(db, "COMMIT");
    must(count(db, "SELECT COUNT(*) FROM m_procedure") == 1, "kept with the host's commit");

    // (e) their mailer takes our letters.
    run(db, "BEGIN");
    const auto sent = deliver(registrar, [](const Message&) -> Result<> { return done(); });
    run(db, "COMMIT");
    must(sent.ok() && sent->failed == 0, "the outbox is drained through a callback");

    kept.reset();  // the store ends before the connection it has joined
    must(sqlite3_close(db) == SQLITE_OK, "nothing is left open");
    std::puts("own_host: everything held");
}
