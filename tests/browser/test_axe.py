"""axe-core finds no fault: WCAG 2.2 A and AA, and its best practices."""

import pytest
from answers import EXERCISES
from learner import TYPING, Learner
from sample import waits

from course.starter import solution

RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
RUN = """async (tags) => {
  const { violations } = await axe.run(document, { runOnly: tags, resultTypes: ["violations"] });
  return violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.target} ${node.failureSummary}`));
}"""


@pytest.mark.parametrize(("language", "scheme", "width"), [waits("fr", "light", 1280), ("ar", "dark", 360)])
def test_no_violation(open_page, site, axe, lesson, language, scheme, width):
    """The front page, a lesson with all its parts open, and the search page have no violation."""
    page = open_page(f"{site}{language}/index.html", width, scheme=scheme, reduced_motion="reduce")
    found = {}
    for address in ("index.html", lesson, "search.html?q=seuil"):
        page.goto(f"{site}{language}/{address}")
        page.evaluate("document.querySelectorAll('details').forEach((part) => { part.open = true; })")
        page.evaluate(axe)
        found[address] = page.evaluate(RUN, RULES)
    assert not any(found.values()), found


def test_no_violation_in_open_drawers(open_page, site, axe, lesson):
    """On a phone, the menu and the contents of the page have no violation when they are open."""
    page = open_page(f"{site}ar/{lesson}", 360, reduced_motion="reduce")
    page.evaluate(axe)
    for button in (".menu-button", ".contents-button"):
        page.locator(f".mobile-header button{button}").click()
        assert page.evaluate(RUN, RULES) == []
        page.keyboard.press("Escape")


@pytest.mark.parametrize("name", ["404.html", waits("offline.html")])
@pytest.mark.parametrize("scheme", [waits("light"), "dark"])
def test_no_violation_on_the_page_of_missing_addresses(open_page, site, axe, name, scheme):
    """The pages that a host, or a browser without a network, shows for a missing address have no violation."""
    page = open_page(f"{site}{name}", scheme=scheme)
    page.evaluate(axe)
    assert page.evaluate(RUN, RULES) == []


@pytest.mark.release
@pytest.mark.timeout(180)
@pytest.mark.parametrize(("language", "scheme", "width"), [("fr", "light", 1280), ("ar", "dark", 360)])
def test_no_violation_at_work(open_page, site, axe, language, scheme, width):
    """Two exercises of a page, one that fails and one that passes, have no violation, with their solution open."""
    page = open_page(f"{site}{language}/indicators.html", width, scheme, TYPING, reduced_motion="reduce")
    exercises = {exercise.name: exercise for exercise in EXERCISES}
    failing, passing = Learner(page, "alert_threshold"), Learner(page, "change_detection")
    failing.check("print('débit' * 900)\n\ndef first_alert(readings, threshold, duration):\n    return [1, 2]")
    passing.check(solution(exercises["change_detection"]))
    page.evaluate("document.querySelectorAll('.exercise details').forEach((part) => { part.open = true; })")
    page.evaluate("scrollTo(0, 0)")
    page.evaluate(axe)
    assert page.evaluate(RUN, RULES) == []
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
