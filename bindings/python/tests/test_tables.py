# SPDX-License-Identifier: MIT
"""Tables without a store: the screen of the README, frames of every kind give the same lists, errors say what and where."""

from __future__ import annotations

import csv
import pathlib
import signal
from datetime import date
from typing import Any

import pytest

import marshrut as mr

ROOT = pathlib.Path(__file__).resolve().parents[3]
REGION = ROOT / "examples/data/region"
TODAY = date(2023, 6, 20)

SCREEN = """\
DPP-24-113 Педагог дополнительного образования: проектирование … программы, 72 ч, ЧИППКРО
1-е место из 17 подходящих: 30 963
  coverage  3 × 2 960 = 8 880  затруднения: методическая 55 % (25·90), коммуникативная 67 % (13·30), предметная 72 % (8·40)
  subject   1 × 6 000 = 6 000  2 из 2: техническая, естественно-научная направленность
  position  1 × 3 000 = 3 000  должность названа
  need      1 ×     0 =     0  потребности не заявлены
  place     1 × 4 500 = 4 500  очно-заочно, Еманжелинск – Челябинск 46 км: 2 500 + 4 000/2
  rating    1 × 6 583 = 6 583  14 оценок, сумма 63: ⌊2000·79/24⌋
  timing    1 × 2 000 = 2 000  предварительная запись на 2024 год
"""
REASONS = [
    "Программа не для должности «педагог дополнительного образования». [position_not_targeted, IOM-3.6-a]",
    "Программа для предмета «физкультурно-спортивная направленность». [subject_not_taught, LET0585-4-c]",
]


@pytest.fixture(scope="module")
def region() -> mr.Region:
    return mr.read(REGION)


@pytest.fixture(scope="module")
def lists(region: mr.Region) -> mr.Lists:
    return mr.recommend(region, today=TODAY, explain=True)


def columns(name: str) -> dict[str, list[str]]:
    """A file of the region as anybody would read it."""
    text = (REGION / name).read_text(encoding="utf-8-sig")
    rows = list(csv.DictReader(text.splitlines(), delimiter=";" if ";" in text.splitlines()[0] else ","))
    return {heading: [row[heading] for row in rows] for heading in rows[0]}


def test_a_row_adds_up_to_its_score_from_the_terms(lists: mr.Lists) -> None:
    terms = ("coverage", "subject", "position", "need", "place", "rating", "timing")
    assert lists.items.height > 100
    for row in lists.items.rows():
        assert sum(row[term] for term in terms) == row["score"]
        assert row["sentence_ru"]


def test_lists_come_in_the_order_of_the_people_programmes_first_and_never_longer_than_k(region: mr.Region) -> None:
    rows = list(mr.recommend(region, today="2023-06-20", k=2).items.rows())
    for before, row in zip(rows, rows[1:], strict=False):
        if (before["person_key"], before["list"]) == (row["person_key"], row["list"]):
            assert row["rank"] == before["rank"] + 1 and row["score"] <= before["score"]
        else:
            assert row["rank"] == 1
    assert {row["rank"] for row in rows} == {1, 2}


def test_the_screen_of_the_readme(lists: mr.Lists) -> None:
    assert lists.explain("4711", "DPP-24-113").replace("\u00a0", " ") == SCREEN
    (row,) = [row for row in lists.items.rows() if (row["person_key"], row["offer"]) == ("4711", "DPP-24-113")]
    assert (row["rank"], row["score"], row["coverage"]) == (1, 30963, 8880)
    english = lists.explain("4711", "DPP-24-113", language="en")
    assert "place 1 of 17 suitable" in english and "teaching-methods 55 % (25·90)" in english


def test_why_not_names_every_reason_and_explain_raises_the_first(lists: mr.Lists) -> None:
    reasons = lists.why_not("4711", "DPP-24-120")
    assert [str(one) for one in reasons] == REASONS
    with pytest.raises(mr.NotNow) as no:
        lists.explain("4711", "DPP-24-120")
    assert list(no.value.reasons) == reasons and no.value.__notes__ == REASONS[1:]
    assert lists.why_not("4711", "DPP-24-113") == []
    with pytest.raises(mr.NotFound):
        lists.explain("nobody", "DPP-24-113")


def test_who_has_no_list_is_named_with_the_reason(lists: mr.Lists) -> None:
    reasons = set(lists.without_list["reason"])
    assert reasons and reasons <= {"not_employed", "not_assessed", "nothing_open", "nothing_serves"}


@pytest.mark.parametrize("kind", ["dict", "numpy", "pandas", "polars", "path"])
def test_every_kind_of_table_gives_the_same_lists(kind: str, lists: mr.Lists) -> None:
    def table(name: str) -> Any:
        if kind == "path":
            return REGION / name
        given = columns(name)
        if kind == "numpy":
            import numpy

            return {heading: numpy.array(cells, dtype=object) for heading, cells in given.items()}
        if kind == "pandas":
            import pandas

            return pandas.DataFrame(given)
        if kind == "polars":
            import polars

            return polars.DataFrame(given)
        return given

    read = mr.read(REGION, staff=table("staff.csv"), results=table("results.csv"), programmes=table("programmes.csv"), groups=table("groups.csv"))
    assert dict(mr.recommend(read, today=TODAY, explain=True).items) == dict(lists.items)


def test_a_signal_stops_a_long_call_and_what_its_handler_raises_arrives(region: mr.Region) -> None:
    class Stop(Exception):
        pass

    def handler(*_: object) -> None:
        raise Stop

    before = signal.signal(signal.SIGALRM, handler)
    signal.setitimer(signal.ITIMER_REAL, 0.001)
    try:
        with pytest.raises(Stop):
            for _ in range(10_000):
                region._compiled.recommend(mr.Policy.chelyabinsk_2023().to_json(), "2023-06-20")
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)
        signal.signal(signal.SIGALRM, before)


def people(**more: Any) -> dict[str, list[Any]]:
    return {"person_key": [1, 2], "position": ["teacher", None], "subjects": [["mathematics"], None], "organisation_kind": ["ooo", "ooo"],
            "municipality": ["miasskiy_go", None], "percent_subject": [54.5, None], **more}


def offers(**more: Any) -> dict[str, list[Any]]:
    return {"code": ["A", "B"], "kind": ["programme", "programme"], "w_subject": [0.9, 0.5], "w_methodical": [0.1, 0.5], **more}


def test_two_tables_are_enough_and_are_not_changed() -> None:
    who, what = people(), offers()
    lists = mr.recommend(who, what, today=TODAY, explain="en")
    assert lists.items["person_key"] == ["1", "1"]
    assert lists.items["offer"][0] == "A"
    assert "sentence_en" in lists.items and "sentence_ru" not in lists.items
    assert dict(zip(lists.without_list["person_key"], lists.without_list["reason"], strict=True))["2"] == "not_assessed"
    assert who == people() and what == offers()


def test_items_become_frames(lists: mr.Lists) -> None:
    assert lists.to_polars().height == len(lists.to_pandas()) == lists.items.height


def test_a_missing_column_is_named_with_what_was_probably_meant() -> None:
    results = {"person_key": ["1"], "Компетенция": ["subject"], "Дата": ["2023-05-01"], "Балы": [5], "Максимум": [10]}
    who = people()
    del who["percent_subject"]
    with pytest.raises(mr.Invalid) as no:
        mr.recommend(who, offers(), today=TODAY, results=results)
    assert no.value.code == "missing_column"
    assert no.value.at.startswith("results") and "Балы" in no.value.ru


@pytest.mark.parametrize(
    ("change", "code"),
    [({"percent_subject": [float("nan"), 1]}, "not_a_number"), ({"percent_subject": [float("inf"), 1]}, "not_a_number"),
     ({"position": [object(), None]}, "bad_type")])
def test_what_is_no_cell_is_refused_by_its_row_and_never_by_the_person(change: dict[str, list[Any]], code: str) -> None:
    with pytest.raises(ValueError) as no:
        mr.recommend(people(**change), offers(), today=TODAY)
    assert isinstance(no.value, mr.Invalid)
    assert (no.value.code, no.value.facts["row"]) == (code, 1)


def test_an_unknown_code_in_the_offers_is_refused_with_the_nearest_known_and_in_people_it_is_a_note() -> None:
    with pytest.raises(mr.Invalid) as no:
        mr.recommend(people(), offers(target_positions=["teecher", "*"]), today=TODAY)
    assert no.value.code == "unknown_code"
    region = mr.read(people=people(position=["teecher", None]), offers=offers())
    (row,) = [row for row in region.report.rows if row["column"] == "position"]
    assert row["nearest"]


def test_results_come_in_one_way_only() -> None:
    results = {"person_key": ["1"], "competence": ["subject"], "date": ["2023-05-01"], "percent": [50]}
    with pytest.raises(mr.Invalid) as no:
        mr.recommend(people(), offers(), today=TODAY, results=results)
    assert no.value.code == "results_twice"


def test_a_policy_is_an_id_a_value_or_json_and_nonsense_is_refused_with_its_place() -> None:
    by_id = mr.recommend(people(), offers(), today=TODAY, policy="chelyabinsk-2023")
    value = mr.Policy.chelyabinsk_2023()
    assert dict(mr.recommend(people(), offers(), today=TODAY, policy=value).items) == dict(by_id.items)
    heavier = value.replace(weights={"coverage": 6})
    assert mr.recommend(people(), offers(), today=TODAY, policy=heavier).items["score"] > by_id.items["score"]
    with pytest.raises(mr.Invalid) as no:
        value.replace(weights={"subjct": 2})
    assert no.value.at == "/scoring/weights/subjct" and no.value.facts["nearest"] == "subject"
    with pytest.raises(mr.Invalid) as no:
        mr.recommend(people(), offers(), today=TODAY, policy="moscow-2023")
    assert no.value.code == "bad_policy"


@pytest.mark.parametrize(
    ("call", "code", "at"),
    [(dict(today="20.06.2023"), "bad_day", "today"), (dict(today=None), "missing_today", "today"), (dict(k=0), "out_of_range", "k"),
     (dict(k="10"), "out_of_range", "k"), (dict(threads=-1), "out_of_range", "threads"), (dict(threads=True), "out_of_range", "threads"),
     (dict(explain="fr"), "bad_value", "explain")])
def test_what_makes_no_sense_is_refused_by_its_name(call: dict[str, Any], code: str, at: str) -> None:
    with pytest.raises(mr.Invalid) as no:
        mr.recommend(people(), offers(), **{"today": TODAY, **call})
    assert (no.value.code, no.value.at) == (code, at)


def test_threads_change_nothing() -> None:
    first, *others = (mr.recommend(people(), offers(), today=TODAY, threads=threads) for threads in (0, 1, 8))
    assert all(dict(one.items) == dict(first.items) for one in others)


@pytest.mark.parametrize(
    ("change", "code", "at"),
    [({"percent_subject": [101, 50]}, "out_of_range", "people:1 percent_subject"), ({"person_key": [1, None]}, "null_value", "people:2 person_key")])
def test_what_a_person_cannot_have_is_refused_by_the_row(change: dict[str, list[Any]], code: str, at: str) -> None:
    with pytest.raises(mr.Invalid) as no:
        mr.recommend(people(**change), offers(), today=TODAY)
    assert (no.value.code, no.value.at) == (code, at)


def test_doubts_about_people_never_stand_among_what_the_offers_are_refused_for(tmp_path: pathlib.Path) -> None:
    (tmp_path / "teachers.csv").write_text("person_key,position,percent_subject\n1,teecher,50\n", encoding="utf-8")
    with pytest.raises(mr.Invalid) as no:
        mr.recommend(tmp_path / "teachers.csv", offers(target_subjects=["mathematiks", "*"]), today=TODAY)
    assert [why.at for why in no.value.reasons] == ["offers:1 target_subjects"]
    assert "mathematiks" in no.value.en and "Perhaps" in no.value.en


@pytest.mark.parametrize(
    ("read", "code"),
    [(lambda: mr.read(), "not_found"), (lambda: mr.read(staff="examples"), "not_a_file"), (lambda: mr.read(staff="nowhere.csv"), "not_found"),
     (lambda: mr.read("examples"), "not_found"), (lambda: mr.read("README.md"), "file_failed")])
def test_what_is_no_table_is_refused(read: Any, code: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(ROOT)
    with pytest.raises(mr.Refused) as no:
        read()
    assert no.value.code == code


def test_frames_have_the_types_of_the_columns_even_where_there_are_no_rows(lists: mr.Lists) -> None:
    nobody = mr.recommend({"person_key": [1], "position": ["teacher"]}, offers(), today=TODAY)
    assert nobody.items.height == 0
    import polars

    for one in (lists.items, nobody.items):
        schema = one.to_polars().schema
        assert (schema["person_key"], schema["rank"], schema["score"], schema["development"]) == (
            polars.String, polars.Int32, polars.Int64, polars.Boolean)
        types = one.to_pandas().dtypes
        assert (str(types["rank"]), str(types["score"]), str(types["development"])) == ("int32", "int64", "bool")
    assert polars.DataFrame(lists).equals(lists.to_polars()), "as a stream of Arrow"
