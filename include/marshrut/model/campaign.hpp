// SPDX-License-Identifier: MIT
#pragma once

#include <marshrut/core/shape.hpp>
#include <marshrut/model/ids.hpp>

#include <string>
#include <vector>

namespace marshrut {

enum class WindowKind : std::uint8_t { selection, confirmation };
BOOST_DESCRIBE_ENUM(WindowKind, selection, confirmation)

/// An operator's extension of a window: for all, for one municipality or for one person, always with a reason. CLAUSE AMB-A5
struct Extension {
    WindowKind window;
    Day until;
    std::string reason;
    std::optional<std::string> municipality{};
    std::optional<PersonId> person{};
    friend bool operator==(const Extension&, const Extension&) = default;
};
BOOST_DESCRIBE_STRUCT(Extension, (), (window, until, reason, municipality, person))

/// The year's round for categories of workers: when one chooses, when heads confirm. CLAUSE LET1306-2-b
struct Campaign {
    using Id = CampaignId;

    CampaignId id;
    std::string code;
    int assessment_year;
    int training_year;
    std::optional<ProcedureId> procedure{};
    std::vector<std::string> categories{};
    std::optional<Day> select_from{}, select_to{}, confirm_from{}, confirm_to{};
    bool early_submission = false;
    std::vector<Extension> extensions{};
    std::optional<PolicyId> policy{};

    friend bool operator==(const Campaign&, const Campaign&) = default;
};
BOOST_DESCRIBE_STRUCT(Campaign, (),
                      (id, code, assessment_year, training_year, procedure, categories, select_from, select_to,
                       confirm_from, confirm_to, early_submission, extensions, policy))

}  // namespace marshrut
