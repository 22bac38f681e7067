"""The books of the whole course in every language: run before a release, and every night."""

import os

import pikepdf
import pytest
from bookmaking import broken_links, has_java, told_by_epubcheck, told_by_pdfua
from chromium import command_to_type, find_or_install
from needs import unavailable
from pikepdf import Name

from course.book import fonts
from course.book.pdf import places
from course.book.shelf import Order, make
from course.book.tagging import destination, elements
from course.languages import languages
from course.site.npm import NpmFailed, install

pytestmark = [pytest.mark.release, pytest.mark.timeout(1200)]
every_language = pytest.mark.parametrize("language", languages(), ids=lambda language: language.code)


@pytest.fixture(scope="module")
def site(archives, built_site):
    """The site, beside which each language is built alone; a browser, and the fonts."""
    path = find_or_install()
    if path is None:
        unavailable(f"No Chromium on this machine; to have one: {command_to_type()}")
    try:
        install(fonts.FOLDER)
    except NpmFailed as error:
        unavailable(f"The fonts of the books: {error}")
    os.environ["CHROME"] = str(path)
    return built_site


@every_language
def test_epub(site, tmp_path, language):
    """epubcheck finds nothing in the EPUB, its links lead somewhere, and it is the same bytes when made again."""
    if not has_java():
        unavailable("epubcheck needs Java")
    path = make(Order(language, "epub"), tmp_path, site)
    assert told_by_epubcheck(path) == []
    content = path.read_bytes()
    assert broken_links(content) == []
    assert make(Order(language, "epub"), tmp_path / "again", site).read_bytes() == content


@every_language
def test_pdf(site, tmp_path, language):
    """pdfua finds nothing in the PDF; its links, fonts, tags and outline are whole; it is the same bytes again."""
    path = make(Order(language, "pdf"), tmp_path, site)
    assert told_by_pdfua(path) == []
    with pikepdf.open(path) as opened:
        anchors = set(places(opened))
        links = [note for page in opened.pages for note in page.obj.get(Name.Annots, ())]
        assert len(links) > 500
        lost = [note for note in links if destination(note) not in anchors and Name.URI not in note.get(Name.A, {})]
        assert lost == []
        brought = tuple(family.replace(" ", "") for family in (*fonts.FAMILIES, fonts.CODE))
        names = {str(one.FontName).rpartition("+")[2] for one in opened.objects if described(one)}
        assert [name for name in names if not name.removeprefix("/").startswith(brought)] == []
        kinds = {str(element.S) for element in elements(opened.Root.StructTreeRoot)}
        assert {"/H1", "/H2", "/Figure", "/Formula", "/Table", "/L", "/Link"} <= kinds
    assert make(Order(language, "pdf"), tmp_path / "again", site).read_bytes() == path.read_bytes()


def described(found: pikepdf.Object) -> bool:
    return isinstance(found, pikepdf.Dictionary) and found.get(Name.Type) == Name.FontDescriptor
