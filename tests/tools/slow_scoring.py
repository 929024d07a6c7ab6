#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""The default policy of recommendations, written for reading: one person, one offer, one rule after the other.

This is the yardstick for the engine. It shares no line with it, uses the standard library alone and is slow on
purpose; where both disagree, one of them has misread the regulations' scoring and the difference is the finding.

    slow_scoring.py REGION --today 2023-06-20 items             every list, one row an item
    slow_scoring.py REGION --today 2023-06-20 without-list      who has no list, and why
    slow_scoring.py REGION --today 2023-06-20 explain 4711 DPP-24-113
    slow_scoring.py REGION --today 2023-06-20 why-not 4711 DPP-24-120

REGION is a folder in the import formats. Reading is plain: clean files are expected, what is not understood is counted
and left out, never guessed. `slow_tables.py` reads; this file decides.
"""

from __future__ import annotations

import argparse
import csv
import datetime
import json
import math
import sys
from dataclasses import dataclass, field
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))
import slow_tables as tables  # noqa: E402

ANY = "*"

POLICY = {
    "id": "chelyabinsk-2023",
    "training_year": 2024,
    "list_length": 10,
    "levels": ["regional"],
    "formal_kinds": ["professional_development"],
    "managerial_subject": "management",
    "required": {"default": 80, "rows": []},  # rows: competence?, position? or category?, level
    "repeat_after_years": 3,
    "contest_floor": 50,
    "covers_area": 30,
    "covers_indicator_own": 30,
    "covers_indicator_by_area": 60,
    "indicator_share": 4,  # an indicator without an own figure: its area's coverage divided by this
    "development_factor": 20,
    "weights": {"coverage": 3, "subject": 1, "position": 1, "need": 1, "place": 1, "rating": 1, "timing": 1},
    "subject": {"shared": 6000, "any": 2000},
    "position": {"explicit": 3000, "any": 1000},
    "need": {"all": 5000},
    "place": {"distance": 4000, "own": 5000, "bands": [[50, 4000], [100, 3000], [200, 2000]], "farther": 1000,
              "mixed_base": 2500, "mixed_divisor": 2},
    "rating": {"scale": 2000, "prior_mean": 4, "prior_strength": 10},
    "timing": {"preliminary": 2000, "from_days": 14, "to_days": 180, "within": 3000, "later": 1000, "sooner": 0},
}


@dataclass
class Person:
    """Who stands before the policy: everything already narrowed to one employment and one set of results."""

    key: str
    employed: bool
    position: str | None = None
    categories: set[str] = field(default_factory=set)
    subjects: set[str] = field(default_factory=set)
    stages: set[str] = field(default_factory=set)
    municipality: str | None = None
    percent: dict[str, int] = field(default_factory=dict)
    needs: set[str] = field(default_factory=set)
    completed: list[tuple[str, datetime.date]] = field(default_factory=list)


@dataclass
class Item:
    offer: str
    kind: str
    values: dict[str, int]
    score: int
    development: bool
    facts: dict[str, object]


# ---------------------------------------------------------------------------------------------------------- the person


def active(employment: dict, today: datetime.date) -> bool:
    begun = employment["from"] is None or employment["from"] <= today
    return begun and (employment["to"] is None or today <= employment["to"])


def stages_of(region: tables.Region, organisation: str | None) -> set[str]:
    """The stages of an organisation's kind; a unit kind without stages takes those of its parent, and so on upwards."""
    seen: set[str] = set()
    while organisation in region.organisations and organisation not in seen:
        seen.add(organisation)
        card = region.organisations[organisation]
        kind = region.kinds.get(card["kind"])
        if kind is None:
            return set()
        if kind["stages"]:
            return set(kind["stages"])
        if not kind["is_unit"]:
            return set()
        organisation = card["parent"]
    return set()


def counted_kind(region: tables.Region, organisation: str | None) -> str | None:
    """The kind by which a category counts an organisation: a unit kind without stages counts as its parent's."""
    seen: set[str] = set()
    while organisation in region.organisations and organisation not in seen:
        seen.add(organisation)
        card = region.organisations[organisation]
        kind = region.kinds.get(card["kind"])
        if kind is None:
            return None
        if kind["is_unit"] and not kind["stages"] and card["parent"]:
            organisation = card["parent"]
            continue
        return card["kind"]
    return None


def kind_for_category(region: tables.Region, employment: dict) -> str | None:
    return employment.get("organisation_kind") or counted_kind(region, employment["organisation"])


def covers(region: tables.Region, category: str, employment: dict) -> bool:
    row = region.categories[category]
    position = employment["position"]
    if position is None:
        return False
    if row["positions"]:
        if ANY not in row["positions"] and position not in row["positions"]:
            return False
    elif region.positions[position]["category"] != category:
        return False
    return ANY in row["organisation_kinds"] or kind_for_category(region, employment) in row["organisation_kinds"]


def chosen_employment(region: tables.Region, employments: list[dict], today, procedure: str | None) -> dict | None:
    present = [e for e in employments if active(e, today)]
    main = [e for e in present if e["main"]]
    in_order = main[:1] + [e for e in present if not main or e is not main[0]]
    if not in_order:
        return None
    if procedure is not None:
        for employment in in_order:
            if any(covers(region, c, employment) for c in region.procedures[procedure]["category"]):
                return employment
    return in_order[0]


def expanded(region: tables.Region, subjects) -> set[str]:
    """Compound entries are replaced by their parts; bundles are not."""
    out: set[str] = set()
    for subject in subjects:
        parts = region.subjects[subject]["parts"] if subject in region.subjects else []
        out |= set(parts) if parts else {subject}
    return out


def newest_results(results: list[dict], today, procedure: str | None) -> dict[str, tuple[int, int]]:
    newest: dict[str, tuple[datetime.date, int, int]] = {}
    for row in results:  # in the order of registration
        if row["date"] is not None and row["date"] > today:
            continue
        if procedure is not None and row["procedure"] != procedure:
            continue
        day = row["date"] or datetime.date.min
        before = newest.get(row["competence"])
        if before is None or day >= before[0]:
            newest[row["competence"]] = (day, row["points"], row["max"])
    return {competence: (points, most) for competence, (_, points, most) in newest.items()}


def with_areas(region: tables.Region, results: dict[str, tuple[int, int]]) -> dict[str, tuple[int, int]]:
    """An area without a row of its own is the sum over its scored indicators."""
    sums: dict[str, tuple[int, int]] = {}
    for competence, (points, most) in results.items():
        area = region.indicators.get(competence)
        if area is not None and area not in results:
            had = sums.get(area, (0, 0))
            sums[area] = (had[0] + points, had[1] + most)
    return {**results, **sums}


def person_of(region: tables.Region, key: str, today, policy=POLICY, procedure: str | None = None) -> Person:
    employment = chosen_employment(region, region.people[key], today, procedure)
    if employment is None:
        return Person(key, False)

    position = employment["position"]
    known = set(employment["subjects"])
    if not known and position is not None:
        known = set(region.positions[position]["implied_subjects"])
    if position is not None and region.positions[position]["category"] == "managerial":
        known = known | {policy["managerial_subject"]}

    stages = set(employment.get("stages") or ())
    if not stages and employment.get("organisation_kind"):
        stages = set(region.kinds[employment["organisation_kind"]]["stages"])
    if not stages:
        stages = stages_of(region, employment["organisation"])

    municipality = employment.get("municipality")
    if municipality is None and employment["organisation"] in region.organisations:
        municipality = region.organisations[employment["organisation"]]["municipality"]

    results = with_areas(region, newest_results(region.results.get(key, []), today, procedure))
    needs = region.needs.get(key, [])
    return Person(
        key, True, position,
        {c for c in region.categories if covers(region, c, employment)},
        expanded(region, known), stages, municipality,
        {competence: 100 * points // most for competence, (points, most) in results.items()},
        {code for need in needs for code in (expanded(region, [need]) if need in region.subjects else [need])},
        region.history.get(key, []),
    )


def required(policy, person: Person, competence: str) -> int:
    def position_row(rows):
        exact = [r["level"] for r in rows if r.get("position") is not None and r["position"] == person.position]
        if exact:
            return exact[0]
        by_category = [r["level"] for r in rows if r.get("category") in person.categories]
        return max(by_category) if by_category else None

    rows = policy["required"]["rows"]
    both = position_row([r for r in rows if r.get("competence") == competence])
    if both is not None:
        return both
    for row in rows:
        if row.get("competence") == competence and row.get("position") is None and row.get("category") is None:
            return row["level"]
    alone = position_row([r for r in rows if r.get("competence") is None])
    return policy["required"]["default"] if alone is None else alone


def deficits(policy, person: Person) -> dict[str, int]:
    return {c: required(policy, person, c) - p for c, p in person.percent.items() if p < required(policy, person, c)}


# ----------------------------------------------------------------------------------------------------------- the offer


def coverage_of(region: tables.Region, policy, offer: dict, competence: str) -> int:
    """c_j of an offer, 0…100."""
    if competence in offer["own"]:
        return offer["own"][competence]
    if competence in region.indicators:
        return offer["w"].get(region.indicators[competence], 0) // policy["indicator_share"]
    return offer["w"].get(competence, 0)


def closes(region: tables.Region, policy, offer: dict, competence: str) -> bool:
    """Does the offer cover this area or indicator enough to count as serving it?"""
    if competence in region.indicators:
        if competence in offer["own"]:
            return offer["own"][competence] >= policy["covers_indicator_own"]
        return offer["w"].get(region.indicators[competence], 0) >= policy["covers_indicator_by_area"]
    return coverage_of(region, policy, offer, competence) >= policy["covers_area"]


def explicit_subjects(region: tables.Region, offer: dict) -> set[str]:
    return expanded(region, [s for s in offer["target_subjects"] if s != ANY])


def three_years_later(day: datetime.date, years: int) -> datetime.date:
    try:
        return day.replace(year=day.year + years)
    except ValueError:  # 29 February
        return day.replace(year=day.year + years, day=28)


def joinable(region: tables.Region, policy, programme: str, today) -> list[dict]:
    if region.groups is None:
        offer = region.offers[programme]
        if offer["training_year"] not in (None, policy["training_year"]):
            return []
        return [{"code": "", "kind": "preliminary", "form": None, "municipality": None, "date_from": None}]
    out = []
    for group in region.groups.get(programme, []):
        if group["year"] != policy["training_year"]:
            continue
        if group["apply_from"] is not None and today < group["apply_from"]:
            continue
        if group["apply_to"] is not None and group["apply_to"] < today:
            continue
        full = group["capacity"] is not None and group["capacity"] <= group["taken"]
        if group["kind"] == "dated" and full:
            continue
        out.append(group)
    return out


def served_needs(region: tables.Region, policy, person: Person, offer: dict) -> set[str]:
    targets = explicit_subjects(region, offer)
    return {n for n in person.needs if (n in targets if n in region.subjects else closes(region, policy, offer, n))}


def lowest_area(region: tables.Region, policy, person: Person, offer: dict) -> tuple[str, int] | None:
    areas = {a: p for a, p in person.percent.items() if a in region.areas}
    if not areas:
        return None
    lowest = min(areas.values())
    best = max((a for a in areas if areas[a] == lowest), key=lambda a: coverage_of(region, policy, offer, a))
    return best, coverage_of(region, policy, offer, best)


def develops(policy, person: Person) -> bool:
    """Assessed, without a deficit and without a need: the development list."""
    return bool(person.percent) and not deficits(policy, person) and not person.needs


# ----------------------------------------------------------------------------------------------------------- the rules


def refusals(region: tables.Region, policy, person: Person, code: str, today) -> list[tuple[int, str]]:
    """All reasons against an offer, as (rule, code), in the order in which they are to be named."""
    offer = region.offers[code]
    event = offer["kind"] == "event"
    out: list[tuple[int, str]] = []

    if not offer["published"]:
        out.append((1, "not_published"))
    if not offer["included"]:
        out.append((1, "not_included"))
    if not event and offer["programme_kind"] not in policy["formal_kinds"]:
        out.append((1, "not_formal_kind"))
    if event and offer["level"] not in policy["levels"]:
        out.append((1, "level_not_recommended"))

    positions = offer["target_positions"]
    if ANY not in positions and person.position not in positions:
        out.append((2, "position_not_targeted"))
    if ANY not in offer["target_subjects"] and not explicit_subjects(region, offer) & person.subjects:
        out.append((3, "subject_not_taught"))
    if ANY not in offer["stages"] and ANY not in person.stages and not set(offer["stages"]) & person.stages:
        out.append((4, "stage_not_targeted"))

    if any(person.percent.get(area, -1) < minimum for area, minimum in offer["min"].items()):
        out.append((5, "entry_not_met"))

    years = policy["repeat_after_years"]
    if not event and any(
        programme == code and day <= today <= three_years_later(day, years) for programme, day in person.completed
    ):
        out.append((6, "completed_recently"))

    if event and offer["date_from"] <= today:
        out.append((7, "already_begun"))
    if not event and not joinable(region, policy, code, today):
        out.append((7, "no_open_group"))

    if develops(policy, person):
        lowest = lowest_area(region, policy, person, offer)
        serves = lowest is not None and lowest[1] >= policy["covers_area"]
    else:
        serves = need_value(region, policy, person, offer) > 0 or any(
            closes(region, policy, offer, c) for c in deficits(policy, person)
        )
    if not serves:
        out.append((8, "nothing_served"))

    below = any(a in region.areas and p < policy["contest_floor"] for a, p in person.percent.items())
    if offer["type"] == "contest" and below:
        out.append((9, "contest_below_50"))
    return out


# ----------------------------------------------------------------------------------------------------------- the terms


def kilometres(region: tables.Region, a: str | None, b: str | None) -> int | None:
    """Great-circle distance of two municipalities' centres by the haversine formula, floored."""
    if a not in region.municipalities or b not in region.municipalities:
        return None
    (lat_a, lon_a), (lat_b, lon_b) = (
        tuple(math.radians(x) for x in region.municipalities[m]) for m in (a, b)
    )
    half = math.sin((lat_b - lat_a) / 2) ** 2
    half += math.cos(lat_a) * math.cos(lat_b) * math.sin((lon_b - lon_a) / 2) ** 2
    return math.floor(2 * 6371 * math.asin(min(1.0, math.sqrt(half))))


def in_person_value(region: tables.Region, policy, home: str | None, there: str | None) -> int:
    place = policy["place"]
    if home is not None and home == there:
        return place["own"]
    far = kilometres(region, home, there)
    if far is not None:
        for up_to, value in place["bands"]:
            if far <= up_to:
                return value
    return place["farther"]


def way_value(region: tables.Region, policy, home: str | None, form: str, there: str | None) -> int:
    place = policy["place"]
    form = {"online": "distance", "offline": "full_time"}.get(form, form)
    if form == "distance":
        return place["distance"]
    value = in_person_value(region, policy, home, there)
    return place["mixed_base"] + value // place["mixed_divisor"] if form == "mixed" else value


def ways(region: tables.Region, policy, offer: dict, today) -> list[tuple[str, str | None]]:
    """Every (form, municipality) in which the offer can be joined."""
    if offer["kind"] == "event":
        return [(form, offer["municipality"]) for form in offer["forms"]]
    home = offer["municipality"]
    if home is None and offer["provider"] in region.organisations:
        home = region.organisations[offer["provider"]]["municipality"]
    out = []
    for group in joinable(region, policy, offer["code"], today):
        for form in [group["form"]] if group["form"] else offer["forms"]:
            out.append((form, group["municipality"] or home))
    return out


def begin_value(policy, date_from: datetime.date, today) -> int:
    timing = policy["timing"]
    days = (date_from - today).days
    if days < timing["from_days"]:
        return timing["sooner"]
    return timing["within"] if days <= timing["to_days"] else timing["later"]


def need_value(region: tables.Region, policy, person: Person, offer: dict) -> int:
    if not person.needs:
        return 0
    return policy["need"]["all"] * len(served_needs(region, policy, person, offer)) // len(person.needs)


def coverage_value(region: tables.Region, policy, person: Person, offer: dict) -> int:
    if develops(policy, person):
        lowest = lowest_area(region, policy, person, offer)
        return policy["development_factor"] * lowest[1] if lowest else 0
    return sum(d * coverage_of(region, policy, offer, c) for c, d in deficits(policy, person).items())


def scored(region: tables.Region, policy, person: Person, code: str, today) -> Item:
    offer = region.offers[code]
    shared = explicit_subjects(region, offer) & person.subjects
    marks = region.ratings.get(code, [])
    rating, timing = policy["rating"], policy["timing"]
    strength = rating["prior_strength"]
    open_ways = ways(region, policy, offer, today)
    values = {
        "coverage": coverage_value(region, policy, person, offer),
        "subject": policy["subject"]["shared"] * len(shared) // len(person.subjects) if shared else policy["subject"]["any"],
        "position": policy["position"]["explicit" if person.position in offer["target_positions"] else "any"],
        "need": need_value(region, policy, person, offer),
        "place": max(way_value(region, policy, person.municipality, form, there) for form, there in open_ways),
        # (prior·strength + sum) / (strength + n) − 1, in steps of the scale
        "rating": rating["scale"] * (rating["prior_mean"] * strength - strength + sum(marks) - len(marks))
        // (strength + len(marks)),
        "timing": begin_value(policy, offer["date_from"], today)
        if offer["kind"] == "event"
        else max(
            timing["preliminary"] if g["kind"] == "preliminary" else begin_value(policy, g["date_from"], today)
            for g in joinable(region, policy, code, today)
        ),
    }
    facts = {
        "deficits": {
            c: (person.percent[c], d, coverage_of(region, policy, offer, c))
            for c, d in sorted(deficits(policy, person).items(), key=lambda x: (-x[1], x[0]))
        },
        "shared": sorted(shared),
        "taught": len(person.subjects),
        "ways": sorted({(f, t or "", kilometres(region, person.municipality, t)) for f, t in open_ways}, key=str),
        "marks": (len(marks), sum(marks)),
        "needs": (len(served_needs(region, policy, person, offer)), len(person.needs)),
    }
    score = sum(policy["weights"][term] * value for term, value in values.items())
    return Item(code, offer["kind"], values, score, develops(policy, person), facts)


# ----------------------------------------------------------------------------------------------------------- the lists


def permitted(region: tables.Region, policy, person: Person, kind: str, today) -> list[Item]:
    """Everything that may be recommended, best first; the list is its beginning."""
    codes = [c for c, o in region.offers.items() if o["kind"] == kind]
    items = [scored(region, policy, person, c, today) for c in codes if not refusals(region, policy, person, c, today)]
    return sorted(items, key=lambda i: (-i.score, i.offer.encode()))


def reason_for_no_list(region: tables.Region, policy, person: Person, kind: str, today) -> str | None:
    """Why a person has no list of this kind, or None when there is one."""
    if not person.employed:
        return "not_employed"
    if not person.percent and not person.needs:
        return "not_assessed"
    codes = [c for c, o in region.offers.items() if o["kind"] == kind]
    against = [[rule for rule, _ in refusals(region, policy, person, c, today)] for c in codes]
    if any(not rules for rules in against):
        return None
    return "nothing_serves" if any(all(r >= 8 for r in rules) for rules in against) else "nothing_open"


def lists(region: tables.Region, policy, today, k: int, procedure: str | None = None):
    """(items, without_list), the two tables of the batch call."""
    items, without = [], []
    for key in region.people:
        person = person_of(region, key, today, policy, procedure)
        for kind in ("programme", "event"):
            reason = reason_for_no_list(region, policy, person, kind, today)
            if reason is not None:
                without.append((key, kind, reason))
                continue
            for rank, item in enumerate(permitted(region, policy, person, kind, today)[:k], 1):
                items.append((key, kind, rank, item))
    return items, without


def explained(region: tables.Region, policy, key: str, code: str, today, procedure=None) -> str:
    person = person_of(region, key, today, policy, procedure)
    against = refusals(region, policy, person, code, today)
    if against:
        return f"{code}: " + ", ".join(c for _, c in against)
    order = permitted(region, policy, person, region.offers[code]["kind"], today)
    place = next(i for i, item in enumerate(order) if item.offer == code)
    item = order[place]
    lines = [f"{code} {region.offers[code]['title']}", f"{place + 1} of {len(order)}: {item.score}"]
    for term, value in item.values.items():
        lines.append(f"  {term:<9} {policy['weights'][term]} x {value} = {policy['weights'][term] * value}")
    lines.append("  " + json.dumps(item.facts, ensure_ascii=False))
    return "\n".join(lines)


def main(argv=None) -> int:
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("region", type=Path)
    parser.add_argument("what", choices=["items", "without-list", "explain", "why-not"])
    parser.add_argument("person", nargs="?")
    parser.add_argument("offer", nargs="?")
    parser.add_argument("--today", type=datetime.date.fromisoformat, required=True)
    parser.add_argument("--reference", type=Path, help="default: ../reference beside the region, else the project's")
    parser.add_argument("--policy", type=Path, help="JSON laid over the default policy")
    parser.add_argument("--procedure", help="the results and the employment of one procedure alone")
    parser.add_argument("--k", type=int, default=POLICY["list_length"])
    args = parser.parse_args(argv)

    policy = dict(POLICY)
    if args.policy:
        for name, value in json.loads(args.policy.read_text(encoding="utf-8")).items():
            policy[name] = {**policy[name], **value} if isinstance(policy.get(name), dict) else value
    region = tables.read(args.region, args.reference)
    for note, count in sorted(region.notes.items()):
        print(f"note: {note}: {count}", file=sys.stderr)

    if args.what == "explain":
        print(explained(region, policy, args.person, args.offer, args.today, args.procedure))
    elif args.what == "why-not":
        person = person_of(region, args.person, args.today, policy, args.procedure)
        for rule, code in refusals(region, policy, person, args.offer, args.today):
            print(rule, code)
    else:
        out = csv.writer(sys.stdout, lineterminator="\n")
        items, without = lists(region, policy, args.today, args.k, args.procedure)
        if args.what == "without-list":
            out.writerow(["person_key", "list", "reason"])
            out.writerows(without)
        else:
            out.writerow(["person_key", "list", "rank", "offer", "score", "development", *POLICY["weights"]])
            for key, kind, rank, item in items:
                terms = [policy["weights"][t] * v for t, v in item.values.items()]
                out.writerow([key, kind, rank, item.offer, item.score, "true" if item.development else "false", *terms])
    return 0


if __name__ == "__main__":
    sys.exit(main())
