"""The order of the course, read from the French pages: what the contents list, and the exercises of each page.

A wheel has no pages: it carries the lessons that they make.
"""

import json
import re
from collections.abc import Iterator
from dataclasses import asdict, dataclass
from functools import cache
from pathlib import Path

from course.installed import CARRIED, INSTALLED
from course.languages import ROOT, translations

DOCS = ROOT / "docs"
LESSONS = CARRIED / "lessons.json"
TITLE = re.compile(r"^# (.+)$", re.MULTILINE)
TOCTREE = re.compile(r"^```\{toctree\}\n(.*?)^```$", re.MULTILINE | re.DOTALL)
EXERCISE = re.compile(r"^```\{exercise\} (\w+)$", re.MULTILINE)


@dataclass(frozen=True)
class Lesson:
    """A page with exercises: its path without suffix, which is its catalogue too, its French title, their names."""

    page: str
    title: str
    exercises: tuple[str, ...]

    def title_in(self, code: str) -> str:
        """The title in this language. Raises BrokenCatalogue."""
        return translations(code, self.page).gettext(self.title)


def pages(page: Path = DOCS / "index.md") -> Iterator[Path]:
    """This page, then those that its contents list, each followed by those of its own; what is no file is left out."""
    yield page
    for block in TOCTREE.findall(page.read_text(encoding="utf-8")):
        for entry in block.splitlines():
            below = page.parent / f"{entry}.md"
            if entry and not entry.startswith(":") and below.is_file():
                yield from pages(below)


@cache
def lessons() -> tuple[Lesson, ...]:
    """The pages with exercises, in the order of the course."""
    if INSTALLED:
        rows = json.loads(LESSONS.read_text(encoding="utf-8"))
        return tuple(Lesson(row["page"], row["title"], tuple(row["exercises"])) for row in rows)
    return tuple(written_lessons())


def written_lessons() -> Iterator[Lesson]:
    """The lessons as the pages are written; an exercise that stands on several belongs to the first."""
    met: set[str] = set()
    for path in pages():
        text = path.read_text(encoding="utf-8")
        if names := [name for name in dict.fromkeys(EXERCISE.findall(text)) if name not in met]:
            met.update(names)
            page = path.relative_to(DOCS).with_suffix("").as_posix()
            yield Lesson(page, TITLE.search(text)[1], tuple(names))


def as_json() -> str:
    """The lessons as a wheel carries them."""
    return json.dumps([asdict(lesson) for lesson in lessons()], ensure_ascii=False, indent=1) + "\n"


def exercise_names() -> list[str]:
    """Name of each exercise, in the order of the course."""
    return [name for lesson in lessons() for name in lesson.exercises]
