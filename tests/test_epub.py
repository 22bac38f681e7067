"""The EPUB of a small course: what it holds, where its links lead, and what epubcheck says."""

import pytest
from bookmaking import broken_links, documents, files, has_java, small_book, small_course, told_by_epubcheck
from click.testing import CliRunner
from lxml import etree
from needs import unavailable
from sample import waits

from course.book import chromium, fonts
from course.book.binding import bound
from course.book.epub import epub
from course.book.xhtml import EPUB, MATHML, SVG, XHTML
from course.datasets import EXERCISES
from course.exercise import Exercise
from course.languages import Language
from course.site.npm import NpmFailed, install
from course.starter import solution, starter

SPACES = {"x": XHTML, "s": SVG, "m": MATHML, "e": EPUB, "o": "http://www.idpf.org/2007/opf"}
both_directions = pytest.mark.parametrize("code", ["fr", "ar"])


@pytest.fixture(scope="module")
def books(tmp_path_factory) -> dict[str, bytes]:
    """The EPUB by language."""
    try:
        install(fonts.FOLDER)
    except NpmFailed as error:
        unavailable(f"The fonts of the books: {error}")
    return {code: epub(small_book(tmp_path_factory.mktemp(code), code)) for code in ("fr", "ar")}


@pytest.mark.parametrize("code", [waits("fr"), "ar"])
def test_epubcheck_finds_nothing(books, tmp_path, code):
    """epubcheck has no error and no warning."""
    if not has_java():
        unavailable("epubcheck needs Java")
    path = tmp_path / "book.epub"
    path.write_bytes(books[code])
    assert told_by_epubcheck(path) == []


@both_directions
def test_every_link_leads_somewhere(books, code):
    """Each link inside the book leads to an element of it, and the contents name every page that is read."""
    assert broken_links(books[code]) == []
    pages = documents(books[code])
    named = {link.partition("#")[0] for link in pages["contents.xhtml"].xpath("//x:a/@href", namespaces=SPACES)}
    assert named >= set(pages) - {"contents.xhtml"}


@both_directions
def test_it_says_its_language_and_what_it_offers(books, code):
    """Package and pages say their language and direction, and the package says how accessible the book is."""
    language = Language(code)
    package = etree.fromstring(files(books[code])["EPUB/package.opf"])
    assert package.xpath("string(//o:spine/@page-progression-direction)", namespaces=SPACES) == language.direction
    said = {meta.get("property"): meta.text for meta in package.iter(f"{{{SPACES['o']}}}meta")}
    assert {"schema:accessMode", "schema:accessibilityFeature", "schema:accessibilityHazard"} <= set(said)
    assert said["schema:accessibilitySummary"]
    for page in documents(books[code]).values():
        assert (page.get("lang"), page.get("dir")) == (language.tag, language.direction)


def test_nothing_is_left_of_the_screen(books):
    """No editor, button, slider or folded part, and no line about the browser: a book has none of it."""
    for page in documents(books["fr"]).values():
        assert page.xpath("//x:button | //x:input | //x:details | //x:script | //x:template", namespaces=SPACES) == []
        assert page.xpath("//*[contains(@class, 'workbench') or contains(@class, 'headerlink')]") == []


def test_what_is_said_of_the_site_is_left_out(books):
    """A passage marked as the site's alone is not in the book, nor the item or the section that held nothing else."""
    guide = documents(books["fr"])["guides-learn.xhtml"]
    assert guide.xpath("//x:li/x:p/text() | //x:li/text()", namespaces=SPACES) == ["Un conseil."]
    assert [heading.text for heading in guide.xpath("//x:h1 | //x:h2 | //x:h3", namespaces=SPACES)] == ["Apprendre"]


def test_the_explorable_is_its_figure_and_its_table(books):
    """What can be explored on the site is the figure of one value, and the table of all."""
    lesson = documents(books["fr"])["lesson.xhtml"]
    (explore,) = lesson.xpath("//x:div[@class='explore']", namespaces=SPACES)
    assert explore.xpath("count(.//s:svg)", namespaces=SPACES) >= 1
    assert explore.xpath("count(.//x:tbody/x:tr)", namespaces=SPACES) > 5


def test_answers_are_at_the_end(books):
    """The starter stands in the lesson; its answer, and the right choice of a question, stand in appendices."""
    pages = documents(books["fr"])
    lesson, solutions = ("".join(pages[name].itertext()) for name in ("lesson.xhtml", "solutions.xhtml"))
    exercise = Exercise.read(EXERCISES / "alert_threshold.py")
    added = set(solution(exercise).splitlines()) - set(starter(exercise).splitlines())
    assert "    ..." in lesson and added
    assert all(line in solutions and line not in lesson for line in added)
    (answer,) = pages["answers.xhtml"].xpath("//x:div[@class='answer']", namespaces=SPACES)
    assert answer.xpath("string(.//x:li[@class='right']/x:p)", namespaces=SPACES) == "✓ Quatre"
    assert "Oui, c’est le compte." in "".join(answer.itertext()) and "Oui, c’est le compte." not in lesson
    assert "Dix minutes." in "".join(pages["notes.xhtml"].itertext()) and "Dix minutes." not in lesson


def test_what_only_the_site_can_do_is_left_out(books):
    """The page of the learner's progress is no chapter, and what led to it is plain text."""
    pages = documents(books["fr"])
    assert "about-progress.xhtml" not in pages
    assert "voyez le travail" in "".join(pages["index.xhtml"].itertext())


def test_left_out_pages_are_linked_once_the_site_is_known(tmp_path, monkeypatch):
    """Where the site has an address, a link to a page that the book leaves out leads to the site."""
    monkeypatch.setenv("SITE_URL", "https://course.example/ia/")
    book = bound(small_course(tmp_path, Language("fr")), Language("fr"))
    links = [link for chapter in book.front for link in chapter.content.xpath(".//x:a/@href", namespaces=SPACES)]
    assert "https://course.example/ia/fr/about/progress.html" in links


def test_formulas_and_drawings_keep_their_words(books):
    """Each formula says its LaTeX; each drawing has a title and a description, and its names keep their capitals."""
    lesson = documents(books["fr"])["lesson.xhtml"]
    assert lesson.xpath("//m:math/@alttext", namespaces=SPACES) == ["a^2 = b", "x = \\sqrt{2}"]
    drawings = lesson.xpath("//s:svg", namespaces=SPACES)
    assert drawings
    for drawing in drawings:
        assert drawing.get("viewBox") and drawing.xpath("string(s:title)", namespaces=SPACES)
        assert drawing.xpath("string(s:desc)", namespaces=SPACES)


@both_directions
def test_its_fonts_are_in_it(books, code):
    """Each font that the style sheet names is in the book, and there are some."""
    inside = files(books[code])
    sheet = inside["EPUB/book.css"].decode()
    named = {part.partition('"')[0] for part in sheet.split('url("')[1:]}
    assert named and all(f"EPUB/{name}" in inside for name in named)
    assert ('"Noto Sans Arabic"; font-weight' in sheet) == (code == "ar")


def test_a_character_that_no_font_has_is_told(tmp_path):
    """A book is not made with a character that would be an empty box: which one it is, is said."""
    try:
        fonts.faces(Language("fr"), "Un sceau : \U00012000")
    except NpmFailed as error:
        unavailable(f"The fonts of the books: {error}")
    except fonts.MissingCharacters as error:
        assert "U+12000" in str(error)
    else:
        pytest.fail("nothing was told")


def test_same_pages_same_bytes(books, tmp_path):
    """Made again from pages built again, the book is the same bytes."""
    assert epub(small_book(tmp_path, "fr")) == books["fr"]


def test_mimetype_comes_first(books):
    """The zip begins with its type, stored as it is, by which a file is known for an EPUB."""
    assert books["fr"][30:58] == b"mimetypeapplication/epub+zip"


def test_without_chromium_the_epub_is_there(tmp_path, monkeypatch):
    """Without Chromium, the command writes the EPUB, says in a sentence what is missing, and ends with 4."""
    from course.book import shelf
    from course.commands import books as command

    pages = small_course(tmp_path, Language("fr"))
    monkeypatch.setattr(shelf, "pages", lambda language, site, alone: pages)
    monkeypatch.setattr("course.site.build.build", lambda **settings: iter(()))
    monkeypatch.setattr(command, "tell_incomplete", lambda: None)
    monkeypatch.setattr(chromium, "find", lambda: None)
    out = tmp_path / "books"
    done = CliRunner().invoke(command.books, ["fr", "--out", str(out)])
    if "npm" in done.output:
        unavailable(done.output)
    assert done.exit_code == command.NO_CHROMIUM, done.output
    assert "Chromium" in done.output and "Traceback" not in done.output
    assert [path.name for path in out.iterdir()] == ["ingenieur-ia-fr.epub"]
