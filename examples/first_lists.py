# SPDX-License-Identifier: MIT
"""Lists for a whole region from its tables: no store, no sign-in, nothing is kept. Run from the project's folder."""
#[lists
import marshrut as mr
from datetime import date

region = mr.read("examples/data/region")  # staff.csv, results.csv, programmes.csv, groups.csv …
lists = mr.recommend(region, today=date(2023, 6, 20), k=10)
print(lists.explain("4711", "DPP-24-113"))
#]
#[why_not
print(*lists.why_not("4711", "DPP-24-120"), sep="\n")
#]
