// SPDX-License-Identifier: MIT
#pragma once

// Which organisation a cell means: a key, a full or short name, an earlier name.

#include <marshrut/core/result.hpp>
#include <marshrut/model/organisation.hpp>
#include <marshrut/model/reference.hpp>

#include <map>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace marshrut::roster {

/// What is known of an organisation when people are matched to it.
struct Listed {
    ExternalKey key;
    std::string name{}, short_name{}, kind{};
    std::optional<std::string> municipality{};
    std::optional<ExternalKey> parent{}, head{};
};

/// Organisations by key and by everything they are or were called.
class Directory {
public:
    explicit Directory(std::string issuer = "sgo") : issuer_{std::move(issuer)} {}

    /// Adds an organisation, or puts it in the place of the one with its key.
    void add(Listed one);
    void add_name(const ExternalKey& key, std::string_view name);

    [[nodiscard]] const std::string& issuer() const noexcept { return issuer_; }
    [[nodiscard]] bool empty() const noexcept { return by_key_.empty(); }
    [[nodiscard]] const Listed* find(const ExternalKey& key) const;
    [[nodiscard]] const std::map<ExternalKey, Listed>& all() const noexcept { return by_key_; }

    /// The full key of a bare or full one: `12` is `sgo:12`, or `module:12` where only that is known.
    [[nodiscard]] ExternalKey key(std::string_view said) const;

    /// What a cell found: the key, or the keys of all that bear this name, or the nearest known name.
    struct Hit {
        std::vector<ExternalKey> keys;
        std::string nearest{};
    };
    [[nodiscard]] Hit match(std::string_view cell) const;

private:
    std::string issuer_;
    std::map<ExternalKey, Listed> by_key_;
    std::map<std::string, std::set<ExternalKey>, std::less<>> by_name_;
};

/// A name as names of organisations are compared: folded, quotation marks of every kind left out.
[[nodiscard]] std::string folded_name(std::string_view name);

}  // namespace marshrut::roster
