"""Time the marking of answers: ours, beside bare forks and beside a pytest for each answer.

    .venv/bin/python benchmarks/grade.py [--many 10000]

A small exercise, one that reads a file in its checks, then all of them, with two workers; each answer is different:
none is known. Rates are answers per second by the clock; CPU is processor time an answer, of every process. It is
told in two floors, measured in this run, on this machine, as loaded as it is: a fork that ends at once, and one that
runs the checks and ends, with nothing locked and the answer free to forge its verdict. --many marks so many answers
and prints the memory of the processes early and at the end.
"""

import argparse
import gc
import os
import resource
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

from course.checking.carriers import InProcess
from course.checking.runner import run
from course.datasets import DATA, EXERCISES, exercise_files
from course.exercise import Exercise
from course.grading.job import Job
from course.grading.pool import outcomes
from course.grading.settings import Settings
from course.sandbox.zygote import MODULES
from course.starter import solution

SMALL, READING = "calibration_line", "alert_threshold"
WORKERS = 2
RUNS, ROUNDS, FORKS, PYTESTS = 2000, 10, 1000, 10


def cpu() -> float:
    """Processor time of this process and of those that it has waited for."""
    return sum(sum(resource.getrusage(who)[:2]) for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN))


def timed(what: Callable[[], int]) -> tuple[float, float]:
    """Answers per second, and milliseconds of processor time an answer."""
    start, before = time.perf_counter(), cpu()
    count = what()
    return count / (time.perf_counter() - start), 1000 * (cpu() - before) / count


def jobs(names: list[str], rounds: int) -> Iterator[Job]:
    sources = {name: solution(Exercise.read(EXERCISES / f"{name}.py")) for name in names}
    for number in range(rounds):
        for name, source in sources.items():
            yield Job(name, f"{source}\n# {number}\n", f"{name}-{number}")


def mark(names: list[str], rounds: int) -> int:
    found = list(outcomes(jobs(names, rounds), Settings("linux"), WORKERS))
    assert all(result.passed for one in found for result in one.results)
    return len(found)


def empty() -> int:
    """A process that does nothing, of a Python that holds what the fork server holds."""
    code = f"""
import contextlib, importlib, os
for name in {MODULES}:
    with contextlib.suppress(ImportError):
        importlib.import_module(name)
for _ in range({FORKS}):
    pid = os.fork()
    if not pid:
        os._exit(0)
    os.waitpid(pid, 0)
"""
    subprocess.run([sys.executable, "-S", "-c", code], check=True)
    return FORKS


def here(names: list[str], rounds: int) -> None:
    """The checks in this very process."""
    for job in jobs(names, rounds):
        run(Exercise.read(EXERCISES / f"{job.exercise}.py"), job.source, data=DATA, carrier=InProcess)


def forked(names: list[str], rounds: int) -> int:
    """The checks in a fork of this very process, which nothing locks."""
    exercises = {name: Exercise.read(EXERCISES / f"{name}.py") for name in names}
    here(names, 1)  # what is made at the first time is made before the forks
    gc.collect()
    gc.freeze()
    for job in jobs(names, rounds):
        if not (pid := os.fork()):
            found = run(exercises[job.exercise], job.source, data=DATA, carrier=InProcess)
            os._exit(not all(result.passed for result in found))
        assert os.waitpid(pid, 0)[1] == 0
    return len(names) * rounds


def pytest() -> int:
    """What most graders do: a pytest for each answer, with the exercise's checks beside it."""
    exercise = Exercise.read(EXERCISES / f"{SMALL}.py")
    checks = exercise.source[exercise.source.index("def test_") :]
    with TemporaryDirectory() as folder:
        place = Path(folder)
        (place / "data").symlink_to(EXERCISES / "data")
        (place / f"{SMALL}.py").write_text(solution(exercise), encoding="utf-8")
        (place / "test_it.py").write_text(f"from {SMALL} import *\n\n{checks}", encoding="utf-8")
        for _ in range(PYTESTS):
            command = [sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider", "test_it.py"]
            environment = {**os.environ, "PYTEST_DISABLE_PLUGIN_AUTOLOAD": "1"}
            subprocess.run(command, cwd=place, env=environment, check=True, stdout=subprocess.DEVNULL)
    return PYTESTS


def memory() -> dict[str, int]:
    """Megabytes held by this process, by its workers and by their fork servers."""
    found, ours = {}, {os.getpid()}
    for kind in ("grader", "worker", "fork server"):
        for pid in sorted(ours):
            status = Path(f"/proc/{pid}/status").read_text()
            found[f"{kind} {pid}"] = int(status.partition("VmRSS:")[2].split()[0]) // 1000
        ours = {child for pid in ours for child in children(pid)}
    return found


def children(pid: int) -> list[int]:
    tasks = Path(f"/proc/{pid}/task").iterdir()
    return [int(child) for task in tasks for child in (task / "children").read_text().split()]


def many(count: int) -> None:
    for number, _outcome in enumerate(outcomes(jobs([SMALL], count), Settings("linux"), WORKERS), 1):
        if number in (100, count):
            print(f"after {number:>6} answers, megabytes: {memory()}")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--many", type=int, default=0, metavar="COUNT")
    if count := parser.parse_args().many:
        return many(count)
    names = [path.stem for path in exercise_files()]
    list(outcomes(jobs([SMALL], 1), Settings("linux"), 1))  # what is read from the disk is now in memory
    print(f"{'':<46}{'answers/s':>10}{'CPU ms':>9}{'× empty':>9}{'× forked':>10}")
    rate, least = timed(empty)
    print(f"{'an empty fork':<46}{rate:10.0f}{least:9.1f}")
    cases = ((SMALL, [SMALL], RUNS), (READING, [READING], RUNS), (f"the {len(names)} exercises", names, ROUNDS))
    for label, which, rounds in cases:
        rate, free = timed(lambda which=which, rounds=rounds: forked(which, rounds))
        print(f"{f'{label}: a fork, nothing locked':<46}{rate:10.0f}{free:9.1f}{free / least:8.1f}×")
        rate, ours = timed(lambda which=which, rounds=rounds: mark(which, rounds))
        ratios = f"{ours / least:8.1f}×{ours / free:9.1f}×"
        print(f"{f'{label}: ours, {WORKERS} workers':<46}{rate:10.0f}{ours:9.1f}{ratios}")
    rate, theirs = timed(pytest)
    print(f"{f'{SMALL}: a pytest an answer':<46}{rate:10.0f}{theirs:9.1f}{theirs / least:8.1f}×")


if __name__ == "__main__":
    main()
