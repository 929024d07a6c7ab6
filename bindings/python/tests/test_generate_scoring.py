# SPDX-License-Identifier: MIT
"""The slow reading of the scoring: the first screen on the small region, and every rule and term at its edges."""

import collections
import csv
import datetime
import sys
from pathlib import Path

import pytest

from test_generate import ROOT, load

sys.path.insert(0, str(ROOT / "tests" / "tools"))
import slow_export  # noqa: E402
import slow_scoring as slow  # noqa: E402
import slow_tables as tables  # noqa: E402

TODAY = datetime.date(2023, 6, 20)
REFERENCE = ROOT / "examples" / "data" / "reference"
REGION = ROOT / "examples" / "data" / "region"


@pytest.fixture(scope="module")
def region():
    return tables.read(REGION, REFERENCE)


def test_the_small_region_is_understood_whole(region):
    assert region.notes == {}
    assert 40 <= len(region.people) <= 50
    assert set(region.results) | set(region.needs) | set(region.history) <= set(region.people)


def test_the_first_screen_comes_out_to_the_point(region):
    person = slow.person_of(region, "4711", TODAY)
    order = slow.permitted(region, slow.POLICY, person, "programme", TODAY)
    assert len(order) == 17
    first = order[0]
    assert (first.offer, first.score) == ("DPP-24-113", 30963)
    weighted = {term: slow.POLICY["weights"][term] * value for term, value in first.values.items()}
    assert weighted == {
        "coverage": 8880, "subject": 6000, "position": 3000, "need": 0, "place": 4500, "rating": 6583, "timing": 2000}
    assert list(first.facts["deficits"].items()) == [("methodical", (55, 25, 90)), ("communicative", (67, 13, 30)), ("subject", (72, 8, 40))]
    assert first.facts["ways"] == [("mixed", "chelyabinskiy_go", 46)]
    assert first.facts["marks"] == (14, 63)
    assert (order[1].offer, order[1].score, order[1].values["coverage"]) == ("DPP-24-115", 30500, 3000)


def test_the_refusals_of_the_second_screen(region):
    person = slow.person_of(region, "4711", TODAY)
    assert slow.refusals(region, slow.POLICY, person, "DPP-24-120", TODAY) == [
        (2, "position_not_targeted"), (3, "subject_not_taught")]


def test_every_rule_refuses_somebody_in_a_generated_region(tmp_path):
    load().generate(seed=74, people=1000, out=tmp_path, clean=True)
    made = tables.read(tmp_path, REFERENCE)
    assert made.notes == {}
    seen = collections.Counter()
    for key in made.people:
        person = slow.person_of(made, key, TODAY)
        if person.employed and (person.percent or person.needs):
            codes = made.offers if len(seen) < 13 else []
            for code in codes:
                seen.update(c for _, c in slow.refusals(made, slow.POLICY, person, code, TODAY))
    assert set(seen) == {
        "not_published", "not_included", "not_formal_kind", "level_not_recommended", "position_not_targeted", "subject_not_taught",
        "stage_not_targeted", "entry_not_met", "completed_recently", "no_open_group", "already_begun", "nothing_served", "contest_below_50"}


# ------------------------------------------------------------------------------------------------- one person, one offer

PERSON = {"person_key": "p", "position": "teacher", "subjects": "physics", "municipality": "chelyabinskiy_go", "organisation_kind": "ooo"}
OFFER = {"code": "A", "kind": "programme", "target_positions": "teacher", "target_subjects": "physics", "stages": "basic",
         "w_methodical": "0.5", "delivery_form": "distance"}


def write(folder: Path, name: str, *rows: dict) -> None:
    columns = list(dict.fromkeys(c for row in rows for c in row))
    with (folder / name).open("w", encoding="utf-8", newline="") as file:
        out = csv.DictWriter(file, columns, restval="")
        out.writeheader()
        out.writerows(rows)


@pytest.fixture
def ask(tmp_path):
    """(refusals, values, person) for one person and one offer; further files by name."""

    def question(person=(), offer=(), policy=(), **files):
        for old in tmp_path.iterdir():
            old.unlink()
        write(tmp_path, "people.csv", {**PERSON, "percent_methodical": "60", **dict(person)})
        write(tmp_path, "offers.csv", {**OFFER, **dict(offer)})
        for name, rows in files.items():
            write(tmp_path, name + ".csv", *rows)
        made = tables.read(tmp_path, REFERENCE)
        who = slow.person_of(made, "p", TODAY)
        use = {**slow.POLICY, **dict(policy)}
        against = [code for _, code in slow.refusals(made, use, who, "A", TODAY)]
        values = None if "no_open_group" in against or "already_begun" in against else slow.scored(made, use, who, "A", TODAY).values
        return against, values, who

    return question


def test_coverage_counts_indicators_beside_their_area_and_halves_round_up(ask):
    _, values, _ = ask({"percent_M03": "50"}, {"w_methodical": "0.505"})
    assert values["coverage"] == 20 * 51 + 30 * (51 // 4)
    _, values, _ = ask({"percent_M03": "50"}, {"w_methodical": "0.505", "M03": "0.7"})
    assert values["coverage"] == 20 * 51 + 30 * 70


def test_a_percent_is_floored_and_decimals_are_exact(ask):
    assert ask({"percent_methodical": "79,9 %"})[2].percent == {"methodical": 79}
    assert ask({"percent_methodical": "0,875"})[2].percent == {"methodical": 0}
    assert ask({"percent_methodical": "н/д"})[2].percent == {}
    assert ask({"percent_methodical": "１００"})[2].percent == {}


def test_an_area_without_a_row_is_the_sum_of_its_indicators(ask):
    results = [{"procedure": "X", "person_key": "p", "date": "2023-05-01", "competence": c, "points": a, "max_points": b}
               for c, a, b in (("M02", 3, 4), ("M03", 1, 3), ("S01", 6, 6))]
    person = ask({"percent_methodical": ""}, results=results)[2]
    assert person.percent == {"M02": 75, "M03": 33, "methodical": 100 * 4 // 7, "S01": 100, "subject": 100}


def test_the_newest_result_counts_and_on_one_day_the_later_row(ask):
    def rows(*pairs):
        return [{"procedure": "X", "person_key": "p", "date": d, "competence": "methodical", "points": n, "max_points": 100} for d, n in pairs]

    def percent(*pairs):
        return ask({"percent_methodical": ""}, results=rows(*pairs))[2].percent["methodical"]

    assert percent(("2023-05-02", 40), ("2023-05-01", 50)) == 40
    assert percent(("2023-05-02", 40), ("2023-05-02", 50)) == 50
    assert percent(("2023-05-02", 40), ("2023-06-21", 90)) == 40


def test_compound_subjects_count_as_their_parts_on_both_sides(ask):
    _, values, _ = ask({"subjects": "russian_literature"}, {"target_subjects": "literature"})
    assert values["subject"] == 3000
    _, values, _ = ask({"subjects": "russian;physics;chemistry"}, {"target_subjects": "russian_literature"})
    assert values["subject"] == 2000
    assert ask({"subjects": "physics"}, {"target_subjects": "russian_literature"})[0] == ["subject_not_taught"]


def test_implied_subjects_stand_in_and_heads_teach_management(ask):
    assert ask({"subjects": "", "position": "primary_teacher"}, {"target_positions": "*"})[2].subjects == {"primary_all"}
    assert ask({"subjects": "physics", "position": "deputy_head"}, {"target_positions": "*"})[2].subjects == {"physics", "management"}


def test_without_a_known_position_subject_or_stage_only_offers_for_all_remain(ask):
    nobody = {"position": "", "subjects": "", "organisation_kind": "", "stages": ""}
    assert ask(nobody)[0] == ["position_not_targeted", "subject_not_taught", "stage_not_targeted"]
    against, values, _ = ask(nobody, {"target_positions": "*", "target_subjects": "*", "stages": "all"})
    assert against == [] and (values["position"], values["subject"]) == (1000, 2000)
    assert ask({"organisation_kind": "dpo"}, {"stages": "preschool"})[0] == []


def test_entry_asks_for_the_percent_and_an_absent_result_does_not_meet_it(ask):
    assert ask({}, {"min_methodical": "60"})[0] == []
    assert ask({}, {"min_methodical": "61"})[0] == ["entry_not_met"]
    assert ask({}, {"min_subject": "0"})[0] == ["entry_not_met"]


@pytest.mark.parametrize(("day", "refused"), [
    ("2020-06-20", True), ("2020-06-19", False), ("2023-06-20", True), ("2023-06-21", False)])
def test_a_programme_is_not_repeated_to_the_anniversary_inclusive(ask, day, refused):
    against = ask(history=[{"person_key": "p", "programme": "A", "date": day}])[0]
    assert against == (["completed_recently"] if refused else [])


def test_the_anniversary_of_a_leap_day_is_the_28th_of_february():
    assert slow.three_years_later(datetime.date(2020, 2, 29), 3) == datetime.date(2023, 2, 28)


def group(**values):
    return {"code": "A/2", "programme": "A", "kind": "dated", "year": "2024", "date_from": "2023-09-01", "date_to": "2023-09-20", **values}


@pytest.mark.parametrize(("change", "joins"), [
    ({}, True), ({"year": "2023"}, False), ({"year": ""}, False), ({"apply_from": "2023-06-20"}, True), ({"apply_from": "2023-06-21"}, False),
    ({"apply_to": "2023-06-20"}, True), ({"apply_to": "2023-06-19"}, False), ({"capacity": "2", "taken": "1"}, True),
    ({"capacity": "2", "taken": "2"}, False), ({"kind": "preliminary", "date_from": "", "date_to": "", "capacity": "1", "taken": "1"}, True)])
def test_a_group_is_joined_in_its_year_within_its_window_while_seats_are_free(ask, change, joins):
    assert ask(groups=[group(**change)])[0] == ([] if joins else ["no_open_group"])


@pytest.mark.parametrize(("begins", "value"), [
    ("2023-07-03", 0), ("2023-07-04", 3000), ("2023-12-17", 3000), ("2023-12-18", 1000)])
def test_timing_prefers_beginnings_in_14_to_180_days(ask, begins, value):
    assert ask(groups=[group(date_from=begins)])[1]["timing"] == value


def test_timing_and_place_take_the_best_of_the_groups_that_can_be_joined(ask):
    groups = [group(code="A/1", kind="preliminary", date_from="", date_to=""),
              group(municipality="magnitogorskiy_go"), group(code="A/3", municipality="kopeyskiy_go", date_from="2024-05-01")]
    _, values, _ = ask({}, {"delivery_form": "full_time", "provider": "cpkimr_mgn"}, groups=groups)
    assert (values["timing"], values["place"]) == (3000, 4000)
    groups[2]["form"] = "distance"
    _, values, _ = ask({}, {"delivery_form": "full_time;distance", "provider": "cpkimr_mgn"}, groups=[groups[1] | {"form": "full_time"}])
    assert values["place"] == 1000


@pytest.mark.parametrize(("home", "form", "value"), [
    ("chelyabinskiy_go", "full_time", 5000), ("kopeyskiy_go", "full_time", 4000), ("emanzhelinskiy_mr", "mixed", 4500),
    ("miasskiy_go", "full_time", 3000), ("troitskiy_go", "full_time", 2000), ("magnitogorskiy_go", "full_time", 1000),
    ("magnitogorskiy_go", "mixed", 3000), ("", "full_time", 1000), ("", "distance", 4000)])
def test_place_by_bands_of_floored_kilometres(ask, home, form, value):
    assert ask({"municipality": home}, {"provider": "chippkro", "delivery_form": form})[1]["place"] == value


def test_a_federal_provider_outside_the_region_is_far(ask):
    assert ask({}, {"provider": "gup", "delivery_form": "full_time"})[1]["place"] == 1000


def test_rating_is_a_mean_with_a_prior(ask):
    assert ask()[1]["rating"] == 6000
    assert ask(ratings=[{"offer": "A", "mark": m} for m in [5] * 7 + [4] * 7])[1]["rating"] == 2000 * (30 + 63 - 14) // 24


def test_needs_are_served_by_area_indicator_and_explicit_subject(ask):
    def need(needs, **offer):
        return ask({"percent_methodical": "90", "needs": needs}, offer)[1]["need"]

    assert need("methodical", w_methodical="0.3") == 5000
    assert need("methodical", w_methodical="0.29") == 0
    assert need("M03", w_methodical="0.59") == 0
    assert need("M03", w_methodical="0.6") == 5000
    assert need("M03", w_methodical="0.9", M03="0.29") == 0
    assert need("physics;methodical;P03", w_methodical="0.3") == 5000 * 2 // 3
    assert need("physics", target_subjects="*") == 0


def test_needs_that_nothing_serves_refuse_even_where_there_is_no_deficit(ask):
    assert ask({"percent_methodical": "90", "needs": "P03"})[0] == ["nothing_served"]


def test_rule_eight_asks_for_cover_of_a_deficit(ask):
    assert ask({}, {"w_methodical": "0.3"})[0] == []
    assert ask({}, {"w_methodical": "0.294", "w_subject": "1"})[0] == ["nothing_served"]
    assert ask({"percent_methodical": "", "percent_M03": "79"}, {"w_methodical": "0.6"})[0] == []


def test_the_development_list_covers_the_lowest_area(ask):
    person = {"percent_methodical": "81", "percent_subject": "80", "percent_communicative": "80"}
    against, values, _ = ask(person, {"w_subject": "0.3", "w_communicative": "0.7", "w_methodical": "1"})
    assert against == [] and values["coverage"] == 20 * 70
    assert ask(person, {"w_methodical": "1"})[0] == ["nothing_served"]


def test_contests_are_not_for_people_below_fifty(ask):
    contest = {"kind": "event", "type": "contest", "date_from": "2023-09-01", "level": "regional"}
    assert ask({"percent_methodical": "50"}, contest)[0] == []
    assert ask({"percent_methodical": "49"}, contest)[0] == ["contest_below_50"]


def test_events_are_joined_before_they_begin_and_of_allowed_levels(ask):
    event = {"kind": "event", "date_from": "2023-06-21"}
    assert ask({}, event)[0] == []
    assert ask({}, {**event, "date_from": "2023-06-20"})[0] == ["already_begun"]
    assert ask({}, {**event, "level": "municipal"})[0] == ["level_not_recommended"]


def test_rule_one_names_all_that_stands_against_the_offer(ask):
    assert ask({}, {"published": "нет", "included": "нет", "programme_kind": "retraining"})[0] == [
        "not_published", "not_included", "not_formal_kind"]


def test_the_required_level_follows_the_narrowest_row(ask):
    def deficit(*rows):
        policy = {"required": {"default": 80, "rows": list(rows)}}
        return ask({}, {}, policy)[1]["coverage"] // 50

    assert deficit() == 20
    assert deficit({"position": "teacher", "level": 70}) == 10
    assert deficit({"category": "subject_teachers", "level": 65}, {"category": "pedagogical", "level": 75}) == 15
    assert deficit({"position": "teacher", "level": 70}, {"category": "pedagogical", "level": 75}) == 10
    assert deficit({"competence": "methodical", "level": 90}, {"position": "teacher", "level": 70}) == 30
    assert deficit({"competence": "methodical", "category": "pedagogical", "level": 61}, {"competence": "methodical", "level": 90}) == 1


def test_a_procedure_picks_the_employment_its_category_covers(region):
    both = slow.person_of(region, "4722", TODAY, procedure="ADD-2023")
    assert (both.position, both.stages, both.percent) == ("additional_ed_teacher", {"additional"}, {})
    assert slow.person_of(region, "4722", TODAY, procedure="TEACH-2023").position == "teacher"
    assert slow.person_of(region, "4722", TODAY).position == "teacher"


def test_units_take_the_stages_of_their_parent(region):
    assert slow.person_of(region, "4754", TODAY).stages == {"primary", "basic", "secondary"}
    assert slow.person_of(region, "4731", TODAY).stages == {"preschool"}
    assert not slow.person_of(region, "4753", TODAY).employed


def test_reasons_for_an_empty_list(region):
    def reason(key, kind="programme"):
        return slow.reason_for_no_list(region, slow.POLICY, slow.person_of(region, key, TODAY), kind, TODAY)

    assert reason("4753") == "not_employed"
    assert reason("300") == "not_assessed"
    assert reason("4711") is None


def test_equal_scores_are_ordered_by_code(region):
    for key in ("301", "4711", "4728"):
        order = slow.permitted(region, slow.POLICY, slow.person_of(region, key, TODAY), "programme", TODAY)
        assert [(-i.score, i.offer) for i in order] == sorted((-i.score, i.offer) for i in order)


def test_the_tables_of_the_batch_call_give_the_same_lists(tmp_path):
    load().generate(seed=11, people=600, out=tmp_path / "files")
    files = tables.read(tmp_path / "files", REFERENCE)
    slow_export.export(files, TODAY, tmp_path / "tables")
    batch = tables.read(tmp_path / "tables", REFERENCE)
    assert batch.notes == {}
    items, without = slow.lists(files, slow.POLICY, TODAY, 10)
    again, without_again = slow.lists(batch, slow.POLICY, TODAY, 10)
    assert len(items) > 1000

    def cells(several):
        return [(key, kind, rank, i.offer, i.score, i.development, i.values) for key, kind, rank, i in several]

    assert cells(items) == cells(again)
    assert [w for w in without if w[2] != "not_employed"] == without_again
