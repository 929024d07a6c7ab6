// SPDX-License-Identifier: MIT
#pragma once

#include <compare>
#include <cstdint>
#include <functional>

namespace marshrut {

/// Names one thing of one kind. A `PersonId` is not an `OrganisationId`, there is no empty id, and order means nothing:
/// ids are made from the key of the command that made the thing (63 bits), so that every store makes the same ones.
template <class Tag>
class Id {
public:
    constexpr explicit Id(std::int64_t raw) noexcept : raw_{raw} {}

    [[nodiscard]] constexpr std::int64_t raw() const noexcept { return raw_; }

    friend constexpr auto operator<=>(Id, Id) = default;

private:
    std::int64_t raw_;
};

}  // namespace marshrut

template <class Tag>
struct std::hash<marshrut::Id<Tag>> {
    std::size_t operator()(marshrut::Id<Tag> id) const noexcept { return std::hash<std::int64_t>{}(id.raw()); }
};
