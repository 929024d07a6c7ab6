// SPDX-License-Identifier: MIT
#pragma once

// Organisations, people, employments, roles: how a row of each becomes what is kept.

#include <marshrut/access/rows.hpp>
#include <marshrut/core/text.hpp>
#include <marshrut/privacy/gate.hpp>
#include <marshrut/registrar/intake_step.hpp>
#include <marshrut/registrar/refusals.hpp>
#include <marshrut/roster/appoint_head.hpp>
#include <marshrut/roster/doctor.hpp>
#include <marshrut/roster/refusals.hpp>
#include <marshrut/roster/rows.hpp>
#include <marshrut/table/values.hpp>

#include <algorithm>
#include <set>

namespace marshrut::registrar {

namespace {

using Findings = std::vector<table::Finding>;

/// Parents before their units, whatever the order of the file; rows of a cycle are left where they are and are rejected by their
/// unknown parent (nasty_25, nasty_28).
void parents_first(std::vector<table::Placed<roster::OrganisationRow>>& rows)
{
    std::vector<table::Placed<roster::OrganisationRow>> sorted;
    std::set<std::string> keys, placed;
    for (const auto& one : rows) keys.insert(one.row.organisation_key);
    for (bool more = true; more;) {
        more = false;
        for (auto& one : rows) {
            if (placed.contains(one.row.organisation_key)) continue;
            const auto& parent = one.row.parent;
            if (parent && keys.contains(*parent) && !placed.contains(*parent)) continue;
            placed.insert(one.row.organisation_key);
            sorted.push_back(one);
            more = true;
        }
    }
    for (auto& one : rows)
        if (!placed.contains(one.row.organisation_key)) sorted.push_back(one);
    rows = std::move(sorted);
}

Result<Effect> organisation_step(Desk& desk, Intake& intake, Findings& findings, const table::Place& place,
                                 const roster::OrganisationRow& row, bool of_module)
{
    const ExternalKey key = of_module ? ExternalKey{"module", row.organisation_key} : intake.key(row.organisation_key);
    const Found kind = intake.reference->find(List::organisation_kinds, row.kind);
    if (!kind.code) return detail::reject(findings, place, Failure{code::kind_unknown}, row.kind);

    MARSHRUT_TRY(const auto id, desk.resolve("organisation", key));
    std::optional<Organisation> before;
    if (id) {
        MARSHRUT_TRY(before, desk.find<Organisation>(OrganisationId{*id}));
    }
    Organisation card = before ? *before : Organisation{desk.new_id<OrganisationId>(), key, row.name};
    card.name = row.name;
    card.short_name = row.short_name;
    card.kind = *kind.code;
    card.founder = row.founder.value_or(card.founder);
    card.municipality.reset();
    if (row.municipality) {
        const Found where = intake.reference->find(List::municipalities, *row.municipality);
        card.municipality = where.code;
        if (!where.code) detail::remark(findings, place, code::municipality_unknown, *row.municipality, where.nearest);
    }
    card.parent.reset();
    if (row.parent) {
        MARSHRUT_TRY(const auto parent, desk.resolve("organisation", intake.key(*row.parent)));
        if (!parent) return detail::reject(findings, place, Failure{code::parent_unknown}, *row.parent);
        card.parent = OrganisationId{*parent};
    } else if (const OrganisationKind* known = intake.reference->organisation_kind(*kind.code); known && known->is_unit) {
        detail::remark(findings, place, code::unit_without_parent);
    }
    card.inn = row.inn ? std::optional{row.inn->print()} : std::nullopt;
    card.ogrn = row.ogrn ? std::optional{row.ogrn->print()} : std::nullopt;
    card.address = row.address;
    card.site = row.site;
    card.tags = row.tags;
    card.roles = row.roles;
    if (!before) MARSHRUT_CHECK(desk.bind_key("organisation", key, card.id.raw()));
    intake.named = false, intake.names.clear();
    return detail::settle(desk, before, card);
}

/// The head of a card by reference; a name typed by hand gives no role and is reported. CLAUSE LET0585-3-a
Result<Effect> head_step(Desk& desk, Intake& intake, Findings& findings, const table::Place& place,
                         const roster::OrganisationRow& row)
{
    MARSHRUT_TRY(const auto id, desk.resolve("organisation", intake.key(row.organisation_key)));
    if (!id) return Effect::unchanged;  // its own row was rejected before
    MARSHRUT_TRY(const auto before, desk.find<Organisation>(OrganisationId{*id}));
    if (!before) return Effect::unchanged;
    Organisation card = *before;
    card.head_typed = false;
    if (row.head_person_key.size() > 1) {
        detail::remark(findings, place, code::two_heads);
        card.head.reset();
    } else if (row.head_person_key.size() == 1) {
        const auto person = intake.person(desk, row.head_person_key.front());
        if (!person) {
            if (person.error().kind() != Kind::invalid) return person.error();
            detail::remark(findings, place, code::head_unknown);
        } else {
            MARSHRUT_TRY(const auto jobs, desk.employments(*person, desk.today()));
            if (std::ranges::none_of(jobs, [&](const Employment& job) { return job.organisation == card.id; }))
                detail::remark(findings, place, code::head_not_employed);
            card.head = *person;
        }
    } else if (row.head_text) {
        card.head.reset();
        card.head_typed = true;
        detail::remark(findings, place, code::head_is_text);
    }
    return detail::settle(desk, before, card);
}

Result<Effect> name_step(Desk& desk, Intake& intake, Findings& findings, const table::Place& place,
                         const roster::OrganisationNameRow& row)
{
    const auto id = intake.organisation(desk, row.organisation);
    if (!id) return detail::reject(findings, place, id.error(), row.organisation);
    MARSHRUT_TRY(const auto before, desk.find<Organisation>(*id));
    Organisation card = *before;
    const DatedName name{row.name_ru, row.short_name_ru, row.from, row.to};
    if (std::ranges::find(card.names, name) != card.names.end()) return Effect::unchanged;
    std::erase_if(card.names, [&](const DatedName& one) { return one.from == name.from; });  // the same row, mended
    for (const DatedName& one : card.names) {
        const bool apart = (one.to && name.from && *one.to < *name.from) || (name.to && one.from && *name.to < *one.from);
        if (!apart) return detail::reject(findings, place, Failure{code::names_overlap});
    }
    card.names.push_back(name);
    std::ranges::stable_sort(card.names, {}, [](const DatedName& one) { return one.from; });
    intake.named = false, intake.names.clear();
    return detail::settle(desk, before, card);
}

/// Name and birth date, by which a row without a key finds its person (formats 5b).
std::string likeness_of(const Card& card)
{
    return text::folded(card.full_name()) + '|' + (card.birth_date ? card.birth_date->print() : "");
}

Result<std::optional<PersonId>> known_person(Desk& desk, Intake& intake, const std::optional<std::string>& key, const Card& card)
{
    if (key) {
        MARSHRUT_TRY(const auto id, desk.resolve("person", intake.key(*key)));
        return id ? std::optional{PersonId{*id}} : std::nullopt;
    }
    if (!intake.listed) {
        MARSHRUT_TRY(const auto cards, desk.list<Card>(store::Query{&store::kind_of<Card>()}));
        for (const Card& one : cards) intake.without_key[likeness_of(one)].push_back(one.id);
        intake.listed = true;
    }
    const auto found = intake.without_key.find(likeness_of(card));
    return found != intake.without_key.end() && found->second.size() == 1 ? std::optional{found->second.front()} : std::nullopt;
}

Card card_of(const roster::StaffRow& row)
{
    const roster::FullName name = roster::full_name(row);
    Card card{PersonId{0}, name.surname, name.name};
    card.patronymic = name.patronymic;
    card.no_patronymic = row.no_patronymic.value_or(false);
    card.birth_date = row.birth_date;
    card.sex = row.sex;
    card.email = row.email;
    card.login = row.login;
    card.screen_name = row.screen_name;
    card.education_level = row.education_level;
    card.education = roster::read_education(row.education);
    std::ranges::stable_sort(card.education, std::ranges::greater{}, [](const Education& one) { return one.year.value_or(0); });
    return card;
}

/// Person and card: one for a key, for ever. CLAUSE MOD-4.3-a, MOD-4.4-a
Result<std::pair<PersonId, Effect>> person_of(Desk& desk, Intake& intake, const std::optional<std::string>& key, Card card,
                                              Day consent)
{
    MARSHRUT_TRY(const auto known, known_person(desk, intake, key, card));
    std::optional<Person> before;
    std::optional<Card> card_before;
    if (known) {
        MARSHRUT_TRY(before, desk.find<Person>(*known));
        MARSHRUT_TRY(card_before, desk.find<Card>(*known));
    }
    Person person = before ? *before : Person{desk.new_id<PersonId>()};
    if (person.depersonalised) return std::pair{person.id, Effect::unchanged};  // INV-E13
    if (!person.consent_from) person.consent_from = consent;
    card.id = person.id;
    card.salt = card_before ? card_before->salt : desk.host().salts();
    if (card_before) {  // two files know different things of one account: what one leaves out, the other has not lost
        if (!card.login) card.login = card_before->login;
        if (!card.email) card.email = card_before->email;
        if (!card.screen_name) card.screen_name = card_before->screen_name;
    }
    if (!before && key) MARSHRUT_CHECK(desk.bind_key("person", intake.key(*key), person.id.raw()));
    if (!before && intake.listed) intake.without_key[likeness_of(card)].push_back(person.id);
    MARSHRUT_TRY(const Effect one, detail::settle(desk, before, person));
    MARSHRUT_TRY(const Effect other, detail::settle(desk, card_before, card));
    return std::pair{person.id, one == Effect::unchanged && other == Effect::unchanged ? Effect::unchanged : Effect::applied};
}

Day consent_day(const std::string& said, Day today) { return table::read_day(said).value_or(today); }

Result<Effect> staff_step(Desk& desk, Intake& intake, Findings& findings, const table::Place& place, const roster::StaffRow& row)
{
    const auto organisation = intake.organisation(desk, row.organisation);
    if (!organisation) return detail::reject(findings, place, organisation.error(), row.organisation);

    MARSHRUT_TRY(const auto person, person_of(desk, intake, row.person_key, card_of(row), consent_day(row.consent, desk.today())));
    const Found position = intake.reference->find(List::positions, row.position);
    const EmploymentKind kind = row.employment_kind.value_or(EmploymentKind::main);
    MARSHRUT_TRY(const auto jobs, desk.list<Employment>("person", person.first.raw()));
    std::optional<Employment> before;
    for (const Employment& job : jobs)
        if (job.organisation == *organisation && job.kind == kind && job.position == position.code) before = job;

    Employment job = before ? *before : Employment{desk.new_id<EmploymentId>(), person.first, *organisation};
    job.position = position.code;
    job.position_text = position.code || row.position.empty() ? std::nullopt : std::optional{row.position};
    job.kind = kind;
    job.subjects.clear();
    for (const Found& subject : intake.reference->subjects(row.taught_subjects))
        if (subject.code && std::ranges::find(job.subjects, *subject.code) == job.subjects.end())
            job.subjects.push_back(*subject.code);
    job.from = row.from, job.to = row.to;
    job.leave_from = row.leave_from, job.leave_to = row.leave_to;
    job.experience_years = row.experience_years;
    std::vector<std::string> functions;
    for (const roster::SgoFunction one : row.functions) functions.emplace_back(label(one));
    for (const std::string& one : job.functions)
        if (one.starts_with("sgo:")) functions.push_back(one);  // of the authority's card
    job.functions = std::move(functions);
    job.tags = row.tags;
    MARSHRUT_TRY(const Effect effect, detail::settle(desk, before, job));
    return effect == Effect::unchanged ? person.second : effect;
}

/// A municipal specialist: a person with an employment at the authority. What an SGO role may never be given is judged when a
/// role of the module is. CLAUSE LET0585-A1-7, AMB-A27
Result<Effect> authority_step(Desk& desk, Intake& intake, Findings& findings, const table::Place& place,
                              const roster::AuthorityUserRow& row)
{
    const auto authority = intake.organisation(desk, row.authority);
    if (!authority) return detail::reject(findings, place, authority.error(), row.authority);
    Card card{PersonId{0}, row.surname, row.name};
    card.patronymic = row.patronymic;
    card.no_patronymic = row.no_patronymic.value_or(false);
    card.birth_date = row.birth_date;
    card.sex = row.sex;
    card.email = row.email;
    card.login = row.login;
    card.screen_name = row.screen_name;
    MARSHRUT_TRY(const auto known, known_person(desk, intake, row.person_key, card));
    if (known) {  // the staff list knows more of this person than this card does
        MARSHRUT_TRY(const auto kept, desk.find<Card>(*known));
        if (kept) {
            Card merged = *kept;
            if (!merged.login) merged.login = card.login;
            if (!merged.email) merged.email = card.email;
            if (!merged.screen_name) merged.screen_name = card.screen_name;
            card = merged;
        }
    }
    MARSHRUT_TRY(const auto person, person_of(desk, intake, row.person_key, card, consent_day(row.consent, desk.today())));
    const std::string function = "sgo:" + std::string{label(row.role)};
    MARSHRUT_TRY(const auto jobs, desk.list<Employment>("person", person.first.raw()));
    std::optional<Employment> before;
    for (const Employment& job : jobs)
        if (job.organisation == *authority) before = job;
    Employment job = before ? *before : Employment{desk.new_id<EmploymentId>(), person.first, *authority};
    if (std::ranges::find(job.functions, function) == job.functions.end()) job.functions.push_back(function);
    MARSHRUT_TRY(const Effect effect, detail::settle(desk, before, job));
    return effect == Effect::unchanged ? person.second : effect;
}

Result<Effect> assignment_step(Desk& desk, Intake& intake, Findings& findings, const table::Place& place,
                               const access::AssignmentRow& row)
{
    const auto person = intake.person(desk, row.person_key);
    if (!person) return detail::reject(findings, place, person.error());
    const auto authority = intake.organisation(desk, row.authority);
    if (!authority) return detail::reject(findings, place, authority.error(), row.authority);
    const Role role = row.right == AssignedRight::coordinate ? Role::municipal_coordinator : Role::assigned_specialist;
    const auto right = row.right == AssignedRight::coordinate ? std::nullopt : std::optional{row.right};
    MARSHRUT_TRY(const auto given, desk.list<Assignment>("person", person->raw()));
    std::optional<Assignment> before;
    for (const Assignment& one : given)
        if (one.organisation == *authority && one.role == role && one.right == right && !one.revoked && one.from == row.from)
            before = one;
    Assignment made = before ? *before : Assignment{desk.new_id<AssignmentId>(), *person, *authority, role, right};
    made.from = row.from, made.to = row.to;
    return detail::settle(desk, before, made);
}

/// Everybody stored, as the doctor compares people: by key, by name and birth date, by login.
Result<roster::Known> known_people(Desk& desk, const std::string& issuer)
{
    MARSHRUT_TRY(const auto people, desk.list<Person>(store::Query{&store::kind_of<Person>()}));
    MARSHRUT_TRY(const auto cards, desk.list<Card>(store::Query{&store::kind_of<Card>()}));
    MARSHRUT_TRY(const auto keys, desk.list<External>(store::Query{&store::kind_of<External>()}));
    std::map<PersonId, ExternalKey> by_person;
    for (const External& one : keys)
        if (one.kind == "person" && one.key.issuer == issuer) by_person.emplace(PersonId{one.row}, one.key);
    std::map<PersonId, const Person*> by_id;
    for (const Person& one : people) by_id.emplace(one.id, &one);
    roster::Known known;
    for (const Card& card : cards) {
        const auto person = by_id.find(card.id);
        if (person == by_id.end()) continue;
        const auto key = by_person.find(card.id);
        known.people.push_back({*person->second, card, key == by_person.end() ? std::nullopt : std::optional{key->second}});
    }
    return known;
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

Expected<IntakeFile, Refusals> intake_organisations(const table::Table& table, const Reference&, bool of_module)
{
    MARSHRUT_TRY(auto rows, table::read<roster::OrganisationRow>(table));
    parents_first(rows.rows);
    return detail::steps(std::move(rows), [of_module](Desk& desk, Intake& intake, Findings& findings, const table::Place& place,
                                                      const roster::OrganisationRow& row) {
        return organisation_step(desk, intake, findings, place, row, of_module);
    });
}

Expected<IntakeFile, Refusals> intake_heads(const table::Table& table)
{
    MARSHRUT_TRY(auto rows, table::read<roster::OrganisationRow>(table));
    table::Report account;  // what is wrong with a card was said when the card was read
    account.file = rows.report.file + " (head)";
    account.rows = static_cast<std::int64_t>(rows.rows.size());
    rows.report = std::move(account);
    return detail::steps(std::move(rows), head_step);
}

Expected<IntakeFile, Refusals> intake_organisation_names(const table::Table& table)
{
    MARSHRUT_TRY(auto rows, table::read<roster::OrganisationNameRow>(table));
    return detail::steps(std::move(rows), name_step);
}

Expected<IntakeFile, Refusals> intake_staff(Desk& desk, const table::Table& table, const Reference& reference, const std::string& issuer)
{
    auto known = known_people(desk, issuer);
    if (!known) return Refusals{std::move(known).error()};
    roster::Files files;
    files.staff = table;
    MARSHRUT_TRY(auto seen, roster::examine(files, {desk.today(), issuer}, reference, known.value()));
    IntakeFile file{std::move(seen.reports.front()), {}};
    for (const roster::Worker& one : seen.staff) {
        auto row = std::make_shared<roster::StaffRow>(*one.row);
        row->tags = one.tags;
        file.steps.push_back({one.row.place(), [row = std::shared_ptr<const roster::StaffRow>{std::move(row)}](
                                                   Desk& at, Intake& intake, Findings& findings, const table::Place& place) {
                                  return staff_step(at, intake, findings, place, *row);
                              }});
    }
    return file;
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
