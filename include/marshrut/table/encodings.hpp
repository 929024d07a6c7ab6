// SPDX-License-Identifier: MIT
#pragma once

#include <marshrut/core/result.hpp>

#include <optional>
#include <string>
#include <string_view>

namespace marshrut::table {

/// The text of a file and the encoding it was in.
struct Decoded {
    std::string encoding;            ///< `UTF-8`, `UTF-8 BOM`, `Windows-1251`, `UTF-16LE`
    std::optional<std::string> own;  ///< nothing where the bytes are UTF-8 already
    std::size_t mark = 0;            ///< bytes of the byte order mark

    /// The text, in UTF-8 and without the mark. REQUIRES the bytes that were decoded.
    [[nodiscard]] std::string_view text(std::string_view bytes) const noexcept
    {
        return own ? std::string_view{*own} : bytes.substr(mark);
    }
};

/// Turns the bytes into UTF-8, wholly or not at all.
///
/// Refuses NUL, mixed encodings, KOI8-R, CP866, UTF-16BE and UTF-32 by name (`encoding_refused`), and what is none of them.
[[nodiscard]] Result<Decoded> decode(std::string_view bytes);

}  // namespace marshrut::table
