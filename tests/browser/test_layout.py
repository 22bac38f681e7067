"""Widths, sizes, direction, paper, and what a reader's settings change."""

from functools import partial

import furo
import pytest
from playwright.sync_api import expect
from sample import waits

WIDER = """() => {
  const width = document.documentElement.clientWidth;
  const boxes = "pre, .table-wrapper, .math-wrapper, .exercise-figure, details > div, .skip-link";
  const scrolls = (element) => element.closest(boxes);
  return [...document.querySelectorAll("body *")]
    .filter((element) => !scrolls(element) && element.checkVisibility({ visibilityProperty: true }))
    .filter((element) => {
      const box = element.getBoundingClientRect();
      return box.width && (box.right > width + 1 || box.left < -1);
    })
    .map((element) => element.outerHTML.slice(0, 100));
}"""

SMALL = """() => {
  const inText = (element) => element.closest("p, td, dd, dt, figcaption, li:not([class]), h1, h2, h3")
    && getComputedStyle(element).display === "inline";
  return [...document.querySelectorAll("a[href], button, summary, input")]
    .filter((element) => element.checkVisibility({ visibilityProperty: true }))
    .filter((element) => !element.matches(".skip-link") && !inText(element))
    .filter((element) => {
      const box = element.getBoundingClientRect();
      return box.width < 24 || box.height < 24;
    })
    .map((element) => element.outerHTML.slice(0, 120));
}"""


@pytest.mark.parametrize(
    ("language", "width"),
    [("fr", 320), ("ar", 768), ("fr", 1280), waits("ar", 320), waits("fr", 768), waits("ar", 1280)],
)
def test_nothing_overflows(open_page, site, lesson, language, width):
    """No page is wider than the window; only code, tables, formulas and figures scroll, in their own box."""
    page = open_page(f"{site}{language}/index.html", width)
    for address in ("index.html", lesson, "search.html?q=seuil"):
        page.goto(f"{site}{language}/{address}")
        page.evaluate("document.querySelectorAll('article details').forEach((part) => { part.open = true; })")
        assert page.evaluate(WIDER) == []
        assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")


def test_wide_text_spacing(open_page, site, lesson):
    """With the letter, word and line spacing of WCAG 1.4.12, nothing overflows."""
    page = open_page(f"{site}fr/{lesson}", 360)
    page.evaluate("""() => {
      for (const element of document.querySelectorAll("body *")) {
        element.style.letterSpacing = "0.12em"; element.style.wordSpacing = "0.16em"; element.style.lineHeight = "1.5";
      }
    }""")
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")


@pytest.mark.parametrize("width", [360, waits(1280)])
def test_targets_are_big_enough(open_page, site, lesson, width):
    """Whatever is pressed is at least 24 pixels wide and high, links inside a sentence apart."""
    page = open_page(f"{site}fr/index.html", width)
    for address in ("index.html", lesson, "search.html?q=seuil"):
        page.goto(f"{site}fr/{address}")
        assert page.evaluate(SMALL) == []


def test_fingers_get_bigger_targets(open_page, site, lesson):
    """On a touch screen the buttons are at least 44 pixels."""
    page = open_page(f"{site}fr/{lesson}", 360, has_touch=True, is_mobile=True)
    for button in page.locator(".tool:visible").all():
        box = button.bounding_box()
        assert min(box["width"], box["height"]) >= 44
    hidden = ".header-languages .languages a, .sidebar-search-button, .sidebar-tree .reference, .toc-tree a"
    page.locator(".header-languages").evaluate("(part) => { part.open = true; }")
    heights = page.locator(hidden).evaluate_all("(all) => all.map((one) => one.getBoundingClientRect().height)")
    assert min(height for height in heights if height) >= 44


def test_short_code_is_in_one_piece(open_page, site):
    """On a telephone no short code is cut, not even in a narrow column."""
    page = open_page(f"{site}de/guides/translate.html", 390)
    cut = "(all) => all.filter((one) => one.getClientRects().length > 1).map((one) => one.textContent)"
    assert page.locator("article code.short").count() > 10
    assert page.locator("article code.short").evaluate_all(cut) == []


def test_arabic_runs_right_to_left(open_page, site, lesson):
    """An Arabic page runs from right to left, its menu on the right; its code and formulas from left to right."""
    page = open_page(f"{site}ar/{lesson}")
    direction = "(element) => getComputedStyle(element).direction"
    assert page.locator("article p").first.evaluate(direction) == "rtl"
    for name in ("pre", "code", "math"):
        assert {element.evaluate(direction) for element in page.locator(f"article {name}").all()} == {"ltr"}
    assert page.locator("#site-menu").bounding_box()["x"] > 640
    assert page.locator("article em").count() == 0 or (
        page.locator("article em").first.evaluate("(element) => getComputedStyle(element).fontStyle") == "normal"
    )


@pytest.mark.parametrize("width", [1280, waits(360)])
def test_logical_sheet_moves_no_pixel(open_page, site, lesson, width):
    """In a left-to-right page, Furo's sheet as rewritten and as it was draw the same pixels, our sheets left out."""
    original = (furo.THEME_PATH / "static" / "styles" / "furo.css").read_text(encoding="utf-8")
    sheets = {"theme": "", "code": "", "lesson": ""}
    rewritten, physical = set(), set()
    # Now and then Chromium draws a pixel otherwise, of one page or of the other: hence the few tries.
    for _ in range(4):
        rewritten.add(picture(open_page, f"{site}fr/", lesson, width, sheets))
        physical.add(picture(open_page, f"{site}fr/", lesson, width, {**sheets, "furo": original}))
        if rewritten & physical:
            return
    pytest.fail("No picture with the sheet rewritten is one with the sheet as it was.")


def picture(open_page, folder: str, address: str, width: int, sheets: dict[str, str]) -> bytes:
    """The whole page without scripts, some of its style sheets replaced."""
    page = open_page(f"{folder}search.html", width, java_script_enabled=False)
    for name, sheet in sheets.items():
        page.route(f"**/{name}.css*", partial(fulfil, sheet))
    page.goto(folder + address)
    return page.screenshot(full_page=True)


def fulfil(sheet, route):
    route.fulfill(body=sheet, content_type="text/css")


@pytest.mark.parametrize("language", ["fr", "ar"])
def test_paper_shows_the_text_alone(open_page, site, lesson, language):
    """Printed, a page has no menu, no button, no skip link, and gives the addresses of its links."""
    page = open_page(f"{site}{language}/{lesson}", scheme="dark")
    page.emulate_media(media="print")
    for name in (".skip-link", ".mobile-header", "#site-menu", "#page-contents", ".page-tools", ".related-pages"):
        assert page.locator(f"{name}:visible").count() == 0
    assert page.locator("button:visible").count() == 0
    links = page.locator("article a[href^=http]")
    if links.count():
        after = links.first.evaluate("(link) => getComputedStyle(link, '::after').content")
        assert links.first.get_attribute("href") in after
    for name in ("html", "article"):
        assert page.locator(name).evaluate("(element) => getComputedStyle(element).colorScheme") == "light"


def test_less_motion(open_page, site, lesson):
    """A reader who asks for less motion gets no smooth scrolling and no transition."""
    page = open_page(f"{site}fr/{lesson}", reduced_motion="reduce")
    assert page.evaluate("getComputedStyle(document.documentElement).scrollBehavior") == "auto"
    assert page.locator("#site-menu").evaluate("(menu) => getComputedStyle(menu).transitionDuration") == "0s"


def test_forced_colours_keep_the_boxes(open_page, site, lesson):
    """With the system's forced colours, boxes keep a border."""
    page = open_page(f"{site}fr/{lesson}", forced_colors="active")
    for name in (".highlight", ".exercise"):
        expect(page.locator(name).first).to_have_css("border-inline-start-style", "solid")
