// SPDX-License-Identifier: MIT
// Prints a page of docs from the tables it is about: print_tables errors | access | application.

#include <marshrut/access.hpp>
#include <marshrut/application/diagram.hpp>
#include <marshrut/model/statuses.hpp>
#include <marshrut/registrar/command.hpp>
#include <marshrut/registrar/follow_ups.hpp>
#include <marshrut/registrar/refusals.hpp>
#include <marshrut/route/diagram.hpp>

#include <algorithm>
#include <iostream>
#include <set>
#include <string_view>
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
    std::ranges::sort(codes, {}, [](const Code* one) { return std::pair{one->name, one->clause}; });
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
    std::cout << "\n## The route beside it\n\nPrinted from `route/states.hpp`.\n\n```mermaid\n" << route::diagram()
              << "```\n\n## What follows from what\n\nPrinted from `registrar/follow_ups`: same desk, same transaction, two levels at most.\n\n"
                 "| when | to a row of | then |\n| --- | --- | --- |\n";
    for (const registrar::FollowUp& one : registrar::follow_ups())
        std::cout << "| `" << label(one.when) << "` | " << one.kind << " | " << one.what << " |\n";
}

}  // namespace

int main(int count, char** words)
{
    const std::string_view page = count == 2 ? words[1] : "";
    if (page == "errors") return errors(), 0;
    if (page == "access") return access_page(), 0;
    if (page == "application") return application_page(), 0;
    std::cerr << "print_tables errors | access | application\n";
    return 2;
}
