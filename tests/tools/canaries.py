"""A check that cannot fail checks nothing: each is shown a small tree with one planted fault and must name it,
and the same tree without the fault, which it must let pass.

    canaries.py [CHECK]
"""

import pathlib
import subprocess
import sys
import tempfile
from typing import NamedTuple

ROOT = pathlib.Path(__file__).resolve().parents[2]
HEAD = "// SPDX-License-Identifier: MIT\n#pragma once\n"
LAYERS = {"layers.txt": "core:\nmodel: core\ntable: core\naccess: model table\nsqlite: access\n"}

CHECKS = {
    "check_layers": ["tests/tools/check_layers.py", "{tree}", "{tree}/layers.txt"],
    "lint": ["tests/tools/lint.py", "{tree}"],
    "embed": ["docs/tools/embed.py", "--check", "{tree}"],
    "compile_budget": ["tests/tools/compile_budget.py", "--strict", "--seconds=0.1", "{tree}"],
    "mirror": ["tests/tools/mirror.py", "{tree}"],
    "gathered": ["tests/tools/gathered.py", "{tree}"],
    "provoked": ["tests/tools/provoked.py", "{tree}"],
}


class Canary(NamedTuple):
    check: str
    path: str
    good: str
    bad: str
    says: str


def header(line: str) -> str:
    return f"{HEAD}{line}\n"


#: What stands in the tree in both cases.
AROUND = {
    "check_layers": LAYERS,
    "embed": {"examples/a.cpp": "//[form\nint a = 1;\n//]\n"},
    "gathered": {"include/marshrut/store/impl/a.ipp": header("")},
    "mirror": {"include/marshrut/core/a.hpp": header("")},
    "provoked": {"docs/errors.md": "| `never_said` | invalid | A-1 | а | a |\n"},
}
CANARIES = [
    Canary("check_layers", "include/marshrut/core/a.hpp", header("#include <marshrut/core/id.hpp>"), header("#include <marshrut/model/a.hpp>"), "core must not know model"),
    Canary("check_layers", "include/marshrut/model.hpp", header("#include <marshrut/core.hpp>"), header("#include <marshrut/table/csv.hpp>"), "model must not know table"),
    Canary("check_layers", "include/marshrut/model/impl/a.ipp", header(""), header("#include <marshrut/access.hpp>"), "model must not know access"),
    Canary("check_layers", "src/text/a.cpp", header("#include <utf8proc.h>"), header("#include <marshrut/model/a.hpp>"), "core must not know model"),
    Canary("check_layers", "include/marshrut/core/a.hpp", header("#include <vector>"), header("#include <marshrut/marshrut.hpp>"), "core must not know marshrut"),
    Canary("check_layers", "include/marshrut/core/a.hpp", header("#include <vector>"), header('#include "id.hpp"'), "write <marshrut/"),
    Canary("check_layers", "include/marshrut/core/time.hpp", header("#include <date/date.h>"), header("#include <sqlite3.h>"), "<sqlite3.h> has no place here"),
    Canary("check_layers", "src/sqlite/a.cpp", header("#include <sqlite3.h>"), header("#include <date/date.h>"), "<date/date.h> has no place here"),
    Canary("check_layers", "include/marshrut/model/a.hpp", header(""), header("#include <nlohmann/json.hpp>"), "<nlohmann/json.hpp> has no place here"),
    Canary("check_layers", "layers.txt", LAYERS["layers.txt"], "core: model\nmodel:\n", "not declared above it"),
    Canary("lint", "include/marshrut/core/a.hpp", header("// never std::regex"), header("std::regex r;"), "std::regex"),
    Canary("lint", "src/text/a.cpp", header('auto a = "atoi(x)";'), header("int a = atoi(x);"), "atoi("),
    Canary("lint", "src/text/a.cpp", header("from_chars(x);"), header("auto a = std::stod(x);"), "stod("),
    Canary("lint", "src/text/a.cpp", header("from_chars(x);"), header("auto a = strtod(x, y);"), "strtod("),
    Canary("lint", "tests/core/a_test.cpp", header(""), header("auto* t = std::localtime(&x);"), "localtime("),
    Canary("lint", "include/marshrut/core/time.hpp", header("date::year y;"), header("in >> date::parse(f, d);"), "date::parse"),
    Canary("lint", "src/text/a.cpp", header("using date::year;"), header("using namespace date;"), "using namespace date"),
    Canary("lint", "include/marshrut/route/a.hpp", header("Day today;"), header("auto now = std::chrono::system_clock::now();"), "no clock"),
    Canary("lint", "include/marshrut/recommend/a.hpp", header("int weight;"), header("double weight;"), "integers"),
    Canary("lint", "include/marshrut/core/a.hpp", header("// later lines"), header("// TODO later"), "TODO"),
    Canary("lint", "bindings/python/marshrut/a.py", "a = 'color'\n", "a = 1  # FIXME\n", "FIXME"),
    Canary("lint", "include/marshrut/model/a.hpp", header("struct OrganisationId;"), header("struct OrganizationId;"), "organization"),
    Canary("lint", "include/marshrut/model/a.hpp", header("int programme_id; // a program"), header("int program_id;"), "program: we write programme"),
    Canary("lint", "include/marshrut/model/a.hpp", header("bool cancelled;"), header("bool is_canceled;"), "canceled"),
    Canary("lint", "docs/a.md", "The colour, `color`.\n", "The color.\n", "color: we write colour"),
    Canary("lint", "docs/a.md", "[b](a.md)\n", "[b](b.md)\n", "b.md: the link leads nowhere"),
    Canary("lint", "src/text/a.cpp", header(""), "int a;\n", "first line is"),
    Canary("lint", "src/text/a.cpp", header("// in README.md"), header("// see docs/gone.md"), "docs/gone.md: there is no such page"),
    Canary("embed", "README.md", "<!-- snippet: examples/a.cpp#form -->\n```cpp\nint a = 1;\n```\n", "<!-- snippet: examples/a.cpp#form -->\n```cpp\nint a = 2;\n```\n", "stale"),
    Canary("embed", "docs/a.md", "No snippet.\n", "<!-- snippet: examples/a.cpp#gone -->\n", "no piece called gone"),
    Canary("compile_budget", "include/marshrut/core.hpp", header("int a;"), header("static_assert(false);"), "does not compile"),
    Canary("compile_budget", "include/marshrut/core.hpp", header("int a;"), header("#include <regex>"), "TOO DEAR"),
    Canary("mirror", "tests/core/a_test.cpp", "#include <marshrut/core/a.hpp>\n", "#include <vector>\n", "core/a.hpp: no test reaches it"),
    Canary("gathered", "include/marshrut/src.hpp", header("#include <marshrut/store/impl/a.ipp>"), header(""), "marshrut/store/impl/a.ipp"),
    Canary("provoked", "tests/core/a_test.cpp", header('EXPECT_EQ(code, "never_said");'), header("never said"), "never_said: no test provokes it"),
]


def run(check: str, files: dict[str, str]) -> tuple[int, str]:
    with tempfile.TemporaryDirectory() as tree:
        for path, text in files.items():
            file = pathlib.Path(tree, path)
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_text(text, encoding="utf-8")
        script, *arguments = (argument.format(tree=tree) for argument in CHECKS[check])
        done = subprocess.run([sys.executable, ROOT / script, *arguments], capture_output=True, text=True)
        return done.returncode, done.stdout + done.stderr


def main(only: list[str]) -> int:
    silent = 0
    for canary in CANARIES:
        if only and canary.check not in only:
            continue
        around = AROUND.get(canary.check, {})
        good, said_good = run(canary.check, around | {canary.path: canary.good})
        bad, said_bad = run(canary.check, around | {canary.path: canary.bad})
        if good != 0:
            print(f"{canary.check} refuses a good {canary.path}:\n{said_good}")
            silent += 1
        if bad == 0 or canary.says not in said_bad:
            print(f"{canary.check} lets pass in {canary.path}:\n{canary.bad}\nit said ({bad}):\n{said_bad}")
            silent += 1
    return 1 if silent else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
