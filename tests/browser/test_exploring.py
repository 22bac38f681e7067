"""Pictures to explore: the slider, from the keyboard, in both directions of writing, seen and heard."""

import pytest
from paging import build_page
from playwright.sync_api import expect
from sample import waits
from serving import serving
from test_axe import RULES, RUN

from course.languages import Language

NAMES = ("threshold_cost", "neighbour_count", "cusum_delay")
PAGE = "# Titre\n\n" + "".join(f"```{{explore}} {name}\n```\n\n" for name in NAMES)


@pytest.fixture(scope="module")
def explorables(tmp_path_factory):
    """Address of a page, below a language, that holds the three pictures; the last picture is that of the Nile."""
    folder = tmp_path_factory.mktemp("explorables")
    for language in ("fr", "ar"):
        page, _ = build_page(folder, PAGE, "-D", "site_url=", language=language, out=f"html/{language}")
        assert page is not None
    with serving(folder / "html") as address:
        yield address


def numbers(box):
    """The ranks of the figures in sight, and of the rows that are marked."""
    seen = box.locator("svg:visible [data-step]:not([display])")
    ranks = {seen.nth(place).get_attribute("data-step") for place in range(seen.count())}
    rows = box.locator("tbody tr").evaluate_all(
        "(rows) => rows.flatMap((row, rank) => row.ariaCurrent === 'true' ? [String(rank)] : [])"
    )
    return ranks, rows


@pytest.mark.parametrize(
    ("language", "more", "less"), [("fr", "ArrowRight", "ArrowLeft"), ("ar", "ArrowLeft", "ArrowRight")]
)
def test_keys_move_figure_and_row(open_page, explorables, language, more, less):
    """The arrows move value, figure and row, forward in the direction of writing; Home and End go to both ends."""
    page = open_page(f"{explorables}{language}/index.html")
    for box in page.locator(".explore").all():
        slider = box.locator("input")
        start, last = int(slider.input_value()), int(slider.get_attribute("max"))
        assert numbers(box) == ({str(start)}, [str(start)])
        slider.focus()
        for key, rank in ((more, start + 1), (less, start), ("End", last), ("Home", 0)):
            page.keyboard.press(key)
            assert slider.input_value() == str(rank)
            assert numbers(box) == ({str(rank)}, [str(rank)])


def test_slider_starts_where_one_reads(open_page, explorables):
    """In Arabic the lowest value is on the right."""
    for language, side in (("fr", "left"), ("ar", "right")):
        page = open_page(f"{explorables}{language}/index.html")
        slider = page.locator(".explore input").first
        box = slider.bounding_box()
        page.mouse.click(box["x"] + (4 if side == "left" else box["width"] - 4), box["y"] + box["height"] / 2)
        assert slider.input_value() == "0"
        assert Language(language).direction == slider.evaluate("(input) => getComputedStyle(input).direction")


def test_value_is_spoken(open_page, explorables):
    """The value is said with its unit at once; the sentence of the result follows after a pause, once."""
    page = open_page(f"{explorables}fr/index.html")
    box = page.locator(".explore").last
    slider, result = box.get_by_role("slider", name="Limite de l’alarme"), box.get_by_role("status")
    before = result.text_content()
    result.evaluate("""(result) => {
      globalThis.said = [];
      new MutationObserver(() => said.push(result.textContent)).observe(result, { childList: true });
    }""")
    slider.press("Home")
    for _ in range(3):
        slider.press("ArrowRight")
    expect(slider).to_have_attribute("aria-valuetext", "2,5 fois l’écart type")
    expect(box.locator(".explore-value")).to_have_text("2,5 fois l’écart type")
    expect(result).to_contain_text("Limite de 2,5 σ.")
    sentence = result.text_content()
    assert sentence != before
    assert page.evaluate("said") == [sentence]
    assert set(box.locator("desc").all_text_contents()) == {sentence}
    assert sentence == box.locator("tr[aria-current]").get_attribute("data-sentence")


def test_without_script_table_and_figure(open_page, explorables):
    """Without JavaScript there is no slider; a figure, its sentence and the table are there, and a note says so."""
    page = open_page(f"{explorables}fr/index.html", java_script_enabled=False)
    for box in page.locator(".explore").all():
        assert box.locator("input:visible").count() == 0
        assert box.locator("svg:visible").count() == 1
        assert box.locator("tbody tr:visible").count() > 5
        assert "tableau" in box.locator(".explore-note").text_content()


def test_paper_has_no_slider(open_page, explorables):
    """On paper, the figure and the table, without the slider."""
    page = open_page(f"{explorables}fr/index.html", scheme="dark")
    page.emulate_media(media="print")
    assert page.locator(".explore input:visible").count() == 0
    assert page.locator(".explore svg:visible").count() == len(NAMES)
    assert page.locator(".explore table:visible").count() == len(NAMES)


@pytest.mark.parametrize(("language", "width"), [("fr", 320), waits("fr", 1280), waits("ar", 320), ("ar", 1280)])
def test_fits_and_can_be_pressed(open_page, explorables, language, width):
    """On a telephone nothing is wider than the window, and the slider is high enough for a finger."""
    page = open_page(f"{explorables}{language}/index.html", width)
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    for slider in page.locator(".explore input").all():
        box = slider.bounding_box()
        assert box["height"] >= 44
        assert box["x"] >= 0
        assert box["x"] + box["width"] <= width


@pytest.mark.parametrize(
    ("language", "width", "scheme"),
    [waits("fr", 1280, "light"), waits("fr", 1280, "dark"), waits("ar", 360, "light"), ("ar", 360, "dark")],
)
def test_no_violation(open_page, explorables, axe, language, width, scheme):
    """axe-core finds no fault, before and after a move."""
    page = open_page(f"{explorables}{language}/index.html", width, scheme=scheme, reduced_motion="reduce")
    page.evaluate(axe)
    assert page.evaluate(RUN, RULES) == []
    for slider in page.locator(".explore input").all():
        slider.press("End")
    assert page.evaluate(RUN, RULES) == []
