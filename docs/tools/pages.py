# SPDX-License-Identifier: MIT
"""The pages of docs that are printed from tables: pages.py [--check] BUILT, where BUILT is the built print_tables."""

import pathlib
import subprocess
import sys

PAGES = ("errors", "access", "application", "route", "notices", "scoring", "files")


def main(words: list[str]) -> int:
    check, stale = "--check" in words, []
    built = next(word for word in words if not word.startswith("--"))
    for page in PAGES:
        fresh = subprocess.run([built, page], check=True, capture_output=True, text=True).stdout
        path = pathlib.Path("docs") / f"{page}.md"
        if not path.exists() or path.read_text(encoding="utf-8") != fresh:
            stale.append(path.name)
            if not check:
                path.write_text(fresh, encoding="utf-8")
    if stale and check:
        print(f"stale: {', '.join(stale)}; run docs/tools/pages.py {built}")
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
