"""The progress page: what it shows of her work, the file she takes away and brings back, the erasure, paper."""

import json
import re
import shutil
from pathlib import Path

import pytest
from paging import build_page
from playwright.sync_api import expect
from sample import waits
from serving import serving
from test_axe import RULES, RUN
from test_keyboard import walk
from test_layout import SMALL, WIDER

from course.languages import ROOT

WORKBENCH = ROOT / "src" / "course" / "web" / "workbench"
EXERCISES = {"collect.md": ["expert_rules"], "decide.md": ["alert_threshold", "change_detection"]}
NAMES = ["expert_rules", "alert_threshold", "change_detection"]
INDEX = "# Accueil\n\n```{toctree}\n:caption: Leçons\n\ncollect\ndecide\nabout/progress\n```\n"
PASSED = "2026-01-02T10:00:00.000Z"


@pytest.fixture(scope="module")
def small_site(tmp_path_factory, built_site):
    """The address of a small site in French and Arabic: two lessons, and the progress page."""
    folder = tmp_path_factory.mktemp("progress")
    (folder / "docs" / "about").mkdir(parents=True)
    shutil.copy(ROOT / "docs" / "about" / "progress.md", folder / "docs" / "about")
    for name, exercises in EXERCISES.items():
        text = "".join(f"```{{exercise}} {exercise}\n```\n\n" for exercise in exercises)
        (folder / "docs" / name).write_text(f"# Leçon {name}\n\n{text}", encoding="utf-8")
    for language in ("fr", "ar"):
        _, said = build_page(folder, INDEX, language=language, out=language)
        assert said == ""
        (folder / language / "offline.json").write_text('{"index.html": 12345678}', encoding="utf-8")
    shutil.copytree(built_site / "runtime", folder / "runtime", ignore=shutil.ignore_patterns("pyodide*"))
    shutil.copytree(WORKBENCH, folder / "workbench")
    (folder / "sw.js").touch()
    with serving(folder) as address:
        yield address


def work(code="a = 1\n", saved="2026-01-01T10:00:00.000Z", passed=None):
    return {"code": code, "version": "v1", "saved": saved, "passed": passed}


def a_file(**exercises):
    head = {"format": "ingenieur-ia-progress", "version": 1, "language": "fr", "exported": PASSED}
    return {**head, "exercises": exercises}


@pytest.fixture
def open_progress(open_page, small_site):
    """Open the progress page with this work in the browser."""

    def opened(language="fr", width=1280, works=None, **options):
        address = f"{small_site}{language}/about/progress.html"
        page = open_page(f"{small_site}{language}/search.html", width, **options)
        for name, one in (works or {}).items():
            put(page, name, one)
        page.goto(address)
        page.wait_for_selector("[data-tools]:not([hidden])")
        return page

    return opened


def put(page, name, one):
    text = json.dumps({**one, "revision": 1})
    page.evaluate("([key, text]) => localStorage.setItem(key, text)", [f"course.exercise.{name}", text])


def stored(page):
    return page.evaluate("Object.keys(localStorage).filter((key) => key.startsWith('course.exercise.')).sort()")


def give(page, file):
    """Choose a file, as the button asks for it."""
    content = file if isinstance(file, bytes) else json.dumps(file).encode()
    with page.expect_file_chooser() as chooser:
        page.locator("[data-choose]").click()
    chooser.value.set_files({"name": "progression.json", "mimeType": "application/json", "buffer": content})


def downloaded(page, button):
    with page.expect_download() as download:
        page.locator(button).first.click()
    return download.value.suggested_filename, json.loads(Path(download.value.path()).read_text(encoding="utf-8"))


def states(page):
    return [text.strip() for text in page.locator(".progress-state").all_text_contents()]


def test_plan_without_script(open_page, small_site):
    """Without JavaScript the page is a plan: lessons and exercises in the order of the contents, each a link."""
    page = open_page(f"{small_site}fr/about/progress.html", java_script_enabled=False)
    links = page.locator(".progress-lesson a")
    assert [link.get_attribute("href") for link in links.all()] == [
        "../collect.html", "../collect.html#exercise-expert-rules",
        "../decide.html", "../decide.html#exercise-alert-threshold", "../decide.html#exercise-change-detection",
    ]
    assert page.locator(".progress button:visible, .progress input:visible, .progress progress:visible").count() == 0


def test_exercise_links_lead_to_them(open_progress):
    """The link of an exercise leads to its heading."""
    page = open_progress()
    for name in NAMES:
        page.locator(f"[data-exercise={name}] a").click()
        expect(page.locator(f"#exercise-{name.replace('_', '-')}")).to_be_in_viewport()
        page.go_back()


def test_states_in_words(open_progress):
    """Each exercise is to do, begun, or done on a date; each lesson and the course count them; the next is named."""
    page = open_progress(works={"alert_threshold": work(), "expert_rules": work(passed=PASSED)})
    assert states(page) == ["réussi le 2 janvier 2026", "en cours", "à faire"]
    counts = page.locator("[data-count]").all_text_contents()
    assert [re.sub(r"\s+", " ", text).strip() for text in counts] == [
        f"Exercices réussis : {done} sur {total}" for done, total in ((1, 3), (1, 1), (0, 2))
    ]
    assert page.locator("progress:visible").evaluate_all("(all) => all.map((bar) => bar.position)") == [1 / 3, 1, 0]
    link = page.locator("[data-next] a")
    expect(link).to_have_text(page.locator("[data-exercise=alert_threshold] a").text_content())
    assert link.get_attribute("href").endswith("decide.html#exercise-alert-threshold")


def test_everything_done(open_progress):
    """When all is done the page says so and names no next exercise."""
    page = open_progress(works={name: work(passed=PASSED) for name in NAMES})
    expect(page.locator("[data-finished]")).to_be_visible()
    expect(page.locator("[data-next]")).to_be_hidden()


def test_dates_in_the_language_of_the_page(open_progress):
    """Dates are written in the page's language, with Western digits; the work is the same in every language."""
    page = open_progress("ar", works={"expert_rules": work(passed=PASSED)})
    state = states(page)[0]
    assert "يناير" in state and "2026" in state
    page.evaluate("document.documentElement.lang = 'fa'")  # whose readers have other digits by custom
    asked = "async (time) => (await import('../../workbench/wording.js')).day(time)"
    assert re.findall(r"\d+", page.evaluate(asked, PASSED), re.ASCII) != []


def test_another_tab_is_followed(open_progress):
    """What is done in another tab is shown at once."""
    page = open_progress()
    tab = page.context.new_page()
    tab.goto(page.url)
    put(tab, "expert_rules", work(passed=PASSED))
    expect(page.locator("[data-exercise=expert_rules] .progress-state")).to_have_text("réussi le 2 janvier 2026")


def test_the_page_says_when_nothing_is_kept(open_progress):
    """Where the browser refuses storage, the page says it, and shows the plan all the same."""
    page = open_progress()
    expect(page.locator("[data-forgetful]")).to_be_hidden()
    page.add_init_script("Storage.prototype.setItem = () => { throw new DOMException('', 'QuotaExceededError'); };")
    page.reload()
    expect(page.locator("[data-forgetful]")).to_be_visible()
    assert len(states(page)) == 3


def test_file_there_and_back(open_progress):
    """The file that she downloads, brought back to an empty browser, gives her work again."""
    page = open_progress(works={"expert_rules": work("é\n", passed=PASSED), "alert_threshold": work()})
    name, file = downloaded(page, "[data-download]")
    expect(page.locator("#progress-file-status")).to_contain_text(name)
    assert name == "progression.json"
    assert file["exercises"] == {"expert_rules": work("é\n", passed=PASSED), "alert_threshold": work()}
    before = states(page)
    page.evaluate("localStorage.clear()")
    page.reload()
    give(page, file)
    expect(page.locator("#progress-file-status")).to_contain_text("repris : 2")
    assert states(page) == before
    give(page, file)
    expect(page.locator("#progress-file-status")).to_contain_text("rien de plus")


def test_newer_work_is_not_replaced_unasked(open_progress):
    """Newer work is kept and named; when she takes the file's all the same, the text replaced can be downloaded."""
    mine = {"expert_rules": work("mine\n", saved="2026-05-01T00:00:00Z")}
    page = open_progress(works=mine)
    give(page, a_file(expert_rules=work("theirs\n"), gone=work()))
    expect(page.locator("#progress-file-status")).to_contain_text("gardés tels quels : 1")
    title = page.locator("[data-exercise=expert_rules] a").text_content()
    expect(page.locator("[data-fate=kept] li")).to_have_text([title])
    expect(page.locator("[data-fate=unknown] li")).to_have_text(["gone"])
    expect(page.locator("[data-replaced]")).to_be_hidden()
    page.locator("[data-anyway]").click()
    expect(page.locator("#progress-file-status")).to_be_focused()
    expect(page.locator("[data-fate=taken] li")).to_have_text([title])
    assert "theirs" in page.evaluate("localStorage.getItem('course.exercise.expert_rules')")
    name, before = downloaded(page, "[data-before]")
    assert (name, before["exercises"]) == ("progression-avant.json", mine)


def test_text_replaced_is_not_lost(open_progress):
    """What the file replaced at once and what it replaced when she asked are both in the file of her work before."""
    mine = {
        "expert_rules": work("newer\n", saved="2026-05-01T00:00:00Z"),
        "alert_threshold": work("older\n", saved="2025-01-01T00:00:00Z"),
    }
    page = open_progress(works=mine)
    give(page, a_file(expert_rules=work("theirs\n"), alert_threshold=work("theirs\n")))
    expect(page.locator("[data-replaced]")).to_be_visible()
    page.locator("[data-anyway]").click()
    expect(page.locator("[data-fate=kept]")).to_be_hidden()
    assert downloaded(page, "[data-before]")[1]["exercises"] == mine


@pytest.mark.parametrize(
    ("content", "code"),
    [
        (b"not json", "unreadable"),
        waits(b"\xff\xfe\x00", "unreadable"),
        waits(b"", "unreadable"),
        waits(b"[1]", "not-a-progress-file"),
        (json.dumps({**a_file(), "version": 9}).encode(), "unknown-version"),
        waits(json.dumps(a_file(expert_rules=5)).encode(), "damaged-file"),
        (b" " * 10_000_001, "too-large"),
    ],
)
def test_bad_file_is_told(open_progress, content, code):
    """A bad file is told in one sentence, as an alert, and changes nothing."""
    page = open_progress(works={"expert_rules": work()})
    give(page, content)
    alert = page.get_by_role("alert")
    expect(alert).to_have_text(alert.get_attribute(f"data-{code}"))
    expect(page.locator("#progress-file-status")).to_have_text("")
    assert stored(page) == ["course.exercise.expert_rules"]


def test_erasure_is_confirmed(open_progress):
    """Erasing asks in the page, offers a download first, gives up on Escape, and does no more than it says."""
    page = open_progress(works={"expert_rules": work(passed=PASSED)})
    page.evaluate("localStorage.setItem('theme', 'dark')")
    opener, question = page.locator("[data-erase]"), page.locator("#progress-confirm")
    opener.press("Enter")
    expect(opener).to_have_attribute("aria-expanded", "true")
    expect(question.locator("[data-download]")).to_be_focused()
    page.keyboard.press("Escape")
    expect(question).to_be_hidden()
    expect(opener).to_be_focused()
    assert stored(page) == ["course.exercise.expert_rules"]
    opener.press("Enter")
    page.locator("[data-cancel]").press("Enter")
    assert stored(page) == ["course.exercise.expert_rules"]
    opener.press("Enter")
    page.locator("[data-confirm]").press("Enter")
    assert stored(page) == []
    assert page.evaluate("localStorage.getItem('theme')") == "dark"
    expect(page.locator("#progress-erase-status")).not_to_have_text("")
    expect(opener).to_be_focused()
    assert set(states(page)) == {"à faire"}


def test_record_on_paper(open_progress):
    """The record alone is printed when she asks: course, name, what is done and when, and that it proves nothing."""
    page = open_progress(works={"expert_rules": work(passed=PASSED), "alert_threshold": work()})
    page.locator("#progress-name").fill("Ada <b>Lovelace</b>")
    page.evaluate("window.print = () => {}")
    page.locator("[data-print]").click()
    page.emulate_media(media="print")
    printed = page.locator("body").inner_text()
    assert "Ingénieur IA" in printed and "2 janvier 2026" in printed and "il ne prouve rien" in printed
    assert page.locator(".progress-lesson:visible, h1:visible, button:visible").count() == 0
    expect(page.locator("#progress-name")).to_be_visible()
    assert page.locator("tbody tr").count() == 1
    page.evaluate("dispatchEvent(new Event('afterprint'))")
    expect(page.locator(".progress-lesson").first).to_be_visible()
    assert "Lovelace" not in page.evaluate("JSON.stringify(localStorage)")


@pytest.mark.parametrize(
    ("language", "scheme", "width"),
    [("fr", "light", 1280), waits("fr", "dark", 360), waits("ar", "dark", 1280), ("ar", "light", 360)],
)
def test_accessible_and_fits(open_progress, axe, language, scheme, width):
    """With everything open: no violation of WCAG, nothing wider than the window, targets big enough."""
    works = {"expert_rules": work("mine\n", saved="2026-05-01T00:00:00Z", passed=PASSED), "alert_threshold": work()}
    page = open_progress(language, width, works, scheme=scheme, reduced_motion="reduce")
    give(page, a_file(expert_rules=work("theirs\n"), change_detection=work(), gone=work()))
    page.locator("[data-erase]").click()
    expect(page.locator("[data-offline] [data-text]")).not_to_be_empty()  # the last part to come
    page.evaluate("""() => {
      for (const part of document.querySelectorAll(".progress [hidden]:not(input)")) part.hidden = false;
    }""")
    page.evaluate("scrollTo(0, 0)")  # where the header of small screens lies over nothing
    page.evaluate(axe)
    assert page.evaluate(RUN, RULES) == []
    assert page.evaluate(WIDER) == []
    assert page.evaluate(SMALL) == []


def test_every_stop_is_seen(open_progress):
    """Each stop of the Tab key is inside the window and has a ring; the tools are among them."""
    page = open_progress(width=360, works={"expert_rules": work()}, reduced_motion="reduce")
    stops = list(walk(page))
    assert [stop for stop in stops if not (stop["seen"] and stop["ring"])] == []
    for tool in ("data-download", "data-choose", "progress-name", "data-print", "data-erase"):
        assert any(tool in stop["what"] for stop in stops), tool
