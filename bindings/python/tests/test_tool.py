# SPDX-License-Identifier: MIT
"""The tool: what it prints, and by which exit code other programs know what came of it."""

from __future__ import annotations

import contextlib
import json
import pathlib
import re
import shlex
import sqlite3
from typing import Any

import pytest
import typer

from marshrut import _marshrut, tool

REGION = pathlib.Path(__file__).resolve().parents[3] / "examples/data/region"


@pytest.fixture
def store(tmp_path: pathlib.Path, capsys: pytest.CaptureFixture[str]) -> str:
    file = str(tmp_path / "region.db")
    assert tool.run(["init", "--store", file, "--operator", "module:1"]) == 0
    capsys.readouterr()
    return file


OPERATOR = ("--as", "module:1", "--role", "system_operator")


def test_help_names_every_command_and_every_exit_code(capsys: pytest.CaptureFixture[str]) -> None:
    assert tool.run(["--help"]) == 0
    said = re.sub(r"\s+", " ", capsys.readouterr().out)
    for name in ("init", "act", "ask", "why-not", "lines", "audit", "roster", "generate", "recommend", "explain", "report", "demo"):
        assert f" {name} " in said
    for row in json.loads(_marshrut.kinds()):
        assert f"{row['exit']} {row['name'].replace('_', ' ')}" in said


@pytest.mark.parametrize(
    ("arguments", "code"),
    [(["ask", "application.list", *OPERATOR], 0), (["why-not", "application.confirm", '{"application": "7"}', *OPERATOR], 1),
     (["act"], 2), (["act", "application.confirm", "no json", *OPERATOR], 2),
     (["act", "application.confrim", "{}", *OPERATOR], 3), (["act", "application.confirm", '{"application": "7"}', *OPERATOR], 4),
     (["ask", "application.list", "--as", "sgo:4711"], 5)])
def test_the_exit_code_is_that_of_the_kind(arguments: list[str], code: int, store: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert tool.run([*arguments, "--store", store]) == code
    said = capsys.readouterr()
    if code > 2:
        assert said.out == "" and re.search(r"\[\w+, [\w.-]+\]", said.err)


def leaves() -> dict[str, Any]:
    """Every command by its full name."""
    root: Any = typer.main.get_command(tool.app)
    groups = {name: one for name, one in root.commands.items() if hasattr(one, "commands")}
    alone = {name: one for name, one in root.commands.items() if name not in groups}
    return alone | {f"{name} {inner}": one for name, group in groups.items() for inner, one in group.commands.items()}


@pytest.mark.parametrize("name", leaves())
def test_the_help_of_a_command_is_a_sentence_an_example_that_can_be_run_and_a_word_on_every_option(name: str) -> None:
    command = leaves()[name]
    sentence, _, example = command.help.partition("\b\nExample:\n")
    assert sentence[0].isupper() and sentence.rstrip().endswith(".")
    typed = shlex.split(example.replace("\\\n", " ").rpartition("|\n")[2])
    assert typed[:1 + len(name.split())] == ["marshrut", *name.split()]
    command.make_context(name, typed[1 + len(name.split()):])  # raises where an option is not one, or a value is none
    assert [one.name for one in command.params if not getattr(one, "help", None) and one.name != "help"] == []


@pytest.mark.parametrize(
    ("arguments", "near"),
    [(["act", "application.confrim"], "application.confirm"), (["act", "confirm"], "application.confirm"),
     (["act", "application.list"], "ask application.list"), (["ask", "aplication.list"], "application.list"),
     (["ask", "application.confirm"], "act application.confirm"), (["why-not", "choose_programme"], "route.choose_programme")])
def test_a_name_that_is_none_is_answered_with_the_nearest(
    arguments: list[str], near: str, store: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert tool.run([*arguments, "--store", store, *OPERATOR, "--lang", "en"]) == 3
    assert capsys.readouterr().err.startswith(f"There is no {'question' if arguments[0] == 'ask' else 'command'} {arguments[1]}; perhaps {near}. [")


def test_report_writes_a_page_for_who_may_read_it(store: str, tmp_path: pathlib.Path, capsys: pytest.CaptureFixture[str]) -> None:
    page = tmp_path / "report.html"
    assert tool.run(["report", "monitoring", "--store", store, *OPERATOR, "--out", str(page)]) == 0
    assert page.read_text(encoding="utf-8").lower().startswith("<!doctype html>")
    assert tool.run(["report", "monitoring", "--store", store, "--as", "sgo:4711", "--role", "listener"]) == 5
    assert tool.run(["report", "annex3", "--store", store, *OPERATOR]) == 2
    capsys.readouterr()


def test_json_says_done_or_refused_on_stdout(store: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert tool.run(["ask", "application.list", "--store", store, *OPERATOR, "--json"]) == 0
    assert json.loads(capsys.readouterr().out) == {"done": []}
    assert tool.run(["act", "application.confirm", '{"application": "7"}', "--store", store, *OPERATOR, "--json"]) == 4
    refused = json.loads(capsys.readouterr().out)["refused"]
    assert (refused["code"], refused["kind"], refused["clause"]) == ("not_found", "not_found", "MOD-3.1-b")


def test_the_language_of_a_refusal_is_the_one_asked_for(store: str, capsys: pytest.CaptureFixture[str]) -> None:
    tool.run(["act", "application.confirm", '{"application": "7"}', "--store", store, *OPERATOR, "--lang", "en"])
    assert not re.search("[а-я]", capsys.readouterr().err)


def test_a_store_is_not_made_by_a_slip_of_the_pen(tmp_path: pathlib.Path) -> None:
    assert tool.run(["ask", "application.list", "--store", str(tmp_path / "regoin.db"), *OPERATOR]) == 4
    assert not list(tmp_path.iterdir())


def test_lines_answers_a_line_with_a_line(store: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    import io

    asked = '{"key":"1","as":{"person":"module:1","role":"system_operator"},"ask":"application.list"}\n\n{"do":"application.confirm"}\n'
    monkeypatch.setattr("sys.stdin", io.StringIO(asked))
    assert tool.run(["lines", "--store", store]) == 0
    first, second = (json.loads(line) for line in capsys.readouterr().out.splitlines())
    assert first == {"key": "1", "done": []}
    assert second["refused"]["code"] == "missing_field"


def test_names_lists_every_command_with_what_it_takes(capsys: pytest.CaptureFixture[str]) -> None:
    assert tool.run(["names", "--json"]) == 0
    rows = {row["name"]: row for row in json.loads(capsys.readouterr().out)["done"]}
    assert rows["application.confirm"]["verb"] == "act" and rows["application.confirm"]["takes"]["$defs"]


def test_a_new_store_has_no_violation(store: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert tool.run(["audit", "--store", store, "--json"]) == 0
    audited = json.loads(capsys.readouterr().out)["done"]
    assert audited["violations"] == [] and audited["journal"]["faults"] == [] and audited["journal"]["entries"] > 0


def test_an_audit_that_finds_something_says_what_and_exits_with_1(store: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert tool.run(["roster", "import", str(REGION), "--store", store, "--as", "module:1", "--json"]) in (0, 1)
    with contextlib.closing(sqlite3.connect(store)) as theirs, theirs:  # by somebody who has the file in their hands
        theirs.execute("UPDATE m_group SET taken = taken + 1 WHERE code = 'DPP-24-001/1'")
    capsys.readouterr()
    assert tool.run(["audit", "--store", store]) == 1
    assert re.search(r"^seats_equal_included: .*DPP-24-001/1.*taken = 1", capsys.readouterr().out, re.MULTILINE)
    assert tool.run(["audit", "--store", store, "--json"]) == 1
    audited = json.loads(capsys.readouterr().out)["done"]
    assert [one["invariant"] for one in audited["violations"]] == ["seats_equal_included"]
    assert {(fault["what"], fault["kind"]) for fault in audited["journal"]["faults"]} == {("row_differs", "group")}


def test_a_region_is_checked_without_a_store_then_imported_and_the_second_time_nothing_changes(
    store: str, capsys: pytest.CaptureFixture[str]
) -> None:
    tool.run(["roster", "check", str(REGION), "--json"])
    checked = {one["file"]: one for one in json.loads(capsys.readouterr().out)["done"]}
    assert checked["staff.csv"]["rows"] > 40
    for one in checked.values():
        assert one["rows"] == one["applied"] + one["unchanged"] + one["rejected"] + one["queued"]
    counts = []
    for _ in range(2):
        assert tool.run(["roster", "import", str(REGION), "--store", store, "--as", "module:1", "--json"]) in (0, 1)
        counts.append({one["file"]: one for one in json.loads(capsys.readouterr().out)["done"]})
    assert counts[0]["staff.csv"]["applied"] == checked["staff.csv"]["applied"] > 0
    assert counts[0]["programmes.csv"]["applied"] > 100, "their providers come from the bundled list"
    assert all(one["applied"] == 0 for one in counts[1].values())


def test_recommend_and_explain_read_a_folder(capsys: pytest.CaptureFixture[str], tmp_path: pathlib.Path) -> None:
    out = tmp_path / "lists.csv"
    assert tool.run(["recommend", str(REGION), "--today", "2023-06-20", "--json", "--out", str(out)]) in (0, 1)
    said = json.loads(capsys.readouterr().out)["done"]
    assert said["items"] and out.read_text(encoding="utf-8").count("\n") == len(said["items"]) + 1
    assert tool.run(["explain", "4711", "DPP-24-113", str(REGION), "--today", "2023-06-20"]) == 0
    assert "DPP-24-113" in capsys.readouterr().out
    assert tool.run(["explain", "4711", "DPP-24-120", str(REGION), "--today", "2023-06-20", "--lang", "en"]) == 1
    assert "position_not_targeted" in capsys.readouterr().out


def test_generate_writes_a_region(tmp_path: pathlib.Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert tool.run(["generate", "--seed", "74", "--people", "500", "--out", str(tmp_path / "region"), "--json"]) == 0
    assert json.loads(capsys.readouterr().out)["done"]["staff.csv"] > 500
    assert tool.run(["generate", "--people", "5", "--out", str(tmp_path / "small")]) == 2


HEADER = "Код сотрудника;Фамилия;Имя;Дата рождения;Организация;Должность;Согласие на обработку ПДн\n"
ROW = "1;Секретова;Анна;01.01.1980;12;учитель;да\n"


@pytest.mark.parametrize(
    ("content", "exit_code", "code"),
    [(None, 4, "not_found"), (b"", 3, "file_empty"), ((HEADER + "1;Сек\0ретова\n").encode(), 3, "nul_in_file"),
     (HEADER.encode() + ROW.encode("cp1251"), 3, "encoding_mixed"), ((HEADER.replace("рождения", "рожденья") + ROW).encode(), 3, "missing_column"),
     ((HEADER + ROW.replace("Анна", "Я" * 100_000)).encode(), 1, "cell_too_long"), ("folder", 3, "not_a_file")])
def test_a_file_that_is_none_is_refused_with_code_place_and_exit_code_and_nothing_personal(
    content: bytes | str | None, exit_code: int, code: str, tmp_path: pathlib.Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "staff.csv"
    if isinstance(content, bytes):
        file.write_bytes(content)
    elif content is not None:
        file.mkdir()
    asked = ["roster", "check", str(tmp_path if content == "folder" else file)]
    assert tool.run(asked) == exit_code
    said = capsys.readouterr()
    assert code in said.out + said.err and "staff.csv" in (said.err or "staff.csv")
    assert "екретова" not in said.out + said.err and "Traceback" not in said.err
    assert tool.run([*asked, "--json"]) == exit_code
    answer = json.loads(capsys.readouterr().out)
    assert answer["refused"]["code"] == code if exit_code > 1 else answer["done"][0]["findings"][0]["code"] == code


@pytest.mark.parametrize(
    ("arguments", "exit_code"),
    [(["recommend", "nowhere"], 4), (["recommend", str(REGION), "--policy", "nowhere.json"], 4), (["recommend", str(REGION), "--policy", "chel"], 3),
     (["recommend", str(REGION), "--today", "31.02.2023"], 3), (["recommend", str(REGION), "--today", "2023-06-20", "--out", "nowhere/lists.csv"], 3),
     (["explain", "4711", "NONE", str(REGION), "--today", "2023-06-20"], 4), (["explain", "99", "DPP-24-113", str(REGION), "--today", "2023-06-20"], 4),
     (["roster", "check", "."], 4), (["audit", "--store", "."], 3), (["audit", "--store", "nowhere.db"], 4),
     (["act", "roster.import", '{"staff": "nowhere.csv"}', "--store", "memory:", *OPERATOR], 4),
     (["act", "roster.import", '{"a": ' + "[" * 5000 + "]" * 5000 + "}", "--store", "memory:", *OPERATOR], 2),
     (["recommend", "file"], 3), (["act", "roster.import", '{"staff": "."}', "--store", "memory:", *OPERATOR], 3),
     (["init", "--store", "nowhere/region.db", "--operator", "module:1"], 3), (["init", "--store", "memory:", "--operator", "module:1"], 2),
     (["init", "--store", "new.db", "--operator", "nobody"], 4), (["audit", "--store", "file"], 3), (["audit", "--store", ""], 2),
     (["audit", "--store", "sqlit:///region.db"], 2), (["ask", "application.list", "--store", "memory:", "--as", "nobody"], 5),
     (["ask", "application.list", "--store", "memory:", *OPERATOR, "--organisation", "sgo:12"], 4),
     (["ask", "application.list", '{"status": "fresh"}', "--store", "memory:", *OPERATOR], 3),
     (["act", "campaign.day_began", '{"day": "2023-02-30"}', "--store", "memory:", *OPERATOR], 3),
     (["roster", "check", str(REGION), "--issuer", ""], 2), (["roster", "check", "file"], 2), (["recommend", str(REGION), "--k", "0"], 3),
     (["generate", "--out", "file"], 3), (["demo", "--people", "5"], 2), (["demo", "--store", "postgresql"], 2), (["demo", "--out", "file"], 3)])
def test_what_cannot_be_used_is_said_in_a_sentence_by_the_exit_code_of_its_kind(
    arguments: list[str], exit_code: int, tmp_path: pathlib.Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "file").write_bytes(b"")
    assert tool.run(arguments) == exit_code
    said = capsys.readouterr()
    assert "Traceback" not in said.err and len(said.err.splitlines()) < 12
    assert [file.name for file in tmp_path.iterdir()] == ["file"], "nothing is half-done"


def test_lines_refuses_what_is_no_line_and_goes_on(store: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    import io

    asked = b'\xff\xfe\n{"a":\x00}\n[]\n{"ask":"application.list","with":' + b"[" * 100_000 + b"]" * 100_000 + b'}\n{"key":"k","ask":"application.list"}\n'
    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(asked)))
    assert tool.run(["lines", "--store", store]) == 0
    *bad, last = (json.loads(line) for line in capsys.readouterr().out.splitlines())
    assert [one["refused"]["kind"] for one in bad] == ["invalid"] * 4
    assert last["key"] == "k"


def test_a_fault_of_ours_says_where_it_is_and_nothing_of_whom_it_was_about(
    store: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def broken(*_: object) -> None:
        raise ValueError("Секретова Анна")

    monkeypatch.setattr("marshrut.printing.audited", broken)
    assert tool.run(["audit", "--store", store]) == 10
    said = capsys.readouterr().err
    assert "ValueError, test_tool.py:" in said and "Секретова" not in said
