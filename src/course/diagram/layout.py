"""Lay the boxes of a diagram out: where each stands, and the lines of its words."""

from dataclasses import dataclass, replace

from course.diagram.description import Arrow, Box, Description
from course.figure.lettering import extent, wrap

TITLE, BOLD = 14, 1.08  # px of a box's title; how much wider bold letters are
TITLE_LEAD, LEAD = 18, 17  # px between lines
BADGE = 22  # px: the circle of a number
TAIL = 12  # px: the point below words that are said
LANE = 22  # px beside the boxes, for the arrows that go around them


@dataclass(frozen=True)
class Rect:
    """A box in its place, in px: which row and columns it takes, its sides, and the lines of its words.

    indent, drop: how far from its corner the title begins, beside its number or, when a word is too long, below it.
    """

    row: int
    columns: range
    left: float
    width: float
    top: float
    height: float
    title: list[str]
    text: list[str]
    indent: float = 0
    drop: float = 0

    @property
    def right(self) -> float:
        return self.left + self.width

    @property
    def foot(self) -> float:
        return self.top + self.height

    @property
    def head(self) -> float:
        """The height of its number and its title."""
        return max(self.drop + TITLE_LEAD * len(self.title), BADGE if self.indent else 0)


@dataclass(frozen=True)
class Layout:
    """Where everything stands, in px from the top left corner.

    `columns` are the left and the right of each; `mirrored` says that they run from the right; `pad` is the room
    around the words of a box.
    """

    width: float
    height: float
    columns: list[tuple[float, float]]
    rects: dict[str, Rect]
    mirrored: bool
    pad: float

    @classmethod
    def make(cls, diagram: Description, grid: list[list[str]], width: float, mirrored: bool) -> "Layout":
        """Lay a diagram out on a grid, in `width` px."""
        pad = 4 + width / 100
        lane = LANE if any(goes_around(arrow, grid) for arrow in diagram.arrows) else 0
        spans = {name: span(grid, name) for name in diagram.boxes}
        shared = shares(spans, len(grid[0]), width - lane)
        columns = [(left + lane, right + lane) for left, right in shared]
        rects, top = {}, 0.0
        for row, names in enumerate(grid):
            here = [name for name in dict.fromkeys(names) if name != "."]
            found = [rect(diagram.boxes[name], row, spans[name][1], columns, pad) for name in here]
            height = max((rect.height for rect in found), default=0)
            rects |= {name: replace(one, top=top, height=height) for name, one in zip(here, found, strict=True)}
            top += height + gap_below(diagram, spans, row)
        if mirrored:
            columns = [(width - right, width - left) for left, right in columns]
            rects = {name: replace(one, left=width - one.right) for name, one in rects.items()}
        return cls(width, max(one.foot for one in rects.values()), columns, rects, mirrored, pad)

    def middle(self, column: int) -> float:
        """Give the px of the middle of a column."""
        return sum(self.columns[column]) / 2


def span(grid: list[list[str]], name: str) -> tuple[int, range]:
    """Give the row and the columns of a box."""
    row = next(rank for rank, names in enumerate(grid) if name in names)
    first, count = grid[row].index(name), grid[row].count(name)
    return row, range(first, first + count)


def free(grid: list[list[str]], arrow: Arrow) -> list[int]:
    """Give the columns that both ends of an arrow share, and where no box stands between them."""
    (start, ours), (end, theirs) = span(grid, arrow.start), span(grid, arrow.end)
    between = grid[min(start, end) + 1 : max(start, end)]
    return [column for column in ours if column in theirs and all(row[column] == "." for row in between)]


def goes_around(arrow: Arrow, grid: list[list[str]]) -> bool:
    """Tell whether an arrow must go around the boxes: nothing leads straight from one end to the other."""
    start, end = span(grid, arrow.start)[0], span(grid, arrow.end)[0]
    return abs(start - end) > 1 and not free(grid, arrow)


def shares(spans: dict, count: int, width: float) -> list[tuple[float, float]]:
    """Share `width` px among columns; a column where no box stands alone is thin, for an arrow to pass."""
    gap = 2.5 + 0.047 * width
    alone = {columns[0] for _, columns in spans.values() if len(columns) == 1}
    thin = [rank not in alone for rank in range(count)] if alone else [False] * count
    full = (width - gap * (count - 1) - gap * sum(thin)) / (count - sum(thin))
    left, columns = 0.0, []
    for is_thin in thin:
        wide = gap if is_thin else full
        columns.append((left, left + wide))
        left += wide + gap
    return columns


def rect(box: Box, row: int, taken: range, columns: list[tuple[float, float]], pad: float) -> Rect:
    """Measure a box in its columns, as if it stood at the top."""
    left, right = columns[taken[0]][0], columns[taken[-1]][1]
    room = right - left - 2 * pad
    if box.kind == "scene":
        return Rect(row, taken, left, right - left, 0, box.size[1] * (right - left) / box.size[0], [], [])
    indent = BADGE + 6 if box.number else 0
    is_long = indent and any(extent(word, BOLD * TITLE) > room - indent for word in box.title.split())
    indent, drop = (0, BADGE) if is_long else (indent, 0)
    title, text = wrap(box.title, room - indent, BOLD * TITLE), wrap(box.text, room)
    found = Rect(row, taken, left, right - left, 0, 0, title, text, indent, drop)
    return replace(found, height=found.head + LEAD * len(text) + 2 * pad + (4 if title and text else 0))


def gap_below(diagram: Description, spans: dict, row: int) -> float:
    """Give the px between a row and the next: room for arrows, more when some cross or bear a label."""
    crossing = [
        arrow for arrow in diagram.arrows
        if {spans[arrow.start][0], spans[arrow.end][0]} == {row, row + 1}
    ]
    if any(not set(spans[arrow.start][1]) & set(spans[arrow.end][1]) for arrow in crossing):
        return 58
    if any(box.kind == "said" and spans[name][0] == row for name, box in diagram.boxes.items()):
        return TAIL + 6
    return 40 if any(arrow.label for arrow in crossing) else 30
