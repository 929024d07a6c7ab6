// SPDX-License-Identifier: MIT
#include <marshrut/core/text.hpp>
#include <marshrut/model/refusals.hpp>
#include <marshrut/roster/doctor.hpp>
#include <marshrut/roster/given_names.hpp>
#include <marshrut/roster/refusals.hpp>

#include <algorithm>
#include <set>
#include <unordered_map>

namespace marshrut::roster::detail {

namespace {

/// Who a row is about: the key, or without one the name and birth date.
std::string identity_of(const StaffRow& row, const FullName& name)
{
    if (row.person_key) return "key " + text::folded(*row.person_key);
    return "name " + text::folded(name.surname + ' ' + name.name + ' ' + name.patronymic) + ' ' + row.birth_date.print();
}

/// People who are alike: the same letters, look-alikes and ё aside, born on one day.
std::string likeness_of(const FullName& name, Day birth_date)
{
    return text::likeness(name.surname) + '|' + text::likeness(name.name) + '|' + text::likeness(name.patronymic) + '|' + birth_date.print();
}

FullName name_of(const Card& card) { return {card.surname, card.name, card.patronymic, true}; }

bool has_digits(std::string_view text) { return text.find_first_of("0123456789") != std::string_view::npos; }

/// Everything one letter repeated: «Аааа».
bool one_letter(std::string_view name)
{
    const std::string folded = text::folded(name);
    if (text::letters(folded) < 3) return false;
    const std::size_t size = folded.size() / text::letters(folded);
    for (std::size_t at = size; at < folded.size(); at += size)
        if (folded.compare(at, size, folded, 0, size) != 0) return false;
    return folded.size() % size == 0;
}

bool is_email(std::string_view address)
{
    const auto at = address.find('@');
    const auto dot = address.rfind('.');
    if (at == std::string_view::npos || at == 0 || address.find('@', at + 1) != std::string_view::npos) return false;
    if (dot == std::string_view::npos || dot < at + 2 || dot + 1 == address.size() || address.size() > 254) return false;
    return std::ranges::all_of(address, [](char c) { return static_cast<unsigned char>(c) > 0x20 && c != ',' && c != ';' && c != '<' && c != '>'; });
}

/// One look at all rows of a staff file. Rows are only judged by what stands above them and what is stored, so that a row mended later
/// changes nothing about its neighbours.
class Look {
public:
    Look(const Circumstances& now, const Reference& reference, const Known& known, Examined& seen)
        : now_{now}, reference_{reference}, seen_{seen}
    {
        for (const KnownPerson& one : known.people) {
            if (one.key) by_key_.emplace(*one.key, &one);
            if (one.card.login) logins_.emplace(text::folded(*one.card.login), Login{one.key ? identity_of_key(one.key->value) : std::string{}, {}});
            if (one.card.birth_date) alike_[likeness_of(name_of(one.card), *one.card.birth_date)].stored.push_back(&one);
        }
    }

    void row(const StaffRow& row, table::Doubts& doubts, Worker& worker)
    {
        worker.name = full_name(row);
        if (row.person_key) worker.key = ExternalKey::parse(*row.person_key).value_or(ExternalKey{now_.issuer, *row.person_key});
        const std::string identity = identity_of(row, worker.name);

        judge_person(row, worker, doubts);
        judge_key(row, worker, identity, doubts);
        if (!doubts.rejected() && !doubts.queued()) judge_login(row, identity, doubts);
        judge_organisation(row, worker, doubts);
        if (doubts.rejected() || doubts.queued()) return;

        if (row.login) logins_.emplace(text::folded(*row.login), Login{identity, doubts.place()});
        first_rows_.emplace(identity, First{worker.name, row.birth_date, doubts.place()});
        remark_on_card(row, worker, doubts);
        remark_on_work(row, worker, doubts);
        note_alike(row, worker, identity, doubts.place());
    }

    /// One finding for all accounts of one person. CLAUSE LET0585-2-a, LET0585-2-b
    void duplicates(table::Report& report)
    {
        std::set<ExternalKey> heads;
        for (const OrganisationCard& one : seen_.organisations)
            for (const std::string& head : one.row.head_person_key) heads.insert({now_.issuer, head});
        for (const std::string* name : order_) {
            const Alike& group = alike_.at(*name);
            if (group.rows.size() + group.stored.size() < 2) continue;
            bool head = false, apart = false;
            std::optional<std::string> snils;
            for (const Account& one : group.rows) {
                head = head || (one.key && heads.contains(*one.key));
                if (one.snils && snils && *snils != *one.snils) apart = true;
                if (one.snils) snils = one.snils;
            }
            const Code& why = apart ? code::namesakes : head ? code::duplicate_head : code::duplicate_person;
            table::Finding one = table::found(table::Treatment::remark, Failure{why}, group.rows.front().place);
            for (std::size_t n = 1; n < group.rows.size(); ++n) one.others.push_back(group.rows[n].place);
            mend(one);
            report.add(std::move(one));
        }
    }

private:
    struct First {
        FullName name;
        Day birth_date;
        table::Place place;
    };
    struct Login {
        std::string identity;
        table::Place place;
    };
    struct Account {
        std::string identity;
        std::optional<ExternalKey> key;
        std::optional<std::string> snils;
        table::Place place;
    };
    struct Alike {
        std::vector<Account> rows;
        std::vector<const KnownPerson*> stored;
    };

    static std::string identity_of_key(const std::string& value) { return "key " + text::folded(value); }

    void judge_person(const StaffRow& row, const Worker& worker, table::Doubts& doubts)
    {
        if (row.birth_date > now_.today.anniversary(-14) || row.birth_date < now_.today.anniversary(-100))
            mend(doubts.reject(code::birth_date_invalid, "birth_date", row.birth_date.print_ru()));
        if (now_.sgo_cards && !row.login) doubts.reject(table::code::null_value, "login");
        if (now_.sgo_cards && !row.screen_name) doubts.reject(table::code::null_value, "screen_name");

        const std::string surname = text::folded(worker.name.surname), name = text::folded(worker.name.name);
        if (has_digits(surname) || has_digits(name))
            mend(doubts.add(table::Treatment::queued, code::account_of_nobody, "surname"));
        else if (is_given_name(surname) && !is_given_name(name) && !one_letter(name))
            mend(doubts.add(table::Treatment::queued, code::names_swapped));
    }

    void judge_key(const StaffRow& row, const Worker& worker, const std::string& identity, table::Doubts& doubts)
    {
        const auto another = [&](const FullName& name, std::optional<Day> birth_date) {
            return birth_date && *birth_date != row.birth_date && likeness_of(name, row.birth_date) != likeness_of(worker.name, row.birth_date);
        };
        if (const auto first = first_rows_.find(identity); first != first_rows_.end()) {
            if (another(first->second.name, first->second.birth_date)) {
                table::Finding& one = doubts.add(table::Treatment::queued, code::key_of_another, "person_key");
                one.others = {first->second.place};
                mend(one);
            } else if (likeness_of(first->second.name, first->second.birth_date) != likeness_of(worker.name, row.birth_date)) {
                doubts.remark(code::name_not_one).others = {first->second.place};
            }
        }
        const auto stored = worker.key ? by_key_.find(*worker.key) : by_key_.end();
        if (stored == by_key_.end()) return;
        const KnownPerson& person = *stored->second;
        if (another(name_of(person.card), person.card.birth_date))
            mend(doubts.add(table::Treatment::queued, code::key_of_another, "person_key"));
        const auto consented = table::read_day(row.consent);
        const auto& withdrawn = person.person.consent_withdrawn;
        if (withdrawn && !(consented && *consented > *withdrawn))  // an old file is no new consent
            mend(doubts.reject(marshrut::code::no_consent));
    }

    /// CLAUSE LET0585-1-a
    void judge_login(const StaffRow& row, const std::string& identity, table::Doubts& doubts)
    {
        if (!row.login) return;
        const auto at = logins_.find(text::folded(*row.login));
        if (at == logins_.end() || at->second.identity == identity) return;
        table::Finding& one = doubts.reject(code::login_shared, "login");
        if (at->second.place.line > 0) one.others = {at->second.place};
        mend(one);
    }

    void judge_organisation(const StaffRow& row, Worker& worker, table::Doubts& doubts)
    {
        if (seen_.directory.empty()) return;
        Directory::Hit hit = seen_.directory.match(row.organisation);
        if (hit.keys.size() == 1) {
            worker.organisation = hit.keys.front();
            seen_.places.emplace(std::pair{doubts.place().file, doubts.place().line}, hit.keys.front());
        } else if (hit.keys.empty()) {
            doubts.reject(code::organisation_unknown, "organisation", text::tidy(row.organisation), std::move(hit.nearest));
        } else {
            mend(doubts.reject(code::organisation_ambiguous, "organisation", text::tidy(row.organisation)));
        }
    }

    void remark_on_card(const StaffRow& row, Worker& worker, table::Doubts& doubts)
    {
        if (!worker.name.patronymic_told) mend(doubts.remark(code::patronymic_missing, "patronymic"));
        const std::pair<const char*, const std::string*> parts[] = {
            {"surname", &worker.name.surname}, {"name", &worker.name.name}, {"patronymic", &worker.name.patronymic}};
        for (const auto& [column, part] : parts)
            if (text::mixes_alphabets(*part)) mend(doubts.remark(code::letters_mixed, doubts.has(column) ? column : "fio", *part));
        if (row.sex && text::folded(*row.sex) != "м" && text::folded(*row.sex) != "ж") doubts.remark(code::sex_unknown, "sex", *row.sex);
        if (row.email && !is_email(*row.email)) doubts.remark(code::email_invalid, "email", *row.email);
        worker.tags = row.tags;
        if (one_letter(worker.name.surname) && one_letter(worker.name.name)) {
            doubts.remark(code::test_person);
            worker.tags.emplace_back("test");
        }
    }

    /// CLAUSE LET0585-4-a, LET1306-A1-1-e
    void remark_on_work(const StaffRow& row, Worker& worker, table::Doubts& doubts)
    {
        if (row.position.empty()) {
            if (!of_authority(worker)) mend(doubts.remark(code::position_missing, "position"));
        } else {
            Found position = reference_.find(List::positions, row.position);
            if (!position.code) doubts.remark(code::position_unknown, "position", position.text, position.nearest);
            if (position.look_alike) mend(doubts.remark(code::letters_mixed, "position", position.text));
            worker.position = std::move(position.code);
        }
        for (Found& one : reference_.subjects(row.taught_subjects)) {
            if (!one.code) doubts.remark(code::subject_unknown, "taught_subjects", one.text, one.nearest);
            if (one.look_alike) mend(doubts.remark(code::letters_mixed, "taught_subjects", one.text));
            if (one.code && std::ranges::find(worker.subjects, *one.code) == worker.subjects.end()) worker.subjects.push_back(*std::move(one.code));
        }
        const Position* position = worker.position ? reference_.position(*worker.position) : nullptr;
        if (position != nullptr && position->takes_subjects && text::tidy(row.taught_subjects).empty())
            mend(doubts.remark(code::subject_empty, "taught_subjects"));
    }

    /// An authority's clerk holds no post of the nomenclature.
    [[nodiscard]] bool of_authority(const Worker& worker) const
    {
        const Listed* where = worker.organisation ? seen_.directory.find(*worker.organisation) : nullptr;
        return where != nullptr && (where->kind == "authority" || where->kind == "ministry");
    }

    void note_alike(const StaffRow& row, const Worker& worker, const std::string& identity, table::Place place)
    {
        const auto [at, first] = alike_.try_emplace(likeness_of(worker.name, row.birth_date));
        Alike& group = at->second;
        // The stored card of the same key is the same account, not a second one.
        std::erase_if(group.stored, [&](const KnownPerson* one) { return one->key && worker.key && *one->key == *worker.key; });
        if (!worker.key && !group.stored.empty() && group.rows.empty()) group.stored.pop_back();  // without a key the row means that person
        for (const Account& one : group.rows)
            if (one.identity == identity || !worker.key) return;
        if (group.rows.empty()) order_.push_back(&at->first);
        group.rows.push_back({identity, worker.key, row.snils ? std::optional{row.snils->print()} : std::nullopt, std::move(place)});
    }

    const Circumstances& now_;
    const Reference& reference_;
    Examined& seen_;
    std::unordered_map<std::string, First> first_rows_;
    std::unordered_map<std::string, Login> logins_;
    std::map<ExternalKey, const KnownPerson*> by_key_;
    std::unordered_map<std::string, Alike> alike_;
    std::vector<const std::string*> order_;  // of the groups, as they first appear
};

}  // namespace

void mend(table::Finding& finding)
{
    for (const Remedy& one : remedies)
        if (one.code->name == finding.code) finding.mend_ru = one.say.ru, finding.mend_en = one.say.en;
    if (finding.code == marshrut::code::no_consent.name) {
        finding.mend_ru = "СГО: согласие в карточке";
        finding.mend_en = "SGO: the consent on the card";
    }
}

Expected<table::Report, Refusals> examine_staff(const table::Table& table, const Circumstances& now, const Reference& reference, const Known& known,
                                                Examined& seen)
{
    auto admitted = privacy::admit<StaffRow>(table, now.today);
    if (!admitted) return std::move(admitted).error();
    privacy::Admission<StaffRow>& admission = admitted.value();
    seen.refused = std::move(admission.refused);

    Look look{now, reference, known, seen};
    table::Doubts doubts{table, admission.headers, StaffRow::columns(), admission.report};
    for (privacy::Admitted<StaffRow>& one : admission.rows) {
        doubts.at(one.at());
        Worker worker{std::move(one), {}};
        look.row(*worker.row, doubts, worker);
        admission.report.rejected += doubts.rejected();
        admission.report.queued += doubts.queued() && !doubts.rejected();
        if (!doubts.rejected() && !doubts.queued()) seen.staff.push_back(std::move(worker));
    }
    look.duplicates(admission.report);
    for (table::Finding& one : admission.report.findings)
        if (one.mend_ru.empty()) mend(one);
    return std::move(admission.report);
}

}  // namespace marshrut::roster::detail
