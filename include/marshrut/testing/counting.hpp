// SPDX-License-Identifier: MIT
#pragma once

// Does a question ask the store once, or once a row? A store that counts tells, and no clock is needed.

#include <marshrut/store/port.hpp>

#include <memory>
#include <utility>

namespace marshrut::testing {

/// What a store was asked for.
struct Reads {
    std::int64_t finds = 0, lists = 0;
    std::int64_t rows = 0;  ///< that it gave

    [[nodiscard]] std::int64_t questions() const noexcept { return finds + lists; }
};

/// Hands everything on and counts.
class CountingStore final : public store::Store {
public:
    CountingStore(std::unique_ptr<store::Store> store, std::shared_ptr<Reads> reads) : store_{std::move(store)}, reads_{std::move(reads)} {}

    Result<std::unique_ptr<store::Unit>> begin(store::Intent intent) override
    {
        MARSHRUT_TRY(auto unit, store_->begin(intent));
        return std::unique_ptr<store::Unit>{std::make_unique<Unit>(std::move(unit), reads_)};
    }
    [[nodiscard]] bool joined() const noexcept override { return store_->joined(); }
    [[nodiscard]] std::vector<std::string_view> foreign() const override { return store_->foreign(); }

private:
    class Unit final : public store::Unit {
    public:
        Unit(std::unique_ptr<store::Unit> unit, std::shared_ptr<Reads> reads) : unit_{std::move(unit)}, reads_{std::move(reads)} {}

        Result<std::vector<store::Record>> find(const store::Kind& kind, std::span<const std::int64_t> ids, store::Lock lock) override
        {
            ++reads_->finds;
            return counted(unit_->find(kind, ids, lock));
        }
        Result<std::vector<store::Record>> list(const store::Query& query) override
        {
            ++reads_->lists;
            return counted(unit_->list(query));
        }
        Result<> write(store::Batch batch) override { return unit_->write(std::move(batch)); }
        Result<> commit() override { return unit_->commit(); }

    private:
        Result<std::vector<store::Record>> counted(Result<std::vector<store::Record>> found)
        {
            if (found) reads_->rows += static_cast<std::int64_t>(found->size());
            return found;
        }

        std::unique_ptr<store::Unit> unit_;
        std::shared_ptr<Reads> reads_;
    };

    std::unique_ptr<store::Store> store_;
    std::shared_ptr<Reads> reads_;
};

}  // namespace marshrut::testing
