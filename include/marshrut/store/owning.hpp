// SPDX-License-Identifier: MIT
#pragma once

// A host that keeps some kinds in tables of its own writes typed functions for those kinds; every other kind is ours:
//
//     struct OurPeople {
//         Result<std::vector<Seen<Person>>> find(Of<Person>, std::span<const PersonId>, Lock);   // in any order
//         Result<std::vector<Seen<Person>>> list(Of<Person>, const Query&);                      // by id, `after` and `limit` obeyed
//         Result<> write(const Person&, Version seen);                                           // REFUSES `conflict`
//     };
//     auto store = store::owning<Person>(OurPeople{db}, sqlite::join(connection));
//
// Left out, `write` makes the kind read-only here (`read_only_kind`), `list` one that is found by id alone (`no_index`). Both work in
// one transaction only if the host's functions use the connection that the rest has joined.

#include <marshrut/store/cells.hpp>
#include <marshrut/store/port.hpp>

#include <algorithm>
#include <memory>
#include <optional>
#include <unordered_map>
#include <utility>
#include <vector>

namespace marshrut::store {

/// Chooses the overload.
template <class T>
struct Of {};

/// A row as it was seen. Every change of it, the host's own ones too, gives it another version.
template <class T>
struct Seen {
    T value;
    Version version;
};

namespace detail {

template <class Ours, class T>
concept Lists = requires(Ours& ours, const Query& query) { ours.list(Of<T>{}, query); };
template <class Ours, class T>
concept Writes = requires(Ours& ours, const T& value, Version seen) { ours.write(value, seen); };

/// The hashes of the last entries of rows, by id: the host's tables have no column for them. One question for all the rows.
[[nodiscard]] Result<std::unordered_map<std::int64_t, std::string>> last_hashes(Unit& rest, const Kind& kind,
                                                                                std::span<const std::int64_t> ids);

/// Hands the kinds of the pack to the host's functions and everything else on.
template <class Ours, class... Kinds>
class OwningUnit final : public Unit {
public:
    OwningUnit(std::shared_ptr<Ours> ours, std::unique_ptr<Unit> rest, Intent intent)
        : ours_{std::move(ours)}, rest_{std::move(rest)}, intent_{intent}
    {
    }

    Result<std::vector<Record>> find(const Kind& kind, std::span<const std::int64_t> ids, Lock lock) override
    {
        std::optional<Result<std::vector<Record>>> found;
        (void)((&kind == &kind_of<Kinds>() && (found.emplace(find_ours<Kinds>(ids, lock)), true)) || ...);
        return found ? *std::move(found) : rest_->find(kind, ids, lock);
    }
    Result<std::vector<Record>> list(const Query& query) override
    {
        std::optional<Result<std::vector<Record>>> found;
        (void)((query.kind == &kind_of<Kinds>() && (found.emplace(list_ours<Kinds>(query)), true)) || ...);
        return found ? *std::move(found) : rest_->list(query);
    }
    Result<> write(Batch batch) override
    {
        if (over_) return Failure{code::unit_over};
        if (failed_) return *failed_;
        auto written = split(std::move(batch));
        if (!written) failed_ = written.error();
        return written;
    }
    Result<> commit() override
    {
        if (!over_ && failed_) return *failed_;
        over_ = true;
        return rest_->commit();
    }

private:
    template <class T>
    Result<std::vector<Record>> records(std::vector<Seen<T>> rows)
    {
        std::vector<std::int64_t> ids;
        for (const Seen<T>& row : rows) ids.push_back(row.value.id.raw());
        MARSHRUT_TRY(auto chains, last_hashes(*rest_, kind_of<T>(), ids));
        std::vector<Record> all;
        for (Seen<T>& row : rows) {
            std::string& chain = chains[row.value.id.raw()];
            all.push_back(record(std::move(row.value), row.version, std::move(chain)));
        }
        return all;
    }

    template <class T>
    Result<std::vector<Record>> find_ours(std::span<const std::int64_t> raw, Lock lock)
    {
        if (over_) return Failure{code::unit_over};
        std::unordered_map<std::int64_t, std::size_t> place;  // each id once
        std::vector<typename T::Id> ids;
        for (const std::int64_t id : raw)
            if (place.try_emplace(id, ids.size()).second) ids.push_back(typename T::Id{id});
        MARSHRUT_TRY(std::vector<Seen<T>> rows, ours_->find(Of<T>{}, std::span<const typename T::Id>{ids}, lock));
        std::ranges::sort(rows, {}, [&](const Seen<T>& row) { return place[row.value.id.raw()]; });
        return records(std::move(rows));
    }

    template <class T>
    Result<std::vector<Record>> list_ours(const Query& query)
    {
        if (over_) return Failure{code::unit_over};
        if constexpr (Lists<Ours, T>) {
            if (query.field.empty() || query.kind->indexed(query.field)) {
                MARSHRUT_TRY(std::vector<Seen<T>> rows, ours_->list(Of<T>{}, query));
                return records(std::move(rows));
            }
        }
        return Failure{code::no_index, {{"field", std::string{query.field}}}};
    }

    Result<> split(Batch batch)
    {
        if (intent_ == Intent::read) return Failure{code::read_only_unit};
        std::vector<Change> rest;
        for (Change& change : batch.changes) {
            const Kind& kind = change.after.kind();
            std::optional<Result<>> written;
            (void)((&kind == &kind_of<Kinds>() && (written.emplace(write_ours<Kinds>(change)), true)) || ...);
            if (written)
                MARSHRUT_CHECK(*std::move(written));
            else
                rest.push_back(std::move(change));
        }
        batch.changes = std::move(rest);
        return rest_->write(std::move(batch));
    }

    template <class T>
    Result<> write_ours(const Change& change)
    {
        const Kind& kind = kind_of<T>();
        if constexpr (Writes<Ours, T>) {
            if (change.after.value() == nullptr) return Failure{code::read_only_kind, {{"kind", std::string{kind.name}}}};
            if (change.after.version() != change.seen + 1) return Failure{marshrut::code::changed_meanwhile};
            if (const Check* check = broken_check(kind, change.after.value())) return Failure{*check->broken};
            return ours_->write(change.after.template as<T>(), change.seen);
        } else {
            return Failure{code::read_only_kind, {{"kind", std::string{kind.name}}}};
        }
    }

    std::shared_ptr<Ours> ours_;
    std::unique_ptr<Unit> rest_;
    Intent intent_;
    bool over_ = false;
    std::optional<Failure> failed_;
};

template <class Ours, class... Kinds>
class OwningStore final : public Store {
public:
    OwningStore(Ours ours, std::unique_ptr<Store> rest)
        : ours_{std::make_shared<Ours>(std::move(ours))}, rest_{std::move(rest)}
    {
    }
    Result<std::unique_ptr<Unit>> begin(Intent intent) override
    {
        MARSHRUT_TRY(auto unit, rest_->begin(intent));
        return std::unique_ptr<Unit>{std::make_unique<OwningUnit<Ours, Kinds...>>(ours_, std::move(unit), intent)};
    }
    [[nodiscard]] bool joined() const noexcept override { return rest_->joined(); }
    [[nodiscard]] std::vector<std::string_view> foreign() const override
    {
        std::vector<std::string_view> all = rest_->foreign();
        (all.push_back(kind_of<Kinds>().name), ...);
        return all;
    }

private:
    std::shared_ptr<Ours> ours_;
    std::unique_ptr<Store> rest_;
};

}  // namespace detail

/// A store whose rows of `Kinds` are kept by `ours`, all other ones by `rest`. The chain of hashes and the entries of the host's rows
/// are in our journal; the rows themselves may change without us, which an audit is told by `foreign`.
template <class... Kinds, class Ours>
[[nodiscard]] std::unique_ptr<Store> owning(Ours ours, std::unique_ptr<Store> rest)
{
    static_assert(sizeof...(Kinds) > 0, "name the kinds: owning<Person>(…)");
    return std::make_unique<detail::OwningStore<Ours, Kinds...>>(std::move(ours), std::move(rest));
}

}  // namespace marshrut::store
