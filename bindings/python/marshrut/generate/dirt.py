# SPDX-License-Identifier: MIT
"""What is wrong in the files, how often, and the note of every place. The spellings here are ours alone, not those of the lists."""

from __future__ import annotations

import random

from .organisations import Organisation, inn, inn_check
from .sheets import Row
from .staff import SUBJECT_LINKS, Person, Roster, snils

RATES = {  # of the rows, people or organisations they can befall; judgement
    "subject_empty": 0.08, "subject_unknown": 0.05, "subject_compound": 0.12, "position_missing": 0.02,
    "position_free_spelling": 0.06, "head_is_text": 0.04, "duplicate_person": 0.015, "yo_e": 0.015, "double_space": 0.015,
    "trailing_dot": 0.015, "latin_lookalike": 0.015, "patronymic_absent": 0.007, "organisation_renamed": 0.02,
    "no_consent": 0.01, "birth_date_invalid": 0.002, "names_swapped": 0.002,
}

SUBJECT_SPELLINGS = {
    "russian": ["рус. яз-к", "Руский язык"], "literature": ["Литиратура", "литра"], "mathematics": ["Матиматика", "матем-ка"],
    "pe": ["физк-ра", "Физическая культ."], "english": ["Ин-яз (англ)", "Английск. язык"], "informatics": ["Информатека", "инф-ка"],
    "physics": ["Физека"], "chemistry": ["Хемия"], "biology": ["Биалогия"], "history": ["Истории"], "geography": ["Географ-я"],
    "social_studies": ["Обществозн-е", "Общесвознание"], "primary_all": ["нач.кл-ы", "Начальные кл."],
    "technology": ["Технолгия"], "music": ["Музыка-пение"], "add_art": ["худож. напр-ть"], "add_technical": ["технич. напр-ть"],
    "add_sport": ["спорт-физк. напр-ть"], "add_science": ["естеств.-научн. напр-ть"], "pre_speech": ["Реч. развит-е"],
    "pre_cognitive": ["Позн. развит-е"],
}

POSITION_SPELLINGS = {
    "teacher": ["учитель-предметник", "Учитель 1 кат.", "учит.", "учитель математики и физики"],
    "primary_teacher": ["учитель нач. классов", "Учитель начальной школы"],
    "preschool_educator": ["восп-ль", "Воспитатель д/с", "воспитатель группы"],
    "additional_ed_teacher": ["ПДО", "педагог доп. образования", "Руководитель кружка"],
    "deputy_head": ["Зам. директора по УВР", "завуч", "зам. директора по ВР"],
    "lecturer": ["преподаватель спецдисциплин", "преп."], "psychologist": ["психолог", "школьный психолог"],
    "trainer_teacher": ["тренер", "тренер-преп."], "music_director": ["муз. руководитель", "музрук"],
    "vocational_master": ["мастер п/о"], "librarian_pedagogue": ["библиотекарь"], "social_pedagogue": ["соцпедагог"],
    "methodist": ["метод-т"], "speech_therapist_teacher": ["логопед сада"],
}

LOOKALIKE = str.maketrans("аеорсухАВЕКМНОРСТХ", "aeopcyxABEKMHOPCTX")
BAD_BIRTH_DATES = ["31.02.1985", "00.00.0000", "1.1.84", "04/07/1979", "29.02.1983", "31117", "12.05.2031", "1890-01-01", "23 ИЮНЬ"]


def portion(share: float, whole: int) -> int:
    return max(1, round(share * whole)) if whole else 0


class Dirt:
    """Lays faults on the rows; a row or a person gets at most one, so that a place has one cause."""

    def __init__(self, rng: random.Random, roster: Roster, organisations: list[Organisation]):
        self.rng, self.roster, self.organisations = rng, roster, organisations
        self.reserved: set[str] = set()  # people of planted cases
        self.extra: list[Row] = []  # further staff rows

    # ---- choosing

    def free_rows(self, fits=lambda row: True) -> list[Row]:
        return [row for p in self.roster.people if not p.special and p.key not in self.reserved
                for row in p.rows if not row.faults and fits(row)]

    def free_people(self, fits=lambda person: True) -> list[Person]:
        return [p for p in self.roster.people if not p.special and p.key not in self.reserved
                and not any(r.faults for r in p.rows) and fits(p)]

    def some_rows(self, kind: str, fits=lambda row: True, of=None) -> list[Row]:
        """As many rows as the rate asks of those that `of` counts, from those that `fits`."""
        rows = self.free_rows(fits)
        everything = [r for p in self.roster.people for r in p.rows if (of or fits)(r)]
        return self.rng.sample(rows, min(len(rows), portion(RATES[kind], len(everything))))

    def some_people(self, kind: str, fits=lambda person: True) -> list[Person]:
        people = self.free_people(fits)
        return self.rng.sample(people, min(len(people), portion(RATES[kind], len(self.roster.people))))

    def takes_subjects(self, row: Row) -> bool:
        position = row["_position"]
        return bool(position and row["_subjects"]) and self.roster.reference.positions[position]["subject_link"] in SUBJECT_LINKS

    def name_of(self, subject: str) -> str:
        return self.roster.reference.subjects[subject]["name_ru"]

    # ---- the faults by rate

    def everything(self) -> None:
        self.consent()
        self.birth_dates()
        self.swapped()
        self.duplicates()
        self.patronymics()
        self.positions()
        self.subjects()
        self.strings()

    def consent(self) -> None:
        for person in self.some_people("no_consent"):
            said = self.rng.choice(["нет", "", "нет"])
            for row in person.rows:
                row["consent"] = said
                row.fault("no_consent", "empty" if not said else "no")
        for person in self.rng.sample(self.free_people(lambda p: len(p.rows) == 2), 1):
            person.rows[1]["consent"] = "нет"  # contradictory: no
            for row in person.rows:
                row.fault("no_consent", "contradictory rows")

    def birth_dates(self) -> None:
        for index, person in enumerate(self.some_people("birth_date_invalid", lambda p: len(p.rows) == 1)):
            row = person.rows[0]
            row["birth_date"] = BAD_BIRTH_DATES[index % len(BAD_BIRTH_DATES)]
            row.fault("birth_date_invalid", row["birth_date"])

    def swapped(self) -> None:
        for person in self.some_people("names_swapped", lambda p: len(p.rows) == 1):
            row = person.rows[0]
            row["surname"], row["name"] = row["name"], row["surname"]
            row.fault("nasty_21", "surname and name are swapped")

    def duplicates(self) -> None:
        for person in self.some_people("duplicate_person", lambda p: len(p.rows) == 1):
            row = self.second_account(person)
            row.fault("duplicate_person", "of line", person.rows[0])
            self.reserved.add(person.key)

    def second_account(self, person: Person, organisation: Organisation | None = None, **changed) -> Row:
        """The same person entered once more under another key."""
        row = person.rows[0].copy()
        row["person_key"] = self.roster.new_key()
        row["login"] = f"{row['login'][:-4]}{row['person_key'][-4:]}"
        row["snils"] = ""
        organisation = organisation or self.rng.choice([o for o in self.organisations if o.size])
        row["organisation"], row["_organisation"] = organisation.key, organisation
        row.update(changed)
        self.extra.append(row)
        return row

    def patronymics(self) -> None:
        for person in self.some_people("patronymic_absent"):
            for row in person.rows:
                row["patronymic"] = ""
                row.fault("patronymic_absent", "without the mark")

    def positions(self) -> None:
        for row in self.some_rows("position_missing", lambda r: r["_position"]):
            row["position"] = ""
            row.fault("position_missing")
        for row in self.some_rows("position_free_spelling", lambda r: r["_position"] in POSITION_SPELLINGS, lambda r: r["_position"]):
            row["position"] = self.rng.choice(POSITION_SPELLINGS[row["_position"]])
            row.fault("position_free_spelling", row["_position"])

    def subjects(self) -> None:
        for row in self.some_rows("subject_empty", self.takes_subjects):
            row["taught_subjects"] = ""
            row.fault("subject_empty")
        spelled = self.some_rows(
            "subject_unknown", lambda r: self.takes_subjects(r) and r["_subjects"][0] in SUBJECT_SPELLINGS, self.takes_subjects)
        for row in spelled:
            first, rest = row["_subjects"][0], row["_subjects"][1:]
            row["taught_subjects"] = "; ".join([self.rng.choice(SUBJECT_SPELLINGS[first]), *map(self.name_of, rest)])
            row.fault("subject_unknown", first)
        compound = self.some_rows(
            "subject_compound", lambda r: self.takes_subjects(r) and (r["_position"] == "teacher" or len(r["_subjects"]) > 1),
            self.takes_subjects)
        for row in compound:
            self.compound(row)

    def compound(self, row: Row) -> None:
        """Several subjects in one entry: the known compound, or names run together."""
        subjects = row["_subjects"]
        if "russian" in subjects or "literature" in subjects:
            row["taught_subjects"], row["_subjects"] = "Русский язык и литература", ["russian", "literature"]
        else:
            if len(subjects) == 1:
                family = self.roster.reference.subjects[subjects[0]]["family"]
                pool = [s for s in self.roster.pools["school"] if self.roster.reference.subjects[s]["family"] == family]
                subjects = row["_subjects"] = subjects + [s for s in pool if s not in subjects][:1]
            row["taught_subjects"] = self.rng.choice([", ", "/", ","]).join(map(self.name_of, subjects))
            if self.rng.random() < 0.2:
                row["taught_subjects"] += ","
        row.fault("subject_compound", ";".join(row["_subjects"]))

    def strings(self) -> None:
        def spoil(kind: str, fields, fits, change) -> None:
            rows = self.some_rows(kind)
            wanted = len(rows)
            for row in self.rng.sample(pool := self.free_rows(lambda r: any(fits(r[f]) for f in fields)), min(wanted, len(pool))):
                field = self.rng.choice([f for f in fields if fits(row[f])])
                row[field] = change(row[field])
                row.fault(kind, field)

        def latin(text: str) -> str:
            return text[:1] + text[1:].translate(LOOKALIKE)

        spoil("yo_e", ("surname", "name", "patronymic"), lambda t: "ё" in t, lambda t: t.replace("ё", "е"))
        spoil("double_space", ("position", "organisation"), lambda t: " " in t, lambda t: t.replace(" ", "  ", 1))
        spoil("trailing_dot", ("position", "patronymic"), lambda t: len(t) > 3, lambda t: t + ".")
        spoil("latin_lookalike", ("surname", "name", "position"), lambda t: latin(t) != t, latin)


# ------------------------------------------------------------------------------------------------------- organisations


def spoil_organisations(dirt: Dirt, names: list[Row], rows: list[Row]) -> None:
    """Heads as text, two heads, no head, renamed, equal names, cycles, wrong numbers, units before their parents."""
    rng = dirt.rng
    whole = [o for o in dirt.organisations if o.parent is None and o.row["head_person_key"]]
    by_key = {p.key: p for p in dirt.roster.people}
    untouched = [o for o in whole if not o.units]
    rng.shuffle(untouched)
    equal_names(dirt, untouched)
    for index in range(portion(RATES["head_is_text"], len(whole))):
        organisation = untouched.pop()
        head = by_key[organisation.row["head_person_key"]]
        organisation.row["head_person_key"] = ""
        exact = index == 0
        organisation.row["head_text"] = head.full_name if exact else f"{head.surname} {head.name[0]}.{head.patronymic[0]}."
        organisation.row.fault("nasty_4" if exact else "head_is_text", "typed by hand")

    lonely = untouched.pop()
    lonely.row["head_person_key"] = ""
    lonely.row.fault("head_missing")

    twice = untouched.pop()
    twice.row["head_person_key"] += ";" + twice.people[-1].key
    twice.row.fault("nasty_10", "two keys in one cell")

    for organisation in (untouched.pop() for _ in range(portion(RATES["organisation_renamed"], len(whole)))):
        card = organisation.row
        old = card["short_name"].replace("№", "имени Первых №")
        names.append(Row(organisation=card["organisation_key"], name_ru=card["name"].replace("№", "имени Первых №"),
                         short_name_ru=old, **{"from": "", "to": "2023-01-31"}))
        names[-1].fault("organisation_renamed", card["organisation_key"])
        names.append(Row(organisation=card["organisation_key"], name_ru=card["name"], short_name_ru=card["short_name"],
                         **{"from": "2023-02-01", "to": ""}))
        for person in organisation.people[1:3]:  # the staff file still says the old name
            if person.rows[0]["_organisation"] is organisation and not person.rows[0].faults:
                person.rows[0]["organisation"] = old

    spaced = untouched.pop()
    number = spaced.row["inn"]
    spaced.row["inn"] = f"{number[:4]} {number[4:9]} {number[9:]}"
    spaced.row.fault("nasty_29", "spaces: accepted")

    broken = untouched.pop()
    broken.row["address"] = broken.row["address"] + "\nкорпус «Б», вход со двора"
    broken.row.fault("nasty_68", "line break in a quoted field: accepted")

    key = 9001

    def spare(name: str, **values) -> Row:
        nonlocal key
        row = Row({**rows[0], "organisation_key": str(key), "name": name, "short_name": name, "kind": "ООО", "parent": "",
                   "head_person_key": "", "head_text": "", "inn": inn(rng), **values})
        key += 1
        rows.append(row)
        return row

    first = spare("Учебный центр «Первый круг»")
    second = spare("Учебный центр «Второй круг»", parent=first["organisation_key"])
    first["parent"] = second["organisation_key"]
    first.fault("nasty_25", "cycle with line", second)
    second.fault("nasty_25", "cycle with line", first)

    nine = [0, 1, 9, 9] + [rng.randrange(10) for _ in range(5)]
    lost = ("".join(map(str, nine)) + str(inn_check(nine))).lstrip("0")
    right = inn(rng)
    wrong = right[:9] + str((int(right[9]) + 1) % 10)
    for name, number, why in (("Ноль потерян", lost, "lost leading zero"), ("Лишняя цифра", right + "1", "eleven digits"),
                              ("Контрольная цифра", wrong, "wrong check digit")):
        spare(f"Учебный центр «{name}»", inn=number).fault("nasty_29", why)
    spare("Учебный центр «Неизвестный вид»", kind="ЧОУ-ДПО-Плюс").fault("organisation_kind_unknown", "ЧОУ-ДПО-Плюс")
    spare("Учебный центр «Без головной»", kind="филиал").fault("unit_without_parent")

    units = [r for r in rows if r["parent"] and not r.faults]
    for row in rng.sample(units, min(len(units), 3)):
        rows.remove(row)
        rows.insert(0, row)
        row.fault("nasty_28", "stands before its parent: accepted")


def equal_names(dirt: Dirt, untouched: list[Organisation]) -> None:
    """Two organisations of different municipalities get one name; the staff file tells them apart by key."""
    one, other = next(
        ((a, b) for a in untouched for b in untouched if a.kind == b.kind and a.municipality != b.municipality),
        next(((a, b) for a in untouched for b in untouched if a.municipality != b.municipality), (None, None)))
    if one is None or other is None:  # a region of one municipality has no such case
        return
    untouched.remove(one)
    untouched.remove(other)
    for row in [r for p in dirt.roster.people for r in p.rows]:
        if row["_organisation"] in (one, other):
            row["organisation"] = row["_organisation"].key
    other.row["name"], other.row["short_name"] = one.row["name"], one.row["short_name"]
    one.row.fault("nasty_27", "equal name in another municipality, line", other.row)
    other.row.fault("nasty_27", "equal name in another municipality, line", one.row)


# ------------------------------------------------------------------------------------------------------- planted cases


def plant_people(dirt: Dirt) -> None:
    """One of each case of accounts and names; these people bear no other fault."""
    rng, roster = dirt.rng, dirt.roster
    by_key = {p.key: p for p in roster.people}

    four = next((o for o in dirt.organisations if len(o.units) >= 4), None)
    if four is not None:
        head = by_key[four.row["head_person_key"]]
        for unit in four.units[:4]:
            dirt.second_account(head, unit).fault("nasty_1", "the head's account in a unit, see line", head.rows[0])
    two = next((o for o in dirt.organisations if o.units and o is not four and o.row["head_person_key"]), None)
    if two is not None:
        head = by_key[two.row["head_person_key"]]
        for unit in two.units[:2]:
            row = dirt.second_account(head, unit)
            unit.row["head_person_key"] = row["person_key"]
            row.fault("nasty_2", "a second account that heads the unit, see line", head.rows[0])

    def someone(fits=lambda p: True) -> Person:
        person = rng.choice(dirt.free_people(lambda p: len(p.rows) == 1 and p.rows[0]["_position"] and fits(p)))
        dirt.reserved.add(person.key)
        return person

    person = someone(lambda p: p.rows[0]["snils"])
    dirt.second_account(person, snils=snils(rng)).fault("nasty_3", "another СНИЛС than line", person.rows[0])

    variants = [
        ("ё and е", lambda p: "ё" in p.surname, lambda s: s.replace("ё", "е")),
        ("Latin letters", lambda p: p.surname.translate(LOOKALIKE) != p.surname, lambda s: s[0] + s[1:].translate(LOOKALIKE)),
        ("capitals", lambda p: True, str.upper),
        ("NBSP at the end", lambda p: True, lambda s: s + "\u00a0"),
        ("zero-width space", lambda p: True, lambda s: s[:3] + "\u200b" + s[3:]),
        ("soft hyphen", lambda p: True, lambda s: s[:3] + "\u00ad" + s[3:]),
        ("и and a combining breve", lambda p: "й" in p.surname, lambda s: s.replace("й", "и\u0306")),
    ]
    for what, fits, change in variants:
        if dirt.free_people(lambda p, fits=fits: len(p.rows) == 1 and fits(p)):
            person = someone(fits)
            row = dirt.second_account(person, surname=change(person.surname))
            row.fault("nasty_19", f"{what}, see line", person.rows[0])

    for value, mark, why in (("", "да", "ticked: accepted"), ("-", "нет", "a hyphen"), (".", "нет", "a dot"), ("нет", "нет", "a word"),
                             ("Рашид оглы", "нет", "accepted"), ("Эльмар кызы", "нет", "accepted")):
        person = someone()
        person.rows[0].update(patronymic=value, no_patronymic=mark)
        person.rows[0].fault("nasty_20", why)
    for sign in ("-", "–", " - "):
        person = someone(lambda p: "-" not in p.surname)
        person.rows[0]["surname"] = f"{person.surname}{sign}{'Заречная' if not person.man else 'Заречный'}"
        person.rows[0].fault("nasty_20", "double surname: accepted")

    person = someone()
    person.rows[0].update(surname="Аааа", name="Аааа", patronymic="", no_patronymic="да", birth_date="07.10.2000")
    person.rows[0].fault("nasty_22", "a test user: kept and marked")

    staff_of = next((p for p in roster.people if p.rows[0]["organisation"] == "ГБУ ДПО ЧИРО"), None)
    if staff_of is not None:
        staff_of.rows[0]["organisation"] = "ГБУ ДПО РЦОКИО"
        staff_of.rows[0].fault("nasty_26", "an earlier name: accepted")

    shared = [o for o in dirt.organisations if any(k == "nasty_27" for k, *_ in o.row.faults)]
    there = [r for o in shared for p in o.people[1:] for r in p.rows[:1]
             if r["_organisation"] is o and not r.faults and not p.special and p.key not in dirt.reserved]
    if there:
        row = rng.choice(there)
        row["organisation"] = shared[0].row["short_name"]
        row.fault("organisation_ambiguous", "two organisations have this name")
        dirt.reserved.add(row["person_key"])

    one, other = someone(), someone()
    later = other if int(other.key) > int(one.key) else one
    earlier = one if later is other else other
    later.rows[0]["login"] = earlier.rows[0]["login"]
    later.rows[0].fault("login_shared", "with line", earlier.rows[0])
    for _ in range(2):
        row = someone(lambda p: p.rows[0]["snils"]).rows[0]
        row["snils"] = row["snils"][:-2] + f"{(int(row['snils'][-2:]) + 1) % 100:02d}"
        row.fault("snils_invalid", "wrong check digits")


def plant_broken_rows(columns: int, sample: Row, written) -> list[Row]:
    """A short and a long row; the neighbours stay whole."""
    cells = [str(sample.get(name, "")) for name in written]
    short, long = sample.copy(), sample.copy()
    for row, number, cut in ((short, "9990001", -3), (long, "9990002", 0)):
        row.raw = [number, *cells[1:]]
        row.raw = row.raw[:cut] if cut else row.raw + ["лишнее"]
        assert len(row.raw) != columns
    short.fault("nasty_69", "short row")
    long.fault("nasty_69", "long row")
    return [short, long]


def spoil_results(rng: random.Random, rows: list[Row]) -> None:
    """Figures that are none, a point value out of bounds, a competence nobody knows."""
    by_percent = [r for r in rows if r.get("percent", "").strip(" 0123456789.,%\u00a0") == "" and r.get("percent")]
    for row, bad in zip(rng.sample(by_percent, min(len(by_percent), 9)),
                        ["101", "-1", "не проходил", "１００", "1e2", "nan", "inf", "87,5,1", "+5"]):
        row["percent"] = bad
        row.fault("nasty_80", bad)
    by_points = [r for r in rows if r.get("points") and not r.faults]
    for row, (points, most) in zip(rng.sample(by_points, 4), [("31,5", "40"), ("45", "30"), ("0", "0"), ("-3", "30")]):
        row["points"], row["max_points"] = points, most
        row.fault("nasty_80", f"{points} of {most}")
    row = rng.choice([r for r in by_points if not r.faults])
    row["competence"] = "Организаторская"
    row.fault("competence_unknown", "Организаторская")
    clash = rng.choice([r for r in by_points if not r.faults and 10 < int(r["points"]) < int(r["max_points"])])
    clash["percent"] = "1"
    clash.fault("points_contradict_percent")
