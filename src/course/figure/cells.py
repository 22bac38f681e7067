"""Draw a layer of cells: a shade for each, and its value where there is room."""

from collections.abc import Iterator

from course.figure.axis import Axis
from course.figure.ink import LEVELS, box, paint, path
from course.figure.layer import Layer, gap
from course.figure.lettering import SIZE, extent, write
from course.figure.numeral import number

SEAM = 9  # px: cells larger than this are parted by a thin line of background


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


def cells(layer: Layer, x: Axis, y: Axis) -> Iterator[str]:
    """Draw the cells with one path a shade: an image of many cells stays light."""
    boxes = dict.fromkeys(range(1, LEVELS + 1), "")
    for left, top, width, height, _, shade in _grid(layer, x, y):
        seam = 0.7 if min(width, height) > SEAM else -0.2
        boxes[shade] += box(left + seam, top + seam, width - 2 * seam, height - 2 * seam)
    for shade, data in boxes.items():
        yield from path(data, f'{paint(f"l{shade}")} shape-rendering="crispEdges"')


def held_values(layer: Layer, x: Axis, y: Axis, language: str) -> Iterator[str]:
    """Write each cell's value in it, when every value has room."""
    found = [(*cell, number(cell[4], language)) for cell in _grid(layer, x, y)]
    if all(extent(text) + 6 <= width and height >= SIZE + 4 for _, _, width, height, _, _, text in found):
        for left, top, width, height, _, shade, text in found:
            yield write(text, left + width / 2, top + height / 2 + 4.5, paint("bg" if shade > 3 else "ink"), "middle")
