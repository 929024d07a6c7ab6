// SPDX-License-Identifier: MIT
#include <marshrut/core/text.hpp>
#include <marshrut/roster/plan.hpp>
#include <marshrut/roster/refusals.hpp>

#include <algorithm>
#include <set>

namespace marshrut::roster {

namespace {

/// A row on its way: as it was stored, and as it will be.
template <class Row>
struct Draft {
    std::optional<Row> before;
    Row now;

    void into(std::vector<Planned<Row>>& planned) const
    {
        if (!before)
            planned.push_back({Change::added, now});
        else if (!(*before == now))
            planned.push_back({Change::changed, now});
    }
};

class Planner {
public:
    Planner(const Examined& rows, const Known& known, Day today, const NewId& new_id, const HashSnils& hash)
        : rows_{rows}, known_{known}, today_{today}, new_id_{new_id}, hash_{hash}
    {
        for (const Organisation& one : known.organisations) organisation_ids_.emplace(one.key, one.id);
        for (const KnownPerson& one : known.people) {
            if (one.key) by_key_.emplace(*one.key, one.person.id);
            const FullName name{one.card.surname, one.card.name, one.card.patronymic};
            if (one.card.birth_date) by_name_[spelt(name, *one.card.birth_date)].insert(one.person.id);
            people_.emplace(one.person.id, Draft<Person>{one.person, one.person});
            cards_.emplace(one.person.id, Draft<Card>{one.card, one.card});
        }
        for (const Employment& one : known.employments) employments_[one.person].push_back({one, one});
    }

    Plan plan() &&
    {
        for (const OrganisationCard& one : rows_.organisations)
            if (!organisation_ids_.contains(one.key)) organisation_ids_.emplace(one.key, OrganisationId{new_id_("organisation")});
        Plan plan;
        plan.reports = rows_.reports;
        std::map<std::string, std::int64_t> unchanged;
        for (const Worker& one : rows_.staff) unchanged[one.row.place().file] += !staff(one, plan);
        for (const OrganisationCard& one : rows_.organisations) unchanged[one.place.file] += !organisation(one, plan);
        for (const NameGiven& one : rows_.names) unchanged[one.place.file] += !name(one);

        for (const OrganisationId id : organisation_order_) organisations_.at(id).into(plan.organisations);
        for (const PersonId id : person_order_) {
            people_.at(id).into(plan.people);
            cards_.at(id).into(plan.cards);
            for (const auto& one : employments_[id]) one.into(plan.employments);
        }
        for (table::Report& report : plan.reports) {
            report.settle(unchanged[report.file]);
            if (snils_dropped_ && report.file == snils_file_)
                report.add(table::found(table::Treatment::note, Failure{code::snils_not_kept}, table::Place{snils_file_, {}, 0, 0, {}}));
        }
        return plan;
    }

private:
    static std::string spelt(const FullName& name, Day birth_date)
    {
        return text::folded(name.surname + '|' + name.name + '|' + name.patronymic) + '|' + birth_date.print();
    }

    /// The person of a row: the key decides; without one the only person of this name and birth date.
    PersonId person_of(const Worker& worker, Plan& plan)
    {
        const std::string name = spelt(worker.name, worker.row->birth_date);
        if (worker.key) {
            if (const auto known = by_key_.find(*worker.key); known != by_key_.end()) return known->second;
        } else if (const auto alike = by_name_.find(name); alike != by_name_.end() && alike->second.size() == 1) {
            return *alike->second.begin();
        }
        const PersonId id{new_id_("person")};
        people_.emplace(id, Draft<Person>{std::nullopt, Person{id}});
        cards_.emplace(id, Draft<Card>{std::nullopt, Card{id, worker.name.surname, worker.name.name}});
        if (worker.key) {
            by_key_.emplace(*worker.key, id);
            plan.keys.push_back({*worker.key, id});
        }
        by_name_[name].insert(id);
        return id;
    }

    /// True where the row changes something.
    bool staff(const Worker& worker, Plan& plan)
    {
        const PersonId id = person_of(worker, plan);
        if (seen_.insert(id).second) person_order_.push_back(id);
        Draft<Person>& person = people_.at(id);
        Draft<Card>& card = cards_.at(id);
        const Person person_before = person.now;
        const Card card_before = card.now;
        const bool added = !person.before && !person.now.consent_from;

        person.now = written(person.now, worker, today_);
        card.now = written(card.now, worker, first_row_.insert(id).second, hash_);
        if (worker.row->snils && !hash_) snils_dropped_ = true, snils_file_ = worker.row.place().file;
        const bool job = worker.organisation ? employment(worker, id) : false;
        return added || job || !(person_before == person.now) || !(card_before == card.now);
    }

    bool employment(const Worker& worker, PersonId person)
    {
        const OrganisationId organisation = organisation_id(*worker.organisation);
        Draft<Employment>& job = job_of(worker, person, organisation);
        const Employment before = job.now;
        job.now = written(before, worker);
        return !job.before || !(before == job.now);
    }

    Draft<Employment>& job_of(const Worker& worker, PersonId person, OrganisationId organisation)
    {
        auto& jobs = employments_[person];
        std::vector<Employment> now;
        for (const Draft<Employment>& one : jobs) now.push_back(one.now);
        if (const Employment* job = meant(now, spoken_of_, worker, organisation)) {
            spoken_of_.insert(job->id);
            return jobs[static_cast<std::size_t>(job - now.data())];
        }
        const EmploymentId id{new_id_("employment")};
        spoken_of_.insert(id);
        return jobs.emplace_back(Draft<Employment>{std::nullopt, Employment{id, person, organisation}});
    }

    /// The id of an organisation; one known only from a list of providers is stored now that somebody works there.
    OrganisationId organisation_id(const ExternalKey& key)
    {
        if (const auto known = organisation_ids_.find(key); known != organisation_ids_.end()) return known->second;
        const OrganisationId id{new_id_("organisation")};
        organisation_ids_.emplace(key, id);
        const Listed* listed = rows_.directory.find(key);
        Organisation& now = organisation_draft(key, listed ? listed->name : key.value).now;
        if (listed == nullptr) return id;
        now.short_name = listed->short_name;
        now.kind = listed->kind;
        now.municipality = listed->municipality;
        return id;
    }

    Draft<Organisation>& organisation_draft(const ExternalKey& key, const std::string& name)
    {
        const OrganisationId id = organisation_ids_.at(key);
        const auto [at, first] = organisations_.try_emplace(id, Draft<Organisation>{std::nullopt, Organisation{id, key, name}});
        if (first) {
            organisation_order_.push_back(id);
            const auto stored = std::ranges::find(known_.organisations, id, &Organisation::id);
            if (stored != known_.organisations.end()) at->second = {*stored, *stored};
        }
        return at->second;
    }

    bool organisation(const OrganisationCard& card, Plan&)
    {
        Draft<Organisation>& draft = organisation_draft(card.key, card.row.name);
        const auto parent = card.parent ? organisation_ids_.find(*card.parent) : organisation_ids_.end();
        const auto head = card.head ? by_key_.find(*card.head) : by_key_.end();
        draft.now = written(draft.now, card, parent == organisation_ids_.end() ? std::nullopt : std::optional{parent->second});
        draft.now = headed(draft.now, card, head == by_key_.end() ? std::nullopt : std::optional{head->second}, today_);
        return !draft.before || !(*draft.before == draft.now);
    }

    bool name(const NameGiven& given)
    {
        organisation_id(given.organisation);
        Draft<Organisation>& draft = organisation_draft(given.organisation, given.name.name);
        const Organisation before = draft.now;
        draft.now = named(before, given.name);
        return !(before == draft.now);
    }

    const Examined& rows_;
    const Known& known_;
    Day today_;
    const NewId& new_id_;
    const HashSnils& hash_;
    std::map<ExternalKey, OrganisationId> organisation_ids_;
    std::map<ExternalKey, PersonId> by_key_;
    std::map<std::string, std::set<PersonId>> by_name_;
    std::map<PersonId, Draft<Person>> people_;
    std::map<PersonId, Draft<Card>> cards_;
    std::map<PersonId, std::vector<Draft<Employment>>> employments_;
    std::map<OrganisationId, Draft<Organisation>> organisations_;
    std::vector<OrganisationId> organisation_order_;
    std::vector<PersonId> person_order_;
    std::set<PersonId> seen_, first_row_;
    std::set<EmploymentId> spoken_of_;
    bool snils_dropped_ = false;
    std::string snils_file_;
};

}  // namespace

Plan plan(const Examined& rows, const Known& known, Day today, const NewId& new_id, const HashSnils& hash)
{
    return Planner{rows, known, today, new_id, hash}.plan();
}

}  // namespace marshrut::roster
