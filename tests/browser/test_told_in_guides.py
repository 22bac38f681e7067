"""What the guides and the page of the data say of a browser: what it keeps, a link that carries code, a handout."""

import re

import pytest
from learner import TYPING, WITHOUT_PYTHON, Learner
from playwright.sync_api import expect

from course.languages import ROOT

PAGE, NAME = "indicators.html", "alert_threshold"
DATA = (ROOT / "docs" / "about" / "data.md").read_text(encoding="utf-8")
KEPT = """async () => ({
    keys: Object.keys(localStorage),
    session: Object.keys(sessionStorage),
    caches: await caches.keys(),
    databases: (await indexedDB.databases()).map(({ name }) => name),
})"""


@pytest.fixture
def learner(open_page, site, web_packages) -> Learner:
    """A learner at an exercise, in a browser that knows nothing of her."""
    return Learner(open_page(f"{site}fr/{PAGE}", ignored=TYPING), NAME)


def test_all_that_is_kept_is_told(learner, site):
    """After she has read, chosen, written and checked, the browser keeps what the page of the data says, no more."""
    page = learner.page
    learner.check("def first_alert(readings, threshold, duration):\n    return 0\n")
    page.locator(".theme-toggle:visible").first.click()
    kept = page.evaluate(KEPT)
    rows = re.findall(r"^\| (stockage local|cache) \| `([^`]+)`", DATA, re.MULTILINE)
    told = {place: {name for where, name in rows if where == place} for place, _name in rows}
    assert {key.replace(NAME, "NOM") for key in kept["keys"]} <= told["stockage local"]
    assert f"course.exercise.{NAME}" in kept["keys"]
    caches = [name.removesuffix(f" {site}") for name in kept["caches"]]
    names = {re.sub(r"^course (?!pages|snapshots)\S+$", "course", name) for name in caches}
    assert names and names <= told["cache"]
    assert (kept["session"], kept["databases"], page.context.cookies()) == ([], [], [])


def test_a_link_carries_code_to_another_language(open_page, site):
    """A link that carries code opens in another language, once its folder is changed; it asks the site for no code."""
    learner = Learner(open_page(f"{site}fr/{PAGE}", ignored=TYPING, script=WITHOUT_PYTHON), NAME)
    learner.write("ABOUT = 1\n")
    learner.box.locator("details.more summary").click()
    learner.press("share")
    field = learner.box.locator(".link input")
    expect(field).to_have_value(re.compile(r"#code="))
    link = field.input_value()
    assert link.startswith(f"{site}fr/{PAGE}#code={NAME}.")
    other = Learner(open_page(link.replace("/fr/", "/ar/")), NAME)
    expect(other.notice("received")).to_be_visible()
    assert other.code == "ABOUT = 1\n"


def test_a_handout_has_no_answers(learner):
    """Printed, a lesson has neither its menu, its buttons, nor the solutions and notes that are closed."""
    page = learner.page
    page.emulate_media(media="print")
    for closed in ("details.solution", "details.professional", "details.instructor", "button", "nav"):
        assert page.locator(closed).count()
        expect(page.locator(f"{closed} >> visible=true")).to_have_count(0)
    page.evaluate("document.querySelector('details.solution').open = true")
    expect(page.locator("details.solution >> visible=true")).to_have_count(1)
    assert page.locator(".quiz >> visible=true").count()
