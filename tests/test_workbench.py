"""The Python side of the page: from her code to the JSON that the page shows."""

import json
import shutil

import pytest
from answers import EXERCISES

from course.datasets import DATA
from course.languages import translations
from course.starter import solution, starter
from course.workbench import Workbench

EXERCISE = next(exercise for exercise in EXERCISES if exercise.name == "alert_threshold")


@pytest.fixture
def workbench(tmp_path):
    """The workbench of an Arabic page that has one exercise."""
    (tmp_path / "data").mkdir()
    for name in EXERCISE.data:
        shutil.copyfile(DATA / name, tmp_path / "data" / name)
    (tmp_path / f"{EXERCISE.name}.py").write_text(EXERCISE.source, encoding="utf-8")
    made = Workbench(folder=str(tmp_path), language="ar", direction="rtl", limit=5.0)
    words = translations("ar").gettext
    made.know(json.dumps({text: words(text) for _line, text in EXERCISE.messages()}))
    return made


def test_checks_are_followed(workbench):
    """The page is told how many checks have ended, from none to all, and gets the report in its language."""
    heard = []
    found = json.loads(workbench.check(EXERCISE.name, solution(EXERCISE), lambda *news: heard.append(news)))
    total = len(EXERCISE.checks)
    assert heard == [(done, total) for done in range(total + 1)]
    assert found["items"][0]["rule"] == [[translations("ar").gettext(EXERCISE.checks[0].rule), False]]


def test_figure_of_her_own_result(workbench):
    """Her result is drawn in the page's language, with its table; nothing is drawn where nothing can be."""
    drawn = json.loads(workbench.draw(EXERCISE.name, solution(EXERCISE), lambda *news: None))
    assert drawn["drawing"].count("<svg") == 2
    assert "التنبيه" in drawn["drawing"] and "<table" in drawn["table"]
    assert json.loads(workbench.draw(EXERCISE.name, starter(EXERCISE), lambda *news: None)) is None


def test_figure_hides_no_markup(workbench):
    """What her functions return stands in the figure as text, never as markup."""
    answer = "def first_alert(readings, threshold, duration):\n    return '<img src=x onerror=alert(1)>'"
    drawn = workbench.draw(EXERCISE.name, answer, lambda *news: None)
    assert "<img" not in (json.loads(drawn) or {"drawing": ""})["drawing"]


def test_run_prints(workbench):
    """Her file can be run without its checks."""
    found = json.loads(workbench.run(EXERCISE.name, "print('bonjour')", lambda *news: None))
    assert found["output"]["text"] == "bonjour\n"
