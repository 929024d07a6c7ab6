// SPDX-License-Identifier: MIT
#pragma once

#include <marshrut/core/digest.hpp>
#include <marshrut/registrar/host.hpp>
#include <marshrut/store/kinds.hpp>

#include <algorithm>
#include <atomic>
#include <memory>
#include <random>

namespace marshrut {

namespace registrar::detail {

/// 128 bits from the operating system, in hexadecimal.
inline std::string random_text()
{
    std::random_device device;
    std::string bytes;
    for (int i = 0; i < 4; ++i) bytes += std::to_string(device()) + '/';
    return digest::sha256(bytes).substr(0, 32);
}

}  // namespace registrar::detail

Host Host::standard()
{
    Host host;
    host.keys = registrar::detail::random_text;
    host.salts = registrar::detail::random_text;
    return host;
}

Host Host::scripted(std::function<Instant()> clock, std::int64_t traces)
{
    const auto counter = [](std::string name) {
        return [name = std::move(name), count = std::make_shared<std::atomic<std::int64_t>>(0)] { return name + std::to_string(++*count); };
    };
    const std::string begun = traces > 0 ? std::to_string(traces) + '-' : std::string{};
    Host host;
    host.clock = std::move(clock);
    host.keys = counter("scripted-" + begun);
    host.salts = counter("scripted-salt-" + begun);
    return host;
}

namespace registrar {

Result<std::int64_t> traces(store::Store& store)
{
    MARSHRUT_TRY(const auto unit, store.begin(store::Intent::read));
    std::int64_t count = 0;
    for (const store::Kind* kind : {&store::kind_of<Entry>(), &store::kind_of<Reply>(), &store::kind_of<Job>()}) {
        store::Query page{kind};
        page.limit = 1000;
        for (;;) {
            MARSHRUT_TRY(const auto some, unit->list(page));
            count += std::ranges::count_if(some, [&](const store::Record& one) {
                return kind != &store::kind_of<Entry>() || one.as<Entry>().command != "found";
            });
            if (some.size() < page.limit) break;
            page.after = some.back().id();
        }
    }
    return count;
}

}  // namespace registrar

}  // namespace marshrut
