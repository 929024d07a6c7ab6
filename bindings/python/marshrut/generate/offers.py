# SPDX-License-Identifier: MIT
"""The catalogue of a region, its groups and the marks it got, made so that every rule of recommendation refuses somebody."""

from __future__ import annotations

import datetime
import random

from .reference import Reference
from .sheets import Row

OWN_INDICATORS = ["S03", "S06", "S10", "M02", "M03", "M05", "M09", "M10", "P02", "P03", "P05", "C02", "C03", "C04", "G02", "G05"]
GROUP_COLUMNS = ["code", "programme", "kind", "year", "form", "date_from", "date_to", "capacity", "reserved", "apply_from",
                 "apply_to", "municipality", "venue", "order_number", "order_date"]


def columns_of(catalogue: dict[str, dict[str, str]], reference: Reference, programmes: bool) -> list[str]:
    own = ["published", "included"] + (["programme_kind", "document_kind", "min_education"] if programmes else [])
    first = next(iter(catalogue.values()))
    return list(first) + own + [f"min_{a}" for a in reference.areas] + OWN_INDICATORS


def with_own_figures(rng: random.Random, reference: Reference, rows: list[Row]) -> None:
    """A third of the offers name indicators they cover, a tenth ask for something on entry."""
    for row in rng.sample(rows, len(rows) // 3):
        covered = [i for i in OWN_INDICATORS if float(row.get("w_" + reference.indicators[i]["area"]) or 0) >= 0.3]
        for indicator in rng.sample(covered, min(len(covered), rng.randint(1, 3))):
            near = float(row["w_" + reference.indicators[indicator]["area"]]) + rng.uniform(-0.35, 0.25)
            row[indicator] = f"{max(0.0, min(1.0, near)):.2f}"
    for row in rng.sample(rows, len(rows) // 10):
        heaviest = max(reference.areas, key=lambda a: float(row.get("w_" + a) or 0))
        row["min_" + heaviest] = str(rng.choice([40, 50, 60, 70]))


def programmes(rng: random.Random, reference: Reference) -> list[Row]:
    rows = [Row(r) for r in reference.programmes.values()]
    with_own_figures(rng, reference, rows)
    plain = [r for r in rows if r["training_year"] == "2024" and "*" in r["target_subjects"]]
    withdrawn, apart = rng.sample(plain, 2)
    withdrawn["published"] = "нет"
    apart["included"] = "нет"
    for row in rng.sample(rows, 6):
        row["min_education"] = "vo"
    for row in rng.sample([r for r in rows if r["delivery_form"] == "mixed"], 8):
        row.update(delivery_form="mixed;distance", delivery_form_ru="очно-заочно;дистанционно")
    for number, (title, hours, positions, subjects, stages) in enumerate(RETRAINING, 901):
        made = Row(rows[0])
        made.update({c: "" for c in (*OWN_INDICATORS, *(f"min_{a}" for a in reference.areas))})
        made.update(
            code=f"DPP-24-{number}", title_ru=title, hours=hours, provider="chippkro", target_positions=positions,
            target_subjects=subjects, stages=stages, w_subject="0.6", w_communicative="0.4", w_psych_ped="0.6",
            w_methodical="0.8", w_managerial="0.7", weights_basis="invented", delivery_form="mixed",
            delivery_form_ru="очно-заочно", group_size="25", training_year="2024", source="invented", published="",
            included="", programme_kind="retraining", document_kind="diploma", min_education="vo")
        rows.append(made)
    return rows


RETRAINING = [
    ("Педагогика дополнительного образования: профессиональная переподготовка", "288", "additional_ed_teacher;pedagogue_organiser",
     "*", "additional"),
    ("Менеджмент в образовании: профессиональная переподготовка", "260", "*", "*", "all"),
]


def events(rng: random.Random, reference: Reference) -> list[Row]:
    rows = [Row(r) for r in reference.events.values()]
    with_own_figures(rng, reference, rows)
    rng.choice([r for r in rows if r["type"] == "webinar" and r["date_from"] > "2023-07-01"])["published"] = "нет"
    towns = rng.sample(sorted(reference.municipalities), 5)
    for number, town in enumerate(towns, 901):
        day = datetime.date(2023, 8, 24) + datetime.timedelta(days=rng.randint(0, 240))
        place = reference.municipalities[town]
        made = Row({c: "" for c in rows[0]})
        made.update(
            code=f"EV-{day:%y}-{number}", title_ru=f"Муниципальный методический день: {place['name_ru']}", type="seminar",
            type_ru="семинар", organiser="chippkro", level="municipal", target_positions="*", target_subjects="*", stages="all",
            w_subject="0.1", w_communicative="0.5", w_psych_ped="0.4", w_methodical="0.7", w_managerial="0.0",
            weights_basis="invented", participation_forms="listener;speaker", participation_forms_ru="слушатель;спикер",
            date_from=str(day), date_to=str(day), mode="offline", place_ru=place["centre_ru"], municipality=town,
            source="invented")
        rows.append(made)
    return rows


def groups(rng: random.Random, reference: Reference, rows: list[Row]) -> list[Row]:
    """A preliminary group of its year for every programme; dated ones in autumn and spring for four of ten."""
    out = []
    towns = ["chelyabinskiy_go"] * 6 + ["magnitogorskiy_go", "miasskiy_go", "zlatoustovskiy_go"]
    for row in rows:
        year = int(row["training_year"])
        out.append(Row(
            code=row["code"] + "/1", programme=row["code"], kind="preliminary", year=str(year),
            apply_from=f"{year - 1}-06-01", apply_to=f"{year}-12-31"))
        if rng.random() >= 0.4:
            continue
        for number in range(2, 2 + rng.randint(1, 2)):
            autumn = rng.random() < 0.5
            begins = datetime.date(year - 1, 9, 11) + datetime.timedelta(days=rng.randint(0, 80))
            if not autumn:
                begins = datetime.date(year, 1, 15) + datetime.timedelta(days=rng.randint(0, 120))
            ends = begins + datetime.timedelta(days=max(4, int(row["hours"]) // 3))
            distance = row["delivery_form"] == "distance"
            group = Row(
                code=f"{row['code']}/{number}", programme=row["code"], kind="dated",
                # a group of the autumn may belong to the training year that follows
                year=str(year) if autumn and rng.random() < 0.6 else "",
                date_from=str(begins), date_to=str(ends),
                capacity=str(1000 if distance else rng.choice([20, 25, 25, 25, 30])),
                apply_from=str(begins - datetime.timedelta(days=rng.choice([30, 60, 110, 200]))),
                apply_to=str(begins - datetime.timedelta(days=rng.choice([3, 7, 10]))))
            forms = row["delivery_form"].split(";")
            if len(forms) > 1 and rng.random() < 0.7:
                group["form"] = rng.choice(forms)
            if not distance:
                group["municipality"] = rng.choice(towns) if rng.random() < 0.5 else ""
                group["venue"] = "учебный корпус, аудитория " + str(rng.randint(101, 420))
                if rng.random() < 0.25:
                    group["reserved"] = "magnitogorskiy_go:5;miasskiy_go:3"
            out.append(group)
    return out


def ratings(rng: random.Random, offers: list[Row]) -> list[Row]:
    out = []
    for row in offers:
        if rng.random() < 0.45:
            marks = rng.choices([5, 4, 3, 2, 1], rng.choice([(60, 28, 9, 2, 1), (35, 40, 17, 5, 3), (80, 15, 4, 1, 0)]), k=rng.randint(3, 40))
            out += [Row(offer=row["code"], mark=str(m)) for m in marks]
    return out
