// SPDX-License-Identifier: MIT
#pragma once

// Bodies in src/digest: no header includes the crypto library.

#include <cstdint>
#include <string>
#include <string_view>

namespace marshrut::digest {

/// SHA-256 in 64 lower-case hexadecimal digits.
[[nodiscard]] std::string sha256(std::string_view bytes);

/// HMAC-SHA-256 under `key`, in hexadecimal.
[[nodiscard]] std::string hmac(std::string_view key, std::string_view bytes);

/// 63 bits of SHA-256 over the parts, each preceded by its length: ids made of a command's key.
[[nodiscard]] std::int64_t mix(std::int64_t person, std::string_view key, std::int64_t n);

}  // namespace marshrut::digest
