"""Wrap a paragraph of any script: Chinese may be broken between two signs, each of which takes two columns.

Standard library only.
"""

import re
import textwrap
from collections.abc import Iterator
from unicodedata import east_asian_width

CODE_OR_SIGN = re.compile(r"`[^`]+`|.", re.DOTALL)
NEVER_FIRST = "、。，；：！？）】」』》”’…,.;:!?)]%"  # on a line
NEVER_LAST = "（【「『《“‘(["


def wrap(text: str, width: int) -> list[str]:
    """The lines of a paragraph, none cut inside a word, an identifier or, in Chinese, a piece of code."""
    if not any(map(is_wide, text)):
        return textwrap.wrap(text, width, break_long_words=False, break_on_hyphens=False)
    lines = [""]
    for piece in pieces(text):
        if lines[-1] and columns(lines[-1] + piece.rstrip(" ")) > width:
            lines.append("")
        lines[-1] += piece
    return [line.rstrip(" ") for line in lines]


def pieces(text: str) -> Iterator[str]:
    """What a line may not cut, each with the spaces and the punctuation that follow."""
    piece = ""
    for part in CODE_OR_SIGN.findall(text):
        if piece and may_break(piece[-1], part[0]):
            yield piece
            piece = ""
        piece += part
    yield piece


def may_break(before: str, after: str) -> bool:
    """Say whether a line may end between these two signs."""
    apart = before == " " or is_wide(before) or is_wide(after)
    return apart and before not in NEVER_LAST and after not in NEVER_FIRST + " "


def columns(text: str) -> int:
    """How many columns of a fixed pitch a text takes."""
    return len(text) + sum(map(is_wide, text))


def is_wide(sign: str) -> bool:
    """Say whether a sign takes two columns, as Chinese ones do."""
    return east_asian_width(sign) in "FW"
