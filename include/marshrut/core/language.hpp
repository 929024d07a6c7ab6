// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <string_view>

namespace marshrut {

/// Every sentence for people exists in both.
enum class Language : std::uint8_t { ru, en };

/// A named sentence with places `{fact}` to fill, see `core/wording.hpp`.
struct Text {
    std::string_view name, ru, en;

    [[nodiscard]] constexpr std::string_view in(Language language) const noexcept
    {
        return language == Language::ru ? ru : en;
    }
    friend constexpr bool operator==(const Text&, const Text&) = default;
};

}  // namespace marshrut
