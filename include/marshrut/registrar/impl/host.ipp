// SPDX-License-Identifier: MIT
#pragma once

#include <marshrut/core/digest.hpp>
#include <marshrut/registrar/host.hpp>

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

Host Host::scripted(std::function<Instant()> clock)
{
    Host host;
    host.clock = std::move(clock);
    const auto count = std::make_shared<std::atomic<std::int64_t>>(0);
    host.keys = [count] { return "scripted-" + std::to_string(++*count); };
    host.salts = registrar::detail::random_text;
    return host;
}

}  // namespace marshrut
