# SPDX-License-Identifier: MIT
"""The one door from Python: open, sign in, act, ask, why_not, and what is refused."""

from __future__ import annotations

import copy
import json
import pathlib
import pickle
from datetime import UTC, date, datetime

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


ROWS = {verb: json.loads(_marshrut.shapes())[verb] for verb in ("commands", "questions")}


@pytest.mark.parametrize("row", [*ROWS["commands"], *ROWS["questions"]], ids=lambda row: row["name"])
def test_every_command_and_question_goes_through_json_and_comes_back(row: dict[str, str]) -> None:
    folder, _, _ = row["name"].partition(".")
    module = __import__(f"marshrut.{folder}", fromlist=["x"])
    kind = getattr(module, row["record"].rpartition("::")[2])
    assert kind.door_name == row["name"]
    value = sample(kind)
    assert values.from_plain(kind, json.loads(json.dumps(values.to_plain(value)))) == value


def sample(kind: object, name: str = "") -> object:
    """A value of any described type with something in every field."""
    import dataclasses
    import enum
    import typing

    parts, _ = values._alternatives(kind)
    kind = parts[0]
    if kind is values.Source:
        return values.Source.of("staff.csv", b"a;b")
    if dataclasses.is_dataclass(kind):
        return kind(**{attribute: sample(of, name) for attribute, name, of in values._members(kind)})  # type: ignore[operator]
    if typing.get_origin(kind) is tuple:
        return (sample(typing.get_args(kind)[0]),)
    if isinstance(kind, type) and issubclass(kind, enum.Enum):
        return list(kind)[-1]
    return {bool: True, int: 3, str: "7", date: date(2023, 7, 4), datetime: MORNING}.get(kind, "7")  # type: ignore[call-overload]
