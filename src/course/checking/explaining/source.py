"""The learner's file as an explanation looks at it: parsed, never run."""

import ast
import re
import warnings
from collections.abc import Iterator
from dataclasses import dataclass
from difflib import get_close_matches
from functools import cached_property

SHOWN = 40  # characters of a piece of code
NAMES = 2000  # names compared, and the longest of them
LONGEST = 60
WIDEST = 400  # characters read of a line
FUNCTIONS = (ast.FunctionDef, ast.AsyncFunctionDef)
STRING = re.compile(r"'''.*?'''|\"\"\".*?\"\"\"|'(?:\\.|[^'\\])*'|\"(?:\\.|[^\"\\])*\"", re.DOTALL)
COMMENT = re.compile(r"#.*")


def clip(text: str) -> str:
    """The text on one line, its end left out when it is long."""
    text = " ".join(text.split())
    return text if len(text) <= SHOWN else text[: SHOWN - 1] + "…"


def nearest(name: str, names: Iterator[str] | list[str]) -> str | None:
    """The name that looks most like this one, capitals apart; None when none does."""
    known = [one for one in dict.fromkeys(names) if one != name and len(one) <= LONGEST][:NAMES]
    alike = {one.lower(): one for one in reversed(known)}
    found = get_close_matches(name.lower(), alike, n=1, cutoff=0.75) if len(name) <= LONGEST else []
    return alike[found[0]] if found else None


@dataclass(frozen=True)
class Source:
    """A file's text. What cannot be parsed has an empty tree."""

    text: str

    @cached_property
    def parsed(self) -> ast.Module | SyntaxError | None:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            try:
                return ast.parse(self.text)
            except SyntaxError as error:
                return error
            except (ValueError, RecursionError, MemoryError):  # signs that are no text, thousands of brackets
                return None

    @property
    def tree(self) -> ast.Module:
        return self.parsed if isinstance(self.parsed, ast.Module) else ast.Module([], [])

    @cached_property
    def nodes(self) -> list[ast.AST]:
        return list(ast.walk(self.tree))

    @cached_property
    def lines(self) -> list[str]:
        """The lines as Python counts them: a form feed or a Unicode line separator starts none."""
        return re.split(r"\r\n|\r|\n", self.text)

    def line(self, number: int) -> str:
        return self.lines[number - 1] if 0 < number <= len(self.lines) else ""

    def bare(self, number: int) -> str:
        """A line whose strings are blank and whose comment is left out: every sign keeps its place."""
        line = self.line(number)[:WIDEST]
        blank = STRING.sub(lambda string: '"' + " " * (len(string[0]) - 2) + '"', line)
        return COMMENT.sub("", blank).rstrip()

    def offset(self, line: int) -> int | None:
        """Where on this line Python stopped reading, counted from 0; None when it stopped elsewhere."""
        error = self.parsed
        here = isinstance(error, SyntaxError) and error.lineno == line and error.offset
        return error.offset - 1 if here else None

    @cached_property
    def functions(self) -> dict[str, ast.FunctionDef]:
        """Each function by its name; of two, the one outside, then the last, as a call finds them."""
        found = [node for node in self.nodes if isinstance(node, FUNCTIONS)]
        return {node.name: node for node in sorted(found, key=lambda node: (-node.col_offset, node.lineno))}

    def code(self, node: ast.AST | None) -> str:
        """How the file writes a node, on one line."""
        return clip((node and ast.get_source_segment(self.text, node)) or "")

    def at(self, line: int, *kinds: type[ast.AST]) -> list[ast.AST]:
        """The nodes of these kinds that hold this line."""
        return [node for node in self.nodes if isinstance(node, kinds) and node.lineno <= line <= node.end_lineno]

    def scopes(self, line: int) -> list[ast.AST]:
        """The functions around a line, the innermost first, then the file."""
        return [*sorted(self.at(line, *FUNCTIONS), key=lambda node: -node.lineno), self.tree]

    def bindings(self, scope: ast.AST) -> dict[str, int]:
        """The names that receive a value in a function or in the file, each with its first line."""
        found: dict[str, int] = {}
        inner = {id(part) for node in within(scope) for part in own_names(node)}
        for node in within(scope):
            for name in bound_by(node) if id(node) not in inner else ():
                found[name] = min(found.get(name, node.lineno), node.lineno)
        return found

    def visible(self, line: int) -> dict[str, int]:
        """The names that a line can read, builtins apart, each with the line that gives it a value."""
        found: dict[str, int] = {}
        for scope in self.scopes(line):
            found = self.bindings(scope) | found
        return found


def within(scope: ast.AST) -> Iterator[ast.AST]:
    """The nodes of a function, a class or a file, those of the functions that it holds left out."""
    waiting = list(ast.iter_child_nodes(scope))
    while waiting:
        node = waiting.pop()
        yield node
        if not isinstance(node, (*FUNCTIONS, ast.ClassDef)):
            waiting += ast.iter_child_nodes(node)


def own_names(node: ast.AST) -> Iterator[ast.AST]:
    """The names that a comprehension or a lambda gives a value to, and that nothing outside it can read."""
    if isinstance(node, ast.comprehension):
        yield from ast.walk(node.target)
    elif isinstance(node, ast.Lambda):
        yield from ast.walk(node.args)


def bound_by(node: ast.AST) -> list[str]:
    """The names that a node gives a value to."""
    match node:
        case ast.Name(id=name, ctx=ast.Store()) | ast.arg(arg=name) | ast.ExceptHandler(name=str(name)):
            return [name]
        case ast.FunctionDef(name=name) | ast.AsyncFunctionDef(name=name) | ast.ClassDef(name=name):
            return [name]
        case ast.Import(names=aliases) | ast.ImportFrom(names=aliases):
            return [alias.asname or alias.name.partition(".")[0] for alias in aliases]
        case ast.MatchAs(name=str(name)) | ast.MatchStar(name=str(name)) | ast.MatchMapping(rest=str(name)):
            return [name]
    return []
