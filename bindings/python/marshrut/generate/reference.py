# SPDX-License-Identifier: MIT
"""The reference lists on which a region is made."""

from __future__ import annotations

import csv
from dataclasses import dataclass
from pathlib import Path

NAMES = ("municipalities", "positions", "subjects", "areas", "indicators", "categories", "organisation_kinds",
         "dpo_organisations", "programmes", "events")


@dataclass
class Reference:
    municipalities: dict[str, dict[str, str]]
    positions: dict[str, dict[str, str]]
    subjects: dict[str, dict[str, str]]
    areas: dict[str, dict[str, str]]
    indicators: dict[str, dict[str, str]]
    categories: dict[str, dict[str, str]]
    organisation_kinds: dict[str, dict[str, str]]
    dpo_organisations: dict[str, dict[str, str]]
    programmes: dict[str, dict[str, str]]
    events: dict[str, dict[str, str]]


def folder() -> Path:
    """The lists beside the installed package, or those of the source tree."""
    here = Path(__file__).resolve()
    places = [here.parents[1] / "reference"]
    if len(here.parents) > 4:
        places.append(here.parents[4] / "examples" / "data" / "reference")
    for place in places:
        if (place / "programmes.csv").exists():
            return place
    raise FileNotFoundError("reference lists: not found; name their folder with reference=…")


def read(place: Path | None) -> Reference:
    place = place or folder()
    lists = {}
    for name in NAMES:
        with (place / f"{name}.csv").open(encoding="utf-8", newline="") as file:
            lists[name] = {row["code"]: row for row in csv.DictReader(file)}
    return Reference(**lists)
