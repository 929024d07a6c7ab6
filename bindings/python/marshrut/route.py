# SPDX-License-Identifier: MIT
# Made from the Shapes by bindings/python/tools/generate.py: change the C++ struct, not this file.
"""Commands and questions of route: `Registrar.act` and `Registrar.ask` take them, each says what it is answered with."""

import dataclasses
from datetime import date as Day

from . import nouns
from .values import Command, Question

__all__ = [
    "Assessment", "Card", "ChooseEvent", "ChooseProgramme", "Dashboard", "Expel", "Form", "FormDue", "Formed", "Line", "List", "Mine",
    "MyDashboard", "NameSupporter", "Offered", "RecordAttestation", "RecordParticipation", "RecordSupport", "Support", "SupportCount",
    "SupportFigures", "SupportHistory", "SupportLine", "SupportReport", "SupporterCount", "Unsupported", "UnsupportedLine", "View",
]


@dataclasses.dataclass(frozen=True)
class Form(Command[nouns.Route], name="route.form"):
    """Forms a person's route from the results of a closed procedure, or from needs alone where none is named. CLAUSE IOM-2.1-a,
    IOM-2.1-b, AMB-A44, AMB-A48
    """

    person: nouns.PersonId
    procedure: nouns.ProcedureId | None = None


@dataclasses.dataclass(frozen=True)
class Formed:
    """What a forming of many came to: every person is in exactly one of the three."""

    formed: int
    up_to_date: int
    refused: int


@dataclasses.dataclass(frozen=True)
class FormDue(Command[Formed], name="route.form_due"):
    """Forms the routes of everybody for whom one is due: who has a result in the closed procedure named; where none is named, in any closed
    procedure, and then who has a need and no route of a procedure. Again it forms only what has changed. CLAUSE IOM-2.1-a, AMB-A48
    """

    procedure: str | None = None


@dataclasses.dataclass(frozen=True)
class ChooseProgramme(Command[nouns.Application], name="route.choose_programme"):
    """Chooses a programme of the own recommended list: choosing is applying. Without a group the preliminary enrolment of the training
    year is taken. CLAUSE IOM-2.4-c, LET1306-A1-2-d
    """

    offer: str
    group: str | None = None


@dataclasses.dataclass(frozen=True)
class ChooseEvent(Command[nouns.Application], name="route.choose_event"):
    """Chooses an event of the own recommended list: an application that the head confirms and no group follows. CLAUSE IOM-2.5-a, AMB-A22"""

    event: str


@dataclasses.dataclass(frozen=True)
class RecordAttestation(Command[nouns.Attestation], name="route.record_attestation"):
    """The provider records how the final attestation ended; the same again with another outcome corrects. A reason is asked of the
    operator alone, once the days for facts are over. CLAUSE IOM-2.6-b, IOM-2.6-c, AMB-A46
    """

    application: nouns.ApplicationId
    outcome: nouns.AttestationOutcome
    date: Day
    document: nouns.Document | None = None
    reason: str | None = dataclasses.field(default=None, repr=False)


@dataclasses.dataclass(frozen=True)
class Expel(Command[nouns.Expulsion], name="route.expel"):
    """The provider records that a person left a group that has begun: the seat is free, and within the term another programme may be chosen.
    CLAUSE AMB-A50
    """

    application: nouns.ApplicationId
    reason: nouns.ExpulsionReason
    order_number: str
    date: Day


@dataclasses.dataclass(frozen=True)
class RecordParticipation(Command[nouns.Participation], name="route.record_participation"):
    """The school records that a person took part in a chosen event, or did not. CLAUSE IOM-2.6-d, IOM-2.6-e"""

    person: nouns.PersonId
    event: str
    date: Day
    form: str | None = None
    attended: bool = True
    document: str | None = None
    reason: str | None = dataclasses.field(default=None, repr=False)


@dataclasses.dataclass(frozen=True)
class RecordSupport(Command[tuple[nouns.SupportFact, ...]], name="route.record_support"):
    """A supporter records what was done for a route; of group work for every route named, a fact each. It never changes a route's state.
    CLAUSE AMB-A49, IOM-3.1

    REFUSES the refusals of `access::may`, `results_not_released`, `support_no_route`, `support_one_route`, `route_twice`, `own_support`,
    `route_superseded`, `no_consent`, `before_route`, `day_in_the_future`, `not_of_route`, `text_too_long`.
    """

    routes: tuple[nouns.RouteId, ...]
    kind: nouns.SupportKind
    date: Day
    deficit: str | None = None
    item: str | None = None
    said: str | None = None
    next_step: str | None = None
    next_on: Day | None = None


@dataclasses.dataclass(frozen=True)
class NameSupporter(Command[nouns.Supporter], name="route.name_supporter"):
    """Names who leads a route from today on, at the level of the one who names: somebody who supports routes for the same organisation.
    The former one stays in the history. CLAUSE AMB-A49, IOM-3.4.1-b

    REFUSES the refusals of `access::may`, `results_not_released`, `own_support`, `route_superseded`, `no_consent`,
    `supporter_elsewhere`, `already_supporter`.
    """

    route: nouns.RouteId
    supporter: nouns.PersonId


@dataclasses.dataclass(frozen=True)
class Offered:
    """An item of a recommended list as people look at it: what it is, why it is there, which groups can be joined. CLAUSE LET1306-A1-2-b"""

    offer: str
    title: str
    provider: str
    hours: int
    from_: Day | None = None
    to: Day | None = None
    score: int = 0
    development: bool = False
    why: tuple[nouns.Term, ...] = ()
    groups: tuple[str, ...] = ()
    chosen: bool = False


@dataclasses.dataclass(frozen=True)
class View:
    """A route with its lists and what was chosen of them."""

    route: nouns.Route
    procedure: str | None = None
    programmes: tuple[Offered, ...] = ()
    events: tuple[Offered, ...] = ()
    application: nouns.Application | None = None
    event_applications: tuple[nouns.Application, ...] = ()


@dataclasses.dataclass(frozen=True)
class Mine(Question[View], name="route.mine"):
    """«Все программы»: my route with everything recommended to me; nothing is chosen by default. CLAUSE LET1306-A1-2-b, LET1306-A1-2-c

    REFUSES `no_route`, `results_not_released`.
    """


@dataclasses.dataclass(frozen=True)
class Card(Question[View], name="route.card"):
    """Another person's route, for who may read it; kept as a reading. CLAUSE MOD-1.5-b, MOD-1.2-a

    REFUSES the refusals of `access::may`, `no_route`, `results_not_released`.
    """

    person: nouns.PersonId


@dataclasses.dataclass(frozen=True)
class Assessment:
    """An assessment on the dashboard. Before release: that it is under way, and nothing of its results."""

    procedure: str
    name: str
    released: bool = False
    date: Day | None = None
    results: tuple[nouns.Scored, ...] = ()
    programmes: int = 0
    events: int = 0


@dataclasses.dataclass(frozen=True)
class Dashboard:
    """What a worker sees after signing in: name and role, «Заполнить профиль», «Оценка компетенций»."""

    assessments: tuple[Assessment, ...] = ()
    full_name: str = dataclasses.field(default="", repr=False)
    role: nouns.Role = nouns.Role.ANONYMOUS
    organisation: str = ""
    missing: tuple[str, ...] = ()


@dataclasses.dataclass(frozen=True)
class MyDashboard(Question[Dashboard], name="route.my_dashboard"):
    """«Дашборд»: one's own and nobody else's. CLAUSE LET1306-A1-1-b, LET1306-A1-1-e, LET1306-A1-2-a, LET1306-A2-1"""


@dataclasses.dataclass(frozen=True)
class Line:
    """One line of a list of routes. A list is no reading: it holds neither results nor recommendations."""

    id: nouns.RouteId
    person: nouns.PersonId
    name: str | None = dataclasses.field(repr=False)
    state: nouns.RouteState
    formal: nouns.FormalState
    informal: nouns.InformalState
    late: bool
    term_to: Day
    chosen: str | None = None
    events: int = 0


@dataclasses.dataclass(frozen=True)
class List(Question[tuple[Line, ...]], name="route.list"):
    """The routes the role may follow, in one state or in all; before release only the assessment centre and the operator see any.
    CLAUSE IOM-3.10, AMB-A48
    """

    state: nouns.RouteState | None = None


@dataclasses.dataclass(frozen=True)
class SupportLine:
    """A fact of support with what was written of it; an erased remark is absent."""

    fact: nouns.SupportFact
    said: str | None = None
    next_step: str | None = None


@dataclasses.dataclass(frozen=True)
class SupportHistory:
    """How a route was supported, and by whom it is and was led; the newest last."""

    facts: tuple[SupportLine, ...] = ()
    supporters: tuple[nouns.Supporter, ...] = ()


@dataclasses.dataclass(frozen=True)
class Support(Question[SupportHistory], name="route.support"):
    """The support of one route, for who supports it and for the person; of another person kept as a reading. CLAUSE AMB-A49"""

    route: nouns.RouteId


@dataclasses.dataclass(frozen=True)
class UnsupportedLine:
    """A route that lacks support at the level asked for, or at every level."""

    id: nouns.RouteId
    person: nouns.PersonId
    name: str | None = dataclasses.field(default=None, repr=False)
    state: nouns.RouteState = nouns.RouteState.FORMED
    without_fact: bool = False
    without_supporter: bool = False


@dataclasses.dataclass(frozen=True)
class Unsupported(Question[tuple[UnsupportedLine, ...]], name="route.unsupported"):
    """The routes within the scope of the one who asks for which nothing was done, or whom nobody leads: at one level, or at any of the
    three. CLAUSE IOM-3.1, AMB-A49
    """

    level: nouns.SupportLevel | None = None


@dataclasses.dataclass(frozen=True)
class SupportCount:
    level: nouns.SupportLevel
    kind: nouns.SupportKind
    facts: int
    routes: int


@dataclasses.dataclass(frozen=True)
class SupporterCount:
    level: nouns.SupportLevel
    supporter: nouns.PersonId
    routes: int


@dataclasses.dataclass(frozen=True)
class SupportFigures:
    """Support in figures; levels and kinds without a fact have no row."""

    routes: int
    without_fact: int
    without_supporter: int
    facts: tuple[SupportCount, ...] = ()
    supporters: tuple[SupporterCount, ...] = ()


@dataclasses.dataclass(frozen=True)
class SupportReport(Question[SupportFigures], name="route.support_report"):
    """Facts by kind and level, who leads how many routes, and how many lack either: of the routes within the scope of the one who asks, at
    one level or at all three. CLAUSE IOM-3.1, AMB-A49
    """

    level: nouns.SupportLevel | None = None
