# SPDX-License-Identifier: MIT
# Made from the Shapes by bindings/python/tools/generate.py: change the C++ struct, not this file.
"""Commands and questions of campaign: `Registrar.act` and `Registrar.ask` take them, each says what it is answered with."""

import dataclasses
import enum
from datetime import date as Day

from . import nouns
from .values import Command, Question

__all__ = ["Began", "DayBegan", "Extend", "Lag", "Laggard", "Laggards", "List", "Open", "Round"]


class Lag(enum.StrEnum):
    """What somebody is behind with: «оценены, но не выбрали», «выбрали, но не подтверждены»."""

    NOTHING_CHOSEN = "nothing_chosen"
    NOT_CONFIRMED = "not_confirmed"


@dataclasses.dataclass(frozen=True)
class Open(Command[nouns.Campaign], name="campaign.open"):
    """Opens the round of a year for categories of workers. CLAUSE LET1306-2-b, MOD-5.2-b

    An empty bound of a window is open. Without categories those of the procedure hold. The policy in force is pinned in it.
    The two years may differ: assessed in 2023, trained in 2024 (AMB-A35).
    """

    code: str
    assessment_year: int
    training_year: int
    procedure: str | None = None
    categories: tuple[str, ...] = ()
    select_from: Day | None = None
    select_to: Day | None = None
    confirm_from: Day | None = None
    confirm_to: Day | None = None
    early_submission: bool = False


@dataclasses.dataclass(frozen=True)
class Extend(Command[nouns.Campaign], name="campaign.extend"):
    """Gives more time: to all, to one municipality or to one person, always with a reason. CLAUSE AMB-A5, LET1306-2"""

    campaign: str
    window: nouns.WindowKind
    until: Day
    reason: str = dataclasses.field(repr=False)
    municipality: str | None = None
    person: nouns.PersonId | None = None


@dataclasses.dataclass(frozen=True)
class Began:
    """What a day's beginning changed."""

    day: Day
    cancelled: int
    expired: int


@dataclasses.dataclass(frozen=True)
class DayBegan(Command[Began], name="campaign.day_began"):
    """A day begins: time enters as a command, so that a year lived again gives the same bytes. CLAUSE AMB-A46, AMB-A47

    The operator's, or the host's at midnight. The same day again changes nothing more.
    """

    day: Day


@dataclasses.dataclass(frozen=True)
class Round:
    """A round with the windows that hold for who asks: what anybody may know, no extension of others. CLAUSE LET1306-1, LET1306-2"""

    code: str
    assessment_year: int
    training_year: int
    categories: tuple[str, ...] = ()
    select_from: Day | None = None
    select_to: Day | None = None
    confirm_from: Day | None = None
    confirm_to: Day | None = None
    early_submission: bool = False


@dataclasses.dataclass(frozen=True)
class List(Question[tuple[Round, ...]], name="campaign.list"):
    """The rounds, the newest first. CLAUSE MOD-3.2-a"""


@dataclasses.dataclass(frozen=True)
class Laggard:
    """One line of a list of laggards. `days_left` is 0 on the last day and below 0 after it: how long overdue."""

    municipality: str | None
    organisation: nouns.OrganisationId
    person: nouns.PersonId
    lag: Lag
    until: Day
    days_left: int
    application: nouns.ApplicationId | None = None


@dataclasses.dataclass(frozen=True)
class Laggards(Question[tuple[Laggard, ...]], name="campaign.laggards"):
    """«Оценены, но не выбрали», «выбрали, но не подтверждены»: of those whose applications one may read, with the days left.
    CLAUSE LET1306-1, LET1306-2, AMB-A30
    """

    campaign: str
