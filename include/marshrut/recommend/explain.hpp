// SPDX-License-Identifier: MIT
#pragma once

#include <marshrut/recommend/suggest.hpp>

namespace marshrut::recommend {

/// Why one offer stands where it stands for one person.
struct Explanation {
    std::string offer;          ///< code
    std::string title{}, provider{};
    int hours = 0;
    std::int64_t rank = 0, fit = 0;  ///< place among the offers of its kind that may be recommended, and how many these are
    Recommended item;
    friend bool operator==(const Explanation&, const Explanation&) = default;
};
BOOST_DESCRIBE_STRUCT(Explanation, (), (offer, title, provider, hours, rank, fit, item))

/// REFUSES  `not_found`: no such offer; every reason why it may not be recommended.
[[nodiscard]] inline Expected<Explanation, Refusals> explain(const Profile& who, std::string_view code, std::span<const Offer> offers,
                                                             const Ranking& ranking, Day today)
{
    if (auto sound = check(ranking); !sound) return Refusals{sound.error()};
    const auto what = std::ranges::find(offers, code, [](const Offer& one) { return std::string_view{one.code}; });
    if (what == offers.end()) return Refusals{Failure{code::unknown_offer, {{"offer", std::string{code}}}}};
    if (Refusals no = why_not(who, *what, ranking, today)) return no;

    const std::vector<Weighted> terms = terms_of(ranking, today);
    const auto all = order(who, offers, ranking, terms, today, what->kind);
    if (!all) return Refusals{all.error()};
    const auto index = static_cast<std::size_t>(what - offers.begin());
    const auto at = std::ranges::find(all->permitted, index, &Candidate::offer);
    return Explanation{what->code, what->title, what->provider, what->hours, at - all->permitted.begin() + 1,
                       static_cast<std::int64_t>(all->permitted.size()), recommended(*at, who, *what, terms)};
}

namespace detail {

/// How many signs a text takes on a line: its code points.
inline std::size_t width(std::string_view utf8)
{
    return static_cast<std::size_t>(std::ranges::count_if(utf8, [](char c) { return (static_cast<unsigned char>(c) & 0xC0) != 0x80; }));
}
inline std::string padded(const std::string& text, std::size_t to, bool right)
{
    const std::string space(to > width(text) ? to - width(text) : 0, ' ');
    return right ? space + text : text + space;
}

/// A title that fits a line: words before the last one give way to «…».
inline std::string shortened(const std::string& title, std::size_t letters)
{
    const auto last = title.rfind(' ');
    if (width(title) <= letters || last == std::string::npos) return title;
    for (auto end = title.rfind(' ', last - 1); end != std::string::npos && end != 0; end = title.rfind(' ', end - 1)) {
        std::string cut = title.substr(0, end) + " …" + title.substr(last);
        if (width(cut) <= letters) return cut;
    }
    return title;
}

/// «ГБУ ДПО ЧИППКРО» is said «ЧИППКРО»: the legal form is left out.
inline std::string without_form(std::string name)
{
    static constexpr auto forms = std::to_array<std::string_view>({"ГБУ", "ОГБУ", "ГАУ", "МБУ", "МАУ", "МКУ", "МУ", "ГБОУ", "МБОУ", "МАОУ",
                                                                   "ФГБОУ", "ФГАОУ", "ГБПОУ", "ДПО", "ВО"});
    for (auto space = name.find(' '); space != std::string::npos; space = name.find(' ')) {
        if (std::ranges::find(forms, std::string_view{name}.substr(0, space)) == forms.end()) break;
        name.erase(0, space + 1);
    }
    return name;
}

}  // namespace detail

/// The screen: what, which place among how many, and a line a term: weight × value = product and the facts behind it.
[[nodiscard]] inline std::string print(const Explanation& why, Language language)
{
    std::string screen = why.offer + ' ' + detail::shortened(why.title, 72);
    if (why.hours > 0) screen += ", " + say(words::hours.in(language), {{"hours", std::int64_t{why.hours}}}, language);
    if (!why.provider.empty()) screen += ", " + detail::without_form(why.provider);
    screen += '\n' + say(words::place_of.in(language), {{"rank", why.rank}, {"fit", why.fit}, {"score", grouped(why.item.score)}}, language);
    if (why.item.development) screen += " (" + std::string{words::developing.in(language)} + ')';
    screen += '\n';

    std::size_t name = 8, weight = 1, value = 1, product = 1;  // columns as wide as what stands in them
    for (const Term& term : why.item.terms) {
        name = std::max(name, detail::width(term.name));
        weight = std::max(weight, detail::width(grouped(term.weight)));
        value = std::max(value, detail::width(grouped(term.value)));
        product = std::max(product, detail::width(grouped(term.product())));
    }
    for (const Term& term : why.item.terms)
        screen += "  " + detail::padded(term.name, name + 2, false) + detail::padded(grouped(term.weight), weight, true) + " × " +
                  detail::padded(grouped(term.value), value, true) + " = " + detail::padded(grouped(term.product()), product, true) + "  " +
                  (language == Language::ru ? term.ru : term.en) + '\n';
    return screen;
}

}  // namespace marshrut::recommend
