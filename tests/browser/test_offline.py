"""The site without a network: what a visit keeps, the whole course, updates, a full storage, pages opened as files."""

import json
import shutil
import threading
from contextlib import contextmanager

import pytest
from answers import EXERCISES
from learner import SLOW, TYPING, Learner
from playwright.sync_api import expect
from serving import PrefixedFiles, serving

from course.checking.report import ALL_PASS
from course.languages import languages, translations
from course.site.runtime import fingerprint
from course.site.serve import Preview
from course.starter import solution

PAGE, NAME = "decide.html", "expert_rules"
OTHER_PAGE, OTHER_NAME = "collect.html", "interview_notes"
NEWER = "0123456789abcdef"
# Chromium logs each request that no server answers, the browser's own check for an update among them.
SILENCE = f"{TYPING}|Failed to load resource|ERR_CONNECTION_REFUSED|An unknown error occurred when fetching the script"

ADDRESSES = """async () => {
  const found = [];
  for (const name of await caches.keys()) {
    if (/^course (?!snapshots )/.test(name)) found.push(...await (await caches.open(name)).keys());
  }
  return found.map(({ url }) => url);
}"""

INSTALLING = "navigator.serviceWorker.getRegistration().then(({ installing }) => Boolean(installing))"

pytestmark = pytest.mark.timeout(180)


@pytest.fixture(scope="module", autouse=True)
def packages(web_packages):
    """Without the packages of npm, the site has no service worker."""


@pytest.fixture
def asked(monkeypatch):
    """The paths that are asked of the server."""
    paths = []
    monkeypatch.setattr(PrefixedFiles, "log_request", lambda handler, *_: paths.append(handler.path))
    return paths


@pytest.fixture
def published(built_site, tmp_path):
    """A copy of the site, to be changed."""
    return shutil.copytree(built_site, tmp_path / "html")


def change(folder, *replaced):
    """Publish the site again with other texts: pairs of the old and the new."""
    for path in [*folder.rglob("*.html"), *folder.glob("*/offline.json"), folder / "sw.js"]:
        text = path.read_text(encoding="utf-8")
        for old, new in replaced:
            text = text.replace(old, new)
        path.write_text(text, encoding="utf-8")


def answer(page, name=NAME, language="fr"):
    """Give the solution of an exercise and read that all its checks pass, in the page's language."""
    exercise = next(exercise for exercise in EXERCISES if exercise.name == name)
    learner = Learner(page, name)
    learner.check(solution(exercise))
    verdict = translations(language).gettext(ALL_PASS).format(total=len(exercise.checks))
    expect(learner.status).to_have_text(verdict)


def kept(page):
    """The addresses that the browser keeps."""
    return page.evaluate(ADDRESSES)


def wait_until(page, true):
    """Wait until this is true; the page's policy lets nothing be polled inside it."""
    for _ in range(400):
        if true():
            return
        page.wait_for_timeout(50)
    raise AssertionError


def wait_until_kept(page, *parts):
    """Wait until the browser keeps, for each part, an address that has it."""
    wait_until(page, lambda: all(any(part in address for address in kept(page)) for part in parts))


def wait_until_controlled(page):
    page.evaluate("""async () => {
      await navigator.serviceWorker.ready;
      if (!navigator.serviceWorker.controller) {
        await new Promise((go) => navigator.serviceWorker.addEventListener("controllerchange", go, { once: true }));
      }
    }""")


def is_forgotten_on_return(page, address, part):
    """Leave the site for a moment, come back, and look whether an address with this part is still kept."""
    page.goto("about:blank")
    page.wait_for_timeout(300)
    page.goto(address)
    return not any(part in one for one in kept(page))


@contextmanager
def visited(open_page, site, page):
    """A page whose site is served, and the service worker in control."""
    with serving(site) as address:
        opened = open_page(address + page, ignored=SILENCE)
        wait_until_controlled(opened)
        yield opened, address


@pytest.fixture(scope="module")
def home(browser, built_site):
    """The page of a browser in which Python has been run, and the address of the site, which nobody serves now."""
    context = browser.new_context(viewport={"width": 1280, "height": 800})
    with serving(built_site) as address:
        page = context.new_page()
        page.goto(f"{address}fr/{PAGE}")
        answer(page)
        wait_until_kept(page, f"fr/{PAGE}", "theme.css?v=", "editor-", "asm.wasm", f"{NAME}.py", f"fr/{NAME}.json")
    yield page, address
    context.close()


@pytest.fixture
def served(home, built_site):
    """Serve the site of `home` again: `with served(): …`."""
    return lambda: serving(built_site, int(home[1].split(":")[2].split("/")[0]))


def test_lesson_and_exercise_after_one_visit(open_page, home):
    """After one visit and one run, the lesson, its styles and its exercise work without the site, in a new tab."""
    page, address = home
    tab = open_page(f"{address}fr/{PAGE}", beside=page, ignored=SILENCE)
    assert tab.evaluate("[...document.styleSheets].every((sheet) => sheet.cssRules.length > 0)")
    assert tab.evaluate("[...document.images].every((image) => image.naturalWidth > 0)")
    answer(tab)


def test_second_page_fetches_no_runtime(open_page, home, served, asked):
    """A second exercise, in another language, asks the site for its own texts and data alone; again, for nothing."""
    page, address = home
    with served():
        tab = open_page(f"{address}ar/{OTHER_PAGE}", beside=page, ignored=SILENCE)
        answer(tab, OTHER_NAME, "ar")
        runtime = [path.partition("/runtime/")[2] for path in asked if "/runtime/" in path]
        assert {path.split("/")[1] for path in runtime} == {"exercises", "messages", "data"}
        wait_until_kept(tab, f"{OTHER_NAME}.py", f"ar/{OTHER_NAME}.json")
        asked.clear()
        tab.reload()
        answer(tab, OTHER_NAME, "ar")
        assert not [path for path in asked if "/runtime/" in path or "?v=" in path]
    tab.reload()
    answer(tab, OTHER_NAME, "ar")


def test_page_that_is_not_kept(open_page, home):
    """Without a network, a page that is not kept is answered in every language, with a link home."""
    page, address = home
    tab = open_page(f"{address}fr/{OTHER_PAGE}", beside=page, ignored=SILENCE)
    tags = [section.get_attribute("lang") for section in tab.locator("section").all()]
    assert tags == [language.tag for language in languages()]
    expect(tab.locator("section[lang=fr] a")).to_have_attribute("href", "/some/prefix/fr/index.html")


def test_whole_course_is_kept_when_she_asks(open_page, built_site, asked):
    """The progress page keeps the whole course: lessons never visited, and the search, work without the site.

    What runs the exercises is there before the pages, so that none takes the place of an older one too early.
    """
    with visited(open_page, built_site, "ar/about/progress.html") as (page, address):
        section = page.locator("[data-offline]")
        sizes = json.loads((built_site / "ar" / "offline.json").read_text(encoding="utf-8"))
        expect(section).to_contain_text(str(round(sum(sizes.values()) / 1e6)))
        wait_until_kept(page, "progress.html")
        asked.clear()
        page.locator("[data-keep]").click()
        status = section.locator("[role=status]")
        expect(status).to_have_text(status.get_attribute("data-kept"), timeout=SLOW)
        expect(section.locator("progress")).to_be_hidden()
        # The page that is open may be asked for again at any time.
        pages = [rank for rank, path in enumerate(asked) if path.endswith(".html") and "progress" not in path]
        assert max(rank for rank, path in enumerate(asked) if "/runtime/" in path) < min(pages)
    page.reload()
    expect(status).to_have_text(status.get_attribute("data-kept"))
    page.goto(f"{address}ar/{OTHER_PAGE}")
    answer(page, OTHER_NAME, "ar")
    page.goto(f"{address}ar/search.html?q=نموذج")
    expect(page.locator(".search-results > li").first).to_be_visible()


def test_interrupted_download_is_told(open_page, built_site):
    """When the network goes while the course is fetched, she is told so, and can begin again."""
    with visited(open_page, built_site, "fr/about/progress.html") as (page, _):
        expect(page.locator("[data-offline]")).to_be_visible()
    page.locator("[data-keep]").click()
    status = page.locator("[data-offline] [role=status]")
    expect(status).to_have_text(status.get_attribute("data-interrupted"))
    assert not [address for address in kept(page) if address.endswith("offline.json")]
    expect(page.locator("[data-offline] progress")).to_be_hidden()


@pytest.mark.release
def test_failure_ends_the_download_and_the_next_follows_the_site(open_page, published, asked):
    """A file that the site has no more ends the download: no other is asked for. The next one takes today's list."""
    course = published / "runtime" / fingerprint()
    old, new = course / "course.gzip", course / "other.gzip"
    with visited(open_page, published, "fr/about/progress.html") as (page, _):
        status = page.locator("[data-offline] [role=status]")
        expect(page.locator("[data-offline]")).to_be_visible()
        wait_until_kept(page, "progress.html")
        old.rename(new)
        asked.clear()
        page.locator("[data-keep]").click()
        expect(status).to_have_text(status.get_attribute("data-interrupted"), timeout=SLOW)
        page.wait_for_timeout(500)
        listed = json.loads((published / "fr" / "offline.json").read_text(encoding="utf-8"))
        assert len([path for path in asked if "/runtime/" in path]) < sum("runtime/" in path for path in listed) / 2
        assert not [path for path in asked if path.endswith(".html") and "progress" not in path]  # the one open apart
        change(published, (old.name, new.name))
        page.locator("[data-keep]").click()
        expect(status).to_have_text(status.get_attribute("data-kept"), timeout=SLOW)
        assert [address for address in kept(page) if address.endswith(new.name)]


def test_worker_that_never_answers(open_page, published):
    """Where the worker does not answer, as one that the browser ended, the download ends too; she can begin again."""
    claim = "addEventListener('activate', (event) => event.waitUntil(clients.claim()))"
    (published / "sw.js").write_text(claim, encoding="utf-8")
    with visited(open_page, published, f"fr/{PAGE}") as (page, address):
        page.clock.install()
        page.goto(f"{address}fr/about/progress.html")
        status = page.locator("[data-offline] [role=status]")
        interrupted = status.get_attribute("data-interrupted")
        for _ in range(2):
            page.locator("[data-keep]").click()
            expect(status).to_have_text(status.get_attribute("data-begun"))
            wait_until(page, lambda: page.clock.fast_forward(300_000) or status.text_content() == interrupted)
            expect(page.locator("[data-offline] progress")).to_be_hidden()


def refuse(monkeypatch, part):
    """Answer each request of a path that has this part as a site does that is out of order."""
    get, refused = PrefixedFiles.do_GET, []

    def do_get(handler):
        if part in handler.path:
            refused.append(handler.path)
            handler.send_error(503)
        else:
            get(handler)

    monkeypatch.setattr(PrefixedFiles, "do_GET", do_get)
    return refused


@pytest.mark.release
def test_update_half_done_leaves_the_old_version(open_page, published, monkeypatch):
    """Where an update fails on the way, what worked without the site still does; the next visit takes the update."""
    old = fingerprint()
    with visited(open_page, published, f"fr/{PAGE}") as (page, address):
        answer(page)
        wait_until_kept(page, f"fr/{PAGE}", f"{old}/course.gzip", f"{NAME}.json", "asm.wasm", "editor-")
        (published / "runtime" / old).rename(published / "runtime" / NEWER)
        change(published, (old, NEWER), ("</h1>", " (nouveau)</h1>"))
        with monkeypatch.context() as patched:
            refused = refuse(patched, f"{NEWER}/course.gzip")
            page.reload()
            expect(page.locator("h1")).to_contain_text("(nouveau)")
            wait_until(page, lambda: refused and not page.evaluate(INSTALLING))
    page.reload()
    expect(page.locator("h1")).not_to_contain_text("(nouveau)")
    answer(page)
    with serving(published, int(address.split(":")[2].split("/")[0])):
        page.reload()
        wait_until_kept(page, f"{NEWER}/course.gzip", f"{NEWER}/exercises/{NAME}.py")
        wait_until(page, lambda: not page.evaluate(INSTALLING))
    page.reload()
    expect(page.locator("h1")).to_contain_text("(nouveau)")
    answer(page)


@pytest.mark.release
def test_update_is_taken_and_the_old_copies_go(open_page, published):
    """A new version is shown at once and takes over what was kept; the old one stays until its pages are closed."""
    old = fingerprint()
    with visited(open_page, published, f"fr/{PAGE}") as (page, address):
        answer(page)
        wait_until_kept(page, f"{old}/course.gzip", f"{NAME}.json", "asm.wasm")
        (published / "runtime" / old).rename(published / "runtime" / NEWER)
        change(published, (old, NEWER), ("</h1>", " (nouveau)</h1>"))
        tab = open_page(f"{address}fr/{PAGE}", beside=page, ignored=SILENCE)
        expect(tab.locator("h1")).to_contain_text("(nouveau)")
        wait_until_kept(tab, f"{NEWER}/course.gzip", f"{NEWER}/exercises/{NAME}.py")
        assert page.evaluate("(address) => fetch(address).then(({ ok }) => ok)", f"{address}runtime/{old}/course.gzip")
        snapshots = f"course snapshots {address}"
        tab.evaluate("async (name) => (await caches.open(name)).put('some', new Response('memory'))", snapshots)
        page.close()
        wait_until(tab, lambda: is_forgotten_on_return(tab, f"{address}fr/{PAGE}", old))
    assert snapshots in tab.evaluate("caches.keys()")
    tab.reload()
    answer(tab)


def test_slow_site_is_answered_from_the_copy(open_page, built_site, monkeypatch):
    """Where the network takes too long, the copy is shown."""
    with visited(open_page, built_site, f"fr/{PAGE}") as (page, _):
        needed = page.locator("link[rel=stylesheet], script[src]").evaluate_all(
            "(all) => all.map(({ href, src }) => href ?? src)"
        )
        wait_until_kept(page, PAGE, *needed)
        go = threading.Event()
        monkeypatch.setattr(PrefixedFiles, "do_GET", lambda _handler: go.wait(60))
        page.reload(wait_until="commit")
        expect(page.locator("h1")).to_be_visible()
        go.set()


def test_preview_shows_each_build(open_page, published):
    """In the preview, a page that the worker serves reloads itself when it is built again, and is then the new one."""
    preview = Preview(0, published)
    with preview.server() as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        page = open_page(f"http://127.0.0.1:{server.server_address[1]}/fr/{PAGE}", ignored=SILENCE)
        wait_until_controlled(page)
        page.reload()
        change(published, ("</h1>", " (nouveau)</h1>"))
        # It follows the news from some moment after its load.
        wait_until(page, lambda: preview.tell() or "(nouveau)" in page.locator("h1").text_content())
        assert not [address for address in kept(page) if "/-/" in address]
        page.close()
        preview.tell()
        server.shutdown()


@pytest.mark.release
def test_full_storage_changes_nothing_online(open_page, built_site):
    """Where the browser has no room, exercises work online, and she is told why the course cannot be kept."""
    with serving(built_site) as address:
        page = open_page(f"{address}fr/search.html", ignored=SILENCE)
        devtools = page.context.new_cdp_session(page)
        origin = address.split("/some/")[0]
        devtools.send("Storage.overrideQuotaForOrigin", {"origin": origin, "quotaSize": 2_000_000})
        page.goto(f"{address}fr/{PAGE}")
        answer(page)
        page.goto(f"{address}fr/about/progress.html")
        page.locator("[data-keep]").click()
        status = page.locator("[data-offline] [role=status]")
        expect(status).to_have_text(status.get_attribute("data-full"), timeout=SLOW)


@pytest.mark.release
def test_refused_storage_changes_nothing_online(open_page, site):
    """Where the browser refuses workers and caches, exercises work, and nothing offers to keep the course."""
    page = open_page(f"{site}fr/search.html", ignored=TYPING)
    page.add_init_script("delete Navigator.prototype.serviceWorker; delete self.caches;")
    page.goto(f"{site}fr/{PAGE}")
    assert not page.evaluate("'serviceWorker' in navigator || 'caches' in self")
    answer(page)
    page.goto(f"{site}fr/about/progress.html")
    expect(page.locator("#progress-file")).to_be_visible()
    expect(page.locator("[data-offline]")).to_be_hidden()


def test_page_opened_as_a_file(browser, built_site):
    """Opened from a folder, where no module runs, a lesson says how to serve it, and shows its exercises."""
    page = browser.new_page()
    page.goto((built_site / "fr" / PAGE).as_uri())
    expect(page.locator(".local-file-note").first).to_be_visible()
    expect(page.locator(".local-file-note").first).to_contain_text("python3 -m http.server")
    expect(page.locator(".starter pre").first).to_be_visible()
    expect(page.locator(".workbench").first).to_be_hidden()
    page.close()
