"""Make the books, and put each in its place whole, or not at all."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from course import newfile
from course.book.binding import Book, bound
from course.book.epub import epub
from course.book.pdf import pdf
from course.languages import Language
from course.site.books import book_name
from course.site.build import SITE, pages

MAKERS: dict[str, Callable[[Book], bytes]] = {"epub": epub, "pdf": pdf}


@dataclass(frozen=True)
class Order:
    """A book to make."""

    language: Language
    format: str


def make(order: Order, out: Path, site: Path = SITE) -> Path:
    """Make a book of the pages of its language, built alone beside the site, and give its path.

    Raises MissingCharacters, NoChromium, NpmFailed, or OSError.
    """
    book = bound(pages(order.language, site, alone=True), order.language)
    content = MAKERS[order.format](book)
    path = out / book_name(order.language, order.format)
    path.parent.mkdir(parents=True, exist_ok=True)
    newfile.replace(path, content)
    return path
