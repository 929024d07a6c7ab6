# SPDX-License-Identifier: MIT
# Made from the Shapes by bindings/python/tools/generate.py: change the C++ struct, not this file.
"""Commands and questions of roster: `Registrar.act` and `Registrar.ask` take them, each says what it is answered with."""

import dataclasses
from datetime import date as Day

from . import nouns
from .values import Command, Question, Source

__all__ = ["AppointHead", "HeadRole", "Import", "Imported", "WhyNoHead"]


@dataclasses.dataclass(frozen=True)
class Imported:
    """What became of every file, in the order they were read."""

    files: tuple[nouns.Report, ...] = ()
    dry_run: bool = False


@dataclasses.dataclass(frozen=True)
class Import(Command[Imported], name="roster.import"):
    """Takes files over, one or many, in the order of the fields: who is named must be known. CLAUSE MOD-4.2-a, LET1306-A1-1-d

    A job: at most `Host::chunk` rows a transaction, resumed by the same key. The same file twice changes nothing and says so; a bad row
    is reported alone. Of two rows of one key a later result, attestation, mark or completed programme corrects; a card or code that stands
    above is rejected. Nothing is stored of a person without consent. Keys of people and organisations are of `issuer`, those of providers,
    authorities and the reference lists of `module`. REFUSES what makes a file unreadable as a whole; then nothing is done.
    """

    providers: Source | None = None
    organisations: Source | None = None
    organisation_names: Source | None = None
    procedures: Source | None = None
    campaigns: Source | None = None
    programmes: Source | None = None
    events: Source | None = None
    groups: Source | None = None
    staff: Source | None = None
    authority_users: Source | None = None
    assignments: Source | None = None
    results: Source | None = None
    needs: Source | None = None
    ratings: Source | None = None
    history: Source | None = None
    attestation: Source | None = None
    participation: Source | None = None
    issuer: str = "sgo"
    dry_run: bool = False


@dataclasses.dataclass(frozen=True)
class AppointHead(Command[nouns.Organisation], name="roster.appoint_head"):
    """Puts the head into an organisation's card, chosen from its employees; nobody empties the place. CLAUSE LET0585-3-a

    A name that stood there as text goes. The role follows from the card, in the next session. CLAUSE LET0585-3-c, LET1306-A2-2.1-e
    """

    organisation: nouns.OrganisationId
    person: nouns.PersonId | None = None
    from_: Day | None = None


@dataclasses.dataclass(frozen=True)
class HeadRole:
    """Is the head's role there, and if not, why not: a code, its clause and the sentence."""

    held: bool = False
    code: str | None = None
    clause: str | None = None
    ru: str | None = None
    en: str | None = None


@dataclasses.dataclass(frozen=True)
class WhyNoHead(Question[HeadRole], name="roster.why_no_head"):
    """«Почему я не руководитель ОО?» Of the active organisation, unless another is named. CLAUSE LET1306-A2-2.1-c"""

    organisation: nouns.OrganisationId | None = None
