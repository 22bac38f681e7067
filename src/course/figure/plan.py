"""Lay a figure out: where its words, its axes and its plot stand."""

from collections.abc import Iterator
from dataclasses import dataclass

from course.figure.axis import Axis, Label, domain, labels, ticks
from course.figure.description import Description, Request
from course.figure.layer import Layer
from course.figure.legend import height as legend_height
from course.figure.lettering import extent, wrap
from course.figure.numeral import number

LEAD, TITLE, TITLE_LEAD = 17, 15, 20  # px: between lines; the title's size and between its lines


@dataclass(frozen=True)
class Plan:
    """Where everything stands, in px from the top left corner of the title.

    `x` and `y` are the axes of the plot; `across` and `up` their ticks with the lines of their labels; then the lines
    of the titles and the px where the legend begins.
    """

    width: float
    height: float
    x: Axis
    y: Axis
    across: list[Label]
    up: list[tuple[float, list[str]]]
    title: list[str]
    legend: float
    x_title: list[str]
    y_title: list[str]

    @classmethod
    def make(cls, figure: Description, language: str, width: float) -> "Plan":
        """Lay out the figure in `width` px."""
        x, y, layers = figure.x, figure.y, figure.layers
        head, side = wrap(figure.title, width, TITLE), wrap(y.title, width)
        legend = TITLE_LEAD * len(head) + 6
        top = legend + legend_height(layers, width, language) + 6 + LEAD * len(side) + 10
        low, high = y.ends or _ends(layers, "y")
        marks = y.ticks if y.ticks is not None else _numbers(low, high, 5, layers, "y", language)
        lines = [wrap(text, 0.3 * width) for _, text in marks]
        left = max((extent(line) for text in lines for line in text), default=0) + 9
        right = width - 8
        foot = top + (right - left if figure.square else 150 + 0.3 * width)
        up = Axis(low, high, foot, top)
        across = Axis(*(x.ends or _ends(layers, "x")), left, right)
        below = _across(x, across, layers, language, width)
        name = wrap(x.title, width)
        height = foot + 24 + LEAD * max((label.row for label in below), default=0) + 6 + LEAD * len(name)
        return cls(width, height, across, up, below, list(_up(marks, lines, up)), head, legend, name, side)


def _ends(layers: list[Layer], axis: str) -> tuple[float, float]:
    """Choose the ends of an axis; cells and bars fill it, other layers keep a little air."""
    values = [value for layer in layers for value in layer.reach(axis)]
    cells = any(layer.kind == "cells" for layer in layers)
    return domain(values, nice=axis == "y" and not cells, margin=0 if cells else 0.02)


def _numbers(
    low: float, high: float, count: int, layers: list[Layer], axis: str, language: str
) -> list[tuple[float, str]]:
    """Choose the ticks of an axis, whole when every value along it is."""
    whole = all(value == int(value) for layer in layers for value in layer.reach(axis))
    return [(value, number(value, language)) for value in ticks(low, high, count, whole)]


def _across(request: Request, axis: Axis, layers: list[Layer], language: str, width: float) -> list[Label]:
    """Lay out the labels under the plot: the author's in up to three rows, else as many numbers as one row holds."""
    if request.ticks is not None:
        return labels([(axis.place(value), text) for value, text in request.ticks if axis.holds(value)], width)
    for count in (8, 6, 5, 4, 3, 2):
        marks = _numbers(axis.low, axis.high, count, layers, "x", language)
        found = labels([(axis.place(value), text) for value, text in marks], width, rows=1)
        if len(found) == len(marks):
            return found
    return found


def _up(marks: list[tuple[float, str]], lines: list[list[str]], axis: Axis) -> Iterator[tuple[float, list[str]]]:
    """Give the labels beside the plot, from the lowest, leaving out those that would touch the one below."""
    ceiling = float("inf")
    for px, text in sorted(((axis.place(v), t) for (v, _), t in zip(marks, lines, strict=True) if axis.holds(v)),
                           reverse=True):
        half = LEAD * len(text) / 2
        if px + half <= ceiling:
            ceiling = px - half
            yield px, text
