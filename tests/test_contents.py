"""The order of the course, read from the pages without Sphinx."""

from lxml import html

from course.contents import exercise_names, pages
from course.datasets import exercise_files
from course.languages import ROOT


def test_order_of_a_few_pages(tmp_path):
    """A page comes before those that it lists, which come before the next one of its own list."""
    (tmp_path / "part").mkdir()
    toctree = "# Titre\n\n```{{toctree}}\n:hidden:\n\n{}\n```\n"
    (tmp_path / "index.md").write_text(toctree.format("part/one\ntwo"), encoding="utf-8")
    (tmp_path / "part" / "one.md").write_text(toctree.format("leaf"), encoding="utf-8")
    for name in ("two", "part/leaf"):
        (tmp_path / f"{name}.md").write_text("# Titre\n", encoding="utf-8")
    found = [path.relative_to(tmp_path).with_suffix("").as_posix() for path in pages(tmp_path / "index.md")]
    assert found == ["index", "part/one", "part/leaf", "two"]


def test_every_exercise_once():
    """Each exercise of the course has its place."""
    assert sorted(exercise_names()) == [path.stem for path in exercise_files()]


def test_every_page_once():
    """Each page of the course has its place."""
    assert sorted(pages()) == sorted((ROOT / "docs").rglob("*.md"))


def test_progress_page_has_the_same_order(built_site):
    """The progress page lists the same exercises in the same order."""
    tree = html.parse(built_site / "fr" / "about" / "progress.html")
    assert tree.xpath("//@data-exercise") == exercise_names()
