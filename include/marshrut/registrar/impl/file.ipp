// SPDX-License-Identifier: MIT
#pragma once

#include <marshrut/registrar/file.hpp>

#include <array>
#include <fstream>
#include <optional>

namespace marshrut {

namespace {

/// All of a file; nothing where it cannot be read to its end. A directory opens as a file and fails at the first byte: `read` says so
/// in the stream's state, its iterators by an exception.
std::optional<std::string> contents(const std::string& path)
{
    std::ifstream in{path, std::ios::binary};
    std::string bytes;
    for (std::array<char, 65536> part{}; in;) {
        in.read(part.data(), part.size());
        bytes.append(part.data(), static_cast<std::size_t>(in.gcount()));
    }
    if (!in.eof() || in.bad()) return std::nullopt;
    return bytes;
}

}  // namespace

Source file(const std::string& path)
{
    const std::string name = path.substr(path.rfind('/') + 1);
    auto bytes = contents(path);
    if (!bytes) return Source{name, digest::sha256(path)};
    return Source::of(name, *std::move(bytes));
}

}  // namespace marshrut
