"""The page of the sources: each work that a lesson cites once, with the pages that cite it."""

from pathlib import Path

import pytest
from babel.messages.pofile import read_po
from lxml import html
from paging import build_page

from course.languages import ROOT, languages
from course.sphinxext.sources import is_law

INDEX = "# Accueil\n\n```{toctree}\nrole\nmodel\nlist\n```\n"
LIST = "# Sources\n\n```{sources}\n```\n\n```{sources}\n:laws:\n```\n"
ROLE = """\
# Le métier

- Wilson, E. (1900). Un élément d’une autre liste.

(role-sources)=
## Sources

- Wilson, E. B. (1927). Probable inference. *JASA*, 22, 209–212.
- Données : Élie, A., et Bo, C. (1995). *Un titre*, [une adresse](https://example.org/a).
- Règlement (UE) 2016/679, article 4. Voir [la suite](model.md).
"""
MODEL = """\
# Modéliser

(model-sources)=
## Sources

- Wilson, E. B. (1927). Probable inference. *JASA*, 22, 209–212.
- Box, G. (1976). Science and statistics.
- RFC 5737 et RFC 1918 : adresses.

  Un autre paragraphe.
- Données : Élie, A. et Bo, C. (1995). *Un titre*, [une adresse](https://example.org/a).
"""
ENGLISH = """\
msgid ""
msgstr "Content-Type: text/plain; charset=UTF-8\\n"

msgid "Données : Élie, A., et Bo, C. (1995). *Un titre*, [une adresse](https://example.org/a)."
msgstr "Data: Élie, A., & Bo, C. (1995). *A title*, [an address](https://example.org/a)."

msgid "Wilson, E. B. (1927). Probable inference. *JASA*, 22, 209–212."
msgstr "Awilson, E. B. (1927). Probable inference. *JASA*, 22, 209–212."
"""


def write(folder: Path, **pages: str) -> None:
    (folder / "docs").mkdir(exist_ok=True)
    for name, text in ({"role": ROLE, "model": MODEL, "list": LIST} | pages).items():
        path = folder / "docs" / f"{name}.md"
        if not path.exists() or path.read_text(encoding="utf-8") != text:
            path.write_text(text, encoding="utf-8")


def shown(folder: Path, *options: str, out: str = "out", **settings: str) -> list[list[str]]:
    """The lists of the page: for each work its text, then the pages that cite it."""
    _index, said = build_page(folder, INDEX, "-W", *options, out=out, **settings)
    assert not said, said
    return works(folder / out / "list.html")


def works(path: Path) -> list[list[str]]:
    found = html.parse(path).xpath("//ul[contains(@class, 'cited-works')]")
    return [[" ".join(item.text_content().split()) for item in works] for works in found]


def test_each_work_once(tmp_path):
    """A work that two pages cite is there once, whatever sets its authors apart, with a link to each; laws apart."""
    write(tmp_path)
    books, laws = shown(tmp_path)
    assert books == [
        "Box, G. (1976). Science and statistics. Modéliser",
        "Données : Élie, A., et Bo, C. (1995). Un titre, une adresse. Le métier · Modéliser",
        "Wilson, E. B. (1927). Probable inference. JASA, 22, 209–212. Le métier · Modéliser",
    ]
    assert laws == [
        "Règlement (UE) 2016/679, article 4. Voir la suite. Le métier",
        "RFC 5737 et RFC 1918 : adresses. Un autre paragraphe. Modéliser",
    ]
    links = html.parse(tmp_path / "out" / "list.html").xpath("//ul[contains(@class, 'cited-works')]//a/@href")
    assert {"role.html#role-sources", "model.html#model-sources", "model.html", "https://example.org/a"} == set(links)


def test_remarks_make_no_other_work(tmp_path):
    """What a page remarks after the title of a dated work, or its way to abridge, makes no other work of it."""
    role = ("Box, G. (1976). *Science and statistics*. JASA, article 1. Une remarque.", "JCGM 200:2012, *Mots*, 3e.",
            "Bo, C. (1990). Un titre. Dû, D. (1991). Un autre. Une remarque.", "Sans date, une page.")  # fmt: skip
    model = ("Box, G. (1976). *Science and statistics*. JASA, art. 1.", "JCGM 200:2012. *Mots*. Une remarque.",
             "Bo, C. (1990). Un titre. Une remarque.", "Sans date, une autre page.")  # fmt: skip
    top = "# {0}\n\n({0}-sources)=\n## Sources\n\nUne note.\n\n- "
    pages = {"role": role, "model": model}
    write(tmp_path, **{name: top.format(name) + "\n- ".join(said) + "\n" for name, said in pages.items()})
    assert shown(tmp_path) == [
        ["Bo, C. (1990). Un titre. Dû, D. (1991). Un autre. Une remarque. role",
         "Bo, C. (1990). Un titre. Une remarque. model",
         "Box, G. (1976). Science and statistics. JASA, art. 1. role · model",
         "Sans date, une autre page. model", "Sans date, une page. role"],
        ["JCGM 200:2012, Mots, 3e. role · model"],
    ]  # fmt: skip


@pytest.mark.parametrize(("french", "law"), [
    ("Analyse d’impact : RGPD, article 35.", True), ("Sur la modification de 2026 : une page.", True),
    ("Report des dates : un journal.", True), ("Données : un recueil, RGPD.", False), ("Codeur, A. (2020).", False),
])  # fmt: skip
def test_what_is_a_law(french, law):
    """A law may be named after a lead; what tells of its making stands with the laws."""
    assert is_law(french) is law


def test_sources_in_another_language(tmp_path):
    """The works are those of the French page, as each lesson has them translated, in the order of that text."""
    write(tmp_path)
    path = tmp_path / "locales" / "en" / "LC_MESSAGES" / "role.po"
    path.parent.mkdir(parents=True)
    path.write_text(ENGLISH, encoding="utf-8")
    books, laws = shown(tmp_path, language="en", translated="\n")
    assert [book.partition(" (")[0] for book in books] == [
        "Awilson, E. B.", "Box, G.", "Data: Élie, A., & Bo, C.",
    ]  # fmt: skip
    assert len(laws) == 2


def test_follows_the_lessons(tmp_path):
    """A work added to a lesson, or taken from it, is so on a page that did not change; so is a title, a place."""
    write(tmp_path)
    assert len(shown(tmp_path)[0]) == 3
    write(tmp_path, model=MODEL.replace("- Box, G. (1976). Science and statistics.\n", ""))
    assert len(shown(tmp_path)[0]) == 2
    write(tmp_path, model=MODEL.replace("# Modéliser", "# Les modèles"))
    assert [book for book in shown(tmp_path)[0] if "Box" in book] == [
        "Box, G. (1976). Science and statistics. Les modèles"
    ]
    before = (tmp_path / "out" / "list.html").stat().st_mtime_ns
    write(tmp_path, model=MODEL.replace("# Modéliser", "# Les modèles") + "\n(model-b)=\n## B\n\nUn mot.\n")
    shown(tmp_path)
    assert (tmp_path / "out" / "list.html").stat().st_mtime_ns == before
    write(tmp_path, model=MODEL.replace("(model-sources)", "(model-other-sources)"))
    shown(tmp_path)
    assert "model.html#model-other-sources" in (tmp_path / "out" / "list.html").read_text(encoding="utf-8")


def test_read_in_parallel(tmp_path):
    """Pages read by several processes make the same lists as pages read by one."""
    write(tmp_path, **{f"other{rank}": f"---\norphan: true\n---\n\n# Page {rank}\n" for rank in range(8)})
    assert shown(tmp_path, "-j", "2", out="parallel") == shown(tmp_path)


def test_no_message(tmp_path):
    """The catalogue of the page has none of the works, nor a word of the data."""
    write(tmp_path, list=f"{LIST}\n```{{datasets}}\n```\n")
    build_page(tmp_path, INDEX, builder="gettext", out="pot")
    with (tmp_path / "pot" / "list.pot").open("rb") as file:
        assert [message.id for message in read_po(file) if message.id] == ["Sources"]


def test_sources_of_the_course(built_site):
    """In every language, the page has as many works; each item of a lesson's sources leads back to the lesson."""
    french, *others = (works(built_site / language.slug / "sources.html") for language in languages())
    assert all([*map(len, found)] == [*map(len, french)] for found in others) and min(map(len, french)) > 10
    back = html.parse(built_site / "fr" / "sources.html").xpath("//p[@class='cited-by']/a/@href")
    for path in sorted((ROOT / "docs").rglob("*.md")):
        text, name = path.read_text(encoding="utf-8"), path.relative_to(ROOT / "docs").with_suffix(".html")
        if f"({path.stem}-sources)=" in text:
            items = text.partition(f"({path.stem}-sources)=")[2].count("\n- ")
            assert back.count(f"{name.as_posix()}#{path.stem}-sources") == items > 0, path.stem
