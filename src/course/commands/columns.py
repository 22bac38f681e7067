"""Rows of texts as aligned columns, in any script."""

import unicodedata
from collections.abc import Iterable, Iterator

LEFT_TO_RIGHT = "\u200e"
GAP = "  "


def columns(rows: Iterable[tuple[str, ...]], numbers: Iterable[int] = ()) -> Iterator[str]:
    """A line for each row; the columns of these ranks hold numbers, and are aligned at their end."""
    rows, numbers = list(rows), set(numbers)
    widths = [max(map(width, column)) for column in zip(*rows)]
    for row in rows:
        cells = (cell(text, widths[rank], rank in numbers) for rank, text in enumerate(row))
        yield GAP.join(cells).rstrip(f" {LEFT_TO_RIGHT}")


def cell(text: str, size: int, is_number: bool) -> str:
    """The text in its column. Marks hold one that runs from right to left, lest it take the next columns along."""
    blank = " " * (size - width(text))
    if any(unicodedata.bidirectional(sign) in ("R", "AL") for sign in text):
        text = f"{LEFT_TO_RIGHT}{text}{LEFT_TO_RIGHT}"
    return blank + text if is_number else text + blank


def width(text: str) -> int:
    """How many places of a terminal a text takes: none for accents and marks, two for a Chinese sign."""
    return sum(
        0 if unicodedata.category(sign) in ("Mn", "Me", "Cf") else 1 + (unicodedata.east_asian_width(sign) in "FW")
        for sign in text
    )
