// SPDX-License-Identifier: MIT
#pragma once

// JSON in and out of every described struct, by its Shape.
//
// Written canonically: equal values are equal bytes. Fields in the order of their names, no white space, ids as text (a
// 63-bit number is not safe in JSON), days and instants in their ISO form, enumerators by name, an optional without a value left out,
// a choice as its record with `"is"` beside the fields.

#include <marshrut/core/shape.hpp>

#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace marshrut::codec {

/// How deep JSON may be nested.
inline constexpr std::size_t most_depth = 64;

[[nodiscard]] std::string write(const Shape& shape, const void* value);

/// Reads into a value made by `shape.make()`; after a refusal it is half filled and must be thrown away.
///
/// A defaulted field may be absent, `null` is an optional without a value. Every invariant is checked. REFUSES, with the
/// place as a JSON pointer: `not_json` (also a byte order mark, broken UTF-8, half a surrogate pair, anything behind the
/// value), `too_deep`, `duplicate_field`, `unknown_field` and `unknown_label` with the nearest known one, `missing_field`,
/// `wrong_type` (1.0 is no whole number), `out_of_range`, `not_a_text` (U+0000), and what a type's own `check` refuses.
[[nodiscard]] Result<> read(const Shape& shape, std::string_view json, void* value);

template <class T>
[[nodiscard]] std::string to_json(const T& value)
{
    return write(shape_of<T>(), &value);
}

template <class T>
[[nodiscard]] Result<T> from_json(std::string_view json)
{
    T value = detail::blank<T>();
    MARSHRUT_CHECK(read(shape_of<T>(), json, &value));
    return value;
}

/// The members of a JSON object, by name, each as canonical JSON. REFUSES as `read` does.
[[nodiscard]] Result<std::vector<std::pair<std::string, std::string>>> members(std::string_view json);

/// The text in quotes and with escapes. What is not UTF-8 becomes U+FFFD: JSON is never broken by a value.
[[nodiscard]] std::string quoted(std::string_view text);

/// A reason as other programs read it: `{"at","clause","code","en","facts","kind","ru"}`; `at` only where there is a place, the
/// facts by name.
[[nodiscard]] std::string failure_json(const Failure& failure);

/// The reason that `failure_json` wrote, by the tables of codes; `unknown_code` where none of them has it.
[[nodiscard]] Failure failure_of(std::string_view json, std::span<const Code* const> known);

}  // namespace marshrut::codec
