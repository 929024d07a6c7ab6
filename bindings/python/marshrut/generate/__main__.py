# SPDX-License-Identifier: MIT
"""python -m marshrut.generate --seed 74 --people 3000 --out DIR"""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from . import generate


def main(argv: list[str] | None = None) -> int:
    parser = argparse.ArgumentParser(prog="python -m marshrut.generate", description="A region of invented people, with its dirt.")
    parser.add_argument("--seed", type=int, default=74, help="the same seed gives the same bytes (default 74)")
    parser.add_argument("--people", type=int, default=3000, help="how many people (default 3000, at least 500)")
    parser.add_argument("--out", type=Path, required=True, help="the folder to write")
    parser.add_argument("--reference", type=Path, help="a folder with other reference lists")
    parser.add_argument("--clean", action="store_true", help="without faults")
    args = parser.parse_args(argv)
    try:
        counts = generate(seed=args.seed, people=args.people, out=args.out, reference=args.reference, clean=args.clean)
    except (ValueError, OSError) as why:
        print(why, file=sys.stderr)
        return 2
    for name, count in counts.items():
        print(f"{count:>8}  {name}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
