"""Answers run in Pyodide, the Python of web pages, under Node; and what of their results varies between Pythons."""

import json
import re
import sys
from pathlib import Path
from tempfile import TemporaryDirectory

from answers import DATA

from course.site.npm import run

HERE = Path(__file__).parent
FLOAT = re.compile(r"-?\d+\.\d+(?:e[+-]?\d+)?")


def in_pyodide(answers: list[tuple[str, str]], program: str = "in_pyodide.py") -> list:
    """Run answers, each with the name of its exercise, in one Pyodide under Node."""
    with TemporaryDirectory() as folder:  # Node reads no more than a pipe's worth of a standard input at once
        asked = Path(folder) / "asked.json"
        asked.write_text(json.dumps(answers), encoding="utf-8")
        done = run("node", HERE / "pyodide.mjs", DATA.parents[1], asked, program, cwd=HERE)
    assert done.returncode == 0, done.stderr
    return json.loads(done.stdout)


def lasting(name: str, kind: str, fields: dict[str, str]) -> tuple[str, str, dict[str, str]]:
    """Leave out what varies: error texts, and floats beside a Python before 3.12, whose `sum` rounds otherwise."""
    kept = {key: text for key, text in fields.items() if key != "text"}
    if sys.version_info < (3, 12):
        kept = {key: FLOAT.sub("#", text) for key, text in kept.items()}
    return name, kind, kept
