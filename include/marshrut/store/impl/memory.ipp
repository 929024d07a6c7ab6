// SPDX-License-Identifier: MIT

#include <marshrut/store/cells.hpp>
#include <marshrut/store/memory.hpp>

#include <algorithm>
#include <condition_variable>
#include <map>
#include <mutex>
#include <optional>
#include <set>
#include <unordered_map>
#include <unordered_set>

namespace marshrut::store {

namespace {

/// A row as a commit left it; no record: removed.
struct Past {
    std::uint64_t commit;
    std::optional<Record> record;
};

/// Ids by the cell of one field. It may hold ids whose row has moved on: what is found is looked at again.
struct ByField {
    const Field* field;
    std::unordered_map<Cell, std::set<std::int64_t>> ids;
};

/// One row for one value of several fields.
struct Unique {
    const Index* index;
    std::vector<const Field*> fields;
    const Field* where;
    std::unordered_map<std::string, std::int64_t> holders;

    /// The values as one text; nothing where a value is missing, for then the row is unlike every other.
    [[nodiscard]] std::optional<std::string> key(const void* row) const
    {
        if (where != nullptr && cell(*where, row).index() == 0) return std::nullopt;
        std::string all;
        for (const Field* one : fields) {
            const Cell value = cell(*one, row);
            if (value.index() == 0) return std::nullopt;
            if (const auto* number = std::get_if<std::int64_t>(&value))
                (all += 'n') += std::to_string(*number);
            else
                ((all += 't') += std::to_string(std::get<std::string>(value).size()) += ':') += std::get<std::string>(value);
            all += ';';
        }
        return all;
    }
};

struct Table {
    std::map<std::int64_t, std::vector<Past>> rows;  ///< oldest first
    std::vector<ByField> fields;
    std::vector<Unique> uniques;

    explicit Table(const Kind& kind)
    {
        for (const Index& index : kind.indexes()) {
            const Field& first = field(kind, index.fields.front());
            if (!by(first.name)) fields.push_back({&first, {}});
            if (!index.unique()) continue;
            Unique unique{&index, {}, index.where.empty() ? nullptr : &field(kind, index.where), {}};
            for (const std::string_view name : index.fields)
                if (!name.empty()) unique.fields.push_back(&field(kind, name));
            uniques.push_back(std::move(unique));
        }
    }
    [[nodiscard]] ByField* by(std::string_view name)
    {
        for (ByField& one : fields)
            if (one.field->name == name) return &one;
        return nullptr;
    }
    /// The row as it was after a commit; what came later is not seen.
    [[nodiscard]] static const Record* seen(const std::vector<Past>& row, std::uint64_t commit) noexcept
    {
        for (auto past = row.rbegin(); past != row.rend(); ++past)
            if (past->commit <= commit) return past->record ? &*past->record : nullptr;
        return nullptr;
    }
    [[nodiscard]] const Record* seen(std::int64_t id, std::uint64_t commit) const noexcept
    {
        const auto row = rows.find(id);
        return row == rows.end() ? nullptr : seen(row->second, commit);
    }
};

struct Memory {
    std::mutex mutex;
    std::condition_variable freed;
    std::chrono::milliseconds wait{};
    bool writing = false;
    std::uint64_t commits = 0;
    std::multiset<std::uint64_t> readers;
    std::vector<Table> tables;
    std::vector<std::pair<Table*, std::int64_t>> touched;  ///< rows whose past may be dropped when nobody reads it

    Memory()
    {
        tables.reserve(kinds.size());
        for (const Kind& kind : kinds) tables.emplace_back(kind);
    }
    [[nodiscard]] Table& table(const Kind& kind) { return tables[static_cast<std::size_t>(&kind - kinds.data())]; }

    /// Drops what no unit can see any more.
    void tidy()
    {
        if (!readers.empty() || writing) return;
        for (const auto& [table, id] : touched) {
            const auto row = table->rows.find(id);
            if (row == table->rows.end()) continue;
            std::vector<Past>& pasts = row->second;
            const Record* now = pasts.empty() || !pasts.back().record ? nullptr : &*pasts.back().record;
            for (const Past& past : pasts)
                if (past.record && &*past.record != now) forget(*table, id, past.record->value(), now);
            if (now == nullptr)
                table->rows.erase(row);
            else
                pasts.erase(pasts.begin(), pasts.end() - 1);
        }
        touched.clear();
    }
    static void forget(Table& table, std::int64_t id, const void* old, const Record* now)
    {
        for (ByField& one : table.fields) {
            const Cell value = cell(*one.field, old);
            if (now != nullptr && cell(*one.field, now->value()) == value) continue;
            const auto ids = one.ids.find(value);
            if (ids == one.ids.end()) continue;
            ids->second.erase(id);
            if (ids->second.empty()) one.ids.erase(ids);
        }
    }
};

class MemoryUnit final : public Unit {
public:
    MemoryUnit(std::shared_ptr<Memory> memory, Intent intent)
        : memory_{std::move(memory)}, intent_{intent}, sees_{memory_->commits + (intent == Intent::write ? 1 : 0)}
    {
        if (intent_ == Intent::read) memory_->readers.insert(sees_);
    }
    MemoryUnit(const MemoryUnit&) = delete;
    MemoryUnit& operator=(const MemoryUnit&) = delete;

    ~MemoryUnit() override
    {
        const std::lock_guard lock{memory_->mutex};
        if (!over_) end(false);
    }

    Result<std::vector<Record>> find(const Kind& kind, std::span<const std::int64_t> ids, Lock) override
    {
        const std::lock_guard lock{memory_->mutex};
        if (over_) return Failure{code::unit_over};
        const Table& table = memory_->table(kind);
        std::vector<Record> found;
        std::unordered_set<std::int64_t> met;
        for (const std::int64_t id : ids) {
            if (ids.size() > 1 && !met.insert(id).second) continue;
            if (const Record* record = table.seen(id, sees_)) found.push_back(*record);
        }
        return found;
    }

    Result<std::vector<Record>> list(const Query& query) override
    {
        const std::lock_guard lock{memory_->mutex};
        if (over_) return Failure{code::unit_over};
        Table& table = memory_->table(*query.kind);
        std::vector<Record> found;
        if (query.field.empty()) {
            for (auto row = table.rows.upper_bound(query.after); row != table.rows.end() && found.size() < query.limit; ++row)
                if (const Record* record = Table::seen(row->second, sees_)) found.push_back(*record);
            return found;
        }
        const ByField* by = table.by(query.field);
        if (by == nullptr) return Failure{code::no_index, {{"field", std::string{query.field}}}};
        // The key says whether the row is still where the index says, so that each row is found under one key only.
        std::vector<std::pair<std::int64_t, const Cell*>> places;
        std::unordered_set<Cell> met;
        for (const Cell& key : query.keys) {
            const auto of_key = by->ids.find(key);
            if (key.index() == 0 || of_key == by->ids.end() || (query.keys.size() > 1 && !met.insert(key).second)) continue;
            for (auto id = of_key->second.upper_bound(query.after); id != of_key->second.end(); ++id) places.emplace_back(*id, &key);
        }
        if (query.keys.size() > 1) std::ranges::sort(places, {}, [](const auto& place) { return place.first; });
        for (const auto& [id, key] : places) {
            if (found.size() == query.limit) break;
            const Record* record = table.seen(id, sees_);
            if (record != nullptr && cell(*by->field, record->value()) == *key) found.push_back(*record);
        }
        return found;
    }

    Result<> write(Batch batch) override
    {
        const std::lock_guard lock{memory_->mutex};
        if (over_) return Failure{code::unit_over};
        if (intent_ == Intent::read) return Failure{code::read_only_unit};
        if (failed_) return *failed_;
        auto written = put(std::move(batch));
        if (!written) failed_ = written.error();
        return written;
    }

    Result<> commit() override
    {
        const std::lock_guard lock{memory_->mutex};
        if (over_) return Failure{code::unit_over};
        if (failed_) return *failed_;
        end(true);
        return done();
    }

private:
    Result<> put(Batch batch)
    {
        for (Change& change : batch.changes) MARSHRUT_CHECK(put(std::move(change.after), change.seen));
        for (Entry& entry : batch.entries) MARSHRUT_CHECK(put(record(std::move(entry), 1), 0));
        for (Letter& letter : batch.letters) MARSHRUT_CHECK(put(record(std::move(letter), 1), 0));
        return done();
    }

    Result<> put(Record after, Version seen)
    {
        const Kind& kind = after.kind();
        Table& table = memory_->table(kind);
        const Record* before = table.seen(after.id(), sees_);
        const bool removes = after.value() == nullptr;
        if (removes ? !kind.removable() : seen != 0 && kind.keeping == Keeping::log)
            return Failure{code::append_only, {{"kind", std::string{kind.name}}}};
        if ((before == nullptr ? 0 : before->version()) != seen || after.version() != seen + 1)
            return Failure{marshrut::code::changed_meanwhile};
        if (!removes) {
            if (const Check* check = broken_check(kind, after.value())) return Failure{*check->broken};
            for (const Unique& unique : table.uniques)
                if (const auto key = unique.key(after.value()))
                    if (const auto holder = unique.holders.find(*key);
                        holder != unique.holders.end() && holder->second != after.id())
                        return Failure{*unique.index->taken};
        }
        move_uniques(table, after.id(), before, removes ? nullptr : &after);
        if (!removes)
            for (ByField& by : table.fields) by.ids[cell(*by.field, after.value())].insert(after.id());
        const std::int64_t id = after.id();
        table.rows[id].push_back({sees_, removes ? std::nullopt : std::optional<Record>{std::move(after)}});
        done_.emplace_back(&table, id);
        return marshrut::done();
    }

    static void move_uniques(Table& table, std::int64_t id, const Record* before, const Record* after)
    {
        for (Unique& unique : table.uniques) {
            const auto old_key = before == nullptr ? std::nullopt : unique.key(before->value());
            const auto new_key = after == nullptr ? std::nullopt : unique.key(after->value());
            if (old_key == new_key) continue;
            if (old_key) unique.holders.erase(*old_key);
            if (new_key) unique.holders.insert_or_assign(*new_key, id);
        }
    }

    /// REQUIRES the mutex.
    void end(bool kept)
    {
        over_ = true;
        Memory& memory = *memory_;
        if (intent_ == Intent::read) {
            memory.readers.erase(memory.readers.find(sees_));
            memory.tidy();
            return;
        }
        if (!kept)
            for (auto step = done_.rbegin(); step != done_.rend(); ++step) undo(*step->first, step->second);
        else
            memory.commits = sees_;
        memory.touched.insert(memory.touched.end(), done_.begin(), done_.end());
        memory.writing = false;
        memory.tidy();
        memory.freed.notify_one();
    }

    static void undo(Table& table, std::int64_t id)
    {
        std::vector<Past>& pasts = table.rows.find(id)->second;
        const Past last = std::move(pasts.back());
        pasts.pop_back();
        const Record* before = pasts.empty() || !pasts.back().record ? nullptr : &*pasts.back().record;
        move_uniques(table, id, last.record ? &*last.record : nullptr, before);
        // An index may name a row too many; a row that is no more (`pasts` empty) goes when nobody reads.
        if (last.record && !std::ranges::any_of(pasts, [](const Past& past) { return past.record.has_value(); }))
            Memory::forget(table, id, last.record->value(), nullptr);
    }

    std::shared_ptr<Memory> memory_;
    Intent intent_;
    std::uint64_t sees_;
    bool over_ = false;
    std::optional<Failure> failed_;
    std::vector<std::pair<Table*, std::int64_t>> done_;
};

class MemoryStore final : public Store {
public:
    explicit MemoryStore(std::chrono::milliseconds wait) { memory_->wait = wait; }

    Result<std::unique_ptr<Unit>> begin(Intent intent) override
    {
        std::unique_lock lock{memory_->mutex};
        if (intent == Intent::write) {
            if (!memory_->freed.wait_for(lock, memory_->wait, [&] { return !memory_->writing; }))
                return Failure{marshrut::code::busy};
            memory_->writing = true;
        }
        return std::unique_ptr<Unit>{std::make_unique<MemoryUnit>(memory_, intent)};
    }

private:
    std::shared_ptr<Memory> memory_ = std::make_shared<Memory>();
};

}  // namespace

std::unique_ptr<Store> memory(std::chrono::milliseconds wait) { return std::make_unique<MemoryStore>(wait); }

}  // namespace marshrut::store
