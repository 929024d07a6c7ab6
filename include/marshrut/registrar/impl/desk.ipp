// SPDX-License-Identifier: MIT
#pragma once

#include <marshrut/access/roles.hpp>
#include <marshrut/codec/json.hpp>
#include <marshrut/registrar/desk.hpp>
#include <marshrut/registrar/policies.hpp>
#include <marshrut/registrar/refusals.hpp>
#include <marshrut/roster/appoint_head.hpp>
#include <marshrut/store/cells.hpp>
#include <marshrut/store/chain.hpp>

#include <algorithm>

namespace marshrut::registrar {

namespace {

constexpr OpenMinuteId the_open_minute{1};

}  // namespace

Result<const Policy*> Policies::of(const PolicyRow& row)
{
    const std::lock_guard guard{mutex_};
    auto& kept = read_[row.id];
    if (!kept) {
        MARSHRUT_TRY(auto policy, codec::from_json<Policy>(row.json));
        kept = std::make_unique<const Policy>(std::move(policy));
    }
    return kept.get();
}

Desk::Desk(store::Unit& unit, const Host& host, Policies& policies, Instant now)
    : unit_{unit}, host_{host}, policies_{policies}, now_{now}
{
}

Failure Desk::nothing(std::string_view what) { return Failure{code::not_found, {{"what", std::string{what}}}}; }

Result<std::shared_ptr<const std::string>> Desk::bytes(const Source& source) const
{
    if (source.bytes) return source.bytes;
    if (files_ != nullptr)
        for (const Source& one : *files_)
            if (one.sha256 == source.sha256 && one.bytes) return one.bytes;
    return Failure{code::file_missing, {{"sha256", source.sha256}}};  // a file's name may hold a person's (nasty_79)
}

// ---- reading

Result<const store::Record*> Desk::record(const store::Kind& kind, std::int64_t id, store::Lock lock)
{
    if (looks_) lock = store::Lock::none;
    Slot& slot = seen_[{&kind, id}];
    if (slot.absent && !slot.record && lock == store::Lock::none) return nullptr;
    const bool need = !slot.record || (lock == store::Lock::row && !slot.locked);
    if (need) {
        MARSHRUT_CHECK(flush());
        MARSHRUT_TRY(auto found, unit_.find(kind, std::span{&id, 1}, lock));
        slot.locked = lock == store::Lock::row;
        if (found.empty()) return nullptr;
        slot.record = std::move(found.front());
    }
    return &*slot.record;
}

Result<> Desk::unchanged(const store::Kind& kind, std::int64_t id, std::int64_t seen)
{
    MARSHRUT_TRY(const store::Record* found, record(kind, id, store::Lock::none));
    if (found && found->version() != seen)
        return Failure{code::stale_version, {{"seen", seen}, {"current", found->version()}}};
    return done();
}

Result<std::vector<store::Record>> Desk::records(store::Query query)
{
    MARSHRUT_CHECK(flush());
    MARSHRUT_TRY(auto found, unit_.list(query));
    for (const store::Record& one : found) {
        Slot& slot = seen_[{&one.kind(), one.id()}];
        if (!slot.record || slot.record->version() < one.version()) slot.record = one;
    }
    return found;
}

Result<> Desk::read_ahead(const store::Kind& kind, std::vector<std::int64_t> ids)
{
    std::erase_if(ids, [&](std::int64_t id) {
        const auto known = seen_.find({&kind, id});
        return known != seen_.end() && (known->second.record || known->second.absent);
    });
    if (ids.empty()) return done();
    MARSHRUT_CHECK(flush());
    MARSHRUT_TRY(const auto found, unit_.find(kind, ids, store::Lock::none));
    for (const std::int64_t id : ids) seen_[{&kind, id}].absent = true;
    for (const store::Record& one : found) {
        Slot& slot = seen_[{&kind, one.id()}];
        slot.absent = false;
        slot.record = one;
    }
    return done();
}

Result<> Desk::read_ahead(const store::Kind& kind, std::string_view field, std::vector<store::Cell> keys)
{
    std::ranges::sort(keys);
    const auto doubled = std::ranges::unique(keys);
    keys.erase(doubled.begin(), doubled.end());
    std::erase_if(keys, [&](const store::Cell& key) { return ahead(kind, field, key) != nullptr; });
    if (keys.empty()) return done();
    MARSHRUT_TRY(const auto found, records({&kind, field, keys}));
    for (store::Cell& key : keys) ahead_[{&kind, std::string{field}, std::move(key)}];
    const Field& of = store::field(kind, field);
    for (const store::Record& one : found) ahead_[{&kind, std::string{field}, store::cell(of, one.value())}].push_back(one);
    return done();
}

const std::vector<store::Record>* Desk::ahead(const store::Kind& kind, std::string_view field, const store::Cell& key) const
{
    if (ahead_.empty()) return nullptr;
    const auto read = ahead_.find({&kind, std::string{field}, key});
    return read == ahead_.end() ? nullptr : &read->second;
}

Result<> Desk::read_lineages_ahead(std::vector<OrganisationId> ids)
{
    for (int depth = 0; depth <= 8 && !ids.empty(); ++depth) {
        MARSHRUT_CHECK(read_ahead<Organisation>(ids));
        std::set<OrganisationId> above;
        for (const OrganisationId id : ids) {
            MARSHRUT_TRY(const store::Record* one, record(store::kind_of<Organisation>(), id.raw(), store::Lock::none));
            if (one != nullptr && one->as<Organisation>().parent) above.insert(*one->as<Organisation>().parent);
        }
        ids.assign(above.begin(), above.end());
    }
    return done();
}

Result<std::optional<std::int64_t>> Desk::resolve(std::string_view kind, const ExternalKey& key)
{
    MARSHRUT_TRY(const auto keys, list<External>("key", key.print()));
    for (const External& one : keys)
        if (one.kind == kind) return std::optional{one.row};
    return std::optional<std::int64_t>{};
}

Result<Lineage> Desk::lineage(OrganisationId id)
{
    if (const auto known = lineages_.find(id.raw()); known != lineages_.end()) return known->second;
    std::vector<Lineage::Step> steps;
    for (std::optional<OrganisationId> at = id; at && steps.size() <= 8;) {
        MARSHRUT_TRY(const auto one, get<Organisation>(*at));
        const bool heads = one.head && (!one.head_from || *one.head_from <= today());
        steps.push_back({one.id, one.key.print(), one.short_name_on(today()), one.municipality, one.founder,
                         heads ? one.head : std::nullopt});
        at = one.parent;
    }
    return lineages_.emplace(id.raw(), Lineage{std::move(steps)}).first->second;
}

Result<std::vector<Employment>> Desk::employments(PersonId person, Day day)
{
    MARSHRUT_TRY(auto all, list<Employment>("person", person.raw()));
    std::erase_if(all, [&](const Employment& one) { return !one.active_on(day); });
    std::ranges::stable_sort(all, {}, [](const Employment& one) { return one.kind != EmploymentKind::main; });
    return all;
}

Result<PolicyId> Desk::newest_policy()
{
    if (pinned_) return *pinned_;
    MARSHRUT_TRY(const auto rows, list<PolicyRow>(store::Query{&store::kind_of<PolicyRow>()}));
    const PolicyRow* newest = nullptr;
    for (const PolicyRow& one : rows)
        if (one.from <= today() &&
            (!newest || std::pair{newest->from, newest->version} < std::pair{one.from, one.version}))
            newest = &one;
    if (!newest) return nothing("policy");
    pinned_ = newest->id;
    return newest->id;
}

Result<const Policy*> Desk::policy(std::optional<PolicyId> pinned)
{
    if (!pinned) {
        MARSHRUT_TRY(pinned, newest_policy());
    }
    MARSHRUT_TRY(const auto row, get<PolicyRow>(*pinned));
    return policies_.of(row);
}

// ---- who acts

Result<Standing> Desk::standing(const Session& session)
{
    if (session.role == Role::anonymous)
        return Standing{PersonId{0}, Role::anonymous, std::nullopt, now_, today()};
    if (now_ < session.opened || now_ >= session.expires) return Failure{code::session_expired};

    MARSHRUT_TRY(const auto person, find<Person>(session.person));
    if (!person) return Failure{code::not_known_here};
    if (person->blocked || person->depersonalised) return Failure{code::account_blocked};

    Standing who{session.person, session.role, session.organisation, now_, today()};
    MARSHRUT_TRY(const auto given, list<Assignment>("person", session.person.raw()));
    for (const Assignment& one : given)  // before employments: a deputy's delegation counts before the mere post
        if (one.in_force(who.today))
            who.held.push_back({one.role, one.organisation, one.right, one.delegated_by.has_value()});

    MARSHRUT_TRY(const auto jobs, employments(session.person, who.today));
    const auto works_at = [&](OrganisationId at) {
        return std::ranges::any_of(jobs, [&](const Employment& job) { return job.organisation == at; });
    };
    for (const Employment& job : jobs) {
        who.held.push_back({Role::listener, job.organisation});
        if (job.position == "deputy_head") who.held.push_back({Role::deputy_head, job.organisation});
    }
    MARSHRUT_TRY(const auto headed, list<Organisation>("head", session.person.raw()));
    for (const Organisation& one : headed)
        if ((!one.head_from || *one.head_from <= who.today) && works_at(one.id))
            who.held.push_back({Role::organisation_head, one.id});

    if (session.organisation) {
        MARSHRUT_TRY(const auto where, lineage(*session.organisation));
        who.organisation_key = where.self().key;
        who.organisation_name = where.self().name;
        who.municipality = where.self().municipality;
        who.founder = where.self().founder;
        // The head of a legal entity may switch to each of its units (AMB-A33).
        if (session.role == Role::organisation_head && !who.active())
            for (const Lineage::Step& above : where.steps())
                if (who.holds(Role::organisation_head, above.id)) {
                    who.held.push_back({Role::organisation_head, *session.organisation});
                    break;
                }
        MARSHRUT_TRY(const auto there, get<Organisation>(*session.organisation));
        if (there.kind == "ministry") who.founder = Founder::ministry;
        if (session.role == Role::organisation_head && !who.active() && !there.head && there.head_typed)
            return Failure{code::head_is_text, {{"organisation", who.organisation_key}}};
    }
    if (!who.active())
        return Failure{code::role_not_held, access::role_named(session.role)};
    return who;
}

void Desk::act_as(const Standing& who, std::string_view command, std::string key)
{
    person_ = who.person;
    role_ = who.role;
    organisation_ = who.organisation;
    command_ = command;
    key_ = std::move(key);
    next_ = next_entry_ = 1;
    by_rule_ = false;
}

// ---- writing

EntryId Desk::entry_id() { return EntryId{digest::mix(person_.raw(), key_ + "#entry", next_entry_++)}; }

Entry Desk::entry(Happened happened)
{
    Entry made{entry_id(), now_, happened};
    if (!by_rule_) {
        if (person_.raw() != 0) made.by = person_;
        made.role = role_;
        made.organisation = organisation_;
    }
    made.command = command_;
    made.key = key_;
    made.policy = pinned_;
    made.minute = minute_.value_or(now_.minute());
    return made;
}

/// The minute that entries of this unit belong to: the clock's, or the open one where the clock is behind it. A minute that is sealed
/// gets no entry any more (decision 2).
Result<std::int64_t> Desk::minute()
{
    if (!minute_) {
        MARSHRUT_TRY(const auto open, find<OpenMinute>(the_open_minute));
        minute_ = open ? std::max(open->minute, now_.minute()) : now_.minute();
    }
    return *minute_;
}

Result<> Desk::keep(const store::Kind& kind, std::int64_t id, std::shared_ptr<const void> value, Happened happened,
                           std::string note)
{
    std::erase_if(ahead_, [&](const auto& list) { return std::get<0>(list.first) == &kind; });
    Slot& slot = seen_[{&kind, id}];
    const store::Version seen = slot.record ? slot.record->version() : 0;

    std::string chain;
    if (kind.journalled()) {
        MARSHRUT_CHECK(minute());
        Entry made = entry(happened);
        made.kind = kind.name;
        made.row = id;
        made.version = seen + 1;
        made.note = std::move(note);
        made.image = journal::image(store::Record{kind, id, value, seen + 1, {}});
        made = journal::chained(std::move(made), slot.record ? slot.record->chain() : std::string{});
        chain = made.hash;
        batch_.entries.push_back(std::move(made));
        happened_.push_back({happened, &kind, id});
    }
    slot.record.emplace(kind, id, std::move(value), seen + 1, std::move(chain));
    batch_.changes.push_back({*slot.record, seen});
    if (kind.name == store::kind_of<Organisation>().name) lineages_.clear();
    return done();
}

Result<> Desk::bind_key(std::string_view kind, const ExternalKey& key, std::int64_t row)
{
    const External bound{new_id<ExternalId>(), std::string{kind}, key, row};
    return put(bound, Happened::registered);
}

void Desk::send(Letter letter)
{
    letter.id = LetterId{digest::mix(person_.raw(), key_ + "#letter", next_entry_++)};
    letter.at = now_;
    batch_.letters.push_back(std::move(letter));
}

void Desk::note_reading(PersonId whose, std::string ground)
{
    if (whose == person_) return;
    Entry made = entry(Happened::read);
    made.row = whose.raw();
    made.note = std::move(ground);
    readings_.push_back(std::move(made));
}

Result<> Desk::note_denied(const Failure& why, std::string image)
{
    MARSHRUT_CHECK(minute());
    Entry made = entry(Happened::denied);
    made.row = person_.raw();
    made.note = why.code().name;
    made.image = std::move(image);
    made.hash = journal::hash(made);
    batch_.entries.push_back(std::move(made));
    return done();
}

Result<std::optional<Reply>> Desk::reply(PersonId person, std::string_view key)
{
    const ReplyId id{digest::mix(person.raw(), std::string{key} + "#reply", 0)};
    return find<Reply>(id);
}

Result<> Desk::keep_reply(std::string hash, std::string answer)
{
    const Reply kept{ReplyId{digest::mix(person_.raw(), key_ + "#reply", 0)}, person_, key_, std::move(hash),
                     std::move(answer), now_};
    const auto& kind = store::kind_of<Reply>();
    Slot& slot = seen_[{&kind, kept.id.raw()}];
    slot.record.emplace(kind, kept.id.raw(), std::make_shared<const Reply>(kept), 1, std::string{});
    batch_.changes.push_back({*slot.record, 0});
    return done();
}

Result<> Desk::flush()
{
    if (batch_.changes.empty() && batch_.entries.empty() && batch_.letters.empty()) return done();
    ++flushes_;
    return unit_.write(std::exchange(batch_, {}));
}

void Desk::drop()
{
    for (const store::Change& one : batch_.changes) seen_.erase({&one.after.kind(), one.after.id()});
    batch_ = {};
    happened_.clear();
    lineages_.clear();
}

/// The first commit of a later minute seals the last one that has entries (decision 11). One row, of a known id, says which
/// minute that is: nobody searches, and whoever loses the race for it decides anew.
Result<> Desk::seal()
{
    MARSHRUT_TRY(const auto ours, minute());
    MARSHRUT_TRY(const auto open, find<OpenMinute>(the_open_minute, store::Lock::row));
    if (open && open->minute == ours) return done();
    if (open && open->minute > ours) return Failure{code::changed_meanwhile};  // sealed since we looked
    OpenMinute next{the_open_minute, ours};
    if (open) {
        MARSHRUT_TRY(const auto entries, list<Entry>("minute", open->minute));
        const Seal made = journal::seal(open->minute, entries, open->sealed);
        MARSHRUT_CHECK(put(made, Happened::changed));
        next.sealed = made.hash;
    }
    MARSHRUT_CHECK(put(next, Happened::changed));
    return flush();
}

Result<> Desk::commit()
{
    if (abandoned_) return done();
    if (!readings_.empty()) {
        MARSHRUT_TRY(const auto ours, minute());
        for (Entry& one : readings_) {
            one.minute = ours;
            one.hash = journal::hash(one);
            batch_.entries.push_back(std::move(one));
        }
        readings_.clear();
    }
    MARSHRUT_CHECK(flush());
    if (flushes_ > 0) MARSHRUT_CHECK(seal());
    return unit_.commit();
}

}  // namespace marshrut::registrar
