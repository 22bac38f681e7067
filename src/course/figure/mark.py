"""Draw a layer in the plot."""

from collections.abc import Iterator

from course.figure.axis import Axis
from course.figure.cells import cells, held_values
from course.figure.form import Numbers
from course.figure.ink import box, colour, paint, path, pen, signs, surface
from course.figure.layer import Layer
from course.figure.lettering import SIZE, extent, short, write

ORDER = ("cells", "area", "bars", "rule", "line", "points", "labels")  # from the ground up
Box = tuple[float, float, float, float]  # left, top, right, bottom


def inside(layer: Layer, x: Axis, y: Axis) -> Iterator[str]:
    """Draw the shapes that are cut at the plot's edge."""
    match layer.kind:
        case "line":
            yield from path("".join(_polyline(run) for run in _runs(x, y, layer.x, layer.y)), pen(layer))
        case "area":
            found = list(_runs(x, y, layer.x, layer.y, layer.low))
            tops = [[(at, top) for at, top, _ in run] for run in found]
            feet = [[(at, foot) for at, _, foot in run] for run in found]
            whole = (f"{_polyline(top)}L{_polyline(foot[::-1])[1:]}z" for top, foot in zip(tops, feet, strict=True))
            yield from path("".join(whole), f'{paint(colour(layer))} fill-opacity="0.2"')
            edges = tops if len(set(layer.low)) == 1 else tops + feet
            yield from path("".join(map(_polyline, edges)), pen(layer, 1.3))
        case "bars":
            yield from surface("".join(_bars(layer, x, y)), layer)
        case "rule":
            # Its own ground keeps the line in sight on bars and cells; the data's lines are drawn above it.
            yield from path(_rule(layer, x, y), f'{paint(stroke="bg")} stroke-width="3.6"')
            yield from path(_rule(layer, x, y), pen(layer, 1.6))
        case "cells":
            yield from cells(layer, x, y)


def above(layer: Layer, x: Axis, y: Axis, language: str) -> Iterator[str]:
    """Draw the signs and words that may stand across the plot's edge."""
    match layer.kind:
        case "points":
            yield from signs(layer, [(px, py) for px, py, _ in _seen(layer, x, y)])
        case "rule" if _rule(layer, x, y):
            yield from signs(layer, [(x.place(value), y.end) for value in layer.x])
            yield from signs(layer, [(x.end, y.place(value)) for value in layer.y])
        case "labels":
            yield from _names(layer, x, y)
        case "cells":
            yield from held_values(layer, x, y, language)


def _seen(layer: Layer, x: Axis, y: Axis) -> Iterator[tuple[float, float, int]]:
    """Give the px of the points in sight and their rank."""
    for rank, (value, level) in enumerate(zip(layer.x, layer.y, strict=True)):
        if value is not None and level is not None and x.holds(value) and y.holds(level):
            yield x.place(value), y.place(level), rank


def _runs(x: Axis, y: Axis, across: Numbers, *levels: Numbers) -> Iterator[list[tuple[float, ...]]]:
    """Give the px of a series, cut where a value is missing."""
    run = []
    for value, *rest in [*zip(across, *levels, strict=True), (None,)]:
        if value is not None and None not in rest:
            run.append((x.place(value), *map(y.place, rest)))
        elif run:
            yield run
            run = []


def _polyline(places: list[tuple[float, ...]]) -> str:
    """Give the path of a run; a value alone between two gaps becomes a dot."""
    line = " ".join(f"{short(px)} {short(py)}" for px, py in places)
    return f"M{line}" if len(places) > 1 else f"M{line}h0"


def _bars(layer: Layer, x: Axis, y: Axis) -> Iterator[str]:
    for value, level in zip(layer.x, layer.y, strict=True):
        if value is not None and level is not None:
            left, right = sorted(x.place(value + side) for side in layer.sides)
            top, foot = sorted((y.place(level), y.place(0)))
            air = 1 if right - left > 6 else 0
            yield box(left + air, top, right - left - 2 * air, foot - top)


def _rule(layer: Layer, x: Axis, y: Axis) -> str:
    """Give the path of a straight line across the plot, nothing when it is out of sight."""
    if layer.x and x.holds(layer.x[0]):
        return f"M{short(x.place(layer.x[0]))} {short(y.end)}V{short(y.start)}"
    if layer.y and y.holds(layer.y[0]):
        return f"M{short(x.end)} {short(y.place(layer.y[0]))}H{short(x.start)}"
    return ""


def _names(layer: Layer, x: Axis, y: Axis) -> Iterator[str]:
    """Write each label right, left, above or below its point, where it meets no other and stays in the plot."""
    taken: list[Box] = []
    look = f'{paint("ink", "bg")} stroke-width="3" stroke-linejoin="round" paint-order="stroke"'
    for px, py, rank in _seen(layer, x, y):
        width = extent(layer.text[rank])
        places = [(px + 8, py + 4.5), (px - 8 - width, py + 4.5), (px - width / 2, py - 9), (px - width / 2, py + 18)]
        boxes = [
            (left, foot - SIZE, left + width, foot)
            for left, foot in ((max(x.start, min(x.end - width, left)), foot) for left, foot in places)
        ]
        free = (
            box for box in boxes
            if y.end <= box[1] and box[3] <= y.start - 4
            and not any(_meet(box, other) for other in [*taken, (px, py, px, py)])
        )
        taken.append(next(free, boxes[0]))
        yield write(layer.text[rank], taken[-1][0], taken[-1][3], look)


def _meet(one: Box, other: Box) -> bool:
    """Tell whether two boxes (left, top, right, bottom) have a point in common."""
    return one[0] <= other[2] and other[0] <= one[2] and one[1] <= other[3] and other[1] <= one[3]
