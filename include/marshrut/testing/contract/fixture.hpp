// SPDX-License-Identifier: MIT
#pragma once

// What every part of the store contract works with. The parts are gathered in testing/store_contract.hpp.

#include <marshrut/store/cells.hpp>
#include <marshrut/store/kinds.hpp>

#include <gtest/gtest.h>

#include <memory>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

namespace marshrut::testing {

template <class Maker>
class StoreContract : public ::testing::Test {
public:
    using Unit = std::unique_ptr<store::Unit>;

    Maker maker{};
    std::unique_ptr<store::Store> store = maker.make();

    [[nodiscard]] static constexpr bool one_thread()
    {
        if constexpr (requires { Maker::one_thread; }) return Maker::one_thread;
        return false;
    }
    [[nodiscard]] static bool foreign(const store::Kind& kind)
    {
        if constexpr (requires { Maker::foreign(kind); }) return Maker::foreign(kind);
        return false;
    }

    [[nodiscard]] Unit writes() { return store->begin(store::Intent::write).value(); }
    [[nodiscard]] Unit reads() { return store->begin(store::Intent::read).value(); }

    template <class T>
    [[nodiscard]] static Result<> put(store::Unit& unit, T value, store::Version seen, std::string chain = {})
    {
        store::Batch batch;
        batch.changes.push_back({store::record(std::move(value), seen + 1, std::move(chain)), seen});
        return unit.write(std::move(batch));
    }
    /// Writes rows of version 1 and commits them.
    template <class... T>
    void keep(T... values)
    {
        auto unit = writes();
        (require(put(*unit, std::move(values), 0)), ...);
        require(unit->commit());
    }
    static void require(const Result<>& done_so)
    {
        if (!done_so) ADD_FAILURE() << done_so.error();
    }
    template <class Id>
    [[nodiscard]] static std::optional<store::Record> find(store::Unit& unit, const store::Kind& kind, Id id,
                                                           store::Lock lock = store::Lock::none)
    {
        const std::int64_t raw = id.raw();
        auto rows = unit.find(kind, std::span{&raw, 1}, lock).value();
        return rows.empty() ? std::nullopt : std::optional{rows.front()};
    }
    template <class T>
    [[nodiscard]] static std::optional<T> find(store::Unit& unit, typename T::Id id)
    {
        const auto row = find(unit, store::kind_of<T>(), id);
        return row ? std::optional{row->template as<T>()} : std::nullopt;
    }
    [[nodiscard]] static std::vector<std::int64_t> ids(const Result<std::vector<store::Record>>& rows)
    {
        std::vector<std::int64_t> all;
        if (!rows) ADD_FAILURE() << rows.error();
        if (rows)
            for (const store::Record& row : *rows) all.push_back(row.id());
        return all;
    }
    [[nodiscard]] static std::string_view refused(const Result<>& done_so)
    {
        return done_so ? std::string_view{"done"} : done_so.error().code().name;
    }

    [[nodiscard]] static Group group(std::int64_t id, int capacity, int taken = 0)
    {
        Group one{GroupId{id}, "group-" + std::to_string(id), "programme", GroupKind::dated};
        one.capacity = capacity;
        one.taken = taken;
        return one;
    }
    [[nodiscard]] static Application application(std::int64_t id, std::int64_t applicant = 7)
    {
        Application one{ApplicationId{id}, PersonId{applicant}, EmploymentId{8}, "offer-" + std::to_string(id)};
        one.campaign = CampaignId{2023};
        return one;
    }

    /// Includes into the last free seat, as the door does: locked, looked at, decided, written at once.
    [[nodiscard]] static std::string_view include_one(store::Unit& unit, GroupId id)
    {
        const auto row = find(unit, store::kind_of<Group>(), id, store::Lock::row);
        if (!row) return "not_found";
        Group one = row->template as<Group>();
        if (one.full()) return "group_full";
        ++one.taken;
        const auto written = put(unit, one, row->version());
        return written ? "included" : refused(written);
    }
};

TYPED_TEST_SUITE_P(StoreContract);

}  // namespace marshrut::testing
