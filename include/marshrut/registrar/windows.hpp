// SPDX-License-Identifier: MIT
#pragma once

// Until when a head may confirm: asked by the head's own command, by the day that begins and by the reminders before it.

#include <marshrut/model/window.hpp>
#include <marshrut/registrar/desk.hpp>

namespace marshrut::registrar {

/// Whom an extension of a window reaches: the municipality of an organisation, or of the nearest above it that has one.
[[nodiscard]] std::optional<std::string> municipality_of(const Lineage& where);

/// The head's window: the campaign's for a programme of the formal route; else until the day before the event or group begins, without a
/// limit where nothing begins. CLAUSE LET1306-2, AMB-A5
[[nodiscard]] Result<Window> confirmation_window(Desk& desk, const Application& application, const Lineage& where);

/// Is that window the campaign's?
[[nodiscard]] inline bool confirmed_in_campaign(const Application& one) noexcept
{
    return one.channel == Channel::formal_route && one.campaign && one.kind == ApplicationKind::programme;
}

}  // namespace marshrut::registrar
