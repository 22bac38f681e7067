"""What `course check` is asked to check: the answers of each file, folder, notebook and progress file named."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

import click

from course import work
from course.commands.exercises import read
from course.contents import exercise_names
from course.handin import Answer, BadHandIn, HandIn
from course.interface import _
from course.work import Work


@dataclass
class Asked:
    """The answers to check, each with what the progress file says of it, if it comes from one.

    unknown: exercises that the course does not have; problems: sentences on what cannot be checked; aside: sentences
    on what need not be.
    """

    works: list[tuple[Work, Answer | None]] = field(default_factory=list)
    unknown: list[str] = field(default_factory=list)
    problems: list[str] = field(default_factory=list)
    aside: list[str] = field(default_factory=list)


def asked(paths: tuple[Path, ...], name: str) -> Asked:
    """The answers of these paths, or only those to the exercise of this name when one is given."""
    found, names = Asked(), exercise_names()
    for path in paths:
        before = len(found.works), len(found.problems)
        for one, answer in works(path, name, found):
            if one.exercise not in names:
                found.unknown.append(one.exercise)
            elif name in ("", one.exercise):
                found.works.append((one, answer))
        if before == (len(found.works), len(found.problems)):
            found.problems.append(_("{path} ne contient aucune réponse à contrôler.").format(path=path))
    return found


def works(path: Path, name: str, found: Asked) -> Iterator[tuple[Work, Answer | None]]:
    """The answers of a path; what cannot be read of it is added to the problems found."""
    try:
        if path.is_dir():
            yield from ((one, None) for one in in_folder(path, found))
        elif path.suffix == ".json":
            hand_in = HandIn.read(path)
            found.unknown += hand_in.unknown
            yield from ((Work(one.exercise, path, one.code), one) for one in hand_in.answers)
        elif path.suffix == ".ipynb":
            yield from ((one, None) for one in work.read(path, name))
        else:
            read(name or path.stem)  # the name of a Python file is that of an exercise
            yield from ((one, None) for one in work.read(path, name))
    except (BadHandIn, work.Unreadable) as error:
        found.problems.append(str(error))
    except click.UsageError as error:
        found.problems.append(error.message)


def in_folder(folder: Path, found: Asked) -> list[Work]:
    """One answer an exercise; what cannot be read, and the older of two answers that differ, are told."""
    everything = list(work.folder_works(folder))
    found.problems += [str(one) for one in everything if isinstance(one, work.Unreadable)]
    kept, aside = work.newest([one for one in everything if isinstance(one, Work)])
    latest = {one.exercise: one for one in kept}
    for one in aside:
        newer = latest.get(one.exercise)
        if newer and newer.source.strip() != one.source.strip():
            message = _("{path} est laissé de côté : {newer} répond au même exercice, et est plus récent.")
            found.aside.append(message.format(path=one.path, newer=newer.path))
    return kept
