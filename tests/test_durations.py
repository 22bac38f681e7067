"""How long lessons take: said in their box of objectives, added up in the plans, the same sums everywhere."""

import re

import pytest
from babel.units import format_unit
from lxml import html
from paging import build_page

from course.contents import pages
from course.languages import ROOT, languages
from course.sphinxext.durations import duration

LESSON = """---
minutes: 45
---

# Titre

:::{admonition} Ce que vous saurez faire
:class: objectives

- Compter.

Prérequis : savoir lire.
:::

"""
EXERCISE = "```{exercise} alert_threshold\n:minutes: 20\n```\n\n"
NOTE = ":::{instructor}\n**Déroulé.** Dix minutes.\n:::\n\n"
CONTENTS = "```{toctree}\n:caption: Partie\n\nplan\n```\n"


@pytest.fixture(scope="module")
def course(tmp_path_factory):
    """A course of one lesson, and its plan."""
    folder = tmp_path_factory.mktemp("course")
    (folder / "docs").mkdir()
    (folder / "docs" / "plan.md").write_text(
        "---\nminutes: 100\n---\n\n# Plan\n\n```{timetable}\n```\n\n"
        "```{timetable}\nindex +alert_threshold\nplan\n```\n", encoding="utf-8",
    )
    front, said = build_page(folder, LESSON + EXERCISE + NOTE + CONTENTS, "-W")
    assert said == ""
    return front, html.parse(folder / "out" / "plan.html").getroot()


def test_lesson_says_how_long_it_takes(course):
    """The box of objectives says the minutes of the lesson and of its exercises, before what it requires."""
    (box,) = course[0].xpath("//*[contains(@class, 'objectives')]")
    assert [part.text_content() for part in box.xpath("p[not(contains(@class, 'title'))]")] == [
        "Durée\u00a0: 45 minutes, puis 20 minutes pour les exercices.", "Prérequis : savoir lire.",
    ]


def test_note_for_instructors_is_folded(course):
    """A note for instructors is closed until it is opened, and named."""
    (note,) = course[0].xpath("//details[contains(@class, 'instructor')]")
    assert note.get("open") is None
    assert note.xpath("string(summary)") == "Pour qui enseigne"
    assert "Dix minutes." in note.text_content()


def test_sessions_are_added_up(course):
    """A session takes what its lessons and exercises take, and the last row what all sessions take."""
    table = course[1].xpath("//table")[1]
    assert [cell.text_content() for cell in table.xpath(".//tr/td[last()]")] == [
        "65 minutes", "100 minutes", "2\u00a0heures et 45 minutes",
    ]


def test_course_is_added_up(course):
    """Without sessions, the table is the whole course, chapter by chapter; what is no lesson is not there."""
    table = course[1].xpath("//table")[0]
    assert [cell.text_content() for cell in table.xpath(".//tfoot//td")] == ["100 minutes", "—"]
    assert "Partie" in table.text_content()


@pytest.mark.parametrize("word", ["nothing", "+nothing", "+change_detection"])
def test_what_takes_no_time_is_in_no_plan(tmp_path, word):
    """A page or an exercise that is not there, or does not say its minutes, stops the build, which names it."""
    _, said = build_page(tmp_path, f"# Titre\n\n```{{timetable}}\n{word}\n```\n")
    assert f"docs/index.md:3: {word}: " in said


@pytest.mark.parametrize("said", ["45 min", "0", "-5", "4.5"])
def test_minutes_are_a_number(tmp_path, said):
    """A page whose minutes are no number is told of."""
    _, told = build_page(tmp_path, LESSON.replace("45", said))
    assert f"index.md: WARNING: minutes: {said}: this is no number of minutes" in told


def test_box_without_a_list(tmp_path):
    """A box of objectives that holds no list says how long the lesson takes at its end."""
    page, said = build_page(tmp_path, LESSON.replace("- Compter.\n\n", ""), "-W")
    assert said == ""
    (box,) = page.xpath("//*[contains(@class, 'objectives')]")
    assert box.xpath("string(p[last()])") == "Durée\u00a0: 45 minutes."


def test_plans_follow_the_pages(tmp_path):
    """A plan that did not change is written again when a page or an exercise takes other minutes."""
    (tmp_path / "docs").mkdir()
    plan = "---\nminutes: 100\n---\n\n# Plan\n\n```{timetable}\nindex +alert_threshold\n```\n"
    (tmp_path / "docs" / "plan.md").write_text(plan, encoding="utf-8")

    def total(text: str) -> str:
        build_page(tmp_path, text + CONTENTS)
        return html.parse(tmp_path / "out" / "plan.html").xpath("string(//tfoot//td)")

    assert total(LESSON + EXERCISE) == "65 minutes"
    assert total(LESSON.replace("45", "50") + EXERCISE) == "70 minutes"
    assert total(LESSON.replace("45", "50") + EXERCISE.replace("20", "30")) == "80 minutes"


def test_durations_are_read_in_each_language():
    """Whole hours have no minutes, hours are counted from two on, none is a dash; each language has its own words."""
    assert [duration(minutes, "fr") for minutes in (0, 119, 120)] == ["—", "119 minutes", "2\u00a0heures"]
    assert len({duration(125, language.code) for language in languages()}) == len(languages())
    assert [duration(1265, code) for code in ("fr", "zh_CN")] == ["21\u00a0heures et 5 minutes", "21小时5分钟"]


def test_units_have_names():
    """A language without a long form says the short one. Once Babel does so, `course.sphinxext.units` goes."""
    assert duration(60, "zh_CN") == "60分钟"
    assert "duration-minute" in format_unit(60, "duration-minute", locale="zh_CN")


@pytest.mark.parametrize("page", list(pages()), ids=lambda page: page.stem)
def test_times_are_those_of_a_reader(page):
    """A page with objectives says its minutes, at most an hour, no less than its words take; so do exercises."""
    text = page.read_text(encoding="utf-8")
    if ":class: objectives" not in text:
        return
    minutes = int(re.search(r"^minutes: (\d+)$", text, re.MULTILINE).group(1))
    words = len(re.sub(r"^:::\{instructor\}.*?^:::$|^% .*$", "", text, flags=re.MULTILINE | re.DOTALL).split())
    assert words / 200 <= minutes <= 60
    embedded = re.findall(r"^```\{exercise\} \w+\n(:minutes: \d+)?", text, re.MULTILINE)
    assert all(embedded), page.relative_to(ROOT)
