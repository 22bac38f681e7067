"""What a translator is told of each message: where it stands, and the notes of the author."""

import sys

import pytest
from paging import build_page
from translating import write_project

from course.translation.catalogues import extract, update
from course.translation.notes import above, notes

PAGE = """\
---
myst:
  html_meta:
    description: Une description.
---

% Traducteurs : le titre est un jeu de mots ;
% gardez-le court.

# Le terrain

% Un commentaire de l’auteur.

% Traducteurs : première note
% Traducteurs : seconde note
Un paragraphe.

% Traducteurs : le second titre
(role-end)=
## La fin

% Traducteurs : premier élément

- un
  % Traducteurs : deuxième élément
- deux
- trois

% Traducteurs : la table

| a | b |
|---|---|
| c | d |

% Traducteurs : le quiz
:::{quiz} Combien ?
:answer: 2

% Traducteurs : la mauvaise réponse
Un
: Non.

% Traducteurs : la bonne réponse
Deux
: Oui.
:::

% Traducteurs : l’encadré
:::{admonition} Attention
Dans l’encadré.

![une image](flow.svg)
:::

$$x = 1$$

% Traducteurs : le code
```python
# Un commentaire
def f(x):
    \"\"\"Renvoie x.\"\"\"
```

Un paragraphe de la fin.

```python
x = 1  # un autre bloc
```
"""
TOLD = {
    "Une description.": ["description de la page"],
    "Le terrain": ["titre", "le titre est un jeu de mots ; gardez-le court."],
    "Un paragraphe.": ["première note", "seconde note"],
    "La fin": ["role-end · titre", "le second titre"],
    "un": ["role-end", "premier élément"],
    "deux": ["role-end", "deuxième élément"],
    "trois": ["role-end"],
    "a": ["role-end · en-tête de tableau", "la table"],
    "d": ["role-end · cellule de tableau", "la table"],
    "Combien ?": ["role-end · question", "le quiz"],
    "Un": ["role-end · réponse", "le quiz", "la mauvaise réponse"],
    "Non.": ["role-end · explication", "le quiz", "la mauvaise réponse"],
    "Deux": ["role-end · réponse", "le quiz", "la bonne réponse"],
    "Attention": ["role-end · titre d’encadré", "l’encadré"],
    "Dans l’encadré.": ["role-end", "l’encadré"],
    "une image": ["role-end · texte alternatif", "l’encadré"],
    "x = 1": ["role-end · formule"],
    "Un commentaire": ["role-end · commentaire de code", "le code"],
    "Renvoie x.": ["role-end · docstring", "le code"],
    "Un paragraphe de la fin.": ["role-end"],
    "un autre bloc": ["role-end · commentaire de code"],
}
IMAGE = '<svg xmlns="http://www.w3.org/2000/svg"/>'


def extracted(root, monkeypatch, page: str):
    monkeypatch.setattr(sys, "path", list(sys.path))
    write_project(root, role=page)
    (root / "docs" / "flow.svg").write_text(IMAGE, encoding="utf-8")
    return extract(root)


@pytest.fixture(scope="module")
def told(tmp_path_factory):
    """What is said of each message of the page."""
    with pytest.MonkeyPatch.context() as monkeypatch:
        catalogue = extracted(tmp_path_factory.mktemp("project"), monkeypatch, PAGE).catalogues["role"]
    return {message.id: message.auto_comments for message in catalogue if message.id}


@pytest.mark.parametrize("message", TOLD)
def test_place_and_notes(told, message):
    """A message says its section, by its label, and what it is; then come the notes of the block that holds it."""
    assert told[message] == TOLD[message]


def test_other_comments_are_no_notes(told):
    """A comment without the tag stays with the author."""
    assert not any("auteur" in comment for comments in told.values() for comment in comments)


def test_never_on_the_page(tmp_path):
    """A note is neither on the page nor in its HTML, in French as in translation, and a quiz keeps its answers."""
    (tmp_path / "docs").mkdir()
    (tmp_path / "docs" / "flow.svg").write_text(IMAGE, encoding="utf-8")
    for language in ("fr", "en"):
        page, said = build_page(tmp_path, PAGE, translated='msgid "un"\nmsgstr "one"\n', language=language)
        text = (tmp_path / "out" / "index.html").read_text(encoding="utf-8")
        assert said == "" and "Traducteurs" not in text and "jeu de mots" not in text
        assert page.xpath("//details[contains(@class, 'quiz-option')]/@class") == [
            "quiz-option wrong", "quiz-option right",
        ]  # fmt: skip


def test_note_before_nothing(tmp_path, monkeypatch, capsys):
    """A note that no message follows is a warning that names the page, for it would be lost."""
    extracted(tmp_path, monkeypatch, "# Titre\n\n% Traducteurs : perdue\n")
    assert "docs/role.md: this note to translators stands before no message: perdue" in capsys.readouterr().err


def test_a_changed_heading_is_one_change(tmp_path, monkeypatch):
    """A French heading that is written anew changes nothing of what is said of the messages below it."""
    list(update(["ar"], tmp_path, extracted(tmp_path, monkeypatch, PAGE)))
    path = tmp_path / "locales/ar/LC_MESSAGES/role.po"
    before = path.read_text(encoding="utf-8")
    list(update(["ar"], tmp_path, extracted(tmp_path, monkeypatch, PAGE.replace("## La fin", "## Conclusion"))))
    assert path.read_text(encoding="utf-8") == before.replace('"La fin"', '"Conclusion"')


@pytest.mark.parametrize(
    ("comment", "found"),
    [
        ("Traducteurs : un\ndeux", ["un deux"]),
        (" Traducteurs\u00a0: un\u00a0;\n Traducteurs : deux", ["un\u00a0;", "deux"]),
        ("de l’auteur\nTraducteurs : un", ["un"]),
        ("Les traducteurs : personne", []),
    ],
)
def test_reading_a_comment(comment, found):
    """A note goes from its tag to the next one; what stands before the first is not for translators."""
    assert notes(comment) == found


def test_above():
    """In a program, only the comment right above a line tells of it."""
    lines = ["# Traducteurs : non", "", "# Traducteurs : oui,", "# deux fois", "text = _('x')"]
    assert (above(lines, 5), above(lines, 2), above(lines, 1)) == (["oui, deux fois"], ["non"], [])
