"""Of a block of Python, only comments, docstrings and sentences are translated."""

import pytest
from babel.messages.catalog import Message
from pairing import pair

from course.translation.comparison import kind
from course.translation.faults import fields
from course.translation.faults.pair import Kind
from course.translation.faults.python import faults, is_python

SOURCE = '''def first_alert(readings, threshold=79):
    """Renvoie le rang de l’alerte."""
    # le seuil est exclu
    print("seuil dépassé au rang {rank}")
    return readings[0] > threshold
'''
TARGET = '''def first_alert(readings, threshold=79):
    """Return the rank of the alert,
    counted from zero."""
    # the threshold itself is left out
    print("threshold passed at rank {rank}")
    return readings[0] > threshold
'''


def found(source: str, target: str) -> list[str]:
    return [fault.text for fault in faults(pair(source, target, kind=Kind.PYTHON))]


@pytest.mark.parametrize(
    ("target", "wrong"), [("the threshold", 0), ("the\nthreshold", 1), ('"""', 1), ("the \\", 1), ("a \\ b", 0)]
)
def test_prose_of_a_block(target, wrong):
    """A comment of a page's block is translated on one line, without what would end it or the block."""
    assert len(list(faults(pair("le seuil", target, kind=Kind.COMMENT)))) == wrong


def test_prose_of_a_block_is_known_by_its_place():
    """What the catalogue calls a comment of code, or a docstring, is read as such, not as Markdown."""
    for comment in ("role-flow · commentaire de code", "docstring"):
        assert kind(Message("le seuil", auto_comments=[comment]), "role") is Kind.COMMENT
    assert kind(Message("le seuil", auto_comments=["role-flow · titre"]), "role") is Kind.PAGE


def test_prose_may_differ():
    """Comments, docstrings and sentences may say anything, on any number of lines."""
    assert found(SOURCE, TARGET) == []
    assert found(SOURCE, TARGET.replace("    # the threshold itself is left out\n", "")) == []


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ("first_alert", "première_alerte", "première_alerte"), ("threshold=79", "threshold=97", "97"),
        ("> threshold", ">= threshold", ">="), ("    return", "        return", "Python"),
        ("{rank}", "{rang}", "rang"),
        ("readings[0] > threshold", "readings[0]", "DEDENT"), ('rank {rank}")', "rank {rank})", "Python"),
        ('"""Return', "'''Return", "Python"), ("print(", "afficher(", "afficher"),
    ],
)  # fmt: skip
def test_code_may_not(old, new, said):
    """A name, a number, a sign, an indentation, a field that changed is told: what it was, what it became."""
    assert TARGET.count(old) == 1
    [text] = found(SOURCE, TARGET.replace(old, new))
    assert said in text


def test_one_word_strings_are_code():
    """A string of one word may be a key or a value: it stays."""
    assert found('rows["ville"]\nx = 1', 'rows["town"]\nx = 1')


@pytest.mark.parametrize(("given", "wrong"), [("0.9\n", 0), ("0,9\n", 1)])
def test_session(given, wrong):
    """A console session keeps what it answers; its comments may differ."""
    source = ">>> share(9, 10)  # neuf sur dix\n0.9\n"
    assert len(found(source, f">>> share(9, 10)  # nine out of ten\n{given}")) == wrong


def test_formatted_strings():
    """A formatted string keeps its fields, whatever is around them."""
    source = 'x = f"Le seuil vaut {threshold:.1f} degrés"\ny = 1'
    assert found(source, 'x = f"The threshold is {threshold:.1f} degrees"\ny = 1') == []
    assert found(source, 'x = f"The threshold is {limit:.1f} degrees"\ny = 1')
    assert found(source, 'x = f"The threshold is {threshold:.2f} degrees"\ny = 1')


def test_what_is_no_python_stays():
    """A block of another language is left as it is: nothing here can tell its words from its code."""
    assert found(">>> x\n1 2\n", ">>> x\n1 2\n") == found("for x in\n  y", "for x in\n  y") == []
    assert found("course list\ncourse check a", "course list\ncourse contrôle a")


@pytest.mark.parametrize(
    ("text", "answer"),
    [
        (SOURCE, True), (">>> 1 + 1", True), ("import csv", True), ("x = 3", True), ("a = [1, 2]\nprint(a)", True),
        ("Accueil", False), ("Voir (fin)", False), ("Une phrase.", False), ("Le seuil = 3 degrés", False),
        ("Un\nDeux", False), ("for", False), ("", False),
    ],
)  # fmt: skip
def test_code_is_told_from_prose(text, answer):
    """A message is code when it parses as Python that does something."""
    assert is_python(text) == answer


@pytest.mark.parametrize(("source", "target"), [("Rang {rank}", "Rank {rank"), ("Rang {rank", "Rank {rank}")])
def test_a_brace_alone(source, target):
    """A brace without its other half is one fault, on whichever side it stands."""
    [fault] = fields.faults(pair(source, target, kind=Kind.TEXT, formats=(fields.BRACES,)))
    assert fault.code == "fields"
