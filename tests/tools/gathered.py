"""<marshrut/src.hpp> includes every body and <marshrut/marshrut.hpp> every umbrella, so that who uses them misses none.

    gathered.py [--write] ROOT      --write puts the list of bodies into src.hpp
"""

import pathlib
import re
import sys

HEAD = """// SPDX-License-Identifier: MIT
#pragma once

// Every body of the library, for who will not link libmarshrut: include this in exactly one file of yours.
// Text, stems and digests are bodies of core with libraries of their own; link utf8proc, libstemmer and libcrypto.
// The bundled reference lists are compiled from their files and come with libmarshrut alone.
"""
ADAPTERS = {"sqlite", "postgres", "xlsx", "arrow", "smtp", "testing"}


def main(arguments: list[str]) -> int:
    root = pathlib.Path(next(argument for argument in arguments if argument != "--write"))
    include = root / "include"
    bodies = [f"#include <{ipp.relative_to(include).as_posix()}>" for ipp in sorted(include.glob("marshrut/*/impl/*.ipp"))]
    gather = include / "marshrut/src.hpp"
    if "--write" in arguments:
        gather.write_text(HEAD + "\n" + "\n".join(bodies) + "\n", encoding="utf-8")
    wanted = {gather: bodies}
    umbrella = include / "marshrut/marshrut.hpp"
    if umbrella.exists():
        folders = (header for header in sorted((include / "marshrut").glob("*.hpp")) if header.stem not in ADAPTERS | {"marshrut", "src"})
        wanted[umbrella] = [f"#include <marshrut/{header.name}>" for header in folders]

    missing = 0
    for file, lines in wanted.items():
        has = set(re.findall(r"^#include <[^>]+>", file.read_text(encoding="utf-8"), re.M)) if file.exists() else set()
        for line in lines:
            if line not in has:
                print(f"{file.relative_to(root)}: lacks {line}" + ("; run tests/tools/gathered.py --write ." if file == gather else ""))
                missing += 1
    return 1 if missing else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
