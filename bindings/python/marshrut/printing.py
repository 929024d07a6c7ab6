# SPDX-License-Identifier: MIT
"""How the tool shows answers to people: values as lines, lists as tables, reports as an operator reads them."""

import csv
import io
import pathlib
from typing import Any

from rich.console import Console
from rich.table import Table as Grid

from . import _marshrut
from .nouns import Audited, Report
from .tables import Table
from .values import to_plain

__all__ = ["audited", "report", "shown", "write_csv"]


def _drawn(grid: Grid) -> str:
    text = io.StringIO()
    Console(file=text, width=160).print(grid)
    return text.getvalue().rstrip("\n")


def shown(answer: Any, language: str = "ru") -> str:
    """An answer of the door as people read it."""
    if isinstance(answer, list) and answer and all(isinstance(one, dict) for one in answer):
        columns = list(dict.fromkeys(name for one in answer for name, value in one.items() if not isinstance(value, dict | list)))
        grid = Grid(*columns, box=None, pad_edge=False)
        for one in answer:
            grid.add_row(*(_plain(one.get(name), language) for name in columns))
        return _drawn(grid)
    if isinstance(answer, dict):
        return "\n".join(f"{name}: {_plain(value, language)}" for name, value in answer.items())
    return "—" if answer == [] else _plain(answer, language)


_YES_NO = {"ru": ("нет", "да"), "en": ("no", "yes")}


def _plain(value: Any, language: str) -> str:
    if value is None:
        return "—"
    if isinstance(value, bool):
        return _YES_NO[language][value]
    if isinstance(value, dict):
        return "{" + ", ".join(f"{name}: {_plain(inner, language)}" for name, inner in value.items()) + "}"
    if isinstance(value, list):
        return "[" + ", ".join(_plain(one, language) for one in value) + "]"
    return str(value)


def report(one: Report, language: str) -> str:
    """Counts, then what was rejected, what waits, what was taken with remarks."""
    import json

    return _marshrut.print_report(json.dumps(to_plain(one)), english=language == "en").rstrip("\n")


def audited(found: Audited, language: str) -> str:
    """A line for each fault and the sum of them."""
    import json

    return _marshrut.print_audit(json.dumps(to_plain(found)), english=language == "en").rstrip("\n")


def write_csv(table: Table, file: pathlib.Path) -> None:
    with file.open("w", encoding="utf-8", newline="") as out:
        writer = csv.writer(out)
        writer.writerow(table)
        writer.writerows(row.values() for row in table.rows())
