# SPDX-License-Identifier: MIT
"""The main job on an invented region: a dirty staff list in, a campaign lived through, papers out, everything through the one door.

Every step is a command by the person who may do it; the clock is moved by the script, so that the same seed gives the same pages.
"""

import collections
import csv
import json
import pathlib
import random
import time
from collections.abc import Callable, Iterator
from datetime import UTC, date, datetime, timedelta, timezone
from typing import Any

from . import _marshrut, access, application, assessment, campaign, catalogue, monitoring, nouns, report, roster, route
from .generate import generate
from .generate.reference import folder as reference_folder
from .progress import Steps, Told, silent, told_of
from .refusals import Refused
from .registrar import Registrar
from .registrar import open as open_registrar
from .summary import Step, Summary
from .values import Source, to_plain

__all__ = ["Summary", "demo"]

LOCAL = timezone(timedelta(hours=5))
OPERATOR = "module:1"

# How people behave, judgement, for want of figures: shares of those who could.
IN_TIME, LATE, CONFIRMED, CANCELLED, WITHDRAWN, ATTENDED, PASSED, FAILED = 0.88, 0.04, 0.93, 0.03, 0.01, 0.8, 0.91, 0.05


def at(year: int, month: int, day: int, hour: int = 9, minute: int = 0) -> datetime:
    return datetime(year, month, day, hour, minute, tzinfo=LOCAL)


def _rows(path: pathlib.Path) -> Iterator[dict[str, str]]:
    raw = path.read_bytes()
    text = raw.decode("utf-8-sig")
    head = text.splitlines()[0]
    yield from csv.DictReader(text.splitlines(), delimiter=";" if ";" in head else ",")


class _Demo:
    def __init__(self, out: pathlib.Path, seed: int, people: int, store: str, steps: Steps, language: str) -> None:
        self.out, self.data = out, out / "data"
        self.random = random.Random(seed)
        self.seed, self.people, self.steps = seed, people, steps
        self.now = at(2023, 6, 1)
        self.summary = Summary(language)
        out.mkdir(parents=True, exist_ok=True)
        database = out / "region.db"
        if store != "memory:":
            for old in out.glob("region.db*"):
                old.unlink()
        def clock() -> datetime:
            return self.now.astimezone(UTC)

        if store == "memory:":
            self.registrar: Registrar = open_registrar(store, operator=OPERATOR, clock=clock)
        else:  # the file was made a moment ago: nobody else knows of it
            self.registrar = open_registrar(f"sqlite:///{database}", operator=OPERATOR, clock=clock, alone=True)
            self.summary.written.append(str(database))
        self.number = 0

    # ---- small things

    def session(self, key: str, role: nouns.Role = nouns.Role.LISTENER, organisation: str | None = None) -> nouns.Session:
        return self.registrar.sign_in(key, role=role, organisation=organisation)

    def clerk(self) -> nouns.Session:
        return self.session(OPERATOR, nouns.Role.SYSTEM_OPERATOR)

    def try_act(self, who: nouns.Session, command: Any) -> Any | None:
        """The answer, or nothing where it is refused: the journal keeps it."""
        self.number += 1
        try:
            return self.registrar.act(who, command, key=f"demo-{self.number}")
        except Refused:
            return None

    def try_all(self, who: nouns.Session, commands: list[Any], key: str) -> list[Any]:
        """What was done of a bulk, one transaction a chunk."""
        return self.registrar.act_all(who, commands, key=key).done

    def morning(self, moment: datetime) -> None:
        """A day begins: reminders go out, and what is due by it is done."""
        self.now = moment
        self.registrar.act(self.clerk(), campaign.DayBegan(moment.date()), key=f"demo-morning-{moment.date()}")

    def step(self, name: str, work: Callable[[Told], dict[str, Any]]) -> None:
        began = time.perf_counter()
        with self.steps(self.summary.label(name)) as told:
            counts = work(told)
        self.summary.steps.append(Step(name, time.perf_counter() - began, counts))

    # ---- the steps

    def generated(self, told: Told) -> dict[str, Any]:
        made = generate(seed=self.seed, people=self.people, out=self.data)
        return {"rows": sum(made.values()), "files": len(made)}

    def imported(self, told: Told) -> dict[str, Any]:
        def source(name: str) -> Any:
            path = self.data / f"{name}.csv"
            return Source.read(path) if path.exists() else None

        files: dict[str, Any] = {name: source(name) for name in (
            "organisations", "organisation_names", "procedures", "campaigns", "programmes", "events", "groups", "staff",
            "authority_users", "assignments", "results", "needs", "ratings", "history")}
        command = roster.Import(providers=Source.read(_reference("dpo_organisations.csv")), **files)
        answer = self.registrar.act(self.clerk(), command, key="demo-import", progress=told)
        staff = next(one for one in answer.files if one.file.startswith("staff"))
        reports = (f"{file.file}\n" + _marshrut.print_report(json.dumps(to_plain(file)), english=self.summary.language == "en").rstrip("\n")
                   for file in answer.files if file.findings)
        (self.out / "findings.txt").write_text("\n\n".join(reports) + "\n", encoding="utf-8")
        self.summary.written.append(str(self.out / "findings.txt"))
        return {name: getattr(staff, name) for name in ("rows", "applied", "unchanged", "rejected", "queued")}

    def appointed(self, told: Told) -> dict[str, Any]:
        """The operator gives the institutes, the centre and the Ministry their specialists: one employee each."""
        clerk, given = self.clerk(), 0
        self.providers: dict[str, tuple[str, str]] = {}  # organisation id -> (person key, organisation key)
        wanted = {row["short_name_ru"]: row["code"] for row in _rows(_reference("dpo_organisations.csv"))}
        seen: set[str] = set()
        for row in _rows(self.data / "staff.csv"):
            code, key = wanted.get(row["Организация"]), row["Код сотрудника"]
            if code is None or code in seen or not key:
                continue
            try:
                who = self.session(f"sgo:{key}")
            except Refused:
                continue
            role = {"chcopmkp": nouns.Role.ASSESSMENT_CENTRE_SPECIALIST, "minobr74": nouns.Role.MINISTRY_SPECIALIST}.get(
                code, nouns.Role.PROVIDER_SPECIALIST)
            if who.organisation is None or self.try_act(clerk, access.Appoint(who.person, who.organisation, role)) is None:
                continue
            seen.add(code)
            given += 1
            if role is nouns.Role.PROVIDER_SPECIALIST:
                self.providers[who.organisation] = (f"sgo:{key}", f"module:{code}")
        return {"given": given}

    def assessed(self, told: Told) -> dict[str, Any]:
        covered = self.registrar.ask(self.clerk(), monitoring.Coverage())
        done, of = covered.year.numerator, covered.year.denominator
        return {"done": done, "of": of, "share": 1000 * done // of / 10, "to_norm": covered.to_norm}

    def formed(self, told: Told) -> dict[str, Any]:
        clerk = self.clerk()
        self.procedures = [row["code"] for row in _rows(self.data / "procedures.csv")]
        formed = refused = 0
        for procedure in told_of(told, self.procedures):
            answer = self.registrar.act(clerk, route.FormDue(procedure), key=f"demo-form-{procedure}")
            formed, refused = formed + answer.formed, refused + answer.refused
        answer = self.registrar.act(clerk, route.FormDue(), key="demo-form-needs")
        self.now = at(2023, 6, 14)
        for procedure in self.procedures:
            self.try_act(self.clerk(), assessment.Release(procedure))
        routes = len(self.registrar.ask(self.clerk(), route.List()))  # an import of results forms most of them when it ends
        later = formed + answer.formed
        return {"routes": routes, "at_import": routes - later, "later": later, "refused": refused}

    def travellers(self) -> list[str]:
        """Keys of people who have a result or a need, each once, in the order of the files."""
        keys: dict[str, None] = {}
        for name in ("results", "needs"):
            path = self.data / f"{name}.csv"
            raw = path.read_bytes()
            try:
                text = raw.decode("utf-8-sig")
            except UnicodeDecodeError:
                text = raw.decode("cp1251")
            for row in csv.DictReader(text.splitlines(), delimiter=";"):
                if row.get("Код сотрудника"):
                    keys[row["Код сотрудника"]] = None
        return list(keys)

    def chosen(self, told: Told) -> dict[str, Any]:
        routes = chosen = events = 0
        late: list[str] = []
        self.with_route: list[str] = []
        self.keys: dict[nouns.PersonId, str] = {}
        catalogue_codes = [row["code"] for row in _rows(self.data / "programmes.csv")]
        keys = self.travellers()
        plan = []
        for key in keys:
            draw = self.random.random()
            last_days = self.random.random() < 0.5
            day = self.random.randint(2, 4) if last_days else 0
            moment = at(2023, 7, day, 12) if day else at(2023, 6, self.random.randint(15, 30), 12)
            plan.append((moment, key, draw, self.random.choices(range(6), (25, 30, 22, 13, 6, 4))[0], self.random.random()))
        for moment, key, draw, how_many, which in told_of(told, sorted(plan)):
            self.now = moment
            try:
                who = self.session(f"sgo:{key}")
                mine = self.registrar.ask(who, route.Mine())
            except Refused:  # no employment, no route
                continue
            routes += 1
            self.with_route.append(key)
            self.keys[who.person] = key
            wanted: list[Any] = []  # what one person ticks on one screen is sent at once
            if draw < IN_TIME and mine.programmes:
                best = mine.programmes[0 if which < 0.6 else min(int(which * 3), len(mine.programmes) - 1)]
                wanted.append(route.ChooseProgramme(best.offer))
            elif draw < IN_TIME + LATE and mine.programmes:
                late.append(key)
            wanted += [route.ChooseEvent(one.offer) for one in mine.events[:how_many]]
            if which > 0.995 or routes == 1:  # somebody asks for what is not on the list
                listed = {one.offer for one in mine.programmes}
                wanted.insert(0, application.Submit(next(code for code in catalogue_codes if code not in listed)))
            if wanted:
                done = self.try_all(who, wanted, f"demo-choose-{key}")
                programmes = sum(1 for one in done if one.kind is nouns.ApplicationKind.PROGRAMME)
                chosen, events = chosen + programmes, events + len(done) - programmes
        self.morning(at(2023, 7, 5, 8))
        too_late = 0
        for key in late:
            who = self.session(f"sgo:{key}")
            offers = self.registrar.ask(who, route.Mine()).programmes
            too_late += bool(offers) and self.try_act(who, route.ChooseProgramme(offers[0].offer)) is None
        return {"routes": routes, "chosen": chosen, "late": too_late, "without": routes - chosen - too_late, "events": events}

    def keys_of_heads(self) -> list[str]:
        """Keys of the heads whom a card names by reference, in the order of the cards."""
        named = (row["Директор (код сотрудника)"] for row in _rows(self.data / "organisations.csv"))
        return list(dict.fromkeys(f"sgo:{key}" for key in named if key and ";" not in key))

    def headed(self, head: str) -> list[tuple[str, nouns.Session]]:
        """A head's sessions: one for the organisation and one for each of its units, as «Сменить роль» offers them."""
        try:
            offered = self.registrar.roles(head)
        except Refused:  # the card names somebody who is not in the staff list
            return []
        at = [one.organisation for one in offered if one.role is nouns.Role.ORGANISATION_HEAD and one.organisation]
        return [(organisation, self.session(head, nouns.Role.ORGANISATION_HEAD, organisation)) for organisation in at]

    def confirmed(self, told: Told) -> dict[str, Any]:
        self.morning(at(2023, 7, 6, 8))
        self.now = at(2023, 7, 6, 15)
        total = confirmed = cancelled = withdrawn = 0
        self.visits: dict[tuple[str, str], list[tuple[nouns.PersonId, str]]] = {}  # by whose head, where
        heads = self.keys_of_heads()
        for head in told_of(told, heads):
            sessions = self.headed(head)
            for index, (organisation, who) in enumerate(sessions):
                queue = self.registrar.ask(who, application.AwaitingMe())
                total += len(queue)
                if queue and index:  # the head of a school and its branch forgot to switch
                    self.try_act(sessions[index - 1][1], application.Confirm(queue[0].id, seen=queue[0].version))
                say_yes = []
                for one in queue:
                    draw, applicant = self.random.random(), self.keys.get(one.applicant)
                    if applicant and (draw > 1 - WITHDRAWN or not withdrawn):  # while the head looks at the list
                        withdrawn += self.try_act(self.session(f"sgo:{applicant}"), application.Cancel(one.id)) is not None
                        draw = 0
                    if draw < CONFIRMED:
                        say_yes.append(application.Confirm(one.id, seen=one.version))
                    elif draw < CONFIRMED + CANCELLED:
                        cancelled += self.try_act(who, application.Cancel(one.id, "Не согласовано", one.version)) is not None
                if say_yes:
                    done = self.try_all(who, say_yes, f"demo-confirm-{organisation}")
                    confirmed += len(done)
                    visits = [(one.applicant, one.offer) for one in done if one.kind is nouns.ApplicationKind.EVENT]
                    self.visits.setdefault((head, organisation), []).extend(visits)
        self.morning(at(2023, 7, 8, 8))
        for _, who in (one for head in heads for one in self.headed(head)):
            waiting = [one for one in self.registrar.ask(who, application.List(nouns.Status.NOT_PROCESSED)) if one.applicant != who.person]
            if waiting:
                self.try_act(who, application.Confirm(waiting[0].id))
                break
        rest = total - confirmed - cancelled - withdrawn
        return {"asked": total, "confirmed": confirmed, "cancelled": cancelled, "withdrawn": withdrawn, "waiting": rest}

    def included(self, told: Told) -> dict[str, Any]:
        self.now = at(2023, 9, 11)
        count = moved = 0
        providers = list(self.providers.items())
        self.applicants: dict[nouns.ApplicationId, str] = {}
        self.classes: list[tuple[str, list[nouns.ApplicationId]]] = []
        for index, (_, (person, organisation)) in enumerate(told_of(told, providers)):
            who = self.session(person, nouns.Role.PROVIDER_SPECIALIST, organisation)
            queue = self.registrar.ask(who, application.AwaitingMe())
            if queue and index + 1 < len(providers):  # another institute's specialist
                stranger, place = providers[index + 1][1]
                self.try_act(self.session(stranger, nouns.Role.PROVIDER_SPECIALIST, place), application.Include(queue[0].id))
            if not queue:
                continue
            included = self.try_all(who, [application.Include(one.id) for one in queue], f"demo-include-{organisation}")
            count += len(included)
            by_programme: dict[str, list[nouns.Application]] = {}
            for one in included:
                self.applicants[one.id] = self.keys.get(one.applicant, "")
                by_programme.setdefault(one.offer, []).append(one)
            for offer, applications in sorted(by_programme.items()):
                for first in range(0, len(applications), 25):
                    group = f"{offer}/Д{first // 25 + 1}"
                    seats = min(25, max(1, len(applications) - first - (1 if len(applications) > 8 else 0)))
                    opened = self.try_act(who, catalogue.OpenGroup(
                        group, offer, nouns.GroupKind.DATED, date_from=at(2024, 2, 5).date(), date_to=at(2024, 3, 29).date(),
                        capacity=seats))
                    if opened is None:
                        continue
                    moves = [application.MoveGroup(one.id, group) for one in applications[first:first + 25]]
                    members = [one.id for one in self.try_all(who, moves, f"demo-move-{group}")]
                    moved += len(members)
                    self.classes.append((organisation, members))
        self.total_included = count
        return {"included": count, "moved": moved, "waiting": count - moved}

    def attended(self, told: Told) -> dict[str, Any]:
        """In spring the heads record who took part in the events that are over, each for the own workers at once."""
        self.morning(at(2024, 3, 28, 8))
        self.now = at(2024, 3, 28, 10)
        begins = {row["code"]: date.fromisoformat(row["date_from"]) for row in _rows(self.data / "events.csv")
                  if date.fromisoformat(row["date_to"]) < self.now.date()}
        came = missed = 0
        for (head, organisation), visits in told_of(told, list(self.visits.items())):
            who = self.session(head, nouns.Role.ORGANISATION_HEAD, organisation)
            facts = [route.RecordParticipation(person, event, begins[event], attended=self.random.random() < ATTENDED)
                     for person, event in visits if event in begins and person != who.person]
            if facts:
                done = self.try_all(who, facts, f"demo-attend-{organisation}")
                came += sum(one.attended for one in done)
                missed += sum(not one.attended for one in done)
        total = sum(map(len, self.visits.values()))
        return {"visits": total, "came": came, "missed": missed, "ahead": total - came - missed}

    def trained(self, told: Told) -> dict[str, Any]:
        passed = failed = 0
        self.examples: dict[nouns.AttestationOutcome, str] = {}  # a person each
        people = {organisation: person for person, organisation in self.providers.values()}
        self.now = at(2024, 3, 29, 16)
        for organisation, members in told_of(told, self.classes):
            who = self.session(people[organisation], nouns.Role.PROVIDER_SPECIALIST, organisation)
            commands = []
            for number, one in enumerate(members):
                draw = self.random.random()
                if draw < PASSED:
                    self.number += 1
                    commands.append(route.RecordAttestation(one, nouns.AttestationOutcome.PASSED, self.now.date(), nouns.Document(
                        f"{740000 + self.number}", registration_number=f"{number + 1}/24", issued=self.now.date())))
                elif draw < PASSED + FAILED:
                    commands.append(route.RecordAttestation(one, nouns.AttestationOutcome.FAILED, self.now.date()))
            done = self.try_all(who, commands, f"demo-attest-{organisation}-{members[0] if members else ''}")
            well = sum(1 for one in done if one.outcome is nouns.AttestationOutcome.PASSED)
            passed, failed = passed + well, failed + len(done) - well
            for one in done:
                self.examples.setdefault(one.outcome, self.applicants[one.application])
        return {"included": self.total_included, "passed": passed, "failed": failed, "learning": self.total_included - passed - failed}

    def realised(self, told: Told) -> dict[str, Any]:
        """What came of the routes, with their events too."""
        states = collections.Counter(one.state for one in self.registrar.ask(self.clerk(), route.List()))
        full, sufficient = states[nouns.RouteState.REALISED_FULL], states[nouns.RouteState.REALISED_SUFFICIENT]
        return {"routes": states.total(), "realised_full": full, "realised_sufficient": sufficient, "open": states.total() - full - sufficient}

    def printed(self, told: Told) -> dict[str, Any]:
        clerk, size = self.clerk(), 0
        pages: dict[str, Any] = {
            "приложение-1.html": report.Annex1(), "приложение-1.csv": report.Annex1(format=report.Format.CSV),
            "приложение-2.html": report.Annex2(), "приложение-2.csv": report.Annex2(format=report.Format.CSV),
            "отчёт.html": report.Monitoring()}
        people = dict.fromkeys(key for key in (*self.examples.values(), *self.with_route) if key)
        for key in list(people)[:3]:
            person = self.session(f"sgo:{key}").person
            pages[f"приложение-1-{key}.html"] = report.Annex1(person, report.Layout.WORKER)
            pages[f"приложение-2-{key}.html"] = report.Annex2(person, report.Layout.WORKER)
        for name, question in told_of(told, list(pages.items())):
            printed = self.registrar.ask(clerk, question)
            (self.out / name).write_text(printed.text, encoding="utf-8", newline="")
            size += (self.out / name).stat().st_size
            self.summary.written.append(str(self.out / name))
        return {"files": len(pages), "kib": size // 1024}

    def audited(self, told: Told) -> dict[str, Any]:
        audited = self.registrar.audit()
        self.summary.violations = len(audited.violations) + len(audited.journal.faults)
        self.summary.refusals = {one.code: one.count for one in audited.journal.denied}
        said = _marshrut.print_audit(json.dumps(to_plain(audited)), english=self.summary.language == "en")
        return {"entries": audited.journal.entries, "violations": self.summary.violations, "said": said.splitlines()[-1]}


def _reference(name: str) -> pathlib.Path:
    return reference_folder() / name


def demo(out: str | pathlib.Path = "demo", *, seed: int = 74, people: int = 3000, store: str = "sqlite", language: str = "ru",
         steps: Steps = silent) -> Summary:
    """Makes a region of so many people in `out`, lives through the campaign of 2023 and writes the papers.

    Gives the summary, in that language; its `violations` are those of the audit (0 expected). The same seed gives the same bytes of
    every page. `steps` is told of each long step (`progress.steps` shows them).
    """
    run = _Demo(pathlib.Path(out), seed, people, store, steps, language)
    with run.registrar:
        for work in (run.generated, run.imported, run.appointed, run.assessed, run.formed, run.chosen, run.confirmed, run.included,
                     run.attended, run.trained, run.realised, run.printed, run.audited):
            run.step(work.__name__, work)
    return run.summary
