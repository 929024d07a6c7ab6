// SPDX-License-Identifier: MIT
#pragma once

#include <marshrut/model/campaign.hpp>

namespace marshrut::campaign {

/// Opens the round of a year for categories of workers. CLAUSE LET1306-2-b, MOD-5.2-b
///
/// An empty bound of a window is open. Without categories those of the procedure hold. The policy in force is pinned in it.
/// The two years may differ: assessed in 2023, trained in 2024 (AMB-A35).
struct Open {
    std::string code;
    int assessment_year;
    int training_year;
    std::optional<std::string> procedure{};  ///< code
    std::vector<std::string> categories{};
    std::optional<Day> select_from{}, select_to{}, confirm_from{}, confirm_to{};
    bool early_submission = false;  ///< applications are taken before the results are released. CLAUSE LET1306-0

    using Answer = Campaign;
    friend bool operator==(const Open&, const Open&) = default;
};
BOOST_DESCRIBE_STRUCT(Open, (),
                      (code, assessment_year, training_year, procedure, categories, select_from, select_to, confirm_from,
                       confirm_to, early_submission))

/// Gives more time: to all, to one municipality or to one person, always with a reason. CLAUSE AMB-A5, LET1306-2
struct Extend {
    std::string campaign;  ///< code
    WindowKind window;
    Day until;
    std::string reason;
    std::optional<std::string> municipality{};
    std::optional<PersonId> person{};

    using Answer = Campaign;
    friend bool operator==(const Extend&, const Extend&) = default;
};
BOOST_DESCRIBE_STRUCT(Extend, (), (campaign, window, until, reason, municipality, person))

/// What a day's beginning changed.
struct Began {
    Day day;
    int cancelled = 0;  ///< applications that nobody touched, where the policy says so
    int expired = 0;    ///< routes whose term ended with the formal part open
    friend bool operator==(const Began&, const Began&) = default;
};
BOOST_DESCRIBE_STRUCT(Began, (), (day, cancelled, expired))

/// A day begins: time enters as a command, so that a year lived again gives the same bytes. CLAUSE AMB-A46, AMB-A47
///
/// The operator's, or the host's at midnight. The same day again changes nothing more.
struct DayBegan {
    Day day;

    using Answer = Began;
    friend bool operator==(const DayBegan&, const DayBegan&) = default;
};
BOOST_DESCRIBE_STRUCT(DayBegan, (), (day))

}  // namespace marshrut::campaign
