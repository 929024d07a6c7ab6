// SPDX-License-Identifier: MIT
#include <marshrut/core/text.hpp>
#include <marshrut/roster/nouns.hpp>

#include <algorithm>

namespace marshrut::roster {

namespace {

template <class Field, class Said>
void take(Field& field, const std::optional<Said>& said)
{
    if (said) field = *said;
}
void take(std::string& field, const std::string& said)
{
    if (!said.empty()) field = said;
}
template <class Element>
void take(std::vector<Element>& field, const std::vector<Element>& said)
{
    if (!said.empty()) field = said;
}

/// Of a person with several rows the first one speaks; the others fill in what it left empty.
template <class Field, class Said>
void take(bool first, Field& field, const Said& said)
{
    if (first || field == Field{}) take(field, said);
}

}  // namespace

Person written(Person before, const Worker& row, Day today)
{
    const auto consented = table::read_day(row.row->consent);
    if (!before.consent_from || before.consent_withdrawn) before.consent_from = consented.value_or(today);
    before.consent_withdrawn.reset();
    return before;
}

Card written(Card card, const Worker& worker, bool first, const HashSnils& hash)
{
    const StaffRow& row = *worker.row;
    if (first) {
        card.surname = worker.name.surname;
        card.name = worker.name.name;
        card.patronymic = worker.name.patronymic;
        take(card.no_patronymic, row.no_patronymic);
        card.birth_date = row.birth_date;
    }
    std::optional<std::string> sex;
    if (row.sex && (text::folded(*row.sex) == "м" || text::folded(*row.sex) == "ж")) sex = text::folded(*row.sex) == "м" ? "М" : "Ж";
    take(first, card.sex, sex);
    take(first, card.email, row.email);
    take(first, card.login, row.login);
    take(first, card.screen_name, row.screen_name);
    take(first, card.education_level, row.education_level);
    take(first, card.education, read_education(row.education));
    if (!row.snils || !hash || (!first && card.snils_hash)) return card;
    SnilsHash hashed = hash(*row.snils);
    card.snils_hash = std::move(hashed.hash);
    card.snils_key = std::move(hashed.key);
    return card;
}

Employment written(Employment job, const Worker& worker)
{
    const StaffRow& row = *worker.row;
    if (worker.position) {
        job.position = worker.position;
        job.position_text.reset();
    } else if (!row.position.empty()) {
        job.position.reset();
        job.position_text = row.position;
    }
    if (!text::tidy(row.taught_subjects).empty()) job.subjects = worker.subjects;
    take(job.kind, row.employment_kind);
    take(job.from, row.from);
    take(job.to, row.to);
    take(job.leave_from, row.leave_from);
    take(job.leave_to, row.leave_to);
    take(job.experience_years, row.experience_years);
    if (!row.functions.empty()) {
        std::erase_if(job.functions, [](const std::string& one) { return !one.starts_with("sgo:"); });  // those of an authority's card stay
        for (const SgoFunction one : row.functions) job.functions.emplace_back(label(one));
    }
    take(job.tags, worker.tags);
    return job;
}

const Employment* meant(std::span<const Employment> jobs, const std::set<EmploymentId>& spoken_of, const Worker& worker,
                        OrganisationId organisation)
{
    const StaffRow& row = *worker.row;
    // How surely a job is the one of the row: of two posts with one position the kind tells, then the first day; ids tell nothing.
    const auto sure = [&](const Employment& job) {
        if (job.organisation != organisation || spoken_of.contains(job.id)) return 0;
        if (job.to && row.from && *row.from > *job.to) return 0;  // employed again
        const bool kind = !row.employment_kind || job.kind == *row.employment_kind;
        const bool position = worker.position ? job.position == worker.position
                                              : row.position.empty() || (!job.position && job.position_text == row.position);
        if (!position) return kind ? 1 : 0;
        return 2 + (kind ? 2 : 0) + (row.from && job.from == row.from ? 1 : 0);
    };
    const auto best = std::ranges::max_element(jobs, {}, sure);
    return best == jobs.end() || sure(*best) == 0 ? nullptr : &*best;
}

const Employment* meant(std::span<const Employment> jobs, std::span<const Worker* const> above, const Worker& row,
                        OrganisationId organisation)
{
    std::set<EmploymentId> spoken_of;
    for (const Worker* one : above)
        if (const Employment* job = meant(jobs, spoken_of, *one, organisation)) spoken_of.insert(job->id);
    return meant(jobs, spoken_of, row, organisation);
}

Organisation written(Organisation now, const OrganisationCard& card, std::optional<OrganisationId> parent)
{
    now.name = card.row.name;
    take(now.short_name, card.row.short_name);
    now.kind = card.kind;
    take(now.municipality, card.municipality);
    take(now.founder, card.row.founder);
    take(now.parent, parent);
    if (card.row.inn) now.inn = card.row.inn->print();
    if (card.row.ogrn) now.ogrn = card.row.ogrn->print();
    take(now.address, card.row.address);
    take(now.site, card.row.site);
    take(now.tags, card.row.tags);
    take(now.roles, card.row.roles);
    return now;
}

Organisation headed(Organisation now, const OrganisationCard& card, std::optional<PersonId> head, Day today)
{
    if (head) {
        if (now.head != *head) now.head_from = today;
        now.head = *head;
        now.head_typed = false;
    } else if (card.row.head_text) {
        now.head_typed = !now.head;
    }
    return now;
}

Organisation named(Organisation now, const DatedName& name)
{
    if (std::ranges::find(now.names, name) != now.names.end()) return now;
    std::erase_if(now.names, [&](const DatedName& one) { return one.from == name.from; });
    now.names.push_back(name);
    std::ranges::sort(now.names, {}, [](const DatedName& one) { return std::pair{one.from, one.name}; });
    return now;
}

}  // namespace marshrut::roster
