// SPDX-License-Identifier: MIT
#pragma once

// How a sentence of a table is said: facts filled in, numbers grouped, Russian plural forms chosen.

#include <marshrut/core/refusal.hpp>

#include <algorithm>
#include <ostream>

namespace marshrut {

/// Which of the Russian forms a number takes: 0 «место», 1 «места», 2 «мест».
[[nodiscard]] constexpr std::size_t plural_ru(std::int64_t number) noexcept
{
    const std::int64_t n = number < 0 ? -(number % 100) : number % 100;
    if (n % 10 == 1 && n != 11) return 0;
    return n % 10 >= 2 && n % 10 <= 4 && (n < 12 || n > 14) ? 1 : 2;
}

/// `30 963`: groups of three from five digits on are set apart by a no-break space.
[[nodiscard]] inline std::string grouped(std::int64_t number)
{
    std::string digits = std::to_string(number);
    const std::size_t first = digits.front() == '-' ? 1 : 0;
    for (std::size_t at = digits.size(); at > first + 3;) digits.insert(at -= 3, "\u00A0");
    return digits;
}

namespace detail {

inline std::string spoken(const Fact::Value& value, Language language)
{
    struct Say {
        Language language;
        std::string operator()(std::int64_t number) const { return std::to_string(number); }
        std::string operator()(const std::string& text) const { return text; }
        std::string operator()(Day day) const { return language == Language::ru ? day.print_ru() : day.print(); }
        std::string operator()(Instant at) const
        {
            const Zone zone = Zone::chelyabinsk();
            const Day day = zone.day(at);
            return language == Language::ru ? day.print_ru() + " в " + zone.clock(at)
                                            : day.print() + " at " + zone.clock(at);
        }
    };
    return std::visit(Say{language}, value);
}

/// The form of `one|few|many` that the number takes; English has `one|many`.
inline std::string_view form(std::string_view forms, std::int64_t number, Language language)
{
    std::size_t wanted = language == Language::ru ? plural_ru(number) : (number == 1 ? 0 : 1);
    while (wanted-- > 0) {
        const auto bar = forms.find('|');
        if (bar == std::string_view::npos) break;
        forms.remove_prefix(bar + 1);
    }
    return forms.substr(0, forms.find('|'));
}

}  // namespace detail

/// The sentence with every `{fact}` said and every `{fact:one|few|many}` in the form the fact's number takes. A place without its
/// fact prints «—»: a sentence is never lost for want of a detail.
[[nodiscard]] inline std::string say(std::string_view sentence, const Facts& facts, Language language)
{
    std::string said;
    while (!sentence.empty()) {
        const auto open = sentence.find('{');
        said += sentence.substr(0, open);
        if (open == std::string_view::npos) break;
        const auto close = sentence.find('}', open);
        if (close == std::string_view::npos) return said += sentence.substr(open);
        const auto place = sentence.substr(open + 1, close - open - 1);
        const auto colon = place.find(':');
        const auto name = place.substr(0, colon);
        const auto fact = std::ranges::find_if(facts, [&](const Fact& one) { return one.name == name; });
        if (fact == facts.end()) {
            said += "—";
        } else if (colon == std::string_view::npos) {
            said += detail::spoken(fact->value, language);
        } else {
            const auto* number = std::get_if<std::int64_t>(&fact->value);
            said += detail::form(place.substr(colon + 1), number ? *number : 0, language);
        }
        sentence.remove_prefix(close + 1);
    }
    return said;
}

inline std::string Failure::sentence(Language language) const
{
    return say(language == Language::ru ? code_->ru : code_->en, facts_, language);
}

inline std::ostream& operator<<(std::ostream& out, const Failure& failure)
{
    out << failure.code().name << " · " << failure.clause();
    const char* before = " · ";
    for (const Fact& fact : failure.facts()) {
        out << before << fact.name << " = ";
        if (const auto* at = std::get_if<Instant>(&fact.value))
            out << at->print();
        else
            out << detail::spoken(fact.value, Language::en);
        before = ", ";
    }
    if (!failure.at().empty()) out << " · " << failure.at();
    return out << '\n' << failure.sentence(Language::ru) << '\n' << failure.sentence(Language::en) << '\n';
}

inline std::ostream& operator<<(std::ostream& out, const Refusals& refusals)
{
    for (const Failure& failure : refusals) out << failure;
    return out;
}

inline Refused::Refused(Refusals reasons)
    : std::runtime_error{reasons ? std::string{reasons.first().code().name} + ": " + reasons.first().sentence(Language::en)
                                 : "refused without a reason"},
      why{std::move(reasons)}
{
}

}  // namespace marshrut
