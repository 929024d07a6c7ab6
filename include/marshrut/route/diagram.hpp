// SPDX-License-Identifier: MIT
#pragma once

#include <marshrut/route/states.hpp>

#include <string>

namespace marshrut::route {

[[nodiscard]] constexpr std::string_view name_of(When when) noexcept
{
    constexpr std::array names{"", ", events attended", ", events not attended", ", term over"};
    return names[static_cast<std::size_t>(when)];
}

/// The states of a route in Mermaid, printed into docs/route.md by the table itself, so that the picture cannot lie.
[[nodiscard]] inline std::string diagram()
{
    std::string lines = "stateDiagram-v2\n";
    for (const Passage& row : passages)
        lines.append("    ").append(row.from ? states[static_cast<std::size_t>(*row.from)].name : "[*]")
            .append(" --> ").append(states[static_cast<std::size_t>(row.to)].name).append(" : ")
            .append(label(row.happened)).append(name_of(row.when)).append(" · ").append(row.clause).append("\n");
    return lines;
}

}  // namespace marshrut::route
