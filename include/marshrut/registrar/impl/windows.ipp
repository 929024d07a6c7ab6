// SPDX-License-Identifier: MIT
#pragma once

#include <marshrut/campaign/windows.hpp>
#include <marshrut/registrar/windows.hpp>

namespace marshrut::registrar {

std::optional<std::string> municipality_of(const Lineage& where)
{
    for (const Lineage::Step& step : where.steps())
        if (step.municipality) return step.municipality;
    return std::nullopt;
}

Result<Window> confirmation_window(Desk& desk, const Application& application, const Lineage& where)
{
    if (confirmed_in_campaign(application)) {
        MARSHRUT_TRY(const auto campaign, desk.get<Campaign>(*application.campaign));
        return campaign::confirmation_window(campaign, application.applicant, municipality_of(where));
    }
    if (application.kind == ApplicationKind::event) {
        MARSHRUT_TRY(const auto event, desk.by_code<Event>(application.offer));
        return Window::until(event.date_from.plus(-1));
    }
    if (application.group) {
        MARSHRUT_TRY(const auto group, desk.get<Group>(*application.group));
        if (group.begins()) return Window::until(group.begins()->plus(-1));
    }
    return Window::always();
}

}  // namespace marshrut::registrar
