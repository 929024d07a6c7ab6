// SPDX-License-Identifier: MIT
#include <marshrut/core/refusal.hpp>
#include <marshrut/report/charts.hpp>
#include <marshrut/report/html.hpp>
#include <marshrut/report/in_order.hpp>
#include <marshrut/report/overview.hpp>
#include <marshrut/report/overview_style.hpp>
#include <marshrut/report/overview_words.hpp>
#include <marshrut/report/style.hpp>

#include <algorithm>
#include <array>

namespace marshrut::report {

namespace {

constexpr std::int64_t whole_norm = 1000;  // per mille, CLAUSE IOM-3.3.3-b

/// A column of the tables.
struct Column {
    const Text* head;
    Figure Standings::*figure;
};
constexpr std::array<Column, 5> shares{{{&words::col_year, &Standings::coverage_year},
                                        {&words::col_three, &Standings::coverage_three_years},
                                        {&words::col_enrolled, &Standings::enrolled},
                                        {&words::col_formal, &Standings::formal},
                                        {&words::col_informal, &Standings::informal}}};

struct Step {
    const Text *head, *name;
    std::int64_t Steps::*count;
};
constexpr std::array<Step, 5> way{{{&words::col_formed, &words::formed, &Steps::formed},
                                   {&words::col_selected, &words::selected, &Steps::selected},
                                   {&words::col_confirmed, &words::confirmed, &Steps::confirmed},
                                   {&words::col_training, &words::in_training, &Steps::in_training},
                                   {&words::col_realised, &words::realised, &Steps::realised}}};

/// Two shades below the norm, three from it on.
Shades shades_around(std::int64_t norm)
{
    const std::int64_t half = (norm * 3 / 5 + 5) / 10 * 10;
    if (norm < 500) return {{half, norm, 500, 750}, norm};
    return {{half, norm, norm + (1000 - norm) / 3, norm + (1000 - norm) * 2 / 3}, norm};
}

class Report {
public:
    Report(const Overview& overview, Language language) : see_{overview}, language_{language} {}

    std::string page() &&;

private:
    [[nodiscard]] std::string say(const Text& text, const Facts& facts = {}) const
    {
        return escaped(marshrut::say(text.in(language_), facts, language_));
    }
    [[nodiscard]] std::string percent_of(std::int64_t per_mille) const
    {
        std::string text = std::to_string(per_mille / 10);
        if (per_mille % 10 != 0) text += (language_ == Language::ru ? "," : ".") + std::to_string(per_mille % 10);
        return text;
    }
    [[nodiscard]] std::string print(Share share) const
    {
        std::string text = share.print(language_ == Language::ru ? ',' : '.');
        if (const auto space = text.find(' '); space != std::string::npos) text.replace(space, 1, "\u00A0");
        return text;
    }
    [[nodiscard]] std::string of(Share share) const
    {
        return say(words::of_people, {{"part", grouped(share.part)}, {"whole", grouped(share.whole)}});
    }

    [[nodiscard]] std::int64_t year_norm() const { return see_.norm_per_mille; }
    [[nodiscard]] bool is_below(Share share) const { return share.whole > 0 && !share.reaches(year_norm()); }
    [[nodiscard]] std::string short_of_norm(std::int64_t count) const
    {
        return say(words::to_the_norm, {{"shown", grouped(count)}, {"count", count}});
    }

    void figure(const Text& name, const Figure& figure, std::int64_t norm);
    void figures();
    void map();
    void lowest();
    void steps();
    void head_of_table(const Text& first);
    void row(const std::string& name, const Standings& figures, std::string_view attributes = {});
    void municipalities();
    void organisations(const std::string& name, const std::vector<OrganisationStandings>& all);

    const Overview& see_;
    Language language_;
    std::string out_;
};

/// CLAUSE IOM-3.3.3-a: of nobody a norm is neither reached nor missed.
void Report::figure(const Text& name, const Figure& figure, std::int64_t norm)
{
    const Share share = figure.share();
    out_ += "<li><div class=\"what\">" + say(name) + "</div><b>" + print(share) + "</b>" + bar(share, norm == whole_norm ? 0 : norm);
    if (share.whole <= 0) {
        out_ += "<span>" + say(words::not_applicable) + "</span></li>\n";
        return;
    }
    out_ += "<span>" + of(share) + " · " + say(words::norm, {{"norm", percent_of(norm)}}) + "</span>";
    const std::int64_t lacking = share.missing(norm);
    if (lacking == 0)
        out_ += "<span>" + say(words::reached) + "</span></li>\n";
    else
        out_ += "<span class=\"short\">" + short_of_norm(lacking) + "</span></li>\n";
}

void Report::figures()
{
    out_ += "<ul class=\"figures\">\n";
    figure(words::year_coverage, see_.figures.coverage_year, year_norm());
    figure(words::three_coverage, see_.figures.coverage_three_years, whole_norm);
    figure(words::enrolled, see_.figures.enrolled, whole_norm);
    figure(words::formal, see_.figures.formal, whole_norm);
    figure(words::informal, see_.figures.informal, whole_norm);
    out_ += "</ul>\n";
}

void Report::map()
{
    std::vector<Tile> tiles;
    std::int64_t below = 0, row = 0;
    for (const MunicipalityStandings& one : see_.municipalities) {
        const Share share = one.figures.coverage_year.share();
        if (is_below(share)) ++below;
        ++row;
        if (!one.short3.empty()) tiles.push_back({one.short3, one.name, one.x_halves, one.y_halves, share, "m" + std::to_string(row)});
    }
    const Shades shades = shades_around(year_norm());
    out_ += "<figure>";
    out_ += tile_map(tiles, marshrut::say(words::map_title.in(language_), {}, language_),
                     marshrut::say(words::map_text.in(language_), {{"count", static_cast<std::int64_t>(tiles.size())}, {"norm", percent_of(year_norm())}, {"below", below}}, language_),
                     shades, language_);
    out_ += "<figcaption><ul class=\"legend\"><li>" + say(words::legend) + "</li>";
    for (std::size_t i = 0; i <= shades.from.size(); ++i) {
        const std::string from = percent_of(i == 0 ? 0 : shades.from[i - 1]);
        const std::string to = i == shades.from.size() ? "100" : percent_of(shades.from[i]);
        out_ += "<li><i class=\"k" + std::to_string(i) + "\"></i>" + from + "–" + to + "</li>";
    }
    out_ += "<li><i class=\"kb\"></i>▼ " + say(words::below_mark) + "</li><li><i class=\"kn\"></i>— " + say(words::nobody_mark) + "</li></ul></figcaption></figure>\n";
}

void Report::lowest()
{
    std::vector<const MunicipalityStandings*> short_of;
    for (const MunicipalityStandings& one : see_.municipalities)
        if (is_below(one.figures.coverage_year.share())) short_of.push_back(&one);
    put_in_order(short_of, [](const auto* a, const auto* b) {
        const Share x = a->figures.coverage_year.share(), y = b->figures.coverage_year.share();
        return x.part * y.whole < y.part * x.whole;
    });
    out_ += "<h3>" + say(words::lowest) + "</h3>\n";
    if (short_of.empty()) {
        out_ += "<p>" + say(words::none_below) + "</p>\n";
        return;
    }
    if (short_of.size() > 7) short_of.resize(7);
    out_ += "<ol class=\"lowest\">";
    for (const MunicipalityStandings* one : short_of) {
        const Share share = one->figures.coverage_year.share();
        out_ += "<li>" + escaped(one->name) + ": " + print(share) + ", " + short_of_norm(share.missing(year_norm())) + "</li>\n";
    }
    out_ += "</ol>\n";
}

void Report::steps()
{
    const Steps& steps = see_.figures.steps;
    const auto line = [&](const Text& name, std::int64_t count) {
        const Share share{count, steps.formed};
        out_ += "<tr><th scope=\"row\">" + say(name) + "</th><td>" + bar(share) + "</td><td>" + grouped(count) + " · " + print(share) + "</td></tr>\n";
    };
    out_ += "<h3>" + say(words::steps) + "</h3>\n<table class=\"steps\"><tbody>\n";
    for (const Step& step : way) line(*step.name, steps.*step.count);
    line(words::realised_full, steps.realised_full);
    out_ += "</tbody></table>\n<p class=\"of\">" + say(words::expired) + ": " + grouped(steps.expired) + ". " + say(words::expelled) + ": " + grouped(steps.expelled) + ".</p>\n";
}

void Report::head_of_table(const Text& first)
{
    out_ += "<thead><tr><th scope=\"col\">" + say(first) + "</th>";
    for (const Column& column : shares) out_ += "<th scope=\"col\">" + say(*column.head) + "</th>";
    for (const Step& step : way) out_ += "<th scope=\"col\">" + say(*step.head) + "</th>";
    out_ += "</tr></thead>\n<tbody>\n";
}

void Report::row(const std::string& name, const Standings& figures, std::string_view attributes)
{
    out_ += "<tr" + std::string{attributes} + "><th scope=\"row\">" + escaped(name) + "</th>";
    for (const Column& column : shares) {
        const Share share = (figures.*column.figure).share();
        const bool below = column.figure == &Standings::coverage_year && is_below(share);
        out_ += below ? "<td class=\"short\"><b>▼ " : "<td><b>";
        out_ += print(share) + "</b>";
        if (share.whole > 0) out_ += "<small>" + of(share) + "</small>";
        out_ += "</td>";
    }
    for (const Step& step : way) out_ += "<td>" + grouped(figures.steps.*step.count) + "</td>";
    out_ += "</tr>\n";
}

void Report::municipalities()
{
    out_ += "<h2 id=\"municipalities\">" + say(words::municipalities) + "</h2>\n<div class=\"wide\" tabindex=\"0\" role=\"region\" aria-labelledby=\"municipalities\"><table>\n";
    head_of_table(words::municipality);
    row(marshrut::say(words::whole_region.in(language_), {}, language_), see_.figures, " class=\"all\"");
    for (std::size_t i = 0; i < see_.municipalities.size(); ++i)
        row(see_.municipalities[i].name, see_.municipalities[i].figures, " id=\"m" + std::to_string(i + 1) + "\"");
    out_ += "</tbody></table></div>\n";
}

void Report::organisations(const std::string& name, const std::vector<OrganisationStandings>& all)
{
    if (all.empty()) return;
    out_ += "<details><summary>" + say(words::organisations_of, {{"name", name}, {"count", static_cast<std::int64_t>(all.size())}}) + "</summary><div class=\"wide\"><table>\n";
    head_of_table(words::organisation);
    for (const OrganisationStandings& one : all) row(one.name, one.figures);
    out_ += "</tbody></table></div></details>\n";
}

std::string Report::page() &&
{
    const std::string lang = language_ == Language::ru ? "ru" : "en";
    out_ = "<!DOCTYPE html>\n<html lang=\"" + lang + "\">\n<head>\n<meta charset=\"utf-8\">\n<meta http-equiv=\"Content-Security-Policy\" content=\"" +
           std::string{page_policy} + "\">\n<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>" + say(words::overview_title) +
           "</title>\n<style>" + std::string{overview_style} + "</style>\n</head>\n<body>\n<main>\n<h1>" + say(words::overview_title) + "</h1>\n<p class=\"of\">" +
           say(words::overview_head, {{"region", see_.region}, {"year", see_.training_year}, {"day", see_.as_of}}) + "</p>\n";
    figures();
    out_ += "<h2>" + say(words::map_title) + "</h2>\n<div class=\"picture\">\n";
    map();
    out_ += "<div>\n";
    steps();
    lowest();
    out_ += "</div>\n</div>\n";
    municipalities();
    out_ += "<h2>" + say(words::organisations) + "</h2>\n";
    for (const MunicipalityStandings& one : see_.municipalities) organisations(one.name, one.organisations);
    organisations(marshrut::say(words::state_level.in(language_), {}, language_), see_.state_organisations);
    out_ += "<p class=\"note\">" + say(words::how_to_read) + "</p>\n</main>\n<script>" + std::string{page_script} + "</script>\n</body>\n</html>\n";
    return std::move(out_);
}

}  // namespace

std::string html(const Overview& overview, Language language)
{
    return Report{overview, language}.page();
}

}  // namespace marshrut::report
