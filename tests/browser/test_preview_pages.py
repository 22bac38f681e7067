"""The preview in a browser: marks, counts, the panel, the editor, and pages that follow what is saved."""

import json
import os
import re
import subprocess
import sys
import time
from contextlib import contextmanager

import pytest
from learner import SLOW, TYPING, Learner
from playwright.sync_api import expect
from previewing import STORY, catalogue, copy_course, course, edit, write_project
from serving import serving
from test_axe import RULES, RUN

WRITER = "import json, sys; open(sys.argv[1], 'a').write(json.dumps(sys.argv[2:]) + chr(10))"
LONG = "\n\n".join(f"Paragraphe {rank}, assez long pour que la page le soit aussi." for rank in range(60))
# Its browser may say of a server that it is being stopped.
STOPPED = "ERR_CONNECTION_REFUSED|ERR_INCOMPLETE_CHUNKED_ENCODING|ERR_EMPTY_RESPONSE"

pytestmark = pytest.mark.timeout(300)


@contextmanager
def previewing(root, language="en"):
    """The preview at work on a course, as a translator starts it; gives its address."""
    (root / "editor.py").write_text(WRITER, encoding="utf-8")
    editor = f"{sys.executable} {root}/editor.py {root}/opened {{file}} {{line}}"
    options = ["--language", "fr", "translate", "preview", language, "--port", "0", "--editor", editor]
    environment = os.environ | {"PYTHONPATH": str(root / "src"), "CI": ""}
    with (root / "said").open("w", encoding="utf-8") as said:
        process = subprocess.Popen(
            [sys.executable, "-u", "-m", "course", *options],
            cwd=root,
            env=environment,
            stdout=subprocess.PIPE,
            stderr=said,
            text=True,
        )
    try:
        for line in process.stdout:
            if found := re.search(r"http://127\.0\.0\.1:\d+/\S+", line):
                yield found[0]
                return
        pytest.fail((root / "said").read_text(encoding="utf-8"))
    finally:
        process.terminate()
        process.wait()
        process.stdout.close()


@pytest.fixture(scope="module")
def project(tmp_path_factory):
    root = write_project(tmp_path_factory.mktemp("course"))
    with (root / "docs" / "next.md").open("a", encoding="utf-8") as page:
        page.write(f"\n{LONG}\n")
    return root


@pytest.fixture(scope="module")
def preview(project):
    with previewing(project) as address:
        yield address


@pytest.fixture
def page(open_page, preview):
    """The first page, its messages read."""
    page = open_page(f"{preview}index.html", ignored=f"{STOPPED}|{TYPING}", reduced_motion="reduce")
    expect(page.locator("article .preview-button").first).to_be_attached()
    return page


def button(page, text):
    """The button of the message that begins so."""
    return page.get_by_role("button", name=re.compile(f"Traduction de « {re.escape(text)}"))


def test_counts_are_those_of_the_catalogues(page):
    """The bar counts what is left in the page, by kind, and leads on to the next page with something left."""
    said = json.loads(page.evaluate("fetch('index.messages.json').then((answer) => answer.text())"))["messages"]
    states = [
        "faulty" if one["state"] == "done" and any(not fault["remark"] for fault in one["faults"]) else one["state"]
        for one in said.values()
    ]
    for state in ("untranslated", "stale", "faulty"):
        line = page.locator(f".preview-counts [data-state={state}]")
        assert states.count(state) > 0
        expect(line.locator(".preview-count")).to_have_text(str(states.count(state)))
        expect(line).to_be_visible()
    expect(page.locator(".preview-next")).to_have_attribute("href", "next.html")
    page.get_by_role("link", name="Voir la page en français").click()
    expect(page.locator("h1")).to_contain_text("Accueil")
    expect(page.locator(".preview-bar")).to_have_count(0)


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_marks_are_seen_not_by_colour_alone(open_page, preview, scheme):
    """Each kind of mark has its line and its sign, in the light and in the dark; a text that is done has none."""
    page = open_page(f"{preview}index.html", scheme=scheme, ignored=STOPPED)
    # The first check of a language waits for its dictionary.
    expect(page.get_by_text("A broken link to")).to_have_class(re.compile("faulty"), timeout=SLOW)
    look = """(element) => {
      const { outlineStyle, outlineWidth } = getComputedStyle(element);
      return [outlineStyle, parseFloat(outlineWidth) >= 2, getComputedStyle(element, "::after").content[1]];
    }"""
    looks = {
        text: page.get_by_text(text, exact=True).first.evaluate(look)
        for text in ("Un élément de liste", "A box title", "A broken link to [what follows] (next.md).")
    }
    assert list(looks.values()) == [["dashed", True, "✎"], ["dotted", True, "↻"], ["double", True, "⚠"]]
    assert page.get_by_text("A box text.").evaluate(look)[0] == "none"


def test_from_a_text_to_its_place(page):
    """From the keyboard: the button is seen and named, the panel says place, texts and faults, Escape comes back."""
    one = button(page, "Un lien abîmé")
    expect(one).to_have_css("opacity", "0")
    one.focus()
    expect(one).to_have_css("opacity", "1")
    page.keyboard.press("Enter")
    panel = page.get_by_role("dialog")
    expect(panel.locator(".preview-place code")).to_have_text(re.compile(r"^locales/en/LC_MESSAGES/index\.po:\d+$"))
    expect(panel.locator("[data-part=source]")).to_have_text("Un lien abîmé vers [la suite](next.md).")
    expect(panel.locator("[data-part=target]")).to_have_text("A broken link to [what follows] (next.md).")
    expect(panel.locator("[data-part=faults]")).to_contain_text("markup")
    page.keyboard.press("Escape")
    expect(panel).to_be_hidden()
    expect(one).to_be_focused()


def test_pointing_at_a_text_shows_its_button(page):
    """The button of a text that is done appears when the text is pointed at."""
    one = button(page, "Un texte d’encadré.")
    expect(one).to_have_css("opacity", "0")
    page.get_by_text("A box text.").hover()
    expect(one).to_have_css("opacity", "1")
    one.click()
    expect(page.get_by_role("dialog")).to_be_visible()


def test_the_place_is_copied(page):
    """The panel copies the place, as an editor and a colleague understand it."""
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    button(page, "Une cellule").click()
    page.get_by_role("button", name="Copier la place").click()
    expect(page.get_by_text("La place est copiée.")).to_be_visible()
    assert page.evaluate("navigator.clipboard.readText()") == page.locator(".preview-place code").text_content()


def test_the_editor_opens_at_the_line(page, project):
    """The panel has the editor opened at the line of the message: the command gets file and line."""
    button(page, "Une cellule").click()
    page.get_by_role("button", name="Ouvrir dans l’éditeur").click()
    expect(page.get_by_text("L’éditeur est lancé.")).to_be_visible()
    end = time.monotonic() + 30
    while not (project / "opened").exists() and time.monotonic() < end:
        page.wait_for_timeout(50)
    path, line = json.loads((project / "opened").read_text(encoding="utf-8").splitlines()[-1])
    assert path == str(catalogue(project, "index"))
    lines = catalogue(project, "index").read_text(encoding="utf-8").splitlines()
    assert lines[int(line) - 1] == 'msgid "Une cellule"'


def test_a_foreign_page_opens_nothing(browser, preview, project, tmp_path):
    """A page of another origin can neither read the token nor have the editor run, whatever it tries."""
    before = (project / "opened").read_text(encoding="utf-8") if (project / "opened").exists() else ""
    (tmp_path / "index.html").write_text("<!doctype html><title>x</title>", encoding="utf-8")
    script = """async ([address, token]) => {
      const base = new URL(address).origin;
      const body = JSON.stringify({ token, file: "locales/en/LC_MESSAGES/index.po", line: 5 });
      const tried = [
        fetch(address),
        fetch(`${base}/-/open`, { method: "POST", body, headers: { "Content-Type": "application/json" } }),
        fetch(`${base}/-/open`, { method: "POST", body }),
      ];
      const results = await Promise.allSettled(tried);
      await fetch(`${base}/-/open`, { method: "POST", body, mode: "no-cors" });
      return results.map(({ status }) => status);
    }"""
    context = browser.new_context()
    own = context.new_page()
    own.goto(f"{preview}index.html")
    token = own.locator('meta[name="preview-token"]').get_attribute("content")
    assert token
    with serving(tmp_path) as foreign:
        page = context.new_page()
        page.goto(foreign)
        assert page.evaluate(script, [f"{preview}index.html", token]) == ["rejected"] * 3
    context.close()
    assert ((project / "opened").read_text(encoding="utf-8") if (project / "opened").exists() else "") == before


def test_from_mark_to_mark(page):
    """F8 goes to the next mark and Shift+F8 back, opening what is folded; the focus is on its button."""
    page.evaluate("scrollTo(0, 0); document.activeElement.blur()")
    seen = []
    for _ in range(12):
        page.keyboard.press("F8")
        seen.append(page.evaluate("document.activeElement.getAttribute('aria-label')"))
    assert len(set(seen)) == 12 and any("Une explication." in name for name in seen)
    page.keyboard.press("Shift+F8")
    assert page.evaluate("document.activeElement.getAttribute('aria-label')") == seen[-2]
    assert page.evaluate("document.activeElement.getBoundingClientRect().top") > 0


def test_what_is_not_seen_is_listed(page):
    """A message that stands in no text of the page, such as the caption of a menu, leads to its place too."""
    unseen = page.locator(".preview-unseen")
    unseen.locator("summary").click()
    unseen.get_by_role("button", name="Une partie", exact=True).click()
    expect(page.get_by_role("dialog").locator("[data-part=source]")).to_have_text("Une partie")


@pytest.mark.release
def test_hints_are_marked_when_they_appear(page, project, web_packages):
    """What Python says of an answer leads to its message as well, once it is there."""
    learner = Learner(page, "alert_threshold")
    learner.check("def first_alert(readings, threshold, duration):\n    return 7")
    results = learner.box.locator(".results")
    results.locator("details.failed:not([open]) > summary").first.click()
    results.locator(".clue summary").first.click()
    hint = results.locator(".clue p").first
    expect(hint).to_have_class(re.compile("preview-at-"), timeout=SLOW)
    expect(hint.locator(".preview-button")).to_be_attached()


def test_the_page_follows_what_is_saved(open_page, preview, project):
    """A translation that is saved is on the page, which stays where it was read."""
    page = open_page(f"{preview}next.html", ignored=STOPPED)
    expect(page.locator("article .preview-button").first).to_be_attached()
    page.get_by_text("Paragraphe 40,").scroll_into_view_if_needed()
    place = page.evaluate("scrollY")
    assert place > 500
    path = catalogue(project, "next")
    path.write_text(path.read_text(encoding="utf-8") + '\nmsgid "Paragraphe 41, assez long pour que la page le soit '
                    'aussi."\nmsgstr "Paragraph forty-one."\n', encoding="utf-8")  # fmt: skip
    expect(page.get_by_text("Paragraph forty-one.")).to_be_visible(timeout=SLOW)
    page.wait_for_timeout(500)
    assert abs(page.evaluate("scrollY") - place) < 40


def test_a_broken_catalogue_is_told_in_the_page(open_page, preview, project):
    """File, line and sentence stand in the page until the catalogue is mended, and in a page opened meanwhile."""
    page = open_page(f"{preview}done.html", ignored=STOPPED)
    path = catalogue(project, "done")
    sound = path.read_text(encoding="utf-8")
    path.write_text(sound + "abîmé\n", encoding="utf-8")
    trouble = page.get_by_role("alert").filter(has_text="done.po")
    expect(trouble).to_contain_text("locales/en/LC_MESSAGES/done.po:7: ", timeout=SLOW)
    expect(trouble).to_contain_text("abîmé")
    page.reload()
    expect(trouble).to_be_visible()
    path.write_text(sound.replace("The end", "The very end"), encoding="utf-8")
    expect(page.locator("h1")).to_contain_text("The very end", timeout=SLOW)
    expect(trouble).to_have_count(0)


@contextmanager
def published(root):
    """The preview of a course whose Arabic is made incomplete, as for a pull request, on a static host."""
    for start in ("Vérifier", STORY):
        edit(root, "exercises", start, text="", code="ar")
    edit(root, "exercises", "Votre réponse doit respecter ces règles", fuzzy=True, code="ar")
    done = course(root, "translate", "preview", "ar", "--out", str(root / "out"), CI="true")
    assert done.returncode == 0, done.stderr
    with serving(root / "out") as address:
        yield address


@pytest.fixture(scope="module")
def arabic(tmp_path_factory):
    """The small course, published."""
    with published(write_project(tmp_path_factory.mktemp("published"))) as address:
        yield address


@pytest.fixture
def real(tmp_path):
    """The real course, in a copy of its catalogues, published."""
    root = copy_course(tmp_path)
    edit(root, "indicators", "", text="", code="ar")
    with published(root) as address:
        yield address


@pytest.mark.release
def test_the_real_course_incomplete(open_page, real):
    """On a static host, without a server of ours: marks, counts and places, and no way to an editor."""
    page = open_page(f"{real}ar/indicators.html", 360, permissions=[])
    for state in ("untranslated", "stale"):
        expect(page.locator(f".preview-counts [data-state={state}]")).to_be_visible()
    expect(page.locator("ol.rules").first).to_be_visible()
    check = page.locator(".workbench .untranslated", has_text="Vérifier").first
    expect(check).to_have_css("outline-style", "dashed", timeout=SLOW)
    button(page.locator(".exercise"), STORY).focus()
    page.keyboard.press("Enter")
    expect(page.get_by_role("dialog").locator("code")).to_have_text(re.compile(r"^locales/ar/LC_MESSAGES/exercises\.po"))
    expect(page.get_by_role("button", name="Copier la place")).to_be_visible()
    expect(page.get_by_role("button", name="Ouvrir dans l’éditeur")).to_be_hidden()
    assert page.evaluate("document.documentElement.scrollWidth") == 360


@pytest.mark.release
@pytest.mark.parametrize(("scheme", "width"), [("light", 1280), ("dark", 1280), ("light", 360), ("dark", 360)])
def test_no_violation(open_page, arabic, axe, scheme, width):
    """With the bar, the marks and the panel, axe-core finds no fault, from right to left either."""
    page = open_page(f"{arabic}ar/index.html", width, scheme=scheme, reduced_motion="reduce")
    expect(page.locator("article .preview-button").first).to_be_attached()
    page.evaluate(axe)
    assert page.evaluate(RUN, RULES) == []
    button(page, STORY).first.focus()
    page.keyboard.press("Enter")
    assert page.evaluate(RUN, RULES) == []


@pytest.mark.release
def test_without_scripts_the_marks_stand(browser, arabic):
    """Without JavaScript, the page reads as ever: its marks are there, and nothing asks for a script."""
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{arabic}ar/index.html")
    expect(page.locator("article .untranslated").first).to_have_css("outline-style", "dashed")
    expect(page.locator(".preview-bar")).to_be_hidden()
    expect(page.locator(".preview-panel")).to_be_hidden()
    context.close()
