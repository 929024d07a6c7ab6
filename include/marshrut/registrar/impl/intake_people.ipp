// SPDX-License-Identifier: MIT
#pragma once

// Organisations, people, employments, roles: how a row of each becomes what is kept.

#include <marshrut/access/rows.hpp>
#include <marshrut/core/digest.hpp>
#include <marshrut/core/text.hpp>
#include <marshrut/privacy/gate.hpp>
#include <marshrut/registrar/intake_step.hpp>
#include <marshrut/registrar/refusals.hpp>
#include <marshrut/roster/nouns.hpp>
#include <marshrut/roster/refusals.hpp>
#include <marshrut/roster/rows.hpp>
#include <marshrut/table/values.hpp>

#include <algorithm>
#include <set>

namespace marshrut::registrar {

namespace {

using Findings = std::vector<table::Finding>;

/// Parents before their units, whatever the order of the file.
std::vector<const roster::OrganisationCard*> parents_first(const std::vector<roster::OrganisationCard>& cards)
{
    std::set<ExternalKey> waiting;
    for (const roster::OrganisationCard& one : cards) waiting.insert(one.key);
    std::vector<const roster::OrganisationCard*> sorted;
    while (!waiting.empty())  // the doctor has taken away the links of circles
        for (const roster::OrganisationCard& one : cards)
            if (waiting.contains(one.key) && !(one.parent && waiting.contains(*one.parent))) waiting.erase(one.key), sorted.push_back(&one);
    return sorted;
}

Result<std::optional<Organisation>> stored(Desk& desk, const ExternalKey& key)
{
    MARSHRUT_TRY(const auto id, desk.resolve("organisation", key));
    if (!id) return std::optional<Organisation>{};
    return desk.find<Organisation>(OrganisationId{*id});
}

Result<Effect> organisation_step(Desk& desk, Intake& intake, Findings&, const table::Place&, const roster::OrganisationCard& card)
{
    MARSHRUT_TRY(const auto before, stored(desk, card.key));
    std::optional<OrganisationId> parent;
    if (card.parent) {
        MARSHRUT_TRY(const auto above, stored(desk, *card.parent));
        if (above) parent = above->id;
    }
    const Organisation made = roster::written(
        before ? *before : Organisation{desk.new_id<OrganisationId>(), card.key, card.row.name}, card, parent);
    if (!before) MARSHRUT_CHECK(desk.bind_key("organisation", card.key, made.id.raw()));
    intake.directory.reset();
    return detail::settle(desk, before, made);
}

/// The head of a card by reference, once the people are there. CLAUSE LET0585-3-a
Result<Effect> head_step(Desk& desk, Intake&, Findings& findings, const table::Place& place, const roster::OrganisationCard& card)
{
    MARSHRUT_TRY(const auto before, stored(desk, card.key));
    if (!before) return Effect::unchanged;
    std::optional<PersonId> head;
    if (card.head) {
        MARSHRUT_TRY(const auto person, desk.resolve("person", *card.head));
        if (person)
            head = PersonId{*person};
        else
            detail::remark(findings, place, code::head_unknown);
    }
    return detail::settle(desk, before, roster::headed(*before, card, head, desk.today()));
}

Result<Effect> name_step(Desk& desk, Intake& intake, Findings& findings, const table::Place& place, const roster::NameGiven& given)
{
    MARSHRUT_TRY(const auto before, stored(desk, given.organisation));
    if (!before) return detail::reject(findings, place, Failure{code::organisation_unknown});
    const Organisation made = roster::named(*before, given.name);
    for (const DatedName& one : made.names) {
        const DatedName& name = given.name;
        const bool apart = (one.to && name.from && *one.to < *name.from) || (name.to && one.from && *name.to < *one.from);
        if (!apart && !(one == name)) return detail::reject(findings, place, Failure{code::names_overlap});
    }
    intake.directory.reset();
    return detail::settle(desk, before, made);
}

/// Name and birth date, by which a row without a key finds its person (formats 5b).
std::string likeness_of(const std::string& full_name, const std::optional<Day>& birth_date)
{
    return text::folded(full_name) + '|' + (birth_date ? birth_date->print() : "");
}
std::string likeness_of(const Card& card) { return likeness_of(card.full_name(), card.birth_date); }

std::string spelt(const roster::FullName& name)
{
    return name.surname + ' ' + name.name + (name.patronymic.empty() ? "" : ' ' + name.patronymic);
}

Result<std::optional<PersonId>> known_person(Desk& desk, Intake& intake, const std::optional<ExternalKey>& key, const std::string& likeness)
{
    if (key) {
        MARSHRUT_TRY(const auto id, desk.resolve("person", *key));
        return id ? std::optional{PersonId{*id}} : std::nullopt;
    }
    if (!intake.listed) {
        MARSHRUT_TRY(const auto cards, desk.list<Card>(store::Query{&store::kind_of<Card>()}));
        for (const Card& one : cards) intake.without_key[likeness_of(one)].push_back(one.id);
        intake.listed = true;
    }
    const auto found = intake.without_key.find(likeness);
    return found != intake.without_key.end() && found->second.size() == 1 ? std::optional{found->second.front()} : std::nullopt;
}

/// A person with their card: as they are kept, and as a row makes them.
struct Account {
    std::optional<Person> person_before{};
    std::optional<Card> card_before{};
    Person person;
    Card card;
};

/// The account a row speaks of: one for a key, for ever; a new one is empty. CLAUSE MOD-4.3-a
Result<Account> account_of(Desk& desk, Intake& intake, const std::optional<ExternalKey>& key, const std::string& likeness)
{
    MARSHRUT_TRY(const auto known, known_person(desk, intake, key, likeness));
    if (!known) {
        const PersonId id = desk.new_id<PersonId>();
        Account made{{}, {}, Person{id}, Card{id, "", ""}};
        made.card.salt = desk.host().salts();
        if (key) MARSHRUT_CHECK(desk.bind_key("person", *key, id.raw()));
        if (intake.listed) intake.without_key[likeness].push_back(id);
        return made;
    }
    Account found{{}, {}, Person{*known}, Card{*known, "", ""}};
    MARSHRUT_TRY(found.person_before, desk.find<Person>(*known));
    MARSHRUT_TRY(found.card_before, desk.find<Card>(*known));
    if (found.person_before) found.person = *found.person_before;
    if (found.card_before)
        found.card = *found.card_before;
    else
        found.card.salt = desk.host().salts();
    return found;
}

Result<Effect> settle(Desk& desk, const Account& account)
{
    MARSHRUT_TRY(const Effect one, detail::settle(desk, account.person_before, account.person));
    MARSHRUT_TRY(const Effect other, detail::settle(desk, account.card_before, account.card));
    return one == Effect::unchanged && other == Effect::unchanged ? Effect::unchanged : Effect::applied;
}

/// One row of staff among those of its file.
struct StaffLine {
    const roster::Worker* row;
    bool first = true;                            ///< of its person in this file
    std::vector<const roster::Worker*> above{};  ///< of the same person and organisation
};

std::vector<StaffLine> lines_of(const std::vector<roster::Worker>& staff)
{
    const auto likeness = [](const roster::Worker& one) { return likeness_of(spelt(one.name), one.row->birth_date); };
    std::map<std::string, std::string> keyed;
    for (const roster::Worker& one : staff)
        if (one.key) keyed.emplace(likeness(one), one.key->print());
    std::map<std::string, std::vector<const roster::Worker*>> of_person;
    std::vector<StaffLine> lines;
    for (const roster::Worker& one : staff) {
        std::string who = one.key ? one.key->print() : likeness(one);
        if (const auto same = keyed.find(who); !one.key && same != keyed.end()) who = same->second;
        auto& rows = of_person[who];
        StaffLine line{&one, rows.empty()};
        for (const roster::Worker* other : rows)
            if (other->organisation == one.organisation) line.above.push_back(other);
        rows.push_back(&one);
        lines.push_back(std::move(line));
    }
    return lines;
}

/// СНИЛС under the host's key, where there is one. CLAUSE MOD-4.3-b
roster::HashSnils hashed_by(const Host& host)
{
    if (!host.keyring) return {};
    return [&](const Snils& number) { return roster::SnilsHash{digest::hmac(host.keyring->second, number.print()), host.keyring->first}; };
}

Result<Effect> staff_step(Desk& desk, Intake& intake, Findings& findings, const table::Place& place, const StaffLine& line)
{
    const roster::Worker& row = *line.row;
    std::optional<Organisation> organisation;
    if (row.organisation) {
        MARSHRUT_TRY(organisation, stored(desk, *row.organisation));
    }
    if (!organisation) return detail::reject(findings, place, Failure{code::organisation_unknown}, row.row->organisation);

    MARSHRUT_TRY(auto account, account_of(desk, intake, row.key, likeness_of(spelt(row.name), row.row->birth_date)));
    if (account.person.depersonalised) return Effect::unchanged;  // INV-E13
    account.person = roster::written(account.person, row, desk.today());
    account.card = roster::written(account.card, row, line.first, hashed_by(desk.host()));
    MARSHRUT_TRY(const Effect person, settle(desk, account));

    MARSHRUT_TRY(const auto jobs, desk.list<Employment>("person", account.person.id.raw()));
    const Employment* job = roster::meant(jobs, line.above, row, organisation->id);
    const std::optional<Employment> before = job ? std::optional{*job} : std::nullopt;
    const Employment made = roster::written(
        before ? *before : Employment{desk.new_id<EmploymentId>(), account.person.id, organisation->id}, row);
    MARSHRUT_TRY(const Effect effect, detail::settle(desk, before, made));
    return effect == Effect::unchanged ? person : effect;
}

/// An authority or the Ministry. REJECTS `authority_expected`. CLAUSE LET0585-A1-2
Result<Organisation> authority_of(Desk& desk, Intake& intake, const std::string& said)
{
    MARSHRUT_TRY(const auto id, intake.organisation(desk, said));
    MARSHRUT_TRY(auto authority, desk.get<Organisation>(id));
    if (authority.kind != "authority" && authority.kind != "ministry") return Failure{code::authority_expected};
    return authority;
}

/// A municipal specialist: a person with an employment at the authority. What an SGO role may never be given is judged when a
/// role of the module is. CLAUSE LET0585-A1-7, AMB-A27
Result<Effect> authority_step(Desk& desk, Intake& intake, Findings& findings, const table::Place& place,
                              const roster::AuthorityUserRow& row)
{
    const auto authority = authority_of(desk, intake, row.authority);
    if (!authority) return detail::reject(findings, place, authority.error(), row.authority);
    const std::optional<ExternalKey> key = row.person_key ? std::optional{intake.key(*row.person_key)} : std::nullopt;
    const roster::FullName name{row.surname, row.name, row.patronymic};
    MARSHRUT_TRY(auto account, account_of(desk, intake, key, likeness_of(spelt(name), row.birth_date)));
    if (account.person.depersonalised) return Effect::unchanged;  // INV-E13
    if (!account.person.consent_from) account.person.consent_from = table::read_day(row.consent).value_or(desk.today());
    Card& card = account.card;
    if (!account.card_before) {
        card.surname = row.surname, card.name = row.name, card.patronymic = row.patronymic;
        card.no_patronymic = row.no_patronymic.value_or(false);
        card.birth_date = row.birth_date;
        card.sex = row.sex;
    }
    if (!card.email) card.email = row.email;  // the staff list knows more of this person than this card does
    if (!card.login) card.login = row.login;
    if (!card.screen_name) card.screen_name = row.screen_name;
    MARSHRUT_TRY(const Effect person, settle(desk, account));

    const std::string function = "sgo:" + std::string{label(row.role)};
    MARSHRUT_TRY(const auto jobs, desk.list<Employment>("person", account.person.id.raw()));
    std::optional<Employment> before;
    for (const Employment& job : jobs)
        if (job.organisation == authority->id) before = job;
    Employment job = before ? *before : Employment{desk.new_id<EmploymentId>(), account.person.id, authority->id};
    if (std::ranges::find(job.functions, function) == job.functions.end()) job.functions.push_back(function);
    MARSHRUT_TRY(const Effect effect, detail::settle(desk, before, job));
    return effect == Effect::unchanged ? person : effect;
}

Result<Effect> assignment_step(Desk& desk, Intake& intake, Findings& findings, const table::Place& place,
                               const access::AssignmentRow& row)
{
    const auto person = intake.person(desk, row.person_key);
    if (!person) return detail::reject(findings, place, person.error());
    const auto authority = authority_of(desk, intake, row.authority);
    if (!authority) return detail::reject(findings, place, authority.error(), row.authority);
    const Role role = row.right == AssignedRight::coordinate ? Role::municipal_coordinator : Role::assigned_specialist;
    const auto right = row.right == AssignedRight::coordinate ? std::nullopt : std::optional{row.right};
    MARSHRUT_TRY(const auto given, desk.list<Assignment>("person", person->raw()));
    std::optional<Assignment> before;
    for (const Assignment& one : given)
        if (one.organisation == authority->id && one.role == role && one.right == right && !one.revoked && one.from == row.from)
            before = one;
    Assignment made = before ? *before : Assignment{desk.new_id<AssignmentId>(), *person, authority->id, role, right};
    made.from = row.from, made.to = row.to;
    return detail::settle(desk, before, made);
}

/// Everything stored, as the doctor compares it: organisations and people by key, by name and birth date, by login.
Result<roster::Known> known_of(Desk& desk, const std::string& issuer)
{
    roster::Known known;
    MARSHRUT_TRY(known.organisations, desk.list<Organisation>(store::Query{&store::kind_of<Organisation>()}));
    MARSHRUT_TRY(known.employments, desk.list<Employment>(store::Query{&store::kind_of<Employment>()}));
    MARSHRUT_TRY(const auto people, desk.list<Person>(store::Query{&store::kind_of<Person>()}));
    MARSHRUT_TRY(const auto cards, desk.list<Card>(store::Query{&store::kind_of<Card>()}));
    MARSHRUT_TRY(const auto keys, desk.list<External>(store::Query{&store::kind_of<External>()}));
    std::map<PersonId, ExternalKey> by_person;
    for (const External& one : keys)
        if (one.kind == "person" && (one.key.issuer == issuer || !by_person.contains(PersonId{one.row})))
            by_person.insert_or_assign(PersonId{one.row}, one.key);
    std::map<PersonId, const Person*> by_id;
    for (const Person& one : people) by_id.emplace(one.id, &one);
    for (const Card& card : cards) {
        const auto person = by_id.find(card.id);
        if (person == by_id.end()) continue;
        const auto key = by_person.find(card.id);
        known.people.push_back({*person->second, card, key == by_person.end() ? std::nullopt : std::optional{key->second}});
    }
    return known;
}

/// The rows of one look as steps; the look lives as long as they do.
template <class Row, class Step>
void add_steps(IntakeFile& file, const std::shared_ptr<const roster::Examined>& seen, const table::Place& place, Row row, Step step)
{
    file.steps.push_back({place, [seen, row = std::move(row), step](Desk& desk, Intake& intake, Findings& findings, const table::Place& at) {
                              return step(desk, intake, findings, at, row);
                          }});
}

IntakeFile cards_of(const std::shared_ptr<const roster::Examined>& seen, table::Report report)
{
    IntakeFile file{std::move(report), {}};
    for (const roster::OrganisationCard* one : parents_first(seen->organisations)) add_steps(file, seen, one->place, std::cref(*one), organisation_step);
    return file;
}

/// What is wrong with a head was said when the card was read; this account only says whose changed.
IntakeFile heads_of(const std::shared_ptr<const roster::Examined>& seen, const std::string& name)
{
    IntakeFile file{};
    file.report.file = name + " (head)";
    file.report.rows = static_cast<std::int64_t>(seen->organisations.size());
    for (const roster::OrganisationCard& one : seen->organisations) add_steps(file, seen, one.place, std::cref(one), head_step);
    return file;
}

IntakeFile staff_of(const std::shared_ptr<const roster::Examined>& seen, table::Report report, const Host& host)
{
    if (!host.keyring && std::ranges::any_of(seen->staff, [](const roster::Worker& one) { return one.row->snils.has_value(); }))
        report.add(table::found(table::Treatment::note, Failure{code::snils_not_kept}, table::Place{report.file, {}, 0, 0, {}}));
    IntakeFile file{std::move(report), {}};
    for (StaffLine& one : lines_of(seen->staff)) {
        const table::Place& place = one.row->row.place();
        add_steps(file, seen, place, std::move(one), staff_step);
    }
    return file;
}

/// Rows that came through the gate of consent, as steps.
template <class Row, class Step>
Expected<IntakeFile, Refusals> admitted(const table::Table& table, Day today, Step step)
{
    auto admission = privacy::admit<Row>(table, today);
    if (!admission) return std::move(admission).error();
    IntakeFile file{std::move(admission->report), {}};
    for (const privacy::Admitted<Row>& one : admission->rows)
        file.steps.push_back({one.place(), [row = std::make_shared<const Row>(*one), step](
                                               Desk& desk, Intake& intake, Findings& findings, const table::Place& place) {
                                  return step(desk, intake, findings, place, *row);
                              }});
    return file;
}

}  // namespace

Expected<IntakeFile, Refusals> intake_providers(Desk& desk, const table::Table& table, const Reference& reference)
{
    auto known = known_of(desk, "module");
    if (!known) return Refusals{std::move(known).error()};
    roster::Files files;
    files.organisations = table;
    MARSHRUT_TRY(auto found, roster::examine(files, {desk.today(), "module"}, reference, *known));
    const auto seen = std::make_shared<const roster::Examined>(std::move(found));
    return cards_of(seen, seen->reports.front());
}

Expected<RosterIntake, Refusals> intake_roster(Desk& desk, const roster::Files& files, const Reference& reference, const std::string& issuer)
{
    auto known = known_of(desk, issuer);
    if (!known) return Refusals{std::move(known).error()};
    MARSHRUT_TRY(auto found, roster::examine(files, {desk.today(), issuer}, reference, *known));
    const auto seen = std::make_shared<const roster::Examined>(std::move(found));
    RosterIntake made;
    auto report = seen->reports.begin();
    if (files.organisations) {
        made.heads = heads_of(seen, report->file);
        made.organisations = cards_of(seen, *report++);
    }
    if (files.organisation_names) {
        made.names = IntakeFile{*report++, {}};
        for (const roster::NameGiven& one : seen->names) add_steps(*made.names, seen, one.place, std::cref(one), name_step);
    }
    if (files.staff) made.staff = staff_of(seen, *report, desk.host());
    return made;
}

Expected<IntakeFile, Refusals> intake_authority_users(const table::Table& table, Day today)
{
    return admitted<roster::AuthorityUserRow>(table, today, authority_step);
}

Expected<IntakeFile, Refusals> intake_assignments(const table::Table& table)
{
    MARSHRUT_TRY(auto rows, table::read<access::AssignmentRow>(table));
    return detail::steps(std::move(rows), assignment_step);
}

}  // namespace marshrut::registrar
