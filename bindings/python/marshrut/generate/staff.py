# SPDX-License-Identifier: MIT
"""People and their employments."""

from __future__ import annotations

import datetime
import random
from dataclasses import dataclass, field

from . import names
from .organisations import Organisation
from .reference import Reference
from .sheets import Row

COLUMNS = [
    ("person_key", "Код сотрудника"), ("surname", "Фамилия"), ("name", "Имя"), ("patronymic", "Отчество"),
    ("no_patronymic", "Нет отчества"), ("birth_date", "Дата рождения"), ("sex", "Пол"), ("snils", "СНИЛС"),
    ("login", "Логин"), ("screen_name", "Имя на экране"), ("email", "Эл. почта"), ("organisation", "Организация"),
    ("position", "Должность"), ("employment_kind", "Вид занятости"), ("from", "Принят"), ("to", "Уволен"),
    ("leave_from", "В отпуске с"), ("leave_to", "В отпуске по"), ("experience_years", "Стаж"),
    ("taught_subjects", "Преподаваемые предметы"), ("education", "Образование"), ("education_level", "Уровень образования"),
    ("functions", "Функции"), ("tags", "Признаки"), ("consent", "Согласие на обработку ПДн"),
]

TODAY = datetime.date(2023, 6, 14)

# position and weight by the kind of the organisation; the head and the deputies come on top
MIX = {
    "ooo": [("teacher", 56), ("primary_teacher", 20), ("psychologist", 3), ("social_pedagogue", 3), ("additional_ed_teacher", 4),
            ("pedagogue_organiser", 3), ("librarian_pedagogue", 2), ("obzh_organiser", 2), ("upbringing_adviser", 2),
            ("speech_therapist_teacher", 2), ("preschool_educator", 2), ("tutor", 1)],
    "doo": [("preschool_educator", 75), ("music_director", 7), ("pe_instructor", 5), ("speech_therapist_teacher", 4),
            ("senior_educator", 4), ("psychologist", 2), ("defectologist_teacher", 1)],
    "dod": [("additional_ed_teacher", 72), ("methodist", 6), ("pedagogue_organiser", 6), ("accompanist", 8),
            ("senior_additional_ed_teacher", 3), ("trainer_teacher", 4), ("methodist_instructor", 1)],
    "spo": [("lecturer", 66), ("vocational_master", 20), ("methodist", 4), ("pe_head", 2), ("psychologist", 2),
            ("social_pedagogue", 2), ("senior_master", 3)],
    "sport": [("trainer_teacher", 80), ("senior_trainer_teacher", 10), ("methodist_instructor", 10)],
    "sir": [("preschool_educator", 50), ("teacher", 30), ("psychologist", 6), ("social_pedagogue", 8), ("speech_therapist_teacher", 6)],
}
MIX["preschool_unit"] = MIX["doo"]
MIX["additional_education_unit"] = MIX["dod"]
HEADS = {"doo": "preschool_head"}
WOMEN_SHARE = {"doo": 0.99, "preschool_unit": 0.99, "sport": 0.35, "spo": 0.72}
SUBJECT_LINKS = {"subject", "direction", "area", "cycle"}
FUNCTIONS = ["учитель", "классный руководитель", "администратор", "завуч"]


@dataclass(eq=False)
class Person:
    key: str
    surname: str
    name: str
    patronymic: str
    birth: datetime.date
    man: bool
    rows: list[Row] = field(default_factory=list)
    special: bool = False  # a head, a specialist or a planted case: no other fault is laid on such a person

    @property
    def full_name(self) -> str:
        return " ".join(p for p in (self.surname, self.name, self.patronymic) if p)


def dotted(day: datetime.date) -> str:
    return f"{day:%d.%m.%Y}"


def snils(rng: random.Random) -> str:
    """A number with a right check digit from a range that is not given out."""
    digits = [9] + [rng.randrange(10) for _ in range(8)]
    check = sum((9 - i) * d for i, d in enumerate(digits)) % 101 % 100
    text = "".join(map(str, digits))
    return f"{text[:3]}-{text[3:6]}-{text[6:]} {check:02d}"


class Roster:
    """Everybody of a region, in the order of the file."""

    def __init__(self, rng: random.Random, reference: Reference):
        self.rng, self.reference = rng, reference
        self.people: list[Person] = []
        self.taken: set[tuple[str, str, str, datetime.date]] = set()
        self.next_key = 200001
        families: dict[str, list[str]] = {}
        for code, row in reference.subjects.items():
            families.setdefault(self.pool_of(row), []).append(code)
        self.pools = families

    @staticmethod
    def pool_of(row: dict[str, str]) -> str:
        if row["kind"] == "school_subject" and not row["parts"]:
            return "primary" if row["stages"] == "primary" else "school"
        return {"additional_direction": "additional", "preschool_area": "preschool", "spo_cycle": "spo"}.get(row["kind"], "other")

    def new_key(self) -> str:
        self.next_key += 1
        return str(self.next_key)

    def born(self, least: int = 21) -> datetime.date:
        draw = self.rng.random()
        age = self.rng.uniform(21.5, 30) if draw < 0.14 else self.rng.uniform(50, 69) if draw > 0.62 else self.rng.uniform(30, 50)
        return TODAY - datetime.timedelta(days=round(max(age, least + age / 10) * 365.2425))

    def person(self, man: bool, least: int = 21) -> Person:
        while True:
            surname, name, patronymic = names.a_name(self.rng, man)
            birth = self.born(least)
            who = (surname.replace("ё", "е"), name.replace("ё", "е"), patronymic.replace("ё", "е"), birth)
            if who not in self.taken:
                self.taken.add(who)
                made = Person(self.new_key(), surname, name, patronymic, birth, man)
                self.people.append(made)
                return made

    def subjects_for(self, position: str, organisation_kind: str) -> list[str]:
        """One, two or three taught subjects in 70, 22 and 8 of a hundred cases; none where the position needs none."""
        row = self.reference.positions[position]
        if row["subject_link"] not in SUBJECT_LINKS or position == "obzh_organiser":
            return []
        if position == "primary_teacher":
            return ["primary_all"]
        if row["subject_link"] == "area":
            pool = self.pools["preschool"] if position == "preschool_educator" else row["implied_subjects"].split(";")
        elif row["subject_link"] == "cycle" or (position == "lecturer" and organisation_kind == "spo"):
            pool = self.pools["spo"]
        elif row["subject_link"] == "direction":
            pool = ["add_sport"] if "trainer" in position else ["add_art"] if position == "accompanist" else self.pools["additional"]
        else:
            pool = self.pools["school"]
        weights = [float(self.reference.subjects[s]["weight_judgement"] or 1) for s in pool]
        draw = self.rng.random()
        wanted = min(1 if draw < 0.70 else 2 if draw < 0.92 else 3, len(pool))
        first = self.rng.choices(pool, weights)[0]
        family = [s for s in pool if s != first and self.reference.subjects[s]["family"] == self.reference.subjects[first]["family"]]
        self.rng.shuffle(family)
        return ([first] + family)[:wanted]

    def employ(self, person: Person, organisation: Organisation | str, position: str, kind: str, subjects=None) -> Row:
        """A row of the file; who has one already keeps name, birth date, numbers and education."""
        rng = self.rng
        if person.rows:
            row = person.rows[0].copy()
        else:
            years = max(0, min(70, (TODAY - person.birth).days // 365 - rng.randint(21, 30)))
            login = f"{names.latin(person.surname)}{person.key[-4:]}"
            school, level = ("ЧПК № 1", "СПО") if rng.random() < 0.2 else (rng.choice(["ЧГПУ", "ЧелГУ", "ЮУрГУ", "МаГУ"]), "ВО")
            tags = [t for t, p in (("young_specialist", 1.0 if years <= 3 else 0), ("category_first", 0.25 if years > 3 else 0),
                                   ("category_highest", 0.2 if years > 9 else 0), ("pedagogue_mentor", 0.02 if years > 9 else 0))
                    if rng.random() < p]
            row = Row(
                person_key=person.key, surname=person.surname, name=person.name, patronymic=person.patronymic,
                no_patronymic="нет", birth_date=dotted(person.birth), sex="М" if person.man else "Ж",
                snils=snils(rng) if rng.random() < 0.7 else "", login=login,
                screen_name=f"{person.surname} {person.name[0]}. {person.patronymic[0]}.", email=f"{login}@example.org",
                experience_years=str(years), education=f"{min(2022, person.birth.year + rng.randint(21, 24))}, {school}, педагогика",
                education_level=level, tags=";".join(tags[-1:]), consent="да" if rng.random() < 0.9 else dotted(TODAY - datetime.timedelta(days=rng.randint(30, 900))),
                functions=rng.choice(FUNCTIONS) if rng.random() < 0.5 else "")
        place = organisation if isinstance(organisation, str) else self.written(organisation)
        codes = self.subjects_for(position, "" if isinstance(organisation, str) else organisation.kind) if subjects is None else subjects
        begun = TODAY - datetime.timedelta(days=rng.randint(200, 300 + 300 * int(row["experience_years"])))
        row.update({
            "organisation": place, "position": self.reference.positions[position]["name_ru"] if position else "",
            "employment_kind": kind, "from": dotted(begun), "to": "", "leave_from": "", "leave_to": "",
            "taught_subjects": "; ".join(self.reference.subjects[s]["name_ru"] for s in codes)})
        # for the generator alone; never written
        row["_position"], row["_subjects"] = position, codes
        row["_organisation"] = None if isinstance(organisation, str) else organisation
        person.rows.append(row)
        return row

    def written(self, organisation: Organisation) -> str:
        draw = self.rng.random()
        card = organisation.row
        return card["organisation_key"] if draw < 0.6 else card["short_name"] if draw < 0.9 else card["name"]


def mix_of(organisation: Organisation):
    kind = organisation.kind
    if kind not in MIX and organisation.parent is not None:
        kind = organisation.parent.kind
    return MIX[kind]


def fill(roster: Roster, organisation: Organisation) -> None:
    """Head, deputies and everybody else of an entity and its units."""
    rng = roster.rng

    def man(kind: str) -> bool:
        return rng.random() >= WOMEN_SHARE.get(kind, 0.9)

    head = roster.person(man(organisation.kind), 32)
    head.special = True
    roster.employ(head, organisation, HEADS.get(organisation.kind, "principal"), "основная")
    organisation.row["head_person_key"] = head.key
    organisation.people.append(head)
    left = organisation.size - 1

    for _ in range(0 if organisation.kind == "doo" else min(left, organisation.size // 18)):
        deputy = roster.person(man(organisation.kind), 28)
        roster.employ(deputy, organisation, "deputy_head", "основная")
        organisation.people.append(deputy)
        left -= 1

    for unit in organisation.units:
        if rng.random() < 0.6 and left > 3:
            leader = roster.person(man(unit.kind), 28)
            leader.special = True
            roster.employ(leader, unit, "unit_head", "основная")
            unit.row["head_person_key"] = leader.key
            unit.people.append(leader)
            left -= 1

    for _ in range(left):
        place = rng.choice(organisation.units) if organisation.units and rng.random() < 0.3 else organisation
        positions, weights = zip(*mix_of(place))
        employee = roster.person(man(place.kind))
        roster.employ(employee, place, rng.choices(positions, weights)[0], "основная")
        place.people.append(employee)


def second_employments(roster: Roster, organisations: list[Organisation], share: float = 0.06) -> None:
    """Six of a hundred people work in a second place, a third of these in another municipality."""
    rng = roster.rng
    for person in rng.sample(roster.people, round(share * len(roster.people))):
        home = person.rows[0]["_organisation"]
        if home is None:
            continue
        draw = rng.random()
        if draw < 0.4:
            place, kind = home, "внутреннее совместительство"
        else:
            near = [o for o in organisations if (o.municipality == home.municipality) == (draw < 0.67) and o is not home and o.size]
            place, kind = (rng.choice(near), "внешнее совместительство") if near else (home, "внутреннее совместительство")
        positions, weights = zip(*mix_of(place))
        roster.employ(person, place, rng.choices(positions, weights)[0], kind)


def leavers(roster: Roster) -> None:
    """Some have left, some are on a long leave."""
    rng = roster.rng
    for person in roster.people:
        if person.special or len(person.rows) > 1:
            continue
        draw = rng.random()
        if draw < 0.015:
            begun = datetime.datetime.strptime(person.rows[0]["from"], "%d.%m.%Y").date()
            last = begun + datetime.timedelta(days=rng.randint(20, max(21, (TODAY - begun).days - 10)))
            person.rows[0]["to"] = dotted(last)
        elif draw < 0.04:
            person.rows[0]["leave_from"] = dotted(TODAY - datetime.timedelta(days=rng.randint(10, 150)))
            person.rows[0]["leave_to"] = "" if rng.random() < 0.5 else dotted(TODAY + datetime.timedelta(days=rng.randint(30, 500)))


def specialists(roster: Roster, authorities: list[Organisation]) -> list[tuple[Person, str, str]]:
    """Staff of providers, of the assessment centre, of the Ministry and of authorities: (person, organisation, role)."""
    rng, out = roster.rng, []
    dpo = roster.reference.dpo_organisations
    providers = sorted({p["provider"] for p in roster.reference.programmes.values()})
    wanted = [(code, 3 if dpo[code]["level"] == "regional" else 1) for code in providers] + [("chcopmkp", 3), ("minobr74", 2)]
    for code, how_many in wanted:
        for _ in range(how_many if code in dpo else 0):
            person = roster.person(rng.random() < 0.2)
            person.special = True
            methodist = "" if code == "minobr74" else "methodist"
            row = roster.employ(person, dpo[code]["short_name_ru"], methodist, "основная", [])
            row["functions"] = ""
            out.append((person, code, "Сотрудник"))
    for authority in authorities:
        for role in ["Начальник"] + (["Координатор мероприятий"] if rng.random() < 0.3 else []):
            person = roster.person(rng.random() < 0.2)
            person.special = True
            row = roster.employ(person, authority, "", "основная", [])
            row["functions"] = ""
            authority.people.append(person)
            out.append((person, authority.key, role))
    return out
