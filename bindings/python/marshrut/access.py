# SPDX-License-Identifier: MIT
# Made from the Shapes by bindings/python/tools/generate.py: change the C++ struct, not this file.
"""Commands and questions of access: `Registrar.act` and `Registrar.ask` take them, each says what it is answered with."""

import dataclasses
from datetime import date as Day

from . import nouns
from .values import Command, Question

__all__ = ["Appoint", "Assignments", "Revoke"]


@dataclasses.dataclass(frozen=True)
class Appoint(Command[nouns.Assignment], name="access.appoint"):
    """Gives a person a role in an organisation for a term, or a right to an authority's specialist. CLAUSE MOD-5.2-a

    A head appoints a deputy for confirming (AMB-A9): `role = deputy_head`, within the own organisation.
    REFUSES `not_permitted`, `role_not_given` (listener, head and anonymous are never given), `term_invalid`.
    """

    person: nouns.PersonId
    organisation: nouns.OrganisationId
    role: nouns.Role
    right: nouns.AssignedRight | None = None
    from_: Day | None = None
    to: Day | None = None


@dataclasses.dataclass(frozen=True)
class Revoke(Command[nouns.Assignment], name="access.revoke"):
    """Takes it back: refused from the next command on. CLAUSE MOD-5.2-a"""

    assignment: nouns.AssignmentId


@dataclasses.dataclass(frozen=True)
class Assignments(Question[tuple[nouns.Assignment, ...]], name="access.assignments"):
    """Who was given what: all for the operator, the own organisation's for a head, one's own for everybody. CLAUSE MOD-5.2-a, AMB-A8"""

    person: nouns.PersonId | None = None
    organisation: nouns.OrganisationId | None = None
