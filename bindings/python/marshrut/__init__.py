# SPDX-License-Identifier: MIT
"""Individual routes of educators: who may do what, what to study next, and the clause behind every answer.

    import marshrut as mr
    with mr.open("memory:") as registrar: …

Nouns and exceptions live here, commands and questions in their folders (`marshrut.application`, `marshrut.route` …).
"""

from .folders import *  # noqa: F403
from .nouns import *  # noqa: F403
from .refusals import Broken as Broken
from .refusals import Busy as Busy
from .refusals import Conflict as Conflict
from .refusals import Forbidden as Forbidden
from .refusals import Invalid as Invalid
from .refusals import NotFound as NotFound
from .refusals import NotNow as NotNow
from .refusals import Refused as Refused
from .refusals import Unknown as Unknown
from .registrar import Durability as Durability
from .registrar import Outcome as Outcome
from .registrar import Registrar as Registrar
from .registrar import open as open
from .tables import Lists as Lists
from .tables import Region as Region
from .tables import Table as Table
from .tables import read as read
from .tables import recommend as recommend
from .values import Command as Command
from .values import Question as Question
from .values import Source as Source
