"""Time the checks of each exercise on its solution: in this process, through the learner's process, in Pyodide.

    .venv/bin/python benchmarks/exercises.py [NAME…]

Milliseconds of all the checks of an exercise, the best of a few runs for the first two; the last columns are ratios to
the first. An exercise should stay under 300 ms here and 1000 ms in Pyodide.
"""

import sys
import time
from pathlib import Path

ROOT = Path(__file__).parents[1]
sys.path[:0] = [str(ROOT / "src"), str(ROOT / "tests"), str(ROOT / "tests" / "browser")]

from under_node import in_pyodide  # noqa: E402 -- the paths come first

from course.checking.carriers import InProcess, Subprocess  # noqa: E402
from course.checking.runner import run  # noqa: E402
from course.datasets import DATA, exercise_files  # noqa: E402
from course.exercise import Exercise  # noqa: E402
from course.site.npm import NpmFailed, install  # noqa: E402
from course.site.pyodide import WEB  # noqa: E402
from course.starter import solution  # noqa: E402


def best(exercise: Exercise, carrier, turns: int = 3) -> float:
    """Milliseconds of the fastest of a few runs."""
    times = []
    for _ in range(turns):
        start = time.perf_counter()
        run(exercise, solution(exercise), data=DATA, carrier=carrier)
        times.append(time.perf_counter() - start)
    return 1000 * min(times)


def main(names: list[str]) -> None:
    exercises = [Exercise.read(path) for path in exercise_files() if not names or path.stem in names]
    answers = [(exercise.name, solution(exercise)) for exercise in exercises]
    try:
        install(WEB)
        there = in_pyodide(answers)
    except NpmFailed as error:
        print(error, file=sys.stderr)
        there = [{"seconds": float("nan")} for _ in answers]
    print(f"{'exercise':<24}{'here':>8}{'process':>9}{'Pyodide':>9}{'':4}{'process':>9}{'Pyodide':>9}")
    for exercise, found in zip(exercises, there, strict=True):
        here, pipe, page = best(exercise, InProcess), best(exercise, Subprocess), 1000 * found["seconds"]
        row = f"{exercise.name:<24}{here:8.0f}{pipe:9.0f}{page:9.0f}{'':4}{pipe / here:8.1f}×{page / here:8.1f}×"
        print(row + ("  slow" if here > 300 or page > 1000 else ""))


if __name__ == "__main__":
    main(sys.argv[1:])
