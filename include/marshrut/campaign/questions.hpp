// SPDX-License-Identifier: MIT
#pragma once

#include <marshrut/campaign/laggard.hpp>

#include <vector>

namespace marshrut::campaign {

/// A round with the windows that hold for who asks: what anybody may know, no extension of others. CLAUSE LET1306-1, LET1306-2
struct Round {
    std::string code;
    int assessment_year;
    int training_year;
    std::vector<std::string> categories;
    std::optional<Day> select_from, select_to, confirm_from, confirm_to;
    bool early_submission;
    friend bool operator==(const Round&, const Round&) = default;
};
BOOST_DESCRIBE_STRUCT(Round, (),
                      (code, assessment_year, training_year, categories, select_from, select_to, confirm_from, confirm_to,
                       early_submission))

/// The rounds, the newest first. CLAUSE MOD-3.2-a
struct List {
    using Answer = std::vector<Round>;
    friend bool operator==(const List&, const List&) = default;
};
BOOST_DESCRIBE_STRUCT(List, (), ())

/// «Оценены, но не выбрали», «выбрали, но не подтверждены»: of those whose applications one may read, with the days left.
/// CLAUSE LET1306-1, LET1306-2, AMB-A30
struct Laggards {
    std::string campaign;  ///< code

    using Answer = std::vector<Laggard>;
    friend bool operator==(const Laggards&, const Laggards&) = default;
};
BOOST_DESCRIBE_STRUCT(Laggards, (), (campaign))

}  // namespace marshrut::campaign
