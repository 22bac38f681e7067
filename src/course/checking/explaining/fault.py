"""An error met in the learner's file: what an explanation starts from."""

import ast
import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass

from course.checking.explaining.source import Source

CROWD = 100  # nodes on a line: beyond, nobody wrote it
# A French template and the facts of its names; None when there is nothing to add.
Said = tuple[str, dict[str, str]] | None


@dataclass(frozen=True)
class Fault:
    """An exception: its type, its text, the line of the file where it arose (0: unknown), and the file."""

    error: str
    text: str
    line: int
    source: Source

    def find(self, pattern: str) -> re.Match[str] | None:
        """Look for a pattern in the text of the error."""
        return re.search(pattern, self.text)

    def first(self, rules: Iterable[tuple[str, str]]) -> Said:
        """The template of the first pattern found in the text of the error, with the groups of the pattern."""
        for pattern, template in rules:
            if found := self.find(pattern):
                return template, found.groupdict()
        return None

    def sole(self, *kinds: type[ast.AST], test: Callable[[ast.AST], bool] = lambda node: True) -> ast.AST | None:
        """The one node of these kinds on the line; None when there are several: which one erred is not known.

        A statement that opens a block is not on the lines of its block.
        """
        found = self.source.at(self.line, *kinds)
        found = [node for node in found if test(node) and self.opens(node)] if len(found) <= CROWD else []
        return found[0] if len(found) == 1 else None

    def opens(self, node: ast.AST) -> bool:
        """Tell whether the line stands above the block of a node, if that has one."""
        block = getattr(node, "body", None)
        return not isinstance(block, list) or self.line < block[0].lineno

    def code(self, node: ast.AST | None) -> str:
        """How the file writes a node, or nothing."""
        return self.source.code(node)
