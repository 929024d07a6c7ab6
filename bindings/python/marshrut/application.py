# SPDX-License-Identifier: MIT
# Made from the Shapes by bindings/python/tools/generate.py: change the C++ struct, not this file.
"""Commands and questions of application: `Registrar.act` and `Registrar.ask` take them, each says what it is answered with."""

import dataclasses
from datetime import datetime as Instant

from . import nouns
from .values import Command, Question

__all__ = [
    "AwaitingMe", "Cancel", "Comment", "Confirm", "Decider", "Detail", "Details", "Include", "Line", "List", "MoveGroup", "Said", "Submit",
    "SubmitFor", "WhoDecides",
]


@dataclasses.dataclass(frozen=True)
class Submit(Command[nouns.Application], name="application.submit"):
    """Asks for a programme or an event, for oneself. CLAUSE LET1306-A1-2-d, MOD-5.5-c

    `formal_route` takes an item of the own recommended list, `free` any published programme. A programme needs a group; without one
    the preliminary enrolment of the training year is taken. Without an employment it is the main one.
    """

    offer: str
    channel: nouns.Channel = nouns.Channel.FORMAL_ROUTE
    group: str | None = None
    employment: nouns.EmploymentId | None = None


@dataclasses.dataclass(frozen=True)
class SubmitFor(Command[nouns.Application], name="application.submit_for"):
    """The head, or an assigned specialist, asks for an employee. CLAUSE IOM-3.7-b, AMB-A7

    A head's application starts confirmed; a specialist's does not. What is not on the employee's list is kept outside the route.
    """

    person: nouns.PersonId
    offer: str
    group: str | None = None
    employment: nouns.EmploymentId | None = None


@dataclasses.dataclass(frozen=True)
class Confirm(Command[nouns.Application], name="application.confirm"):
    """«Одобрить»: the head confirms. CLAUSE LET1306-A1-3-b, LET1306-A2-2.2-b"""

    application: nouns.ApplicationId
    comment: str | None = dataclasses.field(default=None, repr=False)
    seen: int | None = None


@dataclasses.dataclass(frozen=True)
class Include(Command[nouns.Application], name="application.include"):
    """The provider includes into a group, by default the one that was asked for. CLAUSE LET1306-A1-3-c, IOM-3.6-d"""

    application: nouns.ApplicationId
    group: str | None = None
    seen: int | None = None


@dataclasses.dataclass(frozen=True)
class MoveGroup(Command[nouns.Application], name="application.move_group"):
    """From the preliminary enrolment to a dated group of the same programme: the status stays. CLAUSE AMB-A24"""

    application: nouns.ApplicationId
    group: str
    seen: int | None = None


@dataclasses.dataclass(frozen=True)
class Cancel(Command[nouns.Application], name="application.cancel"):
    """Applicant, head or provider cancel; final, another application may be made. CLAUSE LET1306-A1-4-d, AMB-A1, AMB-A4"""

    application: nouns.ApplicationId
    comment: str | None = dataclasses.field(default=None, repr=False)
    seen: int | None = None


@dataclasses.dataclass(frozen=True)
class Comment(Command[nouns.Application], name="application.comment"):
    """Leaves a comment that applicant, head and provider read. CLAUSE LET1306-A1-4-e"""

    application: nouns.ApplicationId
    text: str = dataclasses.field(repr=False)


@dataclasses.dataclass(frozen=True)
class Line:
    """One line of the screen «Заявки»: number, status with the conditions beside it, short information on what is asked for.

    The applicant's name stands in lists of heads and providers only; a list is no reading of a card. CLAUSE LET1306-A1-2-g
    """

    id: nouns.ApplicationId
    number: str
    status: nouns.Status
    conditions: tuple[nouns.Condition, ...]
    applicant: nouns.PersonId
    applicant_name: str | None = dataclasses.field(default=None, repr=False)
    offer: str = ""
    title: str = ""
    provider: str = ""
    group: str | None = None
    channel: nouns.Channel = nouns.Channel.FORMAL_ROUTE
    submitted_at: Instant | None = None
    version: int = 0


@dataclasses.dataclass(frozen=True)
class List(Question[tuple[Line, ...]], name="application.list"):
    """«Заявки»: those of the one who asks, of the active organisation and its units, of the own programmes, by role.
    CLAUSE LET1306-A1-2-g, LET1306-A2-2.2-a
    """

    status: nouns.Status | None = None


@dataclasses.dataclass(frozen=True)
class AwaitingMe(Question[tuple[Line, ...]], name="application.awaiting_me"):
    """What may I decide now: what a head may confirm, a provider include. CLAUSE LET1306-A2-2.2-b"""


@dataclasses.dataclass(frozen=True)
class Said:
    """A comment as it is read."""

    author: nouns.PersonId
    at: Instant
    text: str = dataclasses.field(repr=False)


@dataclasses.dataclass(frozen=True)
class Detail:
    application: nouns.Application
    line: Line
    comments: tuple[Said, ...] = ()


@dataclasses.dataclass(frozen=True)
class Details(Question[Detail], name="application.details"):
    """«Подробнее»: one application with its comments, by its number. Opening another person's is recorded. CLAUSE LET1306-A1-2-g"""

    number: str


@dataclasses.dataclass(frozen=True)
class Decider:
    """Who may confirm, then who may include: whom to turn to. Who would be refused is not named, nor a role that nobody holds;
    the windows are left out. CLAUSE LET1306-A1-3-a, AMB-A2, AMB-A8, AMB-A9, AMB-A33
    """

    role: nouns.Role
    organisation: str
    organisation_name: str
    step: str


@dataclasses.dataclass(frozen=True)
class WhoDecides(Question[tuple[Decider, ...]], name="application.who_decides"):
    application: nouns.ApplicationId
