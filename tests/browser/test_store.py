"""Her work in the browser's storage: two tabs, a full or refused storage, damaged records, files taken in."""

import json
import shutil

import pytest
from serving import serving

from course.languages import ROOT

NAME = "alert_threshold"
KEY = f"course.exercise.{NAME}"
ONE = {"code": "a = 1\n", "version": "v1", "saved": "2026-01-02T10:00:00.000Z", "passed": None}


@pytest.fixture(scope="module")
def shelf(tmp_path_factory):
    """The address of an empty page beside the modules of the workbench."""
    folder = tmp_path_factory.mktemp("shelf")
    shutil.copytree(ROOT / "src" / "course" / "web" / "workbench", folder / "workbench")
    (folder / "index.html").write_text("<!doctype html><link rel='icon' href='data:,'><title>.</title>")
    with serving(folder) as address:
        yield f"{address}index.html"


@pytest.fixture
def open_store(open_page, shelf):
    """Open a window with an empty storage, its store ready as `store`; `script` is run before."""

    def opened(script=""):
        page = open_page(shelf)
        if script:
            page.add_init_script(script)
            page.reload()
        return ready(page)

    return opened


def ready(page):
    page.evaluate("async () => { window.store = await import('./workbench/store.js'); }")
    return page


def another_tab(page):
    """A second tab of the same browser."""
    tab = page.context.new_page()
    tab.goto(page.url)
    return ready(tab)


def saved(page, code="a = 1\n", revision=0, name=NAME):
    return page.evaluate(
        "([name, code, revision]) => store.save(name, { code, version: 'v1' }, revision)", [name, code, revision]
    )


def wait_until_seen(page, revision):
    """Chromium tells a tab in its own time what another one has stored."""
    page.wait_for_function("([name, revision]) => store.record(name)?.revision === revision", arg=[NAME, revision])


def record(page, name=NAME):
    return page.evaluate("(name) => store.record(name)", name)


def names(page):
    return page.evaluate("store.names()")


def a_file(**exercises):
    return {"format": "ingenieur-ia-progress", "version": 1, "language": "fr",
            "exported": "2026-01-02T10:00:00.000Z", "exercises": exercises}


def taken_in(page, file, **options):
    """What the store says of a file, given as the text that a file would hold; or the code of its error."""
    text = file if isinstance(file, str) else json.dumps(file)
    return page.evaluate(
        """([text, options]) => {
          try { return store.fromFile(JSON.parse(text), options); } catch (error) { return error.message; }
        }""",
        [text, options],
    )


def test_work_outlives_the_page(open_store):
    """What is saved is there after the page is loaded again, under the key that the course documents."""
    page = open_store()
    assert record(page) is None
    first = saved(page)
    assert (first["code"], first["version"], first["revision"], first["passed"]) == ("a = 1\n", "v1", 1, None)
    page.reload()
    assert record(ready(page)) == first == json.loads(page.evaluate("(key) => localStorage.getItem(key)", KEY))
    assert names(page) == [NAME]
    assert page.evaluate("store.durable()")


def test_success_keeps_its_first_date(open_store):
    """The date of success is that of the first, and stays when the code changes; without a record there is none."""
    page = open_store()
    assert page.evaluate("(name) => store.pass(name)", NAME) is None
    saved(page)
    first = page.evaluate("(name) => store.pass(name)", NAME)
    assert first["passed"] and first["revision"] == 1
    assert page.evaluate("(name) => store.pass(name)", NAME) == first
    assert saved(page, "a = 2\n", 1)["passed"] == first["passed"]


def test_forgotten_work_is_gone(open_store):
    """What is forgotten leaves no key behind; what is not the course's stays."""
    page = open_store()
    page.evaluate("localStorage.setItem('theme', 'dark')")
    saved(page)
    saved(page, name="code_review")
    page.evaluate("(name) => store.forget(name)", NAME)
    assert names(page) == ["code_review"]
    page.evaluate("localStorage.setItem('course.exercise.damaged', '{')")
    page.evaluate("store.forgetAll()")
    assert page.evaluate("Object.keys(localStorage)") == ["theme"]


def test_a_tab_does_not_overwrite_another(open_store):
    """The tab that saves last, from an older revision, is refused; it may save from the new one."""
    page = open_store()
    tab = another_tab(page)
    assert saved(page, "first\n")["revision"] == 1
    wait_until_seen(tab, 1)
    assert saved(tab, "second\n", 0) is None
    assert record(tab)["code"] == "first\n"
    assert saved(tab, "second\n", 1)["revision"] == 2
    wait_until_seen(page, 2)
    assert saved(page, "third\n", 1) is None


def test_a_tab_hears_of_another(open_store):
    """A tab is told the record that another saved, that it was erased, and nothing once it stops listening."""
    page = open_store()
    tab = another_tab(page)
    page.evaluate("window.heard = []")
    page.evaluate("(name) => { window.stop = store.onchange(name, (one) => heard.push(one)); }", NAME)
    saved(tab, name="code_review")
    saved(tab, "theirs\n")
    page.wait_for_function("heard.length === 1")
    assert page.evaluate("heard[0].code") == "theirs\n"
    tab.evaluate("store.forgetAll()")
    page.wait_for_function("heard.length === 2")
    assert page.evaluate("heard[1]") is None
    page.evaluate("stop()")
    saved(tab)
    page.wait_for_function("(key) => localStorage.getItem(key) !== null", arg=KEY)
    assert page.evaluate("heard.length") == 2


def test_full_storage(open_store):
    """When the storage is full, the page sees the newest text and can tell; once there is room, it is kept again."""
    page = open_store()
    saved(page, "old\n")
    page.evaluate("""() => {
      for (let size = 2 ** 22; size >= 1; size /= 2) {
        try { while (true) localStorage.setItem(`filler${localStorage.length}`, "x".repeat(size)); } catch {}
      }
    }""")
    assert saved(page, "new\n" * 100, 1)["revision"] == 2
    assert record(page)["code"] == "new\n" * 100
    assert not page.evaluate("store.durable()")
    assert saved(page, "newer\n" * 100, 1) is None
    page.evaluate("""() => {
      for (const key of Object.keys(localStorage)) if (key.startsWith("filler")) localStorage.removeItem(key);
    }""")
    assert saved(page, "newer\n" * 100, 2)["revision"] == 3
    assert page.evaluate("store.durable()")
    page.reload()
    assert record(ready(page))["code"] == "newer\n" * 100


def test_refused_storage(open_store):
    """Where the browser forbids storage, everything works as long as the page, which can tell."""
    refusal = "{ get() { throw new DOMException('', 'SecurityError'); } }"
    page = open_store(f"Object.defineProperty(window, 'localStorage', {refusal});")
    assert not page.evaluate("store.durable()")
    assert saved(page)["revision"] == 1
    assert page.evaluate("(name) => store.pass(name)", NAME)["passed"]
    assert names(page) == [NAME]
    assert list(page.evaluate("store.toFile('fr')")["exercises"]) == [NAME]
    page.evaluate("store.forgetAll()")
    assert names(page) == []


DAMAGED = [
    "", "{", "null", "[]", '"a"', "7", "{}",
    json.dumps({**ONE, "revision": 0}),
    json.dumps({**ONE, "revision": 1.5}),
    json.dumps({**ONE, "revision": 1, "code": 5}),
    json.dumps({**ONE, "revision": 1, "saved": "yesterday"}),
    json.dumps({**ONE, "revision": 1, "saved": "2026-13-45T10:00:00Z"}),
    json.dumps({**ONE, "revision": 1, "passed": True}),
    json.dumps({key: value for key, value in ONE.items() if key != "passed"} | {"revision": 1}),
]


def test_damaged_record(open_store):
    """A damaged record is as if there were none: no error, no name, and new work takes its place."""
    page = open_store()
    for text in DAMAGED:
        page.evaluate("([key, text]) => { localStorage.clear(); localStorage.setItem(key, text); }", [KEY, text])
        assert record(page) is None, text
        assert names(page) == [], text
        assert saved(page)["revision"] == 1, text


@pytest.mark.parametrize("name", ["__proto__", "constructor", "hasOwnProperty", "", "../x", "é"])
def test_hostile_name(open_store, name):
    """A name that means something to JavaScript or to a path does no harm; a file holds plain names only."""
    page = open_store()
    assert record(page, name) is None
    assert saved(page, name=name)["revision"] == 1
    assert record(page, name)["code"] == "a = 1\n"
    assert page.evaluate("({}).code === undefined && ({}).saved === undefined")
    written = json.loads(page.evaluate("JSON.stringify(store.toFile('fr'))"))["exercises"]
    assert list(written) == ([name] if name == "constructor" else [])


def test_file_there_and_back(open_store):
    """A file of all her work, taken in by an empty browser, gives the same work; taken in again, nothing changes."""
    page = open_store()
    saved(page)
    saved(page, "é = '\\u2028'\n", name="code_review")
    page.evaluate("(name) => store.pass(name)", NAME)
    file = page.evaluate("JSON.stringify(store.toFile('ar'))")
    before = [record(page), record(page, "code_review")]
    assert json.loads(file)["language"] == "ar"
    page.evaluate("store.forgetAll()")
    assert taken_in(page, file) == {"taken": [NAME, "code_review"], "kept": [], "unknown": []}
    assert [record(page), record(page, "code_review")] == before
    assert taken_in(page, file) == {"taken": [], "kept": [], "unknown": []}


def test_newer_work_is_kept(open_store):
    """A file older than her work does not replace it unless she asks; a newer one does."""
    page = open_store()
    mine = saved(page, "mine\n")
    older = a_file(**{NAME: {**ONE, "saved": "2020-01-01T00:00:00Z"}})
    assert taken_in(page, older) == {"taken": [], "kept": [NAME], "unknown": []}
    assert record(page) == mine
    assert taken_in(page, older, anyway=[NAME])["taken"] == [NAME]
    assert (record(page)["code"], record(page)["revision"]) == (ONE["code"], 2)
    newer = a_file(**{NAME: {**ONE, "code": "theirs\n", "saved": "2025-01-01T00:00:00Z"}})
    assert taken_in(page, newer)["taken"] == [NAME]
    assert record(page)["code"] == "theirs\n"


def test_no_success_is_lost(open_store):
    """Whichever code stays, the first of the two dates of success stays."""
    page = open_store()
    saved(page, "mine\n")
    old = {**ONE, "saved": "2020-01-01T00:00:00Z", "passed": "2020-01-01T00:00:00Z"}
    assert taken_in(page, a_file(**{NAME: old}))["kept"] == [NAME]
    assert (record(page)["code"], record(page)["passed"]) == ("mine\n", "2020-01-01T00:00:00Z")
    later = a_file(**{NAME: {**ONE, "passed": "2021-01-01T00:00:00Z"}})
    assert taken_in(page, later, anyway=[NAME])["taken"] == [NAME]
    assert record(page)["passed"] == "2020-01-01T00:00:00Z"


def test_no_date_to_come(open_store):
    """A file from a computer whose clock is ahead does not pass for newer than what she writes next."""
    page = open_store()
    ahead = {**ONE, "saved": "9999-01-01T00:00:00Z", "passed": "9999-01-01T00:00:00Z"}
    taken_in(page, a_file(**{NAME: ahead}))
    assert record(page)["saved"] < "9000" and record(page)["passed"] < "9000"


def test_exercises_that_the_page_does_not_list(open_store):
    """An exercise that the course does not have is told and left out."""
    page = open_store()
    fates = taken_in(page, a_file(gone=ONE, **{NAME: ONE}), listed=[NAME])
    assert fates == {"taken": [NAME], "kept": [], "unknown": ["gone"]}
    assert names(page) == [NAME]


REFUSED = [
    ("null", "not-a-progress-file"),
    ("[]", "not-a-progress-file"),
    ('{"format": "other"}', "not-a-progress-file"),
    (json.dumps({**a_file(), "version": 2}), "unknown-version"),
    (json.dumps({**a_file(), "exercises": []}), "damaged-file"),
    (json.dumps({**a_file(), "exercises": None}), "damaged-file"),
    (json.dumps(a_file(**{"__proto__": ONE})), "damaged-file"),
    (json.dumps(a_file(**{"../x": ONE})), "damaged-file"),
    (json.dumps(a_file(**{NAME: None})), "damaged-file"),
    (json.dumps(a_file(**{NAME: {**ONE, "code": ["a"]}})), "damaged-file"),
    (json.dumps(a_file(**{NAME: {**ONE, "saved": "2026-01-02"}})), "damaged-file"),
    (json.dumps(a_file(good=ONE, **{NAME: {**ONE, "passed": 3}})), "damaged-file"),
    (json.dumps(a_file(**{NAME: {**ONE, "code": "x" * 200_001}})), "too-large"),
    (json.dumps(a_file(**{f"e{number}": ONE for number in range(1001)})), "too-large"),
]


def test_bad_file(open_store):
    """A file that is not one, or is damaged, or too large, is refused whole, with a code that says why."""
    page = open_store()
    for text, code in REFUSED:
        assert taken_in(page, text) == code, text[:200]
        assert names(page) == [], text[:200]
