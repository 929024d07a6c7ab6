# SPDX-License-Identifier: MIT
"""Organisations of a region: entities with their units, authorities, and how big each is."""

from __future__ import annotations

import random
from dataclasses import dataclass, field

from .reference import Reference
from .sheets import Row

COLUMNS = [
    ("organisation_key", "Код"), ("name", "Наименование"), ("short_name", "Краткое наименование"), ("kind", "Тип"),
    ("municipality", "Муниципалитет"), ("founder", "Учредитель"), ("parent", "Головная организация"), ("inn", "ИНН"),
    ("ogrn", "ОГРН"), ("head_person_key", "Директор (код сотрудника)"), ("head_text", "Директор"), ("address", "Адрес"),
    ("site", "Сайт"), ("tags", "Признаки"),
]

# kind, share of the people, median size, full name, short name, as the kind is written, founder
KINDS = [
    ("ooo", 0.46, 28, "Муниципальное общеобразовательное учреждение «Средняя общеобразовательная школа № {n}» ({place})",
     "СОШ № {n} ({place})", "ООО", "муниципалитет"),
    ("doo", 0.32, 16, "Муниципальное дошкольное образовательное учреждение «Детский сад № {n}» ({place})",
     "ДС № {n} ({place})", "ДОО", "муниципалитет"),
    ("dod", 0.12, 25, "Муниципальное учреждение дополнительного образования «Дом творчества № {n}» ({place})",
     "ДТ № {n} ({place})", "ДОД", "муниципалитет"),
    ("spo", 0.05, 70, "Государственное профессиональное образовательное учреждение «Техникум № {n}» ({place})",
     "Техникум № {n} ({place})", "СПО", "министерство"),
    ("sport", 0.03, 20, "Учреждение спортивной подготовки «Спортивная школа № {n}» ({place})",
     "СШ № {n} ({place})", "спортивная школа", "иное ведомство"),
    ("sir", 0.02, 30, "Государственное учреждение «Школа-интернат № {n}» ({place})",
     "Школа-интернат № {n} ({place})", "школа-интернат", "министерство"),
]

UNITS = {  # of which kind a unit may be
    "ooo": [("preschool_unit", "дошкольное отделение"), ("branch", "филиал"), ("structural_unit", "структурное подразделение")],
    "doo": [("structural_unit", "структурное подразделение")],
    "dod": [("branch", "филиал"), ("additional_education_unit", "отделение дополнительного образования детей")],
    "spo": [("structural_unit", "структурное подразделение"), ("branch", "Филиал")],
}


@dataclass(eq=False)
class Organisation:
    row: Row
    kind: str
    municipality: str
    size: int
    parent: Organisation | None = None
    units: list[Organisation] = field(default_factory=list)
    people: list = field(default_factory=list)

    @property
    def key(self) -> str:
        return self.row["organisation_key"]


def blank(**values: str) -> Row:
    return Row({name: "" for name, _ in COLUMNS} | values)


def inn(rng: random.Random) -> str:
    """Ten digits with a right check digit, of a tax office that does not exist."""
    digits = [7, 4, 9, 9] + [rng.randrange(10) for _ in range(5)]
    return "".join(map(str, digits)) + str(inn_check(digits))


def inn_check(digits: list[int]) -> int:
    return sum(w * d for w, d in zip((2, 4, 10, 3, 5, 9, 4, 6, 8), digits)) % 11 % 10


def place_name(municipality: dict[str, str]) -> str:
    return municipality["centre_ru"] + (", район" if "вне района" in municipality["centre_kind"] else "")


def written_municipality(rng: random.Random, municipality: dict[str, str]) -> str:
    ways = [municipality["name_ru"]] * 6 + [municipality["code"]] + ([municipality["oktmo"]] * 2 if municipality["oktmo"] else [])
    return rng.choice(ways)


def size_of(rng: random.Random, kind: str, median: int, municipality: dict[str, str]) -> int:
    if kind == "ooo":
        median = 14 if float(municipality["rural_share_judgement"]) >= 0.5 else 42
    return max(5, min(160, round(rng.lognormvariate(0, 0.75) * median)))


def units_of(rng: random.Random, kind: str, size: int) -> int:
    if kind not in UNITS or size < 8:
        return 0
    draw = rng.random()
    return 0 if draw < 0.75 else 1 if draw < 0.93 else rng.randint(2, 4)


def entities(rng: random.Random, reference: Reference, people: int) -> list[Organisation]:
    """Every organisation that employs pedagogues, parents before their units."""
    places = list(reference.municipalities.values())
    weights = [float(m["weight"]) for m in places]
    numbers: dict[tuple[str, str], int] = {}
    out: list[Organisation] = []

    def card(kind, name, short, written, municipality, founder, size, parent=None) -> Organisation:
        row = blank(
            organisation_key=str(101 + len(out)), name=name, short_name=short, kind=written,
            municipality=written_municipality(rng, municipality), founder=founder, inn="" if parent else inn(rng),
            address=f"{municipality['centre_ru']}, ул. {rng.choice(STREETS)}, {rng.randint(1, 120)}",
            parent=parent.key if parent else "")
        made = Organisation(row, kind, municipality["code"], size, parent)
        out.append(made)
        return made

    left_over = 0.0
    for kind, share, median, name, short, written, founder in KINDS:
        left = round(people * share + left_over)
        while left >= 5:
            municipality = rng.choices(places, weights)[0]
            size = min(size_of(rng, kind, median, municipality), left)
            if 0 < left - size < 5:
                size = left
            number = numbers[kind, municipality["code"]] = numbers.get((kind, municipality["code"]), 0) + 1
            words = {"n": number, "place": place_name(municipality)}
            whole = card(kind, name.format(**words), short.format(**words), written, municipality, founder, size)
            wanted = 4 if kind == "ooo" and size >= 25 and not any(o.units for o in out if o.kind == "ooo") else None
            for index in range(wanted or units_of(rng, kind, size)):
                unit_kind, label = UNITS[kind][1] if wanted else rng.choice(UNITS[kind])
                part = card(unit_kind, f"{label.capitalize()} {index + 1}: {whole.row['name']}",
                            f"{label.capitalize()} {index + 1}, {whole.row['short_name']}", label, municipality, founder, 0, whole)
                whole.units.append(part)
            left -= size
        left_over = left
    return out


def authorities(rng: random.Random, reference: Reference, places: list[str]) -> list[Organisation]:
    """One education authority for every municipality that has an organisation."""
    out = []
    for code in places:
        municipality = reference.municipalities[code]
        row = blank(
            organisation_key="mouo_" + code, name=f"Управление образования ({municipality['name_ru']})",
            short_name=f"УО {municipality['short3']}", kind="МОУО", municipality=municipality["name_ru"],
            founder="муниципалитет", inn=inn(rng), address=municipality["centre_ru"])
        out.append(Organisation(row, "authority", code, 0))
    return out


STREETS = ["Ясная", "Липовая", "Садовая", "Новая", "Школьная", "Тополиная", "Полевая", "Лесная", "Речная", "Весенняя"]
