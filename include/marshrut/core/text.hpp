// SPDX-License-Identifier: MIT
#pragma once

// What has to be known about letters. Bodies in src/text: no header includes the Unicode library.

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace marshrut::text {

/// Is it well-formed UTF-8?
[[nodiscard]] bool valid(std::string_view utf8) noexcept;

/// The form in which spellings are compared: NFKC, case folded, ё→е, every dash `-`, soft hyphens, zero-width characters and
/// control characters dropped, runs of white space one space, none at the ends. Not UTF-8: empty.
[[nodiscard]] std::string folded(std::string_view utf8);

/// `folded`, and Latin letters that look like Cyrillic ones turned into them (`Ивaнoв` → `иванов`): only to propose
/// duplicates and to report look-alikes, never to merge. Words without a Cyrillic letter stay Latin.
[[nodiscard]] std::string likeness(std::string_view utf8);

/// Does a word mix Cyrillic with Latin letters?
[[nodiscard]] bool mixes_alphabets(std::string_view utf8);

/// White space of all kinds trimmed at the ends and collapsed within, invisible characters dropped; letters stay as they are.
[[nodiscard]] std::string tidy(std::string_view utf8);

/// Single-letter edits (insert, delete, replace, swap of neighbours) between two folded texts, counted in letters; more than
/// `limit` says `limit + 1`.
[[nodiscard]] std::size_t distance(std::string_view a, std::string_view b, std::size_t limit);

/// How many letters (code points) a text has.
[[nodiscard]] std::size_t letters(std::string_view utf8) noexcept;

/// Stems of the words of a text, Russian by Snowball, for search.
[[nodiscard]] std::vector<std::string> stems(std::string_view utf8);

/// Parts between separators, trimmed, empty parts left out.
[[nodiscard]] std::vector<std::string> split(std::string_view text, std::string_view separators);

}  // namespace marshrut::text
