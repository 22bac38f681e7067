"""The French of the programs: docstrings and `_()` texts of the exercises and pictures, `_()` texts of the machine."""

import builtins
import io
import keyword
import re
import tokenize
from collections.abc import Iterator
from pathlib import Path

from babel.messages.extract import extract_from_file
from markdown_it import MarkdownIt

from course.exercise import BrokenExercise, Exercise
from course.interface import _
from course.sphinxext.extraction import JINJA, KEYWORDS, OPTIONS, PIECES
from course.sphinxext.packages import modules
from course.translation.faults.pair import Fault, Kind
from course.translation.faults.prose import PIECE, prose
from course.translation.french import Text, faults, rows

CONTENT = ("src/exercises", "src/exercises/professional", "docs/examples")
# What is written of code without its marks: a string, a dictionary, a command of the course.
CODE = re.compile(r'(?:\bcourse|\{course\})(?: translate)? [a-z]+|"[^"\s]*"|\{(?:[^{}]|\{[^{}]*\})*\}')
# The words of Python, of which its own errors are told.
PYTHON = frozenset({*keyword.kwlist, *(name for owner in (builtins, str, list, dict) for name in dir(owner))})


def files(root: Path, markdown: MarkdownIt) -> Iterator[tuple[Path, list[tuple[int, Fault]]]]:
    """Each program, and what is wrong with its French."""
    for folder in CONTENT:
        for path in sorted((root / folder).glob("[!_]*.py")):
            yield path, content(path, markdown)
    course = root / "src" / "course"
    for path in modules(course):
        yield path, machine(path, "python", markdown)
    for part in PIECES:
        for path in sorted((course / part).glob("*.html")):
            yield path, machine(path, JINJA, markdown)


def content(path: Path, markdown: MarkdownIt) -> list[tuple[int, Fault]]:
    """What is wrong with a file of content."""
    try:
        source = path.read_text(encoding="utf-8")
        found = list(Exercise(path.stem, source).said())
        names = identifiers(source)
    except (BrokenExercise, SyntaxError, tokenize.TokenError, ValueError) as error:
        sentence = _("ce fichier ne se lit pas : {error}").format(error=error)
        return [(getattr(error, "lineno", None) or 1, Fault("code", sentence))]
    lines = source.split("\n")
    texts = (Text(worded(rows(lines, said.line, said.text), markdown), names) for said in found)
    return [fault for text in texts for fault in faults(text)]


def machine(path: Path, method: str, markdown: MarkdownIt) -> list[tuple[int, Fault]]:
    """What is wrong with the marked texts of a program or of a template."""
    found = []
    for line, said, _comments, _context in extract_from_file(method, path, KEYWORDS, options=OPTIONS):
        for text in (said,) if isinstance(said, str) else said:
            found += faults(Text(worded(((line, text),), markdown), PYTHON))
    return found


def worded(numbered: tuple[tuple[int, str], ...], markdown: MarkdownIt) -> tuple[tuple[int, str], ...]:
    """The same lines without their code and their fields."""
    return tuple((line, prose(CODE.sub(PIECE, text), Kind.TEXT, markdown)) for line, text in numbered)


def identifiers(source: str) -> frozenset[str]:
    """The names of a program, in lower case."""
    tokens = tokenize.generate_tokens(io.StringIO(source).readline)
    return frozenset(token.string.lower() for token in tokens if token.type == tokenize.NAME)
