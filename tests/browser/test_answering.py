"""An exercise answered in the page: what it says, in which language, and that it cannot hang."""

import pytest
from answers import EXERCISES
from learner import SLOW, TYPING, Learner
from playwright.sync_api import expect
from sample import sampled_language, waits
from watching import watch

from course.checking.report import ALL_PASS, SOME_FAIL
from course.languages import translations
from course.starter import solution

NAME, PAGE = "alert_threshold", "indicators.html"
EXERCISE = next(exercise for exercise in EXERCISES if exercise.name == NAME)
RIGHT = solution(EXERCISE)
WRONG = RIGHT.replace("reading > threshold", "reading >= threshold")
EXPECTED = f"{TYPING}|TypeError|inline event handler"  # what the console may say
HEAD = "def first_alert(readings, threshold, duration):\n    "

pytestmark = pytest.mark.timeout(180)


@pytest.fixture(scope="module")
def warm(browser, site):
    """A browser whose Python has been started once: the next pages restore its memory."""
    context = browser.new_context(viewport={"width": 1280, "height": 900})
    page = context.new_page()
    page.goto(f"{site}fr/{PAGE}")
    Learner(page, NAME).check(RIGHT)
    yield page
    context.close()


@pytest.fixture
def learner(open_page, site, warm):
    """A learner at the first exercise of the French page, her browser empty of earlier work."""
    warm.evaluate("localStorage.clear()")
    return Learner(open_page(f"{site}fr/{PAGE}", beside=warm, ignored=EXPECTED), NAME)


@pytest.fixture
def again(warm):
    """A learner at the same exercise of a page where Python runs already: what she does depends on no beginning."""
    warm.bring_to_front()  # a page behind another is slow to draw
    problems = []
    leave = watch(warm, warm.url, EXPECTED, problems)
    yield Learner(warm, NAME)
    leave()
    assert not problems, "\n".join(problems)


KEPT = """async () => {
  const names = (await caches.keys()).filter((name) => name.startsWith("course snapshots"));
  const kept = await Promise.all(names.map(async (name) => (await (await caches.open(name)).keys()).length));
  return kept.join();
}"""


def test_memory_of_python_is_kept_for_the_next_page(warm):
    """Once Python has run, one snapshot of its memory is in the browser."""
    assert warm.evaluate(KEPT) == "1"


def test_nothing_of_python_before_she_begins(open_page, site):
    """Python is fetched when she first enters the editor, not before."""
    page = open_page(f"{site}fr/{PAGE}", ignored=TYPING)
    asked = []
    page.on("request", lambda request: asked.append(request.url))
    learner = Learner(page, NAME)
    assert not [address for address in asked if "pyodide" in address]
    with page.expect_request("**/pyodide.asm.wasm"):
        learner.editor.click()


@sampled_language
def test_wrong_answer_is_told(open_page, site, warm, language):
    """The verdict, the call, what came, what was expected and the hint are there, in the page's language."""
    translate = translations(language.code).gettext
    learner = Learner(open_page(f"{site}{language.slug}/{PAGE}", beside=warm, ignored=TYPING), NAME)
    learner.check(WRONG)
    rule = translate(EXERCISE.checks[0].rule)
    total = len(EXERCISE.checks)
    expect(learner.alert).to_have_text(translate(SOME_FAIL).format(count=total - 1, total=total, rule=rule))
    failed = learner.box.locator(".failed")
    expect(failed.locator("> summary")).to_contain_text(rule)
    expect(failed).to_have_attribute("open", "")
    expect(failed.locator(".call")).to_have_text("first_alert([104, 105, 105, 106], threshold=105, duration=1)")
    expect(failed.locator(".got mark")).to_have_text("1")
    expect(failed.locator(".expected mark")).to_have_text("3")
    expect(failed.locator(".clue p")).to_be_hidden()
    failed.locator(".clue summary").click()
    expect(failed.locator(".clue p")).to_have_text(translate(EXERCISE.checks[0].hint))
    expect(learner.box.locator(".picture svg:visible")).to_have_count(1)


def test_right_answer_is_told(learner):
    """A right answer is told politely; the lesson counts it, the next step is offered, her figure is drawn."""
    learner.check(RIGHT)
    total = len(EXERCISE.checks)
    expect(learner.status).to_have_text(ALL_PASS.format(total=total))
    expect(learner.alert).to_be_empty()
    expect(learner.page.locator(".lesson-progress progress")).to_have_js_property("value", 1)
    expect(learner.box.locator(".after a")).to_have_attribute("href", "#exercise-change-detection")
    expect(learner.box.locator(".picture svg:visible")).to_have_count(1)
    expect(learner.box.locator(".state")).to_be_visible()


def test_results_go_stale(again):
    """Once she types again the results say that they are of before."""
    again.check(RIGHT)
    expect(again.box.locator(".stale")).to_be_hidden()
    again.editor.press("Control+End")
    again.page.keyboard.type("x = 1")
    expect(again.box.locator(".stale")).to_be_visible()


def test_line_of_an_error_is_marked(again):
    """The line that an error names is marked in the editor, and described to who does not see it."""
    again.check(RIGHT.replace("if run == duration:", "if run == duration"))
    expect(again.box.locator(".cm-faulty")).to_have_text("        if run == duration")
    expect(again.box.locator("#fault")).to_contain_text("deux-points")
    expect(again.box.locator(".failed")).to_have_count(1)
    again.page.keyboard.type(" ")
    expect(again.box.locator(".cm-faulty")).to_have_count(0)


def test_run_shows_what_is_printed(again):
    """Run shows her own prints and checks nothing."""
    again.write("print('débit', 105)")
    again.press("run")
    again.wait()
    expect(again.box.locator(".results > .printed pre")).to_have_text("débit 105\n")
    expect(again.box.locator(".failed")).to_have_count(0)


@pytest.mark.parametrize(
    ("body", "sign"),
    [
        ("while True: pass", "first_alert("),
        waits("return 10 ** 10 ** 8", "boucle"),
        waits("while True: print(readings)", "first_alert("),
    ],
    ids=["loop", "one endless step", "endless print"],
)
def test_it_cannot_hang(learner, body, sign):
    """What does not end is stopped, by Python or from outside; the page answers meanwhile, and Python serves again."""
    learner.write(HEAD + body)
    learner.editor.press("Control+Enter")
    learner.page.locator(".theme-toggle:visible").first.click()
    learner.wait()
    told = learner.alert.or_(learner.box.locator(".failed .sentence").first)
    expect(told.filter(has_text=sign).first).to_be_visible()
    expect(learner.alert).to_be_in_viewport()
    learner.check(RIGHT)
    expect(learner.status).not_to_be_empty()


@pytest.mark.parametrize("body", [waits("return [0] * 10 ** 9"), "text = 'x'\n    while True: text += text"])
def test_memory_is_bounded(again, body):
    """A list or a text without measure is refused and told so; Python serves again."""
    again.check(HEAD + body)
    expect(again.box.locator(".failed .sentence").first).to_contain_text("mémoire")
    again.check(RIGHT)
    expect(again.status).not_to_be_empty()


def test_stop(again):
    """Stop ends what runs, at once."""
    again.write(HEAD + "while True: pass")
    again.editor.press("Control+Enter")
    expect(again.status).to_have_text(again.status.get_attribute("data-checking"))
    again.press("stop")
    expect(again.status).to_have_text(again.status.get_attribute("data-stopped"))
    expect(again.box).to_have_attribute("data-busy", "false")


@pytest.mark.parametrize(
    "body",
    [
        "from js import fetch",
        waits("from pyodide.code import run_js; run_js('postMessage(1)')"),
        waits("import js; js.Object.constructor('return 1')()"),
        "import urllib.request; urllib.request.urlopen('http://127.0.0.1:1/')",
        waits("import subprocess; subprocess.run(['ls'])"),
    ],
)
def test_code_reaches_nothing(again, body):
    """Code that she runs, a stranger's from a link say, reaches neither the browser nor the network."""
    again.check(HEAD + body)
    expect(again.box.locator(".failed > summary")).to_contain_text("Error")


TAKE = """
import sys, js
from pyodide.ffi import create_proxy

def take(this):
    sys.loot = this

js.setTimeout.call(None, create_proxy(take, capture_this=True), 0)
"""
POWERS = (
    "fetch", "caches", "indexedDB", "postMessage", "navigator", "Worker", "Blob", "URL", "WebSocket", "EventSource",
    "XMLHttpRequest", "BroadcastChannel", "Notification", "onmessage", "importScripts", "close",
)  # fmt: skip


def test_global_object_of_the_worker_has_no_power(again):
    """Code that gets hold of the worker's global object finds there no storage, no network, no way to the page."""
    again.check(TAKE)
    again.page.wait_for_timeout(200)
    again.check(f"import sys\n{HEAD}raise ValueError([p for p in {POWERS} if getattr(sys.loot, p, None)], 'looked')")
    expect(again.box.locator(".failed > summary")).to_contain_text("ValueError: ([], 'looked')")


def test_broken_python_is_started_again(again):
    """Code that breaks the Python of the page is told so, and the next check has another Python."""
    again.check("import json\njson.dumps = 3")
    expect(again.alert).to_have_text(again.alert.get_attribute("data-broken"))
    again.check(RIGHT)
    expect(again.status).not_to_be_empty()


DRAWN = """
import sys
sys.modules["course.workbench"].pair = lambda *given, **named: (
    "<svg onload='x()'><rect/><script>x()</script></svg>"
    "<meta http-equiv=refresh content='0;url=/'><img src=x onerror=x()>"
)
"""


def test_hostile_figure_does_nothing(again):
    """Of what comes from Python as a figure only shapes and texts reach the page."""
    again.check(RIGHT + DRAWN)
    figure = again.box.locator(".picture figure")
    expect(figure.locator("rect")).to_have_count(1)
    assert figure.inner_html() == "<svg><rect></rect></svg>"


@pytest.mark.release
def test_exercises_wait_their_turn(learner):
    """An exercise that waits for one which hangs is answered all the same, and not told of the other's fault."""
    other = Learner(learner.page, "change_detection")
    other.write(solution(next(exercise for exercise in EXERCISES if exercise.name == "change_detection")))
    learner.write(HEAD + "return 10 ** 10 ** 8")
    learner.editor.press("Control+Enter")
    other.check()
    expect(other.status).to_contain_text("sur")
    expect(learner.alert).to_contain_text("boucle")


def test_hostile_values_are_text(again):
    """What her functions return or print is shown as text."""
    again.check(HEAD + "print('<img src=x>'); return '<img src=x onerror=alert(1)>'")
    expect(again.box.locator(".failed .got").first).to_contain_text("<img src=x")
    assert again.box.locator("img").count() == 0


def test_python_that_cannot_be_had(open_page, site):
    """Where Python cannot be fetched the page says what to do, and tries again when asked."""
    page = open_page(f"{site}fr/{PAGE}", ignored="", service_workers="block")
    page.route("**/pyodide.asm.wasm", lambda route: route.abort())
    learner = Learner(page, NAME)
    learner.check(RIGHT)
    expect(learner.alert).to_have_text(learner.alert.get_attribute("data-unavailable"), timeout=SLOW)
    page.unroute("**/pyodide.asm.wasm")
    learner.check()
    expect(learner.status).not_to_be_empty(timeout=SLOW)


def test_solution_is_offered(learner):
    """Opened early, the solution asks once more; after three failures it opens, her code beside it."""
    summary = learner.section.locator("details.solution > summary")
    summary.click()
    expect(learner.notice("early")).to_be_visible()
    learner.notice("early").locator(".keep").click()
    expect(learner.section.locator("details.solution")).not_to_have_attribute("open", "")
    for _ in range(3):
        learner.check(WRONG)
    summary.click()
    expect(learner.section.locator("details.solution .hers pre")).to_contain_text("reading >= threshold")


def test_success_ends_the_question(learner):
    """Asked whether she wants the solution, she passes: the question is gone."""
    learner.section.locator("details.solution > summary").click()
    expect(learner.notice("early")).to_be_visible()
    learner.check(RIGHT)
    expect(learner.notice("early")).to_have_count(0)


def test_paper_has_all_of_her_code(learner):
    """Printed, the page has her whole code, which the editor draws in part."""
    learner.write(RIGHT + "\n".join(f"# ligne {number}" for number in range(300)))
    learner.page.evaluate("dispatchEvent(new Event('beforeprint'))")
    learner.page.emulate_media(media="print")
    expect(learner.box.locator(".paper")).to_contain_text("# ligne 299")
    expect(learner.box.locator("button:visible")).to_have_count(0)
