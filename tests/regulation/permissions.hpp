// SPDX-License-Identifier: MIT
#pragma once

// The page of permissions.txt as a test reads it: the words of its columns, its sentences, and what they allow of every cell.

#include <marshrut/core/time.hpp>
#include <marshrut/model/application.hpp>
#include <marshrut/model/assignment.hpp>

#include <algorithm>
#include <array>
#include <cstdint>
#include <fstream>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace permissions {

using namespace marshrut;

/// A role as the page writes it; two of them are held in two ways.
struct Actor {
    std::string_view word;
    Role role;
    std::optional<AssignedRight> right{};
    bool delegated = false;
};

enum class Action : std::uint8_t {
    submit, submit_for, choose_event, confirm, include, move_group, cancel, comment, record_attestation, expel, record_participation,
    extend_window, read_card, read_comments, record_support, name_supporter, read_support
};

// clang-format off
inline constexpr auto actors = std::to_array<Actor>({
    {"Посетитель без входа", Role::anonymous},
    {"Слушатель", Role::listener},
    {"Руководитель ОО", Role::organisation_head},
    {"Заместитель руководителя", Role::deputy_head},
    {"Заместитель руководителя с поручением", Role::deputy_head, {}, true},
    {"Администратор ОО", Role::organisation_administrator},
    {"Муниципальный координатор", Role::municipal_coordinator, AssignedRight::coordinate},
    {"Закреплённый специалист (подача)", Role::assigned_specialist, AssignedRight::submit},
    {"Закреплённый специалист (согласование)", Role::assigned_specialist, AssignedRight::approve},
    {"Специалист организации ДПО", Role::provider_specialist},
    {"Специалист центра оценки", Role::assessment_centre_specialist},
    {"Специалист Министерства", Role::ministry_specialist},
    {"Оператор модуля", Role::system_operator},
});
inline constexpr auto relations = std::to_array<std::string_view>({
    "та же организация", "головная организация", "вышестоящая над головной", "подразделение", "другое подразделение",
    "другая организация муниципалитета", "орган управления", "организация другого муниципалитета", "реализует программу",
    "другая организация ДПО"});
inline constexpr auto applicants = std::to_array<std::string_view>({"своя", "работника", "руководителя"});
inline constexpr auto statuses = std::to_array<std::string_view>({"нет", "Не обработана", "Подтверждена", "Включена", "Отменена"});
inline constexpr auto actions = std::to_array<std::string_view>({
    "подаёт", "подаёт за работника", "выбирает событие", "подтверждает", "включает в группу", "переводит в другую группу", "отменяет",
    "комментирует", "вносит аттестацию", "отчисляет", "отмечает участие", "продлевает срок", "читает карточку", "читает комментарии",
    "сопровождает", "называет сопровождающего", "читает сопровождение"});
inline constexpr auto not_yet = std::to_array<std::string_view>({"перепривязывает", "берёт из листа ожидания"});
inline constexpr auto consents = std::to_array<std::string_view>({"нет", "в силе", "отозвано"});
inline constexpr auto deadlines = std::to_array<std::string_view>({"до", "в срок", "после"});
inline constexpr auto programmes = std::to_array<std::string_view>({"опубликована", "снята"});
// clang-format on

/// Before, within and after the limit of an action.
[[nodiscard]] inline Day today(Action action, std::size_t deadline)
{
    constexpr std::array choosing{"2023-06-13"_day, "2023-06-20"_day, "2023-07-05"_day}, confirming{"2023-06-13"_day, "2023-06-20"_day, "2023-07-08"_day},
        leaving{"2023-06-13"_day, "2024-02-04"_day, "2024-02-05"_day}, training{"2024-02-04"_day, "2024-02-20"_day, "2025-03-02"_day},
        attending{"2023-07-04"_day, "2023-07-05"_day, "2025-03-02"_day};
    switch (action) {
    case Action::submit:
    case Action::submit_for:
    case Action::choose_event: return choosing[deadline];
    case Action::cancel: return leaving[deadline];
    case Action::record_attestation:
    case Action::expel: return training[deadline];
    case Action::record_participation: return attending[deadline];
    default: return confirming[deadline];
    }
}

/// One cell: an index into each column.
struct Cell {
    std::size_t actor = 0, relation = 0, applicant = 0, status = 0, action = 0, consent = 1, deadline = 1, programme = 0;

    [[nodiscard]] Action act() const noexcept { return static_cast<Action>(action); }
    [[nodiscard]] std::optional<Status> of() const noexcept
    {
        return status == 0 ? std::nullopt : std::optional{static_cast<Status>(status - 1)};
    }
    [[nodiscard]] std::string say() const
    {
        std::string text;
        for (const std::string_view word : {actors[actor].word, relations[relation], applicants[applicant], statuses[status],
                                            actions[action], consents[consent], deadlines[deadline], programmes[programme]})
            text.append(text.empty() ? "" : " | ").append(word);
        return text;
    }
};

inline constexpr std::array sizes{actors.size(),   relations.size(), applicants.size(), statuses.size(),
                                  actions.size(),  consents.size(),  deadlines.size(),  programmes.size()};
inline constexpr std::size_t cell_count = [] {
    std::size_t product = 1;
    for (const std::size_t one : sizes) product *= one;
    return product;
}();

[[nodiscard]] inline Cell cell(std::size_t index)
{
    Cell made;
    const std::array columns{&made.actor,  &made.relation, &made.applicant, &made.status,
                             &made.action, &made.consent,  &made.deadline,  &made.programme};
    for (std::size_t i = columns.size(); i-- > 0; index /= sizes[i]) *columns[i] = index % sizes[i];
    return made;
}

/// The words of one column of one line, as a set of indexes.
class Words {
public:
    [[nodiscard]] bool has(std::size_t index) const noexcept { return (bits_ >> index & 1) != 0; }
    void add(std::size_t index) noexcept { bits_ |= std::uint32_t{1} << index; }

private:
    std::uint32_t bits_ = 0;
};

struct Sentence {
    Words actor, relation, applicant, status, action;
    std::string clause;
    int line;

    [[nodiscard]] bool covers(const Cell& c) const
    {
        return actor.has(c.actor) && relation.has(c.relation) && applicant.has(c.applicant) && status.has(c.status) && action.has(c.action);
    }
};
struct Condition {
    Words action, status, consent, deadline, programme;
    std::string clause;
};

struct Page {
    std::vector<Sentence> sentences;
    std::vector<Condition> conditions;
    std::vector<std::size_t> powerless;       ///< actors who may do nothing
    std::vector<std::string> to_come;         ///< actions that have no command yet
    std::vector<std::string> clauses, faults; ///< `строка 17: …`

    [[nodiscard]] bool allows(const Cell& c) const
    {
        return std::ranges::any_of(sentences, [&](const Sentence& one) { return one.covers(c); });
    }
    [[nodiscard]] std::vector<const Sentence*> allowing(const Cell& c) const
    {
        std::vector<const Sentence*> all;
        for (const Sentence& one : sentences)
            if (one.covers(c)) all.push_back(&one);
        return all;
    }
    [[nodiscard]] bool possible(const Cell& c) const
    {
        return std::ranges::any_of(conditions, [&](const Condition& one) {
            return one.action.has(c.action) && one.status.has(c.status) && one.consent.has(c.consent) &&
                   one.deadline.has(c.deadline) && one.programme.has(c.programme);
        });
    }
};

namespace detail {

inline std::string trimmed(std::string_view text)
{
    while (text.starts_with(' ')) text.remove_prefix(1);
    while (text.ends_with(' ')) text.remove_suffix(1);
    return std::string{text};
}

inline std::vector<std::string> split(std::string_view text, char at)
{
    std::vector<std::string> parts;
    for (;;) {
        const auto next = text.find(at);
        parts.push_back(trimmed(text.substr(0, next)));
        if (next == std::string_view::npos) return parts;
        text.remove_prefix(next + 1);
    }
}

inline std::string_view word_of(const Actor& actor) { return actor.word; }
inline std::string_view word_of(std::string_view word) { return word; }

/// Reads words of a column; each that the column does not know is a fault.
template <class Column>
Words words(Page& page, int line, const Column& column, const std::string& text)
{
    Words found;
    if (text == "любая" || text == "любой" || text == "любое") {
        for (std::size_t i = 0; i < column.size(); ++i) found.add(i);
        return found;
    }
    for (const std::string& word : split(text, ',')) {
        const auto at = std::ranges::find_if(column, [&](const auto& one) { return word_of(one) == word; });
        if (at == column.end())
            page.faults.push_back("строка " + std::to_string(line) + ": нет слова «" + word + "»");
        else
            found.add(static_cast<std::size_t>(at - column.begin()));
    }
    return found;
}

}  // namespace detail

[[nodiscard]] inline Page read(std::istream& in)
{
    Page page;
    std::string text;
    for (int line = 1; std::getline(in, text); ++line) {
        if (text.empty() || text.starts_with('#')) continue;
        const auto part = detail::split(text, '|');
        const auto words = [&](const auto& column, std::size_t at) { return detail::words(page, line, column, part[at]); };
        if (part[0] == "условие" && part.size() == 7)
            page.conditions.push_back({words(actions, 1), words(statuses, 2), words(consents, 3), words(deadlines, 4),
                                       words(programmes, 5), part[6]});
        else if (part[0] == "ещё нет" && part.size() == 3)
            page.to_come.push_back(part[1]);
        else if (part.size() == 3 && part[1] == "ничего") {
            const Words who = words(actors, 0);
            for (std::size_t i = 0; i < actors.size(); ++i)
                if (who.has(i)) page.powerless.push_back(i);
        } else if (part.size() == 6)
            page.sentences.push_back({words(actors, 0), words(relations, 1), words(applicants, 2), words(statuses, 3),
                                      words(actions, 4), part[5], line});
        else
            page.faults.push_back("строка " + std::to_string(line) + ": не предложение");
        page.clauses.push_back(part.back());
    }
    return page;
}

[[nodiscard]] inline Page read(const char* file)
{
    std::ifstream in{file};
    return read(in);
}

}  // namespace permissions
