"""Read the layers of a figure, refusing with one clear sentence what cannot be drawn."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import pairwise

from course.figure.form import Numbers, finite, keys, numbers, same_length, sequence, string

# Kind of layer: the keys that it must have; the keys that it may have besides its name.
KINDS = {
    "line": ({"x", "y"}, set()),
    "area": ({"x", "y"}, {"low"}),
    "points": ({"x", "y"}, set()),
    "rule": (set(), {"x", "y"}),
    "bars": ({"x", "y"}, {"width"}),
    "cells": ({"x", "y", "values"}, set()),
    "labels": ({"x", "y", "text"}, set()),
}
COLOURLESS = {"cells", "labels"}


@dataclass(frozen=True)
class Layer:
    """One layer, checked. `x` and `y` are lists, even for a rule, which fills one of them; None is a gap.

    `slot` numbers the layers that have a colour of their own; `low` is the lower edge of an area; `rows` are the
    values of cells, a list for each `y`; `text` the labels; `sides` where a bar begins and ends, counted from its `x`.
    """

    kind: str
    name: str
    slot: int
    x: Numbers
    y: Numbers
    low: Numbers = field(default_factory=list)
    rows: list[Numbers] = field(default_factory=list)
    text: list[str] = field(default_factory=list)
    sides: tuple[float, float] = (0.0, 0.0)

    def reach(self, axis: str) -> Iterator[float]:
        """Give values that the axis, "x" or "y", must hold for this layer to be seen whole."""
        values = [value for value in getattr(self, axis) if value is not None]
        half = gap(values) / 2
        sides = {("cells", "x"): (-half, half), ("cells", "y"): (-half, half), ("bars", "x"): self.sides}
        for side in sides.get((self.kind, axis), (0,)):
            yield from (value + side for value in values)
        if axis == "y" and self.kind == "bars":
            yield 0
        if axis == "y" and self.kind == "area":
            yield from (value for value in self.low if value is not None)


def gap(values: Numbers) -> float:
    """Give the smallest distance between two different values, 1 when there are not two."""
    known = sorted({value for value in values if value is not None})
    return min((after - before for before, after in pairwise(known)), default=1.0)


def layers(given: object) -> list[Layer]:
    """Read the `layers` of a figure. ValueError names the layer, by its rank from 1, and the key."""
    items = sequence(given, "the figure: 'layers'", "dicts")
    kinds = [_kind(item, f"layer {rank}") for rank, item in enumerate(items, 1)]
    read = []
    for rank, (item, kind) in enumerate(zip(items, kinds, strict=True)):
        where = f"layer {rank + 1} ({kind})"
        needed, allowed = KINDS[kind]
        keys(item, where, needed | {"kind"}, allowed | {"name"})
        content = {"rule": _rule, "cells": _cells}.get(kind, _series)(item, where)
        if kind == "bars":
            # Bars of several layers stand side by side: each layer has its share of the width.
            width = finite(item["width"], f"{where}: 'width'") if "width" in item else 0.8 * gap(content["x"])
            share, place = width / kinds.count("bars"), kinds[:rank].count("bars")
            content["sides"] = (place * share - width / 2, (place + 1) * share - width / 2)
        slot = sum(before not in COLOURLESS for before in kinds[:rank])
        read.append(Layer(kind, string(item.get("name", ""), f"{where}: 'name'"), slot, **content))
    return read


def _kind(given: object, where: str) -> str:
    kind = given.get("kind") if isinstance(given, dict) else given
    if not isinstance(kind, str) or kind not in KINDS or not isinstance(given, dict):
        raise ValueError(f"{where}: 'kind' must be one of {', '.join(KINDS)}, not {kind!r:.60}")
    return kind


def _series(given: dict, where: str) -> dict:
    """Read lists of the same length: x and y, then what an area or labels add."""
    content = {key: numbers(given[key], f"{where}: {key!r}") for key in ("x", "y")}
    if "text" in given:
        texts = sequence(given["text"], f"{where}: 'text'", "strings")
        content["text"] = [string(text, f"{where}: 'text'[{rank}]") for rank, text in enumerate(texts)]
    if given["kind"] == "area":
        low = given.get("low", 0)
        low = [low] * len(content["y"]) if isinstance(low, (int, float)) else low
        content["low"] = numbers(low, f"{where}: 'low'")
    same_length(content, where)
    return content


def _rule(given: dict, where: str) -> dict:
    if ("x" in given) == ("y" in given):
        raise ValueError(f"{where}: give one of 'x' and 'y', a number")
    return {key: [finite(given[key], f"{where}: {key!r}")] if key in given else [] for key in ("x", "y")}


def _cells(given: dict, where: str) -> dict:
    content = {key: numbers(given[key], f"{where}: {key!r}") for key in ("x", "y")}
    rows = sequence(given["values"], f"{where}: 'values'", "lists")
    content["rows"] = [numbers(row, f"{where}: 'values'[{rank}]") for rank, row in enumerate(rows)]
    same_length({"y": content["y"], "values": rows}, where)
    for rank, row in enumerate(rows):
        same_length({"x": content["x"], f"values[{rank}]": row}, where)
    return content
