# SPDX-License-Identifier: MIT
"""The demo on a small region: the same pages from memory and from a file, nothing violated, and somebody refused by every rule."""

from __future__ import annotations

import contextlib
import dataclasses
import json
import os
import pathlib
import pty
import re
import subprocess
import sys

import pytest

from marshrut import progress, tool
from marshrut.demo import demo
from marshrut.summary import Summary


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
    summary = lived["memory:"][1]
    for what in map(summary.sentence, summary.steps):
        for whole, parts in re.findall(r"(\d+) = (\d+ [^;]*)", what):
            assert int(whole) == sum(int(one) for one in re.findall(r"(?:^|\+ )(\d+) ", parts)), what
            sums += 1
    assert sums >= 8


def test_some_routes_are_realised_in_full_and_some_sufficiently_and_the_summary_says_how_many(
    lived: dict[str, tuple[pathlib.Path, Summary]]
) -> None:
    for _, summary in lived.values():
        counts = summary["realised"]
        assert counts["realised_full"] > 0 and counts["realised_sufficient"] > 0
        assert counts["realised_full"] + counts["realised_sufficient"] >= summary["trained"]["passed"]
        assert f"{counts['realised_full']} реализован полностью + {counts['realised_sufficient']} на достаточном уровне" in summary.print()


def test_the_summary_is_said_in_russian_and_in_english(lived: dict[str, tuple[pathlib.Path, Summary]]) -> None:
    summary = lived["memory:"][1]
    russian, english = (dataclasses.replace(summary, language=language, written=["region.db"]).print() for language in ("ru", "en"))
    english = re.sub("  audit .*", "", english)  # a sentence of the audit itself, in the language of the run
    assert not re.search("[а-яё]", english, re.IGNORECASE) and re.search("[а-я]", russian)
    assert re.search(r"\d\.\d s  generation +\d,\d{3} rows in", english) and re.search(r"\d,\d с  генерация +\d\u00a0\d{3} строк", russian)
    assert len(russian.splitlines()) == len(english.splitlines()) == len(summary.steps) + 2


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


def test_long_steps_are_plain_lines_where_there_is_no_terminal_and_nothing_with_json(
    tmp_path: pathlib.Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(progress, "BETWEEN_LINES", 0.0)  # every line that may be said
    asked = ["demo", "--out", str(tmp_path / "demo"), "--people", "500", "--store", "memory", "--lang", "en"]
    assert tool.run(asked) == 0
    said = capsys.readouterr()
    for step in ("import", "choices", "audit"):
        assert f"\n… {step}\n" in said.err
    assert re.search(r"^… import \d+( %)?$", said.err, re.M) and "… choices 100 %" in said.err and "\x1b" not in said.err
    assert not re.search("[а-яё]", said.out.rpartition("→")[0] + said.err, re.IGNORECASE)
    assert tool.run([*asked, "--json"]) == 0
    said = capsys.readouterr()
    assert said.err == "" and {one["step"] for one in json.loads(said.out)["done"]["steps"]} >= {"imported", "realised", "audited"}


def test_long_steps_are_a_bar_on_a_terminal(tmp_path: pathlib.Path) -> None:
    ours, theirs = pty.openpty()
    command = [sys.executable, "-m", "marshrut.tool", "demo", "--out", str(tmp_path / "demo"), "--people", "500", "--store", "memory"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=theirs, env={**os.environ, "TERM": "xterm", "COLUMNS": "100"}) as run:
        os.close(theirs)
        said = b""
        with contextlib.suppress(OSError):  # the other end is closed
            while part := os.read(ours, 65536):
                said += part
        os.close(ours)
        assert run.stdout is not None and "реализован полностью".encode() in run.stdout.read()
    assert run.returncode == 0
    shown = said.decode("utf-8")
    for step in ("импорт", "выбор", "проверка"):
        assert re.search(rf"{step} .*[━╸]", shown), step
    assert "…" not in shown
