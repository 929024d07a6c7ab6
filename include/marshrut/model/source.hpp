// SPDX-License-Identifier: MIT
#pragma once

#include <marshrut/core/digest.hpp>
#include <marshrut/core/shape.hpp>

#include <memory>
#include <string>

namespace marshrut {

/// A file that travels beside its command: the command says which one (name and SHA-256), the bytes go along.
///
/// JSON holds name and hash only, so that a command stays small; the bytes then come in `Options::files`.
struct Source {
    std::string name;
    std::string sha256;
    std::shared_ptr<const std::string> bytes{};  ///< not described: never in JSON, journal or reply

    [[nodiscard]] static Source of(std::string name, std::string bytes)
    {
        std::string hash = digest::sha256(bytes);
        return {std::move(name), std::move(hash), std::make_shared<const std::string>(std::move(bytes))};
    }
    friend bool operator==(const Source& a, const Source& b) { return a.name == b.name && a.sha256 == b.sha256; }
};
BOOST_DESCRIBE_STRUCT(Source, (), (name, sha256))

}  // namespace marshrut
