"""Rules that every page keeps, and that tie pages to exercises."""

import re

import pytest
from links import broken_links
from lxml import html

from course.languages import ROOT, languages

PAGES = sorted(ROOT.glob("docs/**/*.md"))
every_page = pytest.mark.parametrize("page", PAGES, ids=lambda page: page.stem)
EMBEDDED = re.compile(r"^```\{exercise\} (\w+)$", re.MULTILINE)


def test_each_exercise_is_on_one_page():
    """Each exercise is embedded on exactly one page."""
    embedded = sorted(name for page in PAGES for name in EMBEDDED.findall(page.read_text(encoding="utf-8")))
    assert embedded == sorted(path.stem for path in ROOT.glob("src/exercises/[!_]*.py"))


@every_page
def test_quiz_explanations_say_which_is_right(page):
    """In a quiz, the explanation of the right answer starts by saying yes, each other one by saying no."""
    text = page.read_text(encoding="utf-8")
    for answer, options in re.findall(r"^:::\{quiz\}.*?\n:answer: (\d)\n(.*?)^:::$", text, re.MULTILINE | re.DOTALL):
        said = re.findall(r"^: (Oui|C’est cela|Non)\b", options, re.MULTILINE)
        assert [word != "Non" for word in said] == [rank == int(answer) for rank in range(1, len(said) + 1)]
        assert len(said) == len(re.findall(r"^: ", options, re.MULTILINE))


def ids(page) -> list[str]:
    """The ids of a page, sorted: the glossary has its terms in the order of its language."""
    return sorted(html.parse(page).xpath("//@id"))


def test_anchors_are_equal_in_all_languages(built_site):
    """A page has the same anchors in every language, so that the language switch keeps the place."""
    for page in (built_site / "fr").rglob("*.html"):
        anchors = {
            language.code: ids(built_site / language.slug / page.relative_to(built_site / "fr"))
            for language in languages()
        }
        assert all(found == anchors["fr"] for found in anchors.values()), page.name


def test_links_lead_somewhere(built_site):
    """Each relative link of each page leads to a file of the site, and its anchor to an element."""
    assert broken_links(built_site) == []
