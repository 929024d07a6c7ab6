// SPDX-License-Identifier: MIT
#pragma once

// Campaigns as their file has them. CLAUSE LET1306-2-b

#include <marshrut/model/campaign.hpp>
#include <marshrut/model/reference.hpp>
#include <marshrut/table/rows.hpp>

#include <string>
#include <vector>

namespace marshrut::campaign {

/// One year's round. Empty `category`: that of the procedure. Days are inclusive, in the region's clock.
struct CampaignRow {
    std::string code;
    std::vector<std::string> category{};
    std::optional<std::string> procedure{};
    int assessment_year{}, training_year{};
    std::optional<Day> select_from{}, select_to{}, confirm_from{}, confirm_to{};
    bool early_submission = false;

    /// REFUSES `window_reversed`, `confirmation_before_selection`.
    static Result<> check(const CampaignRow& row);
    static std::span<const table::Column> columns();
};
BOOST_DESCRIBE_STRUCT(CampaignRow, (),
                      (code, category, procedure, assessment_year, training_year, select_from, select_to, confirm_from, confirm_to, early_submission))

/// Categories become codes. REJECTS `unknown_code`.
[[nodiscard]] Expected<table::Rows<CampaignRow>, Refusals> read_campaigns(const table::Table& table, const Reference& reference);

}  // namespace marshrut::campaign
