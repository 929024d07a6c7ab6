# SPDX-License-Identifier: MIT
"""The lists against an independent slow reading of the scoring that shares no line with them: byte for byte, on the small region and
on made ones, for all results together and for every procedure."""

import csv
import importlib.util
import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
LISTS = Path(os.environ.get("MARSHRUT_BUILD", ROOT / "build")) / "tests" / "lists_of_region"
REGION = ROOT / "examples" / "data" / "region"
REFERENCE = ROOT / "examples" / "data" / "reference"
TODAY = "2023-06-20"


def run(*command: object) -> str:
    done = subprocess.run([str(one) for one in command], capture_output=True, text=True, check=True, cwd=ROOT)
    return done.stdout


def generator():
    """The maker of regions by its place: it needs no built module beside it."""
    name, package = "region_generator", ROOT / "bindings" / "python" / "marshrut" / "generate"
    if name not in sys.modules:
        spec = importlib.util.spec_from_file_location(name, package / "__init__.py", submodule_search_locations=[str(package)])
        sys.modules[name] = importlib.util.module_from_spec(spec)
        spec.loader.exec_module(sys.modules[name])
    return sys.modules[name]


def ours(region: Path, what: str, day: str = TODAY, *more: str) -> str:
    return run(LISTS, region, day, what, *more)


def slow(region: Path, what: str, day: str = TODAY, *more: str) -> str:
    tool = ROOT / "tests" / "tools" / "slow_scoring.py"
    return run(sys.executable, tool, region, what, "--today", day, "--reference", REFERENCE, *more)


def same(region: Path, *, day: str = TODAY, procedure: str | None = None, at_least: int = 0) -> None:
    for what in ("items", "without-list"):
        mine = ours(region, what, day, *([procedure] if procedure else []))
        theirs = slow(region, what, day, *(["--procedure", procedure] if procedure else []))
        assert mine.splitlines() == theirs.splitlines(), what
        assert mine == theirs
        if what == "items":
            assert mine.count("\n") > at_least


def procedures(region: Path) -> list[str]:
    with (region / "procedures.csv").open(encoding="utf-8-sig", newline="") as file:
        first = file.readline()
        file.seek(0)
        return [row["code"] for row in csv.DictReader(file, delimiter=max(";,\t", key=first.count))]


@pytest.mark.parametrize("day", ["2023-06-20", "2023-05-31", "2024-02-29", "2024-12-31"])
def test_the_small_region_on_several_days(day):
    same(REGION, day=day, at_least=400 if day == TODAY else 0)


def test_the_small_region_procedure_by_procedure():
    for procedure in procedures(REGION):
        same(REGION, procedure=procedure, at_least=10)


# The same policy in both spellings: every field away from its default, halves and negatives where floors could differ.
ODD = {
    "required": 71, "list_length": 7, "event_levels": ["regional", "municipal"], "managerial_subject": "physics", "serves_from": 41,
    "serves_indicator_from": 77, "indicator_divisor": 3, "development_factor": -7, "contest_floor": 66, "completed_years": 1,
    "required_levels": [
        {"competence": "methodical", "position": "teacher", "level": 95}, {"competence": "methodical", "level": 60},
        {"position": "primary_teacher", "level": 85}, {"category": "subject_teachers", "level": 75}, {"category": "pedagogical", "level": 78},
        {"competence": "M03", "category": "pedagogical", "level": 90}],
    "weights": {"coverage": 1, "subject": -2, "position": 3, "need": 7, "place": 2, "rating": -1, "timing": 5},
    "subject_shared": -5999, "subject_any": 1, "position_named": 17, "position_any": -17, "need_served": 4999,
    "place": {"distance_form": 1, "own": -3001, "farther": 999, "mixed_base": -1, "mixed_divisor": 3,
              "bands": [{"km": 30, "value": -2000}, {"km": 80, "value": 3500}]},
    "rating": {"prior_mean": 3, "prior_strength": 7, "scale": -1999},
    "timing": {"preliminary": -5, "in_time": 11, "later": 13, "sooner": 17, "first_day": 60, "last_day": 100},
}
ODD_SLOWLY = {
    "list_length": 7, "levels": ODD["event_levels"], "managerial_subject": "physics", "repeat_after_years": 1, "contest_floor": 66,
    "required": {"default": 71, "rows": ODD["required_levels"]}, "covers_area": 41, "covers_indicator_own": 41, "covers_indicator_by_area": 77,
    "indicator_share": 3, "development_factor": -7, "weights": ODD["weights"], "subject": {"shared": -5999, "any": 1},
    "position": {"explicit": 17, "any": -17}, "need": {"all": 4999},
    "place": {"distance": 1, "own": -3001, "bands": [[30, -2000], [80, 3500]], "farther": 999, "mixed_base": -1, "mixed_divisor": 3},
    "rating": {"scale": -1999, "prior_mean": 3, "prior_strength": 7},
    "timing": {"preliminary": -5, "from_days": 60, "to_days": 100, "within": 11, "later": 13, "sooner": 17},
}


def test_a_policy_with_every_number_changed(tmp_path):
    policy = tmp_path / "policy.json"
    policy.write_text(json.dumps(ODD_SLOWLY), encoding="utf-8")
    mine = ours(REGION, "items", TODAY, "--scoring", json.dumps(ODD))
    assert mine.splitlines() == slow(REGION, "items", TODAY, "--policy", policy, "--k", "7").splitlines()
    assert mine != ours(REGION, "items")


@pytest.fixture(scope="module", params=[20, 74])
def made(request, tmp_path_factory):
    folder = tmp_path_factory.mktemp("region")
    generator().generate(seed=request.param, people=500, out=folder, clean=True)
    return folder


def test_made_regions(made):
    same(made, at_least=1500)


def test_made_regions_for_a_procedure(made):
    same(made, procedure=procedures(made)[0])


def test_the_tables_of_the_batch_call_give_the_lists_of_the_files(made, tmp_path):
    run(sys.executable, ROOT / "tests" / "tools" / "slow_export.py", made, "--today", TODAY, "--out", tmp_path / "tables", "--reference", REFERENCE)
    assert ours(tmp_path / "tables", "items") == ours(made, "items")


def test_the_screens_of_the_readme():
    screen = ours(REGION, "explain", TODAY, "4711", "DPP-24-113").replace("\u00a0", " ").splitlines()
    assert screen[:3] == [
        "DPP-24-113 Педагог дополнительного образования: проектирование … программы, 72 ч, ЧИППКРО",
        "1-е место из 17 подходящих: 30 963",
        "  coverage  3 × 2 960 = 8 880  затруднения: методическая 55 % (25·90), коммуникативная 67 % (13·30), предметная 72 % (8·40)"]
    assert screen[-3] == "  place     1 × 4 500 = 4 500  очно-заочно, Еманжелинск – Челябинск 46 км: 2 500 + 4 000/2"
    refused = subprocess.run([LISTS, REGION, TODAY, "why-not", "4711", "DPP-24-120"], capture_output=True, text=True)
    assert refused.returncode == 1
    assert refused.stdout.splitlines() == [
        "Программа не для должности «педагог дополнительного образования». [position_not_targeted, IOM-3.6-a]",
        "Программа для предмета «физкультурно-спортивная направленность». [subject_not_taught, LET0585-4-c]"]
