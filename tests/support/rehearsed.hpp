// SPDX-License-Identifier: MIT
#pragma once

#include <marshrut/store/port.hpp>

#include <memory>

namespace marshrut::support {

/// A store on which everything is done as on any other, and nothing stays: each cell is judged in the same world.
class Rehearsed final : public store::Store {
public:
    Rehearsed(std::unique_ptr<store::Store> inner, std::shared_ptr<bool> rehearsing)
        : inner_{std::move(inner)}, rehearsing_{std::move(rehearsing)}
    {
    }
    Result<std::unique_ptr<store::Unit>> begin(store::Intent intent) override
    {
        MARSHRUT_TRY(auto unit, inner_->begin(intent));
        return std::unique_ptr<store::Unit>{std::make_unique<Draft>(std::move(unit), *rehearsing_)};
    }

private:
    struct Draft final : store::Unit {
        Draft(std::unique_ptr<store::Unit> inner_unit, bool dropped) : unit{std::move(inner_unit)}, drops{dropped} {}
        Result<std::vector<store::Record>> find(const store::Kind& kind, std::span<const std::int64_t> ids, store::Lock lock) override
        {
            return unit->find(kind, ids, lock);
        }
        Result<std::vector<store::Record>> list(const store::Query& query) override { return unit->list(query); }
        Result<> write(store::Batch batch) override { return unit->write(std::move(batch)); }
        Result<> commit() override { return drops ? done() : unit->commit(); }

        std::unique_ptr<store::Unit> unit;
        bool drops;
    };

    std::unique_ptr<store::Store> inner_;
    std::shared_ptr<bool> rehearsing_;
};

}  // namespace marshrut::support
