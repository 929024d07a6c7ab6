# SPDX-License-Identifier: MIT
"""What is refused: one exception a kind, each with its code, clause, blocking facts and a sentence in Russian and English.

`Refused` catches them all; each is also what a Python programmer expects: `Invalid` is a `ValueError`, `NotFound` a `LookupError`,
`Forbidden` a `PermissionError`, `Busy` a `TimeoutError`, `Broken` an `OSError`. They compare, copy and pickle; they hold no personal data.
"""

import json
from collections.abc import Mapping
from typing import Any, ClassVar, Self

__all__ = ["Broken", "Busy", "Conflict", "Forbidden", "Invalid", "NotFound", "NotNow", "Refused", "Unknown", "from_json"]


class Refused(Exception):
    """One reason against. `code` is for ever, `clause` says where the rule stands, `facts` are the named values that block."""

    kind: ClassVar[str] = "refused"

    code: str
    clause: str
    facts: dict[str, int | str]
    ru: str
    en: str
    at: str  # the place in the input: a JSON pointer, `staff.csv:17`, a column; empty where there is none
    reasons: "tuple[Refused, ...]"  # everything that was found wrong at once, this one first

    def __init__(self, code: str, clause: str = "", facts: Mapping[str, int | str] | None = None, ru: str = "", en: str = "", at: str = "") -> None:
        super().__init__(code)
        self.code, self.clause, self.facts, self.ru, self.en, self.at = code, clause, dict(facts or {}), ru, en, at
        self.reasons = (self,)

    def __str__(self) -> str:
        return self.sentence("ru")

    def __repr__(self) -> str:
        return f"{type(self).__name__}({self.code!r}, {self.clause!r}, {self.facts!r}" + (f", at={self.at!r})" if self.at else ")")

    def sentence(self, language: str) -> str:
        """`results: нет «Баллы» … [missing_column]`: the place, the sentence, the code and the clause."""
        said = self.ru if language == "ru" else self.en
        cited = ", ".join(part for part in (self.code, self.clause) if part)
        return (f"{self.at}: " if self.at else "") + f"{said} [{cited}]"

    def as_dict(self) -> dict[str, Any]:
        """As other programs read it, field by field what the JSON door says."""
        said = {"clause": self.clause, "code": self.code, "en": self.en, "facts": self.facts, "kind": self.kind, "ru": self.ru}
        return {"at": self.at, **said} if self.at else said

    def __reduce__(self) -> tuple[type[Self], tuple[str, str, dict[str, int | str], str, str, str]]:
        return type(self), (self.code, self.clause, self.facts, self.ru, self.en, self.at)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Refused) and self.__reduce__() == other.__reduce__()

    def __hash__(self) -> int:
        return hash((self.code, self.clause, self.at))


class Invalid(Refused, ValueError):
    """Mend the input."""

    kind = "invalid"


class NotFound(Refused, LookupError):
    """There is no such thing. Show the sentence."""

    kind = "not_found"


class Forbidden(Refused, PermissionError):
    """Who asks may not. Show the sentence."""

    kind = "forbidden"


class NotNow(Refused):
    """The status or the day does not fit. Show the sentence."""

    kind = "not_now"


class Conflict(Refused):
    """It was changed meanwhile: reread and decide anew."""

    kind = "conflict"


class Busy(Refused, TimeoutError):
    """Repeat with the same key."""

    kind = "busy"


class Unknown(Refused):
    """Whether it was done is not known: repeat with the same key, one key is one verdict."""

    kind = "unknown"


class Broken(Refused, OSError):
    """Call whoever keeps the store."""

    kind = "broken"


_kinds: dict[str, type[Refused]] = {one.kind: one for one in (Invalid, NotFound, Forbidden, NotNow, Conflict, Busy, Unknown, Broken)}

for _one in (Refused, *_kinds.values()):
    _one.__module__ = "marshrut"  # shown as marshrut.NotNow


def from_json(text: str) -> Refused:
    """The exception of what the compiled part refused with: the first reason, the others as its notes."""
    first, *others = reasons = [from_dict(one) for one in json.loads(text)]
    for other in others:
        first.add_note(str(other))
    first.reasons = tuple(reasons)
    return first


def from_dict(said: Mapping[str, Any]) -> Refused:
    return _kinds[said["kind"]](said["code"], said["clause"], said["facts"], said["ru"], said["en"], said.get("at", ""))
