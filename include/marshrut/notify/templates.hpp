// SPDX-License-Identifier: MIT
#pragma once

// The texts of the notices, filled in at delivery. They name numbers, codes, statuses and days; who reads them is the addressee.

#include <marshrut/core/wording.hpp>
#include <marshrut/model/letter.hpp>
#include <marshrut/model/statuses.hpp>
#include <marshrut/notify/rules.hpp>

#include <string>

namespace marshrut::notify {

struct Template {
    std::string_view rule;
    Text title, body;  ///< of the message; places {subject}, {before}, {after}, {day}
};

// clang-format off
inline constexpr auto templates = std::to_array<Template>({
    {"application_filed",      {"", "Заявка {subject} подана",          "Application {subject} is filed"},
                               {"", "Заявка {subject} создана. Статус: «{after}».", "Application {subject} was made. Status: “{after}”."}},
    {"application_confirmed",  {"", "Заявка {subject} подтверждена",    "Application {subject} is confirmed"},
                               {"", "Статус заявки {subject} изменился: был «{before}», стал «{after}».", "The status of application {subject} changed from “{before}” to “{after}”."}},
    {"application_included",   {"", "Заявка {subject}: включение в группу", "Application {subject}: included in a group"},
                               {"", "Статус заявки {subject} изменился: был «{before}», стал «{after}».", "The status of application {subject} changed from “{before}” to “{after}”."}},
    {"application_moved",      {"", "Заявка {subject}: другая группа",  "Application {subject}: another group"},
                               {"", "По заявке {subject} назначена другая группа той же программы. Статус прежний: «{after}».", "Application {subject} has another group of the same programme. The status stays “{after}”."}},
    {"application_cancelled",  {"", "Заявка {subject} отменена",        "Application {subject} is cancelled"},
                               {"", "Статус заявки {subject} изменился: был «{before}», стал «{after}». Можно подать другую заявку.", "The status of application {subject} changed from “{before}” to “{after}”. Another application may be made."}},
    {"application_lapsed",     {"", "Заявка {subject} отменена по сроку", "Application {subject} has lapsed"},
                               {"", "Срок обработки заявки {subject} истёк: был статус «{before}», стал «{after}».", "The time to process application {subject} is over: the status was “{before}” and is “{after}” now."}},
    {"cancelled_for_head",     {"", "Заявка {subject} отменена",        "Application {subject} is cancelled"},
                               {"", "Заявка {subject} сотрудника вашей организации отменена: был статус «{before}».", "Application {subject} of an employee of yours was cancelled; its status was “{before}”."}},
    {"cancelled_for_provider", {"", "Заявка {subject} отменена",        "Application {subject} is cancelled"},
                               {"", "Заявка {subject} на вашу программу или событие отменена: был статус «{before}».", "Application {subject} for a programme or event of yours was cancelled; its status was “{before}”."}},
    {"condition_set",          {"", "Заявка {subject}: отметка",        "Application {subject}: a remark"},
                               {"", "К заявке {subject} добавлена отметка, статус прежний: «{after}». Подробности — в личном кабинете.", "A remark was set beside application {subject}; the status stays “{after}”. Details are in the personal account."}},
    {"expelled",               {"", "Отчисление по заявке {subject}",   "Expulsion, application {subject}"},
                               {"", "По заявке {subject} оформлено отчисление. В пределах срока маршрута можно выбрать другую программу.", "An expulsion was recorded for application {subject}. Another programme may be chosen within the route's term."}},
    {"expelled_for_head",      {"", "Отчисление по заявке {subject}",   "Expulsion, application {subject}"},
                               {"", "По заявке {subject} сотрудника вашей организации оформлено отчисление.", "An expulsion was recorded for application {subject} of an employee of yours."}},
    {"results_and_route",      {"", "Результаты оценки и рекомендуемый маршрут", "Results of the assessment and the recommended route"},
                               {"", "Доступны ваши результаты процедуры {subject} и рекомендуемый индивидуальный образовательный маршрут.", "Your results of procedure {subject} and your recommended individual route are available."}},
    {"event_coming",           {"", "Скоро событие {subject}",          "Event {subject} is coming"},
                               {"", "Событие {subject} из вашего маршрута начнётся {day}.", "Event {subject} of your route begins on {day}."}},
    {"choose_by",              {"", "Выберите программу до {day}",      "Choose a programme by {day}"},
                               {"", "Программа вашего маршрута ещё не выбрана. Последний день выбора — {day} включительно.", "No programme of your route is chosen yet. The last day to choose is {day}."}},
    {"confirm_by",             {"", "Подтвердите заявки до {day}",      "Confirm applications by {day}"},
                               {"", "Заявки сотрудников ждут подтверждения. Последний день — {day} включительно.", "Applications of employees wait for confirmation. The last day is {day}."}},
});
// clang-format on

namespace detail {

consteval bool every_rule_has_a_text()
{
    for (const Rule& row : rules) {
        std::size_t found = 0;
        for (const Template& one : templates) found += one.rule == row.name;
        if (found != 1) return false;
    }
    return true;
}

[[nodiscard]] inline Facts facts(const Letter& letter, Language language)
{
    Facts facts{{"subject", letter.subject}};
    if (letter.before) facts.push_back({"before", std::string{label_of(*letter.before, language)}});
    if (letter.after) facts.push_back({"after", std::string{label_of(*letter.after, language)}});
    if (letter.day) facts.push_back({"day", *letter.day});
    return facts;
}

[[nodiscard]] inline std::string filled(const Letter& letter, Language language, Text Template::*part)
{
    for (const Template& one : templates)
        if (one.rule == letter.rule) return say((one.*part).in(language), facts(letter, language), language);
    return letter.rule;  // a rule of a newer version: its name is better than nothing
}

}  // namespace detail

static_assert(detail::every_rule_has_a_text(), "a notice without a text, or with two");

/// The title of the message, one line.
[[nodiscard]] inline std::string title(const Letter& letter, Language language)
{
    return detail::filled(letter, language, &Template::title);
}

/// The text of the message.
[[nodiscard]] inline std::string text(const Letter& letter, Language language)
{
    return detail::filled(letter, language, &Template::body);
}

}  // namespace marshrut::notify
