"""The table of contents of a book, as data: parts, chapters, and the sections of each chapter."""

from collections.abc import Iterator
from dataclasses import dataclass

from course.book.binding import Book, Chapter
from course.book.xhtml import XHTML, Element, text


@dataclass(frozen=True)
class Entry:
    """A title, where it leads, and what stands below it."""

    title: str
    link: str
    below: tuple["Entry", ...] = ()


def entries(book: Book) -> Iterator[Entry]:
    """The chapters before the parts, then the parts."""
    yield from map(entry, book.front)
    for part in book.parts:
        yield Entry(part.title, part.file, tuple(map(entry, part.chapters)))


def entry(chapter: Chapter) -> Entry:
    return Entry(chapter.title, chapter.file, tuple(sections(chapter.content, chapter)))


def sections(content: Element, chapter: Chapter) -> Iterator[Entry]:
    """The sections right below the heading of a chapter that can be led to."""
    for section in content.iterchildren(f"{{{XHTML}}}section"):
        heading = next(section.iter(*(f"{{{XHTML}}}h{level}" for level in range(2, 5))), None)
        if heading is not None and heading.get("id"):
            yield Entry(text(heading), f"{chapter.file}#{heading.get('id')}")
