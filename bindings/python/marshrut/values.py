# SPDX-License-Identifier: MIT
"""How nouns, commands and answers become JSON and are made from it: one walk over the annotations of a dataclass."""

import dataclasses
import enum
import functools
import hashlib
import json
import os
import pathlib
import types
import typing
from collections.abc import Callable
from datetime import date, datetime
from typing import Any, ClassVar, Generic, TypeVar

from . import _marshrut

__all__ = ["Command", "Question", "Source", "from_plain", "to_plain"]

A = TypeVar("A")


@dataclasses.dataclass(frozen=True)
class Source:
    """A file that travels beside its command: the command says which one (name and SHA-256), the bytes go along."""

    name: str
    sha256: str
    content: bytes = dataclasses.field(default=b"", repr=False, compare=False)

    @classmethod
    def of(cls, name: str, content: bytes) -> "Source":
        return cls(name, hashlib.sha256(content).hexdigest(), content)

    @classmethod
    def read(cls, path: str | os.PathLike[str]) -> "Source":
        file = pathlib.Path(path)
        return cls.of(file.name, file.read_bytes())


class _Named:
    door_name: ClassVar[str]

    def __init_subclass__(cls, name: str = "", **more: Any) -> None:
        super().__init_subclass__(**more)
        if name:
            cls.door_name = name

    @classmethod
    def answer_type(cls) -> Any:
        """The type of the answer: of `Command[Application]` it is `Application`."""
        for base in getattr(cls, "__orig_bases__", ()):
            if typing.get_origin(base) in (Command, Question):
                return typing.get_args(base)[0]
        raise TypeError(f"{cls.__name__} says no answer")


class Command(_Named, Generic[A]):
    """What `Registrar.act` takes: a change, answered by an `A`."""


class Question(_Named, Generic[A]):
    """What `Registrar.ask` takes: answered by an `A`, changes nothing."""


Files = dict[str, Source]
_Writer = Callable[[Any, Files], Any]
_Reader = Callable[[Any], Any]


def to_plain(value: Any, kind: Any = None, files: Files | None = None) -> Any:
    """The value as `json.dumps` takes it; files that go along are put into `files` by their hash."""
    of: Any = kind if kind is not None else type(value)
    return _writer(of)(value, {} if files is None else files)


def from_plain(kind: Any, plain: Any) -> Any:
    """A value of this type from what `json.loads` gave."""
    return _reader(kind)(plain)


def command_named(name: str) -> type[Command[Any]] | None:
    """The class of `application.confirm`, where there is one; the door says what is near where there is none."""
    found: type[Command[Any]] | None = _named(name, Command)
    return found


def question_named(name: str) -> type[Question[Any]] | None:
    found: type[Question[Any]] | None = _named(name, Question)
    return found


def _named(name: str, base: Any) -> Any:
    return next((one for one in base.__subclasses__() if one.door_name == name), None)


def with_files(kind: type[Command[Any]] | type[Question[Any]] | None, plain: dict[str, Any]) -> tuple[dict[str, Any], Files]:
    """The fields with a path in place of a file read: what a person types."""
    files: Files = {}
    taken = dict(plain)
    for _, name, of in _members(kind) if kind is not None else []:
        if isinstance(taken.get(name), str) and _alternatives(of)[0] == [Source]:
            file = pathlib.Path(taken[name])
            if not file.exists():
                _marshrut.refuse("not_found", "file", {"file": file.name}, f"/{name}")
            if file.is_dir():
                _marshrut.refuse("not_a_file", "", {"folder": file.name}, f"/{name}")
            taken[name] = _write_source(Source.read(file), files)
    return taken, files


def _plain_name(name: str) -> str:
    return name.removesuffix("_")  # `from_`: a word of Python


def _members(kind: Any) -> list[tuple[str, str, Any]]:
    """Attribute, name in JSON and type of every field."""
    hints = typing.get_type_hints(kind)
    return [(one.name, _plain_name(one.name), hints[one.name]) for one in dataclasses.fields(kind)]


def _alternatives(kind: Any) -> tuple[list[Any], bool]:
    """The types of a union and whether None is one of them."""
    parts = typing.get_args(kind) if typing.get_origin(kind) in (typing.Union, types.UnionType) else (kind,)
    return [one for one in parts if one is not types.NoneType], types.NoneType in parts


@functools.cache
def _writer(kind: Any) -> _Writer:
    parts, optional = _alternatives(kind)
    if optional or len(parts) > 1:
        by_type = {one: _writer(one) for one in parts}
        if len(parts) == 1:
            (only,) = by_type.values()
            return lambda value, files: None if value is None else only(value, files)

        def choose(value: Any, files: Files) -> Any:
            if value is None:
                return None
            return {"is": type(value).__name__, **by_type[type(value)](value, files)}

        return choose
    if kind is Source:
        return _write_source
    if typing.get_origin(kind) is tuple:
        element = _writer(typing.get_args(kind)[0])
        return lambda value, files: [element(one, files) for one in value]
    if isinstance(kind, type) and dataclasses.is_dataclass(kind):
        return _record_writer(kind)
    if kind in (date, datetime):
        return lambda value, files: value.isoformat() if isinstance(value, date) else value
    if isinstance(kind, type) and issubclass(kind, enum.Enum):
        return lambda value, files: value.value if isinstance(value, enum.Enum) else value
    return lambda value, files: value


def _write_source(value: Any, files: Files) -> Any:
    if not isinstance(value, Source):
        value = Source.read(value)
    if value.content or value.sha256 == hashlib.sha256(b"").hexdigest():
        files[value.sha256] = value
    return {"name": value.name, "sha256": value.sha256}


def _record_writer(kind: Any) -> _Writer:
    @functools.cache
    def members() -> list[tuple[str, str, _Writer]]:
        return [(attribute, name, _writer(of)) for attribute, name, of in _members(kind)]

    def write(value: Any, files: Files) -> Any:
        if not isinstance(value, kind):
            return value  # the reader says where and what was expected
        plain = {}
        for attribute, name, writer in members():
            inner = getattr(value, attribute)
            if inner is not None:
                plain[name] = writer(inner, files)
        return plain

    return write


@functools.cache
def _reader(kind: Any) -> _Reader:
    parts, optional = _alternatives(kind)
    if len(parts) > 1:
        by_name = {one.__name__: _reader(one) for one in parts}

        def choose(plain: Any) -> Any:
            if plain is None:
                return None
            return by_name[plain["is"]](plain)

        return choose
    if optional:
        only = _reader(parts[0])
        return lambda plain: None if plain is None else only(plain)
    if typing.get_origin(kind) is tuple:
        element = _reader(typing.get_args(kind)[0])
        return lambda plain: tuple(element(one) for one in plain)
    if isinstance(kind, type) and dataclasses.is_dataclass(kind):
        return _record_reader(kind)
    if kind is date:
        return date.fromisoformat
    if kind is datetime:
        return datetime.fromisoformat
    if isinstance(kind, type) and issubclass(kind, enum.Enum):
        return kind
    return lambda plain: plain


def _record_reader(kind: Any) -> _Reader:
    @functools.cache
    def members() -> list[tuple[str, str, bool, _Reader]]:
        return [(attribute, name, _alternatives(of)[1], _reader(of)) for attribute, name, of in _members(kind)]

    def read(plain: Any) -> Any:  # what has no value is left out of JSON
        return kind(**{attribute: reader(plain.get(name)) for attribute, name, optional, reader in members() if optional or name in plain})

    return read


class PolicyMethods:
    """What a policy can do beside being a value."""

    @classmethod
    def chelyabinsk_2023(cls) -> typing.Self:
        """The pack of Chelyabinsk's first campaign."""
        return from_plain(cls, json.loads(_marshrut.policy("chelyabinsk-2023")))  # type: ignore[no-any-return]

    @classmethod
    def from_json(cls, text: str) -> typing.Self:
        """Raises `Invalid` with the place and the nearest known word."""
        return from_plain(cls, json.loads(_marshrut.checked_policy(text)))  # type: ignore[no-any-return]

    def to_json(self) -> str:
        return _marshrut.checked_policy(json.dumps(to_plain(self)))

    def replace(self, **changes: Any) -> typing.Self:
        """The policy with other numbers: `replace(weights={"place": 2})`, `replace(scoring={"list_length": 5})`, `replace(formal_limit=2)`.

        A field of scoring, procedures or norms need not name its part.
        """
        plain = json.loads(self.to_json())
        parts = ("scoring", "procedures", "norms")
        for name, value in changes.items():
            home = plain if name in plain else next((plain[part] for part in parts if name in plain[part]), plain)
            if isinstance(value, dict) and isinstance(home.get(name), dict):
                _merge(home[name], value)
            else:
                home[name] = value.isoformat() if isinstance(value, date) else value
        return self.from_json(json.dumps(plain))


def _merge(into: dict[str, Any], changes: dict[str, Any]) -> None:
    for name, value in changes.items():
        if isinstance(value, dict) and isinstance(into.get(name), dict):
            _merge(into[name], value)
        else:
            into[name] = value
