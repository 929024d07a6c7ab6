// SPDX-License-Identifier: MIT
#pragma once

#include <marshrut/model/refusals.hpp>
#include <marshrut/store/port.hpp>

#include <memory>

namespace marshrut::support {

/// How a unit of work ends: as ever, as if it had, or with the store's failure.
enum class Ending { kept, dropped, broken };

/// A store on which everything is done as on any other, and ends as the test says: dropped, every act meets the same world.
class Rehearsed final : public store::Store {
public:
    Rehearsed(std::unique_ptr<store::Store> inner, std::shared_ptr<const Ending> ending)
        : inner_{std::move(inner)}, ending_{std::move(ending)}
    {
    }
    Result<std::unique_ptr<store::Unit>> begin(store::Intent intent) override
    {
        MARSHRUT_TRY(auto unit, inner_->begin(intent));
        return std::unique_ptr<store::Unit>{std::make_unique<Draft>(std::move(unit), *ending_)};
    }

private:
    struct Draft final : store::Unit {
        Draft(std::unique_ptr<store::Unit> inner_unit, Ending how) : unit{std::move(inner_unit)}, ending{how} {}
        Result<std::vector<store::Record>> find(const store::Kind& kind, std::span<const std::int64_t> ids, store::Lock lock) override
        {
            return unit->find(kind, ids, lock);
        }
        Result<std::vector<store::Record>> list(const store::Query& query) override { return unit->list(query); }
        Result<> write(store::Batch batch) override { return unit->write(std::move(batch)); }
        Result<> commit() override
        {
            if (ending == Ending::broken) return Failure{code::store_broken, {{"where", std::string{"commit"}}}};
            return ending == Ending::dropped ? done() : unit->commit();
        }

        std::unique_ptr<store::Unit> unit;
        Ending ending;
    };

    std::unique_ptr<store::Store> inner_;
    std::shared_ptr<const Ending> ending_;
};

}  // namespace marshrut::support
