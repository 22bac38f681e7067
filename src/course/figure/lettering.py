"""Measure, cut and write the text of a drawing.

A drawing made without a screen cannot ask how wide a word is: widths are estimates, on the wide side of common
sans-serif faces.
"""

import html
import re
from collections.abc import Iterator
from functools import cache
from math import ceil

SIZE = 13  # px of the drawing, for everything but the title
LONGEST = 300  # characters: a learner's result may be a string of any length
# What XML forbids: control signs, halves of surrogate pairs.
FORBIDDEN = dict.fromkeys([*range(32), *range(127, 160), *range(0xD800, 0xE000), 0xFFFE, 0xFFFF], " ")
WIDE = "\u1100-\u11ff\u2e80-\ua4cf\uac00-\ud7ff\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60"
RIGHT_TO_LEFT = re.compile("[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]")
# A piece that must not be cut: a wide sign with the punctuation that may not begin a line, or a word with its space.
PIECE = re.compile(f"[{WIDE}][、。，．：；？！）」』】》”’…]*|[^ {WIDE}]+ ?| ")
EM = [
    (re.compile("[\u0300-\u036f\u064b-\u0655\u200b-\u200f\u202a-\u202e\u2060-\u2069\u00ad]"), 0.0),
    (re.compile(f"[{WIDE}\U0001f000-\U0003ffff]"), 1.02),
    (re.compile("[ijlI.,:;!|'’ \u00a0\u2009\u202f·]"), 0.29),
    (re.compile("[rtf()\\[\\]/-]"), 0.37),
    (re.compile("[mwMWŒœÆæ@%—…×]"), 0.95),
    (re.compile("[A-ZÀ-Þ]"), 0.68),
]


def escape(text: str) -> str:
    """Make any string safe inside an element or a quoted attribute of XML and HTML."""
    return html.escape(text.translate(FORBIDDEN))


def extent(text: str, size: float = SIZE) -> float:
    """Estimate the width of `text`, in px, at a size in px."""
    return size * sum(map(_em, text))


@cache
def _em(sign: str) -> float:
    return next((em for kind, em in EM if kind.match(sign)), 0.57)


def wrap(text: str, room: float, size: float = SIZE) -> list[str]:
    """Cut `text` into lines no wider than `room` px: at spaces, between Chinese signs, else inside a word."""
    lines, line = [], ""
    for word in PIECE.findall(text[:LONGEST] + ("…" if len(text) > LONGEST else "")):
        for piece in _parts(word, room, size):
            if line and extent((line + piece).rstrip(" "), size) > room:
                lines.append(line.rstrip(" "))
                line = ""
            line += piece
    return [*lines, line.rstrip(" ")] if line.strip() else lines


def _parts(word: str, room: float, size: float) -> Iterator[str]:
    """Cut a word wider than a line into parts of about the same length, with hyphens."""
    count = ceil(extent(word.rstrip(" "), size) / (room - extent("-", size)) - 1e-9) if word.rstrip(" ") else 1
    if extent(word.rstrip(" "), size) <= room or count < 2:
        yield word
        return
    length = ceil(len(word) / count)
    while len(word) > length:
        yield word[:length] + "-"
        word = word[length:]
    yield word


def write(text: str, x: float, y: float, look: str, anchor: str = "start") -> str:
    """Write one line of text as an element; `look` holds its attributes of colour and face.

    Arabic is isolated: the drawing runs left to right whatever the page does, so that anchors stay where they are.
    """
    shown = f"\u2067{text}\u2069" if RIGHT_TO_LEFT.search(text) else text
    place = "" if anchor == "start" else f' text-anchor="{anchor}"'
    return f'<text x="{short(x)}" y="{short(y)}"{place} {look}>{escape(shown)}</text>'


def stack(lines: list[str], x: float, y: float, look: str, anchor: str = "start", lead: float = 17) -> Iterator[str]:
    """Write lines one under the other, the first one's foot at `y`."""
    for rank, line in enumerate(lines):
        yield write(line, x, y + rank * lead, look, anchor)


def short(value: float) -> str:
    """Write a coordinate in tenths of a px, without a needless zero."""
    return f"{round(value, 1) + 0.0:.1f}".removesuffix(".0")
