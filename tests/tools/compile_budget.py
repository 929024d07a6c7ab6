"""What it costs to include us: CPU seconds and MiB of g++ -O0 for every public umbrella header.

    compile_budget.py [--bodies] [--strict] [--seconds=N] ROOT      --bodies: also every file that libmarshrut is made of

Prints what is over budget. Fails beyond the ceiling of memory, and with --strict also beyond twice the budget of seconds: a shared
machine must not turn a test red.
"""

import argparse
import os
import pathlib
import subprocess
import sys
import tempfile

HEADER_SECONDS = 1.5
BODY_SECONDS = 8.0
MEBIBYTES = 600
SLACK = 2.0
# Who includes everything at once reads everything at once; libraries and the door keep to the budget above.
EVERYTHING = {"<marshrut/marshrut.hpp>": (8.0, 900)}


def cost(root: pathlib.Path, text: str) -> tuple[float, float]:
    """CPU seconds and MiB for one translation unit."""
    with tempfile.TemporaryDirectory() as folder:
        unit = pathlib.Path(folder, "unit.cpp")
        unit.write_text(text, encoding="utf-8")
        command = ["g++", "-std=c++20", "-O0", f"-I{root / 'include'}", "-DONLY_C_LOCALE=1", "-DHAS_STRING_VIEW=1", "-c", str(unit), "-o", os.devnull]
        child = subprocess.Popen(command)
        _, status, used = os.wait4(child.pid, 0)
        child.returncode = os.waitstatus_to_exitcode(status)
    if child.returncode != 0:
        raise SystemExit(f"does not compile: {text}")
    return used.ru_utime + used.ru_stime, used.ru_maxrss / 1024


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("root", type=lambda text: pathlib.Path(text).resolve())
    parser.add_argument("--bodies", action="store_true")
    parser.add_argument("--seconds", type=float, default=HEADER_SECONDS, help="budget of a header")
    parser.add_argument("--strict", action="store_true")
    asked = parser.parse_args()

    include = asked.root / "include"
    headers = sorted(header for header in (include / "marshrut").glob("*.hpp") if header.stem != "src")
    units = [(f"<{header.relative_to(include)}>", asked.seconds) for header in headers]
    if asked.bodies:
        units += [(f"<{ipp.relative_to(include)}>", BODY_SECONDS) for ipp in sorted(include.glob("marshrut/*/impl/*.ipp"))]
        units += [(f'"{cpp}"', BODY_SECONDS) for cpp in sorted(asked.root.glob("src/*/*.cpp"))]

    too_dear = 0
    for unit, budget in units:
        seconds, mebibytes = cost(asked.root, f"#include {unit}\n")
        budget, ceiling = EVERYTHING.get(unit, (budget, MEBIBYTES))
        mark = "over budget" if seconds > budget else ""
        if seconds > budget * SLACK or mebibytes > ceiling:
            mark = "TOO DEAR"
            too_dear += asked.strict or mebibytes > ceiling
        print(f"{seconds:6.2f} s {mebibytes:6.0f} MiB  {unit.replace(f'{asked.root}/', '')}  {mark}".rstrip(), flush=True)
    return 1 if too_dear else 0


if __name__ == "__main__":
    sys.exit(main())
