"""The walk through the chain, in a browser: by keyboard, without JavaScript, in Arabic, on paper."""

import pytest
from playwright.sync_api import expect
from sample import waits
from test_axe import RULES, RUN

SHOWN = """() => [...document.querySelectorAll(".walk-steps > li")].flatMap((step, rank) =>
  step.checkVisibility() ? [rank + 1] : [])"""
MARKED = """() => [...document.querySelectorAll(".walk svg")].map((drawing) =>
  [...drawing.querySelectorAll(".box")].flatMap((box, rank) => box.classList.contains("current") ? [rank + 1] : []))"""
# The middle of the first box, as a share of the width of its drawing.
FIRST = """() => {
  const drawing = [...document.querySelectorAll(".walk svg")].find((one) => one.checkVisibility());
  const [box, frame] = [drawing.querySelector(".box"), drawing].map((one) => one.getBoundingClientRect());
  return (box.left + box.width / 2 - frame.left) / frame.width;
}"""
BOXED = """() => [...document.querySelectorAll("svg.diagram")].filter((one) => one.checkVisibility())
  .flatMap((drawing) =>
  [...drawing.querySelectorAll(".box:has(text)")].flatMap((box) => {
    const frame = box.querySelector("rect, path").getBoundingClientRect();
    return [...box.querySelectorAll("text")].filter((text) => {
      const { left, right, top, bottom, height } = text.getBoundingClientRect();
      return left < frame.left || right > frame.right
        || top + height / 4 < frame.top || bottom - height / 4 > frame.bottom;
    }).map((text) => text.textContent);
  }))"""


@pytest.mark.parametrize(("language", "forward"), [("fr", "ArrowRight"), ("ar", "ArrowLeft")])
def test_by_keyboard(open_page, site, language, forward):
    """Tab, Enter and the arrows walk through the steps; the diagram marks the one shown, a status says its number."""
    page = open_page(f"{site}{language}/role.html", reduced_motion="reduce")
    said, next_button = page.locator(".walk-said"), page.locator(".walk-next")
    assert (page.evaluate(SHOWN), page.evaluate(MARKED)) == ([1], [[1], [1]])
    page.locator(".walk-previous").focus()
    page.keyboard.press("Enter")  # there is nothing before
    assert page.evaluate(SHOWN) == [1]
    page.keyboard.press("Tab")
    expect(next_button).to_be_focused()
    page.keyboard.press("Enter")
    page.keyboard.press(forward)
    assert (page.evaluate(SHOWN), page.evaluate(MARKED)) == ([3], [[3], [3]])
    expect(said).to_contain_text("3")
    for _ in range(9):
        page.keyboard.press("Space")
    assert page.evaluate(SHOWN) == [8]
    expect(next_button).to_be_focused()
    expect(next_button).to_have_attribute("aria-disabled", "true")
    page.keyboard.press("ArrowLeft" if forward == "ArrowRight" else "ArrowRight")
    assert page.evaluate(SHOWN) == [7]


def test_the_whole_transcript(open_page, site):
    """A button shows all the steps, and again the one that was being read."""
    page = open_page(f"{site}fr/role.html", 390)
    page.locator(".walk-next").click()
    page.locator(".walk-all").click()
    assert (page.evaluate(SHOWN), page.evaluate(MARKED)) == ([*range(1, 9)], [[], []])
    expect(page.locator(".walk-all")).to_have_attribute("aria-pressed", "true")
    page.locator(".walk-all").click()
    assert page.evaluate(SHOWN) == [2]


def test_without_script(open_page, site):
    """Without JavaScript all the steps are shown, and no button."""
    page = open_page(f"{site}fr/role.html", java_script_enabled=False)
    steps = page.locator(".walk-steps > li")
    assert [steps.nth(rank).is_visible() for rank in range(steps.count())] == [True] * 8
    expect(page.locator(".walk-controls")).to_be_hidden()


def test_on_paper(open_page, site):
    """On paper all the steps are there, and no button."""
    page = open_page(f"{site}fr/role.html")
    page.emulate_media(media="print")
    assert page.evaluate(SHOWN) == [*range(1, 9)]
    expect(page.locator(".walk-controls")).to_be_hidden()


@pytest.mark.parametrize("width", [390, 1280])
def test_the_drawing_follows_the_writing(open_page, site, width):
    """The first step stands where reading begins: on the left in French, on the right in Arabic."""
    page = open_page(f"{site}fr/role.html", width)
    assert page.evaluate(FIRST) < 0.5
    page.goto(f"{site}ar/role.html")
    assert page.evaluate(FIRST) > 0.5


@pytest.mark.parametrize(("language", "width"), [("fr", 1280), waits("fr", 320), waits("ar", 1280), ("ar", 320)])
def test_words_are_in_their_boxes(open_page, site, language, width):
    """As the browser sets them, the words of each box are inside it, and the page does not scroll sideways."""
    page = open_page(f"{site}{language}/index.html", width)
    for name in ("index", "role", "collect", "career/studies"):
        page.goto(f"{site}{language}/{name}.html")
        assert page.locator("svg.diagram").count() == 2
        assert page.evaluate(BOXED) == []
        assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")


@pytest.mark.parametrize(
    ("language", "scheme", "width"), [waits("fr", "light", 1280), waits("fr", "dark", 360), waits("ar", "dark", 1280)]
)
def test_no_violation(open_page, site, axe, language, scheme, width):
    """axe finds no fault during the walk, at its end, with all steps shown, nor around the other diagrams."""
    page = open_page(f"{site}{language}/role.html", width, scheme=scheme, reduced_motion="reduce")
    page.evaluate(axe)
    for presses in (1, 6):
        for _ in range(presses):
            page.locator(".walk-next").click()
        assert page.evaluate(RUN, RULES) == []
    page.locator(".walk-all").click()
    assert page.evaluate(RUN, RULES) == []
    for name in ("index", "collect", "career/studies"):
        page.goto(f"{site}{language}/{name}.html")
        page.evaluate(axe)
        assert page.evaluate(RUN, RULES) == []
