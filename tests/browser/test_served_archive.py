"""An archive, unzipped and served by the command that its note says. Run before a release."""

import subprocess
import sys
import zipfile

import pytest
from answers import EXERCISES
from learner import SLOW, TYPING, Learner
from playwright.sync_api import expect

from course.checking.report import ALL_PASS
from course.languages import translations
from course.site.runtime import pyodide_version
from course.starter import solution

pytestmark = pytest.mark.release


@pytest.fixture(scope="module")
def address(archives, tmp_path_factory):
    """The address of the Arabic archive, served by Python's own server."""
    folder = tmp_path_factory.mktemp("archive")
    with zipfile.ZipFile(archives / "ar.zip") as archive:
        archive.extractall(folder)
    (root,) = folder.iterdir()
    command = [sys.executable, "-u", "-m", "http.server", "0", "--bind", "127.0.0.1"]
    with subprocess.Popen(command, cwd=root, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True) as server:
        port = server.stdout.readline().split(" port ")[1].split()[0]
        yield f"http://127.0.0.1:{port}/"
        server.terminate()


def test_it_opens_and_its_search_finds(open_page, address):
    """The root leads to the course; its search finds a page; no other host is asked."""
    page = open_page(address)
    expect(page).to_have_url(f"{address}ar/index.html")
    page.goto(f"{address}ar/search.html?q=البيانات")
    page.locator(".search-results a").first.click()
    expect(page.locator("html")).to_have_attribute("lang", "ar")
    assert "search.html" not in page.url


def test_python_starts_in_it(open_page, address, web_packages):
    """Served so, Pyodide starts from the archive, on its own standard library."""
    page = open_page(f"{address}ar/index.html")
    version = page.evaluate(
        """async (folder) => {
          const { loadPyodide } = await import(`${folder}pyodide.mjs`);
          const packed = await fetch(`${folder}python_stdlib.gzip`);
          const library = await new Response(packed.body.pipeThrough(new DecompressionStream("gzip"))).blob();
          const python = await loadPyodide({ indexURL: folder, stdLibURL: URL.createObjectURL(library) });
          return python.runPython("import json, sys; json.dumps(sys.version_info[:2])");
        }""",
        f"{address}runtime/pyodide-{pyodide_version()}/",
    )
    assert version == "[3, 14]"


def test_exercise_runs_and_nothing_stays_behind(open_page, address, web_packages):
    """An exercise runs in it, and no service worker is left at an address where something else is served tomorrow."""
    page = open_page(f"{address}ar/decide.html", ignored=TYPING)
    exercise = next(exercise for exercise in EXERCISES if exercise.name == "expert_rules")
    learner = Learner(page, exercise.name)
    learner.check(solution(exercise))
    verdict = translations("ar").gettext(ALL_PASS).format(total=len(exercise.checks))
    expect(learner.status).to_have_text(verdict, timeout=SLOW)
    page.goto(f"{address}ar/about/progress.html")
    expect(page.locator("#progress-file")).to_be_visible()
    assert page.evaluate("navigator.serviceWorker.getRegistrations().then((all) => all.length)") == 0
    assert not [name for name in page.evaluate("caches.keys()") if "snapshots" not in name]
