// SPDX-License-Identifier: MIT
#pragma once

// The tables of the door: every command, every question, every code.

#include <marshrut/access/refusals.hpp>
#include <marshrut/application/refusals.hpp>
#include <marshrut/assessment/refusals.hpp>
#include <marshrut/campaign/refusals.hpp>
#include <marshrut/catalogue/refusals.hpp>
#include <marshrut/codec/json.hpp>
#include <marshrut/codec/refusals.hpp>
#include <marshrut/core/text.hpp>
#include <marshrut/recommend/refusals.hpp>
#include <marshrut/registrar/cases_access.hpp>
#include <marshrut/registrar/cases_application.hpp>
#include <marshrut/registrar/cases_campaign.hpp>
#include <marshrut/registrar/cases_catalogue.hpp>
#include <marshrut/registrar/cases_import.hpp>
#include <marshrut/registrar/cases_monitoring.hpp>
#include <marshrut/registrar/cases_report.hpp>
#include <marshrut/registrar/cases_route.hpp>
#include <marshrut/registrar/command.hpp>
#include <marshrut/registrar/refusals.hpp>
#include <marshrut/report/refusals.hpp>
#include <marshrut/roster/appoint_head.hpp>
#include <marshrut/roster/refusals.hpp>
#include <marshrut/route/refusals.hpp>
#include <marshrut/store/refusals.hpp>
#include <marshrut/table/refusals.hpp>

#include <algorithm>
#include <array>
#include <vector>

namespace marshrut::registrar {

std::span<const Row> commands()
{
    // clang-format off
    static constexpr std::array table{
        job<&import_files>        ("roster.import"),
        row<&appoint_head>        ("roster.appoint_head"),
        row<&appoint>             ("access.appoint"),
        row<&revoke>              ("access.revoke"),
        row<&open_campaign>       ("campaign.open"),
        row<&extend_window>       ("campaign.extend"),
        job<&day_began>           ("campaign.day_began"),
        row<&open_procedure>      ("assessment.open"),
        row<&close_procedure>     ("assessment.close"),
        row<&release_results>     ("assessment.release"),
        row<&correct_result>      ("assessment.correct"),
        row<&publish>             ("catalogue.publish"),
        row<&withdraw>            ("catalogue.withdraw"),
        row<&open_group>          ("catalogue.open_group"),
        row<&submit>              ("application.submit"),
        row<&submit_for>          ("application.submit_for"),
        row<&confirm>             ("application.confirm"),
        row<&include>             ("application.include"),
        row<&move_group>          ("application.move_group"),
        row<&cancel>              ("application.cancel"),
        row<&comment>             ("application.comment"),
        row<&form_route>          ("route.form"),
        job<&form_due>            ("route.form_due"),
        row<&choose_programme>    ("route.choose_programme"),
        row<&choose_event>        ("route.choose_event"),
        row<&record_attestation>  ("route.record_attestation"),
        row<&expel>               ("route.expel"),
        row<&record_participation>("route.record_participation"),
        row<&record_support>      ("route.record_support"),
        row<&name_supporter>      ("route.name_supporter"),
    };
    // clang-format on
    return table;
}

std::span<const Row> questions()
{
    // clang-format off
    static constexpr std::array table{
        row<&why_no_head>         ("roster.why_no_head"),
        row<&assignments>         ("access.assignments"),
        row<&rounds>              ("campaign.list"),
        row<&laggards>            ("campaign.laggards"),
        row<&procedures>          ("assessment.list"),
        row<&results>             ("assessment.results"),
        row<&programmes>          ("catalogue.programmes"),
        row<&events>              ("catalogue.events"),
        row<&groups>              ("catalogue.groups"),
        row<&providers>           ("catalogue.providers"),
        row<&applications>        ("application.list"),
        row<&awaiting_me>         ("application.awaiting_me"),
        row<&application_details>("application.details"),
        row<&who_decides>         ("application.who_decides"),
        row<&my_route>            ("route.mine"),
        row<&route_card>          ("route.card"),
        row<&dashboard>           ("route.my_dashboard"),
        row<&routes>              ("route.list"),
        row<&support_of>          ("route.support"),
        row<&unsupported>         ("route.unsupported"),
        row<&support_report>      ("route.support_report"),
        row<&coverage>            ("monitoring.coverage"),
        row<&selection>           ("monitoring.selection"),
        row<&progress>            ("monitoring.progress"),
        row<&region_report>       ("monitoring.report"),
        row<&annex_1>             ("report.annex1"),
        row<&annex_2>             ("report.annex2"),
        row<&monitoring_page>     ("report.monitoring"),
    };
    // clang-format on
    return table;
}

std::span<const Code* const> all_refusals()
{
    static const std::vector<const Code*> all = [] {
        std::vector<const Code*> codes;
        const auto add = [&](const auto& folder) { codes.insert(codes.end(), folder.begin(), folder.end()); };
        add(model::refusals);
        add(access::refusals);
        add(campaign::refusals);
        add(application::refusals);
        add(route::refusals);
        add(recommend::refusals);
        add(assessment::refusals);
        add(catalogue::refusals);
        add(roster::refusals_of_heads);
        add(codec::refusals);
        add(store::refusals);
        add(roster::refusals);
        add(table::refusals);
        add(report::refusals);
        add(registrar::refusals);
        return codes;
    }();
    return all;
}

const Code* find_refusal(std::string_view name, std::string_view clause)
{
    const Code* named = nullptr;
    for (const Code* one : all_refusals()) {
        if (one->name != name) continue;
        if (one->clause == clause) return one;
        if (!named) named = one;
    }
    return named;
}

const Row* find_row(std::span<const Row> rows, const Shape& shape)
{
    const auto found = std::ranges::find_if(rows, [&](const Row& one) { return &one.shape() == &shape; });
    return found == rows.end() ? nullptr : &*found;
}

namespace {

/// What somebody meant: the other verb's name, a name without its folder, otherwise the one with the fewest other letters.
std::string nearest(std::span<const Row> rows, std::string_view name)
{
    const bool command = rows.data() == commands().data();
    for (const Row& other : command ? questions() : commands())
        if (other.name == name) return (command ? "ask " : "act ") + std::string{name};
    std::string same;
    std::string_view near = "—";
    std::size_t least = SIZE_MAX;
    for (const Row& one : rows) {
        if (one.name.substr(one.name.find('.') + 1) == name) same.append(same.empty() ? "" : ", ").append(one.name);
        if (const auto far = text::distance(one.name, name, 40); far < least) least = far, near = one.name;
    }
    return same.empty() ? std::string{near} : same;
}

}  // namespace

Result<const Row*> find_row(std::span<const Row> rows, std::string_view name)
{
    const auto named = [&](const Row& one) { return one.name == name; };
    if (const auto found = std::ranges::find_if(rows, named); found != rows.end()) return &*found;
    const bool command = rows.data() == commands().data();
    return Failure{command ? code::unknown_command : code::unknown_question,
                   {{"name", std::string{name.substr(0, 80)}}, {"nearest", nearest(rows, name)}}};
}

Result<Asked> asked(std::span<const Row> rows, std::string_view name, std::string_view json)
{
    MARSHRUT_TRY(const Row* found, find_row(rows, name));
    auto value = found->blank();
    MARSHRUT_CHECK(codec::read(found->shape(), json, value.get()));
    return Asked{found, std::move(value)};
}

}  // namespace marshrut::registrar
