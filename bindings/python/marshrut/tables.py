# SPDX-License-Identifier: MIT
"""Tables without a store: read a region once, recommend to everybody in it. Nothing is kept, nobody signs in."""

import dataclasses
import errno
import functools
import json
import math
import os
import pathlib
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date, datetime
from decimal import Decimal
from typing import Any, Literal

from . import _marshrut
from .nouns import Policy, Report
from .progress import Progress, shown
from .values import from_plain, to_plain

# What a frame calls the columns of an answer; without it an empty one would have no types.
_types = {"rank": "int32", "score": "int64", "development": "bool"}
_texts = {"person_key", "list", "offer", "reason", "sentence_ru", "sentence_en"}

__all__ = ["Lists", "Region", "Table", "read", "recommend"]

_files = (
    "people", "staff", "organisations", "results", "needs", "procedures", "programmes", "events", "offers", "groups", "history", "ratings",
)
_reference = ("areas", "indicators", "categories", "positions", "position_aliases", "subjects", "municipalities", "organisation_kinds")

_Given = tuple[str, str, bytes | list[tuple[str, list[str]]]]


class Table(Mapping[str, list[Any]]):
    """Named columns of one length. `to_polars()`, `to_pandas()`, Arrow by `__arrow_c_stream__`; `rows()` as dicts."""

    def __init__(self, columns: Mapping[str, list[Any]]) -> None:
        self._columns = dict(columns)

    def __getitem__(self, name: str) -> list[Any]:
        return self._columns[name]

    def __iter__(self) -> Iterator[str]:
        return iter(self._columns)

    def __len__(self) -> int:
        """How many columns there are, as of any mapping; `height` counts the rows."""
        return len(self._columns)

    @property
    def height(self) -> int:
        return len(next(iter(self._columns.values()), []))

    def rows(self) -> Iterator[dict[str, Any]]:
        for values in zip(*self._columns.values(), strict=True):
            yield dict(zip(self._columns, values, strict=True))

    def _type(self, name: str) -> str:
        return "text" if name in _texts else _types.get(name, "int64")

    def to_polars(self) -> Any:
        import polars

        known = {"text": polars.String, "bool": polars.Boolean, "int32": polars.Int32, "int64": polars.Int64}
        return polars.DataFrame(self._columns, schema={name: known[self._type(name)] for name in self._columns})

    def to_pandas(self) -> Any:
        import pandas

        return pandas.DataFrame({name: pandas.Series(values, dtype={"text": "str"}.get(self._type(name), self._type(name)))
                                 for name, values in self._columns.items()})

    def __arrow_c_stream__(self, requested_schema: object = None) -> Any:
        """The table as a stream of Arrow; polars makes it."""
        return self.to_polars().__arrow_c_stream__(requested_schema)

    def __repr__(self) -> str:
        return f"<marshrut.Table, {self.height} rows of {', '.join(self._columns)}>"

    def __str__(self) -> str:
        cells = [list(self._columns), *([str(value) for value in row.values()] for row in self.rows())]
        widths = [max(len(row[i]) for row in cells) for i in range(len(self._columns))]
        sides = ["<" if self._type(name) == "text" else ">" for name in self._columns]
        return "\n".join(" ".join(f"{cell:{side}{width}}" for cell, side, width in zip(row, sides, widths, strict=True)).rstrip() for row in cells)


@dataclasses.dataclass(frozen=True)
class Reports:
    """What was not understood of each table: where, and what was probably meant."""

    tables: tuple[Report, ...]

    @property
    def rows(self) -> list[dict[str, Any]]:
        """file, line, column, value, code, nearest, ru, en of every finding."""
        return [
            {"file": one.place.file, "line": one.place.line, "column": one.place.heading, "value": one.value, "code": one.code,
             "nearest": one.nearest, "treatment": one.treatment.value, "ru": one.ru, "en": one.en}
            for table in self.tables for one in table.findings
        ]

    def __str__(self) -> str:
        return "\n".join(_said(table) for table in self.tables)


def _said(report: Report) -> str:
    lines = [f"{report.file}: {report.rows} = {report.applied} + {report.unchanged} + {report.rejected} + {report.queued}"]
    by_code: dict[str, list[Any]] = {}
    for one in report.findings:
        by_code.setdefault(one.code, []).append(one)
    for code, found in by_code.items():
        places = ", ".join(str(one.place.line) for one in found[:5]) + (" …" if len(found) > 5 else "")
        lines.append(f"  {code} {len(found)}  {places}: {found[0].ru}" + (f" → {found[0].nearest}" if found[0].nearest else ""))
    return "\n".join(lines)


class Region:
    """People and offers, read and matched once. `report`: what was not understood, where, and the nearest known."""

    def __init__(self, compiled: _marshrut.Region) -> None:
        self._compiled = compiled

    def __repr__(self) -> str:
        return f"<marshrut.Region, {self._compiled.people} people, {self._compiled.offers} offers>"

    @functools.cached_property
    def report(self) -> Reports:
        return Reports(from_plain(tuple[Report, ...], json.loads(self._compiled.reports())))


@dataclasses.dataclass(frozen=True)
class Lists:
    """What is recommended to whom. `items`: one row a person and item; `without_list`: one row a person and kind that has none."""

    items: Table
    without_list: Table
    region: Region = dataclasses.field(repr=False)
    _policy: str = dataclasses.field(repr=False)
    _today: str = dataclasses.field(repr=False)

    def explain(self, person: str | int, offer: str, *, language: Literal["ru", "en"] = "ru") -> str:
        """Why an offer stands where it stands: the lines that add up to its score. Raises the first reason why it may not be recommended."""
        if language not in ("ru", "en"):
            _refuse("bad_value", "choice", {"choice": "ru, en"}, "language")
        return self.region._compiled.explain(self._policy, self._today, str(person), offer, english=language == "en")

    def why_not(self, person: str | int, offer: str) -> list[Any]:
        """Every reason against recommending it, empty where it may be."""
        from .refusals import from_dict

        said = self.region._compiled.why_not(self._policy, self._today, str(person), offer)
        return [from_dict(one) for one in json.loads(said)]

    def to_polars(self) -> Any:
        return self.items.to_polars()

    def to_pandas(self) -> Any:
        return self.items.to_pandas()

    def __arrow_c_stream__(self, requested_schema: object = None) -> Any:
        return self.items.__arrow_c_stream__(requested_schema)


def read(
    folder: str | os.PathLike[str] | None = None, /, *, people: Any = None, staff: Any = None, organisations: Any = None, results: Any = None,
    needs: Any = None, procedures: Any = None, programmes: Any = None, events: Any = None, offers: Any = None, groups: Any = None,
    history: Any = None, ratings: Any = None, reference: Mapping[str, Any] | None = None, training_year: int | None = None,
) -> Region:
    """A folder with files of these names, or each by itself: a path, a dict of columns, pandas, polars, Arrow.

    A table given by itself stands in the place of the folder's file. Names, aliases and Russian headings are matched once; what was not
    understood stands in `region.report`. Raises `Invalid` with everything that is wrong at once (`missing_column`, `results_twice` …).
    """
    named = dict(zip(_files, (people, staff, organisations, results, needs, procedures, programmes, events, offers, groups, history, ratings),
                     strict=True))
    given = [_given(name, table) for name, table in named.items() if table is not None]
    if folder is not None:
        given += [_given(name, file) for name, file in _in(pathlib.Path(folder)) if not _stands_for(name, named)]
        if not given:
            _refuse("not_found", "folder", {"folder": pathlib.Path(folder).name}, str(folder))
    elif not given:
        _refuse("not_found", "tables", {"tables": ", ".join(_files)}, "")
    year = training_year if training_year is not None else _policy("chelyabinsk-2023").training_year
    return Region(_marshrut.read_region(given, _lists(reference or {}, given), year))


def recommend(
    people: Any, offers: Any = None, /, *, today: date | str, policy: Policy | str | Mapping[str, Any] = "chelyabinsk-2023", results: Any = None,
    needs: Any = None, groups: Any = None, history: Any = None, ratings: Any = None, reference: Mapping[str, Any] | None = None, k: int = 10,
    threads: int = 0, explain: bool | Literal["ru", "en"] = False, progress: Progress = False,
) -> Lists:
    """The lists of everybody: `recommend(region, today=…)`, or of tables: `recommend(people, offers, today=…)`.

    `offers`: one table, or a pair (programmes, events). `explain` adds the terms, which add up to the score, and their sentence. Threads,
    row order and batches never change the answer: `threads` (0: all cores) says how many may work, and the readable reference, which
    computes here, is one. Raises `Invalid` where something in the offers, or a competence, was not understood: passing it over would
    change everybody's list.
    """
    for name, number, least in (("k", k, 1), ("threads", threads, 0)):
        if isinstance(number, bool) or not isinstance(number, int) or number < least:
            _refuse("out_of_range", "least", {"least": least}, name)
    if explain not in (True, False, "ru", "en"):
        _refuse("bad_value", "choice", {"choice": "False, True, 'ru', 'en'"}, "explain")
    chosen = _policy(policy)
    chosen = dataclasses.replace(chosen, scoring=dataclasses.replace(chosen.scoring, list_length=k))
    if isinstance(people, Region):
        region = people
    else:
        pair = {"programmes": offers[0], "events": offers[1]} if isinstance(offers, tuple) else {"offers": offers}
        region = read(people=people, results=results, needs=needs, groups=groups, history=history, ratings=ratings, reference=reference,
                      training_year=chosen.training_year, **pair)
    if region._compiled.faulty:
        region._compiled.raise_faults()
    plain, day = json.dumps(to_plain(chosen)), _day(today)
    with shown(progress, "recommend") as told:
        items, without = region._compiled.recommend(plain, day, explain=bool(explain), progress=told)
    if explain:
        items.pop("sentence_ru" if explain == "en" else "sentence_en", None)
    return Lists(Table(items), Table(without), region, plain, day)


def _refuse(code: str, about: str, facts: dict[str, int | str], at: str) -> None:
    _marshrut.refuse(code, about, facts, at)


def _policy(policy: Policy | str | Mapping[str, Any]) -> Policy:
    if isinstance(policy, Policy):
        return policy
    if isinstance(policy, Mapping):
        plain = _marshrut.checked_policy(json.dumps(policy))
    elif policy.lstrip().startswith("{"):
        plain = _marshrut.checked_policy(policy)
    else:
        plain = _marshrut.policy(policy)
    return from_plain(Policy, json.loads(plain))  # type: ignore[no-any-return]


def _day(today: date | str) -> str:
    if today is None:
        _refuse("missing_today", "", {}, "today")
    if isinstance(today, datetime):
        return today.date().isoformat()
    return today.isoformat() if isinstance(today, date) else str(today)


def _in(folder: pathlib.Path) -> Iterable[tuple[str, pathlib.Path]]:
    if not folder.exists():
        _refuse("not_found", "file", {"file": folder.name}, str(folder))
    if not folder.is_dir():
        _refuse("file_failed", "", {"file": folder.name, "reason": os.strerror(errno.ENOTDIR)}, str(folder))
    return [(name, file) for name in _files if (file := folder / f"{name}.csv").exists()]


def _stands_for(name: str, named: Mapping[str, Any]) -> bool:
    """A table given by itself stands for the folder's file; people for staff, offers for programmes and events."""
    instead = {"staff": "people", "people": "staff", "programmes": "offers", "events": "offers"}
    return named[name] is not None or (name in instead and named[instead[name]] is not None)


def _lists(reference: Mapping[str, Any], given: list[_Given]) -> list[_Given]:
    """The frames of the reference lists; competences are areas and indicators in one, organisations belong to the region."""
    lists: list[_Given] = []
    for name, table in reference.items():
        if name == "competences":
            columns = dict(_columns("competences", table))
            areas = [not area for area in columns.get("area", [""] * len(columns["code"]))]
            for part, wanted in (("areas", True), ("indicators", False)):
                lists.append((part, "competences", [(heading, [cell for cell, area in zip(cells, areas, strict=True) if area is wanted])
                                                    for heading, cells in columns.items()]))
        elif name == "organisations":
            given.append(_given("providers", table))
        elif name in _reference:
            lists.append(_given(name, table))
        else:
            raise TypeError(f"no reference list is called {name!r}; known are competences, organisations, {', '.join(_reference)}")
    return lists


def _given(name: str, table: Any) -> _Given:
    if isinstance(table, str | os.PathLike):
        file = pathlib.Path(table)
        if not file.exists():
            _refuse("not_found", "file", {"file": file.name}, name)
        if file.is_dir():
            _refuse("not_a_file", "", {"folder": file.name}, name)
        return name, file.name, file.read_bytes()
    return name, name, _columns(name, table)


def _columns(name: str, table: Any) -> list[tuple[str, list[str]]]:
    """Any table as text, column by column; the input is never changed."""
    absent_nan = False
    if hasattr(table, "collect") and hasattr(table, "lazy"):  # polars.LazyFrame
        table = table.collect()
    columns: Mapping[Any, Any]
    if isinstance(table, Mapping):
        columns = table
    elif hasattr(table, "iloc") and hasattr(table, "columns"):  # pandas: NaN says absent there
        columns, absent_nan = {str(heading): table[heading].tolist() for heading in table.columns}, True
    elif hasattr(table, "get_columns"):  # polars
        columns = {series.name: series.to_list() for series in table.get_columns()}
    elif hasattr(table, "to_pydict"):  # pyarrow
        columns = table.to_pydict()
    elif hasattr(table, "__arrow_c_stream__"):
        import polars

        columns = {series.name: series.to_list() for series in polars.DataFrame(table).get_columns()}
    else:
        _refuse("bad_type", "table", {"table": name, "found": type(table).__name__}, name)
    texts = [(str(heading), [_cell(value, name, str(heading), row, absent_nan) for row, value in enumerate(_values(cells), 1)])
             for heading, cells in columns.items()]
    if name == "people" and any(heading == "person_key" and "" in cells for heading, cells in texts):
        row = next(cells.index("") + 1 for heading, cells in texts if heading == "person_key")
        _refuse("null_value", "", {}, f"people:{row} person_key")
    return texts


def _values(cells: Any) -> Sequence[Any]:
    if hasattr(cells, "to_list"):
        return cells.to_list()  # type: ignore[no-any-return]
    return cells.tolist() if hasattr(cells, "tolist") else cells  # type: ignore[no-any-return]


def _cell(value: Any, table: str, column: str, row: int, absent_nan: bool) -> str:
    """The text that stands for a value in a file of ours. Only the number of the row is told of a bad one."""
    match value:
        case None:
            return ""
        case bool():
            return "да" if value else "нет"
        case str():
            return value
        case int():
            return str(value)
        case float() if math.isnan(value) and absent_nan:
            return ""
        case float() | Decimal():
            if not math.isfinite(value):
                _refuse("not_a_number", "column", {"column": column, "row": row}, table)
            return format(Decimal(repr(value)) if isinstance(value, float) else value, "f").removesuffix(".0")
        case datetime() if value != value:  # pandas.NaT
            return ""
        case datetime():
            return value.date().isoformat()
        case date():
            return value.isoformat()
        case list() | tuple() | set() | frozenset():
            return ";".join(_cell(one, table, column, row, absent_nan) for one in value)
    if hasattr(value, "tolist"):  # NumPy: an array or a scalar
        return _cell(value.tolist(), table, column, row, absent_nan)
    if value != value or type(value).__name__ == "NAType":
        return ""
    _refuse("bad_type", "column", {"column": column, "row": row, "found": type(value).__name__}, table)
    raise AssertionError
