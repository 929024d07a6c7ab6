# SPDX-License-Identifier: MIT
"""The demo on a small region: the same pages from memory and from a file, nothing violated, and somebody refused by every rule."""

from __future__ import annotations

import pathlib

import pytest

from marshrut.demo import Summary, demo


@pytest.fixture(scope="module")
def lived(tmp_path_factory: pytest.TempPathFactory) -> dict[str, tuple[pathlib.Path, Summary]]:
    folders = {store: tmp_path_factory.mktemp("demo") / store for store in ("memory:", "sqlite")}
    return {store: (folder, demo(folder, people=500, store=store)) for store, folder in folders.items()}


def test_memory_and_sqlite_give_the_same_bytes_of_every_page(lived: dict[str, tuple[pathlib.Path, Summary]]) -> None:
    def pages(folder: pathlib.Path) -> dict[str, bytes]:
        return {file.name: file.read_bytes() for file in folder.iterdir() if file.suffix in {".html", ".csv", ".txt"}}

    first, second = (pages(folder) for folder, _ in lived.values())
    assert len(first) == 12 and first.keys() == second.keys()
    assert [name for name in first if first[name] != second[name]] == []


def test_the_audit_finds_nothing(lived: dict[str, tuple[pathlib.Path, Summary]]) -> None:
    assert [summary.violations for _, summary in lived.values()] == [0, 0]


def test_the_journal_holds_a_refusal_of_every_kind_that_practice_knows_and_the_summary_shows_it(
    lived: dict[str, tuple[pathlib.Path, Summary]]
) -> None:
    expected = {"window_closed", "wrong_organisation", "not_the_provider", "not_in_list", "group_full", "no_consent", "stale_version"}
    for _, summary in lived.values():
        assert expected <= summary.refusals.keys()
        shown = next(line for line in summary.print().splitlines() if line.startswith("отказы в журнале: "))
        assert all(code in shown for code in expected)
