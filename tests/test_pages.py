"""Rules that every page keeps, and that tie pages to exercises."""

import re

import pytest
from links import broken_links
from lxml import html
from typography import faults

from course.languages import ROOT, languages
from course.translation.faults.pair import Kind

PAGES = sorted(ROOT.glob("docs/**/*.md"))
every_page = pytest.mark.parametrize("page", PAGES, ids=lambda page: page.stem)
EMBEDDED = re.compile(r"^```\{exercise\} (\w+)$", re.MULTILINE)


def test_each_exercise_is_on_one_page():
    """Each exercise is embedded on exactly one page."""
    embedded = sorted(name for page in PAGES for name in EMBEDDED.findall(page.read_text(encoding="utf-8")))
    assert embedded == sorted(path.stem for path in ROOT.glob("src/exercises/[!_]*.py"))


@every_page
def test_headings_have_english_labels(page):
    """Each second-level heading has a label of its own, which starts with the page's name: the anchors are English."""
    lines = page.read_text(encoding="utf-8").splitlines()
    headings = [number for number, line in enumerate(lines) if line.startswith("## ")]
    assert all(re.fullmatch(rf"\({page.stem}-[a-z0-9-]+\)=", lines[number - 1]) for number in headings)


@every_page
def test_code_blocks_hold_no_prose(page):
    """Code blocks have no comment: what is said of the code stands in the text, where it is translated."""
    blocks = re.findall(r"^```python\n(.*?)^```", page.read_text(encoding="utf-8"), re.MULTILINE | re.DOTALL)
    assert [block for block in blocks if re.search(r"^(>>>|\.\.\.) .*#", block, re.MULTILINE)] == []


@every_page
def test_quiz_explanations_say_which_is_right(page):
    """In a quiz, the explanation of the right answer starts by saying yes, each other one by saying no."""
    text = page.read_text(encoding="utf-8")
    for answer, options in re.findall(r"^:::\{quiz\}.*?\n:answer: (\d)\n(.*?)^:::$", text, re.MULTILINE | re.DOTALL):
        said = re.findall(r"^: (Oui|C’est cela|Non)\b", options, re.MULTILINE)
        assert [word != "Non" for word in said] == [rank == int(answer) for rank in range(1, len(said) + 1)]
        assert len(said) == len(re.findall(r"^: ", options, re.MULTILINE))


@every_page
def test_french_typography(page):
    """French signs are set with their no-break spaces and typographic apostrophes."""
    text = page.read_text(encoding="utf-8")
    blocks = r"^```.*?^```|^---$.*?^---$"
    marks = r"^:\w+:.*$|^:::\{\w+\}|^\([a-z0-9-]+\)=$"
    text = re.sub(blocks, "", text, flags=re.MULTILINE | re.DOTALL)
    assert faults(re.sub(marks, "", text, flags=re.MULTILINE), Kind.PAGE) == []


def test_anchors_are_equal_in_all_languages(built_site):
    """A page has the same anchors in every language, so that the language switch keeps the place."""
    for page in (built_site / "fr").rglob("*.html"):
        anchors = {
            language.code: html.parse(built_site / language.slug / page.relative_to(built_site / "fr")).xpath("//@id")
            for language in languages()
        }
        assert all(found == anchors["fr"] for found in anchors.values()), page.name


def test_links_lead_somewhere(built_site):
    """Each relative link of each page leads to a file of the site, and its anchor to an element."""
    assert broken_links(built_site) == []
