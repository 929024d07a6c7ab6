# SPDX-License-Identifier: MIT
"""Reading for slow_scoring.py: a folder in the import formats and the reference lists become plain dictionaries.

Understands the encodings, separators and headings of the formats; a value that no list knows is left out and counted
in `notes`. Staff rows without consent, and rows without a person key, are left out as the formats say.
"""

from __future__ import annotations

import csv
import datetime
import decimal
import fractions
import io
import re
import unicodedata
from dataclasses import dataclass, field
from pathlib import Path

TITLES = {
    "код сотрудника": "person_key", "фамилия": "surname", "имя": "name", "отчество": "patronymic", "организация": "organisation",
    "должность": "position", "основная должность": "position", "вид занятости": "employment_kind", "принят": "from",
    "уволен": "to", "преподаваемые предметы": "taught_subjects", "согласие на обработку пдн": "consent",
    "код": "organisation_key", "наименование": "name", "краткое наименование": "short_name", "тип": "kind",
    "муниципалитет": "municipality", "головная организация": "parent",
    "процедура": "procedure", "группа": "group", "дата": "date", "компетенция": "competence", "баллы": "points",
    "максимум": "max_points", "результат, %": "percent",
}
EMPTY = {"", "н/д", "—", "-"}


@dataclass
class Region:
    people: dict[str, list[dict]] = field(default_factory=dict)
    organisations: dict[str, dict] = field(default_factory=dict)
    kinds: dict[str, dict] = field(default_factory=dict)
    categories: dict[str, dict] = field(default_factory=dict)
    positions: dict[str, dict] = field(default_factory=dict)
    subjects: dict[str, dict] = field(default_factory=dict)
    municipalities: dict[str, tuple[float, float]] = field(default_factory=dict)
    areas: dict[str, str] = field(default_factory=dict)
    indicators: dict[str, str] = field(default_factory=dict)
    procedures: dict[str, dict] = field(default_factory=dict)
    results: dict[str, list[dict]] = field(default_factory=dict)
    needs: dict[str, list[str]] = field(default_factory=dict)
    history: dict[str, list[tuple[str, datetime.date]]] = field(default_factory=dict)
    ratings: dict[str, list[int]] = field(default_factory=dict)
    groups: dict[str, list[dict]] | None = None
    offers: dict[str, dict] = field(default_factory=dict)
    notes: dict[str, int] = field(default_factory=dict)

    def note(self, text: str) -> None:
        self.notes[text] = self.notes.get(text, 0) + 1


# -------------------------------------------------------------------------------------------------------------- values


def plain(text: str) -> str:
    """The form in which names are compared."""
    text = unicodedata.normalize("NFKC", text)
    text = re.sub("[\u200b-\u200f\u2060\u00ad\ufeff]", "", text).casefold().replace("ё", "е")
    return " ".join(text.split())


def codes(cell: str | None) -> list[str]:
    out = [c.strip() for c in (cell or "").split(";") if c.strip()]
    return ["*" if c == "all" else c for c in out]


def day(cell: str | None) -> datetime.date | None:
    cell = (cell or "").strip().removesuffix("г.").strip()
    if not cell:
        return None
    dotted = re.fullmatch(r"(\d{1,2})\.(\d{1,2})\.(\d{4})", cell)
    if dotted:
        return datetime.date(int(dotted[3]), int(dotted[2]), int(dotted[1]))
    return datetime.date.fromisoformat(cell)


def flag(cell: str | None, default: bool = True) -> bool:
    cell = plain(cell or "")
    return default if not cell else cell not in {"нет", "no", "false", "0"}


def whole(cell: str | None) -> int | None:
    cell = (cell or "").strip()
    return int(cell) if re.fullmatch(r"\d+", cell) else None


def hundredths(cell: str | None) -> int | None:
    """A weight 0…1 as 0…100, rounded half up; exact, because it starts from the written digits."""
    cell = (cell or "").strip().replace(",", ".")
    if not cell:
        return None
    return int((decimal.Decimal(cell) * 100).quantize(decimal.Decimal(1), decimal.ROUND_HALF_UP))


def thousandths(cell: str) -> fractions.Fraction | None:
    """A percent 0…100 as points of 1000, exactly; None: absent or not a percent."""
    cell = cell.replace("\u00a0", " ").strip()
    if plain(cell) in EMPTY:
        return None
    match = re.fullmatch(r"(\d+)(?:[.,](\d+))?\s*%?", cell)
    if not match or not cell.rstrip(" %").isascii():
        return None
    value = decimal.Decimal(match[1] + "." + (match[2] or "0"))
    return fractions.Fraction(value) * 10 if value <= 100 else None


# --------------------------------------------------------------------------------------------------------------- files


def decoded(raw: bytes) -> str:
    if raw.startswith(b"\xff\xfe"):
        return raw.decode("utf-16")
    try:
        return raw.decode("utf-8-sig")
    except UnicodeDecodeError:
        return raw.decode("cp1251")


def rows(path: Path):
    """Dictionaries by identifier; headings are matched after folding, Russian titles become identifiers."""
    if not path.exists():
        return
    text = decoded(path.read_bytes())
    if text.lower().startswith("sep="):
        text = text.split("\n", 1)[1]
    head = text.split("\n", 1)[0]
    separator = max(";,\t", key=head.count)
    table = csv.reader(io.StringIO(text, newline=""), delimiter=separator)
    titles = [TITLES.get(plain(t), plain(t)) for t in next(table, [])]
    titles = [t.upper() if re.fullmatch(r"[a-z]\d\d", t) else t for t in titles]
    for cells in table:
        if any(c.strip() for c in cells) and len(cells) == len(titles):
            yield dict(zip(titles, (c.strip() for c in cells)))


class Spellings:
    """Known spellings of one list, folded; the longest wins inside a cell with several."""

    def __init__(self):
        self.known: dict[str, str] = {}

    def add(self, code: str, *texts: str) -> None:
        for text in (code, *texts):
            if text.strip():
                self.known.setdefault(plain(text), code)

    def find(self, text: str | None) -> str | None:
        return self.known.get(plain(text or ""))

    def all_in(self, cell: str, unknown) -> list[str]:
        text = plain(cell)
        by_length = sorted(self.known, key=lambda s: (-len(s), s))
        out: list[str] = []
        while text := text.lstrip(" ,;/"):
            hit = next((s for s in by_length if text.startswith(s) and text[len(s):].lstrip()[:1] in ("", ",", ";", "/")), None)
            if hit is None:
                hit = re.split("[,;/]", text, maxsplit=1)[0]
                unknown()
            elif self.known[hit] not in out:
                out.append(self.known[hit])
            text = text[len(hit):]
        return out


# ----------------------------------------------------------------------------------------------------------- reference


def read_reference(region: Region, folder: Path) -> dict[str, Spellings]:
    lists = {name: Spellings() for name in ("kind", "municipality", "competence", "subject", "position")}
    for row in rows(folder / "organisation_kinds.csv"):
        region.kinds[row["code"]] = {"stages": codes(row["stages"]), "is_unit": flag(row["is_unit"], False)}
        lists["kind"].add(row["code"], row["label_ru"], *row["spellings"].split(";"))
    for row in rows(folder / "municipalities.csv"):
        region.municipalities[row["code"]] = (float(row["lat"]), float(row["lon"]))
        lists["municipality"].add(row["code"], row["oktmo"], row["name_ru"])
    for row in rows(folder / "categories.csv"):
        region.categories[row["code"]] = {
            "positions": codes(row["positions"]), "organisation_kinds": codes(row["organisation_kinds"])}
    for row in rows(folder / "positions.csv"):
        region.positions[row["code"]] = {"category": row["category"], "implied_subjects": codes(row["implied_subjects"])}
        lists["position"].add(row["code"], row["name_ru"])
    for row in rows(folder / "subjects.csv"):
        region.subjects[row["code"]] = {"parts": codes(row["parts"])}
    for name in ("name_ru", "aliases"):  # names before aliases: an alias never takes another subject's name
        for row in rows(folder / "subjects.csv"):
            lists["subject"].add(row["code"], *row[name].split(";"))
    for row in rows(folder / "areas.csv"):
        region.areas[row["code"]] = row["name_ru"]
        lists["competence"].add(row["code"], row["name_ru"], *row["spellings"].split(";"))
    for row in rows(folder / "indicators.csv"):
        region.indicators[row["code"]] = row["area"]
        lists["competence"].add(row["code"], row["name_ru"])
    for row in rows(folder / "dpo_organisations.csv"):
        region.organisations[row["code"]] = {
            "kind": row["kind"], "municipality": row["municipality"] or None, "parent": row["parent"] or None,
            "names": [row["full_name_ru"], row["short_name_ru"]]}
    return lists


# --------------------------------------------------------------------------------------------------------------- people


def read_organisations(region: Region, folder: Path, lists) -> Spellings:
    for row in rows(folder / "organisations.csv"):
        key, kind = row["organisation_key"], lists["kind"].find(row["kind"])
        if kind is None:
            region.note("organisation of unknown kind")
            continue
        region.organisations[key] = {
            "kind": kind, "municipality": lists["municipality"].find(row.get("municipality")),
            "parent": row.get("parent") or None, "names": [row["name"], row.get("short_name", "")]}
    names, owners = Spellings(), {}
    for key, card in region.organisations.items():
        names.add(key)
        for name in {plain(n) for n in card["names"] if n.strip()}:
            owners.setdefault(name, []).append(key)
    for name, keys in owners.items():
        if len(keys) == 1:  # an ambiguous name finds nobody
            names.add(keys[0], name)
    for card in region.organisations.values():
        if card["parent"] is not None:
            card["parent"] = names.find(card["parent"])
    return names


def employment(region: Region, row: dict, lists, organisations: Spellings) -> dict:
    def known(name: str, cell: str | None):
        found = lists[name].find(cell)
        if found is None and (cell or "").strip():
            region.note(f"unknown {name}")
        return found

    return {
        "organisation": organisations.find(row.get("organisation")),
        "organisation_kind": known("kind", row.get("organisation_kind")),
        "position": known("position", row.get("position")),
        "subjects": lists["subject"].all_in(
            row.get("taught_subjects") or row.get("subjects") or "", lambda: region.note("unknown subject")),
        "stages": codes(row.get("stages")),
        "municipality": known("municipality", row.get("municipality")),
        "main": plain(row.get("employment_kind") or "") == "основная",
        "from": day(row.get("from")), "to": day(row.get("to")),
    }


def read_people(region: Region, folder: Path, lists) -> None:
    organisations = read_organisations(region, folder, lists)
    refused, kept = set(), []
    for row in rows(folder / "staff.csv"):
        if not row.get("person_key"):
            region.note("staff row without a person key")
        elif not flag(row.get("consent"), False):
            refused.add(row["person_key"])
        else:
            kept.append(row)
    for row in kept:
        if row["person_key"] in refused:
            region.note("staff row without consent")
        else:
            region.people.setdefault(row["person_key"], []).append(employment(region, row, lists, organisations))
    for row in rows(folder / "people.csv"):  # the table of the batch call
        key = row["person_key"]
        region.people[key] = [employment(region, row, lists, organisations)]
        for title, cell in row.items():
            competence = lists["competence"].find(title.removeprefix("percent_").removesuffix(", %"))
            points = thousandths(cell) if competence else None
            if points is not None:
                region.results.setdefault(key, []).append(
                    {"procedure": None, "competence": competence, "date": None, "points": points, "max": 1000})
        region.needs.setdefault(key, []).extend(codes(row.get("needs")))


def read_results(region: Region, folder: Path, lists) -> None:
    names = Spellings()
    for row in rows(folder / "procedures.csv"):
        region.procedures[row["code"]] = {"category": codes(row["category"])}
        names.add(row["code"], row["name"])
    for path in (folder / "results.csv", folder / "needs.csv"):
        for row in rows(path):
            key = row["person_key"]
            needs = path.name == "needs.csv" or plain(row.get("procedure", "")) == "потребность"
            competence = lists["competence"].find(row["competence"])
            if needs:
                need = competence or lists["subject"].find(row["competence"])
                if need is None:
                    region.note("unknown need")
                elif need not in region.needs.setdefault(key, []):
                    region.needs[key].append(need)
                continue
            points, most = whole(row.get("points")), whole(row.get("max_points"))
            if points is None or not most:
                if plain(row.get("percent", "")) in EMPTY and not row.get("points"):
                    continue  # absent, never zero
                points, most = thousandths(row.get("percent", "")), 1000
            if competence is None or points is None or points > most:
                region.note("result without a known competence or figure")
                continue
            region.results.setdefault(key, []).append({
                "procedure": names.find(row.get("procedure")), "competence": competence, "date": day(row["date"]),
                "points": points, "max": most})
    for row in rows(folder / "history.csv"):
        region.history.setdefault(row["person_key"], []).append((row["programme"], day(row["date"])))


# --------------------------------------------------------------------------------------------------------------- offers


def offer(region: Region, row: dict, kind: str) -> dict:
    event = kind == "event"
    forms = codes(row.get("mode" if event else "delivery_form") or row.get("delivery_form")) or ["distance"]
    return {
        "code": row["code"], "kind": kind, "title": row.get("title_ru", ""),
        "provider": row.get("provider") or row.get("organiser"),
        "target_positions": codes(row.get("target_positions")) or ["*"],
        "target_subjects": codes(row.get("target_subjects")) or ["*"],
        "stages": codes(row.get("stages")) or ["*"],
        "w": {a: hundredths(row.get("w_" + a)) or 0 for a in region.areas},
        "own": {i: hundredths(row[i]) for i in region.indicators if row.get(i)},
        "min": {a: whole(row.get("min_" + a)) for a in region.areas if whole(row.get("min_" + a)) is not None},
        "forms": forms, "municipality": row.get("municipality") or None,
        "level": row.get("level") or "regional", "type": row.get("type", ""),
        "programme_kind": row.get("programme_kind") or "professional_development",
        "published": flag(row.get("published")), "included": flag(row.get("included")),
        "training_year": whole(row.get("training_year")), "date_from": day(row.get("date_from")),
    }


def read_offers(region: Region, folder: Path, lists) -> None:
    for kind, name in (("programme", "programmes.csv"), ("event", "events.csv")):
        for row in rows(folder / name):
            region.offers[row["code"]] = offer(region, row, kind)
    for row in rows(folder / "offers.csv"):
        region.offers[row["code"]] = offer(region, row, row["kind"])
    for row in rows(folder / "ratings.csv"):
        region.ratings.setdefault(row["offer"], []).append(int(row["mark"]))
    if (folder / "groups.csv").exists():
        region.groups = {}
    for row in rows(folder / "groups.csv"):
        begins = day(row["date_from"])
        region.groups.setdefault(row["programme"], []).append({
            "code": row["code"], "kind": row["kind"], "form": row.get("form") or None, "date_from": begins,
            "year": whole(row.get("year")) or (begins.year if begins else None),
            "apply_from": day(row.get("apply_from")), "apply_to": day(row.get("apply_to")),
            "capacity": whole(row.get("capacity")), "taken": whole(row.get("taken")) or 0,
            "municipality": lists["municipality"].find(row.get("municipality"))})


def read(folder: Path, reference: Path | None = None) -> Region:
    beside = folder.parent / "reference"
    ours = Path(__file__).parents[2] / "examples" / "data" / "reference"
    region = Region()
    lists = read_reference(region, reference or (beside if beside.exists() else ours))
    read_people(region, folder, lists)
    read_results(region, folder, lists)
    read_offers(region, folder, lists)
    return region
