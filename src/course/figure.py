"""Turn the plain dict of a `figure(_)` function into an SVG drawing and HTML tables of the same values.

A figure is {"title": str, "desc": str, "x": axis, "y": axis, "layers": [layer, …]}. An axis is {"title": str} with, at
will, "range": [first, last] (backwards when first > last) and "ticks": [[value, label], …]. A layer has a "kind", a
"name" at will, and:

- line, points: "x" and "y", lists of the same length;
- area: the same, and "low", its lower edge, a number (0 unless given) or a list;
- bars: the same, rising from 0, and "width" at will, in units of x;
- rule: "x" or "y", a number: a straight line across the plot;
- cells: "x" and "y", the centres of columns and rows, and "values", one list a row;
- labels: "x", "y" and "text", lists of the same length.

None and NaN are gaps. Standard library only: this module also runs in the page and in the grader.
"""

from collections.abc import Iterator

from course.axis import Request
from course.form import keys, string
from course.ink import paint, path
from course.layer import Layer, layers
from course.legend import legend
from course.lettering import SIZE, escape, extent, short, stack
from course.mark import above, inside
from course.number import formatter, number
from course.plan import LEAD, TITLE, TITLE_LEAD, Plan, is_square
from course.table import table

__all__ = ["formatter", "number", "pair", "svg", "table"]

WIDE, NARROW, SQUARE = 640, 340, 470  # px: for a column of text, for a telephone, for a plot as high as wide
MARGIN = 6  # px around everything


def svg(figure: dict, language: str, *, prefix: str, direction: str = "ltr", width: int = WIDE) -> str:
    """Draw a figure as an accessible SVG, whose ids begin with `prefix` and whose box is `width` px wide.

    It holds no style and no script, only classes and plain colours, and text stays text. `direction` is the page's:
    "rtl" puts the title and the legend on the right; the drawing itself always runs from left to right.
    ValueError says which layer and which key of `figure` is wrong.
    """
    read, x, y = check(figure)
    square = is_square(x, y)
    room = (min(width, SQUARE) if square else width) - 2 * MARGIN
    plan = Plan.make(figure["title"], x, y, read, language, room)
    size = "narrow" if width < SQUARE else "square" if square else "wide"
    box = f"{-MARGIN} {-MARGIN} {short(plan.width + 2 * MARGIN)} {short(plan.height + 2 * MARGIN)}"
    name = escape(prefix)
    return "".join([
        f'<svg xmlns="http://www.w3.org/2000/svg" class="plot plot-{size}" viewBox="{box}" role="img" direction="ltr"',
        f' lang="{escape(language.replace("_", "-"))}" aria-labelledby="{name}-title {name}-desc"',
        f' font-family="sans-serif" font-size="{SIZE}">',
        f'<title id="{name}-title">{escape(figure["title"])}</title>',
        f'<desc id="{name}-desc">{escape(figure["desc"])}</desc>',
        *words(plan, direction),
        *legend(read, plan.legend, plan.width, language, direction),
        *frame(plan, read),
        *clipped(plan, read),
        *(mark for layer in read for mark in above(layer, plan.x, plan.y, language)),
        "</svg>",
    ])


def pair(figure: dict, language: str, *, prefix: str, direction: str = "ltr") -> str:
    """Draw a figure twice, for a telephone and for a wider screen: the style sheet shows the one that fits."""
    sizes = ((NARROW, f"{prefix}-narrow"), (WIDE, prefix))
    return "".join(svg(figure, language, prefix=name, direction=direction, width=width) for width, name in sizes)


def check(figure: dict) -> tuple[list[Layer], Request, Request]:
    """Read the dict of a figure: its layers, what it asks of its axes."""
    keys(figure, "figure", {"title", "desc", "x", "y", "layers"}, set())
    for key in ("title", "desc"):
        string(figure[key], f"figure: {key!r}")
    return layers(figure["layers"]), Request.read(figure["x"], "x"), Request.read(figure["y"], "y")


def words(plan: Plan, direction: str) -> Iterator[str]:
    """Write the titles and the labels of the axes."""
    bold = f'{paint("ink")} font-size="{TITLE}" font-weight="600"'
    side, anchor = (plan.width, "end") if direction == "rtl" else (0, "start")
    yield from stack(plan.title, side, TITLE, bold, anchor, TITLE_LEAD)
    yield from stack(plan.y_title, 0, plan.y.end - 14 - LEAD * (len(plan.y_title) - 1), paint("soft"))
    for px, lines in plan.up:
        yield from stack(lines, plan.x.start - 9, px + 4.5 - LEAD * (len(lines) - 1) / 2, paint("soft"), "end")
    for label in plan.across:
        yield from stack([label.text], label.middle, plan.y.start + 20 + LEAD * label.row, paint("soft"), "middle")
    wide = max(map(extent, plan.x_title), default=0) / 2
    middle = max(wide, min(plan.width - wide, (plan.x.start + plan.x.end) / 2))
    yield from stack(plan.x_title, middle, plan.height - 3 - LEAD * (len(plan.x_title) - 1), paint("soft"), "middle")


def frame(plan: Plan, layers: list[Layer]) -> Iterator[str]:
    """Draw the grid, unless cells would hide it, and the horizontal axis with its ticks."""
    left, wide, foot = plan.x.start, short(plan.x.end - plan.x.start), plan.y.start
    if all(layer.kind != "cells" for layer in layers):
        yield from path("".join(f"M{short(left)} {short(px)}h{wide}" for px, _ in plan.up), paint(stroke="grid"))
    lines = [foot] if plan.y.place(0) == foot or not plan.y.holds(0) else [foot, plan.y.place(0)]
    data = "".join(f"M{short(left)} {short(px)}h{wide}" for px in lines)
    data += "".join(f"M{short(label.tick)} {short(foot)}v{5 + LEAD * label.row}" for label in plan.across)
    yield from path(data, paint(stroke="soft"))


def clipped(plan: Plan, layers: list[Layer]) -> Iterator[str]:
    """Draw the shapes in a drawing of their own, which cuts what is out of the plot; half a line may stand over."""
    left, top = short(plan.x.start - 1), short(plan.y.end - 1)
    wide, tall = short(plan.x.end - plan.x.start + 2), short(plan.y.start - plan.y.end + 2)
    yield f'<svg x="{left}" y="{top}" width="{wide}" height="{tall}" viewBox="{left} {top} {wide} {tall}">'
    for layer in layers:
        yield from inside(layer, plan.x, plan.y)
    yield "</svg>"
