"""The translators' guide says what the tools do."""

import ast
import re

import pytest
from babel.messages.pofile import read_po

from course.commands.translate import translate
from course.languages import ROOT, catalogue
from course.translation.pofile import ids, messages, strings

GUIDE = (ROOT / "docs" / "guides" / "translate.md").read_text(encoding="utf-8")
TRANSLATION = ROOT / "src" / "course" / "translation"
# What is said of a catalogue; the French source has checks of its own, for authors.
CHECKS = [TRANSLATION / f"{name}.py" for name in ("gate", "damage", "header", "excuse", "comparison")]


def codes():
    """Every code that the checks of a catalogue give."""
    for path in (*CHECKS, *sorted(TRANSLATION.glob("faults/*.py"))):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id in ("Fault", "Finding"):
                yield from (
                    one.value for one in node.args if isinstance(one, ast.Constant) and isinstance(one.value, str)
                )


def test_each_code_of_check_is_explained():
    """Each code that `check` says of a catalogue stands in the first column of the guide's table."""
    explained = set(re.findall(r"`([a-z-]+)`", "\n".join(re.findall(r"^\| (`[^|]*) \|", GUIDE, re.MULTILINE))))
    given = set(codes())
    assert {"markup", "broken", "fuzzy", "conflict", "excuse"} <= given
    assert given - explained == set()


@pytest.mark.parametrize("name", sorted(translate.commands))
def test_each_command_is_shown(name):
    """Each `course translate` command is in the guide."""
    assert re.search(rf"\bcourse translate {name}\b", GUIDE)


def test_the_messages_shown_are_real():
    """The first example is what stands in the English catalogues, to the letter."""
    real = {}
    for domain in ("career/pay", "exercises"):
        with catalogue("en", domain).open("rb") as file:
            real |= {tuple(ids(one)): strings(one) for one in messages(read_po(file))}
    shown = re.search(r"^```po\n(.*?)^```", GUIDE, re.MULTILINE | re.DOTALL)[1]
    pairs = re.findall(r'^msgid "(.*)"\nmsgstr "(.*)"$', shown, re.MULTILINE)
    assert len(pairs) == 2
    assert [pair for pair in pairs if real.get((pair[0],)) != (pair[1],)] == []
