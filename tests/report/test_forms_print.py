# SPDX-License-Identifier: MIT
"""The forms on A4 in a real browser: every value whole, nothing exceeds its box, no row split over two sheets."""

import html.parser
import os
import pathlib
import re
import shutil
import subprocess

import pytest

BUILD = pathlib.Path(os.environ.get("MARSHRUT_BUILD", "build"))
CHROMIUM = ["chromium", "--headless", "--no-sandbox", "--disable-gpu"]

NAME = "Константинопольская-Преображенская Александра-Вильгельмина Константиновна-Владимировна-Юрьевна"
OWNER = [
    NAME,
    "Еманжелинский муниципальный район",
    "Муниципальное бюджетное учреждение дополнительного образования «Детско-юношеский центр» Еманжелинского муниципального района",
    "педагог дополнительного образования",
    "2018, ФГБОУ ВО «Южно-Уральский государственный гуманитарно-педагогический университет», психолого-педагогическое образование",
    "2009, Челябинский государственный университет, прикладная математика и информатика",
    "1999, ГБПОУ «Миасский педагогический колледж», учитель начальных классов",
]
PROGRAMMES = [
    "Педагог дополнительного образования: проектирование и реализация дополнительной общеобразовательной "
    f"общеразвивающей программы технической направленности, часть {i}"
    for i in range(1, 11)
]
PROVIDERS = [
    f"ГБУ ДПО «Челябинский институт переподготовки и повышения квалификации работников образования», кафедра № {i}"
    for i in range(1, 11)
]
EVENTS = [f"Областной конкурс «Педагогический дебют», этап № {i}" for i in range(1, 6)]
PLACES = [f"Челябинск, ул. Комсомольская, 20-а, аудитория 30{i}" for i in range(1, 6)]
PERIODS = ["30.09.2023 – 10.10.2023", "30.10.2023 – 09.11.2023", "29.11.2023 – 09.12.2023", "29.12.2023 – 08.01.2024", "28.01.2024 – 07.02.2024"]
PROCEDURE = "Оценка профессиональных компетенций педагогов дополнительного образования, 2023 год"
TRAINED = [
    "Педагог дополнительного образования: проектирование и реализация программ технической направленности",
    "Цифровая образовательная среда учреждения дополнительного образования",
    "ГБУ ДПО «Челябинский институт переподготовки и повышения квалификации работников образования», 454091, г. Челябинск, ул. Красноармейская, 88",
    "ФГБОУ ВО «Южно-Уральский государственный гуманитарно-педагогический университет», 454080, г. Челябинск, пр. Ленина, 69",
    "05.02.2024 – 15.03.2024",
    "01.04.2024 – 19.04.2024",
    "7424-001847",
    "0091356",
]

FORMS = {
    "annex1_specialist": OWNER + [PROCEDURE, "Группа 12-ДО", "10.05.2023", "49,5"] + PROGRAMMES + EVENTS + PERIODS,
    "annex1_worker": OWNER
    + [PROCEDURE, "средний / 29 из 40", "низкий / 99 из 200", "Психолого-педагогическая", "потребность", "участник конкурса; слушатель; спикер"]
    + PROGRAMMES + PROVIDERS + EVENTS + PLACES + PERIODS,
    "annex2_specialist": OWNER + TRAINED + ["72 ч", "36 ч"] + EVENTS + PERIODS,
    "annex2_worker": OWNER + TRAINED + EVENTS + PLACES + PERIODS,
}


def flat(text):
    return " ".join(text.split())


def pdf_of(page):
    pdf = page.with_suffix(".pdf")
    subprocess.run(
        [*CHROMIUM, f"--user-data-dir={page.parent}/profile", "--no-pdf-header-footer", f"--print-to-pdf={pdf}", page.as_uri()],
        check=True, capture_output=True, timeout=120,
    )
    return pdf


def sheets(pdf, *mode):
    """The text of each sheet, white space made one space; with `-raw` in the order in which the browser wrote it."""
    text = subprocess.run(["pdftotext", *mode, pdf, "-"], check=True, capture_output=True, timeout=60).stdout.decode()
    return [flat(sheet) for sheet in text.split("\f")[:-1]]


def overflow(page):
    """What the script in the page counts."""
    dom = subprocess.run(
        [*CHROMIUM, f"--user-data-dir={page.parent}/profile", "--window-size=1000,1400", "--virtual-time-budget=2000", "--dump-dom", page.as_uri()],
        check=True, capture_output=True, timeout=120,
    ).stdout.decode()
    found = re.search(r'<body data-overflow="(\d+)"', dom)
    assert found, "the script of the page did not run"
    return int(found[1])


class Rows(html.parser.HTMLParser):
    """Texts of the cells of each row; a tbody of class `whole` is one row."""

    def __init__(self):
        super().__init__()
        self.rows, self._cell, self._whole = [], None, False

    def handle_starttag(self, tag, attrs):
        if tag == "tbody":
            self._whole = ("class", "whole") in attrs
            if self._whole:
                self.rows.append([])
        elif tag == "tr" and not self._whole:
            self.rows.append([])
        elif tag in ("td", "th"):
            self._cell = []
        elif tag in ("li", "div") and self._cell is not None:
            self._cell.append(" ")

    def handle_data(self, data):
        if self._cell is not None:
            self._cell.append(data)

    def handle_endtag(self, tag):
        if tag in ("td", "th"):
            self.rows[-1].append(flat("".join(self._cell)))
            self._cell = None
        elif tag == "tbody":
            self._whole = False


def split_rows(page, pdf):
    """Rows of which no sheet holds every cell."""
    reader = Rows()
    reader.feed(page.read_text(encoding="utf-8"))
    assert reader.rows
    printed = sheets(pdf, "-raw")
    return [row for row in reader.rows if not any(all(cell in sheet for cell in row) for sheet in printed)]


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    assert shutil.which("chromium") and shutil.which("pdftotext"), "apt-get install chromium poppler-utils"
    made = tmp_path_factory.mktemp("forms")
    subprocess.run([BUILD / "tests" / "example_print_forms", made], check=True, timeout=120)
    return made


@pytest.fixture(scope="module", params=FORMS)
def form(request, folder):
    page = folder / f"{request.param}.html"
    return page, pdf_of(page), FORMS[request.param]


def test_the_sample_is_as_long_as_it_should_be():
    assert sum(letter.isalpha() for letter in NAME) >= 88 and len(NAME) >= 90
    assert len(PROGRAMMES) == 10 and len(EVENTS) == 5 and sum(line[:4].isdigit() for line in OWNER) == 3


@pytest.mark.parametrize("mode", [[], ["-raw"]], ids=["as_read", "as_written"])
def test_every_value_is_printed_whole(form, mode):
    _, pdf, values = form
    text = " ".join(sheets(pdf, *mode))
    assert [value for value in values if flat(value) not in text] == []


def test_the_paper_is_a4(form):
    _, pdf, _ = form
    said = subprocess.run(["pdfinfo", pdf], check=True, capture_output=True).stdout.decode()
    assert "(A4)" in said


def test_no_element_exceeds_its_box(form):
    page, _, _ = form
    assert overflow(page) == 0


def test_no_row_is_split_over_sheets(form):
    page, pdf, _ = form
    assert split_rows(page, pdf) == []


# What the checks above must notice.


def planted(folder, name, old, new):
    text = (folder / "annex1_worker.html").read_text(encoding="utf-8")
    assert old in text
    page = folder / f"{name}.html"
    page.write_text(text.replace(old, new), encoding="utf-8")
    return page


def test_a_cell_of_fixed_height_is_noticed(folder):
    page = planted(folder, "fixed_height", "<td>Педагог дополнительного образования:", '<td style="display:block;height:1.2em;overflow:hidden">Педагог дополнительного образования:')
    assert overflow(page) >= 10


def test_a_row_that_may_be_split_is_noticed(folder):
    page = planted(folder, "split", "break-inside: avoid", "break-inside: auto")
    assert split_rows(page, pdf_of(page)) != []


def test_a_cut_value_is_noticed(folder):
    page = planted(folder, "cut", "учитель начальных классов", "учитель нач…")
    assert OWNER[-1] not in " ".join(sheets(pdf_of(page)))
