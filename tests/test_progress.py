"""The plan of the exercises, and the line of a lesson: what Sphinx makes of them."""

import re
import shutil
from types import SimpleNamespace

import pytest
from jinja2 import UndefinedError
from lxml import html
from paging import build_page
from typography import faults

from course.languages import ROOT, translations
from course.sphinxext.extraction import JINJA, marked
from course.sphinxext.lesson_progress import lesson_progress
from course.sphinxext.pieces import FOLDER, piece

INDEX = "# Accueil\n\n```{{toctree}}\n{}\n```\n"
LESSON = "# {}\n\n```{{exercise}} {}\n```\n"


def build(folder, *pages, options=(), language="fr"):
    """Build these pages; the tree of the progress page."""
    _, said = build_page(folder, INDEX.format("\n".join(pages)), *options, language=language)
    assert said == ""
    return html.parse(folder / "out" / "about" / "progress.html")


@pytest.fixture
def docs(tmp_path):
    (tmp_path / "docs" / "about").mkdir(parents=True)
    shutil.copy(ROOT / "docs" / "about" / "progress.md", tmp_path / "docs" / "about")
    write(tmp_path / "docs" / "one.md", "Une", "alert_threshold")
    write(tmp_path / "docs" / "two.md", "Deux", "expert_rules")
    return tmp_path


def write(path, title, exercise):
    path.write_text(LESSON.format(title, exercise), encoding="utf-8")


def listed(tree):
    return tree.xpath("//*[@data-exercise]/@data-exercise")


def test_order_of_the_contents(docs):
    """Lessons come in the order of the contents, not of their files; the front page first, if it has exercises."""
    (docs / "docs" / "three.md").write_text("# Trois\n", encoding="utf-8")
    tree = build(docs, "two", "three", "one", "about/progress")
    assert listed(tree) == ["expert_rules", "alert_threshold"]
    assert tree.xpath("//*[@data-lesson]/h3//text()") == ["Deux", "Une"]


def test_pages_read_by_several_workers(docs):
    """Read and written by several workers, the plan is the same."""
    for number in range(6):  # Sphinx has one worker read less than five pages
        (docs / "docs" / f"page{number}.md").write_text(f"# Page {number}\n", encoding="utf-8")
    pages = [f"page{number}" for number in range(6)]
    tree = build(docs, "two", *pages, "one", "about/progress", options=("-j", "2"))
    assert listed(tree) == ["expert_rules", "alert_threshold"]


def test_plan_follows_the_lessons(docs):
    """When a lesson gets another title, another exercise or another place, the next build writes the plan again."""
    build(docs, "one", "two", "about/progress")
    write(docs / "docs" / "one.md", "Nouveau titre", "change_detection")
    tree = build(docs, "one", "two", "about/progress")
    assert listed(tree) == ["change_detection", "expert_rules"]
    assert "Nouveau titre" in tree.xpath("//*[@data-lesson]/h3//text()")
    assert listed(build(docs, "two", "one", "about/progress")) == ["expert_rules", "change_detection"]
    (docs / "docs" / "one.md").unlink()
    assert listed(build(docs, "two", "about/progress")) == ["expert_rules"]


def test_plan_is_left_alone(docs):
    """When nothing of it changed, the plan is not written again."""
    build(docs, "one", "two", "about/progress")
    path = docs / "out" / "about" / "progress.html"
    before = path.stat().st_mtime_ns
    with (docs / "docs" / "one.md").open("a", encoding="utf-8") as page:
        page.write("\nUne phrase de plus.\n")
    build(docs, "one", "two", "about/progress")
    assert path.stat().st_mtime_ns == before
    assert "Une phrase de plus." in (docs / "out" / "one.html").read_text(encoding="utf-8")


def test_titles_are_translated(docs):
    """The titles of exercises are in the language of the page."""
    tree = build(docs, "one", "two", "about/progress", language="ar")
    found = tree.xpath("//li[@data-exercise='alert_threshold']/a/text()")
    assert found == [translations("ar").gettext("Seuil d’alerte d’une conduite d’eau")]


def test_styles_of_the_plan(docs):
    """The styles of the plan are loaded on its page and on no other."""
    build(docs, "one", "two", "about/progress")
    loading = [path.name for path in (docs / "out").rglob("*.html") if "progress.css" in path.read_text("utf-8")]
    assert loading == ["progress.html"]


class Builder:
    def get_relative_uri(self, here, there):
        return f"from/{here}/to/{there}.html"


def application(exercises, progress=True):
    """As much of Sphinx as the line of a lesson asks for."""
    title = SimpleNamespace(astext=lambda: "Titre")
    metadata = {"decide": {"exercises": exercises} if exercises else {}}
    if progress:
        metadata["about/progress"] = {"progress": True}
    config = SimpleNamespace(language="fr", course_draft="")
    titles = dict.fromkeys(metadata, title)
    env = SimpleNamespace(titles=titles, metadata=metadata, found_docs=set(metadata), config=config)
    return SimpleNamespace(env=env, builder=Builder(), config=config)


def test_line_of_a_lesson():
    """A lesson with exercises has a line that names them and leads to the plan; other pages have none."""
    line = html.fragment_fromstring(lesson_progress(application(["a", "b"]), "decide"))
    assert line.get("data-lesson-progress") == "a b"
    assert line.xpath(".//progress/@max") == ["2"]
    assert line.xpath(".//a/@href") == ["from/decide/to/about/progress.html"]
    assert lesson_progress(application([]), "decide") == ""
    assert lesson_progress(application(["a"]), "search") == ""


def test_line_without_a_plan():
    """Where no page shows the plan, the line has no link."""
    assert "<a" not in lesson_progress(application(["a"], progress=False), "decide")


def test_piece_is_escaped():
    """What stands in a template's values is text, never markup; a value that it lacks is told."""
    assert 'data-lesson-progress="&lt;b&gt;"' in piece("lesson-progress", str, exercises=["<b>"], link="")
    with pytest.raises(UndefinedError):
        piece("lesson-progress", str, exercises=[])


@pytest.mark.parametrize("path", sorted(FOLDER.glob("*.html")), ids=lambda path: path.stem)
def test_words_of_the_pieces(path):
    """The French words of each template are marked for the catalogue, and set as French is."""
    texts = [text for _, text in marked(path, JINJA, path.stem)]
    assert texts and [fault for text in texts for fault in faults(text)] == []
    assert re.findall(r">[^<>{}]*[a-zà-ÿ]{2}[^<>{}]*<", re.sub(r"\{[{%].*?[%}]\}", "", path.read_text("utf-8"))) == []
