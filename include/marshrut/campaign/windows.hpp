// SPDX-License-Identifier: MIT
#pragma once

// When one person may choose, and when a head may confirm that person's application: the campaign's days and the operator's
// extensions. Both days inclusive, to the end of the local day. CLAUSE LET1306-1, LET1306-2, AMB-A5, AMB-A34

#include <marshrut/model/campaign.hpp>
#include <marshrut/model/window.hpp>

#include <algorithm>

namespace marshrut::campaign {

/// Does an extension reach somebody? One for all reaches everybody, one for a municipality those who work there.
[[nodiscard]] inline bool reaches(const Extension& extension, std::optional<PersonId> person,
                                  const std::optional<std::string>& municipality)
{
    if (extension.person) return extension.person == person;
    return !extension.municipality || extension.municipality == municipality;
}

namespace detail {

[[nodiscard]] inline Span window(const Campaign& campaign, WindowKind kind, std::optional<PersonId> person,
                                 const std::optional<std::string>& municipality)
{
    Span days = kind == WindowKind::selection ? Span{campaign.select_from, campaign.select_to}
                                              : Span{campaign.confirm_from, campaign.confirm_to};
    if (days.to)
        for (const Extension& one : campaign.extensions)
            if (one.window == kind && reaches(one, person, municipality)) days.to = std::max(*days.to, one.until);
    return days;
}

}  // namespace detail

/// The days in which this person may choose, who works in this municipality. CLAUSE LET1306-1
[[nodiscard]] inline Window selection_window(const Campaign& campaign, std::optional<PersonId> person = {},
                                             const std::optional<std::string>& municipality = {})
{
    const Span days = detail::window(campaign, WindowKind::selection, person, municipality);
    return Window::between(days.from, days.to);
}

/// The days in which the application of this person may be confirmed. CLAUSE LET1306-2
[[nodiscard]] inline Window confirmation_window(const Campaign& campaign, std::optional<PersonId> person = {},
                                                const std::optional<std::string>& municipality = {})
{
    const Span days = detail::window(campaign, WindowKind::confirmation, person, municipality);
    return Window::between(days.from, days.to);
}

}  // namespace marshrut::campaign
