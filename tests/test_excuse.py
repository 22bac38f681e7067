"""A translator may excuse a finding in place, with a reason."""

import pytest
from babel.messages.catalog import Message

from course.translation.excuse import applied
from course.translation.faults.pair import Fault

NUMBER, FIELDS = Fault("number", "il manque 12"), Fault("fields", "il manque rank")


def left(*comments: str, faults: tuple = (NUMBER,)) -> list[tuple[str, bool]]:
    message = Message("a", "b", user_comments=comments)
    return [(fault.code, fault.remark) for fault in applied(message, faults)]


@pytest.mark.parametrize(
    "comment", ["check: number: le journal l’écrit ainsi", "check:number : ainsi", "check: number: a: b"]
)
def test_excused(comment):
    """A code with a reason is not told again."""
    assert left(comment) == []


def test_several_codes():
    """One comment may excuse several codes, several comments one each."""
    glossary = Fault("glossary", "terme")
    assert left("check: number, glossary: le titre d’un livre", faults=(NUMBER, glossary)) == []
    assert left("check: number: un titre", "check: glossary: un titre", faults=(NUMBER, glossary)) == []


def test_without_reason():
    """An excuse without a reason excuses nothing, and is told."""
    assert left("check: number") == left("check: number:") == [("number", False), ("excuse", False)]


def test_no_longer_needed():
    """An excuse for nothing is a remark."""
    assert left("check: number: ainsi", faults=()) == [("excuse", True)]


def test_no_excuse():
    """What breaks a program is not excused."""
    assert left("check: fields: ainsi", faults=(FIELDS,)) == [("fields", False), ("excuse", False)]


def test_barred():
    """What runs when the page is built has no excuse, though others of its code have."""
    role = Fault("markup", "rôle", barred=True)
    assert left("check: markup: ainsi", faults=(role,)) == [("markup", False), ("excuse", False)]
    assert left("check: markup: ainsi", faults=(Fault("markup", "gras"),)) == []


def test_other_comments():
    """Other comments excuse nothing."""
    assert left("Jeanne a tout relu : number", "à contrôler") == [("number", False)]
