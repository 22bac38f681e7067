"""Where two written values differ: what to mark, and the index of the first item that is not the same."""

import ast
import re
from collections.abc import Sequence
from itertools import takewhile

TOKEN = re.compile(r"[\w.’'-]+|\s+|[^\w\s]")
Parts = tuple[str, str, str]  # what stands before the difference, the difference, what follows


def marked(got: str, expected: str) -> tuple[Parts, Parts]:
    """Cut two texts into what both begin with, what differs, and what both end with, between whole words."""
    left, right = TOKEN.findall(got), TOKEN.findall(expected)
    start = common(left, right)
    end = min(common(left[::-1], right[::-1]), len(left) - start, len(right) - start)
    return parts(left, start, end), parts(right, start, end)


def common(left: Sequence[str], right: Sequence[str]) -> int:
    """How many items both begin with."""
    return sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], zip(left, right)))


def parts(tokens: list[str], start: int, end: int) -> Parts:
    last = len(tokens) - end
    return "".join(tokens[:start]), "".join(tokens[start:last]), "".join(tokens[last:])


def first_difference(got: str, expected: str) -> int | None:
    """The index of the first item that differs in two lists or two tuples written whole; None for anything else."""
    try:
        left, right = ast.literal_eval(got), ast.literal_eval(expected)
    except (ValueError, SyntaxError, TypeError, MemoryError, RecursionError):
        return None
    if type(left) is not type(right) or not isinstance(left, (list, tuple)) or left == right or len(left) < 2:
        return None
    rank = common(left, right)
    return rank if rank < min(len(left), len(right)) else None
