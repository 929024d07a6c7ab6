"""Every code that something can be refused with is provoked by a test, or stands below as one that no test has provoked yet.

    provoked.py ROOT

A code is taken for provoked where a test names it: in a string, a golden file's line or as an identifier. The codes are those of
docs/errors.md, which is printed from the tables and compared with them on every run.
"""

import pathlib
import re
import sys

#: Nobody has provoked these yet.
OPEN = frozenset("""
    attestation_missing authority_expected bad_flag bad_instant before_the_event capacity_below_taken
    event_unknown head_not_employed head_unknown mark_outside
    name_missing name_not_one number_taken preliminary_with_dates procedure_unknown
    programme_unknown unsafe_settings
""".split())

ROW = re.compile(r"^\| `([a-z_0-9]+)` \| (?:invalid|not_found|forbidden|not_now|conflict|busy|unknown|broken) \|", re.M)
TESTS = ("tests/**/*.cpp", "tests/**/*.hpp", "tests/**/test_*.py", "bindings/python/tests/*.py", "include/marshrut/testing/**/*.hpp",
         "examples/*.cpp", "examples/*.py")


def main(root: pathlib.Path) -> int:
    codes = set(ROW.findall((root / "docs/errors.md").read_text(encoding="utf-8")))
    named: set[str] = set()
    for pattern in TESTS:
        for file in root.glob(pattern):
            named |= set(re.findall(r"[a-z_0-9]+", file.read_text(encoding="utf-8")))
    faults = [f"{code}: no test provokes it" for code in sorted(codes - named - OPEN)]
    for code in faults + [f"{code}: a test names it now; it may leave the list (a remark)" for code in sorted(named & OPEN)]:
        print(code)
    print(f"{len(codes & named)} of {len(codes)} codes are provoked, {len(codes & OPEN)} are open")
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main(pathlib.Path(sys.argv[1])))
