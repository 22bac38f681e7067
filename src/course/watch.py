"""Follow the answers of a folder, or of one file: each is checked again once it is saved.

Files are looked at, not listened to: that works on every disk, and asks for nothing more than Python.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

from course import memory, work
from course.checking.runner import Result, run
from course.contents import exercise_names
from course.datasets import DATA, EXERCISES
from course.exercise import Exercise

Signature = tuple[int, int, int] | None  # when a file was saved, its size, its number; None when it is not there


@dataclass(frozen=True)
class Verdict:
    """What is known of an answer. `results` is empty for a text that is remembered to pass: it is not run again."""

    exercise: Exercise
    work: work.Work
    results: tuple[Result, ...] = ()

    @property
    def passed(self) -> bool:
        return all(result.passed for result in self.results)


class Watch:
    """The answers of a folder or of a file. `look` is called again and again; the rest tells what it found last."""

    def __init__(self, path: Path):
        self.path = path
        self.seen: dict[Path, Signature] = {}
        self.checked: dict[Path, Signature] = {}
        self.found: dict[Path, list[Verdict | work.Unreadable]] = {}
        self.first = True

    def look(self, progress: Callable[[list[Path]], Iterator[Path]] = iter) -> bool:
        """Check what was saved since the last look; say whether there was anything new.

        A file that is being saved is left until two looks in a row find it the same. `progress` passes on the files to
        check, one by one.
        """
        now = {path: signature(path) for path in self.files()}
        gone = self.found.keys() - now.keys()
        for path in gone:
            del self.found[path], self.checked[path]
        changed = [path for path, sign in now.items() if path not in self.checked or sign != self.checked[path]]
        changed = [path for path in changed if self.first or now[path] == self.seen.get(path, ())]
        self.seen, self.first = now, False
        for path in progress(changed):
            self.found[path] = list(verdicts(path))
            self.checked[path] = now[path]
        return bool(changed or gone)

    def files(self) -> list[Path]:
        """The files that are followed: the one given, else those of the folder, which may have gone."""
        return work.files(self.path) if self.path.is_dir() else [path for path in [self.path] if path.exists()]

    @property
    def verdicts(self) -> list[Verdict]:
        """One verdict an exercise, in the order of the course: on the answer saved last."""
        everything = [one for found in self.found.values() for one in found if isinstance(one, Verdict)]
        latest = {id(one) for one in work.newest([verdict.work for verdict in everything])[0]}
        order = exercise_names()
        kept = [verdict for verdict in everything if id(verdict.work) in latest]
        return sorted(kept, key=lambda verdict: order.index(verdict.exercise.name))

    @property
    def problems(self) -> list[work.Unreadable]:
        """Why files cannot be read."""
        return [one for found in self.found.values() for one in found if isinstance(one, work.Unreadable)]


def signature(path: Path) -> Signature:
    """What changes when a file is saved."""
    try:
        status = path.stat()
    except OSError:
        return None
    return status.st_mtime_ns, status.st_size, status.st_ino


def verdicts(path: Path) -> Iterator[Verdict | work.Unreadable]:
    """Check the answers of a file; what is no exercise of the course is passed over."""
    try:
        works = work.read(path)
    except work.Unreadable as error:
        yield error
        return
    for one in works:
        if one.exercise in exercise_names():
            exercise = Exercise.read(EXERCISES / f"{one.exercise}.py")
            if memory.has_passed(exercise, one.source):
                yield Verdict(exercise, one)
                continue
            verdict = Verdict(exercise, one, tuple(run(exercise, one.source, data=DATA)))
            if verdict.passed:
                memory.note_passed(exercise, one.source)
            yield verdict
