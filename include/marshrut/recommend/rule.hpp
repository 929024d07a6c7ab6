// SPDX-License-Identifier: MIT
#pragma once

// Rules are regular values that can be called: their settings are their fields. They add and scale, so a ranking is a sentence:
// `Policy::chelyabinsk_2023() + 1 * ShortCourse{}`.

#include <marshrut/recommend/offer.hpp>
#include <marshrut/recommend/profile.hpp>
#include <marshrut/recommend/refusals.hpp>

#include <concepts>
#include <memory>

namespace marshrut::recommend {

/// What an offer is worth to a person by one rule, unweighted, and the facts that the rule's sentence is filled with.
struct Worth {
    std::int64_t value = 0;
    Facts facts{};
    const Text* said = nullptr;  ///< a sentence of the rule's folder in place of the rule's own
};

/// A regular value with a `text` (name and sentences) that says what an offer is worth to a person. Values stay within ±10⁶.
template <class R>
concept Rule = requires(const R& rule, const Profile& who, const Offer& what) {
    { rule(who, what) } -> std::same_as<Worth>;
    { rule.text } -> std::convertible_to<const Text&>;
} && std::copy_constructible<R> && std::equality_comparable<R>;  // equality last: it is asked of rules alone

/// Any rule, kept by value; itself a rule.
class AnyRule {
public:
    template <class R>
        requires(!std::same_as<R, AnyRule>) && Rule<R>
    AnyRule(R rule)  // NOLINT: a rule is any rule
        : text{rule.text}, self_{std::make_shared<const Kept<R>>(std::move(rule))}
    {
    }

    Text text;

    [[nodiscard]] Worth operator()(const Profile& who, const Offer& what) const { return self_->worth(who, what); }
    /// The value alone: no fact is gathered where the rule can do without.
    [[nodiscard]] std::int64_t value(const Profile& who, const Offer& what) const { return self_->value(who, what); }
    /// Is it a rule of this type, and which?
    template <Rule R>
    [[nodiscard]] const R* as() const noexcept
    {
        const auto* kept = dynamic_cast<const Kept<R>*>(self_.get());
        return kept ? &kept->rule : nullptr;
    }

    friend bool operator==(const AnyRule& a, const AnyRule& b) { return a.self_ == b.self_ || a.self_->same(*b.self_); }

private:
    struct Anything {
        virtual ~Anything() = default;
        virtual Worth worth(const Profile&, const Offer&) const = 0;
        virtual std::int64_t value(const Profile&, const Offer&) const = 0;
        virtual bool same(const Anything&) const = 0;
    };
    template <class R>
    struct Kept final : Anything {
        explicit Kept(R it) : rule{std::move(it)} {}
        Worth worth(const Profile& who, const Offer& what) const override { return rule(who, what); }
        std::int64_t value(const Profile& who, const Offer& what) const override
        {
            if constexpr (requires { { rule.value(who, what) } -> std::convertible_to<std::int64_t>; })
                return rule.value(who, what);
            else
                return rule(who, what).value;
        }
        bool same(const Anything& other) const override
        {
            const auto* of_my_kind = dynamic_cast<const Kept*>(&other);
            return of_my_kind != nullptr && of_my_kind->rule == rule;
        }
        R rule;
    };

    std::shared_ptr<const Anything> self_;
};

struct Weighted {
    std::int64_t weight;
    AnyRule rule;
    friend bool operator==(const Weighted&, const Weighted&) = default;
};

/// Weighted rules, added up. Sums add and scale to sums.
struct Sum {
    std::vector<Weighted> terms{};

    friend Sum operator+(Sum a, const Sum& b)
    {
        a.terms.insert(a.terms.end(), b.terms.begin(), b.terms.end());
        return a;
    }
    friend Sum operator*(std::int64_t weight, Sum sum)
    {
        for (Weighted& one : sum.terms) one.weight *= weight;
        return sum;
    }
    friend bool operator==(const Sum&, const Sum&) = default;
};

template <Rule R>
[[nodiscard]] Sum operator*(std::int64_t weight, R rule)
{
    return Sum{{Weighted{weight, AnyRule{std::move(rule)}}}};
}

/// What makes a list: a policy, and rules of one's own added to its seven terms.
struct Ranking {
    Policy policy;
    Sum own{};

    Ranking(Policy only) : policy{std::move(only)} {}  // NOLINT: a policy ranks
    Ranking(Policy policy_, Sum own_) : policy{std::move(policy_)}, own{std::move(own_)} {}

    [[nodiscard]] const Scoring& scoring() const noexcept { return policy.scoring; }

    friend Ranking operator+(Ranking ranking, const Sum& more)
    {
        ranking.own = std::move(ranking.own) + more;
        return ranking;
    }
    friend bool operator==(const Ranking&, const Ranking&) = default;
};
[[nodiscard]] inline Ranking operator+(Policy policy, Sum own) { return {std::move(policy), std::move(own)}; }

/// May it rank?
///
/// REFUSES  what `Scoring::check` refuses; `policy_out_of_range`: a weight beyond ±10³; `rule_name_taken`: two terms of one name.
[[nodiscard]] inline Result<> check(const Ranking& ranking)
{
    MARSHRUT_CHECK(Scoring::check(ranking.scoring()));
    std::vector<std::string_view> names{"coverage", "subject", "position", "need", "place", "rating", "timing"};
    for (const Weighted& one : ranking.own.terms) {
        const std::string name{one.rule.text.name};
        if (one.weight < -marshrut::detail::weight_limit || one.weight > marshrut::detail::weight_limit)
            return Failure{code::weight_out_of_range, {{"rule", name}, {"weight", one.weight}}, "/weights/" + name};
        if (std::ranges::find(names, one.rule.text.name) != names.end())
            return Failure{code::rule_name_taken, {{"rule", name}}, "/weights/" + name};
        names.push_back(one.rule.text.name);
    }
    return done();
}

}  // namespace marshrut::recommend
