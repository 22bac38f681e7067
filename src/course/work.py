"""What a learner has written: the answers that files and folders hold."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from course import notebook
from course.contents import exercise_names
from course.interface import _
from course.refusal import reason

LARGEST_FILE = 1_000_000  # bytes of a Python file
KEPT = re.compile(rf"\.\d+{re.escape(notebook.SUFFIX)}$")  # what `course reset` keeps beside is no answer


class Unreadable(ValueError):
    """A file cannot be read as an answer; the sentence, in the language spoken, says which and why."""

    def __init__(self, path: Path, sentence: str) -> None:
        super().__init__(sentence)
        self.path = path


@dataclass(frozen=True)
class Work:
    """An answer: the name of its exercise, the file that it is in, its text."""

    exercise: str
    path: Path
    source: str


def read(path: Path, name: str = "") -> list[Work]:
    """The answers of a file: a Python file has one, to the exercise of this name, else of its own; a notebook several.

    The names need not be those of the course. Raises Unreadable.
    """
    if path.exists() and not path.is_file():  # a folder, or a pipe that nobody fills
        raise Unreadable(path, _("{path} n’est pas un fichier.").format(path=path))
    if path.suffix == notebook.SUFFIX:
        try:
            found = notebook.answers(path)
        except notebook.BadNotebook as error:
            raise Unreadable(path, str(error)) from error
        return [Work(exercise, path, source) for exercise, source in found.items() if name in ("", exercise)]
    return [Work(name or path.stem, path, text(path))]


def text(path: Path) -> str:
    """The text of a Python file. Raises Unreadable."""
    try:
        with path.open("rb") as file:
            content = file.read(LARGEST_FILE + 1)
    except OSError as error:
        message = _("{path} ne peut pas être lu : {error}")
        raise Unreadable(path, message.format(path=path, error=reason(error))) from error
    if len(content) > LARGEST_FILE:
        raise Unreadable(path, _("{path} est trop grand pour être une réponse.").format(path=path))
    try:
        source = content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise Unreadable(path, _("{path} n’est pas un fichier de texte en UTF-8.").format(path=path)) from error
    return source.replace("\r\n", "\n").replace("\r", "\n")


def files(folder: Path) -> list[Path]:
    """The files of a folder that may hold answers: by name of exercise in the order of the course, then notebooks."""
    named = [folder / f"{name}.py" for name in exercise_names()]
    try:
        notebooks = sorted(path for path in folder.glob(f"[!.]*{notebook.SUFFIX}") if not KEPT.search(path.name))
        return [*(path for path in named if path.exists()), *notebooks]
    except OSError:  # a folder that may not be read
        return []


def newest(works: list[Work]) -> tuple[list[Work], list[Work]]:
    """One answer an exercise of the course, in its order, and those left aside: that of the file saved last counts."""
    order, kept, aside = exercise_names(), {}, []
    for work in sorted(works, key=lambda work: saved(work.path), reverse=True):
        if kept.setdefault(work.exercise, work) is not work:
            aside.append(work)
    return [kept[name] for name in order if name in kept], aside


def saved(path: Path) -> int:
    """When a file was saved, in nanoseconds; 0 when it is no longer there."""
    try:
        return path.stat().st_mtime_ns
    except OSError:
        return 0


def folder_works(folder: Path) -> Iterator[Work | Unreadable]:
    """Every answer of a folder, and why a file of it cannot be read."""
    for path in files(folder):
        try:
            yield from read(path)
        except Unreadable as error:
            yield error
