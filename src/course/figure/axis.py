"""Choose what an axis shows, from where to where, and place values along it."""

from collections.abc import Iterator
from dataclasses import dataclass
from math import ceil, floor, log10

from course.figure.form import TINY
from course.figure.lettering import extent, wrap

FAR = 10_000.0  # px: a value far outside is drawn there, since renderers fail on huge coordinates
GAP = 8  # px between two labels


@dataclass(frozen=True)
class Axis:
    """A straight scale: the values `low` and `high` stand at `start` and `end` px; `low` may be the greater."""

    low: float
    high: float
    start: float
    end: float

    def place(self, value: float) -> float:
        """Give the px of a value."""
        share = (value - self.low) / (self.high - self.low)
        return max(-FAR, min(FAR, self.start + share * (self.end - self.start)))

    def holds(self, value: float) -> bool:
        """Tell whether the value is between both ends."""
        slip = 1e-9 * abs(self.high - self.low)
        return min(self.low, self.high) - slip <= value <= max(self.low, self.high) + slip


def domain(values: list[float], *, nice: bool = False, margin: float = 0.0) -> tuple[float, float]:
    """Give the ends that hold every value: widened by a share of the span, or, when nice, to the next round step."""
    low, high = (min(values), max(values)) if values else (0.0, 1.0)
    if high - low <= max(1e-12 * max(abs(low), abs(high)), TINY):
        half = abs(low) / 10 or 1.0
        low, high = low - half, high + half
    if nice:
        size = step(low, high, 5)
        return floor(low / size + 1e-9) * size, ceil(high / size - 1e-9) * size
    span = high - low
    return low - margin * span, high + margin * span


def step(low: float, high: float, count: int, whole: bool = False) -> float:
    """Give the smallest of 1, 2 and 5 times a power of ten that cuts the span in at most about `count` parts."""
    raw = abs(high - low) / count
    power = 10.0 ** floor(log10(raw))
    size = next(part * power for part in (1, 2, 5, 10) if part * power >= 0.999 * raw)
    return max(1.0, size) if whole else size


def ticks(low: float, high: float, count: int, whole: bool = False) -> Iterator[float]:
    """Give the round values of an axis, whole numbers only if `whole`."""
    size = step(low, high, count, whole)
    low, high = min(low, high), max(low, high)
    for rank in range(ceil(low / size - 1e-9), floor(high / size + 1e-9) + 1):
        yield float(f"{rank * size:.12g}")


@dataclass(frozen=True)
class Label:
    """A tick's text: the tick's px, the middle of the text, its row under the axis, its text."""

    tick: float
    middle: float
    row: int
    text: str


def labels(marks: list[tuple[float, str]], width: float, rows: int = 4) -> list[Label]:
    """Lay (px, text) marks out in rows so that no two texts meet and none leaves 0 … `width`.

    When even the rows are too few, one mark in two is kept, or one in three, and so on.
    """
    marks = sorted((px, wrap(text, 0.9 * width)) for px, text in marks)
    for every in range(1, len(marks) + 1):
        found, ends = [], [-GAP] * rows
        for px, lines in marks[::every]:
            text = lines[0] + ("…" if len(lines) > 1 else "") if lines else ""
            half = extent(text) / 2
            middle = max(half, min(width - half, px))
            row = next((row for row in range(rows) if ends[row] + GAP <= middle - half), None)
            if row is None:
                break
            ends[row] = middle + half
            found.append(Label(px, middle, row, text))
        else:
            return found
    return []
