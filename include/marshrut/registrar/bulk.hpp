// SPDX-License-Identifier: MIT
#pragma once

#include <marshrut/core/result.hpp>
#include <marshrut/model/source.hpp>

#include <functional>
#include <map>
#include <ostream>
#include <string>
#include <utility>
#include <vector>

namespace marshrut {

/// How an act is done.
struct Options {
    std::string key{};  ///< one key, one verdict; empty, or of nobody who has signed in: the host's key source gives one
    std::function<void(std::size_t done, std::size_t total)> progress{};
    std::function<bool()> stop{};  ///< asked between transactions; what is done stays done
    std::vector<Source> files{};   ///< what commands read from JSON refer to by its hash
};

/// What a bulk came to, item by item in the order asked.
template <class T>
struct Outcome {
    std::vector<Expected<T, Refusals>> items;

    template <class Judged>
    [[nodiscard]] static Outcome of(std::vector<Judged> verdicts)
    {
        Outcome outcome;
        for (auto& one : verdicts)
            if (one)
                outcome.items.emplace_back(*static_cast<const T*>(one.answer.get()));
            else
                outcome.items.emplace_back(std::move(one.no));
        return outcome;
    }

    [[nodiscard]] std::size_t done() const noexcept
    {
        std::size_t count = 0;
        for (const auto& one : items) count += one.has_value() ? 1 : 0;
        return count;
    }
    /// Index and first reason of every item refused.
    [[nodiscard]] std::vector<std::pair<std::size_t, Failure>> refused() const
    {
        std::vector<std::pair<std::size_t, Failure>> all;
        for (std::size_t i = 0; i < items.size(); ++i)
            if (!items[i]) all.emplace_back(i, items[i].error().first());
        return all;
    }

    /// `200 = 198 done + 2 refused (employment_ended 2)`
    friend std::ostream& operator<<(std::ostream& out, const Outcome& outcome)
    {
        std::map<std::string_view, std::size_t> codes;
        for (const auto& [index, why] : outcome.refused()) ++codes[why.code().name];
        out << outcome.items.size() << " = " << outcome.done() << " done + " << outcome.items.size() - outcome.done()
            << " refused";
        const char* before = " (";
        for (const auto& [code, count] : codes) out << std::exchange(before, ", ") << code << ' ' << count;
        return out << (codes.empty() ? "" : ")");
    }
};

}  // namespace marshrut
