"""Lay a figure out: where its words, its axes and its plot stand."""

from collections.abc import Iterator
from dataclasses import dataclass
from math import inf

from course.figure.axis import Axis, Label, domain, labels, ticks
from course.figure.description import Description
from course.figure.layer import Layer
from course.figure.legend import height as legend_height
from course.figure.lettering import extent, wrap
from course.figure.numeral import number

LEAD, TITLE, TITLE_LEAD = 17, 15, 20  # px: between lines; the title's size and between its lines
Marks = list[tuple[float, str]]  # a value along an axis and its text
BOLD = 1.08  # how much wider bold letters are


@dataclass(frozen=True)
class Plan:
    """Where everything stands, in px from the top left corner of the title.

    `x` and `y` are the axes of the plot; `across` and `up` their ticks with their labels; then the lines of the titles
    and the px where the legend begins.
    """

    width: float
    height: float
    x: Axis
    y: Axis
    across: list[Label]
    up: list[tuple[float, float, list[str]]]
    title: list[str]
    legend: float
    x_title: list[str]
    y_title: list[str]

    @classmethod
    def make(cls, figure: Description, language: str, width: float) -> "Plan":
        """Lay out the figure in `width` px."""
        x, y, layers = figure.x, figure.y, figure.layers
        head, side = wrap(figure.title, width, BOLD * TITLE), wrap(y.title, width)
        legend = TITLE_LEAD * len(head) + 6
        top = legend + legend_height(layers, width, language) + 6 + LEAD * len(side) + 12
        ends = y.ends or _ends(layers, "y")
        marks = y.marks(language)
        if marks is None:
            marks = _numbers(figure, "y", ends, 5, language)
        lines = [wrap(text, 0.3 * width) for _, text in marks]
        left = max((extent(line) for text in lines for line in text), default=0) + 9
        right = width - 8
        foot = top + (right - left if figure.square else 150 + 0.3 * width)
        up = Axis(*ends, foot, top)
        across = Axis(*(x.ends or _ends(layers, "x")), left, right)
        below = _across(figure, across, language, width)
        name = wrap(x.title, width)
        height = foot + 24 + LEAD * max((label.row for label in below), default=0) + 6 + LEAD * len(name)
        return cls(width, height, across, up, below, list(_up(marks, lines, up)), head, legend, name, side)


def _ends(layers: list[Layer], axis: str) -> tuple[float, float]:
    """Choose the ends of an axis; cells and bars fill it, other layers keep a little air."""
    values = [value for layer in layers for value in layer.reach(axis)]
    cells = any(layer.kind == "cells" for layer in layers)
    return domain(values, nice=axis == "y" and not cells, margin=0 if cells else 0.02)


def _numbers(figure: Description, axis: str, ends: tuple[float, float], count: int, language: str) -> Marks:
    """Choose about `count` ticks between both ends, whole when the values are and the author set no range."""
    values = [value for layer in figure.layers for value in getattr(layer, axis) if value is not None]
    whole = getattr(figure, axis).ends is None and all(value == int(value) for value in values)
    return [(value, number(value, language)) for value in ticks(*ends, count, whole)]


def _across(figure: Description, axis: Axis, language: str, width: float) -> list[Label]:
    """Lay out the labels under the plot: the author's in a few rows, else as many numbers as one row holds."""
    asked = figure.x.marks(language)
    if asked is not None:
        return labels([(axis.place(value), text) for value, text in asked if axis.holds(value)], width)
    for count in (5, 4, 3, 2) if figure.square else (8, 6, 5, 4, 3, 2):
        marks = _numbers(figure, "x", (axis.low, axis.high), count, language)
        found = labels([(axis.place(value), text) for value, text in marks], width, rows=1)
        if len(found) == len(marks):
            return found
    return found


def _up(marks: Marks, lines: list[list[str]], axis: Axis) -> Iterator[tuple[float, float, list[str]]]:
    """Give the ticks beside the plot, from the lowest: its px, the middle of its label, the lines of its label.

    A label of several lines stays beside the plot; one that would touch the label below is left out, with its tick.
    """
    ceiling = inf
    known = [(axis.place(value), text) for (value, _), text in zip(marks, lines, strict=True) if axis.holds(value)]
    for px, text in sorted(known, reverse=True):
        slack = LEAD * (len(text) - 1) / 2
        middle = max(axis.end + slack, min(axis.start - slack, px))
        if middle + slack + LEAD <= ceiling:
            ceiling = middle - slack
            yield px, middle, text
