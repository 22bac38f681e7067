"""A book as a PDF: printed twice, for its contents name pages; then its tags and what it says of itself completed."""

import io
from collections.abc import Iterable, Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

import pikepdf
from lxml import etree
from pikepdf import Dictionary, Name, OutlineItem, Pdf

from course.book.binding import Book
from course.book.chromium import printed
from course.book.epub import modified
from course.book.hyphens import SOFT
from course.book.sheets import CONTENTS, scoped, sheets
from course.book.tagging import complete
from course.book.xhtml import HEADINGS, text
from course.languages import translations

TURNS = 4  # prints at most until no anchor changes its page


def pdf(book: Book) -> bytes:
    """The bytes of the book. Raises MissingCharacters, NoChromium or NpmFailed."""
    numbers: dict[str, int] = {}
    for _turn in range(TURNS):
        page = sheets(book, numbers)
        content = print_once(page)
        with Pdf.open(io.BytesIO(content)) as opened:
            now = places(opened)
            if now == numbers:
                retitle(opened, page)
                return finished(opened, book)
        numbers = now
    raise RuntimeError(f"{book.language.code}: the pages of the contents change at every print")


def print_once(page: bytes) -> bytes:
    with TemporaryDirectory() as folder:
        path = Path(folder) / "book.xhtml"
        path.write_bytes(page)
        return printed(path)


def places(opened: Pdf) -> dict[str, int]:
    """The number of the page, from 1, on which each anchor stands."""
    ranks = {page.obj.objgen: rank for rank, page in enumerate(opened.pages, 1)}
    found = opened.Root.get(Name.Dests, Dictionary())
    return {name.removeprefix("/"): ranks[found[name][0].objgen] for name in found}


def retitle(opened: Pdf, page: bytes) -> None:
    """Have the outline say the headings of the page, in their order: Chromium says twice what runs two ways."""
    titles = [text(heading) for heading in etree.fromstring(page).iter(*HEADINGS)]
    with opened.open_outline(max_depth=len(HEADINGS) + 1) as outline:
        items = list(flat(outline.root))
        if len(items) != len(titles):
            raise RuntimeError(f"the outline has {len(items)} entries for {len(titles)} headings")
        for item, title in zip(items, titles):
            item.title = title.replace(SOFT, "")


def flat(items: Iterable[OutlineItem]) -> Iterator[OutlineItem]:
    """Entries of an outline, each followed by those below it."""
    for item in items:
        yield item
        yield from flat(item.children)


def finished(opened: Pdf, book: Book) -> bytes:
    """The PDF with its tags, its dates and what it says of itself: the same bytes for the same print."""
    complete(opened, dict(headings(book)))
    date = modified()
    stamp = f"D:{date.translate({ord(sign): None for sign in '-:TZ'})}Z"
    producer = str(opened.docinfo.get(Name.Producer, ""))
    for key in list(opened.docinfo):
        del opened.docinfo[key]
    with opened.open_metadata(set_pikepdf_as_editor=False) as about:
        about["dc:title"] = book.title
        about["dc:creator"] = [book.author]
        about["dc:description"] = book.description
        about["dc:language"] = {book.language.tag}
        about["dc:rights"] = translations(book.language.code).gettext("Texte : CC BY 4.0 ; code : MIT.")
        about["xmp:CreateDate"] = about["xmp:ModifyDate"] = date
        about["pdf:Producer"] = producer
        about["pdfuaid:part"] = "1"
    opened.docinfo[Name.Title] = book.title
    opened.docinfo[Name.Author] = book.author
    opened.docinfo[Name.Producer] = producer
    opened.docinfo[Name.CreationDate] = opened.docinfo[Name.ModDate] = stamp
    opened.Root[Name.Lang] = book.language.tag
    opened.Root[Name.PageMode] = Name.UseOutlines
    reading = Name.R2L if book.language.direction == "rtl" else Name.L2R
    opened.Root[Name.ViewerPreferences] = Dictionary(DisplayDocTitle=True, Direction=reading)
    written = io.BytesIO()
    opened.save(
        written,
        deterministic_id=True,
        object_stream_mode=pikepdf.ObjectStreamMode.generate,
        recompress_flate=True,
        min_version="1.7",
    )
    return written.getvalue()


def headings(book: Book) -> Iterator[tuple[str, str]]:
    """Each anchor of the book, with the title that it stands below."""
    yield CONTENTS, translations(book.language.code).gettext("Sommaire")
    for part in book.parts:
        yield scoped(part.name), part.title
    for chapter in book.chapters():
        title = chapter.title
        yield scoped(chapter.name), title
        for element in chapter.content.iter():
            if element.tag in HEADINGS:
                title = text(element)
            if element.get("id"):
                yield scoped(chapter.name, element.get("id")), title
