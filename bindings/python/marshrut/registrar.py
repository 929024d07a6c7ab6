# SPDX-License-Identifier: MIT
"""The one door: every change enters through `act`, every question through `ask`."""

import collections
import dataclasses
import enum
import json
import types
from collections.abc import Callable, Iterable
from datetime import UTC, datetime, timedelta
from typing import Any, Generic, Self, TypeVar

from . import _marshrut
from .nouns import As, Audited, Role, Session
from .progress import Progress, shown
from .refusals import Refused, from_dict
from .values import Command, Files, Question, from_plain, to_plain

__all__ = ["Clock", "Durability", "Outcome", "Registrar", "open"]

A = TypeVar("A")

Clock = Callable[[], datetime]


class Durability(enum.StrEnum):
    """What a power cut leaves of what was committed: `FULL`, all of it; `NONE`, perhaps not even the file: for scratch files."""

    FULL = "full"
    NONE = "none"


_epoch = datetime(1970, 1, 1, tzinfo=UTC)
_millisecond = timedelta(milliseconds=1)
_longest_wait = 2**31 - 1  # milliseconds, as SQLite counts them


def _microseconds(instant: datetime) -> int:
    if instant.tzinfo is None:
        raise ValueError("the clock gave an instant without an offset: which one it is cannot be known")
    return (instant - _epoch) // timedelta(microseconds=1)


@dataclasses.dataclass(frozen=True)
class Outcome(Generic[A]):
    """What a bulk came to, item by item in the order asked: an answer, or every reason against."""

    items: tuple[A | tuple[Refused, ...], ...]

    @property
    def done(self) -> list[A]:
        return [item for item in self.items if not _refused(item)]  # type: ignore[misc]

    @property
    def refused(self) -> list[tuple[int, Refused]]:
        """Index and first reason of every item refused."""
        return [(index, item[0]) for index, item in enumerate(self.items) if _refused(item)]  # type: ignore[index]

    def __len__(self) -> int:
        return len(self.items)

    def __str__(self) -> str:
        """`200 = 198 done + 2 refused (employment_ended 2)`"""
        codes = collections.Counter(why.code for _, why in self.refused)
        said = f"{len(self)} = {len(self) - codes.total()} done + {codes.total()} refused"
        return said + (f" ({', '.join(f'{code} {count}' for code, count in sorted(codes.items()))})" if codes else "")


def _refused(item: object) -> bool:
    return isinstance(item, tuple) and bool(item) and all(isinstance(why, Refused) for why in item)


class Registrar:
    """A store and its door. Closes with `with`; calls from many threads are served as the store serves them.

    Instants are aware everywhere. One key of one person is one verdict: the same command with the same key answers the same, and
    nothing is done twice.
    """

    def __init__(self, door: _marshrut.Door, clock: Clock | None = None) -> None:
        self._door = door
        self._clock = clock

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, raised: BaseException | None, trace: types.TracebackType | None) -> None:
        self.close()

    def __repr__(self) -> str:
        return f"<marshrut.Registrar, {'closed' if self._door.closed else 'open'}>"

    def close(self) -> None:
        self._door.close()

    def sign_in(self, key: str, *, role: Role = Role.LISTENER, organisation: str | None = None) -> Session:
        """Opens a session for the person whom an outside system calls so (`sgo:4711`): the host vouches for who it is.

        Without an organisation it is that of the main employment for a listener, the only one where the role is held otherwise.
        Raises `Forbidden` (`not_known_here`, `role_not_held`, `head_is_text` …).
        """
        how = json.dumps(to_plain(As(role=role, organisation=organisation)))
        return _session(self._now().sign_in(key, how))

    def anonymous(self) -> Session:
        """What anybody may ask without signing in: the public contour."""
        return _session(self._now().anonymous())

    def roles(self, key: str) -> list[As]:
        """The roles a person can switch to: «Сменить роль»."""
        return [from_plain(As, one) for one in json.loads(self._now().roles(key))]

    def act(self, who: Session, command: Command[A], *, key: str = "", progress: Progress = False) -> A:
        """Does what the command says, once per key, or raises the first reason against it and changes nothing."""
        files: Files = {}
        plain = json.dumps(to_plain(command, files=files))
        with shown(progress, command.door_name) as told:
            answer = self._now().line(_plain(who), "do", command.door_name, plain, key=key, files=_bytes(files), progress=told)
        return from_plain(command.answer_type(), json.loads(answer))  # type: ignore[no-any-return]

    def act_all(self, who: Session, commands: Iterable[Command[A]], *, key: str = "", progress: Progress = False) -> Outcome[A]:
        """One after the other, each with a result of its own. The same key again, after a stop too: goes on where it stood."""
        files: Files = {}
        asked = list(commands)
        items = [(one.door_name, json.dumps(to_plain(one, files=files))) for one in asked]
        with shown(progress, asked[0].door_name if asked else "") as told:
            verdicts = self._now().act_all(_plain(who), items, key=key, files=_bytes(files), progress=told)
        return Outcome(tuple(_verdict(one, json.loads(said)) for one, said in zip(asked, verdicts, strict=True)))

    def why_not(self, who: Session, command: Command[A]) -> list[Refused]:
        """Every reason against, empty where `act` would do it. Changes nothing."""
        files: Files = {}
        plain = json.dumps(to_plain(command, files=files))
        said = self._now().line(_plain(who), "why_not", command.door_name, plain, files=_bytes(files))
        return [from_dict(why) for why in json.loads(said)]

    def ask(self, who: Session, question: Question[A]) -> A:
        """Answers what the role may know. Opening another person's card, result or comment is recorded."""
        said = self._now().line(_plain(who), "ask", question.door_name, json.dumps(to_plain(question)))
        return from_plain(question.answer_type(), json.loads(said))  # type: ignore[no-any-return]

    def plain(self, who: Session, verb: str, name: str, fields: dict[str, Any], *, key: str = "", files: Files | None = None) -> str:
        """`do`, `ask` or `why_not` by name, fields and answer as JSON: for callers that know no classes."""
        return self._now().line(_plain(who), verb, name, json.dumps(fields), key=key, files=_bytes(files or {}))

    def audit(self) -> Audited:
        """The invariants of everything kept, the chains and seals of the journal: what is wrong, by name. Changes nothing."""
        return from_plain(Audited, json.loads(self._now().audit()))  # type: ignore[no-any-return]

    def line(self, json_line: str | bytes) -> str:
        """One line of the JSON door: `{"key", "as", "do" | "ask" | "why_not", "with"}` answered by `done` or `refused`. Raises nothing."""
        return self._now().json_line(json_line)

    def _now(self) -> _marshrut.Door:
        if self._clock is not None:
            self._door.at(_microseconds(self._clock()))
        return self._door


def _plain(who: Session) -> str:
    return json.dumps(to_plain(who))


def _session(said: str) -> Session:
    return from_plain(Session, json.loads(said))  # type: ignore[no-any-return]


def _bytes(files: Files) -> list[tuple[str, bytes]]:
    return [(one.name, one.content) for one in files.values()]


def _verdict(command: Command[Any], said: dict[str, Any]) -> Any:
    if "done" in said:
        return from_plain(command.answer_type(), said["done"])
    return tuple(from_dict(why) for why in said["refused"])


def open(url: str, *, operator: str | None = None, clock: Clock | None = None, wait: timedelta | None = None,
         durability: Durability | None = None, alone: bool | None = None) -> Registrar:
    """A registrar on the store that the address names.

    `memory:` is new and founded with `operator` (`module:1` when not said). `sqlite:///region.db` opens the file; one that does not
    exist is created when `operator` says who its first operator is. With a `clock` time is what it gives, and commands without a key
    get counted ones: the same script, the same bytes.

    Of a file only: `wait`, how long for other programs before it is `Busy` (10 s); `durability` (`FULL`); `alone`, no other program
    opens it meanwhile and a commit is one sync of a write-ahead log instead of three (false). What says nothing is a `ValueError`.
    """
    now = None if clock is None else _microseconds(clock())
    if url == "memory:":
        said = [name for name, value in (("wait", wait), ("durability", durability), ("alone", alone)) if value is not None]
        if said:
            raise ValueError(f"{', '.join(said)}: of a file, and memory: has none")
        return Registrar(_marshrut.open_memory(operator or "module:1", now), clock)
    scheme, slashes, file = url.partition(":///")
    if scheme != "sqlite" or not slashes or not file:
        raise ValueError(f"not the address of a store: {url!r}; memory: and sqlite:///region.db are")
    if not hasattr(_marshrut, "open_sqlite"):
        raise ModuleNotFoundError("marshrut was built without SQLite (MARSHRUT_SQLITE=OFF)")
    milliseconds = (timedelta(seconds=10) if wait is None else wait) // _millisecond
    if not 0 <= milliseconds <= _longest_wait:
        raise ValueError(f"wait: from 0 to {_longest_wait // 1000} s")
    durable = Durability(Durability.FULL if durability is None else durability) is Durability.FULL
    return Registrar(_marshrut.open_sqlite(file, operator, now, wait=milliseconds, durable=durable, alone=bool(alone)), clock)
