"""Read the dict of a figure: its words, what it asks of its axes, its layers."""

from dataclasses import dataclass

from course.figure.form import TINY, finite, keys, sequence, string
from course.figure.layer import Layer, layers
from course.figure.numeral import number


@dataclass(frozen=True)
class Request:
    """What a figure asks of an axis: a title, perhaps both ends, perhaps ticks as (value, label).

    A tick without a label shows its value.
    """

    title: str
    ends: tuple[float, float] | None
    ticks: list[tuple[float, str | None]] | None

    @classmethod
    def read(cls, given: object, name: str) -> "Request":
        """Read the `x` or `y` of a figure. ValueError names the key that is wrong."""
        keys(given, f"{name!r}", {"title"}, {"range", "ticks"})
        ends = ticks = None
        if "range" in given:
            where = f"{name!r}: 'range'"
            ends = tuple(finite(item, where) for item in sequence(given["range"], where, "numbers"))
            if len(ends) != 2 or abs(ends[1] - ends[0]) < TINY:
                raise ValueError(f"{where} must be two different numbers, not {given['range']}")
        if "ticks" in given:
            where = f"{name!r}: 'ticks'"
            pairs = sequence(given["ticks"], where, "ticks")
            ticks = [_tick(pair, f"{where}[{rank}]") for rank, pair in enumerate(pairs)]
        return cls(string(given["title"], f"{name!r}: 'title'"), ends, ticks)

    def marks(self, language: str) -> list[tuple[float, str]] | None:
        """Give the ticks asked, each with its words."""
        if self.ticks is None:
            return None
        return [(value, number(value, language) if label is None else label) for value, label in self.ticks]


def _tick(given: object, where: str) -> tuple[float, str | None]:
    if isinstance(given, (int, float)):
        return finite(given, where), None
    pair = sequence(given, where, "a number and a string")
    if len(pair) != 2:
        raise ValueError(f"{where} must be a number and a string, not {given}")
    return finite(pair[0], where), string(pair[1], where)


@dataclass(frozen=True)
class Description:
    """A figure, checked."""

    title: str
    desc: str
    x: Request
    y: Request
    layers: list[Layer]

    @classmethod
    def read(cls, given: object) -> "Description":
        """Read the dict that a `figure(_)` function returned. ValueError names the layer and the key that is wrong."""
        keys(given, "the figure", {"title", "desc", "x", "y", "layers"}, set())
        title, desc = (string(given[key], f"the figure: {key!r}") for key in ("title", "desc"))
        x, y = (Request.read(given[name], name) for name in ("x", "y"))
        return cls(title, desc, x, y, layers(given["layers"]))

    @property
    def square(self) -> bool:
        """True when both axes are asked to span as much: a unit is then as long on one as on the other."""
        x, y = self.x.ends, self.y.ends
        return bool(x and y) and abs(x[1] - x[0]) == abs(y[1] - y[0])
