# SPDX-License-Identifier: MIT
"""Makes the Python classes of nouns, commands, questions and answers from the Shapes of the compiled part.

    python bindings/python/tools/generate.py          # writes marshrut/nouns.py, application.py, route.py …
    python bindings/python/tools/generate.py --check  # exit 1 where a committed class differs; its sentences are taken as they are
"""

from __future__ import annotations

import argparse
import json
import keyword
import pathlib
import re
import sys
from collections.abc import Iterator
from typing import Any

ROOT = pathlib.Path(__file__).resolve().parents[3]
PACKAGE = ROOT / "bindings/python/marshrut"
HEADERS = ROOT / "include/marshrut"

SPELLED = {"a day": "Day", "an instant": "Instant"}  # by what a reader expects; everything else with one spelling is text
BY_HAND = {"Source"}
WITH_METHODS = {"Policy"}  # values.PolicyMethods

# Beside the kinds of personal payload, whose every field is left out of repr: fields that name people or hold what people wrote.
PERSONAL = re.compile(r"(^|_)(person|applicant|listener|head|author|user)_name$|^(full_name|family_name|given_name|patronymic|family|given|birth_date|"
                      r"snils|email|phone|text|comment|reason|who)$")

HEAD = '''# SPDX-License-Identifier: MIT
# Made from the Shapes by bindings/python/tools/generate.py: change the C++ struct, not this file.
"""{doc}"""

'''


def python_name(name: str) -> str:
    return name + "_" if keyword.iskeyword(name) else name


class Generated:
    """The modules by name, each the text of its file."""

    def __init__(self, shapes: dict[str, Any]) -> None:
        self.shapes = shapes
        self.rows = {row["record"]: (verb, row) for verb in ("commands", "questions") for row in shapes[verb]}
        self.folders = sorted({row["name"].split(".")[0] for _, row in self.rows.values()})
        self.comments = dict(comments())
        names = [(self.module_of(one["name"]), one["name"].rpartition("::")[2]) for one in (*shapes["enumerations"], *shapes["records"])]
        twice = {one for one in names if names.count(one) > 1}
        if twice:
            raise SystemExit(f"two types of one name: {sorted(twice)}")

    def module_of(self, name: str) -> str:
        """Commands, questions and what only they speak of live in their folder, everything else is a noun."""
        folder = name.rpartition("::")[0]
        return folder if folder in self.folders else "nouns"

    def modules(self) -> dict[str, str]:
        return {**{module: self.module(module) for module in ("nouns", *self.folders)}, "folders": self.table_of_folders()}

    def table_of_folders(self) -> str:
        taken = {"generate", "open", "printing", "progress", "read", "recommend", "refusals", "registrar", "tables", "tool", "values"} & set(self.folders)
        if taken:
            raise SystemExit(f"the root of the package has these names already: {sorted(taken)}")
        text = HEAD.format(doc="The folders of commands and questions.")
        return text + f"from . import {', '.join(self.folders)}\n\n__all__ = [{', '.join(json.dumps(one) for one in self.folders)}]\n"

    def module(self, module: str) -> str:
        enumerations = [one for one in self.shapes["enumerations"] if self.module_of(one["name"]) == module]
        records = [one for one in self.shapes["records"] if self.module_of(one["name"]) == module and one["name"] not in BY_HAND]
        body = [self.enumeration(one) for one in enumerations] + [self.record(one, module) for one in records]
        text = "\n\n\n".join(body)

        ids = sorted(set(re.findall(r"\b\w+Id\b", re.sub(r'""".*?"""', "", text, flags=re.S)))) if module == "nouns" else []
        ids = sorted({*ids, *self.ids()}) if module == "nouns" else []
        names = [one["name"].rpartition("::")[2] for one in (*enumerations, *records)]
        doc = "The nouns of the regulations: values that compare, copy and pickle, and print without personal data." if module == "nouns" \
            else f"Commands and questions of {module}: `Registrar.act` and `Registrar.ask` take them, each says what it is answered with."
        out = HEAD.format(doc=doc)
        code = re.sub(r'""".*?"""', "", text, flags=re.S)
        out += "import dataclasses\n" if records else ""
        out += "import enum\n" if enumerations else ""
        dated = [f"{python} as {ours}" for ours, python in (("Day", "date"), ("Instant", "datetime")) if re.search(rf"\b{ours}\b", code)]
        out += f"from datetime import {', '.join(dated)}\n" if dated else ""
        out += "from typing import NewType\n" if ids else ""
        ours = [name for name in ("Command", "PolicyMethods", "Question", "Source") if re.search(rf"\b{name}\b", code)]
        if module != "nouns":
            foreign = sorted({f for f in self.folders if f != module and re.search(rf"\b{f}\.[A-Z]", code)})
            relative = [*(["nouns"] if "nouns." in code else []), *foreign]
            out += f"\nfrom . import {', '.join(sorted(relative))}\n" if relative else "\n"
        else:
            out += "\n" if ours else ""
        out += f"from .values import {', '.join(ours)}\n" if ours else ""
        out += "\n__all__ = [" + ", ".join(f'"{name}"' for name in sorted([*ids, *names])) + "]\n"
        if ids:
            out += "\n" + "\n".join(f'{one} = NewType("{one}", str)' for one in ids) + "\n"
        return wrapped_all(out) + ("\n\n" + text + "\n" if text else "")

    def ids(self) -> Iterator[str]:
        def walk(of: Any) -> Iterator[str]:
            if isinstance(of, dict):
                if of.get("sort") == "id":
                    yield id_name(of["name"])
                for inner in of.values():
                    yield from walk(inner)
            elif isinstance(of, list):
                for inner in of:
                    yield from walk(inner)

        return walk(self.shapes)

    def enumeration(self, one: dict[str, Any]) -> str:
        name = one["name"].rpartition("::")[2]
        text = f"class {name}(enum.StrEnum):\n" + self.doc(one["name"])
        return text + "\n".join(f'    {label.upper()} = "{label}"' for label in one["labels"])

    def record(self, one: dict[str, Any], module: str) -> str:
        name = one["name"].rpartition("::")[2]
        base = f"({one['name']}Methods)" if one["name"] in WITH_METHODS else ""
        if one["name"] in self.rows:
            verb, row = self.rows[one["name"]]
            base = f"({'Command' if verb == 'commands' else 'Question'}[{self.type(row['answer'], module)}], name=\"{row['name']}\")"
        text = f"@dataclasses.dataclass(frozen=True)\nclass {name}{base}:\n" + self.doc(one["name"])
        for field in one["fields"]:
            text += f"    {python_name(field['name'])}: {self.type(field['type'], module)}{self.default(field, one, module)}\n"
        if not one["fields"] and not self.doc(one["name"]):
            text += "    pass\n"
        return text.rstrip("\n")

    def default(self, field: dict[str, Any], record: dict[str, Any], module: str) -> str:
        of_a_person = any(one["type"].get("name", "").endswith("PersonTag>") for one in record["fields"])
        hidden = (record["personal"] and field["name"] not in ("id", "person", "application", "author")) or (PERSONAL.search(field["name"]) and field["type"]["sort"] != "enumeration") \
            or (of_a_person and field["name"] == "name")
        given = "default" in field
        value = self.literal(field["default"], field["type"], module) if given else ""
        if not hidden:
            return f" = {value}" if given else ""
        return f" = dataclasses.field({f'default={value}, ' if given else ''}repr=False)"

    def literal(self, plain: Any, kind: dict[str, Any], module: str) -> str:
        if plain is None:
            return "None"
        sort = kind["sort"]
        if sort == "optional":
            return self.literal(plain, kind["of"], module)
        if sort == "list":
            return "(" + "".join(self.literal(one, kind["of"], module) + ", " for one in plain).strip() + ")"
        if sort == "enumeration":
            return f"{self.type(kind, module)}.{plain.upper()}"
        if sort == "record":
            record = next(one for one in self.shapes["records"] if one["name"] == kind["name"])
            inner = [f"{python_name(f['name'])}={self.literal(plain[f['name']], f['type'], module)}" for f in record["fields"]
                     if f["name"] in plain and plain[f["name"]] != f.get("default")]
            return f"{self.type(kind, module)}({', '.join(inner)})"
        if sort in ("flag", "integer", "text", "id") or spelled(kind) == "str":
            return json.dumps(plain, ensure_ascii=False) if isinstance(plain, str) else repr(plain)
        raise SystemExit(f"no literal for a default of {kind}: {plain!r}")

    def type(self, kind: dict[str, Any], module: str) -> str:
        match kind["sort"]:
            case "flag":
                return "bool"
            case "integer":
                return "int"
            case "text":
                return "str"
            case "id":
                return ("" if module == "nouns" else "nouns.") + id_name(kind["name"])
            case "spelled":
                return spelled(kind)
            case "optional":
                return self.type(kind["of"], module) + " | None"
            case "list":
                return f"tuple[{self.type(kind['of'], module)}, ...]"
            case "choice":
                return " | ".join(self.type(one, module) for one in kind["of"])
        short = kind["name"].rpartition("::")[2]
        if short in BY_HAND:
            return short
        home = self.module_of(kind["name"])
        return short if home == module else f"{home}.{short}"

    def doc(self, name: str) -> str:
        lines = self.comments.get(name, [])
        if not lines:
            return ""
        lines = [line.replace("\\", "\\\\") for line in lines]
        if len(lines) == 1:
            return f'    """{lines[0]}"""\n\n'
        return '    """' + "\n    ".join(lines).replace("\n    \n", "\n\n") + '\n    """\n\n'


def wrapped_all(head: str) -> str:
    """The list of names, broken at 140 signs."""
    found = re.search(r"__all__ = \[(.*)\]", head)
    if not found or len(found[0]) <= 140:
        return head
    lines, line = [], "   "
    for name in found[1].split(", "):
        if len(line) + len(name) + 2 > 140:
            lines.append(line)
            line = "   "
        line += f" {name},"
    return head.replace(found[0], "__all__ = [\n" + "\n".join([*lines, line]) + "\n]")


def spelled(kind: dict[str, Any]) -> str:
    return next((python for expected, python in SPELLED.items() if kind["name"].startswith((expected + ",", expected + " "))), "str")


def id_name(name: str) -> str:
    """`Id<PersonTag>` is `PersonId`."""
    found = re.search(r"(\w+?)(Tag|Id)?>", name)
    return (found[1] if found else name.removesuffix("Id")) + "Id"


def comments() -> Iterator[tuple[str, list[str]]]:
    """What the headers say above each struct and enumeration."""
    for header in sorted(HEADERS.rglob("*.hpp")):
        text = header.read_text(encoding="utf-8")
        space = re.search(r"namespace marshrut(::\w+)* \{", text)
        inner = (space[0].removeprefix("namespace marshrut").removesuffix(" {").removeprefix("::") + "::").removeprefix("::") if space else ""
        for found in re.finditer(r"((?:^///.*\n)+)(?:struct|enum class|class) (\w+)\b", text, re.M):
            yield inner + found[2], [line.removeprefix("///").removeprefix(" ") for line in found[1].rstrip().split("\n")]


def without_sentences(text: str) -> str:
    return re.sub(r'\n *""".*?"""\n', "", text, flags=re.S)


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--check", action="store_true", help="write nothing; exit 1 where a class differs")
    parser.add_argument("--module", help="folder that holds the compiled part, where it is not installed")
    asked = parser.parse_args()
    if asked.module:
        sys.path.insert(0, asked.module)
        import _marshrut as compiled
    else:
        from marshrut import _marshrut as compiled
    differs = 0
    for module, text in Generated(json.loads(compiled.shapes())).modules().items():
        file = PACKAGE / f"{module}.py"
        committed = file.read_text(encoding="utf-8") if file.exists() else ""
        if committed == text or (asked.check and without_sentences(committed) == without_sentences(text)):
            continue
        differs += 1
        print(f"{'differs' if asked.check else 'written'}: {file.relative_to(ROOT)}")
        if not asked.check:
            file.write_text(text, encoding="utf-8")
    return 1 if asked.check and differs else 0


if __name__ == "__main__":
    sys.exit(main())
