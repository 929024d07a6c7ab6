# SPDX-License-Identifier: MIT
"""The scripts of examples/ run, and print what the README says they print."""

from __future__ import annotations

import pathlib
import re
import shlex
import subprocess
import sys

import pytest

from marshrut import tool

ROOT = pathlib.Path(__file__).resolve().parents[3]


@pytest.fixture
def folder(tmp_path: pathlib.Path) -> pathlib.Path:
    (tmp_path / "examples").symlink_to(ROOT / "examples")
    return tmp_path


def printed(folder: pathlib.Path, script: str) -> str:
    run = subprocess.run([sys.executable, "-W", "error", f"examples/{script}"], cwd=folder, capture_output=True, encoding="utf-8", check=True)
    return run.stdout.replace("\u00a0", " ")


def shown(page: str, snippet: str) -> str:
    """The output that a page shows below a snippet."""
    text = (ROOT / page).read_text(encoding="utf-8")
    found = re.search(rf"<!-- snippet: {re.escape(snippet)} -->\n```python\n.*?^```\n\n```text\n(.*?)^```", text, re.S | re.M)
    assert found is not None, f"{page} shows no output of {snippet}"
    return found[1]


@pytest.mark.parametrize("page", ["README.md", "README.ru.md"])
def test_lists_of_a_region_from_its_tables(folder: pathlib.Path, page: str) -> None:
    screen = shown(page, "examples/first_lists.py#lists")
    assert printed(folder, "first_lists.py").startswith(screen)
    assert sorted(file.name for file in folder.iterdir()) == ["examples"], "nothing is kept"


def test_ten_lines_on_a_store(folder: pathlib.Path) -> None:
    first, again = (printed(folder, "first_import.py") for _ in range(2))
    assert re.fullmatch(r"(\d+) = \1 new \+ 0 unchanged, 0 violations\n", first)
    assert re.fullmatch(r"(\d+) = 0 new \+ \1 unchanged, 0 violations\n", again)


def test_a_store_in_a_file_does_nothing_twice(folder: pathlib.Path) -> None:
    screen = shown("README.md", "examples/first_store.py#store")
    assert [printed(folder, "first_store.py") for _ in range(2)] == [screen, screen]
    assert (folder / "region.db").stat().st_size > 0


def test_the_commands_of_the_readme_run_in_their_order(
    folder: pathlib.Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    text = (ROOT / "README.md").read_text(encoding="utf-8")
    block = text.partition("## From the command line")[2].partition("```sh\n")[2].partition("```")[0]
    commands = [shlex.split(line, comments=True) for line in block.splitlines()]
    monkeypatch.chdir(folder)
    assert len(commands) >= 6 and {command[0] for command in commands} == {"marshrut"}
    for command in commands:
        assert tool.run(command[1:]) in (0, tool.FINDINGS), command
        assert capsys.readouterr().out.strip(), command
