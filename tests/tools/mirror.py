"""Every public header is reached by a test, an example or a benchmark, by name or through what they include.

    mirror.py ROOT
"""

import pathlib
import re
import sys

INCLUDE = re.compile(r"#include <(marshrut/[^>]+)>")
OURS = ["marshrut/**/*.hpp", "marshrut/**/*.ipp"]
USERS = ["tests/**/*.cpp", "tests/**/*.hpp", "examples/*.cpp", "bench/*.cpp"]


def included_by(file: pathlib.Path) -> set[str]:
    return set(INCLUDE.findall(file.read_text(encoding="utf-8")))


def main(root: pathlib.Path) -> int:
    include = root / "include"
    ours = {file.relative_to(include).as_posix(): included_by(file) for pattern in OURS for file in include.glob(pattern)}
    todo = {seen for pattern in USERS for file in root.glob(pattern) for seen in included_by(file)}
    reached: set[str] = set()
    while todo:
        header = todo.pop()
        reached.add(header)
        bodies = (found for body, found in ours.items() if body.startswith(f"{header.rpartition('/')[0]}/impl/"))
        todo |= ours.get(header, set()).union(*bodies) - reached

    wrong = [f"include/{header}: no test reaches it" for header in sorted(ours) if header.count("/") == 2 and header not in reached]
    print("\n".join(wrong), end="\n" if wrong else "")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main(pathlib.Path(sys.argv[1])))
