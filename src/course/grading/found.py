"""A file as it is found in what a class hands in, in a folder or in an archive; it is not read yet."""

import re
from collections.abc import Callable
from dataclasses import dataclass, field

FOLDERS = {"__macosx", "__pycache__", "data", "node_modules"}
FILES = {"desktop.ini", "icon\r", "thumbs.db"}
README = re.compile(r"(read[ _-]?me|lisez[ _-]?moi)([._-].*)?(\.(md|txt|rst|html))?", re.DOTALL)


@dataclass(frozen=True)
class Found:
    """A file that was handed in.

    parts: its folders, then its name; read: gives at most so many bytes, raises Unreadable; modified: when it was
    last changed, in seconds, for comparison only; problem: why its content is not to be looked at, or "".
    """

    parts: tuple[str, ...]
    read: Callable[[int], bytes] = field(compare=False, repr=False)
    modified: float = 0.0
    problem: str = ""


def is_junk(parts: tuple[str, ...]) -> bool:
    """Say whether nobody handed this in on purpose: hidden files, caches, the data and the readme of the starters."""
    *folders, name = (part.casefold() for part in parts)
    return (
        any(part.startswith(".") for part in (*folders, name))
        or not FOLDERS.isdisjoint(folders)
        or name in FILES
        or name.endswith((".pyc", ".pyo", "~"))
        or bool(README.fullmatch(name) and not name.endswith((".py", ".ipynb")))
    )
