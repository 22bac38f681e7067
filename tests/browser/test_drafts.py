"""Her code stays hers: kept in the browser, offered again, never written over, passed on by a link."""

import json
import re
from functools import partial

import pytest
from learner import TYPING, WITHOUT_PYTHON, Learner
from playwright.sync_api import expect
from sample import waits

NAME, PAGE = "alert_threshold", "indicators.html"
KEY = f"course.exercise.{NAME}"
# What the page does to put code into a link, by hand.
LINK = """async ([name, code]) => {
  const stream = new Blob([code]).stream().pipeThrough(new CompressionStream("deflate-raw"));
  const packed = String.fromCharCode(...new Uint8Array(await new Response(stream).arrayBuffer()));
  return `code=${name}.${btoa(packed).replaceAll("+", "-").replaceAll("/", "_").replaceAll("=", "")}`;
}"""
HERS = "def first_alert(readings, threshold, duration):\n    return 3"

pytestmark = pytest.mark.timeout(120)


@pytest.fixture
def open_page(open_page):
    """A window without Python: nothing is run here."""
    return partial(open_page, script=WITHOUT_PYTHON)


@pytest.fixture
def learner(open_page, site):
    return Learner(open_page(f"{site}fr/{PAGE}", ignored=TYPING), NAME)


def kept(learner: Learner) -> dict | None:
    """The record in her browser."""
    return json.loads(learner.page.evaluate(f"localStorage.getItem('{KEY}')") or "null")


def keep(learner: Learner, code: str) -> None:
    """Type, and wait until it is kept."""
    learner.write(code)
    learner.box.locator(".more summary").click()
    expect(learner.box.locator(".saved")).to_contain_text("20")
    learner.box.locator(".more summary").click()


def test_code_is_kept_whatever_the_language(learner, open_page, site):
    """What she typed is there again after a reload, and on the Arabic page."""
    keep(learner, HERS)
    learner.page.reload()
    assert Learner(learner.page, NAME).code == HERS
    assert Learner(open_page(f"{site}ar/{PAGE}", beside=learner.page), NAME).code == HERS


def test_untouched_code_is_not_kept(learner):
    """Who only reads leaves nothing in her browser."""
    learner.editor.click()
    learner.page.reload()
    assert kept(learner) is None


def test_older_code_is_offered(learner):
    """When the exercise has changed since, the new start is shown and her old code offered; both can be had."""
    record = {"code": HERS, "version": "of-before", "revision": 4, "saved": "2026-01-02T03:04:05Z", "passed": None}
    start = learner.code
    learner.page.evaluate("([key, text]) => localStorage.setItem(key, text)", [KEY, json.dumps(record)])
    learner.page.reload()
    again = Learner(learner.page, NAME)
    assert again.code == start
    again.write("x = 1")
    learner.page.reload()
    again = Learner(learner.page, NAME)
    expect(again.notice("older")).to_be_visible()
    again.notice("older").locator(".take").click()
    assert again.code == HERS
    learner.page.reload()
    again = Learner(learner.page, NAME)
    expect(again.notice("older")).to_have_count(0)
    assert again.code == HERS


@pytest.mark.parametrize(("choice", "code"), [waits("take", HERS), ("keep", "x = 2")])
def test_two_tabs_do_not_overwrite_each_other(learner, open_page, site, choice, code):
    """When another tab changed the code, this one keeps nothing until she has chosen."""
    keep(learner, "x = 1")
    other = Learner(open_page(f"{site}fr/{PAGE}", beside=learner.page, ignored=TYPING), NAME)
    keep(other, HERS)
    learner.page.bring_to_front()
    expect(learner.notice("elsewhere")).to_be_visible()
    learner.write("x = 2")
    learner.page.wait_for_timeout(800)
    assert kept(learner)["code"] == HERS
    learner.notice("elsewhere").locator(f".{choice}").click()
    assert learner.code == code
    expect(learner.notice("elsewhere")).to_have_count(0)
    assert kept(learner)["code"] == code


def test_tab_that_is_only_read_follows(learner, open_page, site):
    """A tab where she changed nothing shows what she types in another one, and asks nothing."""
    other = Learner(open_page(f"{site}fr/{PAGE}", beside=learner.page, ignored=TYPING), NAME)
    keep(other, HERS)
    expect(learner.editor).to_contain_text("return 3")
    expect(learner.notice("elsewhere")).to_have_count(0)


def test_second_link_hides_nothing(learner):
    """Two links opened one after the other: her own code comes back all the same."""
    keep(learner, HERS)
    for code in ("b = 1", "c = 2"):
        link = learner.page.evaluate(LINK, [NAME, code])
        learner.page.evaluate("(hash) => { location.hash = hash; }", link)
        expect(learner.editor).to_contain_text(code)
    learner.notice("received").locator(".take").click()
    assert learner.code == HERS
    assert kept(learner)["code"] == HERS


def test_reset_can_be_undone(learner):
    """Reset brings the code of the start back; a button, or Ctrl+Z, brings hers back."""
    start = learner.code
    learner.write(HERS)
    learner.press("reset")
    assert learner.code == start
    learner.notice("undo").locator(".take").click()
    assert learner.code == HERS
    learner.press("reset")
    learner.editor.press("Control+z")
    assert learner.code == HERS


def test_what_is_there_cannot_be_undone(learner):
    """Right after a reload Ctrl+Z changes nothing: her code does not go back to the start."""
    keep(learner, HERS)
    learner.page.reload()
    again = Learner(learner.page, NAME)
    again.editor.press("Control+z")
    assert again.code == HERS


def test_nothing_erased_comes_back(learner, open_page, site):
    """When she erases everything in another tab, no page that is open keeps her code again."""
    keep(learner, HERS)
    other = open_page(f"{site}fr/about/progress.html", beside=learner.page)
    other.evaluate("localStorage.clear()")
    learner.page.bring_to_front()
    expect(learner.box.locator(".cm-content")).not_to_contain_text("return 3")
    learner.page.reload()
    assert kept(learner) is None


def shared_link(learner: Learner) -> str:
    learner.box.locator(".more summary").click()
    learner.press("share")
    link = learner.box.locator(".link input")
    expect(link).not_to_have_value("")  # it is packed in its own time
    return link.input_value()


def test_link_carries_the_code(learner, open_page):
    """A link brings the code to another browser, where it runs nothing and replaces nothing by itself."""
    learner.write(HERS + "  # « é » 日本")
    link = shared_link(learner)
    assert re.search(r"#code=alert_threshold\.[\w-]+$", link)
    other = Learner(open_page(link, ignored=TYPING), NAME)
    expect(other.notice("received")).to_be_visible()
    assert other.code == HERS + "  # « é » 日本"
    assert kept(other) is None
    assert "#code" not in other.page.url
    other.notice("received").locator(".take").click()
    assert other.code != HERS


@pytest.mark.parametrize("text", ["AAAA", waits("%00"), waits(""), "7cEBAQAAAICQ_q_uCAoAAAAAAAAAAAAAAAAAAA"])
def test_damaged_link(open_page, site, text):
    """A damaged link is told, and changes nothing."""
    page = open_page(f"{site}fr/{PAGE}#code={NAME}.{text}")
    learner = Learner(page, NAME)
    expect(learner.notice("damaged")).to_be_visible()
    assert learner.code.startswith("import csv")


def test_download(learner):
    """Her code is downloaded as a Python file that bears the exercise's name."""
    learner.write(HERS)
    learner.box.locator(".more summary").click()
    with learner.page.expect_download() as waiting:
        learner.press("download")
    assert waiting.value.suggested_filename == f"{NAME}.py"
    assert waiting.value.path().read_text(encoding="utf-8") == HERS


def test_without_storage(open_page, site):
    """Where the browser refuses storage the exercise works, and says that nothing is kept."""
    page = open_page(f"{site}fr/role.html", ignored=TYPING)
    page.add_init_script("Storage.prototype.setItem = () => { throw new Error('full'); };")
    page.goto(f"{site}fr/{PAGE}")
    learner = Learner(page, NAME)
    learner.write(HERS)
    saved = learner.box.locator(".saved")
    expect(saved).to_have_text(saved.get_attribute("data-fleeting"))
