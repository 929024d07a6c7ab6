// SPDX-License-Identifier: MIT
#pragma once

#include <marshrut/model/policy.hpp>
#include <marshrut/recommend/dossier.hpp>

#include <map>

namespace marshrut::recommend {

/// A competence in which somebody was assessed.
struct Measured {
    Named competence;
    std::optional<std::string> area{};  ///< of an indicator; nothing: it is an area
    std::int64_t percent = 0;           ///< whole, cut off
    std::int64_t deficit = 0;           ///< `d_j`: how much is missing to the required level, 0 if nothing is
    friend bool operator==(const Measured&, const Measured&) = default;
};

enum class NeedSort : std::uint8_t { area, indicator, subject };

struct Wish {
    Named what;
    NeedSort sort = NeedSort::area;
    std::optional<std::string> area{};  ///< of an indicator
    friend bool operator==(const Wish&, const Wish&) = default;
};

/// One person as the rules see them. CLAUSE IOM-1.4-c, LET0585-4-c
struct Profile {
    std::string key{};     ///< no rule of ours reads it
    std::int64_t row = 0;  ///< in the input
    bool employed = false;
    std::optional<Named> position{};  ///< nothing: not known, only offers for all positions remain. CLAUSE AMB-A31
    std::vector<std::string> categories{};
    std::vector<Named> subjects{};        ///< taught, compound ones taken apart, in the order told
    std::vector<std::string> stages{};    ///< `*` = every
    std::optional<Town> home{};
    std::vector<Measured> results{};      ///< by code
    std::vector<Wish> needs{};            ///< in the order told
    std::vector<Completion> completed{};  ///< up to today

    [[nodiscard]] bool assessed() const noexcept { return !results.empty(); }
    [[nodiscard]] bool has_deficit() const noexcept
    {
        return std::ranges::any_of(results, [](const Measured& one) { return one.deficit > 0; });
    }
    /// Assessed, without a deficit and without a need: the list is for development. CLAUSE AMB-A43
    [[nodiscard]] bool develops() const noexcept { return assessed() && !has_deficit() && needs.empty(); }
    [[nodiscard]] const Measured* result(std::string_view competence) const noexcept
    {
        const auto at = std::ranges::find(results, competence, [](const Measured& m) { return std::string_view{m.competence.code}; });
        return at == results.end() ? nullptr : &*at;
    }
    friend bool operator==(const Profile&, const Profile&) = default;
};

/// A procedure as far as it decides whose results count, and for which employment.
struct Round {
    std::string procedure;
    std::vector<std::string> categories{};
};

/// Does a category of workers cover a job?
[[nodiscard]] inline bool covers(const CategoryRow& category, const Job& job, const Nomenclature& lists)
{
    const PositionRow* position = lists.positions.find(job.position);
    if (position == nullptr) return false;
    if (category.positions.empty() ? position->category != category.code
                                   : !has(category.positions, any_code) && !has(category.positions, position->code))
        return false;
    return has(category.organisation_kinds, any_code) || (job.kind && has(category.organisation_kinds, *job.kind));
}

/// The job that counts: for a procedure the active one its categories cover, otherwise the active main one (none marked: the
/// first active one). Main first, then in file order; nothing: not employed.
[[nodiscard]] inline const Job* counted_job(std::span<const Job> jobs, const Nomenclature& lists, Day today, const Round* round = nullptr)
{
    const auto active = [&](const Job& job) { return job.active_on(today); };
    auto first = std::ranges::find_if(jobs, [&](const Job& job) { return active(job) && job.main; });
    if (first == jobs.end()) first = std::ranges::find_if(jobs, active);
    if (first == jobs.end()) return nullptr;
    if (round == nullptr) return &*first;

    const auto fits = [&](const Job& job) {
        return active(job) && std::ranges::any_of(round->categories, [&](const std::string& code) {
                   const CategoryRow* category = lists.categories.find(code);
                   return category != nullptr && covers(*category, job, lists);
               });
    };
    if (fits(*first)) return &*first;
    const auto covered = std::ranges::find_if(jobs, fits);
    return covered == jobs.end() ? &*first : &*covered;
}

/// The newest result of each competence up to `today`, of one day the one registered last; an area without a row of its own is
/// the sum over its scored indicators.
[[nodiscard]] inline std::map<std::string, Points> newest(std::span<const Measurement> results, const Nomenclature& lists, Day today,
                                                          const Round* round = nullptr)
{
    std::map<std::string, const Measurement*> latest;
    for (const Measurement& one : results) {
        if (one.date && *one.date > today) continue;
        if (round != nullptr && one.procedure != round->procedure) continue;
        const Measurement*& known = latest[one.competence];
        if (known == nullptr || one.date >= known->date) known = &one;  // no day is before every day
    }
    std::map<std::string, Points> counted, sums;
    for (const auto& [code, one] : latest) {
        counted.emplace(code, one->result);
        const auto area = lists.area_of(code);
        if (!area || latest.contains(*area)) continue;
        Points& sum = sums.try_emplace(*area, Points{0, 0}).first->second;
        sum.points += one->result.points;
        sum.max += one->result.max;
    }
    counted.merge(sums);
    return counted;
}

/// The level that a policy requires of a competence from somebody: the row that names both wins over the competence alone, that over
/// the position or category alone, that over the default; a position wins over a category, of categories the highest level.
[[nodiscard]] inline int required_level(const Scoring& scoring, const std::string& competence, const std::optional<Named>& position,
                                        const std::vector<std::string>& categories)
{
    const auto of_work = [&](const std::optional<std::string>& wanted) -> std::optional<int> {
        std::optional<int> named, highest;
        for (const RequiredLevel& row : scoring.required_levels) {
            if (row.competence != wanted) continue;
            if (row.position && position && *row.position == position->code) named = row.level;
            if (row.category && has(categories, *row.category)) highest = std::max(highest.value_or(row.level), row.level);
        }
        return named ? named : highest;
    };
    if (const auto both = of_work(competence)) return *both;
    for (const RequiredLevel& row : scoring.required_levels)
        if (row.competence == competence && !row.position && !row.category) return row.level;
    return of_work(std::nullopt).value_or(scoring.required);
}

namespace detail {

inline std::vector<Wish> wishes(const std::vector<std::string>& needs, const Nomenclature& lists)
{
    std::vector<Wish> all;
    const auto take = [&](Wish one) {
        if (std::ranges::find(all, one.what.code, [](const Wish& w) { return w.what.code; }) == all.end()) all.push_back(std::move(one));
    };
    for (const std::string& code : needs) {
        if (const CompetenceRow* row = lists.competences.find(code))
            take({lists.competence(code), row->area ? NeedSort::indicator : NeedSort::area, row->area});
        else
            for (const Named& part : lists.taken_apart({code})) take({part, NeedSort::subject});
    }
    return all;
}

}  // namespace detail

/// The one way from what is known of a person to what the rules see. With a `round` the results of that procedure alone, for the
/// employment it covers; without one the main employment and the newest result of each competence.
[[nodiscard]] inline Profile profile_of(const Dossier& dossier, const Nomenclature& lists, const Scoring& scoring, Day today,
                                        const Round* round = nullptr)
{
    Profile who{dossier.key, dossier.row};
    const Job* job = counted_job(dossier.jobs, lists, today, round);
    if (job == nullptr) return who;
    who.employed = true;

    const PositionRow* position = lists.positions.find(job->position);
    if (position != nullptr) who.position = Named{position->code, position->ru, position->en};
    for (const CategoryRow& category : lists.categories)
        if (covers(category, *job, lists)) who.categories.push_back(category.code);

    who.subjects = lists.taken_apart(job->subjects);
    if (who.subjects.empty() && position != nullptr) who.subjects = lists.taken_apart(position->implied_subjects);
    if (position != nullptr && position->category == "managerial")
        if (std::ranges::find(who.subjects, scoring.managerial_subject, &Named::code) == who.subjects.end())
            who.subjects.push_back(lists.subject(scoring.managerial_subject));
    who.stages = job->stages;
    who.home = lists.town(job->municipality);

    for (const auto& [code, result] : newest(dossier.results, lists, today, round)) {
        const std::int64_t percent = result.floored();
        const std::int64_t level = required_level(scoring, code, who.position, who.categories);
        who.results.push_back({lists.competence(code), lists.area_of(code), percent, std::max<std::int64_t>(0, level - percent)});
    }
    who.needs = detail::wishes(dossier.needs, lists);
    for (const Completion& one : dossier.completed)
        if (one.date <= today) who.completed.push_back(one);
    return who;
}

}  // namespace marshrut::recommend
