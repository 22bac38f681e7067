"""The walk through the chain: its steps, their lessons, and what is told without a script."""

import pytest
from lxml import html
from paging import build_page

from course.languages import languages

STEPS = "\n".join(f"{rank}. **Pas {rank}.** Un récit, [une suite](#ici)." for rank in range(1, 9))
PAGE = f"# Titre\n\n(ici)=\n## Ici\n\n:::::{{walk}} trade_steps\n{STEPS}\n:::::\n"
LESSONS = {"collect", "instruments", "indicators", "decide", "model", "code", "evaluate", "deploy", "monitor"}


@pytest.fixture(scope="module")
def page(tmp_path_factory):
    built, said = build_page(tmp_path_factory.mktemp("walk"), PAGE)
    assert said == ""
    return built


@pytest.mark.parametrize("language", languages(), ids=lambda language: language.code)
def test_each_step_leads_to_its_lesson(built_site, language):
    """In every language, the walk of the first lesson links all the steps to their lessons, in the course's order."""
    (walk,) = html.parse(built_site / language.slug / "role.html").xpath("//div[@class='walk']")
    steps = walk.xpath(".//ol[contains(@class, 'walk-steps')]/li")
    found = [[link.rpartition(".")[0] for link in step.xpath(".//a/@href")] for step in steps]
    assert [len(set(names) & LESSONS) for names in found] == [2, 1, 1, 1, 1, 1, 1, 1]
    assert set().union(*found) >= LESSONS


def test_all_is_in_the_page(page):
    """Every step is in the HTML, the first marked as current; the buttons are left to a page with scripts."""
    (walk,) = page.xpath("//div[@class='walk'][@role='group'][@aria-label]")
    steps = walk.xpath(".//ol/li")
    assert [step.xpath("string(.//strong)") for step in steps] == [f"Pas {rank}." for rank in range(1, 9)]
    assert [rank for rank, step in enumerate(steps) if step.get("class") == "current"] == [0]
    assert not walk.xpath(".//*[@hidden]")
    (controls,) = walk.xpath(".//*[contains(@class, 'walk-controls')]")
    assert "with-script" in controls.get("class").split()
    assert len(controls.xpath(".//button")) == 3 and len(controls.xpath(".//*[@role='status']")) == 1


def test_the_drawing_has_a_box_for_each_step(page):
    """Both drawings have as many boxes as there are steps, and none is marked before the script begins."""
    for drawing in page.xpath("//div[@class='walk']//*[name()='svg']"):
        assert [box.get("class") for box in drawing.xpath(".//*[@data-box]")] == ["box"] * 8


def test_its_files_are_loaded_there_only(page, tmp_path):
    """A page with a walk loads its script and its style sheet; a page without one loads neither."""
    other, _ = build_page(tmp_path, "# Titre\n\nTexte.\n")
    for name, kind in (("walk.js", "//script/@src"), ("diagram.css", "//link/@href")):
        assert any(name in address for address in page.xpath(kind))
        assert not any(name in address for address in other.xpath(kind))


def test_steps_are_translated(tmp_path):
    """The steps are messages of the page's catalogue."""
    words = 'msgid "**Pas 1.** Un récit, [une suite](#ici)."\nmsgstr "**Step 1.** A story, [a sequel](#ici)."\n\n'
    translated, _ = build_page(tmp_path, PAGE, translated=words, language="en")
    assert "Step 1. A story, a sequel." in translated.text_content()


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        ("8. **Pas 8.** Un récit, [une suite](#ici).", "", "a step for each box of trade_steps.py: 8, not 7"),
        ("3. **Pas 3.** Un récit, [une suite](#ici).", "3.", "step 3 must begin with its name in bold"),
        ("**Pas 3.**", "Pas 3.", "step 3 must begin with its name in bold"),
        ("trade_steps", "nothing", "there is no diagram nothing.py"),
    ],
)
def test_mistakes_are_told(tmp_path, old, new, told):
    """A step too few, a step without its name, a diagram that is not there: an error that names the line."""
    assert old in PAGE
    _, said = build_page(tmp_path, PAGE.replace(old, new))
    assert "index.md:6" in said and told in said
