"""Choose the way of each arrow between boxes, and draw it."""

from collections.abc import Iterator
from dataclasses import dataclass

from course.diagram.description import Arrow
from course.diagram.layout import Layout, free, goes_around
from course.figure.ink import paint, path
from course.figure.lettering import short, write

HEAD = 8  # px: the length of an arrow's head
STUB = 7  # px: from an arrow to its label
Point = tuple[float, float]


@dataclass(frozen=True)
class Route:
    """The way of an arrow: its points, the last but one tells where the head looks; curved when it has four."""

    points: list[Point]
    curved: bool = False


def route(arrow: Arrow, layout: Layout, grid: list[list[str]]) -> Route:
    """Choose how an arrow goes: straight where it can, around what stands between, else in a curve."""
    start, end = layout.rects[arrow.start], layout.rects[arrow.end]
    ahead = 1 if layout.middle(end.columns[0]) > layout.middle(start.columns[0]) else -1
    if start.row == end.row:
        level, right = start.top + start.height / 2, ahead > 0
        return Route([(start.right if right else start.left, level), (end.left if right else end.right, level)])
    if goes_around(arrow, grid):
        # On the side where reading begins, where both ends must stand.
        sides = [(one.right if layout.mirrored else one.left, one.top + one.height / 2) for one in (start, end)]
        lane = layout.width - 1.5 if layout.mirrored else 1.5
        return Route([sides[0], (lane, sides[0][1]), (lane, sides[1][1]), sides[1]])
    down = end.row > start.row
    leave, arrive = (start.foot, end.top) if down else (start.top, end.foot)
    if shared := free(grid, arrow):
        x = layout.middle(shared[len(shared) // 2])
        return Route([(x, leave), (x, arrive)])
    later = end.columns[0] > start.columns[-1]
    columns = (start.columns[-1], end.columns[0]) if later else (start.columns[0], end.columns[-1])
    from_, to = (layout.middle(column) for column in columns)
    side = 1 if to > from_ else -1
    quarters = [(right - left) / 4 for left, right in (layout.columns[column] for column in columns)]
    x, other, half = from_ + side * quarters[0], to - side * quarters[1], (leave + arrive) / 2
    return Route([(x, leave), (x, half), (other, half), (other, arrive)], curved=True)


def draw(arrow: Arrow, way: Route, beside: int) -> Iterator[str]:
    """Draw an arrow and its label, on the right of its head when `beside` is 1, on the left when it is -1."""
    (x, y), (before_x, before_y) = way.points[-1], way.points[-2]
    across = abs(x - before_x) > abs(y - before_y)
    right, down = (sign(x - before_x), 0) if across else (0, sign(y - before_y))
    ink, dashes = ("c2", ' stroke-dasharray="6 4"') if arrow.again else ("soft", "")
    # The line stops inside the head, so that its end does not blunt the point.
    stop = (x - right * HEAD / 2, y - down * HEAD / 2)
    look = f'{paint(stroke=ink)} stroke-width="1.8" stroke-linejoin="round"{dashes}'
    yield from path(line([*way.points[:-1], stop], way.curved), look)
    back, wing = (x - right * HEAD, y - down * HEAD), HEAD / 2
    corners = [(back[0] + side * down * wing, back[1] + side * right * wing) for side in (1, -1)]
    yield from path(f"{line([(x, y), *corners], curved=False)}z", paint(ink))
    if arrow.label:
        halo = f'{paint("ink", "bg")} stroke-width="4" stroke-linejoin="round" paint-order="stroke" font-size="12"'
        if across:
            yield write(arrow.label, (way.points[0][0] + x) / 2, y - STUB, halo, "middle")
        else:
            anchor = "start" if beside > 0 else "end"
            yield write(arrow.label, x + beside * STUB, y - 6 if down > 0 else y + 14, halo, anchor)


def line(points: list[Point], curved: bool) -> str:
    """Give the path through points; a curve has two ends and, between them, the two points that draw it aside."""
    first, *rest = points
    if curved:
        return f"M{point(first)}C{' '.join(map(point, rest))}"
    return f"M{point(first)}" + "".join(f"L{point(one)}" for one in rest)


def point(place: Point) -> str:
    return f"{short(place[0])} {short(place[1])}"


def sign(value: float) -> int:
    return (value > 0) - (value < 0)
