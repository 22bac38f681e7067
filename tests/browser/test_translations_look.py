"""The page of the translations in a browser: on a phone, in both directions, in the dark, on paper."""

import pytest
from sample import waits
from test_axe import RULES, RUN
from test_layout import SMALL, WIDER

PAGE = "about/translations.html"


@pytest.mark.parametrize(
    ("language", "scheme", "width"),
    [
        *(waits(*look, width) for look in (("fr", "light"), ("en", "dark")) for width in (320, 1280)),
        waits("ar", "dark", 1280),
        ("ar", "dark", 320),
    ],
)
def test_no_violation(open_page, site, axe, language, scheme, width):
    """The page has no violation, is no wider than the window, and its links are big enough."""
    page = open_page(f"{site}{language}/{PAGE}", width, scheme, reduced_motion="reduce")
    assert page.evaluate(WIDER) == [] and page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    assert page.evaluate(SMALL) == []
    page.evaluate(axe)
    assert page.evaluate(RUN, RULES) == []


@pytest.mark.parametrize("language", ["fr", "ar"])
def test_whole_tables_on_a_wide_screen(open_page, site, language):
    """On a wide screen, each table shows all its columns."""
    page = open_page(f"{site}{language}/{PAGE}", 1440)
    tables = page.locator(".translations .table-wrapper")
    assert tables.count() > 2
    for box in tables.all():
        assert box.evaluate("(box) => box.scrollWidth <= box.clientWidth + 1")


@pytest.mark.parametrize("language", [waits("fr"), waits("en"), "ar"])
def test_words_fit_in_the_badges(open_page, site, language):
    """The words of a badge keep inside their part of it, with the fonts that there are."""
    page = open_page(f"{site}{language}/{PAGE}", 1280)
    overflow = """(badge) => {
      const [name, share] = [...badge.querySelectorAll("text")].map((text) => text.getBoundingClientRect());
      const [whole, part] = ["rect", "path"].map((shape) => badge.querySelector(shape).getBoundingClientRect());
      return [name.left - whole.left, part.left - name.right, share.left - part.left, whole.right - share.right];
    }"""
    badges = page.locator(".badge").all()
    assert badges
    for badge in badges:
        assert min(badge.evaluate(overflow)) > 1


def test_paper(open_page, site):
    """Printed, the tables have no addresses between their words, and what is to be pressed is left out."""
    page = open_page(f"{site}fr/{PAGE}")
    page.emulate_media(media="print")
    content = "(link) => getComputedStyle(link, '::after').content"
    links = page.locator(".translations table a").all()
    assert links and {link.evaluate(content) for link in links} == {"none"}
    assert page.locator(".mending:visible").count() == 0
