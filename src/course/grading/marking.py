"""How a class was marked: what a report says of it in its first lines."""

import platform
from dataclasses import dataclass
from importlib.metadata import PackageNotFoundError, version


@dataclass(frozen=True)
class Marking:
    """The circumstances of a marking.

    exercises: those that were to be done, in the order of the columns; python: the version that ran the answers;
    sandbox: what held them, in a few words; sandboxed: False when they ran with the rights of who marks; course: the
    version of the course; date: when, in ISO 8601, or ""; part: `2/8` for a part of a class, "" for the whole.
    """

    exercises: tuple[str, ...]
    sandbox: str
    sandboxed: bool
    python: str = platform.python_version()
    course: str = ""
    date: str = ""
    part: str = ""


def course_version() -> str:
    """The version of the installed course, "" when it is not installed."""
    try:
        return version("ai-engineer-course")
    except PackageNotFoundError:
        return ""
