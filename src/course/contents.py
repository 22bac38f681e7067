"""The order of the course, read from the French pages: what the contents list, and the exercises of each page."""

import re
from collections.abc import Iterator
from pathlib import Path

from course.languages import ROOT

DOCS = ROOT / "docs"
TOCTREE = re.compile(r"^```\{toctree\}\n(.*?)^```$", re.MULTILINE | re.DOTALL)
EXERCISE = re.compile(r"^```\{exercise\} (\w+)$", re.MULTILINE)


def pages(page: Path = DOCS / "index.md") -> Iterator[Path]:
    """This page, then those that its contents list, each followed by those of its own; what is no file is left out."""
    yield page
    for block in TOCTREE.findall(page.read_text(encoding="utf-8")):
        for entry in block.splitlines():
            below = page.parent / f"{entry}.md"
            if entry and not entry.startswith(":") and below.is_file():
                yield from pages(below)


def exercise_names() -> list[str]:
    """Name of each exercise, in the order of the course."""
    return list(dict.fromkeys(name for page in pages() for name in EXERCISE.findall(page.read_text(encoding="utf-8"))))
