# SPDX-License-Identifier: MIT
"""docs/regulation.md: every requirement, its clause, and the tests that prove it; regulation.py [--check] ROOT

A test proves an id by a line `// PROVES IOM-2.6-c` (or `# PROVES`) right above it. A name that no requirement has fails the check.
"""

import csv
import pathlib
import re
import sys

PROVES = re.compile(r"^\s*(?://|#) PROVES (?P<id>\S+)\s*$")
TEST = re.compile(r"^\s*(?:TEST(?:_F|_P)?\((?P<suite>\w+),\s*(?P<name>\w+)\)|TYPED_TEST(?:_P)?\((?P<tsuite>\w+),\s*(?P<tname>\w+)\)|def (?P<py>test_\w+))")


def proofs(root: pathlib.Path) -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    files = [*root.glob("tests/**/*_test.cpp"), *root.glob("tests/**/test_*.py"), *root.glob("bindings/python/tests/test_*.py")]
    for path in sorted(files):
        waiting: list[str] = []
        for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
            if proved := PROVES.match(line):
                waiting.append(proved["id"])
            elif waiting and (test := TEST.match(line)):
                name = test["name"] or test["tname"] or test["py"]
                for one in waiting:
                    found.setdefault(one, []).append(f"`{path.relative_to(root)}:{number}` {name}")
                waiting = []
    return found


def page(root: pathlib.Path) -> tuple[str, list[str]]:
    folder = root / "tests" / "regulation"
    rows = list(csv.DictReader((folder / "requirements.csv").open(encoding="utf-8")))
    scope = {row["id"]: row["scope"] for row in csv.DictReader((folder / "requirements_trace.csv").open(encoding="utf-8"))}
    ambiguities = {f"AMB-{row['id']}" for row in csv.DictReader((folder / "ambiguities.csv").open(encoding="utf-8"))}
    proved = proofs(root)
    known = {row["id"] for row in rows}
    unknown = sorted(one for one in proved if one not in known and one not in ambiguities and not one.startswith("INV-"))
    counted = sum(1 for row in rows if row["id"] in proved)
    lines = ["# The regulation, clause by clause", "",
             "Made by docs/tools/regulation.py from tests/regulation/requirements.csv and the `PROVES` lines of the tests.", "",
             f"{counted} of {len(rows)} requirements are proved by a test; the others are open.", "",
             "| id | document, clause | what it says | proved by |", "| --- | --- | --- | --- |"]
    for row in rows:
        tests = "<br>".join(proved.get(row["id"], [])) or ("outside software" if scope.get(row["id"]) == "organisational" else "open")
        lines.append(f"| {row['id']} | {row['document']} {row['clause']} | {row['text_en']} | {tests} |".replace("\n", " "))
    return "\n".join(lines) + "\n", unknown


def main(words: list[str]) -> int:
    root = pathlib.Path(next(word for word in words if not word.startswith("--")))
    fresh, unknown = page(root)
    if unknown:
        print(f"tests prove what no requirement says: {', '.join(unknown)}")
        return 1
    path = root / "docs" / "regulation.md"
    if "--check" not in words:
        path.write_text(fresh, encoding="utf-8")
    elif not path.exists() or path.read_text(encoding="utf-8") != fresh:
        print("docs/regulation.md is stale; run docs/tools/regulation.py .")
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
