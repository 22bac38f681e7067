"""Every kind of page in every language, theme and width, and every page at every width: run before a release."""

import pytest
from answers import EXERCISES
from learner import TYPING, Learner
from test_axe import RULES, RUN
from test_layout import WIDER

from course.languages import languages
from course.starter import solution

pytestmark = [pytest.mark.release, pytest.mark.timeout(1200)]
every_language = pytest.mark.parametrize("language", [language.slug for language in languages()])
every_scheme = pytest.mark.parametrize("scheme", ["light", "dark"])
every_width = pytest.mark.parametrize("width", [320, 768, 1280])
# One page of each kind: no other holds a part that none of these has.
KINDS = (
    "index.html",
    "indicators.html",
    "evaluate.html",
    "domains/index.html",
    "career/studies.html",
    "guides/grade.html",
    "project.html",
    "glossary.html",
    "sources.html",
    "about/progress.html",
    "about/plan.html",
    "about/translations.html",
    "about/data.html",
    "search.html?q=IA",
)
OPEN = "document.querySelectorAll('article details').forEach((part) => { part.open = true; })"


@every_language
@every_scheme
@every_width
def test_no_violation(open_page, site, axe, language, scheme, width):
    """axe-core finds nothing in any kind of page, all its parts open."""
    page = open_page(f"{site}{language}/index.html", width, scheme, reduced_motion="reduce")
    found = {}
    for address in KINDS:
        page.goto(f"{site}{language}/{address}")
        page.evaluate(OPEN)
        page.evaluate(axe)
        found[address] = page.evaluate(RUN, RULES)
    assert not any(found.values()), found


@every_language
@every_scheme
@every_width
def test_no_violation_at_work(open_page, site, axe, language, scheme, width):
    """Nor in an exercise that fails, one that passes, with their figures, their hints and their solutions."""
    page = open_page(f"{site}{language}/indicators.html", width, scheme, TYPING, reduced_motion="reduce")
    exercises = {exercise.name: exercise for exercise in EXERCISES}
    Learner(page, "alert_threshold").check("def first_alert(readings, threshold, duration):\n    return [1, 2]")
    Learner(page, "change_detection").check(solution(exercises["change_detection"]))
    page.evaluate("document.querySelectorAll('.exercise details').forEach((part) => { part.open = true; })")
    page.evaluate("scrollTo(0, 0)")
    page.evaluate(axe)
    assert page.evaluate(RUN, RULES) == []


@every_language
@every_width
def test_no_page_is_wider_than_the_window(open_page, site, built_site, language, width):
    """No page scrolls sideways; what is wider than the window scrolls in a box of its own."""
    page = open_page(f"{site}{language}/index.html", width)
    home = built_site / language
    wider = {}
    for path in sorted(home.rglob("*.html")):
        page.goto(f"{site}{language}/{path.relative_to(home).as_posix()}")
        page.evaluate(OPEN)
        if (out := page.evaluate(WIDER)) or not page.evaluate("document.documentElement.scrollWidth <= innerWidth"):
            wider[path.relative_to(home).as_posix()] = out
    assert wider == {}
