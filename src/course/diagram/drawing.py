"""Draw a diagram as SVG."""

from collections.abc import Iterator

from course.diagram.description import Box, Description
from course.diagram.layout import BADGE, LEAD, TAIL, TITLE, TITLE_LEAD, Layout, Rect
from course.diagram.route import draw, route
from course.figure.drawing import MARGIN, WIDE, document, twice
from course.figure.ink import paint, path
from course.figure.lettering import SIZE, escape, short, stack, write

NEAR, EDGE = 60, 24  # px: between arrows whose labels would meet; for a label
# Of each kind of box: its ground, its outline, its corners.
LOOKS = {
    "step": ("bg", "c1", 6), "place": ("l1", "grid", 6), "end": ("l1", "c1", 6), "said": ("bg", "soft", 14),
}  # fmt: skip
PENS = {  # of a stroke of a scene: its ground, its line and the width of that line
    "line": ("", "ink", 2), "thin": ("", "soft", 1.4), "paper": ("bg", "ink", 2), "cloth": ("l2", "ink", 2),
    "coat": ("l3", "ink", 2), "metal": ("l1", "ink", 2), "ink": ("ink", "", 0), "bright": ("c2", "", 0),
}  # fmt: skip


def svg(diagram: dict, language: str, *, prefix: str, direction: str = "ltr", width: int = WIDE) -> str:
    """Draw a diagram as an accessible SVG, whose ids begin with `prefix` and whose box is `width` px wide.

    Each box is a group with its name, `data-box`. It holds no style and no script, and text stays text. `direction` is
    the page's: "rtl" mirrors the drawing. ValueError says what is wrong with `diagram`.
    """
    read = Description.read(diagram)
    size = "narrow" if width < WIDE else "wide"
    grid = read.narrow if size == "narrow" else read.wide
    layout = Layout.make(read, grid, width - 2 * MARGIN, direction == "rtl")
    box = f"{-MARGIN} {-MARGIN} {width} {short(layout.height + 2 * MARGIN)}"
    body = [*(node(name, one, layout) for name, one in read.boxes.items()), *arrows(read, layout, grid)]
    return document(read.title, read.desc, f"plot diagram plot-{size}", box, body, language, prefix)


def pair(diagram: dict, language: str, *, prefix: str, direction: str = "ltr") -> str:
    """Draw a diagram twice, for a telephone and for a wider screen: the style sheet shows the one that fits."""
    return twice(lambda name, width: svg(diagram, language, prefix=name, direction=direction, width=width), prefix)


def arrows(read: Description, layout: Layout, grid: list[list[str]]) -> Iterator[str]:
    """Draw the arrows; the label of a straight one stands on the right, unless a curve arrives there or it ends."""
    ways = [route(arrow, layout, grid) for arrow in read.arrows]
    curves = [way.points[-1] for way in ways if way.curved]
    for arrow, way in zip(read.arrows, ways, strict=True):
        x, y = way.points[-1]
        beside = 1 if way.points[0][0] > x else -1
        if not way.curved:
            crowded = any(level == y and 0 < other - x < NEAR for other, level in curves)
            beside = -1 if crowded or layout.width - x < EDGE else 1
        yield from draw(arrow, way, beside)


def node(name: str, box: Box, layout: Layout) -> str:
    """Draw a box."""
    rect = layout.rects[name]
    if box.kind == "scene":
        parts = scene(box, rect, layout.mirrored)
    else:
        parts = [*ground(box, rect), *words(box, rect, layout)]
    return f'<g class="box" data-box="{escape(name)}">{"".join(parts)}</g>'


def ground(box: Box, rect: Rect) -> Iterator[str]:
    """Draw the shape of a box; words that are said have a point below them."""
    fill, stroke, corner = LOOKS[box.kind]
    look = f'{paint(fill, stroke)} stroke-width="1.6" stroke-linejoin="round"'
    if box.kind != "said":
        yield (
            f'<rect x="{short(rect.left)}" y="{short(rect.top)}" width="{short(rect.width)}"'
            f' height="{short(rect.height)}" rx="{corner}" {look}/>'
        )
        return
    wide, tall = short(rect.width - 2 * corner), short(rect.height - 2 * corner)
    point = (rect.width - 2 * corner) / 2
    yield from path(
        f"M{short(rect.left + corner)} {short(rect.top)}h{wide}q{corner} 0 {corner} {corner}v{tall}"
        f"q0 {corner} -{corner} {corner}h{short(8 - point)}l-8 {TAIL}l-8 -{TAIL}h{short(8 - point)}"
        f"q-{corner} 0 -{corner} -{corner}v-{tall}q0 -{corner} {corner} -{corner}z",
        look,
    )


def words(box: Box, rect: Rect, layout: Layout) -> Iterator[str]:
    """Write the words of a box, from the side where reading begins."""
    side, anchor, ahead = rect.left + layout.pad, "start", 1
    if layout.mirrored:
        side, anchor, ahead = rect.right - layout.pad, "end", -1
    top = rect.top + layout.pad
    if box.number:
        middle = side + ahead * BADGE / 2
        yield (
            f'<circle cx="{short(middle)}" cy="{short(top + BADGE / 2)}" r="{BADGE / 2:g}" {paint("c1")}/>'
            + write(box.number, middle, top + BADGE / 2 + 4.5, f'{paint("bg")} font-weight="700"', "middle")
        )
    bold = f'{paint("ink")} font-size="{TITLE}" font-weight="600"'
    # A single line beside its number stands at the height of it.
    slack = (BADGE - TITLE_LEAD) / 2 if rect.indent and len(rect.title) == 1 else rect.drop
    yield from stack(rect.title, side + ahead * rect.indent, top + TITLE + slack, bold, anchor, TITLE_LEAD)
    below = top + rect.head + (4 if rect.title else 0)
    yield from stack(rect.text, side, below + SIZE, paint("soft"), anchor, LEAD)


def scene(box: Box, rect: Rect, mirrored: bool) -> Iterator[str]:
    """Draw the strokes of a scene, at the size of its box."""
    scale = rect.width / box.size[0]
    origin, across = (rect.right, -scale) if mirrored else (rect.left, scale)
    yield f'<g transform="translate({short(origin)} {short(rect.top)}) scale({across:.4g} {scale:.4g})">'
    for data, pen in box.strokes:
        fill, stroke, width = PENS[pen]
        line = f' stroke-width="{width}" stroke-linejoin="round" stroke-linecap="round"' if stroke else ""
        yield from path(data, paint(fill, stroke) + line)
    yield "</g>"
