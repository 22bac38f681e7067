"""What runs in Pyodide: the explanation of the first check that fails on each answer of `asked`.

Run by pyodide.mjs, which sets `asked` and takes the value of the last line.
"""

import json
import sys

sys.dont_write_bytecode = True
sys.path.insert(0, "/src")

from course.checking.carriers import InProcess  # noqa: E402 -- the path comes first
from course.checking.explaining import explain  # noqa: E402
from course.checking.runner import run  # noqa: E402
from course.datasets import DATA, EXERCISES  # noqa: E402
from course.exercise import Exercise  # noqa: E402


def explained(name, answer):
    results = run(Exercise.read(EXERCISES / f"{name}.py"), answer, data=DATA, carrier=InProcess, limit=2)
    failed = next(result for result in results if not result.passed)
    return explain(failed, answer) or ["", {}]


json.dumps([explained(name, answer) for name, answer in json.loads(asked)])  # noqa: F821 -- set by pyodide.mjs
