# SPDX-License-Identifier: MIT
# Made from the Shapes by bindings/python/tools/generate.py: change the C++ struct, not this file.
"""The nouns of the regulations: values that compare, copy and pickle, and print without personal data."""

import dataclasses
import enum
from datetime import date as Day, datetime as Instant
from typing import NewType

from .values import PolicyMethods

__all__ = [
    "AddresseeKind", "Application", "ApplicationId", "ApplicationKind", "As", "Assessed", "AssessedId", "AssignedRight", "Assignment",
    "AssignmentId", "Attestation", "AttestationId", "AttestationOutcome", "Audited", "Campaign", "CampaignId", "Card", "Channel",
    "Completed", "CompletedId", "Condition", "ConditionKind", "DatedName", "DeliveryForm", "Denied", "DistanceBand", "Document",
    "Education", "EducationLevel", "Employment", "EmploymentId", "EmploymentKind", "Entry", "EntryId", "Event", "EventId", "Expulsion",
    "ExpulsionId", "ExpulsionReason", "Extension", "External", "ExternalId", "Fault", "Figure", "Figure100", "Finding", "FormalState",
    "Founder", "Group", "GroupId", "GroupKind", "Happened", "InformalState", "Job", "JobId", "Letter", "LetterId", "Need", "NeedId",
    "Norms", "OpenMinute", "OpenMinuteId", "Organisation", "OrganisationId", "Participation", "ParticipationId", "Person", "PersonId",
    "Place", "PlaceValues", "Points", "Policy", "PolicyId", "PolicyRow", "Procedure", "ProcedureId", "ProcedureState", "Procedures",
    "Programme", "ProgrammeId", "ProgrammeKind", "Rating", "RatingId", "RatingValues", "Recommended", "Remark", "RemarkId", "Reply",
    "ReplyId", "Report", "RequiredLevel", "ReservedSeats", "Role", "Route", "RouteId", "RouteState", "Scored", "Scoring", "Seal", "SealId",
    "Session", "Status", "Step", "SupportFact", "SupportId", "SupportKind", "SupportLevel", "Supporter", "SupporterId", "Targets", "Term",
    "TimingValues", "Treatment", "Verified", "Violation", "Weights", "WindowKind",
]

ApplicationId = NewType("ApplicationId", str)
AssessedId = NewType("AssessedId", str)
AssignmentId = NewType("AssignmentId", str)
AttestationId = NewType("AttestationId", str)
CampaignId = NewType("CampaignId", str)
CompletedId = NewType("CompletedId", str)
EmploymentId = NewType("EmploymentId", str)
EntryId = NewType("EntryId", str)
EventId = NewType("EventId", str)
ExpulsionId = NewType("ExpulsionId", str)
ExternalId = NewType("ExternalId", str)
GroupId = NewType("GroupId", str)
JobId = NewType("JobId", str)
LetterId = NewType("LetterId", str)
NeedId = NewType("NeedId", str)
OpenMinuteId = NewType("OpenMinuteId", str)
OrganisationId = NewType("OrganisationId", str)
ParticipationId = NewType("ParticipationId", str)
PersonId = NewType("PersonId", str)
PolicyId = NewType("PolicyId", str)
ProcedureId = NewType("ProcedureId", str)
ProgrammeId = NewType("ProgrammeId", str)
RatingId = NewType("RatingId", str)
RemarkId = NewType("RemarkId", str)
ReplyId = NewType("ReplyId", str)
RouteId = NewType("RouteId", str)
SealId = NewType("SealId", str)
SupportId = NewType("SupportId", str)
SupporterId = NewType("SupporterId", str)


class Founder(enum.StrEnum):
    MUNICIPALITY = "municipality"
    MINISTRY = "ministry"
    OTHER_AGENCY = "other_agency"


class EducationLevel(enum.StrEnum):
    NONE = "none"
    STUDYING_SPO = "studying_spo"
    SPO = "spo"
    STUDYING_VO = "studying_vo"
    VO = "vo"


class EmploymentKind(enum.StrEnum):
    MAIN = "main"
    INTERNAL_SECONDARY = "internal_secondary"
    EXTERNAL_SECONDARY = "external_secondary"


class ProcedureState(enum.StrEnum):
    """CLAUSE AMB-A48: results may come at any time, are final when the procedure is closed, and are seen when it is released."""

    PLANNED = "planned"
    OPEN = "open"
    CLOSED = "closed"
    RELEASED = "released"


class ProgrammeKind(enum.StrEnum):
    PROFESSIONAL_DEVELOPMENT = "professional_development"
    RETRAINING = "retraining"


class DeliveryForm(enum.StrEnum):
    DISTANCE = "distance"
    MIXED = "mixed"
    FULL_TIME = "full_time"


class GroupKind(enum.StrEnum):
    PRELIMINARY = "preliminary"
    DATED = "dated"


class WindowKind(enum.StrEnum):
    SELECTION = "selection"
    CONFIRMATION = "confirmation"


class RouteState(enum.StrEnum):
    """CLAUSE AMB-A19: three facts apart. The whole is derived from the parts."""

    FORMED = "formed"
    SELECTED = "selected"
    CONFIRMED = "confirmed"
    IN_TRAINING = "in_training"
    REALISED_SUFFICIENT = "realised_sufficient"
    REALISED_FULL = "realised_full"
    SUPERSEDED = "superseded"
    EXPIRED = "expired"


class FormalState(enum.StrEnum):
    OPEN = "open"
    PASSED = "passed"
    FAILED = "failed"


class InformalState(enum.StrEnum):
    OPEN = "open"
    ATTENDED = "attended"
    LAPSED = "lapsed"


class ApplicationKind(enum.StrEnum):
    ASSESSMENT = "assessment"
    PROGRAMME = "programme"
    EVENT = "event"


class Channel(enum.StrEnum):
    """`formal_route`: a programme of the own recommended list, counts for the route. `free`: any published one. CLAUSE AMB-A23"""

    FORMAL_ROUTE = "formal_route"
    FREE = "free"


class Status(enum.StrEnum):
    """The four statuses of letter 1306, and no more. CLAUSE AMB-A3, AMB-A47"""

    NOT_PROCESSED = "not_processed"
    HEAD_CONFIRMED = "head_confirmed"
    INCLUDED_IN_GROUP = "included_in_group"
    CANCELLED = "cancelled"


class ConditionKind(enum.StrEnum):
    """What stands beside a status and never changes it. CLAUSE AMB-A47"""

    WAITING = "waiting"
    SUSPENDED = "suspended"
    UNFULFILLED = "unfulfilled"
    OVERDUE = "overdue"
    OUTSIDE_ROUTE = "outside_route"
    PROGRAMME_WITHDRAWN = "programme_withdrawn"


class AttestationOutcome(enum.StrEnum):
    PASSED = "passed"
    FAILED = "failed"
    ABSENT = "absent"


class ExpulsionReason(enum.StrEnum):
    OWN_WISH = "own_wish"
    FAILED = "failed"
    DISMISSED = "dismissed"
    MOVED = "moved"


class Role(enum.StrEnum):
    """What the module calls people by. Headship follows from the organisation's card, `listener` from an employment, everything
    else from an `Assignment` of the operator.
    """

    ANONYMOUS = "anonymous"
    LISTENER = "listener"
    ORGANISATION_HEAD = "organisation_head"
    DEPUTY_HEAD = "deputy_head"
    ORGANISATION_ADMINISTRATOR = "organisation_administrator"
    MUNICIPAL_COORDINATOR = "municipal_coordinator"
    ASSIGNED_SPECIALIST = "assigned_specialist"
    PROVIDER_SPECIALIST = "provider_specialist"
    ASSESSMENT_CENTRE_SPECIALIST = "assessment_centre_specialist"
    MINISTRY_SPECIALIST = "ministry_specialist"
    SYSTEM_OPERATOR = "system_operator"


class SupportLevel(enum.StrEnum):
    """CLAUSE IOM-3.1: the three levels at which routes are supported."""

    REGIONAL = "regional"
    MUNICIPAL = "municipal"
    INSTITUTIONAL = "institutional"


class SupportKind(enum.StrEnum):
    """CLAUSE AMB-A49: what a supporter does."""

    CONSULTATION = "consultation"
    REMINDER = "reminder"
    VISIT = "visit"
    MENTORING = "mentoring"
    GROUP_WORK = "group_work"


class AssignedRight(enum.StrEnum):
    """What an assigned specialist may do for the organisations of the authority. CLAUSE MOD-5.2-a, AMB-A8"""

    SUBMIT = "submit"
    APPROVE = "approve"
    COORDINATE = "coordinate"


class Happened(enum.StrEnum):
    """What a decision made true. The journal writes these words; append, never rename."""

    REGISTERED = "registered"
    CHANGED = "changed"
    IMPORTED = "imported"
    APPOINTED = "appointed"
    REVOKED = "revoked"
    HEAD_APPOINTED = "head_appointed"
    CAMPAIGN_OPENED = "campaign_opened"
    PROCEDURE_OPENED = "procedure_opened"
    PROCEDURE_CLOSED = "procedure_closed"
    RESULTS_RELEASED = "results_released"
    RESULT_CORRECTED = "result_corrected"
    RESULT_REGISTERED = "result_registered"
    NEED_REGISTERED = "need_registered"
    PUBLISHED = "published"
    WITHDRAWN = "withdrawn"
    GROUP_OPENED = "group_opened"
    ROUTE_FORMED = "route_formed"
    ROUTE_SUPERSEDED = "route_superseded"
    EVENT_CHOSEN = "event_chosen"
    FORMAL_PASSED = "formal_passed"
    FORMAL_FAILED = "formal_failed"
    PARTICIPATED = "participated"
    ROUTE_MOVED = "route_moved"
    SUBMITTED = "submitted"
    SUBMITTED_BY_HEAD = "submitted_by_head"
    CONFIRMED = "confirmed"
    INCLUDED = "included"
    MOVED = "moved"
    CANCELLED = "cancelled"
    COMMENTED = "commented"
    CONDITION_SET = "condition_set"
    CONDITION_LIFTED = "condition_lifted"
    SEAT_TAKEN = "seat_taken"
    SEAT_FREED = "seat_freed"
    POLICY_ADOPTED = "policy_adopted"
    STORE_CREATED = "store_created"
    READ = "read"
    DENIED = "denied"
    EXPELLED = "expelled"
    DAY_BEGAN = "day_began"
    SUPPORTED = "supported"
    SUPPORTER_NAMED = "supporter_named"


class AddresseeKind(enum.StrEnum):
    """To whom a letter goes: a person, or whoever is head of / specialist at an organisation when it is delivered."""

    PERSON = "person"
    HEAD = "head"
    SPECIALISTS = "specialists"


class Treatment(enum.StrEnum):
    """What a finding means for its row: it was not taken; it waits for a clerk's decision; it was taken with a remark. A note concerns the file."""

    REJECTED = "rejected"
    QUEUED = "queued"
    REMARK = "remark"
    NOTE = "note"


@dataclasses.dataclass(frozen=True)
class DatedName:
    """What an organisation was called from one day to another, both inclusive. CLAUSE AMB-A10"""

    name: str
    short_name: str
    from_: Day | None = None
    to: Day | None = None


@dataclasses.dataclass(frozen=True)
class Organisation:
    """An organisation's card: a legal entity, or a branch or unit with a parent. One key for ever, dated names.

    The head is a reference to a person; a name typed by hand gives no role, and is not kept. CLAUSE LET0585-3-a
    """

    id: OrganisationId
    key: str
    name: str
    short_name: str = ""
    kind: str = ""
    founder: Founder = Founder.MUNICIPALITY
    municipality: str | None = None
    parent: OrganisationId | None = None
    head: PersonId | None = None
    head_from: Day | None = None
    head_typed: bool = False
    inn: str | None = None
    ogrn: str | None = None
    address: str | None = None
    site: str | None = None
    tags: tuple[str, ...] = ()
    names: tuple[DatedName, ...] = ()
    roles: tuple[str, ...] = ()


@dataclasses.dataclass(frozen=True)
class Person:
    """A person is one, employments are many. This row holds nothing personal: that is the `Card`."""

    id: PersonId
    consent_from: Day | None = None
    consent_withdrawn: Day | None = None
    notices: bool = True
    depersonalised: bool = False
    blocked: bool = False


@dataclasses.dataclass(frozen=True)
class Education:
    """One line «год, организация, специальность». CLAUSE AMB-A37"""

    year: int | None = None
    organisation: str = ""
    speciality: str = ""


@dataclasses.dataclass(frozen=True)
class Card:
    """The personal payload of a person, one of the two kinds that hold any. The journal keeps a salted commitment of it."""

    id: PersonId
    surname: str = dataclasses.field(repr=False)
    name: str = dataclasses.field(repr=False)
    patronymic: str = dataclasses.field(default="", repr=False)
    no_patronymic: bool = dataclasses.field(default=False, repr=False)
    birth_date: Day | None = dataclasses.field(default=None, repr=False)
    sex: str | None = dataclasses.field(default=None, repr=False)
    snils_hash: str | None = dataclasses.field(default=None, repr=False)
    snils_key: str | None = dataclasses.field(default=None, repr=False)
    email: str | None = dataclasses.field(default=None, repr=False)
    login: str | None = dataclasses.field(default=None, repr=False)
    screen_name: str | None = dataclasses.field(default=None, repr=False)
    education_level: EducationLevel | None = dataclasses.field(default=None, repr=False)
    education: tuple[Education, ...] = dataclasses.field(default=(), repr=False)
    salt: str = dataclasses.field(default="", repr=False)


@dataclasses.dataclass(frozen=True)
class Employment:
    """Where somebody works, as what, since when and until when (both days inclusive)."""

    id: EmploymentId
    person: PersonId
    organisation: OrganisationId
    position: str | None = None
    position_text: str | None = None
    subjects: tuple[str, ...] = ()
    kind: EmploymentKind = EmploymentKind.MAIN
    from_: Day | None = None
    to: Day | None = None
    leave_from: Day | None = None
    leave_to: Day | None = None
    experience_years: int | None = None
    functions: tuple[str, ...] = ()
    tags: tuple[str, ...] = ()


@dataclasses.dataclass(frozen=True)
class Procedure:
    """One named run of an assessment for categories of workers, with its own areas. CLAUSE AMB-A12"""

    id: ProcedureId
    code: str
    name: str
    categories: tuple[str, ...] = ()
    areas: tuple[str, ...] = ()
    date_from: Day | None = None
    date_to: Day | None = None
    state: ProcedureState = ProcedureState.PLANNED
    released_at: Instant | None = None


@dataclasses.dataclass(frozen=True)
class Points:
    """Points of a maximum, both whole. Percent and level are derived; comparisons are exact. CLAUSE AMB-A13

    A missing result is no `Points` at all, never 0 of something.
    """

    points: int
    max: int


@dataclasses.dataclass(frozen=True)
class Assessed:
    """A result of one person in one area or indicator. A correction is a new version of the row; an absent result has no points."""

    id: AssessedId
    person: PersonId
    procedure: ProcedureId
    competence: str
    date: Day
    group: str = ""
    result: Points | None = None
    registered: int = 0


@dataclasses.dataclass(frozen=True)
class Need:
    """A declared or surveyed wish: an area, an indicator or a subject. CLAUSE AMB-A14"""

    id: NeedId
    person: PersonId
    competence: str
    date: Day | None = None


@dataclasses.dataclass(frozen=True)
class Figure100:
    """How far an offer covers a competence, or the least percent it asks for: 0…100."""

    competence: str
    value: int


@dataclasses.dataclass(frozen=True)
class Targets:
    """What programmes and events have in common: whom they are for and what they serve. An empty list of targets is nobody;
    `*` is everybody.
    """

    positions: tuple[str, ...] = ("*",)
    subjects: tuple[str, ...] = ("*",)
    stages: tuple[str, ...] = ("*",)
    covers: tuple[Figure100, ...] = ()
    entry: tuple[Figure100, ...] = ()


@dataclasses.dataclass(frozen=True)
class Programme:
    """A supplementary professional programme of one provider; a change is a new version of the row."""

    id: ProgrammeId
    code: str
    title: str
    provider: OrganisationId
    hours: int = 0
    kind: ProgrammeKind = ProgrammeKind.PROFESSIONAL_DEVELOPMENT
    targets: Targets = Targets()
    forms: tuple[DeliveryForm, ...] = (DeliveryForm.DISTANCE,)
    municipality: str | None = None
    address: str | None = None
    min_education: str | None = None
    document_kind: str | None = None
    training_year: int | None = None
    published: bool = True
    included: bool = True
    tags: tuple[str, ...] = ()


@dataclasses.dataclass(frozen=True)
class Event:
    """A professional-development event: what the informal part consists of."""

    id: EventId
    code: str
    title: str
    date_from: Day
    date_to: Day
    organiser: OrganisationId | None = None
    type: str = ""
    level: str = "regional"
    targets: Targets = Targets()
    forms: tuple[DeliveryForm, ...] = (DeliveryForm.DISTANCE,)
    participation_forms: tuple[str, ...] = ()
    municipality: str | None = None
    place: str | None = None
    published: bool = True
    included: bool = True
    tags: tuple[str, ...] = ()


@dataclasses.dataclass(frozen=True)
class ReservedSeats:
    municipality: str
    seats: int


@dataclasses.dataclass(frozen=True)
class Group:
    """«Предварительная запись на 2024 год», or a dated run with seats. CLAUSE AMB-A24

    `taken` is kept with the row that is locked, and the store checks `taken <= capacity` once more (INV-B1).
    """

    id: GroupId
    code: str
    programme: str
    kind: GroupKind = GroupKind.PRELIMINARY
    year: int | None = None
    form: DeliveryForm | None = None
    date_from: Day | None = None
    date_to: Day | None = None
    capacity: int | None = None
    taken: int = 0
    reserved: tuple[ReservedSeats, ...] = ()
    apply_from: Day | None = None
    apply_to: Day | None = None
    municipality: str | None = None
    venue: str | None = None
    order_number: str | None = None
    order_date: Day | None = None
    withdrawn: bool = False


@dataclasses.dataclass(frozen=True)
class Rating:
    """One mark 1…5 of a programme or an event."""

    id: RatingId
    offer: str
    mark: int
    person: PersonId | None = None


@dataclasses.dataclass(frozen=True)
class Extension:
    """An operator's extension of a window: for all, for one municipality or for one person, always with a reason. CLAUSE AMB-A5"""

    window: WindowKind
    until: Day
    reason: str = dataclasses.field(repr=False)
    municipality: str | None = None
    person: PersonId | None = None


@dataclasses.dataclass(frozen=True)
class Campaign:
    """The year's round for categories of workers: when one chooses, when heads confirm. CLAUSE LET1306-2-b"""

    id: CampaignId
    code: str
    assessment_year: int
    training_year: int
    procedure: ProcedureId | None = None
    categories: tuple[str, ...] = ()
    select_from: Day | None = None
    select_to: Day | None = None
    confirm_from: Day | None = None
    confirm_to: Day | None = None
    early_submission: bool = False
    extensions: tuple[Extension, ...] = ()
    policy: PolicyId | None = None


@dataclasses.dataclass(frozen=True)
class Scored:
    """What a competence of the route came out as: of the result that the route was formed from."""

    competence: str
    result: Points | None = None
    version: int = 1


@dataclasses.dataclass(frozen=True)
class Term:
    """One line of an explanation: weight × value, and the facts behind it in both languages."""

    name: str
    weight: int = 1
    value: int = 0
    ru: str = ""
    en: str = ""


@dataclasses.dataclass(frozen=True)
class Recommended:
    """One recommended programme or event, kept in the route as issued: printing never recomputes."""

    offer: str
    offer_version: int = 1
    score: int = 0
    development: bool = False
    terms: tuple[Term, ...] = ()


@dataclasses.dataclass(frozen=True)
class Route:
    """An individual educational route (ИОМ): what was found, what is recommended, how far it has come. CLAUSE IOM-1.4-a"""

    id: RouteId
    person: PersonId
    employment: EmploymentId
    formed_at: Instant
    term_to: Day
    procedure: ProcedureId | None = None
    campaign: CampaignId | None = None
    group: str = ""
    assessed_on: Day | None = None
    policy: PolicyId | None = None
    results: tuple[Scored, ...] = ()
    needs: tuple[str, ...] = ()
    programmes: tuple[Recommended, ...] = ()
    events: tuple[Recommended, ...] = ()
    programmes_reason: str = ""
    events_reason: str = ""
    chosen: ApplicationId | None = None
    chosen_events: tuple[str, ...] = ()
    state: RouteState = RouteState.FORMED
    formal: FormalState = FormalState.OPEN
    informal: InformalState = InformalState.OPEN
    late: bool = False
    superseded_by: RouteId | None = None


@dataclasses.dataclass(frozen=True)
class Condition:
    kind: ConditionKind
    since: Day
    reason: str = dataclasses.field(default="", repr=False)


@dataclasses.dataclass(frozen=True)
class Step:
    """Who moved an application, and when."""

    by: PersonId
    at: Instant


@dataclasses.dataclass(frozen=True)
class Application:
    """A request for assessment, a programme or an event, bound to one employment. CLAUSE AMB-A22, AMB-A32

    Organisation, employment, the offer's version and the campaign are fixed at filing (INV-A11).
    """

    id: ApplicationId
    applicant: PersonId
    employment: EmploymentId
    offer: str
    kind: ApplicationKind = ApplicationKind.PROGRAMME
    channel: Channel = Channel.FORMAL_ROUTE
    status: Status = Status.NOT_PROCESSED
    number: str | None = None
    organisation: OrganisationId | None = None
    provider: OrganisationId | None = None
    campaign: CampaignId | None = None
    route: RouteId | None = None
    group: GroupId | None = None
    offer_version: int = 1
    training_year: int = 0
    slot: int | None = None
    open_year: int | None = None
    policy: PolicyId | None = None
    conditions: tuple[Condition, ...] = ()
    submitted: Step | None = None
    confirmed: Step | None = None
    included: Step | None = None
    cancelled: Step | None = None


@dataclasses.dataclass(frozen=True)
class Remark:
    """What somebody wrote: a comment on an application, or what was said of the support of a person's route. The second of the two kinds
    with personal payload. Append-only (INV-A14).
    """

    id: RemarkId
    application: ApplicationId | None
    author: PersonId
    at: Instant = dataclasses.field(repr=False)
    text: str = dataclasses.field(repr=False)
    salt: str = dataclasses.field(repr=False)
    about: PersonId | None = dataclasses.field(default=None, repr=False)


@dataclasses.dataclass(frozen=True)
class Document:
    """The document of the established form; the series may be absent, forms print the number. CLAUSE AMB-A39"""

    number: str
    series: str = ""
    registration_number: str = ""
    issued: Day | None = None


@dataclasses.dataclass(frozen=True)
class Attestation:
    """The final attestation of one person in one group: success completes the formal part. CLAUSE IOM-2.6-c"""

    id: AttestationId
    application: ApplicationId
    person: PersonId
    group: GroupId
    programme: str
    outcome: AttestationOutcome
    date: Day
    document: Document | None = None


@dataclasses.dataclass(frozen=True)
class Participation:
    """The organisation's record that a person took part in an event. CLAUSE IOM-2.6-d"""

    id: ParticipationId
    person: PersonId
    event: str
    date: Day
    form: str = ""
    attended: bool = True
    document: str = ""


@dataclasses.dataclass(frozen=True)
class Completed:
    """A programme completed before or elsewhere, as it is kept: it is not recommended again for some years."""

    id: CompletedId
    person: PersonId
    programme: str
    date: Day
    document: str


@dataclasses.dataclass(frozen=True)
class Expulsion:
    """Leaving a group after it has begun: a fact beside the application, whose status stays. CLAUSE AMB-A50"""

    id: ExpulsionId
    application: ApplicationId
    person: PersonId
    group: GroupId
    reason: ExpulsionReason
    order_number: str
    date: Day


@dataclasses.dataclass(frozen=True)
class SupportFact:
    """Somebody supported a route. Append-only; the route's state stays. What was said of it is a remark, which can be erased.
    CLAUSE AMB-A49
    """

    id: SupportId
    route: RouteId
    person: PersonId
    by: PersonId
    role: Role
    organisation: OrganisationId
    level: SupportLevel
    kind: SupportKind
    date: Day
    deficit: str | None = None
    item: str | None = None
    next_on: Day | None = None
    said: RemarkId | None = None
    next_step: RemarkId | None = None
    together: SupportId | None = None


@dataclasses.dataclass(frozen=True)
class Supporter:
    """Who leads a route at a level from a day on, until somebody else is named there. Append-only: the former ones stay.
    CLAUSE AMB-A49
    """

    id: SupporterId
    route: RouteId
    person: PersonId
    supporter: PersonId
    role: Role
    organisation: OrganisationId
    level: SupportLevel
    from_: Day
    named_by: PersonId
    named_at: Instant


@dataclasses.dataclass(frozen=True)
class Assignment:
    """A role or right given by the operator to a person in an organisation, dated (both days inclusive) and revocable.

    A deputy's `delegated_by` is the head who delegated confirming within the term (AMB-A9).
    """

    id: AssignmentId
    person: PersonId
    organisation: OrganisationId
    role: Role
    right: AssignedRight | None = None
    from_: Day | None = None
    to: Day | None = None
    delegated_by: PersonId | None = None
    revoked: bool = False


@dataclasses.dataclass(frozen=True)
class PolicyRow:
    """A pack as it is kept: by value, under an id that campaigns, routes, applications and journal entries carry."""

    id: PolicyId
    code: str
    version: int
    from_: Day
    json: str
    sha256: str


@dataclasses.dataclass(frozen=True)
class External:
    """The way from an outside key to a row: unique by (kind, key)."""

    id: ExternalId
    kind: str
    key: str
    row: int


@dataclasses.dataclass(frozen=True)
class Entry:
    """One line of the journal: what happened, who, in which role, and the row after it. (kind, row, version) is its key.

    `image` is canonical JSON; of personal kinds it is `{"commitment": SHA-256(salt ‖ canonical)}` (INV-E7). `hash` is over the
    previous hash of the same row and everything here; a refused act leaves an entry `denied` with its code in `note`.
    """

    id: EntryId
    at: Instant
    happened: Happened
    kind: str
    row: int
    version: int
    by: PersonId | None = None
    role: Role = Role.ANONYMOUS
    organisation: OrganisationId | None = None
    command: str = ""
    key: str = ""
    policy: PolicyId | None = None
    note: str = ""
    image: str = ""
    previous: str = ""
    hash: str = ""
    minute: int = 0


@dataclasses.dataclass(frozen=True)
class Letter:
    """A notice that a change caused, kept with the change. It holds no names: the text is made at delivery."""

    id: LetterId
    at: Instant
    rule: str
    to: AddresseeKind
    addressee: int
    application: ApplicationId | None = None
    procedure: ProcedureId | None = None
    subject: str = ""
    before: Status | None = None
    after: Status | None = None
    day: Day | None = None
    sent: bool = False
    attempts: int = 0


@dataclasses.dataclass(frozen=True)
class Reply:
    """One key, one verdict: what was answered, refusals included. `hash` is of role, organisation, command and canonical JSON."""

    id: ReplyId
    person: PersonId
    key: str
    hash: str
    answer: str
    at: Instant


@dataclasses.dataclass(frozen=True)
class Seal:
    """Seals all entries of a closed minute and the seal before it; the last seal is the anchor. Its id is the minute."""

    id: SealId
    entries: int
    previous: str
    hash: str


@dataclasses.dataclass(frozen=True)
class Job:
    """How far a resumable job has come. The cursor is kept in the transaction of its chunk, so that the same key goes on. The case moves
    `cursor` and sets `finished`; everything else is the door's.
    """

    id: JobId
    person: PersonId
    key: str
    name: str = dataclasses.field(repr=False)
    hash: str = ""
    cursor: str = ""
    chunks: int = 0
    finished: bool = False


@dataclasses.dataclass(frozen=True)
class OpenMinute:
    """Which minute of the journal is not sealed yet, and the seal before it. One row, of a known id (decision 2)."""

    id: OpenMinuteId
    minute: int
    sealed: str = ""


@dataclasses.dataclass(frozen=True)
class Session:
    """One person, one active role, one active organisation. A plain value: nothing in it is believed, every act reads anew what
    the person holds; a role gained appears in the next session, a role lost is refused at the next command.
    """

    person: PersonId
    role: Role
    organisation: OrganisationId | None
    opened: Instant
    expires: Instant


@dataclasses.dataclass(frozen=True)
class As:
    """In which role, and where: «Сменить роль». An organisation is named by its key."""

    role: Role = Role.LISTENER
    organisation: str | None = None


@dataclasses.dataclass(frozen=True)
class RequiredLevel:
    """The level that is required of a competence, a position or category, or both: 0…100."""

    competence: str | None = None
    position: str | None = None
    category: str | None = None
    level: int = 80


@dataclasses.dataclass(frozen=True)
class Weights:
    """How much each term counts: within ±1000."""

    coverage: int = 3
    subject: int = 1
    position: int = 1
    need: int = 1
    place: int = 1
    rating: int = 1
    timing: int = 1


@dataclasses.dataclass(frozen=True)
class DistanceBand:
    """Up to so many whole kilometres the place is worth so much."""

    km: int
    value: int


@dataclasses.dataclass(frozen=True)
class PlaceValues:
    distance_form: int = 4000
    own: int = 5000
    farther: int = 1000
    mixed_base: int = 2500
    mixed_divisor: int = 2
    bands: tuple[DistanceBand, ...] = (DistanceBand(km=50, value=4000), DistanceBand(km=100, value=3000), DistanceBand(km=200, value=2000),)


@dataclasses.dataclass(frozen=True)
class RatingValues:
    """Bayesian mean: `prior_mean` is worth `prior_strength` marks; `scale` points a mark above 1."""

    prior_mean: int = 4
    prior_strength: int = 10
    scale: int = 2000


@dataclasses.dataclass(frozen=True)
class TimingValues:
    preliminary: int = 2000
    in_time: int = 3000
    later: int = 1000
    sooner: int = 0
    first_day: int = 14
    last_day: int = 180


@dataclasses.dataclass(frozen=True)
class Scoring:
    """The numbers of the default ranking, each one a field of the policy. Values within ±10⁶."""

    required: int = 80
    required_levels: tuple[RequiredLevel, ...] = ()
    weights: Weights = Weights()
    list_length: int = 10
    event_levels: tuple[str, ...] = ("regional",)
    managerial_subject: str = "management"
    serves_from: int = 30
    serves_indicator_from: int = 60
    indicator_divisor: int = 4
    development_factor: int = 20
    development_list: bool = True
    contest_floor: int = 50
    completed_years: int = 3
    subject_shared: int = 6000
    subject_any: int = 2000
    position_named: int = 3000
    position_any: int = 1000
    need_served: int = 5000
    place: PlaceValues = PlaceValues()
    rating: RatingValues = RatingValues()
    timing: TimingValues = TimingValues()


@dataclasses.dataclass(frozen=True)
class Procedures:
    """Which readings of the sources a region has taken. Each field cites the ambiguity it resolves; the defaults are ours."""

    parent_covers_branches: bool = False
    self_confirmation: bool = False
    assigned_covers_all: bool = False
    centre_cancels: bool = False
    centre_includes: bool = False
    operator_includes_dated: bool = False
    comment_after_inclusion: bool = False
    soft_windows: bool = False
    needs_without_assessment: bool = True
    expire_untouched: bool = False
    leave_counts: bool = True
    formal_limit: int = 1
    fact_days: int = 60
    lead_days: int = 7
    reminder_days: tuple[int, ...] = (7, 3, 1,)
    participation_outside: bool = False


@dataclasses.dataclass(frozen=True)
class Norms:
    """Norms with the act they come from: they move without a change of code. CLAUSE AMB-A42"""

    development_hours: int = 16
    retraining_hours: int = 250
    yearly_per_mille: int = 333
    cycle_years: int = 3
    level_cuts: tuple[int, ...] = (50, 80,)


@dataclasses.dataclass(frozen=True)
class Policy(PolicyMethods):
    """One region's reading of the regulations for a time: data, versioned, pinned by value in campaigns, routes and applications."""

    code: str
    version: int
    from_: Day
    approved: Day | None = None
    training_year: int = 2024
    scoring: Scoring = Scoring()
    procedures: Procedures = Procedures()
    norms: Norms = Norms()


@dataclasses.dataclass(frozen=True)
class Denied:
    """How often the journal holds a refusal by this code."""

    code: str
    count: int


@dataclasses.dataclass(frozen=True)
class Fault:
    """What does not fit, as an audit prints it; no personal data."""

    what: str
    kind: str
    row: int
    version: int
    minute: int


@dataclasses.dataclass(frozen=True)
class Verified:
    rows: int
    entries: int
    seals: int
    unsealed: int
    anchor: str
    denied: tuple[Denied, ...] = ()
    faults: tuple[Fault, ...] = ()


@dataclasses.dataclass(frozen=True)
class Violation:
    """One thing that should not be: which invariant, where, in words. No personal data."""

    invariant: str
    clause: str
    ru: str
    en: str


@dataclasses.dataclass(frozen=True)
class Audited:
    applications: int
    groups: int
    routes: int
    organisations: int
    journal: Verified
    violations: tuple[Violation, ...] = ()


@dataclasses.dataclass(frozen=True)
class Place:
    """Where a cell stands: the physical line of a text file, the row of a sheet or of a table in memory; the first is 1, 0 means the whole
    row or file.
    """

    file: str
    sheet: str
    line: int
    column: int
    heading: str


@dataclasses.dataclass(frozen=True)
class Finding:
    """One thing found. `value` is the text of the cell, never a СНИЛС; `nearest` what was probably meant; `others` the other
    rows it concerns.
    """

    treatment: Treatment
    code: str
    clause: str
    place: Place
    value: str
    nearest: str
    ru: str
    en: str
    mend_ru: str
    mend_en: str
    others: tuple[Place, ...] = ()


@dataclasses.dataclass(frozen=True)
class Report:
    """The account of one file: `rows = applied + unchanged + rejected + queued`, blank rows not counted."""

    file: str
    encoding: str
    separator: str
    rows: int
    applied: int
    unchanged: int
    rejected: int
    queued: int
    findings: tuple[Finding, ...] = ()
    unlisted: int = 0


@dataclasses.dataclass(frozen=True)
class Figure:
    """A figure of a report: how many of how many, and the people who are missing in the numerator. CLAUSE IOM-3.3.2-c, IOM-3.3.3-g

    `missing` may be left empty where a figure is handed on without the people behind it; the two numbers say how many they are.
    """

    numerator: int
    denominator: int
    missing: tuple[PersonId, ...] = ()
