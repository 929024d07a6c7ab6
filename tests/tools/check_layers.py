"""A folder may include itself and what its arrows lead to; outside headers stay in the one place that adapts them.

    check_layers.py ROOT LAYERS      LAYERS is written by CMake from the list of components: `store: codec`
"""

import pathlib
import re
import sys
from collections.abc import Iterator

OURS = re.compile(r'^\s*#\s*include\s*[<"]marshrut/(\w+)[/.]', re.M)
QUOTED = re.compile(r'^\s*#\s*include\s*"([^"]+)"', re.M)
OUTSIDE = re.compile(r"^\s*#\s*include\s*<([^>]+)>", re.M)

#: Folders of src/ that hold the bodies of a folder with another name.
BODIES_OF = {"text": "core", "digest": "core", "sql": "store", "reference": "catalogue"}
#: Gather everything, belong to nobody: no folder may include them.
GATHER = {"marshrut", "src"}
#: An outside header, and the only files that may include it.
HOMES = [
    (r"date/", r"include/marshrut/core/time\.hpp"),
    (r"utf8proc\.h|libstemmer\.h", r"src/text/.*"),
    (r"openssl/", r"src/digest/.*"),
    (r"sqlite3\.h", r"src/sqlite/.*"),
    (r"libpq-fe\.h", r"src/postgres/.*"),
    (r"xlsxwriter\.h", r"src/xlsx/.*"),
    (r"curl/", r"src/smtp/.*"),
    (r"nlohmann/json_fwd\.hpp", r"include/marshrut/(codec|store|report|registrar|testing)[/.].*|src/sqlite/.*"),
    (r"nlohmann/", r"include/marshrut/(codec|store|report|registrar|testing)/impl/.*\.ipp|src/sqlite/.*"),
    (r"boost/outcome(/result)?\.hpp", r""),
]


def read_arrows(text: str) -> dict[str, set[str]]:
    direct = {name.strip(): set(re.findall(r"\w+", needs)) for name, _, needs in (line.partition(":") for line in text.splitlines())}
    reach: dict[str, set[str]] = {}
    for name, needs in direct.items():  # declared in order: what is needed comes first
        if unknown := needs - reach.keys():
            sys.exit(f"{name} needs {', '.join(sorted(unknown))}, which is not declared above it")
        reach[name] = {name} | needs | set().union(*(reach[need] for need in needs))
    return reach


def owned(root: pathlib.Path) -> Iterator[tuple[str, pathlib.Path]]:
    """Every file of the library, with the folder whose arrows bind it."""
    public = root / "include/marshrut"
    for file in sorted([*public.rglob("*.hpp"), *public.rglob("*.ipp")]):
        inside = file.relative_to(public)
        yield (inside.parts[0] if len(inside.parts) > 1 else inside.stem), file
    for file in sorted([*(root / "src").glob("*/*.cpp"), *(root / "src").glob("*/*.hpp")]):
        yield BODIES_OF.get(file.parent.name, file.parent.name), file


def faults(root: pathlib.Path, reach: dict[str, set[str]]) -> Iterator[str]:
    for folder, file in owned(root):
        shown = file.relative_to(root).as_posix()
        text = file.read_text(encoding="utf-8")
        if folder not in GATHER and folder not in reach:
            yield f"{shown}: no component called {folder} is declared in CMakeLists.txt"
            continue
        for seen in sorted(set(OURS.findall(text))):
            if folder not in GATHER and seen not in reach[folder]:
                yield f"{shown}: {folder} must not know {seen}"
        if shown.startswith("include/"):
            for seen in QUOTED.findall(text):
                yield f'{shown}: write <marshrut/…>, not "{seen}"'
        for seen in OUTSIDE.findall(text):
            home = next((home for header, home in HOMES if re.match(header, seen)), None)
            if home is not None and not re.fullmatch(home, shown):
                yield f"{shown}: <{seen}> has no place here"


if __name__ == "__main__":
    found = list(faults(pathlib.Path(sys.argv[1]), read_arrows(pathlib.Path(sys.argv[2]).read_text(encoding="utf-8"))))
    sys.exit("\n".join(found) or 0)
