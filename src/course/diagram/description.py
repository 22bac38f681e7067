"""Read the dict of a diagram, refusing with one clear sentence what cannot be drawn."""

from dataclasses import dataclass, field

from course.figure.form import finite, keys, sequence, string

KINDS = ("step", "place", "end", "said", "scene")
AGAIN = "again"


@dataclass(frozen=True)
class Box:
    """A box: its words, and for a scene its size and its strokes, each a path and the name of its look."""

    title: str = ""
    text: str = ""
    kind: str = "step"
    number: str = ""
    size: tuple[float, float] = (0.0, 0.0)
    strokes: list[tuple[str, str]] = field(default_factory=list)

    @classmethod
    def read(cls, given: object, where: str) -> "Box":
        """Read a box. ValueError names the key that is wrong."""
        shown = {"drawing"} if isinstance(given, dict) and given.get("kind") == "scene" else {"title"}
        keys(given, where, shown, {"title", "text", "kind", "number"} if shown == {"title"} else {"kind"})
        words = {key: string(given[key], f"{where}: {key!r}") for key in given if key != "drawing"}
        if words.get("kind", "step") not in KINDS:
            raise ValueError(f"{where}: 'kind' must be one of {', '.join(KINDS)}, not {words['kind']!r}")
        if "drawing" not in given:
            return cls(**words)
        drawing = keys(given["drawing"], f"{where}: 'drawing'", {"size", "strokes"}, set())
        wide, tall = (finite(side, f"{where}: 'size'") for side in drawing["size"])
        strokes = [(string(data, where), string(look, where)) for data, look in drawing["strokes"]]
        return cls(**words, size=(wide, tall), strokes=strokes)


@dataclass(frozen=True)
class Arrow:
    """An arrow between two boxes, by their names; `again` leads back to the start."""

    start: str
    end: str
    label: str = ""
    again: bool = False


@dataclass(frozen=True)
class Description:
    """A diagram, checked; a grid is a list of rows, each a list of names of boxes or "."."""

    title: str
    desc: str
    boxes: dict[str, Box]
    arrows: list[Arrow]
    wide: list[list[str]]
    narrow: list[list[str]]

    @classmethod
    def read(cls, given: object) -> "Description":
        """Read the dict of a diagram. ValueError names the box, the arrow or the grid that is wrong."""
        keys(given, "the diagram", {"title", "desc", "boxes", "arrows", "wide", "narrow"}, set())
        title, desc = (string(given[key], repr(key)) for key in ("title", "desc"))
        boxes = {name: Box.read(box, f"box {name!r}") for name, box in given["boxes"].items()}
        arrows = [arrow(item, f"arrow {rank}", boxes) for rank, item in enumerate(given["arrows"], 1)]
        return cls(title, desc, boxes, arrows, *(grid(given[key], repr(key), boxes) for key in ("wide", "narrow")))


def arrow(given: object, where: str, boxes: dict[str, Box]) -> Arrow:
    """Read an arrow, whose ends are boxes."""
    what = "two names, and a label at will"
    said = sequence(given, where, what)
    if len(said) not in (2, 3):
        raise ValueError(f"{where} must be a list of {what}, not of {len(said)} parts")
    start, end, *label = said
    for name in {start, end} - boxes.keys():
        raise ValueError(f"{where}: there is no box {name!r}")
    again = label == [AGAIN]
    return Arrow(start, end, string(label[0], where) if label and not again else "", again)


def grid(given: object, where: str, boxes: dict[str, Box]) -> list[list[str]]:
    """Read a grid, which has every box once, in one row, and rows of the same length."""
    rows = [string(row, where).split() for row in sequence(given, where, "strings")]
    if len({len(row) for row in rows}) != 1:
        raise ValueError(f"{where}: its rows have different numbers of places")
    met = [name for row in rows for rank, name in enumerate(row) if row[:rank][-1:] != [name] and name != "."]
    if sorted(met) != sorted(boxes):
        raise ValueError(f"{where} must have each box once, in one row: {', '.join(sorted(boxes))}")
    return rows
