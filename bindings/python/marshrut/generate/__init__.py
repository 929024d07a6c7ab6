# SPDX-License-Identifier: MIT
"""A whole region of invented people, as a region would hand it over: sizes, nesting and dirt of practice.

    python -m marshrut.generate --seed 74 --people 3000 --out region/

The same seed gives the same bytes. Everything that is wrong in the files stands in `truth.csv`: delivery, file, physical
line (the header is 1; empty: the whole file), kind, detail. The generator knows nothing of the importer: it takes the
reference lists as they are and has spellings of its own.
"""

from __future__ import annotations

from pathlib import Path

from . import assessment, dirt, later, offers, organisations, staff, whole_files
from . import reference as lists
from .sheets import Row, Sheet, stream, write

LEAST, LEAST_CLEAN = 500, 50


def generate(*, seed: int, people: int, out, reference=None, clean: bool = False) -> dict[str, int]:
    """Writes a region into the folder `out`; returns the rows of each file and, under `planted`, the faults in them.

    `people`: how many there are, at least 500 (50 when clean), staff of providers and authorities on top. `reference`: a
    folder with other lists. `clean`: no faults, no `dirty/`, no second delivery.
    """
    least = LEAST_CLEAN if clean else LEAST
    if people < least:
        raise ValueError(f"people: {people}; at least {least}, so that every case finds its place")
    ref = lists.read(Path(reference) if reference else None)
    out = Path(out)

    entities = organisations.entities(stream(seed, "organisations"), ref, people)
    roster = staff.Roster(stream(seed, "staff"), ref)
    for entity in entities:
        if entity.parent is None:
            staff.fill(roster, entity)
    staff.second_employments(roster, entities)
    staff.leavers(roster)
    towns = sorted({o.municipality for o in entities})
    authorities = organisations.authorities(stream(seed, "authorities"), ref, towns)
    clerks = staff.specialists(roster, authorities)
    cards = [o.row for o in (*entities, *authorities)]

    names: list[Row] = []
    faults = dirt.Dirt(stream(seed, "dirt"), roster, entities)
    if not clean:
        dirt.spoil_organisations(faults, names, cards)
        dirt.plant_people(faults)
        faults.everything()

    rng = stream(seed, "assessment")
    everybody = [p for p in assessment.population(roster) if not any(k == "nasty_21" for k, *_ in p.rows[0].faults)]
    results = assessment.results(rng, ref, assessment.chosen(rng, ref, everybody))
    if not clean:
        dirt.spoil_results(stream(seed, "dirt of results"), results)
    ours = [p for p in everybody if p.rows[0]["_organisation"] is not None]
    needs = assessment.needs(rng, ref, ours)
    history = assessment.history(rng, ref, ours)

    rng = stream(seed, "offers")
    programmes, events = offers.programmes(rng, ref), offers.events(rng, ref)
    groups, ratings = offers.groups(rng, ref, programmes), offers.ratings(rng, [*programmes, *events])

    rows = in_order(seed, roster, [*entities, *authorities], faults)
    if not clean:
        written = [name for name, _ in staff.COLUMNS]
        sample = next(r for r in rows if not r.faults)
        for row in dirt.plant_broken_rows(len(written), sample, written):
            rows.insert(stream(seed, (row.raw or [""])[0]).randrange(len(rows)), row)

    users, assignments = granted(stream(seed, "authorities 2"), clerks)
    excel = {"encoding": "utf-8-sig", "separator": ";", "newline": "\r\n", "title": True}
    sheets = [
        Sheet("organisations.csv", organisations.COLUMNS, cards, separator=";", title=True),
        Sheet("organisation_names.csv", ["organisation", "name_ru", "short_name_ru", "from", "to"], names),
        Sheet("staff.csv", staff.COLUMNS, rows, **excel),
        Sheet("procedures.csv", ["code", "name", "category", "areas", "date_from", "date_to", "state"], assessment.procedures()),
        Sheet("results.csv", assessment.RESULT_COLUMNS, results, **excel),
        Sheet("needs.csv", assessment.NEED_COLUMNS, needs, **{**excel, "encoding": "cp1251"}),
        Sheet("programmes.csv", offers.columns_of(ref.programmes, ref, True), programmes),
        Sheet("events.csv", offers.columns_of(ref.events, ref, False), events),
        Sheet("groups.csv", offers.GROUP_COLUMNS, groups),
        Sheet("campaigns.csv", CAMPAIGN_COLUMNS, assessment.campaigns()),
        Sheet("ratings.csv", ["offer", "mark"], ratings),
        Sheet("history.csv", ["person_key", "programme", "date", "document"], history, separator="\t"),
        Sheet("authority_users.csv", USER_COLUMNS, users, separator=";"),
        Sheet("assignments.csv", ["person_key", "authority", "right", "from", "to"], assignments, separator=";"),
    ]
    whole = []
    if not clean:
        sheets += later.sheets(stream(seed, "later"), roster, cards, results)
        whole = whole_files.files()
    truth = write(out, sheets, whole)
    return {sheet.name: len(sheet.rows) for sheet in sheets} | {"planted": len(truth)}


CAMPAIGN_COLUMNS = ["code", "category", "procedure", "assessment_year", "training_year", "select_from", "select_to",
                    "confirm_from", "confirm_to", "early_submission"]
USER_COLUMNS = ["surname", "name", "patronymic", "no_patronymic", "birth_date", "sex", "citizenship", "screen_name", "login",
                "email", "authority", "role", "consent"]


def in_order(seed: int, roster: staff.Roster, places, faults: dirt.Dirt) -> list[Row]:
    """The staff file: organisation after organisation, then staff of providers; accounts made twice stand anywhere later."""
    of: dict[str, list[Row]] = {}
    outside: list[Row] = []
    for person in roster.people:
        for row in person.rows:
            place = row["_organisation"]
            (outside if place is None else of.setdefault(place.key, [])).append(row)
    rows = [row for place in places for row in of.get(place.key, [])] + outside
    rng = stream(seed, "order")
    place_of: dict[int, float] = {id(row): index for index, row in enumerate(rows)}
    for row in faults.extra:  # behind the account that was there first
        first = max((place_of[id(other)] for _, _, other in row.faults if other is not None), default=0)
        place_of[id(row)] = rng.uniform(first + 0.5, len(rows))
    return sorted([*rows, *faults.extra], key=lambda row: place_of[id(row)])


def granted(rng, clerks) -> tuple[list[Row], list[Row]]:
    """Cards of the specialists of authorities and the Ministry, and what the operator granted them."""
    users, assignments = [], []
    for person, place, role in clerks:
        if not place.startswith("mouo_") and place != "minobr74":
            continue
        row = person.rows[0]
        users.append(Row({c: row[c] for c in ("surname", "name", "patronymic", "no_patronymic", "birth_date", "sex", "screen_name",
                                               "login", "email")}, citizenship="РФ", authority=place, role=role, consent="да"))
        if role == "Координатор мероприятий":
            continue
        assignments.append(Row(person_key=person.key, authority=place, right="coordinate", **{"from": "2023-01-09", "to": ""}))
        assignments.append(Row(person_key=person.key, authority=place, right="approve",
                               **{"from": "2023-06-01", "to": "2023-12-31" if place != "minobr74" else ""}))
        if rng.random() < 0.3:
            assignments.append(Row(person_key=person.key, authority=place, right="submit", **{"from": "2023-06-01", "to": "2023-07-31"}))
    return users, assignments
