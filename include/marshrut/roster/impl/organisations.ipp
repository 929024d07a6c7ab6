// SPDX-License-Identifier: MIT
#include <marshrut/core/text.hpp>
#include <marshrut/roster/appoint_head.hpp>
#include <marshrut/roster/doctor.hpp>
#include <marshrut/roster/refusals.hpp>

#include <algorithm>
#include <set>

namespace marshrut::roster::detail {

namespace {

constexpr std::size_t deepest = 8;

/// A finding about a card, outside the pass over the rows.
table::Finding& remark(table::Report& report, const OrganisationCard& card, const Code& why, std::vector<table::Place> others = {})
{
    static thread_local table::Finding spilled;
    const bool room = report.findings.size() < table::Report::most;
    table::Finding one = table::found(table::Treatment::remark, Failure{why}, card.place);
    one.others = std::move(others);
    mend(one);
    report.add(std::move(one));
    return room ? report.findings.back() : spilled;
}

/// Takes away the links of a circle, and those that lead too high. CLAUSE LET0585-2-f
void examine_parents(table::Report& report, Examined& seen)
{
    std::map<ExternalKey, OrganisationCard*> cards;
    for (OrganisationCard& one : seen.organisations) cards.emplace(one.key, &one);
    const auto parent_of = [&](const ExternalKey& key) -> std::optional<ExternalKey> {
        if (const auto card = cards.find(key); card != cards.end()) return card->second->parent;
        const Listed* stored = seen.directory.find(key);
        return stored ? stored->parent : std::nullopt;
    };

    for (OrganisationCard& one : seen.organisations)
        if (one.parent && !cards.contains(*one.parent) && !seen.directory.find(*one.parent)) {
            remark(report, one, code::parent_unknown).value = table::shown(*one.row.parent);
            one.parent.reset();
        }

    std::set<ExternalKey> done;
    for (OrganisationCard& first : seen.organisations) {
        std::vector<ExternalKey> way{first.key};
        std::set<ExternalKey> on_way{first.key};
        for (auto next = parent_of(first.key); next && !done.contains(*next); next = parent_of(*next)) {
            if (!on_way.insert(*next).second) {
                const auto begin = std::ranges::find(way, *next);
                OrganisationCard* named = nullptr;
                std::vector<table::Place> others;
                for (auto at = begin; at != way.end(); ++at)
                    if (const auto card = cards.find(*at); card != cards.end()) {
                        card->second->parent.reset();
                        if (named == nullptr)
                            named = card->second;
                        else
                            others.push_back(card->second->place);
                    }
                if (named != nullptr) remark(report, *named, code::organisation_cycle, std::move(others));
                break;
            }
            way.push_back(*next);
        }
        done.insert(way.begin(), way.end());
    }

    for (OrganisationCard& one : seen.organisations) {
        std::size_t above = 0;
        for (auto next = parent_of(one.key); next && above <= deepest; next = parent_of(*next)) ++above;
        if (above > deepest) {
            remark(report, one, code::organisation_too_deep);
            one.parent.reset();
        }
    }
}

void examine_equal_names(table::Report& report, const Examined& seen)
{
    std::map<std::string, std::vector<const OrganisationCard*>> by_name;
    std::vector<const std::string*> order;
    for (const OrganisationCard& one : seen.organisations) {
        const auto [at, first] = by_name.try_emplace(folded_name(one.row.name));
        if (first) order.push_back(&at->first);
        at->second.push_back(&one);
    }
    for (const std::string* name : order) {
        const auto& same = by_name.at(*name);
        if (same.size() < 2) continue;
        std::vector<table::Place> others;
        for (auto at = same.begin() + 1; at != same.end(); ++at) others.push_back((*at)->place);
        remark(report, *same.front(), code::equal_names, std::move(others));
    }
}

}  // namespace

Refusals know_providers(const Files& files, Examined& seen)
{
    Refusals no;
    if (files.providers) {
        const auto read = table::read<OrganisationRow>(*files.providers);
        if (!read) return read.error();
        for (const table::Placed<OrganisationRow>& one : read.value().rows)
            seen.directory.add({{"module", one.row.organisation_key}, one.row.name, one.row.short_name, one.row.kind, one.row.municipality});
    }
    if (files.provider_names) {
        const auto read = table::read<OrganisationNameRow>(*files.provider_names);
        if (!read) return read.error();
        for (const table::Placed<OrganisationNameRow>& one : read.value().rows) {
            seen.directory.add_name({"module", one.row.organisation}, one.row.name_ru);
            seen.directory.add_name({"module", one.row.organisation}, one.row.short_name_ru);
        }
    }
    return no;
}

Expected<table::Report, Refusals> examine_organisations(const table::Table& table, const Reference& reference, Examined& seen)
{
    auto read = table::read<OrganisationRow>(table);
    if (!read) return std::move(read).error();
    table::Rows<OrganisationRow>& rows = read.value();

    // Authorities and the Ministry bear keys of the module; everybody else those of the system the file comes from.
    std::map<std::string, table::Place> first_rows;
    std::map<std::size_t, std::string> kinds;
    std::map<std::size_t, std::optional<std::string>> municipalities;
    table::judge(rows, table, [&](OrganisationRow& row, table::Doubts& doubts) {
        const auto [first, is_first] = first_rows.emplace(row.organisation_key, doubts.place());
        if (!is_first) doubts.reject(code::key_twice, "organisation_key", row.organisation_key).others = {first->second};
        Found kind = reference.find(List::organisation_kinds, row.kind);
        if (!kind.code) doubts.reject(code::kind_unknown, "kind", kind.text, kind.nearest);
        if (doubts.rejected()) return;
        if (row.municipality) {
            Found where = reference.find(List::municipalities, *row.municipality);
            if (!where.code) doubts.remark(code::municipality_unknown, "municipality", where.text, where.nearest);
            municipalities.emplace(doubts.row(), std::move(where.code));
        }
        const OrganisationKind* known = reference.organisation_kind(*kind.code);
        if (known->is_unit && !row.parent) mend(doubts.remark(code::unit_without_parent));
        kinds.emplace(doubts.row(), *std::move(kind.code));
    });

    for (table::Placed<OrganisationRow>& one : rows.rows) {
        std::string kind = kinds.at(one.at);
        const bool of_module = kind == "authority" || kind == "ministry";
        ExternalKey key = ExternalKey::parse(one.row.organisation_key)
                              .value_or(ExternalKey{of_module ? "module" : seen.directory.issuer(), one.row.organisation_key});
        OrganisationCard card{std::move(one.row), std::move(one.place), std::move(key), std::move(kind)};
        if (const auto where = municipalities.find(one.at); where != municipalities.end()) card.municipality = where->second;
        seen.directory.add({card.key, card.row.name, card.row.short_name, card.kind, card.municipality});
        seen.places.emplace(std::pair{card.place.file, card.place.line}, card.key);
        seen.organisations.push_back(std::move(card));
    }
    for (OrganisationCard& one : seen.organisations)
        if (one.row.parent) one.parent = seen.directory.key(*one.row.parent);
    examine_parents(rows.report, seen);
    examine_equal_names(rows.report, seen);
    for (const OrganisationCard& one : seen.organisations)
        seen.directory.add({one.key, one.row.name, one.row.short_name, one.kind, one.municipality, one.parent});
    return std::move(rows.report);
}

Expected<table::Report, Refusals> examine_names(const table::Table& table, Examined& seen)
{
    auto read = table::read<OrganisationNameRow>(table);
    if (!read) return std::move(read).error();
    table::judge(read.value(), table, [&](OrganisationNameRow& row, table::Doubts& doubts) {
        const ExternalKey key = seen.directory.key(row.organisation);
        if (!seen.directory.find(key)) {
            doubts.reject(code::organisation_unknown, "organisation", row.organisation, seen.directory.match(row.organisation).nearest);
            return;
        }
        for (const NameGiven& one : seen.names) {
            const bool apart = (one.name.to && row.from && *one.name.to < *row.from) || (row.to && one.name.from && *row.to < *one.name.from);
            if (one.organisation == key && !apart) {
                doubts.reject(code::names_overlap, "from").others = {one.place};
                return;
            }
        }
        seen.names.push_back({key, DatedName{row.name_ru, row.short_name_ru, row.from, row.to}, doubts.place()});
        seen.directory.add_name(key, row.name_ru);
        seen.directory.add_name(key, row.short_name_ru);
        seen.places.emplace(std::pair{doubts.place().file, doubts.place().line}, key);
    });
    return std::move(read.value().report);
}

void examine_heads(const table::Table& table, const Reference& reference, table::Report& report, bool staff_known, const Known& known, Day today,
                   Examined& seen)
{
    std::set<std::pair<ExternalKey, ExternalKey>> employed;  // person, organisation
    for (const Worker& one : seen.staff)
        if (one.key && one.organisation && (!one.row->to || *one.row->to >= today)) employed.emplace(*one.key, *one.organisation);
    std::map<OrganisationId, ExternalKey> organisations;
    for (const Organisation& one : known.organisations) organisations.emplace(one.id, one.key);
    std::map<PersonId, ExternalKey> people;
    for (const KnownPerson& one : known.people)
        if (one.key) people.emplace(one.person.id, *one.key);
    for (const Employment& one : known.employments)
        if (one.active_on(today) && people.contains(one.person) && organisations.contains(one.organisation))
            employed.emplace(people.at(one.person), organisations.at(one.organisation));

    const Directory keys{seen.directory.issuer()};
    const auto columns = OrganisationRow::columns();
    const bool asked = find_column(table, *std::ranges::find(columns, "head_person_key", &table::Column::name)).has_value();
    for (OrganisationCard& card : seen.organisations) {
        if (card.row.head_person_key.size() > 1) {
            remark(report, card, code::two_heads);
        } else if (card.row.head_person_key.size() == 1) {
            const ExternalKey head = keys.key(card.row.head_person_key.front());
            if (staff_known && !employed.contains({head, card.key}))
                remark(report, card, marshrut::code::head_not_employee);
            else
                card.head = head;
        } else if (card.row.head_text) {
            remark(report, card, marshrut::code::head_is_text);
        } else if (card.kind != "authority" && card.kind != "ministry" && asked && !card.parent && !card.row.parent && !reference.organisation_kind(card.kind)->is_unit) {
            remark(report, card, marshrut::code::no_head_in_card);
        }
    }
}

}  // namespace marshrut::roster::detail
