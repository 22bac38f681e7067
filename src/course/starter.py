"""Derive from an exercise what a reader is given: the starter to complete, or the solution to read.

Standard library only. Nothing is stored twice: both are cut out of the exercise file, their prose translated.
"""

import ast
import io
import re
import tokenize
from collections.abc import Iterator

from course.exercise import SOLUTION, Exercise, Translate, paragraphs
from course.wrapping import columns, wrap


def solution(exercise: Exercise, translate: Translate = str) -> str:
    """The file above its first check without its figure, its prose translated, the `# solution` marks left out."""
    return tidy(line for line in above_checks(exercise, translate) if not SOLUTION.match(line))


def starter(exercise: Exercise, translate: Translate = str) -> str:
    """What the learner completes: the solution, each asked function cut at its mark and ended by `...`."""
    return tidy(cut(above_checks(exercise, translate)))


def without_story(source: str) -> str:
    """The same source without its module docstring, for where the story is told beside it."""
    (story, *_) = ast.parse(source).body
    return "".join(source.splitlines(keepends=True)[story.end_lineno :]).lstrip("\n")


def without_prose(source: str) -> str:
    """The same source without its docstrings."""
    lines = source.splitlines()
    for literal, _text in docstrings(source):
        del lines[literal.lineno - 1 : literal.end_lineno]
    return "\n".join(lines) + "\n"


def cut(lines):
    """Give the lines, each run from a `# solution` mark to the end of its block replaced by `...`."""
    indent = None
    for line in lines:
        margin = len(line) - len(line.lstrip())
        if SOLUTION.match(line):
            indent = margin
            yield " " * indent + "..."
        elif not line.strip():
            yield line
        elif indent is None or margin < indent:
            indent = None
            yield line


def above_checks(exercise: Exercise, translate: Translate) -> list[str]:
    """Lines above the first check, their docstrings translated, `figure` left out.

    The figure is the exercise's own, drawn by the machine: a learner's copy would change nothing.
    """
    first = min(check.line for check in exercise.checks)
    lines = exercise.source.splitlines()[: first - 1]
    for node in reversed(exercise.functions):
        if node.name == "figure":
            del lines[node.lineno - 1 : node.end_lineno]
    return translated("\n".join(lines), translate).splitlines()


def translated(source: str, translate: Translate) -> str:
    """The source of a module, its comments left out, its docstrings translated by paragraphs and wrapped again."""
    source = uncommented(source)
    lines = source.splitlines()
    for literal, text in docstrings(source):
        texts = [translate(paragraph) for paragraph in paragraphs(text)]
        lines[literal.lineno - 1 : literal.end_lineno] = docstring(texts, literal.col_offset)
    return "\n".join(lines) + "\n"


def docstrings(source: str) -> Iterator[tuple[ast.stmt, str]]:
    """The docstrings of the module and of its functions, where each stands and its text, the last first.

    So the lines can be changed as one goes.
    """
    tree = ast.parse(source)
    for node in reversed([tree, *(node for node in tree.body if isinstance(node, ast.FunctionDef))]):
        if text := ast.get_docstring(node):
            yield node.body[0], text


def uncommented(source: str) -> str:
    """The source without its comments, which are for who keeps the course, in English; the `# solution` marks stay."""
    lines = source.splitlines()
    for token in reversed(list(tokenize.generate_tokens(io.StringIO(source).readline))):
        row, column = token.start[0] - 1, token.start[1]
        if token.type == tokenize.COMMENT and not SOLUTION.match(lines[row]):
            lines[row : row + 1] = [lines[row][:column].rstrip()] if lines[row][:column].strip() else []
    return "\n".join(lines) + "\n"


def tidy(lines) -> str:
    """Join lines, at most two blank ones in a row, one line feed at the end."""
    return re.sub(r"\n{4,}", "\n\n\n", "\n".join(lines)).rstrip() + "\n"


def docstring(texts: list[str], indent: int, width: int = 76) -> list[str]:
    """Write paragraphs as the lines of a docstring, `indent` spaces in, no line longer than `width` columns."""
    margin, lines = " " * indent, []
    for number, text in enumerate(texts):
        # Only a quotation mark that would end the docstring is escaped: the learner reads the others as they are.
        escaped = re.sub(r'"(?=""|$)', r'\"', text.replace("\\", "\\\\"))
        opening = "" if number else '"""'
        wrapped = wrap(opening + escaped, width - indent)
        lines += ([""] if number else []) + wrapped
    if len(lines) == 1 and columns(lines[0]) + 3 <= width - indent:
        return [f'{margin}{lines[0]}"""']
    return [*(margin + line if line else "" for line in lines), f'{margin}"""']
