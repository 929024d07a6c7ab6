// SPDX-License-Identifier: MIT
#pragma once

// One store behind two doors, and commits that are lost when a test says so.

#include <marshrut/store/found.hpp>
#include <marshrut/store/memory.hpp>
#include <marshrut/testing/world.hpp>

#include <functional>
#include <memory>

namespace marshrut::testing {

/// Every unit is that of `kept`; `loses` is asked before each commit whether another writer came first.
class StoreOfTwo final : public store::Store {
public:
    using Loses = std::function<bool()>;

    explicit StoreOfTwo(std::shared_ptr<store::Store> kept, Loses loses = {}) : kept_{std::move(kept)}, loses_{std::move(loses)} {}

    Result<std::unique_ptr<store::Unit>> begin(store::Intent intent) override
    {
        MARSHRUT_TRY(auto unit, kept_->begin(intent));
        return std::unique_ptr<store::Unit>{std::make_unique<Part>(std::move(unit), loses_)};
    }

private:
    class Part final : public store::Unit {
    public:
        Part(std::unique_ptr<store::Unit> unit, const Loses& loses) : unit_{std::move(unit)}, loses_{loses} {}

        Result<std::vector<store::Record>> find(const store::Kind& kind, std::span<const std::int64_t> ids, store::Lock lock) override
        {
            return unit_->find(kind, ids, lock);
        }
        Result<std::vector<store::Record>> list(const store::Query& query) override { return unit_->list(query); }
        Result<> write(store::Batch batch) override { return unit_->write(std::move(batch)); }
        Result<> commit() override
        {
            if (loses_ && loses_()) return Failure{code::changed_meanwhile};
            return unit_->commit();
        }

    private:
        std::unique_ptr<store::Unit> unit_;
        const Loses& loses_;
    };

    std::shared_ptr<store::Store> kept_;
    Loses loses_;
};

/// A world, and a second door to it with a host of its own.
class TwoDoors {
public:
    std::shared_ptr<store::Store> kept = founded();
    World world{std::make_unique<StoreOfTwo>(kept)};

    /// The second door: `host` is changed from one with counted keys.
    [[nodiscard]] Registrar door(const std::function<void(Host&)>& change, StoreOfTwo::Loses loses = {})
    {
        Host host = Host::scripted([this] { return world.now(); });
        host.keys = [this] { return "door-" + std::to_string(++keys_); };
        change(host);
        return Registrar{std::make_unique<StoreOfTwo>(kept, std::move(loses)), std::move(host)};
    }
    [[nodiscard]] Registrar in_chunks_of(std::size_t chunk)
    {
        return door([=](Host& host) { host.chunk = chunk; });
    }

private:
    static std::shared_ptr<store::Store> founded()
    {
        std::shared_ptr<store::Store> made = store::memory();
        store::found(*made, ExternalKey{"module", "1"}, "2023-06-20T09:00+05:00"_instant).value();
        return made;
    }

    int keys_ = 0;
};

}  // namespace marshrut::testing
