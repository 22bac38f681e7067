"""Lay out and draw the legend of a figure: the sample and the name of each named layer."""

from collections.abc import Iterator

from course.figure.cells import grades
from course.figure.ink import LEVELS, box, colour, paint, path, pen, signs, surface
from course.figure.layer import Layer
from course.figure.lettering import extent, short, stack, wrap
from course.figure.numeral import interval, noted

LONG, SHORT = 28, 14  # px: the width of a line's sample, of a sign's
BETWEEN, AFTER, LEAD = 7, 22, 20  # px: from a sample to its words, from one entry to the next, between lines


def room(layer: Layer) -> float:
    """Give the px of the layer's sample."""
    return SHORT if layer.kind in ("points", "bars") or (layer.kind == "rule" and layer.x) else LONG


def entries(layers: list[Layer], width: float, language: str) -> Iterator[tuple[Layer, float, int, list[str]]]:
    """Place the legend's entries: the layer, px from the side where reading begins, row, lines of its name."""
    x, row, deepest = 0.0, 0, 1
    for layer in layers:
        if layer.name and layer.kind != "labels":
            lines = wrap(words(layer, language), width - room(layer) - BETWEEN)
            taken = room(layer) + BETWEEN + max(map(extent, lines), default=0)
            if x and x + taken > width:
                x, row, deepest = 0.0, row + deepest, 1
            yield layer, x, row, lines
            x, deepest = x + taken + AFTER, max(deepest, len(lines))


def words(layer: Layer, language: str) -> str:
    """Give the name of a layer; that of cells tells which values have the lightest and the darkest shade."""
    if layer.kind != "cells":
        return layer.name
    low, high = grades(layer)
    return noted(layer.name, interval(low, high, language), language)


def height(layers: list[Layer], width: float, language: str) -> float:
    """Give the px that the legend takes."""
    return max((LEAD * (row + len(lines)) for _, _, row, lines in entries(layers, width, language)), default=0)


def legend(layers: list[Layer], top: float, width: float, language: str, direction: str) -> Iterator[str]:
    """Draw the legend, from the right when `direction` is "rtl"."""
    for layer, x, row, lines in entries(layers, width, language):
        middle = top + row * LEAD + LEAD / 2
        start, words, anchor = x, x + room(layer) + BETWEEN, "start"
        if direction == "rtl":
            start, words, anchor = width - x - room(layer), width - words, "end"
        yield from sample(layer, start, middle)
        yield from stack(lines, words, middle + 4.5, paint("ink"), anchor, LEAD)


def sample(layer: Layer, x: float, y: float) -> Iterator[str]:
    """Draw what the layer looks like, from `x` on, centred on `y`."""
    across, centre = f"M{short(x)} {short(y)}h{LONG}", x + SHORT / 2
    match layer.kind:
        case "line":
            yield from path(across, pen(layer))
        case "area":
            yield from path(box(x, y - 5, LONG, 11), f'{paint(colour(layer))} fill-opacity="0.2"')
            yield from path(f"M{short(x)} {short(y - 5)}h{LONG}", pen(layer, 1.3))
        case "points":
            yield from signs(layer, [(centre, y)])
        case "bars":
            yield from surface(box(x + 1, y - 6, SHORT - 2, 12), layer)
        case "rule" if layer.x:
            yield from path(f"M{short(centre)} {short(y - 5)}v14", pen(layer, 1.6))
            yield from signs(layer, [(centre, y - 5)])
        case "rule":
            yield from path(across, pen(layer, 1.6))
            yield from signs(layer, [(x + LONG - 3, y)])
        case "cells":
            for level in range(LEVELS):
                part = LONG / LEVELS
                yield from path(box(x + level * part, y - 5, part, 11), paint(f"l{level + 1}"))
