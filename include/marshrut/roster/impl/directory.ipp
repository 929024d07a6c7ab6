// SPDX-License-Identifier: MIT
#include <marshrut/core/text.hpp>
#include <marshrut/roster/directory.hpp>

#include <algorithm>

namespace marshrut::roster {

std::string folded_name(std::string_view name)
{
    std::string folded = text::folded(name), plain;
    for (std::string_view rest = folded; !rest.empty();) {
        bool quote = false;
        for (const std::string_view sign : {"\"", "'", "«", "»", "“", "”", "„", "‘", "’"})
            if (rest.starts_with(sign)) rest.remove_prefix(sign.size()), quote = true;
        if (quote) continue;
        plain += rest.front();
        rest.remove_prefix(1);
    }
    return text::tidy(plain);
}

void Directory::add(Listed one)
{
    add_name(one.key, one.name);
    if (!one.short_name.empty()) add_name(one.key, one.short_name);
    const ExternalKey key = one.key;
    by_key_.insert_or_assign(key, std::move(one));
}

void Directory::add_name(const ExternalKey& key, std::string_view name)
{
    if (std::string folded = folded_name(name); !folded.empty()) by_name_[std::move(folded)].insert(key);
}

const Listed* Directory::find(const ExternalKey& key) const
{
    const auto at = by_key_.find(key);
    return at == by_key_.end() ? nullptr : &at->second;
}

ExternalKey Directory::key(std::string_view said) const
{
    const std::string tidy = text::tidy(said);
    if (const auto full = ExternalKey::parse(tidy); full && (full->issuer == issuer_ || full->issuer == "module" || find(*full)))
        return *full;
    ExternalKey own{issuer_, tidy}, module{"module", tidy};
    return !find(own) && find(module) ? module : own;
}

Directory::Hit Directory::match(std::string_view cell) const
{
    if (const ExternalKey one = key(cell); find(one)) return {{one}};
    const std::string folded = folded_name(cell);
    if (const auto at = by_name_.find(folded); at != by_name_.end()) return {{at->second.begin(), at->second.end()}};

    // A name of forty letters may differ by a few; numbers of schools may not be guessed at all.
    const auto digits = [](std::string_view name) {
        std::string all;
        for (const char c : name)
            if (c >= '0' && c <= '9') all += c;
        return all;
    };
    Hit hit;
    std::size_t best = std::clamp<std::size_t>(text::letters(folded) / 6, 1, 5) + 1;
    for (const auto& [name, keys] : by_name_) {
        const std::size_t far = text::distance(folded, name, best - 1);
        if (far < best && digits(name) == digits(folded)) {
            best = far;
            const Listed* one = find(*keys.begin());
            hit.nearest = one->short_name.empty() ? one->name : one->short_name;
            if (best == 0) break;
        }
    }
    return hit;
}

}  // namespace marshrut::roster
