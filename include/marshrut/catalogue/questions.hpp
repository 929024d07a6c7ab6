// SPDX-License-Identifier: MIT
#pragma once

// What anybody may look for without signing in. Each condition that is given must hold; `*` in an offer serves everybody.
// CLAUSE MOD-5.5-a, MOD-5.5-b

#include <marshrut/core/text.hpp>
#include <marshrut/model/catalogue.hpp>
#include <marshrut/model/organisation.hpp>

#include <algorithm>

namespace marshrut::catalogue {

/// Published programmes, by code.
struct Programmes {
    std::optional<std::string> words{};  ///< each of them stands in the title
    std::optional<std::string> subject{}, stage{}, position{};  ///< codes
    std::optional<OrganisationId> provider{};
    std::optional<DeliveryForm> form{};
    std::optional<int> hours_from{}, hours_to{};

    using Answer = std::vector<Programme>;
    friend bool operator==(const Programmes&, const Programmes&) = default;
};
BOOST_DESCRIBE_STRUCT(Programmes, (), (words, subject, stage, position, provider, form, hours_from, hours_to))

/// Published events, by their first day, then code. `from`, `to`: those that lie in these days at least in part.
struct Events {
    std::optional<std::string> words{};
    std::optional<std::string> subject{}, stage{}, position{};
    std::optional<OrganisationId> organiser{};
    std::optional<DeliveryForm> form{};
    std::optional<Day> from{}, to{};

    using Answer = std::vector<Event>;
    friend bool operator==(const Events&, const Events&) = default;
};
BOOST_DESCRIBE_STRUCT(Events, (), (words, subject, stage, position, organiser, form, from, to))

/// The groups of a programme that can be joined, by code.
struct Groups {
    std::string programme;  ///< code

    using Answer = std::vector<Group>;
    friend bool operator==(const Groups&, const Groups&) = default;
};
BOOST_DESCRIBE_STRUCT(Groups, (), (programme))

/// The card of an organisation that delivers programmes or holds events. CLAUSE MOD-5.4-a
struct Provider {
    OrganisationId id;
    ExternalKey key;
    std::string name, short_name;
    std::optional<std::string> municipality, address, site;
    friend bool operator==(const Provider&, const Provider&) = default;
};
BOOST_DESCRIBE_STRUCT(Provider, (), (id, key, name, short_name, municipality, address, site))

struct Providers {
    using Answer = std::vector<Provider>;
    friend bool operator==(const Providers&, const Providers&) = default;
};
BOOST_DESCRIBE_STRUCT(Providers, (), ())

namespace detail {

/// Does a list of codes serve one code? `*` serves every one.
[[nodiscard]] inline bool serves(const std::vector<std::string>& codes, const std::optional<std::string>& wanted)
{
    return !wanted || std::ranges::any_of(codes, [&](const std::string& one) { return one == "*" || one == *wanted; });
}

[[nodiscard]] inline bool serves(const Targets& targets, const auto& question)
{
    return serves(targets.subjects, question.subject) && serves(targets.stages, question.stage) &&
           serves(targets.positions, question.position);
}

[[nodiscard]] inline bool offers(const std::vector<DeliveryForm>& forms, const std::optional<DeliveryForm>& wanted)
{
    return !wanted || std::ranges::find(forms, *wanted) != forms.end();
}

/// Every word of the question stands in the title, however its letters are written.
[[nodiscard]] inline bool says(std::string_view title, const std::optional<std::string>& words)
{
    if (!words) return true;
    const std::string folded = text::folded(title), wanted = text::folded(*words);
    for (std::string_view rest = wanted; !rest.empty();) {
        const auto end = std::min(rest.find(' '), rest.size());
        if (folded.find(rest.substr(0, end)) == std::string::npos) return false;
        rest.remove_prefix(std::min(end + 1, rest.size()));
    }
    return true;
}

}  // namespace detail

[[nodiscard]] inline bool fits(const Programme& one, const Programmes& question)
{
    return one.published && detail::says(one.title, question.words) && detail::serves(one.targets, question) &&
           (!question.provider || one.provider == *question.provider) && detail::offers(one.forms, question.form) &&
           (!question.hours_from || one.hours >= *question.hours_from) &&
           (!question.hours_to || one.hours <= *question.hours_to);
}

[[nodiscard]] inline bool fits(const Event& one, const Events& question)
{
    return one.published && detail::says(one.title, question.words) && detail::serves(one.targets, question) &&
           (!question.organiser || one.organiser == question.organiser) && detail::offers(one.forms, question.form) &&
           (!question.from || one.date_to >= *question.from) && (!question.to || one.date_from <= *question.to);
}

}  // namespace marshrut::catalogue
