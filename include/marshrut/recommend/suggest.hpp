// SPDX-License-Identifier: MIT
#pragma once

// The readable reference: one person, every offer, one rule after the other. The columnar engine must give the same bytes.

#include <marshrut/model/route.hpp>
#include <marshrut/recommend/admission.hpp>

namespace marshrut::recommend {

/// Why somebody has no list of a kind. CLAUSE AMB-A43
enum class NoList : std::uint8_t { not_employed, not_assessed, nothing_open, nothing_serves };
BOOST_DESCRIBE_ENUM(NoList, not_employed, not_assessed, nothing_open, nothing_serves)

/// What is recommended to one person, or why nothing is. CLAUSE LET1306-A1-2-b, IOM-2.5-b
struct Lists {
    std::vector<Recommended> programmes{}, events{};
    std::optional<NoList> no_programmes{}, no_events{};  ///< set where the list is empty
    friend bool operator==(const Lists&, const Lists&) = default;
};
BOOST_DESCRIBE_STRUCT(Lists, (), (programmes, events, no_programmes, no_events))

/// One permitted offer with the value of each term.
struct Candidate {
    std::size_t offer;  ///< index among the offers
    std::int64_t score;
    std::vector<std::int64_t> values;
};

/// Everything of one kind that may be recommended, best first: score descending, then code bytewise.
struct Order {
    std::vector<Candidate> permitted{};
    std::optional<NoList> nothing{};
};

inline constexpr std::int64_t own_value_limit = 1'000'000;

/// REFUSES  `rule_out_of_range`: a rule of one's own left ±10⁶.
[[nodiscard]] inline Result<Order> order(const Profile& who, std::span<const Offer> offers, const Ranking& ranking,
                                         std::span<const Weighted> terms, Day today, OfferKind kind)
{
    Order all;
    if (!who.employed) return all.nothing = NoList::not_employed, all;
    if (!who.assessed() && who.needs.empty()) return all.nothing = NoList::not_assessed, all;

    bool something_open = false;
    const std::size_t of_the_policy = terms.size() - ranking.own.terms.size();
    for (std::size_t i = 0; i < offers.size(); ++i) {
        const Offer& what = offers[i];
        if (what.kind != kind) continue;
        const int refused = refused_by({who, what, ranking.policy, today});
        something_open = something_open || refused == 0 || refused > 7;
        if (refused != 0) continue;

        Candidate one{i, 0, {}};
        one.values.reserve(terms.size());
        for (std::size_t t = 0; t < terms.size(); ++t) {
            const std::int64_t value = terms[t].rule.value(who, what);
            if (t >= of_the_policy && (value < -own_value_limit || value > own_value_limit))
                return Failure{code::rule_out_of_range,
                               {{"rule", std::string{terms[t].rule.text.name}}, {"row", who.row}, {"offer", what.code}, {"value", value}}};
            one.values.push_back(value);
            one.score += terms[t].weight * value;
        }
        all.permitted.push_back(std::move(one));
    }
    std::ranges::sort(all.permitted, [&](const Candidate& a, const Candidate& b) {
        return a.score != b.score ? a.score > b.score : offers[a.offer].code < offers[b.offer].code;
    });
    if (all.permitted.empty()) all.nothing = something_open ? NoList::nothing_serves : NoList::nothing_open;
    return all;
}

/// A term with its sentence in both languages.
[[nodiscard]] inline Term told(const Weighted& term, const Profile& who, const Offer& what)
{
    const Worth worth = term.rule(who, what);
    const Text& text = worth.said ? *worth.said : term.rule.text;
    return {std::string{term.rule.text.name}, term.weight, worth.value, say(text.ru, worth.facts, Language::ru),
            say(text.en, worth.facts, Language::en)};
}

/// An item of a list with the terms that add up to its score.
[[nodiscard]] inline Recommended recommended(const Candidate& one, const Profile& who, const Offer& what, std::span<const Weighted> terms)
{
    Recommended item{what.code, what.version, one.score, who.develops()};
    for (const Weighted& term : terms) item.terms.push_back(told(term, who, what));
    return item;
}

/// The first `list_length` programmes and, separately, events; each with its terms, which add up to the score.
///
/// REFUSES  what `check(Ranking)` refuses; `rule_out_of_range`.
[[nodiscard]] inline Result<Lists> suggest(const Profile& who, std::span<const Offer> offers, const Ranking& ranking, Day today)
{
    MARSHRUT_CHECK(check(ranking));
    const std::vector<Weighted> terms = terms_of(ranking, today);
    const auto length = static_cast<std::size_t>(ranking.scoring().list_length);
    Lists lists;
    for (const OfferKind kind : {OfferKind::programme, OfferKind::event}) {
        MARSHRUT_TRY(const Order all, order(who, offers, ranking, terms, today, kind));
        auto& list = kind == OfferKind::programme ? lists.programmes : lists.events;
        (kind == OfferKind::programme ? lists.no_programmes : lists.no_events) = all.nothing;
        for (std::size_t i = 0; i < std::min(length, all.permitted.size()); ++i)
            list.push_back(recommended(all.permitted[i], who, offers[all.permitted[i].offer], terms));
    }
    return lists;
}

}  // namespace marshrut::recommend
