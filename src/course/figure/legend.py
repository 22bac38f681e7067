"""Lay out and draw the legend of a figure: the sample and the name of each named layer."""

from collections.abc import Iterator

from course.figure.ink import LEVELS, box, colour, opacity, paint, path, pen, signs
from course.figure.layer import Layer
from course.figure.lettering import extent, stack, wrap
from course.figure.mark import grades
from course.figure.numeral import number

SAMPLE, BETWEEN, LEAD = 28, 8, 18  # px: a sample's width, the space after it, from one line of words to the next


def entries(layers: list[Layer], width: float, language: str) -> Iterator[tuple[Layer, float, int, list[str]]]:
    """Place the legend's entries: the layer, px from the side where reading begins, row, lines of its name."""
    x, row, deepest = 0.0, 0, 1
    for layer in layers:
        if layer.name and layer.kind != "labels":
            lines = wrap(words(layer, language), width - SAMPLE - BETWEEN)
            taken = SAMPLE + BETWEEN + max(map(extent, lines), default=0)
            if x and x + taken > width:
                x, row, deepest = 0.0, row + deepest, 1
            yield layer, x, row, lines
            x, deepest = x + taken + 20, max(deepest, len(lines))


def words(layer: Layer, language: str) -> str:
    """Give the name of a layer; that of cells tells which values have the lightest and the darkest shade."""
    if layer.kind != "cells":
        return layer.name
    low, high = grades(layer)
    return f"{layer.name} ({number(low, language)}–{number(high, language)})"


def legend(layers: list[Layer], top: float, width: float, language: str, direction: str) -> Iterator[str]:
    """Draw the legend, from the right when `direction` is "rtl"."""
    for layer, x, row, lines in entries(layers, width, language):
        middle = top + row * LEAD + LEAD / 2
        start = x if direction == "ltr" else width - x - SAMPLE
        yield from sample(layer, start, middle)
        if direction == "ltr":
            yield from stack(lines, start + SAMPLE + BETWEEN, middle + 4.5, paint("ink"), lead=LEAD)
        else:
            yield from stack(lines, start - BETWEEN, middle + 4.5, paint("ink"), "end", lead=LEAD)


def height(layers: list[Layer], width: float, language: str) -> float:
    """Give the px that the legend takes."""
    return max((LEAD * (row + len(lines)) for _, _, row, lines in entries(layers, width, language)), default=0)


def sample(layer: Layer, x: float, y: float) -> Iterator[str]:
    """Draw what the layer looks like, in a box of SAMPLE px from `x`, centred on `y`."""
    across, centre = f"M{x:g} {y:g}h{SAMPLE}", x + SAMPLE / 2
    match layer.kind:
        case "line":
            yield from path(across, pen(layer))
        case "area":
            yield from path(box(x, y - 5, SAMPLE, 11), f'{paint(colour(layer))} fill-opacity="0.2"')
            yield from path(f"M{x:g} {y - 5:g}h{SAMPLE}", pen(layer))
        case "points":
            yield from signs(layer, [(centre, y)])
        case "bars":
            yield from path(box(centre - 7, y - 6, 14, 12), f"{pen(layer, 1.3, colour(layer))} {opacity(layer)}")
        case "rule":
            upright = f"M{centre:g} {y - 8:g}v16"
            yield from path(upright if layer.x else across, pen(layer, 1.6))
            yield from signs(layer, [(centre, y - 5) if layer.x else (x + SAMPLE, y)])
        case "cells":
            part = SAMPLE / LEVELS
            for level in range(LEVELS):
                yield from path(box(x + level * part, y - 5, part, 11), paint(f"l{level + 1}"))
