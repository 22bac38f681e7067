"""The cover of a book: the picture of the front page of the site, the title and the authors, as one SVG."""

import re
from collections.abc import Iterator

from course.book.binding import Book
from course.book.fonts import families
from course.figure.lettering import escape, wrap
from course.site.pyodide import WEB

WIDTH, HEIGHT, MARGIN = 1200, 1700, 100
GROUND, INK, SOFT, ACCENT = "#0b4a52", "#ffffff", "#cfe6e4", "#f2ba68"
HERO = WEB / "static" / "hero.svg"
INNER = re.compile(r"<svg[^>]*>(.*)</svg>", re.DOTALL)


def cover(book: Book) -> str:
    """The SVG; its title is the book's."""
    rtl = book.language.direction == "rtl"
    x, anchor = (WIDTH - MARGIN, "end") if rtl else (MARGIN, "start")
    face = ", ".join(f"'{family}'" for family in families(book.language))
    picture = INNER.search(HERO.read_text(encoding="utf-8"))[1]
    turned = f' transform="translate({WIDTH} 0) scale(-1 1)"' if rtl else ""
    lines, bottom = [], 760
    for words, size, weight, ink, after in (
        (book.name, 112, 700, INK, 40),
        (book.subtitle, 64, 400, SOFT, 0),
    ):
        for line in wrap(words, WIDTH - 2 * MARGIN, size) if words else ():
            bottom += round(size * 1.3)
            lines.append((line, bottom, size, weight, ink))
        bottom += after
    lines.append((book.author, HEIGHT - MARGIN, 40, 400, SOFT))
    texts = "".join(
        f'<text x="{x}" y="{y}" text-anchor="{anchor}" font-size="{size}" font-weight="{weight}" fill="{ink}">'
        f"{isolated(line, rtl)}</text>"
        for line, y, size, weight, ink in lines
    )
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {HEIGHT}" role="img" direction="ltr" '
        f'aria-labelledby="cover-title" font-family="{face}, sans-serif"><title id="cover-title">'
        f'{escape(book.title)}</title><rect width="{WIDTH}" height="{HEIGHT}" fill="{GROUND}"/>'
        f'<g transform="translate(0 120)"><g{turned}>{picture}</g></g>'
        f'<rect x="{x - 160 if rtl else x}" y="770" width="160" height="10" fill="{ACCENT}"/>{texts}</svg>'
    )


def isolated(line: str, rtl: bool) -> str:
    """A line that keeps its own direction, whatever that of the drawing."""
    return f"\u2067{escape(line)}\u2069" if rtl else escape(line)


def words(book: Book) -> Iterator[str]:
    """What the cover says."""
    yield from (book.name, book.subtitle, book.author)
