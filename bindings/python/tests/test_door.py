# SPDX-License-Identifier: MIT
"""The one door from Python: open, sign in, act, ask, why_not, and what is refused."""

from __future__ import annotations

import copy
import importlib
import json
import pathlib
import pickle
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

import marshrut as mr
from marshrut import _marshrut, application, values

MORNING = datetime(2023, 6, 20, 4, 0, tzinfo=UTC)


@pytest.fixture(params=["memory", "sqlite"])
def registrar(request: pytest.FixtureRequest, tmp_path: pathlib.Path) -> mr.Registrar:
    url = "memory:" if request.param == "memory" else f"sqlite:///{tmp_path}/region.db"
    return mr.open(url, operator="module:1", clock=lambda: MORNING)


@pytest.fixture
def clerk(registrar: mr.Registrar) -> mr.Session:
    return registrar.sign_in("module:1", role=mr.Role.SYSTEM_OPERATOR)


def test_a_new_store_has_its_operator_who_can_sign_in(registrar: mr.Registrar, clerk: mr.Session) -> None:
    assert clerk.role is mr.Role.SYSTEM_OPERATOR
    assert clerk.opened == MORNING and clerk.opened.tzinfo is not None
    assert [one.role for one in registrar.roles("module:1")] == [mr.Role.SYSTEM_OPERATOR]


def test_whom_nobody_knows_is_forbidden_and_that_is_a_permission_error(registrar: mr.Registrar) -> None:
    with pytest.raises(PermissionError) as no:
        registrar.sign_in("sgo:4711")
    assert isinstance(no.value, mr.Forbidden)
    assert (no.value.code, no.value.clause) == ("not_known_here", "MOD-3.2-d")


def test_a_question_answers_with_its_type_and_why_not_with_every_reason(registrar: mr.Registrar, clerk: mr.Session) -> None:
    assert registrar.ask(clerk, application.List()) == ()
    (why,) = registrar.why_not(clerk, application.Confirm(mr.ApplicationId("7")))
    assert (type(why), why.code) == (mr.NotFound, "not_found")
    with pytest.raises(LookupError) as no:
        registrar.act(clerk, application.Confirm(mr.ApplicationId("7")))
    assert no.value == why


def test_what_is_not_of_its_type_is_refused_with_its_place(registrar: mr.Registrar, clerk: mr.Session) -> None:
    with pytest.raises(ValueError) as no:
        registrar.act(clerk, application.Confirm("seven"))  # type: ignore[arg-type]
    assert isinstance(no.value, mr.Invalid)
    assert (no.value.code, no.value.at) == ("wrong_type", "/application")


def test_a_bulk_has_a_result_an_item_and_says_how_they_add_up(registrar: mr.Registrar, clerk: mr.Session) -> None:
    told: list[tuple[int, int]] = []
    asked = [application.Confirm(mr.ApplicationId(str(number))) for number in (7, 8)]
    outcome = registrar.act_all(clerk, asked, key="both", progress=lambda done, total: told.append((done, total)))
    assert str(outcome) == "2 = 0 done + 2 refused (not_found 2)"
    assert [(index, why.code) for index, why in outcome.refused] == [(0, "not_found"), (1, "not_found")]
    assert told == [(2, 2)]
    assert registrar.act_all(clerk, asked, key="both") == outcome


def test_one_key_is_one_verdict(registrar: mr.Registrar, clerk: mr.Session) -> None:
    for _ in range(2):
        with pytest.raises(mr.NotFound):
            registrar.act(clerk, application.Confirm(mr.ApplicationId("7")), key="form-8f31")
    with pytest.raises(mr.Conflict) as no:
        registrar.act(clerk, application.Confirm(mr.ApplicationId("8")), key="form-8f31")
    assert no.value.code == "key_reused"


def test_what_a_progress_function_raises_stops_the_call_and_arrives(registrar: mr.Registrar, clerk: mr.Session) -> None:
    def enough(done: int, total: int) -> None:
        raise RuntimeError("enough")

    with pytest.raises(RuntimeError, match="enough"):
        registrar.act_all(clerk, [application.Confirm(mr.ApplicationId("7"))], progress=enough)


def test_a_json_line_is_answered_and_never_raises(registrar: mr.Registrar) -> None:
    said = json.loads(registrar.line('{"key":"8f31","as":{"person":"module:1","role":"system_operator"},"ask":"application.list"}'))
    assert said == {"key": "8f31", "done": []}
    assert json.loads(registrar.line("no json"))["refused"]["code"] == "not_json"


def test_a_closed_registrar_says_so(registrar: mr.Registrar, clerk: mr.Session) -> None:
    with registrar:
        pass
    assert "closed" in repr(registrar)
    with pytest.raises(ValueError, match="closed"):
        registrar.ask(clerk, application.List())


def test_a_store_in_a_file_is_there_when_it_is_opened_again(tmp_path: pathlib.Path) -> None:
    url = f"sqlite:///{tmp_path}/region.db"
    with pytest.raises(mr.NotFound) as no:
        mr.open(url)
    assert no.value.code == "store_missing"
    mr.open(url, operator="module:1").close()
    with mr.open(url) as registrar:
        assert registrar.sign_in("module:1", role=mr.Role.SYSTEM_OPERATOR).role is mr.Role.SYSTEM_OPERATOR


def test_a_store_opened_alone_is_busy_for_everybody_else_and_free_afterwards(tmp_path: pathlib.Path) -> None:
    url = f"sqlite:///{tmp_path}/region.db"
    with mr.open(url, operator="module:1", alone=True, durability=mr.Durability.FULL) as registrar:
        clerk = registrar.sign_in("module:1", role=mr.Role.SYSTEM_OPERATOR)
        with pytest.raises(mr.Busy):
            mr.open(url, wait=timedelta())
        assert not registrar.ask(clerk, application.List())
    with mr.open(url, wait=timedelta()) as registrar:
        assert not registrar.audit().violations
    assert [file.name for file in tmp_path.iterdir() if file.name.endswith("-wal")] == []


def test_what_says_how_a_file_is_kept_is_refused_where_there_is_none() -> None:
    with pytest.raises(ValueError, match="durability, alone: of a file, and memory: has none"):
        mr.open("memory:", alone=True, durability=mr.Durability.NONE)
    with pytest.raises(ValueError, match="wait: from 0"):
        mr.open("sqlite:///nowhere.db", wait=timedelta(seconds=-1))
    with pytest.raises(ValueError, match="half"):
        mr.open("sqlite:///nowhere.db", durability="half")  # type: ignore[arg-type]


def test_an_instant_without_an_offset_is_refused(registrar: mr.Registrar, clerk: mr.Session) -> None:
    with pytest.raises(ValueError, match="without an offset"):
        mr.open("memory:", clock=lambda: datetime(2023, 6, 20))
    naive = mr.Session(clerk.person, clerk.role, clerk.organisation, datetime(2023, 6, 20, 4), clerk.expires)
    with pytest.raises(mr.Invalid) as no:
        registrar.ask(naive, application.List())
    assert no.value.at == "/opened"


@pytest.mark.parametrize("row", json.loads(_marshrut.kinds()), ids=lambda row: row["name"])
def test_the_exceptions_are_those_of_the_table_and_pickle(row: dict[str, str]) -> None:
    kind = getattr(mr, row["python"])
    base = getattr(mr, row["python_base"], None) or __builtins__[row["python_base"]]  # type: ignore[index]
    assert kind.kind == row["name"] and issubclass(kind, mr.Refused) and issubclass(kind, base)
    why = kind("window_closed", "LET1306-2", {"until": "2023-07-07"}, "Срок истёк.", "It is over.", "staff.csv:17")
    for copied in (pickle.loads(pickle.dumps(why)), copy.copy(why), copy.deepcopy(why)):
        assert copied == why and type(copied) is kind and copied.facts == why.facts
    assert str(why) == "staff.csv:17: Срок истёк. [window_closed, LET1306-2]"


def test_values_compare_copy_and_pickle(clerk: mr.Session) -> None:
    assert pickle.loads(pickle.dumps(clerk)) == copy.deepcopy(clerk) == clerk
    command = application.Cancel(mr.ApplicationId("7"), comment="заболела")
    assert pickle.loads(pickle.dumps(command)) == command


def test_personal_data_stays_out_of_repr() -> None:
    card = mr.Card(**{name: ("Иванова" if kind == "str" else None) for name, kind in _texts(mr.Card)})
    line = application.Comment(mr.ApplicationId("7"), "заболела Иванова")
    assert "Иванова" not in repr(card) + repr(line)


def _texts(kind: type) -> list[tuple[str, str]]:
    import dataclasses

    return [(one.name, "str" if one.type is str else "other") for one in dataclasses.fields(kind)]


SHAPES = json.loads(_marshrut.shapes())
RECORDS = {one["name"]: one for one in SHAPES["records"]}
LABELS = {one["name"]: one["labels"] for one in SHAPES["enumerations"]}
NOT_READ = {"unknown_field", "missing_field", "wrong_type", "unknown_label", "out_of_range", "not_json", "duplicate_field"}


@pytest.mark.parametrize("row", [*SHAPES["commands"], *SHAPES["questions"]], ids=lambda row: row["name"])
def test_every_command_and_question_goes_through_json_and_the_door_reads_it(row: dict[str, Any]) -> None:
    kind = getattr(importlib.import_module(f"marshrut.{row['name'].partition('.')[0]}"), row["record"].rpartition("::")[2])
    assert kind.door_name == row["name"]
    plain = sample({"sort": "record", "name": row["record"]})
    value = values.from_plain(kind, plain)
    assert values.to_plain(value) == plain
    assert values.from_plain(kind, json.loads(json.dumps(values.to_plain(value)))) == value
    with mr.open("memory:", clock=lambda: MORNING) as registrar:
        nobody = registrar.anonymous()
        said: set[str]
        if row in SHAPES["commands"]:
            said = {why.code for why in registrar.why_not(nobody, value)}
        else:
            try:
                registrar.ask(nobody, value)
                said = set()
            except mr.Refused as why:
                said = {why.code}
    assert not said & NOT_READ


@pytest.mark.parametrize("row", [*SHAPES["commands"], *SHAPES["questions"]], ids=lambda row: row["name"])
def test_every_answer_is_read_into_its_class(row: dict[str, Any]) -> None:
    kind = getattr(importlib.import_module(f"marshrut.{row['name'].partition('.')[0]}"), row["record"].rpartition("::")[2])
    plain = sample(row["answer"])
    answer = values.from_plain(kind.answer_type(), plain)
    assert values.to_plain(answer, kind.answer_type()) == plain
    assert pickle.loads(pickle.dumps(answer)) == answer


def sample(of: dict[str, Any], is_one_of: bool = False) -> Any:
    """JSON of any described type with something in every field."""
    match of["sort"]:
        case "record":
            plain = {field["name"]: sample(field["type"]) for field in RECORDS[of["name"]]["fields"]}
            return {"is": of["name"].rpartition("::")[2], **plain} if is_one_of else plain
        case "optional":
            return sample(of["of"])
        case "list":
            return [sample(of["of"])]
        case "choice":
            return sample(of["of"][-1], is_one_of=True)
        case "enumeration":
            return LABELS[of["name"]][-1]
        case "flag":
            return True
        case "integer":
            return 3
        case "id":
            return "7"
        case "spelled":
            return next((text for expected, text in SPELLED.items() if of["name"].startswith(expected)), "7")
    return "7"


SPELLED = {"a day": "2023-07-04", "an instant": "2023-06-20T04:00:00+00:00", "a key": "sgo:4711", "a number": "24-7KQ4M2-H"}
