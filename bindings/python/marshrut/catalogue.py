# SPDX-License-Identifier: MIT
# Made from the Shapes by bindings/python/tools/generate.py: change the C++ struct, not this file.
"""Commands and questions of catalogue: `Registrar.act` and `Registrar.ask` take them, each says what it is answered with."""

import dataclasses
from datetime import date as Day

from . import nouns
from .values import Command, Question

__all__ = [
    "EventOffer", "Events", "Groups", "Listed", "OpenGroup", "ProgrammeOffer", "Programmes", "Provider", "Providers", "Publish", "Withdraw",
]


@dataclasses.dataclass(frozen=True)
class Listed:
    """What stands in the catalogue now."""

    code: str
    kind: nouns.ApplicationKind
    published: bool = False
    included: bool = False


@dataclasses.dataclass(frozen=True)
class ProgrammeOffer:
    """A programme as its provider describes it. CLAUSE MOD-5.4-b, MOD-1.2-b"""

    code: str
    title: str
    hours: int
    kind: nouns.ProgrammeKind
    targets: nouns.Targets = nouns.Targets()
    forms: tuple[nouns.DeliveryForm, ...] = (nouns.DeliveryForm.DISTANCE,)
    municipality: str | None = None
    address: str | None = None
    min_education: str | None = None
    document_kind: str | None = None
    training_year: int | None = None
    tags: tuple[str, ...] = ()


@dataclasses.dataclass(frozen=True)
class EventOffer:
    """An event as whoever holds it describes it. CLAUSE MOD-5.4-d"""

    code: str
    title: str
    date_from: Day
    date_to: Day
    type: str
    level: str = "regional"
    targets: nouns.Targets = nouns.Targets()
    forms: tuple[nouns.DeliveryForm, ...] = (nouns.DeliveryForm.DISTANCE,)
    participation_forms: tuple[str, ...] = ()
    municipality: str | None = None
    place: str | None = None
    tags: tuple[str, ...] = ()


@dataclasses.dataclass(frozen=True)
class Publish(Command[Listed], name="catalogue.publish"):
    """Publishes a programme or an event, or a new version of one: exactly one of the two. CLAUSE MOD-5.4-b, MOD-5.4-d

    Without a provider it is the active organisation. What may be recommended is the region's decision: a provider leaves
    `included` out, and a new offer of theirs waits for it. CLAUSE IOM-3.3.1-b, IOM-3.3.1-c
    """

    programme: ProgrammeOffer | None = None
    event: EventOffer | None = None
    provider: nouns.OrganisationId | None = None
    included: bool | None = None


@dataclasses.dataclass(frozen=True)
class Withdraw(Command[Listed], name="catalogue.withdraw"):
    """Takes a programme or an event out of the catalogue; routes and applications keep it. CLAUSE MOD-5.4-b"""

    offer: str


@dataclasses.dataclass(frozen=True)
class OpenGroup(Command[nouns.Group], name="catalogue.open_group"):
    """Opens a group of a programme: «Предварительная запись на 2024 год», or a dated run. CLAUSE LET1306-A1-2-e, AMB-A24"""

    code: str
    programme: str
    kind: nouns.GroupKind
    year: int | None = None
    form: nouns.DeliveryForm | None = None
    date_from: Day | None = None
    date_to: Day | None = None
    capacity: int | None = None
    reserved: tuple[nouns.ReservedSeats, ...] = ()
    apply_from: Day | None = None
    apply_to: Day | None = None
    municipality: str | None = None
    venue: str | None = None
    order_number: str | None = None
    order_date: Day | None = None


@dataclasses.dataclass(frozen=True)
class Programmes(Question[tuple[nouns.Programme, ...]], name="catalogue.programmes"):
    """Published programmes, by code."""

    words: str | None = None
    subject: str | None = None
    stage: str | None = None
    position: str | None = None
    provider: nouns.OrganisationId | None = None
    form: nouns.DeliveryForm | None = None
    hours_from: int | None = None
    hours_to: int | None = None


@dataclasses.dataclass(frozen=True)
class Events(Question[tuple[nouns.Event, ...]], name="catalogue.events"):
    """Published events, by their first day, then code. `from`, `to`: those that lie in these days at least in part."""

    words: str | None = None
    subject: str | None = None
    stage: str | None = None
    position: str | None = None
    organiser: nouns.OrganisationId | None = None
    form: nouns.DeliveryForm | None = None
    from_: Day | None = None
    to: Day | None = None


@dataclasses.dataclass(frozen=True)
class Groups(Question[tuple[nouns.Group, ...]], name="catalogue.groups"):
    """The groups of a programme that can be joined, by code."""

    programme: str


@dataclasses.dataclass(frozen=True)
class Provider:
    """The card of an organisation that delivers programmes or holds events. CLAUSE MOD-5.4-a"""

    id: nouns.OrganisationId
    key: str
    name: str
    short_name: str
    municipality: str | None = None
    address: str | None = None
    site: str | None = None


@dataclasses.dataclass(frozen=True)
class Providers(Question[tuple[Provider, ...]], name="catalogue.providers"):
    pass
