# SPDX-License-Identifier: MIT
"""The second delivery, some weeks later: what only shows when the same people and organisations come again."""

from __future__ import annotations

import datetime
import random

from . import assessment, names, organisations, staff
from .sheets import Row, Sheet
from .staff import Roster


def sheets(rng: random.Random, roster: Roster, cards: list[Row], results: list[Row]) -> list[Sheet]:
    clean = [p for p in roster.people if not p.special and len(p.rows) == 1 and not p.rows[0].faults
             and p.rows[0]["_organisation"] is not None and not p.rows[0]["to"]]
    rng.shuffle(clean)
    rows: list[Row] = []

    def again(person, **changed) -> Row:
        row = person.rows[0].copy()
        row.update(changed)
        rows.append(row)
        return row

    for _ in range(10):
        again(clean.pop())
    for _ in range(3):
        person = clean.pop()
        surname = rng.choice([s for s in names.SURNAMES if s[:3] != person.surname[:3]])
        again(person, surname=surname if person.man else names.feminine(surname)).fault("nasty_23", "another surname")
    for _ in range(2):
        man = rng.random() < 0.2
        surname, name, patronymic = names.a_name(rng, man)
        birth = staff.dotted(roster.born())
        again(clean.pop(), surname=surname, name=name, patronymic=patronymic, birth_date=birth, sex="М" if man else "Ж",
              snils="", email="").fault("nasty_24", "the key of another person")
    person = clean.pop()
    elsewhere = rng.choice([c for c in cards if c["organisation_key"] != person.rows[0]["_organisation"].key and not c.faults])
    for _ in range(2):
        again(person, organisation=elsewhere["organisation_key"], employment_kind="внешнее совместительство",
              **{"from": "15.06.2023"}).fault("nasty_18", "a further employment of a known key, twice")
    for _ in range(5):
        last = datetime.date(2023, 6, 16) + datetime.timedelta(days=rng.randint(0, 12))
        again(clean.pop(), to=staff.dotted(last)).fault("employment_ended", staff.dotted(last))
    wrong = [p for p in roster.people if any(k == "birth_date_invalid" for r in p.rows for k, *_ in r.faults)]
    for person in wrong[:2]:
        again(person, birth_date=staff.dotted(person.birth)).fault("birth_date_fixed", "refused before, accepted now")

    heads = [c for c in cards if c["head_person_key"] and not c.faults and not c["parent"] and c["organisation_key"].isdigit()]
    textual = [c for c in cards if any(k == "head_is_text" for k, *_ in c.faults)]
    changed_cards: list[Row] = [c.copy() for c in rng.sample(heads, 5)]
    for card in changed_cards[:1]:
        card.update(name=card["name"] + " имени первых учителей", short_name=card["short_name"] + " им. первых учителей")
        card.fault("nasty_5", "renamed, the head is a link and stays")
    for card in changed_cards[1:3]:
        card["name"] = card["name"].replace("учреждение", "автономное учреждение", 1)
        card.fault("organisation_renamed", "the card has another name")
    for card in textual[:1]:
        fixed = card.copy()
        person = next(p for p in roster.people if p.special and p.rows[0]["_organisation"] is not None
                      and p.rows[0]["_organisation"].key == card["organisation_key"])
        fixed.update(head_person_key=person.key, head_text="")
        fixed.fault("head_fixed", "was typed by hand")
        changed_cards.append(fixed)

    scored = [r for r in results if r.get("points") and not r.faults and 2 < int(r["points"]) < int(r["max_points"])]
    corrected: list[Row] = []
    for index, row in enumerate(rng.sample(scored, min(len(scored), 25))):
        row = row.copy()
        if index < 5:
            row["points"] = str(int(row["points"]) + 1)
            row.fault("nasty_89", "a corrected figure")
        corrected.append(row)

    def russian(name, columns, content) -> Sheet:
        return Sheet(f"delivery2/{name}", columns, content, delivery=2, encoding="utf-8-sig", separator=";", newline="\r\n", title=True)

    return [russian("staff.csv", staff.COLUMNS, rows), russian("organisations.csv", organisations.COLUMNS, changed_cards),
            russian("results.csv", assessment.RESULT_COLUMNS, corrected)]
