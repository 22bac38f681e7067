"""What runs in Pyodide: the checks on each answer of `asked`, their seconds, and the words of a right one's figure.

Run by pyodide.mjs, which sets `asked` and takes the value of the last line.
"""

import json
import sys
from time import perf_counter

sys.dont_write_bytecode = True
sys.path.insert(0, "/src")

from course.checking.carriers import InProcess  # noqa: E402 -- the path comes first
from course.checking.runner import Undrawn, figure, run  # noqa: E402
from course.datasets import DATA, EXERCISES  # noqa: E402
from course.exercise import Exercise  # noqa: E402


def words(exercise, answer):
    """Give what the figure says of an answer, or the kind of failure that keeps it from being drawn."""

    def fill(template, **values):
        return template.format(**values)

    try:
        return figure(exercise, answer, fill, data=DATA, carrier=InProcess)["desc"]
    except Undrawn as error:
        return error.result.kind


def tried(name, answer):
    exercise = Exercise.read(EXERCISES / f"{name}.py")
    start = perf_counter()
    results = run(exercise, answer, data=DATA, carrier=InProcess)
    seconds = perf_counter() - start
    return {
        "results": [[result.name, result.kind, result.fields] for result in results],
        "seconds": seconds,
        "figure": words(exercise, answer) if all(result.passed for result in results) else None,
    }


json.dumps([tried(name, answer) for name, answer in json.loads(asked)])  # noqa: F821 -- set by pyodide.mjs
