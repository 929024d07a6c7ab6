// SPDX-License-Identifier: MIT
// Prints a page of docs from the tables it is about: print_tables errors | access | application | route | notices | scoring | files.

#include <marshrut/access.hpp>
#include <marshrut/application/diagram.hpp>
#include <marshrut/model/policy.hpp>
#include <marshrut/model/statuses.hpp>
#include <marshrut/notify.hpp>
#include <marshrut/recommend/admission.hpp>
#include <marshrut/recommend/refusals.hpp>
#include <marshrut/registrar/command.hpp>
#include <marshrut/registrar/follow_ups.hpp>
#include <marshrut/registrar/intake.hpp>
#include <marshrut/registrar/refusals.hpp>
#include <marshrut/route/diagram.hpp>

#include <algorithm>
#include <iostream>
#include <set>
#include <string_view>
#include <tuple>
#include <vector>

using namespace marshrut;

namespace {

void errors()
{
    std::cout << "# Refusals\n\n"
                 "Printed from the tables `*/refusals.hpp`. A code is for ever; its kind says what a caller does next.\n\n"
                 "## Kinds\n\n| kind | Python | derives from | exit of the tool | what a host does |\n| --- | --- | --- | --- | --- |\n";
    for (const KindRow& one : kinds_of_refusal)
        std::cout << "| `" << one.name << "` | `mr." << one.python << "` | `" << one.python_base << "` | " << one.exit << " | "
                  << one.next.en << " |\n";
    std::vector<const Code*> codes{registrar::all_refusals().begin(), registrar::all_refusals().end()};
    std::ranges::sort(codes, {}, [](const Code* one) { return std::tuple{one->name, one->clause, one->en}; });
    codes.erase(std::ranges::unique(codes, [](const Code* a, const Code* b) {
                    return a->name == b->name && a->clause == b->clause && a->en == b->en;
                }).begin(), codes.end());
    std::cout << "\n## Codes\n\n| code | kind | clause | по-русски | in English |\n| --- | --- | --- | --- | --- |\n";
    for (const Code* one : codes) {
        const auto cell = [](std::string_view text) {
            std::string safe;
            for (const char c : text) c == '|' ? safe += "\\|" : safe += c;
            return safe;
        };
        std::cout << "| `" << one->name << "` | " << row_of(one->kind).name << " | " << one->clause << " | " << cell(one->ru)
                  << " | " << cell(one->en) << " |\n";
    }
}

void access_page()
{
    std::cout << "# Who may do what\n\n"
                 "Printed from `access/permissions.hpp`. What does not stand here is refused.\n\n## Roles\n\n"
                 "| role | по-русски | where it comes from |\n| --- | --- | --- |\n";
    for (const access::RoleRow& one : access::roles)
        std::cout << "| `" << one.name.name << "` | " << one.name.ru << " | " << one.from << " |\n";
    std::cout << "\n## Permissions\n\n| role | may | over | clause |\n| --- | --- | --- | --- |\n";
    for (const access::Permission& one : access::permissions)
        std::cout << "| `" << label(one.role) << "` | `" << label(one.may) << "` | " << label(one.over) << " | " << one.clause << " |\n";
    std::cout << "\n## Commands\n\n";
    for (const registrar::Row& one : registrar::commands()) std::cout << "* `" << one.name << "`\n";
    std::cout << "\n## Questions\n\n";
    for (const registrar::Row& one : registrar::questions()) std::cout << "* `" << one.name << "`\n";
}

void application_page()
{
    std::cout << "# The way of an application\n\n"
                 "Printed from `application/lifecycle.hpp`; the statuses are the four of letter 1306 and no more (AMB-A47).\n\n```mermaid\n"
              << application::diagram() << "```\n\n| status | по-русски | in English |\n| --- | --- | --- |\n";
    for (const StatusRow& one : statuses)
        std::cout << "| `" << one.label.name << "` | " << one.label.ru << " | " << one.label.en << " |\n";
    std::cout << "\nThe route beside it: [route.md](route.md); who is told: [notices.md](notices.md).\n"
                 "\n## What follows from what\n\nPrinted from `registrar/follow_ups`: same desk, same transaction, two levels at most.\n\n"
                 "| when | to a row of | then |\n| --- | --- | --- |\n";
    for (const registrar::FollowUp& one : registrar::follow_ups())
        std::cout << "| `" << label(one.when) << "` | " << one.kind << " | " << one.what << " |\n";
}

void route_page()
{
    std::cout << "# The life of a route\n\n"
                 "Printed from `route/states.hpp`. A route is formed when results are final or a need is registered (AMB-A48), keeps the list as it\n"
                 "was issued, and ends with its term (AMB-A46).\n\n```mermaid\n"
              << route::diagram() << "```\n\n| state | по-русски | in English |\n| --- | --- | --- |\n";
    for (const Text& one : route::states) std::cout << "| `" << one.name << "` | " << one.ru << " | " << one.en << " |\n";
    std::cout << "\n## The whole from its parts\n\n"
                 "The formal part closes with a successful final attestation, the informal part with the events taken part in. Where nothing stands,\n"
                 "the application says how far the route is. CLAUSE AMB-A19\n\n"
                 "| formal part | informal part | within the term | after it |\n| --- | --- | --- | --- |\n";
    const auto state = [](const std::optional<RouteState>& one) { return one ? "`" + std::string{label(*one)} + "`" : std::string{}; };
    for (const route::Whole& one : route::wholes)
        std::cout << "| " << label(one.formal) << " | " << label(one.informal) << " | " << state(one.in_term) << " | " << state(one.after_term) << " |\n";
}

void notices_page()
{
    constexpr auto when = [](notify::Duty duty) -> std::string_view {
        switch (duty) {
        case notify::Duty::wanted: return "who has the option on";
        case notify::Duty::always: return "always";
        case notify::Duty::unless_acting: return "unless they did it";
        case notify::Duty::by_rule: return "always, where no person did it";
        }
        return "";
    };
    constexpr auto whom = [](notify::Audience to) -> std::string_view {
        switch (to) {
        case notify::Audience::applicant: return "the applicant";
        case notify::Audience::head: return "the head of the applicant's organisation";
        case notify::Audience::provider: return "the provider's specialists";
        case notify::Audience::participants: return "who has a result in the procedure";
        case notify::Audience::interested: return "who chose the event or has it in the list";
        case notify::Audience::undecided: return "who has a route and chose nothing";
        }
        return "";
    };
    std::cout << "# Who is told what\n\n"
                 "Printed from `notify/rules.hpp`. A letter is kept in the outbox by the transaction that caused it and handed to a sink by `deliver`.\n\n"
                 "| notice | when this happens | to whom | when | clause |\n| --- | --- | --- | --- | --- |\n";
    for (const notify::Rule& one : notify::rules)
        std::cout << "| `" << one.name << "` | `" << label(one.happened) << "` | " << whom(one.to) << " | " << when(one.duty) << " | "
                  << one.clause << " |\n";
}

void scoring_page()
{
    const Scoring s = Policy::chelyabinsk_2023().scoring;
    std::cout << "# How offers are ranked\n\n"
                 "Printed with the numbers of `Policy::chelyabinsk_2023()`; each is a field of the policy. The regulations say *that* programmes and events are\n"
                 "recommended by deficits, subjects and position, not how they are ranked. All arithmetic is on integers, so a sum does not depend on\n"
                 "order, threads or machine.\n\n## What speaks against an offer\n\n"
                 "Every rule is asked, in this order; `why_not` names each that refuses.\n\n"
                 "| rule | code | по-русски | in English |\n| --- | --- | --- | --- |\n";
    for (const recommend::Admission& check : recommend::admission)
        for (const Code* code : recommend::refusals)
            if (code->name == check.code) std::cout << "| " << check.rule << " | `" << code->name << "` | " << code->ru << " | " << code->en << " |\n";
    std::cout << "\nWho is not employed (`not_employed`), or was never assessed and named no need (`not_assessed`), gets no list.\n"
              << "\n## What it is worth\n\n"
                 "`d` is a deficit: the level required (" << s.required << " unless the policy names another) less the percent reached, never below 0. `c` is how much\n"
                 "of a competence the offer covers, 0…100; of an indicator without an own figure the cover of its area divided by " << s.indicator_divisor << ".\n\n"
                 "| term | weight | value |\n| --- | --- | --- |\n"
              << "| `coverage` | " << s.weights.coverage << " | the sum of d · c over the competences; on a development list " << s.development_factor << " · c of the lowest area |\n"
              << "| `subject` | " << s.weights.subject << " | " << s.subject_shared << " · shared ÷ taught, rounded down; an offer for all subjects " << s.subject_any << " |\n"
              << "| `position` | " << s.weights.position << " | named " << s.position_named << ", for all positions " << s.position_any << " |\n"
              << "| `need` | " << s.weights.need << " | " << s.need_served << " · needs served ÷ needs, rounded down; an area is served from c = " << s.serves_from
              << ", an indicator by its area from " << s.serves_indicator_from << " |\n"
              << "| `place` | " << s.weights.place << " | at a distance " << s.place.distance_form << "; in person in the own municipality " << s.place.own;
    for (const DistanceBand& band : s.place.bands) std::cout << ", up to " << band.km << " km " << band.value;
    std::cout << ", farther or unknown " << s.place.farther << "; mixed " << s.place.mixed_base << " + in person ÷ " << s.place.mixed_divisor << " |\n"
              << "| `rating` | " << s.weights.rating << " | " << s.rating.scale << " · (" << (s.rating.prior_mean - 1) * s.rating.prior_strength
              << " + sum − n) ÷ (" << s.rating.prior_strength << " + n) for n marks, rounded down |\n"
              << "| `timing` | " << s.weights.timing << " | preliminary " << s.timing.preliminary << "; beginning in " << s.timing.first_day << "…" << s.timing.last_day
              << " days " << s.timing.in_time << ", later " << s.timing.later << ", sooner " << s.timing.sooner << " |\n"
              << "\nThe score is the sum of weight × value. Higher scores come first, of equal ones the smaller code (bytewise); programmes and events\n"
                 "are listed apart, the first " << s.list_length << " of each. An explanation is these terms with the facts behind them, and adds up to the score.\n";
}

void files_page()
{
    std::cout << "# Files that come in\n\n"
                 "Printed from the columns beside each row's struct. `roster::Import` takes every kind, `marshrut roster import FOLDER` and "
                 "`mr.Import` too: a report by row, a dry run, the same file again changes nothing, a stopped import goes on by its key. Columns "
                 "stand in any order under the identifier or the Russian title; a column `required` must be there, `filled` also has a value in "
                 "every row. Of two rows of one key a later result, attestation, mark or completed programme corrects, a card or code that "
                 "stands above already is rejected.\n";
    for (const registrar::FileKind& kind : registrar::file_kinds()) {
        std::cout << "\n## " << kind.name << ".csv\n\nA row is " << kind.row << "; it is the same by " << kind.key
                  << ".\n\n| column | also called | must | values |\n| --- | --- | --- | --- |\n";
        for (const table::Column& one : kind.columns()) {
            std::string also, values;
            for (const char c : one.titles) c == '|' ? also += "; " : also += c;
            for (const table::Spelling& value : one.spellings) {
                if (!values.empty()) values += ", ";
                (values += '`').append(value.label) += '`';
            }
            std::cout << "| `" << one.name << "` | " << also << " | "
                      << (one.need == table::Need::optional ? "" : one.need == table::Need::column ? "required" : "filled")
                      << (one.unless.empty() ? "" : ", or `" + std::string{one.unless} + '`') << " | " << values << " |\n";
        }
    }
}

}  // namespace

int main(int count, char** words)
{
    const std::string_view page = count == 2 ? words[1] : "";
    if (page == "errors") return errors(), 0;
    if (page == "access") return access_page(), 0;
    if (page == "application") return application_page(), 0;
    if (page == "route") return route_page(), 0;
    if (page == "notices") return notices_page(), 0;
    if (page == "scoring") return scoring_page(), 0;
    if (page == "files") return files_page(), 0;
    std::cerr << "print_tables errors | access | application | route | notices | scoring | files\n";
    return 2;
}
