# SPDX-License-Identifier: MIT
"""A store in a file: a region comes in, a teacher chooses, the head confirms. Run it twice: nothing is done twice."""
#[store
import marshrut as mr
from datetime import datetime
from marshrut import application, roster, route

then = datetime.fromisoformat("2023-06-20T09:00+05:00")  # in the campaign of 2023; without a clock it is now
region = ("organisations", "procedures", "campaigns", "programmes", "events", "groups", "staff", "results", "ratings")
files = {name: mr.Source.read(f"examples/data/region/{name}.csv") for name in region}
files["providers"] = mr.Source.read("examples/data/reference/dpo_organisations.csv")

with mr.open("sqlite:///region.db", operator="module:1", clock=lambda: then) as registrar:
    clerk = registrar.sign_in("module:1", role=mr.Role.SYSTEM_OPERATOR)
    registrar.act(clerk, roster.Import(**files))
    me = registrar.sign_in("sgo:4711")
    best = registrar.ask(me, route.Mine()).programmes[0]
    request = registrar.act(me, route.ChooseProgramme(best.offer), key="choice")  # choosing is applying
    head = registrar.sign_in("sgo:300", role=mr.Role.ORGANISATION_HEAD, organisation="sgo:12")
    done = registrar.act(head, application.Confirm(request.id), key="form-8f31")
    print(done.number, done.status)
#]
