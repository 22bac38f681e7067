"""Draw a layer in the plot."""

from collections.abc import Iterator

from course.figure.axis import Axis
from course.figure.form import Numbers
from course.figure.ink import LEVELS, box, colour, paint, path, pen, signs, surface
from course.figure.layer import Layer, gap
from course.figure.lettering import SIZE, extent, short, write
from course.figure.numeral import number

ORDER = ("cells", "area", "bars", "rule", "line", "points", "labels")  # from the ground up
Box = tuple[float, float, float, float]  # left, top, right, bottom
SEAM = 9  # px: cells larger than this are parted by a thin line of background


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
            yield from _cells(layer, x, y)


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
            yield from _figures(layer, x, y, language)


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


def grades(layer: Layer) -> tuple[float, float]:
    """Give the least and the greatest value of cells, which take the first and the last shade."""
    known = [value for row in layer.rows for value in row if value is not None]
    return min(known, default=0), max(known, default=0)


def _grid(layer: Layer, x: Axis, y: Axis) -> Iterator[tuple[float, float, float, float, float, int]]:
    """Give each cell's left, top, width and height in px, its value and its shade, 1 to 5."""
    low, high = grades(layer)
    wide, tall = gap(layer.x) / 2, gap(layer.y) / 2
    for level, row in zip(layer.y, layer.rows, strict=True):
        for value, held in zip(layer.x, row, strict=True):
            if None not in (level, value, held):
                left, right = sorted((x.place(value - wide), x.place(value + wide)))
                top, foot = sorted((y.place(level - tall), y.place(level + tall)))
                shade = 1 + min(LEVELS - 1, int(LEVELS * (held - low) / ((high - low) or 1)))
                yield left, top, right - left, foot - top, held, shade


def _cells(layer: Layer, x: Axis, y: Axis) -> Iterator[str]:
    """Draw the cells with one path a shade: an image of many cells stays light."""
    boxes = dict.fromkeys(range(1, LEVELS + 1), "")
    for left, top, width, height, _, shade in _grid(layer, x, y):
        seam = 0.7 if min(width, height) > SEAM else -0.2
        boxes[shade] += box(left + seam, top + seam, width - 2 * seam, height - 2 * seam)
    for shade, data in boxes.items():
        yield from path(data, f'{paint(f"l{shade}")} shape-rendering="crispEdges"')


def _figures(layer: Layer, x: Axis, y: Axis, language: str) -> Iterator[str]:
    """Write each cell's value in it, when every value has room."""
    found = [(*cell, number(cell[4], language)) for cell in _grid(layer, x, y)]
    if all(extent(text) + 6 <= width and height >= SIZE + 4 for _, _, width, height, _, _, text in found):
        for left, top, width, height, _, shade, text in found:
            yield write(text, left + width / 2, top + height / 2 + 4.5, paint("bg" if shade > 3 else "ink"), "middle")


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
