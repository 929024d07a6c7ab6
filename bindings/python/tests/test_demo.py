# SPDX-License-Identifier: MIT
"""The demo on a small region: the same pages from memory and from a file, nothing violated, and somebody refused by every rule."""

from __future__ import annotations

import pathlib
import re

import pytest

from marshrut.demo import Summary, demo


@pytest.fixture(scope="module")
def lived(tmp_path_factory: pytest.TempPathFactory) -> dict[str, tuple[pathlib.Path, Summary]]:
    lives = {"memory:": "memory:", "sqlite": "sqlite", "again": "memory:"}
    folders = {life: tmp_path_factory.mktemp("demo") / life for life in lives}
    return {life: (folder, demo(folder, people=500, store=lives[life])) for life, folder in folders.items()}


def pages(folder: pathlib.Path) -> dict[str, bytes]:
    return {file.name: file.read_bytes() for file in folder.iterdir() if file.suffix in {".html", ".csv", ".txt"}}


def test_memory_and_sqlite_give_the_same_bytes_of_every_page(lived: dict[str, tuple[pathlib.Path, Summary]]) -> None:
    first, second, _ = (pages(folder) for folder, _ in lived.values())
    assert len(first) == 12 and first.keys() == second.keys()
    assert [name for name in first if first[name] != second[name]] == []


def test_the_same_seed_gives_the_same_bytes(lived: dict[str, tuple[pathlib.Path, Summary]]) -> None:
    first, _, again = (pages(folder) for folder, _ in lived.values())
    assert first == again


def test_the_counts_of_the_summary_add_up(lived: dict[str, tuple[pathlib.Path, Summary]]) -> None:
    sums = 0
    for _, _, what in lived["memory:"][1].lines:
        for whole, parts in re.findall(r"(\d+) = (\d+ [^;]*)", what):
            assert int(whole) == sum(int(one) for one in re.findall(r"(?:^|\+ )(\d+) ", parts)), what
            sums += 1
    assert sums >= 6


def test_what_the_doctor_found_is_shown_with_the_way_to_mend_it(lived: dict[str, tuple[pathlib.Path, Summary]]) -> None:
    shown = (lived["memory:"][0] / "findings.txt").read_text(encoding="utf-8")
    assert "ОТКЛОНЕНО" in shown and "no_consent" in shown and "→ СГО: согласие в карточке" in shown


def test_the_audit_finds_nothing(lived: dict[str, tuple[pathlib.Path, Summary]]) -> None:
    assert [summary.violations for _, summary in lived.values()] == [0, 0, 0]


def test_the_journal_holds_a_refusal_of_every_kind_that_practice_knows_and_the_summary_shows_it(
    lived: dict[str, tuple[pathlib.Path, Summary]]
) -> None:
    expected = {"window_closed", "wrong_organisation", "not_the_provider", "not_in_list", "group_full", "no_consent", "stale_version"}
    for _, summary in lived.values():
        assert expected <= summary.refusals.keys()
        shown = next(line for line in summary.print().splitlines() if line.startswith("отказы в журнале: "))
        assert all(code in shown for code in expected)
