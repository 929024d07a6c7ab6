// SPDX-License-Identifier: MIT
#pragma once

// One text of SQL for SQLite and PostgreSQL, rendered from the table of kinds: BIGINT and TEXT only, parameters `$n` in the order of
// the columns, every name quoted, every constraint named. A driver's dialect adds a collation and a lock. Bodies in src/sql.

#include <marshrut/store/kinds.hpp>

#include <string>
#include <string_view>
#include <vector>

namespace marshrut::store::sql {

struct Dialect {
    std::string_view name;
    std::string_view text;        ///< the type of a text
    std::string_view for_update;  ///< what locks the rows found
};

inline constexpr Dialect sqlite{"sqlite", "TEXT", ""};
inline constexpr Dialect postgresql{"postgresql", "TEXT COLLATE \"C\"", " FOR UPDATE"};

/// A text and the sort of each of its parameters: `true` a TEXT, `false` a BIGINT.
struct Statement {
    std::string text;
    std::vector<bool> texty;
};

/// Rows have two columns more than their Shape has fields: `row_version` and `row_chain`, always the last ones.
[[nodiscard]] Statement find(const Kind& kind, const Dialect& dialect, std::size_t ids, Lock lock);
/// Rows after an id, at most so many, by id: `field` is one of `keys` keys; an empty field: all rows. Parameters: keys, after, limit.
[[nodiscard]] Statement list(const Kind& kind, const Dialect& dialect, std::string_view field, std::size_t keys);
/// Parameters: all fields, version, chain.
[[nodiscard]] Statement insert(const Kind& kind);
/// Parameters: all fields, version, chain, the version seen. No row: somebody else was quicker.
[[nodiscard]] Statement update(const Kind& kind);
/// Parameters: id, the version seen.
[[nodiscard]] Statement remove(const Kind& kind);

/// A step of the schema. Migrations are numbered from 1 and never changed once released.
struct Migration {
    std::int64_t number;
    std::vector<std::string> statements;

    /// SHA-256 of the statements: a store says which text made it.
    [[nodiscard]] std::string digest() const;
};
[[nodiscard]] std::vector<Migration> migrations(const Dialect& dialect);

/// `m_schema(version, digest)`: which migrations a store has.
[[nodiscard]] std::string create_schema_table(const Dialect& dialect);
[[nodiscard]] Statement read_schema();
[[nodiscard]] Statement note_migration();

/// The refusal for a broken index, by its columns as SQLite names them or by its name as PostgreSQL does; none of ours: nothing.
[[nodiscard]] const Code* taken(const Kind& kind, std::string_view columns_or_name);
[[nodiscard]] const Code* broken(const Kind& kind, std::string_view check);

}  // namespace marshrut::store::sql
