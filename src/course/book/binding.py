"""Put a book together: the parts in the order of the course, what they fold at the end, links where they lead now."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from course.book import pages
from course.book.appendix import Appendix, file_name
from course.book.exercises import move_answers, move_notes, move_numbers
from course.book.foreword import NAME as FOREWORD
from course.book.foreword import foreword
from course.book.links import resolve, settle
from course.book.paper import on_paper
from course.book.quizzes import move_explanations
from course.book.xhtml import HEADINGS, Element, named, new
from course.languages import Language, translations

# What follows the learner's work, the translations or the site is of no use on paper; who works on the course has it.
LEFT_OUT = ("about/progress", "about/translations", "about/accessibility", "guides/translate", "guides/contribute")
APPENDICES = "part-appendices"
LAST = ("glossary", "sources")  # after the appendices, where books have them


@dataclass(frozen=True)
class Chapter:
    """A chapter: its name, which gives its file, its title and its content; the level of its heading, 1 or 2."""

    name: str
    title: str
    content: Element
    level: int = 2

    @property
    def file(self) -> str:
        return file_name(self.name)


@dataclass(frozen=True)
class Part:
    """Chapters under one title."""

    name: str
    title: str
    chapters: tuple[Chapter, ...]

    @property
    def file(self) -> str:
        return file_name(self.name)


@dataclass(frozen=True)
class Book:
    """The course in one language: its name, what the name is followed by, the chapters before the parts, the parts."""

    language: Language
    name: str
    subtitle: str
    author: str
    description: str
    front: tuple[Chapter, ...]
    parts: tuple[Part, ...]

    @property
    def title(self) -> str:
        return f"{self.name} — {self.subtitle}" if self.subtitle else self.name

    def chapters(self) -> Iterator[Chapter]:
        yield from self.front
        for part in self.parts:
            yield from part.chapters


def bound(site: Path, language: Language) -> Book:
    """The book of the pages that are built in a folder. Raises OSError or ValueError."""
    _ = translations(language.code).gettext
    contents = pages.parts(site)
    kept = [part for part in map(without_left_out, contents) if part.pages]
    read = {name: pages.read(site, name) for name in (pages.INDEX, *(page for part in kept for page in part.pages))}
    appendices = appended(read, language)
    titles = {name: page.title for name, page in read.items()}
    first = read[pages.INDEX]
    whole, course = first.title, _("Avant-propos")
    heading = next(named(first.content, "h1"))
    heading.text = course
    front = (Chapter(FOREWORD, _("À propos de ce livre"), foreword(language, titles), 1),
             Chapter(pages.INDEX, course, first.content, 1))  # fmt: skip
    found = [
        Part(f"part-{rank}", part.caption, tuple(chapter(read[page]) for page in part.pages))
        for rank, part in enumerate(kept, 1)
    ]
    ends = tuple(Chapter(one.name, one.title, one.content) for one in appendices)
    added = Part(APPENDICES, _("Annexes"), ends)
    last = [part for part in found if {one.name for one in part.chapters} & set(LAST)]
    parts = [*(part for part in found if part not in last), *([added] if ends else []), *last]
    name, __, subtitle = re.sub(r"\s*[:：]\s*", "\n", whole).partition("\n")
    description = pages.description(site)
    book = Book(language, name, subtitle, _("Les auteurs du cours"), description, front, tuple(parts))
    for one in book.chapters():
        deepen(one)
    settle({one.file: one.content for one in book.chapters()})
    return book


def deepen(one: Chapter) -> None:
    """Give each heading of a chapter its level in the book."""
    for heading in list(one.content.iter(*HEADINGS)):
        heading.tag = new(f"h{min(6, int(heading.tag[-1]) + one.level - 1)}").tag


def without_left_out(part: pages.Part) -> pages.Part:
    return pages.Part(part.caption, tuple(page for page in part.pages if page not in LEFT_OUT))


def chapter(page: pages.Page) -> Chapter:
    return Chapter(page.name, page.title, page.content)


def appended(read: dict[str, pages.Page], language: Language) -> list[Appendix]:
    """Take out of the pages what goes to the end; the appendices that hold something."""
    _ = translations(language.code).gettext
    solutions = Appendix("solutions", _("Corrigés des exercices"))
    answers = Appendix("answers", _("Réponses aux questions"))
    notes = Appendix("notes", _("Pour qui enseigne"))
    numbers = Appendix("numbers", _("Les chiffres des figures"))
    for page in read.values():
        on_paper(page.content, direction=language.direction)
        resolve(page, set(read), language)
        move_answers(page, solutions, _)
        move_explanations(page, answers, _)
        move_notes(page, notes)
        move_numbers(page, numbers, _)
    return [one for one in (solutions, answers, notes, numbers) if one.sections]
