// SPDX-License-Identifier: MIT
#pragma once

// One transaction, as cases see it: what was read stays as it was read, what is written is seen at once, and every change
// leaves its entry in the journal. Rules never see a desk; cases never see a version, but hand on what a caller has seen.

#include <marshrut/access/standing.hpp>
#include <marshrut/core/digest.hpp>
#include <marshrut/model/application.hpp>
#include <marshrut/model/happened.hpp>
#include <marshrut/model/policy.hpp>
#include <marshrut/model/source.hpp>
#include <marshrut/registrar/host.hpp>
#include <marshrut/registrar/session.hpp>
#include <marshrut/store/kinds.hpp>
#include <marshrut/store/port.hpp>

#include <map>
#include <set>
#include <tuple>

namespace marshrut::registrar {

/// Policies by id, read once: a pack never changes under its id.
class Policies;

class Desk {
public:
    Desk(store::Unit& unit, const Host& host, Policies& policies, Instant now);

    // ---- who acts, and under what
    [[nodiscard]] Instant now() const noexcept { return now_; }
    [[nodiscard]] Day today() const noexcept { return host_.zone.day(now_); }
    [[nodiscard]] const Zone& zone() const noexcept { return host_.zone; }
    [[nodiscard]] const Host& host() const noexcept { return host_; }

    /// All the session's person holds now. REFUSES `session_expired`, `account_blocked`, `role_not_held`, `head_is_text`.
    [[nodiscard]] Result<Standing> standing(const Session& session);

    /// The pinned policy, or the newest in force today.
    [[nodiscard]] Result<const Policy*> policy(std::optional<PolicyId> pinned = {});
    [[nodiscard]] Result<PolicyId> newest_policy();

    /// From here on everything is done by this person under this command and key.
    void act_as(const Standing& who, std::string_view command, std::string key);
    /// What is written from here on a rule does, on this command: the journal names nobody (INV-A8).
    void by_rule(bool yes) noexcept { by_rule_ = yes; }
    /// The verdict of a job is kept under its own key, not under that of its last chunk.
    void answer_under(std::string key) { key_ = std::move(key); }

    [[nodiscard]] const std::string& command() const noexcept { return command_; }

    /// The bytes of a file that a command names: its own, or those that came with the options. REFUSES `file_missing`.
    [[nodiscard]] Result<std::shared_ptr<const std::string>> bytes(const Source& source) const;
    void bring(const std::vector<Source>& files) { files_ = &files; }

    // ---- reading ahead: what a list will name, asked for at once; `find`, `get`, `list` and `by_code` then ask no more
    template <class T>
    [[nodiscard]] Result<> read_ahead(const std::vector<typename T::Id>& ids)
    {
        std::vector<std::int64_t> raw;
        for (const typename T::Id id : ids) raw.push_back(id.raw());
        return read_ahead(store::kind_of<T>(), std::move(raw));
    }
    /// The same for lists by this field. A change of the kind forgets them.
    template <class T>
    [[nodiscard]] Result<> read_ahead(std::string_view field, std::vector<store::Cell> keys)
    {
        return read_ahead(store::kind_of<T>(), field, std::move(keys));
    }
    /// Organisations with all that stand above them.
    [[nodiscard]] Result<> read_lineages_ahead(std::vector<OrganisationId> ids);
    /// From here on rules are asked only to say what they would: no row is locked for it.
    void look_only() noexcept { looks_ = true; }

    // ---- reading
    template <class T>
    [[nodiscard]] Result<std::optional<T>> find(typename T::Id id, store::Lock lock = store::Lock::none)
    {
        MARSHRUT_TRY(const store::Record* found, record(store::kind_of<T>(), id.raw(), lock));
        return found ? std::optional<T>{found->template as<T>()} : std::nullopt;
    }
    /// REFUSES `not_found`.
    template <class T>
    [[nodiscard]] Result<T> get(typename T::Id id, store::Lock lock = store::Lock::none)
    {
        MARSHRUT_TRY(const store::Record* found, record(store::kind_of<T>(), id.raw(), lock));
        if (!found) return nothing(store::kind_of<T>().name);
        return found->template as<T>();
    }
    /// Is the row still the one that was seen? Nothing: whatever it is. REFUSES `stale_version`. CLAUSE INV-A15
    template <class T>
    [[nodiscard]] Result<> still(typename T::Id id, std::optional<std::int64_t> seen)
    {
        return seen ? unchanged(store::kind_of<T>(), id.raw(), *seen) : done();
    }
    /// Rows whose indexed field has this value, by id.
    template <class T>
    [[nodiscard]] Result<std::vector<T>> list(std::string_view field, store::Cell key)
    {
        if (const auto* read = ahead(store::kind_of<T>(), field, key)) return values<T>(*read);
        return list<T>(store::Query{&store::kind_of<T>(), field, {std::move(key)}});
    }
    template <class T>
    [[nodiscard]] Result<std::vector<T>> list(store::Query query)
    {
        MARSHRUT_TRY(const auto found, records(std::move(query)));
        return values<T>(found);
    }
    /// The row with this code (programme, event, group, campaign, procedure). REFUSES `not_found`, naming the code.
    template <class T>
    [[nodiscard]] Result<T> by_code(std::string_view code)
    {
        MARSHRUT_TRY(auto rows, list<T>("code", std::string{code}));
        if (rows.empty()) return nothing(code);
        return std::move(rows.front());
    }
    /// The id that an outside key stands for.
    [[nodiscard]] Result<std::optional<std::int64_t>> resolve(std::string_view kind, const ExternalKey& key);
    [[nodiscard]] Result<Lineage> lineage(OrganisationId id);
    /// The employments of a person on a day, main ones first, then in the order of their ids.
    [[nodiscard]] Result<std::vector<Employment>> employments(PersonId person, Day day);

    // ---- writing
    /// A row as it is from now on. A row that was not read here is a new one.
    template <class T>
    [[nodiscard]] Result<> put(const T& value, Happened happened, std::string note = {})
    {
        return keep(store::kind_of<T>(), value.id.raw(), std::make_shared<const T>(value), happened, std::move(note));
    }
    /// An id made of the command's key: the same on every store, through retries and re-runs.
    template <class Id>
    [[nodiscard]] Id new_id()
    {
        return Id{digest::mix(person_.raw(), key_, next_++)};
    }
    [[nodiscard]] Result<> bind_key(std::string_view kind, const ExternalKey& key, std::int64_t row);
    void send(Letter letter);
    /// Somebody opens the card, a result or a comment of another person: kept, with the ground. CLAUSE MOD-1.2-a
    void note_reading(PersonId whose, std::string ground);
    /// A refusal, kept with its code (INV-F5).
    [[nodiscard]] Result<> note_denied(const Failure& why, std::string image = {});
    [[nodiscard]] bool wrote() const noexcept { return flushes_ > 0 || !batch_.changes.empty() || !batch_.entries.empty() || !readings_.empty(); }

    /// What happened since the last call, with the rows: follow-ups go by it.
    struct Made {
        Happened happened;
        const store::Kind* kind;
        std::int64_t row;
    };
    [[nodiscard]] std::vector<Made> take_happened() { return std::exchange(happened_, {}); }

    /// One key, one verdict.
    [[nodiscard]] Result<std::optional<Reply>> reply(PersonId person, std::string_view key);
    [[nodiscard]] Result<> keep_reply(std::string hash, std::string answer);

    [[nodiscard]] Result<> flush();
    /// How often something went into the unit: what went there can only be dropped with the whole of it.
    [[nodiscard]] std::size_t flushes() const noexcept { return flushes_; }
    /// Forgets what was put since: a refusal changes nothing.
    void drop();
    /// Nothing of this unit will be kept: a dry run.
    void abandon() noexcept { abandoned_ = true; }
    /// Seals the minutes that are over, then commits.
    [[nodiscard]] Result<> commit();

    /// For cases that need what is not wrapped above.
    [[nodiscard]] Result<const store::Record*> record(const store::Kind& kind, std::int64_t id, store::Lock lock);
    [[nodiscard]] Result<std::vector<store::Record>> records(store::Query query);

private:
    struct Slot {
        std::optional<store::Record> record;
        bool locked = false;
        bool absent = false;  ///< it was asked for and is not there
    };
    using Key = std::pair<const store::Kind*, std::int64_t>;
    using ListKey = std::tuple<const store::Kind*, std::string, store::Cell>;

    template <class T>
    [[nodiscard]] static std::vector<T> values(const std::vector<store::Record>& records)
    {
        std::vector<T> rows;
        rows.reserve(records.size());
        for (const store::Record& one : records) rows.push_back(one.template as<T>());
        return rows;
    }
    [[nodiscard]] Result<> read_ahead(const store::Kind& kind, std::vector<std::int64_t> ids);
    [[nodiscard]] Result<> read_ahead(const store::Kind& kind, std::string_view field, std::vector<store::Cell> keys);
    [[nodiscard]] const std::vector<store::Record>* ahead(const store::Kind& kind, std::string_view field, const store::Cell& key) const;

    [[nodiscard]] static Failure nothing(std::string_view what);
    [[nodiscard]] Result<> unchanged(const store::Kind& kind, std::int64_t id, std::int64_t seen);
    [[nodiscard]] Result<> keep(const store::Kind& kind, std::int64_t id, std::shared_ptr<const void> value, Happened happened,
                                std::string note);
    [[nodiscard]] Entry entry(Happened happened);
    [[nodiscard]] Result<> seal();
    [[nodiscard]] Result<std::int64_t> minute();
    [[nodiscard]] EntryId entry_id();

    store::Unit& unit_;
    const Host& host_;
    Policies& policies_;
    Instant now_;
    std::map<Key, Slot> seen_;
    std::map<ListKey, std::vector<store::Record>> ahead_;
    std::map<std::int64_t, Lineage> lineages_;
    store::Batch batch_;
    std::vector<Entry> readings_;  // kept with the commit: a unit that only reads takes no entries
    std::optional<std::int64_t> minute_;
    std::vector<Made> happened_;
    std::size_t flushes_ = 0;
    bool abandoned_ = false, looks_ = false;

    PersonId person_{0};
    Role role_ = Role::anonymous;
    std::optional<OrganisationId> organisation_;
    std::string command_, key_;
    std::int64_t next_ = 1, next_entry_ = 1;
    std::optional<PolicyId> pinned_;
    bool by_rule_ = false;
    const std::vector<Source>* files_ = nullptr;
};

}  // namespace marshrut::registrar
