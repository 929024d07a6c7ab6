# SPDX-License-Identifier: MIT
# Made from the Shapes by bindings/python/tools/generate.py: change the C++ struct, not this file.
"""Commands and questions of assessment: `Registrar.act` and `Registrar.ask` take them, each says what it is answered with."""

import dataclasses
from datetime import date as Day

from . import nouns
from .values import Command, Question

__all__ = ["Close", "Correct", "List", "Open", "Release", "Results", "Shown"]


@dataclasses.dataclass(frozen=True)
class Open(Command[nouns.Procedure], name="assessment.open"):
    """Opens a procedure: the planned one of this code, or a new one. CLAUSE IOM-3.3.1-a, MOD-5.4-c

    What is left empty is as it was planned; a new procedure needs a name and areas.
    """

    code: str
    name: str
    categories: tuple[str, ...] = ()
    areas: tuple[str, ...] = ()
    date_from: Day | None = None
    date_to: Day | None = None


@dataclasses.dataclass(frozen=True)
class Close(Command[nouns.Procedure], name="assessment.close"):
    """From here on the results are final: routes are formed. CLAUSE IOM-2.1-a, AMB-A48"""

    procedure: str


@dataclasses.dataclass(frozen=True)
class Release(Command[nouns.Procedure], name="assessment.release"):
    """From here on people see their results and routes, and are told so once. CLAUSE IOM-3.5-b, AMB-A48"""

    procedure: str


@dataclasses.dataclass(frozen=True)
class Correct(Command[nouns.Assessed], name="assessment.correct"):
    """Corrects a result, always with a reason: a new version of it. No points: the result is absent, never 0. The reason stays in the
    journal, where nothing is erased: it names the ground («апелляция»), never a person. CLAUSE AMB-A48, AMB-A12
    """

    assessed: nouns.AssessedId
    result: nouns.Points | None = None
    reason: str = dataclasses.field(default="", repr=False)


@dataclasses.dataclass(frozen=True)
class List(Question[tuple[nouns.Procedure, ...]], name="assessment.list"):
    """The procedures, as anybody may know them. CLAUSE MOD-5.4-c, MOD-5.5-a"""


@dataclasses.dataclass(frozen=True)
class Shown:
    """Results that may be seen, and the procedures whose results may not be seen yet."""

    results: tuple[nouns.Assessed, ...] = ()
    not_released: tuple[str, ...] = ()


@dataclasses.dataclass(frozen=True)
class Results(Question[Shown], name="assessment.results"):
    """The results of a person, by default one's own; another's are read on the record. CLAUSE MOD-1.5-d, IOM-3.5-b, MOD-1.2-a

    REFUSES the refusals of `access::may`; `results_not_released` where the procedure is named.
    """

    person: nouns.PersonId | None = None
    procedure: str | None = None
