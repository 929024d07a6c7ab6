# SPDX-License-Identifier: MIT
"""A store in ten lines: the providers come in, and the audit finds nothing."""
import marshrut as mr
from marshrut import roster

with mr.open("sqlite:///providers.db", operator="module:1") as registrar:
    clerk = registrar.sign_in("module:1", role=mr.Role.SYSTEM_OPERATOR)
    providers = mr.Source.read("examples/data/reference/dpo_organisations.csv")
    taken = registrar.act(clerk, roster.Import(providers=providers)).files[0]
    print(f"{taken.rows} = {taken.applied} new + {taken.unchanged} unchanged, {len(registrar.audit().violations)} violations")
