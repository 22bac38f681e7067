"""A book as one page of XHTML for the printer: every anchor is its own, and the contents have the numbers of pages."""

import re
from collections.abc import Iterator
from copy import deepcopy

from lxml import etree

from course.book import fonts
from course.book.binding import Book, Chapter
from course.book.cover import cover
from course.book.epub import all_words, formulas
from course.book.fontrules import stacks, style_sheet
from course.book.hyphens import hyphenate
from course.book.isolates import LEFT_TO_RIGHT_MARK, mark_directions
from course.book.paper import keep_wide
from course.book.toc import Entry, entries
from course.book.xhtml import MATHML, XML, Element, classed, named, new, serialised, text
from course.languages import translations

IDS = ("aria-labelledby", "aria-describedby", "headers", "for")
ADDRESS = re.compile(r"url\(#([^)]+)\)")
UNKNOWN = "000"
FORMULA = "\u2063"  # begins what is said of a formula, for `tagging` to know it from a picture
CONTENTS = "contents"


def sheets(book: Book, numbers: dict[str, int]) -> bytes:
    """The page. `numbers` are those of the pages where anchors stand, as far as they are known."""
    language = book.language
    _ = translations(language.code).gettext
    contents = new("nav", new("h1", _("Sommaire")), listed(book, numbers), class_="toc", id=CONTENTS)
    body = new("body", picture(book), contents)
    for chapter in book.front:
        body.append(sheet(book, chapter, numbers))
    for part in book.parts:
        body.append(new("section", new("h1", part.title), class_="part", id=scoped(part.name)))
        for chapter in part.chapters:
            body.append(sheet(book, chapter, numbers))
    hyphenate(body, language)
    mark_directions(body)
    head = new("head", new("meta", charset="utf-8"), new("title", book.title), new("style", "".join(style(book))))
    whole = new("html", head, body, lang=language.tag, dir=language.direction)
    whole.set(f"{{{XML}}}lang", language.tag)
    return serialised(whole)


def scoped(name: str, anchor: str = "") -> str:
    """An anchor of a chapter among those of the whole book."""
    name = name.replace("/", "-")
    return f"{name}.{anchor}" if anchor else name


def place(link: str) -> str:
    """The anchor, in the whole book, that a link of a chapter leads to."""
    file, _, anchor = link.partition("#")
    return scoped(file.removesuffix(".xhtml"), anchor)


def picture(book: Book) -> Element:
    return new("div", etree.fromstring(cover(book)), class_="cover")


def listed(book: Book, numbers: dict[str, int]) -> Element:
    """Parts and chapters, each with its page."""

    def row(entry: Entry, *below: Element) -> Element:
        anchor = place(entry.link)
        number = new("span", str(numbers.get(anchor, UNKNOWN)), class_="number")
        return new("li", new("a", new("span", entry.title, class_="title"), number, href=f"#{anchor}"), *below)

    rows = []
    for entry in entries(book):
        is_part = any(entry.link == part.file for part in book.parts)
        rows.append(row(entry, new("ol", *map(row, entry.below))) if is_part else row(entry))
    return new("ol", *rows)


def sheet(book: Book, chapter: Chapter, numbers: dict[str, int]) -> Element:
    """A chapter, its anchors and links those of the whole book."""
    _ = translations(book.language.code).gettext
    content = deepcopy(chapter.content)
    keep_wide(content)
    leading = (link for line in classed(content, "see", "p") for link in named(line, "a"))
    for link in [*leading, *classed(content, "back", "a")]:
        number = numbers.get(place(link.get("href")), UNKNOWN)
        words = _("{words}, page {number}").format(words=text(link), number=number)
        link[:] = []
        link.text = words
    for link in named(content, "a"):
        href = link.get("href") or ""
        if ".xhtml" in href and ":" not in href:
            link.set("href", f"#{place(href)}")
    for element in content.iter():
        if element.get("id"):
            element.set("id", scoped(chapter.name, element.get("id")))
        for name, value in element.attrib.items():
            if name in IDS:
                element.set(name, " ".join(scoped(chapter.name, one) for one in value.split()))
            elif "url(#" in value:
                element.set(name, ADDRESS.sub(lambda found: f"url(#{scoped(chapter.name, found[1])})", value))
    for formula in list(content.iter(f"{{{MATHML}}}math")):
        told(formula)
    return new("section", content, class_=f"chapter {page_style(chapter)}", id=scoped(chapter.name))


def told(formula: Element) -> None:
    """Have a formula say its LaTeX: the printer keeps what is said of a picture, and nothing of MathML."""
    box = new("span", role="img", aria_label=FORMULA + (formula.get("alttext") or text(formula)))
    box.tail, formula.tail = formula.tail, None
    formula.getparent().replace(formula, box)
    box.append(formula)


def page_style(chapter: Chapter) -> str:
    return "page-" + chapter.name.replace("/", "-")


def style(book: Book) -> Iterator[str]:
    """The fonts, the common sheets, and for each chapter the head of its pages."""
    added = LEFT_TO_RIGHT_MARK if book.language.direction == "rtl" else ""
    chosen = fonts.faces(book.language, all_words(book) + added, formulas(book))
    yield style_sheet(chosen, lambda face: face.path.as_uri())
    yield stacks(book.language)
    yield from ((fonts.FOLDER / name).read_text(encoding="utf-8") for name in ("book.css", "press.css"))
    start, end = ("right", "left") if book.language.direction == "rtl" else ("left", "right")
    stack = ", ".join(f'"{family}"' for family in fonts.families(book.language))
    look = f"font: 8.5pt {stack}; color: #4a5459; text-autospace: normal;"
    yield f"@page {{ @bottom-center {{ content: counter(page); {look} }} }}\n"
    for chapter in book.chapters():
        name = page_style(chapter)
        yield (
            f"@page {name} {{ @top-{start} {{ content: {quoted(book.name)}; {look} }} "
            f"@top-{end} {{ content: {quoted(chapter.title)}; {look} }} }}\n.{name} {{ page: {name}; }}\n"
        )


def quoted(words: str) -> str:
    """A string of CSS."""
    return '"' + words.replace("\\", "\\\\").replace('"', '\\"').replace("\n", " ") + '"'
