"""A book as an EPUB: a zip whose bytes depend on the book and on nothing else."""

import os
import uuid
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

from lxml import etree

from course.book import fonts
from course.book.binding import APPENDICES, Book, Chapter, Part
from course.book.cover import cover, words
from course.book.fontrules import stacks, style_sheet
from course.book.package import CONTAINER, Item, package
from course.book.toc import Entry, entries
from course.book.xhtml import EPUB, MATHML, SVG, XML, Element, new, serialised
from course.languages import translations
from course.site.zipped import stored_first

FOLDER = Path(__file__).parent
ROOT = "EPUB"
NAVIGATION = "contents.xhtml"


def epub(book: Book) -> bytes:
    """The bytes of the book. Raises MissingCharacters or NpmFailed."""
    files = dict(contents(book))
    inside = {f"{ROOT}/{item.name}": content for item, content in files.items()}
    inside |= {
        "META-INF/container.xml": CONTAINER.encode(),
        f"{ROOT}/package.opf": package(book, list(files), identifier(book), modified()),
    }
    return stored_first("mimetype", b"application/epub+zip", inside.items())


def identifier(book: Book) -> str:
    """What tells the book from every other one: the same for all its editions, as reading systems expect."""
    return f"urn:uuid:{uuid.uuid5(uuid.NAMESPACE_DNS, f'{book.language.tag}.ai-engineer-course')}"


def modified() -> str:
    """The time of the build when it is told, as to every tool; else one that is always the same."""
    seconds = int(os.environ.get("SOURCE_DATE_EPOCH", "0"))
    return datetime.fromtimestamp(seconds, UTC).strftime("%Y-%m-%dT%H:%M:%SZ")


def contents(book: Book) -> Iterator[tuple[Item, bytes]]:
    """Each file of the package, those that are read in their order."""
    _ = translations(book.language.code).gettext
    picture = new("img", src="cover.svg", alt=book.title, role="doc-cover")
    yield Item("cover.xhtml", read=True), document(book, book.title, picture, "cover", class_="cover")
    for chapter in book.front:
        yield page(book, chapter, "preface" if chapter is book.front[-1] else "introduction")
    yield Item(NAVIGATION, ("nav",), read=True), document(book, _("Sommaire"), navigation(book), "frontmatter")
    for part in book.parts:
        title = new("h1", part.title, id=part.name)
        yield Item(part.file, read=True), document(book, part.title, title, "part", class_="part")
        for chapter in part.chapters:
            yield page(book, chapter, "glossary" if chapter.name == "glossary" else kind(part))
    yield Item("cover.svg", ("cover-image",)), cover(book).encode()
    chosen = fonts.faces(book.language, all_words(book), formulas(book))
    yield Item("book.css"), (style_sheet(chosen, lambda face: f"fonts/{face.name}") + style(book)).encode()
    for face in chosen:
        yield Item(f"fonts/{face.name}"), fonts.cut(face)
    yield Item("fonts/licences.txt"), fonts.licences().encode()


def kind(part: Part) -> str:
    return "appendix" if part.name == APPENDICES else "chapter"


def page(book: Book, chapter: Chapter, type_: str) -> tuple[Item, bytes]:
    """A chapter, and what its file has besides text."""
    has = [name for name, space in (("mathml", MATHML), ("svg", SVG)) if has_any(chapter.content, space)]
    return Item(chapter.file, tuple(has), read=True), document(book, chapter.title, chapter.content, type_)


def has_any(content: Element, space: str) -> bool:
    return next(content.iter(f"{{{space}}}*"), None) is not None


def document(book: Book, title: str, content: Element, type_: str, **attributes: str) -> bytes:
    """A file of the book; `type_` says what it is, in the vocabulary of EPUB."""
    language = book.language
    head = new("head", new("meta", charset="utf-8"), new("title", title))
    head.append(new("link", rel="stylesheet", type="text/css", href="book.css"))
    body = new("body", content, **attributes)
    whole = etree.Element(new("html").tag, nsmap={None: new("html").nsmap[None], "epub": EPUB})
    whole.extend([head, body])
    body.set(f"{{{EPUB}}}type", type_)
    whole.set(f"{{{XML}}}lang", language.tag)
    whole.set("lang", language.tag)
    whole.set("dir", language.direction)
    return serialised(whole)


def navigation(book: Book) -> Element:
    """The contents, and the marks by which a reading system finds the cover, the contents and the first page."""
    _ = translations(book.language.code).gettext
    toc = new("nav", new("h1", _("Sommaire"), id="contents"), listed(list(entries(book))), id="toc")
    marks = [("cover", "cover.xhtml", _("Couverture")), ("toc", NAVIGATION, _("Sommaire"))]
    marks.append(("bodymatter", book.parts[0].file if book.parts else book.front[0].file, _("Début du texte")))
    rows = []
    for type_, link, title in marks:
        anchor = new("a", title, href=link)
        anchor.set(f"{{{EPUB}}}type", type_)
        rows.append(new("li", anchor))
    landmarks = new("nav", new("h2", _("Repères")), new("ol", *rows), id="landmarks", hidden="hidden")
    for element, type_ in ((toc, "toc"), (landmarks, "landmarks")):
        element.set(f"{{{EPUB}}}type", type_)
    return new("div", toc, landmarks)


def listed(shown: list[Entry]) -> Element:
    """A list of titles, each with the list of those below it."""
    rows = []
    for one in shown:
        below = [listed(list(one.below))] if one.below else []
        rows.append(new("li", new("a", one.title, href=one.link), *below))
    return new("ol", *rows)


def style(book: Book) -> str:
    """The style sheet, the families of the language first."""
    sheets = [(FOLDER / name).read_text(encoding="utf-8") for name in ("book.css", "epub.css")]
    return "".join((stacks(book.language), *sheets))


def all_words(book: Book) -> str:
    """Every character of the book."""
    texts = ["".join(chapter.content.itertext()) for chapter in book.chapters()]
    _ = translations(book.language.code).gettext
    texts += [_("Sommaire"), _("Couverture"), _("Début du texte"), _("Repères")]
    return "".join((*texts, *words(book), *(part.title for part in book.parts), "0123456789•‐-…"))


def formulas(book: Book) -> str:
    """Every character of the formulas of the book."""
    found = (formula for chapter in book.chapters() for formula in chapter.content.iter(f"{{{MATHML}}}math"))
    return "".join("".join(formula.itertext()) for formula in found)
