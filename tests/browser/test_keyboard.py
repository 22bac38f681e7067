"""Everything works from the keyboard, and the focus is always seen."""

import pytest
from learner import WITHOUT_PYTHON
from paging import build_page
from playwright.sync_api import expect
from sample import waits
from serving import serving

FOCUSED = """() => {
  if (document.activeElement === document.body) return null;
  const inside = document.activeElement.shadowRoot?.activeElement;
  const focused = inside ? inside.closest(".cm-editor") : document.activeElement;
  const box = focused.getBoundingClientRect();
  const style = getComputedStyle(focused);
  const seen = box.width && box.bottom > 0 && box.top < innerHeight && box.right > 0 && box.left < innerWidth;
  return {
    what: focused.outerHTML.slice(0, 120),
    seen: Boolean(seen) && style.visibility === "visible",
    ring: style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 2,
  };
}"""


def walk(page, most=400):
    """What the Tab key reaches, one stop after the other."""
    for _ in range(most):
        page.keyboard.press("Tab")
        stop = page.evaluate(FOCUSED)
        if stop is None:
            return
        yield stop
        if "cm-editor" in stop["what"]:
            page.keyboard.press("Escape")  # there, Tab indents


@pytest.mark.parametrize(("language", "width"), [waits("fr", 360), ("fr", 1280), ("ar", 360), waits("ar", 1280)])
def test_every_stop_is_seen(open_page, site, lesson, language, width):
    """Each stop of the Tab key is inside the window, and has a ring."""
    page = open_page(f"{site}{language}/{lesson}", width, script=WITHOUT_PYTHON, reduced_motion="reduce")
    stops = list(walk(page))
    assert len(stops) > 10
    assert [stop for stop in stops if not (stop["seen"] and stop["ring"])] == []


@pytest.mark.parametrize("language", [waits("fr"), "ar"])
@pytest.mark.parametrize(
    ("button", "drawer"), [(".menu-button", "#site-menu"), (".contents-button", "#page-contents")]
)
def test_drawers(open_page, site, lesson, language, button, drawer):
    """Enter opens a drawer and moves into it; Escape closes it and comes back; closed, it holds no stop."""
    page = open_page(f"{site}{language}/{lesson}", 360, reduced_motion="reduce")
    opener, panel = page.locator(f".mobile-header button{button}"), page.locator(drawer)
    expect(panel).to_be_hidden()
    opener.focus()
    page.keyboard.press("Enter")
    expect(panel).to_be_visible()
    expect(panel).to_be_in_viewport()
    expect(opener).to_have_attribute("aria-expanded", "true")
    assert page.evaluate("(id) => document.querySelector(id).contains(document.activeElement)", drawer)
    page.keyboard.press("Escape")
    expect(panel).to_be_hidden()
    expect(opener).to_be_focused()
    expect(opener).to_have_attribute("aria-expanded", "false")


def test_skip_link(open_page, site, lesson):
    """The first stop skips to the text."""
    page = open_page(f"{site}fr/{lesson}")
    page.keyboard.press("Tab")
    expect(page.locator(".skip-link")).to_be_focused()
    expect(page.locator(".skip-link")).to_be_in_viewport()
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.id") == "main-content"


def test_theme_button_tells_its_state(open_page, site, lesson):
    """The theme button says which theme is on, changes it, and the choice lasts."""
    page = open_page(f"{site}fr/{lesson}")
    button = page.locator(".page-tools .theme-toggle")
    names = []
    for _ in range(3):
        names.append(button.get_attribute("aria-label"))
        button.press("Enter")
    assert len(set(names)) == 3
    button.press("Enter")
    page.reload()
    expect(page.locator("body")).to_have_attribute("data-theme", "light")


def test_what_scrolls_is_reached(open_page, site, lesson):
    """Code wider than the window is a named stop of the Tab key; code that fits is not."""
    page = open_page(f"{site}fr/{lesson}", 360)
    page.wait_for_selector("pre[tabindex]")
    for code in page.locator("article pre:visible").all():
        overflows = code.evaluate("(box) => box.scrollWidth > box.clientWidth + 1")
        assert (code.get_attribute("tabindex") == "0") == overflows
        assert bool(code.get_attribute("aria-label")) == overflows


CONTENTS = "# {title}\n\n```{{toctree}}\n{below}\n```\n"


@pytest.fixture(scope="module")
def nested(tmp_path_factory):
    """The address of a site whose contents have a part, `part`, with a page below it, `leaf`."""
    folder = tmp_path_factory.mktemp("nested")
    (folder / "docs").mkdir()
    (folder / "docs" / "part.md").write_text(CONTENTS.format(title="Partie", below="leaf"), encoding="utf-8")
    (folder / "docs" / "leaf.md").write_text("# Feuille\n", encoding="utf-8")
    _, said = build_page(folder, CONTENTS.format(title="Accueil", below="part"))
    assert said == ""
    with serving(folder / "out") as address:
        yield address


def test_folded_parts_of_the_menu(open_page, nested):
    """A part of the menu that has pages below it opens and closes with a button that says so."""
    page = open_page(f"{nested}index.html")
    button, below = page.locator(".expander"), page.locator(".sidebar-tree a", has_text="Feuille")
    for key, opened in ((None, False), ("Enter", True), ("Space", False)):
        if key:
            button.press(key)
        expect(below).to_be_visible(visible=opened)
        expect(button).to_have_attribute("aria-expanded", str(opened).lower())


def test_part_of_the_page_shown_is_open(open_page, nested):
    """The part of the menu that holds the page shown is open from the start."""
    page = open_page(f"{nested}leaf.html")
    expect(page.locator(".expander")).to_have_attribute("aria-expanded", "true")
    expect(page.locator(".sidebar-tree a", has_text="Feuille")).to_be_visible()


@pytest.mark.parametrize("width", [360, 1280])
def test_without_scripts(open_page, site, lesson, width):
    """Without JavaScript the menu and the contents are reached by links, and no dead button is shown."""
    page = open_page(f"{site}fr/{lesson}", width, java_script_enabled=False)
    expect(page.locator(".sidebar-tree a").first).to_be_visible()
    expect(page.locator(".toc-tree ul ul a").first).to_be_visible()
    assert page.locator("button:not([type=submit]):visible").count() == 0
    if width == 360:
        page.locator(".mobile-header a.menu-button").click()
        expect(page.locator("#site-menu")).to_be_in_viewport()
