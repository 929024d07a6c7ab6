"""Pastes marked pieces of real, compiled files into the pages; with --check, fails if a page is stale.

    <!-- snippet: examples/first_route.cpp#form -->     the piece between //[form and //]
    <!-- snippet: examples/hello.py -->                 the whole file, without its licence line

    embed.py [--check] ROOT [PAGE…]      all pages of ROOT, its docs/ and its examples/ unless some are named
"""

import pathlib
import re
import sys
import textwrap

WISH = re.compile(r"^<!-- snippet: (?P<file>[^\s#]+)(?:#(?P<piece>\w+))? -->\n(?:```\w*\n.*?^```\n)?", re.S | re.M)
FENCE = {".hpp": "cpp", ".cpp": "cpp", ".py": "python", ".cmake": "cmake", ".txt": "cmake", ".sh": "sh", ".json": "json", ".csv": "text"}
LICENCE = re.compile(r"\A(?://|#) SPDX-License-Identifier: MIT\n+")


def piece(root: pathlib.Path, name: str, part: str | None) -> str:
    path = root / name
    if not path.is_file():
        raise SystemExit(f"{name} does not exist")
    text = path.read_text(encoding="utf-8")
    if part is None:
        return LICENCE.sub("", text)
    found = re.search(rf"^[ \t]*(?://|#)\[{part}\n(.*?)^[ \t]*(?://|#)\]$", text, re.S | re.M)
    if found is None:
        raise SystemExit(f"{name} has no piece called {part}")
    inner = re.sub(r"^[ \t]*(?://|#)(?:\[\w+|\])\n", "", found[1], flags=re.M)  # marks of pieces inside
    return textwrap.dedent(inner)


def fulfil(page: pathlib.Path, root: pathlib.Path) -> str:
    def paste(wish: re.Match[str]) -> str:
        head = wish[0].partition("\n")[0]
        language = FENCE.get(pathlib.PurePath(wish["file"]).suffix, "text")
        return f"{head}\n```{language}\n{piece(root, wish['file'], wish['piece'])}```\n"

    return WISH.sub(paste, page.read_text(encoding="utf-8"))


def main(arguments: list[str]) -> int:
    check = "--check" in arguments
    root, *pages = (pathlib.Path(argument) for argument in arguments if argument != "--check")
    stale = 0
    for page in pages or sorted([*root.glob("*.md"), *root.glob("docs/**/*.md"), *root.glob("examples/**/*.md")]):
        wanted = fulfil(page, root)
        if wanted == page.read_text(encoding="utf-8"):
            continue
        if check:
            print(f"{page}: its snippets are stale, run python3 docs/tools/embed.py .")
            stale += 1
        else:
            page.write_text(wanted, encoding="utf-8")
            print(f"{page}: written")
    return 1 if stale else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
