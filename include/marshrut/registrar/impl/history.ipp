// SPDX-License-Identifier: MIT
#pragma once

#include <marshrut/registrar/history.hpp>

#include <algorithm>

namespace marshrut::registrar {

Result<const std::vector<Entry>*> History::of(const store::Kind& kind, std::int64_t row)
{
    const auto [known, first] = read_.try_emplace({&kind, row});
    if (first) {
        MARSHRUT_TRY(known->second, desk_.list<Entry>("row", row));
        std::erase_if(known->second, [&](const Entry& one) { return one.kind != kind.name || one.image.empty(); });
        std::ranges::sort(known->second, {}, &Entry::version);
    }
    return &known->second;
}

}  // namespace marshrut::registrar
