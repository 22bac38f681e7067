"""The prose of a block of Python: its comments and docstrings, the only part of it that is translated.

A block is a program or a console session (`>>>`); of a session, the output is left alone. What this module does not
give, identifiers and strings among it, stays as it is. Standard library only.
"""

import ast
import io
import re
import tokenize
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from course.exercise import paragraphs
from course.starter import docstring
from course.wrapping import wrap

LANGUAGES = ("python", "python3", "py", "pycon")
PROMPT = re.compile(r"(?:>>>|\.\.\.)(?: |$)")
# What a tool reads, and what holds no word.
NOT_PROSE = re.compile(r"(?:!|doctest:|noqa\b|type:|fmt:|pragma:|solution *$)|[\W\d_]*$")
WIDTH = 79
COMMENT, DOCSTRING = "commentaire de code", "docstring"  # how they are named in a catalogue
DOCUMENTED = (ast.FunctionDef, ast.AsyncFunctionDef, ast.ClassDef)


@dataclass(frozen=True)
class Passage:
    """A comment, its lines joined, or a docstring, a text a paragraph; where it starts and ends, from 0.

    The columns are those of the block; `end` is the column after the last sign of the last row.
    """

    is_docstring: bool
    texts: tuple[str, ...]
    first: int
    start: int
    last: int
    end: int


def is_session(block: str) -> bool:
    """Say whether a block is a console session."""
    return bool(PROMPT.match(block))


def source(block: str) -> str:
    """The program of a block, on the same lines: of a session, without prompts, its output left blank."""
    if not is_session(block):
        return block
    return "\n".join(PROMPT.sub("", line) if PROMPT.match(line) else "" for line in block.split("\n"))


def passages(block: str) -> list[Passage]:
    """The comments and docstrings of a block, in order. Raises SyntaxError when it is no Python."""
    program = source(block)
    shift = 4 if is_session(block) else 0
    try:
        tree = ast.parse(program)
        found = [*comments(program, shift), *docstrings(tree, program, shift, with_module=not shift)]
    except (tokenize.TokenError, ValueError) as error:
        raise SyntaxError(str(error)) from error
    return sorted(found, key=lambda passage: (passage.first, passage.start))


def comments(program: str, shift: int) -> Iterator[Passage]:
    """Each comment; those that fill lines in a row, at the same column, are one."""
    lines, run = program.split("\n"), []
    for token in tokenize.generate_tokens(io.StringIO(program).readline):
        text = token.string.removeprefix("#").strip(" \t")
        if token.type != tokenize.COMMENT or NOT_PROSE.match(text):
            continue
        row, column = token.start[0] - 1, token.start[1]
        alone = not lines[row][:column].strip()
        if run and not (alone and run[-1][2] and (run[-1][0], run[-1][1]) == (row - 1, column)):
            yield joined(run, lines, shift)
            run = []
        run.append((row, column, alone, text))
    if run:
        yield joined(run, lines, shift)


def joined(run: list[tuple[int, int, bool, str]], lines: list[str], shift: int) -> Passage:
    (first, start, *_), (last, *_) = run[0], run[-1]
    text = " ".join(text for *_, text in run)
    return Passage(False, (text,), first, start + shift, last, len(lines[last].rstrip()) + shift)


def docstrings(tree: ast.Module, program: str, shift: int, with_module: bool) -> Iterator[Passage]:
    """The docstrings; the first string of a session is a value, not one of them."""
    lines = program.split("\n")
    for node in ast.walk(tree):
        documented = isinstance(node, DOCUMENTED) or (node is tree and with_module)
        if documented and (texts := tuple(paragraphs(ast.get_docstring(node)))):
            literal = node.body[0]
            first, last = literal.lineno - 1, literal.end_lineno - 1
            start, end = column(lines[first], literal.col_offset), column(lines[last], literal.end_col_offset)
            yield Passage(True, texts, first, start + shift, last, end + shift)


def column(line: str, offset: int) -> int:
    """The column of what Python places by its rank among bytes."""
    return len(line.encode()[:offset].decode())


def breaks(text: str) -> bool:
    """Say whether a translation could break the block: several lines, triple quotes, a backslash at the end."""
    return text.splitlines() != [text] or text.endswith("\\") or '"""' in text or "\0" in text


def translated(block: str, translate: Callable[[str], str]) -> str:
    """The block, its prose translated; what has no translation, or one that would break it, stays as it is laid out.

    Raises SyntaxError when the block is no Python.
    """
    lines = block.split("\n")
    for passage in reversed(passages(block)):
        given = [translate(text) for text in passage.texts]
        texts = [old if breaks(new) or not new.strip() else new for old, new in zip(passage.texts, given)]
        if texts != list(passage.texts):
            before, after = lines[passage.first][: passage.start], lines[passage.last][passage.end :]
            write = written_docstring if passage.is_docstring else written_comment
            new = write(texts, lines[passage.first : passage.last + 1], before, is_session(block))
            lines[passage.first : passage.last + 1] = [*new[:-1], new[-1] + after]
    return "\n".join(lines)


def without(block: str) -> str:
    """A block without its prose; the block itself when it is no Python."""
    try:
        return translated(block, lambda _text: "…")
    except SyntaxError:
        return block


def written_comment(texts: list[str], old: list[str], before: str, _session: bool) -> list[str]:
    """A comment after some code stays on its line; another is wrapped again, in the width that it had."""
    prefix, [text] = f"{before}# ", texts
    if PROMPT.sub("", before).strip():
        return [prefix + text]
    width = max(WIDTH, *map(len, old)) - len(prefix)
    return [prefix + line for line in wrap(text, width)]


def written_docstring(texts: list[str], old: list[str], before: str, session: bool) -> list[str]:
    prompt = before[:4] if session else ""
    margin = len(before) - len(prompt) if not before[len(prompt) :].strip() else 4
    first, *rest = docstring(texts, margin)
    return [before + first.strip(), *(f"{'... ' if session else ''}{line}".rstrip() for line in rest)]
