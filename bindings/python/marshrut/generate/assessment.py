# SPDX-License-Identifier: MIT
"""Procedures of one year, their results, declared needs and what people completed before."""

from __future__ import annotations

import datetime
import math
import random

from .reference import Reference
from .sheets import Row
from .staff import TODAY, Person, Roster, dotted

RESULT_COLUMNS = [
    ("procedure", "Процедура"), ("group", "Группа"), ("person_key", "Код сотрудника"), ("date", "Дата"),
    ("competence", "Компетенция"), ("points", "Баллы"), ("max_points", "Максимум"), ("percent", "Результат, %"),
]
NEED_COLUMNS = [("procedure", "Процедура"), ("person_key", "Код сотрудника"), ("date", "Дата"), ("competence", "Компетенция")]

FOUR = "subject;communicative;psych_ped;methodical"
PROCEDURES = [
    ("ADD-2023", "Оценка компетенций педагогов дополнительного образования, 2023", "additional_pedagogues", FOUR,
     "2023-04-10", "2023-05-19"),
    ("TEACH-2023", "Оценка компетенций учителей, 2023", "subject_teachers;primary_teachers", FOUR, "2023-03-13", "2023-05-05"),
    ("MAN-2023", "Оценка управленческих компетенций, 2023", "managerial", "managerial;communicative", "2023-03-01", "2023-04-14"),
]
MEAN = {"subject": 70, "methodical": 66, "communicative": 65, "psych_ped": 62, "managerial": 66}
MOST = {"subject": 30, "methodical": 30, "communicative": 20, "psych_ped": 20, "managerial": 40}
INDICATORS = {"subject_teachers": ["S01", "S03", "S06", "M02", "M03", "M05", "P01", "P03", "C02", "C04"],
              "additional_pedagogues": ["S03", "S10", "M02", "M03", "M10", "P02", "P05", "C03", "C04"]}
NORM = 0.342  # of the population is assessed: a little over the norm of 33.3 %
ABSENT, UNFINISHED = 0.06, 0.03


def procedures() -> list[Row]:
    return [Row(code=c, name=n, category=g, areas=a, date_from=f, date_to=t, state="closed") for c, n, g, a, f, t in PROCEDURES]


def campaigns() -> list[Row]:
    return [
        Row(code="C-2023-" + code.split("-")[0], category=category, procedure=code, assessment_year="2023", training_year="2024",
            select_from="2023-06-14", select_to="2023-07-04", confirm_from="2023-06-14", confirm_to="2023-07-07",
            early_submission="нет")
        for code, _, category, *_ in PROCEDURES]


def employed(row: Row, today: datetime.date) -> bool:
    return not row["to"] or datetime.datetime.strptime(row["to"], "%d.%m.%Y").date() >= today


def population(roster: Roster, today: datetime.date = TODAY) -> list[Person]:
    """People with an active main employment in a known position; nobody whose row is refused."""
    out = []
    for person in roster.people:
        main = person.rows[0]
        refused = any(kind in {"no_consent", "birth_date_invalid"} for row in person.rows for kind, *_ in row.faults)
        if main["_position"] and main["position"] and employed(main, today) and not refused and not main.raw:
            out.append(person)
    return out


def covered(reference: Reference, person: Person, category: str) -> bool:
    row = reference.categories[category]
    main = person.rows[0]
    position = main["_position"]
    if row["positions"]:
        if position not in row["positions"].split(";"):
            return False
    elif reference.positions[position]["category"] != category:
        return False
    organisation = main["_organisation"]
    kind = organisation.kind if organisation is not None else "dpo"
    if kind in {"branch", "structural_unit"} and organisation.parent is not None:
        kind = organisation.parent.kind
    return row["organisation_kinds"] == "*" or kind in row["organisation_kinds"].split(";")


def chosen(rng: random.Random, reference: Reference, people: list[Person]) -> dict[str, list[Person]]:
    """Who is assessed: all pedagogues of additional education, a third of the heads, of teachers as many as the norm asks."""
    ours = [p for p in people if p.rows[0]["_organisation"] is not None]
    by_procedure = {
        code: [p for p in ours if any(covered(reference, p, c) for c in categories.split(";"))]
        for code, _, categories, *_ in PROCEDURES}
    heads = by_procedure["MAN-2023"]
    by_procedure["MAN-2023"] = rng.sample(heads, len(heads) // 3)
    wanted = round(NORM * len(people) / (1 - ABSENT))
    teachers = by_procedure["TEACH-2023"]
    left = max(0, wanted - len(by_procedure["ADD-2023"]) - len(by_procedure["MAN-2023"]))
    by_procedure["TEACH-2023"] = rng.sample(teachers, min(left, len(teachers)))
    for code, several in by_procedure.items():
        by_procedure[code] = sorted(several, key=lambda p: int(p.key))
    return by_procedure


def score(rng: random.Random, common: float, area: str) -> float:
    """Percent with the area's mean, a deviation of 15 and a correlation of 0.4 between areas."""
    return max(3.0, min(100.0, MEAN[area] + 15 * (math.sqrt(0.4) * common + math.sqrt(0.6) * rng.gauss(0, 1))))


def percent_text(rng: random.Random, value: float) -> str:
    tenths = round(value * 10)
    comma, point = f"{tenths // 10},{tenths % 10}", f"{tenths // 10}.{tenths % 10}"
    return rng.choice([comma, comma, comma + " %", point, comma + "\u00a0%", f" {tenths // 10} ", f"{tenths // 10}%"])


def results(rng: random.Random, reference: Reference, by_procedure: dict[str, list[Person]]) -> list[Row]:
    out: list[Row] = []
    for code, _, categories, areas, first, last in PROCEDURES:
        begin, end = datetime.date.fromisoformat(first), datetime.date.fromisoformat(last)
        for index, person in enumerate(by_procedure[code]):
            day = begin + datetime.timedelta(days=rng.randint(0, (end - begin).days))
            head = {"procedure": code, "group": f"{code.split('-')[0]}-{index // 25 + 1}", "person_key": person.key, "date": dotted(day)}

            def row(competence: str, **values) -> None:
                out.append(Row({**head, "competence": competence, **values}))

            draw = rng.random()
            if draw < ABSENT:
                if draw < ABSENT / 2:  # came on the list, did not come to the work
                    for area in areas.split(";"):
                        row(named(rng, reference, area), percent=rng.choice(["н/д", "—", ""]))
                continue
            common = rng.gauss(0, 1)
            present = areas.split(";")
            if draw < ABSENT + UNFINISHED:
                present = present[:rng.randint(1, len(present) - 1)]
            own = INDICATORS.get(categories.split(";")[0], [])
            by_indicators = own and rng.random() < 0.15
            for area in present:
                value = score(rng, common, area)
                if by_indicators:
                    for indicator in (i for i in own if reference.indicators[i]["area"] == area):
                        most = int(reference.indicators[indicator]["max_points_judgement"])
                        near = max(0.0, min(100.0, rng.gauss(value, 12)))
                        row(indicator, points=str(round(near * most / 100)), max_points=str(most))
                elif code == "MAN-2023":
                    row(named(rng, reference, area), percent=percent_text(rng, value))
                else:
                    row(named(rng, reference, area), points=str(round(value * MOST[area] / 100)), max_points=str(MOST[area]))
    return out


def named(rng: random.Random, reference: Reference, area: str) -> str:
    name = reference.areas[area]["name_ru"]
    return rng.choice([name, name, name, area, name.lower() + " компетенция", name.upper()])


def needs(rng: random.Random, reference: Reference, people: list[Person]) -> list[Row]:
    """Three of a hundred people declare one or two needs, assessed or not."""
    wishes = ["Методическая", "коммуникативная компетенция", "P03", "C03", "M09", "Психолого-педагогическая", "M03", "psych_ped"]
    out = []
    for person in sorted(rng.sample(people, round(0.03 * len(people))), key=lambda p: int(p.key)):
        own = [reference.subjects[s]["name_ru"] for s in person.rows[0]["_subjects"]]
        for wish in rng.sample(wishes + own, rng.choice([1, 1, 2])):
            out.append(Row(procedure="потребность", person_key=person.key, competence=wish,
                           date=dotted(datetime.date(2023, 5, 2) + datetime.timedelta(days=rng.randint(0, 40)))))
    return out


def history(rng: random.Random, reference: Reference, people: list[Person]) -> list[Row]:
    """A fifth of the people completed something that is still in the catalogue, some of it less than three years ago."""
    by_position: dict[str, list[str]] = {}
    for code, programme in reference.programmes.items():
        for position in programme["target_positions"].split(";"):
            by_position.setdefault(position, []).append(code)
    out = []
    for person in sorted(rng.sample(people, len(people) // 5), key=lambda p: int(p.key)):
        fitting = by_position.get(person.rows[0]["_position"], []) + by_position["*"]
        for completed in rng.sample(fitting, rng.choice([1, 1, 2])):
            day = TODAY - datetime.timedelta(days=rng.randint(20, 1600))
            out.append(Row(person_key=person.key, programme=completed, date=str(day), document=f"7414{rng.randrange(10**8):08d}"))
    return out
