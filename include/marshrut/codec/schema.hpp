// SPDX-License-Identifier: MIT
#pragma once

#include <marshrut/core/shape.hpp>

#include <string>

namespace marshrut::codec {

/// JSON Schema (draft 2020-12) of what `read` takes, as canonical JSON: a record used twice is defined once, under `$defs`.
[[nodiscard]] std::string schema(const Shape& shape);

template <class T>
[[nodiscard]] std::string schema_of()
{
    return schema(shape_of<T>());
}

}  // namespace marshrut::codec
