# SPDX-License-Identifier: MIT
"""The monitoring report in a real browser: nothing exceeds its box, every figure of the picture is in the tables, it prints."""

import re
import subprocess

import pytest
from test_forms_print import BUILD, CHROMIUM, flat, overflow, pdf_of, sheets


@pytest.fixture(scope="module")
def page(tmp_path_factory):
    folder = tmp_path_factory.mktemp("monitoring")
    subprocess.run([BUILD / "tests" / "example_monitoring_page", folder], check=True, timeout=120)
    return folder / "monitoring.html"


def dom(page, *more):
    return subprocess.run(
        [*CHROMIUM, f"--user-data-dir={page.parent}/profile", "--virtual-time-budget=2000", *more, "--dump-dom", page.as_uri()],
        check=True, capture_output=True, timeout=120,
    ).stdout.decode()


def test_no_element_exceeds_its_box(page):
    assert overflow(page) == 0


def test_it_fits_a_narrow_window(page):
    found = re.search(r'<body data-overflow="(\d+)"', dom(page, "--window-size=500,900"))
    assert found and found[1] == "0"


def test_every_tile_leads_to_a_row_that_says_the_same(page):
    text = page.read_text(encoding="utf-8")
    tiles = re.findall(r'<a href="#(m\d+)" aria-label="([^"]+): ([\d,]+|—)(?: %)? \((\d+) / (\d+)\)"', text)
    assert len(tiles) == text.count("<polygon ") == 43
    for target, name, percent, part, whole in tiles:
        row = re.search(rf'<tr id="{target}">(.*?)</tr>', text)[1]
        cell = row.split("<td")[1]
        assert name in row and percent in cell
        assert whole == "0" or f"{part} из {whole}" in flat(cell)


def test_paper_shows_what_is_folded_away_on_the_screen(page):
    text = " ".join(sheets(pdf_of(page), "-raw"))
    for number in (1, 17, 43):
        assert f"МОУ «СОШ № {number}»" in text
    assert "Как продвигаются маршруты" in text
