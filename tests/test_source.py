"""The check of the French source: each construct that a translation would lose, its line, and what to write."""

import re

import pytest
from translating import write_project

from course.languages import ROOT
from course.translation.finding import Finding
from course.translation.source import check

PAGE = """\
---
myst:
  html_meta:
    description: Une page du cours.
---

# Le métier

% Un commentaire de l’auteur.

Un **capteur** relève `x[i]` : {ref}`les débits <role-flow>`, puis $x < 3$. Voir [l’accueil](index.md).

(role-flow)=
## Étape 2 : les débits

| rang | débit |
|---|---|
| - | 3 L/s |

- un
- deux
  % Traducteurs : le troisième
- trois

:::{admonition} À retenir
:class: warning

Un encadré, et [sa suite](#role-flow).
:::

```python
>>> # un commentaire
>>> 1 + 1
2
```

Voir [la règle](role.md#role-flow), <https://course.example/>, et *Confirmation bias*.

:::{container} chain
1. Le premier.
:::

```console
course   check
```
"""
TITLE = "# Titre\n\n"
LABELLED = TITLE + "(role-a)=\n"
# A page, the line of its fault, its code, and what its sentence tells to write.
FAULTS = [
    (TITLE + "Voir [le texte][ref].\n\n[ref]: https://course.example/\n", 3, "link", "`[…](…)`"),
    (TITLE + "Voir [le texte][absent].\n", 3, "link", "`[…](…)`"),
    (TITLE + "Voir https://course.example/ ou rien.\n", 3, "link", "`<…>`"),
    (TITLE + "Voir [ici](index.md).\n", 3, "link", "nommez"),
    (TITLE + "Pour la suite, [cliquez ici](index.md).\n", 3, "link", "nommez"),
    (TITLE + "Voir [la suite](index.md#la-suite).\n", 3, "link", "étiquette"),
    (TITLE + "Voir [la suite](#la-suite).\n", 3, "link", "étiquette"),
    (TITLE + "Un mot,\nun <b>mot gras</b>.\n", 4, "html", "Markdown"),
    (TITLE + "Un mot<br>\nun autre.\n", 3, "html", "ligne vide"),
    (TITLE + '<img src="x.png">\n', 3, "html", "`![…](…)`"),
    (TITLE + "<!-- une note -->\n", 3, "html", "% …"),
    (TITLE + "<table><tr><td>1</td></tr></table>\n", 3, "html", "tableau"),
    (LABELLED + "## 1. Les débits\n", 4, "block", "Étape 2"),
    (LABELLED + "## 1) Les débits\n", 4, "block", "Étape 2"),
    (TITLE + "| a | b |\n|---|---|\n| c | 1. Le premier |\n", 5, "block", "par un mot"),
    (TITLE + "| a | b |\n|---|---|\n| c | % des cas |\n", 5, "block", "par un mot"),
    (TITLE + "## Les débits\n", 3, "label", "(role-…)="),
    (TITLE + "(debits)=\n## Les débits\n", 4, "label", "(role-…)="),
    (TITLE + "(role-a)=\n### Les débits\n", 4, "heading", "niveau 2"),
    (LABELLED + "## A\n\n(role-b)=\n### B\n\n(role-c)=\n#### C\n", 10, "heading", "trois niveaux"),
    (LABELLED + "## Un débit. Un autre débit\n", 4, "heading", "une seule phrase"),
    ("---\nmyst:\n  substitutions:\n    x: un\n---\n" + TITLE + "Un mot.\n", 1, "substitution", "toutes lettres"),
    (TITLE + "Le débit vaut {{ x }} litres.\n", 3, "substitution", "toutes lettres"),
    (TITLE + "```{eval-rst}\nUn *mot*.\n```\n", 3, "rst", "en Markdown"),
    (TITLE + "Un\tmot.\n", 3, "space", "tabulation"),
    (TITLE + "Un mot. \nUn autre.\n", 3, "space", "fin de ligne"),
    (TITLE + "Un mot\\\nun autre.\n", 3, "break", "autre paragraphe"),
    (TITLE + "Un **mot *en* gras**.\n", 3, "emphasis", "une seule"),
    (TITLE + "Un&nbsp;mot.\n", 3, "entity", "`&nbsp;`"),
    (TITLE + "Le quart, soit 25\n% des cas.\n", 4, "comment", "ligne précédente"),
    (TITLE + "- un\n% une remarque\n- deux\n", 4, "comment", "alignez-le"),
    (TITLE + "Un mot, " + "un autre, " * 120 + "un dernier.\n", 3, "long", "1200"),
    (TITLE + "```python\nx = # rien\n```\n", 3, "code", "corrigez"),
    ("---\nmyst:\n  html_meta:\n    description: Un mot: un: autre\n---\n" + TITLE, 1, "front-matter", "guillemets"),
    (TITLE + "Un mot ; un autre.\n", 3, "typography", "U+202F"),
    (TITLE + "Un mot,\nun autre,\net un « troisième ».\n", 5, "typography", "U+00A0"),
    (TITLE + "Un mot.\n\nUn mott.\n", 5, "spelling", "mott"),
    (TITLE + "Un mot,\nun mott.\n", 4, "spelling", "mott"),
    ("---\nmyst:\n  html_meta:\n    description: Un mott.\n---\n" + TITLE, 4, "spelling", "mott"),
    (TITLE + ":::{admonition} Un mott\n:class: law\n\nUn mot.\n:::\n", 3, "spelling", "mott"),
    (TITLE + ":::{admonition} Un mot\n:class: law\n\n- Un mott.\n:::\n", 6, "spelling", "mott"),
    (TITLE + "::::{container} a\n:::{quiz} Un ?\n:answer: 1\n\nUn\n: Le mott.\n:::\n::::\n", 8, "spelling", "mott"),
    (TITLE + "![un mott](flow.svg)\n", 3, "spelling", "mott"),
    (TITLE + "```{toctree}\n:caption: Un mott\nindex\n```\n", 4, "spelling", "mott"),
    (TITLE + "```python\n>>> x = 1\n>>> # un mot,\n>>> # un mott\n```\n", 6, "spelling", "mott"),
    (TITLE + "```{code-block} python\n:caption: Un mot\n\nx = 1  # un mott\n```\n", 6, "spelling", "mott"),
    (TITLE + '```python\ndef f():\n    """Un mot.\n\n    Un mott.\n    """\n```\n', 7, "spelling", "mott"),
]


def french(text: str) -> str:
    """The text with its spaces set as French wants them; the table above is typed on a keyboard."""
    return re.sub(r"(?<=\w) \?", "\u202f?", re.sub(r"(?<=[\w`]) : ", "\u00a0: ", text))


def found(root, page: str) -> list[Finding]:
    """What is found in the page `role` of a small course."""
    write_project(root, role=page)
    (root / "docs" / "index.md").write_text("# Accueil\n", encoding="utf-8")
    return [finding for finding in check(root) if finding.path.name == "role.md"]


def test_a_good_page(tmp_path):
    """Nothing is said of a page that holds links, roles, formulas, tables, lists, directives, code and notes."""
    assert found(tmp_path, french(PAGE)) == []


@pytest.mark.parametrize(("page", "line", "code", "told"), FAULTS)
def test_fault(tmp_path, page, line, code, told):
    """Each construct is told once a place, at its true line, with what to write instead."""
    findings = found(tmp_path, french(page))
    assert {(finding.line, finding.code) for finding in findings} == {(line, code)}
    assert all(told in finding.text for finding in findings)


def test_a_page_is_in_utf8(tmp_path):
    """A page in another encoding is told, and the others are read all the same."""
    write_project(tmp_path, role="# Un mott\n")
    (tmp_path / "docs" / "index.md").write_bytes("# Métier".encode("latin-1"))
    findings = [(one.path.name, one.code) for one in check(tmp_path)]
    assert findings == [("index.md", "encoding"), ("role.md", "spelling")]


@pytest.mark.parametrize(
    ("name", "old", "new", "line", "code"),
    [
        ("src/exercises/alert.py", "Une histoire\nsur", "Une histoire\nsûûr", 4, "spelling"),
        ("src/exercises/alert.py", "Relisez le contrat.", "Relisez le contratt.", 24, "spelling"),
        ("src/exercises/alert.py", "alerte au rang", "allerte au rang", 18, "spelling"),
        ("src/exercises/alert.py", "lignes\u00a0:", "lignes :", 4, "typography"),
        ("src/exercises/alert.py", "None", "\0", 1, "code"),
        ("src/exercises/professional/alert.py", "La même", "La mêmme", 1, "spelling"),
        ("docs/examples/flow.py", "débit", "débitt", 6, "spelling"),
        ("src/course/commands/start.py", "essais", "essaiss", 2, "spelling"),
    ],
)
def test_programs(tmp_path, name, old, new, line, code):
    """The docstrings and the marked texts of programs are read too, at their lines."""
    path = write_project(tmp_path) / name
    path.write_text(path.read_text(encoding="utf-8").replace(old, new, 1), encoding="utf-8")
    assert [(one.path.as_posix(), one.line, one.code) for one in check(tmp_path)] == [(name, line, code)]


def test_names_of_the_code_are_words(tmp_path):
    """A name of the code may be spoken of without its marks."""
    assert found(tmp_path, TITLE + "Donnez un threshold.\n\n```python\nthreshold = 3\n```\n") == []
    assert found(tmp_path, TITLE + "Donnez un threshold.\n") != []


def test_our_own_pages():
    """The pages, the exercises, the pictures and the programs of the course have no error."""
    errors = [str(one) for one in check(ROOT) if not one.remark]
    assert not errors, "\n".join(errors)
