"""Draw a figure as SVG."""

from collections.abc import Callable, Iterable, Iterator

from course.figure.description import Description
from course.figure.ink import paint, path
from course.figure.layer import Layer
from course.figure.legend import legend
from course.figure.lettering import SIZE, escape, extent, short, stack
from course.figure.mark import ORDER, above, inside
from course.figure.plan import LEAD, TITLE, TITLE_LEAD, Plan

WIDE, NARROW, SQUARE = 640, 320, 470  # px: for a column of text, for a telephone, for a plot as high as wide
MARGIN = 6  # px around everything
Parts = tuple[list[str], list[str], list[str]]  # elements around the plot, cut at its edge, and across its edge


def svg(figure: dict, language: str, *, prefix: str, direction: str = "ltr", width: int = WIDE) -> str:
    """Draw a figure as an accessible SVG, whose ids begin with `prefix` and whose box is `width` px wide.

    It holds no style and no script, only classes and plain colours, and text stays text. `direction` is the page's:
    "rtl" puts the title and the legend on the right; the drawing itself always runs from left to right.
    ValueError says which layer and which key of `figure` is wrong.
    """
    read = Description.read(figure)
    plan = planned(read, language, width)
    return sheet(read, plan, parts(read, plan, language, direction), language, prefix, width)


def planned(read: Description, language: str, width: int) -> Plan:
    """Lay a figure out in a box of this width."""
    return Plan.make(read, language, (min(width, SQUARE) if read.square else width) - 2 * MARGIN)


def parts(read: Description, plan: Plan, language: str, direction: str) -> Parts:
    """Draw the elements of a figure, from the ground up."""
    around = [*words(plan, direction), *legend(read.layers, plan.legend, plan.width, language, direction)]
    return (
        [*around, *frame(plan, read.layers)],
        [*shapes(plan, read.layers)],
        [mark for layer in read.layers for mark in above(layer, plan.x, plan.y, language)],
    )


def sheet(read: Description, plan: Plan, drawn: Parts, language: str, prefix: str, width: int) -> str:
    """Put the elements of a figure together; the shapes are cut where the plot ends."""
    size = "narrow" if width < SQUARE else "square" if read.square else "wide"
    box = f"{-MARGIN} {-MARGIN} {short(plan.width + 2 * MARGIN)} {short(plan.height + 2 * MARGIN)}"
    around, cut, across = drawn
    body = [*around, *clipped(plan, cut, escape(prefix)), *across]
    return document(read.title, read.desc, f"plot plot-{size}", box, body, language, prefix)


def document(title: str, desc: str, look: str, box: str, body: Iterable[str], language: str, prefix: str) -> str:
    """Make an accessible SVG of elements: `look` are its classes, `box` what it shows of them."""
    name = escape(prefix)
    return "".join([
        f'<svg xmlns="http://www.w3.org/2000/svg" class="{look}" viewBox="{box}" role="img" direction="ltr"',
        f' lang="{escape(language.replace("_", "-"))}" aria-labelledby="{name}-title {name}-desc"',
        f' font-family="sans-serif" font-size="{SIZE}">',
        f'<title id="{name}-title">{escape(title)}</title>',
        f'<desc id="{name}-desc">{escape(desc)}</desc>',
        *body,
        "</svg>",
    ])


def pair(figure: dict, language: str, *, prefix: str, direction: str = "ltr") -> str:
    """Draw a figure twice, for a telephone and for a wider screen: the style sheet shows the one that fits."""
    return twice(lambda name, width: svg(figure, language, prefix=name, direction=direction, width=width), prefix)


def twice(draw: Callable[[str, int], str], prefix: str) -> str:
    """What is drawn for a telephone, then for a wider screen; each is given the beginning of its ids and its width."""
    return draw(f"{prefix}-narrow", NARROW) + draw(prefix, WIDE)


def words(plan: Plan, direction: str) -> Iterator[str]:
    """Write the titles and the labels of the axes."""
    bold = f'{paint("ink")} font-size="{TITLE}" font-weight="600"'
    side, anchor = (plan.width, "end") if direction == "rtl" else (0, "start")
    yield from stack(plan.title, side, TITLE, bold, anchor, TITLE_LEAD)
    yield from stack(plan.y_title, 0, plan.y.end - 16 - LEAD * (len(plan.y_title) - 1), paint("soft"))
    for _, middle, lines in plan.up:
        yield from stack(lines, plan.x.start - 9, middle + 4.5 - LEAD * (len(lines) - 1) / 2, paint("soft"), "end")
    for label in plan.across:
        yield from stack([label.text], label.middle, plan.y.start + 20 + LEAD * label.row, paint("soft"), "middle")
    wide = max(map(extent, plan.x_title), default=0) / 2
    middle = max(wide, min(plan.width - wide, (plan.x.start + plan.x.end) / 2))
    yield from stack(plan.x_title, middle, plan.height - 3 - LEAD * (len(plan.x_title) - 1), paint("soft"), "middle")


def frame(plan: Plan, layers: list[Layer]) -> Iterator[str]:
    """Draw the grid, unless cells would hide it, the horizontal axis with its ticks, and the line of 0."""
    left, wide, foot = plan.x.start, short(plan.x.end - plan.x.start), plan.y.start
    lines = {foot}
    if all(layer.kind != "cells" for layer in layers):
        yield from path("".join(f"M{short(left)} {short(px)}h{wide}" for px, _, _ in plan.up), paint(stroke="grid"))
        lines |= {plan.y.place(0)} if plan.y.holds(0) else set()
    data = "".join(f"M{short(left)} {short(px)}h{wide}" for px in sorted(lines))
    data += "".join(f"M{short(label.tick)} {short(foot)}v5" for label in plan.across)
    yield from path(data, paint(stroke="soft"))


def shapes(plan: Plan, layers: list[Layer]) -> Iterator[str]:
    """Draw the shapes of the layers, from the ground up."""
    for layer in sorted(layers, key=lambda layer: ORDER.index(layer.kind)):
        yield from inside(layer, plan.x, plan.y)


def clipped(plan: Plan, cut: list[str], prefix: str) -> Iterator[str]:
    """Cut shapes where the plot ends; half a line's thickness may stand over."""
    left, top = short(plan.x.start - 1), short(plan.y.end - 1)
    wide, tall = short(plan.x.end - plan.x.start + 2), short(plan.y.start - plan.y.end + 2)
    yield f'<clipPath id="{prefix}-plot"><rect x="{left}" y="{top}" width="{wide}" height="{tall}"/></clipPath>'
    yield f'<g clip-path="url(#{prefix}-plot)">'
    yield from cut
    yield "</g>"
