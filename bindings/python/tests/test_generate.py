# SPDX-License-Identifier: MIT
"""The generator of regions: the same bytes for a seed, the rates of practice, and a truth that points at what was planted."""

import collections
import csv
import hashlib
import importlib.util
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[3]
PACKAGE = ROOT / "bindings" / "python" / "marshrut" / "generate"


def load():
    """The package by its place: it needs no built module beside it."""
    name = "region_generator"
    if name not in sys.modules:
        spec = importlib.util.spec_from_file_location(name, PACKAGE / "__init__.py", submodule_search_locations=[str(PACKAGE)])
        sys.modules[name] = importlib.util.module_from_spec(spec)
        spec.loader.exec_module(sys.modules[name])
    return sys.modules[name]


def digest(folder: Path) -> str:
    whole = hashlib.sha256()
    for path in sorted(p for p in folder.rglob("*") if p.is_file()):
        whole.update(str(path.relative_to(folder)).encode() + b"\0" + path.read_bytes())
    return whole.hexdigest()


def table(path: Path) -> list[dict[str, str]]:
    raw = path.read_bytes()
    try:
        text = raw.decode("utf-8-sig")
    except UnicodeDecodeError:
        text = raw.decode("cp1251")
    separator = max(";,\t", key=text.split("\n", 1)[0].count)
    return list(csv.DictReader(text.splitlines(keepends=True), delimiter=separator, restkey="_more", restval=None))


def by_line(path: Path) -> dict[int, list[str]]:
    """Cells of each record under its first physical line, read without the generator's own counting."""
    text = path.read_bytes().decode("utf-8-sig")
    separator = max(";,\t", key=text.split("\n", 1)[0].count)
    out, begun = {}, 1
    reader = csv.reader(text.splitlines(keepends=True), delimiter=separator)
    for cells in reader:
        out[begun] = cells
        begun = reader.line_num + 1
    return out


@pytest.fixture(scope="module")
def region(tmp_path_factory):
    out = tmp_path_factory.mktemp("region")
    load().generate(seed=74, people=3000, out=out)
    return out


@pytest.fixture(scope="module")
def truth(region):
    return table(region / "truth.csv")


@pytest.fixture(scope="module")
def staff(region):
    return [row for row in table(region / "staff.csv") if row["Согласие на обработку ПДн"] is not None and "_more" not in row]


def test_the_same_seed_gives_the_same_bytes_and_another_seed_does_not(region, tmp_path):
    again = subprocess.run(  # a process of its own: hashes of strings are salted anew
        [sys.executable, "-m", "generate", "--seed", "74", "--people", "3000", "--out", str(tmp_path / "again")],
        cwd=PACKAGE.parent, capture_output=True, text=True)
    assert again.returncode == 0, again.stderr
    assert "staff.csv" in again.stdout
    assert digest(tmp_path / "again") == digest(region)
    load().generate(seed=75, people=3000, out=tmp_path / "other")
    assert digest(tmp_path / "other") != digest(region)


def test_too_few_people_are_refused(tmp_path):
    with pytest.raises(ValueError, match="at least 500"):
        load().generate(seed=1, people=50, out=tmp_path)
    assert not list(tmp_path.iterdir())


@pytest.mark.parametrize("people", [500, 1200])
@pytest.mark.parametrize("seed", range(5))
def test_small_regions_of_any_seed_are_made(tmp_path, seed, people):
    counts = load().generate(seed=seed, people=people, out=tmp_path)
    assert counts["staff.csv"] >= people
    assert counts["planted"] > 100


def test_there_are_as_many_people_as_asked_for_and_six_of_a_hundred_work_twice(staff):
    keys = collections.Counter(row["Код сотрудника"] for row in staff)
    assert 3000 <= len(keys) <= 3200  # specialists and second accounts come on top
    assert 0.05 <= sum(1 for n in keys.values() if n == 2) / len(keys) <= 0.07
    assert max(keys.values()) == 2


def test_dirt_comes_at_the_rates_of_practice(region, truth, staff):
    kinds = collections.Counter(t["kind"] for t in truth if t["file"] == "staff.csv")
    people = len({row["Код сотрудника"] for row in staff})
    with_subject = sum(1 for row in staff if row["Преподаваемые предметы"]) + kinds["subject_empty"]
    for kind, rate, whole in (
        ("subject_empty", 0.08, with_subject), ("subject_unknown", 0.05, with_subject), ("subject_compound", 0.12, with_subject),
        ("position_missing", 0.02, len(staff)),
        ("position_free_spelling", 0.06, len(staff)), ("duplicate_person", 0.015, people), ("patronymic_absent", 0.007, people),
        ("no_consent", 0.011, people), ("yo_e", 0.015, len(staff)), ("double_space", 0.015, len(staff)),
        ("trailing_dot", 0.015, len(staff)), ("latin_lookalike", 0.015, len(staff)),
    ):
        assert 0.75 * rate <= kinds[kind] / whole <= 1.25 * rate, kind
    schools = [row for row in table(region / "organisations.csv") if not row["Головная организация"] and row["Тип"] != "МОУО"]
    by_hand = sum(1 for t in truth if t["kind"] in ("head_is_text", "nasty_4"))
    assert 0.03 <= by_hand / len(schools) <= 0.05


def test_every_case_of_accounts_organisations_and_files_is_planted(truth):
    kinds = {t["kind"] for t in truth}
    cases = [*range(1, 6), 10, *range(18, 30), *range(65, 72), 80]
    assert not {f"nasty_{n}" for n in cases} - kinds


def test_truth_points_at_the_lines_where_the_faults_are(region, truth):
    lines = {name: by_line(region / name) for name in ("staff.csv", "organisations.csv", "results.csv", "delivery2/staff.csv")}
    head = {name: {title: i for i, title in enumerate(cells[1])} for name, cells in lines.items()}

    def cell(fault, title):
        return lines[fault["file"]][int(fault["line"])][head[fault["file"]][title]]

    checked = collections.Counter()
    for fault in truth:
        if fault["file"] not in lines:
            continue
        kind = fault["kind"]
        assert int(fault["line"]) in lines[fault["file"]], fault
        if kind == "subject_empty":
            assert cell(fault, "Преподаваемые предметы") == ""
        elif kind == "position_missing":
            assert cell(fault, "Должность") == ""
        elif kind == "patronymic_absent":
            assert cell(fault, "Отчество") == "" and cell(fault, "Нет отчества") == "нет"
        elif kind == "no_consent" and fault["detail"] != "contradictory rows":
            assert cell(fault, "Согласие на обработку ПДн") in ("нет", "")
        elif kind == "birth_date_invalid":
            assert cell(fault, "Дата рождения") == fault["detail"]
        elif kind == "duplicate_person":
            first = lines["staff.csv"][int(fault["detail"].split()[-1])]
            second = lines["staff.csv"][int(fault["line"])]
            assert first[0] != second[0] and first[1:4] == second[1:4] and first[5] == second[5]
        elif kind == "nasty_10":
            assert ";" in cell(fault, "Директор (код сотрудника)")
        elif kind in ("head_is_text", "nasty_4"):
            assert cell(fault, "Директор") and not cell(fault, "Директор (код сотрудника)")
        elif kind == "nasty_25":
            other = lines["organisations.csv"][int(fault["detail"].split()[-1])]
            assert other[0] == cell(fault, "Головная организация")
        elif kind == "nasty_80" and " of " not in fault["detail"]:
            assert cell(fault, "Результат, %") == fault["detail"]
        elif kind == "nasty_69":
            assert len(lines["staff.csv"][int(fault["line"])]) != len(head["staff.csv"])
        elif kind == "trailing_dot":
            assert "." in cell(fault, "Должность")[-1:] + cell(fault, "Отчество")[-1:]
        elif kind == "double_space":
            assert "  " in cell(fault, "Должность") + cell(fault, "Организация")
        elif kind == "nasty_23":
            known = {row[0]: row for row in lines["staff.csv"].values()}
            now = lines["delivery2/staff.csv"][int(fault["line"])]
            assert known[now[0]][1] != now[1] and known[now[0]][2:4] == now[2:4]
        else:
            continue
        checked[kind] += 1
    assert len(checked) >= 14 and sum(checked.values()) > 400


def test_what_truth_does_not_name_is_clean(region, truth):
    told = {int(t["line"]) for t in truth if t["delivery"] == "1" and t["file"] == "staff.csv"}
    first_accounts = {int(t["detail"].split()[-1]) for t in truth if t["file"] == "staff.csv" and " line " in t["detail"]}
    lines = by_line(region / "staff.csv")
    title = {t: i for i, t in enumerate(lines[1])}
    positions = {row["name_ru"] for row in table(ROOT / "examples/data/reference/positions.csv")}
    subjects = {row["name_ru"] for row in table(ROOT / "examples/data/reference/subjects.csv")}
    for line, cells in lines.items():
        if line == 1 or line in told or line in first_accounts:
            continue
        assert cells[title["Согласие на обработку ПДн"]] not in ("", "нет"), line
        if cells[title["Функции"]] or cells[title["Должность"]]:
            assert cells[title["Должность"]] in positions, line
        for subject in filter(None, cells[title["Преподаваемые предметы"]].split("; ")):
            assert subject in subjects, line


def test_spellings_of_the_dirt_are_known_to_no_list(region):
    dirt = sys.modules[load().__name__ + ".dirt"]
    known = set()
    for row in table(ROOT / "examples/data/reference/subjects.csv"):
        known |= {s.strip().casefold().replace("ё", "е") for s in [row["name_ru"], row["code"], *row["aliases"].split(";")]}
    for spellings in dirt.SUBJECT_SPELLINGS.values():
        for spelling in spellings:
            assert spelling.casefold().replace("ё", "е") not in known, spelling


def test_a_third_and_a_little_more_is_assessed(region, staff):
    main = {row["Код сотрудника"] for row in staff
            if row["Вид занятости"] == "основная" and row["Должность"] and row["Согласие на обработку ПДн"] not in ("", "нет")
            and not row["Уволен"]}
    assessed = {row["Код сотрудника"] for row in table(region / "results.csv") if row["Баллы"] or row["Результат, %"] not in ("", "н/д", "—")}
    assert 0.333 <= len(assessed) / len(main) <= 0.36
    assert assessed <= {row["Код сотрудника"] for row in staff}


def test_nobody_without_consent_has_results(region, staff, truth):
    refused = {row["Код сотрудника"] for row in staff if row["Согласие на обработку ПДн"] in ("", "нет")}
    assert refused and not refused & {row["Код сотрудника"] for row in table(region / "results.csv")}


def test_every_programme_has_a_preliminary_group_and_references_hold(region):
    programmes = {row["code"]: row for row in table(region / "programmes.csv")}
    groups = table(region / "groups.csv")
    assert {g["programme"] for g in groups if g["kind"] == "preliminary"} == set(programmes)
    assert {g["programme"] for g in groups} <= set(programmes)
    assert len({g["code"] for g in groups}) == len(groups)
    for group in groups:
        if group["kind"] == "dated":
            assert group["date_from"] <= group["date_to"] and group["apply_to"] < group["date_from"]
            seats = sum(int(part.split(":")[1]) for part in group["reserved"].split(";") if part)
            assert seats <= int(group["capacity"])
        if group["form"]:
            assert group["form"] in programmes[group["programme"]]["delivery_form"].split(";")
    assert any(p["published"] == "нет" for p in programmes.values())
    assert any(p["programme_kind"] == "retraining" and int(p["hours"]) >= 250 for p in programmes.values())
    offers = set(programmes) | {row["code"] for row in table(region / "events.csv")}
    assert {row["offer"] for row in table(region / "ratings.csv")} <= offers
    keys = {row["Код сотрудника"] for row in table(region / "staff.csv")}
    assert {row["person_key"] for row in table(region / "history.csv")} <= keys
    assert {row["person_key"] for row in table(region / "assignments.csv")} <= keys


def test_a_clean_region_has_no_faults(tmp_path):
    counts = load().generate(seed=3, people=400, out=tmp_path, clean=True)
    assert counts["planted"] == 0
    assert table(tmp_path / "truth.csv") == []
    assert not (tmp_path / "dirty").exists() and not (tmp_path / "delivery2").exists()
    heads = [row for row in table(tmp_path / "organisations.csv") if not row["Головная организация"] and row["Тип"] != "МОУО"]
    keys = {row["Код сотрудника"] for row in table(tmp_path / "staff.csv")}
    assert heads and all(row["Директор (код сотрудника)"] in keys for row in heads)
