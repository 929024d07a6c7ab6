# SPDX-License-Identifier: MIT
# Made from the Shapes by bindings/python/tools/generate.py: change the C++ struct, not this file.
"""Commands and questions of monitoring: `Registrar.act` and `Registrar.ask` take them, each says what it is answered with."""

import dataclasses

from . import nouns
from .values import Question

__all__ = [
    "Coverage", "CoverageFigures", "LevelFigures", "MunicipalityFigures", "OrganisationFigures", "Progress", "ProgressFigures",
    "RegionFigures", "Report", "Selection", "SelectionFigures", "Where",
]


@dataclasses.dataclass(frozen=True)
class CoverageFigures:
    """How many of those who work are assessed. CLAUSE IOM-3.3.3-a, IOM-3.3.3-b, AMB-A16, AMB-A17"""

    year: nouns.Figure
    cycle: nouns.Figure
    complete: nouns.Figure
    to_norm: int


@dataclasses.dataclass(frozen=True)
class Where:
    """Of what, and of which year. With nothing named it is the level of the one who asks: the active organisation with its units, the
    municipality, the region. Each role has its level and those below it, none above. CLAUSE IOM-3.10
    """

    organisation: str | None = None
    with_units: bool = True
    municipality: str | None = None
    assessment_year: int | None = None


@dataclasses.dataclass(frozen=True)
class Coverage(Question[CoverageFigures], name="monitoring.coverage"):
    """How many are assessed, and who is not. CLAUSE IOM-3.3.3-a, IOM-3.3.3-b"""

    of: Where = Where()


@dataclasses.dataclass(frozen=True)
class SelectionFigures:
    """What the assessed have made of it. The two 100 % have different numerators, and neither stands for the other. CLAUSE AMB-A18"""

    enrolled: nouns.Figure
    formal: nouns.Figure
    informal: nouns.Figure
    development: tuple[nouns.PersonId, ...] = ()
    expelled: tuple[nouns.PersonId, ...] = ()


@dataclasses.dataclass(frozen=True)
class Selection(Question[SelectionFigures], name="monitoring.selection"):
    """How many of the assessed are enrolled, have chosen a programme, have chosen an event, and who has not. CLAUSE IOM-3.3.2-c, IOM-3.3.3-g"""

    of: Where = Where()


@dataclasses.dataclass(frozen=True)
class ProgressFigures:
    """How far routes have come. A step counts the routes that reached it, so no step is larger than the one before; superseded
    routes are not counted. CLAUSE IOM-2.6-a, AMB-A19
    """

    formed: int
    selected: nouns.Figure
    confirmed: nouns.Figure
    in_training: nouns.Figure
    realised: nouns.Figure
    realised_full: nouns.Figure
    unconfirmed: tuple[nouns.PersonId, ...] = ()
    expired: tuple[nouns.PersonId, ...] = ()
    late: tuple[nouns.PersonId, ...] = ()
    expelled: tuple[nouns.PersonId, ...] = ()


@dataclasses.dataclass(frozen=True)
class Progress(Question[ProgressFigures], name="monitoring.progress"):
    """How far the routes have come. CLAUSE IOM-2.6-a"""

    of: Where = Where()


@dataclasses.dataclass(frozen=True)
class LevelFigures:
    """Everything that is counted of one level."""

    coverage: CoverageFigures
    selection: SelectionFigures
    progress: ProgressFigures


@dataclasses.dataclass(frozen=True)
class OrganisationFigures:
    organisation: nouns.OrganisationId
    own: LevelFigures
    with_units: LevelFigures


@dataclasses.dataclass(frozen=True)
class MunicipalityFigures:
    municipality: str
    figures: LevelFigures
    organisations: tuple[OrganisationFigures, ...] = ()


@dataclasses.dataclass(frozen=True)
class RegionFigures:
    """The region is its municipalities and the organisations of the Ministry and of other agencies, which no municipality counts."""

    figures: LevelFigures
    municipalities: tuple[MunicipalityFigures, ...] = ()
    state_organisations: tuple[OrganisationFigures, ...] = ()


@dataclasses.dataclass(frozen=True)
class Report(Question[RegionFigures], name="monitoring.report"):
    """Everything of the region, by municipality and organisation. CLAUSE IOM-3.10, MOD-5.1"""

    assessment_year: int | None = None
