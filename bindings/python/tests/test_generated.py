# SPDX-License-Identifier: MIT
"""The generated classes are those of the Shapes: a struct that has changed is noticed."""

import json
import pathlib
import subprocess
import sys

from marshrut import _marshrut

GENERATE = pathlib.Path(__file__).resolve().parents[1] / "tools/generate.py"


def test_the_committed_classes_are_what_the_shapes_give() -> None:
    said = subprocess.run([sys.executable, GENERATE, "--check"], capture_output=True, text=True)
    assert said.stdout == "" and said.returncode == 0, f"run {GENERATE.name}: {said.stdout}{said.stderr}"


def test_every_command_and_question_has_a_class_and_a_schema() -> None:
    shapes = json.loads(_marshrut.shapes())
    for row in (*shapes["commands"], *shapes["questions"]):
        folder, _, _ = row["name"].partition(".")
        module = __import__(f"marshrut.{folder}", fromlist=["x"])
        assert getattr(module, row["record"].rpartition("::")[2]).door_name == row["name"]
        schema = json.loads(_marshrut.schema(row["name"]))
        assert schema["$schema"].endswith("2020-12/schema"), row["name"]
