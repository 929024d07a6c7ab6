// SPDX-License-Identifier: MIT
#pragma once

// Who is head of an organisation, and why somebody is not. CLAUSE LET0585-3-a, LET1306-A2-2.1-c

#include <marshrut/access/may.hpp>
#include <marshrut/model/happened.hpp>
#include <marshrut/model/organisation.hpp>
#include <marshrut/model/person.hpp>
#include <marshrut/roster/commands.hpp>

#include <algorithm>
#include <span>

namespace marshrut::code {

// clang-format off
inline constexpr Code
    no_head_in_card  {"no_head_in_card",   Kind::not_now, "LET1306-A2-2.1-c", "Роли нет: в карточке ОО не указан директор. Его указывают в СГО.",
                                                                              "There is no role: the card of the organisation has no head. The head is entered in SGO."},
    head_is_text     {"head_is_text",      Kind::forbidden,"LET0585-3-a",     "Роли нет: директор вписан в карточку ОО текстом. Выберите его в СГО из списка сотрудников.",
                                                                              "There is no role: the head was typed into the card. Choose the head in SGO from the list of employees."},
    head_is_another  {"head_is_another",   Kind::not_now, "LET0585-3-c",      "Роли нет: в карточке ОО директором указан другой человек.",
                                                                              "There is no role: the card of the organisation names somebody else as head."},
    head_not_employee{"head_not_employee", Kind::not_now, "LET0585-3-a",      "Роли нет: директор в карточке ОО не числится её сотрудником.",
                                                                              "There is no role: the head in the card is not an employee of the organisation."},
    head_not_yet     {"head_not_synchronised", Kind::not_now, "LET1306-A2-2.1-e", "Роль появится после нового входа: директора указали в карточке ОО позже, чем вы вошли.",
                                                                              "The role comes with the next sign-in: the head was entered after you had signed in."},
    already_head     {"already_head",      Kind::not_now, "LET0585-3-a",      "В карточке это уже так.",                             "The card says so already."};
// clang-format on

}  // namespace marshrut::code

namespace marshrut::roster {

inline constexpr auto refusals_of_heads = std::to_array<const Code*>(
    {&code::no_head_in_card, &code::head_is_text, &code::head_is_another, &code::head_not_employee, &code::head_not_yet,
     &code::already_head});

/// Does one of these employments make somebody an employee of the organisation on a day?
[[nodiscard]] inline bool employed(std::span<const Employment> employments, PersonId person, OrganisationId organisation,
                                   Day day)
{
    return std::ranges::any_of(employments, [&](const Employment& one) {
        return one.person == person && one.organisation == organisation && one.active_on(day);
    });
}

/// What appointing a head sees.
struct HeadPicture {
    Organisation organisation;
    std::vector<Employment> employments;  ///< of the person to be head
};

/// REFUSES the refusals of `access::may`, `head_not_employee`, `already_head`. CLAUSE LET0585-3-a
[[nodiscard]] inline Verdict<Organisation> decide(const Standing& who, const AppointHead& command, const HeadPicture& see)
{
    const Organisation& card = see.organisation;
    const Day from = command.from.value_or(who.today);

    Refusals no;
    no.unless(access::may(who, Capability::appoint_heads));
    no.when(command.person && !employed(see.employments, *command.person, card.id, from), code::head_not_employee,
            {{"organisation", card.key.print()}});
    no.when(card.head == command.person && !card.head_typed, code::already_head, {{"organisation", card.key.print()}});
    if (no) return no;

    Organisation changed = card;
    changed.head = command.person;
    changed.head_from = command.person ? std::optional{from} : std::nullopt;
    changed.head_typed = false;
    return decided(std::move(changed), Happened::head_appointed);
}

/// Why somebody has no head's role in an organisation; nothing where the role is there. CLAUSE LET1306-A2-2.1-c
///
/// `opened`: the day the session was opened. A head entered after it has the role in the next session only.
/// ANSWERS `no_head_in_card`, `head_is_text`, `head_is_another`, `head_not_employee`, `head_not_synchronised`.
[[nodiscard]] inline std::optional<Failure> why_no_head(const Organisation& card, PersonId person,
                                                        std::span<const Employment> employments, Day opened, Day today)
{
    const Facts where{{"organisation", card.key.print()}};
    if (!card.head) return Failure{card.head_typed ? code::head_is_text : code::no_head_in_card, where};
    if (*card.head != person) return Failure{code::head_is_another, where};
    if (!employed(employments, person, card.id, today)) return Failure{code::head_not_employee, where};
    if (card.head_from && *card.head_from > opened) return Failure{code::head_not_yet, where};
    return std::nullopt;
}

}  // namespace marshrut::roster
