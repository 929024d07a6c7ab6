// SPDX-License-Identifier: MIT
#include <marshrut/core/digest.hpp>
#include <marshrut/store/cells.hpp>
#include <marshrut/store/sql.hpp>

namespace marshrut::store::sql {

namespace {

constexpr std::string_view version_column = "\"row_version\"", chain_column = "\"row_chain\"";

std::string quoted(std::string_view name) { return '"' + std::string{name} + '"'; }

/// Builds a text and remembers the sort of each parameter, `$1` first.
class Text {
public:
    Statement made;

    Text& operator<<(std::string_view text)
    {
        made.text += text;
        return *this;
    }
    Text& parameter(bool texty)
    {
        made.texty.push_back(texty);
        return *this << "$" << std::to_string(made.texty.size());
    }
    Text& parameters(std::size_t count, bool texty)
    {
        for (std::size_t i = 0; i < count; ++i) (i > 0 ? *this << ", " : *this).parameter(texty);
        return *this;
    }
};

std::string columns(const Kind& kind)
{
    std::string all;
    for (const Field& field : kind.shape().fields) all += quoted(field.name) + ", ";
    return all.append(version_column).append(", ").append(chain_column);
}

std::string rendered(const Way& way)
{
    const std::string field = quoted(way.field);
    if (way.is == Is::nothing) return field + " IS NULL";
    const bool constant = way.other.front() == '\'' || (way.other.front() >= '0' && way.other.front() <= '9');
    const char* sign = way.is == Is::equal ? " = " : way.is == Is::at_least ? " >= " : " <= ";
    return field + sign + (constant ? std::string{way.other} : quoted(way.other));
}

std::string create_table(const Kind& kind, const Dialect& dialect)
{
    std::string text = "CREATE TABLE " + kind.table() + " (";
    for (const Field& field : kind.shape().fields) {
        const Shape& shape = field.shape();
        text += "\n  " + quoted(field.name) + ' ' + (texty(shape) ? std::string{dialect.text} : "BIGINT");
        text += nullable(shape) ? "," : " NOT NULL,";
    }
    text += "\n  " + std::string{version_column} + " BIGINT NOT NULL,";
    text += "\n  " + std::string{chain_column} + ' ' + std::string{dialect.text} + " NOT NULL,";
    text += "\n  CONSTRAINT " + kind.table() + "_id PRIMARY KEY (\"id\")";
    for (const Check& check : kind.checks()) {
        text += ",\n  CONSTRAINT " + std::string{check.name} + " CHECK (";
        const char* before = "";
        for (const Way& way : check.any_of) {
            if (way.field.empty()) continue;
            text += before + rendered(way);
            before = " OR ";
        }
        text += ")";
    }
    return text + ")";
}

std::string index_name(const Index& index) { return "i_" + index.name(); }

std::string create_index(const Kind& kind, const Index& index)
{
    std::string text = index.unique() ? "CREATE UNIQUE INDEX " : "CREATE INDEX ";
    text += index_name(index) + " ON " + kind.table() + " (";
    const char* before = "";
    for (const std::string_view field : index.fields) {
        if (field.empty()) continue;
        text += before + quoted(field);
        before = ", ";
    }
    if (!index.unique()) text += ", \"id\"";  // lists come in the order of the ids
    text += ')';
    if (!index.where.empty()) text += " WHERE " + quoted(index.where) + " IS NOT NULL";
    return text;
}

}  // namespace

Statement find(const Kind& kind, const Dialect& dialect, std::size_t ids, Lock lock)
{
    Text text;
    text << "SELECT " << columns(kind) << " FROM " << kind.table() << " WHERE \"id\" ";
    if (ids == 1)
        (text << "= ").parameter(false);
    else
        (text << "IN (").parameters(ids, false) << ") ORDER BY \"id\"";  // locks are taken in this order
    if (lock == Lock::row) text << dialect.for_update;
    return std::move(text.made);
}

Statement list(const Kind& kind, const Dialect&, std::string_view field, std::size_t keys)
{
    Text text;
    text << "SELECT " << columns(kind) << " FROM " << kind.table() << " WHERE ";
    if (!field.empty()) {
        const bool as_text = texty(store::field(kind, field).shape());
        text << quoted(field);
        if (keys == 1)
            (text << " = ").parameter(as_text);
        else
            (text << " IN (").parameters(keys, as_text) << ")";
        text << " AND ";
    }
    (text << "\"id\" > ").parameter(false) << " ORDER BY \"id\" LIMIT ";
    text.parameter(false);
    return std::move(text.made);
}

Statement insert(const Kind& kind)
{
    Text text;
    text << "INSERT INTO " << kind.table() << " (" << columns(kind) << ") VALUES (";
    for (const Field& field : kind.shape().fields) text.parameter(texty(field.shape())) << ", ";
    text.parameter(false) << ", ";
    text.parameter(true) << ")";
    return std::move(text.made);
}

Statement update(const Kind& kind)
{
    // Parameters are numbered by the columns, so that one row of cells serves `insert` and `update`.
    Statement made;
    made.text = "UPDATE " + kind.table() + " SET ";
    for (const Field& field : kind.shape().fields) {
        made.texty.push_back(texty(field.shape()));
        if (field.name != "id") made.text += quoted(field.name) + " = $" + std::to_string(made.texty.size()) + ", ";
    }
    const std::size_t fields = made.texty.size();
    made.texty.insert(made.texty.end(), {false, true, false});
    made.text += std::string{version_column} + " = $" + std::to_string(fields + 1) + ", " + std::string{chain_column} + " = $" +
                 std::to_string(fields + 2) + " WHERE \"id\" = $1 AND " + std::string{version_column} + " = $" +
                 std::to_string(fields + 3);
    return made;
}

Statement remove(const Kind& kind)
{
    Text text;
    (text << "DELETE FROM " << kind.table() << " WHERE \"id\" = ").parameter(false);
    (text << " AND " << version_column << " = ").parameter(false);
    return std::move(text.made);
}

std::vector<Migration> migrations(const Dialect& dialect)
{
    Migration first{1, {}};
    for (const Kind& kind : kinds) {
        first.statements.push_back(create_table(kind, dialect));
        for (const Index& index : kind.indexes()) first.statements.push_back(create_index(kind, index));
    }
    return {std::move(first)};
}

std::string Migration::digest() const
{
    std::string all;
    for (const std::string& statement : statements) all += statement + ";\n";
    return digest::sha256(all);
}

std::string create_schema_table(const Dialect& dialect)
{
    return "CREATE TABLE m_schema (\n  \"version\" BIGINT NOT NULL,\n  \"digest\" " + std::string{dialect.text} +
           " NOT NULL,\n  CONSTRAINT m_schema_version PRIMARY KEY (\"version\"))";
}

Statement read_schema() { return {"SELECT \"version\", \"digest\" FROM m_schema ORDER BY \"version\"", {}}; }

Statement note_migration() { return {"INSERT INTO m_schema (\"version\", \"digest\") VALUES ($1, $2)", {false, true}}; }

const Code* taken(const Kind& kind, std::string_view columns_or_name)
{
    for (const Index& index : kind.indexes()) {
        if (!index.unique()) continue;
        std::string columns;
        for (const std::string_view field : index.fields)
            if (!field.empty()) columns += (columns.empty() ? "" : ", ") + kind.table() + '.' + std::string{field};
        if (columns_or_name == columns || columns_or_name == index_name(index)) return index.taken;
    }
    return nullptr;
}

const Code* broken(const Kind& kind, std::string_view name)
{
    for (const Check& check : kind.checks())
        if (check.name == name) return check.broken;
    return nullptr;
}

}  // namespace marshrut::store::sql
