"""The line of a lesson that counts its exercises."""

import json
import shutil

import pytest
from playwright.sync_api import expect
from serving import serving

from course.languages import ROOT
from course.sphinxext.pieces import piece

PAGE = """<!doctype html>
<html lang="fr"><head><meta charset="utf-8"><title>.</title><link rel="icon" href="data:,"></head><body>{line}
<script type="module">
import {{ followLessonProgress, showLessonProgress }} from "./workbench/lesson-progress.js";
window.show = showLessonProgress;
followLessonProgress();
</script></body></html>"""


@pytest.fixture(scope="module")
def lesson_page(tmp_path_factory):
    """The address of a page that has the line of two exercises, and of one that has none."""
    folder = tmp_path_factory.mktemp("line")
    shutil.copytree(ROOT / "src" / "course" / "web" / "workbench", folder / "workbench")
    line = piece("lesson-progress", str, exercises=["one", "two"], link="plan.html")
    (folder / "index.html").write_text(PAGE.format(line=line), encoding="utf-8")
    (folder / "plain.html").write_text(PAGE.format(line=""), encoding="utf-8")
    with serving(folder) as address:
        yield address


PUT = """(name) => localStorage.setItem(`course.exercise.${name}`, JSON.stringify(
  { code: "a", version: "v", revision: 1, saved: "2026-01-02T10:00:00Z", passed: "2026-01-02T10:00:00Z" }))"""


def test_line_counts_what_is_done(open_page, lesson_page):
    """The line counts the exercises done, follows the other tabs, and this one when it is called again."""
    page = open_page(f"{lesson_page}index.html")
    text = page.locator("#lesson-progress-text")
    expect(text).to_have_text("Exercices réussis dans cette leçon : 0 sur 2")
    tab = page.context.new_page()
    tab.goto(page.url)
    tab.evaluate(PUT, "one")
    expect(text).to_contain_text("1 sur 2")
    page.evaluate(PUT, "two")
    page.evaluate("show()")
    expect(text).to_contain_text("2 sur 2")
    assert page.locator("progress").evaluate("(bar) => bar.position") == 1
    assert json.loads(page.evaluate("localStorage.getItem('course.exercise.one')"))["code"] == "a"


def test_page_without_the_line(open_page, lesson_page):
    """A page without exercises is left as it is."""
    page = open_page(f"{lesson_page}plain.html")
    page.wait_for_function("() => Boolean(window.show)")
    assert page.locator("progress").count() == 0
