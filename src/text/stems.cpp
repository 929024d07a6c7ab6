// SPDX-License-Identifier: MIT
#include <marshrut/core/text.hpp>

#include <libstemmer.h>

#include <memory>

namespace marshrut::text {

std::vector<std::string> stems(std::string_view utf8)
{
    // A stemmer works in a buffer of its own, so every thread has one.
    thread_local const std::unique_ptr<sb_stemmer, decltype(&sb_stemmer_delete)> russian{sb_stemmer_new("russian", "UTF_8"),
                                                                                         &sb_stemmer_delete};
    const std::string plain = folded(utf8);
    const auto in_word = [](char c) {
        return static_cast<unsigned char>(c) >= 0x80 || (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
    };
    std::vector<std::string> stems;
    std::string_view rest = plain;
    // Signs beyond ASCII that are no letters: quotes, dots of omission, the bullet, №.
    constexpr std::string_view signs[]{"«", "»", "“", "”", "„", "…", "•", "·", "§", "°"};
    while (!rest.empty()) {
        bool sign = false;
        for (const auto one : signs)
            if (rest.starts_with(one)) rest.remove_prefix(one.size()), sign = true;
        if (sign) continue;
        if (!in_word(rest.front())) {
            rest.remove_prefix(1);
            continue;
        }
        std::size_t size = 0;
        while (size < rest.size() && in_word(rest[size])) {
            bool ends = false;
            for (const auto one : signs) ends = ends || rest.substr(size).starts_with(one);
            if (ends) break;
            ++size;
        }
        const auto word = rest.substr(0, size);
        rest.remove_prefix(size);
        const sb_symbol* stem = russian ? sb_stemmer_stem(russian.get(), reinterpret_cast<const sb_symbol*>(word.data()),
                                                          static_cast<int>(word.size()))
                                        : nullptr;
        if (stem)
            stems.emplace_back(reinterpret_cast<const char*>(stem), static_cast<std::size_t>(sb_stemmer_length(russian.get())));
        else
            stems.emplace_back(word);
    }
    return stems;
}

}  // namespace marshrut::text
