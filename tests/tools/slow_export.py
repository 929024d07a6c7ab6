#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""A region as the tables of the batch call: codes instead of spellings, one row a person, percents instead of points.

    slow_export.py REGION --today 2023-06-20 --out DIR

What an engine needs to be compared with slow_scoring.py without an importer: people.csv, offers.csv, groups.csv,
history.csv, ratings.csv. People without an active employment are left out, because these tables have no word for them.
"""

from __future__ import annotations

import argparse
import csv
import datetime
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))
import slow_scoring as slow  # noqa: E402
import slow_tables as tables  # noqa: E402


def listed(codes) -> str:
    return ";".join(sorted(codes))


def shown(cell) -> str:
    return "" if cell is None else str(cell)


def export(region: tables.Region, today: datetime.date, out: Path, procedure: str | None = None) -> None:
    out.mkdir(parents=True, exist_ok=True)
    competences = [*region.areas, *region.indicators]

    def write(name: str, header: list[str], rows) -> None:
        with (out / name).open("w", encoding="utf-8", newline="") as file:
            writer = csv.writer(file, lineterminator="\n")
            writer.writerow(header)
            writer.writerows(rows)

    people = [slow.person_of(region, key, today, procedure=procedure) for key in region.people]
    write(
        "people.csv",
        ["person_key", "position", "subjects", "municipality", "stages", "needs", *(f"percent_{c}" for c in competences)],
        ([p.key, shown(p.position), listed(p.subjects), shown(p.municipality), listed(p.stages), listed(p.needs),
          *(shown(p.percent.get(c)) for c in competences)] for p in people if p.employed))

    def place(offer: dict) -> str | None:
        provider = region.organisations.get(offer["provider"] or "", {})
        return offer["municipality"] or (provider.get("municipality") if offer["kind"] == "programme" else None)

    write(
        "offers.csv",
        ["code", "kind", "title_ru", "target_positions", "target_subjects", "stages", "delivery_form", "municipality", "level", "type",
         "programme_kind", "date_from", "published", "included", "training_year",
         *(f"w_{a}" for a in region.areas), *(f"min_{a}" for a in region.areas), *region.indicators],
        ([o["code"], o["kind"], o["title"], listed(o["target_positions"]), listed(o["target_subjects"]), listed(o["stages"]),
          ";".join({"online": "distance", "offline": "full_time"}.get(f, f) for f in o["forms"]), shown(place(o)), o["level"], o["type"],
          o["programme_kind"], shown(o["date_from"]), "да" if o["published"] else "нет", "да" if o["included"] else "нет",
          shown(o["training_year"]), *(f"{o['w'][a] / 100:.2f}" for a in region.areas), *(shown(o["min"].get(a)) for a in region.areas),
          *(f"{o['own'][i] / 100:.2f}" if i in o["own"] else "" for i in region.indicators)] for o in region.offers.values()))

    if region.groups is not None:
        columns = ["code", "kind", "year", "form", "date_from", "capacity", "taken", "apply_from", "apply_to", "municipality"]
        write("groups.csv", ["programme", *columns],
              ([programme, *(shown(g[c]) for c in columns)] for programme, several in region.groups.items() for g in several))
    write("history.csv", ["person_key", "programme", "date"],
          ([key, programme, day] for key, several in region.history.items() if key in region.people for programme, day in several))
    write("ratings.csv", ["offer", "mark"], ([offer, mark] for offer, marks in region.ratings.items() for mark in marks))


def main(argv=None) -> int:
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("region", type=Path)
    parser.add_argument("--today", type=datetime.date.fromisoformat, required=True)
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--reference", type=Path)
    parser.add_argument("--procedure", help="results and employment of one procedure alone")
    args = parser.parse_args(argv)
    export(tables.read(args.region, args.reference), args.today, args.out, args.procedure)
    return 0


if __name__ == "__main__":
    sys.exit(main())
