// SPDX-License-Identifier: MIT
#pragma once

// Numbers whose check digits agree. Holding one is the proof; nobody checks it twice.

#include <optional>
#include <string>
#include <string_view>

namespace marshrut {

namespace detail {

/// The digits of a text in which only `separators` may stand between them.
inline std::optional<std::string> only_digits(std::string_view text, std::string_view separators)
{
    std::string digits;
    for (const char c : text) {
        if (c >= '0' && c <= '9')
            digits += c;
        else if (separators.find(c) == std::string_view::npos)
            return std::nullopt;
    }
    return digits;
}

}  // namespace detail

/// A СНИЛС: 11 digits, the last two a check over the first nine. Kept only as a keyed hash.
class Snils {
public:
    static constexpr std::string_view expected = "СНИЛС, 112-233-445 95";

    /// Accepts `112-233-445 95` and `11223344595`.
    [[nodiscard]] static std::optional<Snils> parse(std::string_view text)
    {
        auto digits = detail::only_digits(text, "- ");
        if (!digits || digits->size() != 11) return std::nullopt;
        int sum = 0;
        for (std::size_t i = 0; i < 9; ++i) sum += ((*digits)[i] - '0') * static_cast<int>(9 - i);
        const int check = sum % 101 % 100, told = ((*digits)[9] - '0') * 10 + ((*digits)[10] - '0');
        return check == told ? std::optional{Snils{*std::move(digits)}} : std::nullopt;
    }
    [[nodiscard]] const std::string& print() const noexcept { return digits_; }
    /// What a reader fills in; no reader hands it out.
    [[nodiscard]] static Snils blank() { return Snils{std::string{}}; }
    friend bool operator==(const Snils&, const Snils&) = default;

private:
    explicit Snils(std::string digits) : digits_{std::move(digits)} {}
    std::string digits_;
};

/// An ИНН of an organisation (10 digits) or of a person (12), spaces dropped. A lost leading zero is no ИНН.
class Inn {
public:
    static constexpr std::string_view expected = "ИНН of 10 or 12 digits";

    [[nodiscard]] static std::optional<Inn> parse(std::string_view text)
    {
        auto digits = detail::only_digits(text, " ");
        if (!digits) return std::nullopt;
        const std::string_view d = *digits;
        const bool good = d.size() == 10   ? d[9] == organisation_check(d)
                          : d.size() == 12 ? d[10] == person_check(d, 0) && d[11] == person_check(d, 1)
                                           : false;
        return good ? std::optional{Inn{*std::move(digits)}} : std::nullopt;
    }
    [[nodiscard]] const std::string& print() const noexcept { return digits_; }
    /// What a reader fills in; no reader hands it out.
    [[nodiscard]] static Inn blank() { return Inn{std::string{}}; }
    friend bool operator==(const Inn&, const Inn&) = default;

private:
    explicit Inn(std::string digits) : digits_{std::move(digits)} {}

    static char weigh(std::string_view d, const int* weights, std::size_t count)
    {
        int sum = 0;
        for (std::size_t i = 0; i < count; ++i) sum += (d[i] - '0') * weights[i];
        return static_cast<char>('0' + sum % 11 % 10);
    }
    static char organisation_check(std::string_view d)
    {
        constexpr int weights[]{2, 4, 10, 3, 5, 9, 4, 6, 8};
        return weigh(d, weights, 9);
    }
    static char person_check(std::string_view d, std::size_t which)
    {
        constexpr int weights[]{3, 7, 2, 4, 10, 3, 5, 9, 4, 6, 8};
        return which == 0 ? weigh(d, weights + 1, 10) : weigh(d, weights, 11);
    }

    std::string digits_;
};

/// An ОГРН: 13 digits, the last one the remainder of the others by 11, modulo 10.
class Ogrn {
public:
    static constexpr std::string_view expected = "ОГРН of 13 digits";

    [[nodiscard]] static std::optional<Ogrn> parse(std::string_view text)
    {
        auto digits = detail::only_digits(text, " ");
        if (!digits || digits->size() != 13) return std::nullopt;
        int rest = 0;
        for (std::size_t i = 0; i < 12; ++i) rest = (rest * 10 + ((*digits)[i] - '0')) % 11;
        return rest % 10 == (*digits)[12] - '0' ? std::optional{Ogrn{*std::move(digits)}} : std::nullopt;
    }
    [[nodiscard]] const std::string& print() const noexcept { return digits_; }
    /// What a reader fills in; no reader hands it out.
    [[nodiscard]] static Ogrn blank() { return Ogrn{std::string{}}; }
    friend bool operator==(const Ogrn&, const Ogrn&) = default;

private:
    explicit Ogrn(std::string digits) : digits_{std::move(digits)} {}
    std::string digits_;
};

}  // namespace marshrut
