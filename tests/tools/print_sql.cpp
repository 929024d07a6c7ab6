// SPDX-License-Identifier: MIT
// Prints every statement that a store runs, as a script for psql: the schema, then each statement prepared.
#include <marshrut/store/sql.hpp>

#include <iostream>

using namespace marshrut::store;

namespace {

void prepare(const sql::Statement& statement)
{
    static int number = 0;
    std::cout << "PREPARE s" << ++number;
    const char* before = "(";
    for (const bool texty : statement.texty) {
        std::cout << before << (texty ? "text" : "bigint");
        before = ", ";
    }
    std::cout << (statement.texty.empty() ? "" : ")") << " AS " << statement.text << ";\n";
}

}  // namespace

int main()
{
    const sql::Dialect& dialect = sql::postgresql;
    std::cout << "BEGIN;\n" << sql::create_schema_table(dialect) << ";\n";
    for (const sql::Migration& migration : sql::migrations(dialect))
        for (const std::string& statement : migration.statements) std::cout << statement << ";\n";
    std::cout << "COMMIT;\n";

    prepare(sql::read_schema());
    prepare(sql::note_migration());
    for (const Kind& kind : kinds) {
        for (const std::size_t ids : {std::size_t{1}, std::size_t{4}})
            for (const Lock lock : {Lock::none, Lock::row}) prepare(sql::find(kind, dialect, ids, lock));
        prepare(sql::list(kind, dialect, {}, 0));
        for (const Index& index : kind.indexes())
            for (const std::size_t keys : {std::size_t{1}, std::size_t{4}}) prepare(sql::list(kind, dialect, index.fields.front(), keys));
        prepare(sql::insert(kind));
        prepare(sql::update(kind));
        prepare(sql::remove(kind));
    }
}
