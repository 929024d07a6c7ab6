// SPDX-License-Identifier: MIT
#pragma once

#include <marshrut/application/lifecycle.hpp>

#include <string>

namespace marshrut::application {

[[nodiscard]] constexpr std::string_view name_of(Move move) noexcept
{
    constexpr std::array names{"submit", "submit_for (head)", "confirm", "include", "cancel"};
    return names[static_cast<std::size_t>(move)];
}

/// The lifecycle as docs/application.md shows it, in Mermaid. A test compares the two, so the picture cannot lie.
[[nodiscard]] inline std::string diagram()
{
    std::string lines = "stateDiagram-v2\n";
    for (const Transition& row : lifecycle)
        lines.append("    ").append(row.from ? statuses[static_cast<std::size_t>(*row.from)].label.name : "[*]")
            .append(" --> ").append(statuses[static_cast<std::size_t>(row.to)].label.name).append(" : ")
            .append(name_of(row.move)).append(" · ").append(row.clause).append("\n");
    return lines;
}

}  // namespace marshrut::application
