# SPDX-License-Identifier: MIT
# Made from the Shapes by bindings/python/tools/generate.py: change the C++ struct, not this file.
"""Commands and questions of report: `Registrar.act` and `Registrar.ask` take them, each says what it is answered with."""

import dataclasses
import enum

from . import nouns
from .values import Question

__all__ = ["Annex1", "Annex2", "Format", "Layout", "Monitoring", "Printed"]


class Layout(enum.StrEnum):
    """Which of the two forms an annex has. CLAUSE IOM-A1S-note, IOM-A1W-note"""

    SPECIALIST = "specialist"
    WORKER = "worker"


class Format(enum.StrEnum):
    HTML = "html"
    CSV = "csv"
    JSON = "json"


@dataclasses.dataclass(frozen=True)
class Printed:
    """What was printed: the whole file, and how many people are on it."""

    text: str = dataclasses.field(repr=False)
    people: int


@dataclasses.dataclass(frozen=True)
class Annex1(Question[Printed], name="report.annex1"):
    """Annex 1, the recommended route as issued: of one person, or of everybody the role may read. CLAUSE IOM-2.4-d, IOM-A1S-note

    Printing another person's is a reading, and kept. REFUSES the refusals of `access::may`, `results_not_released`.
    """

    person: nouns.PersonId | None = None
    layout: Layout = Layout.SPECIALIST
    format: Format = Format.HTML


@dataclasses.dataclass(frozen=True)
class Annex2(Question[Printed], name="report.annex2"):
    """Annex 2, what came of the route. CLAUSE IOM-3.12, IOM-A2S-note"""

    person: nouns.PersonId | None = None
    layout: Layout = Layout.SPECIALIST
    format: Format = Format.HTML


@dataclasses.dataclass(frozen=True)
class Monitoring(Question[Printed], name="report.monitoring"):
    """The region on one page: coverage with its norms, the tile map, how far the routes have come. CLAUSE IOM-3.3.1-b, MOD-5.2-c"""

    assessment_year: int | None = None
    region: str = "Челябинская область"
