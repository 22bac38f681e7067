"""Read one exercise file: title, story, starter, solution and checks, all from a single source.

Standard library only: this module is made to run in the page and in the grader too.
"""

import ast
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

SOLUTION = re.compile(r"^ *# solution *$")
Translate = Callable[[str], str]


class BrokenExercise(ValueError):
    """An exercise file breaks a rule of its form; the sentence says which file, which line and what to do."""


@dataclass(frozen=True)
class Check:
    """One rule that an answer must keep: the `test_` function, the rule in a sentence, the hint for who breaks it."""

    name: str
    rule: str
    hint: str
    line: int


@dataclass(frozen=True)
class Said:
    """What a translator translates; its part is title, story, contract, rule, hint, or none for a `_()` text."""

    line: int
    text: str
    function: str
    part: str = ""


def paragraphs(text: str | None) -> list[str]:
    """Cut a docstring into paragraphs, each on one line: one paragraph is one message of the catalogue."""
    # Only ASCII white space is folded: a no-break space belongs to the text.
    blocks = re.split(r"\n[ \t]*\n", (text or "").strip())
    return [re.sub(r"[ \t\n]+", " ", block).strip() for block in blocks if block.strip()]


@dataclass(frozen=True)
class Exercise:
    """An exercise file, read but not run."""

    name: str
    source: str

    @classmethod
    def read(cls, path: Path) -> "Exercise":
        """Read the file at `path`. Raises BrokenExercise: missing, not UTF-8, not Python, without its parts."""
        try:
            exercise = cls(path.stem, path.read_text(encoding="utf-8"))
            exercise.tree  # noqa: B018 -- parsed now, so that a broken file is told by its path
        except (OSError, UnicodeDecodeError) as error:
            raise BrokenExercise(f"{path}: cannot be read: {error}") from error
        except (SyntaxError, ValueError) as error:  # before Python 3.11.4, a NUL byte is a ValueError
            line = getattr(error, "lineno", None) or 1
            raise BrokenExercise(f"{path}:{line}: not valid Python: {getattr(error, 'msg', error)}") from error
        if not paragraphs(ast.get_docstring(exercise.tree)):
            raise BrokenExercise(f"{path}:1: has no docstring; write the title, an empty line, then the story")
        for _message in exercise.messages():  # each can be read
            pass
        if not exercise.checks:
            raise BrokenExercise(f"{path}: has no check; write at least one function named test_…")
        return exercise

    @cached_property
    def tree(self) -> ast.Module:
        return ast.parse(self.source)

    @property
    def functions(self) -> list[ast.FunctionDef]:
        return [node for node in self.tree.body if isinstance(node, ast.FunctionDef)]

    @cached_property
    def title(self) -> str:
        return paragraphs(ast.get_docstring(self.tree))[0]

    @cached_property
    def story(self) -> list[str]:
        return paragraphs(ast.get_docstring(self.tree))[1:]

    @cached_property
    def checks(self) -> list[Check]:
        found = []
        for node in self.functions:
            if node.name.startswith("test_"):
                rule, *hint = paragraphs(ast.get_docstring(node)) or [""]
                if not rule or not hint:
                    raise BrokenExercise(f"{self.name}.py:{node.lineno}: {node.name} needs a rule, then a hint")
                found.append(Check(node.name, rule, " ".join(hint), node.lineno))
        return found

    @cached_property
    def asked(self) -> list[str]:
        """Names of the functions that the learner writes, in file order."""
        lines = self.source.splitlines()
        return [
            node.name
            for node in self.functions
            if any(SOLUTION.match(line) for line in lines[node.lineno - 1 : node.end_lineno])
        ]

    @cached_property
    def data(self) -> list[str]:
        """Names of the data files that the exercise reads: the string constants written after `"data"`."""
        return sorted(
            node.right.value
            for node in ast.walk(self.tree)
            if isinstance(node, ast.BinOp)
            and isinstance(node.right, ast.Constant)
            and isinstance(node.left, ast.BinOp)
            and isinstance(node.left.right, ast.Constant)
            and node.left.right.value == "data"
        )

    def messages(self) -> Iterator[tuple[int, str]]:
        """Give each (line, text) that a translator translates, in the order of `said`. Raises BrokenExercise."""
        return ((said.line, said.text) for said in self.said())

    def said(self) -> Iterator[Said]:
        """What a translator translates: paragraphs of docstrings, then texts marked by `_()`.

        Both are in file order; the docstring of `figure` is left out. Raises BrokenExercise.
        """
        for node in [self.tree, *self.functions]:
            name = getattr(node, "name", "")
            if name != "figure":  # never shown: the machine draws it
                first, rest = ("title", "story") if not name else ("rule", "hint")
                for rank, paragraph in enumerate(paragraphs(ast.get_docstring(node))):
                    part = "contract" if name and not name.startswith("test_") else rest if rank else first
                    yield Said(node.body[0].lineno, paragraph, name, part)
        for node in ast.walk(self.tree):
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "_":
                if not node.args or not isinstance(getattr(node.args[0], "value", None), str):
                    place = f"{self.name}.py:{node.lineno}"
                    raise BrokenExercise(f"{place}: _() takes a quoted text, with {{fields}} if it varies")
                yield Said(node.lineno, node.args[0].value, self.enclosing(node.lineno))

    def enclosing(self, line: int) -> str:
        """Name of the function that holds this line, or ""."""
        return next((node.name for node in self.functions if node.lineno <= line <= node.end_lineno), "")
