"""The books on the site: offered where they are, and nowhere else."""

import pytest
from lxml import html
from paging import build_page

from course.languages import Language
from course.site.books import book_name, copy_books, shelf

PAGE = "# Titre\n\nTexte.\n"
EPUB = book_name(Language("fr"), "epub")


@pytest.fixture
def site(tmp_path):
    """The root of a site that has a French book beside it."""
    root = tmp_path / "html"
    root.mkdir()
    shelf(root).mkdir()
    (shelf(root) / EPUB).write_bytes(b"x" * 1_540_000)
    return root


def offered(page: html.HtmlElement) -> list[str]:
    return page.xpath("//footer//p[@class='books']/a/@href")


def test_a_page_offers_the_book_with_its_size(site, tmp_path):
    """The foot of a page leads to each book of its language that is there, in the site, and says its size."""
    page, said = build_page(tmp_path, PAGE, out="html/fr")
    assert said == ""
    assert offered(page) == [f"./../books/{EPUB}"]
    assert "1,5 Mo" in page.xpath("string(//footer//p[@class='books'])").replace("\u202f", " ").replace("\xa0", " ")
    copy_books(site)
    assert (site / "fr" / offered(page)[0]).resolve().read_bytes() == (shelf(site) / EPUB).read_bytes()


def test_no_book_no_link(site, tmp_path):
    """A language without a book, or that is built alone, offers none."""
    for language, out in (("ar", "html/ar"), ("fr", "fr-alone")):
        page, _said = build_page(tmp_path, PAGE, out=out, language=language)
        assert page.xpath("//p[@class='books']") == []


def test_a_new_size_is_told(site, tmp_path):
    """When the book changes, a page that does not is written again."""
    build_page(tmp_path, PAGE, out="html/fr")
    (shelf(site) / EPUB).write_bytes(b"x" * 2_000_000)
    page, _said = build_page(tmp_path, PAGE, out="html/fr")
    assert "2 Mo" in page.xpath("string(//footer//p[@class='books'])").replace("\u202f", " ").replace("\xa0", " ")


def test_the_site_has_the_books_of_its_languages_alone(site):
    """A book that is no more, and one of no language of the course, are not in the site."""
    (shelf(site) / "ingenieur-ia-xx.pdf").touch()
    copy_books(site)
    assert [path.name for path in (site / "books").iterdir()] == [EPUB]
    (shelf(site) / EPUB).unlink()
    copy_books(site)
    assert not (site / "books").exists()
