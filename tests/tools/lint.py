"""What no file of ours may say: calls that depend on locale or clock, other people's spelling, unfinished work.

    lint.py ROOT      prints `file:line: what is wrong`; a file of more than 400 lines is a remark, not a fault
"""

import dataclasses
import pathlib
import re
import sys
from collections.abc import Iterator

CEILING = 400
PURE = r"include/marshrut/(core|model|table|access|privacy|campaign|application|assessment|catalogue|route|recommend|roster|monitoring|notify)/"


@dataclasses.dataclass(frozen=True)
class Rule:
    pattern: str
    instead: str
    where: str = r".*\.(hpp|ipp|cpp)"


#: Looked for in code, with comments and text literals taken out.
CALLS = [
    Rule(r"\bstd::(w?regex|basic_regex)\b|<regex>", "std::regex is slow and overflows the stack: read by hand"),
    Rule(r"\b(atoi|atol|atoll|atof|stoi|stol|stoll|stoul|stoull|stof|stod|stold|strto(d|f|ld|l|ll|ul|ull)|sscanf)\s*\(",
         "depends on the locale or hides the fault: std::from_chars"),
    Rule(r"\b(localtime|gmtime|mktime|strftime)(_r)?\s*\(", "time is an argument, in core/time.hpp"),
    Rule(r"\busing\s+namespace\s+date\b", "names of date collide: write them out"),
    Rule(r"\bdate::(parse|from_stream)\b", "days are read by from_chars", r".*\.(hpp|ipp)"),
    Rule(r"\b(system_clock|steady_clock|high_resolution_clock)::now\b|\brandom_device\b|\bstd::rand\b|\bmt19937", "a rule knows no clock and no chance",
         PURE + ".*"),
    Rule(r"\b(double|float)\b", "scores and shares are integers", r"include/marshrut/(assessment|recommend|monitoring)/.*"),
    Rule(r"\busing\s+namespace\s+(?!\w*literals\b)[\w:]+", "no using-directive at a reader of a header", r"include/.*\.hpp"),
]

#: Looked for in code with text literals taken out (comments stay), and in the prose of pages.
SPELLING = {
    r"organi[z](?:e|ed|es|ing|ation|ations|ational)": "organis…",
    r"cancel(?:ed|ing|er|ers)": "cancelled, cancelling, canceller",
    r"colo[r]s?": "colour",
    r"behavio[r]s?": "behaviour",
    r"cente[r]s?": "centre",
    r"catalo[g]s?": "catalogue",
    r"enrol(?:l|ls|lment|lments)": "enrol, enrolment",
    r"fulfil[l]s?": "fulfil",
    r"analy[z](?:e|ed|es|ing)": "analyse",
    r"authori[z](?:e|ed|es|ing|ation)": "authorise",
    r"neighbo[r]s?": "neighbour",
    r"favo[r](?:ite)?s?": "favour",
}
#: In code alone: software is a program, what an educator learns is a programme.
SPELLING_OF_CODE = {r"programs?": "programme"}
#: Names that others gave.
FOREIGN = re.compile(r"no_color|color_system|force_color|\.center\(|std::organize|(?:background-|border-)?color:|currentcolor", re.I)

UNFINISHED = re.compile(r"\b(TODO|FIXME|XXX|HACK)\b")

CODE = {".hpp", ".ipp", ".cpp", ".py", ".pyi"}
SKIP = re.compile(r"(?:^|/)(?:build[^/]*|dist|demo|\.[^/]+|__pycache__|golden)/|^tests/tools/|^tests/(?:fuzz|golden)/")

CPP_TOKENS = re.compile(r'(?P<comment>//[^\n]*|/\*.*?\*/)|(?P<text>R"(?P<d>[^(\s]*)\(.*?\)(?P=d)"|"(?:\\.|[^"\\\n])*"|\'(?:\\.|[^\'\\\n])\')', re.S)
PY_TOKENS = re.compile(r'(?P<comment>#[^\n]*)|(?P<text>""".*?"""|\'\'\'.*?\'\'\'|"(?:\\.|[^"\\\n])*"|\'(?:\\.|[^\'\\\n])*\')', re.S)


def blank(match: re.Match[str]) -> str:
    return re.sub(r"[^\n]", " ", match[0])


def without(text: str, suffix: str, *kinds: str) -> str:
    """The text with comments or text literals blanked out, every line where it was."""
    tokens = PY_TOKENS if suffix in {".py", ".pyi"} else CPP_TOKENS
    return tokens.sub(lambda match: blank(match) if match.lastgroup in kinds or (match.lastgroup == "d" and "text" in kinds) else match[0], text)


def prose(text: str) -> str:
    """A page without its code."""
    return re.sub(r"^```.*?^```|`[^`\n]*`|\]\([^)]*\)|<[^>\n]*>", blank, text, flags=re.S | re.M)


def words_of(text: str) -> Iterator[tuple[int, str]]:
    """Every word with its line; `OrganisationId` and `is_cancelled` are two words each."""
    for number, line in enumerate(FOREIGN.sub(blank, text).splitlines(), 1):
        for run in re.findall(r"[A-Za-z]+", line):
            for word in re.findall(r"[A-Z]?[a-z]+|[A-Z]+(?![a-z])", run):
                yield number, word.lower()


def misspelt(text: str, spelling: dict[str, str]) -> Iterator[tuple[int, str]]:
    patterns = [(re.compile(pattern), better) for pattern, better in spelling.items()]
    for number, word in words_of(text):
        for pattern, better in patterns:
            if pattern.fullmatch(word):
                yield number, f"{word}: we write {better}"


def faults_of_code(shown: str, suffix: str, text: str) -> Iterator[tuple[int, str]]:
    bare = without(text, suffix, "comment", "text")
    for rule in CALLS:
        if re.fullmatch(rule.where, shown):
            for number, line in enumerate(bare.splitlines(), 1):
                if found := re.search(rule.pattern, line):
                    yield number, f"{found[0].strip()}: {rule.instead}"
    yield from misspelt(without(text, suffix, "text"), SPELLING)
    yield from misspelt(bare, SPELLING_OF_CODE)
    if suffix in {".hpp", ".ipp", ".cpp"} and not text.startswith("// SPDX-License-Identifier: MIT"):
        yield 1, "the first line is // SPDX-License-Identifier: MIT"
    if suffix == ".hpp" and "#pragma once" not in text:
        yield 1, "#pragma once is missing"


def dead_links(root: pathlib.Path, page: pathlib.Path, text: str) -> Iterator[tuple[int, str]]:
    for number, line in enumerate(re.sub(r"^```.*?^```", blank, text, flags=re.S | re.M).splitlines(), 1):
        for target in re.findall(r"\]\(([^)#\s]+)[^)]*\)", line):
            if not re.match(r"[a-z]+:", target) and not (page.parent / target).exists():
                yield number, f"{target}: the link leads nowhere"


def missing_pages(root: pathlib.Path, text: str) -> Iterator[tuple[int, str]]:
    """A comment that sends its reader to a page of docs that is not there."""
    for number, line in enumerate(text.splitlines(), 1):
        for page in re.findall(r"\bdocs/[\w/-]+\.md\b", line):
            if not (root / page).exists():
                yield number, f"{page}: there is no such page"


def files(root: pathlib.Path) -> Iterator[tuple[str, pathlib.Path]]:
    tops = [*(root / top for top in ("include", "src", "bindings", "examples", "docs", "tests", "bench")), *root.glob("*.md")]
    for top in tops:
        for file in sorted(top.rglob("*")) if top.is_dir() else [top]:
            shown = file.relative_to(root).as_posix()
            if file.is_file() and (file.suffix in CODE or file.suffix == ".md") and not SKIP.search(shown):
                yield shown, file


def main(root: pathlib.Path) -> int:
    wrong = 0
    for shown, file in files(root):
        text = file.read_text(encoding="utf-8")
        found = [(text.count("\n", 0, match.start()) + 1, f"{match[0]}: finish it, or write an issue") for match in UNFINISHED.finditer(text)]
        if file.suffix == ".md":
            found += [*misspelt(prose(text), SPELLING), *dead_links(root, file, text)]
        else:
            found += [*faults_of_code(shown, file.suffix, text), *missing_pages(root, text)]
            if (lines := text.count("\n")) > CEILING:
                print(f"{shown}: {lines} lines, worth splitting (a remark)")
        for number, what in sorted(set(found)):
            print(f"{shown}:{number}: {what}")
            wrong += 1
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main(pathlib.Path(sys.argv[1])))
