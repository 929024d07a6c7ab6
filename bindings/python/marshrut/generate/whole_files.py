# SPDX-License-Identifier: MIT
"""Faults of a whole file, one a file, and files that only look wrong. `detail` says what is to become of each."""

from __future__ import annotations

TITLES = ["Код сотрудника", "Фамилия", "Имя", "Отчество", "Дата рождения", "Организация", "Должность", "Преподаваемые предметы",
          "Согласие на обработку ПДн"]
PEOPLE = [
    ["990101", "Ясенева", "Ольга", "Петровна", "12.03.1980", "101", "Учитель", "Математика", "да"],
    ["990102", "Семёнов", "Пётр", "Ильич", "01.09.1975", "101", "Учитель", "Физика", "да"],
    ["990103", "Травина", "Анна", "Юрьевна", "29.02.1988", "101", "Учитель", "Химия", "да"],
]


def table(rows, separator=";", newline="\n", titles=None) -> str:
    return newline.join(separator.join(cells) for cells in [titles or TITLES, *rows]) + newline


def changed(column: int, *values: str) -> list[list[str]]:
    rows = [list(PEOPLE[i % len(PEOPLE)]) for i in range(len(values))]
    for index, (row, value) in enumerate(zip(rows, values)):
        row[0] = str(990101 + index)
        row[column] = value
    return rows


def files() -> list[tuple[str, bytes, str, str]]:
    """(path, content, kind, what is to become of it)"""
    plain = table(PEOPLE)
    out: list[tuple[str, bytes, str, str]] = []

    def add(name: str, kind: str, content: str | bytes, outcome: str) -> None:
        raw = content.encode() if isinstance(content, str) else content
        out.append((f"dirty/{kind}_{name}.csv", raw, kind, outcome))

    add("bom_semicolon_crlf", "nasty_65", "\ufeff" + table(PEOPLE, newline="\r\n"), "accepted: 3 rows")
    add("cr_only", "nasty_65", table(PEOPLE, newline="\r"), "accepted: 3 rows")
    add("comma", "nasty_65", table(PEOPLE, separator=","), "accepted: 3 rows")
    add("tab", "nasty_65", table(PEOPLE, separator="\t"), "accepted: 3 rows")
    add("no_final_newline", "nasty_65", plain.rstrip("\n"), "accepted: 3 rows")
    add("blank_rows", "nasty_65", plain.replace("\n", "\n\n"), "accepted: 3 rows")
    add("empty", "nasty_65", "", "refused: empty")
    add("header_only", "nasty_65", table([]), "accepted: 0 rows")
    add("nul", "nasty_65", plain.replace("Пётр", "Пё\0тр"), "refused: NUL")

    add("cp1251", "nasty_66", plain.encode("cp1251"), "accepted: 3 rows")
    add("utf16le_bom", "nasty_66", b"\xff\xfe" + plain.encode("utf-16-le"), "accepted: 3 rows")
    add("koi8r", "nasty_66", plain.encode("koi8-r"), "refused: encoding")
    lines = plain.splitlines(keepends=True)
    add("mixed", "nasty_66", "".join(lines[:2]).encode() + "".join(lines[2:]).encode("cp1251"), "refused: encoding")
    add("undecodable", "nasty_66", plain.encode()[:200] + b"\xd0\xff\xfe\x98" + plain.encode()[200:], "refused: encoding")

    add("sep_line", "nasty_67", "sep=;\n" + plain, "accepted: 3 rows")
    add("sep_contradicts", "nasty_67", "sep=,\n" + plain, "accepted: 3 rows")

    def with_subjects(*cells: str) -> str:
        return table(changed(7, *cells))

    add("line_break", "nasty_68", with_subjects('"Математика;\nФизика"', "Химия"), "accepted: 2 rows")
    add("doubled_quotes", "nasty_68", table(changed(5, '"МБОУ ""Школа ""Родник"""""', "101")),
        "row 1 rejected: organisation unknown; accepted: 1 row")
    add("unclosed_quote", "nasty_68", with_subjects("Математика", '"Физика'), "refused: unclosed quote")
    add("quote_in_the_middle", "nasty_68", table(changed(1, 'Ясе"нева', "Травина")), "row 1 rejected or kept as written; row 2 accepted")

    short = [*changed(7, "Математика", "Физика", "Химия")]
    short[1] = short[1][:-2]
    short[2] = [*short[2], "лишнее", "лишнее"]
    add("uneven_rows", "nasty_69", table(short), "rows 2 and 3 rejected; accepted: 1 row")
    add("duplicate_header", "nasty_69", table([[*p, "x"] for p in PEOPLE], titles=[*TITLES, "Фамилия"]), "refused: duplicate header")
    loose = ["\u00a0КОД  сотрудника", "фамилия ", "ИМЯ", "Отчество", "Дата\u00a0рождения", "организация", "Должность",
             "Преподаваемые Предметы", "Согласие на обработку пдн"]
    add("loose_header", "nasty_69", table(PEOPLE, titles=loose), "accepted: 3 rows")
    add("reordered", "nasty_69", table([p[::-1] for p in PEOPLE], titles=TITLES[::-1]), "accepted: 3 rows")
    add("unknown_column", "nasty_69", table([[*p, "синий"] for p in PEOPLE], titles=[*TITLES, "Любимый цвет"]),
        "accepted: 3 rows, one note")
    add("required_column_missing", "nasty_69", table([p[:4] + p[5:] for p in PEOPLE], titles=TITLES[:4] + TITLES[5:]),
        "refused: missing column")

    add("subjects_renamed", "nasty_70", table(PEOPLE, titles=[*TITLES[:7], "Предметы", TITLES[8]]),
        "accepted: 3 rows, the column unknown or understood, never guessed")
    add("two_of_one_meaning", "nasty_70", table([[*p, "Физика"] for p in PEOPLE], titles=[*TITLES, "taught_subjects"]),
        "refused: two columns of one meaning")

    add("subjects_in_one_cell", "nasty_71",
        with_subjects("Математика, Физика", '"Математика;Физика"', "Математика/Физика", "Изобразительное искусство (ИЗО)", "Физика,",
                      "Робототехника (модуль, внеурочная деятельность), Физика"),
        "accepted: 6 rows with 2, 2, 2, 1, 1, 2 subjects")
    add("cell_too_long", "nasty_72", with_subjects("Математика", "ф" * 32768), "row 2 rejected; accepted: 1 row")
    return out
