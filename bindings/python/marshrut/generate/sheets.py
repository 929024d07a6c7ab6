# SPDX-License-Identifier: MIT
"""Rows, files and the truth about what was planted in them."""

from __future__ import annotations

import csv
import io
import random
from pathlib import Path


def stream(seed: int, name: str) -> random.Random:
    """A stream of its own for each purpose, so that a change in one place moves nothing elsewhere."""
    return random.Random(f"{seed}:{name}")


class Row(dict):
    """One record. `faults` are (kind, detail, another row or None); `raw` replaces the cells as they are written."""

    def __init__(self, *args, **values):
        super().__init__(*args, **values)
        self.faults: list[tuple[str, str, Row | None]] = []
        self.raw: list[str] | None = None
        self.line = 0

    def fault(self, kind: str, detail: str = "", other: Row | None = None) -> None:
        self.faults.append((kind, detail, other))

    def copy(self) -> Row:
        return Row(self)


class Sheet:
    """A file: its columns as (identifier, title), its rows, and how it is written."""

    def __init__(self, name, columns, rows, *, delivery=1, encoding="utf-8", separator=",", newline="\n", title=False):
        self.name, self.rows, self.delivery = name, rows, delivery
        self.columns = [(c, c) if isinstance(c, str) else c for c in columns]
        self.encoding, self.separator, self.newline, self.title = encoding, separator, newline, title

    def text(self) -> str:
        """The whole file; every row learns its physical line, the header's being 1."""
        out = io.StringIO()
        writer = csv.writer(out, delimiter=self.separator, lineterminator=self.newline)
        writer.writerow([title if self.title else name for name, title in self.columns])
        line = 2
        for row in self.rows:
            row.line = line
            before = out.tell()
            writer.writerow(row.raw if row.raw is not None else [row.get(name, "") for name, _ in self.columns])
            out.seek(before)
            line += out.read().count("\n")
        return out.getvalue()


def write(out: Path, sheets: list[Sheet], whole: list[tuple[str, bytes, str, str]]) -> list[list[object]]:
    """Writes everything and returns the truth: delivery, file, line, kind, detail."""
    for sheet in sheets:
        path = out / sheet.name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(sheet.text().encode(sheet.encoding))
    truth: list[list[object]] = []
    for sheet in sheets:
        for row in sheet.rows:
            for kind, detail, other in row.faults:
                said = detail if other is None else f"{detail} {other.line}"
                truth.append([sheet.delivery, sheet.name, row.line, kind, said])
    for name, content, kind, detail in whole:
        path = out / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)
        truth.append([1, name, "", kind, detail])
    with (out / "truth.csv").open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(["delivery", "file", "line", "kind", "detail"])
        writer.writerows(truth)
    return truth
