# SPDX-License-Identifier: MIT
"""The tool `marshrut`: the one door and the tables, from a command line.

Exit: 0 done, 1 done with findings or refused items, 2 wrong usage; then a kind of refusal each: 3 invalid, 4 not found, 5 forbidden,
6 not now, 7 conflict, 8 busy, 9 unknown (repeat with the same key), 10 broken.
"""

import dataclasses
import enum
import errno
import json
import os
import pathlib
import sys
import traceback
from collections.abc import Iterable
from datetime import date
from typing import Annotated, Any, NoReturn

import typer

import marshrut as mr

from . import _marshrut, printing
from .refusals import from_dict
from .values import Files, command_named, question_named, to_plain, with_files

app = typer.Typer(no_args_is_help=True, add_completion=False, pretty_exceptions_enable=False, rich_markup_mode=None,
                  help=__doc__.split("\n")[0] if __doc__ else None, epilog=(
    "Exit: 0 done, 1 done with findings or refused items, 2 wrong usage, 3 invalid, 4 not found, 5 forbidden, 6 not now, 7 conflict, "
    "8 busy, 9 unknown, 10 broken."))
roster = typer.Typer(no_args_is_help=True, help="Files of staff, organisations and everything else that a region hands over.")
app.add_typer(roster, name="roster")


class Language(enum.StrEnum):
    RU = "ru"
    EN = "en"


Json = Annotated[bool, typer.Option("--json", help="The answer, or what was refused, as JSON on stdout.")]
Lang = Annotated[Language, typer.Option("--lang", help="The language of sentences.")]
Store = Annotated[str, typer.Option("--store", envvar="MARSHRUT_STORE", help="sqlite:///region.db, or a path; memory: is empty and kept nowhere.")]
Who = Annotated[str, typer.Option("--as", envvar="MARSHRUT_AS", help="Who acts, by key: sgo:300.")]
InRole = Annotated[mr.Role, typer.Option("--role", help="The active role of who acts.")]
Name = Annotated[str, typer.Argument(metavar="NAME", help="One of those that `marshrut names` lists.")]
At = Annotated[str | None, typer.Option("--organisation", help="The active organisation, by key: sgo:12.")]
Key = Annotated[str, typer.Option("--key", help="One key, one verdict: the same call again does nothing twice.")]
Values = Annotated[str, typer.Argument(metavar="[JSON]", help="Its fields as JSON; - reads them from stdin. A file field takes a path.")]
Today = Annotated[str, typer.Option("--today", metavar="DAY", help="2023-06-20; by default the day of the clock.")]
Policy = Annotated[str, typer.Option("--policy", help="The id of a policy, or a file of JSON.")]

EXITS: dict[str, int] = {row["name"]: row["exit"] for row in json.loads(_marshrut.kinds())}
FINDINGS = 1

# The class of whatever typer says wrong usage by: click's own, or the copy that newer versions bring.
_wrong_usage: Any = next(one for one in typer.BadParameter.__mro__ if one.__name__ == "ClickException")

_as_json, _language = False, Language.RU  # of the command that runs: what `main` says a refusal by


def _say(as_json: bool, language: Language = Language.RU) -> None:
    global _as_json, _language
    _as_json, _language = as_json, language


def _done(answer: Any, human: str) -> None:
    print(json.dumps({"done": answer}, ensure_ascii=False) if _as_json else human)


def _source(path: pathlib.Path) -> pathlib.Path:
    """The path where a file can be read. Raises `NotFound`, `Invalid` (`not_a_file`)."""
    if not path.exists():
        _marshrut.refuse("not_found", "file", {"file": path.name}, str(path))
    if path.is_dir():
        _marshrut.refuse("not_a_file", "", {"folder": path.name}, str(path))
    return path


def _open(store: str, operator: str | None = None) -> mr.Registrar:
    file = pathlib.Path(store.removeprefix("sqlite:///"))
    if not store:
        raise typer.BadParameter("empty; a file or memory:", param_hint="--store")
    if file.is_dir():
        _marshrut.refuse("not_a_file", "", {"folder": file.name}, "--store")
    if operator is not None and "://" not in store.removeprefix("sqlite:///") and not file.parent.is_dir():
        _marshrut.refuse("file_failed", "", {"file": file.name, "reason": os.strerror(errno.ENOENT)}, str(file))
    url = store if store == "memory:" or "://" in store else f"sqlite:///{store}"
    try:
        return mr.open(url, operator=operator)
    except mr.Refused:
        raise
    except ValueError as why:
        raise typer.BadParameter(str(why), param_hint="--store") from None


# ---- the door


@app.command()
def init(store: Store, operator: Annotated[str, typer.Option(help="The first operator, by key: module:1.")], json_: Json = False, lang: Lang = Language.RU) -> None:
    """Makes a new store with its first operator, the journal's first entry.

    \b
    Example:
      marshrut init --store region.db --operator module:1
    """
    _say(json_, lang)
    file = pathlib.Path(store.removeprefix("sqlite:///"))
    if store == "memory:":
        raise typer.BadParameter("memory: is kept nowhere; a file is", param_hint="--store")
    if file.exists():
        raise typer.BadParameter(f"{file} exists", param_hint="--store")
    with _open(store, operator) as registrar:
        roles = [to_plain(one) for one in registrar.roles(operator)]
    _done({"store": store, "roles": roles}, f"{store}: {operator}, {', '.join(one['role'] for one in roles)}")


def _one(verb: str, name: str, values: str, store: str, who: str, role: mr.Role, organisation: str | None, key: str) -> Any:
    named = question_named(name) if verb == "ask" else command_named(name)
    plain, files = with_files(named, _read_json(values))
    with _open(store) as registrar:
        session = registrar.sign_in(who, role=role, organisation=organisation)
        return json.loads(registrar.plain(session, verb, name, plain, key=key, files=files))


@app.command()
def act(name: Name, values: Values = "{}", *, store: Store, who: Who, role: InRole = mr.Role.LISTENER, organisation: At = None, key: Key = "",
        json_: Json = False, lang: Lang = Language.RU) -> None:
    """Does what a command says.

    \b
    Example:
      marshrut act application.confirm '{"application": "7"}' --store region.db \\
        --as sgo:300 --role organisation_head --organisation sgo:12 --key form-8f31
    """
    _say(json_, lang)
    answer = _one("do", name, values, store, who, role, organisation, key)
    _done(answer, printing.shown(answer, lang))


@app.command()
def ask(name: Name, values: Values = "{}", *, store: Store, who: Who, role: InRole = mr.Role.LISTENER, organisation: At = None, json_: Json = False,
        lang: Lang = Language.RU) -> None:
    """Asks a question; nothing is changed.

    \b
    Example:
      marshrut ask application.awaiting_me --store region.db \\
        --as sgo:300 --role organisation_head --organisation sgo:12
    """
    _say(json_, lang)
    answer = _one("ask", name, values, store, who, role, organisation, "")
    _done(answer, printing.shown(answer, lang))


@app.command("why-not")
def why_not(name: Name, values: Values = "{}", *, store: Store, who: Who, role: InRole = mr.Role.LISTENER, organisation: At = None,
            json_: Json = False, lang: Lang = Language.RU) -> None:
    """Every reason against a command, and nothing is done. Exit 1: there is one.

    \b
    Example:
      marshrut why-not route.choose_programme '{"offer": "DPP-24-113"}' \\
        --store region.db --as sgo:4711
    """
    _say(json_, lang)
    reasons = _one("why_not", name, values, store, who, role, organisation, "")
    _done(reasons, "\n".join(from_dict(one).sentence(lang) for one in reasons))
    if reasons:
        raise typer.Exit(FINDINGS)


@app.command()
def names(json_: Json = False) -> None:
    """Every command and question there is, with what it takes.

    \b
    Example:
      marshrut names --json
    """
    _say(json_)
    shapes = json.loads(_marshrut.shapes())
    rows = [{"verb": verb, "name": row["name"]} for verb, part in (("act", "commands"), ("ask", "questions")) for row in shapes[part]]
    taken = {row["name"]: json.loads(_marshrut.schema(row["name"])) for row in rows}
    _done([{**row, "takes": taken[row["name"]]} for row in rows], "\n".join(f"{row['verb']}  {row['name']}" for row in rows))


@app.command()
def lines(store: Store, operator: Annotated[str | None, typer.Option(help="Makes the store, if it is missing.")] = None) -> None:
    """The door for other programs: a line of JSON in, a line out, until stdin ends.

    \b
    Example:
      echo '{"key": "1", "as": {"person": "sgo:4711"}, "ask": "route.mine"}' |
        marshrut lines --store region.db
    """
    said: Iterable[str | bytes] = getattr(sys.stdin, "buffer", sys.stdin)  # bytes: what is no UTF-8 is refused as such
    with _open(store, operator) as registrar:
        for line in said:
            if line.strip():
                print(registrar.line(line), flush=True)


@app.command()
def audit(store: Store, json_: Json = False, lang: Lang = Language.RU) -> None:
    """Everything that must always hold: invariants, chains and seals. Exit 1: something does not.

    \b
    Example:
      marshrut audit --store region.db
    """
    _say(json_, lang)
    with _open(store) as registrar:
        audited = registrar.audit()
    _done(to_plain(audited), printing.audited(audited, lang))
    if audited.violations or audited.journal.faults:
        raise typer.Exit(FINDINGS)


# ---- files


Issuer = Annotated[str, typer.Option(help="Whose keys of people and organisations the files have.")]
Reference = Annotated[bool, typer.Option("--reference/--no-reference", help="With the providers of the bundled list, where the files have none of their own.")]

@roster.command()
def check(paths: Annotated[list[pathlib.Path], typer.Argument(metavar="PATH…", help="Files named as staff.csv, results.csv …, or a folder of them.")],
          store: Annotated[str, typer.Option("--store", envvar="MARSHRUT_STORE", help="Check against a store; without one the files stand alone.")] = "",
          who: Who = "module:1", issuer: Issuer = "sgo", reference: Reference = True, json_: Json = False, lang: Lang = Language.RU) -> None:
    """What an import would say; writes nothing. Exit 1: findings.

    \b
    Example:
      marshrut roster check examples/data/region
    """
    _say(json_, lang)
    _import(paths, store, who, issuer, key="", dry_run=True, reference=reference, lang=lang)


@roster.command("import")
def import_(paths: Annotated[list[pathlib.Path], typer.Argument(metavar="PATH…", help="Files named as staff.csv, results.csv …, or a folder of them.")],
            *, store: Store, who: Who, issuer: Issuer = "sgo", reference: Reference = True, key: Key = "", json_: Json = False,
            lang: Lang = Language.RU) -> None:
    """Takes files over, every row reported once. Exit 1: some rows were rejected or wait for a decision.

    \b
    Example:
      marshrut roster import staff.csv results.csv --store region.db --as module:1
    """
    _say(json_, lang)
    _import(paths, store, who, issuer, key=key, dry_run=False, reference=reference, lang=lang)


def _import(paths: list[pathlib.Path], store: str, who: str, issuer: str, *, key: str, dry_run: bool, reference: bool, lang: Language) -> None:
    from .generate.reference import folder as reference_folder
    from .roster import Import

    if not issuer:
        raise typer.BadParameter("empty; whose keys the files have", param_hint="--issuer")
    known = {one.name for one in dataclasses.fields(Import)} - {"issuer", "dry_run"}
    asked: dict[str, mr.Source] = {}
    neighbours = {"providers": mr.Source.read(reference_folder() / "dpo_organisations.csv")} if reference else {}
    for path in paths:
        for file in sorted(path.glob("*.csv")) if path.is_dir() else [_source(path)]:
            if file.stem in known:
                asked[file.stem] = mr.Source.read(_source(file))
            elif not path.is_dir():
                raise typer.BadParameter(f"{file.name}: a file is named by what it holds: {', '.join(f'{one}.csv' for one in sorted(known))}", param_hint="PATH")
        if not store and not path.is_dir():  # who works where is known from the files beside it
            neighbours |= {name: mr.Source.read(file) for name in ("organisations", "organisation_names", "procedures", "programmes", "events")
                           if (file := path.parent / f"{name}.csv").exists()}
    if not asked:
        _marshrut.refuse("not_found", "folder", {"folder": paths[0].name}, str(paths[0]))
    command = Import(**{**neighbours, **asked}, issuer=issuer, dry_run=dry_run)
    with _open(store or "memory:", None if store else who) as registrar:
        clerk = registrar.sign_in(who, role=mr.Role.SYSTEM_OPERATOR)
        imported = registrar.act(clerk, command, key=key, progress=sys.stderr.isatty())
    named = tuple(one.name for one in asked.values())
    reports = [one for one in imported.files if one.file.startswith(named)]
    _done([to_plain(one) for one in reports], "\n\n".join((f"{one.file}\n" if len(reports) > 1 else "") + printing.report(one, lang) for one in reports))
    if any(one.rejected or one.queued for one in reports) or (dry_run and any(one.findings for one in reports)):
        raise typer.Exit(FINDINGS)


@app.command()
def generate(out: Annotated[pathlib.Path, typer.Option(help="The folder to write.")], seed: Annotated[int, typer.Option(help="The same seed gives the same bytes.")] = 74,
             people: Annotated[int, typer.Option(help="How many; at least 500.")] = 3000, clean: Annotated[bool, typer.Option(help="Without faults.")] = False,
             json_: Json = False) -> None:
    """A whole region of invented people in the import formats, with the dirt of practice and the truth about it.

    \b
    Example:
      marshrut generate --seed 74 --people 3000 --out region
    """
    from .generate import generate as make

    _say(json_)
    try:
        counts = make(seed=seed, people=people, out=out, clean=clean)
    except ValueError as why:
        raise typer.BadParameter(str(why)) from None
    _done(counts, "\n".join(f"{count:>8}  {name}" for name, count in counts.items()))


# ---- tables


Region = Annotated[pathlib.Path | None, typer.Argument(help="A folder of a region, or else --people and --offers.")]
People = Annotated[pathlib.Path | None, typer.Option("--people", help="One row a person, or staff rows.")]
Offers = Annotated[pathlib.Path | None, typer.Option("--offers", help="Programmes and events in one table.")]


def _region(folder: pathlib.Path | None, people: pathlib.Path | None, offers: pathlib.Path | None) -> mr.Region:
    if folder is None and (people is None or offers is None):
        raise typer.BadParameter("a folder, or --people and --offers")
    return mr.read(folder, people=people, offers=offers)


def _policy(policy: str) -> str:
    file = pathlib.Path(policy)
    if file.suffix != ".json" and not file.exists():
        return policy  # an id
    try:
        return _source(file).read_text(encoding="utf-8-sig")
    except UnicodeDecodeError:
        _marshrut.refuse("file_failed", "", {"file": file.name, "reason": "UTF-8"}, str(file))
        raise


@app.command()
def recommend(folder: Region = None, people: People = None, offers: Offers = None, today: Today = "", policy: Policy = "chelyabinsk-2023",
              k: Annotated[int, typer.Option("--k", help="How long a list is at most.")] = 10,
              explain: Annotated[bool, typer.Option("--explain", help="With the terms that add up to each score.")] = False,
              out: Annotated[pathlib.Path | None, typer.Option(help="A CSV file to write the lists to.")] = None, json_: Json = False,
              lang: Lang = Language.RU) -> None:
    """The lists of everybody in a region. Exit 1: somebody has none.

    \b
    Example:
      marshrut recommend examples/data/region --today 2023-06-20 --out lists.csv
    """
    _say(json_, lang)
    lists = mr.recommend(_region(folder, people, offers), today=today or date.today(), policy=_policy(policy), k=k,
                         explain=lang.value if explain else False, progress=sys.stderr.isatty())
    if out is not None:
        printing.write_csv(lists.items, out)
    items, without = list(lists.items.rows()), list(lists.without_list.rows())
    _done({"items": items, "without_list": without}, "\n\n".join(str(one) for one in ((lists.without_list,) if out else (lists.items, lists.without_list)) if one.height))
    if without:
        raise typer.Exit(FINDINGS)


@app.command()
def explain(person: Annotated[str, typer.Argument(help="The key of a person: 4711.")], offer: Annotated[str, typer.Argument(help="The code of a programme or event: DPP-24-113.")],
            folder: Region = None, people: People = None, offers: Offers = None, today: Today = "",
            policy: Policy = "chelyabinsk-2023", json_: Json = False, lang: Lang = Language.RU) -> None:
    """Why an offer stands where it stands for a person: the lines that add up to its score, or every reason against.

    \b
    Example:
      marshrut explain 4711 DPP-24-113 examples/data/region --today 2023-06-20
    """
    _say(json_, lang)
    region = _region(folder, people, offers)
    lists = mr.recommend(region, today=today or date.today(), policy=_policy(policy), explain=lang.value)
    reasons = lists.why_not(person, offer)
    if reasons and isinstance(reasons[0], mr.NotFound):
        raise reasons[0]
    if reasons:
        _done({"why_not": [one.as_dict() for one in reasons]}, "\n".join(one.sentence(lang) for one in reasons))
        raise typer.Exit(FINDINGS)
    said = lists.explain(person, offer, language=lang.value)
    item = next((one for one in lists.items.rows() if (one["person_key"], one["offer"]) == (person, offer)), None)  # none: below the list's end
    _done({"item": item, "text": said}, said.rstrip("\n"))


# ---- papers, and everything at once


class Kept(enum.StrEnum):
    SQLITE = "sqlite"
    MEMORY = "memory"


class Paper(enum.StrEnum):
    ANNEX1 = "annex1"
    ANNEX2 = "annex2"
    MONITORING = "monitoring"


@app.command()
def report(paper: Annotated[Paper, typer.Argument(help="Which one.")], *, store: Store, who: Who, role: InRole = mr.Role.SYSTEM_OPERATOR, organisation: At = None,
           person: Annotated[str | None, typer.Option(help="One person's paper: an id, or the key of an employee. Without it everybody whom the role may read.")] = None,
           layout: Annotated[str, typer.Option(help="specialist: one table; worker: the person's form.")] = "specialist",
           format_: Annotated[str, typer.Option("--format", help="html, csv or json.")] = "html",
           out: Annotated[pathlib.Path | None, typer.Option(help="A file to write; without it the paper goes to stdout.")] = None, json_: Json = False,
           lang: Lang = Language.RU) -> None:
    """The forms of Annex 1 and 2 and the monitoring page. Printing another person's paper is kept as a reading.

    \b
    Example:
      marshrut report annex1 --store region.db --as module:1 --person sgo:4711 \\
        --layout worker --out annex1.html
    """
    _say(json_, lang)
    with _open(store) as registrar:
        session = registrar.sign_in(who, role=role, organisation=organisation)
        fields: dict[str, Any] = {} if paper is Paper.MONITORING else {"layout": layout, "format": format_}
        if person is not None:
            fields["person"] = registrar.sign_in(person).person if ":" in person else person
        printed = json.loads(registrar.plain(session, "ask", f"report.{paper.value}", fields))
    if out is not None:
        out.write_text(printed["text"], encoding="utf-8", newline="")
        _done({"file": str(out), "people": printed["people"]}, f"{out}: {printed['people']}")
    else:
        _done(printed, printed["text"])


@app.command()
def demo(out: Annotated[pathlib.Path, typer.Option(help="The folder to write.")] = pathlib.Path("demo"),
         seed: Annotated[int, typer.Option(help="The same seed gives the same pages.")] = 74, people: Annotated[int, typer.Option(help="How many; at least 500.")] = 3000,
         store: Annotated[Kept, typer.Option(help="sqlite: a file in the folder; memory: kept nowhere.")] = Kept.SQLITE, json_: Json = False,
         lang: Lang = Language.RU) -> None:
    """Makes a region, lives through the campaign of 2023 by the one door, writes the papers, audits the store. Exit 1: a violation.

    \b
    Example:
      marshrut demo --people 500 --out demo
    """
    from .demo import demo as live
    from .generate import LEAST
    from .progress import silent, steps

    _say(json_, lang)
    if people < LEAST:
        raise typer.BadParameter(f"at least {LEAST}", param_hint="--people")
    summary = live(out, seed=seed, people=people, store="memory:" if store is Kept.MEMORY else "sqlite", language=lang.value,
                   steps=silent if json_ else steps())
    said = [{"step": one.name, "seconds": round(one.seconds, 1), "counts": one.counts, "what": summary.sentence(one)} for one in summary.steps]
    _done({"steps": said, "refusals": dict(summary.refusals), "written": summary.written, "violations": summary.violations}, summary.print())
    if summary.violations:
        raise typer.Exit(FINDINGS)


def _read_json(values: str) -> dict[str, Any]:
    text = sys.stdin.read() if values == "-" else values
    try:
        plain = json.loads(text)
    except ValueError as why:
        raise typer.BadParameter(f"not JSON: {why}", param_hint="JSON") from None
    except RecursionError:
        raise typer.BadParameter("nested too deep", param_hint="JSON") from None
    if not isinstance(plain, dict):
        raise typer.BadParameter("an object with the fields", param_hint="JSON")
    return plain


def run(arguments: list[str] | None = None) -> int:
    """Runs the tool; gives its exit code."""
    _say("--json" in (arguments if arguments is not None else sys.argv))
    try:
        code = app(arguments, standalone_mode=False, prog_name="marshrut")
        return code if isinstance(code, int) else 0
    except mr.Refused as why:
        return _refused(why)
    except BrokenPipeError:  # whoever read the output has seen enough
        sys.stdout = open(os.devnull, "w", encoding="utf-8")
        return 0
    except OSError as why:
        try:
            _marshrut.refuse("file_failed", "", {"file": pathlib.Path(str(why.filename or "?")).name, "reason": why.strerror or ""}, str(why.filename or ""))
        except mr.Refused as said:
            return _refused(said)
        raise
    except typer.Exit as ended:
        return ended.exit_code
    except _wrong_usage as why:
        why.show()
        return int(why.exit_code)
    except (typer.Abort, KeyboardInterrupt):
        return 130
    except Exception as why:  # a fault of ours: where it is, and nothing of what it was about
        at = traceback.extract_tb(why.__traceback__)[-1]
        print(f"marshrut: {type(why).__name__}, {pathlib.Path(at.filename).name}:{at.lineno}", file=sys.stderr)
        return EXITS["broken"]


def _refused(why: mr.Refused) -> int:
    if _as_json:
        print(json.dumps({"refused": why.as_dict()}, ensure_ascii=False))
    else:
        print(*(one.sentence(_language) for one in why.reasons), sep="\n", file=sys.stderr)
    return EXITS[why.kind]


def main() -> NoReturn:
    sys.exit(run())


if __name__ == "__main__":
    main()
