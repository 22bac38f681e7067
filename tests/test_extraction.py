"""The templates of what is not a page: exercises, the words around the pages, and click's."""

import ast
import re
import sys
from pathlib import Path

import pytest
import sphinx
from babel.messages.pofile import read_po
from sphinx.errors import ExtensionError
from translating import PAGES, write_project

from course.languages import ROOT
from course.sphinxext import extraction
from course.sphinxext.packages import modules
from course.translation.templates import extract

DOMAINS = ("exercises", "sphinx", "click")


@pytest.fixture(scope="module")
def project(tmp_path_factory):
    root = write_project(tmp_path_factory.mktemp("project"))
    path = list(sys.path)
    templates = extract(root, root / "pot")
    sys.path[:] = path
    return root, templates.catalogues


def found(catalogue) -> list:
    return [message.id for message in catalogue if message.id]


def test_domains(project):
    """There is one template a page and the three of what is not a page."""
    assert sorted(project[1]) == sorted([*(name.removesuffix(".md") for name in PAGES), *DOMAINS])


def test_order_and_content(project):
    """exercises.pot holds title, exercises, twins, pictures, data, programs, in this order; a paragraph a message."""
    assert found(project[1]["exercises"]) == [
        "Ingénieur IA\u00a0: du terrain au modèle",
        "Une alerte",
        "Une histoire sur deux lignes\u00a0: un message.",
        "Renvoie {x: y} pour ces mesures.",
        "alerte au rang {rank}",
        "L’égalité ne compte pas.",
        "Relisez le contrat.",
        "La même avec NumPy.",
        "débit",
        "Des débits.",
        "Domaine public.",
        "Le point de départ est écrit\u00a0: {path}",
        ("{count} essai", "{count} essais"),
    ]


def test_context(project):
    """A message says where it stands: exercise, function and part, or module, then notes; it has no line number."""
    catalogue = project[1]["exercises"]
    assert catalogue["Une alerte"].auto_comments == ["alert · titre"]
    assert catalogue["Une histoire sur deux lignes\u00a0: un message."].auto_comments == ["alert · récit"]
    assert catalogue["Renvoie {x: y} pour ces mesures."].auto_comments == ["alert · first_alert · contrat", "un dict."]
    assert catalogue["alerte au rang {rank}"].auto_comments == ["alert · figure", "rang à partir de 0."]
    assert catalogue["L’égalité ne compte pas."].auto_comments == ["alert · test_equal · règle"]
    assert catalogue["Relisez le contrat."].auto_comments == ["alert · test_equal · indice"]
    assert catalogue["La même avec NumPy."].auto_comments == ["professional/alert · titre"]
    assert catalogue["débit"].auto_comments == ["examples/flow", "un volume par heure."]
    assert catalogue["Des débits."].auto_comments == ["data/flow · title"]
    assert catalogue["{count} essai"].auto_comments == ["course.commands.start"]
    assert not any(message.locations for message in catalogue)


def test_fields_are_flagged(project):
    """Only a message with {fields} is marked as a format."""
    text = (project[0] / "pot/exercises.pot").read_text(encoding="utf-8")
    assert re.findall(r'#, python-brace-format\nmsgid "(.*)"', text) == [
        "alerte au rang {rank}",
        "Le point de départ est écrit\u00a0: {path}",
        "{count} essai",
    ]


def test_words_around_the_pages(project):
    """sphinx.pot holds our templates' words, those of Furo's templates that ours include, and Sphinx's own."""
    ids = found(project[1]["sphinx"])
    assert ids[:2] == ["Our page", "Search"]
    assert "Edit this page" in ids and "Back to top" not in ids and "Note" in ids


def test_no_template_is_forgotten():
    """Each folder of templates is read: by the extraction, by the check of the French, by what counts the messages."""
    course = ROOT / "src" / "course"
    templates = (path.relative_to(course) for path in course.rglob("*.html") if "node_modules" not in path.parts)
    assert {"/".join(path.parts[:2]) for path in templates} == {*extraction.PIECES, "web/templates"}


def test_furo_templates(tmp_path):
    """A template of Furo counts when ours neither replaces it nor leaves out what includes it."""
    assert {"base.html", "page.html", "search.html"} <= set(extraction.furo_templates(tmp_path))
    (tmp_path / "page.html").write_text('{% extends "!page.html" %}', encoding="utf-8")
    assert "page.html" in extraction.furo_templates(tmp_path)
    (tmp_path / "page.html").write_text("{% trans %}Ours{% endtrans %}", encoding="utf-8")
    (tmp_path / "search.html").write_text('{% extends "page.html" %}', encoding="utf-8")
    assert extraction.furo_templates(tmp_path) == []


def test_no_sentence_escapes_the_extraction():
    """What translates has a name that the extraction knows wherever a sentence is handed to it."""
    translators = {"translate", "gettext", "ngettext", *extraction.KEYWORDS}
    handed: dict[str, list[str]] = {}
    for path in modules(ROOT / "src" / "course"):
        for call in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(call, ast.Call) and call.args and isinstance(call.args[0], (ast.Constant, ast.JoinedStr)):
                name = getattr(call.func, "attr", getattr(call.func, "id", ""))
                if name in translators:
                    handed.setdefault(name, []).append(f"{path.stem}:{call.lineno}")
    assert set(handed) <= set(extraction.KEYWORDS), handed.get("translate")


def test_sphinx_still_has_these_strings():
    """Each string listed for Sphinx is one of its own catalogue."""
    with (Path(sphinx.__file__).parent / "locale" / "sphinx.pot").open("rb") as file:
        stock = read_po(file)
    assert [text for text in extraction.SPHINX if text not in stock] == []


def test_click(project):
    """click.pot holds the sentences of the installed click, its plurals included."""
    ids = found(project[1]["click"])
    assert "Missing command." in ids
    assert any(isinstance(one, tuple) for one in ids)


@pytest.mark.parametrize("domain", ("role", *DOMAINS))
def test_no_date_no_line_no_path(project, domain):
    """A template says nothing of the day or of the machine."""
    text = (project[0] / f"pot/{domain}.pot").read_text(encoding="utf-8")
    assert not re.search(r"^#:|\d{4}-\d\d-\d\d|Generated-By", text, re.MULTILINE)
    assert str(project[0]) not in text and sys.prefix not in text


def test_same_bytes(project, tmp_path, monkeypatch):
    """Two extractions of the same sources give the same bytes."""
    monkeypatch.setattr(sys, "path", list(sys.path))
    extract(project[0], tmp_path)
    for domain in project[1]:
        first = (project[0] / f"pot/{domain}.pot").read_bytes()
        assert first == (tmp_path / f"{domain}.pot").read_bytes()


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [('_("alerte au rang {rank}", rank=1)', "_(name)", "alert.py:18: "), ("None", "\0", "alert.py:1: not valid")],
)
def test_broken_exercise_is_told_by_its_path(tmp_path, old, new, told):
    """A file whose texts cannot be read is told by its path and line, in one sentence."""
    path = write_project(tmp_path) / "src" / "exercises" / "alert.py"
    path.write_text(path.read_text(encoding="utf-8").replace(old, new), encoding="utf-8")
    with pytest.raises(ExtensionError) as caught:
        list(extraction.content(tmp_path))
    assert str(caught.value).startswith(f"{path.parent}/{told}") and "\n" not in str(caught.value)


def test_reserved_names(tmp_path, monkeypatch):
    """A page may not take the name of one of the three."""
    monkeypatch.setattr(sys, "path", list(sys.path))
    root = write_project(tmp_path)
    (root / "docs" / "click.md").write_text("---\norphan: true\n---\n\n# Une page\n", encoding="utf-8")
    with pytest.raises(ExtensionError, match=r"docs/click\.md"):
        extract(root)
