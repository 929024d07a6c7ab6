// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace marshrut {

/// The number of an application, short enough to be said on the telephone: the training year, six Crockford characters of
/// the id, a check character over all eight (Luhn mod 32): `24-7KQ4M2-X`. No counter, no look-alikes. CLAUSE LET1306-A1-2-f
class Number {
public:
    static constexpr std::string_view expected = "a number of an application, 24-7KQ4M2-X";

    /// The number of the thing with this id in this training year.
    [[nodiscard]] static Number of(std::int64_t id, int training_year)
    {
        const int year = training_year % 100;
        std::string signs{signs_of[static_cast<std::size_t>(year / 10)], signs_of[static_cast<std::size_t>(year % 10)]};
        for (int shift = 25; shift >= 0; shift -= 5) signs += signs_of[static_cast<std::size_t>(id >> shift & 31)];
        return Number{signs.substr(0, 2) + '-' + signs.substr(2) + '-' + check(signs)};
    }

    /// Reads it as people say and type it: any case, with or without hyphens, O for 0, I and L for 1.
    [[nodiscard]] static std::optional<Number> parse(std::string_view text)
    {
        std::string signs;
        for (char c : text) {
            if (c == '-' || c == ' ') continue;
            if (c >= 'a' && c <= 'z') c = static_cast<char>(c - 'a' + 'A');
            if (c == 'O') c = '0';
            if (c == 'I' || c == 'L') c = '1';
            if (value(c) == 32 || signs.size() == 9) return std::nullopt;
            signs += c;
        }
        if (signs.size() != 9 || check(signs.substr(0, 8)) != signs[8]) return std::nullopt;
        return Number{signs.substr(0, 2) + '-' + signs.substr(2, 6) + '-' + signs[8]};
    }
    [[nodiscard]] const std::string& print() const noexcept { return text_; }
    /// What a reader fills in; no reader hands it out.
    [[nodiscard]] static Number blank() { return Number{std::string{}}; }

    friend bool operator==(const Number&, const Number&) = default;

private:
    explicit Number(std::string text) : text_{std::move(text)} {}

    static constexpr std::string_view signs_of = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

    static std::size_t value(char c) { const auto at = signs_of.find(c); return at == std::string_view::npos ? 32 : at; }

    static char check(std::string_view signs)
    {
        std::size_t sum = 0, factor = 2;
        for (std::size_t i = signs.size(); i-- > 0; factor = 3 - factor) {
            const std::size_t product = value(signs[i]) * factor;
            sum += product / 32 + product % 32;
        }
        return signs_of[(32 - sum % 32) % 32];
    }

    std::string text_;
};

}  // namespace marshrut
