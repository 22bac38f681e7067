"""The PDF of a small course: its tags, its outline, its links, its fonts, and what a checker of PDF/UA says."""

import os
from pathlib import Path

import pikepdf
import pytest
from bookmaking import small_book, told_by_pdfua
from chromium import command_to_type, find_or_install
from needs import unavailable
from pikepdf import Name
from sample import waits

from course.book import fonts
from course.book.binding import Book
from course.book.hyphens import SOFT
from course.book.pdf import flat, pdf, places
from course.book.tagging import children, destination, elements
from course.languages import Language
from course.site.npm import NpmFailed, install

FONT = {Name.Font: True, Name.FontDescriptor: True}
both_directions = pytest.mark.parametrize("code", ["fr", "ar"])


@pytest.fixture(scope="module")
def chromium():
    path = find_or_install()
    if path is None:
        unavailable(f"No Chromium on this machine; to have one: {command_to_type()}")
    before = os.environ.get("CHROME")
    os.environ["CHROME"] = str(path)
    yield path
    if before is None:
        del os.environ["CHROME"]
    else:
        os.environ["CHROME"] = before


@pytest.fixture(scope="module")
def books(chromium, tmp_path_factory) -> dict[str, tuple[Book, Path]]:
    """The book and its PDF, by language."""
    try:
        install(fonts.FOLDER)
    except NpmFailed as error:
        unavailable(f"The fonts of the books: {error}")
    found = {}
    for code in ("fr", "ar"):
        folder = tmp_path_factory.mktemp(code)
        book = small_book(folder, code)
        (folder / "book.pdf").write_bytes(pdf(book))
        found[code] = book, folder / "book.pdf"
    return found


@pytest.mark.parametrize("code", [waits("fr"), "ar"])
def test_pdfua_finds_nothing(books, code):
    """The checker of PDF/UA has neither an error nor a warning."""
    assert told_by_pdfua(books[code][1]) == []


@both_directions
def test_it_says_what_it_is(books, code):
    """The book says its title, its language and its direction, and that it is tagged; its dates are fixed."""
    book, path = books[code]
    with pikepdf.open(path) as opened:
        assert opened.docinfo[Name.Title] == book.title
        assert opened.docinfo[Name.CreationDate] == "D:19700101000000Z"
        assert opened.Root.Lang == Language(code).tag
        assert opened.Root.MarkInfo.Marked
        assert opened.Root.ViewerPreferences.Direction == (Name.R2L if code == "ar" else Name.L2R)
        with opened.open_metadata() as about:
            assert about["dc:title"] == book.title and about["pdfuaid:part"] == "1"


@both_directions
def test_the_outline_has_every_chapter(books, code):
    """The outline leads to each part, to each chapter below it, and to the sections of a lesson."""
    book, path = books[code]
    with pikepdf.open(path) as opened, opened.open_outline() as outline:
        top = {item.title: [child.title for child in item.children] for item in outline.root}
        below = [one.title for item in outline.root for child in item.children for one in child.children]
    for part in book.parts:
        assert [chapter.title for chapter in part.chapters] == top[part.title]
    assert {"L’idée", "Vérifiez-vous", "Sources"} <= set(below)


@both_directions
def test_every_link_leads_somewhere_and_says_where(books, code):
    """Each link leads to an anchor of the book or to an address, and has words for who cannot see it."""
    with pikepdf.open(books[code][1]) as opened:
        anchors = set(places(opened))
        notes = [note for page in opened.pages for note in page.obj.get(Name.Annots, ())]
        assert len(notes) > 20
        for note in notes:
            assert str(note.Contents)
            assert destination(note) in anchors or str(note.A.URI).startswith("https://")


@both_directions
def test_the_contents_give_the_pages(books, code):
    """The numbers of the contents are those of the pages where the chapters begin."""
    book, path = books[code]
    with pikepdf.open(path) as opened:
        anchors = places(opened)
        with opened.open_outline() as outline:
            ranks = {page.obj.objgen: rank for rank, page in enumerate(opened.pages, 1)}
            begins: dict[str, int] = {}
            for item in flat(outline.root):
                begins.setdefault(item.title, ranks[item.destination[0].objgen])
    for chapter in book.chapters():
        assert anchors[chapter.file.removesuffix(".xhtml")] == begins[chapter.title]


@both_directions
def test_its_fonts_are_its_own(books, code):
    """Every font is in the book, and is one that the course brings: none of the machine that made it."""
    brought = tuple(family.replace(" ", "") for family in (*fonts.FAMILIES, fonts.CODE))
    with pikepdf.open(books[code][1]) as opened:
        found = [one for one in opened.objects if isinstance(one, pikepdf.Dictionary) and FONT.get(one.get(Name.Type))]
        drawn = {one.FontDescriptor.objgen for one in found if one.get(Name.Subtype) == Name.Type3}
        described = [one for one in found if one.Type == Name.FontDescriptor]
        assert described
        for font in described:
            name = str(font.FontName).rpartition("+")[2].removeprefix("/")
            assert name.startswith(brought), name
            # Type 3: each of its signs is a drawing of the book.
            assert {"/FontFile", "/FontFile2", "/FontFile3"} & set(font.keys()) or font.objgen in drawn, name


def test_formulas_and_pictures_have_words(books):
    """A formula is tagged as one and says its LaTeX; a picture says what it shows; items of lists have a body."""
    with pikepdf.open(books["fr"][1]) as opened:
        tags = list(elements(opened.Root.StructTreeRoot))
        assert [str(tag.Alt) for tag in tags if str(tag.S) == "/Formula"] == ["a^2 = b", "x = \\sqrt{2}"]
        figures = [tag for tag in tags if str(tag.S) == "/Figure"]
        assert figures and all(str(tag.Alt) for tag in figures)
        for item in (tag for tag in tags if str(tag.S) == "/LI"):
            assert {str(child.S) for child in children(item)} <= {"/Lbl", "/LBody"}


def test_words_are_found_whole(books):
    """No mark of where a word may be cut stands in the text that a reader searches or copies."""
    with pikepdf.open(books["fr"][1]) as opened:
        streams = (instruction for page in opened.pages for instruction in pikepdf.parse_content_stream(page))
        said = [one.operands[1] for one in streams if str(one.operator) == "BDC"]
        texts = [str(one.ActualText) for one in said if Name.ActualText in one]
    assert texts and not any(SOFT in text for text in texts)


def test_same_pages_same_bytes(books, tmp_path):
    """Printed again from pages built again, the book is the same bytes."""
    assert pdf(small_book(tmp_path, "fr")) == books["fr"][1].read_bytes()
