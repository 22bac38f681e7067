"""Write the values of a figure as HTML tables, complete, for who does not see the drawing or wants its numbers."""

from collections.abc import Iterable, Iterator
from itertools import pairwise

from course.figure.description import Description, Request
from course.figure.form import Numbers
from course.figure.layer import Layer, gap
from course.figure.lettering import escape
from course.figure.numeral import isolated, number

Cells = Iterable[str]


def table(figure: dict, language: str) -> str:
    """Write the values of a figure's dict as HTML tables with captions and headers, numbers as in `language`.

    Lines, areas, points and bars share a table: a column each, a row for each x. Rules and labels share another. Cells
    have their own, laid out as they are drawn, one for each part that a gap sets apart. An empty box: that layer has
    nothing there; "—": its value is missing; where a line only breaks off is no row. ValueError as for `svg`.
    """
    read = Description.read(figure)
    series = [layer for layer in read.layers if layer.kind in ("line", "area", "points", "bars")]
    marks = [layer for layer in read.layers if layer.kind in ("rule", "labels")]
    y = read.y.title or "y"
    tables = []
    if series:
        head = [read.x.title, *(layer.name or y for layer in series)]
        tables.append(_table(read.title, head, _series(series, read.x, language)))
    if marks:
        tables.append(_table(read.title, ["", read.x.title or "x", y], _marks(marks, language)))
    for layer in read.layers:
        if layer.kind == "cells":
            tables.extend(_parts(layer, read, language))
    return "".join(tables)


def _table(caption: str, head: list[str], rows: Iterable[Cells]) -> str:
    """Write a table whose first column names the rows."""
    columns = "".join(f'<th scope="col">{escape(cell)}</th>' if cell else "<td></td>" for cell in head)
    body = "".join(
        f'<tr><th scope="row">{escape(first)}</th>{"".join(f"<td>{escape(cell)}</td>" for cell in rest)}</tr>'
        for first, *rest in rows
    )
    return (
        f'<table class="plot-table"><caption>{escape(caption)}</caption>'
        f"<thead><tr>{columns}</tr></thead><tbody>{body}</tbody></table>"
    )


def _series(layers: list[Layer], request: Request, language: str) -> Iterator[Cells]:
    """Give the rows of layers joined by x; the second value at an x joins the second one of the others, and so on."""
    columns = []
    for layer in layers:
        column, met = {}, {}
        for rank, value in enumerate(layer.x):
            met[value] = met.get(value, 0) + 1
            column[value, met[value]] = _level(layer, rank, language)
        columns.append(column)
    rows = list(dict.fromkeys(key for column in columns for key in column if key[0] is not None))
    if all(layer.x == sorted(layer.x) for layer in layers if None not in layer.x):
        # A tour keeps its order; a function of x is read along x, even when a later layer begins before the first.
        rows.sort()
    labels = dict(request.marks(language) or [])
    named = all(value in labels for value, _ in rows)
    for key in rows:
        yield labels[key[0]] if named else number(key[0], language), *(column.get(key, "") for column in columns)


def _level(layer: Layer, rank: int, language: str) -> str:
    """Give the value of a series at a rank; an area between two edges has two."""
    level = number(layer.y[rank], language)
    if layer.kind == "area" and len(set(layer.low)) > 1:
        return isolated(f"{number(layer.low[rank], language)} – {level}", language)
    return level


def _marks(layers: list[Layer], language: str) -> Iterator[Cells]:
    for layer in layers:
        if layer.kind == "rule":
            yield layer.name, *(number(*side, language) if side else "" for side in (layer.x, layer.y))
        else:
            for text, x, y in zip(layer.text, layer.x, layer.y, strict=True):
                yield text, number(x, language), number(y, language)


def _parts(layer: Layer, read: Description, language: str) -> Iterator[str]:
    """Write a table for each part of cells, named by the ticks that stand in it when there are several parts."""
    for down, row in _runs(layer.y, read.y, language):
        for across, column in _runs(layer.x, read.x, language):
            caption = " · ".join(filter(None, [layer.name or read.title, row, column]))
            head = ["", *(_name(layer.x[rank], read.x, language) for rank in across)]
            yield _table(caption, head, _cells(layer, down, across, read.y, language))


def _runs(values: Numbers, request: Request, language: str) -> Iterator[tuple[range, str]]:
    """Give the ranks of values that follow each other without a gap, and the ticks among them, unless all do."""
    step = 1.5 * gap(values)
    pairs = enumerate(pairwise(values), 1)
    marks = request.marks(language) or []
    cuts = [rank for rank, (one, other) in pairs if None not in (one, other) and abs(other - one) > step]
    for ranks in (range(*ends) for ends in pairwise([0, *cuts, len(values)])):
        known = [values[rank] for rank in ranks if cuts and values[rank] is not None]
        among = known and [label for value, label in marks if min(known) <= value <= max(known)]
        yield ranks, " · ".join(among)


def _cells(layer: Layer, down: range, across: range, request: Request, language: str) -> Iterator[Cells]:
    for rank in down:
        held = layer.rows[rank]
        yield _name(layer.y[rank], request, language), *(number(held[place], language) for place in across)


def _name(value: float | None, request: Request, language: str) -> str:
    """Give the label of a value's tick, or the value."""
    return dict(request.marks(language) or []).get(value) or number(value, language)
